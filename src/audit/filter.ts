// Which records a person wants to see, from the words given on a command line. Pure.
import { type DecisionEffect, decisionEffects } from '../decision.ts';
import { tiers, type Verdict } from '../tier.ts';
import type { LogEntry } from './log-entry.ts';

export interface FilterWords {
  /** Names divided by commas. */
  readonly tier?: string;
  readonly effect?: string;
  readonly session?: string;
  readonly tool?: string;
  /** A date, or how long ago: `2h`, `7d`. */
  readonly since?: string;
  /** Found anywhere in the record, whatever the case. */
  readonly text?: string;
}

/** The words cannot be understood. */
export class FilterError extends Error {
  readonly code = 'filter';
}

export type Filter = (entry: LogEntry, line: string) => boolean;

export function toFilter(words: FilterWords, now: number): Filter {
  const allowedTiers = names<Verdict>('tier', words.tier, [...tiers, 'unknown']);
  const allowedEffects = names<DecisionEffect>('effect', words.effect, decisionEffects);
  const since = words.since === undefined ? undefined : toTime(words.since, now);
  const text = words.text?.toLowerCase();
  return (entry, line) =>
    (!allowedTiers || (entry.tier !== undefined && allowedTiers.includes(entry.tier))) &&
    (!allowedEffects || (entry.effect !== undefined && allowedEffects.includes(entry.effect))) &&
    (words.session === undefined || (entry.session ?? '').startsWith(words.session)) &&
    (words.tool === undefined || entry.tool?.toLowerCase() === words.tool.toLowerCase()) &&
    (since === undefined || Date.parse(entry.time) >= since) &&
    (text === undefined || line.toLowerCase().includes(text));
}

function names<Name extends string>(
  option: string,
  words: string | undefined,
  known: readonly Name[],
): readonly Name[] | undefined {
  return words?.split(',').map(word => {
    const name = known.find(one => one === word.trim());
    if (name === undefined)
      throw new FilterError(`--${option}: unknown ${option} \`${word}\`; one of ${known.join(', ')}`);
    return name;
  });
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds since the epoch of `2h`, `7d` or a date. Throws FilterError. */
export function toTime(word: string, now: number): number {
  const ago = /^(\d{1,9})([smhdw])$/.exec(word);
  const time = ago
    ? now - Number(ago[1]) * (units[ago[2] ?? ''] ?? 0)
    : /^\d{4}-/.test(word)
      ? Date.parse(word)
      : Number.NaN;
  if (Number.isNaN(time))
    throw new FilterError(`--since: \`${word}\` is no time; write \`2h\`, \`7d\` or \`2026-01-31T12:00\``);
  return time;
}
