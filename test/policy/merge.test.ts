import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PolicySource } from '../../src/policy/compile.ts';
import { isProtectedBranch, rolesOf, sensitivityOf, weakRolesOf } from '../../src/policy/subject.ts';
import { policySet, source } from './support.ts';

test('environments and commands: of trusted files only, braces expanded, longest command first', () => {
  const set = policySet(
    source(
      'user',
      'environments: { dev: { cluster: "d-*" } }\ncommands: { "acme *": deployment, "acme status*": read-only }',
    ),
    source(
      'project',
      'environments: { dev: { cluster: "*" }, production: { cluster: "x-{1,2}" } }\ncommands: { "rm *": read-only }',
      false,
    ),
  );
  assert.deepEqual(set.environments, { dev: { cluster: ['d-*'] } });
  assert.deepEqual(set.commands, [
    { pattern: 'acme status*', tier: 'read-only' },
    { pattern: 'acme *', tier: 'deployment' },
  ]);
  const trusted = policySet(source('project', 'environments: { production: { cluster: "x-{1,2}" } }'));
  assert.deepEqual(trusted.environments, { production: { cluster: ['x-1', 'x-2'] } });
});

test('roles: the organization keeps what it defines; an untrusted project defines none', () => {
  const set = policySet(
    source('organization', 'roles: { lead: ["os:ann"] }'),
    source('user', 'roles: { lead: ["os:maria"], mine: ["os:maria", "git:*@example.com"] }'),
    source('project', 'roles: { own: ["os:maria"] }', false),
  );
  assert.deepEqual(rolesOf(set, ['os:maria']), ['mine']);
  assert.deepEqual(rolesOf(set, ['git:maria@example.com']), []);
  assert.deepEqual(weakRolesOf(set, ['git:maria@example.com']), ['mine']);
  assert.deepEqual(weakRolesOf(set, ['os:maria', 'git:maria@example.com']), []);
});

test('protected branches: defaults, replaced by a trusted file, never lowered by others', () => {
  const branches = (names: readonly string[], ...sources: PolicySource[]): string[] =>
    names.filter(name => isProtectedBranch(policySet(...sources), name));
  const all = ['main', 'master', 'release/1', 'production', 'develop', 'feat/x', 'refs/heads/main', 'origin/main'];
  assert.deepEqual(branches(all), ['main', 'master', 'release/1', 'production', 'refs/heads/main', 'origin/main']);
  assert.deepEqual(branches(all, source('user', 'protectedBranches: [develop]')), ['develop']);
  assert.deepEqual(
    branches(all, source('organization', 'protectedBranches: [main]'), source('user', 'protectedBranches: [develop]')),
    ['main', 'develop', 'refs/heads/main', 'origin/main'],
  );
  assert.deepEqual(branches(['main', 'develop'], source('project', 'protectedBranches: [develop]', false)), [
    'main',
    'develop',
  ]);
});

test('sensitivity: by repository, raised by others', () => {
  const organization = source(
    'organization',
    'repositories:\n  - { match: { remote: "github.com/acme/*" }, sensitivity: high }\n  - { match: { owner: secret }, sensitivity: critical }\n  - { match: { path: "/srv/**" }, sensitivity: low }',
  );
  const set = policySet(organization, source('project', 'repository: { sensitivity: low }'));
  assert.equal(sensitivityOf(set, 'git@github.com:Acme/app.git', '/x'), 'high');
  assert.equal(sensitivityOf(set, 'https://user:token@github.com/acme/app', '/x'), 'high');
  assert.equal(sensitivityOf(set, 'ssh://git@github.com:22/acme/app.git', '/x'), 'high');
  assert.equal(sensitivityOf(set, 'https://gitlab.com/secret/app', '/x'), 'critical');
  assert.equal(sensitivityOf(set, undefined, '/srv/app'), 'low');
  assert.equal(sensitivityOf(set, undefined, '/x'), 'normal');
  const raised = policySet(organization, source('project', 'repository: { sensitivity: critical }', false));
  assert.equal(sensitivityOf(raised, undefined, '/srv/app'), 'critical');
});

test('host prompts: kept where the organization or an untrusted project wants it', () => {
  assert.equal(policySet().hostPrompts, 'lift');
  assert.equal(policySet(source('user', 'hostPrompts: keep')).hostPrompts, 'keep');
  assert.equal(
    policySet(source('user', 'hostPrompts: keep'), source('project', 'hostPrompts: lift')).hostPrompts,
    'lift',
  );
  assert.equal(
    policySet(source('organization', 'hostPrompts: keep'), source('project', 'hostPrompts: lift')).hostPrompts,
    'keep',
  );
  assert.equal(
    policySet(source('user', 'hostPrompts: lift'), source('project', 'hostPrompts: keep', false)).hostPrompts,
    'keep',
  );
});
