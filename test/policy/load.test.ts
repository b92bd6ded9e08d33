import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { PolicySet } from '../../src/policy/compile.ts';
import { compileFresh } from '../../src/policy/load.ts';
import { type Places, placesOf, type Surroundings } from '../../src/policy/places.ts';
import { isTrusted, readTrust, trust, untrust } from '../../src/policy/trust.ts';
import { validateFiles } from '../../src/policy/validate.ts';

let base = '';
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-load-')));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const put = (path: string, text: string): string => {
  const file = join(base, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const places = (over: Partial<Surroundings> = {}): Places =>
  placesOf({
    platform: 'linux',
    env: {},
    home: join(base, 'home'),
    cwd: join(base, 'repo/a/b'),
    root: join(base, 'repo'),
    organizationFile: join(base, 'org.yaml'),
    ...over,
  });
const load = (over: Partial<Surroundings> = {}): PolicySet => {
  mkdirSync(join(base, 'repo/a/b'), { recursive: true });
  return compileFresh(places(over));
};
const files = (set: PolicySet): string[] =>
  set.layers.map(({ layer, file, trusted }) => `${layer} ${file.slice(base.length)}${trusted ? '' : ' untrusted'}`);
const brokenIn = (set: PolicySet): string[] =>
  set.broken.map(({ layer, message }) => `${layer} ${message.replaceAll(base, '')}`);
const sound = 'version: 1\nstage: read-only\n';

test('nothing anywhere', () => {
  const set = load();
  assert.deepEqual([files(set), set.broken, set.warnings], [[], [], []]);
});

test('all three layers, most specific first', () => {
  put('org.yaml', sound);
  put('home/.config/tiergate/policy.yaml', sound);
  put('repo/.tiergate.yaml', sound);
  const set = load();
  assert.deepEqual(files(set), [
    'project /repo/.tiergate.yaml untrusted',
    'user /home/.config/tiergate/policy.yaml',
    'organization /org.yaml',
  ]);
  assert.deepEqual(set.warnings, [
    `${base}/repo/.tiergate.yaml: this project policy is not trusted, so it can only make answers stricter; read it, then run \`tiergate trust\``,
  ]);
  assert.match(set.digest, /^[0-9a-f]{16}$/);
  put('org.yaml', `${sound}# changed\n`);
  assert.notEqual(load().digest, set.digest);
});

const nearest: [title: string, put: Record<string, string>, found: string[]][] = [
  [
    'the nearest file first, then those of the folders around it',
    { 'repo/.tiergate.yaml': sound, 'repo/a/.tiergate.yml': sound },
    ['project /repo/a/.tiergate.yml untrusted', 'project /repo/.tiergate.yaml untrusted'],
  ],
  ['the search stops at the root', { '.tiergate.yaml': sound }, []],
  [
    'yaml before json',
    { 'repo/.tiergate.yaml': sound, 'repo/.tiergate.json': '{"version":1}' },
    ['project /repo/.tiergate.yaml untrusted'],
  ],
  ['json', { 'repo/.tiergate.json': '{"version":1}' }, ['project /repo/.tiergate.json untrusted']],
  [
    'package.json',
    { 'repo/package.json': '{"name":"x","tiergate":{"version":1}}' },
    ['project /repo/package.json untrusted'],
  ],
  [
    'package.json without a policy',
    { 'repo/a/package.json': '{"name":"x"}', 'repo/.tiergate.yaml': sound },
    ['project /repo/.tiergate.yaml untrusted'],
  ],
  ['broken package.json that has nothing to do with us', { 'repo/package.json': '{"name":' }, []],
  ['empty package.json', { 'repo/package.json': '' }, []],
  [
    'code is not a policy',
    { 'repo/.tiergate.js': 'x', 'repo/tiergate.config.js': 'x', 'repo/.tiergaterc.cjs': 'x' },
    [],
  ],
];
for (const [title, written, found] of nearest)
  test(title, () => {
    for (const [path, text] of Object.entries(written)) put(path, text);
    const set = load();
    assert.deepEqual([files(set), set.broken], [found, []]);
  });

test('configuration of the search itself runs no code and changes nothing', () => {
  put('repo/a/b/.config/config.js', `require('node:fs').writeFileSync(${JSON.stringify(join(base, 'ran'))}, '')`);
  put('repo/a/b/.config/config.cjs', `require('node:fs').writeFileSync(${JSON.stringify(join(base, 'ran'))}, '')`);
  put(
    'repo/a/b/package.json',
    '{"cosmiconfig":{"searchPlaces":["evil.yaml"],"packageProp":"evil"},"evil":{"version":1}}',
  );
  put('repo/a/b/evil.yaml', sound);
  put('repo/.tiergate.yaml', `$import: a/b/evil.yaml\n${sound}`);
  const before = process.cwd();
  process.chdir(join(base, 'repo/a/b'));
  try {
    assert.deepEqual(brokenIn(load()), [
      'project /repo/.tiergate.yaml:1:1: unknown key `$import`; expected one of `$schema`, `version`, `mode`, `extends`, `stage`, `hostPrompts`, `repository`, `environments`, `commands`, `roles`, `groups`, `identity`, `channels`, `intents`, `managedIntent`, `repositories`, `protectedBranches`, `rules` or `limits`',
    ]);
  } finally {
    process.chdir(before);
  }
  assert.equal(existsSync(join(base, 'ran')), false);
});

const unusable: [title: string, make: () => void, message: string][] = [
  ['empty', () => put('repo/.tiergate.yaml', ''), 'project /repo/.tiergate.yaml:1:1: `version` is missing'],
  [
    'directory',
    () => mkdirSync(join(base, 'repo/.tiergate.yaml'), { recursive: true }),
    'project /repo/.tiergate.yaml:1:1: the file is a directory, not a file',
  ],
  [
    'dangling link',
    () => symlinkSync('nowhere', join(base, 'org.yaml')),
    'organization /org.yaml:1:1: the file cannot be read (ENOENT)',
  ],
  [
    'link to itself',
    () => symlinkSync(join(base, 'org.yaml'), join(base, 'org.yaml')),
    'organization /org.yaml:1:1: the file cannot be read (ELOOP)',
  ],
  [
    'too large',
    () => put('org.yaml', `#${'x'.repeat(1_048_576)}`),
    'organization /org.yaml:1:1: the file is larger than 1048576 bytes',
  ],
  [
    'not UTF-8',
    () => writeFileSync(join(base, 'org.yaml'), Buffer.from([0x76, 0xff])),
    'organization /org.yaml:1:1: the file is not valid UTF-8',
  ],
  [
    'named pipe',
    () => execFileSync('mkfifo', [join(base, 'org.yaml')]),
    'organization /org.yaml:1:1: the file is not a regular file',
  ],
  [
    'broken package.json with a policy',
    () => put('repo/package.json', '{"tiergate": {"version": 1'),
    'project /repo/package.json:1:27: not valid YAML: unexpected end of the stream within a flow collection',
  ],
];
for (const [title, make, message] of unusable)
  test(`unusable: ${title}`, () => {
    make();
    assert.deepEqual(brokenIn(load()), [message]);
  });

test('unusable: may not be read', { skip: process.getuid?.() === 0 && 'the superuser may read everything' }, () => {
  chmodSync(put('org.yaml', sound), 0);
  assert.deepEqual(brokenIn(load()), ['organization /org.yaml:1:1: the file cannot be read (EACCES)']);
});

test('a link to a policy is fine', () => {
  put('shared.yaml', sound);
  mkdirSync(join(base, 'repo'));
  symlinkSync('../shared.yaml', join(base, 'repo/.tiergate.yaml'));
  assert.deepEqual(files(load()), ['project /repo/.tiergate.yaml untrusted']);
});

test('a file named by a person stands in place of the project file and is trusted', () => {
  put('repo/.tiergate.yaml', sound);
  const policyFile = put('mine.yaml', sound);
  assert.deepEqual(files(load({ policyFile })), ['project /mine.yaml']);
  rmSync(policyFile);
  assert.deepEqual(brokenIn(load({ policyFile })), ['project /mine.yaml:1:1: there is no such file']);
});

test('trust: exact bytes at one path', () => {
  const { trustStore } = places();
  const file = put('repo/.tiergate.yaml', sound);
  trust(file, readFileSync(file), trustStore);
  assert.deepEqual(files(load()), ['project /repo/.tiergate.yaml']);
  assert.equal(statSync(trustStore).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(trustStore)).mode & 0o777, 0o700);
  put('repo/.tiergate.yaml', `${sound} `);
  assert.deepEqual(files(load()), ['project /repo/.tiergate.yaml untrusted']);
  put('repo/.tiergate.yaml', sound);
  assert.deepEqual(files(load()), ['project /repo/.tiergate.yaml']);
  const copy = put('other/.tiergate.yaml', sound);
  assert.equal(isTrusted(copy, readFileSync(copy), readTrust(trustStore)), false);
  assert.equal(untrust(file, trustStore), true);
  assert.equal(untrust(file, trustStore), false);
  assert.deepEqual(files(load()), ['project /repo/.tiergate.yaml untrusted']);
});

for (const text of [
  '{',
  '[]',
  '{"version":2,"trusted":{}}',
  '{"version":1,"trusted":{"/x":"yes"}}',
  '{"version":1,"trusted":["x"]}',
])
  test(`trust: a broken store trusts nothing and says so: ${text}`, () => {
    const file = put('repo/.tiergate.yaml', sound);
    const { trustStore } = places();
    trust(file, readFileSync(file), trustStore);
    writeFileSync(trustStore, text);
    const set = load();
    assert.deepEqual(files(set), ['project /repo/.tiergate.yaml untrusted']);
    assert.equal(
      set.warnings[0],
      `${trustStore}: the trust store is not in the form this tool writes, so no project policy is trusted; remove it and trust your files again`,
    );
  });

const homes: [title: string, around: Partial<Surroundings>, user: string, cache: string][] = [
  ['defaults', {}, '/h/.config/tiergate/policy.yaml', '/h/.cache/tiergate'],
  ['XDG', { env: { XDG_CONFIG_HOME: '/c', XDG_CACHE_HOME: '/k/' } }, '/c/tiergate/policy.yaml', '/k/tiergate'],
  ['relative XDG', { env: { XDG_CONFIG_HOME: 'c' } }, '/h/.config/tiergate/policy.yaml', '/h/.cache/tiergate'],
  [
    'XDG inside the project',
    { env: { XDG_CONFIG_HOME: '/r/c', XDG_CACHE_HOME: '/x/../r/c' } },
    '/h/.config/tiergate/policy.yaml',
    '/h/.cache/tiergate',
  ],
  [
    'the home is the project',
    { root: '/h', cwd: '/h', env: { XDG_CONFIG_HOME: '/h/c' } },
    '/h/c/tiergate/policy.yaml',
    '/h/.cache/tiergate',
  ],
];
for (const [title, around, user, cache] of homes)
  test(`places: ${title}`, () => {
    const found = placesOf({ platform: 'linux', env: {}, home: '/h', cwd: '/r/a', root: '/r', ...around });
    assert.deepEqual([found.user, found.cache], [user, cache]);
  });
test('places: organization and project', () => {
  const of = (platform: string, cwd: string, root: string) => placesOf({ platform, env: {}, home: '/h', cwd, root });
  assert.equal(of('linux', '/r', '/r').organization, '/etc/tiergate/policy.yaml');
  assert.equal(of('darwin', '/r', '/r').organization, '/Library/Application Support/tiergate/policy.yaml');
  assert.equal(of('win32', '/r', '/r').organization, 'C:\\ProgramData\\tiergate\\policy.yaml');
  assert.deepEqual(of('linux', '/r/a/b', '/r').project, ['/r/a/b', '/r/a', '/r']);
  assert.deepEqual(of('linux', '/a', '/').project, ['/a', '/']);
  assert.deepEqual(of('linux', '/elsewhere', '/r').project, ['/r']);
});

test('validate: findings of several files', () => {
  const good = put('good.yaml', sound);
  const bad = put('bad.yaml', 'version: 1\nstag: x\n');
  const org = put('o.yaml', 'version: 1\nlimits: []\n');
  const packaged = put('package.json', '{"tiergate": {"version": 1, "stag": "x"}}');
  const shown = validateFiles([good, bad, org, packaged, join(base, 'none')]).map(
    ({ file, line, column, message, severity }) =>
      `${severity} ${file.slice(base.length)}:${line}:${column}: ${message}`,
  );
  assert.deepEqual(shown, [
    'error /bad.yaml:2:1: unknown key `stag`; did you mean `stage`?',
    "warning /o.yaml:2:1: `limits` works only in the organization's policy file",
    'error /package.json:1:29: unknown key `stag`; did you mean `stage`?',
    'error /none:1:1: there is no such file',
  ]);
  assert.deepEqual(validateFiles([org], 'organization'), []);
});
