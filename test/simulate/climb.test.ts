// `tiergate ladder --write`: which file it changes, and where it refuses to. Every case in a home of its own.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ladderIn } from './support.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const hook = fileURLToPath(new URL('../../dist/hooks/claude-code.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-climb-'));
after(() => rmSync(root, { recursive: true, force: true }));

let homes = 0;
/** One record of a call, as the hook writes it. */
const recordedIn = join(root, 'recorded');
const record = (() => {
  mkdirSync(recordedIn);
  const tool_input = { command: 'ls' };
  const call = { session_id: 's', cwd: recordedIn, hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input };
  spawnSync(process.execPath, [hook], {
    input: JSON.stringify(call),
    env: { HOME: recordedIn, PATH: '/usr/bin:/bin' },
  });
  return readFileSync(join(recordedIn, '.local/state/tiergate/audit.jsonl'), 'utf8');
})();
const user = '.config/tiergate/policy.yaml';
const project = 'p/.tiergate.yaml';

/** A home with these files, and one call on record, made in its project `p`. */
function home(files: Readonly<Record<string, string>>, trusted = false) {
  const folder = join(root, String(homes++));
  for (const [name, text] of Object.entries({ 'p/.keep': '', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const cwd = join(folder, 'p');
  const env = { HOME: folder, PATH: '/usr/bin:/bin' };
  const tiergate = (...words: string[]) => {
    const done = spawnSync(process.execPath, [cli, ...words], { env, cwd, encoding: 'utf8' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  if (trusted) tiergate('trust');
  mkdirSync(join(folder, '.local/state/tiergate'), { recursive: true });
  writeFileSync(join(folder, '.local/state/tiergate/audit.jsonl'), record.replaceAll(recordedIn, cwd));
  const ladder = (...words: string[]) => ladderIn(cwd, env, words);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { folder, cwd, env, read, tiergate, ladder, climb: (...words: string[]) => ladder('--write', ...words) };
}
const anyway = ['--stage', 'privileged', 'agrees'];

test('the file of the user: the line is shown and changed, nothing else, and the second time nothing is', async () => {
  const before = '# mine\nversion: 1\nstage: write-safe # for now\nrules: []\n';
  const { folder, read, climb } = home({ [user]: before });
  chmodSync(join(folder, user), 0o644);
  const { code, out } = await climb(...anyway);
  assert.equal(code, 0);
  assert.match(out, /policy\.yaml, line 3:\n- stage: write-safe # for now\n\+ stage: privileged # for now\nWritten/);
  assert.equal(read(user), before.replace('write-safe', 'privileged'));
  assert.equal(statSync(join(folder, user)).mode & 0o777, 0o644, 'who could read it still can');
  const again = await climb(...anyway);
  assert.deepEqual([again.code, /stands in .* already; nothing was written/.test(again.out)], [0, true], again.out);
});

test('no file yet', async () => {
  const { read, climb } = home({});
  assert.match((await climb('--stage', 'deployment', 'agrees')).out, /line 2:\n\+ stage: deployment/);
  assert.equal(read(user), 'version: 1\nstage: deployment\n');
});

test('a trusted file of the project stays trusted', async () => {
  const { read, climb, tiergate } = home(
    { [project]: 'version: 1\nstage: write-safe\n', [user]: 'version: 1\n' },
    true,
  );
  assert.match((await climb(...anyway)).out, /`privileged` is in force/);
  assert.equal(read(project), 'version: 1\nstage: privileged\n');
  assert.match(tiergate('policy', 'show').out, /project: .*, stage privileged/);
  assert.equal(read(user), 'version: 1\n');
});

test('a rung taken from a file that is extended is named in the file itself', async () => {
  const { read, climb } = home({ [user]: 'version: 1\nextends: tiergate:write-safe\n' });
  await climb(...anyway);
  assert.equal(read(user), 'version: 1\nstage: privileged\nextends: tiergate:write-safe\n');
});

test('--dry-run only shows, also as JSON', async () => {
  const { read, ladder } = home({ [user]: 'version: 1\nstage: write-safe\n' });
  assert.match((await ladder('--dry-run')).out, /\+ stage: privileged\nNothing was written/);
  const { climb } = JSON.parse((await ladder('--dry-run', '--json')).out);
  assert.deepEqual(climb.change, { line: 2, before: 'stage: write-safe', after: 'stage: privileged' });
  assert.equal(read(user), 'version: 1\nstage: write-safe\n');
});

test('nothing is written where no person is', async () => {
  const { read, climb } = home({ [user]: 'version: 1\nstage: write-safe\n' });
  const { code, err } = await climb('--stage', 'privileged');
  assert.deepEqual([code, /in your own terminal; nothing was written/.test(err)], [2, true], err);
  assert.equal(read(user), 'version: 1\nstage: write-safe\n');
});

const terminal = spawnSync('script', ['--version']).status === 0 ? false : 'needs the program script';
for (const [answer, after] of [
  ['y', 'privileged'],
  ['n', 'write-safe'],
] as const)
  test(`at a terminal it asks first: ${answer}`, { skip: terminal }, () => {
    const { cwd, env, read } = home({ [user]: 'version: 1\nstage: write-safe\n' });
    const line = `${process.execPath} ${cli} ladder --stage privileged --write`;
    const done = spawnSync('script', ['-qec', line, '/dev/null'], { cwd, env, encoding: 'utf8', input: `${answer}\n` });
    assert.match(done.stdout, /stage: write-safe[\s\S]*stage: privileged[\s\S]*Write this\?/);
    assert.equal(read(user), `version: 1\nstage: ${after}\n`);
  });

test('down needs no evidence, and the rung in force nothing at all', async () => {
  const { ladder } = home({ [user]: 'version: 1\nstage: write-safe\n' });
  const down = await ladder('--stage', 'read-only');
  assert.deepEqual([down.code, /going down needs no evidence/.test(down.out)], [0, true], down.out);
  assert.match((await ladder('--stage', 'write-safe')).out, /`write-safe` is the rung in force/);
});

test('an untrusted file of the project is left alone', async () => {
  const text = 'version: 1\nstage: read-only\n';
  const { read, climb } = home({ [project]: text, [user]: 'version: 1\nstage: write-safe\n' });
  const { code, err } = await climb(...anyway);
  assert.deepEqual(
    [code, /\.tiergate\.yaml: it is not trusted and keeps this project on `read-only`/.test(err)],
    [2, true],
  );
  assert.deepEqual([read(project), read(user)], [text, 'version: 1\nstage: write-safe\n']);
});

test('a rung of the organization is left alone', async () => {
  const { climb, tiergate, folder } = home({ 'p/org.yaml': 'version: 1\nstage: write-safe\n' });
  tiergate('policy', 'keygen', 'key');
  tiergate('policy', 'sign', '--key', 'key.pem', '--serial', '1', '--out', 'bundle.json', 'org.yaml');
  tiergate('policy', 'install', '--key', 'key.pub.pem', 'bundle.json');
  const { code, err } = await climb(...anyway);
  assert.deepEqual(
    [code, /organization\.bundle\.json: the rung `write-safe` is the organization's/.test(err)],
    [2, true],
    err,
  );
  assert.throws(() => readFileSync(join(folder, user)));
});

test('a link is left alone', async () => {
  const text = 'version: 1\nstage: write-safe\n';
  const { folder, read, climb } = home({ 'dotfiles/policy.yaml': text, '.config/tiergate/.keep': '' });
  symlinkSync(join(folder, 'dotfiles/policy.yaml'), join(folder, user));
  const { code, err } = await climb(...anyway);
  assert.deepEqual(
    [code, /it is a link to .*dotfiles\/policy\.yaml; change `stage:` there yourself/.test(err)],
    [2, true],
  );
  assert.equal(read('dotfiles/policy.yaml'), text);
});

test('a broken file, and one that is no file', async () => {
  const broken = home({ [user]: 'version: 1\nstage: write-safe\nnothing: here\n' });
  assert.match((await broken.climb(...anyway)).err, /policy\.yaml:3:1: .*; mend it first/);
  const folder = home({ [`${user}/x`]: '' });
  const { code, err } = await folder.climb(...anyway);
  assert.deepEqual([code, /policy\.yaml/.test(err), err.trim().includes('\n')], [2, true, false], err);
});

test('many at once leave one whole file', { skip: terminal }, async () => {
  const { folder, cwd, env, read } = home({ [user]: 'version: 1\nstage: write-safe\n# end\n' });
  const runs = Array.from({ length: 6 }, () => {
    const line = `${process.execPath} ${cli} ladder --write --stage privileged`;
    const run = spawn('script', ['-qec', line, '/dev/null'], { env, cwd, stdio: ['pipe', 'ignore', 'ignore'] });
    run.stdin.end('y\n');
    return new Promise(resolve => run.on('exit', resolve));
  });
  await Promise.all(runs);
  assert.equal(read(user), 'version: 1\nstage: privileged\n# end\n');
  assert.deepEqual(spawnSync('ls', [join(folder, dirname(user))], { encoding: 'utf8' }).stdout.trim(), 'policy.yaml');
});
