// OpenCode's database as recorded calls. It is only read, as a file: OpenCode may be running.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { readPart } from '../simulate/formats/opencode.ts';
import type { RecordedCall } from '../simulate/recorded.ts';
import { DatabaseError, type Pages, type Row, rowsOf } from '../simulate/sqlite.ts';
import { newestPages } from '../simulate/write-ahead.ts';

/** Throws DatabaseError for a file that is no database of OpenCode. */
export const databaseCalls = (path: string): Generator<RecordedCall> => withPages(path, callsIn);

/** The rows of a table of any SQLite database. */
export const databaseRows = (path: string, table: string): Generator<Row> =>
  withPages(path, pages => rowsOf(pages, table));

function* withPages<T>(path: string, read: (pages: Pages) => Generator<T>): Generator<T> {
  const files = [openSync(path, 'r'), ...(existsSync(`${path}-wal`) ? [openSync(`${path}-wal`, 'r')] : [])];
  try {
    const [database, log] = files;
    if (database !== undefined) yield* read(pagesOf(database, log));
  } catch (error) {
    // Buffers throw this where an offset of a broken page leads out of it.
    if (error instanceof RangeError) throw new DatabaseError('it is broken');
    throw error;
  } finally {
    for (const file of files) closeSync(file);
  }
}

function* callsIn(pages: Pages): Generator<RecordedCall> {
  const folders = new Map<string, string>();
  for (const { id, directory } of rowsOf(pages, 'session'))
    if (typeof id === 'string' && typeof directory === 'string') folders.set(id, directory);
  for (const { session_id, time_created, data } of rowsOf(pages, 'part')) {
    if (typeof data !== 'string' || typeof session_id !== 'string' || !data.includes('"tool"')) continue;
    yield* readPart(parsed(data), {
      session: session_id,
      cwd: folders.get(session_id),
      time: typeof time_created === 'number' ? time_created : undefined,
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Pages that are kept in memory: the way from the root of a table to its rows. */
const mostKept = 256;

function pagesOf(database: number, log: number | undefined): Pages {
  const header = bytesAt(database, 0, 100, 'it is no SQLite database');
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new DatabaseError('it is no SQLite database');
  const stored = header.readUInt16BE(16);
  const size = stored === 1 ? 65_536 : stored;
  if (size < 512) throw new DatabaseError('it is broken');
  // 0: nothing was written yet.
  if (header.readUInt32BE(56) > 1) throw new DatabaseError('its texts are not in UTF-8');
  const newest: ReadonlyMap<number, number> =
    log === undefined ? new Map() : newestPages(fstatSync(log).size, (at, length) => bytesAt(log, at, length));
  const kept = new Map<number, Buffer>();
  return {
    usable: size - (header[20] ?? 0),
    page: number => {
      const known = kept.get(number);
      if (known) return known;
      const start = newest.get(number);
      const page =
        start === undefined || log === undefined
          ? bytesAt(database, (number - 1) * size, size)
          : bytesAt(log, start, size);
      if (kept.size >= mostKept) kept.clear();
      kept.set(number, page);
      return page;
    },
  };
}

function bytesAt(file: number, at: number, length: number, otherwise = 'it is cut off'): Buffer {
  const bytes = Buffer.alloc(length);
  if (at < 0 || readSync(file, bytes, 0, length, at) < length) throw new DatabaseError(otherwise);
  return bytes;
}
