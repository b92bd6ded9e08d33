// `tiergate ladder`: what the audit log says about climbing to the next rung; with `--write`, climbs.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { toEntry } from '../audit/log-entry.ts';
import { defaultLogFile } from '../audit/places.ts';
import { linesOf } from '../audit/read.ts';
import { homeOf } from '../context/scene.ts';
import { writeFile } from '../policy/files.ts';
import { type Stage, stages } from '../policy/ladder.ts';
import { placesFor, settingFor } from '../setting.ts';
import { Readiness, type Watched } from '../simulate/readiness.ts';
import { ladderLines } from '../simulate/readiness-text.ts';
import type { RecordedCall } from '../simulate/recorded.ts';
import { Judge, type Lanes, lanesFor, stageInForce } from './lanes.ts';
import type { Output } from './output.ts';
import { Recordings } from './recorded.ts';
import { filesOfPlaces } from './session-files.ts';
import { UsageError } from './usage.ts';

export interface LadderFlags {
  readonly write?: boolean;
  readonly stage?: Stage;
  readonly file?: string;
  readonly json?: boolean;
}

export function ladder(flags: LadderFlags, process: NodeJS.Process, output: Output): number {
  const log = flags.file ?? defaultLogFile(process.env, homeOf(process.env));
  const lanes = lanesFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: false });
  const stage = stages.find(name => lanes.all.some(lane => lane.inForce && lane.name === name)) ?? 'privileged';
  const next = flags.stage ?? stages[stages.indexOf(stage) + 1];
  const report = watch(log, stage, next, lanes);
  if (flags.json) output.line(JSON.stringify(report));
  else for (const line of ladderLines(report, output.paint)) output.line(line);
  if (!flags.write) return report.missing.length === 0 ? 0 : 1;
  if (next === undefined) throw new UsageError('this is the last rung; there is nothing to write');
  output.line(climb(next, process));
  return 0;
}

function watch(log: string, stage: Stage, next: Stage | undefined, lanes: Lanes) {
  const readiness = new Readiness(stage, next);
  const answers = answersIn(log);
  const judge = new Judge(lanes);
  const at = (name: string | undefined): number => lanes.all.findIndex(lane => lane.name === name);
  const [own, following] = [at(stage), at(next ?? stage)];
  const files = filesOfPlaces([{ what: 'the audit log', path: log }]);
  let calls = 0;
  for (const call of new Recordings().of(files)) {
    const { known, time } = call;
    if (!known || time === undefined) continue;
    calls += 1;
    const judged = judge.judge(call);
    const [now, then] = [judged.answers[own], judged.answers[following]];
    if (now && then) readiness.add(watchedOf(call, { ...judged, now: now.effect, next: then.effect }, answers));
  }
  if (calls === 0)
    throw new UsageError(`${log}: there are no decisions in it yet; let agents work with the gate for some days`);
  return readiness.end();
}

type Answers = ReadonlyMap<string, NonNullable<Watched['answer']>>;

function watchedOf(
  { invocation, known, time = 0 }: RecordedCall,
  judged: Pick<Watched, 'tier' | 'action' | 'why' | 'now' | 'next'>,
  answers: Answers,
): Watched {
  const text = known?.text ?? '';
  const answer = invocation.callId === undefined ? undefined : answers.get(invocation.callId);
  const { tier, action, why, now, next } = judged;
  return {
    time,
    tier,
    action,
    why,
    now,
    next,
    effect: known?.effect ?? 'deny',
    example: text.replaceAll(/\s+/g, ' ').slice(0, 120),
    key: `${invocation.tool} ${invocation.cwd} ${text}`,
    ...(answer ? { answer } : {}),
  };
}

/** Calls that were asked about and ran, by their id. */
function answersIn(log: string): Answers {
  const answers = new Map<string, NonNullable<Watched['answer']>>();
  for (const { bytes } of linesOf(log)) {
    if (!bytes.includes('"outcome"')) continue;
    const entry = toEntry(bytes.toString('utf8'));
    if (entry?.kind === 'outcome' && entry.callId !== undefined && entry.outcome !== 'refused')
      answers.set(entry.callId, { time: Date.parse(entry.time), ranMs: entry.ranMs });
  }
  return answers;
}

/** Writes the rung into the policy of the user, which holds for every project that does not name one. */
function climb(next: Stage, process: NodeJS.Process): string {
  const { user } = placesFor({ cwd: process.cwd(), env: process.env });
  const document = parseDocument(textOf(user) ?? 'version: 1\n');
  const [error] = document.errors;
  if (error) throw new UsageError(`${user}: ${error.message.split('\n', 1)[0]}; mend it first`);
  document.set('stage', next);
  writeFile(user, String(document));
  const { cwd, env } = process;
  const inForce = stageInForce(settingFor({ cwd: cwd(), env, time: Date.now(), facts: true }));
  return inForce === next
    ? `written \`stage: ${next}\` to ${user}`
    : `written \`stage: ${next}\` to ${user}; in this project \`${inForce}\` stays in force, as another policy file says so`;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
