// What a comparison of two policies says, against asking both of them about every cell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffPolicies } from '../../src/authoring/diff.ts';
import { dimensionNames, dimensionsOf } from '../../src/authoring/dimensions.ts';
import { cellProbe, matrixOf } from '../../src/authoring/matrix.ts';
import { changeOf, outcomeOf } from '../../src/authoring/outcome.ts';
import { decideProbe } from '../../src/authoring/probe.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import { conditions, policyOf } from './policies.ts';

const rules = (...list: string[]): string =>
  ['version: 1', 'rules:', ...list.map((text, i) => `  - { id: r${i}, ${text} }`)].join('\n');
const many = (count: number): string => Array.from({ length: count }, (_, i) => `role-${i}`).join(', ');

/** Before, after, and whether something became looser; every row must be named in the result. */
const table: readonly [before: string, after: string, loosened: boolean, rows: readonly RegExp[]][] = [
  ['version: 1', 'version: 1', false, []],
  ['version: 1\nstage: write-safe', 'version: 1\nstage: privileged', true, [/privileged-write .*: ask → allow/]],
  ['version: 1\nstage: privileged', 'version: 1\nstage: write-safe', false, [/privileged-write .*: allow → ask/]],
  ['version: 1', 'version: 1\nmode: observe', true, [/mode: enforce → observe/]],
  ['version: 1\nmode: observe', 'version: 1', false, [/mode: observe → enforce/]],
  [
    rules('effect: deny, match: { tier: deployment, environment: production }'),
    rules('effect: ask, match: { tier: deployment, environment: production }'),
    true,
    [/deployment · environment production, unknown: deny → ask/],
  ],
  [
    rules('effect: deny, match: { action: [git push, git merge, git rebase, git pull, git fetch] }'),
    rules('effect: deny, match: { action: [git push, git merge, git rebase, git pull] }'),
    true,
    [/git fetch.*: deny → /],
  ],
  [
    rules('effect: deny, match: { tool: ["mcp__*", "!mcp__docs__*"] }'),
    rules('effect: deny, match: { tool: ["mcp__*"] }'),
    false,
    [/mcp__docs__other: (?:allow|ask) → deny/],
  ],
  [
    rules(`effect: deny, match: { tier: deployment, role: [${many(30)}] }`),
    rules(`effect: deny, match: { tier: deployment, role: [${many(29)}] }`),
    true,
    [/role role-29.*: deny → /],
  ],
  [
    rules('effect: approve, match: { tier: deployment }, approval: { count: 2 }'),
    rules('effect: approve, match: { tier: deployment }, approval: { count: 1 }'),
    true,
    [/approve by 2 .* → approve/],
  ],
  [
    rules('effect: ask, match: { tier: deployment }, obligations: [{ type: audit, level: full }]'),
    rules('effect: ask, match: { tier: deployment }'),
    true,
    [/ask \+ audit → ask/],
  ],
  [
    'version: 1\nenvironments: { production: { cluster: ["live-*"] } }',
    'version: 1\nenvironments: { dev: { cluster: ["live-*"] } }',
    true,
    [/cluster live-\S+: ask → allow/],
  ],
  ['version: 1\nprotectedBranches: [main, "v*"]', 'version: 1\nprotectedBranches: [main]', true, [/branch v/]],
  ['version: 1', 'version: 1\ncommands: { "acme ship*": read-only }', true, [/command acme ship\S*: ask → allow/]],
];

for (const [before, after, loosened, rows] of table)
  test(`${before} → ${after}`, () => {
    const diff = diffPolicies(policyOf(before), policyOf(after), conditions);
    const said = [...diff.settings, ...diff.matrix, ...diff.requests].map(
      one => `${one.where}: ${one.before} → ${one.after}`,
    );
    assert.equal(diff.loosened, loosened, said.join('\n'));
    for (const row of rows)
      assert.ok(
        said.some(one => row.test(one)),
        `${row} in\n${said.join('\n')}`,
      );
    if (rows.length === 0) assert.deepEqual(said, []);
  });

const some = (...values: string[]) => fc.subarray(values, { minLength: 1 }).map(list => `[${list.join(', ')}]`);
const rule = fc
  .record({
    effect: fc.constantFrom('allow', 'ask', 'deny'),
    tier: some('write-safe', 'privileged-write', 'deployment'),
    environment: fc.option(some('dev', 'production', 'staging')),
    sensitivity: fc.option(some('low', 'critical')),
    role: fc.option(some('sre', 'dev')),
    intent: fc.option(some('release', 'refactor')),
  })
  .map(({ effect, ...match }) => {
    const words = Object.entries(match).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
    return `effect: ${effect}, match: { ${words.join(', ')} }`;
  });
const policy = fc
  .tuple(fc.constantFrom('read-only', 'write-safe', 'privileged', 'deployment'), fc.array(rule, { maxLength: 3 }))
  .map(([stage, list]) => `${list.length > 0 ? rules(...list) : 'version: 1'}\nstage: ${stage}`);

/** Every cell of the table, not folded. */
function cellsOf(...policies: PolicySet[]): string[][] {
  const dimensions = dimensionsOf(policies);
  return dimensionNames.reduce<string[][]>(
    (keys, name) => keys.flatMap(key => dimensions[name].map(value => [...key, value])),
    [[]],
  );
}
const outcome = (of: PolicySet, key: readonly string[]) => outcomeOf(decideProbe(of, cellProbe(key), conditions));

test('a comparison says that something is looser if and only if a cell is', () => {
  fc.assert(
    fc.property(policy, policy, (first, second) => {
      const [before, after] = [policyOf(first), policyOf(second)];
      const looser = cellsOf(before, after).some(key =>
        ['loosened', 'changed'].includes(changeOf(outcome(before, key), outcome(after, key))),
      );
      const { matrix } = diffPolicies(before, after, conditions);
      assert.equal(
        matrix.some(({ change }) => change === 'loosened' || change === 'changed'),
        looser,
      );
    }),
    { numRuns: 40 },
  );
});

test('every cell is in one row of the folded matrix, and the row says what the cell is answered', () => {
  fc.assert(
    fc.property(policy, text => {
      const set = policyOf(text);
      const { rows } = matrixOf(set, conditions);
      const seen = new Map(rows.flatMap(row => row.cells.map(key => [key.join(), row.outcome.text] as const)));
      const cells = cellsOf(set);
      assert.equal(
        rows.reduce((sum, row) => sum + row.cells.length, 0),
        cells.length,
      );
      for (const key of cells) assert.equal(seen.get(key.join()), outcome(set, key).text, key.join());
    }),
    { numRuns: 40 },
  );
});
