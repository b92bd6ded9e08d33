// The policy enforcement point: one call in, one answer out, recorded before it leaves. Holds the only catch-all, and it denies.
import { AuditError } from './audit/audit-error.ts';
import { defaultLogFile } from './audit/places.ts';
import { toRecord } from './audit/record.ts';
import { redact } from './audit/redact.ts';
import { append } from './audit/write.ts';
import { steadyMs } from './clock.ts';
import type { Decision } from './decision.ts';
import { judge } from './gate.ts';
import type { Host, HostAnswer } from './hosts/host.ts';
import type { Invocation } from './invocation.ts';
import { settingFor } from './setting.ts';
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

async function answerTo(host: Host): Promise<HostAnswer> {
  const started = steadyMs();
  const invocation = host.parse(await readInput(inputTimeout));
  const { env } = process;
  const setting = settingFor({ cwd: invocation.cwd, env, time: Date.now(), facts: true });
  const decision = judge(invocation, setting);
  const around = { headless: host.isHeadless(env), redact };
  const log = defaultLogFile(env, setting.place.around.home);
  const recorded = record(log, decision, invocation, steadyMs() - started);
  return host.render(recorded, around);
}

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
