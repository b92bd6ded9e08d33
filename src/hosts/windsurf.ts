// Windsurf's hooks before an action, as its documentation describes them: the action as an Invocation, a Decision as its answer.
// Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { renderFailure } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpName, Name, otherEvent, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const windsurf: Host = { name: 'windsurf', parse, render, renderFailure, isHeadless: () => false };

const Action = z.object({ agent_action_name: Name, trajectory_id: Text, execution_id: Text, tool_info: Input });
const Command = z.object({ command_line: z.string(), cwd: Text });
const File = z.object({ file_path: z.string() });
const Mcp = z.object({ mcp_server_name: Name, mcp_tool_name: Name, mcp_tool_arguments: z.optional(Input) });

function parse(text: string, here: () => string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'windsurf');
  const action = fieldsOf(Action, object);
  return {
    host: 'windsurf',
    ...callOf(action.agent_action_name, action.tool_info),
    // No field names the project; hooks start in it.
    cwd: fieldsOf(Folder, here()),
    ...given({ session: action.trajectory_id, callId: action.execution_id }),
  };
}

function callOf(name: string, info: z.Of<typeof Input>): Pick<Invocation, 'tool' | 'input' | 'startsIn'> {
  switch (name) {
    case 'pre_run_command': {
      const { command_line, cwd } = fieldsOf(Command, info);
      return { tool: 'Bash', input: { command: command_line }, ...given({ startsIn: cwd || undefined }) };
    }
    case 'pre_read_code':
      return { tool: 'Read', input: fieldsOf(File, info) };
    case 'pre_write_code':
      return { tool: 'Edit', input: { ...info, ...fieldsOf(File, info) } };
    case 'pre_mcp_tool_use': {
      const { mcp_server_name, mcp_tool_name, mcp_tool_arguments } = fieldsOf(Mcp, info);
      return { tool: mcpName(mcp_server_name, mcp_tool_name), input: mcp_tool_arguments ?? {} };
    }
    default:
      throw otherEvent('agent_action_name', 'pre_run_command');
  }
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

/** Only the exit code counts, and what is on standard error is shown. */
const pass: HostAnswer = { stdout: '', stderr: '', exitCode: 0 };
const deny = (reason: string): HostAnswer => ({ stdout: '', stderr: `${reason}\n`, exitCode: 2 });
