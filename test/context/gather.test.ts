// The small readers, and what happens when something cannot be read or time runs out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readKubeConfig } from '../../src/context/ambient/kubeconfig.ts';
import { gather } from '../../src/context/gather.ts';
import { osUser } from '../../src/context/identity.ts';
import { sha1 } from '../../src/context/sha1.ts';
import { type FactQuery, factKey } from '../../src/facts.ts';
import { ask, env, folder, home, repository, scene, write } from './sandbox.ts';

const configs: readonly (readonly [text: string, context: string | undefined])[] = [
  ['current-context: kind-dev', 'kind-dev'],
  ['current-context: kind-dev # mine', 'kind-dev'],
  ['current-context: "prod"', 'prod'],
  ["current-context: 'it''s'", "it's"],
  ['"current-context": prod', 'prod'],
  [
    'apiVersion: v1\ncurrent-context:   arn:aws:eks:eu-1:1:cluster/prod  \nkind: Config',
    'arn:aws:eks:eu-1:1:cluster/prod',
  ],
  ['a: 1\r\ncurrent-context: prod\r\nb: 2', 'prod'],
  ['', undefined],
  ['current-context:', ''],
  ['current-context: ""', ''],
  ['current-context: null', ''],
  ['current-context: # none', ''],
  ['  current-context: nested', undefined],
  ['current-contexts: x', undefined],
  ['current-context: a\ncurrent-context: b', undefined],
  ['current-context: *anchor', undefined],
  ['current-context: |\n  prod', undefined],
  ['current-context: kind\n  -prod', undefined],
  ['current-context:\n  prod', undefined],
  ['current-context: "a\\x62"', undefined],
  ['{"current-context": "prod"}', 'prod'],
  ['{"current-context": "prod"', undefined],
];
describe('current-context', () => {
  for (const [text, context] of configs)
    test(JSON.stringify(text), () => assert.equal(readKubeConfig(text)?.current, context));
});

describe('which kubeconfig', () => {
  const root = folder();
  const at = scene(root);
  write(home, { '.kube/config': 'current-context: from-home' });
  write(root, {
    one: 'kind: Config',
    two: 'current-context: from-two',
    three: 'current-context: from-three',
    odd: 'current-context: |\n a',
  });
  const list = (...names: string[]): string => names.map(name => (name === '' ? '' : join(root, name))).join(':');
  const cases: readonly (readonly [variable: string | undefined, names: string[] | undefined, source: string])[] = [
    [undefined, ['from-home'], '~/.kube/config'],
    ['', ['from-home'], '~/.kube/config'],
    [list('missing', 'one', 'two', 'three'), ['from-two'], 'two (from KUBECONFIG)'],
    [list('', 'three', 'two'), ['from-three'], 'three (from KUBECONFIG)'],
    [list('odd', 'two'), undefined, 'odd, which is not understood'],
    [list('two', 'odd'), undefined, 'odd, which is not understood'],
    [list('missing'), [], 'KUBECONFIG'],
  ];
  for (const [variable, names, source] of cases) {
    test(`KUBECONFIG=${variable?.replaceAll(root, '.')}`, () => {
      const query: FactQuery = { fact: 'ambient', name: 'kubernetes.context', dir: root };
      const value = names?.map(name => ({ kind: 'cluster', name }));
      assert.deepEqual(ask(query, at, { ...env, KUBECONFIG: variable }), { value, source });
    });
  }
});

describe('text', () => {
  const root = folder();
  const big = 'x'.repeat(64 * 1024);
  const files: Readonly<Record<string, readonly [bytes: string | Buffer, text: string | undefined]>> = {
    plain: ['echo ü\n', 'echo ü\n'],
    empty: ['', ''],
    largest: [big, big],
    'too large': [`${big}x`, undefined],
    'with NUL': ['a\0b', undefined],
    'not UTF-8': [Buffer.from([0x61, 0xff]), undefined],
    'half a character': [Buffer.from([0xc3]), undefined],
  };
  for (const [name, [bytes, text]] of Object.entries(files)) {
    test(name, () => {
      writeFileSync(join(root, name), bytes);
      assert.deepEqual(ask({ fact: 'text', path: join(root, name) }, scene(root)), {
        value: text,
        source: scene(root).project === root ? name : join(root, name),
      });
    });
  }
  test('nothing but files are opened', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    symlinkSync('loop', join(root, 'loop'));
    for (const path of [
      join(root, 'pipe'),
      join(root, 'loop'),
      join(root, 'missing'),
      root,
      '/dev/zero',
      'relative',
      '~other/x',
    ]) {
      assert.equal(ask({ fact: 'text', path }, scene(root)).value, undefined, path);
    }
  });
});

test('every question gets its own answer', () => {
  const root = repository();
  const queries: FactQuery[] = [
    { fact: 'path', deep: true, path: join(root, 'a.txt') },
    { fact: 'repository', dir: root },
    { fact: 'ambient', name: 'kubernetes.context', dir: root },
    { fact: 'text', path: join(root, 'a.txt') },
  ];
  assert.deepEqual(new Set(gather(queries, scene(root), env).keys()), new Set(queries.map(factKey)));
});

test('no time left: no answers', () =>
  assert.equal(gather([{ fact: 'path', deep: true, path: '/' }], scene('/'), env, 0).size, 0));

test('too many files for the time: unreadable', () => {
  const root = repository(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`d/${index}`, ''])));
  const query: FactQuery = { fact: 'path', deep: true, path: join(root, 'd') };
  const value = gather([query], scene(root), env, 1).get(factKey(query))?.value;
  assert.ok(value === undefined || (typeof value === 'object' && 'git' in value && value.git === 'unreadable'));
});

test('login name', () => assert.equal(osUser(), userInfo().username));

test('SHA-1', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes =>
      assert.equal(sha1(bytes), createHash('sha1').update(bytes).digest('hex')),
    ),
  );
});
