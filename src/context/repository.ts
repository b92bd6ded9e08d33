// [I/O] The repository fact: branch, upstream, default branch and remotes, read from git's files. Git is never run: a foreign
// repository may name programs that git would start.
import type { Fact, RepositoryFact } from '../facts.ts';
import { type GitConfig, hasIncludes } from './git-config.ts';
import { findGitDirectory, type GitDirectory, rootOf } from './git-directory.ts';
import { branchOf, commitOf, symbolicTarget } from './git-refs.ts';
import { openRepository } from './git-repository.ts';
import { shownPath, withHome } from './path-text.ts';
import { pushTarget, remoteUrls } from './push-target.ts';
import { realPath } from './real-path.ts';
import type { Survey } from './survey.ts';

export function readRepository(dir: string, survey: Survey): Fact<'repository'> {
  const named = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR'].find(name => survey.env[name] !== undefined);
  // Git would look where this variable says, and commands may change it again.
  if (named) return { value: undefined, source: `the variable ${named}` };
  const start = realPath(withHome(dir, survey.scene.home))?.path;
  const git = start === undefined ? undefined : findGitDirectory(start);
  if (!git) return { value: undefined, source: 'no .git folder found' };
  if (git.kept === 'broken')
    return { value: undefined, source: `${shownPath(git.root, survey.scene)}/.git, which leads nowhere` };
  const repository = openRepository(git, survey);
  const config = `${shownPath(git.common, survey.scene)}/config`;
  if (!repository) return { value: undefined, source: `${config}, which could not be read` };
  const note = hasIncludes(repository.config) ? ' (files it includes were not read)' : '';
  return {
    value: describe(repository, repository.config),
    source: `${shownPath(git.own, survey.scene)}/HEAD and ${config}${note}`,
  };
}

function describe(git: GitDirectory, config: GitConfig): RepositoryFact {
  const remotes = remoteUrls(config);
  const branch = branchOf(git);
  const upstream = branch === undefined ? undefined : pushTarget(config, branch);
  const defaultBranch = defaultBranchOf(git, Object.keys(remotes));
  return {
    root: rootOf(git),
    ...(branch === undefined ? {} : { branch }),
    ...(upstream === undefined ? {} : { upstream }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    remotes,
  };
}

/** What the remote's HEAD says; else `main` or `master`, whichever the remote or this clone has. */
function defaultBranchOf(git: GitDirectory, names: readonly string[]): string | undefined {
  const remote = names.includes('origin') || names.length !== 1 ? 'origin' : names[0];
  const prefix = `refs/remotes/${remote}/`;
  const head = symbolicTarget(git.common, `${prefix}HEAD`);
  if (head?.startsWith(prefix)) return head.slice(prefix.length);
  for (const place of [prefix, 'refs/heads/']) {
    const found = ['main', 'master'].find(name => commitOf(git, `${place}${name}`) !== undefined);
    if (found) return found;
  }
  return undefined;
}
