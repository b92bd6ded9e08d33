// Where the audit log lives and what its files are called. Pure; knows nothing of what is in them.

/** `$XDG_STATE_HOME/tiergate/audit.jsonl`, else below `~/.local/state`. A relative variable is ignored, as the XDG specification asks. */
export function defaultLogFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const state = env.XDG_STATE_HOME;
  return `${state?.startsWith('/') ? state.replace(/\/+$/, '') : `${home}/.local/state`}/tiergate/audit.jsonl`;
}

export const lockFileOf = (file: string): string => `${file}.lock`;

export interface PathParts {
  readonly folder: string;
  readonly name: string;
}

/** Folder and name of a path; the folder of a bare name is `.`. */
export function partsOf(file: string): PathParts {
  const slash = file.lastIndexOf('/');
  return { folder: slash < 0 ? '.' : file.slice(0, slash) || '/', name: file.slice(slash + 1) };
}

/** `audit.jsonl` and 3 give `audit.000003.jsonl`. Numbers, not dates: a clock that is wrong must not reorder the log. */
export function rotatedName(name: string, number: number): string {
  const [stem, ending] = split(name);
  return `${stem}.${String(number).padStart(6, '0')}${ending}`;
}

/** The numbers of the rotated files among the names of a folder, oldest first. */
export function rotatedNumbers(name: string, names: readonly string[]): number[] {
  const [stem, ending] = split(name);
  return names
    .filter(other => other.startsWith(`${stem}.`) && other.endsWith(ending))
    .map(other => other.slice(stem.length + 1, other.length - ending.length))
    .filter(digits => /^\d{6,15}$/.test(digits))
    .map(Number)
    .sort((a, b) => a - b);
}

function split(name: string): readonly [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}
