// Program text by language: the one entry for everything that judges texts inside calls.
import { readAwk } from './awk.ts';
import { readConsole } from './console.ts';
import { readCypher } from './cypher.ts';
import { readForeign } from './foreign.ts';
import { readJavascript } from './javascript.ts';
import { readJq } from './jq.ts';
import type { TextReading } from './language.ts';
import { readMongo } from './mongo.ts';
import { readScript } from './php-ruby-perl.ts';
import { readPython } from './python.ts';
import { readRedisText } from './redis.ts';
import { readSed } from './sed.ts';
import { readSql, type SqlDialect } from './sql.ts';
import { readStatistics } from './statistics.ts';

export type { Finding, NestedUse, TextReading } from './language.ts';
export { readRedis } from './redis.ts';
export { readAwk, readJavascript, readJq, readMongo, readPython, readRedisText, readScript, readSed, readSql };

const readers: Readonly<Record<string, (text: string, dialect: string | undefined) => TextReading>> = {
  python: text => readPython(text),
  javascript: text => readJavascript(text),
  awk: text => readAwk(text),
  sed: text => readSed(text),
  jq: text => readJq(text),
  redis: text => readRedisText(text),
  mongo: text => readMongo(text),
  cypher: text => readCypher(text),
  sql: (text, dialect) => readSql(text, toDialect(dialect)),
  r: text => readStatistics(text),
  ruby: (text, dialect) => readScript(text, 'ruby', dialect === 'application'),
  perl: text => readScript(text, 'perl'),
  php: (text, dialect) => readScript(text, 'php', dialect === 'application'),
  lua: text => readScript(text, 'lua'),
  console: (text, dialect) => readConsole(text, dialect, readText),
  make: text => readConsole(text, 'makefile', readText),
  schedule: text => readConsole(text, 'schedule', readText),
  elisp: text => readForeign(text, 'elisp'),
  applescript: text => readForeign(text, 'applescript'),
  other: text => readForeign(text),
};

/** Undefined for languages that have no reader: their text stays unread. `dialect` tells databases apart. */
export const readText = (language: string, text: string, dialect?: string): TextReading | undefined =>
  Object.hasOwn(readers, language) ? readers[language]?.(text, dialect) : undefined;

const toDialect = (name: string | undefined): SqlDialect =>
  name === 'postgres' || name === 'mysql' || name === 'sqlite' ? name : 'any';
