// `tiergate policy …` as a person and a CI run it: output, exit codes, files written, bad input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiergate-authoring-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const files: Readonly<Record<string, string>> = {
  'a.yaml':
    'version: 1\nrules:\n  - { id: no-prod, effect: deny, match: { tier: deployment, environment: production } }\n',
  'b.yaml':
    'version: 1\nrules:\n  - { id: no-prod, effect: ask, match: { tier: deployment, environment: production } }\n',
  'broken.yaml': 'version: 1\nstage: nowhere\nmode: maybe\n',
  'twice.yaml':
    'version: 1\nrules:\n  - { id: a, effect: ask, match: { tool: Bash } }\n  - { id: b, effect: ask, match: { tool: Bash } }\n',
  'a.test.yaml':
    'cases:\n  - command: kubectl apply -f x --context prod-1\n    expect: { effect: deny, rule: no-prod }\n  - command: git log\n    expect: allow\n',
  'b.test.yaml': 'cases:\n  - command: kubectl apply -f x --context prod-1\n    expect: deny\n',
  'c.test.yaml': 'policy: a.yaml\ncases:\n  - command: git log\n    expect: allow\n',
  'odd.test.yaml': 'policy: a.yaml\ncases:\n  - expect: allow\n',
  '.tiergate.yaml': 'version: 1\nstage: write-safe\n',
};
before(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function policy(...words: string[]): Ran {
  const env = { HOME: folder, PATH: '/usr/bin:/bin' };
  const done = spawnSync(process.execPath, [cli, 'policy', ...words], { cwd: folder, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Words → exit code, and what standard output or standard error says. */
const table: readonly [words: string, code: number, says: RegExp][] = [
  ['validate a.yaml', 0, /^valid a\.yaml\n$/],
  ['validate a.yaml b.yaml', 0, /valid a\.yaml, b\.yaml/],
  ['validate broken.yaml', 1, /broken\.yaml:2:8: .*nowhere[\s\S]*broken\.yaml:3:7: .*maybe/],
  ['validate twice.yaml', 0, /twice\.yaml:4:5: .*\[unreachable-rule\]/],
  ['validate --strict twice.yaml', 1, /\[unreachable-rule\]/],
  ['validate nothing.yaml', 1, /nothing\.yaml:1:1: /],
  ['validate', 2, /missing required argument/],
  ['validate --layer nowhere a.yaml', 2, /organization, user, project/],
  ['test a.yaml', 0, /a\.test\.yaml: 2 of 2 passed, 1 of 1 rules/],
  ['test a.test.yaml', 0, /2 of 2 passed/],
  ['test -v a.yaml', 0, /passed a\.test\.yaml:2: kubectl apply/],
  ['test b.yaml', 1, /failed b\.test\.yaml:2: .*expected deny, got ask by `no-prod` \(b\.yaml:3\)/],
  ['test c.test.yaml', 0, /0 of 1 rules[\s\S]*not tried: rule no-prod \(a\.yaml:3\)/],
  ['test --min-coverage 100 c.test.yaml', 1, /0 % of the rules are tried, 100 % are required/],
  ['test --min-coverage much c.test.yaml', 2, /expected a number from 0 to 100/],
  ['test twice.yaml', 2, /no cases beside it; write them into `twice\.test\.yaml`/],
  ['test odd.test.yaml', 2, /odd\.test\.yaml:3:5: cases\[0\]: give `command`, `tool` or `request`/],
  ['test broken.test.yaml', 2, /broken\.test\.yaml: there is no such file/],
  ['matrix a.yaml', 0, /deployment · environment production, unknown +deny +no-prod/],
  ['matrix', 0, /write-safe/],
  ['matrix broken.yaml', 2, /broken\.yaml:2:8: /],
  ['diff a.yaml a.yaml', 0, /no answer changes/],
  ['diff a.yaml b.yaml', 1, /loosened {2}deployment · environment production, unknown: deny → ask \(no-prod/],
  ['diff --exit-zero a.yaml b.yaml', 0, /1 loosened/],
  ['diff b.yaml a.yaml', 0, /1 tightened/],
  ['diff a.yaml broken.yaml', 2, /broken\.yaml:2:8: .*and 1 more/],
  ['diff a.yaml', 2, /missing required argument/],
  ['show', 0, /stage write-safe|stage privileged/],
  ['show --effective', 0, /stage at least as strict as: write-safe +.*\.tiergate\.yaml/],
];

for (const [words, code, says] of table)
  test(`tiergate policy ${words}`, () => {
    const ran = policy(...words.split(' '));
    assert.equal(ran.code, code, ran.out + ran.err);
    assert.match(ran.out + ran.err, says);
    assert.doesNotMatch(ran.err, /\n\s+at /, 'no stack trace');
  });

test('validate --sarif names the rule, the file and the place', () => {
  const { runs } = JSON.parse(policy('validate', '--sarif', 'broken.yaml').out);
  const [{ tool, results }] = runs;
  assert.equal(tool.driver.name, 'tiergate');
  assert.deepEqual(
    results.map((one: { ruleId: string; level: string }) => `${one.ruleId} ${one.level}`),
    ['invalid error', 'invalid error'],
  );
  const [{ locations, ruleIndex }] = results;
  assert.deepEqual(locations[0].physicalLocation, {
    artifactLocation: { uri: 'broken.yaml' },
    region: { startLine: 2, startColumn: 8 },
  });
  assert.equal(tool.driver.rules[ruleIndex].id, 'invalid');
});

test('validate --json and test --json are one object', () => {
  const findings = JSON.parse(policy('validate', '--json', 'twice.yaml').out);
  assert.equal(findings.valid, true);
  assert.equal(findings.findings[0].code, 'unreachable-rule');
  const { files: tested } = JSON.parse(policy('test', '--json', 'b.yaml').out);
  assert.equal(tested[0].cases[0].passed, false);
});

test('test --junit writes every case', () => {
  policy('test', '--junit', 'report.xml', 'a.yaml', 'b.yaml');
  const xml = readFileSync(join(folder, 'report.xml'), 'utf8');
  assert.match(xml, /<testsuites name="tiergate policy test" tests="3" failures="1">/);
  assert.match(xml, /<testcase name="git log" classname="a.test.yaml" file="a.test.yaml" line="4"\/>/);
  assert.match(xml, /<failure message="expected deny, got ask by `no-prod` \(b.yaml:3\)">/);
});

test('matrix --html is one page that loads nothing', () => {
  policy('matrix', '--html', 'matrix.html', 'a.yaml');
  const page = readFileSync(join(folder, 'matrix.html'), 'utf8');
  assert.match(page, /no-prod/);
  assert.doesNotMatch(page, /<(?:script|link|img)\b|https?:\/\/(?!www\.w3\.org)/);
});

test('a bundle is signed, installed, in force, and taken out again', () => {
  const says = (ran: Ran, code: number, text: RegExp): void => {
    assert.equal(ran.code, code, ran.out + ran.err);
    assert.match(ran.out + ran.err, text);
  };
  says(policy('keygen', 'org'), 0, /written org\.pem \(keep it secret\)/);
  says(policy('sign', 'a.yaml', '--key', 'org.pem', '--serial', '1', '--out', 'one.json'), 0, /signed one\.json/);
  says(policy('install', 'one.json'), 2, /no key is pinned yet/);
  says(policy('install', 'one.json', '--key', 'org.pub.pem'), 0, /installed serial 1/);
  says(policy('show', '--effective'), 0, /rule no-prod: deny · tier deployment/);
  says(policy('sign', 'b.yaml', '--key', 'org.pem', '--serial', '2', '--out', 'two.json'), 0, /serial 2/);
  says(policy('install', 'two.json'), 0, /installed serial 2/);
  says(policy('install', 'one.json'), 2, /older|serial/);
  says(policy('install', '--remove'), 0, /no longer in force/);
});
