// The policy file: the single source of its types, its messages and schemas/policy.schema.json. What needs more than shape is checked in checks.ts.
import * as z from 'zod';
import { effects } from '../classification.ts';
import { decisionEffects } from '../decision.ts';
import { targetKinds } from '../facts.ts';
import { evidences, sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';
import { stages } from './ladder.ts';
import { choice, duration, glob, named, object, oneOrMany, text } from './schema-parts.ts';
import { intentName, members, tokens, variableName, whatFits } from './schema-people.ts';

const sensitivity = z.enum(sensitivities);
const globs = oneOrMany(glob);

const targets = object(
  Object.fromEntries(targetKinds.map(kind => [kind, globs.optional().describe(`Names of the kind \`${kind}\`.`)])) as {
    [Kind in (typeof targetKinds)[number]]: z.ZodOptional<typeof globs>;
  },
);

const match = object({
  tier: oneOrMany(choice([...tiers, 'unknown']))
    .optional()
    .describe('Tier of the part of the call.'),
  action: globs.optional().describe('Name of the action as `tiergate explain` shows it, such as `git push`.'),
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
  host: globs.optional().describe('Agent that asks, such as `claude-code`.'),
  permissionMode: globs.optional().describe("The host's own permission mode, such as `plan`."),
  role: globs.optional().describe('Role of the person the agent acts for.'),
  evidence: oneOrMany(choice(evidences))
    .optional()
    .describe('What the word for who asks rests on: `token` (signed), `system` (the account) or `claim`.'),
  intent: globs.optional().describe('Intent declared by the person; `undeclared` otherwise.'),
  sensitivity: oneOrMany(choice(sensitivities)).optional().describe('Sensitivity of the repository.'),
});

const approval = object({
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

const obligation = z.looseObject({ type: text.describe('What must also be done.') });

const ruleFields = {
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'expected a name of letters, digits, `.`, `_` and `-`')
    .describe('Name of the rule, unique in the file; shown in answers and the audit log.'),
  match: match.describe('Every key given must fit. A list fits if one of its values does; `!x` excludes x.'),
  when: text.max(2000).optional().describe('CEL condition that must hold.'),
  unless: text.max(2000).optional().describe('CEL condition under which the rule does not apply.'),
  reason: text.optional().describe('Why; shown to the person and the agent.'),
  obligations: z
    .array(obligation)
    .max(20)
    .optional()
    .describe('What must also be done. One that cannot be met is a deny.'),
  approval: approval.optional().describe('With effect `approve`: by whom and for how long.'),
};

const rule = object({
  ...ruleFields,
  effect: z.enum(decisionEffects).describe('Answer if the rule applies. The strictest rule that applies wins.'),
});
const limit = object({
  ...ruleFields,
  effect: z.enum(['ask', 'approve', 'deny']).describe('The answer is never weaker than this.'),
});

const repositoryEntry = object({
  match: object({
    remote: globs.optional().describe('Address of `origin`, such as `github.com/acme/*`.'),
    path: globs.optional().describe('Folder of the repository.'),
    owner: globs.optional().describe('Owner part of the address.'),
    folder: globs.optional().describe('Only calls in these folders of it, or that touch them.'),
  }).describe('One of `remote`, `path` and `owner` must fit; `folder`, where given, as well.'),
  sensitivity: sensitivity.describe('Sensitivity of these repositories.'),
});

export const policySchema = object({
  $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),
  version: z.literal(1).describe('Version of the format: 1.'),
  mode: z
    .enum(['enforce', 'observe'])
    .optional()
    .describe(
      "`observe` decides and records and never stops anything. An organization's `enforce` cannot be changed by other files.",
    ),
  stage: z.enum(stages).optional().describe('Rung of the rollout ladder; answers where no rule applies.'),
  hostPrompts: z
    .enum(['lift', 'keep'])
    .optional()
    .describe("`lift`: an allow skips the host's own prompt. `keep`: the host decides about its prompt."),
  repository: object({
    sensitivity: sensitivity.optional().describe('Sensitivity of the repository; a project can only raise it.'),
    folders: z.record(glob, sensitivity).optional().describe('Folders that are more sensitive than the rest.'),
  })
    .optional()
    .describe('About the repository.'),
  environments: named(targets)
    .optional()
    .describe('Environment → kind of target → patterns of names. The most careful one that fits wins.'),
  commands: z
    .record(glob, z.enum(tiers))
    .optional()
    .describe("Your own programs: pattern over the command's words → tier."),
  roles: named(members)
    .optional()
    .describe(
      'Role → who has it: `os:login`, `oidc:claim=value`, `group:name`, `git:email` (weak: may only restrict).',
    ),
  groups: named(members).optional().describe("Only in the organization's file: group → who is in it, for `roles`."),
  identity: object({ tokens: z.array(tokens).min(1).max(10).describe('Whose signed tokens say who somebody is.') })
    .optional()
    .describe("Only in the organization's file: who may vouch for people and jobs."),
  intents: z
    .record(intentName, whatFits)
    .optional()
    .describe('Declared intent → what fits it. What does not fit is asked about, even where it would be allowed.'),
  managedIntent: object({
    fixed: intentName.optional().describe('The intent of every call on this machine.'),
    variable: variableName.optional().describe('Variable in which CI names the intent of a job.'),
  })
    .optional()
    .describe("Only in the organization's file: an intent that needs no person to declare it."),
  repositories: z
    .array(repositoryEntry)
    .max(1000)
    .optional()
    .describe("Only in the organization's file: sensitivity by repository."),
  protectedBranches: z
    .array(glob)
    .max(200)
    .optional()
    .describe('Branches that others rely on. Default: main, master, release/*, production.'),
  rules: z.array(rule).max(1000).optional().describe('Rules. The strictest that applies wins; order does not matter.'),
  limits: z
    .array(limit)
    .max(1000)
    .optional()
    .describe("Only in the organization's file: what no other file can loosen."),
}).describe('Policy of tiergate.');

export type Policy = z.infer<typeof policySchema>;
export type PolicyRule = z.infer<typeof rule> | z.infer<typeof limit>;
export type PolicyMatch = z.infer<typeof match>;
