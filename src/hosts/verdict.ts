// What a host does with an answer of its hook, as its real program was seen to do (docs/hosts.md). For trying a registered hook; the
// gate itself only writes answers.

import type { ProcessHost } from './canary.ts';
import { isObject, type JsonObject } from './json-input.ts';

/** `asks`: a person is asked before it runs. `blocks` comes with what the model is told, if anything. */
export type Verdict =
  | { readonly effect: 'runs' | 'asks' }
  | { readonly effect: 'blocks'; readonly reason: string | undefined };

export interface HookResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

export const verdictOf = (host: ProcessHost, result: HookResult, call: JsonObject): Verdict =>
  readers[host](result, parsed(result.stdout), call);

type Reader = (result: HookResult, json: JsonObject | undefined, call: JsonObject) => Verdict;

const runs: Verdict = { effect: 'runs' };
const asks: Verdict = { effect: 'asks' };
const blocks = (reason: unknown): Verdict => ({
  effect: 'blocks',
  reason: typeof reason === 'string' && reason !== '' ? reason : undefined,
});

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const partOf = (json: JsonObject | undefined, key: string): JsonObject => {
  const part = json?.[key];
  return isObject(part) ? part : {};
};

/** The form of Claude Code, whose event must be named. */
function claudeForm(json: JsonObject | undefined, event: string): { decision: unknown; reason: unknown } {
  const output = partOf(json, 'hookSpecificOutput');
  const isOurs = output.hookEventName === event;
  return isOurs ? { decision: output.permissionDecision, reason: output.permissionDecisionReason } : none;
}
const none = { decision: undefined, reason: undefined };

const likeClaude: Reader = ({ exitCode, stderr }, json) => {
  const { decision, reason } = claudeForm(json, 'PreToolUse');
  if (exitCode === 2) return blocks(decision === 'deny' ? reason : stderr);
  if (exitCode !== 0) return runs;
  if (decision === 'deny') return blocks(reason);
  return decision === 'ask' ? asks : runs;
};

const droid: Reader = ({ exitCode, stderr }, json, call) => {
  const { decision, reason } = claudeForm(json, 'PreToolUse');
  if (exitCode === 2) return blocks(decision === 'deny' ? reason : stderr);
  if (exitCode !== 0) return runs;
  if (decision === 'deny') return blocks(reason);
  const raised = partOf(partOf(json, 'hookSpecificOutput'), 'updatedInput').riskLevel === 'high';
  const prompting = ['off', 'auto-low', 'auto-medium'].includes(String(call.permission_mode));
  return decision === undefined && raised && prompting && call.tool_name === 'Execute' ? asks : runs;
};

const cursor: Reader = ({ exitCode, stdout, stderr }, json, call) => {
  if (exitCode === 2) return blocks(stdout || stderr);
  // Registered with `failClosed`.
  if (exitCode !== 0 || json === undefined) return blocks(stderr);
  if (json.permission === 'deny') return blocks(json.user_message);
  return json.permission === 'ask' && call.hook_event_name === 'beforeShellExecution' ? asks : runs;
};

const codexKeys: ReadonlySet<string> = new Set([
  'hookSpecificOutput',
  'hookEventName',
  'permissionDecision',
  'permissionDecisionReason',
  'systemMessage',
]);

const codex: Reader = ({ exitCode, stderr }, json) => {
  if (exitCode === 2) return stderr === '' ? runs : blocks(stderr);
  if (exitCode !== 0) return runs;
  const keys = [...Object.keys(json ?? {}), ...Object.keys(partOf(json, 'hookSpecificOutput'))];
  const { decision, reason } = claudeForm(json, 'PreToolUse');
  return decision === 'deny' && reason && keys.every(key => codexKeys.has(key)) ? blocks(reason) : runs;
};

const gemini: Reader = ({ exitCode, stderr }, json) => {
  if (json === undefined) return exitCode !== 0 && exitCode !== 1 && stderr !== '' ? blocks(stderr) : runs;
  if (json.decision === 'deny' || json.decision === 'block') return blocks(json.reason);
  return json.decision === 'ask' ? asks : runs;
};

const copilot: Reader = ({ exitCode }, json) => {
  if (exitCode !== 0) return blocks(json?.permissionDecisionReason);
  if (json?.permissionDecision === 'deny') return blocks(json.permissionDecisionReason);
  return json?.permissionDecision === 'ask' ? asks : runs;
};

const cline: Reader = (_, json) => {
  if (json?.cancel === true) return blocks(json.errorMessage);
  const { commands } = partOf(json, 'overrideInput');
  return Array.isArray(commands) ? blocks(commands[0]) : runs;
};

/** Nothing but the exit code counts. */
const exitOnly: Reader = ({ exitCode, stderr }) => (exitCode === 2 ? blocks(stderr) : runs);

const readers: Readonly<Record<ProcessHost, Reader>> = {
  'claude-code': likeClaude,
  droid,
  cursor,
  codex,
  gemini,
  copilot,
  vscode: likeClaude,
  cline,
  windsurf: exitOnly,
  kiro: exitOnly,
};
