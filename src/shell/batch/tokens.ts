// Signs and words of a command prompt line, after carets and quotes have been understood.
import type { BatchWord, Piece } from './tree.ts';

export type Token =
  | { readonly is: 'word'; readonly word: BatchWord; readonly text: string; readonly quoted: boolean }
  | { readonly is: 'sign'; readonly text: string };

const maxTokens = 4000;
const signs = /&&|\|\||\d?>>|\d?>&\d|\d?>|<|[&|()\n]/y;

/** Undefined where a quote of the text has no end, or it holds too many words. */
export function batchTokens(text: string): readonly Token[] | undefined {
  const reader = new Reader(text.replaceAll('\r\n', '\n'));
  const found: Token[] = [];
  for (let token = reader.next(); token; token = reader.next()) {
    found.push(token);
    if (found.length > maxTokens) return undefined;
  }
  return found;
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  next(): Token | undefined {
    while (/[ \t]/.test(this.text[this.at] ?? '')) this.at += 1;
    if (this.at >= this.text.length) return undefined;
    const sign = this.take(signs);
    return sign === undefined ? this.word() : { is: 'sign', text: sign };
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private word(): Token {
    const pieces: Piece[] = [];
    let text = '';
    let quoted = false;
    let within = false;
    const add = (more: string): void => {
      const last = pieces.at(-1);
      if (typeof last === 'string') pieces[pieces.length - 1] = last + more;
      else pieces.push(more);
      text += more;
    };
    for (; this.at < this.text.length; ) {
      const char = this.text[this.at] ?? '';
      if (char === '\n' || (!within && /[ \t&|<>()]/.test(char))) break;
      const variable = char === '%' || char === '!' ? this.variable() : undefined;
      if (variable !== undefined) pieces.push({ variable });
      else if (char === '"') {
        within = !within;
        quoted = true;
        this.at += 1;
      } else if (char === '^' && !within) {
        this.at += 1;
        if (this.text[this.at] !== '\n') add(this.text[this.at] ?? '');
        this.at += 1;
      } else {
        add(char);
        this.at += 1;
      }
    }
    return { is: 'word', word: pieces, text, quoted };
  }

  /** `%NAME%`, `%NAME:~0,3%`, `!NAME!`, `%%i`, `%~dpi`, `%1`. What is cut or replaced is not known. */
  private variable(): string | undefined {
    const named = this.take(/%[\w()]+(?::[^%\n]*)?%|![\w()]+(?::[^!\n]*)?!/y);
    if (named !== undefined) return named.includes(':') ? '' : named.slice(1, -1).toLowerCase();
    const letter = this.take(/%%?(?:~[a-z$]*)?[a-z\d*]/iy);
    return letter === undefined ? undefined : `%${letter.at(-1) ?? ''}`;
  }
}
