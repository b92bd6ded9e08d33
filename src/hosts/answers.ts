// Answers that several hosts understand, and the one that every host takes for a refusal. Decides nothing.
import type { Invocation } from '../invocation.ts';
import type { HostAnswer, Redact } from './host.ts';
import { failureReason } from './message.ts';

/** What every host reads as "no objection": its own permission rules decide. */
export const noOpinion: HostAnswer = { stdout: '{}\n', stderr: '', exitCode: 0 };

/** One JSON object on one line. */
export const say = (answer: object): HostAnswer => ({ stdout: line(answer), stderr: '', exitCode: 0 });

/** Exit 2 blocks even where the text on standard output is lost or not understood; where it is understood, the reason is taken from it. */
export const block = (answer: object, reason: string): HostAnswer => ({
  stdout: line(answer),
  stderr: `${reason}\n`,
  exitCode: 2,
});

const line = (answer: object): string => `${JSON.stringify(answer)}\n`;

/** The form that Claude Code brought up and several hosts took over. */
export const specific = (
  permissionDecision: 'allow' | 'ask' | 'deny',
  permissionDecisionReason: string,
  updatedInput?: Invocation['input'],
) => ({
  hookSpecificOutput: {
    hookEventName: 'PreToolUse',
    permissionDecision,
    permissionDecisionReason,
    ...(updatedInput ? { updatedInput } : {}),
  },
});

/** Every dialect in one object: the failure may be just that another host asked. */
export function renderFailure(error: unknown, redact: Redact): HostAnswer {
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
  return block(everyDialect, reason);
}
