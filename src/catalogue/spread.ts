// `parallel cmd ::: a b`: one shell text for each input word.
import { HOLE, known, type Word } from '../shell/word.ts';
import type { Nested } from './reading.ts';

const maxInputs = 16;

/** The texts that a shell would be given. Without inputs they come from standard input, which is left to the caller as a hole. */
export function spread(words: readonly Word[], marks: readonly string[]): Nested[] {
  const at = words.findIndex(word => marks.includes(word.text));
  const own = at < 0 ? words : words.slice(0, at);
  const inputs = at < 0 ? [] : words.slice(at + 1).filter(word => !marks.includes(word.text));
  const command = own.map(word => word.text).join(' ');
  if (own.length === 0) return inputs.slice(0, maxInputs).map(word => text(word.text));
  const values = inputs.length > 0 ? inputs.map(word => word.text) : [HOLE];
  return values.slice(0, maxInputs).map(value => text(filled(command, value)));
}

/** `{}`, `{.}`, `{/}`, `{1}` become the input; without any of them it comes last. */
const filled = (command: string, value: string): string => {
  const whole = command.replaceAll(/\{(?:|\.|\/|\/\/|\/\.|#|\d+[./]*)\}/g, () => value);
  return whole === command ? `${command} ${value}` : whole;
};

const text = (shell: string): Nested => ({
  is: 'code',
  language: 'shell',
  where: 'here',
  text: { ...known(shell), unresolved: shell.includes(HOLE) },
});
