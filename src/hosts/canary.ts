// A call of a shell command in each host's own form, to try a hook with: the hook judges it and nobody runs it.
import type { AgentName } from '../invocation.ts';
import type { InProcess } from './all.ts';

export type ProcessHost = Exclude<AgentName, InProcess>;

export const canaryCall = (host: ProcessHost, command: string, cwd: string): Record<string, unknown> =>
  forms[host](command, cwd);

const session = 'tiergate-canary';
const transcript_path = '/dev/null';
const specific = (tool_name: string, tool_input: object, cwd: string) => ({
  session_id: session,
  cwd,
  hook_event_name: 'PreToolUse',
  tool_name,
  tool_input,
});

const forms: Readonly<Record<ProcessHost, (command: string, cwd: string) => Record<string, unknown>>> = {
  'claude-code': (command, cwd) => ({
    ...specific('Bash', { command }, cwd),
    permission_mode: 'default',
    tool_use_id: session,
  }),
  droid: (command, cwd) => ({
    ...specific('Execute', { command, riskLevel: 'low', riskLevelReason: 'canary' }, cwd),
    transcript_path,
    permission_mode: 'auto-low',
  }),
  cursor: (command, cwd) => ({
    conversation_id: session,
    hook_event_name: 'beforeShellExecution',
    cursor_version: '0',
    workspace_roots: [cwd],
    command,
    cwd,
  }),
  codex: (command, cwd) => ({
    ...specific('Bash', { command }, cwd),
    turn_id: session,
    transcript_path,
    permission_mode: 'default',
    tool_use_id: session,
  }),
  gemini: (command, cwd) => ({
    ...specific('run_shell_command', { command }, cwd),
    hook_event_name: 'BeforeTool',
    transcript_path,
    timestamp: '2026-01-01T00:00:00.000Z',
  }),
  copilot: (command, cwd) => ({ sessionId: session, timestamp: 0, cwd, toolName: 'bash', toolArgs: { command } }),
  vscode: (command, cwd) => ({
    hookEventName: 'PreToolUse',
    sessionId: session,
    timestamp: '2026-01-01T00:00:00.000Z',
    transcript_path,
    cwd,
    tool_name: 'run_in_terminal',
    tool_input: { command },
    tool_use_id: session,
  }),
  cline: (command, cwd) => ({
    clineVersion: '',
    hookName: 'tool_call',
    taskId: session,
    workspaceRoots: [cwd],
    agent_id: session,
    parent_agent_id: null,
    tool_call: { id: session, name: 'run_commands', input: { commands: [command] } },
  }),
  windsurf: (command, cwd) => ({
    agent_action_name: 'pre_run_command',
    trajectory_id: session,
    execution_id: session,
    tool_info: { command_line: command, cwd },
  }),
  kiro: (command, cwd) => specific('execute_bash', { command }, cwd),
};
