import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { effects, type Part } from '../../src/classification.ts';
import { type DecisionEffect, decisionEffects } from '../../src/decision.ts';
import { targetKinds } from '../../src/facts.ts';
import { compile, type PolicySource } from '../../src/policy/compile.ts';
import { evaluateCondition } from '../../src/policy/condition.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { rowOf, stages } from '../../src/policy/ladder.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { FileLayer } from '../../src/policy/policy-set.ts';
import { isProtectedBranch, sensitivityOf } from '../../src/policy/subject.ts';
import { type AccessRequest, sensitivities } from '../../src/request.ts';
import { tiers } from '../../src/tier.ts';
import { part, request } from './support.ts';

const verdicts = [...tiers, 'unknown'] as const;
const environments = ['local', 'dev', 'staging', 'production', 'unknown', 'eu-live'] as const;
const actions = ['git push', 'npm install', 'rm'] as const;
const branches = ['main', 'feat/x', 'release/1'] as const;

const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
const negatable = (words: readonly string[]) =>
  fc.tuple(fc.boolean(), fc.constantFrom(...words)).map(([negated, word]) => (negated ? `!${word}` : word));
const oneOrMany = (words: readonly string[]) =>
  fc.oneof(negatable(words), fc.array(negatable(words), { minLength: 1, maxLength: 3 }));

const match = fc.record(
  {
    tier: oneOrMany(verdicts),
    action: oneOrMany([...actions, 'git *', '*']),
    environment: oneOrMany(environments),
    branch: oneOrMany([...branches, 'feat/**']),
    effects: oneOrMany(effects),
    path: oneOrMany(['src/**', 'docs/**', '/etc/**']),
    unread: fc.boolean(),
    role: oneOrMany(['lead', 'contractor']),
    sensitivity: oneOrMany(sensitivities),
  },
  { requiredKeys: [] },
);
const condition = fc.constantFrom(
  'intent == "release"',
  'unread',
  'environment == "dev"',
  'targets[7].name == "x"',
  'branch.like("feat/**")',
);
const rule = (effect: fc.Arbitrary<DecisionEffect>) =>
  fc.record({ effect, match, when: condition, unless: condition }, { requiredKeys: ['effect', 'match'] });
const named = <T extends object>(rules: T[]) => rules.map((one, index) => ({ id: `r${index}`, ...one }));
const rulesOf = (allowed: readonly DecisionEffect[]) =>
  fc.array(rule(fc.constantFrom(...allowed)), { maxLength: 5 }).map(named);

const file = fc.record(
  {
    version: fc.constant(1),
    mode: fc.constantFrom('enforce', 'observe'),
    stage: fc.constantFrom(...stages),
    hostPrompts: fc.constantFrom('lift', 'keep'),
    repository: fc.record({ sensitivity: fc.constantFrom(...sensitivities) }),
    environments: fc.dictionary(
      fc.constantFrom('dev', 'production', 'eu-live'),
      fc.record({ url: fc.constantFrom('https://x.io/**', '**') }),
    ),
    protectedBranches: some(fc.constantFrom(...branches, 'feat/**')),
    rules: rulesOf(decisionEffects),
  },
  { requiredKeys: ['version'] },
);
const limits = rulesOf(['ask', 'approve', 'deny']);

const target = fc.record({
  kind: fc.constantFrom(...targetKinds),
  name: fc.option(fc.constantFrom(...branches), { nil: undefined }),
  source: fc.constant('x'),
  environment: fc.constantFrom(...environments),
});
const resource = fc.oneof(
  fc.record({
    kind: fc.constant('path' as const),
    name: fc.constantFrom('/home/maria/app/src/a', '/home/maria/app/docs/b', '/etc/hosts'),
    effect: fc.constantFrom('reads' as const, 'writes' as const),
    place: fc.constantFrom('project', 'guard'),
  }),
  fc.record({
    kind: fc.constant('url' as const),
    name: fc.constantFrom('https://x.io/a', 'https://api.prod.io/'),
    effect: fc.constant('network' as const),
  }),
);
const anyPart: fc.Arbitrary<Part> = fc
  .record({
    tier: fc.constantFrom(...verdicts),
    action: fc.constantFrom(...actions),
    unread: fc.boolean(),
    effects: fc.subarray([...effects]),
    targets: some(target),
    resources: some(resource),
  })
  .map(part);

interface Asked {
  readonly parts: Part[];
  readonly branch: string;
  readonly roles: string[];
  readonly weakRoles: string[];
  readonly intent: string;
}
const asked: fc.Arbitrary<Asked> = fc.record({
  parts: fc.array(anyPart, { minLength: 1, maxLength: 3 }),
  branch: fc.constantFrom(...branches),
  roles: fc.subarray(['lead', 'contractor']),
  weakRoles: fc.subarray(['lead', 'contractor']),
  intent: fc.constantFrom('release', 'undeclared'),
});

const load = (layer: FileLayer, content: object, trusted = true): PolicySource => {
  const parsed = parsePolicy(JSON.stringify(content), `/${layer}.json`, { layer });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return { layer, file: `/${layer}.json`, trusted, parsed };
};

/** The request as the enforcement point would build it under this policy. */
function decideUnder(sources: PolicySource[], { parts, branch, roles, weakRoles, intent }: Asked) {
  const set = compile(sources, { digest: '', home: '/home/maria' });
  assert.deepEqual(JSON.parse(JSON.stringify(set)), set, 'survives being stored');
  const question: AccessRequest = request(parts, {
    subject: { roles, weakRoles },
    resource: {
      branch,
      protectedBranch: isProtectedBranch(set, branch),
      sensitivity: sensitivityOf(set, undefined, '/x'),
    },
    context: { intent },
  });
  return evaluate(set, question, evaluateCondition);
}
const strictness = (effect: DecisionEffect): number => decisionEffects.indexOf(effect);
const runs = { numRuns: 400 };

test('an untrusted project file never loosens', () =>
  fc.assert(
    fc.property(
      fc.option(file, { nil: undefined }),
      fc.option(file, { nil: undefined }),
      limits,
      file,
      asked,
      (organization, user, org, project, question) => {
        const base = [
          ...(organization ? [load('organization', { ...organization, limits: org })] : []),
          ...(user ? [load('user', user)] : []),
        ];
        const without = decideUnder(base, question);
        const having = decideUnder([...base, load('project', project, false)], question);
        assert.ok(strictness(having.effect) >= strictness(without.effect), `${without.effect} → ${having.effect}`);
        assert.ok(having.mode === without.mode && (without.hostPrompts === 'lift' || having.hostPrompts === 'keep'));
      },
    ),
    runs,
  ));

test('no file allows what is destructive, unread or alters the guard', () =>
  fc.assert(
    fc.property(file, file, file, limits, asked, (organization, user, project, org, question) => {
      const { effect } = decideUnder(
        [load('organization', { ...organization, limits: org }), load('user', user), load('project', project)],
        question,
      );
      const alters = question.parts.some(({ resources }) =>
        resources.some(({ place, effect: done }) => place === 'guard' && done === 'writes'),
      );
      if (question.parts.some(({ tier, unread }) => tier === 'destructive' || unread)) assert.notEqual(effect, 'allow');
      if (alters) assert.equal(effect, 'deny');
    }),
    runs,
  ));

test('a limit of the organization holds against every other file', () =>
  fc.assert(
    fc.property(file, file, limits, asked, (user, project, org, question) => {
      const limited = decideUnder(
        [
          load('organization', { version: 1, stage: 'break-glass', limits: org }),
          load('user', user),
          load('project', project),
        ],
        question,
      );
      const alone = decideUnder([load('user', user), load('project', project)], question);
      assert.ok(strictness(limited.effect) >= strictness(alone.effect));
    }),
    runs,
  ));

test('a broken file denies all but reading, whatever the others say', () =>
  fc.assert(
    fc.property(
      file,
      file,
      asked,
      fc.constantFrom<FileLayer>('organization', 'user', 'project'),
      fc.boolean(),
      (one, other, question, layer, trusted) => {
        const broken: PolicySource = { layer, file: '/b', trusted, parsed: parsePolicy('x: [', '/b', { layer }) };
        const rest = (['organization', 'user', 'project'] as const).filter(name => name !== layer);
        const sources = rest.map((name, index) => load(name, index === 0 ? one : other));
        const { effect } = decideUnder([...sources, broken], question);
        if (question.parts.some(({ tier }) => tier !== 'read-only')) assert.equal(effect, 'deny');
      },
    ),
    { numRuns: 300 },
  ));

test('adding a part to a call never loosens', () =>
  fc.assert(
    fc.property(file, file, asked, anyPart, (user, project, question, more) => {
      const sources = [load('user', user), load('project', project)];
      const before = decideUnder(sources, question).effect;
      const after = decideUnder(sources, { ...question, parts: [...question.parts, more] }).effect;
      assert.ok(strictness(after) >= strictness(before));
    }),
    runs,
  ));

const knownPlaces = environments.filter(name => name !== 'unknown');
const placed = fc.record(
  {
    version: fc.constant(1),
    stage: fc.constantFrom(...stages),
    rules: fc
      .array(
        fc.record(
          {
            effect: fc.constantFrom(...decisionEffects),
            match: fc.record(
              {
                tier: oneOrMany(tiers),
                environment: oneOrMany(knownPlaces),
                target: fc.record({ cluster: oneOrMany(['prod-1', 'dev-1', 'prod-*']) }),
                role: oneOrMany(['lead', 'contractor']),
                intent: oneOrMany(['release', 'refactor']),
              },
              { requiredKeys: [] },
            ),
            when: fc.constantFrom('environment == "production"', '"lead" in roles', 'intent == "release"'),
            unless: fc.constantFrom(
              'targets.exists(t, t.environment == "production")',
              '"contractor" in roles',
              'intent == "refactor"',
            ),
          },
          { requiredKeys: ['effect', 'match'] },
        ),
        { maxLength: 5 },
      )
      .map(named),
    intents: fc.record(
      { release: fc.record({ tier: oneOrMany(tiers) }), refactor: fc.record({ environment: oneOrMany(knownPlaces) }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['version'] },
);
const cluster = (name: string | undefined, environment: string) =>
  [{ kind: 'cluster', name, source: 'x', environment }] as const;

test('what is not known never loosens: a target counts as production, a claim only restricts, an intent may be any', () =>
  fc.assert(
    fc.property(
      fc.array(placed, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('deployment' as const, 'destructive' as const),
      fc.subarray(['lead', 'contractor']),
      fc.constantFrom('release', 'refactor', 'undeclared'),
      fc.subarray(['target', 'roles', 'intent'], { minLength: 1 }),
      (policies, tier, roles, intent, lost) => {
        const sources = policies.map((content, index) =>
          load((['project', 'user', 'organization'] as const)[index] ?? 'user', content),
        );
        const set = compile(sources, { digest: '', home: '/home/maria' });
        const effectOf = (missing: readonly string[]): number => {
          const targets = missing.includes('target') ? cluster(undefined, 'unknown') : cluster('prod-1', 'production');
          const subject = missing.includes('roles') ? { roles: [], weakRoles: roles } : { roles };
          const context = { intent: missing.includes('intent') ? 'unknown' : intent };
          return strictness(
            evaluate(set, request([{ tier, targets }], { subject, context }), evaluateCondition).effect,
          );
        };
        assert.ok(effectOf(lost) >= effectOf([]), lost.join());
      },
    ),
    { numRuns: 2000 },
  ));

test('each rung of the ladder is at most as strict as the one below, deployments aside', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...verdicts),
      fc.constantFrom(...environments),
      fc.constantFrom(...sensitivities),
      fc.boolean(),
      fc.boolean(),
      (tier, environment, sensitivity, protectedBranch, unread) => {
        fc.pre(tier !== 'deployment');
        const column = stages.map(stage =>
          strictness(rowOf(stage, tier, { environment, sensitivity, protectedBranch, unread }).effect),
        );
        assert.deepEqual(
          column,
          [...column].sort((a, b) => b - a),
        );
      },
    ),
  ));

type File = typeof file extends fc.Arbitrary<infer T> ? T : never;
const three = (organization: File, user: File, project: File): PolicySource[] => [
  load('organization', organization),
  load('user', user),
  load('project', project),
];

test('another rule that denies never loosens, wherever it stands', () =>
  fc.assert(
    fc.property(file, file, file, rule(fc.constant('deny')), fc.nat(15), asked, (one, two, own, more, at, question) => {
      const files = [one, two, own];
      const chosen = files[at % 3] ?? own;
      const rules = [...(chosen.rules ?? [])];
      rules.splice(at % (rules.length + 1), 0, { id: 'more', ...more });
      const [a = one, b = two, c = own] = files.map(each => (each === chosen ? { ...each, rules } : each));
      const before = decideUnder(three(one, two, own), question);
      const after = decideUnder(three(a, b, c), question);
      assert.ok(strictness(after.effect) >= strictness(before.effect), `${before.effect} → ${after.effect}`);
    }),
    runs,
  ));

test('the order of the rules of a file makes no difference', () =>
  fc.assert(
    fc.property(
      file.chain(one =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray(one.rules ?? [], { minLength: one.rules?.length ?? 0 })),
      ),
      file,
      asked,
      ([one, shuffled], user, question) => {
        const before = decideUnder([load('user', user), load('project', one)], question);
        const after = decideUnder([load('user', user), load('project', { ...one, rules: shuffled })], question);
        assert.equal(after.effect, before.effect);
        const said = ({ rulings }: typeof before) => rulings.map(ruling => `${ruling.effect} ${ruling.rule}`).sort();
        assert.deepEqual(said(after), said(before));
      },
    ),
    runs,
  ));

test('the same question has the same answer, and every question has one', () =>
  fc.assert(
    fc.property(file, file, file, asked, fc.string(), (one, two, own, question, word) => {
      const odd = {
        ...question,
        branch: word,
        parts: question.parts.map(each => ({ ...each, action: word, words: word })),
      };
      for (const each of [question, odd]) {
        const answer = decideUnder(three(one, two, own), each);
        assert.ok(decisionEffects.includes(answer.effect));
        assert.deepEqual(decideUnder(three(one, two, own), each), answer);
      }
    }),
    runs,
  ));
