// The vocabulary in which an MCP server is described: its tools as judgements of `../spec.ts`, with examples beside them.
import { type Expectation, type Judgement, type Operand, privileged } from '../spec.ts';

export interface Tool extends Pick<Judgement, 'tier' | 'because' | 'unread'> {
  /** What its arguments are, by field, where the fields' names do not say it: `{ body: code('sql') }`. */
  readonly given?: { readonly [field: string]: Operand };
  /** An argument decides: a program text that it runs, or a verb in `action`, `method` and the like. */
  readonly passes?: 'text' | 'action';
}
/** `'list_issues, get_*'` → judgement, in lower case with underscores and without the server's own name in front. */
export type Tools = { readonly [names: string]: Tool };

export interface Server {
  readonly names: readonly string[];
  readonly docs: string;
  readonly tools: Tools;
  /** A call by its tool's name, arguments as JSON behind it: `'execute_sql {"query":"drop table t"}'`. */
  readonly examples: { readonly [call: string]: Expectation };
}

/** A description and the words a server's name is known by, joined: `googledrive` for `claude_ai_Google_Drive`. */
export interface ServerEntry {
  readonly names: readonly string[];
  readonly describe: () => Server;
}

export const server = (names: string, describe: () => Omit<Server, 'names'>): ServerEntry => {
  const all = names.split(' ');
  let built: Server | undefined;
  return {
    names: all,
    describe: () => {
      built ??= { ...describe(), names: all };
      return built;
    },
  };
};

/** A tool that passes on what it is given. Without anything to read it runs something that cannot be read. */
export const passes = (given: Tool['given'] = {}): Tool => ({
  ...privileged('runs what it is given', { unread: true }),
  given,
  passes: 'text',
});
/** A tool that does what an `action` or `method` argument says. */
export const does = (otherwise: Judgement): Tool => ({ ...otherwise, passes: 'action' });
