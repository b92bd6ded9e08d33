// Tokens signed with real keys: which count, which are only a claim, and how seldom the network is asked.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Circumstances, verifiedTokens } from '../../src/context/token.ts';
import type { Vouched } from '../../src/context/token-files.ts';
import { globMatches } from '../../src/policy/glob.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-token-')));
after(() => rmSync(base, { recursive: true, force: true }));
const now = 1_800_000_000_000;
const issuer = 'https://id.example.com';
const pair = await generateKeyPair('ES256');
const other = await generateKeyPair('ES256');
const key = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
const keyFile = join(base, 'keys.json');
writeFileSync(keyFile, JSON.stringify({ keys: [key] }));

type Claims = Readonly<Record<string, unknown>>;
interface Signing {
  readonly claims?: Claims;
  readonly audience?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** Seconds from now. */
  readonly expires?: number;
  readonly starts?: number;
  readonly key?: typeof pair.privateKey | Uint8Array;
  readonly header?: { readonly alg: string; readonly kid?: string };
}
function sign(with_: Signing = {}): Promise<string> {
  const seconds = now / 1000;
  const jwt = new SignJWT({ email: 'maria@example.com', groups: ['platform', 'oncall'], ...with_.claims })
    .setProtectedHeader(with_.header ?? { alg: 'ES256', kid: 'one' })
    .setIssuer(with_.issuer ?? issuer)
    .setAudience(with_.audience ?? 'tiergate')
    .setIssuedAt(seconds)
    .setSubject(with_.subject ?? 'maria');
  if (with_.expires !== Number.POSITIVE_INFINITY) jwt.setExpirationTime(seconds + (with_.expires ?? 600));
  if (with_.starts !== undefined) jwt.setNotBefore(seconds + with_.starts);
  return jwt.sign(with_.key ?? pair.privateKey);
}

const source = (over: Partial<Vouched> = {}): Vouched => ({
  issuer,
  audience: ['tiergate'],
  jwks: keyFile,
  variables: ['TOKEN'],
  files: [],
  claims: {},
  clockSkew: 60_000,
  ...over,
});
let folders = 0;
const around = (env: Readonly<Record<string, string>>, over: Partial<Circumstances> = {}): Circumstances => ({
  env,
  home: base,
  time: now,
  cache: join(base, `cache-${++folders}`),
  patience: 300,
  matches: globMatches,
  ...over,
});
const maria = ['oidc:sub=maria', 'oidc:email=maria@example.com', 'oidc:groups=platform', 'oidc:groups=oncall'];

type Case = readonly [
  title: string,
  signing: Signing,
  what: 'counts' | 'claim' | 'nothing',
  problem: RegExp | undefined,
  over?: Partial<Vouched>,
];
const cases: readonly Case[] = [
  ['a good token', {}, 'counts', undefined],
  ['expired within the skew', { expires: -30 }, 'counts', undefined],
  ['expired', { expires: -61 }, 'claim', /has expired/],
  ['expired, no skew allowed', { expires: -1 }, 'claim', /has expired/, { clockSkew: 0 }],
  ['not valid yet', { starts: 120 }, 'nothing', /claim `nbf`/],
  ['without an end', { expires: Number.POSITIVE_INFINITY }, 'nothing', /claim `exp`/],
  ['for somebody else', { audience: 'other' }, 'nothing', /claim `aud`/],
  ['for one of several', { audience: 'b' }, 'counts', undefined, { audience: ['a', 'b'] }],
  ['of another issuer', { issuer: 'https://evil.example.com' }, 'nothing', /issuer that the policy does not name/],
  ['signed with another key', { key: other.privateKey }, 'nothing', /signature is wrong/],
  [
    'signed with an unknown key',
    { header: { alg: 'ES256', kid: 'two' } },
    'nothing',
    /key that its issuer does not show/,
  ],
  [
    'signed with a shared secret',
    { key: new Uint8Array(32), header: { alg: 'HS256' } },
    'nothing',
    /in a way that does not count/,
  ],
  ['with a claim that the policy wants', {}, 'counts', undefined, { claims: { groups: ['plat*'] } }],
  [
    'without a claim that the policy wants',
    {},
    'nothing',
    /claim `repository_owner`/,
    { claims: { repository_owner: ['acme'] } },
  ],
  ['keys that are not there', {}, 'claim', /cannot be verified/, { jwks: '/nonexistent/keys.json' }],
];
for (const [title, signing, what, problem, over] of cases) {
  test(title, async () => {
    const found = await verifiedTokens([source(over)], around({ TOKEN: await sign(signing) }));
    assert.deepEqual(what === 'counts' ? found.identities : found.claimed, what === 'nothing' ? [] : maria);
    if (what !== 'counts') assert.deepEqual(found.identities, []);
    if (problem) assert.match(found.problems.join(), problem);
    else assert.deepEqual(found.problems, []);
    // Whoever reads the message must not get the token.
    assert.doesNotMatch(found.problems.join(), /eyJ/);
  });
}

test('an unsigned token', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'none' })}.${part({ iss: issuer, aud: 'tiergate', sub: 'maria', exp: now / 1000 + 60 })}.`;
  const found = await verifiedTokens([source()], around({ TOKEN: token }));
  assert.deepEqual([found.identities, found.claimed], [[], []]);
  assert.equal(found.problems.length, 1);
});

describe('where tokens lie', () => {
  const file = '~/token';
  const bad: Readonly<Record<string, (path: string) => void>> = {
    'is too large': path => writeFileSync(path, 'x'.repeat(40_000)),
    'is a link to itself': path => symlinkSync(path, path),
    'is a folder': path => mkdirSync(path),
    'is no token': path => writeFileSync(path, 'hello'),
  };
  for (const [how, make] of Object.entries(bad)) {
    test(how, async () => {
      const home = mkdtempSync(join(base, 'home-'));
      make(join(home, 'token'));
      const found = await verifiedTokens([source({ files: [file] })], around({}, { home }));
      assert.deepEqual([found.identities, found.claimed, found.problems.length], [[], [], 1]);
    });
  }
  test('a file of its own', async () => {
    const home = mkdtempSync(join(base, 'home-'));
    writeFileSync(join(home, 'token'), `${await sign()}\n`);
    assert.deepEqual((await verifiedTokens([source({ files: [file] })], around({}, { home }))).identities, maria);
    assert.deepEqual(await verifiedTokens([source({ files: ['~/other'] })], around({}, { home })), {
      identities: [],
      claimed: [],
      problems: [],
    });
  });
});

describe('keys from an address', () => {
  let server: Server;
  let url = '';
  let asked = 0;
  let answer: () => { readonly status?: number; readonly body?: string; readonly late?: boolean } = () => ({});
  const good = JSON.stringify({ keys: [key] });
  before(async () => {
    server = createServer((_, response) => {
      asked += 1;
      const { status = 200, body = good, late } = answer();
      if (late) return;
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const counts = async (place: Circumstances, signing: Signing = {}): Promise<boolean> => {
    const found = await verifiedTokens([source({ jwks: url, clockSkew: 1e9 })], {
      ...place,
      env: { TOKEN: await sign(signing) },
    });
    return found.identities.length > 0;
  };
  const hour = 3_600_000;

  test('asked once, then from the cache; again only when they are old', async () => {
    asked = 0;
    const place = around({});
    for (const later of [0, hour, 11 * hour]) assert.ok(await counts({ ...place, time: now + later }));
    assert.equal(asked, 1);
    assert.ok(await counts({ ...place, time: now + 13 * hour }));
    assert.equal(asked, 2);
  });
  test('without a network old keys count for a week, and nobody asks twice in five minutes', async () => {
    const place = around({});
    assert.ok(await counts(place));
    answer = () => ({ status: 500 });
    asked = 0;
    assert.ok(await counts({ ...place, time: now + 24 * hour }));
    assert.ok(await counts({ ...place, time: now + 24 * hour + 60_000 }));
    assert.equal(asked, 1);
    assert.equal(await counts({ ...place, time: now + 8 * 24 * hour }), false);
    answer = () => ({});
  });
  test('a new key is asked for once', async () => {
    const place = around({});
    assert.ok(await counts(place));
    asked = 0;
    for (let round = 0; round < 3; round += 1)
      assert.equal(
        await counts({ ...place, time: now + hour + round }, { header: { alg: 'ES256', kid: 'two' } }),
        false,
      );
    assert.equal(asked, 1);
  });
  const failing = {
    'is late': () => ({ late: true }),
    'is an error page': () => ({ status: 404, body: '<html>' }),
    'is too large': () => ({ body: good + ' '.repeat(300_000) }),
    'leads elsewhere': () => ({ status: 302 }),
    'holds no keys': () => ({ body: '{"keys":[]}' }),
    'is no JSON': () => ({ body: '{' }),
  } as const;
  for (const [how, given] of Object.entries(failing)) {
    test(`an answer that ${how}`, async () => {
      answer = given;
      const started = performance.now();
      assert.equal(await counts(around({})), false);
      assert.ok(performance.now() - started < 2500);
      answer = () => ({});
    });
  }
  test('a cache that others can write to is not believed', async () => {
    const place = around({});
    assert.ok(await counts(place));
    const file = join(place.cache, `keys-${Buffer.from(url).toString('base64url').slice(0, 180)}.json`);
    chmodSync(file, 0o666);
    asked = 0;
    assert.ok(await counts(place));
    assert.equal(asked, 1);
  });
});
