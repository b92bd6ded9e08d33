// What the shared reader of program code must know about one language. The tables stand in python-rules.ts and javascript-rules.ts.
import type { Rules } from './capability.ts';
import type { Range, Unit } from './code-tokens.ts';

/** A module and the names behind it: `['os', 'path', 'join']`. */
export type Path = readonly string[];

/** How a call's value follows from its arguments, for paths and commands that are put together. */
export type Fold = 'first' | 'join' | 'concat' | 'home' | 'here' | 'temp' | 'self' | 'append';

export interface Names {
  /** Local name → what it was imported from. */
  readonly imports: ReadonlyMap<string, readonly Path[]>;
  /** Local name → everything it is ever set to. */
  readonly values: ReadonlyMap<string, Value>;
  /** Tokens of import statements: they mention names without using them. */
  readonly skip: ReadonlyMap<Unit, Uint8Array>;
  readonly modules: readonly { readonly name: string; readonly excerpt: string }[];
}

export interface Value {
  readonly from: readonly { readonly range: Range; readonly each: boolean }[];
  /** Also set in ways that are not followed: parameters, loops, parts of other values. */
  readonly opaque: boolean;
}

export interface CodeLanguage {
  readonly name: 'python' | 'javascript';
  readonly tokenize: (text: string) => Unit | undefined;
  readonly names: (units: readonly Unit[], text: string) => Names;
  /** Dotted path → what it does. */
  readonly rules: Rules;
  /** Method name → what it does, whatever it is a method of. */
  readonly methods: Rules;
  /** Modules all of whose unlisted members only read or compute. */
  readonly pure: ReadonlySet<string>;
  /** Modules whose unlisted members may do anything. */
  readonly closed: ReadonlySet<string>;
  /** Names that are there without an import. */
  readonly builtins: ReadonlyMap<string, Path>;
  /** Calls whose value is a module named by their argument. */
  readonly importers: ReadonlySet<string>;
  readonly folds: ReadonlyMap<string, Fold>;
  readonly methodFolds: ReadonlyMap<string, Fold>;
  /** Attributes that lead from harmless values to the interpreter. */
  readonly reflection: RegExp;
  /** Attributes of unknown modules that are safe to show, and the functions that show. */
  readonly shown: RegExp;
  readonly showing: RegExp;
  readonly canonical: (path: Path) => Path;
  /** Whether a module that is not known is the project's own, or a library that it depends on. */
  readonly owns: (module: string) => boolean;
  /** The path that stands for such a module. */
  readonly place: (module: string) => string;
}
