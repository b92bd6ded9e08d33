// Servers that work on files and programs of this machine. Paths and commands in the arguments are judged by themselves.
import { code, destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const filesystem = server('filesystem fs files securefilesystem', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/filesystem',
  tools: {
    'read_file, read_text_file, read_media_file, read_multiple_files, list_directory, list_directory_with_sizes, directory_tree, search_files, get_file_info, list_allowed_directories':
      readOnly(),
    'write_file, edit_file, create_directory, move_file, copy_file, append_file': writeSafe(),
    'delete_file, delete_directory, remove_file': privileged('deletes a file'),
  },
  examples: {
    read_file: 'read-only',
    list_allowed_directories: 'read-only',
    write_file: 'write-safe',
    delete_file: 'privileged-write',
    'read_file {"path":"/home/me/proj/a.ts"}': 'read-only',
    'read_text_file {"path":".env"}': 'destructive',
    'write_file {"path":"/home/me/.bashrc","content":"x"}': 'privileged-write',
  },
}));

export const desktopCommander = server('desktopcommander', () => ({
  docs: 'https://github.com/wonderwhy-er/DesktopCommanderMCP',
  tools: {
    'get_config, read_file, read_multiple_files, list_directory, search_files, search_code, start_search, get_more_search_results, stop_search, list_searches, get_file_info, read_process_output, list_sessions, list_processes, get_usage_stats, get_recent_tool_calls, get_prompts, read_output':
      readOnly(),
    'write_file, write_pdf, create_directory, move_file, edit_block, give_feedback_to_desktop_commander': writeSafe(),
    set_config_value: destroys('changes what this server itself allows'),
    'force_terminate, kill_process': privileged('ends a running program'),
    'start_process, execute_command, interact_with_process': passes({ command: code('shell'), input: code('shell') }),
  },
  examples: {
    get_config: 'read-only',
    read_output: 'read-only',
    write_file: 'write-safe',
    set_config_value: 'destructive',
    force_terminate: 'privileged-write',
    start_process: 'privileged-write',
    'start_process {"command":"ls -la"}': 'read-only',
    'start_process {"command":"rm -rf /"}': 'destructive',
  },
}));

export const serena = server('serena', () => ({
  docs: 'https://github.com/oraios/serena',
  tools: {
    'find_symbol, find_referencing_symbols, find_referencing_code_snippets, get_symbols_overview, list_dir, find_file, read_file, search_for_pattern, list_memories, read_memory, check_onboarding_performed, onboarding, think_about_collected_information, think_about_task_adherence, think_about_whether_you_are_done, initial_instructions, get_current_config, summarize_changes, prepare_for_new_conversation, jet_brains_find_symbol, jet_brains_get_symbols_overview, jet_brains_find_referencing_symbols':
      readOnly(),
    'replace_symbol_body, insert_after_symbol, insert_before_symbol, rename_symbol, replace_regex, replace_content, create_text_file, replace_lines, insert_at_line, delete_lines, write_memory, edit_memory, rename_memory, activate_project, switch_modes, restart_language_server':
      writeSafe(),
    'delete_memory, remove_project': privileged('forgets what was kept'),
    execute_shell_command: passes({ command: code('shell') }),
  },
  examples: {
    find_symbol: 'read-only',
    jet_brains_find_referencing_symbols: 'read-only',
    replace_symbol_body: 'write-safe',
    restart_language_server: 'write-safe',
    delete_memory: 'privileged-write',
    execute_shell_command: 'privileged-write',
    'execute_shell_command {"command":"git status"}': 'read-only',
  },
}));

export const git = server('git localgit mcpservergit', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/git',
  tools: {
    'git_status, git_diff, git_diff_unstaged, git_diff_staged, git_log, git_show, git_branch, git_blame, git_remote, git_fetch, git_reflog, git_list_branches':
      readOnly(),
    'git_add, git_commit, git_create_branch, git_checkout, git_init, git_stash, git_tag, git_merge, git_rebase, git_cherry_pick, git_worktree, git_clone, git_pull, git_set_working_dir, git_clear_working_dir':
      writeSafe(),
    'git_push, git_reset, git_clean': privileged('changes what others have, or drops work'),
  },
  examples: {
    git_status: 'read-only',
    git_list_branches: 'read-only',
    git_add: 'write-safe',
    git_clear_working_dir: 'write-safe',
    git_push: 'privileged-write',
  },
}));

export const editors = server('ide vscode jetbrains intellij pycharm webstorm', () => ({
  docs: 'https://www.jetbrains.com/help/idea/mcp-server.html',
  tools: {
    'get_diagnostics, get_file_text_by_path, get_open_in_editor_file_text, get_open_in_editor_file_path, get_selected_in_editor_text, list_files_in_folder, list_directory_tree, list_directory_tree_in_folder, find_files_by_name_substring, find_files_by_glob, find_files_by_name_keyword, search_in_files_content, search_in_files_by_text, search_in_files_by_regex, get_project_vcs_status, find_commit_by_message, get_project_modules, get_project_dependencies, get_project_problems, get_file_problems, get_symbol_info, get_run_configurations, get_terminal_text, get_all_open_file_paths, get_progress_indicators, get_repositories':
      readOnly(),
    'replace_selected_text, replace_text_in_file, replace_current_file_text, replace_specific_text, replace_file_text_by_path, create_new_file, create_new_file_with_text, open_file_in_editor, open_diff, open_file, close_all_diff_tabs, close_tab, reformat_file, reformat_current_file, rename_refactoring, toggle_debugger_breakpoint, get_debugger_breakpoints, wait':
      writeSafe(),
    'run_configuration, run_run_configuration, execute_run_configuration, execute_action_by_id': privileged(
      'runs what the project or the editor defines',
    ),
    execute_terminal_command: passes({ command: code('shell') }),
    execute_code: passes({ code: code('python') }),
  },
  examples: {
    get_diagnostics: 'read-only',
    get_repositories: 'read-only',
    replace_selected_text: 'write-safe',
    wait: 'write-safe',
    run_configuration: 'privileged-write',
    execute_terminal_command: 'privileged-write',
    execute_code: 'privileged-write',
    'execute_code {"code":"print(1)"}': 'read-only',
    'execute_terminal_command {"command":"git push --force origin main"}': 'destructive',
  },
}));

export const shells = server('shell terminal iterm itermmcp commands mcpshell cli clibash bash wsl', () => ({
  docs: 'https://modelcontextprotocol.io/servers',
  tools: {
    'shell, run_command, execute_command, shell_execute, exec, bash, run_script, execute, shell_exec, write_to_terminal':
      passes({ command: code('shell'), cmd: code('shell') }),
    'read_terminal_output, get_command_history, list_allowed_commands, show_security_rules, get_platform_info':
      readOnly(),
    'send_control_character, send_keys, send_input': privileged('types into a running program'),
  },
  examples: {
    shell: 'privileged-write',
    write_to_terminal: 'privileged-write',
    read_terminal_output: 'read-only',
    send_control_character: 'privileged-write',
    'run_command {"command":"cat .env"}': 'destructive',
  },
}));

export const repomix = server('repomix gitingest', () => ({
  docs: 'https://github.com/yamadashy/repomix',
  tools: {
    'read_repomix_output, grep_repomix_output, file_system_read_file, file_system_read_directory': readOnly(),
    'pack_codebase, pack_remote_repository, attach_packed_output, generate_skill': writeSafe(),
  },
  examples: {
    read_repomix_output: 'read-only',
    pack_codebase: 'write-safe',
  },
}));
