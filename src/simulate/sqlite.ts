// Reads tables of an SQLite database: just enough of the file format to walk a table from its first row to its last. Pure; pages are handed in.
// https://www.sqlite.org/fileformat2.html. The program itself need not be installed for it, and nothing is ever written.

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

export interface Pages {
  /** Bytes of a page that hold data: its size without what is reserved at its end. */
  readonly usable: number;
  /** From 1. */
  readonly page: (number: number) => Buffer;
}

/** The file is no database that is understood, or is broken. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** Every page of a table has one above it, so a walk that comes by a second time goes in a circle. */
type Visited = Set<number>;
/** Levels of a table: each is at least twice as wide as the one above. */
const deepest = 40;
/** Bytes of one value: a tool's input is never larger. */
const largestPayload = 64 * 1024 * 1024;

/** The rows of a table by the names of its columns; nothing where there is no such table. */
export function* rowsOf(pages: Pages, table: string): Generator<Row> {
  const found = [...records(pages, 1, new Set())].find(([type, name]) => type === 'table' && name === table);
  if (!found) return;
  const [, , , root, sql] = found;
  if (typeof root !== 'number' || typeof sql !== 'string') throw new DatabaseError('its list of tables is broken');
  const columns = columnsOf(sql);
  for (const values of records(pages, root, new Set()))
    yield Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null]));
}

function* records(pages: Pages, number: number, visited: Visited, depth = 0): Generator<Value[]> {
  if (visited.has(number) || depth > deepest) throw new DatabaseError('its pages go in a circle');
  visited.add(number);
  const page = pages.page(number);
  const start = number === 1 ? 100 : 0;
  const kind = page[start];
  const cells = page.readUInt16BE(start + 3);
  if (kind === 0x0d) {
    for (let cell = 0; cell < cells; cell++) yield recordAt(pages, page, page.readUInt16BE(start + 8 + 2 * cell));
  } else if (kind === 0x05) {
    for (let cell = 0; cell < cells; cell++) {
      const below = page.readUInt32BE(page.readUInt16BE(start + 12 + 2 * cell));
      yield* records(pages, below, visited, depth + 1);
    }
    yield* records(pages, page.readUInt32BE(start + 8), visited, depth + 1);
  } else throw new DatabaseError('a page of it is of no known kind');
}

function recordAt(pages: Pages, page: Buffer, at: number): Value[] {
  const [length, afterLength] = varint(page, at);
  const [, start] = varint(page, afterLength);
  if (length > largestPayload) throw new DatabaseError('a row of it is too large');
  return valuesIn(payload(pages, page, start, length));
}

/** What does not fit into its page goes on in a chain of others. */
function payload({ usable, page: pageAt }: Pages, page: Buffer, start: number, length: number): Buffer {
  const most = usable - 35;
  if (length <= most) return page.subarray(start, start + length);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  const pieces = [page.subarray(start, start + local)];
  let next = page.readUInt32BE(start + local);
  for (let rest = length - local; rest > 0; rest -= usable - 4) {
    if (next === 0) throw new DatabaseError('a row of it is cut off');
    const more = pageAt(next);
    pieces.push(more.subarray(4, 4 + Math.min(rest, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(pieces, length);
}

function valuesIn(record: Buffer): Value[] {
  const [headerEnd, first] = varint(record, 0);
  const values: Value[] = [];
  let at = headerEnd;
  for (let header = first; header < headerEnd; ) {
    const [type, next] = varint(record, header);
    const [value, size] = valueAt(record, type, at);
    values.push(value);
    at += size;
    header = next;
  }
  return values;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8];

function valueAt(record: Buffer, type: number, at: number): readonly [Value, number] {
  if (type === 0) return [null, 0];
  if (type === 8 || type === 9) return [type - 8, 0];
  if (type === 7) return [record.readDoubleBE(at), 8];
  if (type === 6) return [Number(record.readBigInt64BE(at)), 8];
  const size = integerSizes[type];
  if (size !== undefined) return [record.readIntBE(at, size), size];
  if (type < 12) throw new DatabaseError('a value of it is of no known kind');
  const length = (type - (type % 2 === 0 ? 12 : 13)) / 2;
  const bytes = record.subarray(at, at + length);
  return [type % 2 === 0 ? bytes : bytes.toString('utf8'), length];
}

/** The number, and where it ends. Seven bits a byte, all eight of the ninth. */
function varint(bytes: Buffer, at: number): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new DatabaseError('it ends in the middle of a row');
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

const constraint = /^(?:constraint|primary|foreign|unique|check)\b/i;

/** The names of the columns in `CREATE TABLE`, in the order in which a row holds them. */
function columnsOf(sql: string): string[] {
  const inside = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const definitions: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= inside.length; at++) {
    const sign = inside[at] ?? ',';
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === ',' && depth === 0) {
      definitions.push(inside.slice(start, at).trim());
      start = at + 1;
    }
  }
  return definitions
    .filter(definition => definition !== '' && !constraint.test(definition))
    .map(definition => /^(?:`([^`]+)`|"([^"]+)"|\[([^\]]+)\]|(\S+))/.exec(definition)?.slice(1).find(Boolean) ?? '');
}
