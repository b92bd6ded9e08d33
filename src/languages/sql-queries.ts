// What hides inside statements that look like reading: writing parts of WITH, INTO, locks, functions that act, tables of credentials.
import { clip, type Finding, unread } from './language.ts';
import type { SqlToken } from './sql-tokens.ts';
import { outside } from './sql-where.ts';
import {
  functions,
  locks,
  type Meaning,
  passwords,
  reveals,
  runsProgram,
  secretColumns,
  secretTables,
  usesFile,
} from './sql-words.ts';

export interface SqlContext {
  readonly text: string;
  readonly flavour: 'postgres' | 'mysql' | 'sqlite';
  /** Statements inside statements. */
  readonly depth: number;
}

export const toFinding = (
  means: Meaning,
  tokens: readonly SqlToken[],
  context: SqlContext,
  nested?: Finding['nested'],
): Finding => ({
  ...means,
  excerpt: excerptOf(tokens, context),
  ...(nested ? { nested } : {}),
});

export const excerptOf = (tokens: readonly SqlToken[], context: SqlContext): string =>
  clip(context.text, tokens[0]?.start ?? 0, tokens.at(-1)?.stop ?? 0);

// Only for the excerpt; a bound keeps the time linear.
const maxShown = 40;

/** Findings of every function, table and clause in a statement, whatever kind of statement it is. */
export function hiddenIn(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const found: Finding[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue;
    const next = tokens[i + 1];
    const means = next?.kind === 'op' && next.text === '(' ? functions.get(token.text.toUpperCase()) : undefined;
    if (means) found.push(toFinding(means, tokens.slice(i, i + maxShown), context, argumentUse(token, tokens[i + 2])));
    if (isSecretTable(tokens, i)) found.push(toFinding(reveals, tokens, context));
    if (token.kind === 'word') found.push(...clause(token, tokens, i, context));
  }
  return found;
}

// The file or command that a function was given as a plain string.
function argumentUse(name: SqlToken, argument: SqlToken | undefined): Finding['nested'] {
  if (argument?.kind !== 'string') return undefined;
  const word = name.text.toUpperCase();
  if (/^(?:XP_CMDSHELL|SYS_EXEC|SYS_EVAL)$/.test(word)) return { language: 'shell', text: argument.text };
  if (/^(?:LOAD_FILE|READFILE|PG_READ_\w*FILE|READ_TEXT|READ_BLOB|LO_IMPORT)$/.test(word))
    return { path: argument.text, effect: 'reads' };
  return word === 'WRITEFILE' ? { path: argument.text, effect: 'writes' } : undefined;
}

function isSecretTable(tokens: readonly SqlToken[], i: number): boolean {
  const name = tokens[i]?.text.toLowerCase() ?? '';
  if (secretTables.has(name)) return true;
  const owner = tokens[i - 1]?.text === '.' ? tokens[i - 2]?.text.toLowerCase() : undefined;
  return owner !== undefined && secretTables.has(`${owner}.${name}`);
}

function clause(token: SqlToken, tokens: readonly SqlToken[], i: number, context: SqlContext): Finding[] {
  const next = tokens[i + 1];
  const from = tokens.slice(i, i + maxShown);
  switch (token.text) {
    case 'OUTFILE':
    case 'DUMPFILE':
      return [
        toFinding(usesFile, from, context, next?.kind === 'string' ? { path: next.text, effect: 'writes' } : undefined),
      ];
    case 'PROGRAM':
      if (next?.kind === 'string')
        return [toFinding(runsProgram, from, context, { language: 'shell', text: next.text })];
      return tokens[0]?.text === 'COPY' ? [unread('runs a program that cannot be read', excerptOf(from, context))] : [];
    case 'XP_CMDSHELL':
      if (next?.kind !== 'string')
        return [unread('runs a program that cannot be read', excerptOf(from, context), 'destructive')];
      return [
        toFinding(
          { tier: 'destructive', why: 'runs a program on the database server', effects: ['executes'] },
          from,
          context,
          { language: 'shell', text: next.text },
        ),
      ];
    case 'FOR':
      return /^(?:UPDATE|SHARE|NO|KEY)$/.test(next?.text ?? '') &&
        next?.kind === 'word' &&
        tokens[i - 1]?.text !== 'LOCK'
        ? [toFinding(locks, from, context)]
        : [];
    default:
      return [];
  }
}

/** SELECT … INTO a table, and columns of credentials in a list of results. */
export function selectParts(tokens: readonly SqlToken[], context: SqlContext, creates: Meaning): Finding[] {
  const found: Finding[] = [];
  const into = outside(tokens, token => token.text === 'INTO');
  const next = tokens[into + 1];
  // `INTO @variable` and `INTO OUTFILE` are something else.
  if (into >= 0 && next && next.text !== '@' && !/^(?:OUTFILE|DUMPFILE)$/.test(next.text))
    found.push(toFinding(creates, tokens, context));
  if (showsPasswords(tokens)) found.push(toFinding(passwords, tokens, context));
  return found;
}

function showsPasswords(tokens: readonly SqlToken[]): boolean {
  let listing = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word' && (token.text === 'SELECT' || token.text === 'RETURNING')) listing = true;
    else if (token.kind === 'word' && token.text === 'FROM') listing = false;
    else if (listing && isName(token) && secretColumns.has(token.text.toLowerCase()) && !isMeasured(tokens, i))
      return true;
  }
  return false;
}

const isName = (token: SqlToken): boolean => token.kind === 'word' || token.kind === 'quoted';

// `count(password)`, `length(token)`, `password IS NULL` show no value; `AS token` and `token(` are other things of that name.
function isMeasured(tokens: readonly SqlToken[], i: number): boolean {
  const next = tokens[i + 1]?.text ?? '';
  if (tokens[i - 1]?.text === 'AS' || next === '(' || next === 'IS' || next === '.') return true;
  return (
    tokens[i - 1]?.text === '(' &&
    /^(?:COUNT|LENGTH|LEN|CHAR_LENGTH|OCTET_LENGTH|BOOL_AND|BOOL_OR)$/.test(tokens[i - 2]?.text ?? '')
  );
}
