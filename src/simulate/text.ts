// The report of a simulation for a terminal. Pure.
import { effectColour, type Paint, tierColour, visible } from '../paint.ts';
import type { Cause, Cells, ChangeExample, LaneReport, Report } from './report.ts';
import { columns, date, number, plural, rate, share, sourceName } from './words.ts';

export function reportLines(report: Report, paint: Paint): string[] {
  return [
    ...about(report, paint),
    '',
    ...table(report, paint),
    ...lanesShown(report).flatMap(lane => ['', ...causes(lane, paint)]),
    ...(report.compared ? ['', ...comparison(report, paint)] : []),
  ];
}

function about({ totals, intake }: Report, paint: Paint): string[] {
  const { calls, sessions, from, to, hours, sources, facts } = totals;
  const when = from === undefined || to === undefined ? '' : `, ${date(from)} to ${date(to)}`;
  const worked = hours >= 0.1 ? `, ${rate(hours)} hours of work` : '';
  const origins = Object.entries(sources).map(([name, count]) => `${number(count)} of ${sourceName(name)}`);
  return [
    paint('bold', `${plural(calls, 'call')} in ${plural(sessions, 'session')}${when}${worked}`),
    paint('grey', `${origins.join(', ')}; ${plural(intake.files, 'file')}`),
    ...factLines(facts).map(line => paint('grey', line)),
    ...intakeLines(intake).map(line => paint('yellow', line)),
    ...(totals.sessionsApproximate
      ? [paint('yellow', 'so many sessions were open at once that some may be counted twice')]
      : []),
  ];
}

export function factLines({ now, recorded, none }: Report['totals']['facts']): string[] {
  return [
    ...(none > 0
      ? [`${plural(none, 'call')} judged from the text alone: the folder of the session is not looked at`]
      : []),
    ...(now > 0
      ? [`${plural(now, 'call')} judged with the files, branch and settings of today, as the folder is here`]
      : []),
    ...(recorded > 0 ? [`${plural(recorded, 'call')} judged on the facts that were recorded with them`] : []),
  ];
}

/** What was left out, and where it stands. */
export function intakeLines(intake: Report['intake']): string[] {
  const parts = [
    [intake.repeated, 'call', 'found in another file as well'],
    [intake.older, 'call', 'older than asked for, or of no known time'],
    [intake.cut, 'last line', 'cut off'],
    [intake.broken, 'line', 'that is no JSON'],
    [intake.foreign, 'line', 'of no known kind'],
    [intake.tooLong, 'line', 'too long'],
    [intake.failed, 'call', 'that could not be judged'],
  ] as const;
  const left = parts.flatMap(([count, what, why]) => (count > 0 ? [`${plural(count, what)} ${why}`] : []));
  return [
    ...(left.length > 0 ? [`left out: ${left.join(', ')}`] : []),
    ...intake.notes.map(note => `  ${visible(note)}`),
  ];
}

function table({ lanes, totals }: Report, paint: Paint): string[] {
  const hourly = lanes.some(lane => lane.promptsPerHour !== undefined);
  const rows = [
    ['', 'allowed', 'prompts', 'a session', ...(hourly ? ['an hour'] : []), 'approvals', 'denied'],
    ...lanes.map(lane => [
      `${lane.name}${lane.inForce ? ' (in force)' : ''}`,
      share(lane.effects.allow, totals.calls),
      number(lane.effects.ask),
      rate(lane.promptsPerSession.mean),
      ...(hourly ? [lane.promptsPerHour === undefined ? '–' : rate(lane.promptsPerHour)] : []),
      number(lane.effects.approve),
      number(lane.effects.deny),
    ]),
  ];
  return columns(rows).map((line, index) =>
    index === 0 ? paint('grey', line) : lanes[index - 1]?.inForce ? paint('bold', line) : line,
  );
}

/** What is in force, and each rung or file that was named. */
export const lanesShown = ({ lanes }: Report): LaneReport[] => lanes.filter(lane => lane.inForce || lane.chosen);

function causes(lane: LaneReport, paint: Paint): string[] {
  const stops = lane.effects.ask + lane.effects.approve + lane.effects.deny;
  if (stops === 0) return [paint('bold', `${lane.name} would stop nothing`)];
  const shown = lane.causes.reduce((sum, { count }) => sum + count, 0);
  return [
    paint('bold', `Why ${lane.name} would stop ${plural(stops, 'call')}`) +
      (shown < stops ? paint('grey', ` (the most frequent causes, ${share(shown, stops)} of them)`) : ''),
    ...lane.causes.flatMap(cause => causeLines(cause, paint)),
  ];
}

const causeLines = ({ count, effect, tier, action, why, rule, example }: Cause, paint: Paint): string[] => [
  `${number(count).padStart(7)}  ${paint(effectColour[effect], effect.padEnd(7))}  ${paint(tierColour[tier], visible(action))}${why ? `: ${visible(why)}` : ''}`,
  paint('grey', `${' '.repeat(18)}${visible(rule)}`),
  paint('grey', `${' '.repeat(18)}${visible(example)}`),
];

function comparison({ compared, totals }: Report, paint: Paint): string[] {
  if (!compared) return [];
  const { calls, cells } = compared;
  const both = calls.changed > 0 ? `, ${number(calls.changed)} changed in both ways` : '';
  return [
    paint('bold', `${compared.after} instead of ${compared.before}`),
    `${paint('yellow', `${plural(calls.loosened, 'call')} loosened`)}, ${plural(calls.tightened, 'call')} tightened${both}, ${share(calls.same, totals.calls)} answered as before`,
    ...calls.examples.flatMap(example => exampleLines(example, paint)),
    cellsLine(cells),
    ...cells.examples.map(({ where, before, after }) => paint('grey', `         ${where}: ${before} → ${after}`)),
  ];
}

/** Calls show what happened, the table what could. */
export function cellsLine({ compared, loosened, tightened, beyond }: Cells): string {
  const more =
    beyond.compared > 0
      ? `; of ${plural(beyond.compared, 'case')} that only rules speak of, ${number(beyond.loosened)} loosened and ${number(beyond.tightened)} tightened`
      : '';
  return `Whatever is called: of ${plural(compared, 'cell')} of the policy table, ${number(loosened)} loosened and ${number(tightened)} tightened${more}`;
}

const exampleLines = (example: ChangeExample, paint: Paint): string[] => [
  `${number(example.count).padStart(7)}  ${example.change.padEnd(9)}  ${visible(example.before)} → ${visible(example.after)}  ${paint(tierColour[example.tier], visible(example.action))}`,
  paint('grey', `${' '.repeat(20)}by ${visible(example.rule)}: ${visible(example.example)}`),
];
