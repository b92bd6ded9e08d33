// What changes between two policies: every cell of the matrix, what the rules of either speak of beyond it, and settings. Pure.
import type { ConditionEvaluator } from '../policy/evaluate.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type Dimensions, dimensionsOf } from './dimensions.ts';
import type { Row } from './fold.ts';
import { foldCells, outcomesOf } from './matrix.ts';
import { type Change, changeOf, type Outcome, outcomeOf } from './outcome.ts';
import { decideProbe, type Probe } from './probe.ts';
import { probesOf } from './rule-probes.ts';

export interface Difference {
  readonly change: Exclude<Change, 'same'>;
  /** Where: a folded row of the matrix, or what was asked. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** Rules that settle it, before and after. */
  readonly rules: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly cells: number;
}

export interface PolicyDiff {
  readonly matrix: readonly Difference[];
  /** Beyond the matrix. */
  readonly requests: readonly Difference[];
  readonly settings: readonly Difference[];
  readonly loosened: boolean;
  readonly compared: { readonly cells: number; readonly requests: number };
}

export function diffPolicies(before: PolicySet, after: PolicySet, conditions: ConditionEvaluator): PolicyDiff {
  const dimensions = dimensionsOf([before, after]);
  const asked = [before, after].flatMap(policy => probesOf(policy, dimensions));
  const probes = [...new Map(asked.map(probe => [probe.title, probe])).values()];
  const matrix = matrixDifferences(before, after, dimensions, conditions);
  const requests = probes.flatMap(probe => requestDifference(before, after, probe, conditions));
  const settings = settingDifferences(before, after);
  return {
    matrix,
    requests,
    settings,
    loosened: [...matrix, ...requests, ...settings].some(({ change }) => change === 'loosened' || change === 'changed'),
    compared: {
      cells: Object.values(dimensions).reduce((product, values) => product * values.length, 1),
      requests: probes.length,
    },
  };
}

function matrixDifferences(
  before: PolicySet,
  after: PolicySet,
  dimensions: Dimensions,
  conditions: ConditionEvaluator,
): Difference[] {
  const [old, now] = [outcomesOf(before, conditions), outcomesOf(after, conditions)];
  const rows = foldCells(dimensions, key => {
    const change = changeOf(old(key), now(key));
    return change === 'same' ? '' : `${change}\n${old(key).text}\n${now(key).text}`;
  });
  return rows.flatMap(row => {
    const [first] = row.cells;
    if (row.value === '' || first === undefined) return [];
    const change = changeOf(old(first), now(first));
    if (change === 'same') return [];
    const rulesOf = (outcomes: (key: readonly string[]) => Outcome): string[] => [
      ...new Set(row.cells.flatMap(key => outcomes(key).rules)),
    ];
    return [
      {
        change,
        where: whereOf(row),
        before: old(first).text,
        after: now(first).text,
        rules: { before: rulesOf(old), after: rulesOf(now) },
        cells: row.cells.length,
      },
    ];
  });
}

/** `deployment · environment production, unknown`. */
export const whereOf = ({ where }: Row): string => {
  const { tier = ['every tier'], ...rest } = where;
  return [tier.join(', '), ...Object.entries(rest).map(([name, values]) => `${name} ${values.join(', ')}`)].join(' · ');
};

function requestDifference(
  before: PolicySet,
  after: PolicySet,
  probe: Probe,
  conditions: ConditionEvaluator,
): Difference[] {
  const [old, now] = [before, after].map(policy => outcomeOf(decideProbe(policy, probe, conditions)));
  if (old === undefined || now === undefined) return [];
  const change = changeOf(old, now);
  if (change === 'same') return [];
  return [
    {
      change,
      where: probe.title,
      before: old.text,
      after: now.text,
      rules: { before: old.rules, after: now.rules },
      cells: 1,
    },
  ];
}

/** What is no answer to a call, but weighs on all of them. */
function settingDifferences(before: PolicySet, after: PolicySet): Difference[] {
  const differ = (where: string, old: string, now: string, loosens: boolean): Difference[] =>
    old === now
      ? []
      : [
          {
            change: loosens ? 'loosened' : 'tightened',
            where,
            before: old,
            after: now,
            rules: { before: [], after: [] },
            cells: 0,
          },
        ];
  const issuers = (policy: PolicySet): string =>
    JSON.stringify(
      (policy.identity?.tokens ?? []).map(({ issuer, audience, claims }) => ({ issuer, audience, claims })),
    );
  return [
    ...differ('mode', before.mode, after.mode, after.mode === 'observe'),
    ...differ('hostPrompts', before.hostPrompts, after.hostPrompts, after.hostPrompts === 'lift'),
    // Nobody can say what another issuer's tokens hold, so any change counts.
    ...differ('identity.tokens', issuers(before), issuers(after), true),
    ...differ(
      'managedIntent',
      JSON.stringify(before.managedIntent ?? {}),
      JSON.stringify(after.managedIntent ?? {}),
      true,
    ),
  ];
}
