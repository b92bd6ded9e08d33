// What the adapter of Claude Code accepts, and what it answers to each decision.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claudeCode } from '../../src/hosts/claude-code.ts';
import { InputError, type InputErrorCode } from '../../src/hosts/host.ts';
import { type Sample, sampleCall, sampleDecision } from './sample-decision.ts';

const call = {
  session_id: 'eca3c0b9',
  transcript_path: '/home/maria/.claude/projects/shop/eca3c0b9.jsonl',
  cwd: '/home/maria/shop',
  prompt_id: '28edbc77',
  permission_mode: 'bypassPermissions',
  effort: { level: 'medium' },
  hook_event_name: 'PreToolUse',
  tool_name: 'Bash',
  tool_input: { command: 'echo hi', timeout: 1000, description: 'd', run_in_background: false },
  tool_use_id: 'toolu_1',
};
const withFields = (fields: Record<string, unknown>): string => JSON.stringify({ ...call, ...fields });
const without = (field: string): string => JSON.stringify({ ...call, [field]: undefined });
const here = (): string => '/elsewhere';
const plain = {
  host: 'claude-code',
  tool: 'Bash',
  input: call.tool_input,
  cwd: '/home/maria/shop',
  session: 'eca3c0b9',
  callId: 'toolu_1',
  permissionMode: 'bypassPermissions',
};

describe('parse accepts', () => {
  const cases: readonly (readonly [title: string, text: string, expected: Record<string, unknown>])[] = [
    ['a call', JSON.stringify(call), {}],
    ['a byte order mark in front', `\uFEFF${JSON.stringify(call)}`, {}],
    ['white space around', `\r\n ${JSON.stringify(call, undefined, 2)}\n\n`, {}],
    [
      'a sub-agent',
      withFields({ agent_id: 'a43', agent_type: 'general-purpose' }),
      { subagent: { id: 'a43', type: 'general-purpose' } },
    ],
    ['a sub-agent without a type', withFields({ agent_id: 'a43' }), { subagent: { id: 'a43' } }],
    [
      'fields and modes of a later version',
      withFields({ permission_mode: 'new', later: [1] }),
      { permissionMode: 'new' },
    ],
    [
      'an MCP tool',
      withFields({ tool_name: 'mcp__demo__write_row', tool_input: {} }),
      { tool: 'mcp__demo__write_row', input: {} },
    ],
    [
      'a command in parts, as it came',
      withFields({ tool_input: { command: ['rm', '-rf'] } }),
      { input: { command: ['rm', '-rf'] } },
    ],
    ['NUL in a command, as it came', withFields({ tool_input: { command: 'ls\0' } }), { input: { command: 'ls\0' } }],
    [
      'half a surrogate in a command, as it came',
      withFields({ tool_input: { command: 'ls \ud800' } }),
      { input: { command: 'ls \ud800' } },
    ],
    ['a permission request', withFields({ hook_event_name: 'PermissionRequest' }), { event: 'PermissionRequest' }],
    ['a drive letter', withFields({ cwd: 'C:\\shop' }), { cwd: 'C:\\shop' }],
    [
      '1 MB to write',
      withFields({ tool_input: { content: 'x'.repeat(1e6) } }),
      { input: { content: 'x'.repeat(1e6) } },
    ],
    [
      '1 MB to write, all of it escaped',
      withFields({ tool_input: { content: '\u0001'.repeat(1e6) } }),
      { input: { content: '\u0001'.repeat(1e6) } },
    ],
    [
      'brackets inside of strings',
      withFields({ tool_input: { content: '[{"\\'.repeat(5000) } }),
      { input: { content: '[{"\\'.repeat(5000) } },
    ],
  ];
  for (const [title, text, expected] of cases)
    test(title, () => assert.deepEqual(claudeCode.parse(text, here), { ...plain, ...expected }));

  test('keys that look like the prototype, as they came', () => {
    const text = withFields({}).replace('"command":"echo hi"', '"__proto__":{"command":"ls"},"constructor":1');
    const { input } = claudeCode.parse(text, here);
    assert.deepEqual(Object.keys(input), ['__proto__', 'constructor', 'timeout', 'description', 'run_in_background']);
    assert.equal(input.command, undefined);
  });

  test('the smallest call', () => {
    const small = { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: {}, cwd: '/' };
    assert.deepEqual(claudeCode.parse(JSON.stringify(small), here), {
      host: 'claude-code',
      tool: 'Bash',
      input: {},
      cwd: '/',
    });
  });
});

describe('parse refuses', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const cases: readonly (readonly [title: string, text: string, code: InputErrorCode, message: RegExp])[] = [
    ['nothing', '', 'empty', /no call/],
    ['white space', ' \n\t', 'empty', /no call/],
    ['only a byte order mark', '\uFEFF', 'empty', /no call/],
    ['plain text', 'hello', 'not-json', /not one JSON document/],
    ['half a document', JSON.stringify(call).slice(0, -20), 'not-json', /not one JSON document/],
    ['two documents', JSON.stringify(call).repeat(2), 'not-json', /not one JSON document/],
    [
      'two documents in two lines',
      `${JSON.stringify(call)}\n${JSON.stringify(call)}`,
      'not-json',
      /not one JSON document/,
    ],
    ['something behind the document', `${JSON.stringify(call)} x`, 'not-json', /not one JSON document/],
    ['a comment', `${JSON.stringify(call)} // x`, 'not-json', /not one JSON document/],
    ['two byte order marks', `\uFEFF\uFEFF${JSON.stringify(call)}`, 'not-json', /not one JSON document/],
    ['null', 'null', 'not-json', /not a JSON object/],
    ['an array', `[${JSON.stringify(call)}]`, 'not-json', /not a JSON object/],
    ['a string', '"PreToolUse"', 'not-json', /not a JSON object/],
    [
      '10 MB',
      withFields({ tool_input: { content: 'x'.repeat(1e7) } }),
      'too-large',
      /^call too large: \d+ characters, the limit is 8388608$/,
    ],
    ['nesting of 1001', `{"a":${deep(1000)}}`, 'too-deep', /limit is 1000/],
    ['nesting of 100,000', withFields({}).replace('"echo hi"', deep(100_000)), 'too-deep', /limit is 1000/],
    ['nesting of 100,000 that never ends', `{"a":`.repeat(100_000), 'too-deep', /limit is 1000/],
    ['no event', without('hook_event_name'), 'other-event', /hook_event_name: expected `PreToolUse`/],
    ['another event', withFields({ hook_event_name: 'PostToolUse' }), 'other-event', /PreToolUse/],
    ['an event of another case', withFields({ hook_event_name: 'preToolUse' }), 'other-event', /PreToolUse/],
    ['no tool name', without('tool_name'), 'field', /^tool_name: expected string$/],
    ['an empty tool name', withFields({ tool_name: '' }), 'field', /^tool_name: expected a name$/],
    ['a tool name that is a number', withFields({ tool_name: 1 }), 'field', /^tool_name: expected string$/],
    ['no input', without('tool_input'), 'field', /^tool_input: expected an object$/],
    ['input that is null', withFields({ tool_input: null }), 'field', /^tool_input: expected an object$/],
    ['input that is an array', withFields({ tool_input: [] }), 'field', /^tool_input: expected an object$/],
    ['input that is JSON in a string', withFields({ tool_input: '{}' }), 'field', /^tool_input: expected an object$/],
    ['no folder', without('cwd'), 'field', /^cwd: expected string$/],
    ['a relative folder', withFields({ cwd: 'shop' }), 'field', /^cwd: expected an absolute path$/],
    ['a folder with NUL', withFields({ cwd: '/shop\0' }), 'field', /^cwd: expected an absolute path$/],
    ['a session that is a number', withFields({ session_id: 1 }), 'field', /^session_id: expected string$/],
    ['a mode that is an object', withFields({ permission_mode: {} }), 'field', /^permission_mode: expected string$/],
    ['an agent that is null', withFields({ agent_id: null }), 'field', /^agent_id: expected string$/],
    [
      "Cursor's call",
      withFields({ cursor_version: '2.0', hook_event_name: 'preToolUse' }),
      'other-host',
      /comes from Cursor/,
    ],
    ["Cursor's call with our event", withFields({ cursor_version: '' }), 'other-host', /comes from Cursor/],
    ["Windsurf's call", '{"agent_action_name":"pre_run_command"}', 'other-host', /Windsurf/],
    ["Cline's call", '{"clineVersion":"","hookName":"PreToolUse"}', 'other-host', /Cline/],
    ["Copilot's call", '{"toolName":"bash","toolArgs":"{}"}', 'other-host', /GitHub Copilot/],
    [
      "Copilot's other call",
      JSON.stringify({
        hook_event_name: 'PreToolUse',
        tool_name: 'Bash',
        tool_input: {},
        cwd: '/',
        timestamp: '2026-11-24T00:00:00Z',
      }),
      'other-host',
      /GitHub Copilot/,
    ],
    ["VS Code's call", '{"hookEventName":"PreToolUse","sessionId":"1"}', 'other-host', /VS Code/],
    ["Gemini's call", withFields({ hook_event_name: 'BeforeTool' }), 'other-host', /Gemini CLI/],
    ["Codex's call", withFields({ turn_id: '1' }), 'other-host', /Codex/],
    [
      "Droid's call",
      JSON.stringify({ ...call, tool_use_id: undefined, permission_mode: 'auto-low' }),
      'other-host',
      /Factory Droid/,
    ],
  ];
  for (const [title, text, code, message] of cases)
    test(title, () =>
      assert.throws(
        () => claudeCode.parse(text, here),
        (error: unknown) => error instanceof InputError && error.code === code && message.test(error.message),
      ),
    );

  test('without quoting the input, which may hold secrets', () => {
    for (const text of [
      '{"token":"hunter2"',
      withFields({ tool_name: { token: 'hunter2' } }),
      withFields({ cwd: 'hunter2' }),
    ])
      assert.throws(
        () => claudeCode.parse(text, here),
        (error: unknown) => !String(error).includes('hunter2'),
      );
  });
});

const redact = (text: string): string => text.replaceAll('hunter2', '[secret]');
const render = (sample: Sample, headless = false) =>
  claudeCode.render(sampleDecision(sample), { headless, redact, call: sampleCall });

describe('render', () => {
  const cases: readonly (readonly [
    title: string,
    sample: Sample,
    headless: boolean,
    verdict: string | undefined,
    exitCode: number,
  ])[] = [
    ['allow', { effect: 'allow' }, false, 'allow', 0],
    ['allow, headless', { effect: 'allow' }, true, 'allow', 0],
    ['allow that keeps the prompts of the host', { effect: 'allow', hostPrompts: 'keep' }, false, undefined, 0],
    ['ask', { effect: 'ask' }, false, 'ask', 0],
    ['ask that keeps the prompts of the host', { effect: 'ask', hostPrompts: 'keep' }, false, 'ask', 0],
    ['ask, headless', { effect: 'ask' }, true, 'deny', 2],
    ['approve', { effect: 'approve' }, false, 'deny', 2],
    ['deny', { effect: 'deny' }, false, 'deny', 2],
    ['deny that keeps the prompts of the host', { effect: 'deny', hostPrompts: 'keep' }, true, 'deny', 2],
    ['allow, only observed', { effect: 'allow', mode: 'observe' }, false, undefined, 0],
    ['ask, only observed', { effect: 'ask', mode: 'observe' }, true, undefined, 0],
    ['approve, only observed', { effect: 'approve', mode: 'observe' }, false, undefined, 0],
    ['deny, only observed', { effect: 'deny', mode: 'observe' }, false, undefined, 0],
  ];
  for (const [title, sample, headless, verdict, exitCode] of cases)
    test(title, () => {
      const answer = render(sample, headless);
      const { permissionDecisionReason: reason, ...rest } = JSON.parse(answer.stdout).hookSpecificOutput ?? {};
      assert.deepEqual(rest, verdict ? { hookEventName: 'PreToolUse', permissionDecision: verdict } : {});
      assert.equal(answer.exitCode, exitCode);
      assert.equal(answer.stderr, exitCode === 2 ? `${reason}\n` : '');
      if (!verdict) assert.equal(answer.stdout, '{}\n');
    });

  test('observing shows what is broken to the person', () => {
    const { stdout } = render({ mode: 'observe', errors: ['.tiergate.yaml:3:5: unknown tier `foo`', 'second'] });
    assert.deepEqual(JSON.parse(stdout), {
      systemMessage: 'tiergate only observes. Problem: .tiergate.yaml:3:5: unknown tier `foo`, and 1 more.',
    });
  });
});

describe('renderFailure', () => {
  const cases: readonly (readonly [title: string, error: unknown, reason: string])[] = [
    [
      'of the input',
      new InputError('empty', 'no call on standard input'),
      'tiergate blocked this call because it could not judge it: no call on standard input.',
    ],
    [
      'of anything else',
      new Error('cannot read hunter2\n  at x'),
      'tiergate blocked this call because it could not judge it: cannot read [secret]\\n  at x. Run `tiergate doctor` to find the cause.',
    ],
    [
      'that is no error',
      'odd',
      'tiergate blocked this call because it could not judge it: odd. Run `tiergate doctor` to find the cause.',
    ],
    ['that cannot be shown', { toString: null }, 'tiergate blocked this call because it could not judge it.'],
  ];
  for (const [title, error, reason] of cases)
    test(title, () => {
      const answer = claudeCode.renderFailure(error, redact);
      assert.equal(answer.exitCode, 2);
      assert.equal(answer.stderr, `${reason}\n`);
      const { permission, decision, permissionDecision, cancel, hookSpecificOutput, ...texts } = JSON.parse(
        answer.stdout,
      );
      assert.deepEqual([permission, decision, permissionDecision, cancel], ['deny', 'block', 'deny', true]);
      assert.deepEqual(hookSpecificOutput, {
        hookEventName: 'PreToolUse',
        permissionDecision: 'deny',
        permissionDecisionReason: reason,
      });
      assert.deepEqual(new Set(Object.values(texts)), new Set([reason]));
    });

  test('while redacting', () => {
    const broken = (): string => {
      throw new Error('no');
    };
    assert.equal(claudeCode.renderFailure(new Error('x'), broken).exitCode, 2);
  });
});

test('isHeadless', () => {
  assert.ok(claudeCode.isHeadless({ CLAUDE_CODE_SESSION_ATTENDED: '0' }));
  assert.ok(!claudeCode.isHeadless({ CLAUDE_CODE_SESSION_ATTENDED: '1' }));
  assert.ok(!claudeCode.isHeadless({}));
});
