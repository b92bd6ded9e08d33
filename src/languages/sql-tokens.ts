// SQL text → tokens, in the lexical rules of one database. Says nothing about what statements mean.
// What is left open at the end (a quote, a comment) is read as code, so that nothing hides behind it.
import { clientCommand } from './sql-client.ts';

export type Flavour = 'postgres' | 'mysql' | 'sqlite';

export interface SqlToken {
  /** `end` separates statements; `meta` is a client command, from its backslash or dot to the end of the line. */
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'op' | 'end' | 'meta';
  /** Words in upper case, quoted names and strings without quotes. */
  readonly text: string;
  readonly start: number;
  readonly stop: number;
}

export interface SqlTokens {
  readonly tokens: readonly SqlToken[];
  /** A quote or comment never ends. */
  readonly open: boolean;
}

const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const number = /\d[\w.]*/y;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const blank = /\s+/y;
const executable = /\/\*(?:M?!\d{0,6}|\+)/y;
const pair = /<>|!=|<=|>=|\|\||&&|:=|::|==/y;
/** Tokenizes `text`. `meta`: which client commands are understood beside the statements. */
export function tokenizeSql(text: string, flavour: Flavour, meta: ReadonlySet<'\\' | '.'>): SqlTokens {
  const lexer = new Lexer(text, flavour, meta);
  while (lexer.at < text.length) lexer.step();
  return { tokens: lexer.tokens, open: lexer.open };
}

class Lexer {
  at = 0;
  open = false;
  // Kept, because many commands may stand on one line.
  lineEnd = -1;
  readonly tokens: SqlToken[] = [];
  // Kinds of opener that were found never to close. Not tried again: this keeps the time linear.
  readonly stray = new Set<string>();
  readonly text: string;
  readonly flavour: Flavour;
  readonly meta: ReadonlySet<'\\' | '.'>;

  constructor(text: string, flavour: Flavour, meta: ReadonlySet<'\\' | '.'>) {
    this.text = text;
    this.flavour = flavour;
    this.meta = meta;
  }

  step(): void {
    const char = this.text[this.at] ?? '';
    if (this.match(blank) || this.comment(char) || this.quote(char) || this.client(char)) return;
    if (char === ';') this.push('end', ';', this.at + 1);
    else if (!this.wordOrNumber()) this.push('op', char, this.at + (this.has(pair) ? 2 : 1));
  }

  private wordOrNumber(): boolean {
    const start = this.at;
    const found = this.match(word);
    if (found !== undefined) {
      // `E'…'` has backslash escapes everywhere; `N'…'`, `X'…'`, `_utf8'…'` are plain strings.
      if (this.text[this.at] === "'" && /^(?:e|n|b|x|u|r|_\w+)$/i.test(found)) {
        this.string("'", /^e$/i.test(found) || this.flavour === 'mysql', start);
        return true;
      }
      this.tokens.push({ kind: 'word', text: found.toUpperCase(), start, stop: this.at });
      return true;
    }
    const digits = this.match(number);
    if (digits === undefined) return false;
    this.tokens.push({ kind: 'number', text: digits, start, stop: this.at });
    return true;
  }

  private comment(char: string): boolean {
    const next = this.text[this.at + 1];
    if (char === '-' && next === '-' && this.isDashComment()) return this.skipLine();
    if (char === '#' && this.flavour === 'mysql') return this.skipLine();
    if (char !== '/' || next !== '*') return char === '*' && next === '/' && this.flavour === 'mysql' && this.skip(2);
    // MySQL runs what stands in /*! … */: only the brackets are skipped.
    if (this.flavour === 'mysql' && this.match(executable) !== undefined) return true;
    return this.block();
  }

  // MySQL wants a blank after `--`; `5--1` is a subtraction there.
  private isDashComment(): boolean {
    return this.flavour !== 'mysql' || /^$|\s/.test(this.text[this.at + 2] ?? '');
  }

  private block(): boolean {
    if (this.stray.has('/*')) return false;
    const nests = this.flavour === 'postgres';
    const mark = /\/\*|\*\//g;
    mark.lastIndex = this.at + 2;
    let depth = 1;
    for (let found = mark.exec(this.text); found; found = mark.exec(this.text)) {
      if (found[0] === '*/') depth -= 1;
      else if (nests) depth += 1;
      if (depth === 0) return this.skip(mark.lastIndex - this.at);
    }
    // SQLite lets the end of the input close a comment; whatever runs then can only be less than what is read here.
    return this.leaveOpen('/*');
  }

  private quote(char: string): boolean {
    if (char === "'") return this.string("'", this.flavour === 'mysql', this.at);
    if (char === '"') return this.flavour === 'mysql' ? this.string('"', true, this.at) : this.name('"', '"');
    if (char === '`' && this.flavour !== 'postgres') return this.name('`', '`');
    if (char === '[' && this.flavour === 'sqlite') return this.name('[', ']');
    if (char !== '$' || this.flavour !== 'postgres' || this.stray.has('$')) return false;
    const start = this.at;
    const tag = this.match(dollarTag);
    if (tag === undefined) return false;
    const close = this.text.indexOf(tag, this.at);
    if (close < 0) {
      this.at = start;
      return this.leaveOpen('$');
    }
    this.tokens.push({ kind: 'string', text: this.text.slice(this.at, close), start, stop: close + tag.length });
    this.at = close + tag.length;
    return true;
  }

  /** A string whose opening quote stands at or after `start`. */
  private string(mark: "'" | '"', escapes: boolean, start: number): boolean {
    const from = this.text.indexOf(mark, start) + 1;
    if (this.stray.has(mark)) return this.skip(from - this.at);
    let value = '';
    for (let i = from; i < this.text.length; ) {
      const char = this.text[i];
      if (char === '\\' && escapes) {
        value += this.text[i + 1] ?? '';
        i += 2;
      } else if (char !== mark) {
        value += char;
        i += 1;
      } else if (this.text[i + 1] === mark) {
        value += mark;
        i += 2;
      } else {
        this.tokens.push({ kind: 'string', text: value, start, stop: i + 1 });
        return this.skip(i + 1 - this.at);
      }
    }
    this.at = from - 1;
    return this.leaveOpen(mark);
  }

  private name(from: string, to: string): boolean {
    if (this.stray.has(from)) return false;
    let close = this.text.indexOf(to, this.at + 1);
    while (close >= 0 && to !== ']' && this.text[close + 1] === to) close = this.text.indexOf(to, close + 2);
    if (close < 0) return this.leaveOpen(from);
    this.push('quoted', this.text.slice(this.at + 1, close), close + 1);
    return true;
  }

  private client(char: string): boolean {
    const last = this.tokens.at(-1);
    const first = !last || last.kind === 'end' || last.kind === 'meta';
    if (char === '\\' ? !this.meta.has('\\') : char !== '.' || !first || !this.meta.has('.')) return false;
    if (this.lineEnd < this.at) this.lineEnd = this.endOfLine();
    const found = clientCommand(this.text, this.at, this.lineEnd, this.flavour, this.meta.has('.'));
    this.push(found.kind, this.text.slice(this.at, found.stop), found.stop);
    return true;
  }

  private endOfLine(): number {
    const line = this.text.indexOf('\n', this.at);
    return line < 0 ? this.text.length : line;
  }

  private has(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private leaveOpen(kind: string): boolean {
    this.open = true;
    this.stray.add(kind);
    return this.skip(1);
  }

  private skipLine(): boolean {
    this.at = this.endOfLine();
    return true;
  }

  private skip(count: number): boolean {
    this.at += count;
    return true;
  }

  private push(kind: SqlToken['kind'], text: string, stop: number): void {
    this.tokens.push({ kind, text, start: this.at, stop });
    this.at = stop;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found) this.at += found.length;
    return found;
  }
}
