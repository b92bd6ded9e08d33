// `tiergate simulate` on session files as agents write them, in a home of its own. Nothing in them is run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const hook = fileURLToPath(new URL('../../dist/hooks/claude-code.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-simulate-'));
after(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
function home(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(count++));
  for (const [name, text] of Object.entries({ '.keep': '', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function simulate(folder: string, ...words: string[]) {
  const env = { HOME: folder, PATH: '/usr/bin:/bin' };
  const done = spawnSync(process.execPath, [cli, 'simulate', ...words], { cwd: folder, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const report = (folder: string, ...words: string[]) => JSON.parse(simulate(folder, '--json', ...words).out);

let id = 0;
const lines = (...values: object[]): string => values.map(value => `${JSON.stringify(value)}\n`).join('');
const claude = (command: string, minute = 0, session = 's') => ({
  type: 'assistant',
  sessionId: session,
  cwd: '/home/dev/web',
  timestamp: new Date(Date.UTC(2026, 4, 8, 10, minute)).toISOString(),
  message: { content: [{ type: 'tool_use', id: `t${id++}`, name: 'Bash', input: { command } }] },
});
const check = (command: string) => ({ command });

test('transcripts of Claude Code under the home of the user', () => {
  const folder = home({
    '.claude/projects/-home-dev-web/a.jsonl': lines(
      { type: 'summary', summary: 'x' },
      claude('git status', 0),
      claude('npm test', 1),
      claude('git push origin feature', 2),
      claude('kubectl apply -f x --context prod-1', 3),
      claude('rm -rf src', 4),
    ),
    '.claude/projects/-home-dev-web/b.jsonl': lines(claude('ls', 30, 'other')),
  });
  const { totals, lanes, intake } = report(folder);
  assert.deepEqual([totals.calls, totals.sessions, intake.files], [6, 2, 2]);
  assert.equal(totals.hours.toFixed(3), (4 / 60).toFixed(3));
  const effects = Object.fromEntries(lanes.map((lane: { name: string; effects: object }) => [lane.name, lane.effects]));
  assert.deepEqual(effects, {
    'read-only': { allow: 2, ask: 3, approve: 0, deny: 1 },
    'write-safe': { allow: 3, ask: 2, approve: 0, deny: 1 },
    privileged: { allow: 4, ask: 1, approve: 0, deny: 1 },
    deployment: { allow: 4, ask: 0, approve: 1, deny: 1 },
    'break-glass': { allow: 4, ask: 0, approve: 1, deny: 1 },
  });
  const causes = lanes[2].causes.map(({ effect, action }: { effect: string; action: string }) => `${effect} ${action}`);
  assert.deepEqual(causes.sort(), ['ask kubectl apply', 'deny rm']);
});

test('the audit log of the hook, which knows what was found out', () => {
  const folder = home({});
  for (const command of ['git status', 'rm -rf /srv/x']) {
    const call = {
      session_id: 's',
      cwd: folder,
      hook_event_name: 'PreToolUse',
      tool_name: 'Bash',
      tool_input: { command },
    };
    spawnSync(process.execPath, [hook], { input: JSON.stringify(call), env: { HOME: folder, PATH: '/usr/bin:/bin' } });
  }
  const { totals } = report(folder);
  assert.deepEqual(totals.sources, { 'audit log': 2 });
  assert.deepEqual(totals.facts, { now: 0, recorded: 2, none: 0 });
});

test('a call that two files tell counts once', () => {
  const line = lines(claude('ls'));
  const { totals, intake } = report(
    home({}),
    ...['a', 'b'].map(name => join(home({ [`${name}.jsonl`]: line }), `${name}.jsonl`)),
  );
  assert.deepEqual([totals.calls, intake.repeated], [1, 1]);
});

test('what cannot be read is told and costs nothing else', () => {
  const folder = home({ 'x.jsonl': `not json\n${lines(check('ls'))}{"foo":1}\n{"command":"l` });
  const { totals, intake } = report(folder, 'x.jsonl');
  assert.deepEqual([totals.calls, intake.broken, intake.foreign, intake.cut], [1, 1, 1, 1]);
  assert.match(simulate(folder, 'x.jsonl').out, /x\.jsonl:1: no JSON/);
});

test('--since leaves out what is older', () => {
  const folder = home({ 'x.jsonl': lines(claude('ls', 0), claude('ls -l', 30)) });
  assert.equal(report(folder, '--since', '2026-05-08T10:15:00Z', 'x.jsonl').totals.calls, 1);
  assert.equal(simulate(folder, '--since', 'soon', 'x.jsonl').code, 2);
});

test('--compare says what another policy would change, and in which direction', () => {
  const folder = home({
    'x.jsonl': lines(check('git push origin feature'), check('kubectl apply -f x --context prod-1'), check('ls')),
    'strict.yaml': 'version: 1\nstage: write-safe\n',
    'loose.yaml': 'version: 1\nrules:\n  - { id: deploys, effect: allow, match: { tier: deployment } }\n',
  });
  const change = (file: string) => report(folder, '--compare', file, 'x.jsonl').compared.calls;
  const { tightened, loosened, same, examples } = change('strict.yaml');
  assert.deepEqual([tightened, loosened, same], [1, 0, 2]);
  assert.equal(examples[0].example, 'git push origin feature');
  assert.equal(change('loose.yaml').loosened, 1);
  const broken = home({ 'x.jsonl': lines(check('ls')), 'bad.yaml': 'version: 1\nstage: nowhere\n' });
  assert.deepEqual(
    [
      simulate(broken, '--compare', 'bad.yaml', 'x.jsonl').code,
      simulate(broken, '--policy', 'none.yaml', 'x.jsonl').code,
    ],
    [2, 2],
  );
});

test('a broken policy in force is said, for all figures would be of it', () => {
  const folder = home({
    'x.jsonl': lines(check('ls')),
    '.config/tiergate/policy.yaml': 'version: 1\nstage: nowhere\n',
  });
  const { code, err } = simulate(folder, 'x.jsonl');
  assert.deepEqual([code, /policy\.yaml:2:8: .*; mend it first/.test(err)], [2, true], err);
});

test('--stage says what another rung would change; with --policy, that file on it', () => {
  const folder = home({
    'x.jsonl': lines(check('git push origin feature'), check('acme-ship now'), check('ls')),
    'own.yaml': 'version: 1\nstage: privileged\ncommands: { "acme-ship*": deployment }\n',
  });
  const { compared, lanes } = report(folder, '--stage', 'write-safe', 'x.jsonl');
  assert.deepEqual([compared.before, compared.after, compared.calls.tightened], ['privileged', 'write-safe', 1]);
  assert.deepEqual(
    lanes.filter((lane: { chosen: boolean }) => lane.chosen).map((lane: { name: string }) => lane.name),
    ['write-safe'],
  );
  const own = report(folder, '--stage', 'write-safe', '--policy', 'own.yaml', 'x.jsonl');
  assert.deepEqual([own.compared.after, own.lanes.length], ['own.yaml on write-safe', 6]);
  const causes = own.lanes[5].causes.map(({ action, tier }: { action: string; tier: string }) => `${action} ${tier}`);
  assert.ok(causes.includes('acme-ship deployment'), 'as the file describes it');
});

test('a rule beyond the table of the policy is told, even where no recorded call shows it', () => {
  const rules =
    'rules:\n  - { id: pushes, effect: allow, match: { tier: deployment, action: "kubectl apply", environment: [staging] } }\n';
  const folder = home({ 'x.jsonl': lines(check('ls')), 'new.yaml': `version: 1\n${rules}` });
  const { calls, cells } = report(folder, '--compare', 'new.yaml', 'x.jsonl').compared;
  assert.deepEqual([calls.loosened, cells.beyond.loosened > 0], [0, true]);
});

test('standard input is read as `-`, and an unwritable report is said before the work', () => {
  const folder = home({});
  const env = { HOME: folder, PATH: '/usr/bin:/bin' };
  const input = lines(check('ls'), { tool: 'Read', tool_input: { file_path: 'a' } });
  const done = spawnSync(process.execPath, [cli, 'simulate', '--json', '-'], { cwd: folder, env, input });
  assert.equal(JSON.parse(String(done.stdout)).totals.calls, 2);
  const { code, err } = simulate(folder, '--html', 'no/such/folder.html');
  assert.deepEqual([code, /the report cannot be written there/.test(err)], [2, true], err);
});

const terminal = spawnSync('script', ['--version']).status === 0 ? false : 'needs the program script';
test('a bar for a person at a terminal, and for nobody else', { skip: terminal }, () => {
  const folder = home({ 'x.jsonl': Array.from({ length: 18_000 }, (_, i) => lines(check(`rg ${i} src`))).join('') });
  const env = { HOME: folder, PATH: '/usr/bin:/bin' };
  const line = `${process.execPath} ${cli} simulate --no-facts x.jsonl`;
  const shown = spawnSync('script', ['-qec', line, '/dev/null'], { cwd: folder, env, encoding: 'utf8' }).stdout;
  assert.match(shown, /░ +\d+ % {2}[\d,]+ calls/);
  assert.equal(simulate(home({ 'x.jsonl': lines(check('ls')) }), 'x.jsonl').err, '');
});

test('--html is one page that loads nothing and holds no secret and no markup of a call', () => {
  const secret = `ghp_${'a1B2'.repeat(9)}`;
  const folder = home({
    'x.jsonl': lines(
      claude(`curl -X POST -H "Authorization: token ${secret}" https://api.example.com/x`, 0),
      claude('acme "<img src=x onerror=alert(1)>"', 1),
    ),
  });
  assert.match(simulate(folder, '--html', 'report.html', 'x.jsonl').out, /Report written to report\.html/);
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  assert.doesNotMatch(page, new RegExp(secret));
  assert.doesNotMatch(page, /<img|<script|<link|src=["']?http|url\(/);
  assert.match(page, /default-src 'none'/);
  assert.match(page, /&lt;img src=x/);
});

test('no sessions, an empty file, a missing file', () => {
  const folder = home({ 'empty.jsonl': '' });
  for (const [words, says] of [
    [[], /no recorded sessions: looked for the audit log/],
    [['empty.jsonl'], /no tool calls in empty\.jsonl/],
    [['none.jsonl'], /none\.jsonl: there is no such file or folder/],
  ] as const) {
    const { code, err } = simulate(folder, ...words);
    assert.equal(code, 2, err);
    assert.match(err, says);
  }
});

const python = spawnSync('python3', ['-c', 'import sqlite3'], { encoding: 'utf8' }).status === 0;
/** Sessions in a database that real SQLite writes: rows that fill many pages, long texts, and changes still in the write-ahead log. */
const writeDatabase = `
import json, os, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute('pragma journal_mode=wal')
db.execute('pragma wal_autocheckpoint=0')
db.execute('create table session (id text primary key, project_id text, directory text not null, title text)')
db.execute('create table part (id text primary key, message_id text, session_id text, time_created integer, data text)')
db.execute("insert into session values ('ses_1', 'p', '/home/dev/web', 'x')")
def part(n, command, pad):
    data = {'type': 'tool', 'tool': 'bash', 'callID': f'c{n}', 'state': {'input': {'command': command}, 'output': 'x' * pad}}
    db.execute('insert into part values (?, ?, ?, ?, ?)', (f'prt_{n:05}', 'm', 'ses_1', 1778234400000 + n, json.dumps(data)))
for n in range(1500): part(n, f'git log -{n}', 40 if n % 10 else 20000)
db.commit()
db.execute('pragma wal_checkpoint(truncate)')
for n in range(1500, 1600): part(n, f'git log -{n}', 10)
db.execute("delete from part where id = 'prt_00007'")
db.commit()
part(9999, 'rm -rf /', 10)
os._exit(0)
`;

test('the database of OpenCode, also what is only in its write-ahead log', { skip: !python && 'needs python3' }, () => {
  const folder = home({ '.local/share/opencode/.keep': '' });
  const database = join(folder, '.local/share/opencode/opencode.db');
  const made = spawnSync('python3', ['-c', writeDatabase, database], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const { totals, lanes, intake } = report(folder);
  assert.deepEqual(totals.sources, { opencode: 1599 }, JSON.stringify(intake));
  assert.equal(totals.sessions, 1);
  assert.equal(lanes[0].effects.allow, 1599, 'the row that was not committed is no call');
});

test('a database that is broken or no database is told', () => {
  for (const text of ['no database', `SQLite format 3\0${'\xff'.repeat(4000)}`]) {
    const folder = home({ 'x.db': text, 'y.jsonl': lines(check('ls')) });
    const { totals, intake } = report(folder, 'x.db', 'y.jsonl');
    assert.equal(totals.calls, 1);
    assert.equal(intake.notes.length, 1);
  }
});
