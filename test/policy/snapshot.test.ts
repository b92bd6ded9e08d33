import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { compileFresh } from '../../src/policy/load.ts';
import { candidatesOf, placesOf, type Surroundings } from '../../src/policy/places.ts';
import { type PolicyInForce, policyInForce } from '../../src/policy/snapshot.ts';
import { trust } from '../../src/policy/trust.ts';

let base = '';
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-snapshot-')));
  put('repo/a/b/x', '');
  put('repo/.tiergate.yaml', text('read-only'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const text = (stage: string): string =>
  `version: 1\nstage: ${stage}\nrules: [ { id: a, effect: deny, match: { tier: deployment, branch: "x/**" }, when: 'unread' } ]\n`;
const put = (path: string, content: string): string => {
  const file = join(base, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const cache = (): string => join(base, 'home/.cache/tiergate');
const stored = (): string => join(cache(), readdirSync(cache())[0] ?? '');

function ask(over: Partial<Surroundings> = {}, buildId = 'b1', settle = -1000): PolicyInForce {
  const places = placesOf({
    platform: 'linux',
    env: {},
    home: join(base, 'home'),
    cwd: join(base, 'repo/a/b'),
    root: join(base, 'repo'),
    organizationFile: join(base, 'org.yaml'),
    ...over,
  });
  const found = policyInForce({ buildId, cache: places.cache, candidates: candidatesOf(places), settle }, () =>
    compileFresh(places),
  );
  // Whatever its source, it is what the files say.
  assert.deepEqual(found.policy, JSON.parse(JSON.stringify(compileFresh(places))));
  return found;
}

test('the second call reads the snapshot', () => {
  assert.equal(ask().from, 'files');
  assert.equal(ask().from, 'snapshot');
  assert.equal(statSync(cache()).mode & 0o777, 0o700);
  assert.equal(statSync(stored()).mode & 0o777, 0o600);
});

const changes: [title: string, change: () => void][] = [
  ['touched', () => utimesSync(join(base, 'repo/.tiergate.yaml'), 1, 1)],
  [
    'replaced, same length and times',
    () => {
      const file = join(base, 'repo/.tiergate.yaml');
      const { atime, mtime } = statSync(file);
      const draft = put('repo/draft', text('read-only').replace('deny', 'ask '));
      utimesSync(draft, atime, mtime);
      renameSync(draft, file);
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'rewritten in place, same length, times put back',
    () => {
      const file = join(base, 'repo/.tiergate.yaml');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, text('read-only').replace('deny', 'ask '));
      utimesSync(file, atime, mtime);
    },
  ],
  ['a nearer file', () => put('repo/a/.tiergate.json', '{"version":1}')],
  ['an organization file', () => put('org.yaml', text('write-safe'))],
  ['removed', () => rmSync(join(base, 'repo/.tiergate.yaml'))],
  [
    'trusted',
    () => {
      const file = join(base, 'repo/.tiergate.yaml');
      trust(file, readFileSync(file), join(base, 'home/.local/state/tiergate/trust.json'));
    },
  ],
];
for (const [title, change] of changes)
  test(`compiled again: ${title}`, () => {
    ask();
    assert.equal(ask().from, 'snapshot');
    change();
    assert.equal(ask().from, 'files');
    assert.equal(ask().from, 'snapshot');
  });

test('compiled again: another build, another directory', () => {
  ask();
  assert.equal(ask({}, 'b2').from, 'files');
  assert.equal(ask({ cwd: join(base, 'repo/a') }).from, 'files');
});

const damage: [title: string, make: (content: string) => string][] = [
  ['empty', () => ''],
  ['cut off', content => content.slice(0, -10)],
  ['one letter changed', content => content.replace('"deny"', '"denz"')],
  ['not JSON', () => 'x\ny'],
  ['loosened', content => content.replace('"effect":"deny"', '"effect":"allow"')],
];
for (const [title, make] of damage)
  test(`damaged snapshot: ${title}`, () => {
    ask();
    writeFileSync(stored(), make(readFileSync(stored(), 'utf8')));
    assert.equal(ask().from, 'files');
    assert.equal(ask().from, 'snapshot');
  });

test('a snapshot that others may write is not read', { skip: process.getuid === undefined && 'no owners here' }, () => {
  ask();
  chmodSync(stored(), 0o666);
  assert.equal(ask().from, 'files');
  ask();
  chmodSync(cache(), 0o777);
  assert.equal(ask().from, 'files');
});

test('a cache that cannot be written only costs time', () => {
  put('home/.cache', 'a file where the folder should be');
  assert.equal(ask().from, 'files');
  assert.equal(ask().from, 'files');
});

test('a file changed a moment ago is not cached', () => {
  assert.equal(ask({}, 'b1', 60_000).from, 'files');
  assert.equal(ask({}, 'b1', 60_000).from, 'files');
});

test('a broken policy is not cached', () => {
  put('repo/.tiergate.yaml', 'stag: x');
  ask();
  assert.equal(ask().from, 'files');
});

test('old snapshots are removed', () => {
  ask();
  for (let i = 0; i < 250; i++) writeFileSync(join(cache(), `policy-${i}.json`), '');
  ask({}, 'b2');
  assert.ok(readdirSync(cache()).length <= 101);
  assert.equal(ask({}, 'b2').from, 'snapshot');
});
