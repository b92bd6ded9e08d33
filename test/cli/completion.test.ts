// `tiergate completion` in real shells: what follows the words that are typed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent' } });
const scriptFor = (shell: string): string => run(process.execPath, cli, 'completion', shell).stdout;

/** What is typed, the last word unfinished → what bash offers. */
const table: readonly [typed: string, offers: readonly string[]][] = [
  ['che', ['check']],
  ['pol', ['policy']],
  ['policy val', ['validate']],
  ['policy --he', ['--help']],
  ['check --no', ['--no-facts']],
  ['simulate --com', ['--compare']],
  ['intent s', ['set', 'show']],
  ['init claude-code --man', ['--managed']],
  ['warm', []],
  ['nothing-like-this', []],
];
const bash = scriptFor('bash');
for (const [typed, offers] of table)
  test(typed, () => {
    const words = ['tiergate', ...typed.split(' ')];
    const told = `${bash}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _tiergate; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = run('bash', '--norc', '-c', told);
    assert.equal(stderr, '');
    assert.deepEqual(stdout.split('\n').filter(Boolean), offers);
  });

for (const shell of ['zsh', 'fish'])
  test(`${shell} reads its script`, {
    skip: run(shell, '--version').status !== 0 && `${shell} is not installed`,
  }, () => {
    const { status, stderr } = run(shell, '-n', '-c', scriptFor(shell));
    assert.equal(status, 0, stderr);
  });

test('every line for fish is one command', () => {
  const lines = scriptFor('fish').trim().split('\n');
  assert.ok(lines.length > 50);
  for (const line of lines) assert.match(line, /^complete -c tiergate -n '[^']+' -(?:a|l|s) \S+ -d '(?:[^'\\]|\\.)*'$/);
});

test('another shell is refused', () => {
  const { status, stderr } = run(process.execPath, cli, 'completion', 'tcsh');
  assert.equal(status, 2);
  assert.match(stderr, /bash, zsh, fish/);
});
