// The audit log: what was found out about a call is kept, so it is not judged again. Pure.
import * as z from 'zod';
import { effects } from '../../classification.ts';
import { decisionEffects } from '../../decision.ts';
import { targetKinds } from '../../facts.ts';
import { type HostName, hostNames } from '../../invocation.ts';
import { type Stage, stages } from '../../policy/ladder.ts';
import { tiers } from '../../tier.ts';
import { callsOf, type Known, other, type Reading } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const verdict = z.enum([...tiers, 'unknown']);
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
const Target = z.object({
  kind: z.enum(targetKinds),
  name: z.string().optional(),
  source: z.string(),
  environment: z.string(),
});
const Resource = z.object({
  kind: z.enum(['path', 'url', 'tool']),
  name: z.string(),
  effect: z.enum(['reads', 'writes', 'deletes', 'executes', 'network']),
  place: z.string().optional(),
});
const Because = z.object({
  tier: verdict,
  why: z.string(),
  words: z.string().optional(),
  source: z.string().optional(),
});

const Decided = z.object({
  kind: z.literal('decision'),
  time: z.string(),
  session: Text,
  subagent: Text,
  user: z.string(),
  host: z.string(),
  tool: z.string(),
  callId: Text,
  cwd: z.string(),
  root: z.string(),
  remote: Text,
  branch: Text,
  intent: z.string(),
  action: z.string(),
  tier: verdict,
  unread: z.boolean(),
  effect: z.enum(decisionEffects),
  permissionMode: Text,
  environment: z.string(),
  touches: list(z.enum(effects)),
  targets: list(Target),
  resources: list(Resource),
  because: list(Because),
  mode: z.enum(['enforce', 'observe']).catch('enforce'),
  rulings: list(z.object({ id: z.string() })),
  input: z.object({ text: z.string(), redacted: z.number(), cutFrom: z.number().optional() }),
});
type Decided = z.infer<typeof Decided>;

export const isAuditLine = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.hash === 'string' && typeof value.seq === 'number';

export function readAuditLine(value: Readonly<Record<string, unknown>>): Reading {
  const line = value.kind === 'decision' ? Decided.safeParse(value).data : undefined;
  if (!line) return other;
  return callsOf([
    {
      source: 'audit log',
      invocation: {
        host: hostOf(line.host),
        tool: line.tool,
        input: inputOf(line),
        cwd: line.cwd.startsWith('/') ? line.cwd : somewhere,
        ...given({
          session: line.session,
          callId: line.callId,
          permissionMode: line.permissionMode,
          subagent: line.subagent === undefined ? undefined : { id: line.subagent },
        }),
      },
      ...given({ time: timeOf(line.time) }),
      known: knownOf(line),
    },
  ]);
}

function knownOf(line: Decided): Known {
  const { text, redacted, cutFrom } = line.input;
  return {
    classification: classificationOf(line),
    text,
    whole: redacted === 0 && cutFrom === undefined,
    effect: line.effect,
    user: line.user,
    root: line.root,
    intent: line.intent,
    observed: line.mode === 'observe',
    ...given({ rung: rungOf(line), remote: line.remote, branch: line.branch }),
  };
}

/** The log keeps the whole, not the parts, so the call counts as one part with all that it touches. */
function classificationOf(line: Decided): Known['classification'] {
  const targets = line.targets.map(target => ({ ...target, name: target.name }));
  const resources = line.resources.map(({ place, ...rest }) => ({ ...rest, ...given({ place }) }));
  const because = line.because.map(({ words, source, ...rest }) => ({ ...rest, ...given({ words, source }) }));
  const whole = {
    tier: line.tier,
    unread: line.unread,
    action: line.action,
    effects: line.touches,
    resources,
    targets,
    because,
  };
  const words = because.find(reason => reason.tier === line.tier)?.words ?? line.input.text;
  return { ...whole, environment: line.environment, parts: [{ ...whole, words }] };
}

/** Where no rule settled a call, the row of a rung did. */
const rungOf = ({ rulings }: Decided): Stage | undefined =>
  stages.find(stage => rulings.some(({ id }) => id === `stage ${stage}`));

const hostOf = (name: string): HostName => hostNames.find(host => host === name) ?? 'library';

/** The log keeps a command as it is and any other input as JSON. */
function inputOf({ input }: Decided): Readonly<Record<string, unknown>> {
  if (!input.text.startsWith('{')) return { command: input.text };
  try {
    return Fields.safeParse(JSON.parse(input.text)).data ?? { command: input.text };
  } catch {
    return { command: input.text };
  }
}
