// The whole way on a real machine's files: a line, what it acts upon, and what the policy answers.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { storeIntent } from '../../src/context/intent-store.ts';
import { surroundingsOf } from '../../src/context/scene.ts';
import { decisionEffects } from '../../src/decision.ts';
import { judge, type Setting } from '../../src/gate.ts';
import { evaluateCondition } from '../../src/policy/condition.ts';
import { policySet, source } from '../policy/support.ts';
import { base, git, home, repository, write } from './sandbox.ts';

let count = 0;
type Files = Readonly<Record<string, string>>;
interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly session?: string;
  readonly cwd?: string;
}

/** A machine of its own, with these files below home. */
function machine(files: Files = {}) {
  const at = join(base, `machine-${++count}`);
  mkdirSync(join(at, 'app'), { recursive: true });
  write(at, { 'app/package.json': '{}', ...files });
  return { at: realpathSync(at), app: join(at, 'app'), state: join(at, 'state') };
}

function decide(
  command: string,
  { at, app, state }: ReturnType<typeof machine>,
  { env = {}, policy = '', session, cwd = app }: Options = {},
) {
  const variables = { HOME: at, ...env };
  const setting: Setting = {
    policy: policySet(source('organization', `stage: deployment\n${policy}`)),
    env: variables,
    place: { cwd, around: surroundingsOf(cwd, variables) },
    user: 'os:maria',
    time: 1_800_000_000_000,
    facts: true,
    conditions: evaluateCondition,
    state,
  };
  return judge(
    { host: 'claude-code', tool: 'Bash', input: { command }, cwd, ...(session ? { session } : {}) },
    setting,
  );
}

const context = (name: string, server = 'https://k.example.com', cluster = 'c1'): string =>
  `current-context: ${name}\ncontexts:\n- context:\n    cluster: ${cluster}\n    user: u\n  name: ${name}\nclusters:\n- cluster:\n    server: ${server}\n  name: ${cluster}\n`;
const profile = (account: string): string => `[default]\n[profile team]\nsso_account_id = ${account}\n`;

const places: readonly (readonly [line: string, files: Files, environment: string, options?: Options])[] = [
  ['kubectl apply -f x.yaml', { '.kube/config': context('kind-dev') }, 'local'],
  ['kubectl apply -f x.yaml', { '.kube/config': context('dev') }, 'dev'],
  ['kubectl apply -f x.yaml', { '.kube/config': context('dev', 'https://api.prod.example.com') }, 'production'],
  [
    'kubectl apply -f x.yaml',
    { '.kube/config': context('dev', 'https://k.example.com', 'gke_acme_eu_prod') },
    'production',
  ],
  ['kubectl apply -f x.yaml', { '.kube/config': context('acme') }, 'unknown'],
  [
    'kubectl --context kind-x apply -f x.yaml',
    { '.kube/config': context('kind-x', 'https://api.prod.example.com') },
    'production',
  ],
  ['kubectl --context kind-x apply -f x.yaml', { '.kube/config': context('dev') }, 'local'],
  ['kubectl --context kind-x apply -f x.yaml', { '.kube/config': '- odd' }, 'unknown'],
  [
    'KUBECONFIG=other kubectl apply -f x.yaml',
    { '.kube/config': context('kind-x'), 'app/other': context('prod') },
    'production',
  ],
  ['export KUBECONFIG=$X; kubectl apply -f x.yaml', { '.kube/config': context('kind-x') }, 'unknown'],
  [
    'kubectl --kubeconfig other apply -f x.yaml',
    { '.kube/config': context('kind-x'), 'app/other': context('prod') },
    'production',
  ],
  ['HOME=/other kubectl apply -f x.yaml', { '.kube/config': context('kind-x') }, 'unknown'],
  [
    'terraform -chdir=live apply',
    { 'app/.terraform/environment': 'dev', 'app/live/.terraform/environment': 'prod' },
    'production',
  ],
  [
    'gcloud --configuration work run deploy x',
    { '.config/gcloud/configurations/config_work': '[core]\nproject = acme-prod\n' },
    'production',
  ],
  ['docker --config c rm -f api', { 'app/c/config.json': '{"currentContext":"prod"}' }, 'production'],
  ['ssh -F other web reboot', { 'app/other': 'Host web\n HostName web.prod.example.com\n' }, 'production'],
  [
    'psql "$DB" -c "delete from a"',
    {},
    'production',
    { env: { DB: 'postgres://me:very-secret@db.prod.example.com/shop' } },
  ],
  ['psql "$DB" -c "delete from a"', {}, 'unknown', { env: { DB: 'very-secret' } }],
  ['helm upgrade a ./c', { '.kube/config': context('uat-1') }, 'staging'],
  [
    'aws s3 rm s3://b/x',
    { '.aws/config': profile('123456789012') },
    'production',
    { env: { AWS_PROFILE: 'team' }, policy: 'environments: { production: { account: "123456789012" } }\n' },
  ],
  [
    'aws --profile team s3 rm s3://b/x',
    { '.aws/config': profile('1') },
    'dev',
    { policy: 'environments: { dev: { account: team } }\n' },
  ],
  ['aws s3 rm s3://b/x', {}, 'local', { env: { AWS_ENDPOINT_URL: 'http://localhost:4566' } }],
  ['terraform apply', { 'app/.terraform/environment': 'staging' }, 'staging'],
  [
    'terraform apply',
    {
      'app/.terraform/environment': 'dev',
      'app/.terraform/terraform.tfstate': '{"backend":{"type":"s3","config":{"bucket":"acme-prod-state"}}}',
    },
    'production',
  ],
  [
    'cd infra && terraform apply',
    { 'app/infra/.terraform/environment': 'prod', 'app/infra/main.tf': '' },
    'production',
  ],
  ['cd "$X" && terraform apply', { 'app/.terraform/environment': 'dev' }, 'unknown'],
  ['docker rm -f api', {}, 'local'],
  ['docker rm -f api', { '.docker/config.json': '{"currentContext":"far"}' }, 'unknown'],
  ['docker rm -f api', {}, 'production', { env: { DOCKER_HOST: 'ssh://prod-1' } }],
  ['psql -c "delete from a"', {}, 'unknown'],
  ['psql -c "delete from a"', {}, 'local', { env: { PGHOST: '/var/run/postgresql' } }],
  ['psql -c "delete from a"', {}, 'production', { env: { PGHOST: 'db.prod.example.com' } }],
  ['PGHOST=$(cat h) psql -c "delete from a"', {}, 'unknown', { env: { PGHOST: 'localhost' } }],
  ['psql postgres://me:very-secret@db.staging.example.com/shop -c "delete from a"', {}, 'staging'],
  ['ssh web reboot', { '.ssh/config': 'Host web\n HostName web.prod.example.com\n' }, 'production'],
  ['python manage.py migrate', { 'app/.env': 'DATABASE_URL=postgres://u:very-secret@localhost/shop_dev\n' }, 'dev'],
  ['fly deploy', { 'app/fly.toml': 'app = "shop-prod"\n' }, 'production'],
];
describe('where a line acts', () => {
  for (const [line, files, environment, options] of places)
    test(`${line} ${JSON.stringify(files).slice(0, 120)} ${JSON.stringify(options?.env ?? '')}`, () => {
      const decision = decide(line, machine(files), options);
      assert.equal(decision.request.action.classification.environment, environment);
      assert.doesNotMatch(JSON.stringify(decision.request.action.classification.targets), /very-secret/);
      for (const target of decision.request.action.classification.targets) assert.notEqual(target.source, '');
    });
});

describe('a file that cannot be read is never looser than one that can', () => {
  const strict = (effect: (typeof decisionEffects)[number]): number => decisionEffects.indexOf(effect);
  const lines: readonly (readonly [line: string, file: string, contents: readonly string[]])[] = [
    ['kubectl apply -f x.yaml', '.kube/config', ['kind-dev', 'dev', 'uat-1', 'prod'].map(name => context(name))],
    [
      'kubectl --context kind-x delete ns a',
      '.kube/config',
      [context('kind-x'), context('kind-x', 'https://api.prod.example.com')],
    ],
    ['terraform apply', 'app/.terraform/environment', ['dev', 'staging', 'prod']],
    ['terraform destroy', 'app/.terraform/environment', ['dev', 'staging', 'prod']],
    ['docker rm -f api', '.docker/config.json', ['{}', '{"currentContext":"dev"}', '{"currentContext":"prod"}']],
    [
      'ssh web reboot',
      '.ssh/config',
      ['Host web\nHostName web.dev.example.com\n', 'Host web\nHostName web.prod.example.com\n'],
    ],
    ['aws ec2 terminate-instances --instance-ids i', '.aws/config', [profile('1')]],
    ['npm publish', '.npmrc', ['registry=http://localhost:4873/', 'registry=https://npm.prod.example.com/']],
  ];
  const policies: Readonly<Record<string, string>> = {
    'no rules': '',
    'production is denied': 'rules:\n  - { id: a, effect: deny, match: { environment: production } }\n',
    'all but production is allowed': 'rules:\n  - { id: a, effect: allow, match: { environment: "!production" } }\n',
    'a condition': 'rules:\n  - { id: a, effect: allow, match: {}, unless: "environment == \\"production\\"" }\n',
    'by name':
      'rules:\n  - { id: a, effect: deny, match: { target: { cluster: "prod*" } } }\n  - { id: b, effect: allow, match: { tier: deployment, target: { cluster: ["kind-*", dev] } } }\n',
  };
  for (const [line, file, contents] of lines)
    for (const [name, policy] of Object.entries(policies))
      test(`${line}, ${name}`, () => {
        const spoiled = machine();
        mkdirSync(dirname(join(spoiled.at, file)), { recursive: true });
        symlinkSync(join(spoiled.at, file), join(spoiled.at, file));
        const unread = decide(line, spoiled, { policy });
        for (const content of contents) {
          const known = decide(line, machine({ [file]: content }), { policy });
          assert.ok(
            strict(unread.effect) >= strict(known.effect),
            `${unread.effect} < ${known.effect} with ${content}`,
          );
        }
      });
});

describe('repositories', () => {
  const policy = `repositories:
  - { match: { remote: "github.com/acme/core" }, sensitivity: critical }
  - { match: { remote: "github.com/acme/mono", folder: pay }, sensitivity: high }
`;
  const sensitivity = (cwd: string, command: string, files: Files = {}): string => {
    const here = machine(files);
    return decide(command, here, { policy, cwd }).request.resource.sensitivity;
  };
  const withRemote = (url: string): string => {
    const root = repository({ 'pay/a.ts': '', 'web/b.ts': '' });
    git(root, 'remote', 'add', 'origin', url);
    return root;
  };
  test('its own remote', () => assert.equal(sensitivity(withRemote('git@github.com:acme/core.git'), 'ls'), 'critical'));
  test('a remote behind an alias of ssh', () =>
    assert.equal(
      sensitivity(withRemote('git@work:acme/core.git'), 'ls', { '.ssh/config': 'Host work\nHostName github.com\n' }),
      'critical',
    ));
  test('folders of a monorepo', () => {
    const root = withRemote('https://github.com/acme/mono');
    assert.equal(sensitivity(root, 'touch web/b.ts'), 'normal');
    assert.equal(sensitivity(root, 'touch pay/a.ts'), 'high');
    assert.equal(sensitivity(join(root, 'pay'), 'ls'), 'high');
    assert.equal(sensitivity(root, 'rm -rf .'), 'high');
  });
  test('a file of another repository', () => {
    const core = withRemote('https://github.com/acme/core');
    assert.equal(sensitivity(withRemote('https://github.com/acme/web'), `touch ${core}/web/b.ts`), 'critical');
  });
  test('a linked work tree, a submodule', () => {
    const core = withRemote('https://github.com/acme/core');
    const tree = join(home, `tree-${++count}`);
    git(core, 'worktree', 'add', '-q', tree);
    assert.equal(sensitivity(tree, 'ls'), 'critical');
    git(core, 'submodule', 'add', '-q', repository(), 'part');
    git(join(core, 'part'), 'remote', 'set-url', 'origin', 'https://github.com/toys/part');
    assert.equal(sensitivity(join(core, 'part'), 'ls'), 'critical');
  });
});

describe('people and intents', () => {
  test('a git address restricts and gives nothing', () => {
    const root = repository();
    git(root, 'config', 'user.email', 'ext@example.com');
    const policy =
      'roles: { external: ["git:*@example.com"] }\nrules:\n  - { id: x, effect: deny, match: { role: external } }\n';
    const { request, effect } = decide('ls', machine(), { policy, cwd: root });
    assert.deepEqual([request.subject.roles, request.subject.weakRoles, effect], [[], ['external'], 'deny']);
  });
  const policy = 'intents: { review: { tier: read-only } }\n';
  test('a declared intent binds its session only', () => {
    const here = machine();
    const intent = { name: 'review', from: 'prompt', since: 1_800_000_000_000, until: 1_800_003_600_000 } as const;
    storeIntent(here.state, { session: 'claude-code s1' }, intent);
    assert.equal(decide('touch x', here, { policy, session: 's1' }).effect, 'ask');
    assert.equal(decide('touch x', here, { policy, session: 's2' }).effect, 'allow');
    for (const name of readdirSync(join(here.state, 'intents'))) writeFileSync(join(here.state, 'intents', name), '');
    assert.equal(decide('touch x', here, { policy, session: 's1' }).effect, 'ask');
  });
  test('what the organization sets goes first', () => {
    const managed = `${policy}managedIntent: { variable: CI_INTENT, fixed: release }\n`;
    const intent = (env: Readonly<Record<string, string>>) =>
      decide('touch x', machine(), { policy: managed, env }).request.context.intent;
    assert.deepEqual(
      [intent({}), intent({ CI_INTENT: 'review' }), intent({ CI_INTENT: 'a b' })],
      ['release', 'review', 'unknown'],
    );
  });
  for (const line of [
    'tiergate intent set release --for 2h',
    'npx tiergate intent clear',
    'echo x; tiergate trust f',
    'rm -rf ~/.local/state/tiergate/intents',
  ])
    test(`no policy lets an agent run ${line}`, () => {
      const allowing =
        'rules:\n  - { id: a, effect: allow, match: { tier: [destructive, privileged-write, unknown] } }\n';
      assert.equal(decide(line, machine(), { policy: allowing }).effect, 'deny');
    });
});
