// `tiergate check`: decides about one call without running it, or about thousands, one JSON object a line.
import { createInterface } from 'node:readline';
import type { Decision } from '../decision.ts';
import { explain } from '../explain.ts';
import { judge, type Setting } from '../gate.ts';
import type { Invocation } from '../invocation.ts';
import { effectColour, type Paint, tierColour, visible } from '../paint.ts';
import { rank } from '../tier.ts';
import { parseLine } from './call.ts';
import type { Output } from './output.ts';
import { exitCodes, UsageError } from './usage.ts';

/** The stable line format: `{id, tier, rank, decision, action, environment, because}`. */
export function toLine(id: string | number | undefined, decision: Decision): Record<string, unknown> {
  const { classification } = decision.request.action;
  return {
    ...(id === undefined ? {} : { id }),
    tier: classification.tier,
    rank: rank(classification.tier),
    decision: decision.effect,
    action: classification.action,
    environment: classification.environment,
    because: [
      ...new Set(
        classification.because.filter(reason => reason.tier === classification.tier).map(reason => reason.why),
      ),
    ].slice(0, 5),
  };
}

/** One call. Returns the exit code. */
export function checkOne(
  invocation: Invocation,
  text: string,
  setting: Setting,
  options: { readonly json?: boolean; readonly long?: boolean },
  output: Output,
): number {
  const decision = judge(invocation, setting);
  if (options.json)
    output.line(
      JSON.stringify(
        options.long ? { ...toLine(undefined, decision), decisionValue: decision } : toLine(undefined, decision),
      ),
    );
  else
    for (const line of options.long ? explain(decision, text, output.paint) : short(decision, output.paint))
      output.line(line);
  return exitCodes[decision.effect];
}

function short(decision: Decision, paint: Paint): string[] {
  const { classification } = decision.request.action;
  const [ruling] = decision.rulings;
  const [reason] = classification.because;
  return [
    `${paint(effectColour[decision.effect], decision.effect)}  ${paint(tierColour[classification.tier], classification.tier)}  ${visible(classification.action)}${reason ? `: ${reason.why}` : ''}`,
    paint('grey', `${ruling.rule} (${ruling.layer}${ruling.where ? `, ${ruling.where}` : ''}): ${ruling.why}`),
    ...decision.errors.map(error => paint('red', error)),
  ];
}

/** One decision a line in, one out, in order. A line that is no call gets an `error` and the exit code 2 at the end. */
export async function checkLines(
  input: NodeJS.ReadableStream,
  cwd: string,
  setting: Setting,
  write: (text: string) => void,
): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    try {
      const { id, invocation } = parseLine(text, cwd);
      write(JSON.stringify(toLine(id, judge(invocation, setting))));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed = true;
      write(JSON.stringify({ line: number, error: error.message, decision: 'deny', tier: 'unknown', rank: 0 }));
    }
  }
  return failed ? exitCodes.usage : 0;
}
