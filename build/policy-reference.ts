// The text of docs/policy-reference.md, made from the zod schema of the policy file. Written by generate.ts; a test compares.
import * as z from 'zod';
import { findingCodes } from '../src/authoring/finding.ts';
import { policySchema } from '../src/policy/schema.ts';

export const target = new URL('../docs/policy-reference.md', import.meta.url);

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly pattern?: string;
}

const head = `# Policy reference

Generated from the schema of the policy file by \`npm run generate\`. How to write one is in [policy.md](policy.md).

A key that is marked **required** must be there; an unknown key is an error, with the place and the key that was probably meant.
`;

export function policyReferenceText(): string {
  // What zod writes is JSON Schema, of which these are the parts that it uses here.
  const schema = z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' }) as Schema;
  return `${head}\n${[...section('', schema, 2), ...findings].join('\n')}`;
}

const findings = [
  '## What `tiergate policy validate` finds',
  '',
  '| code | meaning |',
  '| --- | --- |',
  ...Object.entries(findingCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
  '',
];

/** A table of the keys of an object, then a section for each key that holds an object itself. */
function section(path: string, schema: Schema, depth: number): string[] {
  const keys = Object.entries(schema.properties ?? {}).filter(([key]) => key !== '$schema');
  const title = path === '' ? 'The file' : `\`${path}\``;
  return [
    `${'#'.repeat(Math.min(depth, 4))} ${title}`,
    '',
    '| key | value | what it says |',
    '| --- | --- | --- |',
    ...keys.map(([key, value]) => row(key, value, schema.required?.includes(key) === true)),
    '',
    ...keys.flatMap(([key, value]) => inner(path === '' ? key : `${path}.${key}`, value, depth)),
  ];
}

const row = (key: string, value: Schema, isRequired: boolean): string =>
  `| \`${key}\`${isRequired ? ' **required**' : ''} | ${cell(kindOf(value))} | ${cell(value.description ?? '')} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function inner(path: string, value: Schema, depth: number): string[] {
  const { items, additionalProperties, anyOf, oneOf } = value;
  if (value.properties) return section(path, value, depth + 1);
  if (items && hasKeys(items)) return inner(`${path}[]`, items, depth);
  if (typeof additionalProperties === 'object' && hasKeys(additionalProperties))
    return inner(`${path}.<name>`, additionalProperties, depth);
  const alternatives = (oneOf ?? anyOf ?? []).filter(hasKeys);
  return alternatives.flatMap(one => section(`${path}${typeOf(one)}`, one, depth + 1));
}

const hasKeys = ({ properties, items, oneOf, anyOf }: Schema): boolean =>
  properties !== undefined || (items !== undefined && hasKeys(items)) || (oneOf ?? anyOf ?? []).some(hasKeys);

/** Objects that are told apart by their `type`. */
const typeOf = ({ properties }: Schema): string => {
  const name = properties?.type?.const;
  return name === undefined ? '' : ` with type ${String(name)}`;
};

function kindOf(schema: Schema): string {
  const { type, enum: words, anyOf, oneOf, items, additionalProperties } = schema;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (words) return wordsOf(words);
  const alternatives = anyOf ?? oneOf;
  if (alternatives) {
    const kinds = [...new Set(alternatives.map(kindOf))];
    const [one, list] = kinds;
    return kinds.length === 2 && list === `list of ${one}` ? `${one}; or a list` : kinds.join(' or ');
  }
  if (type === 'array') return `list of ${items ? kindOf(items) : 'anything'}`;
  if (typeof additionalProperties === 'object') return `names, each with ${kindOf(additionalProperties)}`;
  if (type === 'object') return 'object';
  return type === 'string' ? 'text' : (type ?? 'anything');
}

/** A closed list; the negated form of each is not repeated. */
const wordsOf = (words: readonly unknown[]): string => {
  const plain = words.map(String).filter(word => !word.startsWith('!'));
  const list = plain.map(word => `\`${word}\``).join(', ');
  return plain.length < words.length ? `${list}, each also with \`!\`` : list;
};
