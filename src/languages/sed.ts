// sed scripts → the commands they would run and the files they would read or write. Follows the grammar of GNU sed; an unreadable script is unread.

import { hole } from './code-tokens.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

/** Reads a sed script; several `-e` are one script of several lines. Never throws. */
export function readSed(text: string): TextReading {
  if (text.length > maxText) return unreadable('sed', text, 'is too long to be read');
  const parser = new Parser(text);
  if (!parser.run()) return unreadable('sed', text);
  const base: Finding = { tier: 'read-only', why: 'reads and prints', effects: ['reads'], excerpt: clip(text) };
  return { findings: bounded([base, ...parser.findings], 'sed'), action: 'sed' };
}

const bracket = /\[\^?\]?(?:\[:[a-z]+:\]|\[\.[^\]\n]{1,9}\.\]|\[=[^\]\n]{1,9}=\]|[^\]\n])*\]/y;
const plain = new Set('=dDgGhHnNpPxzF');

class Parser {
  at = 0;
  readonly findings: Finding[] = [];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether every command could be read. */
  run(): boolean {
    let depth = 0;
    while (this.skip(/[\s;]*/y) && this.at < this.text.length) {
      if (this.text[this.at] === '#') {
        this.line();
        continue;
      }
      if (!this.addresses()) return false;
      const start = this.at;
      const name = this.text[this.at++] ?? '';
      if (name === '{') depth += 1;
      else if (name === '}') {
        depth -= 1;
        if (depth < 0 || !this.ends()) return false;
      } else if (!this.command(name, start)) return false;
    }
    return depth === 0;
  }

  private addresses(): boolean {
    const first = this.address();
    if (first === 'broken') return false;
    if (first === 'found') {
      this.skip(/[ \t]*/y);
      if (this.text[this.at] === ',') {
        this.skip(/,[ \t]*/y);
        if (!this.skip(/[+~]\d+/y) && this.address() !== 'found') return false;
      }
    }
    return this.skip(/[ \t]*!?[ \t!]*/y);
  }

  private address(): 'found' | 'none' | 'broken' {
    if (this.skip(/\d+(?:~\d+)?|\$/y)) return 'found';
    let delimiter = '';
    if (this.text[this.at] === '/') delimiter = '/';
    else if (this.text[this.at] === '\\') {
      this.at += 1;
      delimiter = this.text[this.at] ?? '';
    }
    if (delimiter === '') return 'none';
    this.at += 1;
    if (delimiter === '\n' || delimiter === '\\' || this.delimited(delimiter, true) === undefined) return 'broken';
    return this.skip(/[IM]*/y) ? 'found' : 'broken';
  }

  private command(name: string, start: number): boolean {
    if (plain.has(name)) return this.ends();
    switch (name) {
      case 'l':
      case 'L':
      case 'q':
      case 'Q':
        return this.skip(/[ \t]*\d*/y) && this.ends();
      case 's':
        return this.substitute(start);
      case 'y':
        return this.pair(false) !== undefined && this.ends();
      case 'a':
      case 'i':
      case 'c':
        return this.added();
      case ':':
        return this.skip(/[ \t]*[^\s;]+/y) && this.ends();
      case 'b':
      case 't':
      case 'T':
        return this.skip(/[ \t]*[^\s;}]*/y) && this.ends();
      case 'v':
        return this.skip(/[^\n;]*/y);
      case 'r':
      case 'R':
        return this.file('reads', start);
      case 'w':
      case 'W':
        return this.file('writes', start);
      case 'e':
        return this.execute(this.line().trim(), start);
      default:
        return false;
    }
  }

  private ends(): boolean {
    this.skip(/[ \t\r]*/y);
    const next = this.text[this.at];
    return next === undefined || next === '\n' || next === ';' || next === '}' || next === '#';
  }

  private substitute(start: number): boolean {
    const parts = this.pair(true);
    if (!parts) return false;
    const flags = this.match(/[gpiIeEmM\d]*/y);
    if (flags.includes('e')) this.execute(replaced(parts[1]), start);
    if (this.text[this.at] === 'w') {
      this.at += 1;
      return this.file('writes', start);
    }
    return this.ends();
  }

  /** The two parts between three delimiters, of `s` and `y`. */
  private pair(pattern: boolean): readonly [string, string] | undefined {
    const delimiter = this.text[this.at++] ?? '';
    if (delimiter === '' || delimiter === '\n' || delimiter === '\\') return undefined;
    const first = this.delimited(delimiter, pattern);
    const second = first === undefined ? undefined : this.delimited(delimiter, false);
    return first === undefined || second === undefined ? undefined : [first, second];
  }

  // Inside brackets of a pattern neither the delimiter nor a backslash means anything.
  private delimited(delimiter: string, pattern: boolean): string | undefined {
    for (let i = this.at; i < this.text.length; i++) {
      const char = this.text[i];
      if (char === delimiter) {
        const part = this.text.slice(this.at, i);
        this.at = i + 1;
        return part;
      }
      if (char === '\n') return undefined;
      if (char === '\\') i += 1;
      else if (char === '[' && pattern) {
        bracket.lastIndex = i;
        const set = bracket.exec(this.text)?.[0];
        if (set === undefined) return undefined;
        i += set.length - 1;
      }
    }
    return undefined;
  }

  // `a text`, `a\` and text on the next line; a backslash at the end of a line goes on.
  private added(): boolean {
    this.skip(/[ \t]*(?:\\[ \t]*\n)?/y);
    return this.skip(/(?:[^\\\n]|\\[\s\S]|\\$)*/y);
  }

  private file(effect: 'reads' | 'writes', start: number): boolean {
    const path = this.line().trim();
    if (path === '') return false;
    if (/^\/dev\/(?:stdout|stderr|stdin)$/.test(path)) return true;
    this.findings.push({
      tier: effect === 'reads' ? 'read-only' : 'write-safe',
      why: `${effect} a file`,
      effects: [effect],
      excerpt: clip(this.text, start, this.at),
      nested: { path, effect },
    });
    return true;
  }

  private execute(command: string, start: number): boolean {
    const excerpt = clip(this.text, start, this.at);
    const known = command !== '' && command !== hole;
    this.findings.push(
      known
        ? {
            tier: 'read-only',
            why: 'runs a command',
            effects: ['executes'],
            excerpt,
            nested: { language: 'shell', text: command },
          }
        : unread('runs its input as commands', excerpt),
    );
    return true;
  }

  private line(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end < 0 ? this.text.length : end);
    this.at = end < 0 ? this.text.length : end;
    return line;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.at += found?.[0].length ?? 0;
    return found !== null;
  }
}

// What `s` puts in place: what it matched is only known at run time.
const replaced = (text: string): string =>
  text.replaceAll(/\\(\d)|\\n|\\([\s\S])|&/g, (whole, digit: string | undefined, plain_: string | undefined) =>
    whole === '&' || digit !== undefined ? hole : whole === '\\n' ? '\n' : (plain_ ?? ''),
  );
