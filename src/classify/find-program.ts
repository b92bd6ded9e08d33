// Which description a program's name or path stands for, and which paths are copies of a program under another name.
import { describe } from '../catalogue/index.ts';
import type { Reading } from '../catalogue/reading.ts';
import type { Program } from '../catalogue/spec.ts';
import { resolvePath } from './paths.ts';
import type { State } from './state.ts';

// Directories whose programs are the ones everybody knows by name.
const binaries =
  /^(?:\/(?:usr\/)?(?:local\/)?s?bin\/|\/opt\/homebrew\/(?:opt\/[\w@.-]+\/)?bin\/|\/usr\/libexec\/|\/opt\/local\/bin\/|\/snap\/bin\/|\/proc\/self\/root\/(?:usr\/)?s?bin\/|~\/\.(?:local|cargo|bun|deno|dotnet)\/(?:bin\/)?|~\/go\/bin\/)/;
const projectBinaries =
  /(?:^|\/)(?:node_modules\/\.bin|vendor\/bin|\.?venv\/bin|\.?env\/bin|bin|\.venv\/Scripts|target\/(?:debug|release))\/$/;

/** The description for a program's name or path. A path in the project counts only where such tools are kept. */
export function findProgram(name: string, state: State): { program: Program; name: string } | undefined {
  const slash = name.lastIndexOf('/');
  if (slash < 0) {
    const program = describe(name) ?? (/\.exe$/i.test(name) ? describe(name.slice(0, -4)) : undefined);
    return program && { program, name: name.replace(/\.exe$/i, '') };
  }
  const exact = describe(name);
  if (exact) return { program: exact, name };
  const base = name.slice(slash + 1);
  const folder = name.slice(0, slash + 1);
  const written = state.files.get(resolvePath(state.cwd, name));
  if (written) {
    const copied = written.program === undefined ? undefined : describe(written.program);
    return copied && { program: copied, name: written.program ?? base };
  }
  const program = binaries.test(folder) || projectBinaries.test(folder) ? describe(base) : undefined;
  return program && { program, name: base };
}

/** A folder in which programs are installed, for all or for this project. */
export const holdsPrograms = (folder: string): boolean => {
  const path = folder.endsWith('/') ? folder : `${folder}/`;
  return binaries.test(path) || projectBinaries.test(path);
};

/** The installed program that a path names: `/bin/rm` → `rm`. */
export function installed(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  if (slash < 0 || !binaries.test(path.slice(0, slash + 1))) return undefined;
  const base = path.slice(slash + 1);
  return describe(base) ? base : undefined;
}

/** The program that a command copies, links or moves to where it writes. */
export function copiedProgram(reading: Reading, state: State): string | undefined {
  if (!reading.paths.some(use => use.effect === 'writes')) return undefined;
  const sources = reading.paths.filter(use => use.effect !== 'writes');
  const [source] = sources;
  if (!source || sources.length > 1) return undefined;
  return installed(source.word.text) ?? state.files.get(resolvePath(state.cwd, source.word.text))?.program;
}
