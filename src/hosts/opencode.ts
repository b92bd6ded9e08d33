// OpenCode, which has no hook processes but plugins inside it: a call as an Invocation, a Decision as what the plugin then does,
// and the change to its permissions that makes it ask. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { Folder, fieldsOf, given, Input, mcpNameIn, Name, Text } from './fields.ts';
import type { Redact } from './host.ts';
import { isObject, type JsonObject } from './json-input.ts';
import { stopReason } from './message.ts';
import * as z from './schema.ts';

const Call = z.object({ tool: Name, sessionID: Text, callID: Text });

/** What the plugin is handed before a tool runs. Throws `InputError`. */
export function parseCall(input: unknown, args: unknown, directory: unknown): Invocation {
  const { tool, sessionID, callID } = fieldsOf(Call, input);
  const fields = fieldsOf(Input, args);
  return {
    host: 'opencode',
    tool: ownTools.has(tool) ? tool : (mcpNameIn(tool, '_') ?? tool),
    input: fields,
    cwd: fieldsOf(Folder, directory),
    ...given({
      session: sessionID,
      callId: callID,
      startsIn: tool === 'bash' && typeof fields.workdir === 'string' ? fields.workdir : undefined,
    }),
  };
}

/** Tools of its own whose name holds the sign that stands between a server and its tool. */
const ownTools: ReadonlySet<string> = new Set(['apply_patch', 'plan_exit', 'plan_enter', 'multi_edit']);

/** `asks`: the call goes on to the host's own prompt. `stops`: the plugin throws the reason, which the model reads. */
export type PluginAnswer =
  | { readonly effect: 'runs'; readonly liftsPrompt: boolean }
  | { readonly effect: 'asks' }
  | { readonly effect: 'stops'; readonly reason: string };

export interface PluginSurroundings {
  /** Nobody sits in front of the session. */
  readonly headless: boolean;
  /** The host puts its prompts to a person, and was told to ask about every shell command. */
  readonly prompts: boolean;
  readonly redact: Redact;
}

export function answerOf(decision: Decision, call: Invocation, around: PluginSurroundings): PluginAnswer {
  const { headless, prompts, redact } = around;
  if (decision.mode === 'observe') return { effect: 'runs', liftsPrompt: false };
  switch (decision.effect) {
    case 'allow':
      return { effect: 'runs', liftsPrompt: decision.hostPrompts === 'lift' };
    case 'ask':
      if (headless) return { effect: 'stops', reason: stopReason(decision, 'ask-headless', redact) };
      if (call.tool === 'bash' && prompts) return { effect: 'asks' };
      return { effect: 'stops', reason: stopReason(decision, 'ask-impossible', redact) };
    case 'approve':
    case 'deny':
      return { effect: 'stops', reason: stopReason(decision, decision.effect, redact) };
    default:
      return decision.effect satisfies never;
  }
}

/**
 * The permissions of a configuration, with an ask where a shell command would pass. The host has no prompt for a single call,
 * so it asks about all of them, and the plugin answers for those that need no person. Only for the shell: for other tools this
 * would also undo what the host's own agents forbid themselves, such as edits while planning.
 */
export function askingForShell(permission: unknown): unknown {
  if (permission === undefined) return { bash: 'ask' };
  if (!isObject(permission)) return permission === 'allow' ? { '*': 'allow', bash: 'ask' } : permission;
  const shell = Object.hasOwn(permission, 'bash') ? permission.bash : (permission['*'] ?? 'allow');
  const { bash: _, ...others } = permission;
  // Behind the others, as the last rule that matches counts.
  return { ...others, bash: withAsk(isObject(shell) ? allByDefault(shell) : shell) };
}

/** Commands that no pattern names are allowed. */
const allByDefault = (patterns: JsonObject): JsonObject =>
  Object.hasOwn(patterns, '*') ? patterns : { '*': 'allow', ...patterns };

const withAsk = (rule: unknown): unknown => {
  if (isObject(rule)) return Object.fromEntries(Object.entries(rule).map(([pattern, one]) => [pattern, withAsk(one)]));
  return rule === 'allow' ? 'ask' : rule;
};

/** An agent's own permissions beat those of the configuration, so only those it has are changed. */
export function askingAgent(permission: unknown): unknown {
  const names = isObject(permission) && (Object.hasOwn(permission, 'bash') || Object.hasOwn(permission, '*'));
  return names || permission === 'allow' ? askingForShell(permission) : permission;
}

/** Whether a person's own permissions ask about shell commands anyway. */
export function asksAnyway(permission: unknown): boolean {
  if (!isObject(permission)) return permission === 'ask';
  const shell = Object.hasOwn(permission, 'bash') ? permission.bash : permission['*'];
  return isObject(shell) ? Object.values(shell).includes('ask') : shell === 'ask';
}

const Asked = z.object({
  id: z.string(),
  sessionID: z.string(),
  permission: z.string(),
  tool: z.optional(z.object({ callID: z.string() })),
});

/** The host's question about a call, or undefined for any other event. */
export function questionIn(event: unknown): { id: string; session: string; callId: string } | undefined {
  if (!isObject(event) || event.type !== 'permission.asked') return undefined;
  const asked = z.read(Asked, event.properties);
  // A call that repeats itself is another worry than what it does, and stays with the person.
  if (!asked?.tool || asked.permission === 'doom_loop') return undefined;
  return { id: asked.id, session: asked.sessionID, callId: asked.tool.callID };
}

export interface Mode {
  readonly headless: boolean;
  /** The host answers every prompt by itself. */
  readonly approvesAll: boolean;
}

/** What the words that OpenCode was started with say. */
export const modeOf = (line: readonly string[]): Mode => ({
  headless: line.slice(1, 3).includes('run'),
  approvesAll: line.some(word => /^--(?:auto|yolo|dangerously-skip-permissions)(?:=|$)/.test(word)),
});
