// The same shell lines judged here and by other gates, as a table of lines.
import { judge, type Setting } from '../src/gate.ts';
import { bypassRow, caseRow, rows, sessionRow, toCall } from './corpus.ts';
import { share } from './measure.ts';
import { ask, install, type Question, type Rival, rivals } from './rivals.ts';

interface Asked extends Question {
  /** What should happen to it; undefined where the corpus has no label. */
  readonly wanted: 'allowed' | 'stopped' | undefined;
  readonly corpus: 'cases' | 'bypasses' | 'sessions';
}

function questions(folder: string): Asked[] {
  const here = '/home/me/proj';
  const cases = rows(folder, 'dev-cases.jsonl', caseRow).flatMap((row): Asked[] =>
    row.command === undefined || row.tier === 3
      ? []
      : [{ command: row.command, cwd: row.cwd, wanted: row.tier <= 2 ? 'allowed' : 'stopped', corpus: 'cases' }],
  );
  const bypasses = rows(folder, 'dev-bypasses.jsonl', bypassRow).flatMap((row): Asked[] =>
    row.cmd === undefined || (row.ceil === undefined && row.min !== 'destructive')
      ? []
      : [{ command: row.cmd, cwd: here, wanted: row.ceil === undefined ? 'stopped' : 'allowed', corpus: 'bypasses' }],
  );
  const sessions = rows(folder, 'dev-sessions.jsonl', sessionRow).flatMap((row): Asked[] =>
    row.command === undefined
      ? []
      : [{ command: row.command, cwd: row.cwd ?? here, wanted: undefined, corpus: 'sessions' }],
  );
  // Deeply nested lines break a parser for all that follow in the same process: those that are to be stopped come last.
  return [...cases, ...bypasses, ...sessions].toSorted(
    (one, other) => Number(one.wanted === 'stopped') - Number(other.wanted === 'stopped'),
  );
}

function lines(asked: readonly Asked[], allowed: readonly boolean[]): string[] {
  const of = (corpus: Asked['corpus'], wanted: Asked['wanted'], isAllowed: boolean): string => {
    const some = asked.flatMap((one, i) => (one.corpus === corpus && one.wanted === wanted ? [allowed[i]] : []));
    return share(some.filter(one => one === isAllowed).length, some.length);
  };
  return [
    `cases: tiers 1–2 untouched ${of('cases', 'allowed', true)}, tiers 4–5 stopped ${of('cases', 'stopped', false)}`,
    `bypasses: destructive stopped ${of('bypasses', 'stopped', false)}, harmless twins untouched ${of('bypasses', 'allowed', true)}`,
    `sessions: stopped ${of('sessions', undefined, false)}`,
  ];
}

/** This gate and each of the others, by name. */
export function compare(folder: string, setting: Setting): Readonly<Record<string, readonly string[]>> {
  const asked = questions(folder);
  const own = asked.map(one => judge(toCall({ tool: 'Bash', ...one }), setting).effect === 'allow');
  const installed = install();
  // They look at the folder, so it has to be there; nothing is in it.
  const there = asked.map(one => ({
    command: one.command.replaceAll(one.cwd, installed.project),
    cwd: installed.project,
  }));
  const others = Object.entries(rivals).map(([name, version]): [string, string[]] => {
    const { allowed, milliseconds } = ask(name as Rival, installed.folder, there);
    return [`${name} ${version}`, [...lines(asked, allowed), `mean of one decision ${milliseconds.toFixed(2)} ms`]];
  });
  return { tiergate: lines(asked, own), ...Object.fromEntries(others) };
}
