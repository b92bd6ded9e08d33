// What all session files have in common: fields that may be missing or of another type, and times in several spellings.
import * as z from 'zod';

export const Fields = z.record(z.string(), z.unknown());
/** A field that is only used where it is a text. */
export const Text = z.string().optional().catch(undefined);

/** Milliseconds since the epoch of an ISO text or a number. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(time) && time > 0 && time < 8.64e15 ? time : undefined;
}

/** Only the fields that have a value. */
export function given<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) found[name] = value as Exclude<T[typeof name], undefined>;
  }
  return found;
}

/** Where a file does not say in which folder a call started. */
export const somewhere = '/home/someone/project';
