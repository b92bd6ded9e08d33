// Recipes of the project: `npm run x`, `make x`, `just x`. What the file says they run is judged in turn.
import type { Reading } from '../catalogue/reading.ts';
import { recipeFiles, templated } from '../catalogue/recipe-files.ts';
import type { RecipeKind, Recipes } from '../catalogue/spec.ts';
import type { Part } from '../classification.ts';
import { readRecipes } from '../languages/recipes/index.ts';
import { type RecipeFile, recipeNamed, type Step } from '../languages/recipes/recipe.ts';
import { HOLE, type Word } from '../shell/word.ts';
import { runText, type Site } from './nested.ts';
import { isWithin } from './path.ts';
import { foldersUp, resolvePath } from './paths.ts';
import type { State } from './state.ts';

/** Recipes that need each other without end, or too many: the rest is as unread as it was before. */
const maxRecipes = 60;

/** Adds what the recipes of this command run. Where a file cannot be read the command is judged by its name, as long as the catalogue has nothing against it. */
export function runRecipes(reading: Reading, site: Site): void {
  for (const recipes of new Set(reading.recipes)) {
    for (const folder of foldersOf(recipes, reading, site))
      if (!runFile(recipes, folder, reading, site) && recipes.unless !== undefined)
        site.inquiry.add(unreadRecipes(recipes.unless, reading, site));
  }
}

/** False where nothing could be read. */
function runFile(recipes: Recipes, folder: string, reading: Reading, site: Site): boolean {
  const names = site.state.where === 'elsewhere' ? undefined : namesOf(recipes, reading);
  const files = names ? findFiles(recipes, folder, reading, site) : [];
  const read = files.map(({ text, folder }) => ({ folder, file: readRecipes(recipes.of, text, givenBy(reading)) }));
  for (const one of read) if (names && one.file) runFound(one.file, one.folder, names, recipes, reading, site);
  return read[0]?.file !== undefined;
}

function runFound(
  file: RecipeFile,
  folder: string,
  names: readonly string[],
  recipes: Recipes,
  reading: Reading,
  site: Site,
): void {
  const state = site.state.nested('here');
  state.cwd = folder;
  const words = recipes.names === 'first' ? [...reading.operands.slice(1), ...reading.afterDashes] : [];
  const before = site.inquiry.parts.length;
  const inner: Site = { ...site, depth: site.depth + 1, state };
  for (const step of file.always) runStep(step, [], inner);
  runAll(file, names.length > 0 ? names : [file.first ?? ''], words, inner);
  dropUnknown(before, recipes.of, inner);
}

/** Where the program works, or the folders that its operands name: what is no path names a package. */
function foldersOf({ inOperands }: Recipes, reading: Reading, { state }: Site): string[] {
  const from = resolvePath(state.cwd, reading.folder?.text ?? '.');
  if (!inOperands) return [from];
  return reading.operands
    .flatMap(({ text }) => {
      const path = text.replace(/^(?:file|link|portal):/, '');
      return /^(?:\.\.?|\/|~)/.test(path) || path !== text || path.endsWith('.tgz') ? [resolvePath(from, path)] : [];
    })
    .filter(path => path !== from);
}

const unreadRecipes = (why: string, { action }: Reading, { span }: Site): Part => ({
  action,
  tier: 'privileged-write',
  unread: true,
  effects: ['executes'],
  resources: [],
  targets: [],
  because: [{ tier: 'privileged-write', why, words: action }],
  words: action,
  ...(span ? { span } : {}),
});

/** Undefined where a name is computed. */
function namesOf({ names }: Recipes, { operands }: Reading): readonly string[] | undefined {
  if (typeof names !== 'string') return names;
  const words = names === 'first' ? operands.slice(0, 1) : operands.filter(word => !word.text.includes('='));
  return words.some(word => word.unresolved) ? undefined : words.map(word => word.text);
}

/** `make CC=clang`. */
function givenBy({ operands }: Reading): Map<string, string> {
  return new Map(
    operands.flatMap((word): [string, string][] => {
      const [, name, value = ''] = /^([A-Za-z_]\w*)[:?+]?=(.*)$/s.exec(word.text) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );
}

interface Found {
  readonly text: string;
  readonly folder: string;
}

/** The file, and those that are read with it. */
function findFiles({ of, file, inOperands }: Recipes, folder: string, reading: Reading, site: Site): Found[] {
  const named = file && reading.options.get(file);
  if (named) return [readFile(resolvePath(site.state.cwd, named.text), folder, site)].filter(one => one !== undefined);
  const { names, upwards, beside = [] } = recipeFiles[of];
  // All are asked for before any is looked at, so that the answers come together.
  const each = (upwards && !inOperands ? foldersUp(folder, site.inquiry.scene.project) : [folder]).map(at => {
    const [own = [], others = []] = [names, beside].map(list =>
      list.map(name => readFile(`${at}/${name}`, at, site)).filter(one => one !== undefined),
    );
    return own.slice(0, 1).concat(own.length > 0 ? others : []);
  });
  return each.find(files => files.length > 0) ?? [];
}

/** As this line has left it, else as it lies in the project. */
function readFile(path: string, folder: string, { state, inquiry }: Site): Found | undefined {
  const written = state.files.get(path);
  if (path.includes(HOLE) || (!written && !isWithin(path, inquiry.scene.project))) return undefined;
  const text = written ? written.text : inquiry.ask({ fact: 'text', path })?.value;
  return text === undefined ? undefined : { text, folder };
}

function runAll(file: RecipeFile, names: readonly string[], words: readonly Word[], site: Site): void {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const recipe = seen.has(name) || seen.size >= maxRecipes ? undefined : recipeNamed(file, name);
    if (!recipe) continue;
    seen.add(name);
    open.push(...recipe.needs);
    const isAsked = names.includes(name);
    for (const [i, step] of recipe.steps.entries())
      runStep(step, isAsked && i === recipe.steps.length - 1 ? words : [], site);
  }
}

/** Each runs in a shell of its own. Words behind the name go to the end of the last. */
function runStep({ language, text }: Step, words: readonly Word[], site: Site): void {
  const state: State = site.state.nested('here');
  state.positional = words.map(word => ({ text: word.unresolved ? undefined : word.text, carries: word.carries }));
  const whole = language === 'shell' && words.length > 0 ? `${text} "$@"` : text;
  runText(language, whole, 'here', { ...site, state });
}

/** Programs that nobody knows are what the project has declared and made; what a tool puts in for its own variables is its business. */
function dropUnknown(before: number, kind: RecipeKind, { inquiry }: Site): void {
  if (inquiry.isFull) return;
  const isNews = (part: Part): boolean =>
    !(part.tier === 'unknown' && !part.unread) && !(templated.has(kind) && part.unread && part.words.includes('…'));
  inquiry.parts.push(...inquiry.parts.splice(before).filter(isNews));
}
