// A text that a pattern fits, to ask a policy about what its own rules speak of. Pure.
import { globMatches } from '../policy/glob.ts';
import type { Patterns } from '../policy/policy-set.ts';
import { wordsMatch } from '../policy/words.ts';

/** Up to `most` texts that the patterns accept; none where none was found. */
export function samplesOf(patterns: Patterns, most: number, fits: typeof globMatches = globMatches): string[] {
  const wanted = patterns.any.length > 0 ? patterns.any.flatMap(spellings) : fillers;
  const accepted = wanted.filter(
    text =>
      (patterns.any.length === 0 || patterns.any.some(pattern => fits(pattern, text))) &&
      patterns.none?.some(pattern => fits(pattern, text)) !== true,
  );
  return [...new Set(accepted)].slice(0, most);
}

export const wordSamplesOf = (patterns: Patterns, most: number): string[] => samplesOf(patterns, most, wordsMatch);

/** Words that no pattern is likely to mean. */
const fillers = ['other', 'something-else', 'x'];

/** The pattern with something in place of what it leaves open. Several tries, for some may be excluded by another pattern. */
const spellings = (pattern: string): string[] => [
  ...new Set(
    fillers.map(filler =>
      pattern
        .replaceAll(/\[[!^]?\]?[^\]]*\]/g, found => inClass(found))
        .replaceAll('**', filler)
        .replaceAll('*', filler)
        .replaceAll('?', 'x')
        .replaceAll(/\\(.)/g, '$1'),
    ),
  ),
];

/** One letter of a class such as `[a-z]`. */
function inClass(text: string): string {
  const found = ['x', '0', 'a', '1', text.charAt(1)].find(letter => globMatches(text, letter));
  return found ?? text;
}
