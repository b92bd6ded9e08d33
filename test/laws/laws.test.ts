// A moment of each law, always the same one; `npm run fuzz` goes on with others.
import { test } from 'node:test';
import fc from 'fast-check';
import { laws } from './laws.ts';

for (const [name, law] of Object.entries(laws))
  test(name, async () => {
    await fc.assert(law, { numRuns: 1200, seed: 20261126 });
  });
