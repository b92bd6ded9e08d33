import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { policySchemaText, target as schemaFile } from '../../build/policy-schema.ts';
import { target as presetsFile, presetsText } from '../../build/presets.ts';
import type { DecisionEffect } from '../../src/decision.ts';
import type { TargetKind } from '../../src/facts.ts';
import { compile } from '../../src/policy/compile.ts';
import { environmentOf } from '../../src/policy/environment.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { FileLayer, PolicySet } from '../../src/policy/policy-set.ts';
import { rolesOf, sensitivityOf, weakRolesOf } from '../../src/policy/subject.ts';
import { validateFiles } from '../../src/policy/validate.ts';
import type { Verdict } from '../../src/tier.ts';
import { decide, home, request, root } from './support.ts';

const folder = new URL('../../examples/policies/', import.meta.url);

interface Call {
  readonly tier: Verdict;
  readonly action?: string;
  readonly target?: readonly [TargetKind, string];
  readonly branch?: string;
  readonly path?: string;
  readonly user?: string;
  readonly email?: string;
  readonly intent?: string;
  readonly remote?: string;
  readonly tool?: string;
  readonly permissionMode?: string;
  readonly time?: string;
}

function ask(policy: PolicySet, call: Call) {
  const named = (kind: TargetKind, name: string) => ({
    kind,
    name,
    source: 'test',
    environment: environmentOf(kind, name, policy.environments),
  });
  const identities = [call.user ?? 'os:nobody', ...(call.email ? [`git:${call.email}`] : [])];
  return decide(
    policy,
    request(
      [
        {
          tier: call.tier,
          action: call.action ?? 'act',
          effects: call.path ? ['writes'] : [],
          targets: [
            ...(call.target ? [named(...call.target)] : []),
            ...(call.branch ? [named('branch', call.branch)] : []),
          ],
          resources: call.path ? [{ kind: 'path', name: call.path, effect: 'writes', place: 'project' }] : [],
        },
      ],
      {
        subject: { roles: rolesOf(policy, identities), weakRoles: weakRolesOf(policy, identities) },
        resource: { sensitivity: sensitivityOf(policy, call.remote, root) },
        context: {
          intent: call.intent ?? 'undeclared',
          permissionMode: call.permissionMode ?? 'default',
          time: Date.parse(call.time ?? '2025-06-18T10:00:00Z'),
        },
        ...(call.tool ? { tool: call.tool } : {}),
      },
    ),
  );
}

type Case = [call: Call, effect: DecisionEffect, rule: string];
const examples: Record<string, { layer: FileLayer; cases: Case[] }> = {
  'first-week.yaml': {
    layer: 'user',
    cases: [
      [{ tier: 'write-safe' }, 'allow', 'stage write-safe'],
      [{ tier: 'privileged-write' }, 'ask', 'stage write-safe'],
    ],
  },
  'personal.yaml': {
    layer: 'user',
    cases: [
      [{ tier: 'privileged-write', action: 'npm install' }, 'ask', 'dependencies-are-mine'],
      [{ tier: 'write-safe', action: 'npm install' }, 'allow', 'stage privileged'],
      [{ tier: 'privileged-write', path: `${home}/notes/today.md` }, 'allow', 'notes-are-free'],
      [{ tier: 'privileged-write', path: `${home}/.ssh/config` }, 'deny', 'my-keys-stay-mine'],
      [{ tier: 'write-safe', permissionMode: 'bypassPermissions' }, 'ask', 'careful-without-prompts'],
      [{ tier: 'privileged-write', target: ['account', '123456789012'] }, 'allow', 'stage privileged'],
      [{ tier: 'privileged-write', target: ['account', '999999999999'] }, 'ask', 'stage privileged'],
    ],
  },
  'web-team.yaml': {
    layer: 'project',
    cases: [
      [{ tier: 'deployment', target: ['cluster', 'eks-live-1'] }, 'approve', 'production-deploys'],
      [
        { tier: 'deployment', target: ['cluster', 'eks-live-1'], user: 'os:maria', intent: 'incident-response' },
        'ask',
        'stage privileged',
      ],
      [
        { tier: 'deployment', target: ['cluster', 'eks-live-1'], intent: 'incident-response' },
        'approve',
        'production-deploys',
      ],
      [
        { tier: 'deployment', target: ['cluster', 'eks-live-1'], time: '2025-06-20T15:00:00Z' },
        'deny',
        'no-friday-evening',
      ],
      [{ tier: 'deployment', target: ['cluster', 'eks-next-1'], branch: 'main' }, 'allow', 'staging-is-ours'],
      [{ tier: 'deployment', target: ['cluster', 'eks-next-1'] }, 'ask', 'stage privileged'],
      [{ tier: 'deployment', target: ['cluster', 'other'] }, 'approve', 'production-deploys'],
      [{ tier: 'write-safe', path: `${root}/src/payments/card.ts` }, 'ask', 'payments'],
      [{ tier: 'write-safe', path: `${root}/src/cart.ts` }, 'allow', 'stage privileged'],
      [{ tier: 'privileged-write', branch: 'release/2' }, 'ask', 'stage privileged'],
    ],
  },
  'organization.yaml': {
    layer: 'organization',
    cases: [
      [{ tier: 'destructive' }, 'deny', 'no-destruction'],
      [{ tier: 'deployment', target: ['account', 'shop-prod'] }, 'approve', 'production-needs-a-person'],
      [{ tier: 'deployment', target: ['account', 'shop-dev'] }, 'ask', 'stage write-safe'],
      [{ tier: 'write-safe', remote: 'git@github.com:example/vault.git' }, 'ask', 'critical-code'],
      [{ tier: 'write-safe', remote: 'git@github.com:example/site.git' }, 'ask', 'stage write-safe'],
      [{ tier: 'write-safe', remote: 'git@github.com:example-playground/x.git' }, 'allow', 'stage write-safe'],
      [{ tier: 'unknown', email: 'jo@contractors.example.com' }, 'ask', 'contractors'],
      [{ tier: 'write-safe', tool: 'mcp__slack__post_message' }, 'ask', 'messages-to-people'],
    ],
  },
  'data-team.json': {
    layer: 'project',
    cases: [
      [{ tier: 'privileged-write', target: ['database', 'scratch_ann'] }, 'allow', 'scratch-databases'],
      [{ tier: 'privileged-write', target: ['database', 'warehouse'] }, 'deny', 'warehouse-is-read-only'],
      [{ tier: 'read-only', target: ['database', 'warehouse'] }, 'allow', 'stage write-safe'],
      [{ tier: 'write-safe', path: `${root}/data/raw/a.csv` }, 'deny', 'raw-data'],
      [{ tier: 'write-safe', path: `${root}/data/clean/a.csv` }, 'allow', 'stage write-safe'],
    ],
  },
};

test('every example is tried here', () => assert.deepEqual(readdirSync(folder).sort(), Object.keys(examples).sort()));

for (const [name, { layer, cases }] of Object.entries(examples)) {
  const file = fileURLToPath(new URL(name, folder));
  test(`${name} is valid`, () => assert.deepEqual(validateFiles([file], layer), []));
  const parsed = parsePolicy(readFileSync(file, 'utf8'), name, { layer });
  const policy = compile([{ layer, file: name, trusted: true, parsed }], { digest: '', home });
  for (const [call, effect, rule] of cases)
    test(`${name} · ${JSON.stringify(call)}`, () => {
      const decision = ask(policy, call);
      const speaking = decision.rulings.filter(ruling => ruling.effect === effect).map(ruling => ruling.rule);
      assert.equal(decision.effect, effect, JSON.stringify(decision.rulings));
      assert.ok(speaking.includes(rule), speaking.join(', '));
    });
}

test('src/policy/presets.ts is current', () =>
  assert.equal(readFileSync(presetsFile, 'utf8'), presetsText(), 'run `npm run generate`'));

test('schemas/policy.schema.json is current', () =>
  assert.equal(readFileSync(schemaFile, 'utf8'), policySchemaText(), 'run `npm run generate`'));

test('every field of the schema is described', () => {
  const schema: unknown = JSON.parse(policySchemaText());
  const bare: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const [field, body] of Object.entries(inner))
          if (!(typeof body === 'object' && body !== null && 'description' in body)) bare.push(`${path}/${field}`);
      visit(inner, `${path}/${key}`);
    }
  };
  visit(schema, '');
  assert.deepEqual(bare, []);
});
