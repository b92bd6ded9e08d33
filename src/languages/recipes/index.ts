// The one entry for files of recipes: where each kind lies, and who reads it.
import type { RecipeKind } from '../../catalogue/spec.ts';
import { readCompose } from './compose.ts';
import { readComposer, readDeno, readPackage } from './json.ts';
import { readJustfile } from './just.ts';
import { readMakefile } from './make.ts';
import { readProcfile } from './procfile.ts';
import type { RecipeFile } from './recipe.ts';
import { readLefthook, readPreCommit, readTaskfile } from './yaml.ts';

/** Undefined where the text is not what such a file holds. `given`: variables that the command line sets. */
export function readRecipes(
  kind: RecipeKind,
  text: string,
  given: ReadonlyMap<string, string>,
): RecipeFile | undefined {
  switch (kind) {
    case 'package':
      return readPackage(text);
    case 'composer':
      return readComposer(text);
    case 'deno':
      return readDeno(text);
    case 'make':
      return readMakefile(text, given);
    case 'just':
      return readJustfile(text);
    case 'task':
      return readTaskfile(text);
    case 'procfile':
      return readProcfile(text);
    case 'pre-commit':
      return readPreCommit(text);
    case 'lefthook':
      return readLefthook(text);
    case 'compose':
      return readCompose(text);
    // What it runs stays in the image that is built.
    case 'dockerfile':
      return { recipes: new Map(), always: [] };
    default:
      return kind satisfies never;
  }
}
