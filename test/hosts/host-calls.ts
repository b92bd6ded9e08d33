// A call of each kind in each host's own form, made by changing one that was captured or documented.
import { readFileSync } from 'node:fs';
import { canaryCall, type ProcessHost } from '../../src/hosts/canary.ts';

export type Json = Record<string, unknown>;

/** The project of every call. */
export const project = '/home/maria/shop';
export const here = (): string => project;

export const processHosts: readonly ProcessHost[] = [
  'claude-code',
  'droid',
  'cursor',
  'codex',
  'gemini',
  'copilot',
  'vscode',
  'cline',
  'windsurf',
  'kiro',
];

/** Calls as the real programs sent them to a hook, folders renamed. None of the hosts that could not be run. */
export function capturedCalls(host: ProcessHost | 'opencode'): readonly string[] {
  if (host === 'vscode' || host === 'windsurf' || host === 'kiro') return [];
  return readFileSync(new URL(`captured/${host}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}

export interface Kinds {
  readonly write: (path: string) => Json;
  readonly read: (path: string) => Json;
  readonly mcp: (server: string, tool: string) => Json;
  readonly unknownTool: Json;
  readonly unknownEvent: Json;
  /** Undefined where the host has no such tool. */
  readonly patch?: (text: string) => Json;
  /** Undefined where the host does not tell. */
  readonly subagent?: Json;
  /** A shell command that starts in another folder; undefined where the host does not tell. */
  readonly elsewhere?: (command: string, folder: string) => Json;
  /** The modes of the host; the first lets everything pass. */
  readonly modes?: readonly string[];
  /** The call from a project elsewhere. */
  readonly movedTo: (folder: string) => Json;
}

export const shell = (host: ProcessHost, command: string): Json => canaryCall(host, command, project);

/** Hosts whose calls have `tool_name` and `tool_input`. */
function named(
  host: ProcessHost,
  names: { write: string; read: string; patch?: string },
  file: string,
): Omit<Kinds, 'movedTo' | 'mcp' | 'unknownEvent'> {
  const base = shell(host, 'ls');
  const call = (tool_name: string, tool_input: Json): Json => ({ ...base, tool_name, tool_input });
  const { patch } = names;
  return {
    write: path => call(names.write, { [file]: path, content: 'x' }),
    read: path => call(names.read, { [file]: path }),
    unknownTool: call('FrobnicateTheShop', {}),
    ...(patch === undefined
      ? {}
      : { patch: (text: string) => call(patch, host === 'codex' ? { command: text } : { input: text }) }),
  };
}

const withTool = (host: ProcessHost, tool_name: string): Json => ({
  ...shell(host, 'ls'),
  tool_name,
  tool_input: { row: 'r' },
});
const moved =
  (host: ProcessHost) =>
  (folder: string): Json =>
    canaryCall(host, 'ls', folder);
const event = (host: ProcessHost, field: string, name: string): Json => ({ ...shell(host, 'ls'), [field]: name });

const cursorTool = (tool_name: string, tool_input: Json): Json => ({
  ...shell('cursor', 'ls'),
  hook_event_name: 'preToolUse',
  tool_name,
  tool_input,
});
const copilotTool = (toolName: string, toolArgs: unknown): Json => ({ ...shell('copilot', 'ls'), toolName, toolArgs });
const clineTool = (name: string, input: Json): Json => ({
  ...shell('cline', 'ls'),
  tool_call: { id: '1', name, input },
});
const windsurfAction = (agent_action_name: string, tool_info: Json): Json => ({
  ...shell('windsurf', 'ls'),
  agent_action_name,
  tool_info,
});

export const kinds: Readonly<Record<ProcessHost, Kinds>> = {
  'claude-code': {
    ...named('claude-code', { write: 'Write', read: 'Read' }, 'file_path'),
    mcp: (server, tool) => withTool('claude-code', `mcp__${server}__${tool}`),
    unknownEvent: event('claude-code', 'hook_event_name', 'SomethingNew'),
    subagent: { ...shell('claude-code', 'ls'), agent_id: 'a1', agent_type: 'worker' },
    modes: ['bypassPermissions', 'default', 'acceptEdits', 'plan', 'dontAsk', 'auto', 'later'],
    movedTo: moved('claude-code'),
  },
  droid: {
    ...named('droid', { write: 'Create', read: 'Read', patch: 'ApplyPatch' }, 'file_path'),
    mcp: (server, tool) => withTool('droid', `${server}___${tool}`),
    unknownEvent: event('droid', 'hook_event_name', 'SomethingNew'),
    modes: ['auto-high', 'auto-medium', 'auto-low', 'off', 'spec', 'later'],
    movedTo: moved('droid'),
  },
  cursor: {
    write: path => cursorTool('Write', { file_path: path, content: 'x' }),
    read: path => cursorTool('Read', { file_path: path }),
    mcp: (mcp_server_name, tool_name) => ({
      ...event('cursor', 'hook_event_name', 'beforeMCPExecution'),
      command: 'node server.mjs',
      mcp_server_name,
      tool_name,
      tool_input: '{"row":"r"}',
    }),
    unknownTool: cursorTool('FrobnicateTheShop', {}),
    unknownEvent: event('cursor', 'hook_event_name', 'somethingNew'),
    elsewhere: (command, cwd) => ({ ...shell('cursor', command), cwd }),
    movedTo: moved('cursor'),
  },
  codex: {
    ...named('codex', { write: 'Write', read: 'view_image', patch: 'apply_patch' }, 'path'),
    mcp: (server, tool) => withTool('codex', `mcp__${server}__${tool}`),
    unknownEvent: event('codex', 'hook_event_name', 'SomethingNew'),
    subagent: { ...shell('codex', 'ls'), agent_id: 'a1', agent_type: 'worker' },
    modes: ['bypassPermissions', 'default', 'later'],
    movedTo: moved('codex'),
  },
  gemini: {
    ...named('gemini', { write: 'write_file', read: 'read_file' }, 'file_path'),
    mcp: (server_name, tool_name) => ({
      ...withTool('gemini', `mcp_${server_name}_${tool_name}`),
      mcp_context: { server_name, tool_name, command: 'node', args: [] },
    }),
    unknownEvent: event('gemini', 'hook_event_name', 'AfterTool'),
    elsewhere: (command, dir_path) => ({ ...shell('gemini', command), tool_input: { command, dir_path } }),
    movedTo: moved('gemini'),
  },
  copilot: {
    write: path => copilotTool('create', { path, file_text: 'x' }),
    // As text, as the documentation has it.
    read: path => copilotTool('view', JSON.stringify({ path })),
    mcp: (server, tool) => copilotTool(`${server}-${tool}`, { row: 'r' }),
    unknownTool: copilotTool('FrobnicateTheShop', {}),
    unknownEvent: { hookName: 'permissionRequest', sessionId: 's', toolName: 'bash', toolInput: {} },
    subagent: { ...shell('copilot', 'ls'), agentId: 'a1', agentType: 'worker', parentAgentId: 'a0' },
    movedTo: moved('copilot'),
  },
  vscode: {
    ...named('vscode', { write: 'create_file', read: 'read_file', patch: 'apply_patch' }, 'filePath'),
    mcp: (server, tool) => withTool('vscode', `mcp_${server}_${tool}`),
    unknownEvent: event('vscode', 'hookEventName', 'SomethingNew'),
    movedTo: moved('vscode'),
  },
  cline: {
    write: path => clineTool('editor', { path, new_text: 'x' }),
    read: path => clineTool('read_files', { files: [{ path: `${project}/a.txt` }, { path }] }),
    mcp: (server, tool) => clineTool(`mcp__${server}__${tool}`, { row: 'r' }),
    unknownTool: clineTool('FrobnicateTheShop', {}),
    unknownEvent: event('cline', 'hookName', 'something_new'),
    subagent: { ...shell('cline', 'ls'), agent_id: 'a1', parent_agent_id: 'a0' },
    movedTo: moved('cline'),
  },
  windsurf: {
    write: file_path => windsurfAction('pre_write_code', { file_path, edits: [{ old_string: '', new_string: 'x' }] }),
    read: file_path => windsurfAction('pre_read_code', { file_path }),
    mcp: (mcp_server_name, mcp_tool_name) =>
      windsurfAction('pre_mcp_tool_use', { mcp_server_name, mcp_tool_name, mcp_tool_arguments: { row: 'r' } }),
    unknownTool: windsurfAction('pre_mcp_tool_use', { mcp_server_name: 'x', mcp_tool_name: 'frobnicate' }),
    unknownEvent: event('windsurf', 'agent_action_name', 'pre_something_new'),
    elsewhere: (command_line, cwd) => windsurfAction('pre_run_command', { command_line, cwd }),
    movedTo: moved('windsurf'),
  },
  kiro: {
    ...named('kiro', { write: 'fs_write', read: 'fs_read' }, 'path'),
    mcp: (server, tool) => withTool('kiro', `@${server}/${tool}`),
    unknownEvent: event('kiro', 'hook_event_name', 'SomethingNew'),
    movedTo: moved('kiro'),
  },
};
