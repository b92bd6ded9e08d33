// The process in which another gate is asked: questions on standard input, its answers as one line on standard output.
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const questions = z.array(z.object({ command: z.string(), cwd: z.string() })).parse(await json(process.stdin));
type Judge = (question: (typeof questions)[number]) => Promise<boolean>;

const [, , rival = '', folder = ''] = process.argv;
const load = (path: string): Promise<unknown> =>
  import(pathToFileURL(join(folder, 'node_modules', rival, path)).href) as Promise<unknown>;
const callable = z.custom<(...given: unknown[]) => unknown>(value => typeof value === 'function');

/** Its library call, which its hooks use as well: allow or deny. */
async function safetyNet(): Promise<Judge> {
  const { checkCommand } = z.object({ checkCommand: callable }).parse(await load('dist/api.js'));
  const result = z.object({ kind: z.string() });
  return async question => result.parse(checkCommand(question)).kind === 'allow';
}

/** The engine with the policies it ships, interactive, in its default approval mode: allow, ask the user or deny. */
async function gemini(): Promise<Judge> {
  const config = z
    .object({ createPolicyEngineConfig: callable })
    .parse(await load('dist/src/policy/config.js')).createPolicyEngineConfig;
  const Engine = z
    .object({ PolicyEngine: z.custom<new (given: unknown) => unknown>(value => typeof value === 'function') })
    .parse(await load('dist/src/policy/policy-engine.js')).PolicyEngine;
  const engine = z
    .custom<{ check: (call: unknown, server: undefined) => Promise<unknown> }>(
      value => typeof value === 'object' && value !== null && 'check' in value,
    )
    .parse(new Engine(await config({}, 'default', undefined, true)));
  const result = z.object({ decision: z.string() });
  return async ({ command }) =>
    result.parse(await engine.check({ name: 'run_shell_command', args: { command } }, undefined)).decision === 'allow';
}

const judge = rival === 'cc-safety-net' ? await safetyNet() : await gemini();
const allowed: boolean[] = [];
for (const question of questions.slice(0, 50)) await judge(question);
const start = performance.now();
for (const question of questions) allowed.push(await judge(question));
const milliseconds = (performance.now() - start) / questions.length;
process.stdout.write(`\n${JSON.stringify({ allowed, milliseconds })}\n`, () => process.exit(0));
