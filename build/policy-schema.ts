// The text of schemas/policy.schema.json, made from the zod schema of the policy file. Written by generate.ts; a test compares.
import * as z from 'zod';
import { policySchema } from '../src/policy/schema.ts';

export const target = new URL('../schemas/policy.schema.json', import.meta.url);

export function policySchemaText(): string {
  const schema = z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'tiergate policy' }, null, 2)}\n`;
}
