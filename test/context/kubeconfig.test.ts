// The reader of kubeconfigs against a full YAML reader: it may say that it does not understand, and never something else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { readKubeConfig } from '../../src/context/ambient/kubeconfig.ts';
import { isObject, listAt, objectAt, textAt } from '../../src/context/json.ts';

const name = fc.oneof(
  fc.constantFrom(
    'prod',
    'kind-dev',
    'arn:aws:eks:eu-1:1:cluster/x',
    "it's",
    'a b',
    'a: b',
    '#x',
    '*x',
    '&x',
    '!x',
    '- x',
    'null',
    '~',
    '"q"',
    'ü',
  ),
  fc.string({ maxLength: 12 }),
);
const config = fc.record(
  {
    apiVersion: fc.constant('v1'),
    'current-context': name,
    clusters: fc.array(
      fc.record({
        cluster: fc.record({ server: name, 'certificate-authority-data': name }, { requiredKeys: [] }),
        name,
      }),
      { maxLength: 3 },
    ),
    contexts: fc.array(
      fc.record({ context: fc.record({ cluster: name, namespace: name, user: name }, { requiredKeys: [] }), name }),
      { maxLength: 3 },
    ),
    users: fc.array(fc.record({ name, user: fc.record({ token: name, exec: fc.record({ args: fc.array(name) }) }) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);

const first = (value: unknown, list: string, inner: string): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  for (const one of listAt(value, list)) {
    const own = textAt(one, 'name');
    if (own !== undefined && !found.has(own)) found.set(own, objectAt(one, inner));
  }
  return found;
};

function agrees(text: string): boolean {
  const found = readKubeConfig(text);
  if (found === undefined) return false;
  const value: unknown = parse(text) ?? {};
  assert.ok(isObject(value));
  assert.equal(found.current || undefined, textAt(value, 'current-context'));
  for (const [own, context] of first(value, 'contexts', 'context')) {
    assert.equal(found.contexts.get(own)?.cluster, textAt(context, 'cluster'));
    assert.equal(found.contexts.get(own)?.namespace, textAt(context, 'namespace'));
  }
  for (const [own, cluster] of first(value, 'clusters', 'cluster'))
    assert.equal(found.servers.get(own), textAt(cluster, 'server'));
  return true;
}

const layouts = [
  {},
  { indentSeq: false },
  { defaultStringType: 'QUOTE_SINGLE' },
  { defaultStringType: 'QUOTE_DOUBLE' },
  { collectionStyle: 'flow' },
] as const;
test('whatever a YAML writer makes of a kubeconfig', () =>
  fc.assert(
    fc.property(config, fc.constantFrom(...layouts), (value, layout) => {
      agrees(stringify(value, { lineWidth: 0, ...layout }));
    }),
    { numRuns: 3000 },
  ));

test('of two clusters of a name the first counts, even without a server', () => {
  const clusters = [
    { cluster: { 'certificate-authority-data': 'x' }, name: 'a' },
    { cluster: { server: 'https://b' }, name: 'a' },
  ];
  assert.ok(agrees(stringify({ clusters })));
});

test('plain ones are understood', () => {
  for (const layout of [{}, { indentSeq: false }] as const)
    assert.ok(
      agrees(
        stringify(
          {
            apiVersion: 'v1',
            clusters: [{ cluster: { server: 'https://a:6443' }, name: 'arn:aws:eks:eu-1:1:cluster/x' }],
            contexts: [{ context: { cluster: 'arn:aws:eks:eu-1:1:cluster/x', user: 'u' }, name: 'dev' }],
            'current-context': 'dev',
            users: [{ name: 'u', user: { exec: { args: ['a'], env: null } } }],
          },
          layout,
        ),
      ),
    );
});
