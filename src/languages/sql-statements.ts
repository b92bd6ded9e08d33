// One SQL statement → findings. Which statements a text holds and which client commands stand between them is read in sql.ts.
import { type Finding, unread } from './language.ts';
import { copies, fileAfter, loads, pragma, setting } from './sql-clauses.ts';
import { acting, inner, rows } from './sql-inside.ts';
import { excerptOf, hiddenIn, type SqlContext, selectParts, toFinding } from './sql-queries.ts';
import { changesStructure } from './sql-structure.ts';
import type { SqlToken } from './sql-tokens.ts';
import { outside } from './sql-where.ts';
import {
  access,
  byFirstWord,
  deletesRows,
  type Meaning,
  maintains,
  migrates,
  opaque,
  operates,
  reads,
  session,
  writesRows,
} from './sql-words.ts';

const maxDepth = 6;

/** Everything that `tokens`, one statement without its semicolon, would do. */
export function readStatement(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  if (context.depth > maxDepth)
    return [unread('the SQL is nested too deeply to be read', excerptOf(tokens, context), 'unknown')];
  const statement = withoutLeadingBrackets(tokens);
  const first = statement[0];
  if (!first) return [];
  if (first.kind !== 'word') return [unknown(statement, context)];
  return [...byKind(first.text, statement, context), ...hiddenIn(statement, context)];
}

const unknown = (tokens: readonly SqlToken[], context: SqlContext): Finding => ({
  tier: 'unknown',
  why: 'is not a statement that is known here',
  effects: [],
  excerpt: excerptOf(tokens, context),
});

function withoutLeadingBrackets(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const from = tokens.findIndex(token => !(token.kind === 'op' && token.text === '('));
  return from < 0 ? [] : tokens.slice(from);
}

function byKind(verb: string, tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const one = (means: Meaning): Finding[] => [toFinding(means, tokens, context)];
  switch (verb) {
    case 'SELECT':
    case 'VALUES':
    case 'TABLE':
    case 'FROM':
    case 'PIVOT':
    case 'UNPIVOT':
      return [...one(reads), ...inner(tokens, context), ...selectParts(tokens, context, migrates)];
    case 'WITH':
      return [...one(reads), ...inner(tokens, context), ...selectParts(tokens, context, migrates)];
    case 'EXPLAIN':
    case 'DESCRIBE':
    case 'DESC':
      return explained(tokens, context);
    case 'SHOW':
      return one(
        / USER\b/.test(` ${tokens[1]?.text} ${tokens[2]?.text}`) && tokens[1]?.text === 'CREATE' ? access : reads,
      );
    case 'PRAGMA':
      return one(pragma(tokens));
    case 'UPDATE':
    case 'DELETE':
      return [
        ...one(rows(verb, tokens, context)),
        ...inner(tokens.slice(1), context),
        ...selectParts(tokens, context, reads),
      ];
    case 'INSERT':
    case 'REPLACE':
    case 'UPSERT':
      return [...one(writesRows), ...inner(tokens.slice(1), context)];
    case 'MERGE':
      return one(has(tokens, 'DELETE') ? { ...deletesRows, why: 'writes and deletes rows' } : writesRows);
    case 'CREATE':
    case 'ALTER':
    case 'ATTACH':
      return changesStructure(verb, tokens, context);
    case 'COPY':
    case 'BULK':
      return copies(tokens, context);
    case 'LOAD':
      return loads(tokens, context);
    case 'VACUUM':
      return [...one(maintains), ...fileAfter('INTO', tokens, context)];
    case 'SET':
      return one(setting(tokens));
    case 'BEGIN':
    case 'START':
    case 'DECLARE':
    case 'THEN':
    case 'ELSE':
    case 'LOOP':
      return followed(tokens, context);
    case 'PREPARE':
      return prepared(tokens, context);
    case 'DO':
    case 'CALL':
    case 'EXECUTE':
    case 'EXEC':
    case 'HANDLER':
      return [...one(opaque), ...bodies(tokens, context)];
    case 'RESET':
      return one(/^(?:MASTER|REPLICA|SLAVE|BINARY)$/.test(tokens[1]?.text ?? '') ? operates : session);
    default: {
      const means = byFirstWord.get(verb);
      return means ? one(means) : [unknown(tokens, context), ...inner(tokens, context)];
    }
  }
}

// EXPLAIN only plans, unless ANALYZE makes it run the statement.
function explained(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const start = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      token.kind === 'word' &&
      /^(?:SELECT|WITH|INSERT|UPDATE|DELETE|MERGE|REPLACE|VALUES|EXECUTE|CREATE|DECLARE|REFRESH|TABLE|FROM|DROP|TRUNCATE)$/.test(
        token.text,
      ),
  );
  const options = start < 0 ? tokens : tokens.slice(0, start);
  const runs = options.some(
    (token, i) => /^ANALY[ZS]E$/.test(token.text) && !/^(?:FALSE|OFF|0)$/i.test(options[i + 1]?.text ?? ''),
  );
  const plan = toFinding({ ...reads, why: 'only shows the plan or the structure' }, tokens, context);
  return runs && start > 0 ? readStatement(tokens.slice(start), { ...context, depth: context.depth + 1 }) : [plan];
}

const has = (tokens: readonly SqlToken[], word: string): boolean =>
  tokens.some(token => token.kind === 'word' && token.text === word);

// Procedural code and cursors: the words before the statement say nothing, the statement does.
function followed(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      token.kind === 'word' &&
      (acting.has(token.text) ||
        /^(?:SELECT|WITH|CREATE|ALTER|GRANT|REVOKE|EXECUTE|EXEC|CALL|PERFORM)$/.test(token.text)),
  );
  const base = toFinding(session, tokens, context);
  return at < 0 ? [base] : [base, ...readStatement(tokens.slice(at), { ...context, depth: context.depth + 1 })];
}

function prepared(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  const at = outside(tokens, token => token.text === 'AS');
  if (at < 0) return [toFinding(opaque, tokens, context), ...bodies(tokens, context)];
  return readStatement(tokens.slice(at + 1), { ...context, depth: context.depth + 1 });
}

/** Program text in strings: what can be seen of it counts, the rest stays unread. */
function bodies(tokens: readonly SqlToken[], context: SqlContext): Finding[] {
  return tokens.flatMap(token =>
    token.kind === 'string' && /\s/.test(token.text)
      ? [toFinding(opaque, [token], context, { language: 'sql', text: token.text })]
      : [],
  );
}
