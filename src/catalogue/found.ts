// What a program that walks folders finds: its starting points, narrowed by the names it was asked for.
import { known, type Word } from '../shell/word.ts';
import type { PathUse } from './reading.ts';
import type { Operand } from './spec.ts';

type Selects = Extract<Operand, { is: 'selects' }>;

/** The selecting words of one command line, in order. */
export class Selection {
  private readonly alternatives: { patterns: Word[]; empty: boolean; inverted: boolean }[] = [];
  private formats = false;
  private inverts = false;

  add(operand: Selects, word: Word): void {
    const current = this.current();
    const inverted = this.inverts;
    this.inverts = false;
    if (operand.by === 'or') this.alternatives.push({ patterns: [], empty: false, inverted: false });
    else if (operand.by === 'not') this.inverts = true;
    else if (operand.by === 'format') this.formats = true;
    else if (inverted) current.inverted = true;
    else if (operand.by === 'empty') current.empty = true;
    else current.patterns.push(operand.by === 'ending' ? { ...word, text: `*.${word.text}` } : word);
  }

  private current() {
    const last = this.alternatives.at(-1) ?? { patterns: [], empty: false, inverted: false };
    if (this.alternatives.length === 0) this.alternatives.push(last);
    return last;
  }

  /** Every alternative asks for nothing but empty files and folders. */
  get onlyEmpty(): boolean {
    return this.alternatives.length > 0 && this.alternatives.every(one => one.empty);
  }

  /** The names asked for; undefined where others may be found as well. */
  get patterns(): readonly Word[] | undefined {
    const all = this.alternatives.map(one => one.patterns[0]);
    return all.length > 0 && all.every(word => word !== undefined && !word.unresolved && !word.text.includes('/'))
      ? all.flatMap(word => word ?? [])
      : undefined;
  }

  /** Whether what is printed are the names found. */
  get printsNames(): boolean {
    return !this.formats;
  }
}

const max = 12;

/** The paths found below the starting points; the starting points themselves where nothing narrows the search. */
export function foundPaths(starts: readonly Word[], selection: Selection): readonly Word[] {
  const patterns = selection.patterns;
  const from = starts.length > 0 ? starts : [known('.')];
  if (!patterns || from.length * patterns.length > max) return from;
  return from.flatMap(start =>
    patterns.map(pattern => {
      const text = `${start.text.replace(/\/$/, '')}/${pattern.text}`;
      return { ...start, text, glob: start.glob || /[*?[]/.test(pattern.text) };
    }),
  );
}

/** Whatever lies in the folders. */
export const below = (starts: readonly Word[]): readonly Word[] =>
  starts.map(start =>
    /[*?[]/.test(start.text) ? start : { ...start, text: `${start.text.replace(/\/$/, '')}/*`, glob: true },
  );

/** `{}` in the words of a command becomes what is found; without it the names come last. */
export function withFound(
  words: readonly Word[],
  found: readonly Word[],
  appends: boolean,
): readonly (readonly Word[])[] {
  if (!words.some(word => word.text.includes('{}'))) return [appends ? [...words, ...found] : words];
  return found.map(one =>
    words.map(word =>
      word.text.includes('{}')
        ? {
            ...word,
            text: word.text.replaceAll('{}', one.text),
            glob: word.glob || one.glob,
            unresolved: word.unresolved || one.unresolved,
          }
        : word,
    ),
  );
}

/** Deleting what is found: by name where the search is narrowed, nothing of value where only empty things are looked for. */
export const narrowed = (
  paths: readonly PathUse[],
  starts: readonly Word[],
  selection: Selection,
): readonly PathUse[] =>
  paths.flatMap(use => {
    if (use.effect !== 'deletes' || !starts.includes(use.word)) return [use];
    return foundPaths([use.word], selection).map(word => ({
      word,
      effect: selection.onlyEmpty ? 'writes' : use.effect,
    }));
  });
