// What one command line means in the light of its program's description: the result of matching, before facts and places are weighed.
import type { Effect } from '../classification.ts';
import type { AmbientName, TargetKind } from '../facts.ts';
import type { Word } from '../shell/word.ts';
import type { Fetched, Judgement, Language, Operand, PathEffect, Prints, Recipes, Where } from './spec.ts';

export type Nested =
  /** A command of its own. `takesInput`: it gets more words from standard input. */
  | {
      readonly is: 'command';
      readonly words: readonly Word[];
      readonly where: Where;
      readonly takesInput: boolean;
      /** The sign in the words that what arrives on standard input takes the place of. */
      readonly placeholder?: string;
      readonly fetches?: Fetched;
      readonly module?: boolean;
    }
  /** A program text given as a word (or as standard input). */
  | {
      readonly is: 'code';
      readonly language: Language;
      readonly text: Word;
      readonly where: Where;
      readonly dialect?: string;
    }
  /** The path of a program text, and its arguments. */
  | { readonly is: 'script'; readonly language: Language; readonly path: Word; readonly args: readonly Word[] };

export interface PathUse {
  readonly word: Word;
  readonly effect: PathEffect;
}

export interface Request {
  readonly word: Word;
  readonly method: string;
  readonly hasBody: boolean;
}

/** Where a target's name comes from: a word of the line, else one of these variables, else a fact about the machine. */
export interface FoundTarget {
  readonly kind: TargetKind;
  readonly source: string;
  readonly name?: Word;
  readonly env?: readonly string[];
  readonly fact?: AmbientName;
  /** What the line says about where the tool keeps that fact. */
  readonly given?: ReadonlyMap<string, Word>;
  /** What it is where neither a variable of the line nor a fact says anything else. */
  readonly otherwise?: Word;
}

export interface Reading {
  /** `git push`. */
  readonly action: string;
  /** Undefined where the subcommand is not known. */
  readonly base: Judgement | undefined;
  /** Every judgement of an option or word on the line. */
  readonly judgements: readonly Judgement[];
  /** Options for which there is a safer one that does the same job. */
  readonly safer: readonly { readonly word: Word; readonly option: string }[];
  /** Words that the description does not explain: unknown options, unknown subcommands. */
  readonly unexplained: readonly Word[];
  /** Words that may turn out to be anything: they cancel every lowering. */
  readonly unresolved: boolean;
  /** The worst that an unresolved word could add. */
  readonly suspects: readonly Judgement[];
  readonly effects: readonly Effect[];
  readonly paths: readonly PathUse[];
  readonly recursive: boolean;
  readonly requests: readonly Request[];
  readonly nested: readonly Nested[];
  readonly targets: readonly FoundTarget[];
  readonly operands: readonly Word[];
  readonly afterDashes: readonly Word[];
  readonly recipes: readonly Recipes[];
  /** Where the program works, if the line says another folder than the current one. */
  readonly folder: Word | undefined;
  /** What standard input is to the program, if nothing on the line supplied it. */
  readonly stdin: Operand | undefined;
  readonly prints: Prints | undefined;
  readonly builds: boolean;
  readonly sets: string | undefined;
  /** Words of which the description only says that any may stand there. */
  readonly loose: readonly Word[];
  /** The paths whose names are printed, where a search is narrowed to them. */
  readonly found: readonly Word[] | undefined;
  /** The value of each option that has one, by its first spelling. */
  readonly options: ReadonlyMap<string, Word>;
  /** Assignments made by words (`export A=b`, `env A=b cmd`). */
  readonly assignments: readonly { readonly name: string; readonly value: Word }[];
  /** The entries this reading rests on; coverage of examples uses it. */
  readonly used: ReadonlySet<object>;
}
