// Servers that work on files and programs of this machine. Paths and commands in the arguments are judged by themselves.
import { code, destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const filesystem = server('filesystem fs files securefilesystem', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/filesystem',
  tools: [
    [
      readOnly(),
      `read_file read_text_file read_media_file read_multiple_files list_directory list_directory_with_sizes directory_tree
      search_files get_file_info list_allowed_directories`,
    ],
    [writeSafe(), 'write_file edit_file create_directory move_file copy_file append_file'],
    [privileged('deletes a file'), 'delete_file delete_directory remove_file'],
  ],
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
  tools: [
    [
      readOnly(),
      `get_config read_file read_multiple_files list_directory search_files search_code start_search get_more_search_results
      stop_search list_searches get_file_info read_process_output list_sessions list_processes get_usage_stats
      get_recent_tool_calls get_prompts read_output`,
    ],
    [writeSafe(), 'write_file write_pdf create_directory move_file edit_block give_feedback_to_desktop_commander'],
    [destroys('changes what this server itself allows'), 'set_config_value'],
    [privileged('ends a running program'), 'force_terminate kill_process'],
    [passes({ command: code('shell'), input: code('shell') }), `start_process execute_command interact_with_process`],
  ],
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
  tools: [
    [
      readOnly(),
      `find_symbol find_referencing_symbols find_referencing_code_snippets get_symbols_overview list_dir find_file read_file
      search_for_pattern list_memories read_memory check_onboarding_performed onboarding think_about_collected_information
      think_about_task_adherence think_about_whether_you_are_done initial_instructions get_current_config summarize_changes
      prepare_for_new_conversation jet_brains_find_symbol jet_brains_get_symbols_overview
      jet_brains_find_referencing_symbols`,
    ],
    [
      writeSafe(),
      `replace_symbol_body insert_after_symbol insert_before_symbol rename_symbol replace_regex replace_content
      create_text_file replace_lines insert_at_line delete_lines write_memory edit_memory rename_memory activate_project
      switch_modes restart_language_server`,
    ],
    [privileged('forgets what was kept'), 'delete_memory remove_project'],
    [passes({ command: code('shell') }), 'execute_shell_command'],
  ],
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
  tools: [
    [
      readOnly(),
      `git_status git_diff git_diff_unstaged git_diff_staged git_log git_show git_branch git_blame git_remote git_fetch
      git_reflog git_list_branches`,
    ],
    [
      writeSafe(),
      `git_add git_commit git_create_branch git_checkout git_init git_stash git_tag git_merge git_rebase git_cherry_pick
      git_worktree git_clone git_pull git_set_working_dir git_clear_working_dir`,
    ],
    [privileged('changes what others have, or drops work'), 'git_push git_reset git_clean'],
  ],
  examples: {
    git_status: 'read-only',
    git_list_branches: 'read-only',
    git_add: 'write-safe',
    git_clear_working_dir: 'write-safe',
    git_push: 'privileged-write',
  },
}));
