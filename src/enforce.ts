// The policy enforcement point: one call in, one answer out, recorded before it leaves. Holds the only catch-all, and it denies.
import { readFileSync } from 'node:fs';
import { AuditError } from './audit/audit-error.ts';
import { noteAnswer } from './audit/note-answer.ts';
import { defaultLogFile } from './audit/places.ts';
import { toRecord } from './audit/record.ts';
import { redact } from './audit/redact.ts';
import { append } from './audit/write.ts';
import { steadyMs } from './clock.ts';
import { homeOf } from './context/scene.ts';
import { remember } from './context/session-memory.ts';
import type { Decision } from './decision.ts';
import { judge, memoryOf, type Setting } from './gate.ts';
import { hosts } from './hosts/all.ts';
import { noOpinion, say } from './hosts/answers.ts';
import { type Host, type HostAnswer, OtherHostError } from './hosts/host.ts';
import type { Invocation } from './invocation.ts';
import { type Answered, meet, meetAtOnce } from './obligations/meet.ts';
import { notePrompt } from './prompt.ts';
import { identified, settingFor } from './setting.ts';
import { LateInput, readInput, writeAll } from './stdio.ts';

/** Milliseconds. Well below any host's own timeout, after which the host would run the call. */
const inputTimeout = 8000;

/** Reads one call from standard input, answers on standard output and ends the process. */
export async function enforce(host: Host): Promise<void> {
  let late = false;
  const answer = await answerTo(host).catch((error: unknown) => {
    late = error instanceof LateInput;
    return host.renderFailure(error, redact);
  });
  end(answer, late);
}

async function answerTo(expected: Host): Promise<HostAnswer> {
  const text = await readInput(inputTimeout);
  const prompt = expected.prompt?.(text);
  if (prompt) return say(notePrompt(prompt, expected.name, process.env, Date.now()));
  const after = expected.after?.(text);
  if (after) {
    noteAnswer(after, defaultLogFile(process.env, homeOf(process.env)), Date.now());
    return noOpinion;
  }
  const { host, call } = callerOf(text, expected);
  if (host !== expected && answersItself(host)) return noOpinion;
  const { decision, rewritten } = await judgeFully(call);
  const input = rewritten ? { rewritten: rewritten.input } : {};
  return host.render(decision, { headless: host.isHeadless(process.env), redact, call, ...input });
}

/** The call, and who made it: some hosts run the hooks of another one's settings too, and understand only their own answers. */
function callerOf(text: string, expected: Host): { host: Host; call: Invocation } {
  const here = () => process.cwd();
  try {
    return { host: expected, call: expected.parse(text, here) };
  } catch (error) {
    if (!(error instanceof OtherHostError)) throw error;
    if (error.host === 'opencode' || error.host === 'amp') throw error;
    const host = hosts[error.host];
    return { host, call: host.parse(text, here) };
  }
}

/** The host runs this hook beside one of ours in its own settings. */
function answersItself({ own }: Host): boolean {
  if (!own) return false;
  try {
    return own.holdsHook(readFileSync(`${homeOf(process.env)}/${own.file}`, 'utf8'));
  } catch {
    return false;
  }
}

/** The decision about a call on this machine, once its obligations are met and it is on record. Signed tokens count. */
export async function judgeFully(call: Invocation): Promise<Answered> {
  const started = steadyMs();
  const setting = await identified(settingOf(call));
  const decision = judge(call, setting);
  const answered =
    decision.obligations.length === 0
      ? { decision }
      : await meet(decision, { ...setting, call, judge: other => judge(other, setting) });
  const runs = 'rewritten' in answered && answered.rewritten ? answered.rewritten : call;
  keepTraces(answered.decision, call, setting);
  return { ...answered, decision: recorded(setting, answered.decision, runs, started) };
}

/** The same at once, for callers that cannot wait: tokens are not looked at, and nobody is notified. */
export function judgeAndRecord(call: Invocation): Decision {
  const started = steadyMs();
  const setting = settingOf(call);
  const decision = judge(call, setting);
  const answered =
    decision.obligations.length === 0 ? decision : meetAtOnce(decision, { ...setting, call, atOnce: true });
  keepTraces(answered, call, setting);
  return recorded(setting, answered, call, started);
}

/** A call that may run leaves what it leaves, whether or not a person is asked first. Throws where that cannot be kept. */
function keepTraces(decision: Decision, call: Invocation, setting: Setting): void {
  const { traces } = decision.request.action.classification;
  const file = memoryOf(call, setting);
  const mayRun = decision.effect === 'allow' || decision.effect === 'ask' || decision.mode === 'observe';
  if (traces && file !== undefined && mayRun) remember(file, traces, setting.time);
}

const recorded = ({ env, place }: Setting, decision: Decision, call: Invocation, started: number): Decision =>
  record(defaultLogFile(env, place.around.home), decision, call, steadyMs() - started);

const settingOf = (call: Invocation) => settingFor({ cwd: call.cwd, env: process.env, time: Date.now(), facts: true });

/** The decision once it is on record. A call that cannot be recorded may at most read. */
function record(log: string, decision: Decision, invocation: Invocation, durationMs: number): Decision {
  try {
    const id = `${Date.now().toString(36)}-${process.pid.toString(36)}`;
    append(log, toRecord(decision, invocation, { id, durationMs }));
    return decision;
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return unrecorded(decision, error);
  }
}

function unrecorded(decision: Decision, error: AuditError): Decision {
  const harmless = decision.request.action.classification.tier === 'read-only' && decision.effect === 'allow';
  if (harmless || decision.mode === 'observe') return { ...decision, errors: [...decision.errors, error.message] };
  const ruling = {
    effect: 'deny',
    layer: 'built-in',
    rule: 'floor',
    why: `${error.message}. Until then only reading is allowed`,
  } as const;
  return {
    ...decision,
    effect: 'deny',
    rulings: [ruling, ...decision.rulings],
    errors: [...decision.errors, error.message],
  };
}

/** Writes the answer. If nobody reads it any more, the exit code or the signal still says that the call is blocked. */
function end(answer: HostAnswer, late: boolean): void {
  try {
    if (answer.stdout !== '') writeAll(1, answer.stdout);
    if (answer.stderr !== '') writeAll(2, answer.stderr);
    process.exitCode = answer.exitCode;
  } catch {
    process.exitCode = 2;
  }
  // The registered command makes a block of a signal, too. See `LateInput` for why this does not just exit.
  if (late) process.kill(process.pid, 'SIGKILL');
  process.exit();
}
