// A compiled rule in one line for people: `branch feat/** · effects writes · when …`. Pure.
import type { CompiledRule, Patterns } from '../policy/policy-set.ts';
import { dayNames, type TimeWindow } from '../policy/time-window.ts';

export const aboutOf = (rule: CompiledRule): string =>
  [
    ...Object.entries(rule.match).map(([attribute, patterns]) => `${attribute} ${patternText(patterns)}`),
    rule.time === undefined ? '' : timeText(rule.time),
    rule.when === undefined ? '' : `when ${rule.when}`,
    rule.unless === undefined ? '' : `unless ${rule.unless}`,
    rule.obligations === undefined ? '' : `with ${rule.obligations.map(({ type }) => type).join(', ')}`,
  ]
    .filter(text => text !== '')
    .join(' · ') || 'every call';

const patternText = ({ any, none = [] }: Patterns): string =>
  [...any, ...none.map(pattern => `!${pattern}`)].join(', ');

function timeText({ days, hours, dates, zone, outside }: TimeWindow): string {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return [
    outside ? 'outside' : 'at',
    days?.map(day => dayNames[day]).join(', '),
    hours?.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', '),
    dates?.map(({ from, to }) => `${from}..${to}`).join(', '),
    zone,
  ]
    .filter(text => text !== undefined && text !== '')
    .join(' ');
}
