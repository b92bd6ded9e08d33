// The report of a simulation as one page that needs nothing beside itself. Pure.
import { type DecisionEffect, decisionEffects } from '../decision.ts';
import { dayColumns, effectWords, plainBars, stackedBars } from './charts.ts';
import { html, Markup } from './markup.ts';
import type { Cause, LaneReport, Report } from './report.ts';
import { style } from './style.ts';
import { cellsLine, factLines, intakeLines, lanesShown } from './text.ts';
import { date, number, plural, rate, share, sourceName } from './words.ts';

/** `time`: when it was made, milliseconds since the epoch. */
export function reportPage(report: Report, time: number): string {
  const title = 'What tiergate would have done';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body><main>
<h1>${title}</h1>
<p class="lead">${lead(report)}</p>
${keyFigures(report)}
${rungs(report)}
${prompts(report)}
${overTime(report)}
${lanesShown(report).map(lane => causes(lane))}
${comparison(report)}
${footer(report, time)}
</main></body>
</html>
`.text;
}

function lead({ totals, intake }: Report): string {
  const { calls, sessions, from, to, sources } = totals;
  const when = from === undefined || to === undefined ? '' : ` from ${date(from)} to ${date(to)}`;
  const origins = Object.keys(sources).map(sourceName).join(', ');
  return `${plural(calls, 'tool call')} of coding agents in ${plural(sessions, 'recorded session')}${when}, judged again under each rung of the ladder. Read from ${plural(intake.files, 'file')} (${origins}); nothing was run.`;
}

const inForce = ({ lanes }: Report): LaneReport | undefined => lanes.find(lane => lane.inForce) ?? lanes[0];

function keyFigures(report: Report): Markup {
  const { totals } = report;
  const lane = inForce(report);
  const figures: (readonly [string, string])[] = [
    [number(totals.calls), 'calls'],
    ...(totals.hours >= 0.1 ? [[rate(totals.hours), 'hours of work'] as const] : []),
    ...(lane
      ? [
          [share(lane.effects.allow, totals.calls), `allowed under ${lane.name}`] as const,
          [rate(lane.promptsPerSession.mean), 'prompts a session'] as const,
          ...(lane.promptsPerHour === undefined ? [] : [[rate(lane.promptsPerHour), 'prompts an hour'] as const]),
          [number(lane.effects.deny), 'denied'] as const,
        ]
      : []),
  ];
  return html`<dl>${figures.map(([value, name]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const barOf = ({ name, inForce, chosen }: LaneReport) => ({ name, strong: inForce || chosen });

function rungs({ lanes, totals }: Report): Markup {
  const force = lanes.find(lane => lane.inForce);
  return html`<h2>Each rung of the ladder</h2>
<p class="note">The bar is all calls, the figure the share that passes without a question.${force ? ` In force here: ${force.name}.` : ''}</p>
${stackedBars(lanes.map(lane => ({ ...barOf(lane), counts: lane.effects })))}
<ul class="legend">${decisionEffects.map(effect => html`<li><i class="${effect}"></i>${legend[effect]}</li>`)}</ul>
<div class="scroll"><table><thead><tr><th></th><th class="number">allowed</th><th class="number">prompts</th><th class="number">approvals</th><th class="number">denied</th></tr></thead>
<tbody>${lanes.map(lane => html`<tr class="${lane.inForce ? 'force' : ''}"><td>${lane.name}</td><td class="number">${share(lane.effects.allow, totals.calls)}</td><td class="number">${number(lane.effects.ask)}</td><td class="number">${number(lane.effects.approve)}</td><td class="number">${number(lane.effects.deny)}</td></tr>`)}</tbody></table></div>`;
}

const legend: Readonly<Record<DecisionEffect, string>> = {
  allow: 'allowed',
  ask: 'the person is asked',
  approve: 'somebody else approves first',
  deny: 'denied',
};

function prompts({ lanes }: Report): Markup {
  const rows = lanes.map(lane => ({
    ...barOf(lane),
    value: lane.promptsPerSession.mean,
    more: `median ${number(lane.promptsPerSession.median)}, at most ${number(lane.promptsPerSession.most)}${lane.promptsPerHour === undefined ? '' : `, ${rate(lane.promptsPerHour)} an hour`}`,
  }));
  return html`<h2>Prompts in a session</h2>
<p class="note">How often a person would be interrupted, on average. People stop reading prompts that come too often.</p>
${plainBars('Prompts in a session under each rung', 'prompts a session', rows)}`;
}

function overTime(report: Report): Markup | undefined {
  const lane = inForce(report);
  const { days } = report.totals;
  if (!lane || days.length < 2) return undefined;
  const index = report.lanes.indexOf(lane);
  const shown = days.map(({ day, calls, prompts: each }) => ({ day, calls, prompts: each[index] ?? 0 }));
  return html`<h2>Day by day</h2>
<p class="note">Calls, and the prompts among them under ${lane.name}. Days of UTC.</p>
${dayColumns(shown, lane.name)}`;
}

function causes(lane: LaneReport): Markup {
  const stops = lane.effects.ask + lane.effects.approve + lane.effects.deny;
  const shown = lane.causes.reduce((sum, { count }) => sum + count, 0);
  if (stops === 0) return html`<h2>${lane.name} would stop nothing</h2>`;
  return html`<h2>Why ${lane.name} would stop ${plural(stops, 'call')}</h2>
<p class="note">${shown < stops ? `The most frequent causes, ${share(shown, stops)} of them, each` : 'Each cause'} with the first such call. Secrets are taken out.</p>
<div class="scroll"><table><thead><tr><th class="number">calls</th><th>answer</th><th>cause</th></tr></thead><tbody>${lane.causes.map(causeRow)}</tbody></table></div>`;
}

const causeRow = ({ count, effect, action, why, rule, example }: Cause): Markup =>
  html`<tr><td class="number">${number(count)}</td><td><span class="effect ${effect}"><span>${effectWords[effect]}</span></span></td><td>${action}${why ? `: ${why}` : ''}<small>${rule}</small><code>${example}</code></td></tr>`;

function comparison({ compared, totals }: Report): Markup | undefined {
  if (!compared) return undefined;
  const { calls, cells, before, after } = compared;
  const both = calls.changed > 0 ? `, ${number(calls.changed)} changed in both ways` : '';
  return html`<h2>${after} instead of ${before}</h2>
<p>${plural(calls.loosened, 'call')} loosened, ${number(calls.tightened)} tightened${both}; ${share(calls.same, totals.calls)} answered as before. ${cellsLine(cells)}.</p>
${calls.examples.length === 0 ? undefined : html`<div class="scroll"><table><thead><tr><th class="number">calls</th><th>change</th><th>what</th></tr></thead><tbody>${calls.examples.map(({ count, change, before: old, after: now, action, rule, example }) => html`<tr><td class="number">${number(count)}</td><td>${change}<small>${old} → ${now}</small></td><td>${action}<small>by ${rule}</small><code>${example}</code></td></tr>`)}</tbody></table></div>`}
${cells.examples.length === 0 ? undefined : html`<div class="scroll"><table><thead><tr><th>whatever is called</th><th>before</th><th>after</th></tr></thead><tbody>${cells.examples.map(cell => html`<tr><td>${cell.where}</td><td>${cell.before}</td><td>${cell.after}</td></tr>`)}</tbody></table></div>`}`;
}

function footer({ totals, intake }: Report, time: number): Markup {
  const lines = [...factLines(totals.facts), ...intakeLines({ ...intake, notes: [] })];
  return html`<footer>${lines.map(line => html`<p>${capital(line)}.</p>`)}<p>A session’s hours are the time between its calls, breaks of more than ten minutes left out. Made by <code>tiergate simulate</code> on ${date(time)}.</p></footer>`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
