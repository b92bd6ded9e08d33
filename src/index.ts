// What `import … from 'tiergate'` gives: a decision about a tool call for people who write their own agents.
import { redact } from './audit/redact.ts';
import type { Classification } from './classification.ts';
import type { Decision } from './decision.ts';
import { judgeAndRecord } from './enforce.ts';
import { judge } from './gate.ts';
import { allowReason, failureReason, type Stop, stopReason } from './hosts/message.ts';
import type { Invocation } from './invocation.ts';
import { settingFor } from './setting.ts';

export type { Classification, Part, Reason, Resource, Target } from './classification.ts';
export type { Decision } from './decision.ts';
export type { Tier, Verdict } from './tier.ts';

export interface ToolCall {
  /** `Bash` with a `command` in the input, a file tool such as `Read` or `Write` with a `file_path`, or `mcp__server__tool`. */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Absolute path of the folder that the call starts in; else the folder of this process. */
  readonly cwd?: string;
  /** Your name for the conversation; it groups the records of the log. */
  readonly session?: string;
  /** Your id of this call. */
  readonly callId?: string;
}

export interface DecideOptions {
  /** Somebody can answer a question. False turns `ask` into `deny`, with a reason that says so. */
  readonly attended?: boolean;
}

export interface Answer {
  /** `ask`: run the call only after a person has said yes to `reason`. */
  readonly effect: 'allow' | 'ask' | 'deny';
  /** One paragraph for the model, and for the person who is asked. */
  readonly reason: string;
  /** Everything behind it. Undefined where the call could not be judged, which is a `deny`. */
  readonly decision?: Decision;
}

/**
 * Decides about a call by the policy in force on this machine, and records the decision. Nothing is run. Never throws: what
 * cannot be judged is denied.
 */
export function decide(call: ToolCall, { attended = true }: DecideOptions = {}): Answer {
  try {
    return answerOf(judgeAndRecord(toInvocation(call)), attended);
  } catch (error) {
    return { effect: 'deny', reason: failureReason(error, redact) };
  }
}

/** What a call would do, without asking the policy and without a record. Reads facts of this machine; runs nothing. */
export function classify(call: ToolCall): Classification {
  const invocation = toInvocation(call);
  const setting = settingFor({ cwd: invocation.cwd, env: process.env, time: Date.now(), facts: true });
  return judge(invocation, setting).request.action.classification;
}

function answerOf(decision: Decision, attended: boolean): Answer {
  if (decision.mode === 'observe') return { effect: 'allow', reason: allowReason(decision, redact), decision };
  const stop = (effect: 'ask' | 'deny', why: Stop): Answer => ({
    effect,
    reason: stopReason(decision, why, redact),
    decision,
  });
  switch (decision.effect) {
    case 'allow':
      return { effect: 'allow', reason: allowReason(decision, redact), decision };
    case 'ask':
      return attended ? stop('ask', 'ask') : stop('deny', 'ask-headless');
    case 'approve':
    case 'deny':
      return stop('deny', decision.effect);
    default:
      return decision.effect satisfies never;
  }
}

function toInvocation({ tool, input, cwd = process.cwd(), session, callId }: ToolCall): Invocation {
  if (typeof tool !== 'string' || typeof input !== 'object' || input === null)
    throw new TypeError('a call needs a `tool` and an `input`');
  if (!cwd.startsWith('/')) throw new TypeError(`\`${cwd}\`: expected an absolute path`);
  return {
    host: 'library',
    tool,
    input,
    cwd,
    ...(session === undefined ? {} : { session }),
    ...(callId === undefined ? {} : { callId }),
  };
}
