// Whether one rule is about everything that another is about, as far as their patterns tell. Pure. "No" may also mean: it cannot be told.
import { globMatches } from '../policy/glob.ts';
import type { Attribute, CompiledRule, Patterns } from '../policy/policy-set.ts';
import { wordsMatch } from '../policy/words.ts';

/** Every call that `b` is about is one that `a` is about. */
export const covers = (a: CompiledRule, b: CompiledRule): boolean =>
  sameText(a.when, b.when) &&
  sameText(a.unless, b.unless) &&
  (a.time === undefined || JSON.stringify(a.time) === JSON.stringify(b.time)) &&
  // Keys are those the policy was compiled with.
  (Object.keys(a.match) as Attribute[]).every(attribute => coversAttribute(attribute, a, b));

/** A rule without a condition covers one with any. */
const sameText = (a: string | undefined, b: string | undefined): boolean => a === undefined || a === b;

function coversAttribute(attribute: Attribute, a: CompiledRule, b: CompiledRule): boolean {
  const [wide, narrow] = [a.match[attribute], b.match[attribute]];
  if (wide === undefined) return true;
  if (narrow === undefined) return false;
  const isWords = attribute === 'command';
  return (
    (wide.any.length === 0 ||
      (narrow.any.length > 0 && narrow.any.every(glob => wide.any.some(other => coversGlob(other, glob, isWords))))) &&
    (wide.none ?? []).every(glob => isExcluded(glob, narrow, isWords))
  );
}

/** What `a` leaves out, `b` leaves out as well, or never had. */
const isExcluded = (glob: string, { any, none = [] }: Patterns, isWords: boolean): boolean =>
  none.some(other => coversGlob(other, glob, isWords)) ||
  (any.length > 0 && any.every(own => isLiteral(own) && !(isWords ? wordsMatch : globMatches)(glob, own)));

const isLiteral = (glob: string): boolean => !/[*?[\\]/.test(glob);

function coversGlob(wide: string, narrow: string, isWords: boolean): boolean {
  if (wide === narrow || wide === '**') return true;
  if (isLiteral(narrow)) return (isWords ? wordsMatch : globMatches)(wide, narrow);
  if (isWords) return wide.endsWith('*') && isLiteral(wide.slice(0, -1)) && narrow.startsWith(wide.slice(0, -1));
  const deep = wide.endsWith('/**') ? wide.slice(0, -2) : undefined;
  if (deep !== undefined && isLiteral(deep)) return narrow.startsWith(deep) && narrow.length > deep.length;
  const shallow = wide.endsWith('*') && !wide.endsWith('**') ? wide.slice(0, -1) : undefined;
  if (shallow === undefined || !isLiteral(shallow) || !narrow.startsWith(shallow)) return false;
  const rest = narrow.slice(shallow.length);
  return rest !== '' && !rest.includes('/') && !rest.includes('**') && !rest.includes('[');
}
