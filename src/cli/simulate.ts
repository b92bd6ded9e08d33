// `tiergate simulate`: what each rung of the ladder, or a policy file, would have done in recorded sessions. Nothing of them is run.
import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FilterError, toTime } from '../audit/filter.ts';
import { diffPolicies } from '../authoring/diff.ts';
import { homeOf } from '../context/scene.ts';
import { evaluateCondition } from '../policy/condition.ts';
import { codeOf } from '../policy/files.ts';
import type { Stage } from '../policy/ladder.ts';
import type { Cells, Report } from '../simulate/report.ts';
import { Tally } from '../simulate/tally.ts';
import { reportLines } from '../simulate/text.ts';
import { number, plural } from '../simulate/words.ts';
import { Judge } from './judge.ts';
import { type Lanes, lanesFor } from './lanes.ts';
import type { Output } from './output.ts';
import { type Progress, progressOn } from './progress.ts';
import { Recordings } from './recorded.ts';
import { filesOfPlaces, knownPlaces, namedFiles, type SessionFile } from './session-files.ts';
import { UsageError } from './usage.ts';

export interface SimulateFlags {
  readonly policy?: string;
  readonly compare?: string;
  readonly stage?: Stage;
  readonly since?: string;
  readonly facts: boolean;
  readonly json?: boolean;
  readonly html?: string;
}

export async function simulate(
  paths: readonly string[],
  flags: SimulateFlags,
  process: NodeJS.Process,
  output: Output,
): Promise<number> {
  if (flags.html !== undefined) refuseUnwritable(flags.html);
  const lanes = lanesFor({ ...flags, cwd: process.cwd(), env: process.env, time: Date.now() });
  const files = filesToRead(paths, process.env);
  const recordings = new Recordings(sinceOf(flags));
  const progress = progressOn(process.stderr, Date.now);
  const tally = judgeAll(files, recordings, lanes, progress);
  const report = reportOf(tally, recordings, lanes);
  if (report.totals.calls === 0) throw new UsageError(nothingFound(paths, report));
  if (flags.html !== undefined) {
    const { reportPage } = await import('../simulate/html.ts');
    writeFileSync(flags.html, reportPage(report, Date.now()));
  }
  if (flags.json) output.line(JSON.stringify(report));
  else for (const line of reportLines(report, output.paint)) output.line(line);
  if (flags.html !== undefined && !flags.json) output.line(`\nReport written to ${flags.html}`);
  return 0;
}

/** Said before the long work, not after it. */
function refuseUnwritable(file: string): void {
  try {
    accessSync(existsSync(file) ? file : dirname(resolve(file)), constants.W_OK);
    if (existsSync(file) && !statSync(file).isFile()) throw new Error('it is no file');
  } catch (error) {
    throw new UsageError(`${file}: the report cannot be written there (${codeOf(error) ?? 'it is no file'})`);
  }
}

function filesToRead(paths: readonly string[], env: NodeJS.ProcessEnv): SessionFile[] {
  if (paths.length > 0) return namedFiles(paths);
  const places = knownPlaces(env, homeOf(env));
  const files = filesOfPlaces(places);
  if (files.length > 0) return files;
  throw new UsageError(
    `no recorded sessions: looked for ${places.map(({ what, path }) => `${what} (${path})`).join(', ')}; name a file or folder`,
  );
}

function sinceOf({ since }: SimulateFlags): number | undefined {
  try {
    return since === undefined ? undefined : toTime(since, Date.now());
  } catch (error) {
    throw error instanceof FilterError ? new UsageError(error.message) : error;
  }
}

export function judgeAll(
  files: readonly SessionFile[],
  recordings: Recordings,
  lanes: Lanes,
  progress: Progress,
): Tally {
  const tally = new Tally(lanes.all);
  const judge = new Judge(lanes);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let calls = 0;
  try {
    for (const call of recordings.of(files)) {
      calls += 1;
      if (calls % 64 === 0) progress.show(recordings.counts.bytes, total, `${number(calls)} calls`);
      try {
        tally.add(call, judge.judge(call));
      } catch (error) {
        // One call must not cost the others; that it is missing is told.
        recordings.counts.failed += 1;
        recordings.note(`a call of ${call.invocation.tool}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    progress.end();
  }
  return tally;
}

function reportOf(tally: Tally, recordings: Recordings, { all, compared }: Lanes): Report {
  const { totals, lanes, comparison } = tally.end();
  const report = { version: 1 as const, intake: recordings.intake, totals, lanes };
  const before = compared && all[compared.before];
  const after = compared && all[compared.after];
  if (!before || !after) return report;
  const cells = cellsOf(diffPolicies(before.setting.policy, after.setting.policy, evaluateCondition));
  return { ...report, compared: { before: before.name, after: after.name, calls: comparison, cells } };
}

/** Rows of the table that are shown. */
const mostCells = 10;

function cellsOf({ matrix, requests, compared }: ReturnType<typeof diffPolicies>): Cells {
  const sum = (rows: typeof matrix, changes: readonly string[]): number =>
    rows.filter(row => changes.includes(row.change)).reduce((cells, row) => cells + row.cells, 0);
  const looser = ['loosened', 'changed'];
  return {
    compared: compared.cells,
    tightened: sum(matrix, ['tightened']),
    loosened: sum(matrix, looser),
    beyond: {
      compared: compared.requests,
      tightened: sum(requests, ['tightened']),
      loosened: sum(requests, looser),
    },
    examples: [...matrix, ...requests]
      .slice(0, mostCells)
      .map(({ where, before, after }) => ({ where, before, after })),
  };
}

function nothingFound(paths: readonly string[], { intake }: Report): string {
  const where = paths.length > 0 ? paths.join(', ') : 'the recorded sessions';
  const read = `${plural(intake.files, 'file')}, ${plural(intake.lines, 'line')}`;
  const [note] = intake.notes;
  return `no tool calls in ${where} (${read})${note === undefined ? '' : `; ${note}`}`;
}
