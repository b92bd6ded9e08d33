// When a rule applies: days of the week, hours of the day and dates, in the time zone that the rule names. Pure.

/** As compiled. Days count from Sunday, hours are minutes after midnight, dates are `YYYY-MM-DD`. Missing: any. */
export interface TimeWindow {
  readonly zone: string;
  readonly days?: readonly number[];
  readonly hours?: readonly Span[];
  readonly dates?: readonly { readonly from: string; readonly to: string }[];
  /** The rule applies at all other times. */
  readonly outside: boolean;
}

/** `to` before `from`: over midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const names: readonly string[] = dayNames;

/** `mon-fri`, `sat`; a range may go over the end of the week. Undefined: not understood. */
export function daysOf(text: string): number[] | undefined {
  const [first = '', last = first, ...more] = text.toLowerCase().split('-');
  const [from, to] = [first, last].map(name => names.indexOf(name));
  if (more.length > 0 || from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7);
}

/** `09:00-17:30`; over midnight where the end is earlier. */
export function hoursOf(text: string): Span | undefined {
  const found = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!found) return undefined;
  const [from, to] = [minutes(found[1], found[2]), minutes(found[3], found[4])];
  return from > day || to > day || from === to ? undefined : { from, to };
}

const day = 24 * 60;
const minutes = (hour = '', minute = ''): number => Number(hour) * 60 + Number(minute);

/** `2026-12-20` or `2026-12-20..2027-01-02`, both ends included. */
export function datesOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  return more.length === 0 && isDate(from) && isDate(to) && from <= to ? { from, to } : undefined;
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // The 30th of February is read as the 1st of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Whether the rule applies at this time, in milliseconds since the epoch. */
export function isInWindow(window: TimeWindow, time: number): boolean {
  const now = momentOf(time, window.zone);
  const inDates = window.dates === undefined || window.dates.some(({ from, to }) => now.date >= from && now.date <= to);
  return (inDates && inHours(window, now)) !== window.outside;
}

/** The hours after midnight belong to the day on which the span began. */
function inHours({ days, hours }: TimeWindow, now: Moment): boolean {
  const isDay = (at: number): boolean => days === undefined || days.includes((at + 7) % 7);
  if (hours === undefined) return isDay(now.weekday);
  return hours.some(({ from, to }) =>
    from < to
      ? now.minute >= from && now.minute < to && isDay(now.weekday)
      : (now.minute >= from && isDay(now.weekday)) || (now.minute < to && isDay(now.weekday - 1)),
  );
}

interface Moment {
  readonly weekday: number;
  readonly minute: number;
  readonly date: string;
}

/** A clock that gives no time counts as the first moment there is; a rule may not fail over it. */
function momentOf(given: number, zone: string): Moment {
  const time = Number.isFinite(given) && Math.abs(given) <= 8.64e15 ? given : 0;
  if (zone === 'UTC') return inUtc(new Date(time));
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, value]),
  );
  return inUtc(new Date(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`));
}

const inUtc = (date: Date): Moment => ({
  weekday: date.getUTCDay(),
  minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
  date: date.toISOString().slice(0, 10),
});

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Throws for a zone that does not exist. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const own = clocks.get(zone);
  if (own) return own;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}
