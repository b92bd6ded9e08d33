// Claude Code's PreToolUse hook: its call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import * as z from 'zod/mini';
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { type Host, type HostAnswer, InputError, type Redact, type Surroundings } from './host.ts';
import { isObject, type JsonObject, readObject } from './json-input.ts';
import { allowReason, failureReason, observeProblem, stopReason } from './message.ts';
import { otherHost } from './recognize.ts';

export const claudeCode: Host = { name: 'claude-code', parse, render, renderFailure, isHeadless };

const Text = z.optional(z.string());
const Call = z.object({
  tool_name: z.string().check(z.minLength(1, 'expected a name')),
  // Kept as it came, with odd keys and odd types: what they mean is for classification to judge.
  tool_input: z.custom<JsonObject>(isObject, 'expected an object'),
  cwd: z.string().check(z.regex(/^(?:\/|[A-Za-z]:[\\/])[^\0]*$/, 'expected an absolute path')),
  session_id: Text,
  tool_use_id: Text,
  permission_mode: Text,
  agent_id: Text,
  agent_type: Text,
});

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object);
  const call = Call.safeParse(object);
  if (!call.success) throw fieldError(call.error);
  return toInvocation(call.data);
}

function refuseOthers(object: JsonObject): void {
  const other = otherHost(object);
  if (other)
    throw new InputError(
      'other-host',
      `this call comes from ${other}, which tiergate does not support yet; ${other} runs the hooks of Claude Code's settings too: switch that off there, or take the hook out with \`tiergate init claude-code --remove\``,
    );
  if (object.hook_event_name !== 'PreToolUse')
    throw new InputError(
      'other-event',
      'hook_event_name: expected `PreToolUse`; register the hook for that event only',
    );
}

function fieldError(error: z.core.$ZodError): InputError {
  const issue = error.issues[0];
  const field = issue?.path.join('.') || 'call';
  const expected = issue?.code === 'invalid_type' ? `expected ${issue.expected}` : (issue?.message ?? 'not valid');
  return new InputError('field', `${field}: ${expected}`);
}

function toInvocation(call: z.infer<typeof Call>): Invocation {
  return {
    host: 'claude-code',
    tool: call.tool_name,
    input: call.tool_input,
    cwd: call.cwd,
    ...(call.session_id === undefined ? {} : { session: call.session_id }),
    ...(call.tool_use_id === undefined ? {} : { callId: call.tool_use_id }),
    ...(call.permission_mode === undefined ? {} : { permissionMode: call.permission_mode }),
    ...(call.agent_id === undefined
      ? {}
      : { subagent: { id: call.agent_id, ...(call.agent_type === undefined ? {} : { type: call.agent_type }) } }),
  };
}

function render(decision: Decision, { headless, redact }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return observed(decision, redact);
  switch (decision.effect) {
    case 'allow':
      return decision.hostPrompts === 'lift' ? say('allow', allowReason(decision, redact)) : noOpinion;
    case 'ask':
      // The host would refuse the call as well, but then the model is not told why nobody was asked.
      return headless
        ? deny(stopReason(decision, 'ask-headless', redact))
        : say('ask', stopReason(decision, 'ask', redact));
    case 'approve':
      return deny(stopReason(decision, 'approve', redact));
    case 'deny':
      return deny(stopReason(decision, 'deny', redact));
    default:
      return decision.effect satisfies never;
  }
}

const noOpinion: HostAnswer = { stdout: '{}\n', stderr: '', exitCode: 0 };

/** Observing stops nothing; what is broken is shown to the person, or nobody would ever learn of it. */
function observed(decision: Decision, redact: Redact): HostAnswer {
  const problem = observeProblem(decision, redact);
  return problem === undefined ? noOpinion : { ...noOpinion, stdout: line({ systemMessage: problem }) };
}

const specific = (permissionDecision: 'allow' | 'ask' | 'deny', permissionDecisionReason: string) => ({
  hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason },
});

const say = (verdict: 'allow' | 'ask', reason: string): HostAnswer => ({
  stdout: line(specific(verdict, reason)),
  stderr: '',
  exitCode: 0,
});

/** Exit 2 blocks even where the text on standard output is lost or not understood; where it is understood, the reason is taken from it. */
const deny = (reason: string): HostAnswer => ({
  stdout: line(specific('deny', reason)),
  stderr: `${reason}\n`,
  exitCode: 2,
});

/** Every dialect in one object: the failure may be just that another host asked. */
function renderFailure(error: unknown, redact: Redact): HostAnswer {
  const reason = failureReason(error, redact);
  const everyDialect = {
    permission: 'deny',
    user_message: reason,
    agent_message: reason,
    decision: 'block',
    reason,
    permissionDecision: 'deny',
    permissionDecisionReason: reason,
    cancel: true,
    errorMessage: reason,
    ...specific('deny', reason),
  };
  return { stdout: line(everyDialect), stderr: `${reason}\n`, exitCode: 2 };
}

const line = (answer: object): string => `${JSON.stringify(answer)}\n`;

function isHeadless(env: Readonly<Record<string, string | undefined>>): boolean {
  return env.CLAUDE_CODE_SESSION_ATTENDED === '0';
}
