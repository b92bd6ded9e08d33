// The same word written in other ways: bash takes all of them for one and the same.
import fc from 'fast-check';
import { quote } from './lines.ts';

/** Words that mean something else once they are quoted. */
const keywords = new Set(
  '! { } [[ ]] if then else elif fi for while until do done case esac in select function time coproc'.split(' '),
);
export const isKeyword = (word: string): boolean => keywords.has(word);

const doubled = (word: string): string => `"${word.replaceAll(/[\\"$`]/g, '\\$&')}"`;
const escaped = (word: string): string =>
  [...word].map(sign => (sign === '\n' ? quote(sign) : /[\w,.:@%+-]/.test(sign) ? sign : `\\${sign}`)).join('');
const everyEscaped = (word: string): string =>
  [...word].map(sign => (sign === '\n' ? quote(sign) : `\\${sign}`)).join('');
const dollared = (word: string): string =>
  `$'${word.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`;
const coded = (word: string): string =>
  `$'${[...Buffer.from(word)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`;
const octal = (word: string): string =>
  `$'${[...Buffer.from(word)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')}'`;
const halves =
  (first: (word: string) => string, second: (word: string) => string) =>
  (word: string): string => {
    const middle = word.length >> 1;
    // A pair of surrogates is one character.
    return /[\ud800-\udfff]/.test(word) || word.length < 2
      ? quote(word)
      : first(word.slice(0, middle)) + second(word.slice(middle));
  };
const around = (word: string): string => `''${quote(word)}""`;

export const spelled = fc.constantFrom(
  quote,
  doubled,
  everyEscaped,
  dollared,
  coded,
  octal,
  around,
  halves(quote, doubled),
  halves(doubled, dollared),
  halves(escaped, quote),
  halves(coded, escaped),
);
