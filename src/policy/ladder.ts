// The rollout ladder: what each stage says about each tier when no rule speaks. Grants and floors are applied elsewhere.
import type { DecisionEffect } from '../decision.ts';
import type { Environment } from '../facts.ts';
import { type Sensitivity, sensitivities } from '../request.ts';
import type { Verdict } from '../tier.ts';
import { careOf } from './environment.ts';

export const stages = ['read-only', 'write-safe', 'privileged', 'deployment', 'break-glass'] as const;
export type Stage = (typeof stages)[number];

/** What a conditional cell of the ladder looks at. */
export interface Footing {
  readonly environment: Environment;
  readonly sensitivity: Sensitivity;
  readonly protectedBranch: boolean;
  readonly unread: boolean;
}

interface Cell {
  readonly effect: DecisionEffect;
  /** Undefined: the tier alone settled it. Else what was missing for an allow: `on a protected branch`. */
  readonly because?: string;
}

const allow: Cell = { effect: 'allow' };
const ask: Cell = { effect: 'ask' };
const approve: Cell = { effect: 'approve' };
const deny: Cell = { effect: 'deny' };

type Rule = (footing: Footing) => Cell;
const always =
  (cell: Cell): Rule =>
  () =>
    cell;

const isAboveSensitivity = (value: Sensitivity, limit: Sensitivity): boolean =>
  sensitivities.indexOf(value) > sensitivities.indexOf(limit);

const inSandbox: Rule = ({ environment, sensitivity }) => {
  if (careOf(environment) > careOf('dev')) return { effect: 'ask', because: `in environment \`${environment}\`` };
  if (isAboveSensitivity(sensitivity, 'normal'))
    return { effect: 'ask', because: `in a repository of ${sensitivity} sensitivity` };
  return allow;
};

const offProduction: Rule = ({ environment, sensitivity, protectedBranch }) => {
  if (protectedBranch) return { effect: 'ask', because: 'on a protected branch' };
  // What cannot be told may be production.
  if (careOf(environment) > careOf('staging')) return { effect: 'ask', because: `in environment \`${environment}\`` };
  if (isAboveSensitivity(sensitivity, 'high'))
    return { effect: 'ask', because: `in a repository of ${sensitivity} sensitivity` };
  return allow;
};

const free: Readonly<Record<Verdict, Rule>> = {
  'read-only': always(allow),
  'write-safe': always(allow),
  'privileged-write': offProduction,
  deployment: always(approve),
  destructive: always(deny),
  unknown: always(ask),
};

const ladder: Readonly<Record<Stage, Readonly<Record<Verdict, Rule>>>> = {
  'read-only': { ...free, 'write-safe': always(ask), 'privileged-write': always(ask), deployment: always(ask) },
  'write-safe': { ...free, 'write-safe': inSandbox, 'privileged-write': always(ask), deployment: always(ask) },
  privileged: { ...free, deployment: always(ask) },
  deployment: free,
  'break-glass': free,
};

/** The stage's answer to a call of this tier. */
export function rowOf(stage: Stage, tier: Verdict, footing: Footing): Cell {
  const cell = ladder[stage][tier](footing);
  return footing.unread && cell.effect === 'allow'
    ? { effect: 'ask', because: 'that could not be read in full' }
    : cell;
}
