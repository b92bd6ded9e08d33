// A line of the log as far as people are shown it or search it. The edge where stored records become values again.
import * as z from 'zod';
import { decisionEffects } from '../decision.ts';
import { tiers } from '../tier.ts';
import { parse } from './notes.ts';

const entry = z.looseObject({
  kind: z.string().default('decision'),
  time: z.string(),
  seq: z.number(),
  id: z.string().optional(),
  session: z.string().optional(),
  callId: z.string().optional(),
  host: z.string().optional(),
  outcome: z.string().optional(),
  ranMs: z.number().optional(),
  tool: z.string().optional(),
  action: z.string().optional(),
  tier: z.enum([...tiers, 'unknown']).optional(),
  effect: z.enum(decisionEffects).optional(),
  mode: z.string().optional(),
  environment: z.string().optional(),
  input: z.looseObject({ text: z.string() }).optional(),
  because: z.array(z.looseObject({ tier: z.string(), why: z.string() })).optional(),
  rule: z.looseObject({ id: z.string(), layer: z.string(), where: z.string().optional() }).optional(),
  torn: z.looseObject({ bytes: z.number() }).optional(),
  segment: z.looseObject({ why: z.string() }).optional(),
});
export type LogEntry = z.infer<typeof entry>;

/** Undefined for a line that is no record. */
export const toEntry = (line: string): LogEntry | undefined => entry.safeParse(parse(line)).data;
