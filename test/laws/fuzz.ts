// `npm run fuzz [-- --seconds N] [--seed N] [--path P] [words of a law]`: goes on where `npm test` stops, with other values each time. What it finds is
// shown in its smallest form with the seed and path that bring it back; it then becomes a fixed row of a test.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { laws } from './laws.ts';
import { pipeline } from './pipeline.ts';

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, path: { type: 'string' } },
  allowPositionals: true,
});
const wanted = positionals.join(' ');
const chosen = Object.entries({ ...pipeline, ...laws }).filter(([title]) => title.includes(wanted));
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const each = (Number(values.seconds) * 1000) / Math.max(1, chosen.length);
if (chosen.length === 0 || !Number.isInteger(seed) || !(each > 0))
  throw new Error('--seconds and --seed are numbers; the words are part of the title of a law');

console.log(`seed ${seed}, ${(each / 1000).toFixed(1)} s for each of ${chosen.length} laws`);
let broken = 0;
for (const [title, law] of chosen) {
  const result = fc.check(law, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: each,
    ...(values.path === undefined ? {} : { path: values.path }),
  });
  if (result instanceof Promise) throw new Error(`${title}: laws answer at once`);
  if (!result.failed || result.counterexample === null) {
    console.log(`  holds in ${result.numRuns} runs\t${title}`);
    continue;
  }
  broken++;
  console.log(`  BROKEN\t${title}\n${fc.stringify(result.counterexample)}\n${String(result.errorInstance)}`);
  console.log(`  again: npm run fuzz -- --seed ${seed} --path ${result.counterexamplePath} '${title}'\n`);
}
process.exitCode = broken === 0 ? 0 : 1;
