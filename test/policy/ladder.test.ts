import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionEffect } from '../../src/decision.ts';
import { type Footing, rowOf, type Stage, stages } from '../../src/policy/ladder.ts';
import type { Verdict } from '../../src/tier.ts';

const calm: Footing = { environment: 'local', sensitivity: 'normal', protectedBranch: false, unread: false };

// stage: read-only, write-safe, privileged-write, deployment, destructive, unknown
const columns: Verdict[] = ['read-only', 'write-safe', 'privileged-write', 'deployment', 'destructive', 'unknown'];
const table: Record<Stage, DecisionEffect[]> = {
  'read-only': ['allow', 'ask', 'ask', 'ask', 'deny', 'ask'],
  'write-safe': ['allow', 'allow', 'ask', 'ask', 'deny', 'ask'],
  privileged: ['allow', 'allow', 'allow', 'ask', 'deny', 'ask'],
  deployment: ['allow', 'allow', 'allow', 'approve', 'deny', 'ask'],
  'break-glass': ['allow', 'allow', 'allow', 'approve', 'deny', 'ask'],
};
for (const stage of stages)
  for (const [index, tier] of columns.entries())
    test(`${stage} · ${tier}`, () => {
      assert.equal(rowOf(stage, tier, calm).effect, table[stage][index]);
      const unread = rowOf(stage, tier, { ...calm, unread: true }).effect;
      assert.equal(unread, table[stage][index] === 'allow' ? 'ask' : table[stage][index]);
    });

const conditions: [stage: Stage, tier: Verdict, footing: Partial<Footing>, effect: DecisionEffect][] = [
  ['write-safe', 'write-safe', { environment: 'dev' }, 'allow'],
  ['write-safe', 'write-safe', { environment: 'staging' }, 'ask'],
  ['write-safe', 'write-safe', { environment: 'unknown' }, 'ask'],
  ['write-safe', 'write-safe', { environment: 'production' }, 'ask'],
  ['write-safe', 'write-safe', { sensitivity: 'low' }, 'allow'],
  ['write-safe', 'write-safe', { sensitivity: 'high' }, 'ask'],
  ['write-safe', 'write-safe', { protectedBranch: true }, 'allow'],
  ['privileged', 'write-safe', { environment: 'production', sensitivity: 'critical' }, 'allow'],
  ['privileged', 'privileged-write', { environment: 'staging' }, 'allow'],
  ['privileged', 'privileged-write', { environment: 'production' }, 'ask'],
  ['privileged', 'privileged-write', { environment: 'unknown' }, 'ask'],
  ['privileged', 'privileged-write', { environment: 'eu-live' }, 'ask'],
  ['privileged', 'privileged-write', { protectedBranch: true }, 'ask'],
  ['privileged', 'privileged-write', { sensitivity: 'high' }, 'allow'],
  ['privileged', 'privileged-write', { sensitivity: 'critical' }, 'ask'],
  ['deployment', 'privileged-write', { protectedBranch: true }, 'ask'],
  ['break-glass', 'privileged-write', { environment: 'production' }, 'ask'],
];
for (const [stage, tier, footing, effect] of conditions)
  test(`${stage} · ${tier} · ${JSON.stringify(footing)}`, () =>
    assert.equal(rowOf(stage, tier, { ...calm, ...footing }).effect, effect));
