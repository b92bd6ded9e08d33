// Claude Code's hooks: a call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { block, noOpinion, renderFailure, say, specific } from './answers.ts';
import { Folder, fieldsOf, given, Input, Name, otherEvent, subagentOf, Text } from './fields.ts';
import type { After, Host, HostAnswer, Prompt, Redact, Surroundings } from './host.ts';
import { readObject } from './json-input.ts';
import { allowReason, observeProblem, stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const claudeCode: Host = { name: 'claude-code', parse, prompt, after, render, renderFailure, isHeadless };

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

const Said = z.object({ session_id: Name, prompt: z.string() });

/** Prompts are told apart before anything is parsed: most calls are none. */
function prompt(text: string): Prompt | undefined {
  if (!text.includes('UserPromptSubmit')) return undefined;
  const object = readObject(text);
  if (object.hook_event_name !== 'UserPromptSubmit') return undefined;
  const said = fieldsOf(Said, object);
  return { session: said.session_id, text: said.prompt };
}

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'claude-code');
  const event = object.hook_event_name;
  if (event !== 'PreToolUse' && event !== 'PermissionRequest') throw otherEvent('hook_event_name', 'PreToolUse');
  return toInvocation(object, event);
}

/** Told apart before anything is parsed, like prompts. */
function after(text: string): After | undefined {
  if (!text.includes('PostToolUse')) return undefined;
  const object = readObject(text);
  const event = object.hook_event_name;
  if (event !== 'PostToolUse' && event !== 'PostToolUseFailure') return undefined;
  const ranMs = object.duration_ms;
  return {
    call: toInvocation(object, event),
    outcome: event === 'PostToolUse' ? 'ran' : 'failed',
    ...(typeof ranMs === 'number' ? { ranMs } : {}),
  };
}

function toInvocation(object: object, event: string): Invocation {
  const call = fieldsOf(Call, object);
  return {
    host: 'claude-code',
    tool: call.tool_name,
    input: call.tool_input,
    cwd: call.cwd,
    ...given({
      session: call.session_id,
      callId: call.tool_use_id,
      permissionMode: call.permission_mode,
      subagent: subagentOf(call.agent_id, call.agent_type),
      event: event === 'PermissionRequest' ? event : undefined,
    }),
  };
}

function render(decision: Decision, { headless, redact, call, rewritten }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return observed(decision, redact);
  if (call.event === 'PermissionRequest') return atPrompt(decision, redact);
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' || rewritten
        ? say(specific('allow', allowReason(decision, redact), rewritten))
        : noOpinion;
    case 'ask':
      // The host would refuse the call as well, but then the model is not told why nobody was asked.
      return headless
        ? deny(stopReason(decision, 'ask-headless', redact))
        : say(specific('ask', stopReason(decision, 'ask', redact), rewritten));
    case 'approve':
      return deny(stopReason(decision, 'approve', redact));
    case 'deny':
      return deny(stopReason(decision, 'deny', redact));
    default:
      return decision.effect satisfies never;
  }
}

/** The host is about to ask the person: an ask is what already happens. */
function atPrompt(decision: Decision, redact: Redact): HostAnswer {
  const answer = (behavior: 'allow' | 'deny', message?: string) => ({
    hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: { behavior, ...given({ message }) } },
  });
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' ? say(answer('allow')) : noOpinion;
    case 'ask':
      return noOpinion;
    case 'approve':
    case 'deny': {
      const reason = stopReason(decision, decision.effect, redact);
      return block(answer('deny', reason), reason);
    }
    default:
      return decision.effect satisfies never;
  }
}

/** Observing stops nothing; what is broken is shown to the person, or nobody would ever learn of it. */
function observed(decision: Decision, redact: Redact): HostAnswer {
  const problem = observeProblem(decision, redact);
  return problem === undefined ? noOpinion : say({ systemMessage: problem });
}

const deny = (reason: string): HostAnswer => block(specific('deny', reason), reason);

function isHeadless(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.CLAUDE_CODE_SESSION_ATTENDED === '0';
}
