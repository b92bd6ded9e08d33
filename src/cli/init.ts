// `tiergate init`: finds the agents and the paths, and lets init/ edit the agents' settings.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { surroundingsOf } from '../context/scene.ts';
import { titles } from '../hosts/titles.ts';
import { type Agent, agentNamed, agents, type Places, type Scope } from '../init/agents.ts';
import { trustCodex } from '../init/codex-trust.ts';
import { InitError, type InitReport, init } from '../init/init.ts';
import { reportText } from '../init/report.ts';
import type { Output } from './output.ts';
import { packageRoot } from './package.ts';
import { UsageError } from './usage.ts';
import { warm } from './warm.ts';

export interface InitFlags {
  readonly user?: boolean;
  readonly project?: boolean;
  readonly managed?: boolean;
  readonly remove?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly trust?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export async function runInit(
  names: readonly string[],
  flags: InitFlags,
  process: NodeJS.Process,
  output: Output,
): Promise<number> {
  const places = placesOf(process);
  const chosen = names.length > 0 ? names.map(known) : found(places);
  if (chosen.length === 0)
    throw new UsageError(`no agent was found; name one: ${agents.map(({ name }) => name).join(', ')}`);
  const scope = scopeOf(flags);
  const edit = (agent: Agent, dryRun: boolean): InitReport | Failed =>
    attempt(agent, { scope, flags, dryRun, places, process });
  const asks = names.length === 0 && !flags.yes && !flags.dryRun && !flags.check && process.stdin.isTTY === true;
  if (
    asks &&
    !(await confirmed(
      chosen.map(agent => edit(agent, true)),
      output,
    ))
  )
    return 0;
  const dryRun = flags.dryRun === true || flags.check === true;
  const reports = chosen.map(agent => edit(agent, dryRun));
  if (!dryRun && !flags.remove) warm('claude-code', process.execPath);
  show(reports, flags, output);
  if (flags.trust && !dryRun) output.line(await trustCodex(process.env, places));
  return exitCode(reports, flags);
}

/** One agent's settings could not be changed; the others were. */
interface Failed {
  readonly agent: string;
  readonly error: string;
}

interface Request {
  readonly scope: Scope;
  readonly flags: InitFlags;
  readonly dryRun: boolean;
  readonly places: Places;
  readonly process: NodeJS.Process;
}

function attempt(agent: Agent, { scope, flags, dryRun, places, process }: Request): InitReport | Failed {
  const hook = agentHook(agent);
  if (!flags.remove && !existsSync(hook))
    throw new UsageError(`the hook ${hook} is not built; run \`npm run build\` first`);
  const action = flags.remove ? 'remove' : 'add';
  try {
    return init({ agent, scope, action, dryRun, places, node: process.execPath, hook });
  } catch (error) {
    if (error instanceof InitError) return { agent: agent.name, error: error.message };
    throw error;
  }
}

/** The file that the agent runs or loads. */
export const agentHook = (agent: Agent): string => `${packageRoot}dist/${agent.hook}`;

function known(name: string): Agent {
  const agent = agentNamed(name);
  if (!agent)
    throw new UsageError(`unknown agent \`${name}\`; this version knows ${agents.map(one => one.name).join(', ')}`);
  return agent;
}

function scopeOf({ user, project, managed }: InitFlags): Scope {
  if ([user, project, managed].filter(Boolean).length > 1)
    throw new UsageError('give only one of `--user`, `--project` and `--managed`');
  return managed ? 'managed' : project ? 'project' : 'user';
}

export function placesOf(process: NodeJS.Process): Places {
  const scene = surroundingsOf(process.cwd(), process.env);
  return { env: process.env, home: scene.home, project: scene.project, platform: process.platform };
}

/** The agents of this machine: their program is on the search path, or they have made their folder. */
export const found = (places: Places): Agent[] => {
  const path = (places.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return agents.filter(
    agent =>
      agent.folders(places).some(folder => existsSync(folder)) ||
      agent.programs.some(program => path.some(folder => existsSync(join(folder, program)))),
  );
};

async function confirmed(plans: readonly (InitReport | Failed)[], output: Output): Promise<boolean> {
  for (const plan of plans) output.line(textOf(plan));
  if (plans.every(plan => !('file' in plan) || plan.before === plan.after)) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Write this? [Y/n] ');
  terminal.close();
  return /^(?:y(?:es)?)?$/i.test(answer.trim());
}

const textOf = (report: InitReport | Failed): string =>
  'error' in report
    ? `${titleOf(report.agent)}: ${report.error}`
    : `${titleOf(report.agent)}: ${reportText(report).trimEnd()}`;

const titleOf = (name: string): string => {
  const agent = agentNamed(name);
  return agent ? titles[agent.name] : name;
};

function show(reports: readonly (InitReport | Failed)[], flags: InitFlags, output: Output): void {
  if (flags.json) output.line(JSON.stringify(reports.length === 1 ? reports[0] : reports));
  else for (const report of reports) output.line(textOf(report));
}

function exitCode(reports: readonly (InitReport | Failed)[], flags: InitFlags): number {
  if (reports.some(report => 'error' in report)) return 2;
  const differs = reports.some(report => 'file' in report && report.before !== report.after);
  return flags.check && differs ? 1 : 0;
}
