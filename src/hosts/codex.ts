// Codex's PreToolUse hook: a call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { block, noOpinion, renderFailure, say, specific } from './answers.ts';
import { Folder, fieldsOf, given, Input, Name, otherEvent, subagentOf, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { allowReason, observeProblem, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const codex: Host = { name: 'codex', parse, render, renderFailure, isHeadless: () => false };

const Call = z.object({
  tool_name: Name,
  tool_input: Input,
  cwd: Folder,
  session_id: Text,
  tool_use_id: Text,
  permission_mode: Text,
  agent_id: Text,
  agent_type: Text,
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'codex');
  if (object.hook_event_name !== 'PreToolUse') throw otherEvent('hook_event_name', 'PreToolUse');
  const call = fieldsOf(Call, object);
  return {
    host: 'codex',
    tool: call.tool_name,
    input: call.tool_input,
    cwd: call.cwd,
    ...given({
      session: call.session_id,
      callId: call.tool_use_id,
      permissionMode: call.permission_mode,
      subagent: subagentOf(call.agent_id, call.agent_type),
    }),
  };
}

/** The host drops an answer with any key that it does not know, and then runs the call: nothing may be added to these. */
function render(decision: Decision, { redact, rewritten }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') {
    const problem = observeProblem(decision, redact);
    return problem === undefined ? noOpinion : say({ systemMessage: problem });
  }
  switch (decision.effect) {
    case 'allow':
      return rewritten ? say(specific('allow', allowReason(decision, redact), rewritten)) : noOpinion;
    case 'ask':
      return deny(stopReason(decision, 'ask-impossible', redact));
    case 'approve':
    case 'deny':
      return deny(stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}

const deny = (reason: string): HostAnswer => block(specific('deny', reason), reason);
