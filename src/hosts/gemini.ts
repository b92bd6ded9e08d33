// Gemini CLI's BeforeTool hook: a call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { noOpinion, renderFailure, say } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpName, Name, otherEvent, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { observeProblem, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const gemini: Host = { name: 'gemini', parse, render, renderFailure, isHeadless: () => false };

const Call = z.object({
  tool_name: Name,
  tool_input: Input,
  cwd: Folder,
  session_id: Text,
  mcp_context: z.optional(z.object({ server_name: Name, tool_name: Name })),
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'gemini');
  if (object.hook_event_name !== 'BeforeTool') throw otherEvent('hook_event_name', 'BeforeTool');
  const { tool_name, tool_input, cwd, session_id, mcp_context: mcp } = fieldsOf(Call, object);
  const folder = tool_input.dir_path;
  return {
    host: 'gemini',
    tool: mcp ? mcpName(mcp.server_name, mcp.tool_name) : tool_name,
    input: tool_input,
    cwd,
    ...given({
      session: session_id,
      startsIn: tool_name === 'run_shell_command' && typeof folder === 'string' ? folder : undefined,
    }),
  };
}

/** Always with exit 0: the host reads the JSON and not the exit code. An allow would not lift the host's own prompt. */
function render(decision: Decision, { redact }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') {
    const problem = observeProblem(decision, redact);
    return problem === undefined ? noOpinion : say({ systemMessage: problem });
  }
  switch (decision.effect) {
    case 'allow':
      return noOpinion;
    case 'ask': {
      const reason = stopReason(decision, 'ask', redact);
      // Its dialog shows the message and not the reason.
      return say({ decision: 'ask', reason, systemMessage: reason });
    }
    case 'approve':
    case 'deny':
      return say({ decision: 'deny', reason: stopReason(decision, decision.effect, redact) });
    default:
      return decision.effect satisfies never;
  }
}
