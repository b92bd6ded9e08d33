// A Procfile: one process a line.
import { type Recipe, type RecipeFile, shell } from './recipe.ts';

/** Everything runs where no name is given. */
export function readProcfile(text: string): RecipeFile {
  const rows = text.split(/\r?\n/).flatMap((line): [string, Recipe][] => {
    const [, name, command] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    return name && command ? [[name, { steps: [shell(command)], needs: [] }]] : [];
  });
  const all: Recipe = { steps: [], needs: rows.map(([name]) => name) };
  return { recipes: new Map([...rows, ['', all]]), first: '', always: [] };
}
