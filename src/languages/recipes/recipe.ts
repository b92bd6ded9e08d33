// What a project's own file of scripts, targets or tasks says: which texts run for which name.
import type { Language } from '../../catalogue/spec.ts';

/** A text that runs. What only the running tool will know is a `HOLE`. */
export interface Step {
  readonly language: Language;
  readonly text: string;
}

export interface Recipe {
  readonly steps: readonly Step[];
  /** Names of the recipes that run as well. */
  readonly needs: readonly string[];
}

export interface RecipeFile {
  /** A name may hold one `%`, which stands for any letters. */
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** What runs where no name is given. */
  readonly first?: string;
  /** What runs whatever is asked for. */
  readonly always: readonly Step[];
  /** Packages that the file declares: their programs are the project's own choice. */
  readonly packages?: ReadonlySet<string>;
}

export const shell = (text: string): Step => ({ language: 'shell', text });

/** The recipe of that name. */
export function recipeNamed({ recipes }: RecipeFile, name: string): Recipe | undefined {
  const own = recipes.get(name);
  if (own) return own;
  for (const [pattern, recipe] of recipes) {
    const [before, after] = pattern.split('%', 2);
    if (after !== undefined && before !== undefined && name.startsWith(before) && name.endsWith(after)) return recipe;
  }
  return undefined;
}
