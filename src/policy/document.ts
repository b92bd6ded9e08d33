// YAML or JSON text → plain values with the position of each. Refuses what could surprise a reader: aliases, tags, several documents, odd keys.
import { constructFromEvents, type Event } from 'js-yaml';
import { outlineOf, type Place } from './outline.ts';
import { eventsOf, problemOf, type SyntaxProblem } from './yaml.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Problem extends Position {
  readonly message: string;
  readonly severity: 'error' | 'warning';
}
export type Path = readonly PropertyKey[];

export interface Document {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at `path`, or its key, stands; the nearest enclosing value where there is none. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Position;
  /** Position of a letter of the text at `path`, where it is written on one line without escapes. */
  readonly within: (path: Path, offset: number) => Position;
}

/** `at` names the value to read inside the document: `['tiergate']` in a package.json. */
export function readDocument(text: string, at: Path = []): Document {
  const positionAt = positions(text);
  const problems: Problem[] = [];
  const refuse = (offset: number, message: string): void => {
    problems.push({ ...positionAt(offset), message, severity: 'error' });
  };
  const read = eventsOf(text);
  if (!read.ok) refuse(read.problem.at, read.problem.message);
  const outline = read.ok ? outlineOf(read.events, text, refuse) : undefined;
  const value = read.ok && problems.length === 0 ? construct(read.events, text, refuse) : undefined;
  const find = (path: Path): { readonly place: Place | undefined; readonly exact: boolean } =>
    follow(outline, [...at, ...path]);
  return {
    value: at.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value),
    problems,
    locate: (path, part = 'value') => {
      const { place, exact } = find(path);
      return positionAt((part === 'key' && exact ? place?.key : undefined) ?? place?.start ?? 0);
    },
    within: (path, offset) => {
      const { place } = find(path);
      return positionAt(place?.literal === undefined ? (place?.start ?? 0) : place.literal + offset);
    },
  };
}

function construct(events: Event[], source: string, refuse: (at: number, message: string) => void): unknown {
  try {
    const [value] = constructFromEvents(events, { source, maxAliases: 0 });
    return value ?? null;
  } catch (error) {
    const problem: SyntaxProblem = problemOf(error);
    refuse(problem.at, problem.message);
    return undefined;
  }
}

/** As far as the path leads. */
function follow(
  outline: Place | undefined,
  path: Path,
): { readonly place: Place | undefined; readonly exact: boolean } {
  let place = outline;
  for (const key of path) {
    const next = place?.inner?.get(String(key));
    if (!next) return { place, exact: false };
    place = next;
  }
  return { place, exact: true };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Offset → line and column, from 1. */
function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return offset => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
