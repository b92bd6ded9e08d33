// Whose call is on standard input: hosts also run hooks that were registered for another one, and ignore its answers.
import type { JsonObject } from './json-input.ts';

/**
 * The name of the host whose marks the call bears, undefined for one that may be Claude Code's. The order matters: later hosts
 * copied fields of earlier ones.
 */
export function otherHost(call: JsonObject): string | undefined {
  for (const [host, bearsMarks] of marks) if (bearsMarks(call)) return host;
  return undefined;
}

const droidModes: readonly unknown[] = ['off', 'spec', 'auto-low', 'auto-medium', 'auto-high'];
const has = (call: JsonObject, ...fields: string[]): boolean => fields.every(field => Object.hasOwn(call, field));

const marks: readonly (readonly [host: string, bearsMarks: (call: JsonObject) => boolean])[] = [
  ['Cursor', call => has(call, 'cursor_version')],
  ['Windsurf', call => has(call, 'agent_action_name')],
  ['Cline', call => has(call, 'clineVersion') || call.hookName === 'tool_call'],
  ['GitHub Copilot', call => has(call, 'toolName', 'toolArgs')],
  ['GitHub Copilot', call => call.hookName === 'permissionRequest' && has(call, 'sessionId')],
  ['VS Code', call => has(call, 'hookEventName', 'sessionId')],
  ['Gemini CLI', call => call.hook_event_name === 'BeforeTool'],
  ['Codex', call => has(call, 'turn_id')],
  ['GitHub Copilot', call => has(call, 'timestamp') && !has(call, 'transcript_path') && !has(call, 'permission_mode')],
  ['Factory Droid', call => droidModes.includes(call.permission_mode) && !has(call, 'tool_use_id')],
];
