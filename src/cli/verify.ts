// `tiergate verify`: sends calls through the very line that each agent runs, and looks in the log for calls that the agent itself
// has sent. Nothing is run but the hook.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { toEntry } from '../audit/log-entry.ts';
import { defaultLogFile } from '../audit/places.ts';
import { linesOf } from '../audit/read.ts';
import { homeOf } from '../context/scene.ts';
import { canaryCall, type ProcessHost } from '../hosts/canary.ts';
import { titles } from '../hosts/titles.ts';
import { type Verdict, verdictOf } from '../hosts/verdict.ts';
import { agentNamed, agents, type Places } from '../init/agents.ts';
import type { AgentName } from '../invocation.ts';
import { placesOf } from './init.ts';
import type { Output } from './output.ts';
import { type Entry, type Registered, registeredFor } from './registered.ts';
import { UsageError } from './usage.ts';

/** Reads, and would end badly: the one has to pass, the other never may. The hook judges them and nobody runs them. */
const canaries = { passes: 'git status', stops: 'rm -rf /' } as const;

interface Finding {
  readonly agent: AgentName;
  readonly file: string;
  readonly works: boolean;
  /** The agent itself has sent calls, so it does run the hook. */
  readonly seen: { readonly calls: number; readonly last: string } | undefined;
  readonly text: string;
}

export async function verify(
  names: readonly string[],
  flags: { readonly json?: boolean },
  process: NodeJS.Process,
  output: Output,
): Promise<number> {
  const places = placesOf(process);
  const chosen = names.length === 0 ? agents : names.map(known);
  const registered = chosen.flatMap(agent => registeredFor(agent, places)).filter(({ entries }) => entries.length > 0);
  if (registered.length === 0) throw new UsageError('the hook is registered nowhere; run `tiergate init`');
  const seen = callsByAgent(places);
  const findings: Finding[] = [];
  for (const one of registered) findings.push(await tryOne(one, seen.get(one.agent.name), places));
  if (flags.json) output.line(JSON.stringify(findings));
  else
    for (const { works, text } of findings)
      output.line(`${output.paint(works ? 'green' : 'red', works ? 'works   ' : 'problem ')}${text}`);
  return findings.every(({ works }) => works) ? 0 : 1;
}

function known(name: string) {
  const agent = agentNamed(name);
  if (!agent)
    throw new UsageError(`unknown agent \`${name}\`; this version knows ${agents.map(one => one.name).join(', ')}`);
  return agent;
}

async function tryOne({ agent, file, entries }: Registered, seen: Finding['seen'], places: Places): Promise<Finding> {
  const base = { agent: agent.name, file, seen };
  const title = titles[agent.name];
  try {
    for (const entry of entries) await tryEntry(agent.name, file, entry, places);
  } catch (error) {
    return {
      ...base,
      works: false,
      text: `${title}, ${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const proof = seen
    ? `${title} has sent ${seen.calls} calls, the last at ${seen.last}`
    : `only the hook was tried: no call of ${title} itself is in the log yet`;
  return {
    ...base,
    works: true,
    text: `${title}, ${file}: a harmless call passes, a destructive one is stopped; ${proof}`,
  };
}

async function tryEntry(agent: AgentName, file: string, entry: Entry, places: Places): Promise<void> {
  for (const [wanted, command] of Object.entries(canaries)) {
    const verdict = await answerTo(agent, file, entry, command, places);
    if (wanted === 'stops' && verdict.effect !== 'blocks')
      throw new Error(`\`${command}\` would not be stopped; is the policy in \`observe\`?`);
    if (wanted === 'passes' && verdict.effect === 'blocks')
      throw new Error(`\`${command}\` is stopped: ${verdict.reason ?? 'without a reason'}`);
  }
}

async function answerTo(
  agent: AgentName,
  file: string,
  entry: Entry,
  command: string,
  places: Places,
): Promise<Verdict> {
  if (agent === 'opencode') return inPlugin(file, command, places);
  if (agent === 'amp') throw new Error('there is no hook process to try');
  const host: ProcessHost = agent === 'vscode' ? 'copilot' : agent;
  const call = canaryCall(host, command, places.project);
  const result = spawnSync('/bin/sh', agent === 'cline' ? [file] : ['-c', entry.command ?? ''], {
    cwd: places.project,
    // As an agent has it, which knows nothing of the person's shell but this.
    env: { ...places.env, ...(agent === 'droid' ? { FACTORY_UPSTREAM_CLIENT_TYPE: 'cli' } : {}) },
    input: JSON.stringify(call),
    encoding: 'utf8',
    timeout: 20_000,
  });
  return verdictOf(host, { stdout: result.stdout, stderr: result.stderr, exitCode: result.status }, call);
}

type Plugin = (input: object) => Promise<{ 'tool.execute.before': (input: object, output: object) => Promise<void> }>;

async function inPlugin(file: string, command: string, { project }: Places): Promise<Verdict> {
  // Our own file, as `init` wrote it.
  const { Tiergate }: { Tiergate: Plugin } = await import(pathToFileURL(file).href);
  const hooks = await Tiergate({ directory: project, client: {} });
  try {
    await hooks['tool.execute.before']({ tool: 'bash', sessionID: 'tiergate-canary' }, { args: { command } });
    return { effect: 'runs' };
  } catch (error) {
    return { effect: 'blocks', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Calls in the log that agents sent, not we. */
function callsByAgent({ env }: Places): Map<AgentName, { calls: number; last: string }> {
  const seen = new Map<AgentName, { calls: number; last: string }>();
  for (const { bytes } of linesOf(defaultLogFile(env, homeOf(env)))) {
    const entry = toEntry(bytes.toString('utf8'));
    const agent = typeof entry?.host === 'string' ? agentNamed(entry.host) : undefined;
    if (!entry || !agent || entry.session === 'tiergate-canary' || entry.session === 'warm') continue;
    seen.set(agent.name, { calls: (seen.get(agent.name)?.calls ?? 0) + 1, last: entry.time });
  }
  return seen;
}
