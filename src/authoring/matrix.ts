// The whole table of a policy: tier × environment × sensitivity × role × intent, folded. Pure.
import type { ConditionEvaluator } from '../policy/evaluate.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Sensitivity } from '../request.ts';
import { sensitivities } from '../request.ts';
import { tiers, type Verdict } from '../tier.ts';
import { type Dimensions, dimensionNames, dimensionsOf, noRole } from './dimensions.ts';
import { fold, type Row } from './fold.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { decideProbe, type Probe } from './probe.ts';

export interface Matrix {
  readonly dimensions: Dimensions;
  readonly rows: readonly (Row & { readonly outcome: Outcome })[];
  readonly cells: number;
}

export function matrixOf(policy: PolicySet, conditions: ConditionEvaluator): Matrix {
  const dimensions = dimensionsOf([policy]);
  const outcomes = outcomesOf(policy, conditions);
  const rows = foldCells(dimensions, key => outcomes(key).text).map(row => ({
    ...row,
    outcome: joined(row, outcomes),
  }));
  return { dimensions, rows, cells: rows.reduce((sum, { cells }) => sum + cells.length, 0) };
}

export const foldCells = (dimensions: Dimensions, value: (key: readonly string[]) => string): Row[] =>
  fold(
    dimensionNames.map(name => ({ name, values: dimensions[name] })),
    'tier',
    value,
  );

/** What the policy answers to a cell, each asked once. */
export function outcomesOf(policy: PolicySet, conditions: ConditionEvaluator): (key: readonly string[]) => Outcome {
  const known = new Map<string, Outcome>();
  return key => {
    const id = key.join('\0');
    const outcome = known.get(id) ?? outcomeOf(decideProbe(policy, cellProbe(key), conditions));
    known.set(id, outcome);
    return outcome;
  };
}

/** A row may rest on different rules in different cells. */
function joined(row: Row, outcomes: (key: readonly string[]) => Outcome): Outcome {
  const all = row.cells.map(outcomes);
  const [first] = all;
  if (first === undefined) throw new Error('a row without a cell');
  return { ...first, rules: [...new Set(all.flatMap(({ rules }) => rules))] };
}

/** A cell as a question: an act of that tier there, which no rule about commands, paths or tools is about. */
export function cellProbe([
  tier = '',
  environment = '',
  sensitivity = '',
  role = '',
  intent = '',
]: readonly string[]): Probe {
  return {
    title: [tier, environment, sensitivity, role, intent].join(' · '),
    call: { tier: verdictOf(tier) },
    environment,
    sensitivity: sensitivityOf(sensitivity),
    roles: role === noRole ? [] : [role],
    intent,
  };
}

const verdictOf = (name: string): Verdict => tiers.find(tier => tier === name) ?? 'unknown';
const sensitivityOf = (name: string): Sensitivity => sensitivities.find(one => one === name) ?? 'normal';
