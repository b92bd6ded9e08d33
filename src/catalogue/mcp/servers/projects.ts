// Servers of issue trackers and project plans.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { server } from '../server.ts';

export const linear = server('linear', () => ({
  docs: 'https://linear.app/docs/mcp',
  tools: {
    'list_issues, get_issue, list_comments, list_cycles, get_document, list_documents, list_issue_statuses, get_issue_status, list_issue_labels, list_my_issues, list_projects, get_project, list_project_labels, list_teams, get_team, list_users, get_user, search_documentation, list_milestones, get_milestone, list_initiatives, get_initiative, get_attachment, extract_images, get_status_updates':
      readOnly(),
    'create_issue, update_issue, save_issue, create_comment, save_comment, create_document, update_document, save_document, create_project, update_project, save_project, create_issue_label, create_milestone, update_milestone, save_milestone, create_initiative, update_initiative, save_initiative, create_attachment, add_comment, bulk_update_issues, delete_comment, delete_attachment, save_status_update, create_cycle, archive_issue':
      privileged('changes something shared'),
    'delete_issue, delete_project, delete_status_update, delete_document, delete_initiative': destroys(
      'deletes something that others rely on',
    ),
  },
  examples: {
    list_issues: 'read-only',
    get_status_updates: 'read-only',
    create_issue: 'privileged-write',
    archive_issue: 'privileged-write',
    delete_issue: 'destructive',
  },
}));

export const atlassian = server('atlassian jira confluence rovo mcpatlassian', () => ({
  docs: 'https://support.atlassian.com/atlassian-rovo-mcp-server/',
  tools: {
    'atlassian_user_info, get_accessible_atlassian_resources, get_jira_issue, get_transitions_for_jira_issue, get_jira_issue_remote_issue_links, get_visible_jira_projects, get_jira_project_issue_types_metadata, get_jira_issue_type_meta_with_fields, search_jira_issues_using_jql, lookup_jira_account_id, get_confluence_spaces, get_confluence_page, get_pages_in_confluence_space, get_confluence_page_footer_comments, get_confluence_page_inline_comments, get_confluence_page_descendants, search_confluence_using_cql, get_issue_link_types, search_atlassian, search, fetch, jira_get_*, jira_search, jira_search_*, jira_download_attachments, jira_batch_get_changelogs, confluence_get_*, confluence_search, confluence_search_user, confluence_download_*, batch_get_changelogs, get_*, download_*':
      readOnly(),
    'create_jira_issue, edit_jira_issue, transition_jira_issue, add_comment_to_jira_issue, add_worklog_to_jira_issue, create_issue_link, create_confluence_page, update_confluence_page, create_confluence_footer_comment, create_confluence_inline_comment, jira_create_*, jira_batch_create_*, jira_update_*, jira_edit_*, jira_add_*, jira_transition_issue, jira_link_to_epic, jira_remove_*, jira_move_*, jira_assign_issue, confluence_create_page, confluence_update_page, confluence_add_*, confluence_reply_*, confluence_move_page, confluence_upload_*, remove_issue_link, remove_watcher':
      privileged('changes something shared'),
    'jira_delete_issue, confluence_delete_page, confluence_delete_attachment, delete_attachment, delete_page, delete_issue':
      destroys('deletes something that others rely on'),
    'set_page_restrictions, confluence_set_page_restrictions': destroys('changes who may read or write'),
  },
  examples: {
    atlassian_user_info: 'read-only',
    download_x: 'read-only',
    create_jira_issue: 'privileged-write',
    remove_watcher: 'privileged-write',
    jira_delete_issue: 'destructive',
    set_page_restrictions: 'destructive',
  },
}));

export const asana = server('asana', () => ({
  docs: 'https://developers.asana.com/docs/mcp-server',
  tools: {
    'asana_get_*, asana_search_*, asana_list_*, asana_typeahead_search, get_*, search_*, list_*': readOnly(),
    'asana_create_*, asana_update_*, asana_set_*, asana_add_*, asana_remove_*, create_*, update_*, add_*':
      privileged('changes something shared'),
    'asana_delete_*, delete_*': destroys('deletes something that others rely on'),
  },
  examples: {
    asana_get_x: 'read-only',
    list_x: 'read-only',
    asana_create_x: 'privileged-write',
    add_x: 'privileged-write',
    asana_delete_x: 'destructive',
  },
}));

export const plans = server(
  'clickup monday trello basecamp shortcut youtrack redmine todoist ticktick height plane',
  () => ({
    docs: 'https://developer.clickup.com/docs/connect-an-ai-assistant-to-clickups-mcp-server',
    tools: {
      'get_workspace_hierarchy, get_*, search_*, list_*, find_*, resolve_assignees, all_monday_api, read_docs, board_insights, board_activity, show_*, user_context, workspace_info, overview':
        readOnly(),
      'create_*, update_*, add_*, move_*, duplicate_*, attach_*, change_item_column_values, complete_task, complete_tasks, reopen_task, start_time_tracking, stop_time_tracking, manage_*, set_*, assign_*, archive_card, archive_list, remove_tag_from_task, remove_task_*, clickup_create_*, clickup_update_*, clickup_add_*, clickup_move_*, clickup_attach_*':
        privileged('changes something shared'),
      'send_chat_message, clickup_send_chat_message, send_message, create_update, create_notification':
        deploys('people see or get it'),
      'delete_*, clickup_delete_*': destroys('deletes something that others rely on'),
      'clickup_get_*, clickup_search, clickup_find_*, clickup_resolve_*': readOnly(),
    },
    examples: {
      get_workspace_hierarchy: 'read-only',
      overview: 'read-only',
      create_x: 'privileged-write',
      clickup_attach_x: 'privileged-write',
      send_chat_message: 'deployment',
      delete_x: 'destructive',
      clickup_get_x: 'read-only',
      delete_task: 'destructive',
    },
  }),
);
