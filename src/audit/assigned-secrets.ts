// Secrets known by the name before them: `PASSWORD=x`, `"token": "x"`, `--password x`, `Authorization: Bearer x`. Walks over the text once.
import { isHeader, mayNameSecret, strengthOf } from './secret-name.ts';
import { isCode, isRandom, isReference, startsReference } from './secret-value.ts';
import { quotedEnd, wordEnd } from './text-span.ts';
import { hidden } from './token-shapes.ts';

// The look-behind starts one attempt a word, so long words cost no more than short ones.
const pair = /(?<![\w.$-])([\w.$-]{2,80})(?:\\{0,3}["'`])?\]?(\s{0,8}(?:=>|:=|=|:)(?![=~>])\s{0,8}|\s{1,8})/g;

interface Place {
  readonly name: string;
  readonly separator: string;
  /** Where the value starts. */
  readonly at: number;
  /** Where the name starts. */
  readonly from: number;
}

/** Randomness shows early; without a bound, many weak names in one word would each look at all of it. */
const maxJudged = 1024;

type Span = readonly [start: number, end: number];

export function hideAssigned(text: string): string {
  if (!mayNameSecret(text)) return text;
  let result = '';
  let done = 0;
  const search = new RegExp(pair);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const [, name = '', separator = ''] = found;
    const span = secretAt(text, { name, separator, at: search.lastIndex, from: found.index });
    if (!span) {
      // What was taken for a separator may stand before the next name: `-H Authorization: x`.
      search.lastIndex = found.index + name.length;
      continue;
    }
    result += text.slice(done, span[0]) + hidden;
    done = span[1];
    search.lastIndex = done;
  }
  return result + text.slice(done);
}

function secretAt(text: string, place: Place): Span | undefined {
  const mark = place.separator.trim();
  if (isHeader(place.name)) return mark === ':' || mark === '=' ? headerValue(text, place) : undefined;
  const strength = strengthOf(place.name);
  if (strength === 'none') return undefined;
  const isStrong = strength === 'strong';
  if (!isStrong && !isRandom(text.slice(place.at, place.at + maxJudged))) return undefined;
  const span = mark === '' ? spacedValue(text, place) : assignedValue(text, place, mark);
  return span && (isStrong || isRandom(text.slice(span[0], Math.min(span[1], span[0] + maxJudged)))) ? span : undefined;
}

/** `--password x`; and `PASSWORD 'x'` of SQL. */
function spacedValue(text: string, { name, separator, at }: Place): Span | undefined {
  if (separator.includes('\n')) return undefined;
  if (name.startsWith('-')) return text[at] === '-' || text.startsWith('id=', at) ? undefined : shellWord(text, at);
  return text[at] === "'" && /^(?:password|secret)$/i.test(name) ? quoted(text, at) : undefined;
}

function assignedValue(text: string, place: Place, mark: string): Span | undefined {
  const { at, separator } = place;
  const opening = /\\{0,7}["'`]/y;
  opening.lastIndex = at;
  const isTight = separator === '=' || separator === ':=';
  if (isTight && !opening.test(text)) return shellWord(text, at);
  if (isTight && text[at] !== '\\') return shellWord(text, at);
  const isQuoted = text[at] === '\\' || text[at] === '"' || text[at] === "'" || text[at] === '`';
  if (isQuoted) return quoted(text, at);
  if (mark === '=>' || separator.includes('\n')) return undefined;
  return looseWord(text, place);
}

/** A word of a shell line, with its quotes. */
function shellWord(text: string, at: number): Span | undefined {
  if (startsReference(text.slice(at, at + 32).replace(/^["']/, ''))) return undefined;
  const end = wordEnd(text, at);
  return isOpen(text.slice(at, end).replace(/^["']|["']$/g, '')) ? undefined : [at, end];
}

function quoted(text: string, at: number): Span | undefined {
  if (startsReference(text.slice(at, at + 32).replace(/^\\*["'`]/, ''))) return undefined;
  const [start, end] = quotedEnd(text, at);
  return isOpen(text.slice(start, end)) ? undefined : [start, end];
}

function looseWord(text: string, { at, from, separator }: Place): Span | undefined {
  const found = /[^\s"'`,;()[\]{}<>|&]{1,4096}/y;
  found.lastIndex = at;
  const word = found.exec(text)?.[0] ?? '';
  if (isOpen(word)) return undefined;
  // Without a space after the colon it is a name of its own far more often than a value: `npm run token:refresh`.
  if (separator === ':') return isRandom(word) ? [at, at + word.length] : undefined;
  const isDeclared = /\b(?:const|let|var|val|type|def|if|return|fn|readonly|private|public)\s{1,4}$/.test(
    text.slice(Math.max(0, from - 16), from),
  );
  return isCode(word, text.slice(at + word.length, at + word.length + 8), isDeclared)
    ? undefined
    : [at, at + word.length];
}

/** Up to the end of the quotes or the line; the scheme stays. */
function headerValue(text: string, { at }: Place): Span | undefined {
  const skipped = /\\{0,3}["'`]?(?:(?:bearer|basic|digest|token|negotiate|apikey|aws4-hmac-sha256)\s{1,4})?/iy;
  skipped.lastIndex = at;
  const start = at + (skipped.exec(text)?.[0].length ?? 0);
  const found = /[^\n\r"'`\\]{1,8192}/y;
  found.lastIndex = start;
  const value = found.exec(text)?.[0].trimEnd() ?? '';
  return isOpen(value) ||
    isCode(value.replace(/[\s,;)}\]]+$/, ''), text.slice(start + value.length, start + value.length + 8), false) ||
    /^\w+\(/.test(value)
    ? undefined
    : [start, start + value.length];
}

const isOpen = (value: string): boolean => isReference(value) || value.startsWith(hidden);
