// Reads the labelled corpora. Each row is parsed here, so that the measuring code can rely on its shape.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Invocation } from '../src/invocation.ts';

const record = z.record(z.string(), z.unknown());

export const caseRow = z.object({
  id: z.string(),
  tool: z.string(),
  command: z.string().optional(),
  tool_input: record.optional(),
  cwd: z.string(),
  tier: z.number(),
  alt_tiers: z.array(z.number()).default([]),
  tags: z.array(z.string()).default([]),
});
export type CaseRow = z.infer<typeof caseRow>;

export const bypassRow = z.object({
  id: z.string(),
  section: z.string(),
  cmd: z.string().optional(),
  payload: z
    .object({ tool_name: z.string(), tool_input: record.default({}) })
    .optional()
    .catch(undefined),
  min: z.string().optional(),
  ceil: z.string().optional(),
});
export type BypassRow = z.infer<typeof bypassRow>;

export const toolRow = z.object({
  server: z.string(),
  tool: z.string(),
  tier: z.string(),
  argDependent: z.boolean(),
});
export type ToolRow = z.infer<typeof toolRow>;

export const sessionRow = z.object({
  session: z.string(),
  tool: z.string(),
  command: z.string().optional(),
  tool_input: record.optional(),
  cwd: z.string().optional(),
});
export type SessionRow = z.infer<typeof sessionRow>;

/** All rows of one file. Throws with file and line for a row that does not have the shape. */
export function rows<T>(folder: string, file: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const parsed = shape.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${parsed.error.issues[0]?.message ?? 'not understood'}`);
    return [parsed.data];
  });
}

/** The call of a row. */
export const toCall = (row: {
  readonly tool: string;
  readonly command?: string | undefined;
  readonly tool_input?: Readonly<Record<string, unknown>> | undefined;
  readonly cwd?: string | undefined;
}): Invocation => ({
  host: 'cli',
  tool: row.tool,
  input: { ...row.tool_input, ...(row.command === undefined ? {} : { command: row.command }) },
  cwd: row.cwd ?? '/home/dev/project',
});
