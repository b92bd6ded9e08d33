// The index of path patterns against a full glob matcher: every pattern of the catalogue, on paths made from all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { PathPatterns } from '../../src/catalogue/path-patterns.ts';
import { families, generated } from '../../src/catalogue/paths.ts';

const home = '/home/me';
const patterns = [
  ...families.flatMap(family => [...family.patterns, ...(family.except ?? [])]),
  ...generated.map(name => `**/${name}/**`),
];
const index = new PathPatterns(patterns.map(pattern => [pattern, pattern]));

/** What the pattern means, asked of minimatch: a folder that is listed with all below belongs itself. */
const belongs = (path: string, pattern: string): boolean => {
  const full = pattern.startsWith('~') ? home + pattern.slice(1) : pattern;
  const options = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };
  return minimatch(path, full, options) || (full.endsWith('/**') && minimatch(path, full.slice(0, -3), options));
};

const piece = fc.constantFrom('a', 'x.pem', '.env', 'node_modules', '.ssh', 'id_rsa', 'home', 'me', '.tiergate');
const below = fc.array(piece, { maxLength: 2 }).map(pieces => pieces.map(one => `/${one}`).join(''));
const path = fc
  .tuple(
    fc.constantFrom('', home, '/srv', '/home'),
    below,
    fc.constantFrom(...patterns),
    fc.constantFrom('', 'q', '.b'),
    below,
  )
  .map(([start, above, pattern, letters, end]) => {
    const named = pattern
      .replace(/^\*\*\//, '')
      .replace(/\/\*\*$/, '')
      .replace(/^~\//, '')
      .replaceAll('*', letters);
    // Paths that are judged hold no empty piece.
    return `${start}${above}/${named.replace(/^\//, '')}${end}`.replaceAll(/\/+(?=\/|$)/g, '');
  });

test('the index finds the patterns that a full matcher finds', () => {
  fc.assert(
    fc.property(path, one => {
      const expected = patterns.filter(pattern => belongs(one, pattern));
      assert.deepEqual([...index.matching(one, home)].sort(), [...new Set(expected)].sort(), one);
    }),
    { numRuns: 400 },
  );
});
