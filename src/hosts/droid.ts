// Factory Droid's PreToolUse hook: a call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { block, noOpinion, renderFailure, say, specific } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpNameIn, Name, otherEvent, Text } from './fields.ts';
import type { Host, HostAnswer, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { allowReason, observeProblem, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const droid: Host = { name: 'droid', parse, render, renderFailure, isHeadless };

const Call = z.object({
  tool_name: Name,
  tool_input: Input,
  cwd: Folder,
  session_id: Text,
  permission_mode: Text,
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'droid');
  if (object.hook_event_name !== 'PreToolUse') throw otherEvent('hook_event_name', 'PreToolUse');
  const call = fieldsOf(Call, object);
  return {
    host: 'droid',
    tool: mcpNameIn(call.tool_name, '___') ?? call.tool_name,
    input: call.tool_input,
    cwd: call.cwd,
    ...given({ session: call.session_id, permissionMode: call.permission_mode }),
  };
}

function render(decision: Decision, around: Surroundings): HostAnswer {
  const { redact } = around;
  if (decision.mode === 'observe') {
    const problem = observeProblem(decision, redact);
    return problem === undefined ? noOpinion : say({ systemMessage: problem });
  }
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' ? say(specific('allow', allowReason(decision, redact))) : noOpinion;
    case 'ask':
      return ask(decision, around);
    case 'approve':
    case 'deny':
      return deny(stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}

/**
 * The host ignores an ask and runs the call. It does ask about a shell command whose risk is above what the session lets
 * pass, and shows the reason given for that risk; so the risk is raised. In the mode that lets every risk pass, for other
 * tools, and where nobody is there, the call is refused.
 */
function ask(decision: Decision, { headless, redact, call }: Surroundings): HostAnswer {
  if (headless) return deny(stopReason(decision, 'ask-headless', redact));
  if (call.tool !== 'Execute' || !promptingModes.has(call.permissionMode))
    return deny(stopReason(decision, 'ask-impossible', redact));
  const updatedInput = { ...call.input, riskLevel: 'high', riskLevelReason: stopReason(decision, 'ask', redact) };
  return say({ hookSpecificOutput: { hookEventName: 'PreToolUse', updatedInput } });
}

const promptingModes: ReadonlySet<string | undefined> = new Set(['off', 'auto-low', 'auto-medium']);

/** Other hooks' permission may beat a refusal in JSON; exit 2 beats every answer. */
const deny = (reason: string): HostAnswer => block(specific('deny', reason), reason);

/** Only the full-screen program sets it; `droid exec`, whose mode says nothing about the checks it skips, does not. */
function isHeadless(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.FACTORY_UPSTREAM_CLIENT_TYPE === undefined;
}
