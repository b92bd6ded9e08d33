// Whether a rule is about a call. Two readings: `surely` for what permits, `possibly` for what restricts; they differ where a value is not known.
import type { AccessRequest } from '../request.ts';
import { globMatches } from './glob.ts';
import type { Attribute, CompiledRule, Patterns } from './policy-set.ts';
import { type Question, type Values, valuesOf } from './question.ts';
import { isInWindow } from './time-window.ts';
import { wordsMatch } from './words.ts';

/**
 * `surely`: the rule covers everything the call touches, and nothing about it is unknown.
 * `possibly`: the rule covers something the call touches, or what is unknown may be covered.
 */
export type Reading = 'surely' | 'possibly';

export function matches(rule: CompiledRule, question: Question, reading: Reading): boolean {
  if (rule.time !== undefined && !isInWindow(rule.time, question.request.context.time)) return false;
  // Keys are those the policy was compiled with.
  for (const attribute of Object.keys(rule.match) as Attribute[]) {
    const patterns = rule.match[attribute];
    if (patterns !== undefined && !fits(attribute, patterns, question, reading)) return false;
  }
  return true;
}

function fits(attribute: Attribute, patterns: Patterns, question: Question, reading: Reading): boolean {
  const found = valuesOf(attribute, question);
  if (found.absent) return false;
  switch (attribute) {
    case 'tier':
      return fitsTier(patterns, found, reading);
    case 'environment':
      return fitsEnvironment(patterns, question.environment, reading);
    case 'role':
      return fitsRole(patterns, question.request.subject, reading);
    case 'command':
      return fitsPlainly(patterns, found, reading, wordsMatch);
    case 'path':
      return fitsPlainly(absolute(patterns, question.request.resource.root), found, reading);
    default:
      return fitsPlainly(patterns, found, reading);
  }
}

/** Whether one value fits; a value that is unknown must be listed as such, for `!x` alone does not say so. */
export const patternsFit = (patterns: Patterns, value: string): boolean =>
  accepts(patterns, value) && (value !== 'unknown' || patterns.any.includes('unknown'));

type Fits = (pattern: string, value: string) => boolean;

export const accepts = (patterns: Patterns, value: string, fits: Fits = globMatches): boolean =>
  (patterns.any.length === 0 || patterns.any.some(pattern => fits(pattern, value))) &&
  patterns.none?.some(pattern => fits(pattern, value)) !== true;

function fitsPlainly(patterns: Patterns, { values, unknown }: Values, reading: Reading, fits?: Fits): boolean {
  if (reading === 'surely')
    return !unknown && values.length > 0 && values.every(value => accepts(patterns, value, fits));
  if (unknown) return true;
  return values.length === 0 ? patterns.any.length === 0 : values.some(value => accepts(patterns, value, fits));
}

/** An unknown tier is a value of its own; `!destructive` alone does not permit it, for it may be just that. */
function fitsTier(patterns: Patterns, found: Values, reading: Reading): boolean {
  if (reading === 'surely' && found.values[0] === 'unknown' && !patterns.any.includes('unknown')) return false;
  return fitsPlainly(patterns, found, reading);
}

const harmless = new Set(['local', 'dev', 'staging']);

/** An unknown environment may be production. */
function fitsEnvironment(patterns: Patterns, environment: string, reading: Reading): boolean {
  if (environment !== 'unknown') return accepts(patterns, environment);
  if (patterns.none?.includes('unknown')) return false;
  if (patterns.any.includes('unknown')) return true;
  if (reading === 'surely') return false;
  return patterns.any.length === 0 || patterns.any.some(pattern => !harmless.has(pattern));
}

/** A role that rests on a git e-mail alone restricts and never permits. */
function fitsRole(patterns: Patterns, subject: AccessRequest['subject'], reading: Reading): boolean {
  const strong = subject.roles;
  const all = [...strong, ...(subject.weakRoles ?? [])];
  const [having, lacking] = reading === 'surely' ? [strong, all] : [all, strong];
  const has = (roles: readonly string[], list: readonly string[]): boolean =>
    list.some(pattern => roles.some(role => globMatches(pattern, role)));
  return (patterns.any.length === 0 || has(having, patterns.any)) && !has(lacking, patterns.none ?? []);
}

/** A path pattern that starts nowhere in particular starts at the root of the project. */
function absolute(patterns: Patterns, root: string): Patterns {
  const before = placed.get(patterns);
  if (before?.root === root) return before.patterns;
  const place = (pattern: string): string =>
    /^(\/|~|\*\*|[A-Za-z]:)/.test(pattern)
      ? pattern
      : `${root.replace(/[\\*?[{]/g, '\\$&')}/${pattern.replace(/^\.\//, '')}`;
  const made = { any: patterns.any.map(place), ...(patterns.none ? { none: patterns.none.map(place) } : {}) };
  placed.set(patterns, { root, patterns: made });
  return made;
}
/** Worked out once for a rule, as calls of one project follow each other. */
const placed = new WeakMap<Patterns, { readonly root: string; readonly patterns: Patterns }>();
