import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatError, type ParseOptions, parsePolicy } from '../../src/policy/parse.ts';

const problems = (text: string, options: ParseOptions = { layer: 'user' }): string[] => {
  const parsed = parsePolicy(text, 'p.yaml', options);
  return parsed.ok ? [] : parsed.errors.map(formatError);
};
const rule = (body: string): string => `version: 1\nrules:\n  - id: a\n    ${body}\n`;

const broken: [text: string, ...messages: string[]][] = [
  ['', 'p.yaml:1:1: `version` is missing'],
  ['- a\n', 'p.yaml:1:1: expected a group of keys, got a list'],
  ['version: 2\n', 'p.yaml:1:10: version: expected `1`, got `2` (a number; put it in quotes if a text is meant)'],
  ['version: 1\nmod: observe\n', 'p.yaml:2:1: unknown key `mod`; did you mean `mode`?'],
  ['version: 1\nstage: priviledged\n', 'p.yaml:2:8: stage: unknown value `priviledged`; did you mean `privileged`?'],
  ['version: 1\nmode: off\n', 'p.yaml:2:7: mode: unknown value `off`; expected one of `enforce` or `observe`'],
  [
    rule('efect: deny\n    match: {}'),
    'p.yaml:3:5: rules[0]: `effect` is missing',
    'p.yaml:4:5: rules[0]: unknown key `efect`; did you mean `effect`?',
  ],
  [
    rule('effect: deny\n    match: { tier: destuctive }'),
    'p.yaml:5:20: rules[0].match.tier: unknown value `destuctive`; did you mean `destructive`?',
  ],
  [
    rule('effect: deny\n    match: { tier: [deployment, "!destuctive"] }'),
    'p.yaml:5:33: rules[0].match.tier[1]: unknown value `!destuctive`; did you mean `!destructive`?',
  ],
  [
    rule('effect: deny\n    match: { branch: 12 }'),
    'p.yaml:5:22: rules[0].match.branch: expected a text or a list of texts, got `12` (a number; put it in quotes if a text is meant)',
  ],
  [
    rule('effect: deny\n    match: { branch: }'),
    'p.yaml:5:14: rules[0].match.branch: expected a text or a list of texts, got nothing',
  ],
  [
    rule('effect: deny\n    match: { branch: [a, 1] }'),
    'p.yaml:5:26: rules[0].match.branch[1]: expected a text, got `1` (a number; put it in quotes if a text is meant)',
  ],
  [
    rule('effect: deny\n    match: { target: { clusters: x } }'),
    'p.yaml:5:24: rules[0].match.target: unknown key `clusters`; did you mean `cluster`?',
  ],
  [
    rule('effect: deny\n    match: { path: "+(a|b)" }'),
    'p.yaml:5:20: `+(a|b)`: patterns such as `+(a|b)` are not supported; use `{a,b}`',
  ],
  [
    rule('effect: deny\n    match: { path: "a**b" }'),
    'p.yaml:5:20: `a**b`: `**` must be a whole segment, as in `feat/**`',
  ],
  [
    rule('effect: deny\n    match: { path: ["x", "[a"] }'),
    'p.yaml:5:26: `[a`: a `[`, `{` or `\\` is not closed; put `\\` in front to mean the letter',
  ],
  [
    rule('effect: deny\n    match: { path: "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}" }'),
    'p.yaml:5:20: `{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}`: expected at most 100 alternatives in braces',
  ],
  [
    rule('effect: deny\n    match: {}\n    when: \'teir == "x"\''),
    'p.yaml:6:12: rules[0].when: unknown variable: teir at character 1 of `▸teir == "x"`',
  ],
  [
    rule("effect: deny\n    match: {}\n    unless: 'tier == 1'"),
    'p.yaml:6:14: rules[0].unless: no such overload: string == int at character 1 of `▸tier == 1`',
  ],
  [
    rule("effect: deny\n    match: {}\n    when: 'unread && tier =='"),
    'p.yaml:6:29: rules[0].when: unexpected token: EOF at character 18 of `unread && tier ==▸`',
  ],
  [
    rule("effect: deny\n    match: {}\n    when: 'tier'"),
    'p.yaml:6:12: rules[0].when: expected a condition that is true or false, got string at character 1 of `▸tier`',
  ],
  [
    rule('effect: deny\n    match: {}\n    when: \'branch.matches("(a+)+")\''),
    'p.yaml:6:12: rules[0].when: regular expressions are not supported; use `like` with a glob, `startsWith`, `endsWith` or `contains` at character 1 of `▸branch.matches("(a+)+")`',
  ],
  [
    rule("effect: deny\n    match: {}\n    when: 'paths.all(a, paths.all(b, a == b))'"),
    'p.yaml:6:25: rules[0].when: `all` inside another loop is not supported at character 14 of `paths.all(a, ▸paths.all(b, a == b))`',
  ],
  [
    rule('effect: ask\n    match: {}\n    approval: { count: 2 }'),
    'p.yaml:6:5: rules[0]: `approval` needs the effect `approve`, got `ask`',
  ],
  [
    rule('effect: approve\n    match: {}\n    approval: { valid: 30 minutes }'),
    'p.yaml:6:24: rules[0].approval.valid: expected a duration such as `15m`, `8h` or `2d`',
  ],
  [
    rule('effect: allow\n    match: { tier: read-only }\n    obligations: [ { type: notify } ]'),
    'p.yaml:6:20: rules[0].obligations[0]: `channel` is missing',
  ],
  [
    'version: 1\nrules:\n  - { id: a, effect: deny, match: {} }\n  - { id: a, effect: ask, match: {} }\n',
    'p.yaml:4:11: rules[1]: the id `a` is there twice',
  ],
  ['version: 1\nlimits: []\n', "p.yaml:2:1: `limits` works only in the organization's policy file"],
  [
    'version: 1\nroles: { x: [maria] }\n',
    'p.yaml:2:14: roles.x[0]: expected `os:`, `oidc:`, `git:` or `group:` in front',
  ],
  ['version: 1\nprotectedBranches: ["!main"]\n', 'p.yaml:2:20: `!` works only inside `match` of a rule'],
  ['version: 1\ncommands: { "acme [a]*": read-only }\n', 'p.yaml:2:13: `acme [a]*`: only `*` and `{a,b}` work here'],
  [
    'version: 1\nenvironments: { production: { clutser: x } }\n',
    'p.yaml:2:31: environments.production: unknown key `clutser`; did you mean `cluster`?',
  ],
  ['version: 1\nmode: observe\nmode: enforce\n', 'p.yaml:3:1: `mode` is there twice'],
  ['version: 1\nstage: &x write-safe\n', 'p.yaml:2:11: anchors and aliases are not supported'],
  ['version: !!int 1\n', 'p.yaml:1:16: tags such as `!x` are not supported'],
  ['version: 1\n---\nversion: 1\n', 'p.yaml:3:1: expected one document, got several'],
  ['version: 1\nrules: [\n', 'p.yaml:3:1: not valid YAML: deficient indentation'],
  ['version: 1\nrepository:\n\tsensitivity: high\n', 'p.yaml:3:1: indented with a tab; use spaces'],
  ['version: 1\n__proto__: { mode: observe }\n', 'p.yaml:2:1: expected a plain text as key'],
  [`version: 1\nx: ${'['.repeat(100_000)}`, 'p.yaml:2:43: nested too deeply'],
];
for (const [text, ...messages] of broken)
  test(JSON.stringify(text.slice(0, 100)), () => assert.deepEqual(problems(text), messages));

test('JSON, with positions', () => {
  assert.deepEqual(problems('{\n\t"version": 1,\n\t"stage": "write-save"\n}'), [
    'p.yaml:3:11: stage: unknown value `write-save`; did you mean `write-safe`?',
  ]);
});

test('the tiergate key of a package.json, with positions', () => {
  const text = '{\n  "name": "x",\n  "tiergate": { "version": 1, "stag": "read-only" }\n}';
  assert.deepEqual(problems(text, { layer: 'project', under: 'tiergate' }), [
    'p.yaml:3:31: unknown key `stag`; did you mean `stage`?',
  ]);
});

const warnings: [text: string, message: string][] = [
  [rule('effect: allow\n    match: {}'), 'p.yaml:5:12: rules[0]: allows every call; say at least which tier'],
  [
    rule('effect: allow\n    match: { tier: destructive }'),
    'p.yaml:5:20: rules[0]: a destructive call is never allowed by itself; this rule makes it an ask',
  ],
  [
    rule('effect: approve\n    match: {}\n    approval: { from: [lead] }'),
    'p.yaml:6:24: rules[0].approval: the role `lead` is not defined in this file',
  ],
];
for (const [text, message] of warnings)
  test(`warns: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(parsePolicy(text, 'p.yaml').warnings.map(formatError), [message]));

test('takes no longer on a large file of nonsense', () => {
  const started = performance.now();
  for (const line of ['- - - -\n', 'k: 1\n', '&a ', '["]",', '"a" ', '? '])
    problems(line.repeat(1_000_000 / line.length));
  assert.ok(performance.now() - started < 5000);
});
