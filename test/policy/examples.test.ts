// The policies under examples/: each is valid, no line of it is pointless, and its own cases hold and try every rule.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { policyReferenceText, target as referenceFile } from '../../build/policy-reference.ts';
import { policySchemaText, target as schemaFile, testsSchemaText, testsTarget } from '../../build/policy-schema.ts';
import { target as presetsFile, presetsText } from '../../build/presets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isCases = (name: string): boolean => name.includes('.test.');
const policies = ['policies', 'rollout', 'teams'].flatMap(folder =>
  readdirSync(`${root}examples/${folder}`)
    .filter(name => !isCases(name))
    .map(name => `examples/${folder}/${name}`),
);
const run = (...words: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['dist/cli.cjs', 'policy', ...words, '--json'], { cwd: root, encoding: 'utf8' }),
  );

for (const file of policies) {
  const written = readFileSync(`${root}${file.replace(/\.\w+$/, '.test.yaml')}`, 'utf8');
  const [, layer = 'project'] = /^layer: (\w+)$/m.exec(written) ?? [];
  test(`${file} is valid`, () =>
    assert.deepEqual(run('validate', '--layer', layer, file), { valid: true, findings: [] }));
  const [{ cases, coverage }] = run('test', file).files;
  for (const { name, line, differences } of cases)
    test(`${file} · ${line}: ${name}`, () => assert.deepEqual(differences, []));
  test(`${file}: every rule is tried`, () => assert.deepEqual(coverage.rules.untried, []));
}

test('src/policy/presets.ts is current', () =>
  assert.equal(readFileSync(presetsFile, 'utf8'), presetsText(), 'run `npm run generate`'));

test('docs/policy-reference.md is current', () =>
  assert.equal(readFileSync(referenceFile, 'utf8'), policyReferenceText(), 'run `npm run generate`'));

const schemas = { policy: [schemaFile, policySchemaText()], 'policy-tests': [testsTarget, testsSchemaText()] } as const;
for (const [name, [file, text]] of Object.entries(schemas)) {
  test(`schemas/${name}.schema.json is current`, () =>
    assert.equal(readFileSync(file, 'utf8'), text, 'run `npm run generate`'));
  test(`every field of the schema ${name} is described`, () => assert.deepEqual(undescribed(JSON.parse(text)), []));
}

function undescribed(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const bare =
      key === 'properties' && typeof inner === 'object' && inner !== null
        ? Object.entries(inner).flatMap(([field, body]) =>
            typeof body === 'object' && body !== null && 'description' in body ? [] : [`${path}/${field}`],
          )
        : [];
    return [...bare, ...undescribed(inner, `${path}/${key}`)];
  });
}
