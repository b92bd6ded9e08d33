// VS Code's agent hooks, as its documentation describes them: a call as an Invocation, a Decision as its answer. Reads and writes
// nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { block, noOpinion, renderFailure, say, specific } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpNameIn, Name, otherEvent, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { allowReason, observeProblem, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const vscode: Host = { name: 'vscode', parse, render, renderFailure, isHeadless: () => false };

const Call = z.object({
  tool_name: Name,
  tool_input: Input,
  cwd: Folder,
  sessionId: Text,
  tool_use_id: Text,
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'vscode');
  if (object.hookEventName !== 'PreToolUse') throw otherEvent('hookEventName', 'PreToolUse');
  const { tool_name: tool, tool_input: input, cwd, sessionId, tool_use_id } = fieldsOf(Call, object);
  return {
    host: 'vscode',
    tool: tool.startsWith('mcp_') ? (mcpNameIn(tool.slice('mcp_'.length), '_') ?? tool) : tool,
    input,
    cwd,
    ...given({ session: sessionId, callId: tool_use_id }),
  };
}

function render(decision: Decision, { redact }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') {
    const problem = observeProblem(decision, redact);
    return problem === undefined ? noOpinion : say({ systemMessage: problem });
  }
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' ? say(specific('allow', allowReason(decision, redact))) : noOpinion;
    case 'ask':
      return say(specific('ask', stopReason(decision, 'ask', redact)));
    case 'approve':
    case 'deny': {
      const reason = stopReason(decision, decision.effect, redact);
      return block(specific('deny', reason), reason);
    }
    default:
      return decision.effect satisfies never;
  }
}
