// The path fact: where a path really lies.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { PathFact } from '../../src/facts.ts';
import { ask, base, folder, git, home, pathFact, repository, scene, write } from './sandbox.ts';

describe('where a path really lies', () => {
  const root = repository({ 'src/a': '', b: '' });
  const outside = join(base, 'outside');
  mkdirSync(outside);
  write(outside, { secret: 's' });
  const links: Readonly<Record<string, string>> = {
    out: outside,
    up: '../..',
    dangling: join(outside, 'new'),
    'dangling-relative': '../../outside/new',
    loop: 'loop',
    'to-src': 'src',
    chain: 'to-src/../out',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  const at = scene(root);

  const places: readonly (readonly [path: string, expected: PathFact])[] = [
    ['src/a', { real: join(root, 'src/a'), exists: true, directory: false, git: 'clean' }],
    ['to-src/a', { real: join(root, 'src/a'), exists: true, directory: false, git: 'clean' }],
    ['to-src/new/deep', { real: join(root, 'src/new/deep'), exists: false, directory: false, git: 'empty' }],
    ['out', { real: outside, exists: true, directory: true, git: 'outside' }],
    ['out/secret', { real: join(outside, 'secret'), exists: true, directory: false, git: 'outside' }],
    ['out/new', { real: join(outside, 'new'), exists: false, directory: false, git: 'outside' }],
    ['dangling', { real: join(outside, 'new'), exists: false, directory: false, git: 'outside' }],
    ['dangling/x', { real: join(outside, 'new/x'), exists: false, directory: false, git: 'outside' }],
    ['dangling-relative', { real: join(outside, 'new'), exists: false, directory: false, git: 'outside' }],
    ['chain/secret', { real: join(outside, 'secret'), exists: true, directory: false, git: 'outside' }],
    ['up', { real: base, exists: true, directory: true, git: 'outside' }],
    ['loop', { real: join(root, 'loop'), exists: true, directory: false, git: 'unreadable' }],
    ['loop/x', { real: join(root, 'loop/x'), exists: true, directory: false, git: 'unreadable' }],
  ];
  for (const [path, expected] of places)
    test(path, () => assert.deepEqual(ask({ fact: 'path', deep: true, path: join(root, path) }, at).value, expected));

  test('~/new', () =>
    assert.deepEqual(ask({ fact: 'path', deep: true, path: '~/new' }, at).value, {
      real: join(home, 'new'),
      exists: false,
      directory: false,
      git: 'outside',
    }));
  test('~other/x', () => assert.equal(ask({ fact: 'path', deep: true, path: '~other/x' }, at).value.git, 'unreadable'));
  test('a name with a NUL', () =>
    assert.equal(ask({ fact: 'path', deep: true, path: '/a\0b' }, at).value.git, 'unreadable'));

  test('project reached through a link', () => {
    const link = join(home, 'linked');
    symlinkSync(root, link);
    assert.equal(scene(link).project, root);
    assert.equal(ask({ fact: 'path', deep: true, path: join(link, 'b') }, scene(link)).value.git, 'clean');
  });

  test('a repository that begins above the project says nothing', () => {
    const above = folder();
    git(above, 'init', '-q');
    write(above, { 'p/package.json': '{}' });
    git(above, 'add', '-A');
    const inside = { ...scene(above), project: join(above, 'p') };
    assert.equal(ask({ fact: 'path', deep: true, path: join(above, 'p/package.json') }, inside).value.git, 'outside');
  });

  test('a source that a person understands', () => {
    assert.equal(ask({ fact: 'path', deep: true, path: join(root, 'b') }, at).source, '.git/index and the file');
    assert.equal(
      ask({ fact: 'path', deep: true, path: join(root, 'src') }, at).source,
      '.git/index and the files in the folder',
    );
    assert.equal(ask({ fact: 'path', deep: true, path: join(root, 'out') }, at).source, 'the file system');
  });
});

test('a renamed file on the way is followed', () => {
  const root = repository({ 'd/a': 'x' });
  renameSync(join(root, 'd'), join(root, 'e'));
  symlinkSync('e', join(root, 'd'));
  assert.equal(pathFact(root, 'd/a').git, 'untracked');
});
