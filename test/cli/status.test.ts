// `tiergate status` as a person runs it: every line of the screen, in a project of its own.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'tiergate-status-'));
after(() => rmSync(home, { recursive: true, force: true }));

const env = { HOME: home, PATH: process.env.PATH ?? '/usr/bin:/bin' };
const run = (cwd: string, ...words: string[]) => {
  const done = spawnSync(process.execPath, [cli, ...words], { cwd, env, encoding: 'utf8', input: '' });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
function project(name: string, policy?: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  execFileSync('git', ['init', '-q', '-b', 'feat/x', folder]);
  if (policy !== undefined) writeFileSync(join(folder, '.tiergate.yaml'), policy);
  return folder;
}

test('a project without a policy', () => {
  const { code, out } = run(project('plain'), 'status');
  assert.equal(code, 0);
  assert.match(out, /^stage +privileged: .*\(built in\)$/m);
  assert.match(out, /^policy +no policy file; the built-in policy is in force$/m);
  assert.match(out, /^you +os:\S+, known from the operating system$/m);
  assert.match(out, /^intent +none declared$/m);
  assert.match(out, /^here +\S+\/plain, sensitivity normal, branch feat\/x$/m);
  assert.match(out, /^agents +none is guarded; run `tiergate init`$/m);
  assert.match(out, /^last 24 h +no calls$/m);
});

test('a policy counts as far as it is trusted', () => {
  const folder = project('own', 'version: 1\nmode: observe\nstage: deployment\nrepository:\n  sensitivity: high\n');
  const before = run(folder, 'status');
  assert.match(before.out, /^stage +privileged/m);
  assert.match(before.out, /own\/\.tiergate\.yaml \(not trusted: can only make answers stricter/);
  assert.match(before.out, /sensitivity high/);
  assert.equal(run(folder, 'trust').code, 0);
  const after = run(folder, 'status');
  assert.match(after.out, /^stage +deployment: .*own\/\.tiergate\.yaml\)$/m);
  assert.match(after.out, /^mode +observe: decides and records, stops nothing$/m);
});

test('a broken policy is named, and the exit code says so', () => {
  const { code, out } = run(project('broken', 'version: 1\nstage: nowhere\n'), 'status');
  assert.equal(code, 1);
  assert.match(out, /^problem +\S+\.tiergate\.yaml:2:8: .*nowhere/m);
  assert.doesNotMatch(out, /no policy file/);
});

test('a guarded agent and what it asked for today', () => {
  const folder = project('guarded');
  assert.equal(run(folder, 'init', 'claude-code', '--project', '--yes').code, 0);
  const call = {
    hook_event_name: 'PreToolUse',
    session_id: 's',
    cwd: folder,
    tool_name: 'Bash',
    tool_input: { command: 'git status' },
  };
  const hook = join(cli, '..', 'hooks', 'claude-code.cjs');
  spawnSync(process.execPath, [hook], { cwd: folder, env, input: JSON.stringify(call) });
  const { out } = run(folder, 'status', '--json');
  const found: unknown = JSON.parse(out);
  assert.ok(typeof found === 'object' && found !== null && 'agents' in found && 'calls' in found);
  assert.deepEqual(found.agents, ['claude-code (project)']);
  assert.deepEqual(found.calls, { allow: 1, ask: 0, approve: 0, deny: 0 });
});
