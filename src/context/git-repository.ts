// [I/O] Opens a git repository for reading: where it is, and its configuration from all the files that git would read.
import type { Scene } from '../facts.ts';
import { flagOf, type GitConfig, layered, parseConfig, settingOf } from './git-config.ts';
import type { GitDirectory } from './git-directory.ts';
import { absolute, joined } from './path-text.ts';
import { readText } from './read-file.ts';
import type { Survey, Variables } from './survey.ts';

export interface Repository extends GitDirectory {
  readonly config: GitConfig;
  /** Length of object names in bytes. */
  readonly idLength: 20 | 32;
}

const maxConfig = 1024 * 1024;

/** Undefined where its configuration cannot be read, or keeps refs in a way that files do not show. */
export function openRepository(git: GitDirectory, survey: Survey): Repository | undefined {
  if (!survey.opened.has(git.own)) survey.opened.set(git.own, open(git, survey));
  return survey.opened.get(git.own);
}

function open(git: GitDirectory, survey: Survey): Repository | undefined {
  const own = ownConfig(git);
  if (!own) return undefined;
  const config = layered([...userConfigs(survey.scene, survey.env), own]);
  if ((settingOf(config, 'extensions.refstorage') ?? 'files') !== 'files') return undefined;
  const format = settingOf(config, 'extensions.objectformat') ?? 'sha1';
  if (format !== 'sha1' && format !== 'sha256') return undefined;
  return { ...git, config, idLength: format === 'sha1' ? 20 : 32 };
}

/** What the repository itself brings along. */
export function ownConfig(git: GitDirectory): GitConfig | undefined {
  const own = readConfig(joined(git.common, 'config'));
  if (!own || !flagOf(own, 'extensions.worktreeconfig')) return own;
  return layered([own, readConfig(joined(git.own, 'config.worktree'))]);
}

export function userConfigs(scene: Scene, env: Variables): (GitConfig | undefined)[] {
  if (env.GIT_CONFIG_GLOBAL !== undefined) return [readConfig(env.GIT_CONFIG_GLOBAL)];
  return ['/etc/gitconfig', joined(gitHome(scene, env), 'config'), joined(scene.home, '.gitconfig')].map(readConfig);
}

/** `~/.config/git`, where git keeps what is the user's. */
export const gitHome = (scene: Scene, env: Variables): string =>
  env.XDG_CONFIG_HOME ? absolute(env.XDG_CONFIG_HOME, 'git') : joined(scene.home, '.config/git');

function readConfig(path: string): GitConfig | undefined {
  const text = readText(path, maxConfig);
  return text === undefined ? undefined : parseConfig(text);
}
