import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/classification.ts';
import type { DecisionEffect } from '../../src/decision.ts';
import type { TargetKind } from '../../src/facts.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import type { AccessRequest } from '../../src/request.ts';
import { decide, part, policySet, request, root, source } from './support.ts';

const target = (kind: TargetKind, name: string | undefined, environment = 'unknown') => ({
  kind,
  name,
  environment,
  source: 'test',
});
const path = (name: string, place = 'project', effect: 'reads' | 'writes' | 'deletes' = 'writes') => ({
  kind: 'path' as const,
  name,
  effect,
  place,
});
const rules = (...lines: string[]): string =>
  `rules:\n${lines.map((line, index) => `  - { id: r${index}, ${line} }\n`).join('')}`;

const branchTo = (name: string | undefined): Partial<Part> => ({ targets: [target('branch', name)] });
const deployment: Partial<Part> = { tier: 'deployment', action: 'kubectl apply' };
const destructive: Partial<Part> = { tier: 'destructive', action: 'rm' };

const check = (title: string, set: PolicySet, asked: AccessRequest, effect: DecisionEffect, ruling?: string): void => {
  test(title, () => {
    const decision = decide(set, asked);
    assert.equal(decision.effect, effect, JSON.stringify(decision.rulings));
    if (ruling !== undefined) {
      const [first] = decision.rulings;
      assert.equal(`${first.rule} (${first.layer})${first.where ? ` ${first.where}` : ''}: ${first.why}`, ruling);
    }
  });
};

const none = policySet();
check(
  'no file: push of a feature branch',
  none,
  request([branchTo('feat/x')]),
  'allow',
  'stage privileged (built-in): a privileged-write call',
);
check(
  'no file: push to main',
  none,
  request([branchTo('main')]),
  'ask',
  'stage privileged (built-in): a privileged-write call on a protected branch',
);
check('no file: push to a branch that cannot be told', none, request([branchTo(undefined)]), 'ask');
check('no file: push to origin/main', none, request([branchTo('origin/main')]), 'ask');
check(
  'no file: on a protected branch',
  none,
  request([{}], { resource: { branch: 'main', protectedBranch: true } }),
  'ask',
);
check('no file: deployment', none, request([deployment]), 'ask');
check('no file: destructive', none, request([destructive]), 'deny', 'stage privileged (built-in): a destructive call');
check('no file: unknown', none, request([{ tier: 'unknown' }]), 'ask', 'stage privileged (built-in): an unknown call');
check('no file: unread', none, request([{ tier: 'read-only', unread: true }]), 'ask');
check('no file: the strictest part decides', none, request([{ tier: 'read-only' }, deployment]), 'ask');
check(
  'no file: the whole is more than its parts',
  none,
  request([{ tier: 'read-only' }], { whole: { tier: 'destructive' } }),
  'deny',
);
check('no file: the whole is unread', none, request([{ tier: 'read-only' }], { whole: { unread: true } }), 'ask');
check('no file: no parts', none, request([], { whole: { tier: 'deployment' } }), 'ask');
check('no file: production cluster', none, request([{ targets: [target('cluster', 'x', 'production')] }]), 'ask');
check('no file: cluster that cannot be told', none, request([{ targets: [target('cluster', undefined)] }]), 'ask');
check(
  'no file: local cluster with a namespace that says nothing',
  none,
  request([{ targets: [target('cluster', 'kind-x', 'local'), target('namespace', 'web')] }]),
  'allow',
);
check(
  'no file: one known host, one unknown',
  none,
  request([{ targets: [target('host', 'localhost', 'local'), target('host', 'x')] }]),
  'ask',
);
check(
  'no file: sent to a production address',
  none,
  request([{ resources: [{ kind: 'url', name: 'https://api.prod.example.com/x', effect: 'network' }] }]),
  'ask',
);
check(
  'no file: the guard',
  none,
  request([{ tier: 'write-safe', resources: [path('/x', 'guard')] }]),
  'deny',
  'floor (built-in): alters the guard itself: its policy, its state or the settings that call it',
);
check(
  'no file: reading the guard',
  none,
  request([{ tier: 'read-only', resources: [path('/x', 'guard', 'reads')] }]),
  'allow',
);

const strictest = policySet(
  source('user', rules('effect: allow, match: { tier: deployment }', 'effect: deny, match: { action: "kubectl *" }')),
);
check(
  'the strictest rule of a file wins',
  strictest,
  request([deployment]),
  'deny',
  'r1 (user) /user.yaml:4: denied by this rule',
);

const allowPush = policySet(
  source(
    'user',
    `stage: read-only\n${rules('effect: allow, match: { action: git push, branch: "feat/**" }, reason: feature work')}`,
  ),
);
check(
  'an allow replaces the stage row',
  allowPush,
  request([branchTo('feat/x')]),
  'allow',
  'r0 (user) /user.yaml:4: feature work',
);
check(
  'an allow does not cover another part',
  allowPush,
  request([branchTo('feat/x'), { action: 'npm install' }]),
  'ask',
);
check(
  'an allow must cover every branch',
  allowPush,
  request([{ targets: [target('branch', 'feat/x'), target('branch', 'main')] }]),
  'ask',
);
check('an allow does not cover what is unknown', allowPush, request([branchTo(undefined)]), 'ask');
check(
  'an allow does not cover what is unread',
  allowPush,
  request([{ ...branchTo('feat/x'), unread: true }]),
  'ask',
  'floor (built-in): a call that could not be read in full is never allowed by itself',
);
check('without a branch of its own, the current branch counts', allowPush, request([{}]), 'allow');

const layered = policySet(
  source(
    'organization',
    `stage: write-safe\nlimits:\n  - { id: no-prod, effect: deny, match: { tier: deployment, environment: production } }\n${rules('effect: ask, match: { action: npm publish }')}`,
  ),
  source('user', rules('effect: allow, match: { tier: deployment }')),
  source('project', rules('effect: approve, match: { action: npm publish }')),
);
check(
  'project before user before organization',
  layered,
  request([{ tier: 'deployment', action: 'npm publish', targets: [target('app', 'x', 'dev')] }]),
  'approve',
  'r0 (project) /project.yaml:3: this rule wants an approval first',
);
check(
  'user before organization',
  layered,
  request([{ ...deployment, targets: [target('cluster', 'dev', 'dev')] }]),
  'allow',
  'r0 (user) /user.yaml:3: allowed by this rule',
);
check(
  'organization stage where nobody else has an opinion',
  layered,
  request([{ ...branchTo('feat/x') }]),
  'ask',
  'stage write-safe (organization) /organization.yaml: a privileged-write call',
);
check(
  'limits hold against the user',
  layered,
  request([{ ...deployment, targets: [target('cluster', 'x', 'production')] }]),
  'deny',
  'no-prod (organization) /organization.yaml:4: denied by this rule',
);
check(
  'limits hold where the environment is unknown',
  layered,
  request([{ ...deployment, targets: [target('cluster', 'x')] }]),
  'deny',
);

const untrusted = policySet(
  source('user', 'stage: deployment'),
  source(
    'project',
    `mode: observe\nstage: read-only\n${rules('effect: allow, match: { tier: [deployment, unknown, destructive] }', 'effect: deny, match: { action: git push }')}`,
    false,
  ),
);
check(
  'untrusted: an allow says nothing',
  untrusted,
  request([deployment]),
  'approve',
  'stage deployment (user) /user.yaml: a deployment call',
);
check(
  'untrusted: a deny counts',
  untrusted,
  request([branchTo('feat/x')]),
  'deny',
  'r1 (project) /project.yaml:6: denied by this rule',
);
check(
  'untrusted: its stage counts',
  untrusted,
  request([{ tier: 'write-safe', action: 'edit' }]),
  'ask',
  'stage read-only (project) /project.yaml: a write-safe call',
);
test('untrusted: its mode says nothing', () => assert.equal(untrusted.mode, 'enforce'));

const floor = policySet(source('user', rules('effect: allow, match: { tier: [destructive, unknown] }')));
check(
  'floor: an allow of a destructive call asks',
  floor,
  request([destructive]),
  'ask',
  'floor (built-in): a destructive call is never allowed by itself',
);
check('a rule may allow unknown programs', floor, request([{ tier: 'unknown' }]), 'allow');

const unknowns = policySet(
  source(
    'user',
    rules(
      'effect: allow, match: { tier: "!destructive" }',
      'effect: deny, match: { environment: production, tier: deployment }',
      'effect: deny, match: { path: "!docs/**", tier: write-safe }',
    ),
  ),
);
check('`!destructive` does not allow an unknown tier', unknowns, request([{ tier: 'unknown' }]), 'ask');
check('an unknown environment may be production', unknowns, request([deployment]), 'deny');
check('a known one is not', unknowns, request([{ ...deployment, targets: [target('cluster', 'x', 'dev')] }]), 'allow');
check(
  'all paths excluded',
  unknowns,
  request([{ tier: 'write-safe', resources: [path(`${root}/docs/a.md`)] }]),
  'allow',
);
check(
  'one path not excluded',
  unknowns,
  request([{ tier: 'write-safe', resources: [path(`${root}/docs/a.md`), path(`${root}/src/a.ts`)] }]),
  'deny',
);

const asks = policySet(source('user', rules('effect: ask, match: { path: "infra/**" }')));
check(
  'a restriction that covers some of a call adds to the stage row',
  asks,
  request([{ ...destructive, resources: [path(`${root}/infra/a`), path(`${root}/b`)] }]),
  'deny',
);
check(
  'one that covers all of it replaces the row',
  asks,
  request([{ ...destructive, resources: [path(`${root}/infra/a`)] }]),
  'ask',
);

const attributes: [match: string, asked: AccessRequest, matches: boolean][] = [
  ['mcp: { server: github, tool: "merge_*" }', request([{}], { tool: 'mcp__github__merge_pull_request' }), true],
  ['mcp: { server: "!github" }', request([{}], { tool: 'mcp__slack__post' }), true],
  ['mcp: { server: "!github" }', request([{}], { tool: 'Bash' }), false],
  ['mcp: {}', request([{}], { tool: 'mcp__x__y' }), true],
  ['tool: Bash', request([{}]), true],
  ['host: cli', request([{}]), false],
  ['intent: "incident-*"', request([{}], { context: { intent: 'incident-response' } }), true],
  ['permissionMode: bypassPermissions', request([{}], { context: { permissionMode: 'bypassPermissions' } }), true],
  ['sensitivity: [high, critical]', request([{}], { resource: { sensitivity: 'high' } }), true],
  ['effects: network', request([{ effects: ['reads', 'network'] }]), true],
  ['effects: "!network"', request([{ effects: ['network'] }]), false],
  ['unread: true', request([{}]), false],
  ['place: credentials', request([{ resources: [path('/x', 'credentials')] }]), true],
  ['path: "~/.ssh/**"', request([{ resources: [path('/home/maria/.ssh/id')] }]), true],
  ['path: "~/.ssh/**"', request([{ resources: [path('~/.ssh/id')] }]), true],
  ['path: "/home/maria/{app,lib}/x"', request([{ resources: [path('/home/maria/lib/x')] }]), true],
  ['target: { account: "1*" }', request([{ targets: [target('account', '12')] }]), true],
  ['target: { account: "!1*" }', request([{}]), false],
  ['target: { account: x }', request([{ targets: [target('account', undefined)] }]), true],
  ['role: contractor', request([{}], { subject: { weakRoles: ['contractor'] } }), true],
  ['role: "!lead"', request([{}], { subject: { weakRoles: ['lead'] } }), true],
  ['role: "!lead"', request([{}], { subject: { roles: ['lead'] } }), false],
];
for (const [match, asked, matches] of attributes)
  check(
    `deny ${match} · ${asked.action.tool} ${JSON.stringify(asked.action.classification.parts[0]?.resources ?? [])}`,
    policySet(source('user', rules(`effect: deny, match: { ${match} }`))),
    asked,
    matches ? 'deny' : 'allow',
  );

const weak = policySet(source('user', rules('effect: allow, match: { tier: deployment, role: lead }')));
check(
  'a role from a git e-mail permits nothing',
  weak,
  request([deployment], { subject: { weakRoles: ['lead'] } }),
  'ask',
);
check('a verified role does', weak, request([deployment], { subject: { roles: ['lead'] } }), 'allow');

const conditional = policySet(
  source(
    'user',
    rules(
      `effect: approve, match: { tier: deployment }, unless: 'intent == "incident"', approval: { from: [lead], count: 2, valid: 1h }`,
      `effect: deny, match: { action: git push }, when: 'branch.like("hotfix/**") && time.getHours("UTC") >= 0'`,
    ),
  ),
);
check('`unless` does not hold', conditional, request([deployment]), 'approve');
check('`unless` holds', conditional, request([deployment], { context: { intent: 'incident' } }), 'ask');
check('`when` holds', conditional, request([branchTo('hotfix/a')]), 'deny');
check('`when` does not hold', conditional, request([branchTo('feat/a')]), 'allow');
test('terms of the approval travel with the decision', () =>
  assert.deepEqual(decide(conditional, request([deployment])).approvals, [
    { from: ['lead'], count: 2, decideWithin: 900_000, valid: 3_600_000, uses: 1 },
  ]));

const failing = policySet(
  source('user', rules(`effect: allow, match: { action: git push }, when: 'targets[3].name == "x"'`)),
);
test('a rule that cannot be evaluated denies and says so', () => {
  const decision = decide(failing, request([{}]));
  assert.equal(decision.effect, 'deny');
  assert.deepEqual(decision.errors, [
    '/user.yaml:3: rule `r0`: No such key: index out of bounds, index 3 >= size undefined',
  ]);
});
test('without an evaluator a condition denies', () => {
  const decision = evaluate(failing, request([{}]));
  assert.equal(decision.effect, 'deny');
  assert.deepEqual(decision.errors, ['/user.yaml:3: rule `r0`: conditions cannot be evaluated here']);
});

test('obligations of every rule that speaks travel with the decision, each with its rule', () => {
  const set = policySet(
    source('user', rules('effect: allow, match: { action: git push }, obligations: [{ type: sandbox }]')),
    source(
      'organization',
      'limits:\n  - { id: l, effect: ask, match: {}, obligations: [{ type: notify, channel: team }] }',
    ),
  );
  assert.deepEqual(decide(set, request([{}])).obligations, [
    { type: 'notify', channel: 'team', optional: false, rule: 'l' },
    { type: 'sandbox', rule: 'r0' },
  ]);
});

const brokenUser = policySet(source('organization', 'mode: observe\nstage: deployment'), source('user', 'stag: x'));
const brokenMessage =
  'the policy file is broken: /user.yaml:2:1: unknown key `stag`; did you mean `stage`?. Mend it and try again';
check(
  'a broken file denies what writes',
  brokenUser,
  request([{ tier: 'write-safe' }]),
  'deny',
  `floor (user): ${brokenMessage}`,
);
check('a broken file denies what cannot be read', brokenUser, request([{ tier: 'read-only', unread: true }]), 'deny');
check('a broken file leaves reading alone', brokenUser, request([{ tier: 'read-only' }]), 'allow');
check(
  'a broken untrusted file denies too',
  policySet(source('project', 'stag: x', false)),
  request([{ tier: 'write-safe' }]),
  'deny',
);
test('a broken file is in the errors of every decision', () =>
  assert.deepEqual(decide(brokenUser, request([{ tier: 'read-only' }])).errors, [
    '/user.yaml:2:1: unknown key `stag`; did you mean `stage`?',
  ]));

const bad = 'stag: x';
const modes: [title: string, set: PolicySet, mode: PolicySet['mode']][] = [
  ['none', policySet(), 'enforce'],
  ['user observes', policySet(source('user', 'mode: observe')), 'observe'],
  ['project over user', policySet(source('user', 'mode: observe'), source('project', 'mode: enforce')), 'enforce'],
  [
    'organization enforces',
    policySet(source('organization', 'mode: enforce'), source('user', 'mode: observe')),
    'enforce',
  ],
  [
    'organization observes, user enforces',
    policySet(source('organization', 'mode: observe'), source('user', 'mode: enforce')),
    'enforce',
  ],
  ['organization broken', policySet(source('organization', bad), source('user', 'mode: observe')), 'enforce'],
  ['user broken', policySet(source('organization', 'mode: observe'), source('user', bad)), 'enforce'],
  ['user broken, project observes', policySet(source('user', bad), source('project', 'mode: observe')), 'observe'],
  ['untrusted project broken', policySet(source('user', 'mode: observe'), source('project', bad, false)), 'observe'],
  ['trusted project broken', policySet(source('user', 'mode: observe'), source('project', bad)), 'enforce'],
];
for (const [title, set, mode] of modes) test(`mode: ${title}`, () => assert.equal(set.mode, mode));

test('every part brings its own rulings, the deciding one first', () => {
  const decision = decide(none, request([part({ tier: 'read-only' }), part(deployment)]));
  assert.deepEqual(
    decision.rulings.map(({ why }) => why),
    ['a deployment call', 'a read-only call'],
  );
});
