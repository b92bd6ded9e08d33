import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { globMatches } from '../../src/policy/glob.ts';

const cases: [pattern: string, text: string, expected: boolean][] = [
  ['git push', 'git push', true],
  ['git push', 'git push x', false],
  ['git *', 'git push', true],
  ['feat/**', 'feat/a', true],
  ['feat/**', 'feat/a/b', true],
  ['feat/**', 'feature', false],
  ['release/*', 'release/1.2', true],
  ['release/*', 'release/1/2', false],
  ['**/secrets/**', 'a/b/secrets/c', true],
  ['**/secrets/**', 'secrets/c', true],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['prod-?', 'prod-1', true],
  ['prod-[0-9]', 'prod-7', true],
  ['prod-[!0-9]', 'prod-7', false],
  ['*.prod.example.com', 'api.prod.example.com', true],
  ['\\*', '*', true],
  ['\\*', 'x', false],
  ['[ab', '[ab', true],
];
for (const [pattern, text, expected] of cases)
  test(`${pattern} ~ ${text}`, () => assert.equal(globMatches(pattern, text), expected));

test('agrees with minimatch', () => {
  const piece = fc.constantFrom('a', 'b', 'c', '*', '?', '/', '/**/', '**/', '/**', '[ab]', '[!a]', '\\*');
  const letter = fc.constantFrom('a', 'b', 'c', '/', '*');
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 7 }),
      fc.array(letter, { minLength: 1, maxLength: 9 }),
      (pieces, letters) => {
        const pattern = pieces.join('');
        const text = letters.join('');
        // What neither names nor paths look like, and where minimatch has rules of its own.
        fc.pre(!/\/\/|^\/|\/$/.test(text) && !/\/\/|^\/|\/$|\*\*\/\*\*|\*{3}|[^/]\*\*|\*\*[^/]/.test(pattern));
        assert.equal(
          globMatches(pattern, text),
          minimatch(text, pattern, { dot: true, noext: true, nonegate: true, nocomment: true, nobrace: true }),
          `${pattern} ~ ${text}`,
        );
      },
    ),
    { numRuns: 20_000 },
  );
});

test('a hostile pattern takes no longer than its length allows', () => {
  const started = performance.now();
  assert.equal(globMatches(`${'*a'.repeat(100)}b`, 'a'.repeat(4000)), false);
  assert.equal(globMatches(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(2000)), false);
  assert.ok(performance.now() - started < 2000);
});
