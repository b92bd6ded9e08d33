// A call in its safer form: `git push --force` → `git push --force-with-lease`. Pure.
import type { Part, Safer } from '../classification.ts';
import type { Invocation } from '../invocation.ts';

/** Undefined: there is nothing to make safer, or not every such word stands in the call as it was read. */
export function saferCall(call: Invocation, parts: readonly Part[]): Invocation | undefined {
  const { command } = call.input;
  const found = [...new Map(parts.flatMap(part => part.safer ?? []).map(one => [one.span.start, one])).values()];
  if (typeof command !== 'string' || found.length === 0) return undefined;
  const stands = ({ span, word }: Safer): boolean => command.slice(span.start, span.end) === word;
  if (!found.every(stands)) return undefined;
  // From the end, so that the places before stay where they are.
  const text = [...found]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((whole, { span, by }) => `${whole.slice(0, span.start)}${by}${whole.slice(span.end)}`, command);
  return { ...call, input: { ...call.input, command: text } };
}
