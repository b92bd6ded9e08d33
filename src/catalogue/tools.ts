// Tools of the hosts: what their input fields mean. Names of every host stand together, as the same tool has several.

import type { Tier } from '../tier.ts';
import type { Language, PathEffect } from './spec.ts';

/** Tools that run a shell command: which field holds it, and of which shell it is where that is not one of Unix. */
export const shellTools: {
  readonly [names: string]: { readonly field: string; readonly language?: 'powershell' | 'batch' };
} = {
  'Bash, Monitor, bash, Shell, shell, Execute, run_shell_command, run_in_terminal, run_terminal_cmd, execute_command, run_commands, local_shell, exec_command, container.exec, execute_bash, execute_cmd, runInTerminal, runTerminalCommand':
    { field: 'command' },
  'PowerShell, powershell, run_powershell, execute_powershell, pwsh': { field: 'command', language: 'powershell' },
};

export interface FileTool {
  readonly effect: PathEffect;
  /** Fields that hold a path, a list of paths, or a list of objects that hold one. All that are there count: which of them a host reads is its own affair. */
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
  'dir_path',
  'target_directory',
  'paths',
  'filePaths',
  'file_paths',
  'files',
  'operations',
] as const;
const contents = [
  'content',
  'contents',
  'file_text',
  'text',
  'new_string',
  'new_source',
  'new_str',
  'newString',
  'newText',
  'replacement',
  'replacements',
  'edits',
  'new_text',
  'code',
] as const;

/** Tools that touch one file or folder. */
export const fileTools: { readonly [names: string]: FileTool } = {
  'Read, read, read_file, view, ReadFile, NotebookRead, open_file, read_many_files, read_files, readFile, fs_read, view_image, read_notebook_cell_output, copilot_getNotebookSummary':
    { effect: 'reads', path: paths },
  'Write, write, Create, create, write_file, write_to_file, create_file, WriteFile, editor, fs_write, createFile, create_new_jupyter_notebook':
    { effect: 'writes', path: paths, content: contents },
  'Edit, edit, MultiEdit, NotebookEdit, replace, replace_in_file, str_replace, edit_file, search_replace, apply_diff, editFiles, insert_edit_into_file, replace_string_in_file, multi_replace_string_in_file, edit_notebook_file, create_directory':
    { effect: 'writes', path: paths, content: contents },
  'Delete, delete, delete_file, remove_file': { effect: 'deletes', path: paths },
  'Glob, glob, LS, ls, List, list, list_directory, list_dir, list_files, file_search, codebase_search, semantic_search':
    { effect: 'lists', path: paths },
};
/** Tools that search content: with these output modes they show it. */
export const searchTools: { readonly [names: string]: { readonly path: readonly string[] } } = {
  'Grep, grep, grep_search, search_file_content, search_codebase, ripgrep': { path: paths },
};
/** Tools that take a patch with file headers. */
export const patchTools: { readonly [names: string]: { readonly field: readonly string[] } } = {
  'apply_patch, ApplyPatch, patch': { field: ['input', 'patch', 'patchText', 'patch_text', 'diff', 'command'] },
};
/** Tools that fetch addresses: fields that hold one or a list, and where there is none, a text that names them. */
export const fetchTools: {
  readonly [names: string]: { readonly url: readonly string[]; readonly text: readonly string[] };
} = {
  'WebFetch, webfetch, FetchUrl, Fetch, web_fetch, fetch, fetch_web_content, fetch_url, fetch_webpage, read_web_page': {
    url: ['url', 'uri', 'urls', 'requests'],
    text: ['prompt', 'query'],
  },
};
/** Tools that run a program; of those in the host's own language, the calls that it makes are judged one by one as well. */
export const codeTools: {
  readonly [names: string]: { readonly language: Language; readonly field: readonly string[] };
} = {
  'Script, exec, run_code, execute_code, code_execution, run_javascript, execute_javascript, code_mode, run_script, javascript_exec':
    {
      language: 'javascript',
      field: ['code', 'script', 'source', 'javascript', 'js'],
    },
  'run_python, python, execute_python, python_exec, code_interpreter': {
    language: 'python',
    field: ['code', 'script', 'source', 'python'],
  },
  sql: { language: 'sql', field: ['query', 'sql'] },
};

export interface PlainTool {
  readonly tier: Tier;
  readonly why: string;
  readonly unread?: true;
  /** Fields that tell another agent what to do. */
  readonly tells?: readonly string[];
}
const quiet = (why: string): PlainTool => ({ tier: 'read-only', why });

/** Tools whose name says it all. */
export const plainTools: { readonly [names: string]: PlainTool } = {
  'TodoWrite, TodoRead, TaskCreate, TaskUpdate, TaskList, TaskGet, TaskOutput, update_plan, write_todos, todowrite, todoread, update_todo, manage_todo_list, report_intent, tracker_create_task, tracker_update_task, tracker_list_tasks, tracker_get_task, create_goal, get_goal, update_goal, update_topic':
    quiet('keeps the agent’s own list'),
  'Task, Agent, task, spawn_agent, invoke_agent, runSubagent, list_agents, ListAgents, DeferredToolPlaceholder, read_agent, write_agent, wait_agent, send_input, close_agent, resume_agent, complete_task':
    {
      ...quiet('starts a sub-agent, whose calls are judged one by one'),
      tells: ['prompt', 'message', 'instructions', 'task', 'input'],
    },
  'AskUserQuestion, ExitPlanMode, EnterPlanMode, ask_user, question, Notification, StructuredOutput, ask_followup_question, attempt_completion, AskUser, ExitSpecMode, ReportFindings, enter_plan_mode, exit_plan_mode, request_user_input, plan_exit':
    quiet('talks to the person'),
  'BashOutput, AgentOutput, TaskStop_output, ListMcpResourcesTool, ListMcpResources, ReadMcpResourceTool, ToolSearch, WebSearch, web_search, websearch, google_web_search, LSP, lsp, get_diagnostics, getDiagnostics, SemanticSearch, Skill, skill, SlashCommand, Brief, InstructionsLoaded, CronList, ReadLints, read_lints, list_code_definition_names, search_files, access_mcp_resource':
    quiet('only reads'),
  'read_bash, list_bash, get_terminal_output, terminal_last_command, terminal_selection, get_errors, get_changed_files, test_failure, list_code_usages, get_search_view_results, fetch_copilot_cli_documentation, cli_help, get_internal_docs, activate_skill, load_skill, tool_search, tool_search_tool_regex, list_mcp_resources, read_mcp_resource, list_mcp_resource_templates, invalid, session_store_sql, read_background_output, list_background_processes':
    quiet('only reads'),
  'write_bash, WriteShellStdin, write_stdin, send_to_terminal': {
    tier: 'privileged-write',
    why: 'types into a program that runs already, which is not seen here',
    unread: true,
  },
  'run_task, create_and_run_task, runTests, runTasks, run_vscode_command, install_extension, run_notebook_cell': {
    tier: 'privileged-write',
    why: 'makes the editor run something',
    unread: true,
  },
  'save_memory, store_memory, memory': {
    tier: 'privileged-write',
    why: 'changes instructions that steer later calls of the agent',
  },
  'stop_bash, kill_terminal, KillShell, KillBash, TaskStop, EnterWorktree, ExitWorktree, wait, Sleep': {
    tier: 'write-safe',
    why: 'changes only the agent’s own work',
  },
  'ComputerUse, browser_action': {
    tier: 'privileged-write',
    why: 'types into something that runs',
    unread: true,
  },
  'CronCreate, CronDelete, ScheduleWakeup, RemoteTrigger, Workflow': {
    tier: 'privileged-write',
    why: 'plans something that runs later',
  },
  'SendMessage, TeamCreate, TeamDelete, SendUserMessage, PushNotification': {
    tier: 'write-safe',
    why: 'talks to another agent of this session',
    tells: ['message', 'content', 'text', 'prompt'],
  },
};
