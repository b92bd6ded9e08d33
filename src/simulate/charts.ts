// Charts as SVG inside the page: no script, no file beside it; colours come from the page's style. Pure.
import { type DecisionEffect, decisionEffects } from '../decision.ts';
import { html, type Markup } from './markup.ts';
import { colours } from './style.ts';
import { number, plural, rate, share } from './words.ts';

const width = 880;
const rowHeight = 34;
const barHeight = 18;
const labels = 168;
const figures = 92;
const room = width - labels - figures;
/** Bars with more words behind them. */
const shortRoom = width - labels - 300;

export const effectWords: Readonly<Record<DecisionEffect, string>> = {
  allow: 'allowed',
  ask: 'asked',
  approve: 'approval',
  deny: 'denied',
};

export interface Bar {
  readonly name: string;
  readonly strong: boolean;
}

/** One bar a lane, the whole of it all calls. */
export function stackedBars(
  rows: readonly (Bar & { readonly counts: Readonly<Record<DecisionEffect, number>> })[],
): Markup {
  const title = 'Share of calls that each rung allows, asks about, wants approved or denies';
  return chart(
    title,
    rows.length * rowHeight,
    rows.map((row, index) => {
      const total = decisionEffects.reduce((sum, effect) => sum + row.counts[effect], 0);
      let x = labels;
      const parts = decisionEffects.map(effect => {
        const part = (room * row.counts[effect]) / Math.max(1, total);
        const mark = html`<rect class="${effect}" fill="${colours[effect]}" x="${x}" y="${index * rowHeight + 8}" width="${visibleWidth(part)}" height="${barHeight}"><title>${row.name}: ${number(row.counts[effect])} ${effectWords[effect]}, ${share(row.counts[effect], total)}</title></rect>`;
        x += part;
        return part > 0 ? mark : undefined;
      });
      return html`${label(row, index)}${parts}<text class="figure" x="${width}" y="${index * rowHeight + 22}" text-anchor="end">${share(row.counts.allow, total)}</text>`;
    }),
  );
}

/** One bar a lane, from nothing to the most of all. */
export function plainBars(
  title: string,
  unit: string,
  rows: readonly (Bar & { readonly value: number; readonly more?: string })[],
): Markup {
  const most = Math.max(...rows.map(({ value }) => value), Number.MIN_VALUE);
  return chart(
    title,
    rows.length * rowHeight,
    rows.map((row, index) => {
      const long = visibleWidth((shortRoom * row.value) / most);
      const y = index * rowHeight;
      return html`${label(row, index)}<rect class="ask" fill="${colours.ask}" x="${labels}" y="${y + 8}" width="${long}" height="${barHeight}" rx="2"><title>${row.name}: ${rate(row.value)} ${unit}</title></rect><text class="figure" x="${labels + long + 10}" y="${y + 22}">${rate(row.value)}${row.more === undefined ? undefined : html`<tspan class="faint" fill="${colours.quiet}" dx="8">${row.more}</tspan>`}</text>`;
    }),
  );
}

export interface Day {
  readonly day: string;
  readonly calls: number;
  readonly prompts: number;
}

const panel = 74;

/** Two panels under each other: calls, and how many of them would have been prompts. */
export function dayColumns(days: readonly Day[], lane: string): Markup {
  const all = withoutGaps(days);
  const step = (width - 60) / all.length;
  const one = (top: number, kind: 'calls' | 'ask', name: string, amountOf: (day: Day) => number): Markup => {
    const most = Math.max(1, ...all.map(amountOf));
    const columns = all.map((day, index) => {
      const high = (panel * amountOf(day)) / most;
      return amountOf(day) === 0
        ? undefined
        : html`<rect class="${kind}" fill="${colours[kind]}" x="${60 + index * step + step * 0.1}" y="${top + panel - high}" width="${step * 0.8}" height="${high}"><title>${day.day}: ${plural(day.calls, 'call')}, ${plural(day.prompts, 'prompt')}</title></rect>`;
    });
    return html`<text class="figure" x="0" y="${top + 11}">${name}</text><text class="faint" x="52" y="${top + panel}" text-anchor="end">0</text><text class="faint" x="52" y="${top + 28}" text-anchor="end">${number(most)}</text><line class="axis" stroke="${colours.line}" x1="60" x2="${width}" y1="${top + panel}" y2="${top + panel}"/>${columns}`;
  };
  const [first, last] = [all[0]?.day ?? '', all.at(-1)?.day ?? ''];
  const bottom = 2 * panel + 62;
  return chart(`Calls of each day, and prompts under ${lane}`, bottom + 4, [
    one(16, 'calls', 'calls', day => day.calls),
    one(panel + 44, 'ask', 'prompts', day => day.prompts),
    html`<text class="faint" x="60" y="${bottom}">${first}</text>${first === last ? undefined : html`<text class="faint" x="${width}" y="${bottom}" text-anchor="end">${last}</text>`}`,
  ]);
}

/** Longer spans are shown by their days with work only. */
const mostDays = 200;

function withoutGaps(days: readonly Day[]): Day[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const oneDay = 86_400_000;
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)];
  if ((to - from) / oneDay > mostDays) return days.slice(-mostDays);
  const known = new Map(days.map(day => [day.day, day]));
  return Array.from({ length: Math.round((to - from) / oneDay) + 1 }, (_, index) => {
    const day = new Date(from + index * oneDay).toISOString().slice(0, 10);
    return known.get(day) ?? { day, calls: 0, prompts: 0 };
  });
}

/** What is there is seen, however little. */
const visibleWidth = (long: number): number => (long > 0 ? Math.max(1.5, long) : 0);

const label = ({ name, strong }: Bar, index: number): Markup =>
  html`<text class="${strong ? 'label strong' : 'label'}" x="${labels - 14}" y="${index * rowHeight + 22}" text-anchor="end">${cut(name)}</text>`;

const cut = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name);

const chart = (title: string, height: number, content: readonly Markup[]): Markup =>
  html`<svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${colours.ink}">${content}</svg>`;
