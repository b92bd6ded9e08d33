// Braces of a glob, expanded when a policy is read so that matching needs none. Refuses patterns that cannot be understood.
import { braceExpand } from 'minimatch';

export type Expanded = { readonly globs: readonly string[] } | { readonly problem: string };

const maxGlobs = 100;

export function expand(pattern: string): Expanded {
  if (pattern === '') return { problem: 'expected a pattern after `!`' };
  if (/[?*+@!]\(/.test(pattern)) return { problem: 'patterns such as `+(a|b)` are not supported; use `{a,b}`' };
  if (isUnclosed(pattern)) return { problem: 'a `[`, `{` or `\\` is not closed; put `\\` in front to mean the letter' };
  const globs = pattern.includes('{') ? braceExpand(pattern, { braceExpandMax: maxGlobs + 1 }) : [pattern];
  if (globs.length > maxGlobs) return { problem: `expected at most ${maxGlobs} alternatives in braces` };
  if (globs.some(glob => glob.split('/').some(segment => segment !== '**' && segment.includes('**'))))
    return { problem: '`**` must be a whole segment, as in `feat/**`' };
  return { globs };
}

function isUnclosed(pattern: string): boolean {
  let [braces, inClass] = [0, false];
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern.charAt(at);
    if (letter === '\\' && ++at >= pattern.length) return true;
    if (letter === '\\') continue;
    if (inClass) inClass = letter !== ']';
    else if (letter === '[') inClass = true;
    else if (letter === '{') braces++;
    else if (letter === '}') braces--;
  }
  return inClass || braces > 0;
}

/** The same where the pattern was found sound before. */
export function globsOf(pattern: string): readonly string[] {
  const expanded = expand(pattern);
  return 'globs' in expanded ? expanded.globs : [pattern];
}
