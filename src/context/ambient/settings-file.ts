// [I/O] Reads one settings file of a tool, bounded. What is not there differs from what cannot be read: the latter may say anything.
import { isObject } from '../json.ts';
import { readBytes, statOf } from '../read-file.ts';

const maxSettings = 1024 * 1024;

/** A file is there and its content cannot be told: too large, not a file, no permission, not text. */
export class Unreadable extends Error {
  constructor(path: string) {
    super(path);
    this.name = 'Unreadable';
  }
}

/** Its text; undefined where there is no such file. Throws `Unreadable`. */
export function settingsText(path: string): string | undefined {
  if (!isThere(path)) return undefined;
  const bytes = readBytes(path, maxSettings);
  const text = bytes?.toString('utf8').replace(/^\uFEFF/, '');
  // Another encoding shows in letters that are none.
  if (text === undefined || text.includes('\0') || text.includes('\uFFFD')) throw new Unreadable(path);
  return text;
}

function isThere(path: string): boolean {
  try {
    return statOf(path) !== undefined;
  } catch {
    throw new Unreadable(path);
  }
}

/** A JSON file as an object. Throws `Unreadable` for anything else. */
export function settingsObject(path: string): Readonly<Record<string, unknown>> | undefined {
  const text = settingsText(path);
  if (text === undefined) return undefined;
  const value = parsed(text);
  if (!isObject(value)) throw new Unreadable(path);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
