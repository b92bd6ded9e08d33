// Ways around a gate, one row per technique, through the real classification and decision. A row is never deleted.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe as group, test } from 'node:test';
import { load } from 'js-yaml';
import * as z from 'zod';
import type { Decision } from '../src/decision.ts';
import { judge } from '../src/gate.ts';
import { settingFor } from '../src/setting.ts';
import { isAbove, type Tier, tiers } from '../src/tier.ts';

// `min`: the lowest tier that is no bypass; `opaque`: whatever it is, never allowed by itself. `ceiling`: a harmless twin, at most that.
const rowGroup = z.union([
  z.strictObject({ class: z.string(), min: z.enum([...tiers, 'opaque']), lines: z.array(z.string()).min(1) }),
  z.strictObject({ class: z.string(), ceiling: z.enum(tiers), lines: z.array(z.string()).min(1) }),
]);

const setting = settingFor({
  cwd: '/',
  env: { HOME: '/nonexistent' },
  time: Date.now(),
  facts: false,
  stage: 'deployment',
});
const decide = (command: string): Decision =>
  judge({ host: 'cli', tool: 'Bash', input: { command }, cwd: '/home/me/proj' }, setting);

const folder = new URL('./', import.meta.url);
for (const file of readdirSync(folder).filter(name => /^bypasses.*\.yaml$/.test(name))) {
  const groups = z.array(rowGroup).parse(load(readFileSync(new URL(file, folder), 'utf8')));
  for (const one of groups) {
    group(`${file}: ${one.class}`, () => {
      for (const line of one.lines)
        test(line, () =>
          'min' in one ? assertAtLeast(one.min, decide(line)) : assertAtMost(one.ceiling, decide(line)),
        );
    });
  }
}

function assertAtLeast(min: Tier | 'opaque', decision: Decision): void {
  const { tier, because } = decision.request.action.classification;
  const told = `${tier}, ${decision.effect}: ${JSON.stringify(because.slice(0, 3))}`;
  // What is unknown is stopped, which is enough unless it has to be denied.
  if (min === 'opaque' || tier === 'unknown') assert.notEqual(decision.effect, 'allow', told);
  if (min === 'destructive') assert.equal(tier, 'destructive', told);
  else if (min !== 'opaque' && tier !== 'unknown') assert.ok(!isAbove(min, tier), told);
}

function assertAtMost(ceiling: Tier, decision: Decision): void {
  const { tier, because } = decision.request.action.classification;
  const told = `${tier}, ${decision.effect}: ${JSON.stringify(because.slice(0, 3))}`;
  assert.ok(tier !== 'unknown' && !isAbove(tier, ceiling), told);
  assert.notEqual(decision.effect, 'deny', told);
  if (!isAbove(ceiling, 'write-safe')) assert.equal(decision.effect, 'allow', told);
}
