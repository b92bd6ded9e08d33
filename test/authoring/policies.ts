// Policies written out in a test: as a link of a chain for the lint, compiled for the rest.
import type { Link } from '../../src/policy/chain.ts';
import { compile, type PolicySet } from '../../src/policy/compile.ts';
import { evaluateCondition } from '../../src/policy/condition.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { FileLayer } from '../../src/policy/policy-set.ts';

export const conditions = evaluateCondition;

export const linkOf = (text: string, layer: FileLayer = 'organization'): Link => ({
  file: 'policy.yaml',
  parsed: parsePolicy(text, 'policy.yaml', { layer }),
  bytes: Buffer.from(text),
});

export function policyOf(text: string, layer: FileLayer = 'organization'): PolicySet {
  const { parsed } = linkOf(text, layer);
  if (!parsed.ok) throw new Error(parsed.errors.map(error => `${error.line}: ${error.message}`).join('\n'));
  return compile([{ layer, file: 'policy.yaml', trusted: true, parsed }], { digest: '', home: '/home/author' });
}
