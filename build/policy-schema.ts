// The texts of the JSON Schemas, made from the zod schemas of the files that people write. Written by generate.ts; a test compares.
import * as z from 'zod';
import { testFileSchema } from '../src/authoring/test-schema.ts';
import { policySchema } from '../src/policy/schema.ts';

const at = (name: string): URL => new URL(`../schemas/${name}.schema.json`, import.meta.url);
export const target = at('policy');
export const testsTarget = at('policy-tests');

const textOf = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), title }, null, 2)}\n`;

export const policySchemaText = (): string => textOf(policySchema, 'tiergate policy');
export const testsSchemaText = (): string => textOf(testFileSchema, 'tiergate policy tests');
