// SQL statements that stand inside others: in the brackets of WITH, behind its last bracket, in the branches of procedural code.
import type { Finding } from './language.ts';
import { type SqlContext, toFinding } from './sql-queries.ts';
import type { SqlToken } from './sql-tokens.ts';
import { narrows } from './sql-where.ts';
import { byFirstWord, deletesRows, everyRow, type Meaning, writesRows } from './sql-words.ts';

/** Verbs that change something wherever they stand. */
export const acting: ReadonlySet<string> = new Set([
  'INSERT',
  'UPDATE',
  'DELETE',
  'MERGE',
  'REPLACE',
  'DROP',
  'TRUNCATE',
]);

/** Findings of the statements inside `tokens`, not of the one it begins with. */
export function inner(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const found: Finding[] = [];
  for (const [i, token] of tokens.entries()) {
    if (i === 0 || token.kind !== 'word' || !acting.has(token.text)) continue;
    const before = tokens[i - 1];
    const isStart =
      before?.text === '(' || before?.text === ')' || /^(?:THEN|ELSE|BEGIN|LOOP|DO)$/.test(before?.text ?? '');
    const after = tokens[i + 1];
    if (!isStart || before?.kind === 'string' || !after || /^[(,).=]$/.test(after.text)) continue;
    // `ON CONFLICT … DO UPDATE SET`, `WHEN MATCHED THEN UPDATE SET` belong to their statement.
    if (token.text === 'UPDATE' && after.text === 'SET') continue;
    const range = tokens.slice(i, closing(tokens, i));
    found.push(...statementInside(range, context));
  }
  return found;
}

// Each is read without looking for further ones: the caller's loop finds those as well, and the time stays linear in their number.
function statementInside(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const verb = tokens[0]?.text ?? '';
  if (verb === 'UPDATE' || verb === 'DELETE') return [toFinding(rows(verb, tokens, context), tokens, context)];
  const means = verb === 'MERGE' ? deletesRows : byFirstWord.get(verb);
  return means ? [toFinding(means, tokens, context)] : [];
}

const maxInside = 400;

function closing(tokens: readonly SqlToken[], from: number): number {
  let depth = 0;
  // A statement inside brackets that is longer than this is cut, which can only make it look less narrowed down.
  const last = Math.min(tokens.length, from + maxInside);
  for (let i = from; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'op') continue;
    if (token.text === '(') depth += 1;
    else if (token.text === ')' && --depth < 0) return i;
  }
  return last;
}

/** What an UPDATE or DELETE weighs: by whether anything narrows it down. */
export function rows(verb: 'UPDATE' | 'DELETE', tokens: readonly SqlToken[], context: SqlContext): Meaning {
  if (narrows(tokens)) return verb === 'UPDATE' ? writesRows : deletesRows;
  // A SQLite file is local by nature, and a column set anew in it is no worse than a file edited.
  return verb === 'UPDATE' && context.flavour === 'sqlite'
    ? { ...everyRow.UPDATE, local: 'privileged-write' }
    : everyRow[verb];
}
