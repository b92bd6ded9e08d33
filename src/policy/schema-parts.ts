// Building blocks of the policy schema: strict objects that suggest the right key, one-or-many values, globs. The file itself is in schema.ts.
import * as z from 'zod';
import { hint } from './suggest.ts';

/** An object in which an unknown key is an error. One line of message per unknown key, in order. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => `unknown key \`${key}\`${hint(key, Object.keys(shape))}`).join('\n')
        : undefined,
  });

export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.union([
    item,
    z.array(item).min(1, 'expected at least one value, got an empty list').max(200, 'expected at most 200 values'),
  ]);

export const text = z.string().min(1, 'expected a text, got an empty one').max(500, 'expected at most 500 letters');
/** A pattern; `!` in front negates it. Its form is checked when the policy is parsed. */
export const glob = text.max(300, 'expected at most 300 letters');

/** A closed list of words, each also with `!` in front. */
export const choice = <const Word extends string>(words: readonly Word[]) =>
  z.enum([...words, ...words.map(word => `!${word}` as const)]);

export const duration = z.string().regex(/^[1-9]\d{0,5}(s|m|h|d)$/, 'expected a duration such as `15m`, `8h` or `2d`');

/** Record whose keys are names. */
export const named = <Value extends z.ZodType>(value: Value) =>
  z.record(
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected a name of letters, digits, `.`, `_` and `-`'),
    value,
  );
