// Whether git could give back one file: real repositories, one change each.
import assert from 'node:assert/strict';
import { chmodSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { git, home, nextSecond, type StatusCase, testStatus, write } from './sandbox.ts';

const cases: readonly StatusCase[] = [
  ['committed', 'a.txt', 'clean'],
  ['another size', 'a.txt', 'changed', root => write(root, { 'a.txt': 'longer\n' })],
  ['same size, same second', 'a.txt', 'changed', root => write(root, { 'a.txt': 'two\n' })],
  ['touched only', 'a.txt', 'clean', root => utimesSync(join(root, 'a.txt'), 1, 1)],
  [
    'same size and time put back',
    'a.txt',
    'changed',
    root => {
      nextSecond();
      git(root, 'update-index', '--refresh');
      const { atimeMs, mtimeMs } = statSync(join(root, 'a.txt'));
      write(root, { 'a.txt': 'two\n' });
      utimesSync(join(root, 'a.txt'), atimeMs / 1000, mtimeMs / 1000);
    },
  ],
  [
    'replaced by a copy',
    'a.txt',
    'clean',
    root => {
      rmSync(join(root, 'a.txt'));
      write(root, { 'a.txt': 'one\n' });
    },
  ],
  ['executable bit', 'a.txt', 'changed', root => chmodSync(join(root, 'a.txt'), 0o755)],
  [
    'executable bit, not recorded here',
    'a.txt',
    'clean',
    root => {
      git(root, 'config', 'core.fileMode', 'false');
      chmodSync(join(root, 'a.txt'), 0o755);
    },
  ],
  [
    'staged, never committed',
    'b.txt',
    'clean',
    root => {
      write(root, { 'b.txt': 'b' });
      git(root, 'add', 'b.txt');
    },
  ],
  [
    'staged, then changed',
    'b.txt',
    'changed',
    root => {
      write(root, { 'b.txt': 'b' });
      git(root, 'add', 'b.txt');
      write(root, { 'b.txt': 'c' });
    },
  ],
  [
    'only promised with add -N',
    'b.txt',
    'changed',
    root => {
      write(root, { 'b.txt': 'b' });
      git(root, 'add', '-N', 'b.txt');
    },
  ],
  ['untracked', 'b.txt', 'untracked', root => write(root, { 'b.txt': 'b' })],
  ['removed from the index only', 'a.txt', 'untracked', root => git(root, 'rm', '--cached', '-q', 'a.txt')],
  ['deleted', 'a.txt', 'empty', root => rmSync(join(root, 'a.txt'))],
  ['nothing there', 'x/y/z', 'empty'],
  ['below a file', 'a.txt/b', 'empty'],
  [
    'assume unchanged is not believed',
    'a.txt',
    'changed',
    root => {
      git(root, 'update-index', '--assume-unchanged', 'a.txt');
      write(root, { 'a.txt': 'two\n' });
    },
  ],
  [
    'skip work tree is not believed',
    'a.txt',
    'changed',
    root => {
      git(root, 'update-index', '--skip-worktree', 'a.txt');
      write(root, { 'a.txt': 'two\n' });
    },
  ],
  [
    'in conflict',
    'a.txt',
    'changed',
    root => {
      git(root, 'checkout', '-qb', 'other');
      write(root, { 'a.txt': 'two\n' });
      git(root, 'commit', '-qam', 'two');
      git(root, 'checkout', '-q', 'main');
      write(root, { 'a.txt': 'three\n' });
      git(root, 'commit', '-qam', 'three');
      assert.throws(() => git(root, 'merge', '-q', 'other'));
    },
  ],
  [
    'line ends that git converts, as recorded',
    'a.txt',
    'clean',
    root => {
      nextSecond();
      git(root, 'update-index', '--refresh');
    },
    { 'a.txt': 'x\r\n', '.gitattributes': '* text' },
  ],
  [
    'line ends that git converts, written anew',
    'a.txt',
    'changed',
    root => write(root, { 'a.txt': 'x\r\n' }),
    { 'a.txt': 'x\n', '.gitattributes': '* text' },
  ],
  [
    'ignored by a nested file',
    'd/e/x.log',
    'ignored',
    root => write(root, { 'd/.gitignore': 'e/*.log', 'd/e/x.log': '' }),
  ],
  [
    'taken back by a nested file',
    'd/x.log',
    'untracked',
    root => write(root, { '.gitignore': '*.log', 'd/.gitignore': '!x.log', 'd/x.log': '' }),
  ],
  ['tracked although ignored', 'x.log', 'clean', undefined, { 'x.log': '' }],
  [
    'ignored by .git/info/exclude',
    'x.log',
    'ignored',
    root => write(root, { '.git/info/exclude': '*.log', 'x.log': '' }),
  ],
  [
    'ignored by core.excludesFile',
    'x.log',
    'ignored',
    root => {
      git(root, 'config', 'core.excludesFile', '~/my-ignore');
      write(home, { 'my-ignore': '*.log' });
      write(root, { 'x.log': '' });
    },
  ],
  [
    'ignored by the user',
    'x.mine',
    'ignored',
    root => {
      write(home, { '.config/git/ignore': '*.mine' });
      write(root, { 'x.mine': '' });
    },
  ],
  [
    'an ignore file that is a link',
    'x.log',
    'untracked',
    root => {
      write(home, { rules: '*' });
      symlinkSync(join(home, 'rules'), join(root, '.gitignore'));
      write(root, { 'x.log': '' });
    },
  ],
  [
    'a pattern too costly to try',
    'aaaa',
    'untracked',
    root => write(root, { '.gitignore': '*a'.repeat(20), aaaa: '' }),
  ],
  [
    'many double stars',
    'a/a/a/a/a/a/a/a/b',
    'untracked',
    root => write(root, { '.gitignore': `${'**/a/'.repeat(5)}**/b`, 'a/a/a/a/a/a/a/a/b': '' }),
  ],
  [
    'an ignore file too large to read',
    'x.log',
    'untracked',
    root => write(root, { '.gitignore': '*.log', '.git/info/exclude': '#'.repeat(600_000), 'x.log': '' }),
  ],
  [
    'a pattern too costly to try that takes back',
    'b',
    'untracked',
    root => write(root, { '.gitignore': `*\n!${'*b*'.repeat(20)}`, b: '' }),
  ],
];

testStatus(cases);
