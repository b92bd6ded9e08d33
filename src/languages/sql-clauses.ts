// SQL statements whose weight depends on one clause: PRAGMA, COPY, LOAD DATA, SET, and files named by others.
import { type Finding, unread } from './language.ts';
import { inner } from './sql-inside.ts';
import { excerptOf, type SqlContext, toFinding } from './sql-queries.ts';
import type { SqlToken } from './sql-tokens.ts';
import { outside } from './sql-where.ts';
import {
  access,
  actingPragmas,
  type Meaning,
  maintains,
  operates,
  passingPragmas,
  readingPragmas,
  reads,
  session,
  usesFile,
  writesRows,
} from './sql-words.ts';

export function pragma(tokens: readonly SqlToken[]): Meaning {
  const at = tokens[2]?.text === '.' ? 3 : 1;
  const name = tokens[at]?.text.toUpperCase() ?? '';
  const next = tokens[at + 1]?.text;
  if (actingPragmas.has(name)) return maintains;
  if (next === undefined || (next === '(' && readingPragmas.has(name))) return reads;
  if (passingPragmas.has(name)) return session;
  return { tier: 'privileged-write', why: 'changes a lasting setting of the database', effects: ['writes'] };
}

export function copies(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const at = outside(tokens, token => token.text === 'FROM' || token.text === 'TO', 1);
  const direction = tokens[at]?.text;
  const file = tokens[at + 1];
  if (direction === 'TO' && /^(?:STDOUT|PROGRAM)$/.test(file?.text ?? ''))
    return [toFinding(reads, tokens, context), ...inner(tokens, context)];
  const nested =
    file?.kind !== 'string'
      ? undefined
      : ({ path: file.text, effect: direction === 'TO' ? 'writes' : 'reads' } as const);
  return [toFinding(direction === 'TO' ? usesFile : writesRows, tokens, context, nested), ...inner(tokens, context)];
}

export function loads(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const at = tokens.findIndex(token => token.text === 'INFILE');
  const file = tokens[at + 1];
  if (at < 0) return [unread('loads code into the database', excerptOf(tokens, context))];
  return [
    toFinding(usesFile, tokens, context, file?.kind === 'string' ? { path: file.text, effect: 'reads' } : undefined),
  ];
}

export function fileAfter(word: string, tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const file = tokens[tokens.findIndex(token => token.text === word) + 1];
  return file?.kind === 'string' ? [toFinding(usesFile, tokens, context, { path: file.text, effect: 'writes' })] : [];
}

export function setting(tokens: readonly SqlToken[]): Meaning {
  const words = tokens
    .slice(1, 4)
    .map(token => token.text)
    .join(' ');
  if (/^PASSWORD|^DEFAULT ROLE/.test(words)) return access;
  if (/^(?:GLOBAL|PERSIST|PERSIST_ONLY)\b|^@ @ (?:GLOBAL|PERSIST)/i.test(words)) return operates;
  if (/^(?:LOCAL |SESSION )?(?:ROLE|AUTHORIZATION)\b/.test(words))
    return { tier: 'privileged-write', why: 'acts under another role', effects: [] };
  return session;
}
