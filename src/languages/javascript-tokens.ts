// JavaScript text → tokens, with the code inside templates. Undefined where the text is not JavaScript that can be followed.
import { hole, type Token, toUnit, type Unit } from './code-tokens.ts';

const maxDepth = 8;
const name =
  /(?:[\p{ID_Start}$_]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\})(?:[\p{ID_Continue}$\u200c\u200d]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\})*/uy;
const privateName = /#[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const number = /0[xob][\da-f_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?n?/iy;
const blank = /[\s\ufeff]+/y;
const operator =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[-+*/%&|^~<>()[\]{},:.;=!?@]/y;
const regex = /\/(?![*/])(?:[^\\/[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/y;
// A `/` behind one of these words begins a pattern, behind any other name it divides.
const beforePattern = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'delete',
  'void',
  'throw',
  'new',
  'do',
  'else',
  'instanceof',
]);

export function tokenizeJavascript(text: string): Unit | undefined {
  const lexer = new Lexer(text);
  const tokens = lexer.run(false, 0);
  return tokens && lexer.at === text.length ? toUnit(tokens) : undefined;
}

class Lexer {
  at: number;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('#!') ? Math.max(text.indexOf('\n'), 0) : 0;
    if (text.startsWith('#!') && this.at === 0) this.at = text.length;
  }

  /** Tokens up to the end, or those of code embedded in a template up to its closing brace. */
  run(embedded: boolean, depth: number): Token[] | undefined {
    if (depth > maxDepth) return undefined;
    const tokens: Token[] = [];
    let braces = 0;
    while (this.at < this.text.length) {
      const char = this.text[this.at] ?? '';
      if (embedded && braces === 0 && char === '}') return tokens;
      if (this.space(tokens)) continue;
      // `<!--` is a comment in scripts and code in modules.
      if (this.text.startsWith('/*', this.at) || this.text.startsWith('<!--', this.at)) return undefined;
      const start = this.at;
      const token =
        char === '`'
          ? this.template(depth)
          : char === '"' || char === "'"
            ? this.string(char)
            : this.plain(char, tokens);
      if (!token) return undefined;
      // A line's end ends no statement where the next line goes on with it.
      if (continues(token, char) && tokens.at(-1)?.text === '\n' && tokens.at(-1)?.kind === 'end') tokens.pop();
      tokens.push(token);
      if (token.kind === 'op' && this.text[start] === '{') braces += 1;
      if (token.kind === 'op' && this.text[start] === '}') braces -= 1;
    }
    return embedded ? undefined : tokens;
  }

  // Blanks and comments; a line's end is kept, because it may end a statement.
  private space(tokens: Token[]): boolean {
    const start = this.at;
    const blanks = this.match(blank);
    if (blanks?.includes('\n') && isComplete(tokens.at(-1)))
      tokens.push({ kind: 'end', text: '\n', start, stop: this.at });
    if (blanks !== undefined) return true;
    if (this.text.startsWith('//', this.at)) {
      const line = this.text.slice(this.at).search(/[\n\r\u2028\u2029]/);
      this.at = line < 0 ? this.text.length : this.at + line;
      return true;
    }
    const close = this.text.startsWith('/*', this.at) ? this.text.indexOf('*/', this.at + 2) : -1;
    if (close < 0) return false;
    this.at = close + 2;
    return true;
  }

  private plain(char: string, tokens: readonly Token[]): Token | undefined {
    const start = this.at;
    if (char === ';') {
      this.at += 1;
      return { kind: 'end', text: ';', start, stop: this.at };
    }
    if (char === '/') {
      const pattern = this.isPattern(tokens);
      const at = this.at;
      const found = pattern === 'no' ? undefined : this.match(regex);
      // What might be either must not hide a quote or a comment.
      if (pattern === 'maybe' && found !== undefined && /['"`]|\/[/*]/.test(found)) return undefined;
      if (pattern === 'yes' && found !== undefined) return { kind: 'regex', text: 'regex', start, stop: this.at };
      this.at = at;
    }
    for (const [kind, pattern] of [
      ['name', name],
      ['name', privateName],
      ['number', number],
      ['op', operator],
    ] as const) {
      const found = this.match(pattern);
      if (found !== undefined)
        return { kind, text: kind === 'name' ? plainName(found) : found === '?.' ? '.' : found, start, stop: this.at };
    }
    return undefined;
  }

  private isPattern(tokens: readonly Token[]): 'yes' | 'no' | 'maybe' {
    const last = tokens.findLast(token => token.kind !== 'end' || token.text === ';');
    if (!last || last.kind === 'end') return 'yes';
    if (last.kind === 'op') return /^(?:\)|\}|\+\+|--)$/.test(last.text) ? 'maybe' : last.text === ']' ? 'no' : 'yes';
    if (last.kind !== 'name') return 'no';
    return beforePattern.has(last.text) ? 'yes' : /^(?:of|yield|await)$/.test(last.text) ? 'maybe' : 'no';
  }

  private string(mark: string): Token | undefined {
    const start = this.at;
    let text = '';
    for (this.at += 1; this.at < this.text.length; ) {
      const char = this.text[this.at] ?? '';
      if (char === mark) {
        this.at += 1;
        return { kind: 'string', text, start, stop: this.at };
      }
      if (char === '\n') return undefined;
      if (char === '\\') text += this.escape();
      else {
        text += char;
        this.at += 1;
      }
    }
    return undefined;
  }

  private template(depth: number): Token | undefined {
    const start = this.at;
    const parts: (string | Unit)[] = [];
    let literal = '';
    for (this.at += 1; this.at < this.text.length; ) {
      const char = this.text[this.at] ?? '';
      if (char === '`') {
        this.at += 1;
        parts.push(literal);
        const text = parts.map(part => (typeof part === 'string' ? part : hole)).join('');
        return { kind: 'string', text, start, stop: this.at, ...(parts.length > 1 ? { parts } : {}) };
      }
      if (char === '\\') literal += this.escape();
      else if (char === '$' && this.text[this.at + 1] === '{') {
        this.at += 2;
        const tokens = this.run(true, depth + 1);
        const unit = tokens && toUnit(tokens);
        if (!unit) return undefined;
        this.at += 1;
        parts.push(literal, unit);
        literal = '';
      } else {
        literal += char;
        this.at += 1;
      }
    }
    return undefined;
  }

  private escape(): string {
    const found = this.match(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|[0-7]{1,3}|\r\n|[\s\S])/y);
    if (found === undefined) {
      this.at += 1;
      return '';
    }
    const body = found.slice(1);
    if (/^[xu][0-9a-fA-F{]/.test(body)) return codePoint(Number.parseInt(body.replace(/^[xu]\{?/, ''), 16));
    if (/^[0-7]/.test(body)) return codePoint(Number.parseInt(body, 8));
    return simple[body] ?? (/^[\r\n\u2028\u2029]/.test(body) ? '' : body);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

// `pr\u006fcess` is the name `process`.
const plainName = (text: string): string =>
  text.includes('\\')
    ? text.replaceAll(/\\u\{?([0-9a-fA-F]+)\}?/g, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    : text;

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : hole);

const continues = (token: Token, char: string): boolean =>
  char === '`' || (token.kind === 'op' && !/^(?:\{|\+\+|--|!|~|@)$/.test(token.text));

// A statement cannot end behind an operator that wants more.
const isComplete = (last: Token | undefined): boolean =>
  last !== undefined && last.kind !== 'end' && (last.kind !== 'op' || /^(?:\)|\]|\}|\+\+|--)$/.test(last.text));
