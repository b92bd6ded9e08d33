// The surroundings of a call: home, project root and temporary folders.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { guessScene } from '../../src/context/guess.ts';
import { env, folder, git, home, repository, scene, write } from './sandbox.ts';

function made(files: Readonly<Record<string, string>>): string {
  const root = folder();
  write(root, files);
  return root;
}

const projects: readonly (readonly [title: string, make: () => readonly [cwd: string, project: string]])[] = [
  [
    'a repository',
    () => {
      const root = repository({ 'd/e': '' });
      return [join(root, 'd'), root];
    },
  ],
  [
    'a repository outweighs a nearer manifest',
    () => {
      const root = repository({ 'd/package.json': '{}' });
      return [join(root, 'd'), root];
    },
  ],
  [
    'a submodule or linked work tree',
    () => {
      const root = join(folder(), 'tree');
      git(repository(), 'worktree', 'add', '-q', root);
      return [root, root];
    },
  ],
  [
    'inside the git directory',
    () => {
      const root = repository();
      return [join(root, '.git/hooks'), root];
    },
  ],
  [
    'the nearest manifest',
    () => {
      const root = made({ 'go.mod': '', 'a/Cargo.toml': '', 'a/src/x': '' });
      return [join(root, 'a/src'), join(root, 'a')];
    },
  ],
  [
    'a folder named like a manifest',
    () => {
      const root = made({ 'a/package.json/x': '' });
      return [join(root, 'a'), join(root, 'a')];
    },
  ],
  [
    'nothing',
    () => {
      const root = made({ 'a/b': '' });
      return [join(root, 'a'), join(root, 'a')];
    },
  ],
  [
    'home with a manifest is no project',
    () => {
      write(home, { 'package.json': '{}' });
      const root = folder();
      return [root, root];
    },
  ],
  ['home itself', () => [home, home]],
  ['the file system root', () => ['/', '/']],
  ['a folder that is gone', () => [join(home, 'gone/away'), join(home, 'gone/away')]],
  [
    'a link',
    () => {
      const root = repository();
      symlinkSync(root, join(home, 'a-link'));
      return [join(home, 'a-link'), root];
    },
  ],
];
describe('project', () => {
  for (const [title, make] of projects) {
    test(title, () => {
      const [cwd, project] = make();
      assert.equal(scene(cwd).project, project);
    });
  }

  test('a home that is a repository is no project', () => {
    const root = repository({ 'a/b/c': '' });
    assert.equal(scene(join(root, 'a/b'), { HOME: root }).project, join(root, 'a/b'));
    assert.equal(scene(join(root, 'a/b'), { HOME: join(root, 'a') }).project, join(root, 'a/b'));
  });
});

const homes: readonly (readonly [value: string | undefined, home: string])[] = [
  [home, home],
  [undefined, '/nonexistent'],
  ['', '/nonexistent'],
  ['/', '/nonexistent'],
  ['relative', '/nonexistent'],
  [`${home}/`, home],
];
describe('home', () => {
  for (const [value, expected] of homes)
    test(String(value), () => assert.equal(scene('/', { HOME: value }).home, expected));
});

describe('temporary folders', () => {
  test('always', () => {
    for (const path of ['/tmp', '/var/tmp']) assert.ok(scene(home).temporary.includes(path));
  });
  test('$TMPDIR', () => {
    const own = folder();
    assert.ok(scene(folder(), { ...env, TMPDIR: `${own}/` }).temporary.includes(own));
  });
  const root = repository({ 'tmp/a': '' });
  for (const [title, value] of [
    ['home', home],
    ['above home', join(home, '..')],
    ['the root', '/'],
    ['the project', root],
    ['relative', 'tmp'],
    ['empty', ''],
  ] as const) {
    test(`$TMPDIR is ${title}`, () =>
      assert.deepEqual(scene(root, { ...env, TMPDIR: value }).temporary, scene(root).temporary));
  }
  test('$TMPDIR reached through a link', () => {
    const own = folder();
    mkdirSync(join(own, 'real'));
    symlinkSync('real', join(own, 'link'));
    assert.ok(scene(root, { ...env, TMPDIR: join(own, 'link') }).temporary.includes(join(own, 'real')));
  });
});

const guesses: readonly (readonly [cwd: string, home: string])[] = [
  ['/home/maria/app', '/home/maria'],
  ['/Users/maria', '/Users/maria'],
  ['/root/app', '/root'],
  ['/rooted', '/nonexistent'],
  ['/srv/app', '/nonexistent'],
  ['/home', '/nonexistent'],
];
describe('guessed', () => {
  for (const [cwd, expected] of guesses) {
    test(cwd, () => {
      const guessed = guessScene(cwd, {}, []);
      assert.deepEqual([guessed.home, guessed.project, guessed.cwd], [expected, cwd, cwd]);
    });
  }
});
