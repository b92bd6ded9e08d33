// Random small work trees: what we read from the index must be what `git status` says.
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PathFact } from '../../src/facts.ts';
import { folder, git, pathFact, write } from './sandbox.ts';

type Status = PathFact['git'];
type Step =
  | { readonly do: 'write' | 'link' | 'ignore'; readonly path: string; readonly text: string }
  | { readonly do: 'remove' | 'clear' | 'add' | 'promise' | 'chmod' | 'folder'; readonly path: string }
  | { readonly do: 'commit' | 'add all' };

const folders = ['', 'd', 'd/e', 'build', 'x y', 'd/build', '[q]'];
const names = ['a', 'b.log', 'keep.log', 'ü', 'c d', 'd', 'e', 'build'];
const patterns = [
  '*.log',
  '!keep.log',
  'build',
  'build/',
  '/build',
  '!build/',
  'd/',
  'd/*',
  '!d/e',
  '**/a',
  'd/**',
  '**/e/*.log',
  '# a',
  '\\#a',
  'a ',
  'a\\ ',
  '?',
  '[a-c]',
  '/*',
  '!/d',
  'e/a',
  '*',
  '!*/',
  'x y/',
  'c d',
  '/',
  'd/e/',
  '.gitignore',
  'q',
  '[[]q]',
  '\\[q\\]',
];

const aFolder = fc.constantFrom(...folders);
const aPath = fc.tuple(aFolder, fc.constantFrom(...names)).map(([dir, name]) => (dir === '' ? name : `${dir}/${name}`));
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      path: aPath,
      text: fc.constantFrom('', '1', '2', 'longer'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('add' as const, 'remove' as const, 'clear' as const, 'promise' as const, 'chmod' as const),
      path: aPath,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folder' as const), path: aFolder }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      path: aPath,
      text: fc.constantFrom('a', '..', 'nowhere'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ignore' as const),
      path: aFolder,
      text: fc.array(fc.constantFrom(...patterns), { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n')),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'add all' as const) }) },
);

const plays: Readonly<Record<Step['do'], (root: string, path: string, text: string) => unknown>> = {
  write: (root, path, text) => write(root, { [path]: text }),
  ignore: (root, path, text) => write(root, { [join(path, '.gitignore')]: text }),
  link: (root, path, text) => symlinkSync(text, join(root, path)),
  // Makes room for something of the other kind as well.
  clear: (root, path) => rmSync(join(root, path), { recursive: true }),
  folder: (root, path) => mkdirSync(join(root, path), { recursive: true }),
  remove: (root, path) => rmSync(join(root, path)),
  chmod: (root, path) => chmodSync(join(root, path), 0o755),
  add: (root, path) => git(root, 'add', '-f', '--', `:(literal)${path}`),
  promise: (root, path) => git(root, 'add', '-fN', '--', `:(literal)${path}`),
  'add all': root => git(root, 'add', '-A'),
  commit: root => git(root, 'commit', '-qm', 'next'),
};

/** What git says of every path it has something to say about; ignored folders end in `/`. */
function toldByGit(root: string): Map<string, Status> {
  const told = new Map<string, Status>();
  for (const record of git(
    root,
    '-c',
    'status.renames=false',
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--ignored=matching',
  ).split('\0')) {
    const code = record.slice(0, 2);
    if (code === '') continue;
    told.set(
      record.slice(3),
      code === '??' ? 'untracked' : code === '!!' ? 'ignored' : code[1] === ' ' ? 'clean' : 'changed',
    );
  }
  return told;
}

const order: readonly Status[] = ['empty', 'clean', 'ignored', 'untracked', 'changed'];

/** The status expected of every file and folder that is there, the root under the empty name. */
function expected(root: string): Map<string, Status> {
  const told = toldByGit(root);
  const all = new Map<string, Status>();
  const visit = (path: string, ignored: boolean): Status => {
    let worst: Status = path === '' ? 'untracked' : 'empty';
    for (const name of readdirSync(join(root, path))) {
      if (path === '' && name === '.git') continue;
      const item = path === '' ? name : `${path}/${name}`;
      const isFolder = lstatSync(join(root, item)).isDirectory();
      const below = ignored || told.get(`${item}/`) === 'ignored';
      const isTracked = !isFolder && git(root, 'ls-files', '--', `:(literal)${item}`) !== '';
      const status = isFolder ? visit(item, below) : (told.get(item) ?? (below && !isTracked ? 'ignored' : 'clean'));
      if (order.indexOf(status) > order.indexOf(worst)) worst = status;
      if (!isFolder) all.set(item, status);
    }
    // A folder in the place of a tracked file.
    if (path !== '' && told.get(path) === 'changed') worst = 'changed';
    all.set(path, worst);
    return worst;
  };
  visit('', false);
  return all;
}

for (const version of ['2', '4']) {
  test(`random work trees, index version ${version}`, () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 2, maxLength: 14 }), steps => {
        const root = folder();
        git(root, 'init', '-q', '-b', 'main');
        git(root, 'config', 'index.version', version);
        for (const step of steps) {
          try {
            plays[step.do](root, 'path' in step ? step.path : '', 'text' in step ? step.text : '');
          } catch {
            // A step that does not fit the tree (removing what is not there) is left out.
          }
        }
        const found = new Map<string, Status>();
        const want = expected(root);
        for (const path of want.keys()) {
          // The fact is about what a link leads to, so links themselves only count as part of their folders.
          if (lstatSync(join(root, path)).isSymbolicLink()) want.delete(path);
          else found.set(path, pathFact(root, path === '' ? root : path).git);
        }
        assert.deepEqual([...found].sort(), [...want].sort());
        rmSync(root, { recursive: true });
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
    );
  });
}
