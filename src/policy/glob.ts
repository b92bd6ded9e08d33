// Matches names and paths against glob patterns in time linear in both, so a hostile pattern cannot stall the gate.
// Braces are expanded when a policy is compiled, never here.

type Token =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'one'; readonly accepts: (letter: string) => boolean }
  /** Any run of letters; `deep` runs cross slashes. */
  | { readonly kind: 'run'; readonly deep: boolean }
  /** The next `over` tokens may be left out. */
  | { readonly kind: 'skip'; readonly over: number };

/** Whether `text` as a whole matches. `*` stops at a slash, `**` as a whole segment does not, `?` is one letter, `[a-z]` and `[!a-z]` are classes. */
export function globMatches(pattern: string, text: string): boolean {
  // Nearly every pattern differs from nearly every text in its first letters.
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    if (isSpecial(code)) return run(tokensOf(pattern), text);
    if (code !== text.charCodeAt(at)) return false;
  }
  return pattern.length === text.length;
}

/** `*`, `?`, `[` and the backslash. */
const isSpecial = (code: number): boolean => code === 0x2a || code === 0x3f || code === 0x5b || code === 0x5c;

// Patterns come from a policy file and are bounded in number, so remembering their tokens cannot grow without end.
const known = new Map<string, readonly Token[]>();

function tokensOf(pattern: string): readonly Token[] {
  let tokens = known.get(pattern);
  if (!tokens) {
    tokens = pattern.split('/').flatMap(segmentTokens);
    known.set(pattern, tokens);
  }
  return tokens;
}

const slash: Token = { kind: 'letter', letter: '/' };
const shallow: Token = { kind: 'run', deep: false };
const deep: Token = { kind: 'run', deep: true };
const isNoSlash = (letter: string): boolean => letter !== '/';

function segmentTokens(segment: string, index: number, all: readonly string[]): Token[] {
  const last = index === all.length - 1;
  if (segment === '**') return last ? [deep] : [{ kind: 'skip', over: 2 }, deep, slash];
  // A segment that is only stars stands for a name, and a name has at least one letter.
  const body: Token[] = segment === '*' ? [{ kind: 'one', accepts: isNoSlash }, shallow] : letters(segment);
  return last ? body : [...body, slash];
}

function letters(segment: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < segment.length; at++) {
    const letter = segment.charAt(at);
    if (letter === '*') {
      if (tokens.at(-1) !== shallow) tokens.push(shallow);
    } else if (letter === '?') tokens.push({ kind: 'one', accepts: isNoSlash });
    else if (letter === '\\' && at + 1 < segment.length) tokens.push({ kind: 'letter', letter: segment.charAt(++at) });
    else if (letter === '[' && classEnd(segment, at) > 0) {
      const end = classEnd(segment, at);
      tokens.push({ kind: 'one', accepts: classOf(segment.slice(at + 1, end)) });
      at = end;
    } else tokens.push({ kind: 'letter', letter });
  }
  return tokens;
}

/** Index of the `]` that ends the class opened at `start`; a `]` in first place stands for itself. -1: not a class. */
function classEnd(segment: string, start: number): number {
  const first = start + (/[!^]/.test(segment.charAt(start + 1)) ? 2 : 1);
  return segment.indexOf(']', first + 1);
}

function classOf(body: string): (letter: string) => boolean {
  const negated = /^[!^]/.test(body);
  const members = negated ? body.slice(1) : body;
  const ranges: [string, string][] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members.charAt(at);
    const isRange = members.charAt(at + 1) === '-' && at + 2 < members.length;
    ranges.push([from, isRange ? members.charAt(at + 2) : from]);
    if (isRange) at += 2;
  }
  return letter => letter !== '/' && ranges.some(([from, to]) => letter >= from && letter <= to) !== negated;
}

/** All states at once: no backtracking. `states[i]` says that the tokens before `i` may have matched so far. */
function run(tokens: readonly Token[], text: string): boolean {
  let states = open(new Uint8Array(tokens.length + 1), 0, tokens);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const next = new Uint8Array(tokens.length + 1);
    for (let i = 0; i < tokens.length; i++) if (states[i]) step(tokens, i, letter, next);
    states = next;
  }
  return states[tokens.length] === 1;
}

function step(tokens: readonly Token[], i: number, letter: string, next: Uint8Array): void {
  const token = tokens[i];
  if (token?.kind === 'run' && (token.deep || letter !== '/')) open(next, i, tokens);
  else if (token?.kind === 'letter' && token.letter === letter) open(next, i + 1, tokens);
  else if (token?.kind === 'one' && token.accepts(letter)) open(next, i + 1, tokens);
}

/** Enters state `i` and all that can be reached from it without a letter. */
function open(states: Uint8Array, i: number, tokens: readonly Token[]): Uint8Array {
  if (states[i]) return states;
  states[i] = 1;
  const token = tokens[i];
  if (token?.kind === 'run') open(states, i + 1, tokens);
  if (token?.kind === 'skip') {
    open(states, i + 1, tokens);
    open(states, i + 1 + token.over, tokens);
  }
  return states;
}
