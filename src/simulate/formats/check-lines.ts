// The lines that `tiergate check --jsonl` takes, with a time where there is one. Pure.
import * as z from 'zod';
import { callsOf, foreign, type Reading } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const Line = z.object({
  tool: z.string().default('Bash'),
  command: z.union([z.string(), z.array(z.string())]).optional(),
  tool_input: Fields.optional(),
  cwd: Text,
  session: Text,
  time: z.unknown().optional(),
});

export const isCheckLine = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.command === 'string' || Array.isArray(value.command) || typeof value.tool_input === 'object';

export function readCheckLine(value: Readonly<Record<string, unknown>>): Reading {
  const line = Line.safeParse(value).data;
  if (!line) return foreign;
  const { tool, command, tool_input, cwd, session } = line;
  return callsOf([
    {
      source: 'check lines',
      invocation: {
        host: 'cli',
        tool,
        input: { ...tool_input, ...given({ command }) },
        cwd: cwd?.startsWith('/') ? cwd : somewhere,
        ...given({ session }),
      },
      ...given({ time: timeOf(line.time) }),
    },
  ]);
}
