// Python text → tokens, with the code inside f-strings. Undefined where the text is not Python that can be followed.
import { hole, type Token, toUnit, type Unit } from './code-tokens.ts';

const maxDepth = 8;
const name = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const number = /0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d[\d_]*)?j?/iy;
const prefix = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?(?:'''|"""|'|")/y;
const blank = /(?:[ \t\f\r]|\\\r?\n)+/y;
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|==|<=|>=|->|:=|\+=|-=|\*=|\/=|%=|@=|&=|\|=|\^=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=!]/y;

export function tokenizePython(text: string): Unit | undefined {
  const lexer = new Lexer(text);
  const tokens = lexer.run(undefined, 0);
  return tokens && lexer.at === text.length ? toUnit(tokens) : undefined;
}

class Lexer {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Tokens up to the end, or inside an f-string (`until`: its quote) up to the end of the embedded expression. */
  run(until: string | undefined, depth: number): Token[] | undefined {
    if (depth > maxDepth) return undefined;
    const tokens: Token[] = [];
    let brackets = 0;
    while (this.at < this.text.length) {
      const char = this.text[this.at] ?? '';
      if (until !== undefined && brackets === 0 && this.endsExpression(char)) return tokens;
      if (this.match(blank) !== undefined || this.comment(char)) continue;
      const start = this.at;
      const quote = this.match(prefix);
      if (quote !== undefined) {
        const string = this.string(quote, start, depth);
        if (!string) return undefined;
        tokens.push(string);
      } else if (!this.plain(char, tokens, brackets)) return undefined;
      const last = tokens.at(-1);
      if (last?.start === start && last.kind === 'op')
        brackets += '([{'.includes(last.text) ? 1 : ')]}'.includes(last.text) ? -1 : 0;
      if (brackets < 0) return undefined;
    }
    return until === undefined ? tokens : undefined;
  }

  private endsExpression(char: string): boolean {
    const next = this.text[this.at + 1];
    return (
      char === '}' ||
      char === ':' ||
      (char === '!' && next !== '=') ||
      (char === '=' && /[}:!]/.test(next ?? '') && !/[=!<>]/.test(this.text[this.at - 1] ?? ''))
    );
  }

  private plain(char: string, tokens: Token[], brackets: number): boolean {
    const start = this.at;
    if (char === '\n' || char === ';') {
      this.at += 1;
      if (brackets === 0 || char === ';') tokens.push({ kind: 'end', text: char, start, stop: this.at });
      return true;
    }
    for (const [kind, pattern] of [
      ['name', name],
      ['number', number],
      ['op', operator],
    ] as const) {
      const found = this.match(pattern);
      if (found === undefined) continue;
      // Python itself folds look-alike letters of names to the plain ones.
      tokens.push({ kind, text: kind === 'name' ? found.normalize('NFKC') : found, start, stop: this.at });
      return true;
    }
    return false;
  }

  private string(opener: string, start: number, depth: number): Token | undefined {
    const mark = /'''|"""|'|"/.exec(opener)?.[0] ?? '"';
    const letters = opener.slice(0, opener.length - mark.length).toLowerCase();
    const raw = letters.includes('r');
    const formatted = /[ft]/.test(letters);
    const parts: (string | Unit)[] = [];
    let literal = '';
    while (this.at < this.text.length) {
      const char = this.text[this.at] ?? '';
      if (this.text.startsWith(mark, this.at)) {
        this.at += mark.length;
        parts.push(literal);
        const text = parts.map(part => (typeof part === 'string' ? part : hole)).join('');
        return { kind: 'string', text, start, stop: this.at, ...(parts.length > 1 ? { parts } : {}) };
      }
      if (char === '\n' && mark.length === 1) return undefined;
      if (char === '\\') literal += this.escape(raw);
      else if (formatted && (char === '{' || char === '}') && this.text[this.at + 1] === char) {
        literal += char;
        this.at += 2;
      } else if (formatted && char === '{') {
        const units = this.embedded(mark, depth + 1);
        if (!units) return undefined;
        parts.push(literal, ...units);
        literal = '';
      } else {
        literal += char;
        this.at += 1;
      }
    }
    return undefined;
  }

  // `{expression!r:format}`, where the format may again hold expressions.
  private embedded(mark: string, depth: number): Unit[] | undefined {
    this.at += 1;
    const tokens = this.run(mark, depth);
    const unit = tokens && toUnit(tokens);
    if (!unit) return undefined;
    const units = [unit];
    this.match(/=?\s*(?:![a-z])?\s*/y);
    if (this.text[this.at] === ':') {
      for (this.at += 1; this.at < this.text.length && this.text[this.at] !== '}'; ) {
        if (this.text[this.at] === '{') {
          if (depth > maxDepth) return undefined;
          const inner = this.embedded(mark, depth + 1);
          if (!inner) return undefined;
          units.push(...inner);
        } else if (this.text.startsWith(mark, this.at)) return undefined;
        else this.at += 1;
      }
    }
    if (this.text[this.at] !== '}') return undefined;
    this.at += 1;
    return units;
  }

  private escape(raw: boolean): string {
    const found =
      this.match(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]{1,80}\}|[0-7]{1,3}|\r\n|[\s\S])/y) ??
      this.text[this.at] ??
      '';
    if (!found.startsWith('\\') || found.length === 1) this.at += found === '\\' ? 1 : 0;
    if (raw || found.length < 2) return found;
    const body = found.slice(1);
    if (/^[xuU]./.test(body) && body.length > 1) return codePoint(Number.parseInt(body.slice(1), 16));
    if (/^[0-7]/.test(body)) return codePoint(Number.parseInt(body, 8));
    if (body.startsWith('N{')) return hole;
    return simple[body] ?? (/^\r?\n$/.test(body) ? '' : found);
  }

  private comment(char: string): boolean {
    if (char !== '#') return false;
    const line = this.text.indexOf('\n', this.at);
    this.at = line < 0 ? this.text.length : line;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : hole);
