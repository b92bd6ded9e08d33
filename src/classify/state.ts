// What the shell would remember from one command of a line to the next: directory, variables, functions, files written.
import type { CompoundList, Function as FunctionNode } from 'unbash';
import type { Where } from '../catalogue/spec.ts';
import type { Value } from '../shell/expand.ts';
import type { Taint } from '../shell/word.ts';

/** Data on its way from one command to another. `text` where all of it is known. */
export interface Stream {
  readonly text: string | undefined;
  readonly carries: readonly Taint[];
  /** What is not known is one plain word: a date, a branch name, a number. */
  readonly plain?: boolean;
  /** Compiled from code of the project. */
  readonly built?: true;
  /** A copy of this installed program. */
  readonly program?: string;
  /** Nothing is connected: the terminal, or an empty input. */
  readonly absent?: true;
}
export const noStream: Stream = { text: undefined, carries: [], absent: true };
export const unreadStream: Stream = { text: undefined, carries: [] };

export interface ShellFunction {
  readonly body: FunctionNode['body'] | CompoundList;
  readonly offset: number | undefined;
  called: boolean;
  /** Its own name inside it is the program. */
  readonly alias?: true;
}

/** Possible values: several after a loop or a branch. */
export type Variable = readonly Value[];
const maxValues = 8;

export class State {
  /** Undefined: not known any more. Absolute or `~/…`. */
  cwd: string | undefined;
  readonly where: Where;
  readonly variables: Map<string, Variable>;
  readonly functions: Map<string, ShellFunction>;
  /** Files written earlier, by absolute path: what is in them. */
  readonly files: Map<string, Stream>;
  /** Bodies of functions being called, to see recursion: a name may have got another body meanwhile. */
  readonly calling: readonly ShellFunction['body'][];
  positional: readonly Value[] | undefined;

  constructor(cwd: string | undefined, where: Where, from?: State, calling?: readonly ShellFunction['body'][]) {
    this.cwd = cwd;
    this.where = where;
    this.variables = new Map(from?.variables);
    this.functions = from?.functions ?? new Map();
    this.files = from?.files ?? new Map();
    this.positional = from?.positional;
    this.calling = calling ?? from?.calling ?? [];
  }

  /** For a subshell or a pipeline stage: what it changes is forgotten afterwards. */
  copy(): State {
    return new State(this.cwd, this.where, this);
  }

  /** For a nested shell: sees the same variables; elsewhere nothing is known of directories and files. */
  nested(where: Where): State {
    if (where === 'here') return this.copy();
    const remote = new State(undefined, 'elsewhere', this);
    remote.files.clear();
    return remote;
  }

  set(name: string, value: Value): void {
    this.variables.set(name, [value]);
  }

  /** After a branch that may or may not have run: both outcomes are possible. */
  merge(branch: State): void {
    for (const [name, values] of branch.variables) {
      const own = this.variables.get(name);
      if (own === values) continue;
      const all = own ? [...own, ...values] : [...values];
      const distinct = all.filter(
        (value, i) => all.findIndex(other => other.text === value.text && other.items === value.items) === i,
      );
      this.variables.set(
        name,
        distinct.length > maxValues ? [{ text: undefined, carries: all.flatMap(value => value.carries) }] : distinct,
      );
    }
    if (branch.cwd !== this.cwd) this.cwd = undefined;
  }
}
