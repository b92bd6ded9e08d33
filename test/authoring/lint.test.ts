// What an author is told about a policy, by its lines: the code, the place, and no word about what is right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../src/authoring/lint.ts';
import { linkOf } from './policies.ts';

const rule = (text: string): string => `version: 1\nrules:\n  - { id: a, ${text} }`;
const two = (first: string, second: string): string => `${rule(first)}\n  - { id: b, ${second} }`;

/** Policy → findings as the code and what stands at the place shown. */
const table: readonly [policy: string, findings: readonly string[]][] = [
  ['version: 1\nstage: privileged', []],
  ['version: 1\nstage: priviledged', ['invalid priviledged']],
  ['version: 1\nstages: privileged', ['invalid stages']],
  ['version: 1\nrules: [', ['invalid ']],
  [rule('effect: ask'), ['invalid { id: a']],
  [rule('effect: ask, match: { tier: [deploy] }'), ['invalid deploy']],
  [rule('effect: ask, match: { tier: deployment }, when: "tyer == 1"'), ['invalid tyer']],
  // Every error is told, not only the first.
  [`${rule('effect: perhaps, match: { tier: deployment }')}\nstage: nowhere`, ['invalid perhaps', 'invalid nowhere']],
  // Rules that do nothing
  [
    two('effect: deny, match: { tier: deployment }', 'effect: ask, match: { tier: deployment }'),
    ['contradiction { id: b'],
  ],
  [
    two('effect: deny, match: { tier: deployment }', 'effect: ask, match: { tier: deployment, tool: Bash }'),
    ['unreachable-rule { id: b'],
  ],
  [
    two('effect: ask, match: { tool: Bash }', 'effect: ask, match: { tool: Bash, tier: deployment }'),
    ['unreachable-rule { id: b'],
  ],
  [two('effect: ask, match: { tool: Bash }', 'effect: deny, match: { tool: Bash, tier: deployment }'), []],
  [two('effect: deny, unless: "intent == \'x\'", match: { tool: Bash }', 'effect: ask, match: { tool: Bash }'), []],
  [rule('effect: ask, match: { tier: ["!read-only", read-only, "!write-safe"] }'), ['never-matches ["!read-only"']],
  [rule('effect: ask, match: { tier: [deployment, "!deployment"] }'), ['never-matches [deployment']],
  [rule('effect: ask, match: { command: "git *", mcp: { server: github } }'), ['never-matches "git *"']],
  [rule('effect: ask, match: { tool: Bash, mcp: { server: github } }'), ['never-matches Bash']],
  // Names
  [rule('effect: ask, match: { environment: prodution }'), ['unknown-name prodution']],
  [`environments: { prodution: { host: [a] } }\n${rule('effect: ask, match: { environment: prodution }')}`, []],
  [`roles: { sre: ["os:maria"] }\n${rule('effect: ask, match: { role: sres }')}`, ['unknown-name sres']],
  [rule('effect: ask, match: { place: credential }'), ['unknown-name credential']],
  [rule('effect: ask, match: { action: kubctl }'), ['unknown-program kubctl']],
  [rule('effect: ask, match: { action: "kubectl aply" }'), ['never-matches "kubectl aply"']],
  [rule('effect: ask, match: { action: "kubectl apply" }'), []],
  [rule('effect: ask, match: { action: "acme-cli ship" }'), []],
  [rule('effect: ask, match: { tool: Bash }, when: \'environment == "prodution"\''), ["unknown-name 'environment"]],
  // Commands
  ['version: 1\ncommands: { "kubctl get*": read-only }', ['unknown-program "kubctl']],
  ['version: 1\ncommands: { "acme-cli *": read-only }', []],
  ['version: 1\ncommands: { "rm -rf src": read-only }', ['pointless-command "rm']],
  ['version: 1\ncommands: { "git status": read-only }', ['pointless-command "git']],
  ['version: 1\ncommands: { "git push*": deployment }', []],
];

for (const [policy, findings] of table)
  test(policy, () => {
    const found = lint(linkOf(policy));
    assert.deepEqual(
      found.map(({ code }) => code),
      findings.map(one => one.split(' ')[0]),
      found.map(({ message }) => message).join('\n'),
    );
    for (const [i, { line, column, message }] of found.entries()) {
      const shown = policy.split('\n')[line - 1]?.slice(column - 1) ?? '';
      const expected = findings[i]?.replace(/^\S+ /, '') ?? '';
      assert.ok(shown.startsWith(expected), `${line}:${column} is \`${shown}\``);
      assert.doesNotMatch(message, /\n/);
    }
  });
