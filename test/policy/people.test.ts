// Roles through groups and claims, evidence in rules, and intents that a call does not fit.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePolicy } from '../../src/policy/parse.ts';
import { rolesOf, weakRolesOf } from '../../src/policy/subject.ts';
import { decide, policySet, request, source } from './support.ts';

test('groups of the organization reach roles of every file; nobody else defines any', () => {
  const set = policySet(
    source(
      'organization',
      'groups: { sre: [os:ann, group:oncall], oncall: [os:bob, group:sre] }\nroles: { releaser: [group:sre] }\n',
    ),
    source('user', 'roles: { mine: [group:oncall, group:nobody], releaser: [os:eve] }\n'),
  );
  assert.deepEqual(rolesOf(set, ['os:bob']), ['mine', 'releaser']);
  assert.deepEqual(rolesOf(set, ['os:eve']), []);
  const parsed = parsePolicy('version: 1\ngroups: { sre: [os:eve] }\n', '/user.yaml', { layer: 'user' });
  assert.equal(parsed.ok, false);
});

test('claims give no roles and may still restrict', () => {
  const set = policySet(
    source('organization', 'roles: { contractor: ["oidc:groups=ext"], me: ["git:*@x.io"], lead: [os:ann] }\n'),
  );
  assert.deepEqual(rolesOf(set, ['os:ann', 'git:a@x.io']), ['lead']);
  assert.deepEqual(weakRolesOf(set, ['os:ann'], ['oidc:groups=ext', 'git:a@x.io']), ['contractor', 'me']);
});

const identity = (tokens: string) =>
  parsePolicy(`version: 1\nidentity: { tokens: [${tokens}] }\n`, '/o.yaml', { layer: 'organization' });
const faults: Readonly<Record<string, RegExp | undefined>> = {
  '{ provider: github-actions, audience: t, claims: { repository_owner: acme } }': undefined,
  '{ issuer: "https://id.example.com", audience: [a, b], jwks: /etc/keys.json, file: "~/t", clockSkew: 0s }': undefined,
  '{ provider: github-actions, audience: t }': /anybody can get a token of this issuer/,
  '{ issuer: "https://gitlab.com", jwks: "https://gitlab.com/oauth/discovery/keys", audience: t }': /anybody can get/,
  '{ issuer: "https://id.example.com", audience: t }': /name the `issuer` and its `jwks`/,
  '{ provider: circleci, audience: t }': /name the `issuer`/,
  '{ issuer: "http://id.example.com", audience: t, jwks: /k }': /starts with `https:/,
  '{ issuer: "https://id.example.com", audience: t, jwks: "http://x/k" }': /https/,
  '{ issuer: "https://id.example.com", audience: t, jwks: /k, clockSkew: 1h }': /300s/,
  '{ issuer: "https://id.example.com", jwks: /k }': /audience/,
};
describe('token sources', () => {
  for (const [text, fault] of Object.entries(faults))
    test(text, () => {
      const parsed = identity(text);
      assert.equal(parsed.ok, fault === undefined);
      if (!parsed.ok) assert.match(parsed.errors.map(one => one.message).join('\n'), fault ?? /^$/);
    });
  test('only of the organization', () => {
    const text = 'version: 1\nidentity: { tokens: [{ issuer: "https://i.io", audience: t, jwks: /k }] }\n';
    for (const layer of ['user', 'project'] as const) assert.equal(parsePolicy(text, '/f', { layer }).ok, false);
  });
});

describe('evidence in rules', () => {
  const set = policySet(
    source(
      'organization',
      'stage: privileged\nlimits:\n  - { id: signed, effect: deny, match: { tier: privileged-write, evidence: "!token" } }\n',
    ),
  );
  const effect = (evidence: 'token' | 'system' | undefined) =>
    decide(set, request([{}], { subject: evidence ? { evidence } : {} })).effect;
  test('a token', () => assert.equal(effect('token'), 'allow'));
  test('the account', () => assert.equal(effect('system'), 'deny'));
  test('nothing known', () => assert.equal(effect(undefined), 'deny'));
  test('in conditions', () => {
    const rule = 'rules:\n  - { id: r, effect: deny, match: {}, when: "evidence != \\"token\\"" }\n';
    const asked = request([{ tier: 'read-only' }], { subject: { evidence: 'system' } });
    assert.equal(decide(policySet(source('user', rule)), asked).effect, 'deny');
  });
});

describe('intents', () => {
  const text = `intents:
  refactor: { tier: [read-only, write-safe, privileged-write], environment: "!production" }
  review: { tier: read-only }
  release: { action: ["git push", "npm *"] }
`;
  const set = (trusted = true) =>
    policySet(source('organization', 'stage: deployment\n'), source('project', text, trusted));
  const effectOf = (intent: string, part: Parameters<typeof request>[0][number], trusted = true) =>
    decide(set(trusted), request([part], { context: { intent, intentSource: 'said in your prompt' } }));
  const here = { kind: 'cluster', name: 'x', source: 'x' } as const;
  const cases: readonly (readonly [string, Parameters<typeof effectOf>[1], string])[] = [
    ['refactor', {}, 'allow'],
    ['refactor', { targets: [{ ...here, environment: 'production' }] }, 'ask'],
    ['refactor', { tier: 'deployment', targets: [{ ...here, environment: 'dev' }] }, 'approve'],
    ['refactor', { tier: 'read-only', targets: [{ ...here, environment: 'unknown' }] }, 'ask'],
    ['review', { tier: 'write-safe' }, 'ask'],
    ['review', { tier: 'read-only' }, 'allow'],
    ['release', {}, 'allow'],
    ['release', { action: 'rm' }, 'ask'],
    ['feature', {}, 'allow'],
    ['undeclared', {}, 'allow'],
    ['unknown', {}, 'ask'],
  ];
  for (const [intent, part, want] of cases)
    for (const trusted of [true, false])
      test(`${intent} ${JSON.stringify(part)} ${trusted ? '' : 'untrusted'}`, () =>
        assert.equal(effectOf(intent, part, trusted).effect, want));
  test('the answer says so', () => {
    const { rulings } = effectOf('review', { tier: 'write-safe' });
    assert.deepEqual(rulings[0].rule, 'intent review');
    assert.equal(
      rulings[0].why,
      'the declared intent is `review` (said in your prompt), and a call of the tier write-safe does not fit it',
    );
  });
});

describe('conditions hold in every world that may be true, or in one where they restrict', () => {
  const unknown = {
    tier: 'deployment',
    targets: [{ kind: 'cluster', name: 'x', source: 'x', environment: 'unknown' }],
  } as const;
  const effect = (rule: string, subject: Parameters<typeof request>[1] = {}) =>
    decide(
      policySet(source('user', `stage: privileged\nrules:\n  - { id: r, match: {}, ${rule} }\n`)),
      request([unknown], subject),
    ).effect;
  const cases: Readonly<Record<string, string>> = {
    'effect: allow, unless: "environment == \'production\'"': 'ask',
    'effect: allow, when: "environment != \'production\'"': 'ask',
    'effect: deny, when: "environment == \'production\'"': 'deny',
    'effect: deny, unless: "environment == \'unknown\'"': 'deny',
    'effect: allow, when: "true"': 'allow',
  };
  for (const [rule, want] of Object.entries(cases)) test(rule, () => assert.equal(effect(rule), want));
  test('a claimed role', () => {
    const weak = { subject: { roles: [], weakRoles: ['contractor'] } };
    assert.equal(effect('effect: deny, when: "\'contractor\' in roles"', weak), 'deny');
    assert.equal(effect('effect: allow, when: "\'contractor\' in roles"', weak), 'ask');
    assert.equal(effect('effect: allow, unless: "\'contractor\' in roles"', weak), 'ask');
  });
});
