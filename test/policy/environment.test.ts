import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Environment, EnvironmentPatterns, TargetKind } from '../../src/facts.ts';
import { careOf, environmentOf, mostCareful } from '../../src/policy/environment.ts';

const cases: [kind: TargetKind, name: string, expected: Environment][] = [
  ['cluster', 'api-prod', 'production'],
  ['database', 'prod_db', 'production'],
  ['database', 'ApiProd2', 'production'],
  ['host', 'eu.prod.example.com', 'production'],
  ['cluster', 'product', 'unknown'],
  ['cluster', 'reproduction', 'unknown'],
  ['namespace', 'live', 'production'],
  ['account', 'acme-prd', 'production'],
  ['cluster', 'pre-prod', 'staging'],
  ['cluster', 'preprod', 'staging'],
  ['cluster', 'non-prod', 'unknown'],
  ['cluster', 'uat2', 'staging'],
  ['workspace', 'stg', 'staging'],
  ['cluster', 'dev', 'dev'],
  ['project', 'acme-sandbox', 'dev'],
  ['cluster', 'dev-prod', 'production'],
  ['cluster', 'latest', 'unknown'],
  ['context', 'minikube', 'local'],
  ['cluster', 'kind-dev', 'local'],
  ['cluster', 'kind-prod', 'production'],
  ['context', 'k3d-x', 'local'],
  ['host', 'kind-words.com', 'unknown'],
  ['host', 'localhost', 'local'],
  ['host', 'localhost:5432', 'local'],
  ['host', '127.0.0.1', 'local'],
  ['host', '::1', 'local'],
  ['host', 'localhost.evil.com', 'unknown'],
  ['url', 'http://localhost:3000/x', 'local'],
  ['url', 'http://[::1]:3000/', 'local'],
  ['url', 'http://localhost@evil.com/', 'unknown'],
  ['url', 'https://api.prod.example.com/v1', 'production'],
  ['url', 'https://api.example.com/prod/items', 'production'],
  ['url', 'https://api.example.com/test', 'unknown'],
  ['url', 'https://app.dev', 'unknown'],
  ['url', 'https://dev.to', 'unknown'],
  ['url', 'https://dev.api.example.com', 'dev'],
  ['database', 'postgres://u:p@localhost:5432/app', 'local'],
  ['branch', 'production', 'production'],
  ['branch', 'fix/prod-crash', 'unknown'],
  ['remote', 'production', 'production'],
  ['remote', 'git@github.com:acme/prod-infra.git', 'unknown'],
  ['region', 'test', 'unknown'],
];
for (const [kind, name, expected] of cases)
  test(`${kind} ${name}`, () => assert.equal(environmentOf(kind, name, {}), expected));

const patterns: EnvironmentPatterns = {
  production: { cluster: ['eks-*'], host: ['*.acme.io'] },
  dev: { cluster: ['eks-play', 'live-coding'] },
  'eu-live': { account: ['1234'] },
};
const named: [kind: TargetKind, name: string, expected: Environment][] = [
  ['cluster', 'eks-1', 'production'],
  ['cluster', 'EKS-1', 'production'],
  ['cluster', 'eks-play', 'production'],
  ['cluster', 'live-coding', 'dev'],
  ['url', 'https://www.acme.io/x', 'production'],
  ['account', '1234', 'eu-live'],
];
for (const [kind, name, expected] of named)
  test(`policy: ${kind} ${name}`, () => assert.equal(environmentOf(kind, name, patterns), expected));

test('a name of the policy ranks like production, and production comes first', () => {
  assert.ok(careOf('eu-live') > careOf('unknown'));
  assert.ok(careOf('constructor') > careOf('unknown'));
  assert.equal(mostCareful(['local', 'eu-live', 'production', 'dev']), 'production');
});
