// One line of a session file → the calls in it, for every format, and what is no call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLine } from '../../src/simulate/read-line.ts';
import type { FileState } from '../../src/simulate/recorded.ts';

const claude = (content: unknown, more: object = {}) => ({
  type: 'assistant',
  sessionId: 's1',
  cwd: '/home/me/p',
  timestamp: '2026-05-08T10:00:00.000Z',
  message: { role: 'assistant', content },
  ...more,
});
const use = (name: string, input: unknown) => ({ type: 'tool_use', id: 't1', name, input });
const codex = (payload: object) => ({ timestamp: '2026-05-08T10:00:00.000Z', type: 'response_item', payload });
const part = (tool: string, input: unknown) => ({
  type: 'tool',
  tool,
  id: 'prt_1',
  callID: 'c1',
  sessionID: 'ses_1',
  messageID: 'msg_1',
  state: { status: 'completed', input, time: { start: 1_778_234_400_000 } },
});

/** What stands in the file before, the line, and the calls as `source tool input cwd session`. */
const table: readonly [line: unknown, calls: readonly string[] | 'other' | 'foreign', before?: object][] = [
  [claude([use('Bash', { command: 'ls' })]), ['claude-code Bash {"command":"ls"} /home/me/p s1']],
  [
    claude([{ type: 'text', text: 'x' }, use('Read', { file_path: 'a' }), use('Bash', { command: 'b' })]),
    ['claude-code Read {"file_path":"a"} /home/me/p s1', 'claude-code Bash {"command":"b"} /home/me/p s1'],
  ],
  [claude([{ type: 'text', text: 'no call' }]), 'other'],
  [claude('just text'), 'other'],
  [{ type: 'user', sessionId: 's1', message: { content: 'hi' } }, 'other'],
  [{ type: 'summary', summary: 'x' }, 'other'],
  [
    codex({ type: 'function_call', name: 'exec_command', arguments: '{"cmd":"ls","workdir":"/srv"}', call_id: 'c' }),
    ['codex Bash {"command":"ls"} /home/me/p s2'],
    { type: 'session_meta', payload: { id: 's2', cwd: '/home/me/p' } },
  ],
  [
    codex({ type: 'function_call', name: 'search', namespace: 'mcp__docs', arguments: '{"q":1}', call_id: 'c' }),
    ['codex mcp__docs__search {"q":1} /home/me/p s2'],
    { type: 'session_meta', payload: { id: 's2', cwd: '/home/me/p' } },
  ],
  [codex({ type: 'function_call', name: 'x', arguments: 'not json' }), ['codex x {"input":"not json"} /somewhere ']],
  [
    codex({ type: 'custom_tool_call', name: 'apply_patch', input: '*** Begin Patch' }),
    ['codex apply_patch {"input":"*** Begin Patch"} /somewhere '],
  ],
  [
    codex({ type: 'local_shell_call', action: { command: ['ls', '-l'] } }),
    ['codex local_shell {"command":["ls","-l"]} /somewhere '],
  ],
  [codex({ type: 'message', content: [] }), 'other'],
  [part('bash', { command: 'ls' }), ['opencode bash {"command":"ls"} /somewhere ses_1']],
  [{ id: 'ses_1', title: 'x' }, 'other'],
  [
    {
      info: { id: 'ses_1', directory: '/home/me/p' },
      messages: [{ info: {}, parts: [part('bash', { command: 'ls' })] }],
    },
    ['opencode bash {"command":"ls"} /home/me/p ses_1'],
  ],
  [
    { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' }, cwd: '/p', session_id: 's' },
    ['hook calls Bash {"command":"ls"} /p s'],
  ],
  [{ hook_event_name: 'Stop', session_id: 's' }, 'other'],
  [{ command: 'ls' }, ['check lines Bash {"command":"ls"} /somewhere ']],
  [{ tool: 'Read', tool_input: { file_path: 'a' }, cwd: '/p' }, ['check lines Read {"file_path":"a"} /p ']],
  [{ anything: 'else' }, 'foreign'],
  [[1, 2], 'foreign'],
  ['text', 'foreign'],
  [null, 'foreign'],
];

for (const [line, calls, before] of table)
  test(JSON.stringify(line), () => {
    const state: FileState = {};
    if (before) readLine(JSON.stringify(before), state);
    const read = readLine(JSON.stringify(line), state);
    if (read.is !== 'calls') return assert.equal(read.is, calls);
    assert.deepEqual(
      read.calls.map(({ source, invocation: { tool, input, cwd, session = '' } }) =>
        [source, tool, JSON.stringify(input), somewhere(cwd), session].join(' '),
      ),
      calls,
    );
  });

/** A folder that is on no machine. */
const somewhere = (cwd: string): string => (cwd.startsWith('/home/me') || cwd === '/p' ? cwd : '/somewhere');

test('a line that is no JSON is broken', () => assert.equal(readLine('{"type":', {}).is, 'broken'));

test('no line of whatever JSON throws', () => {
  fc.assert(fc.property(fc.json(), text => void readLine(text, {})));
});
