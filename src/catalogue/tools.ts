// Tools of the hosts: what their input fields mean. Names of every host stand together, as the same tool has several.

import type { Tier } from '../tier.ts';
import type { PathEffect } from './spec.ts';

/** Tools that run a shell command: which field holds it. */
export const shellTools: { readonly [names: string]: { readonly field: string } } = {
  'Bash, Monitor, bash, Shell, shell, Execute, run_shell_command, run_in_terminal, run_terminal_cmd, execute_command, run_commands, local_shell, exec_command, container.exec':
    { field: 'command' },
};

export interface FileTool {
  readonly effect: PathEffect;
  /** Fields that hold the path, the first that is there counts. */
  readonly path: readonly string[];
  /** Fields that hold the new text. */
  readonly content?: readonly string[];
}
const paths = [
  'file_path',
  'path',
  'notebook_path',
  'filePath',
  'target_file',
  'absolute_path',
  'directory_path',
  'relative_path',
  'folder',
  'uri',
] as const;

/** Tools that touch one file or folder. */
export const fileTools: { readonly [names: string]: FileTool } = {
  'Read, read, read_file, view, ReadFile, NotebookRead, open_file, read_many_files, view_image': {
    effect: 'reads',
    path: paths,
  },
  'Write, write, Create, write_file, create_file, WriteFile, write_to_file, editor': {
    effect: 'writes',
    path: paths,
    content: ['content', 'contents', 'file_text', 'text'],
  },
  'Edit, edit, MultiEdit, NotebookEdit, replace, str_replace, edit_file, search_replace, replace_in_file, apply_diff': {
    effect: 'writes',
    path: paths,
    content: ['new_string', 'new_source', 'new_str', 'newString', 'replacement', 'edits', 'new_text'],
  },
  'Delete, delete, delete_file, remove_file': { effect: 'deletes', path: paths },
  'Glob, glob, LS, ls, List, list, list_directory, list_dir, file_search, codebase_search': {
    effect: 'lists',
    path: paths,
  },
};
/** Tools that search content: with these output modes they show it. */
export const searchTools: { readonly [names: string]: { readonly path: readonly string[] } } = {
  'Grep, grep, grep_search, search_file_content, search_codebase, ripgrep': { path: paths },
};
/** Tools that take a patch with file headers. */
export const patchTools: { readonly [names: string]: { readonly field: readonly string[] } } = {
  'apply_patch, ApplyPatch, patch': { field: ['input', 'patch', 'patchText', 'diff'] },
};
/** Tools that fetch an address. */
export const fetchTools: { readonly [names: string]: { readonly url: readonly string[] } } = {
  'WebFetch, webfetch, FetchUrl, Fetch, web_fetch, fetch, fetch_web_content, fetch_url': {
    url: ['url', 'uri', 'prompt'],
  },
};

export interface PlainTool {
  readonly tier: Tier;
  readonly why: string;
  readonly unread?: true;
}
const quiet = (why: string): PlainTool => ({ tier: 'read-only', why });

/** Tools whose name says it all. */
export const plainTools: { readonly [names: string]: PlainTool } = {
  'TodoWrite, TodoRead, TaskCreate, TaskUpdate, TaskList, TaskGet, TaskOutput, update_plan, write_todos, todowrite, todoread':
    quiet('keeps the agent’s own list'),
  'Task, Agent, task, spawn_agent, invoke_agent': quiet('starts a sub-agent, whose calls are judged one by one'),
  'AskUserQuestion, ExitPlanMode, EnterPlanMode, ask_user, question, Notification, StructuredOutput, ask_followup_question, attempt_completion':
    quiet('talks to the person'),
  'BashOutput, AgentOutput, TaskStop_output, ListMcpResourcesTool, ListMcpResources, ReadMcpResourceTool, ToolSearch, WebSearch, web_search, websearch, google_web_search, LSP, lsp, get_diagnostics, getDiagnostics, SemanticSearch, Skill, skill, SlashCommand, Brief, InstructionsLoaded, CronList, ReadLints, read_lints, list_code_definition_names, search_files, access_mcp_resource, activate_skill, read_bash':
    quiet('only reads'),
  'KillShell, KillBash, TaskStop, EnterWorktree, ExitWorktree, wait, Sleep, stop_bash': {
    tier: 'write-safe',
    why: 'changes only the agent’s own work',
  },
  'WriteShellStdin, write_stdin, write_bash, ComputerUse, browser_action': {
    tier: 'privileged-write',
    why: 'types into something that runs',
    unread: true,
  },
  save_memory: { tier: 'privileged-write', why: 'steers later sessions' },
  'CronCreate, CronDelete, ScheduleWakeup, RemoteTrigger, Workflow': {
    tier: 'privileged-write',
    why: 'plans something that runs later',
  },
  'SendMessage, TeamCreate, TeamDelete, SendUserMessage, PushNotification': {
    tier: 'write-safe',
    why: 'talks to another agent of this session',
  },
};
