// Texts that nobody would write: broken lines, random bytes, programs of other languages that have been damaged.
import fc from 'fast-check';
import { lines, quote } from './lines.ts';
import { aroundLine, elsewhere } from './wraps.ts';

const signs = [
  ...'\'"`\\$(){}[]<>|&;#!*?~=-+:,.%@^/\n\t\r \0',
  ...['$(', '${', '$((', '))', '<<', '<<E\n', '\nE\n', '<(', '>&', '&&', '||', ';;', '\\\n', "$'", '$"', '[[', ']]'],
  ...['if ', ' then ', 'do ', 'done', 'esac', 'function ', 'eval ', 'é', '\u202e', '\ufeff', '\ud800', '\uFFFC', '𝒓𝒎'],
];

interface Edit {
  readonly at: number;
  readonly kind: 'insert' | 'delete' | 'double' | 'swap';
  readonly sign: string;
  readonly length: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'insert', 'delete', 'double', 'swap'),
  sign: fc.constantFrom(...signs),
  length: fc.nat({ max: 12 }),
});

function edited(text: string, { at, kind, sign, length }: Edit): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(from + length, text.length);
  const [before, middle, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case 'insert':
      return before + sign + middle + after;
    case 'delete':
      return before + after;
    case 'double':
      return before + middle + middle + after;
    case 'swap':
      return after + middle + before;
    default:
      return kind satisfies never;
  }
}

const wraps = { ...aroundLine, ...elsewhere };
const line = fc.constantFrom(...lines.map(({ text }) => text));
const wrapped = fc
  .tuple(line, fc.array(fc.constantFrom(...Object.values(wraps)), { maxLength: 4 }))
  .map(([text, layers]) => layers.reduce((inner, wrap) => wrap(inner), text));

const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(edit, { maxLength: 6 })).map(([start, edits]) => edits.reduce(edited, start));

const bytes = fc.uint8Array({ maxLength: 200 }).map(all => Buffer.from(all).toString('latin1'));
const soup = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('rm', 'ls', 'x', 'sh', '-c', '1', 'a=b', '$x')), {
    maxLength: 60,
  })
  .map(all => all.join(''));

/** Texts of other languages as the examples of the catalogue hold them: the last word of a line that has such. */
const programs = lines.flatMap(({ words }) => {
  const at = words?.findIndex(word => /^(?:-c|-e|-r|-E|--eval|--command|--execute|-f)$/.test(word)) ?? -1;
  const code = at > 0 ? words?.[at + 1] : undefined;
  return words && code !== undefined ? [{ before: words.slice(0, at + 1), code, after: words.slice(at + 2) }] : [];
});
const program = fc
  .tuple(fc.constantFrom(...programs), fc.array(edit, { maxLength: 6 }))
  .map(([{ before, code, after }, edits]) => [...before, edits.reduce(edited, code), ...after].map(quote).join(' '));

/** What comes again and again in a long text. */
export const piece = fc
  .tuple(fc.oneof(line, wrapped, soup, program), fc.constantFrom('', ' ', '; ', '\n', ' | ', ' && ', '$(', '('))
  .map(all => all.join(''));

/** The same again and again, up to what a host may send. */
export const longText = piece.map(text => text.repeat(Math.ceil(10_000 / (text.length || 1))).slice(0, 10_000));

export const shortText = fc.oneof(damaged(wrapped), damaged(line), bytes, soup, program);
