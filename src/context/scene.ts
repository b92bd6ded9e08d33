// [I/O] The surroundings of a call: home, project and temporary folders. All as real paths, because path facts are compared with them.
import type { Scene } from '../facts.ts';
import { findGitDirectory, rootOf } from './git-directory.ts';
import { noHome, temporaryFolders } from './guess.ts';
import { isWithin, joined, parentOf } from './path-text.ts';
import { statOf } from './read-file.ts';
import { realOrSame } from './real-path.ts';
import type { Variables } from './survey.ts';

/** Files that mark a project where there is no repository. */
const manifests = [
  'package.json',
  'deno.json',
  'pyproject.toml',
  'setup.py',
  'go.mod',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'Gemfile',
  'composer.json',
  'mix.exs',
  'CMakeLists.txt',
] as const;

/** The part of a scene that the machine says. */
export type Surroundings = Omit<Scene, 'environments' | 'commands'>;

/** The user's home directory, as scenes see it. */
export const homeOf = (env: Variables): string =>
  env.HOME?.startsWith('/') && env.HOME !== '/' ? realOrSame(env.HOME) : noHome;

export function surroundingsOf(cwd: string, env: Variables): Surroundings {
  const here = realOrSame(cwd);
  const home = homeOf(env);
  const real = temporaryFolders.filter(folder => statOf(folder)).map(realOrSame);
  const shared = [...new Set([...temporaryFolders, ...real])];
  const project = projectOf(here, root => isWithin(root, home) || shared.some(folder => isWithin(root, folder)));
  const own = env.TMPDIR?.startsWith('/') ? realOrSame(env.TMPDIR) : undefined;
  // A folder that holds the project or the home directory is not for scratch files, whatever the variable says.
  const isScratch = own !== undefined && !isWithin(own, home) && !isWithin(own, project);
  return {
    cwd: here,
    home,
    project,
    temporary: isScratch ? [...new Set([...shared, own])] : shared,
  };
}

/** `isShared`: folders that hold more than one project, like the home directory, are never one themselves. */
function projectOf(cwd: string, isShared: (folder: string) => boolean): string {
  const git = findGitDirectory(cwd);
  const root = git && rootOf(git);
  if (root !== undefined && !isShared(root)) return root;
  for (let at = cwd; !isShared(at); at = parentOf(at)) {
    if (manifests.some(name => statOf(joined(at, name))?.isFile())) return at;
  }
  return cwd;
}
