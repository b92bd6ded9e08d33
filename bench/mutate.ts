// `npm run mutate [-- family …] [--list]`: weakens every judgement of the catalogue, one at a time, and tells which of the weakened ones
// none of the examples notices. All of it happens in this process: nothing is written.
import { parseArgs } from 'node:util';
import { families } from '../src/catalogue/programs.ts';
import type { Expectation } from '../src/catalogue/spec.ts';
import { type Tier, tiers } from '../src/tier.ts';
import { check, judge } from '../test/catalogue/example.ts';
import { share } from './measure.ts';
import { kinds, type Mutant, mutantsOf } from './mutants.ts';

const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false } },
  allowPositionals: true,
});

interface Example {
  readonly line: string;
  readonly expectation: Expectation;
}

const holds = ({ line, expectation }: Example): boolean => {
  try {
    check(expectation, judge(line).classification);
    return true;
  } catch {
    return false;
  }
};

/** The examples by the parts of the catalogue that they rest on. */
function examplesByEntry(): Map<object, Example[]> {
  const found = new Map<object, Example[]>();
  for (const entry of Object.values(families).flatMap(exports => Object.values(exports)))
    for (const [line, expectation] of Object.entries(entry.describe().examples))
      for (const used of judge(line).entries) found.set(used, [...(found.get(used) ?? []), { line, expectation }]);
  return found;
}

const examples = examplesByEntry();
function isCaught(mutant: Mutant): boolean {
  const undo = mutant.apply();
  try {
    return (examples.get(mutant.where) ?? []).some(example => !holds(example));
  } finally {
    undo();
  }
}

interface Result {
  readonly mutant: Mutant;
  readonly family: string;
  readonly caught: boolean;
}
const results: Result[] = Object.entries(families)
  .filter(([family]) => positionals.length === 0 || positionals.includes(family))
  .flatMap(([family, exports]) =>
    Object.values(exports)
      .flatMap(entry => mutantsOf(entry.describe()))
      .map(mutant => ({ mutant, family, caught: isCaught(mutant) })),
  );

const line = (title: string, of: readonly Result[]): void =>
  console.log(`${title.padEnd(18)} ${share(of.filter(one => one.caught).length, of.length)}`);

for (const { mutant, family, caught } of results)
  if (values.list && !caught) console.log(`  ${family}\t${mutant.tier}\t${mutant.kind}\t${mutant.place}`);
for (const family of new Set(results.map(one => one.family)))
  line(
    family,
    results.filter(one => one.family === family),
  );
console.log('');
for (const tier of tiers satisfies readonly Tier[])
  line(
    tier,
    results.filter(one => one.mutant.tier === tier),
  );
console.log('');
for (const kind of kinds)
  line(
    kind,
    results.filter(one => one.mutant.kind === kind),
  );
console.log('');
line('caught in all', results);
