// What a policy of the right shape can still get wrong: patterns, conditions, duplicate ids, terms that do not belong, keys that only the organization may use.

import { checkCondition } from './condition.ts';
import type { Path } from './document.ts';
import { expand } from './expand.ts';
import { knownObligations } from './obligations.ts';
import type { FileLayer } from './policy-set.ts';
import type { Policy, PolicyRule } from './schema.ts';
import { hint } from './suggest.ts';
import { tokenProblem } from './token-sources.ts';

export interface CheckFinding {
  readonly path: Path;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly part?: 'key' | 'value';
  /** Offset into the text at `path`. */
  readonly offset?: number;
}

/** `layer` undefined: the file is only validated, and nobody knows yet where it will be put. */
export function checkPolicy(policy: Policy, layer: FileLayer | undefined): CheckFinding[] {
  return [
    ...checkRules('rules', policy.rules ?? []),
    ...checkRules('limits', policy.limits ?? []),
    ...checkPatterns(policy),
    ...checkOrganizationOnly(policy, layer),
    ...checkRoles(policy),
    ...checkTokens(policy),
  ];
}

const error = (path: Path, message: string, more: Partial<CheckFinding> = {}): CheckFinding => ({
  path,
  message,
  severity: 'error',
  ...more,
});
const warning = (path: Path, message: string): CheckFinding => ({ path, message, severity: 'warning' });

function checkRules(list: 'rules' | 'limits', rules: readonly PolicyRule[]): CheckFinding[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    const path = [list, index];
    const twice = seen.has(rule.id);
    seen.add(rule.id);
    return [
      ...(twice ? [error([...path, 'id'], `${list}[${index}]: the id \`${rule.id}\` is there twice`)] : []),
      ...checkRule(rule, path, `${list}[${index}]`),
    ];
  });
}

function checkRule(rule: PolicyRule, path: Path, name: string): CheckFinding[] {
  const found: CheckFinding[] = [];
  for (const key of ['when', 'unless'] as const) {
    const text = rule[key];
    const wrong = text === undefined ? undefined : checkCondition(text);
    if (wrong) found.push(error([...path, key], `${name}.${key}: ${wrong.message}`, { offset: wrong.at }));
  }
  if (rule.approval && rule.effect !== 'approve')
    found.push(
      error([...path, 'approval'], `${name}: \`approval\` needs the effect \`approve\`, got \`${rule.effect}\``, {
        part: 'key',
      }),
    );
  for (const [index, { type }] of (rule.obligations ?? []).entries())
    if (!knownObligations.includes(type))
      found.push(
        error(
          [...path, 'obligations', index],
          `${name}.obligations[${index}]: this version cannot meet the obligation \`${type}\`${hint(type, knownObligations)}`,
        ),
      );
  return [...found, ...checkAllow(rule, path, name)];
}

function checkAllow(rule: PolicyRule, path: Path, name: string): CheckFinding[] {
  if (rule.effect !== 'allow') return [];
  const tiers = rule.match.tier === undefined ? [] : [rule.match.tier].flat();
  if (Object.keys(rule.match).length === 0)
    return [warning([...path, 'match'], `${name}: allows every call; say at least which tier`)];
  if (tiers.includes('destructive'))
    return [
      warning(
        [...path, 'match', 'tier'],
        `${name}: a destructive call is never allowed by itself; this rule makes it an ask`,
      ),
    ];
  if (rule.match.unread === true)
    return [
      warning(
        [...path, 'match', 'unread'],
        `${name}: a call that could not be read is never allowed by itself; this rule makes it an ask`,
      ),
    ];
  return [];
}

const ruleGlobs = [
  'action',
  'branch',
  'environment',
  'path',
  'place',
  'tool',
  'host',
  'permissionMode',
  'role',
  'intent',
] as const;

function checkPatterns(policy: Policy): CheckFinding[] {
  const found: CheckFinding[] = [];
  const check = (path: Path, value: string | readonly string[] | undefined): void => {
    for (const [index, pattern] of [value ?? []].flat().entries()) {
      const wrong = expand(pattern.replace(/^!/, ''));
      if ('problem' in wrong)
        found.push(error(Array.isArray(value) ? [...path, index] : path, `\`${pattern}\`: ${wrong.problem}`));
    }
  };
  for (const list of ['rules', 'limits'] as const)
    for (const [index, { match }] of (policy[list] ?? []).entries()) {
      for (const key of ruleGlobs) check([list, index, 'match', key], match[key]);
      for (const [kind, value] of Object.entries(match.target ?? {}))
        check([list, index, 'match', 'target', kind], value);
      for (const [key, value] of Object.entries(match.mcp ?? {})) check([list, index, 'match', 'mcp', key], value);
    }
  for (const [name, kinds] of Object.entries(policy.environments ?? {}))
    for (const [kind, value] of Object.entries(kinds)) check(['environments', name, kind], value);
  for (const [role, members] of Object.entries(policy.roles ?? {})) check(['roles', role], members);
  for (const folder of Object.keys(policy.repository?.folders ?? {})) check(['repository', 'folders', folder], folder);
  for (const [intent, binding] of Object.entries(policy.intents ?? {}))
    for (const key of ['action', 'environment'] as const) check(['intents', intent, key], binding[key]);
  for (const [index, { match }] of (policy.repositories ?? []).entries())
    for (const [key, value] of Object.entries(match)) check(['repositories', index, 'match', key], value);
  check(['protectedBranches'], policy.protectedBranches);
  for (const pattern of Object.keys(policy.commands ?? {})) {
    check(['commands', pattern], pattern);
    if (/[?[\\]/.test(pattern))
      found.push(error(['commands', pattern], `\`${pattern}\`: only \`*\` and \`{a,b}\` work here`, { part: 'key' }));
  }
  return [...found, ...checkPlainPatterns(policy)];
}

/** Where `!` means nothing, it would be read as part of a name. */
function checkPlainPatterns(policy: Policy): CheckFinding[] {
  const lists: [Path, string | readonly string[] | undefined][] = [
    [['protectedBranches'], policy.protectedBranches],
    ...Object.entries(policy.environments ?? {}).flatMap(([name, kinds]) =>
      Object.entries(kinds).map(([kind, value]): [Path, typeof value] => [['environments', name, kind], value]),
    ),
    ...Object.entries(policy.roles ?? {}).map(([role, members]): [Path, string[]] => [['roles', role], members]),
    ...(policy.repositories ?? []).flatMap(({ match }, index) =>
      Object.entries(match).map(([key, value]): [Path, typeof value] => [['repositories', index, 'match', key], value]),
    ),
  ];
  return lists.flatMap(([path, value]) =>
    [value ?? []].flat().some(pattern => pattern.startsWith('!'))
      ? [error(path, '`!` works only inside `match` of a rule')]
      : [],
  );
}

function checkOrganizationOnly(policy: Policy, layer: FileLayer | undefined): CheckFinding[] {
  if (layer === 'organization') return [];
  return (['limits', 'repositories', 'groups', 'identity', 'managedIntent'] as const)
    .filter(key => policy[key] !== undefined)
    .map(key => ({
      path: [key],
      part: 'key',
      message: `\`${key}\` works only in the organization's policy file`,
      severity: layer === undefined ? 'warning' : 'error',
    }));
}

/** Roles may be defined in another file, so an unknown one is no error. */
function checkRoles(policy: Policy): CheckFinding[] {
  const known = Object.keys(policy.roles ?? {});
  return (['rules', 'limits'] as const).flatMap(list =>
    (policy[list] ?? []).flatMap(({ approval }, index) =>
      (approval?.from ?? []).flatMap((role, position) =>
        known.includes(role)
          ? []
          : [
              warning(
                [list, index, 'approval', 'from', position],
                `${list}[${index}].approval: the role \`${role}\` is not defined in this file${known.length > 0 ? hint(role, known) : ''}`,
              ),
            ],
      ),
    ),
  );
}

function checkTokens(policy: Policy): CheckFinding[] {
  return (policy.identity?.tokens ?? []).flatMap((source, index) => {
    const problem = tokenProblem(source);
    return problem ? [error(['identity', 'tokens', index], `identity.tokens[${index}]: ${problem}`)] : [];
  });
}
