// How sensitive a call's repositories are: by address, owner, path and folder; the project's own word may only raise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sensitivityOfPlaces } from '../../src/policy/subject.ts';
import { type RepositoryPlace, sensitivities } from '../../src/request.ts';
import { policySet, source } from './support.ts';

const organization = source(
  'organization',
  `repository: { sensitivity: normal }
repositories:
  - { match: { remote: "github.com/acme/*" }, sensitivity: high }
  - { match: { owner: toys }, sensitivity: low }
  - { match: { path: "/srv/**" }, sensitivity: low }
  - { match: { path: "/vault/**" }, sensitivity: critical }
  - { match: { remote: "git@github.com:acme/mono.git", folder: "payments" }, sensitivity: critical }
  - { match: { folder: "**/secrets" }, sensitivity: critical }
`,
);
const set = policySet(organization);
const place = (over: Partial<RepositoryPlace>): RepositoryPlace => ({
  remotes: [],
  roots: ['/x'],
  paths: [''],
  ...over,
});
const mono = ['https://github.com/Acme/mono'];
const cases: Readonly<Record<string, readonly [readonly Partial<RepositoryPlace>[], string]>> = {
  'nothing known': [[{}], 'normal'],
  'by address': [[{ remotes: ['ssh://git@github.com/acme/app.git'] }], 'high'],
  'the most sensitive of several remotes': [
    [{ remotes: ['https://github.com/toys/app', 'git@github.com:acme/app'] }],
    'high',
  ],
  'by owner': [[{ remotes: ['https://gitlab.com/Toys/app'] }], 'low'],
  'by path': [[{ roots: ['/srv/app'] }], 'low'],
  'a linked work tree of a repository there': [[{ roots: ['/tmp/wt', '/vault/app'] }], 'critical'],
  'a call in the folder': [[{ remotes: mono, paths: ['payments/api'] }], 'critical'],
  'a call that touches the folder': [[{ remotes: mono, paths: ['', 'payments/x.ts'] }], 'critical'],
  'the folder itself': [[{ remotes: mono, paths: ['payments'] }], 'critical'],
  'a tree that holds the folder': [[{ remotes: mono, paths: ['', '**'] }], 'critical'],
  'a neighbour of the folder': [[{ remotes: mono, paths: ['payments-ui/x', 'web'] }], 'high'],
  'a folder of any repository': [[{ paths: ['a/b/secrets/key'] }], 'critical'],
  'a submodule nobody speaks of': [[{ within: place({ remotes: mono }) }], 'high'],
  'a submodule of its own': [[{ remotes: ['https://github.com/toys/x'], within: place({ remotes: mono }) }], 'low'],
  'a submodule of a toy': [[{ within: place({ remotes: ['https://github.com/toys/x'] }) }], 'normal'],
  'another repository that is touched': [
    [{ remotes: ['https://github.com/toys/x'] }, { roots: ['/vault/key'] }],
    'critical',
  ],
};
for (const [title, [places, want]] of Object.entries(cases))
  test(title, () => assert.equal(sensitivityOfPlaces(set, places.map(place)), want));

test('the project may raise itself and its folders, trusted or not', () => {
  const project = 'repository: { sensitivity: high, folders: { "infra/": critical, docs: low } }\n';
  for (const trusted of [true, false]) {
    const own = policySet(organization, source('project', project, trusted));
    assert.equal(sensitivityOfPlaces(own, [place({ paths: ['docs/x'] })]), 'high');
    assert.equal(sensitivityOfPlaces(own, [place({ paths: ['infra/x'] })]), 'critical');
    // What it says of its folders is not about others'.
    assert.equal(sensitivityOfPlaces(own, [place({}), place({ roots: ['/y'], paths: ['infra/x'] })]), 'high');
  }
});

const anyPlace = fc.record({
  remotes: fc.subarray(['https://github.com/acme/a', 'https://github.com/toys/b']),
  roots: fc.subarray(['/srv/a', '/vault/b', '/x'], { minLength: 1 }),
  paths: fc.subarray(['', 'payments/x', 'docs/y', '**']),
});
test('no project file lowers, and one more place never lowers', () =>
  fc.assert(
    fc.property(
      fc.array(anyPlace, { minLength: 1, maxLength: 3 }),
      anyPlace,
      fc.constantFrom(...sensitivities),
      fc.constantFrom(...sensitivities),
      fc.boolean(),
      (places, more, whole, folder, trusted) => {
        const text = `repository: { sensitivity: ${whole}, folders: { payments: ${folder} } }\n`;
        const rank = (policy: typeof set, asked: readonly RepositoryPlace[]): number =>
          sensitivities.indexOf(sensitivityOfPlaces(policy, asked));
        const having = policySet(organization, source('project', text, trusted));
        assert.ok(rank(having, places) >= rank(set, places));
        assert.ok(rank(having, [...places, more]) >= rank(having, places));
      },
    ),
  ));
