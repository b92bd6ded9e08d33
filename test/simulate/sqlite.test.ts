// Databases that the real SQLite wrote, read without it: what it reads, we read; what is broken ends in one kind of error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { databaseCalls, databaseRows } from '../../src/cli/opencode-database.ts';
import { DatabaseError } from '../../src/simulate/sqlite.ts';

const root = mkdtempSync(join(tmpdir(), 'tiergate-sqlite-'));
after(() => rmSync(root, { recursive: true, force: true }));

const sqlite = (file: string, sql: string): string => {
  const done = spawnSync('sqlite3', ['-json', file], { input: sql, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.stderr ?? '', '');
  return done.stdout;
};
const skip = spawnSync('sqlite3', ['-version']).status === 0 ? false : 'needs the program sqlite3';

let files = 0;
const fresh = (): string => join(root, `${files++}.db`);
/** Rows from `first` to `last`, every tenth with a text of so many letters. */
const rows = (first: number, last: number, letters: number): string =>
  `with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${last})
   insert into t select 'id' || i, i, 'text ' || i || case when i % 10 = 0 then replace(hex(zeroblob(${letters} / 2)), '0', 'ä') else '' end from n;`;
const table = 'create table t (id text primary key, n integer, "some text" text);';

/** What is in the file, as the program says, and as we read it. */
function check(file: string, expected: number): void {
  const theirs: unknown = JSON.parse(sqlite(file, 'select * from t order by rowid;') || '[]');
  const ours = [...databaseRows(file, 't')];
  assert.equal(ours.length, expected);
  assert.deepEqual(ours, theirs);
}

const written: readonly [title: string, sql: string, count: number][] = [
  ['no rows', table, 0],
  ['one row', table + rows(1, 1, 0), 1],
  ['leaves below one page', table + rows(1, 400, 0), 400],
  ['several levels of small pages', `pragma page_size = 512; ${table}${rows(1, 4000, 0)}`, 4000],
  ['texts over one page', table + rows(1, 50, 6000), 50],
  ['texts over many pages', table + rows(1, 20, 200_000), 20],
  ['texts over many small pages', `pragma page_size = 512; ${table}${rows(1, 60, 5000)}`, 60],
  ['the largest pages', `pragma page_size = 65536; ${table}${rows(1, 300, 90_000)}`, 300],
  [
    'rows that were deleted and changed',
    `${table}${rows(1, 900, 9000)} delete from t where n % 3 = 0; update t set "some text" = 'x' where n % 7 = 0;`,
    600,
  ],
  [
    'pages that were moved',
    `pragma auto_vacuum = full; ${table}${rows(1, 900, 9000)} delete from t where n < 500;`,
    401,
  ],
  [
    'a column that came later',
    `${table}${rows(1, 3, 0)} alter table t add column later text; ${'insert into t values (4, 4, 4, 4);'}`,
    4,
  ],
  [
    'numbers of every size',
    `create table t (id text, n, [m] real, \`o\`);${[
      0, 1, 2, -1, 127, -128, 128, 32768, -8388609, 2147483648, 140737488355328, -9007199254740991, 1.5, -0.25,
    ]
      .map(n => `insert into t values ('${n}', ${n}, 0.5, null);`)
      .join('')}`,
    14,
  ],
  [
    'constraints after the columns',
    `create table t (id text not null default ('a,b'), n integer, constraint x unique (id, n), foreign key (n) references t (id));insert into t values ('a', 1);`,
    1,
  ],
];
for (const [title, sql, count] of written)
  test(title, { skip }, () => {
    const file = fresh();
    sqlite(file, sql);
    check(file, count);
  });

/** A copy made while the program had the database open. */
function whileOpen(sql: string, more: string): string {
  const [file, copy] = [fresh(), fresh()];
  sqlite(
    file,
    `pragma journal_mode = wal; pragma wal_autocheckpoint = 0; ${sql}
.shell cp ${file} ${copy}
.shell cp ${file}-wal ${copy}-wal
${more}`,
  );
  return copy;
}

test('all of it still in the write-ahead log', { skip }, () => {
  check(whileOpen(table + rows(1, 700, 9000), ''), 700);
});

test('newer pages in the write-ahead log than in the file', { skip }, () => {
  check(
    whileOpen(
      `${table}${rows(1, 700, 9000)} pragma wal_checkpoint(truncate); delete from t where n < 100; ${rows(1000, 1300, 50)}`,
      '',
    ),
    902,
  );
});

test('a write-ahead log that begins anew over an older one', { skip }, () => {
  check(whileOpen(`${table}${rows(1, 700, 9000)} pragma wal_checkpoint(restart); ${rows(1000, 1003, 0)}`, ''), 704);
});

test('a transaction that was not finished is not seen', { skip }, () => {
  const file = whileOpen(`${table}${rows(1, 10, 0)} pragma cache_size = 5; begin; ${rows(100, 2000, 0)}`, 'rollback;');
  assert.equal([...databaseRows(file, 't')].length, 10);
});

test('another encoding, another table', { skip }, () => {
  const file = fresh();
  sqlite(file, `pragma encoding = 'UTF-16'; ${table}${rows(1, 3, 0)}`);
  assert.throws(() => [...databaseRows(file, 't')], /its texts are not in UTF-8/);
  const other = fresh();
  sqlite(other, table);
  assert.deepEqual([...databaseRows(other, 'part'), ...databaseCalls(other)], []);
});

/** Whatever the bytes, it ends, in rows or in one kind of error. */
function endsWell(file: string): void {
  try {
    for (const row of databaseRows(file, 't')) assert.equal(typeof row, 'object');
  } catch (error) {
    assert.ok(error instanceof DatabaseError, String(error));
    assert.doesNotMatch(error.message, /\n/);
  }
}

test('files that were cut off', { skip }, () => {
  const [whole, cut] = [fresh(), fresh()];
  sqlite(whole, `pragma page_size = 512; ${table}${rows(1, 500, 3000)}`);
  const bytes = readFileSync(whole);
  for (const length of [0, 1, 15, 16, 99, 100, 511, 512, 513, 1024, 5000, bytes.length - 512, bytes.length - 1]) {
    writeFileSync(cut, bytes.subarray(0, length));
    assert.throws(() => [...databaseRows(cut, 't')], DatabaseError, String(length));
  }
});

test('files with wrong bytes, and logs with wrong bytes', { skip }, () => {
  const whole = whileOpen(
    `pragma page_size = 512; ${table}${rows(1, 300, 3000)} pragma wal_checkpoint; ${rows(400, 500, 900)}`,
    '',
  );
  const [database, log, wrong] = [readFileSync(whole), readFileSync(`${whole}-wal`), fresh()];
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const [first, second] = [Buffer.from(database), Buffer.from(log)];
    // Most of what steers the reader stands at the start of pages.
    for (let n = 0; n < 8; n++) first[512 * next(first.length / 512) + next(16)] = next(256);
    for (let n = 0; n < 4; n++) second[next(second.length)] = next(256);
    writeFileSync(wrong, first);
    writeFileSync(`${wrong}-wal`, second);
    endsWell(wrong);
  }
});

test('a table whose pages lead to each other', { skip }, () => {
  const file = fresh();
  sqlite(file, `pragma page_size = 512; ${table}${rows(1, 3000, 0)}`);
  const bytes = readFileSync(file);
  for (let page = 1; page < bytes.length / 512; page++)
    if (bytes[page * 512] === 5) bytes.writeUInt32BE(page + 1, page * 512 + 8);
  writeFileSync(file, bytes);
  assert.throws(() => [...databaseRows(file, 't')], /its pages go in a circle/);
});
