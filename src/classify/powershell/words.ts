// Words of PowerShell as the rest of a classification takes them: paths with slashes, values as streams.
import { HOLE, type Word } from '../../shell/word.ts';
import { noStream, type Stream } from '../state.ts';

/** `.\src\a.ts` → `./src/a.ts`. Drives and shares keep their form, as no path of this project has it. */
export function pathLike(word: Word): Word {
  const { text } = word;
  // Variables have paths; all of them are what `env:` names.
  if (/^env:/i.test(text)) return { ...word, text: text.replace(/^env:[\\/]?\*?/i, 'env:') };
  if (!text.includes('\\') || /^(?:[A-Za-z]:|\\\\)/.test(text)) return word;
  const isPath = /^[.~]{1,2}\\/.test(text) || !/[\s'"|;{}()<>]/.test(text);
  return isPath ? { ...word, text: text.replaceAll('\\', '/') } : word;
}

export const toStream = (words: readonly Word[]): Stream =>
  words.length === 0
    ? noStream
    : {
        text: words.every(word => word.text === HOLE) ? undefined : words.map(word => word.text).join('\n'),
        carries: [...new Set(words.flatMap(word => word.carries))],
      };
