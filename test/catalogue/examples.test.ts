// Every example of every description holds, and every judgement of a description is exercised by an example.
import assert from 'node:assert/strict';
import { describe as group, test } from 'node:test';
import { families } from '../../src/catalogue/programs.ts';
import { scriptNames } from '../../src/catalogue/script-names.ts';
import {
  type Details,
  type Expectation,
  type Judgement,
  now,
  type Operand,
  type Program,
} from '../../src/catalogue/spec.ts';
import * as tables from '../../src/catalogue/tables.ts';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';

const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);
const judge = (command: string) => plan({ host: 'cli', tool: 'Bash', input: { command }, cwd }, scene);

const only = process.env.FAMILY;
for (const [file, exports] of Object.entries(families)) {
  if (only && only !== file) continue;
  group(file, () => {
    const used = new Set<object>();
    const programs = Object.values(exports).map(entry => entry.describe());
    for (const program of programs) {
      for (const [line, expectation] of Object.entries(program.examples)) {
        test(line, () => {
          const { classification, entries } = judge(line);
          for (const one of entries) used.add(one);
          check(expectation, classification);
        });
      }
    }
    // Families share tables, so what one program's example rests on counts for its siblings.
    test(`${file}: every judgement has an example`, () => {
      assert.deepEqual(
        programs.flatMap(program => unexercised(program, used)),
        [],
      );
    });
  });
}

test('no program is described twice', () => {
  const names = Object.entries(families).flatMap(([file, exports]) =>
    Object.values(exports).flatMap(entry => entry.names.map(name => ({ file, name }))),
  );
  const first = new Map(names.toReversed().map(entry => [entry.name, entry]));
  const twice = names.filter(entry => first.get(entry.name) !== entry);
  assert.deepEqual(twice, []);
});

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

const shared = new Set<object>([...Object.values(tables), ...Object.values(scriptNames)]);

/** Judgements of the description that no example rested on, by their path in it. */
function unexercised(program: Program, used: ReadonlySet<object>): string[] {
  const missing: string[] = [];
  const visit = (node: Details, path: string): void => {
    for (const [names, entry] of Object.entries(node.commands ?? {})) {
      const command = now(entry);
      if (!used.has(command) && !shared.has(command)) missing.push(`${path} ${names}`);
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
      if ('tier' in chosen && isLoud(chosen) && !shared.has(chosen) && !used.has(chosen))
        missing.push(`${path} <${names}>`);
  };
  visit(program, program.names[0] ?? '');
  return [...new Set(missing)];
}

/** Worth an example: whatever is not simply harmless, but for help and versions, which all programs have. */
const isLoud = (judgement: Judgement): boolean =>
  judgement.mode === undefined
    ? judgement.tier !== 'read-only'
    : judgement.mode !== 'counts' && !/^prints (?:help|the version)/.test(judgement.because ?? '');
