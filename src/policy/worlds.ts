// What a condition is asked about where something is not known: every reading that may turn out to be true. Pure.
import type { Question } from './question.ts';
import { type ConditionVariables, variablesOf } from './variables.ts';

/** The first is what is known. An allow must hold in all of them; what restricts need hold in one. */
export function worldsOf(question: Question): readonly ConditionVariables[] {
  const known = variablesOf(question);
  const { roles, weakRoles = [] } = question.request.subject;
  // What happens somewhere unknown may happen in production.
  const isOpen = question.environment === 'unknown';
  const places = isOpen ? [known, inProduction(known, question)] : [known];
  // A claim that nobody verified may be true.
  const claimed = places.map(place => ({ ...place, roles: [...roles, ...weakRoles] }));
  return weakRoles.length > 0 ? [...places, ...claimed] : places;
}

const inProduction = (known: ConditionVariables, { part }: Question): ConditionVariables => ({
  ...known,
  environment: 'production',
  targets: part.targets.map(({ kind, name = '', environment }) => ({
    kind,
    name,
    environment: environment === 'unknown' ? 'production' : environment,
  })),
});
