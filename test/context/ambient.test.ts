// Settings of tools as they lie on real disks: what each reader finds, and that nothing secret comes along.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import type { AmbientName } from '../../src/facts.ts';
import { ask, base, git, repository, scene, write } from './sandbox.ts';

let count = 0;
/** A home and a project in it, of their own for each case. */
function place(files: Readonly<Record<string, string>>): { home: string; project: string } {
  count += 1;
  const home = join(base, `ambient-${count}`);
  const project = join(home, 'app');
  mkdirSync(project, { recursive: true });
  write(home, { 'app/package.json': '{}', ...files });
  return { home, project };
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly of?: string;
}

function names(name: AmbientName, files: Readonly<Record<string, string>>, { env = {}, of }: Options = {}) {
  const { home, project } = place(files);
  const variables = { HOME: home, ...env };
  const found = ask(
    { fact: 'ambient', name, dir: project, ...(of ? { of } : {}) },
    scene(project, variables),
    variables,
  );
  return { shown: found.value?.map(one => `${one.kind ?? '-'} ${one.name}`), source: found.source };
}

const kube = `apiVersion: v1
kind: Config
current-context: dev
clusters:
- cluster:
    certificate-authority-data: QUJD
    server: https://api.prod.example.com:6443
  name: arn:aws:eks:eu-1:123456789012:cluster/prod-eu
- cluster:
    server: https://127.0.0.1:6443
  name: tunnel
contexts:
- context:
    cluster: arn:aws:eks:eu-1:123456789012:cluster/prod-eu
    namespace: web
    user: me
  name: dev
- context: # of the tunnel
    cluster: tunnel
    user: me
  name: mine
preferences: {}
users:
- name: me
  user:
    token: very-secret
`;
const aws = `[default]
region = eu-west-1
[profile admin]
role_arn = arn:aws:iam::111122223333:role/admin
source_profile = base
s3 =
  role_arn = arn:aws:iam::999999999999:role/nested
[profile base]
sso_account_id = 444455556666
[profile loop]
source_profile = loop
`;
const azure =
  '\uFEFF{"subscriptions":[{"id":"1","name":"dev","isDefault":false},{"id":"2-2","name":"Acme Production","isDefault":true}]}';
const backend = JSON.stringify({
  version: 3,
  backend: {
    type: 's3',
    config: { bucket: 'acme-prod-state', key: 'app.tfstate', access_key: 'AKIA', secret_key: 'very-secret' },
  },
});
const remoteBackend = JSON.stringify({
  backend: {
    type: 'remote',
    config: {
      hostname: 'app.terraform.io',
      organization: 'acme',
      token: 'very-secret',
      workspaces: { name: 'web-prod' },
    },
  },
});
const dockerConfig = '{"auths":{"r":{"auth":"very-secret"}},"currentContext":"far"}';
const far =
  '{"Name":"far","Metadata":{},"Endpoints":{"docker":{"Host":"ssh://root@prod-1.example.com","SkipTLSVerify":false}}}';
const ssh = `Include conf.d/*
Host web
  HostName web-1.prod.example.com
Host *.internal !db.internal
  HostName gate.%h
Host vm
  HostName 127.0.0.1
Match originalhost other
  HostName other.example.com
Match exec "true"
  HostName anything.example.com
`;

type Case = readonly [
  title: string,
  name: AmbientName,
  files: Readonly<Record<string, string>>,
  want: readonly string[] | undefined,
  source: string,
  options?: Options,
];
const config = { '.kube/config': kube };
const cases: readonly Case[] = [
  [
    'context, its cluster, namespace and server',
    'kubernetes.context',
    config,
    [
      'cluster dev',
      'cluster arn:aws:eks:eu-1:123456789012:cluster/prod-eu',
      'namespace web',
      'host api.prod.example.com:6443',
    ],
    '~/.kube/config',
  ],
  [
    'a named context; a tunnel says nothing',
    'kubernetes.context',
    config,
    ['cluster mine', 'cluster tunnel'],
    '~/.kube/config',
    { of: 'mine' },
  ],
  ['a context that is not there', 'kubernetes.context', config, ['cluster gone'], '~/.kube/config', { of: 'gone' }],
  ['no kubeconfig', 'kubernetes.context', {}, [], '~/.kube/config'],
  [
    'flow style is not understood',
    'kubernetes.context',
    { '.kube/config': 'current-context: a\ncontexts: [{name: a, context: {cluster: p}}]\n' },
    undefined,
    '~/.kube/config, which is not understood',
  ],
  [
    'JSON',
    'kubernetes.context',
    { '.kube/config': '{"current-context":"a","contexts":[{"name":"a","context":{"cluster":"p"}}],"clusters":[]}' },
    ['cluster a', 'cluster p'],
    '~/.kube/config',
  ],

  ['default profile', 'aws.account', { '.aws/config': aws }, ['account default'], '~/.aws/config'],
  [
    'AWS_PROFILE and the account of its role',
    'aws.account',
    { '.aws/config': aws },
    ['account admin', 'account 111122223333'],
    '~/.aws/config (profile from AWS_PROFILE)',
    { env: { AWS_PROFILE: 'admin' } },
  ],
  [
    '--profile base',
    'aws.account',
    { '.aws/config': aws },
    ['account base', 'account 444455556666'],
    '~/.aws/config',
    { of: 'base' },
  ],
  [
    'a profile that is its own source',
    'aws.account',
    { '.aws/config': aws },
    ['account loop'],
    '~/.aws/config',
    { of: 'loop' },
  ],
  [
    'keys in variables',
    'aws.account',
    { '.aws/config': aws },
    undefined,
    'the variable AWS_ACCESS_KEY_ID',
    { env: { AWS_ACCESS_KEY_ID: 'AKIA', AWS_PROFILE: 'dev' } },
  ],
  [
    'a role in variables',
    'aws.account',
    {},
    ['account 123456789012'],
    'the variable AWS_ROLE_ARN',
    { env: { AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/x' } },
  ],
  ['region of the profile', 'aws.region', { '.aws/config': aws }, ['region eu-west-1'], '~/.aws/config'],
  [
    'region in a variable',
    'aws.region',
    { '.aws/config': aws },
    ['region us-east-1'],
    'the variable AWS_REGION',
    { env: { AWS_REGION: 'us-east-1' } },
  ],

  [
    'active configuration',
    'gcloud.project',
    {
      '.config/gcloud/active_config': 'work\n',
      '.config/gcloud/configurations/config_work': '[core]\naccount = me@x.io\nproject = acme-prod\n',
    },
    ['project acme-prod'],
    '~/.config/gcloud/configurations/config_work',
  ],
  [
    'a name that would leave the folder',
    'gcloud.project',
    {
      '.config/gcloud/active_config': '../../x',
      '.config/gcloud/configurations/config_default': '[core]\nproject = d\n',
    },
    ['project d'],
    '~/.config/gcloud/configurations/config_default',
  ],
  [
    'CLOUDSDK_CORE_PROJECT',
    'gcloud.project',
    {},
    ['project p'],
    'the variable CLOUDSDK_CORE_PROJECT',
    { env: { CLOUDSDK_CORE_PROJECT: 'p' } },
  ],
  [
    'default subscription',
    'azure.subscription',
    { '.azure/azureProfile.json': azure },
    ['account Acme Production', 'account 2-2'],
    '~/.azure/azureProfile.json',
  ],

  ['no workspace chosen', 'terraform.workspace', {}, ['workspace default'], '.terraform'],
  [
    'workspace and bucket',
    'terraform.workspace',
    { 'app/.terraform/environment': 'dev', 'app/.terraform/terraform.tfstate': backend },
    ['workspace dev', 'url s3://acme-prod-state/app.tfstate'],
    '.terraform/environment',
  ],
  [
    'remote workspace',
    'terraform.workspace',
    { 'app/.terraform/terraform.tfstate': remoteBackend },
    ['workspace default', 'url remote://app.terraform.io/acme', 'workspace web-prod'],
    '.terraform',
  ],
  [
    'TF_WORKSPACE',
    'terraform.workspace',
    { 'app/.terraform/environment': 'dev' },
    ['workspace prod'],
    'the variable TF_WORKSPACE',
    { env: { TF_WORKSPACE: 'prod' } },
  ],

  [
    'no context: the engine of this machine',
    'docker.context',
    {},
    ['host unix:///var/run/docker.sock'],
    '~/.docker/config.json',
  ],
  [
    'current context and where it leads',
    'docker.context',
    { '.docker/config.json': dockerConfig, '.docker/contexts/meta/abc/meta.json': far },
    ['context far', 'host ssh://prod-1.example.com'],
    '~/.docker/config.json',
  ],
  [
    'DOCKER_HOST goes before it',
    'docker.context',
    { '.docker/config.json': dockerConfig },
    ['host tcp://10.0.0.5:2375'],
    'the variable DOCKER_HOST',
    { env: { DOCKER_HOST: 'tcp://10.0.0.5:2375' } },
  ],

  [
    'a service',
    'postgres.service',
    { '.pg_service.conf': '[prod]\nhost=db.example.com\ndbname=shop\npassword=very-secret\n' },
    ['host db.example.com', 'database shop'],
    '~/.pg_service.conf (service prod)',
    { env: { PGSERVICE: 'prod', PGHOST: 'localhost' } },
  ],
  [
    'a service that no file describes',
    'postgres.service',
    {},
    undefined,
    'the service x, which no file describes',
    { env: { PGSERVICE: 'x' } },
  ],
  [
    'PGHOST',
    'postgres.service',
    {},
    ['host db.dev'],
    'the variables PGHOST and PGSERVICE',
    { env: { PGHOST: 'db.dev' } },
  ],
  [
    '.env by key, without its password',
    'database.url',
    {
      'app/.env':
        '# x\nAPI_KEY=very-secret\nexport DATABASE_URL="postgres://me:very-secret@db.prod.example.com:5432/shop?sslmode=require"\n',
    },
    ['host db.prod.example.com', 'database shop'],
    '.env',
  ],
  [
    'all .env files count',
    'database.url',
    { 'app/.env': 'DB_HOST=localhost\n', 'app/.env.local': 'DB_HOST=db.staging.example.com # remote\n' },
    ['host localhost', 'host db.staging.example.com'],
    '.env, .env.local',
  ],
  [
    'a computed address',
    'database.url',
    { 'app/.env': 'DATABASE_URL=postgres://$' + '{DB_USER}@$' + '{H}/x\n' },
    undefined,
    'DATABASE_URL, whose value is computed',
  ],
  [
    'a file',
    'database.url',
    { 'app/.env': 'DATABASE_URL=file:./dev.db\n' },
    ['host localhost', 'database dev.db'],
    '.env',
  ],
  [
    'variables go before files',
    'database.url',
    { 'app/.env': 'DB_HOST=localhost\n' },
    ['host h.example.com', 'database d'],
    'variables of the environment',
    { env: { DATABASE_URL: 'mysql://u:very-secret@h.example.com/d' } },
  ],

  ['the public registry', 'npm.registry', {}, ['registry https://registry.npmjs.org/'], 'no .npmrc names another'],
  [
    '.npmrc of the project, without its token',
    'npm.registry',
    { 'app/.npmrc': '//npm.example.com/:_authToken=very-secret\nregistry=https://me:very-secret@npm.example.com/\n' },
    ['registry https://npm.example.com/'],
    '.npmrc',
  ],
  [
    'registry of a scope',
    'npm.registry',
    {
      'app/package.json': '{"name":"@acme/x"}',
      '.npmrc': '@acme:registry=https://npm.acme.example/\nregistry=https://other/\n',
    },
    ['registry https://npm.acme.example/'],
    '~/.npmrc',
  ],
  [
    'publishConfig',
    'npm.registry',
    { 'app/package.json': '{"publishConfig":{"registry":"https://p.example/"}}' },
    ['registry https://p.example/'],
    'package.json',
  ],
  [
    'a computed registry',
    'npm.registry',
    { '.npmrc': 'registry=$' + '{NPM_URL}\n' },
    undefined,
    '~/.npmrc, where the registry is computed',
  ],

  [
    'an alias',
    'ssh.host',
    { '.ssh/config': ssh },
    ['host web', 'host web-1.prod.example.com'],
    '~/.ssh/config',
    { of: 'deploy@web' },
  ],
  [
    'a pattern with %h',
    'ssh.host',
    { '.ssh/config': ssh },
    ['host a.internal', 'host gate.a.internal'],
    '~/.ssh/config',
    { of: 'a.internal' },
  ],
  [
    'an exception, then a rule that decides at run time',
    'ssh.host',
    { '.ssh/config': ssh },
    undefined,
    '~/.ssh/config, where `Match` decides at run time',
    { of: 'db.internal' },
  ],
  [
    'what is behind a tunnel looks local',
    'ssh.host',
    { '.ssh/config': ssh },
    ['host vm'],
    '~/.ssh/config',
    { of: 'vm' },
  ],
  [
    'Match originalhost',
    'ssh.host',
    { '.ssh/config': ssh },
    ['host other', 'host other.example.com'],
    '~/.ssh/config',
    { of: 'ssh://me@other:22/' },
  ],
  [
    'an included file goes first',
    'ssh.host',
    { '.ssh/config': ssh, '.ssh/conf.d/one': 'Host web\nHostname early.example.com\n' },
    ['host web', 'host early.example.com'],
    '~/.ssh/conf.d/one',
    { of: 'web' },
  ],

  [
    'Vercel',
    'vercel.project',
    { 'app/.vercel/project.json': '{"orgId":"o","projectId":"p","projectName":"shop-prod"}' },
    ['app shop-prod'],
    '.vercel/project.json',
  ],
  ['Netlify', 'netlify.site', { 'app/.netlify/state.json': '{"siteId":"s-1"}' }, ['app s-1'], '.netlify/state.json'],
  [
    'Fly',
    'fly.app',
    { 'app/fly.toml': '# x\napp = "shop-staging"\n[env]\napp = "no"\n' },
    ['app shop-staging'],
    'fly.toml',
  ],
  [
    'Firebase',
    'firebase.project',
    { 'app/.firebaserc': '{"projects":{"default":"shop-live"}}' },
    ['project shop-live'],
    '.firebaserc',
  ],
  [
    'Cloudflare',
    'cloudflare.worker',
    { 'app/wrangler.toml': "name = 'api'\n[env.production]\nname = 'x'\n" },
    ['app api'],
    'wrangler.toml',
  ],
  [
    'Supabase',
    'supabase.project',
    { 'app/supabase/.temp/project-ref': 'abcd\n' },
    ['project abcd'],
    'supabase/.temp/project-ref',
  ],
  ['not linked', 'vercel.project', {}, [], 'no .vercel/project.json'],

  [
    'a variable',
    'variable',
    {},
    ['- prod-db'],
    'the variable MYSQL_HOST',
    { of: 'MYSQL_HOST', env: { MYSQL_HOST: 'prod-db' } },
  ],
  [
    'an address in a variable',
    'variable',
    {},
    ['host db.io', 'database x'],
    'the variable U',
    { of: 'U', env: { U: 'postgres://me:very-secret@db.io/x' } },
  ],
  [
    'a web address in a variable',
    'variable',
    {},
    ['- https://vault.prod.io/v1'],
    'the variable V',
    { of: 'V', env: { V: 'https://me:very-secret@vault.prod.io/v1?token=very-secret' } },
  ],
];

for (const [title, name, files, want, source, options] of cases) {
  test(`${name}: ${title}`, () => {
    const found = names(name, files, options);
    assert.deepEqual(found, { shown: want, source });
    assert.doesNotMatch(JSON.stringify(found), /very-secret/);
  });
}

describe('where a push goes', () => {
  const upstream = (root: string, name: AmbientName, of?: string) =>
    ask({ fact: 'ambient', name, dir: root, ...(of ? { of } : {}) }, scene(root)).value?.map(
      one => `${one.kind} ${one.name}`,
    );
  test('a branch that tracks main', () => {
    const root = repository();
    git(root, 'remote', 'add', 'origin', 'https://me:very-secret@github.com/acme/app.git');
    git(root, 'checkout', '-qb', 'work');
    git(root, 'config', 'branch.work.remote', 'origin');
    git(root, 'config', 'branch.work.merge', 'refs/heads/main');
    git(root, 'config', 'push.default', 'upstream');
    assert.deepEqual(upstream(root, 'git.upstream'), ['branch main']);
    assert.deepEqual(upstream(root, 'git.remote'), ['remote origin', 'remote https://github.com/acme/app.git']);
    assert.deepEqual(upstream(root, 'git.remote', 'gone'), ['remote gone']);
  });
  test('all branches at once', () => {
    const root = repository();
    git(root, 'config', 'push.default', 'matching');
    assert.equal(upstream(root, 'git.upstream'), undefined);
  });
  test('a Heroku remote', () => {
    const root = repository();
    git(root, 'remote', 'add', 'heroku', 'https://git.heroku.com/shop-prod.git');
    assert.deepEqual(upstream(root, 'heroku.app'), ['app shop-prod']);
  });
});

/** The file that each reader cannot do without. */
const needed: readonly (readonly [name: AmbientName, file: string, options?: Options])[] = [
  ['kubernetes.context', '.kube/config'],
  ['aws.account', '.aws/config'],
  ['aws.region', '.aws/config'],
  ['gcloud.project', '.config/gcloud/configurations/config_default'],
  ['azure.subscription', '.azure/azureProfile.json'],
  ['terraform.workspace', 'app/.terraform/environment'],
  ['terraform.workspace', 'app/.terraform/terraform.tfstate'],
  ['docker.context', '.docker/config.json'],
  ['postgres.service', '.pg_service.conf', { env: { PGSERVICE: 'x' } }],
  ['database.url', 'app/.env'],
  ['npm.registry', 'app/.npmrc'],
  ['npm.registry', '.npmrc'],
  ['ssh.host', '.ssh/config', { of: 'web' }],
  ['vercel.project', 'app/.vercel/project.json'],
  ['netlify.site', 'app/.netlify/state.json'],
  ['fly.app', 'app/fly.toml'],
  ['firebase.project', 'app/.firebaserc'],
  ['cloudflare.worker', 'app/wrangler.toml'],
  ['supabase.project', 'app/supabase/.temp/project-ref'],
];
const spoil: Readonly<Record<string, (path: string) => void>> = {
  'larger than a megabyte': path => writeFileSync(path, Buffer.alloc(1024 * 1024 + 1, 'x')),
  'in UTF-16': path => writeFileSync(path, Buffer.from('\uFEFFcurrent-context: a\n[x]\nname = "x"', 'utf16le')),
  'in Latin-1': path => writeFileSync(path, Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3d, 0xe4, 0xff])),
  'a link to itself': path => symlinkSync(path, path),
  'a pipe': path => execFileSync('mkfifo', [path]),
  'a folder': path => mkdirSync(path),
};
for (const [how, make] of Object.entries(spoil)) {
  for (const [name, file, { env = {}, of } = {}] of needed) {
    test(`${name}: ${file} is ${how}`, () => {
      const { home, project } = place({});
      mkdirSync(dirname(join(home, file)), { recursive: true });
      make(join(home, file));
      const variables = { HOME: home, ...env };
      const started = performance.now();
      const query = { fact: 'ambient' as const, name, dir: project, ...(of ? { of } : {}) };
      assert.equal(ask(query, scene(project, variables), variables).value, undefined);
      assert.ok(performance.now() - started < 2000);
    });
  }
}

describe('ssh files that include too much', () => {
  const host = (files: Readonly<Record<string, string>>) => names('ssh.host', files, { of: 'web' });
  test('each other', () =>
    assert.equal(host({ '.ssh/config': 'Include other\n', '.ssh/other': 'Include config\n' }).shown, undefined));
  test('hundreds of files', () =>
    assert.equal(
      host({
        '.ssh/config': 'Include d/*\n',
        ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`.ssh/d/${index}`, 'Host x\n'])),
      }).shown,
      undefined,
    ));
  test('a pattern for folders', () => assert.equal(host({ '.ssh/config': 'Include */config\n' }).shown, undefined));
  test('stars without end are still quick', () => {
    const started = performance.now();
    host({ '.ssh/config': `Host ${'*a'.repeat(20_000)}b\nHostName x\n` });
    assert.ok(performance.now() - started < 3000);
  });
});
