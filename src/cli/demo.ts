// `tiergate demo`: a recorded session of a coding agent, judged call by call. Nothing of it is run.
import { readFileSync } from 'node:fs';
import type { Decision } from '../decision.ts';
import { judge } from '../gate.ts';
import { claudeCode } from '../hosts/claude-code.ts';
import { effectColour, tierColour, visible } from '../paint.ts';
import { type Stage, stages } from '../policy/ladder.ts';
import { settingFor } from '../setting.ts';
import { toLine } from './check.ts';
import type { Output } from './output.ts';
import { packageRoot } from './package.ts';
import { UsageError } from './usage.ts';

/** Calls as the host sent them to its hook, one JSON object a line. */
const session = 'examples/sessions/claude-code.jsonl';

export function demo(
  flags: { readonly stage?: string; readonly json?: boolean },
  process: NodeJS.Process,
  output: Output,
): number {
  const stage = stageOf(flags.stage);
  const setting = settingFor({
    cwd: packageRoot,
    env: { HOME: '/home/dev', PATH: process.env.PATH },
    time: Date.now(),
    facts: false,
    stage,
  });
  const calls = readFileSync(`${packageRoot}${session}`, 'utf8')
    .split('\n')
    .filter(line => line !== '');
  if (!flags.json)
    output.line(
      output.paint(
        'grey',
        `${calls.length} calls of a recorded Claude Code session, judged under the stage \`${stage}\`. Nothing is run.\n`,
      ),
    );
  const counts = new Map<string, number>();
  for (const text of calls) {
    const invocation = claudeCode.parse(text, () => '/');
    const decision = judge(invocation, setting);
    counts.set(decision.effect, (counts.get(decision.effect) ?? 0) + 1);
    if (flags.json) output.line(JSON.stringify(toLine(invocation.callId, decision)));
    else for (const line of show(callText(invocation.tool, invocation.input), decision, output)) output.line(line);
  }
  if (!flags.json)
    output.line(
      `\n${[...counts].map(([effect, count]) => `${count} ${effect}`).join(', ')}. Why? Try: tiergate explain "git push --force origin main"`,
    );
  return 0;
}

function stageOf(name: string | undefined): Stage {
  const found = stages.find(stage => stage === (name ?? 'deployment'));
  if (!found) throw new UsageError(`unknown stage \`${name}\`; there are ${stages.join(', ')}`);
  return found;
}

/** One line for the call, one for the reason where the call is not simply harmless. */
function show(text: string, decision: Decision, output: Output): string[] {
  const { classification } = decision.request.action;
  const { paint } = output;
  const line = `${paint(effectColour[decision.effect], decision.effect.padEnd(8))}${paint(tierColour[classification.tier], classification.tier.padEnd(17))}${visible(text)}`;
  const [reason] = classification.because;
  const instead = classification.because.find(one => one.instead)?.instead;
  if (decision.effect === 'allow' || !reason) return [line];
  return [line, paint('grey', `${' '.repeat(25)}${reason.why}${instead ? `; instead: ${instead}` : ''}`)];
}

/** What a person would call the call: its command, its file, its address. */
function callText(tool: string, input: Readonly<Record<string, unknown>>): string {
  const field = [
    input.command,
    input.file_path,
    input.notebook_path,
    input.url,
    input.pattern,
    input.query,
    input.description,
  ].find(value => typeof value === 'string');
  if (tool === 'Bash') return String(field ?? '');
  return `${tool} ${field ?? JSON.stringify(input)}`;
}
