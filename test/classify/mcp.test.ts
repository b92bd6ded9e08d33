// How MCP calls are judged beyond what single servers say: spellings of names, words, arguments, and the laws that hold for all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nouns } from '../../src/catalogue/mcp/nouns.ts';
import { firmVerbs, looseVerbs, nounLikeReads } from '../../src/catalogue/mcp/verbs.ts';
import type { Classification } from '../../src/classification.ts';
import { plan } from '../../src/classify/classify.ts';
import { isUnderstood } from '../../src/classify/mcp-verb.ts';
import { guessScene } from '../../src/context/guess.ts';
import type { Invocation } from '../../src/invocation.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';
import { isAbove, type Verdict } from '../../src/tier.ts';

const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);
const judge = (
  tool: string,
  input: Record<string, unknown> = {},
  annotations?: Invocation['annotations'],
  catalogues = true,
): Classification =>
  plan(
    { host: 'cli', tool, input, cwd, ...(annotations ? { annotations } : {}) },
    catalogues ? scene : { ...scene, serverCatalogues: false },
  ).classification;

// ── one server, many spellings ──
const merges: readonly string[] = [
  'mcp__github__merge_pull_request',
  'mcp__github-mcp-server__merge_pull_request',
  'mcp__claude_ai_GitHub__merge_pull_request',
  'mcp__plugin_github_github__merge_pull_request',
  'mcp__docker:github__mergePullRequest',
  'mcp__my-github-2__merge-pull-request',
  'github___merge_pull_request',
  'mcp_github_merge_pull_request',
];
for (const tool of merges)
  test(tool, () => {
    const { tier, because } = judge(tool);
    assert.equal(tier, 'deployment');
    assert.equal(because[0]?.why, 'what is merged is what others build on');
  });

// ── words, on servers that no catalogue describes ──
const byWords: readonly (readonly [tool: string, tier: Verdict])[] = [
  ['mcp__acme__get_widget', 'read-only'],
  ['mcp__acme__listWidgets', 'read-only'],
  ['mcp__acme__widget.list_all', 'privileged-write'],
  ['mcp__acme__invoice-get', 'read-only'],
  ['mcp__acme__whoami', 'read-only'],
  ['mcp__acme__deploy_status', 'read-only'],
  ['mcp__acme__my_projects', 'read-only'],
  ['mcp__acme__frobnicate', 'unknown'],
  ['mcp__acme__frobnicate_logs', 'privileged-write'],
  ['mcp__acme__create_ticket', 'privileged-write'],
  ['mcp__acme__ticket_comment_write', 'privileged-write'],
  ['mcp__acme__delete_comment', 'privileged-write'],
  ['mcp__acme__delete_project', 'destructive'],
  ['mcp__acme__send_campaign', 'deployment'],
  ['mcp__acme__create_deployment', 'deployment'],
  ['mcp__acme__restart_service', 'deployment'],
  ['mcp__acme__get_api_key', 'destructive'],
  ['mcp__acme__list_api_keys', 'read-only'],
  ['mcp__acme__get_token_usage', 'read-only'],
  ['mcp__acme__grant_role', 'destructive'],
  ['mcp__acme__refund_payment', 'destructive'],
  ['mcp__acme__test_and_deploy', 'deployment'],
  ['mcp__acme__search_and_replace', 'privileged-write'],
  ['mcp__acme__get_or_create_user', 'destructive'],
  ['mcp__acme__mark_notification_read', 'write-safe'],
  ['mcp__acme-filesystem__write_file', 'write-safe'],
  ['mcp__my-redis__hset', 'privileged-write'],
  ['mcp__my-redis__zrange', 'read-only'],
  ['mcp__my-redis__flushall', 'destructive'],
  ['mcp__docker:acme__create_ticket', 'privileged-write'],
];
for (const [tool, tier] of byWords)
  test(`by words: ${tool}`, () => {
    assert.equal(judge(tool, {}, undefined, false).tier, tier);
  });

// ── arguments ──
const byArguments: readonly (readonly [tool: string, input: Record<string, unknown>, tier: Verdict])[] = [
  ['mcp__acme__manage_tickets', { action: 'list' }, 'read-only'],
  ['mcp__acme__manage_tickets', { action: 'delete' }, 'destructive'],
  ['mcp__acme__tickets', { action: 'create' }, 'privileged-write'],
  ['mcp__acme__get_ticket', { action: 'delete' }, 'destructive'],
  ['mcp__acme__frobnicate', { action: 'list' }, 'unknown'],
  ['mcp__acme__execute_sql', { query: 'select 1' }, 'read-only'],
  ['mcp__acme__get_rows', { query: 'drop table t' }, 'destructive'],
  ['mcp__acme__search_docs', { query: 'drop table statement' }, 'read-only'],
  ['mcp__acme__run_command', { command: 'rm', args: ['-rf', '/'] }, 'destructive'],
  ['mcp__acme__run_commands', { commands: ['ls', '-la'] }, 'read-only'],
  ['mcp__acme__api_request', { method: 'GET', path: '/v1/things' }, 'privileged-write'],
  ['mcp__acme__api_request', { method: 'DELETE', path: '/v1/things/1' }, 'destructive'],
  ['mcp__acme__create_event', { title: 'x' }, 'privileged-write'],
  ['mcp__acme__create_event', { title: 'x', attendees: ['a@example.com'] }, 'deployment'],
  ['mcp__filesystem__read_file', { path: '.env' }, 'destructive'],
  ['mcp__filesystem__read_multiple_files', { paths: ['src/a.ts', '/home/me/.ssh/id_rsa'] }, 'destructive'],
  ['mcp__acme__read_thing', { constructor: 'x', payload: '{"sql":"truncate users"}' }, 'destructive'],
];
for (const [tool, input, tier] of byArguments)
  test(`${tool} ${JSON.stringify(input)}`, () => {
    assert.equal(judge(tool, input).tier, tier);
  });

// ── laws ──
const isQuiet = (tier: Verdict): boolean => tier === 'read-only' || tier === 'write-safe';
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** A word that no table knows and whose form says nothing. */
const strangeWord = fc
  .array(fc.constantFrom(...letters), { minLength: 5, maxLength: 9 })
  .map(all => all.join(''))
  .filter(word => !isUnderstood(word));
const someWords = (text: string): string[] => text.split(' ');
const knownNouns = someWords(
  'issue project status logs report message deployment secret user row table comment page info',
);
const changing = someWords('delete deploy create update send restart revoke purge merge transfer install drop publish');
const reading = someWords('get list describe read fetch search show');
assert.ok(knownNouns.every(word => nouns.get(word) ?? nouns.get(word.replace(/s$/, ''))));
assert.ok(changing.every(word => firmVerbs.get(word) ?? looseVerbs.get(word)));

test('a noun behind a word that is not known never makes a tool harmless', () => {
  fc.assert(
    fc.property(strangeWord, fc.array(fc.constantFrom(...knownNouns), { minLength: 0, maxLength: 3 }), (word, more) => {
      assert.ok(!isQuiet(judge(`mcp__acme__${[word, ...more].join('_')}`).tier));
    }),
    { numRuns: 400 },
  );
});

test('a reading verb that may be a noun does not either', () => {
  const ends = [...reading, 'view', 'export', 'preview', 'tail'].filter(word => nounLikeReads.has(word));
  fc.assert(
    fc.property(strangeWord, fc.constantFrom(...ends), (word, end) => {
      assert.ok(!isQuiet(judge(`mcp__acme__${word}_${end}`).tier));
    }),
  );
});

test('a reading word added to a tool that changes never makes it harmless', () => {
  const firm = changing.filter(word => firmVerbs.get(word) !== undefined);
  fc.assert(
    fc.property(
      fc.constantFrom(...firm),
      fc.constantFrom(...knownNouns),
      fc.constantFrom(...reading),
      (verb, noun, word) => {
        for (const name of [
          `${verb}_${noun}_and_${word}`,
          `${verb}_${noun}_${word}`,
          `${verb}_and_${word}_${noun}`,
          `${word}_and_${verb}_${noun}`,
        ])
          assert.ok(!isQuiet(judge(`mcp__acme__${name}`).tier), name);
      },
    ),
    { numRuns: 400 },
  );
});

test('annotations never lower', () => {
  const hint = fc.option(fc.boolean(), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(...reading, ...changing),
      fc.constantFrom(...knownNouns),
      hint,
      hint,
      (verb, noun, readOnly, destructive) => {
        const tool = `mcp__acme__${verb}_${noun}`;
        const annotations = {
          ...(readOnly === undefined ? {} : { readOnlyHint: readOnly }),
          ...(destructive === undefined ? {} : { destructiveHint: destructive }),
        };
        assert.ok(!isAbove(judge(tool).tier, judge(tool, {}, annotations).tier));
      },
    ),
    { numRuns: 400 },
  );
});

test('a server that says its reading tool changes something is believed', () => {
  assert.equal(judge('mcp__acme__get_widget', {}, { readOnlyHint: false }).tier, 'privileged-write');
});

test('arguments only raise a tool that does not pass them on', () => {
  const value = fc.oneof(
    fc.constantFrom('list', 'get', 'select 1', 'ls', 'https://example.com', '/tmp/x', 'GET'),
    fc.string({ maxLength: 20 }),
    fc.jsonValue(),
  );
  const field = fc.constantFrom('action', 'method', 'command', 'query', 'sql', 'path', 'url', 'code', '__proto__', 'x');
  fc.assert(
    fc.property(
      fc.constantFrom(...reading, ...changing),
      fc.constantFrom(...knownNouns),
      fc.dictionary(field, value, { maxKeys: 3 }),
      (verb, noun, input) => {
        const tool = `mcp__acme__${verb}_${noun}`;
        assert.ok(!isAbove(judge(tool).tier, judge(tool, input).tier));
      },
    ),
    { numRuns: 400 },
  );
});

test('a name of any form is judged', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (server, tool) => {
      assert.ok(judge(`mcp__${server}__${tool}`).tier);
    }),
  );
});
