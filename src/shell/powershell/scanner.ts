// Characters of a PowerShell text: blanks, comments, names, and the escapes of its strings.
import { Unreadable } from './tree.ts';

const maxDepth = 60;

export class Scanner {
  protected at = 0;
  private depth = 0;
  protected readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  protected get char(): string {
    return this.text[this.at] ?? '';
  }

  protected startsWith(piece: string): boolean {
    return this.text.startsWith(piece, this.at);
  }

  /** The match of a sticky pattern here, which is passed over. */
  protected take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    return found;
  }

  protected skipIf(piece: string): boolean {
    if (!this.startsWith(piece)) return false;
    this.at += piece.length;
    return true;
  }

  protected expect(piece: string): void {
    if (!this.skipIf(piece)) throw new Unreadable(`\`${piece}\` is missing`);
  }

  /** Blanks, line continuations and comments; line ends as well where they do not matter. */
  protected blanks(lines = false): void {
    for (;;) {
      if (this.take(lines ? /(?:\s|`\r?\n)+/y : /(?:[^\S\r\n]|`\r?\n)+/y) !== undefined) continue;
      if (this.startsWith('<#')) this.until('#>');
      else if (this.char === '#') this.take(/[^\r\n]*/y);
      else return;
    }
  }

  /** Passes over everything up to the end mark, and the mark. */
  protected until(mark: string): string {
    const end = this.text.indexOf(mark, this.at);
    if (end < 0) throw new Unreadable(`\`${mark}\` is missing`);
    const passed = this.text.slice(this.at, end);
    this.at = end + mark.length;
    return passed;
  }

  /** Bounds how deeply a text may be nested. */
  protected nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) throw new Unreadable('nested too deeply');
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** What a backtick and the sign after it stand for. */
  protected escape(): string {
    this.expect('`');
    const unicode = this.take(/u\{[0-9A-Fa-f]{1,6}\}/y);
    if (unicode) return String.fromCodePoint(Math.min(Number.parseInt(unicode.slice(2, -1), 16), 0x10ffff));
    const sign = this.char;
    this.at += 1;
    return escapes[sign] ?? sign;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};
