// Servers of builds and of automations.
import { deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const ci = server(
  'buildkite circleci jenkins teamcity travis drone bamboo codefresh harness bitrise semaphore githubactions',
  () => ({
    docs: 'https://github.com/CircleCI-Public/mcp-server-circleci',
    tools: [
      [
        readOnly(),
        `list_* get_* search_* find_* tail_logs read_logs current_user user_token_organization access_token config_helper
      analyze_diff recommend_prompt_template_tests download_usage_api_data find_underused_resource_classes load_skill`,
      ],
      [
        deploys('starts or stops a build'),
        `create_build rebuild_build retry_job unblock_job pause_cluster_queue_dispatch resume_cluster_queue_dispatch
      run_pipeline rerun_workflow run_rollback_pipeline run_evaluation_tests trigger_build build_job start_build trigger_*
      rerun_* retry_* start_* run_*`,
      ],
      [
        privileged('changes something shared'),
        `cancel_build create_annotation create_cluster create_cluster_queue update_cluster update_cluster_queue create_pipeline
      update_pipeline create_pipeline_schedule update_pipeline_schedule create_prompt_template update_build stop_build
      cancel_* create_job update_job`,
      ],
      [destroys('deletes something that others rely on'), 'delete_*'],
      [reveals('shows the environment of a build'), 'get_job_env'],
    ],
    examples: {
      list_x: 'read-only',
      load_skill: 'read-only',
      create_build: 'deployment',
      run_x: 'deployment',
      cancel_build: 'privileged-write',
      update_job: 'privileged-write',
      delete_x: 'destructive',
      get_job_env: 'destructive',
      list_builds: 'read-only',
      trigger_pipeline: 'deployment',
      delete_pipeline: 'destructive',
    },
  }),
);

export const automation = server(
  'n8n zapier make pipedream workato activepieces airflow prefect dagster temporal kestra windmill',
  () => ({
    docs: 'https://github.com/czlonkowski/n8n-mcp',
    tools: [
      [
        readOnly(),
        `list_* get_* search_* find_* validate_* tools_documentation n8n_get_* n8n_list_* n8n_validate_workflow
      n8n_health_check n8n_diagnostic n8n_workflow_versions n8n_executions read_* fetch_* describe_* search_executions`,
      ],
      [
        privileged('changes a workflow'),
        `n8n_create_workflow n8n_update_full_workflow n8n_update_partial_workflow n8n_autofix_workflow n8n_deploy_template
      create_workflow update_workflow add_actions edit_actions create_* update_* pause_dag pause_*`,
      ],
      [
        deploys('starts something that acts for people'),
        `n8n_trigger_webhook_workflow n8n_test_workflow execute_workflow run_workflow trigger_* activate_workflow
      deactivate_workflow scenario_run run_deployment post_dag_run unpause_* cancel_* terminate_* signal_*
      clear_task_instances execute_zapier_write_action`,
      ],
      [
        reveals('makes or shows credentials'),
        `create_credential get_credential update_credential n8n_create_credential n8n_manage_credentials`,
      ],
      [destroys('deletes something that others rely on'), `n8n_delete_workflow n8n_delete_execution delete_* remove_*`],
    ],
    examples: {
      list_x: 'read-only',
      search_executions: 'read-only',
      n8n_create_workflow: 'privileged-write',
      pause_x: 'privileged-write',
      n8n_trigger_webhook_workflow: 'deployment',
      execute_zapier_write_action: 'deployment',
      create_credential: 'destructive',
      n8n_delete_workflow: 'destructive',
      list_workflows: 'read-only',
      delete_workflow: 'destructive',
    },
  }),
);

export const quality = server('sonarqube snyk sonar semgrep codacy codecov socket gitguardian veracode trivy', () => ({
  docs: 'https://github.com/SonarSource/sonarqube-mcp-server',
  tools: [
    [
      readOnly(),
      `search_* get_* list_* show_* analyze_* ping_system snyk_code_test snyk_sca_test snyk_container_scan snyk_iac_scan
      snyk_sbom_scan snyk_aibom snyk_version snyk_logout_check semgrep_scan security_check semgrep_rule_schema
      get_abstract_syntax_tree semgrep_findings semgrep_scan_with_custom_rule depscore scan_* codacy_cli_analyze`,
    ],
    [
      privileged('changes something shared'),
      `change_sonar_issue_status change_security_hotspot_status change_issue_status create_webhook snyk_auth snyk_logout
      snyk_trust`,
    ],
    [writeSafe(), 'toggle_automatic_analysis'],
  ],
  examples: {
    search_x: 'read-only',
    codacy_cli_analyze: 'read-only',
    change_sonar_issue_status: 'privileged-write',
    snyk_trust: 'privileged-write',
    toggle_automatic_analysis: 'write-safe',
    get_issues: 'read-only',
  },
}));
