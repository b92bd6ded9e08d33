// Servers of clusters, clouds and what describes them.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { does, passes, server } from '../server.ts';

export const kubernetes = server('kubernetes k8s kubectl kubectlmcp openshift rancher kubernetesmcpserver', () => ({
  docs: 'https://github.com/Flux159/mcp-server-kubernetes',
  tools: {
    'kubectl_get, kubectl_describe, kubectl_list, kubectl_logs, explain_resource, list_api_resources, ping, pods_list, pods_list_in_namespace, pods_get, pods_log, pods_top, nodes_top, nodes_log, nodes_stats_summary, namespaces_list, projects_list, events_list, resources_list, configuration_view, configuration_contexts_list, helm_list, helm_get, helm_status, helm_history, cluster_health_check, describe_*, get_*, list_*, top_*, node_management_list':
      readOnly(),
    'kubectl_context, switch_context, set_current_context, port_forward, start_port_forward, stop_port_forward':
      privileged('chooses what later calls act on'),
    'kubectl_create, kubectl_apply, kubectl_patch, kubectl_scale, kubectl_rollout, kubectl_label, kubectl_annotate, kubectl_cordon, kubectl_uncordon, kubectl_reconnect, install_helm_chart, upgrade_helm_chart, helm_install, helm_upgrade, helm_rollback, helm_template_apply, node_management, pods_run, pods_delete, resources_create_or_update, resources_scale, scale_deployment, create_*, update_*, restart_deployment, rollout_*':
      deploys('changes what runs'),
    'kubectl_delete, resources_delete, uninstall_helm_chart, helm_uninstall, helm_template_uninstall, cleanup, delete_*, cleanup_pods, kubectl_drain':
      destroys('deletes something from the cluster'),
    'get_secrets, get_secret': reveals('shows secrets'),
    'kubectl_generic, exec_in_pod, pods_exec, kubectl, kubectl_exec, execute_kubectl, run_kubectl, kubectl_command, execute_helm, execute_istioctl, execute_argocd':
      passes({ command: code('shell') }),
  },
  examples: {
    kubectl_get: 'read-only',
    node_management_list: 'read-only',
    kubectl_context: 'privileged-write',
    kubectl_create: 'deployment',
    rollout_x: 'deployment',
    kubectl_delete: 'destructive',
    kubectl_drain: 'destructive',
    get_secrets: 'destructive',
    kubectl_generic: 'privileged-write',
    execute_argocd: 'privileged-write',
    'execute_kubectl {"command":"kubectl get pods"}': 'read-only',
    'execute_kubectl {"command":"kubectl delete ns x"}': 'destructive',
    get_pods: 'read-only',
  },
}));

export const docker = server('docker dockermcp podman portainer dockerhub', () => ({
  docs: 'https://github.com/docker/hub-mcp',
  tools: {
    'list_containers, list_images, list_networks, list_volumes, fetch_container_logs, get_logs, container_list, container_inspect, container_logs, image_list, network_list, volume_list, docker_list_*, docker_inspect_*, docker_logs, search, list_repositories_by_namespace, get_repository_info, check_repository, list_repository_tags, get_repository_tag, check_repository_tag, docker_hardened_images, list_namespaces, get_personal_namespace, list_all_namespaces_member_of, list_environments, list_stacks, get_stack_file':
      readOnly(),
    'create_container, run_container, start_container, stop_container, restart_container, recreate_container, pull_image, build_image, create_network, create_volume, deploy_compose, container_run, container_stop, container_start, image_pull, image_build, docker_run, docker_start, docker_stop, docker_pull, docker_build':
      writeSafe(),
    'remove_container, remove_image, remove_network, container_remove, image_remove, docker_remove, docker_rm':
      privileged('removes something that Docker made'),
    'push_image, image_push, docker_push, create_repository, update_repository_info, update_stack, create_stack, create_environment_group, update_environment_*':
      deploys('others get it'),
    'remove_volume, docker_system_prune, delete_repository, update_access_group_*, create_access_group, add_environment_to_access_group, update_team_members, update_user_role':
      destroys('deletes data or changes who may do what'),
    'docker, docker_command, docker_exec, exec_container, execute_in_container': passes({ command: code('shell') }),
    'docker_proxy, kubernetes_proxy': does(privileged('calls the service as its method says')),
  },
  examples: {
    list_containers: 'read-only',
    get_stack_file: 'read-only',
    create_container: 'write-safe',
    docker_build: 'write-safe',
    remove_container: 'privileged-write',
    docker_rm: 'privileged-write',
    push_image: 'deployment',
    update_environment_x: 'deployment',
    remove_volume: 'destructive',
    update_user_role: 'destructive',
    docker: 'privileged-write',
    docker_proxy: 'privileged-write',
    'docker {"args":"ps"}': 'privileged-write',
    'docker {"command":"docker ps"}': 'read-only',
  },
}));

export const terraform = server('terraform tfe hcpterraform opentofu pulumi spacelift env0', () => ({
  docs: 'https://github.com/hashicorp/terraform-mcp-server',
  tools: {
    'search_providers, get_provider_details, get_latest_provider_version, search_modules, get_module_details, get_latest_module_version, search_policies, get_policy_details, list_*, get_*, search_*, opentofu_get_*, deploy_preview, resource_search, pulumi_registry_*, pulumi_cli_preview, pulumi_cli_stack_output, neo_get_tasks, runterraformplan, plan, validate, get_token_permissions, preview':
      readOnly(),
    'create_workspace, create_project, create_variable_set, create_variable_in_variable_set, create_workspace_tags, create_workspace_variable, update_workspace_variable, update_workspace_tags, create_registry_module':
      privileged('changes something shared'),
    'create_run, action_run, apply_run, discard_run, cancel_run, create_no_code_workspace, update_workspace, force_unlock_workspace, attach_policy_set_to_workspaces, attach_variable_set_to_workspaces, detach_variable_set_from_workspaces, pulumi_cli_up, deploy_to_aws, up, refresh, neo_bridge, trigger_stack_run, confirm_stack_run, deploy':
      deploys('changes what runs'),
    'delete_*, destroy, pulumi_cli_destroy, add_team_member, create_team, grant_team_access, remove_team_member, update_team_access, discard_stack':
      destroys('destroys what runs, or changes who may change it'),
    'execute_terraform_command, execute_terragrunt_command': passes(),
  },
  examples: {
    search_providers: 'read-only',
    preview: 'read-only',
    create_workspace: 'privileged-write',
    create_registry_module: 'privileged-write',
    create_run: 'deployment',
    deploy: 'deployment',
    delete_x: 'destructive',
    discard_stack: 'destructive',
    execute_terraform_command: 'privileged-write',
    delete_project: 'destructive',
    'execute_terraform_command {"command":"terraform plan"}': 'read-only',
  },
}));

export const gitops = server('argocd argo fluxcd flux helm istio kiali crossplane octopus', () => ({
  docs: 'https://github.com/argoproj-labs/mcp-for-argocd',
  tools: {
    'list_applications, get_application, get_application_resource_tree, get_application_managed_resources, get_application_workload_logs, get_application_events, get_resource_events, get_resources, get_resource_actions, list_clusters, get_*, list_*, search_*':
      readOnly(),
    'create_application, update_application, sync_application, run_resource_action, reconcile_*, suspend_*, resume_*, apply_*, install_*, upgrade_*, rollback_*, create_release, deploy_release, run_runbook':
      deploys('changes what runs'),
    'delete_application, delete_*, uninstall_*': destroys('deletes what runs'),
  },
  examples: {
    list_applications: 'read-only',
    search_x: 'read-only',
    create_application: 'deployment',
    run_runbook: 'deployment',
    delete_application: 'destructive',
  },
}));

export const aws = server(
  'aws awsapi awslabs amazon ccapi cloudcontrol cfn cloudformation cdk ecs eks lambda s3 dynamodb rds elasticache awsiac awssupport cloudwatch awscost bedrock sns sqs s3tables dynamo awsdiagram stepfunctions awsknowledgebase iacmcp msk',
  () => ({
    docs: 'https://github.com/awslabs/mcp',
    tools: {
      'call_aws, execute_aws_command, aws_cli_pipeline': passes({ cli_command: code('shell'), command: code('shell') }),
      'suggest_aws_commands, get_execution_plan, get_resource, list_resources, get_resource_schema_information, get_request_status, get_resource_request_status, explain, run_checkov, check_environment_variables, get_aws_session_info, get_aws_account_info, create_template_preview, validate_cloudformation_template, check_cloudformation_template_compliance, troubleshoot_cloudformation_deployment, cdk_best_practices, containerize_app, ecs_troubleshooting_tool, wait_for_service_ready, filter_log_events, get_cloudwatch_logs, get_cloudwatch_metrics, get_k8s_events, get_pod_logs, list_k8s_resources, get_eks_*, list_eks_*, search_eks_troubleshoot_guide, describe_*, list_*, get_*, search_*, batch_get_*, analyze_*, query_knowledge_bases, retrieve_from_aws_kb, execute_log_insights_query, cancel_logs_insight_query, deploy_serverless_app_help, esm_guidance, sam_logs, dynamodb_data_modeling, compute_performances_and_costs, query_database':
        readOnly(),
      'generate_infrastructure_code, create_template, create_template_*, generate_resources, generate_data_access_layer, dynamodb_data_model_validation, source_db_analyzer, sam_init, sam_build, generate_diagram, generate_image, generate_app_manifest, generate_bedrock_agents_cdk, generate_cdk_nag_*':
        writeSafe(),
      'create_resource, update_resource, start_resource_scan, create_support_case, add_communication_to_case, build_and_push_image_to_ecr, create_ecs_infrastructure, manage_eks_stacks, manage_k8s_resource, apply_yaml, sam_deploy, deploy_webapp, update_webapp_frontend, configure_domain, sam_local_invoke_remote, create_table_bucket, create_topic, create_queue, publish, send_message, create_cluster, create_stack, update_stack, invoke_lambda, start_migration, complete_migration, modify_*, create_cache_cluster, create_replication_group, create_serverless_cache, connect_jump_host_*, create_jump_host_*, batch_apply_update_action, batch_stop_update_action':
        deploys('changes what runs'),
      'resolve_support_case, add_attachments_to_set, create_namespace, create_table, rename_table, update_table_metadata_location, import_csv_to_table, import_parquet_to_table, append_rows_to_table, put_item, update_item, create_log_group, upload_object':
        privileged('changes something shared'),
      'delete_resource, delete_*, delete_ecs_infrastructure, delete_app, ecs_resource_management, delete_item':
        destroys('deletes what runs or what it holds'),
      'add_inline_policy, manage_eks_access, create_role, attach_policy': destroys('changes access rights'),
    },
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

export const gcp = server('gcp gcloud googlecloud cloudrun gke run', () => ({
  docs: 'https://cloud.google.com/mcp',
  tools: {
    'list_*, get_*, search_*, describe_*, query_logs, query_metrics': readOnly(),
    'deploy_*, create_*, update_*, add_*, start_*, stop_*, reset_vm': deploys('changes what runs'),
    'delete_*, remove_*': destroys('deletes what runs'),
    'run_gcloud_command, gcloud, gcloud_command, run_gcp_code': passes({ command: code('shell') }),
  },
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
  tools: {
    'get_azure_*, list_*, get_*, search_*, describe_*, query_*, generate_azure_cli_commands, generate_azure_terraform_*, deploy_azure_resources_and_applications, apply_azure_advisor_recommendations, use_azure_openai_models, query_and_evaluate_foundry_agents, evaluate_foundry_agents, browse_*, azureterraformbestpractices, bestpractices, documentation, design_azure_architecture, derive_azure_*':
      readOnly(),
    'synthesize_text_to_speech, synthesize_azure_*, generate_azure_platform_landing_zones, guide_azure_*, install_azure_cli_extensions':
      writeSafe(),
    upload_azure_storage_blobs: privileged('changes something shared'),
    'create_azure_*, update_azure_*, restart_azure_*, send_azure_*, trigger_azure_*, publish_azure_*, change_state_azure_*, connect_foundry_agents, operate_azure_*, create_azure_sre_agent_mcp_connector':
      deploys('changes what runs'),
    'delete_azure_*, create_azure_key_vault_*, import_azure_key_vault_*, create_azure_database_admin_configurations, create_azure_resilience_management_resources, manage_azure_*, edit_azure_app_config_settings, edit_azure_data_analytics_resources, edit_azure_sql_databases_and_servers':
      destroys('deletes, or changes access rights and secrets'),
    'create_azure_workbooks, edit_azure_workbooks, create_or_update_azure_monitor_webtests':
      privileged('changes a report or a test'),
    'get_azure_key_vault_secret_values, get_azure_appservice_sensitive_details': reveals('shows secrets'),
    'execute_azure_cli, az, az_cli, extension_az, execute_azure_command': passes({ command: code('shell') }),
  },
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
