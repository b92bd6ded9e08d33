// Servers of the large clouds.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const aws = server(
  'aws awsapi awslabs amazon ccapi cloudcontrol cfn cloudformation cdk ecs eks lambda s3 dynamodb rds elasticache awsiac awssupport cloudwatch awscost bedrock sns sqs s3tables dynamo awsdiagram stepfunctions awsknowledgebase iacmcp msk',
  () => ({
    docs: 'https://github.com/awslabs/mcp',
    tools: [
      [passes({ cli_command: code('shell'), command: code('shell') }), `call_aws execute_aws_command aws_cli_pipeline`],
      [
        readOnly(),
        `suggest_aws_commands get_execution_plan get_resource list_resources get_resource_schema_information get_request_status
      get_resource_request_status explain run_checkov check_environment_variables get_aws_session_info get_aws_account_info
      create_template_preview validate_cloudformation_template check_cloudformation_template_compliance
      troubleshoot_cloudformation_deployment cdk_best_practices containerize_app ecs_troubleshooting_tool
      wait_for_service_ready filter_log_events get_cloudwatch_logs get_cloudwatch_metrics get_k8s_events get_pod_logs
      list_k8s_resources get_eks_* list_eks_* search_eks_troubleshoot_guide describe_* list_* get_* search_* batch_get_*
      analyze_* query_knowledge_bases retrieve_from_aws_kb execute_log_insights_query cancel_logs_insight_query
      deploy_serverless_app_help esm_guidance sam_logs dynamodb_data_modeling compute_performances_and_costs query_database`,
      ],
      [
        writeSafe(),
        `generate_infrastructure_code create_template create_template_* generate_resources generate_data_access_layer
      dynamodb_data_model_validation source_db_analyzer sam_init sam_build generate_diagram generate_image
      generate_app_manifest generate_bedrock_agents_cdk generate_cdk_nag_*`,
      ],
      [
        deploys('changes what runs'),
        `create_resource update_resource start_resource_scan create_support_case add_communication_to_case
      build_and_push_image_to_ecr create_ecs_infrastructure manage_eks_stacks manage_k8s_resource apply_yaml sam_deploy
      deploy_webapp update_webapp_frontend configure_domain sam_local_invoke_remote create_table_bucket create_topic
      create_queue publish send_message create_cluster create_stack update_stack invoke_lambda start_migration
      complete_migration modify_* create_cache_cluster create_replication_group create_serverless_cache connect_jump_host_*
      create_jump_host_* batch_apply_update_action batch_stop_update_action`,
      ],
      [
        privileged('changes something shared'),
        `resolve_support_case add_attachments_to_set create_namespace create_table rename_table update_table_metadata_location
      import_csv_to_table import_parquet_to_table append_rows_to_table put_item update_item create_log_group upload_object`,
      ],
      [
        destroys('deletes what runs or what it holds'),
        `delete_resource delete_* delete_ecs_infrastructure delete_app ecs_resource_management delete_item`,
      ],
      [destroys('changes access rights'), 'add_inline_policy manage_eks_access create_role attach_policy'],
    ],
    examples: {
      call_aws: 'privileged-write',
      suggest_aws_commands: 'read-only',
      query_database: 'read-only',
      generate_infrastructure_code: 'write-safe',
      generate_cdk_nag_x: 'write-safe',
      create_resource: 'deployment',
      batch_stop_update_action: 'deployment',
      resolve_support_case: 'privileged-write',
      upload_object: 'privileged-write',
      delete_resource: 'destructive',
      add_inline_policy: 'destructive',
      'call_aws {"cli_command":"aws s3 ls"}': 'read-only',
      'call_aws {"cli_command":"aws s3 rb s3://b --force"}': 'destructive',
      get_metrics: 'read-only',
      delete_stack: 'destructive',
    },
  }),
);

export const gcp = server('gcp gcloud googlecloud cloudrun gke', () => ({
  docs: 'https://cloud.google.com/mcp',
  tools: [
    [readOnly(), 'list_* get_* search_* describe_* query_logs query_metrics'],
    [deploys('changes what runs'), 'deploy_* create_* update_* add_* start_* stop_* reset_vm'],
    [destroys('deletes what runs'), 'delete_* remove_*'],
    [passes({ command: code('shell') }), 'run_gcloud_command gcloud gcloud_command run_gcp_code'],
  ],
  examples: {
    list_x: 'read-only',
    deploy_x: 'deployment',
    reset_vm: 'deployment',
    delete_x: 'destructive',
    run_gcloud_command: 'privileged-write',
    list_services: 'read-only',
    deploy_container_image: 'deployment',
    delete_service: 'destructive',
  },
}));

export const azure = server('azure azuremcp az msgraph', () => ({
  docs: 'https://github.com/microsoft/mcp',
  tools: [
    [
      readOnly(),
      `get_azure_* list_* get_* search_* describe_* query_* generate_azure_cli_commands generate_azure_terraform_*
      deploy_azure_resources_and_applications apply_azure_advisor_recommendations use_azure_openai_models
      query_and_evaluate_foundry_agents evaluate_foundry_agents browse_* azureterraformbestpractices bestpractices
      documentation design_azure_architecture derive_azure_*`,
    ],
    [
      writeSafe(),
      `synthesize_text_to_speech synthesize_azure_* generate_azure_platform_landing_zones guide_azure_*
      install_azure_cli_extensions`,
    ],
    [privileged('changes something shared'), 'upload_azure_storage_blobs'],
    [
      deploys('changes what runs'),
      `create_azure_* update_azure_* restart_azure_* send_azure_* trigger_azure_* publish_azure_* change_state_azure_*
      connect_foundry_agents operate_azure_* create_azure_sre_agent_mcp_connector`,
    ],
    [
      destroys('deletes, or changes access rights and secrets'),
      `delete_azure_* create_azure_key_vault_* import_azure_key_vault_* create_azure_database_admin_configurations
      create_azure_resilience_management_resources manage_azure_* edit_azure_app_config_settings
      edit_azure_data_analytics_resources edit_azure_sql_databases_and_servers`,
    ],
    [
      privileged('changes a report or a test'),
      `create_azure_workbooks edit_azure_workbooks create_or_update_azure_monitor_webtests`,
    ],
    [reveals('shows secrets'), 'get_azure_key_vault_secret_values get_azure_appservice_sensitive_details'],
    [passes({ command: code('shell') }), 'execute_azure_cli az az_cli extension_az execute_azure_command'],
  ],
  examples: {
    get_azure_x: 'read-only',
    derive_azure_x: 'read-only',
    synthesize_text_to_speech: 'write-safe',
    upload_azure_storage_blobs: 'privileged-write',
    create_azure_x: 'deployment',
    create_azure_sre_agent_mcp_connector: 'deployment',
    delete_azure_x: 'destructive',
    edit_azure_sql_databases_and_servers: 'destructive',
    create_azure_workbooks: 'privileged-write',
    get_azure_key_vault_secret_values: 'destructive',
    execute_azure_cli: 'privileged-write',
    'execute_azure_cli {"command":"az group list"}': 'read-only',
    get_azure_storage_details: 'read-only',
  },
}));
