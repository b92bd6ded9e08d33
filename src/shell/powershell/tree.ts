// The syntax tree of PowerShell, as far as judging needs it: what is called with which words, what flows where, and what may run.

export type Expression =
  | { readonly is: 'text'; readonly text: string }
  /** In lower case, with its scope: `x`, `env:path`. */
  | { readonly is: 'variable'; readonly name: string }
  /** Pieces of a string, or values put together by `+`. */
  | { readonly is: 'joined'; readonly parts: readonly Expression[] }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  /** `( … )`, `$( … )`, `@( … )`: what it prints. */
  | { readonly is: 'script'; readonly script: Script }
  /** `{ … }`: runs where it is handed to something. */
  | { readonly is: 'block'; readonly script: Script }
  | {
      readonly is: 'static';
      readonly type: string;
      readonly member: string;
      readonly args: readonly Expression[] | undefined;
    }
  | {
      readonly is: 'member';
      readonly on: Expression;
      readonly member: Expression;
      readonly args: readonly Expression[] | undefined;
    }
  | { readonly is: 'cast'; readonly type: string; readonly value: Expression }
  /** Anything else: its value is not known, but what stands in it runs. */
  | { readonly is: 'operation'; readonly operator: string; readonly operands: readonly Expression[] };

export interface Call {
  readonly is: 'call';
  readonly name: Expression;
  readonly args: readonly Expression[];
  readonly writes: readonly Expression[];
}
export type Stage = Call | { readonly is: 'expression'; readonly value: Expression };
export interface Pipeline {
  readonly is: 'pipeline';
  readonly stages: readonly Stage[];
}
export type Statement =
  | Pipeline
  | { readonly is: 'assignment'; readonly to: Expression; readonly adds: boolean; readonly value: Statement }
  /** Any of the bodies may run, after what their conditions do. */
  | { readonly is: 'branches'; readonly conditions: readonly Script[]; readonly bodies: readonly Script[] }
  | { readonly is: 'loop'; readonly variable: string; readonly over: Script; readonly body: Script }
  | { readonly is: 'function'; readonly name: string; readonly body: Script };
export interface Script {
  readonly statements: readonly Statement[];
}

/** Syntax that is not understood. */
export class Unreadable extends Error {}
