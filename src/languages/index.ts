// Program text by language: the one entry for everything that judges texts inside calls.
import { readAwk } from './awk.ts';
import { readCypher } from './cypher.ts';
import { readJavascript } from './javascript.ts';
import { readJq } from './jq.ts';
import type { TextReading } from './language.ts';
import { readMongo } from './mongo.ts';
import { readScript, type ScriptLanguage, scriptLanguages } from './php-ruby-perl.ts';
import { readPython } from './python.ts';
import { readRedisText } from './redis.ts';
import { readSed } from './sed.ts';
import { readSql, type SqlDialect } from './sql.ts';
import { readStatistics } from './statistics.ts';

export type { Finding, NestedUse, TextReading } from './language.ts';
export { readRedis } from './redis.ts';
export { readAwk, readJavascript, readJq, readMongo, readPython, readRedisText, readScript, readSed, readSql };

const readers: Readonly<Record<string, (text: string) => TextReading>> = {
  python: readPython,
  javascript: readJavascript,
  awk: readAwk,
  sed: readSed,
  jq: readJq,
  redis: readRedisText,
  mongo: readMongo,
  cypher: readCypher,
  r: readStatistics,
};

/** Undefined for languages that have no reader: their text stays unread. `dialect` tells databases apart. */
export function readText(language: string, text: string, dialect?: string): TextReading | undefined {
  if (language === 'sql') return readSql(text, toDialect(dialect));
  const script = scriptLanguages.find(one => one === language);
  return script
    ? readScript(text, script satisfies ScriptLanguage, dialect === 'application')
    : Object.hasOwn(readers, language)
      ? readers[language]?.(text)
      : undefined;
}

const toDialect = (name: string | undefined): SqlDialect =>
  name === 'postgres' || name === 'mysql' || name === 'sqlite' ? name : 'any';
