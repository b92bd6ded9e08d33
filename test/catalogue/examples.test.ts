// Every example of every description holds, and every judgement of a description is exercised by an example.
import assert from 'node:assert/strict';
import { describe as group, test } from 'node:test';
import { entries } from '../../src/catalogue/index.ts';
import type { Details, Expectation, Judgement, Operand, Program } from '../../src/catalogue/spec.ts';
import { counts, help } from '../../src/catalogue/spec.ts';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';

const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);
const judge = (command: string) => plan({ host: 'cli', tool: 'Bash', input: { command }, cwd }, scene);

const only = process.env.FAMILY;
for (const { file, entry } of entries) {
  if (only && only !== file) continue;
  const program = entry.describe();
  group(`${file}: ${program.names[0]}`, () => {
    const used = new Set<object>();
    for (const [line, expectation] of Object.entries(program.examples)) {
      test(line, () => {
        const { classification, entries: rests } = judge(line);
        for (const one of rests) used.add(one);
        check(expectation, classification);
      });
    }
    test('every entry has an example', () => {
      assert.deepEqual(unexercised(program, used), []);
    });
  });
}

function check(expectation: Expectation, got: ReturnType<typeof judge>['classification']): void {
  const want = typeof expectation === 'string' ? { tier: expectation } : expectation;
  assert.equal(got.tier, want.tier, JSON.stringify(got.because.slice(0, 3)));
  if (want.action) assert.equal(got.action, want.action);
  if (want.unread !== undefined) assert.equal(got.unread, want.unread);
  for (const effect of want.effects ?? [])
    assert.ok(got.effects.includes(effect), `effect ${effect} among ${got.effects.join(', ')}`);
  for (const [kind, name] of Object.entries(want.target ?? {}))
    assert.equal(got.targets.find(target => target.kind === kind)?.name, name);
}

const shared = new Set<object>([counts, ...Object.values(help)]);

/** Judgements of the description that no example rested on, by their path in it. */
function unexercised(program: Program, used: ReadonlySet<object>): string[] {
  const missing: string[] = [];
  const visit = (node: Details, path: string): void => {
    for (const [names, command] of Object.entries(node.commands ?? {})) {
      if (!used.has(command)) missing.push(`${path} ${names}`);
      visit(command, `${path} ${names}`);
    }
    for (const [names, option] of Object.entries(node.options ?? {}))
      if ('tier' in option && isLoud(option) && !shared.has(option) && !used.has(option))
        missing.push(`${path} ${names}`);
    for (const arg of node.args ?? []) visitOperand('rest' in arg ? arg.rest : arg, path);
  };
  const visitOperand = (operand: Operand, path: string): void => {
    if (operand.is !== 'choice') return;
    for (const [names, chosen] of Object.entries(operand.of))
      if ('tier' in chosen && isLoud(chosen) && !used.has(chosen)) missing.push(`${path} <${names}>`);
  };
  visit(program, program.names[0] ?? '');
  return [...new Set(missing)];
}

const isLoud = (judgement: Judgement): boolean => judgement.tier !== 'read-only' || judgement.mode !== undefined;
