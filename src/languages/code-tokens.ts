// Tokens of a programming language, brackets matched: what the readers of Python and JavaScript share. Grammar beyond brackets is left to them.

export interface Token {
  /** `end` ends a statement: a line's end outside brackets, or a semicolon. */
  readonly kind: 'name' | 'string' | 'number' | 'op' | 'end' | 'regex';
  /** Of a string: its value, with U+FFFC for embedded code. */
  readonly text: string;
  readonly start: number;
  readonly stop: number;
  /** A string with code inside: literal parts, and units of code. */
  readonly parts?: readonly (string | Unit)[];
}

/** A run of tokens: the program, or the code embedded in one string. */
export interface Unit {
  readonly tokens: readonly Token[];
  /** Index of the bracket that belongs to this one; -1 for other tokens. */
  readonly match: Int32Array;
}

export interface Range {
  readonly unit: Unit;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Stands for text that is only known at run time. */
export const hole = '\uFFFC';

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Undefined where brackets do not match. */
export function toUnit(tokens: readonly Token[]): Unit | undefined {
  const match = new Int32Array(tokens.length).fill(-1);
  const opened: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'op') continue;
    if (token.text === '(' || token.text === '[' || token.text === '{') opened.push(i);
    const opener = closers[token.text];
    if (opener === undefined) continue;
    const start = opened.pop();
    if (start === undefined || tokens[start]?.text !== opener) return undefined;
    match[start] = i;
    match[i] = start;
  }
  return opened.length === 0 ? { tokens, match } : undefined;
}

export const isOp = (token: Token | undefined, text: string): boolean => token?.kind === 'op' && token.text === text;
export const isName = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'name' && token.text === text;

/** What stands between the bracket at `open` and its partner, split at the commas outside further brackets. */
export function entriesOf(unit: Unit, open: number): Range[] {
  const close = unit.match[open] ?? -1;
  const found: Range[] = [];
  let from = open + 1;
  for (let i = from; i <= close; i++) {
    const token = unit.tokens[i];
    const partner = unit.match[i] ?? -1;
    if (i < close && partner > i) i = partner;
    else if (i === close || isOp(token, ',')) {
      const range = trimmed(unit, from, i);
      if (range.from < range.to) found.push(range);
      from = i + 1;
    }
  }
  return found;
}

/** Line ends at the borders say nothing. */
function trimmed(unit: Unit, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && unit.tokens[start]?.kind === 'end') start += 1;
  while (end > start && unit.tokens[end - 1]?.kind === 'end') end -= 1;
  return { unit, from: start, to: end };
}

/** Every unit of a program, the embedded ones included. */
export function unitsOf(unit: Unit): Unit[] {
  const found: Unit[] = [unit];
  for (const one of found) {
    for (const token of one.tokens) {
      for (const part of token.parts ?? []) if (typeof part !== 'string') found.push(part);
    }
  }
  return found;
}
