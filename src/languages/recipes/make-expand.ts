// `$(NAME)` and its kind in a makefile, put in as far as they are known.
import { HOLE } from '../../shell/word.ts';

export type Variables = ReadonlyMap<string, string>;

/** Values that name each other can grow without end: one text of the file takes no more steps than this, and gets no longer. */
const maxSteps = 2000;
const maxLength = 16_384;
const maxDepth = 30;

/** `onShell` gets the text of each `$(shell …)`. A name that the file does not set is left to the shell, which may have it from outside. */
export const expand = (text: string, variables: Variables, onShell: (text: string) => void): string =>
  new Expansion(variables, onShell).expand(text, 0);

class Expansion {
  private steps = 0;
  private readonly variables: Variables;
  private readonly onShell: (text: string) => void;

  constructor(variables: Variables, onShell: (text: string) => void) {
    this.variables = variables;
    this.onShell = onShell;
  }

  expand(text: string, depth: number): string {
    this.steps += 1;
    if (depth > maxDepth || this.steps > maxSteps) return HOLE;
    let result = '';
    for (let at = 0; at < text.length && result.length <= maxLength; at++) {
      if (text[at] !== '$') {
        result += text[at];
        continue;
      }
      at += 1;
      const sign = text[at] ?? '';
      if (sign === '$') result += '$';
      else if (sign === '(' || sign === '{') {
        const end = closing(text, at);
        result += this.reference(text.slice(at + 1, end), depth + 1);
        at = end;
      } else result += this.value(sign, depth + 1);
    }
    return result.length > maxLength ? HOLE : result;
  }

  /** A variable, or a function with what it is given. */
  private reference(inner: string, depth: number): string {
    const [, word, rest = ''] = /^([a-z-]+)\s+(.*)$/s.exec(inner) ?? [];
    if (word === undefined) {
      const name = this.expand(inner, depth);
      return /[\s:]/.test(name) ? HOLE : this.value(name, depth);
    }
    const value = this.expand(rest, depth);
    if (word === 'shell') this.onShell(value);
    return word === 'info' || word === 'warning' || word === 'error' ? '' : word === 'strip' ? value.trim() : HOLE;
  }

  private value(name: string, depth: number): string {
    const value = this.variables.get(name);
    if (value !== undefined) return this.expand(value, depth);
    // `$(@D)`: the folder of what is made.
    return /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : HOLE;
  }
}

function closing(text: string, from: number): number {
  const [open, close] = text[from] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close && --depth === 0) return at;
  }
  return text.length;
}
