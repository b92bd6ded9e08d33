// What a host's input must look like. By hand rather than with zod, with its names: zod takes a millisecond of every call to start, half of
// what reading the call and judging it take together. A test compares the two.
import { isObject, type JsonObject } from './json-input.ts';

/** Returns the value as it promises it; throws `Mismatch`. */
export type Schema<T> = (value: unknown) => T;

export type Of<S> = S extends Schema<infer T> ? T : never;

export class Mismatch extends Error {
  readonly path: readonly string[];
  readonly expected: string;

  constructor(expected: string, path: readonly string[] = []) {
    super(`${path.join('.')}: expected ${expected}`);
    this.expected = expected;
    this.path = path;
  }
}

const refuse = (expected: string): never => {
  throw new Mismatch(expected);
};

const either =
  <T>(expected: string, is: (value: unknown) => value is T): (() => Schema<T>) =>
  () =>
  value =>
    is(value) ? value : refuse(expected);

export const string = either('string', value => typeof value === 'string');
export const number = either('number', (value): value is number => typeof value === 'number' && Number.isFinite(value));
/** Kept as it came, with odd keys and odd types. */
export const anyObject = either<JsonObject>('an object', isObject);

/** Text that satisfies a condition. */
export const text =
  (expected: string, fits: (value: string) => boolean): Schema<string> =>
  value =>
    typeof value !== 'string' ? refuse('string') : fits(value) ? value : refuse(expected);

export const literal =
  <const T extends string>(word: T): Schema<T> =>
  value =>
    value === word ? word : refuse(`\`${word}\``);

export const optional =
  <T>(schema: Schema<T>): Schema<T | undefined> =>
  value =>
    value === undefined ? undefined : schema(value);

export const nullable =
  <T>(schema: Schema<T>): Schema<T | null> =>
  value =>
    value === null ? null : schema(value);

/** The first that fits. */
export const union =
  <A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> =>
  value => {
    try {
      return one(value);
    } catch {
      return other(value);
    }
  };

export const array =
  <T>(item: Schema<T>): Schema<T[]> =>
  value =>
    Array.isArray(value) ? value.map((entry, index) => within(String(index), item, entry)) : refuse('array');

export const record =
  <T>(item: Schema<T>): Schema<Record<string, T>> =>
  value =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, within(key, item, entry)]))
      : refuse('object');

/** Keys that are not listed are left out. */
export const object =
  <F extends Readonly<Record<string, Schema<unknown>>>>(fields: F): Schema<{ [K in keyof F]: Of<F[K]> }> =>
  value => {
    if (!isObject(value)) return refuse('object');
    const read = Object.entries(fields).map(([key, schema]) => [
      key,
      within(key, schema, Object.hasOwn(value, key) ? value[key] : undefined),
    ]);
    return Object.fromEntries(read);
  };

function within<T>(key: string, schema: Schema<T>, value: unknown): T {
  try {
    return schema(value);
  } catch (error) {
    if (error instanceof Mismatch) throw new Mismatch(error.expected, [key, ...error.path]);
    throw error;
  }
}

/** Undefined where it does not fit. */
export function read<T>(schema: Schema<T>, value: unknown): T | undefined {
  try {
    return schema(value);
  } catch (error) {
    if (error instanceof Mismatch) return undefined;
    throw error;
  }
}
