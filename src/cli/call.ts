// What `check` and `explain` are asked about: a command line, or a tool with its input.
import * as z from 'zod';
import type { Invocation } from '../invocation.ts';
import { UsageError } from './usage.ts';

export interface CallOptions {
  readonly tool?: string;
  readonly input?: string;
  readonly cwd?: string;
}

const Input = z.record(z.string(), z.unknown());

/** The call to judge. Throws UsageError. */
export function toInvocation(command: string | undefined, options: CallOptions, cwd: string): Invocation {
  const base = { host: 'cli' as const, cwd: options.cwd ?? cwd };
  if (options.tool === undefined) {
    if (command === undefined)
      throw new UsageError('nothing to check: give a command in quotes, or `--tool NAME --input JSON`');
    return { ...base, tool: 'Bash', input: { command } };
  }
  if (command !== undefined) throw new UsageError('give either a command or `--tool`, not both');
  return { ...base, tool: options.tool, input: parseInput(options.input ?? '{}') };
}

function parseInput(text: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--input is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const parsed = Input.safeParse(json);
  if (!parsed.success) throw new UsageError('--input must be a JSON object with the input of the tool');
  return parsed.data;
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  tool: z.string().default('Bash'),
  command: z.union([z.string(), z.array(z.string())]).optional(),
  tool_input: Input.optional(),
  cwd: z.string().optional(),
  session: z.string().optional(),
});

/** One line of `check --jsonl`. Throws UsageError. */
export function parseLine(text: string, cwd: string): { id: string | number | undefined; invocation: Invocation } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError('the line is not JSON');
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not understood'}`);
  }
  const { id, tool, command, tool_input, session } = parsed.data;
  const input = { ...(tool_input ?? {}), ...(command === undefined ? {} : { command }) };
  return { id, invocation: { host: 'cli', tool, input, cwd: parsed.data.cwd ?? cwd, ...(session ? { session } : {}) } };
}
