// A complete decision for tests of what is made of one; a test changes only what it is about.
import type { Classification } from '../../src/classification.ts';
import type { Decision } from '../../src/decision.ts';
import type { Invocation } from '../../src/invocation.ts';

export type Sample = Partial<Omit<Decision, 'request'>> & { readonly classification?: Partial<Classification> };

export function sampleDecision({ classification, ...decision }: Sample = {}): Decision {
  return {
    effect: 'deny',
    mode: 'enforce',
    rulings: [{ effect: 'deny', layer: 'built-in', rule: 'floor', why: 'a destructive call needs break-glass' }],
    obligations: [],
    errors: [],
    hostPrompts: 'lift',
    policyDigest: '0123456789abcdef',
    ...decision,
    request: {
      subject: { host: 'claude-code', user: 'os:maria', roles: [] },
      action: { tool: 'Bash', classification: { ...forcePush, ...classification } },
      resource: { root: '/home/maria/shop', protectedBranch: true, sensitivity: 'normal' },
      context: { cwd: '/home/maria/shop', intent: 'undeclared', time: 0 },
    },
  };
}

export const sampleCall: Invocation = {
  host: 'claude-code',
  tool: 'Bash',
  input: { command: 'git push -f' },
  cwd: '/home/maria/shop',
};

const forcePush: Classification = {
  tier: 'destructive',
  unread: false,
  action: 'git push',
  effects: ['network'],
  resources: [],
  targets: [],
  environment: 'local',
  because: [
    {
      tier: 'destructive',
      why: 'overwrites the history of the remote branch',
      words: 'git push -f',
      source: '.git/HEAD',
      instead: 'git push --force-with-lease',
    },
  ],
  parts: [],
};
