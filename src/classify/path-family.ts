// Families of paths that matter by their name alone, wherever they lie: credentials, the guard itself, what runs unasked.
import { PathPatterns } from '../catalogue/path-patterns.ts';
import { families, type PathFamily, type PathVerdict } from '../catalogue/paths.ts';
import type { PathEffect } from '../catalogue/spec.ts';
import type { Scene } from '../facts.ts';
import { once } from '../once.ts';
import { isAbove } from '../tier.ts';

/** What a family says about what happens to its paths, if anything. */
export function judgeFamily(family: PathFamily, effect: PathEffect): PathVerdict | undefined {
  switch (effect) {
    case 'reads':
      return family.reads;
    case 'sends':
      return family.reads && { ...family.reads, why: 'sends credentials away' };
    case 'uses':
    case 'loads':
    case 'lists':
      return undefined;
    case 'writes':
    case 'mode':
      return family.writes;
    case 'deletes':
    case 'moves':
      return family.deletes;
    default:
      return effect satisfies never;
  }
}

const familiesBy = (patterns: (family: PathFamily) => readonly string[]) =>
  once(() => new PathPatterns(families.flatMap(family => patterns(family).map(one => [one, family] as const))));
const belonging = familiesBy(family => family.patterns);
const excepted = familiesBy(family => family.except ?? []);

/** The family that a path belongs to by its name, the gravest for what happens to it. */
export function familyOf(path: string, scene: Scene, effect: PathEffect): PathFamily | undefined {
  // Most effects mean nothing to any family: the patterns need not be built for them.
  if (!families.some(family => judgeFamily(family, effect))) return undefined;
  const lower = plainLetters(path).replaceAll('\\', '/').toLowerCase();
  const home = scene.home.toLowerCase();
  const found = matching(belonging(), lower, home);
  if (found.size === 0) return undefined;
  const except = matching(excepted(), lower, home);
  let best: PathFamily | undefined;
  for (const family of families) {
    if (!found.has(family) || except.has(family)) continue;
    const verdict = judgeFamily(family, effect);
    if (!verdict) continue;
    if (!best || isAbove(verdict.tier, judgeFamily(best, effect)?.tier ?? 'read-only')) best = family;
  }
  return best;
}

/** Letters of other alphabets that look like Latin ones. */
const plainLetters = (path: string): string =>
  path.replaceAll(
    /[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb]/g,
    letter =>
      'aeopcyxijsdh'['\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb'.indexOf(letter)] ??
      letter,
  );

/** A path with a glob of its own matches where the glob may reach. */
function matching(patterns: PathPatterns<PathFamily>, path: string, home: string): Set<PathFamily> {
  const found = patterns.matching(path, home);
  // `~/.ssh/*` reaches the keys in it: only where the folder itself is of the family.
  const star = path.search(/[*?[\uFFFC]/);
  if (star <= 0) return found;
  const folder = path.slice(0, path.lastIndexOf('/', star));
  if (/(?:^|\/)\.(?:ssh|aws|gnupg|password-store|azure|kube|claude)(?:\/|$)/.test(folder))
    for (const family of patterns.matching(folder, home)) found.add(family);
  return found;
}
