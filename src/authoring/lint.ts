// All that can be said about a policy file before it is used: what makes it invalid, and what will not do what it seems to. Pure.
import type { Link } from '../policy/chain.ts';
import type { PolicyError } from '../policy/parse.ts';
import { compileRules } from '../policy/rules.ts';
import type { Finding, FindingCode } from './finding.ts';
import { lintCommands } from './lint-commands.ts';
import { lintNames } from './lint-names.ts';
import { lintRules, type PlacedRule } from './lint-rules.ts';
import { probeHome } from './probe.ts';

export function lint({ file, parsed, packaged }: Link): Finding[] {
  const coded =
    (code: FindingCode) =>
    (error: PolicyError): Finding => ({ ...error, code });
  if (!parsed.ok) return [...parsed.errors.map(coded('invalid')), ...parsed.warnings.map(coded('note'))];
  if (packaged) return [];
  const { policy, lines, locate, warnings } = parsed;
  const placed = (list: PlacedRule['list']): PlacedRule[] =>
    compileRules(policy[list] ?? [], lines[list], probeHome).map((rule, index) => ({ list, index, rule }));
  const rules = [...placed('limits'), ...placed('rules')];
  const remarks = [...lintRules(rules), ...lintNames(policy, rules), ...lintCommands(policy)];
  const findings = remarks.map(
    ({ code, path, part, message }): Finding => ({ code, file, ...locate(path, part), message, severity: 'warning' }),
  );
  return [...warnings.map(coded('note')), ...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}
