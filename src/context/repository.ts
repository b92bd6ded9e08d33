// [I/O] The repository fact: branch, upstream, default branch and remotes, read from git's files. Git is never run: a foreign
// repository may name programs that git would start.
import type { Fact, RepositoryFact } from '../facts.ts';
import { hostNameOf } from './ambient/ssh.ts';
import { type GitConfig, hasIncludes, settingOf } from './git-config.ts';
import { findGitDirectory, type GitDirectory, rootOf } from './git-directory.ts';
import { branchOf, commitOf, symbolicTarget } from './git-refs.ts';
import { openRepository } from './git-repository.ts';
import { joined, nameOf, parentOf, shownPath, withHome } from './path-text.ts';
import { pushTarget, remoteUrls } from './push-target.ts';
import { statOf } from './read-file.ts';
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
    value: describe(repository, repository.config, survey),
    source: `${shownPath(git.own, survey.scene)}/HEAD and ${config}${note}`,
  };
}

function describe(git: GitDirectory, config: GitConfig, survey: Survey): RepositoryFact {
  const remotes = withoutAliases(remoteUrls(config), survey);
  const branch = branchOf(git);
  const upstream = branch === undefined ? undefined : pushTarget(config, branch);
  const defaultBranch = defaultBranchOf(git, Object.keys(remotes));
  return {
    root: rootOf(git),
    ...(branch === undefined ? {} : { branch }),
    ...(upstream === undefined ? {} : { upstream }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    remotes,
    ...around(git, settingOf(config, 'user.email')),
  };
}

/** What else the repository is known by: the main work tree of a linked one, the repository around a submodule, who works here. */
function around(git: GitDirectory, email: string | undefined): Partial<RepositoryFact> {
  const isLinked = git.own !== git.common && nameOf(git.common) === '.git';
  const superproject = superprojectOf(git);
  return {
    ...(isLinked ? { mainRoot: parentOf(git.common) } : {}),
    ...(superproject === undefined ? {} : { superproject }),
    ...(email ? { email } : {}),
  };
}

/** Git keeps what belongs to a submodule below `.git/modules` of the outer one; older ones just lie in its work tree. */
function superprojectOf(git: GitDirectory): string | undefined {
  const kept = /^(.*?)\/\.git\/modules\//.exec(git.common)?.[1];
  if (kept !== undefined) return kept || '/';
  if (git.kept === 'bare' || git.root === '/') return undefined;
  const outer = findGitDirectory(parentOf(git.root));
  return outer && statOf(joined(outer.root, '.gitmodules'))?.isFile() ? outer.root : undefined;
}

/** `git@work:acme/app` with the host that ssh would connect to. Names with a dot are hosts. */
function withoutAliases(remotes: RepositoryFact['remotes'], survey: Survey): RepositoryFact['remotes'] {
  const entries = Object.entries(remotes).map(([name, url]) => {
    const [, before = '', alias, after = ''] = /^((?:ssh:\/\/)?(?:[^@/:]*@)?)([^@/:.]+)([:/](?!\/).*)$/.exec(url) ?? [];
    const host = alias === undefined || url.startsWith('/') ? undefined : hostBehind(alias, survey);
    return [name, host === undefined ? url : `${before}${host}${after}`] as const;
  });
  return Object.fromEntries(entries);
}

function hostBehind(alias: string, survey: Survey): string | undefined {
  try {
    return hostNameOf(alias, survey.scene)?.name.replaceAll('%h', alias);
  } catch {
    return undefined;
  }
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
