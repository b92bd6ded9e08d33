// A moment as ISO 8601 in UTC. Not `Date`: the first one of a process makes Node look up the machine's time zone, which takes as long as
// judging the call.

/** What `new Date(time).toISOString()` gives. `time`: milliseconds since the epoch, at most 8.64e15 from it. */
export function toIsoTime(time: number): string {
  const whole = Math.trunc(time);
  const days = Math.floor(whole / 86_400_000);
  const { year, month, day } = dateOf(days);
  const rest = whole - days * 86_400_000;
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  return `${yearText(year)}-${two(month)}-${two(day)}T${clock.map(two).join(':')}.${String(rest % 1000).padStart(3, '0')}Z`;
}

const two = (number: number): string => String(number).padStart(2, '0');

const yearText = (year: number): string =>
  year >= 0 && year <= 9999
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;

/** The Gregorian date of a day, counted from 1970-01-01, by years that begin in March, so that the leap day comes last. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
