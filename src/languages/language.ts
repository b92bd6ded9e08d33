// What every reader of program text answers: one finding for each thing the text would do. Paths, commands, addresses and SQL that it would
// use are handed back to be judged in turn; nothing here looks at the machine.
import type { Effect } from '../classification.ts';
import type { Verdict } from '../tier.ts';

/** Something that a statement would run, read, write, delete or request. */
export type NestedUse =
  | { readonly language: 'shell' | 'sql' | 'cypher'; readonly text: string }
  | { readonly words: readonly string[] }
  | { readonly path: string; readonly effect: 'reads' | 'writes' | 'deletes' | 'loads' }
  | { readonly url: string; readonly method: string };

export interface Finding {
  readonly tier: Verdict;
  readonly why: string;
  readonly effects: readonly Effect[];
  readonly excerpt: string;
  readonly unread?: boolean;
  /** Text, words, a path or an address, in which U+FFFC stands for what is only known at run time: classified in turn by the caller. */
  readonly nested?: NestedUse;
  /** Set where the same statement weighs differently by environment. */
  readonly local?: Verdict;
  readonly production?: Verdict;
}

export interface TextReading {
  readonly findings: readonly Finding[];
  /** `sql select`, `python`. */
  readonly action: string;
}

/** Longer texts are not read, so that no input takes long. UTF-16 code units. */
export const maxText = 128 * 1024;
/** A text with more findings than this says nothing new by the rest, but hides what was not looked at. */
export const maxFindings = 200;

/** Part of the text for a message: one line, short. */
export const clip = (text: string, start = 0, end = text.length): string => {
  const shown = text
    .slice(start, Math.min(end, start + 400))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return shown.length > 100 ? `${shown.slice(0, 99)}…` : shown;
};

/** A text, or part of one, whose effect nobody can tell beforehand. */
export const unread = (why: string, excerpt: string, tier: Verdict = 'privileged-write'): Finding => ({
  tier,
  why,
  effects: ['executes'],
  excerpt: clip(excerpt),
  unread: true,
});

/** A text that is too long or whose grammar could not be followed. */
export const unreadable = (language: string, text: string, why = 'cannot be read'): TextReading => ({
  action: language,
  findings: [unread(`the ${language} text ${why}`, text)],
});

/** Drops repetitions and bounds the number of findings without hiding that there were more. */
export function bounded(findings: readonly Finding[], language: string): readonly Finding[] {
  const seen = new Set<string>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const key = `${finding.tier}|${finding.why}|${finding.unread}|${finding.nested ? JSON.stringify(finding.nested) : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(finding);
  }
  if (kept.length <= maxFindings) return kept;
  // The loudest are kept, so that the cut never lowers the answer.
  const order = ['destructive', 'deployment', 'unknown', 'privileged-write', 'write-safe', 'read-only'];
  kept.sort((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier));
  return [...kept.slice(0, maxFindings), unread(`the ${language} text does too many things to list`, '')];
}
