// Servers of platforms on which databases, sites and functions run.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const vercel = server('vercel netlify render railway fly flyio heroku digitalocean coolify', () => ({
  docs: 'https://vercel.com/docs/mcp',
  tools: [
    [
      readOnly(),
      `search_vercel_documentation list_projects get_project list_deployments get_deployment get_deployment_build_logs
      get_runtime_logs get_access_to_vercel_url web_fetch_vercel_url list_teams check_domain_availability_and_price
      netlify_coding_rules get_* list_* netlify_*_reader netlify_project_services_reader netlify_deploy_services_reader
      search_* check_* query_render_postgres select_workspace logs service_list project_list deployment_list deployment_logs
      domain_list variable_list_names ps_list pg_info pg_ps pg_locks pg_outliers pipelines pipelines_list addons_* list_apps
      get_app_info get_app_logs make_ai_inference validate_* apps_get_* apps_list database_cluster_list database_cluster_get
      droplet_list droplet_get`,
    ],
    [
      deploys('changes what runs'),
      `deploy_to_vercel create_deployment redeploy promote rollback netlify_deploy_services_updater
      netlify_project_services_updater netlify_extension_services_updater netlify_initialize_database create_web_service
      create_static_site create_cron_job create_postgres create_key_value update_web_service update_static_site
      update_cron_job deploy_service deployment_trigger service_restart service_create_from_repo service_create_from_image
      service_update database_deploy create_project update_project create_service restart_service deploy* scale_*
      create_domain* domain_create update_dns* create_dns* deployment_status_update droplet_create droplet_snapshot
      droplet_snapshot_by_tag pg_kill pg_maintenance pg_backups pg_upgrade maintenance_on maintenance_off rename_app
      transfer_app ps_scale ps_restart create_addon buy_domain machine_start machine_stop machine_restart
      apps_create_app_from_spec apps_update apps_create_deployment start_* stop_* restart_*`,
    ],
    [
      privileged('changes something shared'),
      `create_app create_edge_config create_webhook create_domain_note project_environment_create create_team`,
    ],
    [
      destroys('deletes something that others rely on'),
      `delete_* remove_* domain_delete service_delete project_delete project_environment_delete database_delete volume_delete
      deployment_delete droplet_delete droplet_rebuild droplet_rebuild_by_slug droplet_restore droplet_disable_backups
      droplet_disable_backups_by_tag reserved_ip_release droplet_password_reset machine_destroy apps_delete`,
    ],
    [destroys('moves what others own'), 'invite_user'],
    [
      reveals('shows or changes the environment of what runs'),
      `get_env* list_env* update_environment_variables create_env* variable_set variable_bulk_set list_service_variables
      variable_list variable_delete variable_copy bulk_update_env_vars pg_credentials key_create key_delete set_secrets
      get_vercel_environment*`,
    ],
    [
      passes({ command: code('sql', 'postgres'), query: code('sql', 'postgres'), sql: code('sql', 'postgres') }),
      `pg_psql`,
    ],
  ],
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
    tools: [
      [
        readOnly(),
        `accounts_list kv_namespaces_list kv_namespace_get workers_list workers_get_worker workers_get_worker_code
      workers_builds_* r2_buckets_list r2_bucket_get d1_databases_list d1_database_get hyperdrive_configs_list
      hyperdrive_config_get search_cloudflare_documentation query_worker_observability observability_keys
      observability_values zones_list zone_details get_* list_* dns_report show_*`,
      ],
      [
        deploys('changes what runs'),
        `kv_namespace_create kv_namespace_update r2_bucket_create d1_database_create hyperdrive_config_edit
      hyperdrive_config_create worker_deploy workers_put dns_record_create dns_record_update`,
      ],
      [
        destroys('deletes something that others rely on'),
        `kv_namespace_delete r2_bucket_delete d1_database_delete hyperdrive_config_delete worker_delete dns_record_delete
      zone_purge`,
      ],
      [privileged('chooses what later calls act on'), 'set_active_account'],
      [writeSafe(), 'container_initialize container_file_write container_file_delete'],
      [passes({ sql: code('sql', 'sqlite'), args: code('shell') }), 'd1_database_query container_exec execute'],
    ],
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
