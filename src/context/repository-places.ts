// [I/O] The repositories and folders that a call is about: where it starts, and where what it touches lies.
import type { Resource } from '../classification.ts';
import type { RepositoryFact, Scene } from '../facts.ts';
import type { RepositoryPlace } from '../request.ts';
import { isWithin, parentOf, relativeTo, withHome } from './path-text.ts';
import { realOrSame } from './real-path.ts';

/** Beyond so many paths and other repositories no more are looked at. */
const maxPaths = 64;
const maxOthers = 4;

type Look = (dir: string) => RepositoryFact | undefined;

/** The first is the one that the call starts in. */
export function repositoryPlaces(resources: readonly Resource[], scene: Scene, look: Look): RepositoryPlace[] {
  const touched = resources
    .filter(({ kind, name }) => kind === 'path' && /^(?:\/|~\/|~$)/.test(name))
    .slice(0, maxPaths)
    .map(({ name, effect }) => ({ path: realOrSame(withHome(name, scene.home)), tree: effect === 'deletes' }));
  const own = placeOf(scene.cwd, scene, look);
  const root = own.roots[0] ?? scene.project;
  const inside = touched.filter(({ path }) => isWithin(root, path));
  const here = { ...own, paths: relative(root, [{ path: scene.cwd, tree: false }, ...inside]) };
  return [
    here,
    ...others(
      touched.filter(({ path }) => !isWithin(root, path)),
      scene,
      look,
    ),
  ];
}

interface Touched {
  readonly path: string;
  /** All below it counts as touched too. */
  readonly tree: boolean;
}

function others(touched: readonly Touched[], scene: Scene, look: Look): RepositoryPlace[] {
  const found = new Map<string, RepositoryPlace>();
  for (const one of touched) {
    const known = [...found.keys()].find(root => isWithin(root, one.path));
    if (known === undefined && found.size >= maxOthers) continue;
    const place = found.get(known ?? '') ?? placeOf(parentOf(one.path), scene, look, one.path);
    const root = place.roots[0] ?? one.path;
    found.set(root, { ...place, paths: [...place.paths, ...relative(root, [one])] });
  }
  return [...found.values()];
}

/** `alone`: the path that stands for itself where there is no repository. */
function placeOf(dir: string, scene: Scene, look: Look, alone?: string): RepositoryPlace {
  const fact = look(dir);
  if (fact === undefined) return { remotes: [], roots: [alone ?? scene.project], paths: [] };
  const outer = fact.superproject === undefined ? undefined : look(fact.superproject);
  return {
    remotes: Object.values(fact.remotes),
    roots: [fact.root, ...(fact.mainRoot === undefined ? [] : [fact.mainRoot])],
    paths: [],
    ...(outer === undefined
      ? {}
      : { within: { remotes: Object.values(outer.remotes), roots: [outer.root], paths: [] } }),
  };
}

const relative = (root: string, touched: readonly Touched[]): string[] => [
  ...new Set(
    touched.flatMap(({ path, tree }) => {
      const bare = isWithin(root, path) ? relativeTo(root, path) : '';
      return tree ? [bare, bare === '' ? '**' : `${bare}/**`] : [bare];
    }),
  ),
];
