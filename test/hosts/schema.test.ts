// Our readers of host input against zod, on values of every kind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as zod from 'zod/mini';
import * as ours from '../../src/hosts/schema.ts';

const pairs: Readonly<Record<string, [ours.Schema<unknown>, zod.ZodMiniType]>> = {
  string: [ours.string(), zod.string()],
  number: [ours.number(), zod.number()],
  literal: [ours.literal('a'), zod.literal('a')],
  'optional string': [ours.optional(ours.string()), zod.optional(zod.string())],
  'nullable string': [ours.nullable(ours.string()), zod.nullable(zod.string())],
  'string or number': [ours.union(ours.string(), ours.number()), zod.union([zod.string(), zod.number()])],
  'list of strings': [ours.array(ours.string()), zod.array(zod.string())],
  'table of numbers': [ours.record(ours.number()), zod.record(zod.string(), zod.number())],
  'text of a form': [ours.text('an a', text => text === 'a'), zod.string().check(zod.refine(text => text === 'a'))],
  object: [
    ours.object({ a: ours.string(), b: ours.optional(ours.object({ a: ours.array(ours.number()) })) }),
    zod.object({ a: zod.string(), b: zod.optional(zod.object({ a: zod.array(zod.number()) })) }),
  ],
};

const leaf = fc.oneof(fc.constantFrom('a', 'b', '', null, undefined, true, Number.NaN, 1 / 0), fc.integer());
const value = fc.letrec(tie => ({
  any: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('any'), { maxLength: 3 }), tie('table')),
  table: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), tie('any'), { maxKeys: 3 }),
})).any;

for (const [name, [schema, oracle]] of Object.entries(pairs))
  test(name, () =>
    fc.assert(
      fc.property(value, given => {
        const expected = zod.safeParse(oracle, given);
        const found = ours.read(ours.object({ it: schema }), { it: given });
        assert.equal(found !== undefined, expected.success);
        if (expected.success) assert.deepEqual(JSON.stringify(found?.it), JSON.stringify(expected.data));
      }),
      { numRuns: 500 },
    ),
  );

test('says where', () =>
  assert.throws(
    () => ours.object({ a: ours.array(ours.object({ b: ours.string() })) })({ a: [{ b: 'x' }, { b: 1 }] }),
    {
      message: 'a.1.b: expected string',
    },
  ));
