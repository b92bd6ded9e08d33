// The policy file: the single source of its types, its messages and schemas/policy.schema.json. What needs more than shape is checked in checks.ts.
import * as z from 'zod';
import { decisionEffects } from '../decision.ts';
import { sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';
import { stages } from './ladder.ts';
import { glob, named, object, oneOrMany, text } from './schema-parts.ts';
import { intentName, members, tokens, variableName, whatFits } from './schema-people.ts';
import { approval, channel, match, obligation, targets } from './schema-rules.ts';

const sensitivity = z.enum(sensitivities);
const globs = oneOrMany(glob);

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
  extends: oneOrMany(text)
    .optional()
    .describe(
      'Policies this one builds on: a file beside it, such as `./base.yaml`, or `tiergate:` and a stage. What this file says goes first.',
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
  channels: named(channel).optional().describe('Where `notify` tells what happened.'),
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
export type PolicyObligation = z.infer<typeof obligation>;
