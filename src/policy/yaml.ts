// YAML or JSON text → the library's flat list of events, within bounds. The list knows no recursion, so nesting cannot exhaust the stack.
import { type Event, parseEvents, YAMLException } from 'js-yaml';

/** Offset into the text, in UTF-16 code units. */
export interface SyntaxProblem {
  readonly at: number;
  readonly message: string;
}

const maxDepth = 40;
const maxEvents = 100_000;

export type Read =
  | { readonly ok: true; readonly events: Event[] }
  | { readonly ok: false; readonly problem: SyntaxProblem };

export function eventsOf(text: string): Read {
  try {
    const events = parseEvents(text, { maxDepth });
    if (events.length <= maxEvents) return { ok: true, events };
    return { ok: false, problem: { at: text.length, message: 'longer than any policy needs to be' } };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Anything else than a complaint about the text is thrown on. */
export function problemOf(error: unknown): SyntaxProblem {
  if (!(error instanceof YAMLException)) throw error;
  return { at: error.mark?.position ?? 0, message: plain(error.reason) };
}

const plain = (reason: string): string =>
  reason.startsWith('nesting exceeded')
    ? 'nested too deeply'
    : /\btabs?\b/.test(reason)
      ? 'indented with a tab; use spaces'
      : `not valid YAML: ${reason}`;
