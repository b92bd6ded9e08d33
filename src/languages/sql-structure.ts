// CREATE, ALTER and ATTACH: changes to the structure of a database, and those among them that lose data or change rights.
import type { Finding } from './language.ts';
import { unread } from './language.ts';
import { excerptOf, type SqlContext, toFinding } from './sql-queries.ts';
import type { SqlToken } from './sql-tokens.ts';
import { narrows } from './sql-where.ts';
import {
  access,
  connects,
  deletesRows,
  drops,
  everyRow,
  type Meaning,
  migrates,
  operates,
  temporary,
  writesRows,
} from './sql-words.ts';

const accessKinds = /^(?:ROLE|USER|GROUP|LOGIN|POLICY|PROFILE|CREDENTIAL|QUOTA|SECRET|DEFAULT)$/;
const skipped =
  /^(?:OR|REPLACE|IF|NOT|EXISTS|UNIQUE|MATERIALIZED|RECURSIVE|UNLOGGED|CONCURRENTLY|DEFINER|ALGORITHM|SQL|=|FOREIGN|VIRTUAL)$/;

export function changesStructure(
  verb: 'CREATE' | 'ALTER' | 'ATTACH',
  tokens: readonly SqlToken[],
  context: SqlContext,
): Finding[] {
  if (verb === 'ATTACH') return attaches(tokens, context);
  return verb === 'CREATE' ? creates(tokens, context) : [toFinding(alters(tokens), tokens, context)];
}

// ATTACH makes the file if it is missing, and later statements may write to it.
function attaches(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const file = tokens.find(token => token.kind === 'string' || token.kind === 'quoted');
  if (file?.text === ':memory:') return [toFinding(temporary, tokens, context)];
  if (!file) return [unread('opens another database that cannot be read', excerptOf(tokens, context))];
  return [
    toFinding({ ...temporary, why: 'opens another database' }, tokens, context, { path: file.text, effect: 'writes' }),
  ];
}

function creates(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const words = tokens.slice(1, 8).map(token => token.text.toUpperCase());
  const kind = words.find(word => !skipped.test(word)) ?? '';
  const found: Finding[] = [toFinding(created(kind, words), tokens, context)];
  if (/^(?:FUNCTION|PROCEDURE|AGGREGATE|EXTENSION|LANGUAGE|PLUGIN)$/.test(kind) && loadsCode(tokens))
    found.push(unread('adds foreign code to the database server', excerptOf(tokens, context), 'destructive'));
  return found;
}

function created(kind: string, words: readonly string[]): Meaning {
  if (/^(?:TEMP|TEMPORARY)$/.test(kind) || (/^(?:LOCAL|GLOBAL)$/.test(kind) && /^TEMP/.test(words[1] ?? '')))
    return temporary;
  if (accessKinds.test(kind)) return access;
  if (/^(?:SERVER|SUBSCRIPTION|PUBLICATION|CONNECTION|LINK)$/.test(kind)) return { ...connects, tier: 'deployment' };
  // CREATE OR REPLACE TABLE throws the old rows away.
  if (words[0] === 'OR' && kind === 'TABLE') return drops;
  return migrates;
}

const loadsCode = (tokens: readonly SqlToken[]): boolean =>
  tokens.some((token, i) => {
    const next = tokens[i + 1]?.text.toLowerCase() ?? '';
    return (
      token.text === 'SONAME' ||
      (token.text === 'LANGUAGE' && /^(?:c|internal|plpython\du|plpythonu|plperlu|plsh|pltclu|java|plr)$/.test(next))
    );
  });

function alters(tokens: readonly SqlToken[]): Meaning {
  const kind = tokens[1]?.text.toUpperCase() ?? '';
  if (accessKinds.test(kind)) return access;
  if (/^(?:SYSTEM|INSTANCE|SERVER)$/.test(kind)) return operates;
  const text = tokens.map(token => (token.kind === 'string' ? "''" : token.text.toUpperCase())).join(' ');
  if (/ OWNER TO | ROW LEVEL SECURITY/.test(text)) return access;
  if (losesData(tokens)) return drops;
  const mutation = tokens.findIndex(
    (token, i) =>
      i > 2 && token.kind === 'word' && /^(?:DELETE|UPDATE)$/.test(token.text) && tokens[i - 1]?.text !== 'ON',
  );
  if (mutation < 0) return migrates;
  const verb = tokens[mutation]?.text === 'DELETE' ? 'DELETE' : 'UPDATE';
  if (!narrows(tokens.slice(mutation))) return everyRow[verb];
  return verb === 'DELETE' ? deletesRows : writesRows;
}

// `DROP NOT NULL`, `DROP DEFAULT`, `DROP CONSTRAINT`, `DROP INDEX` lose no rows; `DROP COLUMN x`, `DROP x` and `DROP PARTITION` do.
const losesData = (tokens: readonly SqlToken[]): boolean =>
  tokens.some((token, i) => {
    if (token.kind !== 'word' || i < 2) return false;
    if (/^(?:TRUNCATE|DISCARD|CLEAR)$/.test(token.text)) return true;
    return (
      token.text === 'DROP' &&
      !/^(?:NOT|DEFAULT|EXPRESSION|IDENTITY|CONSTRAINT|INDEX|KEY|FOREIGN|PRIMARY|CHECK)$/.test(
        tokens[i + 1]?.text ?? '',
      )
    );
  });
