// The built hook as the host runs it: whatever goes wrong, the call is blocked, in words that the host and a person understand.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toCommand } from '../src/init/registration.ts';

const hook = fileURLToPath(new URL('../dist/hooks/claude-code.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-closed-'));
after(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A home and a project of its own for one case. */
function place(): { home: string; project: string; env: Record<string, string> } {
  const home = join(root, `home-${count++}`);
  const project = join(home, 'project');
  mkdirSync(join(project, '.git'), { recursive: true });
  writeFileSync(join(project, '.git/HEAD'), 'ref: refs/heads/main\n');
  return { home, project, env: { HOME: home, PATH: '/usr/bin:/bin' } };
}

const call = (cwd: string, command: unknown = 'ls', more: object = {}): string =>
  JSON.stringify({
    session_id: 's',
    cwd,
    hook_event_name: 'PreToolUse',
    permission_mode: 'default',
    tool_name: 'Bash',
    tool_input: { command },
    tool_use_id: 't',
    ...more,
  });

interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(input: string | Buffer, env: Record<string, string>, cwd = root): Answer {
  const done = spawnSync(process.execPath, [hook], { input, env, cwd, encoding: 'utf8', timeout: 20_000 });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

function decisionOf(answer: Answer): { decision: string; reason: string } {
  const { hookSpecificOutput: output } = JSON.parse(answer.stdout);
  assert.equal(output.hookEventName, 'PreToolUse');
  return { decision: output.permissionDecision, reason: output.permissionDecisionReason };
}

function assertBlocked(answer: Answer, reason: RegExp): void {
  assert.equal(answer.code, 2, answer.stderr);
  const said = decisionOf(answer);
  assert.equal(said.decision, 'deny');
  assert.match(said.reason, reason);
  assert.match(answer.stderr, reason);
}

test('a harmless call is allowed', () => {
  const { project, env } = place();
  const answer = run(call(project), env);
  assert.equal(answer.code, 0, answer.stderr);
  assert.equal(decisionOf(answer).decision, 'allow');
});

test('a destructive call is denied', () => {
  const { project, env } = place();
  assertBlocked(run(call(project, 'git push --force origin main'), env), /tiergate/);
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const inputs: Readonly<Record<string, readonly [(cwd: string) => string | Buffer, RegExp]>> = {
  'empty stdin': [() => '', /no call/],
  'only spaces': [() => ' \n', /no call/],
  'not JSON': [() => 'hello', /not one JSON/],
  'truncated JSON': [cwd => call(cwd).slice(0, -5), /not one JSON/],
  'two documents': [cwd => `${call(cwd)}\n${call(cwd)}`, /not one JSON/],
  'a list': [() => '[]', /not a JSON object/],
  'no tool': [cwd => JSON.stringify({ hook_event_name: 'PreToolUse', cwd, tool_input: {} }), /tool_name/],
  'no input': [cwd => JSON.stringify({ hook_event_name: 'PreToolUse', cwd, tool_name: 'Bash' }), /tool_input/],
  'no cwd': [
    () => JSON.stringify({ hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } }),
    /cwd/,
  ],
  'wrong types': [() => JSON.stringify({ hook_event_name: 'PreToolUse', cwd: 1, tool_name: [], tool_input: 'x' }), /./],
  'unknown event': [cwd => call(cwd, 'ls', { hook_event_name: 'SomethingNew' }), /event/i],
  '10 MB of input': [cwd => call(cwd, 'a'.repeat(10 * 1024 * 1024)), /too large/],
  '100,000 levels of nesting': [cwd => call(cwd).replace('"ls"', deep), /nested too deeply/],
  'another host': [cwd => call(cwd, 'ls', { cursor_version: '3.0' }), /Cursor|not support/i],
};
for (const [title, [input, reason]] of Object.entries(inputs)) {
  test(title, () => {
    const { project, env } = place();
    assertBlocked(run(input(project), env), reason);
  });
}

const unread: Readonly<Record<string, string>> = {
  'a NUL in the command': 'ls\u0000; rm -rf ~/x',
  'half a character in the command': 'ls \ud800',
  'a command that is no text': '{}',
  '100,000 letters': `echo ${'a'.repeat(100_000)}`,
  'a deep tower of substitutions': `echo ${'$(echo '.repeat(300)}x${')'.repeat(300)}`,
};
for (const [title, command] of Object.entries(unread)) {
  test(`never allowed: ${title}`, () => {
    const { project, env } = place();
    const answer = run(call(project, command === '{}' ? {} : command), env);
    assert.notEqual(decisionOf(answer).decision, 'allow');
  });
}

test('a missing policy file is fine', () => {
  const { project, env } = place();
  assert.equal(decisionOf(run(call(project, 'touch a.txt'), env)).decision, 'allow');
});

const broken: Readonly<Record<string, string>> = {
  'not YAML': 'version: [1',
  'an unknown field': 'version: 1\nstge: privileged\n',
  'a bad condition': "version: 1\nrules:\n  - {id: a, effect: allow, match: {tier: read-only}, when: 'nope =='}\n",
};
for (const [title, text] of Object.entries(broken)) {
  test(`a broken policy stops what changes anything and names the line: ${title}`, () => {
    const { project, env } = place();
    writeFileSync(join(project, '.tiergate.yaml'), text);
    assertBlocked(run(call(project, 'touch a.txt'), env), /\.tiergate\.yaml:\d+:\d+/);
    assert.equal(decisionOf(run(call(project, 'ls'), env)).decision, 'allow');
  });
}

test('an unreadable policy stops what changes anything', () => {
  const { project, env } = place();
  mkdirSync(join(project, '.tiergate.yaml'));
  assertBlocked(run(call(project, 'touch a.txt'), env), /\.tiergate\.yaml/);
});

test('a policy that links to itself stops what changes anything', () => {
  const { project, env } = place();
  symlinkSync('.tiergate.yaml', join(project, '.tiergate.yaml'));
  assertBlocked(run(call(project, 'touch a.txt'), env), /\.tiergate\.yaml/);
});

test('no place for the compiled policy is no harm', () => {
  const { home, project, env } = place();
  writeFileSync(join(home, 'file'), '');
  assert.equal(
    decisionOf(run(call(project, 'touch a.txt'), { ...env, XDG_CACHE_HOME: join(home, 'file') })).decision,
    'allow',
  );
});

test('a log that cannot be written leaves only reading', () => {
  const { home, project, env } = place();
  writeFileSync(join(home, 'file'), '');
  const blocked = { ...env, XDG_STATE_HOME: join(home, 'file') };
  assertBlocked(run(call(project, 'touch a.txt'), blocked), /audit log/);
  assert.equal(decisionOf(run(call(project, 'ls'), blocked)).decision, 'allow');
});

test('a full disk leaves only reading', { skip: process.platform !== 'linux' }, () => {
  const { home, project, env } = place();
  mkdirSync(join(home, '.local/state/tiergate'), { recursive: true, mode: 0o700 });
  symlinkSync('/dev/full', join(home, '.local/state/tiergate/audit.jsonl'));
  assertBlocked(run(call(project, 'touch a.txt'), env), /audit log/);
});

test('no home directory: deleting there does not pass, reading the project does', () => {
  const { project } = place();
  const env = { PATH: '/usr/bin:/bin', XDG_STATE_HOME: join(root, 'state') };
  assert.equal(decisionOf(run(call(project, 'rm -rf ~/x'), env)).decision, 'deny');
  assert.equal(decisionOf(run(call(project, 'ls -la'), env)).decision, 'allow');
});

test('closed stdout: the exit code still blocks', async () => {
  const { project, env } = place();
  const child = spawn(process.execPath, [hook], { env, cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stdin.end(call(project, 'git push --force origin main'));
  const code = await new Promise(resolve => child.on('close', resolve));
  assert.equal(code, 2);
});

test('a parent that goes away before it has sent the call: blocked', async () => {
  const { env } = place();
  const child = spawn(process.execPath, [hook], { env, cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.write('{"hook_event_name":');
  child.stdin.destroy();
  const code = await new Promise(resolve => child.on('close', resolve));
  assert.equal(code, 2);
});

test('stdin that never ends: blocked by the watchdog', async () => {
  const { env } = place();
  const child = spawn('/bin/sh', ['-c', toCommand({ node: process.execPath, hook })], { env, cwd: root });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  child.stdin.write('{"hook_event_name":');
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  child.stdin.destroy();
  assertBlocked({ code, stdout, stderr }, /no complete call on standard input within 8000 ms/);
});

test('what NODE_OPTIONS and friends of the project say does not loosen an answer', () => {
  const { project, env } = place();
  const answer = run(call(project, 'git push --force origin main'), {
    ...env,
    TIERGATE_DISABLE: '1',
    TIERGATE_MODE: 'observe',
    TIERGATE_STAGE: 'break-glass',
  });
  assert.equal(decisionOf(answer).decision, 'deny');
});

test('a spoiled code cache is not used', () => {
  const copy = join(root, 'dist');
  cpSync(join(hook, '../..'), copy, { recursive: true });
  const caches = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.cache'));
  assert.ok(caches.some(name => name.includes('hooks/claude-code')));
  for (const name of caches) writeFileSync(join(copy, name), 'nonsense');
  const { project, env } = place();
  const done = spawnSync(process.execPath, [join(copy, 'hooks/claude-code.cjs')], {
    input: call(project),
    env,
    encoding: 'utf8',
  });
  assert.equal(done.status, 0, done.stderr);
  assert.equal(JSON.parse(done.stdout).hookSpecificOutput.permissionDecision, 'allow');
});

test('every decision is on record, redacted', () => {
  const { home, project, env } = place();
  run(call(project, 'curl -H "Authorization: Bearer ghp_abcdefghijklmnopqrstuvwxyz0123456789" https://x.example'), env);
  const log = readFileSync(join(home, '.local/state/tiergate/audit.jsonl'), 'utf8');
  assert.equal(log.trim().split('\n').length, 1);
  assert.doesNotMatch(log, /ghp_abc/);
  assert.equal(JSON.parse(log).tool, 'Bash');
});
