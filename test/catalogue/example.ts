// An example of a description, judged as a shell call without any fact, and whether that is what it says.
import assert from 'node:assert/strict';
import type { Expectation } from '../../src/catalogue/spec.ts';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';

const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);
export const judge = (command: string) => plan({ host: 'cli', tool: 'Bash', input: { command }, cwd }, scene);

export function check(expectation: Expectation, got: ReturnType<typeof judge>['classification']): void {
  const want = typeof expectation === 'string' ? { tier: expectation } : expectation;
  assert.equal(got.tier, want.tier, JSON.stringify(got.because.slice(0, 3)));
  if (want.action) assert.equal(got.action, want.action);
  if (want.unread !== undefined) assert.equal(got.unread, want.unread);
  for (const effect of want.effects ?? [])
    assert.ok(got.effects.includes(effect), `effect ${effect} among ${got.effects.join(', ')}`);
  for (const [kind, name] of Object.entries(want.target ?? {}))
    assert.equal(got.targets.find(target => target.kind === kind)?.name, name);
}
