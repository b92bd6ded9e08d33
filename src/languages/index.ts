// Program text in one of the languages that are read → what it would do. Undefined: the language is not read.
import type { Language } from '../catalogue/spec.ts';
import type { TextReading } from './language.ts';
import { readPython } from './python.ts';
import { readRedisText } from './redis.ts';
import { readSql } from './sql.ts';

export type { Finding, TextReading } from './language.ts';

const dialects = ['postgres', 'mysql', 'sqlite'] as const;

export function readText(language: Language, text: string, dialect?: string): TextReading | undefined {
  switch (language) {
    case 'sql':
      return readSql(text, dialects.find(known => known === dialect) ?? 'any');
    case 'redis':
      return readRedisText(text);
    case 'python':
      return readPython(text);
    default:
      return undefined;
  }
}
