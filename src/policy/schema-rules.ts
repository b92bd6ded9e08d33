// The parts of the policy schema that make up a rule: what it is about, when, and what must also be done.
import * as z from 'zod';
import { effects } from '../classification.ts';
import { targetKinds } from '../facts.ts';
import { evidences, sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';
import { choice, duration, glob, object, oneOrMany, text } from './schema-parts.ts';
import { datesOf, dayNames, daysOf, hoursOf, isZone } from './time-window.ts';

const globs = oneOrMany(glob);

export const targets = object(
  Object.fromEntries(targetKinds.map(kind => [kind, globs.optional().describe(`Names of the kind \`${kind}\`.`)])) as {
    [Kind in (typeof targetKinds)[number]]: z.ZodOptional<typeof globs>;
  },
);

const days = `one of ${dayNames.join(', ')} or a range such as \`mon-fri\``;
const time = object({
  days: oneOrMany(z.string().refine(value => daysOf(value) !== undefined, `expected ${days}`))
    .optional()
    .describe(`Days of the week: ${days}.`),
  hours: oneOrMany(
    z.string().refine(value => hoursOf(value) !== undefined, 'expected hours such as `09:00-17:30`, not empty'),
  )
    .optional()
    .describe('Hours of the day, such as `09:00-17:30`; over midnight where the end is earlier.'),
  dates: oneOrMany(
    z.string().refine(value => datesOf(value) !== undefined, 'expected `2026-12-20` or `2026-12-20..2027-01-02`'),
  )
    .optional()
    .describe('Dates, such as `2026-12-20..2027-01-02`, both ends included.'),
  zone: z
    .string()
    .refine(isZone, 'expected a time zone such as `Europe/Berlin`')
    .optional()
    .describe('Time zone, such as `Europe/Berlin`. Default: `UTC`.'),
  outside: z.boolean().optional().describe('True: the rule applies at all other times.'),
});

export const match = object({
  tier: oneOrMany(choice([...tiers, 'unknown']))
    .optional()
    .describe('Tier of the part of the call.'),
  action: globs.optional().describe('Name of the action as `tiergate explain` shows it, such as `git push`.'),
  command: globs
    .optional()
    .describe(
      'Words of the command, such as `acme-cli ship*`; `*` stands for any letters. Not for calls of MCP tools.',
    ),
  branch: globs.optional().describe('Branch acted upon, else the current branch.'),
  environment: globs.optional().describe('`local`, `dev`, `staging`, `production`, `unknown` or a name of your own.'),
  path: globs.optional().describe('Paths touched: relative to the project, absolute, or from `~/`.'),
  place: globs.optional().describe('Kind of place touched: `project`, `temporary`, `home`, `system`, `credentials`.'),
  effects: oneOrMany(choice(effects)).optional().describe('What the call does to what it touches.'),
  unread: z.boolean().optional().describe('Whether some of the call could not be read.'),
  target: targets.optional().describe('Names of what is acted upon, by kind.'),
  tool: globs.optional().describe('Tool as the host names it, such as `Bash` or `mcp__github__*`.'),
  mcp: object({
    server: globs.optional().describe('Name of the MCP server.'),
    tool: globs.optional().describe('Name of the tool at that server.'),
  })
    .optional()
    .describe('Only calls of MCP tools.'),
  host: globs.optional().describe('Program that the agent runs in, such as `claude-code`.'),
  agent: globs.optional().describe('`main`, or the type of the sub-agent that makes the call, as its host names it.'),
  permissionMode: globs.optional().describe("The host's own permission mode, such as `plan`."),
  role: globs.optional().describe('Role of the person the agent acts for.'),
  evidence: oneOrMany(choice(evidences))
    .optional()
    .describe('What the word for who asks rests on: `token` (signed), `system` (the account) or `claim`.'),
  intent: globs.optional().describe('Intent declared by the person; `undeclared` otherwise.'),
  sensitivity: oneOrMany(choice(sensitivities)).optional().describe('Sensitivity of the repository.'),
  time: time.optional().describe('When the rule applies.'),
});

export const approval = object({
  from: z
    .array(text)
    .min(1)
    .max(50)
    .optional()
    .describe('Roles that may approve. Missing: anyone eligible but the requester.'),
  count: z.int().min(1).max(5).optional().describe('How many different people must approve.'),
  decideWithin: duration.optional().describe('How long a request waits for an answer.'),
  valid: duration.optional().describe('How long a given approval lasts.'),
  uses: z.int().min(1).max(100).optional().describe('How many calls one approval covers.'),
});

const type = <const Name extends string>(name: Name, what: string) => z.literal(name).describe(what);

export const obligation = z.discriminatedUnion('type', [
  object({
    type: type('notify', 'Tell a channel that this happened: who, what kind of action, the answer. Never the command.'),
    channel: text.describe('Name of one of `channels`.'),
    optional: z.boolean().optional().describe('True: the call goes on where the channel cannot be reached.'),
  }),
  object({
    type: type('require-reason', "The agent must say why, in the call's own field for a description."),
    letters: z.int().min(1).max(500).optional().describe('How long the reason must be at least. Default: 10.'),
  }),
  object({ type: type('dry-run-first', 'The same call must have run as a preview in this session before.') }),
  object({ type: type('sandbox', 'The host must say that it runs the call in a sandbox.') }),
  object({ type: type('rewrite', 'The call is put into its safer form before it runs.') }),
  object({
    type: type('audit', 'How much of the call the log keeps.'),
    level: z.literal('full').describe('The whole call, without secrets, and every reason.'),
  }),
]);

export const channel = object({
  webhook: z
    .string()
    .regex(
      /^https:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$|^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:[/?][^\s#]*)?$/,
      'expected an address that starts with `https://`, without a user name',
    )
    .optional()
    .describe('Address that is told, by POST of a JSON object.'),
  variable: z
    .string()
    .regex(/^[A-Za-z_]\w{0,99}$/, 'expected the name of a variable')
    .optional()
    .describe('Variable that holds the address, where that is itself a secret.'),
});
