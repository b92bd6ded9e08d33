// `tiergate ladder`: what the audit log says about climbing to the next rung; with `--write`, climbs.
import { createInterface } from 'node:readline/promises';
import { defaultLogFile } from '../audit/places.ts';
import type { LineChange } from '../authoring/set-stage.ts';
import { homeOf, surroundingsOf } from '../context/scene.ts';
import type { Setting } from '../gate.ts';
import { visible } from '../paint.ts';
import { codeOf } from '../policy/files.ts';
import { type Stage, stages } from '../policy/ladder.ts';
import { placesFor, settingFor } from '../setting.ts';
import type { LadderReport } from '../simulate/ladder-report.ts';
import { Readiness, type Standing } from '../simulate/readiness.ts';
import { ladderLines } from '../simulate/readiness-text.ts';
import { type Climb, planClimb } from './climb.ts';
import { aftermathOf, answerThen, LadderLog, watchedOf } from './ladder-log.ts';
import { stageInForce } from './lanes.ts';
import type { Output } from './output.ts';
import { progressOn } from './progress.ts';
import { tryRules } from './rule-trial.ts';
import { UsageError } from './usage.ts';

export interface LadderFlags {
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly stage?: Stage;
  readonly file?: string;
  readonly json?: boolean;
}

/** Whether the person agrees to the lines that were shown. */
type Confirm = (process: NodeJS.Process) => Promise<boolean>;

export async function ladder(
  flags: LadderFlags,
  process: NodeJS.Process,
  output: Output,
  confirm: Confirm = askPerson,
): Promise<number> {
  const log = flags.file ?? defaultLogFile(process.env, homeOf(process.env));
  const setting = settingHere(process);
  const standing = standingOf(setting, flags.stage, process);
  const plan = flags.write || flags.dryRun ? climbOf(standing, setting, process) : undefined;
  const report = watch(log, standing, setting, process);
  if (!flags.json) for (const line of ladderLines(report, output.paint)) output.line(line);
  if (plan === undefined) {
    if (flags.json) output.line(JSON.stringify(report));
    return report.missing.length === 0 ? 0 : 1;
  }
  return climb(plan, report, { flags, process, output, confirm });
}

/** What a person declared today says nothing about calls of another day. */
function settingHere({ cwd, env }: NodeJS.Process, stage?: Stage): Setting {
  const options = { cwd: cwd(), env, time: Date.now(), facts: false };
  const { state: _, ...setting } = settingFor(stage === undefined ? options : { ...options, stage });
  return setting;
}

function standingOf({ policy }: Setting, wanted: Stage | undefined, { cwd, env }: NodeJS.Process): Standing {
  const [broken] = policy.broken;
  if (broken) throw new UsageError(`${broken.message}; mend it first`);
  const stage = stageInForce({ policy });
  const next = wanted ?? stages[stages.indexOf(stage) + 1];
  const said = policy.layers.find(layer => layer.trusted && layer.stage !== undefined);
  return {
    stage,
    ...(next === undefined ? {} : { next }),
    mode: policy.mode,
    ...(said ? { file: said.file } : {}),
    ...(said?.layer === 'project' ? { project: surroundingsOf(cwd(), env).project } : {}),
    protectedBranches: policy.protectedBranches,
  };
}

function watch(log: string, standing: Standing, setting: Setting, process: NodeJS.Process): LadderReport {
  const { next, project } = standing;
  const following = next === undefined ? setting : settingHere(process, next);
  const aftermath = readable(log, () => aftermathOf(log));
  const readiness = new Readiness(standing);
  const calls = new LadderLog(log, setting, project, progressOn(process.stderr, Date.now));
  let count = 0;
  for (const logged of calls.calls('reading')) {
    count += 1;
    const answers = { now: answerThen(logged, setting), next: answerThen(logged, following) };
    readiness.add(watchedOf(logged, answers, setting, aftermath), logged.known.root);
  }
  if (count === 0) throw new UsageError(nothingIn(log, project));
  const { candidates, withheld } = readiness.habits();
  const tried = tryRules(candidates, calls, setting, aftermath);
  return readiness.end(tried.suggestions, [...withheld, ...tried.withheld], tried.together);
}

function readable<T>(log: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${log}: it cannot be read as a log (${codeOf(error) ?? 'error'})`);
  }
}

const nothingIn = (log: string, project: string | undefined): string =>
  project === undefined
    ? `${log}: there are no decisions in it yet; let agents work with the gate for some days`
    : `${log}: there are no decisions about ${project} in it yet, which has a rung of its own; let agents work there for some days`;

function climbOf({ next }: Standing, setting: Setting, process: NodeJS.Process): Climb {
  if (next === undefined) throw new UsageError('this is the last rung; there is nothing to write');
  return planClimb(next, setting, placesFor({ cwd: process.cwd(), env: process.env }));
}

interface Attempt {
  readonly flags: LadderFlags;
  readonly process: NodeJS.Process;
  readonly output: Output;
  readonly confirm: Confirm;
}

async function climb(plan: Climb, report: LadderReport, { flags, process, output, confirm }: Attempt): Promise<number> {
  const { file, change } = plan;
  const leave = (text: readonly string[], code = 0): number => {
    if (flags.json) output.line(JSON.stringify({ ...report, climb: { file, ...(change ? { change } : {}) } }));
    else for (const line of text) output.line(line);
    return code;
  };
  if (!change) return leave(['', `\`${plan.stage}\` stands in ${file} already; nothing was written`]);
  const shown = changeLines(file, change, output);
  if (flags.dryRun) return leave([...shown, 'Nothing was written (--dry-run)']);
  // Who names the rung has made up their mind.
  if (report.missing.length > 0 && flags.stage === undefined)
    return leave(['', `Nothing was written. \`tiergate ladder --stage ${plan.stage} --write\` climbs all the same`], 1);
  if (flags.json) throw new UsageError('`--json` only shows; leave it out to write, or add `--dry-run`');
  for (const line of shown) output.line(line);
  const agreed = await confirm(process);
  if (agreed) plan.write();
  output.line(agreed ? writtenText(plan, process) : 'Nothing was written');
  return 0;
}

const changeLines = (file: string, { line, before, after }: LineChange, { paint }: Output): string[] => [
  '',
  `${file}, line ${line}:`,
  ...(before === undefined ? [] : [paint('red', `- ${visible(before)}`)]),
  paint('green', `+ ${visible(after)}`),
];

function writtenText({ stage, file }: Climb, process: NodeJS.Process): string {
  const inForce = stageInForce(settingHere(process));
  return inForce === stage
    ? `Written; \`${stage}\` is in force from the next call on`
    : `Written to ${file}; here \`${inForce}\` stays in force, as another policy file says so`;
}

/** The agent's own attempts are stopped by the gate; that this is a terminal keeps out what runs unattended. */
async function askPerson({ stdin, stdout }: NodeJS.Process): Promise<boolean> {
  if (stdin.isTTY !== true)
    throw new UsageError('a rung is climbed by a person: run this in your own terminal; nothing was written');
  const terminal = createInterface({ input: stdin, output: stdout });
  const answer = await terminal.question('Write this? [Y/n] ');
  terminal.close();
  return /^(?:y(?:es)?)?$/i.test(answer.trim());
}
