// GitHub Copilot CLI's preToolUse hook, in both spellings of its events: a call as an Invocation, a Decision as its answer.
// Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { noOpinion, renderFailure, say } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpNameIn, Name, otherEvent, subagentOf, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { isObject, type JsonObject, readObject } from './json-input.ts';
import { allowReason, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const copilot: Host = { name: 'copilot', parse, render, renderFailure, isHeadless: () => false };

const Camel = z.object({
  toolName: Name,
  // Documented as JSON in a string; versions since send the object itself.
  toolArgs: z.union(Input, z.string()),
  cwd: Folder,
  sessionId: Text,
  agentId: Text,
  agentType: Text,
});
const Pascal = z.object({
  tool_name: Name,
  tool_input: Input,
  cwd: Folder,
  session_id: Text,
  agent_id: Text,
  agent_type: Text,
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'copilot');
  if (Object.hasOwn(object, 'toolArgs')) return fromCamel(fieldsOf(Camel, object));
  if (object.hook_event_name !== 'PreToolUse') throw otherEvent('event', 'preToolUse');
  const call = fieldsOf(Pascal, object);
  return toInvocation(call.tool_name, call.tool_input, call.cwd, call.session_id, {
    id: call.agent_id,
    type: call.agent_type,
  });
}

const fromCamel = (call: z.Of<typeof Camel>): Invocation =>
  toInvocation(call.toolName, argumentsOf(call.toolArgs), call.cwd, call.sessionId, {
    id: call.agentId,
    type: call.agentType,
  });

function argumentsOf(args: JsonObject | string): JsonObject {
  if (typeof args !== 'string') return args;
  const value: unknown = args.trim() === '' ? {} : readObject(args);
  return fieldsOf(Input, isObject(value) ? value : undefined);
}

function toInvocation(
  tool: string,
  input: JsonObject,
  cwd: string,
  session: string | undefined,
  agent: { readonly id: string | undefined; readonly type: string | undefined },
): Invocation {
  return {
    host: 'copilot',
    // No tool of its own has a hyphen in its name.
    tool: mcpNameIn(tool, '-') ?? tool,
    input,
    cwd,
    ...given({ session, subagent: subagentOf(agent.id, agent.type) }),
  };
}

/** Flat, which both spellings of the event take. With exit 0: the host does not show what a hook says that ends with 2. */
function render(decision: Decision, { redact }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return noOpinion;
  const answer = (permissionDecision: 'allow' | 'ask' | 'deny', permissionDecisionReason: string) =>
    say({ permissionDecision, permissionDecisionReason });
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' ? answer('allow', allowReason(decision, redact)) : noOpinion;
    case 'ask':
      return answer('ask', stopReason(decision, 'ask', redact));
    case 'approve':
    case 'deny':
      return answer('deny', stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}
