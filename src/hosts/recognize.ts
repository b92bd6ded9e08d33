// Whose call is on standard input: hosts also run hooks that were registered for another one, and ignore its answers.
import type { AgentName } from '../invocation.ts';
import { OtherHostError } from './host.ts';
import type { JsonObject } from './json-input.ts';

/** Throws where the call bears the marks of another host than `expected`. A call without any marks passes. */
export function refuseOthers(call: JsonObject, expected: AgentName): void {
  const host = callerOf(call);
  if (host !== undefined && host !== expected) throw new OtherHostError(host);
}

/** The host whose marks the call bears. The order matters: later hosts copied fields of earlier ones. */
function callerOf(call: JsonObject): AgentName | undefined {
  for (const [host, bearsMarks] of marks) if (bearsMarks(call)) return host;
  return undefined;
}

const droidModes: readonly unknown[] = ['off', 'spec', 'auto-low', 'auto-medium', 'auto-high'];
const claudeModes: readonly unknown[] = ['default', 'acceptEdits', 'plan', 'bypassPermissions', 'dontAsk', 'auto'];
const has = (call: JsonObject, ...fields: string[]): boolean => fields.every(field => Object.hasOwn(call, field));

const marks: readonly (readonly [host: AgentName, bearsMarks: (call: JsonObject) => boolean])[] = [
  ['cursor', call => has(call, 'cursor_version')],
  ['windsurf', call => has(call, 'agent_action_name')],
  ['cline', call => has(call, 'clineVersion') || call.hookName === 'tool_call'],
  ['copilot', call => has(call, 'toolName', 'toolArgs')],
  ['copilot', call => call.hookName === 'permissionRequest' && has(call, 'sessionId')],
  ['vscode', call => has(call, 'hookEventName', 'sessionId')],
  ['gemini', call => call.hook_event_name === 'BeforeTool'],
  ['codex', call => has(call, 'turn_id')],
  ['copilot', call => has(call, 'timestamp') && !has(call, 'transcript_path') && !has(call, 'permission_mode')],
  ['droid', call => droidModes.includes(call.permission_mode) && !has(call, 'tool_use_id')],
  [
    'claude-code',
    call => has(call, 'prompt_id') || (has(call, 'tool_use_id') && claudeModes.includes(call.permission_mode)),
  ],
];
