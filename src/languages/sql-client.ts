// Where a client command between SQL statements ends. What it does is read in sql-meta.ts.

// Where a client command ends: psql reads several on one line, but `\\!` and `\\copy` take all of it.
const wholeLine = /\\(?:!|copy\b|\.|source\b|T\b)/iy;
// mysql takes one letter and goes on with SQL; psql's longer names are told apart where both may be meant.
const mysqlShort = /\\[GgcqpsWwhetn#x?]/y;
const psqlName =
  /\\(?:gset|gexec|gx|gdesc|copy|conninfo|connect|sf|sv|echo|encoding|errverbose|set|setenv|password|pset|prompt|timing|watch|warn|write|edit|quit|html|help|crosstabview|cd|copyright|ef|ev|elif|else|endif|qecho|parse|print)\b/y;

export interface ClientCommand {
  /** `end`: it only ends the statement, and SQL goes on behind it. */
  readonly kind: 'meta' | 'end';
  readonly stop: number;
}

/** The client command that begins at `at` with a backslash or a dot. `mixed`: the commands of every client are meant. */
export function clientCommand(
  text: string,
  at: number,
  lineEnd: number,
  flavour: 'postgres' | 'mysql' | 'sqlite',
  mixed: boolean,
): ClientCommand {
  const has = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  if (text[at] === '.') return { kind: 'meta', stop: lineEnd };
  // psql's `\\` and mysql's one-letter commands.
  const short = flavour === 'mysql' ? has(mysqlShort) && !(mixed && has(psqlName)) : text[at + 1] === '\\';
  if (short) return { kind: 'end', stop: at + 2 };
  const next = has(wholeLine) ? -1 : text.indexOf('\\', at + 1);
  return { kind: 'meta', stop: next < 0 || next > lineEnd ? lineEnd : next };
}
