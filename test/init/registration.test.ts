// The registered shell line in a real shell: it blocks unless the hook itself ended with 0 or 2, wherever the hook lies.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fromCommand, toCommand } from '../../src/init/registration.ts';

const root = mkdtempSync(join(tmpdir(), 'tiergate-registration-'));
after(() => rmSync(root, { recursive: true, force: true }));

const shells = ['/bin/sh', '/bin/bash', '/bin/dash', '/bin/zsh'].filter(
  shell => spawnSync(shell, ['-c', ':']).status === 0,
);

const folders = [
  'plain',
  'with space',
  "it's",
  "''",
  'double "quotes"',
  '$HOME and `id` and $(id)',
  'back\\slash\\',
  "trailing\\'",
  'new; exit 0 #',
  '* ? [a] {b,c} ~',
  '-e',
  'ünïcödé 漢字',
];

// Without it bash takes the socket that Node gives it as input for a login from afar, and runs the start file of the user.
const notLogin = { SHLVL: '1' };

const newFolder = (name: string): string => {
  const folder = join(mkdtempSync(join(root, 'x')), name, 'hooks');
  mkdirSync(folder, { recursive: true });
  return folder;
};

for (const shell of shells)
  describe(shell, () => {
    const run = (node: string, hook: string, env: Record<string, string> = {}) =>
      spawnSync(shell, ['-c', toCommand({ node, hook })], {
        encoding: 'utf8',
        input: 'the call',
        env: { ...notLogin, ...env },
      });

    for (const name of folders)
      test(`in a folder named ${name}`, () => {
        const folder = newFolder(name);
        const node = join(folder, "my node's");
        symlinkSync(process.execPath, node);
        const hook = join(folder, 'claude-code.cjs');
        writeFileSync(hook, `process.stdout.write(require('node:fs').readFileSync(0, 'utf8')); process.exitCode = 2;`);
        const { stdout, stderr, status } = run(node, hook);
        assert.deepEqual({ stdout, stderr, status }, { stdout: 'the call', stderr: '', status: 2 });
        assert.deepEqual(fromCommand(toCommand({ node, hook }), 'claude-code'), { node, hook });
      });

    const ends: readonly (readonly [script: string, status: number, note: RegExp])[] = [
      ['', 0, /^$/],
      ['process.exit(0)', 0, /^$/],
      ['process.exit(2)', 2, /^$/],
      ['process.exit(1)', 2, /^tiergate failed \(exit 1\): call blocked\. Run: tiergate doctor\n$/],
      ['process.exit(3)', 2, /exit 3/],
      ['process.exit(255)', 2, /exit 255/],
      ['throw new Error("x")', 2, /exit 1/],
      ['Promise.reject(new Error("x"))', 2, /exit 1/],
      ['not javascript', 2, /exit 1/],
      ['process.kill(process.pid, "SIGKILL")', 2, /exit 137/],
      ['process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 1000)', 2, /exit 143/],
      ['process.abort()', 2, /exit 134/],
    ];
    for (const [script, status, note] of ends)
      test(`${script || 'an empty file'} → ${status}`, () => {
        const hook = join(newFolder('x'), 'claude-code.cjs');
        writeFileSync(hook, script);
        const result = run(process.execPath, hook);
        assert.equal(result.status, status);
        assert.match(result.stderr, note);
      });

    // Agents give the call in these ways.
    const inputs: Readonly<Record<string, (line: string, file: string) => string>> = {
      'a here-document': line => `${line} <<'END'\nthe call\nEND`,
      'a pipe': line => `echo 'the call' | ${line}`,
      'a file': (line, file) => `${line} < '${file}'`,
    };
    for (const [title, toLine] of Object.entries(inputs))
      test(`with the call in ${title}`, () => {
        const folder = newFolder('x');
        const hook = join(folder, 'claude-code.cjs');
        writeFileSync(hook, `process.stdout.write(require('node:fs').readFileSync(0, 'utf8')); process.exitCode = 2;`);
        const file = join(folder, 'call');
        writeFileSync(file, 'the call\n');
        const line = toLine(toCommand({ node: process.execPath, hook }), file);
        const { stdout, status } = spawnSync(shell, ['-c', line], { encoding: 'utf8', input: '', env: notLogin });
        assert.deepEqual({ stdout, status }, { stdout: 'the call\n', status: 2 });
      });

    test('without the hook', () =>
      assert.equal(run(process.execPath, join(root, 'gone/hooks/claude-code.cjs')).status, 2));
    test('without node', () => assert.equal(run(join(root, 'gone'), join(root, 'gone')).status, 2));
    test('with a node that may not be executed', () => {
      const file = join(newFolder('x'), 'node');
      writeFileSync(file, '');
      chmodSync(file, 0o600);
      assert.equal(run(file, file).status, 2);
    });

    test('variables that would change what node runs do not reach it', () => {
      const hook = join(newFolder('x'), 'claude-code.cjs');
      writeFileSync(
        hook,
        'console.log(Object.keys(process.env).filter(name => /^NODE|^OPENSSL|^MARK/.test(name)).join())',
      );
      const evil = join(root, 'evil.cjs');
      writeFileSync(evil, 'process.exit(0)');
      const env = {
        NODE_OPTIONS: `--require=${evil}`,
        NODE_PATH: root,
        NODE_EXTRA_CA_CERTS: evil,
        OPENSSL_CONF: evil,
        MARK: '1',
      };
      assert.equal(run(process.execPath, hook, env).stdout, 'MARK\n');
    });
  });

test('at least one shell was there', () => assert.ok(shells.length > 0));

describe('fromCommand knows its own', () => {
  const hook = '/x/tiergate/dist/hooks/claude-code.cjs';
  const cases: readonly (readonly [command: string, expected: object | undefined])[] = [
    [`node ${hook}`, { hook }],
    [`/usr/bin/node "${hook}"`, { node: '/usr/bin/node', hook }],
    [`exec /usr/bin/node --max-old-space-size=64 ${hook} || exit 2`, { hook }],
    ['', undefined],
    ['echo tiergate', undefined],
    ['node /x/guard/dist/hooks/claude-code.cjs', undefined],
    ['node /x/tiergate/dist/hooks/cursor.cjs', undefined],
    ['node /x/tiergate/hooks/claude-code.cjs.bak', undefined],
  ];
  for (const [command, expected] of cases)
    test(command || 'nothing', () => assert.deepEqual(fromCommand(command, 'claude-code'), expected));
});

test('the line is one line', () => {
  assert.ok(!toCommand({ node: '/n', hook: '/h' }).includes('\n'));
  execFileSync('/bin/sh', ['-n', '-c', toCommand({ node: '/n', hook: '/h' })]);
});
