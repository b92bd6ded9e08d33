// Cline's PreToolUse hook: a call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { noOpinion, renderFailure, say } from './answers.ts';
import { Folder, fieldsOf, given, Input, Name, otherEvent, subagentOf, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { type JsonObject, readObject } from './json-input.ts';
import { stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const cline: Host = { name: 'cline', parse, render, renderFailure, isHeadless: () => false };

const Call = z.object({
  tool_call: z.object({ name: Name, input: Input, id: Text }),
  workspaceRoots: z.optional(z.array(Folder)),
  clineVersion: Text,
  taskId: Text,
  agent_id: Text,
  parent_agent_id: z.optional(z.nullable(z.string())),
});

function parse(text: string, here: () => string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'cline');
  if (object.hookName !== 'tool_call') throw otherEvent('hookName', 'tool_call');
  const call = fieldsOf(Call, object);
  return {
    host: 'cline',
    tool: call.tool_call.name,
    input: withCommand(call.tool_call.input),
    cwd: call.workspaceRoots?.[0] ?? fieldsOf(Folder, here()),
    ...given({
      session: call.taskId,
      callId: call.tool_call.id,
      subagent: call.parent_agent_id ? subagentOf(call.agent_id, undefined) : undefined,
      event: call.clineVersion === '' ? commandLine : undefined,
    }),
  };
}

/** How the program for the command line marks its calls; the extension for editors names its version. */
const commandLine = 'command line';

/** Several commands, one after the other, as one script. A command that is no text leaves the field out, and the call unreadable. */
function withCommand(input: JsonObject): JsonObject {
  const { commands } = input;
  const isList = Array.isArray(commands) && commands.every(command => typeof command === 'string');
  return isList ? { ...input, command: commands.join('\n') } : input;
}

function render(decision: Decision, { redact, call }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return noOpinion;
  switch (decision.effect) {
    case 'allow':
      return noOpinion;
    case 'ask':
      return deny(call, stopReason(decision, 'ask-impossible', redact));
    case 'approve':
    case 'deny':
      return deny(call, stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}

/**
 * Its own refusal ends the whole task. A shell command is replaced by one that only says why, so that the agent can go on;
 * whether the extension for editors does that too is not known.
 */
const deny = (call: Invocation, reason: string): HostAnswer =>
  call.tool === 'run_commands' && call.event === commandLine
    ? say({ overrideInput: { commands: [`echo ${quote(reason)} >&2; exit 1`] } })
    : say({ cancel: true, errorMessage: reason });

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
