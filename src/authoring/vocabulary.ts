// Words that a policy can use where only certain ones mean anything, and near misses of those. Data and look-ups.
import { families } from '../catalogue/paths.ts';
import { effects } from '../classification.ts';
import { hostNames } from '../invocation.ts';
import type { Attribute } from '../policy/policy-set.ts';
import { evidences, sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';

/** Attributes with a closed list of values. */
export const closedLists: Readonly<Partial<Record<Attribute, readonly string[]>>> = {
  tier: [...tiers, 'unknown'],
  effects,
  host: hostNames,
  sensitivity: sensitivities,
  evidence: evidences,
  unread: ['true', 'false'],
  place: [
    ...new Set([
      ...['project', 'generated', 'temporary', 'outside', 'home', 'system', 'device', 'unresolved'],
      ...families.map(({ name }) => name),
    ]),
  ],
};

export const builtInEnvironments = ['local', 'dev', 'staging', 'production', 'unknown'] as const;
