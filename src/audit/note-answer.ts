// [I/O] Notes in the log that a call ran about which a person was asked. Calls that nobody was asked about leave no such line.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Invocation } from '../invocation.ts';
import type { Outcome } from './audit-record.ts';
import { toEntry } from './log-entry.ts';
import { toOutcome } from './outcome.ts';
import { append } from './write.ts';

interface Answered {
  readonly call: Invocation;
  readonly outcome: Outcome;
  readonly ranMs?: number;
}

/** How far back a question is looked for: bytes. A person who answers later than after so many calls was not in a hurry. */
const lookBack = 512 * 1024;

/** Throws an AuditError when there is something to note and it cannot be kept. */
export function noteAnswer({ call, outcome, ranMs }: Answered, log: string, time: number): void {
  if (call.callId === undefined || !wasAsked(endOf(log), call.callId)) return;
  append(log, toOutcome(call, { time, outcome, ...(ranMs === undefined ? {} : { ranMs }) }));
}

/** The last decision about the call was a question. */
function wasAsked(text: string, callId: string): boolean {
  const quoted = JSON.stringify(callId);
  for (const line of text.split('\n').reverse()) {
    if (!line.includes(quoted)) continue;
    const entry = toEntry(line);
    if (entry?.kind === 'decision' && entry.callId === callId) return entry.effect === 'ask';
  }
  return false;
}

/** Empty where there is no log, or it cannot be read. */
function endOf(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const bytes = Buffer.allocUnsafe(Math.min(size, lookBack));
      const got = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8', 0, got);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
