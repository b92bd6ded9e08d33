// The audit log as the ladder reads it: every call of it with what became of it, judged by today's rung and the next one.
import { statSync } from 'node:fs';
import { toEntry } from '../audit/log-entry.ts';
import { linesOf, logFiles } from '../audit/read.ts';
import { sha256Hex } from '../audit/sha256.ts';
import type { Decision } from '../decision.ts';
import { answer, type Examined, type Setting } from '../gate.ts';
import { footingOf } from '../simulate/footing.ts';
import type { Known, RecordedCall } from '../simulate/recorded.ts';
import { replay } from '../simulate/replay.ts';
import type { Answer, Footing, Watched } from '../simulate/watched.ts';
import type { Progress } from './progress.ts';
import { Recordings } from './recorded.ts';

/** What the log says of calls after they were decided. */
export interface Aftermath {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Agents that tell which calls ran, and since when. */
  readonly tell: ReadonlyMap<string, number>;
}

/** One call of the log: what the policy is asked, and what was known of it. */
export interface LoggedCall {
  readonly call: RecordedCall;
  readonly known: Known;
  readonly time: number;
  readonly examined: Examined;
}

/** Calls that were asked about and ran, by their id. */
export function aftermathOf(log: string): Aftermath {
  const answers = new Map<string, Answer>();
  const tell = new Map<string, number>();
  for (const { bytes } of linesOf(log)) {
    if (!bytes.includes('"outcome"')) continue;
    const entry = toEntry(bytes.toString('utf8'));
    if (entry?.kind !== 'outcome' || entry.callId === undefined) continue;
    const time = Date.parse(entry.time);
    if (entry.host !== undefined && !tell.has(entry.host)) tell.set(entry.host, time);
    if (entry.outcome !== 'refused') answers.set(entry.callId, { time, ranMs: entry.ranMs });
  }
  return { answers, tell };
}

export class LadderLog {
  readonly #log: string;
  readonly #setting: Setting;
  readonly #project: string | undefined;
  readonly #progress: Progress;

  /** `project`: only its calls. */
  constructor(log: string, setting: Setting, project: string | undefined, progress: Progress) {
    this.#log = log;
    this.#setting = setting;
    this.#project = project;
    this.#progress = progress;
  }

  *calls(note: string): Generator<LoggedCall> {
    const files = logFiles(this.#log).map(path => ({ path, bytes: statSync(path).size }));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const recordings = new Recordings();
    let count = 0;
    try {
      for (const call of recordings.of(files)) {
        count += 1;
        if (count % 64 === 0) this.#progress.show(recordings.counts.bytes, total, note);
        const { known, time } = call;
        if (!known || time === undefined || (this.#project !== undefined && known.root !== this.#project)) continue;
        yield { call, known, time, examined: replay(call, known, time, this.#setting.policy) };
      }
    } finally {
      this.#progress.end();
    }
  }
}

/** What a policy answers to a call of another day: problems with today's token are no part of it. */
export const answerThen = ({ examined, time }: LoggedCall, setting: Setting): Decision =>
  answer(examined, { ...setting, facts: false, time });

/** Whether the agent is known to tell what becomes of its calls, and when this one was made. */
export const isTold = ({ call, time }: Pick<LoggedCall, 'call' | 'time'>, { tell }: Aftermath): boolean =>
  call.invocation.callId !== undefined && time >= (tell.get(call.invocation.host) ?? Number.POSITIVE_INFINITY);

export interface Answers {
  readonly now: Decision;
  readonly next: Decision;
}

export function watchedOf(logged: LoggedCall, { now, next }: Answers, setting: Setting, aftermath: Aftermath): Watched {
  const { call, known, time, examined } = logged;
  const { tool, cwd, session, callId } = call.invocation;
  const { tier, action, because } = examined.classification;
  const answered = callId === undefined ? undefined : aftermath.answers.get(callId);
  return {
    time,
    session: session ?? '',
    tier,
    action,
    why: (because.find(reason => reason.tier === tier) ?? because[0])?.why ?? '',
    now: now.effect,
    next: next.effect,
    effect: known.effect,
    observed: known.observed,
    rung: known.rung,
    example: known.text.replaceAll(/\s+/g, ' ').slice(0, 120),
    footing: known.effect === 'ask' ? footingOf(setting.policy, now.request) : nowhere,
    // Denied calls are kept in memory until they are seen again.
    key: sha256Hex(`${tool}\n${cwd}\n${known.text}`),
    ...(answered ? { answer: answered } : {}),
    told: isTold(logged, aftermath),
  };
}

/** Only calls that were asked about may need a rule. */
const nowhere: Footing = { environments: [], branch: 'none', grave: false };
