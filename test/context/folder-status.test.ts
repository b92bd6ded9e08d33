// Whether git could give back a folder, and repositories of unusual shape.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  ask,
  env,
  folder,
  git,
  home,
  nextSecond,
  pathFact,
  repository,
  type StatusCase,
  scene,
  testStatus,
  write,
} from './sandbox.ts';

const cases: readonly StatusCase[] = [
  ['folder, all committed', 'd', 'clean', undefined, { 'd/a': '', 'd/e/b': '' }],
  [
    'folder, one changed',
    'd',
    'changed',
    root => write(root, { 'd/e/b': 'x', 'd/new': '' }),
    { 'd/a': '', 'd/e/b': '' },
  ],
  ['folder, one untracked', 'd', 'untracked', root => write(root, { 'd/e/c': '' }), { 'd/a': '', 'd/e/b': '' }],
  ['folder, one deleted', 'd', 'clean', root => rmSync(join(root, 'd/a')), { 'd/a': '', 'd/e/b': '' }],
  [
    'folder, some ignored',
    'd',
    'ignored',
    root => write(root, { 'd/x.log': '' }),
    { 'd/a': '', '.gitignore': '*.log' },
  ],
  [
    'folder, ignored as a whole',
    'dist',
    'ignored',
    root => write(root, { 'dist/x/y.js': '' }),
    { '.gitignore': 'dist/' },
  ],
  [
    'folder, ignored and empty',
    'dist',
    'empty',
    root => mkdirSync(join(root, 'dist/x'), { recursive: true }),
    { '.gitignore': 'dist/' },
  ],
  ['folder, empty', 'd', 'empty', root => mkdirSync(join(root, 'd/e'), { recursive: true })],
  ['folder with a link out of the project', 'd', 'clean', undefined, { 'd/a': '' }],
  ['another repository', 'd', 'untracked', root => git(root, 'init', '-q', 'd/e')],
  ['another repository, ignored', 'd', 'untracked', root => git(root, 'init', '-q', 'd'), { '.gitignore': 'd/' }],
  [
    'another repository below what is ignored',
    'vendor',
    'untracked',
    root => {
      git(root, 'init', '-q', 'vendor/e');
      write(root, { 'vendor/a': '' });
    },
    { '.gitignore': 'vendor/' },
  ],
  ['the root: its history has no copy', '.', 'untracked'],
  ['the git directory', '.git', 'untracked'],
  ['a file of the git directory', '.git/config', 'untracked'],
  ['a hook to be', '.git/hooks/new', 'empty'],
  [
    'a half-made .git does not hide the repository',
    'd/a',
    'clean',
    root => mkdirSync(join(root, 'd/.git')),
    { 'd/a': '' },
  ],
  [
    'a .git file that leads nowhere',
    'd/a',
    'unreadable',
    root => write(root, { 'd/.git': 'gitdir: ../nowhere\n' }),
    { 'd/a': '' },
  ],
  [
    'split index',
    'a.txt',
    'unreadable',
    root => {
      git(root, 'update-index', '--split-index');
      write(root, { 'b.txt': '' });
      git(root, 'add', 'b.txt');
    },
  ],
  ['index cut short', 'a.txt', 'unreadable', root => execFileSync('truncate', ['-s', '90', join(root, '.git/index')])],
  [
    'index that is no file',
    'a.txt',
    'unreadable',
    root => {
      rmSync(join(root, '.git/index'));
      mkdirSync(join(root, '.git/index'));
    },
  ],
  ['no index', 'a.txt', 'untracked', root => rmSync(join(root, '.git/index'))],
  ['configuration that git refuses', 'a.txt', 'unreadable', root => write(root, { '.git/config': '[core\n' })],
  ['work tree moved elsewhere', 'a.txt', 'unreadable', root => git(root, 'config', 'core.worktree', '/')],
  [
    'sparse index',
    'd',
    'unreadable',
    root => {
      git(root, 'sparse-checkout', 'init', '--cone', '--sparse-index');
      git(root, 'sparse-checkout', 'set', 'keep');
      mkdirSync(join(root, 'd'));
    },
    { 'd/e/a': '', 'keep/b': '' },
  ],
  [
    'index version 3',
    'b.txt',
    'untracked',
    root => {
      git(root, 'update-index', '--skip-worktree', 'a.txt');
      write(root, { 'b.txt': '' });
    },
  ],
  ['names are not cut short', 'a', 'untracked', root => write(root, { a: '' })],
  ['very long name', 'n'.repeat(200), 'clean', undefined, { ['n'.repeat(200)]: 'x' }],
  ['detached head', 'a.txt', 'clean', root => git(root, 'checkout', '-q', '--detach')],
];

testStatus(cases);

test('SHA-256 repository', () => {
  const root = folder();
  git(root, 'init', '-q', '--object-format=sha256');
  write(root, { 'a.txt': 'one\n', 'b.txt': 'one\n' });
  git(root, 'add', '-A');
  nextSecond();
  git(root, 'add', '--renormalize', '-A');
  write(root, { 'b.txt': 'two\n' });
  assert.equal(pathFact(root, 'a.txt').git, 'clean');
  assert.equal(pathFact(root, 'b.txt').git, 'changed');
});

test('linked work tree', () => {
  const root = repository();
  const other = join(home, 'other-tree');
  git(root, 'worktree', 'add', '-q', other);
  assert.equal(pathFact(other, 'a.txt').git, 'clean');
  assert.equal(pathFact(other, '.').git, 'clean');
  write(other, { 'a.txt': 'two\n' });
  assert.equal(pathFact(other, 'a.txt').git, 'changed');
  assert.equal(pathFact(root, 'a.txt').git, 'clean');
});

test('submodule', () => {
  const part = repository({ 'p.txt': 'p' });
  const root = repository();
  git(root, 'submodule', '--quiet', 'add', part, 'libs/part');
  assert.equal(pathFact(root, 'libs').git, 'clean');
  assert.equal(pathFact(root, 'libs/part/p.txt').git, 'clean');
  write(root, { 'libs/part/new': '' });
  assert.equal(pathFact(root, 'libs').git, 'untracked');
  git(join(root, 'libs/part'), 'add', '-A');
  git(join(root, 'libs/part'), 'commit', '-qm', 'new');
  assert.equal(pathFact(root, 'libs').git, 'changed');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'part');
  assert.equal(pathFact(root, 'libs').git, 'clean');
  git(root, 'submodule', '--quiet', 'deinit', '-f', 'libs/part');
  assert.equal(pathFact(root, 'libs/part').git, 'empty');
  write(root, { 'libs/part/left': '' });
  assert.equal(pathFact(root, 'libs').git, 'untracked');
});

test('variables that send git elsewhere', () => {
  const root = repository();
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE']) {
    assert.equal(
      ask({ fact: 'path', deep: true, path: join(root, 'a.txt') }, scene(root), { ...env, [name]: '/x' }).value.git,
      'unreadable',
    );
  }
});

test('names that are not UTF-8', () => {
  const root = repository({ 'd/a': '' });
  writeFileSync(Buffer.concat([Buffer.from(`${root}/d/`), Buffer.from([0xff])]), '');
  git(root, 'add', '-A');
  writeFileSync(Buffer.concat([Buffer.from(`${root}/d/`), Buffer.from([0xfe])]), '');
  assert.equal(pathFact(root, 'd').git, 'untracked');
});
