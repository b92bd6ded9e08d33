import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  bundleProblem,
  fingerprintOf,
  newKeys,
  parseBundle,
  parsePin,
  pinOf,
  signBundle,
} from '../../src/policy/bundle.ts';
import { readChain } from '../../src/policy/chain.ts';
import type { PolicySet } from '../../src/policy/compile.ts';
import { compileFresh } from '../../src/policy/load.ts';
import { candidatesOf, type Places, placesOf } from '../../src/policy/places.ts';
import { policyInForce } from '../../src/policy/snapshot.ts';
import { trust } from '../../src/policy/trust.ts';
import { decide, request } from './support.ts';

let base = '';
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-chain-')));
  mkdirSync(join(base, 'repo/a/b'), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const put = (path: string, text: string): string => {
  const file = join(base, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const places = (): Places =>
  placesOf({
    platform: 'linux',
    env: {},
    home: join(base, 'home'),
    cwd: join(base, 'repo/a/b'),
    root: join(base, 'repo'),
    organizationFile: join(base, 'org.yaml'),
  });
const load = (): PolicySet => compileFresh(places());
const layersOf = (set: PolicySet): string[] =>
  set.layers.map(({ file, trusted }) => `${file.replace(`${base}/`, '')}${trusted ? '' : ' untrusted'}`);
const brokenIn = (set: PolicySet): string[] => set.broken.map(({ message }) => message.replaceAll(`${base}/`, ''));
const effectOf = (set: PolicySet, tier: 'write-safe' | 'privileged-write' | 'deployment'): string =>
  decide(set, request([{ tier }])).effect;
const trustAll = (...files: string[]): void => {
  for (const file of files) trust(file, readFileSync(file), places().trustStore);
};

// A file is trusted only together with all that it builds on, so one that extends something broken is not.
const extending: [title: string, name: string, files: Record<string, string>, layers: string[], broken: string[]][] = [
  [
    'a file beside it',
    './base.yaml',
    { 'repo/base.yaml': 'version: 1' },
    ['repo/.tiergate.yaml', 'repo/base.yaml'],
    [],
  ],
  ['a preset', 'tiergate:write-safe', {}, ['repo/.tiergate.yaml', 'tiergate:write-safe'], []],
  [
    'a file that extends another',
    'base.yaml',
    { 'repo/base.yaml': 'version: 1\nextends: more/x.json', 'repo/more/x.json': '{"version":1}' },
    ['repo/.tiergate.yaml', 'repo/base.yaml', 'repo/more/x.json'],
    [],
  ],
  [
    'no such file',
    './none.yaml',
    {},
    ['repo/.tiergate.yaml untrusted'],
    ['repo/.tiergate.yaml:2:10: extends `./none.yaml`: there is no such file'],
  ],
  [
    'no such preset',
    'tiergate:write-save',
    {},
    ['repo/.tiergate.yaml untrusted'],
    [
      'repo/.tiergate.yaml:2:10: extends `tiergate:write-save`: there is no such preset; did you mean `tiergate:write-safe`?',
    ],
  ],
  [
    'a file outside the project',
    '../base.yaml',
    { 'base.yaml': 'version: 1' },
    ['repo/.tiergate.yaml untrusted'],
    ['repo/.tiergate.yaml:2:10: extends `../base.yaml`: a project can only extend files of its own'],
  ],
  [
    'an absolute path',
    '/etc/passwd.yaml',
    {},
    ['repo/.tiergate.yaml untrusted'],
    ['repo/.tiergate.yaml:2:10: extends `/etc/passwd.yaml`: a project can only extend files of its own'],
  ],
  [
    'code',
    './base.js',
    { 'repo/base.js': '' },
    ['repo/.tiergate.yaml untrusted'],
    [
      'repo/.tiergate.yaml:2:10: extends `./base.js`: expected a `.yaml` or `.json` file, or `tiergate:` and the name of a preset',
    ],
  ],
  [
    'itself',
    './.tiergate.yaml',
    {},
    ['repo/.tiergate.yaml untrusted'],
    ['repo/.tiergate.yaml:2:10: extends `./.tiergate.yaml`: it extends itself'],
  ],
  [
    'a broken file',
    './base.yaml',
    { 'repo/base.yaml': 'version: 1\nstag: x' },
    ['repo/.tiergate.yaml'],
    ['repo/base.yaml:2:1: unknown key `stag`; did you mean `stage`?'],
  ],
  [
    'limits in what a project extends',
    './base.yaml',
    { 'repo/base.yaml': 'version: 1\nlimits: []' },
    ['repo/.tiergate.yaml'],
    ["repo/base.yaml:2:1: `limits` works only in the organization's policy file"],
  ],
];
for (const [title, name, files, layers, broken] of extending)
  test(`extends · ${title}`, () => {
    for (const [path, text] of Object.entries(files)) put(path, text);
    trustAll(
      put('repo/.tiergate.yaml', `version: 1\nextends: ${name}\n`),
      ...Object.keys(files).map(path => join(base, path)),
    );
    const set = load();
    assert.deepEqual([layersOf(set), brokenIn(set)], [layers, broken]);
  });

test('extends · a link may not lead out of the project', () => {
  symlinkSync(put('secret.yaml', 'version: 1'), join(base, 'repo/base.yaml'));
  put('repo/.tiergate.yaml', 'version: 1\nextends: ./base.yaml\n');
  assert.deepEqual(brokenIn(load()), [
    'repo/.tiergate.yaml:2:10: extends `./base.yaml`: a project can only extend files of its own',
  ]);
});

test('extends · what the file itself says goes first, what it does not say is taken from below', () => {
  put(
    'home/.config/tiergate/base.yaml',
    'version: 1\nstage: read-only\nrules: [{ id: b, effect: deny, match: { tier: privileged-write } }]',
  );
  put(
    'home/.config/tiergate/policy.yaml',
    'version: 1\nextends: base.yaml\nrules: [{ id: a, effect: allow, match: { tier: write-safe } }]',
  );
  const set = load();
  assert.deepEqual(
    [effectOf(set, 'write-safe'), effectOf(set, 'privileged-write'), effectOf(set, 'deployment')],
    ['allow', 'deny', 'ask'],
  );
});

test('extends · a file is trusted only with all that it builds on', () => {
  const [file, below] = [
    put('repo/.tiergate.yaml', 'version: 1\nextends: ./base.yaml\n'),
    put('repo/base.yaml', 'version: 1\n'),
  ];
  trustAll(file);
  assert.deepEqual(layersOf(load()), ['repo/.tiergate.yaml untrusted', 'repo/base.yaml untrusted']);
  trustAll(below);
  assert.deepEqual(layersOf(load()), ['repo/.tiergate.yaml', 'repo/base.yaml']);
  put('repo/base.yaml', 'version: 1 \n');
  assert.deepEqual(layersOf(load()), ['repo/.tiergate.yaml untrusted', 'repo/base.yaml untrusted']);
});

test('extends · a snapshot is not used once a file below has changed', () => {
  const below = put('home/.config/tiergate/base.yaml', 'version: 1\nstage: read-only');
  put('home/.config/tiergate/policy.yaml', 'version: 1\nextends: base.yaml');
  const ask = () =>
    policyInForce(
      { buildId: 'b', cache: join(base, 'home/.cache/tiergate'), candidates: candidatesOf(places()), settle: -1000 },
      load,
    );
  assert.deepEqual([ask().from, ask().from], ['files', 'snapshot']);
  writeFileSync(below, 'version: 1\nstage: privileged');
  utimesSync(below, new Date(), new Date(Date.now() - 5000));
  const after = ask();
  assert.deepEqual([after.from, after.policy.layers[1]?.stage], ['files', 'privileged']);
});

test('extends · what only goes on and on', () => {
  for (let at = 0; at < 12; at++) put(`home/${at}.yaml`, `version: 1\nextends: ${at + 1}.yaml`);
  const errors = readChain(join(base, 'home/0.yaml'), {}).flatMap(({ parsed }) => (parsed.ok ? [] : parsed.errors));
  assert.match(errors.map(({ message }) => message).join(), /more than 8 files extend each other/);
});

test('nested projects · the nearest trusted file that has an opinion decides; one that is not trusted only tightens', () => {
  const outer = put(
    'repo/.tiergate.yaml',
    'version: 1\nstage: read-only\nrules: [{ id: o, effect: deny, match: { tier: deployment } }]',
  );
  const inner = put(
    'repo/a/.tiergate.yaml',
    'version: 1\nrules: [{ id: i, effect: allow, match: { tier: [write-safe, deployment] } }]',
  );
  trustAll(outer);
  assert.deepEqual([effectOf(load(), 'write-safe'), effectOf(load(), 'deployment')], ['ask', 'deny']);
  trustAll(inner);
  assert.deepEqual([effectOf(load(), 'write-safe'), effectOf(load(), 'privileged-write')], ['allow', 'ask']);
});

const policy = 'version: 1\nlimits: [{ id: l, effect: deny, match: { tier: deployment } }]\n';
const keys = newKeys();
const install = (serial: number, { text = policy, by = keys, least = 1 } = {}): void => {
  put('home/.config/tiergate/organization.bundle.json', JSON.stringify(signBundle(text, serial, by.privatePem)));
  put('home/.local/state/tiergate/organization-key.json', JSON.stringify(pinOf(keys.publicPem, least)));
};
const bundles: [title: string, arrange: () => void, broken: RegExp | undefined][] = [
  ['signed by the pinned key', () => install(1), undefined],
  ['newer than what was installed', () => install(3, { least: 2 }), undefined],
  ['older than what was installed', () => install(1, { least: 2 }), /its serial 1 is older than 2/],
  ['signed by another key', () => install(1, { by: newKeys() }), /the signature is not of the pinned key/],
  [
    'changed after it was signed',
    () => {
      install(1);
      const file = join(base, 'home/.config/tiergate/organization.bundle.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('deny', 'ask'));
    },
    /the signature is not of the pinned key/,
  ],
  [
    'with another serial',
    () => {
      install(1);
      const file = join(base, 'home/.config/tiergate/organization.bundle.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"serial":1', '"serial":9'));
    },
    /the signature is not of the pinned key/,
  ],
  [
    'no bundle at all',
    () =>
      put('home/.config/tiergate/organization.bundle.json', '{}') &&
      put('home/.local/state/tiergate/organization-key.json', JSON.stringify(pinOf(keys.publicPem, 0))),
    /it is no bundle/,
  ],
  [
    'without a pinned key',
    () => {
      install(1);
      rmSync(join(base, 'home/.local/state/tiergate/organization-key.json'));
    },
    /no key is pinned/,
  ],
  [
    'a pinned key without a bundle',
    () => {
      install(1);
      rmSync(join(base, 'home/.config/tiergate/organization.bundle.json'));
    },
    /the bundle of the organization is missing/,
  ],
  [
    'a broken pin',
    () => {
      install(1);
      put('home/.local/state/tiergate/organization-key.json', '{}');
    },
    /is not in the form this tool writes/,
  ],
  ['a broken policy inside', () => install(1, { text: 'version: 2' }), /organization\.bundle\.json:1:10: version/],
];
for (const [title, arrange, broken] of bundles)
  test(`bundle · ${title}`, () => {
    arrange();
    const set = load();
    assert.equal(effectOf(set, 'deployment'), 'deny');
    if (broken === undefined) assert.deepEqual([brokenIn(set), set.layers[0]?.layer], [[], 'organization']);
    else assert.match(brokenIn(set).join(), broken);
  });

test('bundle · its limits hold beside those of the system file', () => {
  install(1);
  put('org.yaml', 'version: 1\nlimits: [{ id: s, effect: ask, match: { tier: write-safe } }]');
  const set = load();
  assert.deepEqual([effectOf(set, 'write-safe'), effectOf(set, 'deployment')], ['ask', 'deny']);
});

test('bundle · keys', () => {
  assert.equal(pinOf('no key', 1), undefined);
  assert.equal(pinOf(keys.privatePem, 1), undefined);
  const pin = pinOf(keys.publicPem, 1);
  assert.ok(pin);
  assert.match(fingerprintOf(pin), /^SHA256:[\w+/]{43}$/);
  assert.deepEqual(parsePin(JSON.stringify(pin)), pin);
  assert.equal(parseBundle('{'), undefined);
  assert.match(bundleProblem(signBundle(policy, 1, keys.privatePem), { ...pin, key: 'AAAA' }) ?? '', /cannot be read/);
  assert.throws(() => signBundle(policy, 1, 'no key'));
});
