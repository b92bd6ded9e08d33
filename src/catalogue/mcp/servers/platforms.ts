// Servers of platforms on which databases, sites and functions run.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const supabase = server('supabase', () => ({
  docs: 'https://supabase.com/docs/guides/getting-started/mcp',
  tools: {
    'search_docs, list_tables, list_extensions, list_migrations, get_logs, get_advisors, get_project_url, list_edge_functions, get_edge_function, list_branches, list_projects, get_project, list_organizations, get_organization, get_cost, confirm_cost, generate_typescript_types, list_storage_buckets, get_storage_config, get_publishable_keys':
      readOnly(),
    'apply_migration, deploy_edge_function, create_project, pause_project, restore_project, create_branch, merge_branch, rebase_branch':
      deploys('changes what runs'),
    'delete_branch, reset_branch': destroys('drops data'),
    update_storage_config: privileged('changes something shared'),
    get_anon_key: reveals('shows keys'),
    execute_sql: passes({ query: code('sql', 'postgres') }),
  },
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
  tools: {
    'list_projects, list_shared_projects, describe_project, list_organizations, describe_branch, list_branch_computes, compare_database_schema, get_database_tables, describe_table_schema, list_slow_queries, explain_sql_statement, search, fetch, load_resource, list_docs_resources, get_doc_resource, get_branch, get_branch_schema, list_branches, list_databases, get_insights, planetscale_execute_read_query':
      readOnly(),
    'create_project, create_branch, prepare_database_migration, complete_database_migration, provision_neon_auth, configure_neon_auth, provision_neon_data_api, prepare_query_tuning, complete_query_tuning, create_database':
      deploys('changes what runs'),
    'delete_project, delete_branch, reset_from_parent, delete_database': destroys('drops data'),
    'get_connection_string, create_connection_string, list_connection_strings': reveals(
      'shows the password of the database',
    ),
    'run_sql, run_sql_transaction, planetscale_execute_write_query': passes({
      sql: code('sql', 'postgres'),
      sqlstatements: code('sql', 'postgres'),
    }),
  },
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

export const vercel = server('vercel netlify render railway fly flyio heroku digitalocean coolify', () => ({
  docs: 'https://vercel.com/docs/mcp',
  tools: {
    'search_vercel_documentation, list_projects, get_project, list_deployments, get_deployment, get_deployment_build_logs, get_runtime_logs, get_access_to_vercel_url, web_fetch_vercel_url, list_teams, check_domain_availability_and_price, netlify_coding_rules, get_*, list_*, netlify_*_reader, netlify_project_services_reader, netlify_deploy_services_reader, search_*, check_*, query_render_postgres, select_workspace, logs, service_list, project_list, deployment_list, deployment_logs, domain_list, variable_list_names, ps_list, pg_info, pg_ps, pg_locks, pg_outliers, pipelines, pipelines_list, addons_*, list_apps, get_app_info, get_app_logs, make_ai_inference, validate_*, apps_get_*, apps_list, database_cluster_list, database_cluster_get, droplet_list, droplet_get':
      readOnly(),
    'deploy_to_vercel, create_deployment, redeploy, promote, rollback, netlify_deploy_services_updater, netlify_project_services_updater, netlify_extension_services_updater, netlify_initialize_database, create_web_service, create_static_site, create_cron_job, create_postgres, create_key_value, update_web_service, update_static_site, update_cron_job, deploy_service, deployment_trigger, service_restart, service_create_from_repo, service_create_from_image, service_update, database_deploy, create_project, update_project, create_service, restart_service, deploy*, scale_*, create_domain*, domain_create, update_dns*, create_dns*, deployment_status_update, droplet_create, droplet_snapshot, droplet_snapshot_by_tag, pg_kill, pg_maintenance, pg_backups, pg_upgrade, maintenance_on, maintenance_off, rename_app, transfer_app, ps_scale, ps_restart, create_addon, buy_domain, machine_start, machine_stop, machine_restart, apps_create_app_from_spec, apps_update, apps_create_deployment, start_*, stop_*, restart_*':
      deploys('changes what runs'),
    'create_app, create_edge_config, create_webhook, create_domain_note, project_environment_create, create_team':
      privileged('changes something shared'),
    'delete_*, remove_*, domain_delete, service_delete, project_delete, project_environment_delete, database_delete, volume_delete, deployment_delete, droplet_delete, droplet_rebuild, droplet_rebuild_by_slug, droplet_restore, droplet_disable_backups, droplet_disable_backups_by_tag, reserved_ip_release, droplet_password_reset, machine_destroy, apps_delete':
      destroys('deletes something that others rely on'),
    invite_user: destroys('moves what others own'),
    'get_env*, list_env*, update_environment_variables, create_env*, variable_set, variable_bulk_set, list_service_variables, variable_list, variable_delete, variable_copy, bulk_update_env_vars, pg_credentials, key_create, key_delete, set_secrets, get_vercel_environment*':
      reveals('shows or changes the environment of what runs'),
    pg_psql: passes({ command: code('sql', 'postgres'), query: code('sql', 'postgres'), sql: code('sql', 'postgres') }),
  },
  examples: {
    search_vercel_documentation: 'read-only',
    droplet_get: 'read-only',
    deploy_to_vercel: 'deployment',
    restart_x: 'deployment',
    create_app: 'privileged-write',
    delete_x: 'destructive',
    apps_delete: 'destructive',
    invite_user: 'destructive',
    get_envx: 'destructive',
    get_vercel_environmentx: 'destructive',
    pg_psql: 'privileged-write',
    list_deployments: 'read-only',
    delete_project: 'destructive',
    'pg_psql {"command":"drop table x"}': 'destructive',
  },
}));

export const cloudflare = server(
  'cloudflare workers workersbindings bindings cloudflareobservability wrangler',
  () => ({
    docs: 'https://developers.cloudflare.com/agents/model-context-protocol/mcp-servers-for-cloudflare/',
    tools: {
      'accounts_list, kv_namespaces_list, kv_namespace_get, workers_list, workers_get_worker, workers_get_worker_code, workers_builds_*, r2_buckets_list, r2_bucket_get, d1_databases_list, d1_database_get, hyperdrive_configs_list, hyperdrive_config_get, search_cloudflare_documentation, query_worker_observability, observability_keys, observability_values, zones_list, zone_details, get_*, list_*, dns_report, show_*':
        readOnly(),
      'kv_namespace_create, kv_namespace_update, r2_bucket_create, d1_database_create, hyperdrive_config_edit, hyperdrive_config_create, worker_deploy, workers_put, dns_record_create, dns_record_update':
        deploys('changes what runs'),
      'kv_namespace_delete, r2_bucket_delete, d1_database_delete, hyperdrive_config_delete, worker_delete, dns_record_delete, zone_purge':
        destroys('deletes something that others rely on'),
      set_active_account: privileged('chooses what later calls act on'),
      'container_initialize, container_file_write, container_file_delete': writeSafe(),
      'd1_database_query, container_exec, execute': passes({ sql: code('sql', 'sqlite'), args: code('shell') }),
    },
    examples: {
      accounts_list: 'read-only',
      show_x: 'read-only',
      kv_namespace_create: 'deployment',
      dns_record_update: 'deployment',
      kv_namespace_delete: 'destructive',
      zone_purge: 'destructive',
      set_active_account: 'privileged-write',
      container_initialize: 'write-safe',
      d1_database_query: 'privileged-write',
      'd1_database_query {"sql":"select 1"}': 'read-only',
    },
  }),
);

export const firebase = server('firebase appwrite convex pocketbase', () => ({
  docs: 'https://firebase.google.com/docs/cli/mcp-server',
  tools: {
    'firebase_get_*, firebase_list_*, firebase_read_*, get_*, list_*, read_*, validate_*, status, tables, data, function_spec, logs, run_oneoff_query, deploy_status, build, batch_get_events, firestore_get_documents, firestore_list_*, firestore_query_collection, auth_get_users, auth_list_users, firebase_logout':
      readOnly(),
    'firebase_init, init, firebase_login, login, logout, firebase_update_environment, update_environment, firebase_create_android_sha, create_android_sha, firebase_create_app, create_app, firestore_add_document, firestore_update_document, run_test, update_issue, create_note, delete_note, set_data':
      privileged('changes something shared'),
    'firebase_deploy, deploy, firebase_create_project, create_project, messaging_send_message, send_message, remoteconfig_update_template, update_template, set_sms_region_policy, auth_set_sms_region_policy, functions_deploy':
      deploys('changes what runs'),
    'firestore_delete_document, firestore_delete_database, delete_*': destroys('deletes something that others rely on'),
    'auth_update_user, auth_disable_user, auth_set_claims, auth_set_claim, update_user': destroys(
      'changes identities or access rights',
    ),
    'env_list, env_get, env_set, env_remove, envlist, envget, envset': reveals(
      'shows or changes the environment of what runs',
    ),
    run: passes(),
  },
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
