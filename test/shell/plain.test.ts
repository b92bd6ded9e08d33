// The plain reader says nothing, or exactly what the parser says; it never reads what the guard of the parser's tree would refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlain } from '../../src/shell/plain.ts';
import { readSyntax } from '../../src/shell/syntax.ts';

const plain = [
  'ls',
  ' git status && npm test ',
  'a | b | c || d; e\n\nf;\n',
  'grep -rn "a b" src/*.ts \'x $y `z`\' 2>/dev/null | head -20',
  'cargo build --release > out.log 2>&1',
  'cmd 2>&1 >&2 1> x >>"y z" < /etc/hosts',
  'a\tb=c d="e f"g',
  'cat ~/x a~b **/y ?',
  'echo then done "" \'\'',
  'curl -s https://example.com/?a=b,c:d@e%20+^',
];

const notPlain = [
  '',
  '   ',
  '# nothing',
  'a # b',
  'A=b c',
  'A+=b',
  'export A=b',
  'echo $x',
  'echo "$x"',
  'echo `x`',
  'echo a\\ b',
  'echo {a,b}',
  'ls [ab]',
  'if a; then b; fi',
  'time ls',
  '! ls',
  '(ls)',
  '{ ls; }',
  'a & b',
  'a &> b',
  'a |& b',
  'a ;; b',
  'a; ; b',
  '; a',
  'a &&',
  'a && \n b',
  'a |',
  'a >',
  'a > > b',
  'a >| b',
  'a <> b',
  'a <<< b',
  'a << b',
  'a <(b)',
  'a >&file',
  'a 2>&-',
  'a 12> b',
  '> a',
  'f() { a; }',
  'a "b',
  "a 'b",
  "a 'é'",
  'a\rb',
  'a\u00a0b',
  'a\0b',
  "printf -v 'x[$(a)]' b",
  'coproc a',
  'alias a=b',
];

for (const text of plain) test(`plain: ${JSON.stringify(text)}`, () => assert.ok(same(text)));
for (const text of notPlain) test(`not plain: ${JSON.stringify(text)}`, () => assert.equal(readPlain(text), undefined));

test('whatever is read is what the parser reads', () => {
  const pieces = [...plain, ...notPlain]
    .flatMap(text => text.split(/(\s+|[|&;<>]+|["'])/))
    .concat(['\n', '2>', 'test', 'in']);
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...new Set(pieces)) }, fc.string({ maxLength: 3 }));
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), joined => {
      const text = joined.join('');
      if (same(text)) read++;
    }),
    { numRuns: 20_000 },
  );
  assert.ok(read > 1000, `only ${read} texts were plain`);
});

/** Whether the text is plain. Throws where the parser sees something else. */
function same(text: string): boolean {
  const script = readPlain(text);
  if (!script) return false;
  const whole = readSyntax(text);
  assert.ok(whole.ok, JSON.stringify(text));
  assert.deepEqual(whole.substitutions, []);
  assert.deepEqual(fields(script), fields(whole.script), JSON.stringify(text));
  return true;
}

/** The tree as data, with what the parser works out when it is asked. */
const fields = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(fields);
  if (typeof node !== 'object' || node === null) return node;
  const more = 'type' in node && node.type === 'Command' ? ['args', 'redirects'] : [];
  const asked = 'type' in node && node.type === 'Word' ? ['value', 'parts'] : [];
  const keys = [...Object.keys(node), ...more, ...asked];
  return Object.fromEntries(
    keys.map(key => [key, fields(Reflect.get(node, key))]).filter(([, value]) => value !== undefined),
  );
};
