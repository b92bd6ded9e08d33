// What became of a call as one record: the host says after the call that it ran, failed or was refused. Holds none of its output. Pure.
import type { Invocation } from '../invocation.ts';
import type { Outcome, OutcomeRecord } from './audit-record.ts';
import { toIsoTime } from './iso-time.ts';
import { redact } from './redact.ts';
import { sha256Hex } from './sha256.ts';

/** `time`: milliseconds since the epoch. */
export interface OutcomeFacts {
  readonly time: number;
  readonly outcome: Outcome;
  readonly ranMs?: number;
}

export function toOutcome(call: Invocation, { time, outcome, ranMs }: OutcomeFacts): OutcomeRecord {
  return {
    v: 1,
    kind: 'outcome',
    time: toIsoTime(time),
    host: call.host,
    ...(call.session === undefined ? {} : { session: clean(call.session) }),
    ...(call.subagent === undefined ? {} : { subagent: clean(call.subagent.id) }),
    tool: clean(call.tool),
    ...(call.callId === undefined ? {} : { callId: clean(call.callId) }),
    inputDigest: sha256Hex(JSON.stringify(call.input)),
    outcome,
    ...(ranMs === undefined || !Number.isFinite(ranMs) || ranMs < 0 ? {} : { ranMs: Math.round(ranMs) }),
  };
}

const clean = (text: string): string => redact(text.slice(0, 4800)).slice(0, 300);
