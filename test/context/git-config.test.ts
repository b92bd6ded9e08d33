// Our reading of git's configuration files against `git config` itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { flagOf, parseConfig } from '../../src/context/git-config.ts';
import { folder, write } from './sandbox.ts';

const place = folder();

/** `key\nvalue` records as git lists them, or undefined where git refuses the file. */
function byGit(text: string): string[] | undefined {
  write(place, { config: text });
  try {
    const listed = execFileSync('git', ['config', '--file', join(place, 'config'), '--null', '--list'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed
      .split('\0')
      .filter(record => record !== '')
      .map(record => (record.includes('\n') ? record : `${record}\ntrue`));
  } catch {
    return undefined;
  }
}

const byUs = (text: string): string[] | undefined => {
  const config = parseConfig(text);
  return config && [...config].flatMap(([key, values]) => values.map(value => `${key}\n${value}`));
};

const texts = [
  '',
  '# only a comment',
  '[core]',
  '[core]\nbare',
  '[core]\nbare = true ; comment',
  '[core] bare = true',
  '[Core]\n\tBare=  a  b  ',
  '[remote "origin"]\n\turl = git@x:y.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*',
  '[a "b\\"c\\\\d"]\nk = v',
  '[A.B]\nk = v',
  '[a "B"]\nK = v',
  '[a]\nk = "x # y" # z',
  '[a]\nk = "a\\tb\\n\\"c\\""',
  '[a]\nk = one \\\n  two',
  '[a]\nk = "one \\\ntwo"',
  '[a]\nk = "open',
  '[a]\nk = \\q',
  '[a\nk = v',
  'k = v',
  '[a]\n1k = v',
  '[a]\nk_x = v',
  '[a]\nk =',
  '[a]\nk = ""',
  '[a]\nk = x\n[a]\nk = y',
  '\uFEFF[a]\nk = v',
  '[a]\r\nk = v\r\n',
  '[a "b"]k=v',
  '[a] ; c\nk = v#c',
  '[a "x y"]\nk',
  '[a "b" ]\nk = v',
  '[a  "b"]\nk = v',
  '[]\nk = v',
  '[a "b]\nk = v',
  '[a]\nk = a"b c"d',
  '[a]\nk = v \\',
];
for (const text of texts) test(JSON.stringify(text), () => assert.deepEqual(byUs(text)?.sort(), byGit(text)?.sort()));

test('random files', () => {
  // No tab: whether git keeps one inside a value depends on its version.
  const piece = fc.constantFrom(
    '[a]',
    '[b "c"]',
    '[',
    ']',
    '\n',
    '\n',
    'k',
    'x-y',
    ' = ',
    '=',
    '"',
    '\\',
    '\\n',
    '\\"',
    '#',
    ';',
    ' ',
    'v',
    '1',
    '\r\n',
    '\\\n',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      const text = `[a]\n${pieces.join('')}`;
      assert.deepEqual(byUs(text)?.sort(), byGit(text)?.sort());
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});

test('yes and no', () => {
  const config = parseConfig('[a]\nb\nc = no\nd = maybe') ?? new Map();
  assert.deepEqual(
    [flagOf(config, 'a.b'), flagOf(config, 'a.c'), flagOf(config, 'a.d'), flagOf(config, 'a.e')],
    [true, false, undefined, undefined],
  );
});
