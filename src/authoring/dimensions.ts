// The five dimensions of the matrix and the values that a policy tells apart on each. Pure.
import type { Patterns, PolicySet } from '../policy/policy-set.ts';
import { sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';

export const dimensionNames = ['tier', 'environment', 'sensitivity', 'role', 'intent'] as const;
export type DimensionName = (typeof dimensionNames)[number];
export type Dimensions = Readonly<Record<DimensionName, readonly string[]>>;

export const noRole = 'none';
/** More values than this nobody reads; the rest is left to tests. */
const most = 16;

/** Of several policies at once, so that they can be compared. */
export function dimensionsOf(policies: readonly PolicySet[]): Dimensions {
  const rules = policies.flatMap(({ layers }) => layers.flatMap(layer => [...layer.rules, ...layer.limits]));
  const named = (attribute: 'environment' | 'role' | 'intent'): string[] =>
    rules.flatMap(({ match }) => literals(match[attribute]));
  const said = rules.flatMap(({ when, unless }) => [when ?? '', unless ?? '']);
  const values = (always: readonly string[], more: readonly string[]): string[] =>
    [...new Set([...always, ...more])].slice(0, most);
  return {
    tier: [...tiers, 'unknown'],
    environment: values(
      ['local', 'dev', 'staging', 'production', 'unknown'],
      [
        ...policies.flatMap(({ environments }) => Object.keys(environments)),
        ...named('environment'),
        ...said.flatMap(equal('environment')),
      ],
    ),
    sensitivity: sensitivities,
    role: values(
      [noRole],
      [...policies.flatMap(({ roles }) => Object.keys(roles)), ...named('role'), ...said.flatMap(rolesIn)],
    ),
    intent: values(
      ['undeclared'],
      [
        ...policies.flatMap(({ layers }) =>
          layers.flatMap(({ intents }) => (intents ?? []).map(({ intent }) => intent)),
        ),
        ...named('intent'),
        ...said.flatMap(equal('intent')),
      ],
    ),
  };
}

/** Names, not patterns. */
const literals = (patterns: Patterns | undefined): string[] =>
  [...(patterns?.any ?? []), ...(patterns?.none ?? [])].filter(pattern => !/[*?[\\]/.test(pattern));

/** `intent == "release"`, `intent in ["a", "b"]` in a condition. */
const equal =
  (variable: string) =>
  (condition: string): string[] =>
    [
      ...condition.matchAll(
        new RegExp(`\\b${variable}\\s*(?:[=!]=\\s*(["'])([\\w.-]+)\\1|in\\s*\\[([^\\]]*)\\])`, 'g'),
      ),
    ].flatMap(([, , one, list]) => (one === undefined ? texts(list ?? '') : [one]));

const rolesIn = (condition: string): string[] =>
  [...condition.matchAll(/(["'])([\w.-]+)\1\s+in\s+roles\b/g)].flatMap(([, , role]) => role ?? []);

const texts = (list: string): string[] => [...list.matchAll(/(["'])([\w.-]+)\1/g)].flatMap(([, , text]) => text ?? []);
