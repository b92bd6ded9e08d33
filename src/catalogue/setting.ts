// A word `name=value` that is a setting of a program, such as `git -c core.pager=less`.
import { hole, known, piece, type Word } from '../shell/word.ts';
import { lookup } from './lookup.ts';
import type { Judgement, Operand } from './spec.ts';

/** What the setting does, and the word that is its value. Git takes a name without a value for `true`. */
export function settingIn(
  { of, otherwise, valueIn }: Operand & { is: 'setting' },
  word: Word,
): { readonly entry: Operand | Judgement; readonly value: Word } {
  const equals = word.text.indexOf('=');
  const name = equals < 0 ? word.text : word.text.slice(0, equals);
  const value =
    valueIn === 'variable' ? hole(word.span) : equals < 0 ? known('true', word.span) : piece(word, equals + 1);
  return { entry: lookup(of, name.toLowerCase()) ?? otherwise, value };
}
