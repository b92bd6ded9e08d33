// Words that a command gets from standard input: xargs.
import { HOLE, hole, known, type Word } from '../shell/word.ts';
import type { Stream } from './state.ts';

const maxWords = 100;
const maxLines = 8;

/** The command lines that come of the words and the input. Where the input is not known, they may also be all there is. */
export function withInput(words: readonly Word[], placeholder: string | undefined, input: Stream): (readonly Word[])[] {
  const text = input.text?.includes(HOLE) ? undefined : input.text;
  if (placeholder !== undefined) return replaced(words, placeholder, text, input);
  if (text !== undefined) return [[...words, ...pieces(text, /\s+/, maxWords)]];
  return [[...words, hole({ start: 0, end: 0 }, input.carries)], words];
}

/** Once for each line of the input, which takes the place of the sign. */
function replaced(words: readonly Word[], sign: string, text: string | undefined, input: Stream): (readonly Word[])[] {
  const lines = text === undefined ? undefined : pieces(text, /\n/, maxLines + 1);
  const values = lines && lines.length <= maxLines ? lines : [hole({ start: 0, end: 0 }, input.carries)];
  return values.map(value =>
    words.map(word =>
      word.text.includes(sign)
        ? {
            ...word,
            text: word.text.replaceAll(sign, () => value.text),
            unresolved: word.unresolved || value.unresolved,
            carries: [...word.carries, ...value.carries],
          }
        : word,
    ),
  );
}

const pieces = (text: string, separator: RegExp, most: number): Word[] =>
  text
    .split(separator)
    .filter(piece => piece !== '')
    .slice(0, most)
    .map(piece => known(piece));
