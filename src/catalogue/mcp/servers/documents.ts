// Servers of notes, documents and tables that people share.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { server } from '../server.ts';

export const notion = server('notion', () => ({
  docs: 'https://developers.notion.com/docs/mcp-supported-tools',
  tools: {
    'search, fetch, get_comments, get_users, get_user, get_teams, get_self, query_data_sources, query_database_view, query_meeting_notes, get_async_task, api_get_*, api_post_search, api_retrieve_*, api_query_data_source, api_post_database_query, api_list_data_source_templates, list_agents':
      readOnly(),
    'create_pages, update_page, move_pages, duplicate_page, create_database, update_database, update_data_source, create_view, update_view, create_comment, api_post_page, api_patch_page, api_patch_block_children, api_update_a_block, api_create_a_database, api_create_a_data_source, api_update_a_database, api_update_a_data_source, api_create_a_comment, api_move_page':
      privileged('changes something shared'),
    api_delete_a_block: destroys('deletes something that others rely on'),
  },
  examples: {
    search: 'read-only',
    list_agents: 'read-only',
    create_pages: 'privileged-write',
    api_move_page: 'privileged-write',
    api_delete_a_block: 'destructive',
  },
}));

export const drive = server(
  'googledrive gdrive drive gsuite googleworkspace workspace workspacemcp googledocs googlesheets gsheets',
  () => ({
    docs: 'https://github.com/taylorwilsdon/google_workspace_mcp',
    tools: {
      'search_drive_files, get_drive_file_content, get_drive_file_download_url, list_drive_items, get_drive_file_permissions, check_drive_file_public_access, search_docs, get_doc_content, list_docs_in_folder, inspect_doc_structure, export_doc_to_pdf, read_document_comments, read_sheet_values, list_spreadsheets, get_spreadsheet_info, list_calendars, get_events, get_event, search_gmail_messages, get_gmail_message_content, get_gmail_messages_content_batch, get_gmail_thread_content, get_gmail_attachment_content, list_gmail_labels, list_tasks, list_task_lists, get_task, get_form, list_form_responses, get_presentation, get_page_thumbnail, get_messages, list_spaces, search_messages, search_custom, list_contacts, get_contact, search_contacts, list_recent_files, read_file_content, download_file_content, get_file_metadata, google_drive_search, google_drive_fetch, query_freebusy, get_shareable_link':
        readOnly(),
      'create_drive_file, create_drive_folder, copy_drive_file, update_drive_file, import_to_google_doc, create_doc, modify_doc_text, find_and_replace_doc, insert_doc_elements, insert_doc_image, update_doc_headers_footers, batch_update_doc, create_table_with_data, modify_sheet_values, format_sheet_range, create_spreadsheet, create_sheet, create_document_comment, reply_to_document_comment, resolve_document_comment, draft_gmail_message, modify_gmail_message_labels, batch_modify_gmail_message_labels, manage_gmail_label, create_task, update_task, move_task, create_task_list, create_form, create_presentation, batch_update_presentation, create_file, copy_file, update_file, create_contact, manage_contact, debug_table_structure':
        privileged('changes something shared'),
      'send_gmail_message, send_message, create_event, modify_event, update_event, delete_event':
        deploys('people see or get it'),
      'share_drive_file, set_drive_file_permissions, manage_drive_access, update_drive_permission, remove_drive_permission, transfer_drive_ownership, batch_share_drive_file':
        destroys('changes who may read or write'),
      'delete_task, delete_task_list, clear_completed_tasks, trash_drive_file, delete_file, delete_doc, delete_contact':
        destroys('deletes something that others rely on'),
      start_google_auth: privileged('changes who this server acts as'),
    },
    examples: {
      search_drive_files: 'read-only',
      get_shareable_link: 'read-only',
      create_drive_file: 'privileged-write',
      debug_table_structure: 'privileged-write',
      send_gmail_message: 'deployment',
      share_drive_file: 'destructive',
      batch_share_drive_file: 'destructive',
      delete_task: 'destructive',
      delete_contact: 'destructive',
      start_google_auth: 'privileged-write',
    },
  }),
);

export const calendar = server('googlecalendar gcal gcalendar calendar outlookcalendar cal', () => ({
  docs: 'https://developers.google.com/calendar',
  tools: {
    'list_events, list_calendars, get_event, search_events, find_free_time, find_my_free_time, list_gcal_calendars, list_gcal_events, fetch_gcal_event, get_freebusy, list_colors, get_current_time, suggest_time':
      readOnly(),
    'create_event, update_event, delete_event, respond_to_event, move_event, quick_add_event, cancel_event':
      deploys('the people invited get it'),
    manage_accounts: privileged('changes what this server acts as'),
  },
  examples: {
    list_events: 'read-only',
    suggest_time: 'read-only',
    create_event: 'deployment',
    cancel_event: 'deployment',
    manage_accounts: 'privileged-write',
  },
}));

export const airtable = server('airtable baserow nocodb coda smartsheet grist', () => ({
  docs: 'https://airtable.com/developers',
  tools: {
    'list_records, search_records, list_bases, list_tables, describe_table, get_record, list_records_for_table, list_tables_for_base, search_bases, get_table_schema, ping, list_comments':
      readOnly(),
    'create_record, create_records, update_records, update_record, create_table, update_table, create_field, update_field, create_comment, upload_attachment, create_records_for_table, update_records_for_table, create_base':
      privileged('changes something shared'),
    'delete_records, delete_record, delete_field, delete_table': destroys('deletes something that others rely on'),
  },
  examples: {
    list_records: 'read-only',
    list_comments: 'read-only',
    create_record: 'privileged-write',
    create_base: 'privileged-write',
    delete_records: 'destructive',
  },
}));

export const design = server('miro canva lucid whimsical gamma', () => ({
  docs: 'https://www.canva.dev/docs/connect/canva-mcp-server/',
  tools: {
    'search_designs, get_design, get_design_pages, get_design_content, get_design_thumbnail, get_design_generation_job, list_comments, list_replies, list_folder_items, search_folders, get_assets, get_export_formats, export_design, get_presenter_notes, list_brand_kits, resolve_shortlink, board_list_items, context_get, context_explore, diagram_get_dsl, table_list_rows, doc_get, image_get_data, image_get_url':
      readOnly(),
    'generate_design, generate_design_structured, create_design_from_candidate, create_folder, move_item_to_folder, upload_asset_from_url, import_design_from_url, resize_design, start_editing_transaction, perform_editing_operations, commit_editing_transaction, cancel_editing_transaction, comment_on_design, reply_to_comment, merge_designs, request_outline_review, diagram_create, doc_create, doc_update, table_create, table_sync_rows, generate':
      privileged('changes something shared'),
  },
  examples: {
    search_designs: 'read-only',
    image_get_url: 'read-only',
    generate_design: 'privileged-write',
    generate: 'privileged-write',
  },
}));
