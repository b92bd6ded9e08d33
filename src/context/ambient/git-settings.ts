// [I/O] What the settings of a repository make git run, and what its aliases stand for. Read from its files: git itself would run some of it.
import { layered, settingOf } from '../git-config.ts';
import { findGitDirectory } from '../git-directory.ts';
import { ownConfig, userConfigs } from '../git-repository.ts';
import { shownPath } from '../path-text.ts';
import { realPath } from '../real-path.ts';
import { type Answer, type Place, Unclear } from './reader.ts';

/** More than anybody sets by hand; what is beyond it is unknown. */
const maxSettings = 200;
/** Characters. */
const maxLength = 4000;

/** Sections whose settings only say what git shows, whom it talks to and what it records. */
const silent = new Set(
  'user author committer color column advice log status branch fetch pull push gc pack index feature http https lfs url alias extensions'.split(
    ' ',
  ),
);

/** Nothing for the project's own repository, whose settings are guarded where they are changed, and where there is no repository. */
export function gitSettings({ dir, scene }: Place): Answer {
  const git = repositoryAt(dir);
  if (!git) return { names: [], source: 'no .git folder found' };
  if (git.kept === 'broken') throw new Unclear(`${shownPath(git.root, scene)}/.git, which leads nowhere`);
  const source = `${shownPath(git.common, scene)}/config`;
  const project = repositoryAt(scene.project);
  if (project && project.kept !== 'broken' && project.common === git.common) return { names: [], source };
  const config = ownConfig(git);
  if (!config) throw new Unclear(source);
  const all = [...config].flatMap(([key, values]) =>
    silent.has(key.split('.', 1)[0] ?? '') ? [] : values.map(value => `${key}=${value}`),
  );
  if (all.length > maxSettings || all.some(one => one.length > maxLength)) throw new Unclear(source);
  return { names: all.map(name => ({ name })), source };
}

/** The text behind `alias.NAME`, wherever the user or the repository has set it. */
export function gitAlias({ dir, scene, env, of = '' }: Place): Answer {
  const git = repositoryAt(dir);
  const own = git && git.kept !== 'broken' ? ownConfig(git) : undefined;
  const text = settingOf(layered([...userConfigs(scene, env), own]), `alias.${of.toLowerCase()}`);
  const source = 'the settings of git';
  if (text !== undefined && text.length > maxLength) throw new Unclear(source);
  return { names: text === undefined ? [] : [{ name: text }], source };
}

function repositoryAt(dir: string): ReturnType<typeof findGitDirectory> {
  const start = realPath(dir)?.path;
  return start === undefined ? undefined : findGitDirectory(start);
}
