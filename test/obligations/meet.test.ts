import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { toRecord } from '../../src/audit/record.ts';
import { judge, type Setting } from '../../src/gate.ts';
import type { Invocation } from '../../src/invocation.ts';
import { meet, meetAtOnce } from '../../src/obligations/meet.ts';
import type { PreviewMemory } from '../../src/obligations/previews.ts';
import { policySet, source } from '../policy/support.ts';

interface Told {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}
const told: Told[] = [];
let server: Server;
let address = '';
before(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', part => (text += String(part)));
    request.on('end', () => {
      told.push({ path: request.url ?? '', body: JSON.parse(text) });
      if (request.url?.startsWith('/slow')) return;
      response.writeHead(request.url?.startsWith('/broken') ? 500 : request.url === '/away' ? 302 : 204, {
        location: '/elsewhere',
      });
      response.end();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const settingOf = (rule: string, more = ''): Setting => ({
  policy: policySet(source('user', `stage: privileged\n${more}rules:\n  - { id: r, ${rule} }\n`)),
  env: { HOOK: `${address}/from-variable`, EMPTY: '' },
  place: {
    cwd: '/home/maria/app',
    around: { cwd: '/home/maria/app', home: '/home/maria', project: '/home/maria/app', temporary: [] },
  },
  user: 'os:maria',
  time: Date.parse('2026-05-06T10:00:00Z'),
  facts: false,
});
const callOf = (command: string, more: Partial<Invocation> = {}): Invocation => ({
  host: 'claude-code',
  tool: 'Bash',
  input: { command },
  cwd: '/home/maria/app',
  session: 's1',
  ...more,
});

async function answer(rule: string, call: Invocation, channels = '', previews?: PreviewMemory) {
  const setting = settingOf(rule, channels);
  const decision = judge(call, setting);
  return meet(decision, { ...setting, call, judge: other => judge(other, setting), ...(previews ? { previews } : {}) });
}

const push = 'effect: allow, match: { action: git push }';
const withReason = (description: string) =>
  callOf('git push origin feat/x', { input: { command: 'git push origin feat/x', description } });

type Row = [title: string, rule: string, call: Invocation, effect: string, why?: RegExp];
const rows: Row[] = [
  [
    'a reason that is long enough',
    `${push}, obligations: [{ type: require-reason }]`,
    withReason('publish the fix'),
    'allow',
  ],
  [
    'a reason that is too short',
    `${push}, obligations: [{ type: require-reason }]`,
    withReason('fix'),
    'deny',
    /at least 10 letters .* `description`/,
  ],
  [
    'no reason',
    `${push}, obligations: [{ type: require-reason, letters: 3 }]`,
    callOf('git push origin feat/x'),
    'deny',
    /`r` demands `require-reason`/,
  ],
  [
    'a sandbox that the host speaks of',
    `${push}, obligations: [{ type: sandbox }]`,
    callOf('git push origin feat/x', { host: 'cursor', sandboxed: true }),
    'allow',
  ],
  [
    'a sandbox that the host denies',
    `${push}, obligations: [{ type: sandbox }]`,
    callOf('git push origin feat/x', { host: 'cursor', sandboxed: false }),
    'deny',
    /the host says that it would not/,
  ],
  [
    'a sandbox that the host does not speak of',
    `${push}, obligations: [{ type: sandbox }]`,
    callOf('git push origin feat/x'),
    'deny',
    /claude-code does not say/,
  ],
  [
    'a sandbox that a later event will speak of',
    `${push}, obligations: [{ type: sandbox }]`,
    callOf('git push origin feat/x', { host: 'cursor', tool: 'Shell', event: 'preToolUse' }),
    'allow',
  ],
  [
    'a preview, and no memory',
    `${push}, obligations: [{ type: dry-run-first }]`,
    callOf('git push origin feat/x'),
    'deny',
    /nothing is remembered of this session/,
  ],
  [
    'an obligation does not soften a deny',
    'effect: deny, match: { action: git push }, obligations: [{ type: audit, level: full }]',
    callOf('git push origin feat/x'),
    'deny',
    /denied by this rule/,
  ],
];
for (const [title, rule, call, effect, why] of rows)
  test(title, async () => {
    const { decision } = await answer(rule, call);
    assert.equal(decision.effect, effect, JSON.stringify(decision.rulings));
    if (why) assert.match(decision.rulings[0].why, why);
  });

const dry = `${push}, obligations: [{ type: dry-run-first }]`;
test('a preview that ran in the session', async () => {
  const asked: string[] = [];
  const previews: PreviewMemory = { ran: (_, { words }) => asked.push(words) > 0 };
  const { decision } = await answer(dry, callOf('git status && git push origin feat/x'), '', previews);
  assert.deepEqual([decision.effect, asked], ['allow', ['git push origin feat/x']]);
});
test('a preview that did not run', async () => {
  const { decision } = await answer(dry, callOf('git push origin feat/x'), '', { ran: () => false });
  assert.match(decision.rulings[0].why, /run its preview first, in this session: `git push`/);
});

const rewrite = `${push}, obligations: [{ type: rewrite }]`;
const rewrites: [command: string, written: string | undefined, effect: string][] = [
  ['git push --force origin feat/x', 'git push --force-with-lease origin feat/x', 'allow'],
  [
    'git fetch && git push -f origin feat/x 2>&1',
    'git fetch && git push --force-with-lease origin feat/x 2>&1',
    'allow',
  ],
  ['git push origin feat/x', undefined, 'allow'],
  ['git push "--force" origin feat/x', undefined, 'deny'],
  ['git push -fu origin feat/x', undefined, 'deny'],
  ['sh -c "git push --force origin feat/x"', undefined, 'deny'],
  ['git push --force origin feat/x && rm -rf /', undefined, 'deny'],
];
for (const [command, written, effect] of rewrites)
  test(`rewrite · ${command}`, async () => {
    const { decision, rewritten } = await answer(rewrite, callOf(command));
    assert.deepEqual([rewritten?.input.command, decision.effect], [written, effect], decision.rulings[0].why);
  });
test('rewrite · a host that takes no other input', async () => {
  const { decision } = await answer(rewrite, callOf('git push --force origin feat/x', { host: 'gemini' }));
  assert.match(decision.rulings[0].why, /write `--force-with-lease` in place of `--force`/);
});
test('rewrite · the safer call is judged by itself', async () => {
  const { decision, rewritten } = await answer(
    'effect: ask, match: { action: git push, tier: destructive }, obligations: [{ type: rewrite }]',
    callOf('git push --force origin feat/x'),
  );
  assert.deepEqual([decision.effect, decision.request.action.classification.tier], ['ask', 'deployment']);
  assert.ok(rewritten);
});

const notify = `${push}, obligations: [{ type: notify, channel: team }]`;
const channels = (where: string) => `channels: { team: { ${where} } }\n`;
const notices: [title: string, where: () => string, effect: string, why?: RegExp][] = [
  ['it answers', () => `webhook: "${address}/ok"`, 'allow'],
  ['its address is in a variable', () => 'variable: HOOK', 'allow'],
  ['the variable is not set', () => 'variable: NOWHERE', 'deny', /the variable `NOWHERE` does not hold its address/],
  ['the variable is empty', () => 'variable: EMPTY', 'deny', /does not hold its address/],
  ['it fails', () => `webhook: "${address}/broken-s3cret"`, 'deny', /it answered with 500$/],
  ['it sends elsewhere', () => `webhook: "${address}/away"`, 'deny', /it answered with 302$/],
  ['nobody listens', () => 'webhook: "http://127.0.0.1:9/s3cret"', 'deny', /it could not be reached$/],
];
for (const [title, where, effect, why] of notices)
  test(`notify · ${title}`, async () => {
    const { decision } = await answer(notify, callOf('git push origin feat/x'), channels(where()));
    assert.equal(decision.effect, effect, decision.rulings[0].why);
    if (why) assert.match(decision.rulings[0].why, why);
    assert.doesNotMatch(JSON.stringify(decision.rulings), /s3cret/);
  });
test('notify · a channel that never answers holds nobody up for long', async () => {
  const started = performance.now();
  const { decision } = await answer(notify, callOf('git push origin feat/x'), channels(`webhook: "${address}/slow"`));
  assert.match(decision.rulings[0].why, /it did not answer in time$/);
  assert.ok(performance.now() - started < 4000);
});
test('notify · an optional one that fails is only reported', async () => {
  const optional = `${push}, obligations: [{ type: notify, channel: team, optional: true }]`;
  const { decision } = await answer(
    optional,
    callOf('git push origin feat/x'),
    channels(`webhook: "${address}/broken"`),
  );
  assert.equal(decision.effect, 'allow');
  assert.match(decision.errors.join(), /the channel `team` could not be told/);
});
test('notify · nothing of the command, and the answer after all other obligations', async () => {
  told.length = 0;
  await answer(
    `${push}, obligations: [{ type: notify, channel: team }, { type: sandbox }]`,
    callOf('GIT_TOKEN=hunter2 git push https://maria:hunter2@example.com/x feat/x'),
    channels(`webhook: "${address}/ok"`),
  );
  const [one] = told;
  assert.equal(told.length, 1);
  assert.deepEqual(
    [one?.body.effect, one?.body.action, one?.body.rule, one?.body.user],
    ['deny', 'git push', 'r', 'os:maria'],
  );
  assert.doesNotMatch(JSON.stringify(one), /hunter2|example\.com|feat/);
});
test('notify · a channel that no file defines', async () => {
  const { decision } = await answer(notify, callOf('git push origin feat/x'));
  assert.match(decision.rulings[0].why, /no trusted policy file defines it/);
});
test('notify · observing tells nobody', async () => {
  told.length = 0;
  await answer(notify, callOf('git push origin feat/x'), `mode: observe\n${channels(`webhook: "${address}/ok"`)}`);
  assert.equal(told.length, 0);
});

test('callers that cannot wait: what must be waited for is a deny', () => {
  for (const [rule, why] of [
    [notify, /this way of calling cannot wait/],
    [rewrite, /write `--force-with-lease`/],
  ] as const) {
    const call = callOf('git push --force origin feat/x');
    const decision = meetAtOnce(judge(call, settingOf(rule)), { call, atOnce: true });
    assert.equal(decision.effect, 'deny');
    assert.match(decision.rulings[0].why, why);
  }
});

test('audit: full keeps the whole call', () => {
  const call = callOf(`git push origin feat/x # ${'long '.repeat(1000)}`);
  const lengthUnder = (rule: string): number =>
    toRecord(judge(call, settingOf(rule)), call, { id: '1', durationMs: 1 }).input.text.length;
  assert.ok(lengthUnder(push) < 2100);
  assert.ok(lengthUnder(`${push}, obligations: [{ type: audit, level: full }]`) > 5000);
});
