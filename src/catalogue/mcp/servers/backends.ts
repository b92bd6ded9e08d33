// Servers of hosted databases and backends.
import { code, deploys, destroys, privileged, readOnly, reveals } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const supabase = server('supabase', () => ({
  docs: 'https://supabase.com/docs/guides/getting-started/mcp',
  tools: [
    [
      readOnly(),
      `search_docs list_tables list_extensions list_migrations get_logs get_advisors get_project_url list_edge_functions
      get_edge_function list_branches list_projects get_project list_organizations get_organization get_cost confirm_cost
      generate_typescript_types list_storage_buckets get_storage_config get_publishable_keys`,
    ],
    [
      deploys('changes what runs'),
      `apply_migration deploy_edge_function create_project pause_project restore_project create_branch merge_branch
      rebase_branch`,
    ],
    [destroys('drops data'), 'delete_branch reset_branch'],
    [privileged('changes something shared'), 'update_storage_config'],
    [reveals('shows keys'), 'get_anon_key'],
    [passes({ query: code('sql', 'postgres') }), 'execute_sql'],
  ],
  examples: {
    search_docs: 'read-only',
    get_publishable_keys: 'read-only',
    apply_migration: 'deployment',
    rebase_branch: 'deployment',
    delete_branch: 'destructive',
    update_storage_config: 'privileged-write',
    get_anon_key: 'destructive',
    execute_sql: 'privileged-write',
    'execute_sql {"query":"select 1"}': 'read-only',
    'apply_migration {"name":"x","query":"drop table users"}': 'destructive',
  },
}));

export const neon = server('neon planetscale prismapostgres nile xata', () => ({
  docs: 'https://neon.com/docs/ai/neon-mcp-server',
  tools: [
    [
      readOnly(),
      `list_projects list_shared_projects describe_project list_organizations describe_branch list_branch_computes
      compare_database_schema get_database_tables describe_table_schema list_slow_queries explain_sql_statement search fetch
      load_resource list_docs_resources get_doc_resource get_branch get_branch_schema list_branches list_databases
      get_insights planetscale_execute_read_query`,
    ],
    [
      deploys('changes what runs'),
      `create_project create_branch prepare_database_migration complete_database_migration provision_neon_auth
      configure_neon_auth provision_neon_data_api prepare_query_tuning complete_query_tuning create_database`,
    ],
    [destroys('drops data'), 'delete_project delete_branch reset_from_parent delete_database'],
    [
      reveals('shows the password of the database'),
      `get_connection_string create_connection_string list_connection_strings`,
    ],
    [
      passes({ sql: code('sql', 'postgres'), sqlstatements: code('sql', 'postgres') }),
      `run_sql run_sql_transaction planetscale_execute_write_query`,
    ],
  ],
  examples: {
    list_projects: 'read-only',
    planetscale_execute_read_query: 'read-only',
    create_project: 'deployment',
    create_database: 'deployment',
    delete_project: 'destructive',
    get_connection_string: 'destructive',
    run_sql: 'privileged-write',
    'run_sql {"sql":"truncate users"}': 'destructive',
  },
}));

export const firebase = server('firebase appwrite convex pocketbase', () => ({
  docs: 'https://firebase.google.com/docs/cli/mcp-server',
  tools: [
    [
      readOnly(),
      `firebase_get_* firebase_list_* firebase_read_* get_* list_* read_* validate_* status tables data function_spec logs
      run_oneoff_query deploy_status build batch_get_events firestore_get_documents firestore_list_*
      firestore_query_collection auth_get_users auth_list_users firebase_logout`,
    ],
    [
      privileged('changes something shared'),
      `firebase_init init firebase_login login logout firebase_update_environment update_environment
      firebase_create_android_sha create_android_sha firebase_create_app create_app firestore_add_document
      firestore_update_document run_test update_issue create_note delete_note set_data`,
    ],
    [
      deploys('changes what runs'),
      `firebase_deploy deploy firebase_create_project create_project messaging_send_message send_message
      remoteconfig_update_template update_template set_sms_region_policy auth_set_sms_region_policy functions_deploy`,
    ],
    [destroys('deletes something that others rely on'), `firestore_delete_document firestore_delete_database delete_*`],
    [
      destroys('changes identities or access rights'),
      `auth_update_user auth_disable_user auth_set_claims auth_set_claim update_user`,
    ],
    [
      reveals('shows or changes the environment of what runs'),
      `env_list env_get env_set env_remove envlist envget envset`,
    ],
    [passes(), 'run'],
  ],
  examples: {
    firebase_get_x: 'read-only',
    firebase_logout: 'read-only',
    firebase_init: 'privileged-write',
    set_data: 'privileged-write',
    firebase_deploy: 'deployment',
    functions_deploy: 'deployment',
    firestore_delete_document: 'destructive',
    auth_update_user: 'destructive',
    env_list: 'destructive',
    envset: 'destructive',
    run: 'privileged-write',
    delete_document: 'destructive',
  },
}));
