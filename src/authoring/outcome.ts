// What a policy answers to one question, short enough to compare and to print: the effect, the terms of an approval, the obligations. Pure.
import { type Approval, type Decision, type DecisionEffect, decisionEffects } from '../decision.ts';

export interface Outcome {
  readonly effect: DecisionEffect;
  readonly approvals: readonly Approval[];
  /** Types, sorted. */
  readonly obligations: readonly string[];
  /** `ask`, `allow + notify team`, `approve by 2 of release-manager`. The same text: the same outcome. */
  readonly text: string;
  readonly rules: readonly string[];
}

export function outcomeOf(decision: Decision): Outcome {
  const approvals = decision.approvals ?? [];
  const obligations = [
    ...new Set(decision.obligations.map(duty => (duty.type === 'notify' ? `notify ${duty.channel}` : duty.type))),
  ].sort();
  const rules = decision.rulings.filter(({ effect }) => effect === decision.effect).map(({ rule }) => rule);
  const terms = approvals.map(termsOf).filter(term => term !== '');
  const text = [
    `${decision.effect}${terms.length > 0 ? ` ${[...new Set(terms)].join(' and ')}` : ''}`,
    ...obligations,
  ].join(' + ');
  return { effect: decision.effect, approvals, obligations, text, rules: [...new Set(rules)] };
}

const termsOf = ({ from, count }: Approval): string =>
  count === 1 && from.length === 0 ? '' : `by ${count} of ${from.length === 0 ? 'anyone else' : from.join(', ')}`;

export type Change = 'same' | 'tightened' | 'loosened' | 'changed';

/** `changed`: in one way stricter and in another less so. */
export function changeOf(before: Outcome, after: Outcome): Change {
  const byEffect = decisionEffects.indexOf(after.effect) - decisionEffects.indexOf(before.effect);
  if (byEffect !== 0) return byEffect > 0 ? 'tightened' : 'loosened';
  const lost = before.obligations.some(one => !after.obligations.includes(one));
  const won = after.obligations.some(one => !before.obligations.includes(one));
  const [looser, stricter] = compareTerms(before.approvals, after.approvals);
  if (lost || looser) return won || stricter ? 'changed' : 'loosened';
  return won || stricter ? 'tightened' : 'same';
}

/** Whether some terms became looser, and whether some became stricter. All terms of a decision must be met. */
function compareTerms(before: readonly Approval[], after: readonly Approval[]): readonly [boolean, boolean] {
  const isCovered = (term: Approval, by: readonly Approval[]): boolean => by.some(other => isAsStrict(other, term));
  return [before.some(term => !isCovered(term, after)), after.some(term => !isCovered(term, before))];
}

const isAsStrict = (a: Approval, b: Approval): boolean =>
  a.count >= b.count &&
  a.valid <= b.valid &&
  a.uses <= b.uses &&
  a.decideWithin <= b.decideWithin &&
  (b.from.length === 0 || (a.from.length > 0 && a.from.every(role => b.from.includes(role))));
