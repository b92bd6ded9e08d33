// The same text as the platform's own, for every moment that there is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toIsoTime } from '../../src/audit/iso-time.ts';

const same = (time: number): void => assert.equal(toIsoTime(time), new Date(time).toISOString());

for (const time of [
  0, -1, 951_782_400_000, 951_868_800_000, 4_107_542_400_000, 253_402_300_800_000, 8.64e15, -8.64e15, 1.5, -1.5,
])
  test(`${time}`, () => same(time));

test('any moment', () => fc.assert(fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), same)));
