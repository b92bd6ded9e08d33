// What policy files say about people: roles and groups, whose tokens count, and what an intent makes plausible. Pure; part of compilation.
import { globsOf } from './expand.ts';
import type { FileLayer, IntentBinding, PolicySet } from './policy-set.ts';
import { patternsOf } from './rules.ts';
import type { Policy } from './schema.ts';
import { tokenSourceOf } from './token-sources.ts';

interface Spoken {
  readonly layer: FileLayer;
  readonly policy: Policy;
}

/** In order of authority, the highest last: a role that the organization defines cannot be given away by the user's or the project's file; nor can a group, so only its own count. */
export function rolesIn(trusted: readonly Spoken[]): PolicySet['roles'] {
  const groups = Object.assign(
    {},
    ...trusted.map(({ layer, policy }) => (layer === 'organization' ? policy.groups : {})),
  );
  return Object.fromEntries(
    trusted.flatMap(({ policy }) =>
      Object.entries(policy.roles ?? {}).map(([role, members]) => [role, membersOf(members, groups).flatMap(globsOf)]),
    ),
  );
}

/** Groups may hold groups; one that holds itself adds nothing. */
function membersOf(members: readonly string[], groups: Readonly<Record<string, readonly string[]>>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const pending = [...members];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const group = next.startsWith('group:') ? next.slice('group:'.length) : undefined;
    if (group === undefined) found.add(next);
    else if (!seen.has(group) && Object.hasOwn(groups, group)) pending.push(...(groups[group] ?? []));
    if (group !== undefined) seen.add(group);
  }
  return [...found];
}

export const intentsOf = (intents: NonNullable<Policy['intents']>): IntentBinding[] =>
  Object.entries(intents).map(([intent, { tier, action, environment }]) => ({
    intent,
    ...(tier === undefined ? {} : { tier: patternsOf([tier].flat()) }),
    ...(action === undefined ? {} : { action: patternsOf([action].flat()) }),
    ...(environment === undefined ? {} : { environment: patternsOf([environment].flat()) }),
  }));

/** The first that says anything counts. */
export function managedBy(organization: readonly Policy[]): Pick<PolicySet, 'identity' | 'managedIntent'> {
  const identity = organization.find(policy => policy.identity)?.identity;
  const tokens = (identity?.tokens ?? []).flatMap(source => tokenSourceOf(source) ?? []);
  const { fixed, variable } = organization.find(policy => policy.managedIntent)?.managedIntent ?? {};
  return {
    ...(tokens.length > 0 ? { identity: { tokens } } : {}),
    ...((fixed ?? variable)
      ? { managedIntent: { ...(fixed ? { fixed } : {}), ...(variable ? { variable } : {}) } }
      : {}),
  };
}
