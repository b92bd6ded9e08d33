// The single words of an MCP tool's name: fillers, verbs, nouns in the singular.
import { type NounClass, nouns, pairs } from '../catalogue/mcp/nouns.ts';
import { firmVerbs, looseVerbs, modifiers } from '../catalogue/mcp/verbs.ts';

export interface Noun {
  readonly word: string;
  readonly class: NounClass | undefined;
  readonly plural: boolean;
}

export const isFiller = (word: string): boolean => modifiers.has(word);
export const isVerb = (word: string): boolean => (firmVerbs.get(word) ?? looseVerbs.get(word)) !== undefined;

const singulars = (word: string): string[] => [
  word,
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ...(word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : []),
];
const singular = (word: string): string =>
  singulars(word).find(one => nouns.get(one) !== undefined) ?? (/[^s]s$/.test(word) ? word.slice(0, -1) : word);
export const classOf = (word: string): NounClass | undefined => nouns.get(singular(word));

export function nounOf(words: readonly string[], at: number): Noun {
  const word = singular(words[at] ?? '');
  const paired =
    pairs.find(([before, noun]) => noun === word && singular(words[at - 1] ?? '') === before) ??
    pairs.find(([before, noun]) => before === word && singular(words[at + 1] ?? '') === noun);
  return { word, class: paired?.[2] ?? nouns.get(word), plural: word !== words[at] };
}
