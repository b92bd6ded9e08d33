// Scripts of package.json and composer.json, tasks of deno.json.
import { isNode, nodeIn, nodeOf, textsIn } from './node.ts';
import { type Recipe, type RecipeFile, shell } from './recipe.ts';

/** A script comes with its `pre` and its `post`, as npm runs them. */
export function readPackage(text: string): RecipeFile | undefined {
  const file = nodeOf(text, JSON.parse);
  if (!file) return undefined;
  const scripts = Object.entries(nodeIn(file.scripts)).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  const recipes = new Map(
    scripts.map(([name, script]): [string, Recipe] => [
      name,
      { steps: [shell(script)], needs: /^(?:pre|post)/.test(name) ? [] : [`pre${name}`, `post${name}`] },
    ]),
  );
  const packages = new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(key => Object.keys(nodeIn(file[key]))),
  );
  return { recipes, always: [], packages };
}

/** `@name` is another script, `@php x` runs php, `Name\\Space::method` is code of the project. */
export function readComposer(text: string): RecipeFile | undefined {
  const file = nodeOf(text, JSON.parse);
  if (!file) return undefined;
  const scripts = nodeIn(file.scripts);
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
  const file = nodeOf(text, JSON.parse);
  if (!file) return undefined;
  const recipes = new Map<string, Recipe>();
  for (const [name, value] of Object.entries(nodeIn(file.tasks))) {
    const { command, dependencies } = nodeIn(value);
    recipes.set(name, {
      steps: textsIn(isNode(value) ? command : value).map(shell),
      needs: textsIn(dependencies ?? []),
    });
  }
  return { recipes, always: [] };
}
