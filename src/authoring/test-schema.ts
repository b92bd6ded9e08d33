// The file of cases beside a policy: what is asked and what the answer should be. Its shape, its messages.
import * as z from 'zod';
import { effects } from '../classification.ts';
import { decisionEffects } from '../decision.ts';
import { targetKinds } from '../facts.ts';
import { hostNames } from '../invocation.ts';
import { readDocument } from '../policy/document.ts';
import { findingsOf } from '../policy/issues.ts';
import type { PolicyError } from '../policy/parse.ts';
import { object, oneOrMany, text } from '../policy/schema-parts.ts';
import { evidences, sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';

const verdict = z.enum([...tiers, 'unknown']);
const time = z
  .string()
  .refine(
    value => !Number.isNaN(Date.parse(value)) && /^\d{4}-/.test(value),
    'expected a time such as `2026-05-08T16:30:00Z`',
  )
  .describe('When the call is made, such as `2026-05-08T16:30:00Z`. Default: noon of a Wednesday.');

const context = object({
  branch: text.optional().describe('The current branch.'),
  remote: text.optional().describe('Address of `origin`.'),
  environment: text.optional().describe('Where everything acted upon is, whatever its name says.'),
  sensitivity: z.enum(sensitivities).optional().describe('Sensitivity of the repository.'),
  roles: oneOrMany(text).optional().describe('Roles of the person, whoever it is.'),
  user: oneOrMany(text.regex(/^(?:os|oidc|git):./, 'expected `os:`, `oidc:` or `git:` in front'))
    .optional()
    .describe('Who the person is known as: `os:maria`, `oidc:groups=sre`, `git:maria@example.com`.'),
  evidence: z.enum(evidences).optional().describe('What the word for who asks rests on.'),
  intent: text.optional().describe('Declared intent.'),
  host: z.enum(hostNames).optional().describe('Program that the agent runs in.'),
  agent: text.optional().describe('`main`, or the type of the sub-agent.'),
  permissionMode: text.optional().describe("The host's own permission mode."),
  folder: z.string().startsWith('/', 'expected an absolute path').optional().describe('Root of the project.'),
  time: time.optional(),
});

const request = object({
  tier: verdict.describe('Tier of the call.'),
  action: text.optional().describe('Name of the action, such as `git push`.'),
  words: text.optional().describe('Words of the command.'),
  effects: oneOrMany(z.enum(effects)).optional().describe('What it does to what it touches.'),
  unread: z.boolean().optional().describe('Whether some of it could not be read.'),
  path: oneOrMany(text).optional().describe('Paths touched.'),
  place: oneOrMany(text).optional().describe('Kinds of places touched.'),
  target: z.partialRecord(z.enum(targetKinds), text).optional().describe('Names of what is acted upon, by kind.'),
  tool: text.optional().describe('Tool as the host names it.'),
});

const effect = z.enum(decisionEffects);
const expected = object({
  effect: effect.describe('The answer.'),
  rule: text.optional().describe('Id of a rule that settles it.'),
  tier: verdict.optional().describe('Tier of the call.'),
  obligations: z.array(text).optional().describe('Types of all obligations, in any order.'),
});

const testCase = object({
  name: text.optional().describe('Shown in reports. Default: the call.'),
  command: text.max(5000).optional().describe('A command line.'),
  tool: text.optional().describe('A tool, with its `input`.'),
  input: z.record(z.string(), z.unknown()).optional().describe('Input of the tool.'),
  request: request.optional().describe('A call as it was judged, instead of one to judge.'),
  context: context.optional().describe('Who asks, where and when.'),
  expect: z.union([effect, expected]).describe('The answer, or more about it.'),
});

export const testFileSchema = object({
  policy: text.optional().describe('The policy, relative to this file. Default: the file without `.test` in its name.'),
  layer: z
    .enum(['organization', 'user', 'project'])
    .optional()
    .describe(
      'Where the policy will be put. Default: `organization` where it holds what only that may say, else `project`.',
    ),
  trusted: z.boolean().optional().describe('False: as a project file that nobody trusted.'),
  beside: object({
    organization: text.optional().describe("The organization's policy."),
    user: text.optional().describe("The user's policy."),
  })
    .optional()
    .describe('Policies that are in force as well, relative to this file.'),
  context: context.optional().describe('For every case that does not say otherwise.'),
  cases: z.array(testCase).min(1, 'expected at least one case').max(5000).describe('What is asked.'),
}).describe('Cases for a policy of tiergate.');

export type TestFile = z.infer<typeof testFileSchema>;
export type TestCase = TestFile['cases'][number];
export type TestContext = z.infer<typeof context>;

export type ParsedTests =
  | { readonly ok: true; readonly tests: TestFile; readonly lineOf: (index: number) => number }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

export function parseTests(text: string, file: string): ParsedTests {
  const document = readDocument(text);
  if (document.problems.length > 0)
    return { ok: false, errors: document.problems.map(problem => ({ file, ...problem })) };
  const checked = testFileSchema.safeParse(document.value ?? {});
  if (!checked.success)
    return {
      ok: false,
      errors: findingsOf(checked.error.issues, document.value ?? {}).map(({ path, part, message }) => ({
        file,
        ...document.locate(path, part),
        message,
        severity: 'error',
      })),
    };
  const errors = checked.data.cases.flatMap((one, index): PolicyError[] => {
    const problem = caseProblem(one);
    const path = ['cases', index];
    return problem === undefined
      ? []
      : [{ file, ...document.locate(path), message: `cases[${index}]: ${problem}`, severity: 'error' }];
  });
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, tests: checked.data, lineOf: index => document.locate(['cases', index]).line };
}

function caseProblem({ command, tool, input, request }: TestCase): string | undefined {
  const given = [command, tool, request].filter(one => one !== undefined).length;
  if (given !== 1) return 'give `command`, `tool` or `request`, one of the three';
  return input !== undefined && tool === undefined ? '`input` needs `tool`' : undefined;
}
