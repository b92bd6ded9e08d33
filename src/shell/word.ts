// One word of a command after quoting, escapes and known expansions have been understood.
import type { Span } from '../classification.ts';

/** Stands in `Word.text` for the parts that only the running shell will know. */
export const HOLE = '\uFFFC';

export interface Word {
  /** The value; a leading `~/` or `~name/` is a real tilde (a quoted tilde reads `./~`). */
  readonly text: string;
  /** Some of it is computed at run time and not known here. */
  readonly unresolved: boolean;
  /** What is unresolved is one plain word (a date, a branch name, a number): never an option. */
  readonly plain: boolean;
  /** Holds unquoted `*`, `?` or `[…]`. */
  readonly glob: boolean;
  readonly span: Span;
  /** The variable that the whole word is, where its value is not known. */
  readonly from?: string;
  /** What the output of the substitutions inside may carry. */
  readonly carries: readonly Taint[];
}

/** What data is known to come from. `secret`: its source was judged to reveal secrets. `prompt`: a shell that is steered by something unread. */
export type Taint = 'network' | 'decoded' | 'secret' | 'prompt';

const nowhere: Span = { start: 0, end: 0 };

/** A word whose value is known. */
export const known = (text: string, span: Span = nowhere): Word => ({
  text,
  unresolved: false,
  plain: false,
  glob: false,
  span,
  carries: [],
});

/** A word that only the running shell knows. */
export const hole = (span: Span = nowhere, carries: readonly Taint[] = [], plain = false): Word => ({
  text: HOLE,
  unresolved: true,
  plain,
  glob: false,
  span,
  carries,
});

/** Whether the word might turn out to be an option (or any other word at all). */
export const mayBeAnything = (word: Word): boolean => word.unresolved && !word.plain && word.text === HOLE;

/** For messages: holes become `…`. */
export const shown = (word: Word): string => word.text.replaceAll(HOLE, '…');
