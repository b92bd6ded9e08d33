// Kiro's PreToolUse hook, as its documentation describes it: a call as an Invocation, a Decision as its answer. Reads and writes
// nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { renderFailure } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpName, Name, otherEvent, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const kiro: Host = { name: 'kiro', parse, render, renderFailure, isHeadless: () => false };

const Call = z.object({ tool_name: Name, tool_input: Input, cwd: Folder, session_id: Text });

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'kiro');
  if (!/^preToolUse$/i.test(String(object.hook_event_name))) throw otherEvent('hook_event_name', 'PreToolUse');
  const { tool_name, tool_input, cwd, session_id } = fieldsOf(Call, object);
  return { host: 'kiro', tool: nameOf(tool_name), input: tool_input, cwd, ...given({ session: session_id }) };
}

/** `@server/tool` is a tool of an MCP server. */
function nameOf(tool: string): string {
  const mcp = /^@([^/]+)\/(.+)$/s.exec(tool);
  return mcp ? mcpName(mcp[1] ?? '', mcp[2] ?? '') : tool;
}

function render(decision: Decision, { redact }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return pass;
  switch (decision.effect) {
    case 'allow':
      return pass;
    case 'ask':
      return deny(stopReason(decision, 'ask-impossible', redact));
    case 'approve':
    case 'deny':
      return deny(stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}

/** Only the exit code counts, and the model reads standard error. */
const pass: HostAnswer = { stdout: '', stderr: '', exitCode: 0 };
const deny = (reason: string): HostAnswer => ({ stdout: '', stderr: `${reason}\n`, exitCode: 2 });
