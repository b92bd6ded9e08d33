// The host says after a call that it ran; the log keeps that for calls that a person was asked about, and for no other.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-answers-'));
after(() => rmSync(root, { recursive: true, force: true }));

let homes = 0;
function machine() {
  const home = join(root, String(homes++));
  const env = { HOME: home, PATH: '/usr/bin:/bin' };
  const log = join(home, '.local/state/tiergate/audit.jsonl');
  return {
    hook: (event: string, command: string, id: string, more: object = {}) =>
      spawnSync(process.execPath, [built('hooks/claude-code.cjs')], {
        env,
        encoding: 'utf8',
        input: JSON.stringify({
          session_id: 's',
          cwd: root,
          hook_event_name: event,
          tool_name: 'Bash',
          tool_input: { command },
          tool_use_id: id,
          ...more,
        }),
      }),
    outcomes: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
        .filter(({ kind }) => kind === 'outcome'),
    verify: () => spawnSync(process.execPath, [built('cli.cjs'), 'log', 'verify'], { env, encoding: 'utf8' }),
    show: () => spawnSync(process.execPath, [built('cli.cjs'), 'log'], { env, encoding: 'utf8' }).stdout,
  };
}

test('a call that was asked about and ran', () => {
  const { hook, outcomes, verify, show } = machine();
  hook('PreToolUse', 'npm publish', 'a');
  const done = hook('PostToolUse', 'npm publish', 'a', { duration_ms: 12, tool_response: { stdout: 'secret' } });
  assert.deepEqual([done.status, done.stdout], [0, '{}\n']);
  const [{ outcome, ranMs, callId }, ...others] = outcomes();
  assert.deepEqual([outcome, ranMs, callId, others.length], ['ran', 12, 'a', 0]);
  assert.equal(verify().status, 0);
  assert.match(show(), /outcome .*Bash that was asked about: ran/);
  assert.doesNotMatch(JSON.stringify(outcomes()), /secret/);
});

test('one that failed', () => {
  const { hook, outcomes } = machine();
  hook('PreToolUse', 'npm publish', 'a');
  hook('PostToolUseFailure', 'npm publish', 'a', { error: 'x' });
  assert.equal(outcomes()[0].outcome, 'failed');
});

test('calls that nobody was asked about, other calls, and calls without a name', () => {
  const { hook, outcomes } = machine();
  hook('PreToolUse', 'ls', 'a');
  hook('PreToolUse', 'npm publish', 'b');
  hook('PostToolUse', 'ls', 'a');
  hook('PostToolUse', 'npm publish', 'c');
  hook('PostToolUse', 'npm publish', '"b');
  assert.deepEqual(outcomes(), []);
});

test('without a log nothing is made and nothing is said', () => {
  const { hook, outcomes } = machine();
  assert.equal(hook('PostToolUse', 'ls', 'a').stdout, '{}\n');
  assert.throws(outcomes, /ENOENT/);
});
