// SQL texts and what they would do: the highest tier of all findings, per dialect, and what holds for every text.
import assert from 'node:assert/strict';
import { describe as group, test } from 'node:test';
import fc from 'fast-check';
import { readSql, type SqlDialect } from '../../src/languages/sql.ts';
import { highest, isAbove, type Verdict } from '../../src/tier.ts';
import { nestedOf } from './nested.ts';

const tierOf = (text: string, dialect: SqlDialect = 'any'): Verdict =>
  highest(readSql(text, dialect).findings.map(one => one.tier));

const anywhere: Readonly<Record<string, Verdict>> = {
  'SELECT 1': 'read-only',
  'select count(*) from orders where total > 100;': 'read-only',
  "SELECT 'DROP TABLE users'": 'read-only',
  'SELECT 1 -- DROP TABLE users': 'read-only',
  'SELECT "drop" FROM t': 'read-only',
  '((SELECT 1) UNION (SELECT 2))': 'read-only',
  'WITH a AS (SELECT 1) SELECT * FROM a': 'read-only',
  'SELECT replace(name, $$a$$, upper(x)) FROM t': 'read-only',
  'VALUES (1), (2)': 'read-only',
  'TABLE users': 'read-only',
  'SHOW TABLES': 'read-only',
  'DESCRIBE users': 'read-only',
  'SELECT count(password) FROM users': 'read-only',
  'EXPLAIN DELETE FROM users': 'read-only',
  'EXPLAIN (COSTS OFF) DELETE FROM users': 'read-only',
  'EXPLAIN (ANALYZE false) DELETE FROM users': 'read-only',
  'EXPLAIN ANALYZE SELECT 1': 'read-only',
  'EXPLAIN ANALYZE DELETE FROM users': 'destructive',
  'EXPLAIN (BUFFERS, ANALYZE) UPDATE t SET a = 1 WHERE id = 2': 'privileged-write',
  'BEGIN; SELECT 1; COMMIT': 'read-only',
  "SET search_path TO 'x'": 'read-only',
  'USE shop': 'read-only',
  'SELECT * INTO backup FROM users': 'deployment',
  'SELECT * FROM jobs FOR UPDATE SKIP LOCKED': 'write-safe',
  "INSERT INTO t VALUES (1, 'a')": 'privileged-write',
  'INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 2': 'privileged-write',
  'INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 2': 'privileged-write',
  'REPLACE INTO t VALUES (1)': 'privileged-write',
  'MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = s.a': 'privileged-write',
  'UPDATE users SET name = 1 WHERE id = 7': 'privileged-write',
  'UPDATE users SET name = 1': 'destructive',
  'DELETE FROM users': 'destructive',
  'DELETE FROM users WHERE id IN (SELECT id FROM old WHERE gone)': 'privileged-write',
  'DELETE FROM users WHERE 1=1': 'destructive',
  'DELETE FROM users WHERE (true)': 'destructive',
  "DELETE FROM users WHERE id = 3 OR 'a' = 'a'": 'destructive',
  'DELETE FROM users WHERE id = id': 'destructive',
  'DELETE FROM users WHERE id > 0': 'destructive',
  'DELETE FROM users WHERE id IS NOT NULL': 'destructive',
  'DELETE FROM users WHERE random() < 0.5': 'destructive',
  'DELETE FROM users WHERE age BETWEEN 3 AND 4 AND name = $1': 'privileged-write',
  'UPDATE t SET a = (SELECT b FROM s WHERE s.id = 1)': 'destructive',
  'DELETE /* WHERE id = 1 */ FROM users': 'destructive',
  'DELETE FROM users -- WHERE id = 1': 'destructive',
  'WITH d AS (DELETE FROM users RETURNING 1) SELECT 1 FROM d': 'destructive',
  'WITH d AS (DELETE FROM users WHERE id = 1 RETURNING 1) SELECT 1 FROM d': 'privileged-write',
  'WITH a AS (SELECT 1) DELETE FROM users': 'destructive',
  'DROP TABLE users': 'destructive',
  'drop /* now */ schema public cascade; create schema public': 'destructive',
  'TRUNCATE orders': 'destructive',
  'SELECT 1; DROP DATABASE x': 'destructive',
  'CREATE TABLE t (id int)': 'deployment',
  'CREATE TEMP TABLE t (id int)': 'write-safe',
  'CREATE INDEX i ON t (a)': 'deployment',
  'CREATE OR REPLACE VIEW v AS SELECT 1': 'deployment',
  'ALTER TABLE t ADD COLUMN a int': 'deployment',
  'ALTER TABLE t ALTER COLUMN a DROP NOT NULL': 'deployment',
  'ALTER TABLE t DROP CONSTRAINT c': 'deployment',
  'ALTER TABLE t DROP COLUMN a': 'destructive',
  'ALTER TABLE t DISABLE ROW LEVEL SECURITY': 'destructive',
  'GRANT ALL ON t TO bob': 'destructive',
  "CREATE ROLE bob LOGIN PASSWORD 'x'": 'destructive',
  'ALTER USER bob SUPERUSER': 'destructive',
  "SET PASSWORD FOR bob = 'x'": 'destructive',
  'SET GLOBAL max_connections = 1': 'deployment',
  'VACUUM FULL t': 'privileged-write',
  'REINDEX TABLE t': 'privileged-write',
  'CALL nightly()': 'privileged-write',
  'DO $$ BEGIN PERFORM 1; END $$': 'privileged-write',
  'COPY t FROM STDIN': 'privileged-write',
  'COPY t TO STDOUT': 'read-only',
  'COPY (DELETE FROM t RETURNING *) TO STDOUT': 'destructive',
  "SELECT pg_read_file('/etc/hosts')": 'privileged-write',
  "SELECT lo_export(1, '/tmp/x')": 'destructive',
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity': 'deployment',
  "SELECT nextval('ids')": 'privileged-write',
  'SELECT * FROM pg_shadow': 'destructive',
  'SELECT * FROM "pg_authid"': 'destructive',
  'SELECT user, host FROM mysql.user': 'destructive',
  'SELECT email, password_hash FROM users': 'privileged-write',
  "EXEC xp_cmdshell 'dir'": 'destructive',
  "SELECT load_extension('x')": 'destructive',
  'PREPARE p AS DELETE FROM t': 'destructive',
  'FROBNICATE t': 'unknown',
  "SELECT 'open": 'unknown',
  'SELECT 1 /* open': 'unknown',
  '\\d users': 'read-only',
  '\\dt+ public.*': 'read-only',
  '.schema orders': 'read-only',
  '.tables': 'read-only',
  'ALTER TABLE events DELETE WHERE 1': 'destructive',
  'SYSTEM RELOAD DICTIONARIES': 'deployment',
};

const byDialect: readonly (readonly [SqlDialect, string, Verdict])[] = [
  ['mysql', 'SELECT 1 # DROP TABLE t', 'read-only'],
  ['mysql', 'SELECT /*! 1; DROP TABLE t */ 1', 'destructive'],
  ['mysql', 'SELECT /*!50000 1; DROP TABLE t */ 1', 'destructive'],
  ['postgres', 'SELECT /*! 1; DROP TABLE t */ 1', 'read-only'],
  ['mysql', "SELECT 'it\\'s; DROP TABLE t'", 'read-only'],
  ['postgres', "SELECT '\\'; DROP TABLE t; --'", 'destructive'],
  ['any', "SELECT '\\'; DROP TABLE t; --'", 'destructive'],
  ['any', "SELECT '\\'; DROP TABLE t; -- \\''", 'destructive'],
  ['postgres', "SELECT E'\\'; DROP TABLE t'", 'read-only'],
  ['postgres', 'SELECT $a$; DROP TABLE t; $b$ $a$', 'read-only'],
  ['mysql', 'SELECT 1 --1; DROP TABLE t', 'destructive'],
  ['postgres', 'SELECT 1 /* a /* b */ ; DROP TABLE t */', 'read-only'],
  ['mysql', 'SELECT 1 /* a /* b */ ; DROP TABLE t', 'destructive'],
  ['any', 'DELETE FROM t /*! WHERE id = 1 */', 'destructive'],
  ['sqlite', 'SELECT [a;b], `c;d` FROM t', 'read-only'],
  ['sqlite', 'PRAGMA table_info(users)', 'read-only'],
  ['sqlite', 'PRAGMA journal_mode', 'read-only'],
  ['sqlite', 'PRAGMA foreign_keys = ON', 'read-only'],
  ['sqlite', 'PRAGMA writable_schema = 1', 'privileged-write'],
  ['sqlite', 'PRAGMA journal_mode(wal)', 'privileged-write'],
  ['sqlite', ".restore main 'old.db'", 'destructive'],
  ['sqlite', '.load ./evil', 'destructive'],
  ['sqlite', '.wibble', 'unknown'],
  ['postgres', 'SELECT 1 \\gexec', 'unknown'],
  ['postgres', '\\x \\\\ DROP TABLE t', 'destructive'],
  ['mysql', 'SELECT 1\\G DROP TABLE t', 'destructive'],
  ['postgres', '\\password bob', 'destructive'],
  ['postgres', '\\i other.sql', 'privileged-write'],
];

const nested: readonly (readonly [string, readonly string[]])[] = [
  ['\\! rm -rf x', ['shell: rm -rf x']],
  ["COPY t FROM PROGRAM 'curl x'", ['shell: curl x']],
  ["COPY (SELECT 1) TO PROGRAM 'rm -rf /data'", ['shell: rm -rf /data']],
  ["SELECT 1 INTO OUTFILE '/var/www/x.php'", ['writes: /var/www/x.php']],
  ["\\copy t to '/tmp/x.csv' csv header", ['writes: /tmp/x.csv']],
  ['\\o |sh', ['shell: sh']],
  ['.shell ls', ['shell: ls']],
  ['.sh ls', ['shell: ls']],
  ['.system ls', ['shell: ls']],
  ['.output out.txt', ['writes: out.txt']],
  ['.once |cat', ['shell: cat']],
  ['.import data.csv t', ['reads: data.csv']],
  ['.read seed.sql', ['reads: seed.sql']],
  ['system ls -l', ['shell: ls -l']],
  ["EXEC xp_cmdshell 'dir'", ['shell: dir']],
  ["SELECT load_file('/etc/passwd')", ['reads: /etc/passwd']],
  ["ATTACH DATABASE 'other.db' AS o", ['writes: other.db']],
  ["VACUUM INTO 'copy.db'", ['writes: copy.db']],
  ["LOAD DATA LOCAL INFILE 'a.csv' INTO TABLE t", ['reads: a.csv']],
  ['DO $$ BEGIN DROP TABLE t; END $$', ['sql:  BEGIN DROP TABLE t; END ']],
];

group('sql', () => {
  for (const [text, tier] of Object.entries(anywhere)) test(text, () => assert.equal(tierOf(text), tier));
  for (const [dialect, text, tier] of byDialect)
    test(`${dialect}: ${text}`, () => assert.equal(tierOf(text, dialect), tier));
  for (const [text, uses] of nested) test(`nested: ${text}`, () => assert.deepEqual(nestedOf(readSql(text)), uses));
  test('BEGIN DROP TABLE t; END', () => assert.equal(tierOf('BEGIN DROP TABLE t; END'), 'destructive'));
});

group('sql weighs by environment', () => {
  const of = (text: string) => readSql(text, 'postgres').findings[0];
  test('rows', () => assert.equal(of('UPDATE t SET a = 1 WHERE id = 1')?.production, 'deployment'));
  test('deleted rows', () => assert.equal(of('DELETE FROM t WHERE id = 1')?.production, 'destructive'));
  test('migrations', () => assert.equal(of('ALTER TABLE t ADD a int')?.local, 'privileged-write'));
  test('drops weigh the same everywhere', () => assert.equal(of('DROP TABLE t')?.local, undefined));
});

const dialects: readonly SqlDialect[] = ['postgres', 'mysql', 'sqlite', 'any'];
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '[',
        ']',
        '$$',
        '$a$',
        '/*',
        '*/',
        '/*!',
        '--',
        '#',
        ';',
        '\\',
        '\n',
        '(',
        ')',
        ' SELECT ',
        ' DELETE FROM t ',
        ' WHERE ',
        '.',
        "E'",
        ' BEGIN ',
        ' EXPLAIN ',
        ' WITH a AS (',
        ' DO ',
        '\\!',
      ),
      fc.string(),
    ),
    { maxLength: 20 },
  )
  .map(all => all.join(''));

group('every SQL text', () => {
  test('is read without throwing', () =>
    fc.assert(
      fc.property(pieces, fc.constantFrom(...dialects), (text, dialect) => readSql(text, dialect).findings.length >= 0),
    ));
  test('followed by a drop is destructive', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...dialects), (text, dialect) =>
        assert.equal(tierOf(`${text}\n; DROP TABLE x`, dialect), 'destructive'),
      ),
      { numRuns: 500 },
    );
  });
  test('is not lowered by a comment', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...dialects), (text, dialect) =>
        assert.ok(!isAbove(tierOf(text, dialect), tierOf(`${text}\n-- fine`, dialect))),
      ),
    );
  });
  for (const piece of [
    "'",
    "'a\\'",
    '$a$ ',
    '(',
    '/*',
    '[',
    '"',
    'SELECT ',
    '(DELETE ',
    'load_file(',
    ' OR 1',
    '\\d ',
    ';',
    '.x\n',
    'BEGIN ',
    "a'",
  ])
    test(`repeated ${JSON.stringify(piece)} takes linear time`, () => {
      const text = piece.repeat(Math.floor(250_000 / piece.length));
      const start = performance.now();
      readSql(text);
      readSql(text.repeat(4));
      assert.ok(performance.now() - start < 1_500, `${performance.now() - start} ms`);
    });
});
