// A Decision as the one short paragraph that the model and the person read. Judges nothing; the long form is `tiergate explain`.
import type { Classification, Reason } from '../classification.ts';
import type { Decision, Ruling } from '../decision.ts';
import type { Redact } from './host.ts';
import { InputError } from './host.ts';

export type Stop = 'ask' | 'ask-headless' | 'approve' | 'deny';

/** Why the call does not simply run: what it would do, who says so, and what to do instead. */
export function stopReason(decision: Decision, stop: Stop, redact: Redact): string {
  const show = shown(redact);
  const classification = decision.request.action.classification;
  const deciding = classification.because[0];
  return sentences(
    `tiergate ${verbs[stop]}: ${whatItDoes(decision, deciding, show)}`,
    ruledBy(decision.rulings[0], show),
    problems(decision, show),
    ...remedy(stop, deciding?.instead, show),
    stop === 'ask' ? '' : explainHint,
  );
}

export function allowReason(decision: Decision, redact: Redact): string {
  const { tier } = decision.request.action.classification;
  return `tiergate: ${tier}, allowed by ${quoted(decision.rulings[0].rule, shown(redact))}`;
}

/** What a person must mend although nothing was stopped. */
export function observeProblem(decision: Decision, redact: Redact): string | undefined {
  const problem = problems(decision, shown(redact));
  return problem === '' ? undefined : sentences('tiergate only observes', problem);
}

/** For the outermost catch, so it must survive anything, a failing `redact` included. */
export function failureReason(error: unknown, redact: Redact): string {
  const blocked = 'tiergate blocked this call because it could not judge it';
  try {
    const why = error instanceof Error ? error.message : String(error);
    const what = error instanceof InputError ? '' : 'Run `tiergate doctor` to find the cause';
    return sentences(`${blocked}: ${shown(redact)(why, 600)}`, what);
  } catch {
    return sentences(blocked);
  }
}

const verbs: Readonly<Record<Stop, string>> = {
  ask: 'asks you',
  'ask-headless': 'blocked this call',
  approve: 'blocked this call',
  deny: 'blocked this call',
};

const advice: Readonly<Record<Stop, string>> = {
  ask: '',
  'ask-headless':
    'A person would have to confirm it and nobody attends this session: do without it, or leave it to the person',
  approve:
    'It needs the approval of a person, which this version of tiergate cannot record: the person can run it in their own terminal or choose another `stage` in the policy',
  deny: 'Do not try to reach the same by other means; tell the person if it is really needed',
};

/** Beside a safer way, the plea not to try others would contradict it. */
function remedy(stop: Stop, instead: string | undefined, show: Show): string[] {
  if (instead === undefined) return [advice[stop]];
  return [`Safer: ${quoted(instead, show)}`, stop === 'deny' ? '' : advice[stop]];
}

const explainHint = 'More: give the call to `tiergate explain`';

function whatItDoes(decision: Decision, deciding: Reason | undefined, show: Show): string {
  const classification = decision.request.action.classification;
  const subject = quoted(deciding?.words ?? (classification.action || decision.request.action.tool), show);
  const why = deciding ? show(deciding.why) : 'does something that tiergate does not know';
  return `${subject} ${why} (${setting(classification, deciding, show)})${others(classification)}`;
}

function setting(classification: Classification, deciding: Reason | undefined, show: Show): string {
  const { tier, environment } = classification;
  return [
    tier === 'unknown' ? 'tier unknown' : tier,
    environment === 'local' || environment === 'unknown' ? '' : `in ${show(environment)}`,
    deciding?.source ? `known from ${quoted(deciding.source, show)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Further reasons of the same weight: stopping at the first would hide that mending it is not enough. */
function others({ tier, because }: Classification): string {
  const count = because.slice(1).filter(reason => reason.tier === tier).length;
  return count === 0 ? '' : `, and ${count} more ${count === 1 ? 'reason' : 'reasons'}`;
}

function ruledBy({ rule, layer, where, why }: Ruling, show: Show): string {
  const place = where ? `${layer}, ${show(where)}` : layer;
  return `Decided by ${quoted(rule, show)} (${place}): ${show(why)}`;
}

function problems({ errors }: Decision, show: Show): string {
  const [first, ...more] = errors;
  if (first === undefined) return '';
  return `Problem: ${show(first, 300)}${more.length === 0 ? '' : `, and ${more.length} more`}`;
}

type Show = (text: string, length?: number) => string;

/** Redacted before it is cut: half a secret would no longer be recognized. Invisible characters are spelled out, or they could fake what a person reads. */
const shown =
  (redact: Redact): Show =>
  (text, length = 160) => {
    const clean = redact(text).trim();
    const start = clean.slice(0, length + 1);
    // The classes of Unicode take V8 long to set up, and nearly every text is plain.
    const visible = /[^ -~]/.test(start) ? start.replace(hidden(), spelledOut) : start;
    return clean.length <= length && visible.length <= 2 * length ? visible : `${visible.slice(0, length)}…`;
  };

const hidden = (): RegExp => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const spelledOut = (character: string): string =>
  character === '\n' ? '\\n' : character === '\t' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

const quoted = (text: string, show: Show): string => `\`${show(text).replaceAll('`', "'")}\``;

const sentences = (...parts: readonly string[]): string =>
  parts
    .filter(part => part !== '')
    .map(part => `${part}.`)
    .join(' ');
