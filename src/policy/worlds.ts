// What a condition is asked about where something is not known: every reading that may turn out to be true. Pure.
import { isAbove } from '../tier.ts';
import type { Question } from './question.ts';
import { type ConditionVariables, variablesOf } from './variables.ts';

/** The first is what is known. An allow must hold in all of them; what restricts need hold in one. */
export function worldsOf(question: Question): readonly ConditionVariables[] {
  const known = variablesOf(question);
  const { roles, weakRoles = [] } = question.request.subject;
  // What is deployed or destroyed somewhere unknown may be in production.
  const isOpen = question.environment === 'unknown' && isAbove(question.part.tier, 'privileged-write');
  const places = isOpen ? [known, { ...known, environment: 'production' }] : [known];
  // A claim that nobody verified may be true.
  const claimed = places.map(place => ({ ...place, roles: [...roles, ...weakRoles] }));
  return weakRoles.length > 0 ? [...places, ...claimed] : places;
}
