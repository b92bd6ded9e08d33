// Short ways to write requests and policies in the tests of this folder.
import type { Classification, Part } from '../../src/classification.ts';
import { compile, type PolicySource } from '../../src/policy/compile.ts';
import { evaluateCondition } from '../../src/policy/condition.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { FileLayer, PolicySet } from '../../src/policy/policy-set.ts';
import type { AccessRequest } from '../../src/request.ts';
import { highest } from '../../src/tier.ts';

export const home = '/home/maria';
export const root = '/home/maria/app';

export const part = (over: Partial<Part> = {}): Part => ({
  action: 'git push',
  tier: 'privileged-write',
  unread: false,
  effects: [],
  resources: [],
  targets: [],
  because: [],
  words: 'git push',
  ...over,
});

interface Around {
  readonly subject?: Partial<AccessRequest['subject']>;
  readonly resource?: Partial<AccessRequest['resource']>;
  readonly context?: Partial<AccessRequest['context']>;
  readonly tool?: string;
  readonly whole?: Partial<Classification>;
}

export function request(parts: readonly Partial<Part>[], around: Around = {}): AccessRequest {
  const all = parts.map(part);
  const classification: Classification = {
    tier: highest(all.map(({ tier }) => tier)),
    unread: all.some(({ unread }) => unread),
    action: all[0]?.action ?? 'nothing',
    effects: all.flatMap(({ effects }) => effects),
    resources: all.flatMap(({ resources }) => resources),
    targets: all.flatMap(({ targets }) => targets),
    environment: 'local',
    because: [],
    parts: all,
    ...around.whole,
  };
  return {
    subject: { host: 'claude-code', user: 'os:maria', roles: [], ...around.subject },
    action: { tool: around.tool ?? 'Bash', classification },
    resource: { root, branch: 'feat/x', protectedBranch: false, sensitivity: 'normal', ...around.resource },
    context: { cwd: root, intent: 'undeclared', permissionMode: 'default', time: 1_750_000_000_000, ...around.context },
  };
}

export const source = (layer: FileLayer, text: string, trusted = true): PolicySource => ({
  layer,
  file: `/${layer}.yaml`,
  trusted,
  parsed: parsePolicy(
    text.startsWith('version') || text.includes('\nversion') ? text : `version: 1\n${text}`,
    `/${layer}.yaml`,
    { layer },
  ),
});

export const policySet = (...sources: readonly PolicySource[]): PolicySet => {
  // Through JSON, as the snapshot does: nothing in it may be more than data.
  const set: PolicySet = JSON.parse(JSON.stringify(compile(sources, { digest: '0123456789abcdef', home })));
  return set;
};

export const decide = (set: PolicySet, asked: AccessRequest) => evaluate(set, asked, evaluateCondition);
