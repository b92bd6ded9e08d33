// What a policy of the right shape can still get wrong: patterns, conditions, duplicate ids, terms that do not belong, keys that only the organization may use.

import { checkPatterns } from './check-patterns.ts';
import { checkCondition } from './condition.ts';
import type { Path } from './document.ts';
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
    ...checkChannels(policy),
  ];
}

export const error = (path: Path, message: string, more: Partial<CheckFinding> = {}): CheckFinding => ({
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

/** A channel may be defined in another file, so an unknown one is no error. */
function checkChannels(policy: Policy): CheckFinding[] {
  const known = Object.keys(policy.channels ?? {});
  const empty = Object.entries(policy.channels ?? {})
    .filter(([, { webhook, variable }]) => (webhook === undefined) === (variable === undefined))
    .map(([name]) => error(['channels', name], `channels.${name}: give \`webhook\` or \`variable\`, one of the two`));
  const unknown = (['rules', 'limits'] as const).flatMap(list =>
    (policy[list] ?? []).flatMap(({ obligations }, index) =>
      (obligations ?? []).flatMap((one, at) =>
        one.type !== 'notify' || known.includes(one.channel)
          ? []
          : [
              warning(
                [list, index, 'obligations', at, 'channel'],
                `${list}[${index}].obligations[${at}]: the channel \`${one.channel}\` is not defined in this file${known.length > 0 ? hint(one.channel, known) : ''}`,
              ),
            ],
      ),
    ),
  );
  return [...empty, ...unknown];
}
