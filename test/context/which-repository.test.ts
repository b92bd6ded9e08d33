// Which repository counts: the one that git itself would use, however it is laid out.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RepositoryFact } from '../../src/facts.ts';
import { ask, env, folder, git, repository, scene, write } from './sandbox.ts';

const fact = (dir: string): RepositoryFact | undefined => ask({ fact: 'repository', dir }, scene(dir)).value;

describe('which repository', () => {
  test('from a folder inside', () => {
    const root = repository({ 'd/e/f': '' });
    assert.equal(fact(join(root, 'd/e'))?.root, root);
  });

  test('linked work tree', () => {
    const root = repository();
    const other = join(folder(), 'tree');
    git(root, 'worktree', 'add', '-q', '-b', 'side', other);
    assert.deepEqual([fact(other)?.root, fact(other)?.branch, fact(root)?.branch], [other, 'side', 'main']);
  });

  test('submodule', () => {
    const part = repository();
    const root = repository();
    git(root, 'submodule', '--quiet', 'add', part, 'part');
    assert.deepEqual(
      [fact(join(root, 'part'))?.root, fact(join(root, 'part'))?.remotes],
      [join(root, 'part'), { origin: part }],
    );
  });

  test('a made-up .git with only a HEAD does not hide the real one', () => {
    const root = repository({ 'd/a': '' });
    write(root, { 'd/.git/HEAD': 'ref: refs/heads/feat/x\n' });
    assert.equal(fact(join(root, 'd'))?.branch, 'main');
  });

  test('a bare repository lying in the project is what git would use there', () => {
    const root = repository();
    git(root, 'init', '-q', '--bare', '-b', 'bare', 'planted');
    assert.equal(fact(join(root, 'planted'))?.branch, 'bare');
  });

  test('inside the git directory', () => {
    const root = repository();
    assert.deepEqual([fact(join(root, '.git/hooks'))?.root, fact(join(root, '.git/hooks'))?.branch], [root, 'main']);
  });

  const none: readonly (readonly [
    title: string,
    source: RegExp,
    make: () => string,
    variables?: Readonly<Record<string, string>>,
  ])[] = [
    ['no repository', /no \.git folder/, folder],
    [
      'a .git file that leads nowhere',
      /leads nowhere/,
      () => {
        const root = folder();
        write(root, { '.git': 'gitdir: /nowhere' });
        return root;
      },
    ],
    [
      'a configuration that git refuses',
      /could not be read/,
      () => {
        const root = repository();
        write(root, { '.git/config': '[core' });
        return root;
      },
    ],
    [
      'refs kept in another way',
      /could not be read/,
      () => {
        const root = repository();
        git(root, 'config', 'extensions.refStorage', 'reftable');
        return root;
      },
    ],
    ['GIT_DIR', /variable GIT_DIR/, repository, { GIT_DIR: '/x' }],
  ];
  for (const [title, source, make, variables] of none) {
    test(title, () => {
      const root = make();
      const found = ask({ fact: 'repository', dir: root }, scene(root), { ...env, ...variables });
      assert.equal(found.value, undefined);
      assert.match(found.source, source);
    });
  }

  test('a source that a person understands', () => {
    const root = repository();
    assert.equal(ask({ fact: 'repository', dir: root }, scene(root)).source, '.git/HEAD and .git/config');
    git(root, 'config', 'include.path', '/x');
    assert.match(ask({ fact: 'repository', dir: root }, scene(root)).source, /includes were not read/);
  });
});
