// Scripts of package.json and composer.json, tasks of deno.json.
import { type Recipe, type RecipeFile, shell } from './recipe.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string');

function objectOf(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A script comes with its `pre` and its `post`, as npm runs them. */
export function readPackage(text: string): RecipeFile | undefined {
  const file = objectOf(text);
  if (!file) return undefined;
  const scripts = Object.entries(objectIn(file.scripts)).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  const recipes = new Map(
    scripts.map(([name, script]): [string, Recipe] => [
      name,
      { steps: [shell(script)], needs: /^(?:pre|post)/.test(name) ? [] : [`pre${name}`, `post${name}`] },
    ]),
  );
  const packages = new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(key => Object.keys(objectIn(file[key]))),
  );
  return { recipes, always: [], packages };
}

/** `@name` is another script, `@php x` runs php, `Name\\Space::method` is code of the project. */
export function readComposer(text: string): RecipeFile | undefined {
  const file = objectOf(text);
  if (!file) return undefined;
  const scripts = objectIn(file.scripts);
  const recipes = new Map<string, Recipe>();
  for (const [name, value] of Object.entries(scripts)) {
    const lines = textsIn(value);
    recipes.set(name, {
      steps: lines
        .filter(line => !/^@(?!php |putenv )|^[\w\\]+::\w+$/.test(line))
        .map(line => shell(line.replace(/^@putenv (.*)$/, 'export $1').replace(/^@(?=php )/, ''))),
      needs: lines.flatMap(line => /^@([\w:.-]+)/.exec(line)?.[1] ?? []),
    });
  }
  return { recipes, always: [] };
}

/** A task is a text, or an object with `command` and `dependencies`. */
export function readDeno(text: string): RecipeFile | undefined {
  const file = objectOf(text);
  if (!file) return undefined;
  const recipes = new Map<string, Recipe>();
  for (const [name, value] of Object.entries(objectIn(file.tasks))) {
    const { command, dependencies } = objectIn(value);
    recipes.set(name, {
      steps: textsIn(isObject(value) ? command : value).map(shell),
      needs: textsIn(dependencies ?? []),
    });
  }
  return { recipes, always: [] };
}
