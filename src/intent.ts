// What a person says the session is for, and how it is written: `intent: refactor` or `intent: release for 2h`. Pure.

export const undeclared = 'undeclared';
/** Something is declared and cannot be read. */
export const unknownIntent = 'unknown';

/** A declared intent. Times in milliseconds since the epoch. */
export interface Intent {
  readonly name: string;
  /** `prompt`: a line of the person's own prompt. `terminal`: the command line. `organization`: its policy. */
  readonly from: 'prompt' | 'terminal' | 'organization';
  readonly since: number;
  readonly until: number;
}

const hour = 3_600_000;
export const defaultDuration = 8 * hour;
/** An intent is about today's work. */
export const longestDuration = 24 * hour;

const namePattern = /^[a-z][a-z0-9-]{0,39}$/;
export const isIntentName = (name: string): boolean =>
  namePattern.test(name) && !withdrawals.has(name) && name !== unknownIntent;
const withdrawals = new Set(['none', 'clear', undeclared]);

export type Declaration =
  | { readonly is: 'intent'; readonly name: string; readonly lasts: number }
  | { readonly is: 'withdrawn' }
  /** It looks like one and is not; a sentence fragment says why. */
  | { readonly is: 'problem'; readonly why: string };

const longestPrompt = 1_000_000;

/**
 * The declaration in a prompt, if there is one. Only the first or the last line counts: what a person pastes into a prompt, like an issue or
 * a log, may hold such a line as well, and it is not theirs.
 */
export function intentIn(prompt: string): Declaration | undefined {
  if (prompt.length > longestPrompt) return undefined;
  const lines = prompt.split(/\r?\n/).filter(line => line.trim() !== '');
  return declared(lines[0] ?? '') ?? declared(lines.at(-1) ?? '');
}

function declared(line: string): Declaration | undefined {
  const match = /^intent:[ \t]*(\S+)(?:[ \t]+for[ \t]+(\S+))?[ \t]*$/i.exec(line);
  if (!match) return undefined;
  const [, written = '', duration] = match;
  const name = written.toLowerCase().replace(/[.,;]$/, '');
  if (withdrawals.has(name)) return { is: 'withdrawn' };
  if (!isIntentName(name)) return { is: 'problem', why: 'an intent is one word of letters, digits and `-`' };
  const lasts = duration === undefined ? defaultDuration : durationOf(duration);
  if (lasts === undefined) return { is: 'problem', why: 'its duration is one such as `30m` or `2h`, at most `24h`' };
  return { is: 'intent', name, lasts };
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: hour };

/** Milliseconds of `90s`, `30m` or `2h`; undefined for anything else and for more than a day. */
export function durationOf(text: string): number | undefined {
  const match = /^([1-9]\d{0,4})([smh])$/.exec(text);
  const length = Number(match?.[1]) * (units[match?.[2] ?? ''] ?? Number.NaN);
  return length <= longestDuration ? length : undefined;
}

/** `your prompt, until 14:30 UTC`. */
export const sourceOf = (intent: Intent): string => {
  const said = {
    prompt: 'said in your prompt',
    terminal: 'set at a terminal',
    organization: 'set by the organization',
  };
  if (intent.from === 'organization') return said[intent.from];
  return `${said[intent.from]}, until ${new Date(intent.until).toISOString().slice(11, 16)} UTC`;
};
