// The call as the log keeps it: its command, or its input as JSON, without secrets and cut to a readable length. Pure.
import { countHidden, redactField } from './redact.ts';

export interface CallText {
  readonly text: string;
  /** Secrets taken out of the text. */
  readonly redacted: number;
  /** The length of the whole text, when only its beginning is kept. */
  readonly cutFrom?: number;
}

/** Characters of one string that are looked at. Far more than are kept, because hiding a long key block makes a text shorter. */
const looked = 64 * 1024;
/** Fields of the input that are looked at. */
const maxFields = 2000;

/** `kept`: characters. */
export function callText(input: Readonly<Record<string, unknown>>, kept = 2048): CallText {
  const { command } = input;
  const text = typeof command === 'string' ? hide('', command) : JSON.stringify(copy('', input, { fields: maxFields }));
  const cut =
    text.length > kept ? { cutFrom: Math.max(text.length, typeof command === 'string' ? command.length : 0) } : {};
  return { text: text.length > kept ? `${text.slice(0, kept)}…` : text, redacted: countHidden(text), ...cut };
}

/** The same value without secrets. */
function copy(name: string, value: unknown, budget: { fields: number }): unknown {
  budget.fields -= 1;
  if (budget.fields < 0) return '…';
  if (typeof value === 'string') return hide(name, value);
  if (Array.isArray(value)) return value.slice(0, budget.fields).map((item: unknown) => copy(name, item, budget));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, budget.fields)
      .map(([key, item]: [string, unknown]) => [hide('', key), copy(key, item, budget)]),
  );
}

function hide(name: string, text: string): string {
  if (text.length <= looked) return redactField(name, text);
  const start = text.slice(0, looked);
  // The last word may be half a secret that nothing recognizes any more.
  const lastSpace = start.search(/\s\S*$/);
  return `${redactField(name, lastSpace < 0 ? start : start.slice(0, lastSpace))}…`;
}
