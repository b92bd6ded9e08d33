// jq programs: they only compute, except that they can show the environment and load further programs.
import { variable } from './capability.ts';
import { hole } from './code-tokens.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

const piece = /\s+|#[^\n]*|\$__prog_args|\$?[A-Za-z_]\w*(?:::\w+)*|@\w+|\d[\w.]*|"|[\s\S]/y;
const maxDepth = 20;

/** Reads a jq program. Never throws. */
export function readJq(text: string): TextReading {
  if (text.length > maxText) return unreadable('jq', text, 'is too long to be read');
  const words = wordsOf(text);
  if (!words) return unreadable('jq', text);
  const findings: Finding[] = [
    { tier: 'read-only', why: 'computes from its input', effects: ['reads'], excerpt: clip(text) },
  ];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const field = words[i - 1] === '.' || words[i - 1] === '?.';
    if (!field && (word === 'import' || word === 'include') && words[i + 1]?.startsWith('"'))
      findings.push(unread('loads another program', text));
    if (
      (word === '$ENV' || (word === 'env' && !field && words[i + 1] !== ':')) &&
      !/^(?:def|as)$/.test(words[i - 1] ?? '')
    )
      findings.push(...environment(words, i, text));
  }
  return { findings: bounded(findings, 'jq'), action: 'jq' };
}

function environment(words: readonly string[], i: number, text: string): Finding[] {
  const make = (
    tier: Finding['tier'],
    why: string,
    effects: Finding['effects'],
    _nested?: Finding['nested'],
    hides = false,
  ): Finding => ({ tier, why, effects, excerpt: clip(text), ...(hides ? { unread: true } : {}) });
  const next = words[i + 1];
  const name = words[i + 2] ?? '';
  if (next === '.' && /^["A-Za-z_]/.test(name)) return variable(name.replaceAll('"', ''), make);
  if (next === '[' && words[i + 3] === ']')
    return variable(name.startsWith('"') ? name.replaceAll('"', '') : hole, make);
  // `env | keys` shows names only.
  if (next === '|' && /^(?:keys|keys_unsorted|length|has)$/.test(name)) return [];
  return [make('destructive', 'shows the whole environment', ['secrets'])];
}

/** Words, strings with their quotes, and signs. The code inside strings is listed behind them. */
function wordsOf(text: string): string[] | undefined {
  const words: string[] = [];
  // For each `\(` that is open: how many brackets are open inside it.
  const open: number[] = [];
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(text)?.[0] ?? '';
    at += found.length;
    const depth = open.at(-1);
    if (found === '"' || (found === ')' && depth === 0)) {
      if (found === ')') open.pop();
      const rest = literal(text, at);
      if (!rest || open.length > maxDepth) return undefined;
      words.push(found === '"' && !rest.embeds ? `"${text.slice(at, rest.stop - 1)}"` : '""');
      if (rest.embeds) open.push(0);
      at = rest.stop;
    } else if (!/^(?:\s|#)/.test(found)) {
      if (depth !== undefined && found === '(') open[open.length - 1] = depth + 1;
      if (depth !== undefined && found === ')') open[open.length - 1] = depth - 1;
      words.push(found);
    }
  }
  return open.length === 0 ? words : undefined;
}

const inString = /(?:[^"\\]|\\[^(])*/y;

/** From inside a string to its end, or to the code embedded in it. */
function literal(text: string, at: number): { stop: number; embeds: boolean } | undefined {
  inString.lastIndex = at;
  const stop = at + (inString.exec(text)?.[0].length ?? 0);
  if (text[stop] === '"') return { stop: stop + 1, embeds: false };
  return text.startsWith('\\(', stop) ? { stop: stop + 2, embeds: true } : undefined;
}
