// Host input as text → one JSON object, refusing what could exhaust or mislead the reader. Knows no host's fields.
import { InputError } from './host.ts';

/** UTF-16 units. A file of 1 MB still fits when every character of it is escaped to six. */
export const maxInputLength = 8 * 1024 * 1024;
const maxDepth = 1000;

export type JsonObject = Readonly<Record<string, unknown>>;

export function readObject(text: string): JsonObject {
  if (text.length > maxInputLength)
    throw new InputError('too-large', `call too large: ${text.length} characters, the limit is ${maxInputLength}`);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') throw new InputError('empty', 'no call on standard input');
  // Before parsing: what is nested deeper than the call stack would end the process of whoever walks it.
  if (isDeeperThan(json, maxDepth))
    throw new InputError('too-deep', `call nested too deeply: the limit is ${maxDepth} levels`);
  const value = parseJson(json);
  if (!isObject(value)) throw new InputError('not-json', 'standard input is not a JSON object');
  return value;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The engine's own message quotes the input, which may hold secrets.
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError('not-json', 'standard input is not one JSON document');
  }
}

/** Counts open brackets outside strings. On text that is not JSON the count means nothing, and the parser refuses it anyway. */
function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === openBrace || code === openBracket) {
      depth++;
      if (depth > limit) return true;
    } else if (code === closeBrace || code === closeBracket) depth--;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return json.length;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
