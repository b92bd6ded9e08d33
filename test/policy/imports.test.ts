import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Everything that a module loads when it runs; types are erased. */
function loads(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [statement, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s[^;]*?from '([^']+)';/gms,
  )) {
    if (/^(import|export) type\b/.test(statement)) continue;
    if (name.startsWith('.')) loads(new URL(name, file), seen);
    else seen.add(name);
  }
  return seen;
}
const outside = (file: string): string[] =>
  [...loads(new URL(`../../src/policy/${file}`, import.meta.url))].filter(name => !name.startsWith('file:')).sort();

// What every call loads: nothing but the file system, and for the pure part nothing at all.
const hot: [file: string, ...allowed: string[]][] = [
  ['evaluate.ts'],
  ['environment.ts'],
  ['subject.ts'],
  ['places.ts'],
  ['defaults.ts'],
  ['snapshot.ts', 'node:buffer', 'node:fs'],
];
for (const [file, ...allowed] of hot)
  test(`${file} loads ${allowed.join(', ') || 'nothing'}`, () => assert.deepEqual(outside(file), allowed));

const pure: [file: string, ...allowed: string[]][] = [
  ['parse.ts', '@marcbachmann/cel-js', 'js-yaml', 'minimatch', 'zod'],
  ['compile.ts', '@marcbachmann/cel-js', 'js-yaml', 'minimatch', 'zod'],
  ['condition.ts', '@marcbachmann/cel-js'],
];
for (const [file, ...allowed] of pure)
  test(`${file} is pure`, () =>
    assert.ok(
      outside(file).every(name => allowed.includes(name)),
      outside(file).join(', '),
    ));
