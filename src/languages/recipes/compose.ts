// Services of a compose file, each as the `docker run` that it stands for: what it may reach of the machine is judged by that.
import { load } from 'js-yaml';
import { HOLE } from '../../shell/word.ts';
import { listIn, type Node, nodeIn, nodeOf, textIn, textsIn } from './node.ts';
import { type Recipe, type RecipeFile, shell } from './recipe.ts';

/** A service brings those along that it depends on. */
export function readCompose(text: string): RecipeFile | undefined {
  const file = nodeOf(text, load);
  if (!file) return undefined;
  const recipes = new Map<string, Recipe>();
  for (const [name, value] of Object.entries(nodeIn(file.services))) {
    const service = nodeIn(value);
    const { depends_on: needed } = service;
    const needs = Array.isArray(needed) ? textsIn(needed) : Object.keys(nodeIn(needed));
    recipes.set(name, { steps: [shell(runOf(service))], needs });
  }
  recipes.set('', { steps: [], needs: [...recipes.keys()] });
  return { recipes, first: '', always: [] };
}

function runOf(service: Node): string {
  const options = [
    ...(service.privileged === true || service.privileged === 'true' ? ['--privileged'] : []),
    ...listIn(service.volumes).flatMap(volumeOf),
    ...[...lists].flatMap(([key, option]) => textsIn(service[key]).map(one => `${option}=${one}`)),
  ];
  const [image = 'built'] = textIn(service.image);
  return ['docker', 'run', ...[...options, image].map(word => quoted(filled(word)))].join(' ');
}

const lists: ReadonlyMap<string, string> = new Map([
  ['pid', '--pid'],
  ['ipc', '--ipc'],
  ['network_mode', '--network'],
  ['userns_mode', '--userns'],
  ['cap_add', '--cap-add'],
  ['devices', '--device'],
  ['security_opt', '--security-opt'],
]);

/** `source:target`, or an object with `type`, `source` and `target`. */
function volumeOf(volume: unknown): string[] {
  const { type, source, target } = nodeIn(volume);
  const [from] = textIn(source);
  return [
    ...textIn(volume).map(text => `--volume=${text}`),
    ...(type === 'bind' && from !== undefined
      ? [`--mount=type=bind,source=${from},target=${textIn(target)[0] ?? '/'}`]
      : []),
  ];
}

/** Variables come from the environment or from a file that is not read; `${X:-y}` says what stands there without them. */
const filled = (text: string): string =>
  text.replace(/\$(?:\$|\{\w+(?::?-([^{}]*))?[^{}]*\}|\w+)/g, (whole, fallback: string | undefined) =>
    whole === '$$' ? '$' : (fallback ?? HOLE),
  );

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
