// Task files in YAML: Taskfile.yml, .pre-commit-config.yaml, lefthook.yml.
import { load } from 'js-yaml';
import { HOLE } from '../../shell/word.ts';
import { isNode, listIn, type Node, nodeIn, nodeOf, textIn } from './node.ts';
import { type Recipe, type RecipeFile, type Step, shell } from './recipe.ts';

/** `{{.NAME}}` as far as the file says it. */
const filled = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replace(
    /\{\{(.*?)\}\}/gs,
    (_, inner: string) => variables.get(/^\s*\.(\w+)\s*$/.exec(inner)?.[1] ?? '') ?? HOLE,
  );

export function readTaskfile(text: string): RecipeFile | undefined {
  const file = nodeOf(text, load);
  if (!file) return undefined;
  const always: Step[] = [];
  const variables = variablesOf(file.vars, new Map(), always);
  const recipes = new Map<string, Recipe>();
  for (const [name, value] of Object.entries(nodeIn(file.tasks))) {
    const task = isNode(value) ? value : { cmds: value };
    const recipe = taskOf(task, variables);
    for (const one of [name, ...listIn(task.aliases).flatMap(textIn)]) recipes.set(one, recipe);
  }
  return { recipes, first: 'default', always };
}

function variablesOf(value: unknown, outer: ReadonlyMap<string, string>, runs: Step[]): Map<string, string> {
  const all = new Map(outer);
  for (const [name, one] of Object.entries(nodeIn(value))) {
    runs.push(...textIn(nodeIn(one).sh).map(text => shell(filled(text, all))));
    all.set(name, typeof one === 'string' ? filled(one, all) : typeof one === 'number' ? String(one) : HOLE);
  }
  return all;
}

function taskOf(task: Node, outer: ReadonlyMap<string, string>): Recipe {
  const steps: Step[] = [];
  const variables = variablesOf(task.vars, outer, steps);
  const commands = [...listIn(task.cmds), ...listIn(task.cmd)];
  const texts = [
    ...commands.flatMap(one => [one, nodeIn(one).cmd, nodeIn(one).defer]),
    ...listIn(task.preconditions).flatMap(one => [one, nodeIn(one).sh]),
    ...listIn(task.status),
  ].flatMap(textIn);
  steps.push(...texts.map(text => shell(filled(text, variables))));
  const needs = [...commands, ...listIn(task.deps).flatMap(one => [one, ...textIn(one).map(name => ({ task: name }))])];
  return { steps, needs: needs.flatMap(one => textIn(nodeIn(one).task)) };
}

/** Local hooks say what they run; those of other repositories are declared and pinned, like packages. */
export function readPreCommit(text: string): RecipeFile | undefined {
  const file = nodeOf(text, load);
  if (!file) return undefined;
  const recipes = new Map<string, Recipe>();
  for (const repository of listIn(file.repos).map(nodeIn)) {
    for (const hook of listIn(repository.hooks).map(nodeIn)) {
      const args = listIn(hook.args).flatMap(textIn);
      const words = [...textIn(hook.entry), ...(hook.entry === undefined ? [] : args)];
      const [id = ''] = textIn(hook.id);
      const runs = words.length > 0 && hook.language !== 'pygrep' && hook.language !== 'fail';
      recipes.set(id, { steps: runs ? [shell(words.join(' '))] : [], needs: recipes.has(id) ? [id] : [] });
    }
  }
  recipes.set('', { steps: [], needs: [...recipes.keys()] });
  return { recipes, first: '', always: [] };
}

/** The commands, scripts and jobs of each git hook. */
export function readLefthook(text: string): RecipeFile | undefined {
  const file = nodeOf(text, load);
  if (!file) return undefined;
  const recipes = new Map<string, Recipe>();
  for (const [hook, value] of Object.entries(file)) recipes.set(hook, { steps: runsIn(value).map(shell), needs: [] });
  return { recipes, always: [] };
}

/** Jobs may hold groups of jobs. */
function runsIn(value: unknown, depth = 0): string[] {
  if (depth > 8) return [];
  const { run, commands, jobs, group } = nodeIn(value);
  const inner = [...Object.values(nodeIn(commands)), ...listIn(jobs), ...listIn(nodeIn(group).jobs)];
  return [...textIn(run).map(text => text.replace(/\{\w+\}/g, HOLE)), ...inner.flatMap(one => runsIn(one, depth + 1))];
}
