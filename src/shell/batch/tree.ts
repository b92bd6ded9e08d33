// The syntax tree of the Windows command prompt, as far as judging needs it.

/** Text as it stands, and variables: `%NAME%`, `!NAME!`, `%i`. A name that is not known to be one has none. */
export type Piece = string | { readonly variable: string };
export type BatchWord = readonly Piece[];

export type BatchNode =
  | {
      readonly is: 'command';
      readonly words: readonly BatchWord[];
      readonly writes: readonly BatchWord[];
      readonly reads: readonly BatchWord[];
    }
  | { readonly is: 'pipe'; readonly stages: readonly BatchNode[] }
  | { readonly is: 'group'; readonly nodes: readonly BatchNode[] }
  /** Each of them may run. */
  | { readonly is: 'branches'; readonly bodies: readonly BatchNode[] }
  | {
      readonly is: 'loop';
      readonly variable: string;
      readonly over: readonly BatchWord[];
      /** Where the loop looks for files, or `runs` a command for its lines. */
      readonly kind: 'files' | 'below' | 'numbers' | 'lines';
      readonly below?: BatchWord;
      readonly body: BatchNode;
    };
