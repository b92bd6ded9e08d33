// awk program text → the commands it would start and the files it would write or read. Everything else in awk only reads and prints.

import { type AwkToken, tokenizeAwk } from './awk-tokens.ts';
import { perform, variable } from './capability.ts';
import { hole } from './code-tokens.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';
import { quoteWord } from './shell-words.ts';

/** Reads an awk program. Never throws. */
export function readAwk(text: string): TextReading {
  if (text.length > maxText) return unreadable('awk', text, 'is too long to be read');
  const tokens = tokenizeAwk(text);
  if (!tokens) return unreadable('awk', text);
  const findings: Finding[] = [{ tier: 'read-only', why: 'reads and prints', effects: ['reads'], excerpt: clip(text) }];
  for (let i = 0; i < tokens.length; i++) findings.push(...found(tokens, i, text));
  if (tokens.some(token => token.kind === 'string' && token.text.startsWith('/inet')))
    findings.push(unread('opens a network connection', text));
  return { findings: bounded(findings, 'awk'), action: 'awk' };
}

function found(tokens: readonly AwkToken[], i: number, text: string): Finding[] {
  const token = tokens[i];
  const next = tokens[i + 1];
  const shown = clip(text, token?.start, (token?.start ?? 0) + 100);
  if (token?.kind === 'op') {
    if (token.text === '@') return [unread('calls or loads something by name', shown)];
    if (token.text === '|' || token.text === '|&')
      return next?.text === 'getline' ? [command(before(tokens, i), shown)] : [command(fed(tokens, i), shown)];
    if ((token.text === '>' || token.text === '>>') && isOutput(tokens, i))
      return file(after(tokens, i + 1), 'writes', shown);
    if (token.text === '<' && isGetline(tokens, i)) return file(after(tokens, i + 1), 'reads', shown);
    return [];
  }
  if (token?.kind !== 'word') return [];
  // `system("")` only flushes the output.
  if (
    token.text === 'system' &&
    tokens[i + 2]?.kind === 'string' &&
    tokens[i + 2]?.text === '' &&
    tokens[i + 3]?.text === ')'
  )
    return [];
  if (token.text === 'system' && next?.text === '(') return [command(after(tokens, i + 1), shown)];
  if (token.text === 'ENVIRON') return environment(tokens, i, shown);
  // A program may name further input files itself.
  if (token.text === 'ARGV')
    return tokens
      .slice(i, i + 12)
      .flatMap(one => (one.kind === 'string' && one.text !== '' ? file(one.text, 'reads', shown) : []));
  return [];
}

const command = (text: string, excerpt: string): Finding =>
  text.trim() === '' || text.trim() === hole
    ? unread('runs a command that is computed', excerpt)
    : { tier: 'read-only', why: 'runs a command', effects: ['executes'], excerpt, nested: { language: 'shell', text } };

function file(path: string, effect: 'reads' | 'writes', excerpt: string): Finding[] {
  if (/^\/dev\/(?:stdout|stderr|stdin|tty|null|fd\/\d+)$|^-$/.test(path)) return [];
  return perform({ is: 'path', effect, at: [0] }, { excerpt, texts: () => [path], list: () => undefined });
}

const ends = /^(?:;|\n|\}|\{)$/;
const isEnd = (token: AwkToken | undefined): boolean =>
  token === undefined || (token.kind === 'op' && ends.test(token.text));

const textOf = (tokens: readonly AwkToken[]): string => {
  const parts = tokens
    .filter(token => !(token.kind === 'op' && /^[()]$/.test(token.text)))
    .map(token => (token.kind === 'string' ? token.text : token.kind === 'number' ? token.text : hole));
  return parts.join('').replaceAll(/\ufffc+/g, hole);
};

const maxExpression = 60;

/** The text of the expression from `from` on, with holes for what is not a string. */
function after(tokens: readonly AwkToken[], from: number): string {
  let depth = 0;
  const part: AwkToken[] = [];
  for (let i = from; i < tokens.length && part.length < maxExpression; i++) {
    const token = tokens[i];
    if (!token || isEnd(token)) break;
    if (token.kind === 'op' && token.text === '(') depth += 1;
    if (token.kind === 'op' && token.text === ')' && --depth < 0) break;
    if (depth === 0 && token.kind === 'op' && /^(?:,|\|&?|>>?|<|\?|&&|\|\||=|==)$/.test(token.text)) break;
    part.push(token);
    if (depth === 0 && token.kind === 'op' && token.text === ')') break;
  }
  return part.length >= maxExpression ? hole : textOf(part);
}

/** The text of the expression that ends before `to`. */
function before(tokens: readonly AwkToken[], to: number): string {
  let from = to;
  let depth = 0;
  while (from > 0 && to - from < maxExpression) {
    const token = tokens[from - 1];
    if (token?.kind === 'op' && token.text === ')') depth += 1;
    if (token?.kind === 'op' && token.text === '(' && --depth < 0) break;
    if (depth === 0 && (isEnd(token) || (token?.kind === 'op' && /^(?:,|=|&&|\|\||!|<|>|\?|:)$/.test(token.text))))
      break;
    from -= 1;
  }
  return to - from >= maxExpression ? hole : textOf(tokens.slice(from, to));
}

const takesCommands =
  /(?:^|[\s/;|&(])(?:ba|z|da|k|fi|c|tc|a)?sh\b|\b(?:env|xargs|parallel|at|batch|crontab|tee|ssh|sudo|su|eval|source|python[\d.]*|perl|ruby|node|php|lua|psql|mysql|sqlite3|redis-cli|mongosh|bc|dc|ed|ex|vim?|gdb|nc|ncat|socat|telnet)\b|\ufffc/;

// `print "x" | "sh"`: what is printed is the command's input.
function fed(tokens: readonly AwkToken[], pipe: number): string {
  const target = after(tokens, pipe + 1);
  if (target.trim() === hole || target === '') return hole;
  // Only programs that run what they read need to know what that is.
  if (!takesCommands.test(target)) return target;
  const start = statementStart(tokens, pipe);
  const words = tokens.slice(start + 1, pipe);
  const printed =
    start < 0
      ? hole
      : words.length === 0
        ? hole
        : words
            .map(token =>
              token.kind === 'string'
                ? token.text
                : token.text === ','
                  ? ' '
                  : token.kind === 'op' && /[()]/.test(token.text)
                    ? ''
                    : hole,
            )
            .join('');
  return `printf '%s\\n' ${quoteWord(printed.replaceAll(/\ufffc+/g, hole))} | ${target}`;
}

/** Index of the `print` or `printf` whose statement reaches `i`; -1 if there is none. */
function statementStart(tokens: readonly AwkToken[], i: number): number {
  for (let at = i - 1; at >= 0 && i - at < 400; at--) {
    const token = tokens[at];
    if (isEnd(token)) return -1;
    if (token?.kind === 'word' && /^printf?$/.test(token.text)) return at;
  }
  return -1;
}

// Inside brackets `>` compares.
function isOutput(tokens: readonly AwkToken[], i: number): boolean {
  const start = statementStart(tokens, i);
  if (start < 0) return i > 400;
  let depth = 0;
  for (let at = start; at < i; at++) {
    const token = tokens[at];
    if (token?.kind === 'op' && token.text === '(') depth += 1;
    if (token?.kind === 'op' && token.text === ')') depth -= 1;
  }
  return depth <= 0;
}

const isGetline = (tokens: readonly AwkToken[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 5), i).some(token => token.kind === 'word' && token.text === 'getline');

function environment(tokens: readonly AwkToken[], i: number, excerpt: string): Finding[] {
  const name = tokens[i + 2];
  const make = (
    tier: Finding['tier'],
    why: string,
    effects: Finding['effects'],
    _nested?: Finding['nested'],
    hides = false,
  ): Finding => ({ tier, why, effects, excerpt, ...(hides ? { unread: true } : {}) });
  if (tokens[i + 1]?.text !== '[') return [make('destructive', 'shows the whole environment', ['secrets'])];
  return variable(name?.kind === 'string' && tokens[i + 3]?.text === ']' ? name.text : hole, make);
}
