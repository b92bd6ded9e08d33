// The enforcement point inside OpenCode, published as `tiergate/opencode`: its plugin. Whatever goes wrong, the call is stopped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { redact } from './audit/redact.ts';
import { judgeFully } from './enforce.ts';
import { failureReason } from './hosts/message.ts';
import {
  answerOf,
  askingAgent,
  askingForShell,
  asksAnyway,
  type Mode,
  modeOf,
  type PluginAnswer,
  parseCall,
  questionIn,
} from './hosts/opencode.ts';

/** What OpenCode hands to a plugin; only what is used here. */
export interface PluginInput {
  readonly directory: string;
  readonly client: {
    readonly postSessionIdPermissionsPermissionId: (request: {
      path: { id: string; permissionID: string };
      body: { response: 'once' };
    }) => Promise<unknown>;
  };
}

interface Config {
  permission?: unknown;
  agent?: Record<string, { permission?: unknown } | undefined>;
}

/** OpenCode's plugin: every tool call is judged before it runs. */
export const Tiergate = async ({ directory, client }: PluginInput) => {
  const session = new Session(modeOf(commandLine()));
  return {
    config: async (config: Config): Promise<void> => session.configure(config),
    'tool.execute.before': async (input: unknown, output: { args: unknown }): Promise<void> => {
      const answer = await session.judge(input, output.args, directory);
      // A later plugin may not put another call in the place of the one that was judged.
      freeze(output.args);
      if (answer.effect === 'stops') throw new Error(answer.reason);
    },
    event: async ({ event }: { event: unknown }): Promise<void> => {
      const question = questionIn(event);
      if (!question || !session.answersFor(question.callId)) return;
      await client.postSessionIdPermissionsPermissionId({
        path: { id: question.session, permissionID: question.id },
        body: { response: 'once' },
      });
    },
  };
};

/** Calls whose prompt was not answered yet; more than this are never open at once. */
const maxOpen = 1000;

class Session {
  readonly #mode: Mode;
  /** The host was told to ask about shell commands. */
  #asks = false;
  /** The person's own settings ask about shell commands. */
  #asksAnyway = false;
  readonly #allowed = new Map<string, boolean>();

  constructor(mode: Mode) {
    this.#mode = mode;
  }

  configure(config: Config): void {
    this.#asksAnyway = asksAnyway(config.permission);
    config.permission = askingForShell(config.permission);
    for (const agent of Object.values(config.agent ?? {}))
      if (agent?.permission !== undefined) agent.permission = askingAgent(agent.permission);
    this.#asks = true;
  }

  async judge(input: unknown, args: unknown, directory: string): Promise<PluginAnswer> {
    try {
      const call = parseCall(input, args, directory);
      const prompts = this.#asks && !this.#mode.approvesAll;
      const { decision } = await judgeFully(call);
      const answer = answerOf(decision, call, { headless: this.#mode.headless, prompts, redact });
      if (call.callId !== undefined && answer.effect === 'runs') this.#note(call.callId, answer.liftsPrompt);
      return answer;
    } catch (error) {
      return { effect: 'stops', reason: failureReason(error, redact) };
    }
  }

  #note(callId: string, liftsPrompt: boolean): void {
    const [oldest] = this.#allowed.keys();
    if (this.#allowed.size >= maxOpen && oldest !== undefined) this.#allowed.delete(oldest);
    this.#allowed.set(callId, liftsPrompt);
  }

  /** The prompt that we brought about is ours to answer; the person's own only where the policy lifts it. */
  answersFor(callId: string): boolean {
    const lifts = this.#allowed.get(callId);
    return lifts !== undefined && (lifts || !this.#asksAnyway);
  }
}

/** How OpenCode was started. Plugins may run in a thread, which does not see the arguments of its process. */
function commandLine(): string[] {
  const seen = [...process.argv];
  try {
    const text =
      process.platform === 'linux'
        ? readFileSync('/proc/self/cmdline', 'utf8').replaceAll('\0', '\n')
        : execFileSync('/bin/ps', ['-o', 'args=', '-p', String(process.pid)], { encoding: 'utf8' }).replaceAll(
            ' ',
            '\n',
          );
    return [...text.split('\n').filter(word => word !== ''), ...seen];
  } catch {
    return seen;
  }
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
