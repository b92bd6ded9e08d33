// Tables are searched the first times they are asked and indexed after that. Both must say the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookup } from '../../src/catalogue/lookup.ts';

const name = fc.stringMatching(/^[-a]{0,2}[ab*]{1,3}$/);
const key = fc
  .array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(groups => groups.map(group => group.join('|')).join(', '));
const word = fc.oneof(fc.stringMatching(/^[-ab]{0,5}$/), fc.constantFrom('', '*', 'a|b', 'a, b', 'toString'));

test('the first answer is the tenth', () =>
  fc.assert(
    fc.property(fc.dictionary(key, fc.nat(), { maxKeys: 6 }), word, (table, asked) => {
      const answers = Array.from({ length: 10 }, () => lookup(table, asked));
      assert.deepEqual(new Set(answers).size, 1, String(answers));
    }),
    { numRuns: 3000 },
  ));

const table = { 'a|b, c*': 1, 'ca*': 2, cab: 3, '-m|--message, -x': 4, constructor: 5 };
const rows: [string, number | undefined][] = [
  ['a', 1],
  ['b', 1],
  ['cx', 1],
  ['cax', 2],
  ['cab', 3],
  ['-m', 4],
  ['--message', 4],
  ['-x', 4],
  ['--mess', undefined],
  ['a|b', undefined],
  ['', undefined],
  ['toString', undefined],
  ['constructor', 5],
];
for (const [asked, expected] of rows)
  test(asked || '(empty)', () => {
    for (let time = 0; time < 5; time++) assert.equal(lookup(table, asked), expected);
  });
