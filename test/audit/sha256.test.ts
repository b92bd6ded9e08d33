// Our SHA-256 against the one of OpenSSL.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256Hex } from '../../src/audit/sha256.ts';

const expected = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => sha256Hex(bytes) === expected(bytes)),
    { numRuns: 500 },
  );
});

test('any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => sha256Hex(text) === expected(text)));
});

test('every length around the end of a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).fill(0xa5);
    assert.equal(sha256Hex(bytes), expected(bytes), `${length} bytes`);
  }
});

test('three megabytes', () => {
  const bytes = new Uint8Array(3_000_001).map((_, i) => i * 31);
  assert.equal(sha256Hex(bytes), expected(bytes));
});
