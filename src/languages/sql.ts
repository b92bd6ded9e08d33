// SQL text and the client commands between its statements → findings. Covers the dialects of PostgreSQL, MySQL and SQLite; other databases
// are read as all three at once, so that what one of them would take for a string or a comment counts as code if another would run it.
import { higher } from '../tier.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';
import { readMeta } from './sql-meta.ts';
import { readStatement } from './sql-statements.ts';
import { type Flavour, type SqlToken, tokenizeSql } from './sql-tokens.ts';

export type SqlDialect = Flavour | 'any';

/** Reads `text` as the client of `dialect` would. Never throws. */
export function readSql(text: string, dialect: SqlDialect = 'any'): TextReading {
  if (text.length > maxText) return unreadable('sql', text, 'is too long to be read');
  const flavours: readonly Flavour[] = dialect === 'any' ? ['postgres', 'mysql', 'sqlite'] : [dialect];
  const readings = flavours.map(flavour => readAs(text, flavour, dialect));
  // Some dialect reads every quote as closed: then the open ones are only a matter of dialect.
  const open = readings.every(reading => reading.open);
  const findings = readings.flatMap(reading => reading.findings);
  if (open) findings.push(unread('a quote or comment in the SQL never ends', text, 'unknown'));
  return { findings: bounded(findings, 'SQL'), action: actionOf(readings[0]?.verbs ?? [], findings) };
}

interface SqlReading {
  readonly findings: readonly Finding[];
  readonly verbs: readonly string[];
  readonly open: boolean;
}

function readAs(text: string, flavour: Flavour, dialect: SqlDialect): SqlReading {
  const meta = new Set<'\\' | '.'>(dialect === 'any' ? ['\\', '.'] : flavour === 'sqlite' ? ['.'] : ['\\']);
  const { tokens, open } = tokenizeSql(text, flavour, meta);
  const findings: Finding[] = [];
  const verbs: string[] = [];
  const context = { text, flavour, depth: 0 };
  for (const statement of statements(tokens)) {
    const first = statement[0];
    if (!first) continue;
    if (first.kind === 'meta') findings.push(...readMeta(first.text));
    else findings.push(...(clientLine(statement, text, flavour, dialect) ?? readStatement(statement, context)));
    verbs.push(first.kind === 'word' ? first.text.toLowerCase() : 'command');
  }
  return { findings, verbs, open };
}

function* statements(tokens: readonly SqlToken[]): Generator<readonly SqlToken[]> {
  let from = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'end' && token.kind !== 'meta') continue;
    if (i > from) yield tokens.slice(from, i);
    if (token.kind === 'meta') yield [token];
    from = i + 1;
  }
  if (from < tokens.length) yield tokens.slice(from);
}

// The mysql client takes `system …` and `source …` to the end of the line, with or without a semicolon.
function clientLine(
  statement: readonly SqlToken[],
  text: string,
  flavour: Flavour,
  dialect: SqlDialect,
): Finding[] | undefined {
  const first = statement[0];
  if (!first || flavour !== 'mysql' || !/^(?:SYSTEM|SOURCE|TEE|PAGER)$/.test(first.text)) return undefined;
  const end = text.indexOf('\n', first.start);
  const rest = text.slice(first.stop, end < 0 ? text.length : end).trim();
  // ClickHouse has statements that begin with SYSTEM; they are known well enough to be told apart.
  if (
    first.text === 'SYSTEM' &&
    dialect === 'any' &&
    /^(?:reload|flush|drop|stop|start|sync|restart|shutdown|kill)\b/i.test(rest)
  )
    return undefined;
  const line =
    first.text === 'SYSTEM'
      ? `\\! ${rest}`
      : first.text === 'SOURCE'
        ? `\\. ${rest}`
        : first.text === 'TEE'
          ? `\\o ${rest}`
          : `\\o |${rest}`;
  const onLine = statement.filter(token => end < 0 || token.start < end).length;
  return [
    ...readMeta(line),
    ...(onLine < statement.length ? readStatement(statement.slice(onLine), { text, flavour, depth: 1 }) : []),
  ];
}

const actionOf = (verbs: readonly string[], findings: readonly Finding[]): string => {
  const top = findings.reduce<Finding | undefined>(
    (most, one) => (!most || higher(most.tier, one.tier) !== most.tier ? one : most),
    undefined,
  );
  const verb = /^[\s(]*([a-z]+)/i.exec(top?.excerpt ?? '')?.[1]?.toLowerCase();
  const named = verb && verbs.includes(verb) ? verb : verbs[0];
  return named ? `sql ${clip(named)}` : 'sql';
};
