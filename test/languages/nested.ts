// What a reading hands back to be judged in turn, one short line each, for tables.
import type { TextReading } from '../../src/languages/language.ts';

export const nestedOf = (reading: TextReading): string[] =>
  reading.findings.flatMap(({ nested }) => {
    if (!nested) return [];
    if ('language' in nested) return [`${nested.language}: ${nested.text}`];
    if ('words' in nested) return [`words: ${nested.words.join(' ')}`];
    if ('path' in nested) return [`${nested.effect}: ${nested.path}`];
    return [`${nested.method} ${nested.url}`];
  });
