// What the shell would remember from one command of a line to the next: directory, variables, functions, files written.
import type { CompoundList, Function as FunctionNode } from 'unbash';
import type { Where } from '../catalogue/spec.ts';
import type { Taint } from '../classification.ts';
import type { Value } from '../shell/expand.ts';

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
  /** Shells that this one starts know it too. */
  exported?: true;
  /** Its own name inside it is the program. */
  readonly alias?: true;
}

/** Possible values: several after a loop or a branch. */
export type Variable = readonly Value[];
const maxValues = 8;

/** What a name may stand for; several after a branch that may not have run. */
type Meaning = ShellFunction | 'program';
const justProgram: readonly Meaning[] = ['program'];

export class State {
  /** Undefined: not known any more. Absolute or `~/…`. */
  cwd: string | undefined;
  readonly where: Where;
  readonly variables: Map<string, Variable>;
  private readonly functions: Map<string, readonly Meaning[]>;
  /** Every function of the text, in whichever subshell it was defined. */
  readonly defined: Map<ShellFunction['body'], ShellFunction>;
  /** Files written earlier, by absolute path: what is in them. */
  readonly files: Map<string, Stream>;
  /** Bodies of functions being called, to see recursion: a name may have got another body meanwhile. */
  readonly calling: readonly ShellFunction['body'][];
  positional: readonly Value[] | undefined;

  constructor(cwd: string | undefined, where: Where, from?: State, calling?: readonly ShellFunction['body'][]) {
    this.cwd = cwd;
    this.where = where;
    this.variables = new Map(from?.variables);
    this.functions = new Map(from?.functions);
    this.defined = from?.defined ?? new Map();
    // Elsewhere nothing is known of the files written here.
    this.files = (from?.where === where ? from.files : undefined) ?? new Map();
    this.positional = from?.positional;
    this.calling = calling ?? from?.calling ?? [];
  }

  /** For a subshell or a pipeline stage: what it changes is forgotten afterwards. */
  copy(): State {
    return new State(this.cwd, this.where, this);
  }

  /** For a nested shell: sees the same variables, and the functions that were exported; elsewhere nothing is known of directories and files. */
  nested(where: Where): State {
    const inner = where === 'here' ? this.copy() : new State(undefined, 'elsewhere', this);
    for (const [name, meanings] of this.functions)
      inner.functions.set(
        name,
        where === 'here' ? meanings.map(one => (one !== 'program' && one.exported ? one : 'program')) : justProgram,
      );
    return inner;
  }

  meanings(name: string): readonly Meaning[] {
    return this.functions.get(name) ?? justProgram;
  }

  define(name: string, given: ShellFunction): void {
    const found = this.defined.get(given.body) ?? given;
    this.defined.set(found.body, found);
    this.functions.set(name, [found]);
  }

  /** What a function defines, its caller knows afterwards. */
  adopt(inner: State): void {
    for (const [name, meanings] of inner.functions) this.functions.set(name, meanings);
  }

  exportFunction(name: string): void {
    for (const one of this.meanings(name)) if (one !== 'program') one.exported = true;
  }

  forget(name: string): void {
    if (this.functions.has(name)) this.functions.set(name, justProgram);
  }

  set(name: string, value: Value): void {
    this.variables.set(name, [value]);
  }

  /** After a branch that may or may not have run: both outcomes are possible. */
  merge(branch: State): void {
    this.mergeNames(branch);
    if (branch.cwd !== this.cwd) this.cwd = undefined;
  }

  /** The same for variables and functions alone. */
  mergeNames(branch: State): void {
    for (const name of new Set([...branch.functions.keys(), ...this.functions.keys()])) {
      const [own, meanings] = [this.meanings(name), branch.meanings(name)];
      if (own !== meanings) this.functions.set(name, [...new Set([...own, ...meanings])].slice(-maxValues));
    }
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
  }
}
