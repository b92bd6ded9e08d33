// Whether the condition of an UPDATE or DELETE narrows anything down. Doubt counts as "no": such a statement touches every row.
import type { SqlToken } from './sql-tokens.ts';

const maxDepth = 8;
const comparisons = new Set(['=', '==', '<', '>', '<=', '>=', '<>', '!=']);
const above = new Set(['>', '>=', '<>', '!=']);
const below = new Set(['<', '<=', '<>', '!=']);
const constants = new Set(['TRUE', 'FALSE', 'NULL', 'NOT', 'AND', 'OR', 'IS', 'LIKE', 'ILIKE', 'BETWEEN', 'IN', 'XOR']);
const ends = new Set(['RETURNING', 'LIMIT', 'ORDER', 'ON', 'SETTINGS', 'OPTION', 'GROUP']);

/** Whether `tokens` (a statement from its verb on) has a condition at its own level that can exclude rows. */
export function narrows(tokens: readonly SqlToken[]): boolean {
  const at = outside(tokens, token => token.text === 'WHERE');
  if (at < 0) return false;
  const rest = tokens.slice(at + 1);
  const end = outside(rest, token => ends.has(token.text));
  const condition = end < 0 ? rest : rest.slice(0, end);
  return condition.length > 0 && !isAlwaysTrue(condition, 0);
}

/** Index of the first word outside brackets for which `is` holds; -1 if there is none. */
export function outside(tokens: readonly SqlToken[], is: (token: SqlToken) => boolean, from = 0): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === 'op' && token.text === '(') depth += 1;
    else if (token.kind === 'op' && token.text === ')') depth -= 1;
    else if (depth <= 0 && token.kind === 'word' && is(token)) return i;
  }
  return -1;
}

// Any branch of OR that is always true makes the whole so; AND needs all of them.
function isAlwaysTrue(tokens: readonly SqlToken[], depth: number): boolean {
  if (depth > maxDepth) return true;
  const bare = unwrap(tokens);
  if (bare.length === 0) return true;
  const branches = split(bare, ['OR', 'XOR'], '||');
  if (branches.length > 1) return branches.some(branch => isAlwaysTrue(branch, depth + 1));
  const parts = split(bare, ['AND'], '&&');
  if (parts.length > 1) return parts.every(part => isAlwaysTrue(part, depth + 1));
  return isTrivial(bare);
}

function isTrivial(tokens: readonly SqlToken[]): boolean {
  const first = tokens[0];
  if (!tokens.some((token, i) => isColumn(token, tokens[i + 1]))) return true;
  // A lone name may be any value; `x IS NOT NULL` and `NOT x IS NULL` keep nearly every row.
  const words = tokens.map(token => token.text).join(' ');
  if (/ IS NOT NULL$/.test(words) || (first?.text === 'NOT' && / IS NULL$/.test(words))) return true;
  if (/ I?LIKE %+$/.test(words)) return true;
  const at = tokens.findIndex(token => token.kind === 'op' && comparisons.has(token.text));
  if (at < 0) return first?.text === 'EXISTS' && !tokens.some(token => token.text === 'FROM');
  const left = tokens.slice(0, at);
  const right = tokens.slice(at + 1);
  if (left.map(token => token.text).join(' ') === right.map(token => token.text).join(' ')) return true;
  const sign = tokens[at]?.text ?? '';
  return (above.has(sign) && isExtreme(right)) || (below.has(sign) && isExtreme(left));
}

// `id > 0`, `name <> ''`, `id != -1`: written to look like a condition.
function isExtreme(side: readonly SqlToken[]): boolean {
  const last = side.at(-1);
  if (side.length === 0 || side.length > 2 || (side.length === 2 && side[0]?.text !== '-')) return false;
  return (
    (last?.kind === 'number' && /^[01](?:\.0*)?$/.test(last.text)) || (last?.kind === 'string' && last.text === '')
  );
}

const isColumn = (token: SqlToken, next: SqlToken | undefined): boolean =>
  token.kind === 'quoted' || (token.kind === 'word' && next?.text !== '(' && !constants.has(token.text));

function unwrap(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let from = 0;
  let to = tokens.length;
  const closes = closers(tokens);
  while (from < to && tokens[from]?.text === '(' && closes.get(from) === to - 1) {
    from += 1;
    to -= 1;
  }
  return tokens.slice(from, to);
}

function closers(tokens: readonly SqlToken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const opened: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'op') continue;
    if (token.text === '(') opened.push(i);
    else if (token.text === ')') {
      const start = opened.pop();
      if (start !== undefined) found.set(start, i);
    }
  }
  return found;
}

function split(tokens: readonly SqlToken[], words: readonly string[], op: string): (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  let between = false;
  for (const token of tokens) {
    if (token.kind === 'op' && token.text === '(') depth += 1;
    if (token.kind === 'op' && token.text === ')') depth -= 1;
    if (depth === 0 && token.kind === 'word' && token.text === 'BETWEEN') between = true;
    const parts_ =
      depth === 0 &&
      ((token.kind === 'word' && words.includes(token.text)) || (token.kind === 'op' && token.text === op));
    // The AND of `BETWEEN a AND b` belongs to it.
    if (parts_ && token.text === 'AND' && between) between = false;
    else if (parts_) {
      parts.push([]);
      continue;
    }
    parts.at(-1)?.push(token);
  }
  return parts;
}
