// Servers of clusters, clouds and what describes them.
import { code, deploys, destroys, privileged, readOnly, remoteCode, reveals, writeSafe } from '../../spec.ts';
import { carries, does, passes, server } from '../server.ts';

export const kubernetes = server('kubernetes k8s kubectl kubectlmcp openshift rancher kubernetesmcpserver', () => ({
  docs: 'https://github.com/Flux159/mcp-server-kubernetes',
  tools: [
    [
      carries(privileged('reaches into a running container'), { command: remoteCode('shell') }),
      `exec_in_pod pods_exec kubectl_exec`,
    ],
    [
      readOnly(),
      `kubectl_get kubectl_describe kubectl_list kubectl_logs explain_resource list_api_resources ping pods_list
      pods_list_in_namespace pods_get pods_log pods_top nodes_top nodes_log nodes_stats_summary namespaces_list
      projects_list events_list resources_list configuration_view configuration_contexts_list helm_list helm_get helm_status
      helm_history cluster_health_check describe_* get_* list_* top_* node_management_list`,
    ],
    [
      privileged('chooses what later calls act on'),
      `kubectl_context switch_context set_current_context port_forward start_port_forward stop_port_forward`,
    ],
    [
      deploys('changes what runs'),
      `kubectl_create kubectl_apply kubectl_patch kubectl_scale kubectl_rollout kubectl_label kubectl_annotate kubectl_cordon
      kubectl_uncordon kubectl_reconnect install_helm_chart upgrade_helm_chart helm_install helm_upgrade helm_rollback
      helm_template_apply node_management pods_run pods_delete resources_create_or_update resources_scale scale_deployment
      create_* update_* restart_deployment rollout_*`,
    ],
    [
      destroys('deletes something from the cluster'),
      `kubectl_delete resources_delete uninstall_helm_chart helm_uninstall helm_template_uninstall cleanup delete_*
      cleanup_pods kubectl_drain`,
    ],
    [reveals('shows secrets'), 'get_secrets get_secret'],
    [
      passes({ command: code('shell') }),
      `kubectl_generic kubectl execute_kubectl run_kubectl kubectl_command execute_helm execute_istioctl execute_argocd`,
    ],
  ],
  examples: {
    exec_in_pod: 'privileged-write',
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
    'exec_in_pod {"command":"ls"}': 'privileged-write',
    'exec_in_pod {"command":"rm -rf /data"}': 'destructive',
    'execute_kubectl {"command":"kubectl get pods"}': 'read-only',
    'execute_kubectl {"command":"kubectl delete ns x"}': 'destructive',
    get_pods: 'read-only',
  },
}));

export const docker = server('docker dockermcp podman portainer dockerhub', () => ({
  docs: 'https://github.com/docker/hub-mcp',
  tools: [
    [
      readOnly(),
      `list_containers list_images list_networks list_volumes fetch_container_logs get_logs container_list container_inspect
      container_logs image_list network_list volume_list docker_list_* docker_inspect_* docker_logs search
      list_repositories_by_namespace get_repository_info check_repository list_repository_tags get_repository_tag
      check_repository_tag docker_hardened_images list_namespaces get_personal_namespace list_all_namespaces_member_of
      list_environments list_stacks get_stack_file`,
    ],
    [
      writeSafe(),
      `create_container run_container start_container stop_container restart_container recreate_container pull_image
      build_image create_network create_volume deploy_compose container_run container_stop container_start image_pull
      image_build docker_run docker_start docker_stop docker_pull docker_build`,
    ],
    [
      privileged('removes something that Docker made'),
      `remove_container remove_image remove_network container_remove image_remove docker_remove docker_rm`,
    ],
    [
      deploys('others get it'),
      `push_image image_push docker_push create_repository update_repository_info update_stack create_stack
      create_environment_group update_environment_*`,
    ],
    [
      destroys('deletes data or changes who may do what'),
      `remove_volume docker_system_prune delete_repository update_access_group_* create_access_group
      add_environment_to_access_group update_team_members update_user_role`,
    ],
    [passes({ command: code('shell') }), 'docker docker_command docker_exec exec_container execute_in_container'],
    [does(privileged('calls the service as its method says')), 'docker_proxy kubernetes_proxy'],
  ],
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
  tools: [
    [
      readOnly(),
      `search_providers get_provider_details get_latest_provider_version search_modules get_module_details
      get_latest_module_version search_policies get_policy_details list_* get_* search_* opentofu_get_* deploy_preview
      resource_search pulumi_registry_* pulumi_cli_preview pulumi_cli_stack_output neo_get_tasks runterraformplan plan
      validate get_token_permissions preview`,
    ],
    [
      privileged('changes something shared'),
      `create_workspace create_project create_variable_set create_variable_in_variable_set create_workspace_tags
      create_workspace_variable update_workspace_variable update_workspace_tags create_registry_module`,
    ],
    [
      deploys('changes what runs'),
      `create_run action_run apply_run discard_run cancel_run create_no_code_workspace update_workspace
      force_unlock_workspace attach_policy_set_to_workspaces attach_variable_set_to_workspaces
      detach_variable_set_from_workspaces pulumi_cli_up deploy_to_aws up refresh neo_bridge trigger_stack_run
      confirm_stack_run deploy`,
    ],
    [
      destroys('destroys what runs, or changes who may change it'),
      `delete_* destroy pulumi_cli_destroy add_team_member create_team grant_team_access remove_team_member
      update_team_access discard_stack`,
    ],
    [passes(), 'execute_terraform_command execute_terragrunt_command'],
  ],
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
  tools: [
    [
      readOnly(),
      `list_applications get_application get_application_resource_tree get_application_managed_resources
      get_application_workload_logs get_application_events get_resource_events get_resources get_resource_actions
      list_clusters get_* list_* search_*`,
    ],
    [
      deploys('changes what runs'),
      `create_application update_application sync_application run_resource_action reconcile_* suspend_* resume_* apply_*
      install_* upgrade_* rollback_* create_release deploy_release run_runbook`,
    ],
    [destroys('deletes what runs'), 'delete_application delete_* uninstall_*'],
  ],
  examples: {
    list_applications: 'read-only',
    search_x: 'read-only',
    create_application: 'deployment',
    run_runbook: 'deployment',
    delete_application: 'destructive',
  },
}));
