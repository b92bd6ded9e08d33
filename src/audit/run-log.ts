// [I/O] `tiergate log`: shows records to a person or, as they are stored, to a program. The command line itself is read elsewhere.
import { painted, plain } from '../paint.ts';
import { type Filter, FilterError, type FilterWords, toFilter } from './filter.ts';
import { toEntry } from './log-entry.ts';
import { followedLines, type LogLine, linesOf, logFiles } from './read.ts';
import { show } from './show.ts';

export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly color: boolean;
}

export interface LogOptions extends FilterWords {
  readonly file: string;
  /** The stored lines instead of readable ones. */
  readonly json?: boolean;
  /** Only the last so many. */
  readonly limit?: number;
  /** Goes on with new records until `signal` ends it. */
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

/** 0 fine, 1 some lines are no records, 2 options that cannot be understood. */
export async function runLog(options: LogOptions, io: Output): Promise<0 | 1 | 2> {
  try {
    const filter = toFilter(options, Date.now());
    if (options.limit !== undefined && !(options.limit >= 1)) throw new FilterError('--limit: must be a number from 1');
    return await print(options, filter, io);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    io.err(error.message);
    return 2;
  }
}

async function print(options: LogOptions, filter: Filter, io: Output): Promise<0 | 1> {
  if (logFiles(options.file).length === 0) io.err(`no audit log at \`${options.file}\` yet`);
  const listing = new Listing(options, filter, io);
  if (options.follow) for await (const line of followedLines(options.file, options.signal)) listing.add(line);
  else for (const line of linesOf(options.file)) listing.add(line);
  return listing.end();
}

class Listing {
  readonly #options: LogOptions;
  readonly #filter: Filter;
  readonly #io: Output;
  readonly #last: string[] = [];
  #unreadable = 0;
  #pending = 0;

  constructor(options: LogOptions, filter: Filter, io: Output) {
    this.#options = options;
    this.#filter = filter;
    this.#io = io;
  }

  add({ bytes }: LogLine): void {
    const line = bytes.toString('utf8');
    const entry = toEntry(line);
    if (!entry) {
      this.#pending += 1;
      return;
    }
    // What a crash left is noted by the record after it, and is no reason to worry.
    if (!entry.torn) this.#unreadable += this.#pending;
    this.#pending = 0;
    if (!this.#filter(entry, line)) return;
    const { json, follow, limit } = this.#options;
    const shown = json ? line : show(entry, this.#io.color ? painted : plain);
    if (limit === undefined || follow) this.#io.out(shown);
    else if (this.#last.push(shown) > limit) this.#last.shift();
  }

  end(): 0 | 1 {
    for (const line of this.#last) this.#io.out(line);
    const unreadable = this.#unreadable + this.#pending;
    if (unreadable === 0) return 0;
    this.#io.err(
      `${unreadable} ${unreadable === 1 ? 'line is no record' : 'lines are no records'}; run \`tiergate verify\``,
    );
    return 1;
  }
}
