// Work that git does not have, and what commands that would lose it are judged as, in real repositories.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gather } from '../../src/context/gather.ts';
import { plan } from '../../src/decide.ts';
import { type Fact, factKey, type UncommittedFact } from '../../src/facts.ts';
import { ask, env, git, nextSecond, repository, scene, write } from './sandbox.ts';

const files = { 'a.txt': 'one\n', 'src/b.txt': 'two\n', '.gitignore': '*.log\n' };
type Change = (root: string) => void;

const states: readonly (readonly [title: string, change: Change, expected: UncommittedFact])[] = [
  ['nothing', () => {}, { changed: 0, untracked: false }],
  ['one file changed', root => write(root, { 'a.txt': 'x\n' }), { changed: 1, untracked: false }],
  ['two files changed', root => write(root, { 'a.txt': 'x', 'src/b.txt': 'y' }), { changed: 2, untracked: false }],
  ['changed and staged: git keeps a copy', root => stage(root, 'x\n'), { changed: 0, untracked: false }],
  ['a new file', root => write(root, { 'new.txt': '' }), { changed: 0, untracked: true }],
  ['an ignored file', root => write(root, { 'x.log': '' }), { changed: 0, untracked: false }],
  ['a deleted file', root => rmSync(join(root, 'a.txt')), { changed: 0, untracked: false }],
  ['changed, and a new file', root => write(root, { 'a.txt': 'x', n: '' }), { changed: 1, untracked: true }],
];

function stage(root: string, text: string): void {
  write(root, { 'a.txt': text });
  git(root, 'add', 'a.txt');
}

for (const [title, change, expected] of states)
  test(title, () => {
    const root = repository(files);
    nextSecond();
    change(root);
    assert.deepEqual(ask({ fact: 'uncommitted', path: join(root, 'src'), whole: true }, scene(root)).value, expected);
  });

test('only what is named', () => {
  const root = repository(files);
  write(root, { 'a.txt': 'x\n' });
  const changed = (name: string) => ask({ fact: 'uncommitted', path: join(root, name) }, scene(root)).value?.changed;
  assert.deepEqual(['a.txt', 'src', 'src/b.txt', 'main', '.'].map(changed), [1, 0, 0, 0, 1]);
});

test('no repository', () => {
  assert.equal(ask({ fact: 'uncommitted', path: '/', whole: true }, scene('/')).value, undefined);
});

test('a hostile configuration is not run', () => {
  const root = repository({ ...files, '.gitattributes': '* filter=evil\n' });
  git(root, 'config', 'filter.evil.clean', `touch ${join(root, 'ran')}`);
  git(root, 'config', 'core.fsmonitor', `touch ${join(root, 'ran')}`);
  write(root, { 'a.txt': 'x\n' });
  assert.deepEqual(ask({ fact: 'uncommitted', path: root, whole: true }, scene(root)).value, {
    changed: 1,
    untracked: false,
  });
});

const dirty: Change = root => write(root, { 'a.txt': 'x\n' });
const fresh: Change = root => write(root, { 'new.txt': '' });
const clean: Change = () => {};

const commands: readonly (readonly [command: string, change: Change, tier: string])[] = [
  ['git reset --hard', clean, 'privileged-write'],
  ['git reset --hard', dirty, 'destructive'],
  ['git reset --hard HEAD~1', dirty, 'destructive'],
  ['git reset --har', dirty, 'destructive'],
  ['git reset', dirty, 'write-safe'],
  ['git checkout .', clean, 'privileged-write'],
  ['git checkout .', dirty, 'destructive'],
  ['cd src && git checkout .', dirty, 'privileged-write'],
  ['git checkout -- a.txt', dirty, 'destructive'],
  ['git checkout -- src/b.txt', dirty, 'privileged-write'],
  ["git checkout -- '*.txt'", dirty, 'destructive'],
  ['git checkout main', dirty, 'write-safe'],
  ['git checkout -f main', dirty, 'destructive'],
  ['git switch --discard-changes main', dirty, 'destructive'],
  ['git switch main', dirty, 'write-safe'],
  ['git restore a.txt', dirty, 'destructive'],
  ['git restore src', dirty, 'privileged-write'],
  ['git restore --staged a.txt', dirty, 'write-safe'],
  ['git restore --staged --worktree a.txt', dirty, 'destructive'],
  ['git restore :/', dirty, 'destructive'],
  ['git clean -fd', clean, 'privileged-write'],
  ['git clean -fd', dirty, 'privileged-write'],
  ['git clean -fd', fresh, 'destructive'],
  ['git clean -nd', fresh, 'read-only'],
  ['git stash', dirty, 'write-safe'],
  ['git -C src reset --hard', dirty, 'destructive'],
  ['git -C /nowhere reset --hard', dirty, 'destructive'],
  ['git reset --hard && git clean -fdq', fresh, 'destructive'],
];

for (const [command, change, tier] of commands)
  test(`${command} (${change === dirty ? 'a file changed' : change === fresh ? 'a new file' : 'clean'})`, () => {
    const root = repository(files);
    nextSecond();
    change(root);
    assert.equal(judged(command, root).tier, tier);
  });

test('the reason counts the files and names where that is known from', () => {
  const root = repository(files);
  write(root, { 'a.txt': 'x', 'src/b.txt': 'y' });
  const { because } = judged('git reset --hard', root);
  assert.equal(because[0]?.why, 'discards changes that are nowhere else, in 2 files');
  assert.equal(because[0]?.source, '.git/index and the files');
});

/** As the gate does it: the facts that were asked for are read, and the line is judged again. */
function judged(command: string, root: string) {
  const at = scene(root);
  const invocation = { host: 'cli', tool: 'Bash', input: { command }, cwd: root } as const;
  const { needs } = plan(invocation, at, new Map<string, Fact>());
  const facts = gather(needs.values(), at, env);
  assert.ok([...needs.values()].every(query => facts.has(factKey(query))));
  return plan(invocation, at, facts).classification;
}
