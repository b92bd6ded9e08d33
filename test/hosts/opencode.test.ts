// OpenCode's adapter: calls as captured, answers by decision, and permissions that make it ask without loosening anything.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guessScene } from '../../src/context/guess.ts';
import { plan } from '../../src/decide.ts';
import { decisionEffects } from '../../src/decision.ts';
import { InputError } from '../../src/hosts/host.ts';
import {
  answerOf,
  askingAgent,
  askingForShell,
  asksAnyway,
  modeOf,
  parseCall,
  questionIn,
} from '../../src/hosts/opencode.ts';
import { capturedCalls, project } from './host-calls.ts';
import { sampleDecision } from './sample-decision.ts';

const redact = (text: string): string => text;
const parse = (tool: string, args: unknown) => parseCall({ tool, sessionID: 's', callID: 'c' }, args, project);
const tierOf = (tool: string, args: unknown): string =>
  plan(parse(tool, args), guessScene(project, {}, [])).classification.tier;

describe('reads', () => {
  for (const text of capturedCalls('opencode'))
    test(text, () => {
      const { input, args } = JSON.parse(text);
      const call = parseCall(input, args, project);
      const why = plan(call, guessScene(project, {}, [])).classification.because[0]?.why ?? '';
      assert.doesNotMatch(why, /nothing is known about the tool|names no|no text/);
    });
  test('a tool of an MCP server', () => assert.equal(parse('demo_write_row', {}).tool, 'mcp__demo__write_row'));
  test('a patch of several files, by the worst of them', () => {
    const patchText = '*** Begin Patch\n*** Add File: a\n+x\n*** Update File: .claude/settings.json\n+x\n*** End Patch';
    assert.equal(tierOf('apply_patch', { patchText }), 'destructive');
  });
  test('a command that starts in another folder', () => {
    assert.equal(tierOf('bash', { command: 'touch x', workdir: 'src' }), 'write-safe');
    assert.equal(tierOf('bash', { command: 'touch x', workdir: '/etc' }), 'privileged-write');
  });
  test('a tool that nobody knows, as unknown', () => assert.equal(tierOf('frobnicate', {}), 'unknown'));
  for (const [title, input, args, folder] of [
    ['no tool', {}, {}, project],
    ['no call', undefined, {}, project],
    ['arguments that are no object', { tool: 'bash' }, 'ls', project],
    ['a relative folder', { tool: 'bash' }, {}, 'shop'],
  ] as const)
    test(`refuses ${title}`, () => assert.throws(() => parseCall(input, args, folder), InputError));
});

describe('answers', () => {
  const bash = parse('bash', { command: 'x' });
  const answer = (
    effect: (typeof decisionEffects)[number],
    { call = bash, headless = false, prompts = true, mode = 'enforce' as 'enforce' | 'observe' } = {},
  ) => answerOf(sampleDecision({ effect, mode }), call, { headless, prompts, redact });

  test('allow runs', () => assert.deepEqual(answer('allow'), { effect: 'runs', liftsPrompt: true }));
  test('ask about a command asks', () => assert.equal(answer('ask').effect, 'asks'));
  test('ask about another tool stops', () => assert.equal(answer('ask', { call: parse('write', {}) }).effect, 'stops'));
  test('ask stops where nobody is there', () => assert.equal(answer('ask', { headless: true }).effect, 'stops'));
  test('ask stops where the host would not ask', () => assert.equal(answer('ask', { prompts: false }).effect, 'stops'));
  for (const effect of ['approve', 'deny'] as const)
    test(`${effect} stops, with the reason`, () => {
      const stopped = answer(effect);
      assert.match(stopped.effect === 'stops' ? stopped.reason : '', /^tiergate blocked this call: .*overwrites/);
    });
  test('observing runs, whatever the decision, and leaves the prompts alone', () => {
    for (const effect of decisionEffects)
      assert.deepEqual(answer(effect, { mode: 'observe' }), { effect: 'runs', liftsPrompt: false });
  });
});

describe('permissions with an ask about every shell command', () => {
  const cases: readonly (readonly [before: unknown, after: unknown, asksAnyway: boolean])[] = [
    [undefined, { bash: 'ask' }, false],
    [{}, { bash: 'ask' }, false],
    ['allow', { '*': 'allow', bash: 'ask' }, false],
    ['ask', 'ask', true],
    ['deny', 'deny', false],
    [{ edit: 'deny' }, { edit: 'deny', bash: 'ask' }, false],
    [{ bash: 'allow' }, { bash: 'ask' }, false],
    [{ bash: 'ask' }, { bash: 'ask' }, true],
    [{ bash: 'deny' }, { bash: 'deny' }, false],
    [{ '*': 'deny' }, { '*': 'deny', bash: 'deny' }, false],
    [{ '*': 'ask' }, { '*': 'ask', bash: 'ask' }, true],
    [{ '*': 'deny', bash: 'allow' }, { '*': 'deny', bash: 'ask' }, false],
    [{ bash: 'allow', '*': 'allow' }, { '*': 'allow', bash: 'ask' }, false],
    [{ bash: { 'git *': 'allow', 'rm *': 'deny' } }, { bash: { '*': 'ask', 'git *': 'ask', 'rm *': 'deny' } }, false],
    [{ bash: { '*': 'deny', 'git *': 'allow' } }, { bash: { '*': 'deny', 'git *': 'ask' } }, false],
  ];
  for (const [before, after, asks] of cases)
    test(JSON.stringify(before) ?? 'none', () => {
      assert.deepEqual(askingForShell(before), after);
      assert.equal(JSON.stringify(askingForShell(before)), JSON.stringify(after), 'the last rule counts');
      assert.equal(asksAnyway(before), asks);
    });
  test('an agent that says nothing of the shell keeps what it has', () => {
    assert.deepEqual(askingAgent({ edit: 'deny' }), { edit: 'deny' });
    assert.deepEqual(askingAgent({ bash: 'allow' }), { bash: 'ask' });
    assert.deepEqual(askingAgent('allow'), { '*': 'allow', bash: 'ask' });
    assert.equal(askingAgent('deny'), 'deny');
  });
});

describe('how it was started', () => {
  const cases: Readonly<Record<string, { headless: boolean; approvesAll: boolean }>> = {
    opencode: { headless: false, approvesAll: false },
    'opencode run hello': { headless: true, approvesAll: false },
    'opencode --auto': { headless: false, approvesAll: true },
    'opencode run --dangerously-skip-permissions x': { headless: true, approvesAll: true },
    'opencode --agent run-tests': { headless: false, approvesAll: false },
    'opencode serve --port 1': { headless: false, approvesAll: false },
  };
  for (const [line, mode] of Object.entries(cases)) test(line, () => assert.deepEqual(modeOf(line.split(' ')), mode));
});

describe('questions of the host', () => {
  const properties = {
    id: 'per_1',
    sessionID: 'ses_1',
    permission: 'bash',
    patterns: ['ls'],
    tool: { callID: 'call_1' },
  };
  test('about a call', () =>
    assert.deepEqual(questionIn({ type: 'permission.asked', properties }), {
      id: 'per_1',
      session: 'ses_1',
      callId: 'call_1',
    }));
  for (const [title, event] of [
    ['another event', { type: 'permission.replied', properties }],
    [
      'a call that repeats itself',
      { type: 'permission.asked', properties: { ...properties, permission: 'doom_loop' } },
    ],
    ['no call', { type: 'permission.asked', properties: { ...properties, tool: undefined } }],
    ['nothing', undefined],
  ] as const)
    test(`${title}: is not ours to answer`, () => assert.equal(questionIn(event), undefined));
});
