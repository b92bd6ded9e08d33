// The repository fact on real repositories, with git itself as the judge where it can answer.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RepositoryFact } from '../../src/facts.ts';
import { ask, env, folder, git, home, repository, scene } from './sandbox.ts';

const fact = (dir: string, variables = env): RepositoryFact | undefined =>
  ask({ fact: 'repository', dir }, scene(dir), variables).value;

/** A clone with `main` and `feat/x`, both of which the remote has. */
function clone(): string {
  const remote = repository();
  git(remote, 'branch', 'feat/x');
  const root = join(folder(), 'clone');
  git(home, 'clone', '-q', remote, root);
  return root;
}

type Want = { readonly [N in 'branch' | 'upstream' | 'defaultBranch']?: string | undefined };
const cases: readonly (readonly [title: string, want: Want, change: (root: string) => unknown])[] = [
  ['fresh clone', { branch: 'main', upstream: 'origin/main', defaultBranch: 'main' }, () => {}],
  ['other branch', { branch: 'feat/x', upstream: 'origin/feat/x' }, root => git(root, 'checkout', '-q', 'feat/x')],
  ['new branch', { branch: 'new', upstream: 'origin/new' }, root => git(root, 'checkout', '-qb', 'new')],
  [
    'new branch that tracks main',
    { branch: 'new', upstream: 'origin/main' },
    root => git(root, 'checkout', '-qb', 'new', '--track', 'origin/main'),
  ],
  [
    'push.default current',
    { branch: 'new', upstream: 'origin/new' },
    root => {
      git(root, 'checkout', '-qb', 'new', '--track', 'origin/main');
      git(root, 'config', 'push.default', 'current');
    },
  ],
  [
    'push.default matching',
    { branch: 'main', upstream: undefined },
    root => git(root, 'config', 'push.default', 'matching'),
  ],
  [
    'push.default nothing',
    { branch: 'main', upstream: undefined },
    root => git(root, 'config', 'push.default', 'nothing'),
  ],
  [
    'remote.pushDefault',
    { branch: 'main', upstream: 'fork/main' },
    root => {
      git(root, 'remote', 'add', 'fork', '/x');
      git(root, 'config', 'remote.pushDefault', 'fork');
    },
  ],
  [
    'branch.main.pushRemote',
    { branch: 'main', upstream: 'fork/main' },
    root => {
      git(root, 'remote', 'add', 'fork', '/x');
      git(root, 'config', 'branch.main.pushRemote', 'fork');
    },
  ],
  [
    'a push refspec',
    { branch: 'feat/x', upstream: 'origin/main' },
    root => {
      git(root, 'checkout', '-q', 'feat/x');
      git(root, 'config', 'remote.origin.push', 'HEAD:refs/heads/main');
    },
  ],
  [
    'a push refspec for all',
    { branch: 'main', upstream: undefined },
    root => git(root, 'config', 'remote.origin.push', 'refs/heads/*:refs/heads/*'),
  ],
  ['a mirror', { branch: 'main', upstream: undefined }, root => git(root, 'config', 'remote.origin.mirror', 'true')],
  [
    'detached',
    { branch: undefined, upstream: undefined, defaultBranch: 'main' },
    root => git(root, 'checkout', '-q', '--detach'),
  ],
  ["the remote's HEAD", { defaultBranch: 'feat/x' }, root => git(root, 'remote', 'set-head', 'origin', 'feat/x')],
  ['no remote HEAD', { defaultBranch: 'main' }, root => git(root, 'remote', 'set-head', 'origin', '-d')],
  [
    'packed refs',
    { branch: 'main', defaultBranch: 'main' },
    root => {
      git(root, 'remote', 'set-head', 'origin', '-d');
      git(root, 'pack-refs', '--all');
      rmSync(join(root, '.git/refs/remotes'), { recursive: true });
    },
  ],
  [
    'a HEAD that is a link',
    { branch: 'feat/x' },
    root => {
      git(root, 'checkout', '-q', 'feat/x');
      rmSync(join(root, '.git/HEAD'));
      symlinkSync('refs/heads/feat/x', join(root, '.git/HEAD'));
    },
  ],
  [
    'a broken .git further down',
    { branch: 'main' },
    root => {
      mkdirSync(join(root, '.git/refs/x'), { recursive: true });
    },
  ],
];

describe('branch and upstream', () => {
  for (const [title, want, change] of cases) {
    test(title, () => {
      const root = clone();
      change(root);
      const found = fact(root);
      assert.equal(found?.root, root);
      for (const name of ['branch', 'upstream', 'defaultBranch'] as const)
        if (name in want) assert.equal(found?.[name], want[name], name);
      assert.equal(found?.branch ?? '', git(root, 'branch', '--show-current').trim());
    });
  }

  test('no commit yet', () => {
    const root = folder();
    git(root, 'init', '-q', '-b', 'trunk');
    assert.deepEqual(fact(root), { root, branch: 'trunk', upstream: 'origin/trunk', remotes: {} });
  });
});

describe('remotes', () => {
  const urls: readonly (readonly [url: string, shown: string])[] = [
    ['git@github.com:acme/app.git', 'git@github.com:acme/app.git'],
    ['https://github.com/acme/app.git', 'https://github.com/acme/app.git'],
    ['https://maria:hunter2@example.com/app.git', 'https://example.com/app.git'],
    ['https://token@example.com/app.git', 'https://example.com/app.git'],
    ['ssh://git:pass@example.com/app.git', 'ssh://git@example.com/app.git'],
    ['gh:acme/app', 'https://github.com/acme/app'],
    ['gh:secret/app', 'https://example.com/app'],
  ];
  for (const [url, shown] of urls) {
    test(url, () => {
      const root = repository();
      git(root, 'config', 'url.https://github.com/.insteadOf', 'gh:');
      git(root, 'config', 'url.https://example.com/.insteadOf', 'gh:secret/');
      git(root, 'remote', 'add', 'origin', url);
      assert.deepEqual(fact(root)?.remotes, { origin: shown });
    });
  }

  test('odd names', () => {
    const root = repository();
    for (const name of ['__proto__', 'a.b', 'x/y']) git(root, 'config', `remote.${name}.url`, '/r');
    assert.deepEqual(Object.entries(fact(root)?.remotes ?? {}), [
      ['__proto__', '/r'],
      ['a.b', '/r'],
      ['x/y', '/r'],
    ]);
  });
});
