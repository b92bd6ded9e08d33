// Servers of editors, shells and working copies.
import { code, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const editors = server('ide vscode jetbrains intellij pycharm webstorm', () => ({
  docs: 'https://www.jetbrains.com/help/idea/mcp-server.html',
  tools: [
    [
      readOnly(),
      `get_diagnostics get_file_text_by_path get_open_in_editor_file_text get_open_in_editor_file_path
      get_selected_in_editor_text list_files_in_folder list_directory_tree list_directory_tree_in_folder
      find_files_by_name_substring find_files_by_glob find_files_by_name_keyword search_in_files_content
      search_in_files_by_text search_in_files_by_regex get_project_vcs_status find_commit_by_message get_project_modules
      get_project_dependencies get_project_problems get_file_problems get_symbol_info get_run_configurations
      get_terminal_text get_all_open_file_paths get_progress_indicators get_repositories`,
    ],
    [
      writeSafe(),
      `replace_selected_text replace_text_in_file replace_current_file_text replace_specific_text replace_file_text_by_path
      create_new_file create_new_file_with_text open_file_in_editor open_diff open_file close_all_diff_tabs close_tab
      reformat_file reformat_current_file rename_refactoring toggle_debugger_breakpoint get_debugger_breakpoints wait`,
    ],
    [
      privileged('runs what the project or the editor defines'),
      `run_configuration run_run_configuration execute_run_configuration execute_action_by_id`,
    ],
    [passes({ command: code('shell') }), 'execute_terminal_command'],
    [passes({ code: code('python') }), 'execute_code'],
  ],
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
  tools: [
    [
      passes({ command: code('shell'), cmd: code('shell') }),
      `shell run_command execute_command shell_execute exec bash run_script execute shell_exec write_to_terminal`,
    ],
    [
      readOnly(),
      `read_terminal_output get_command_history list_allowed_commands show_security_rules get_platform_info`,
    ],
    [privileged('types into a running program'), 'send_control_character send_keys send_input'],
  ],
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
  tools: [
    [readOnly(), 'read_repomix_output grep_repomix_output file_system_read_file file_system_read_directory'],
    [writeSafe(), 'pack_codebase pack_remote_repository attach_packed_output generate_skill'],
  ],
  examples: {
    read_repomix_output: 'read-only',
    pack_codebase: 'write-safe',
  },
}));
