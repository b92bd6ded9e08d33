// Servers of measurements, errors, incidents and feature flags.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { does, server } from '../server.ts';

export const sentry = server('sentry', () => ({
  docs: 'https://docs.sentry.io/product/sentry-mcp/',
  tools: [
    [
      readOnly(),
      `whoami find_organizations find_teams find_projects find_releases find_dsns get_issue_details get_issue_tag_values
      get_trace_details get_event_attachment search_events search_issues search_issue_events analyze_issue_with_seer
      search_docs get_doc find_issues get_sentry_issue list_sentry_issues get_profile use_sentry list_* get_*`,
    ],
    [
      privileged('changes something shared'),
      `update_issue create_team create_project update_project create_dsn resolve_issue assign_issue`,
    ],
  ],
  examples: {
    whoami: 'read-only',
    get_x: 'read-only',
    update_issue: 'privileged-write',
    assign_issue: 'privileged-write',
  },
}));

export const datadog = server('datadog newrelic dynatrace honeycomb splunk signoz axiom logfire betterstack', () => ({
  docs: 'https://docs.datadoghq.com/bits_ai/mcp_server/',
  tools: [
    [
      readOnly(),
      `list_* get_* search_* query_* find_* aggregate_* analyze_* explain_* describe_* run_query run_apl run_bubbleup
      execute_nrql_query execute_dql verify_dql chat_with_davis_copilot natural_language_to_nrql_query
      convert_time_period_to_epoch_ms generate_* check_* arbitrary_query schema_reference find_anomalous_*`,
    ],
    [
      privileged('changes something shared'),
      `create_dashboard update_dashboard create_datadog_* edit_* upsert_* create_monitor update_monitor create_board
      create_query_board create_column create_slo create_trigger create_alert create_notebook create_dynatrace_notebook
      mute_host unmute_host schedule_downtime cancel_downtime create_workflow_for_notification acknowledge_* suppress_*`,
    ],
    [
      deploys('people get it or systems feel it'),
      `send_slack_message send_email send_event make_workflow_public create_incident create_davis_event update_incident
      create_on_call_*`,
    ],
    [destroys('deletes something that others rely on'), 'delete_*'],
  ],
  examples: {
    list_x: 'read-only',
    find_anomalous_x: 'read-only',
    create_dashboard: 'privileged-write',
    suppress_x: 'privileged-write',
    send_slack_message: 'deployment',
    create_on_call_x: 'deployment',
    delete_x: 'destructive',
    create_monitor: 'privileged-write',
    send_email: 'deployment',
    delete_dashboard: 'destructive',
  },
}));

export const grafana = server('grafana prometheus loki tempo victoriametrics victorialogs', () => ({
  docs: 'https://github.com/grafana/mcp-grafana',
  tools: [
    [
      readOnly(),
      `query_* search_* list_* get_* find_* fetch_* generate_deeplink execute_query execute_range_query run_panel_query
      check_datasources_health`,
    ],
    [
      privileged('changes something shared'),
      `update_dashboard update_incident add_activity_to_incident create_folder create_annotation create_graphite_annotation
      update_annotation patch_annotation create_datasource update_datasource create_alert_rule update_alert_rule
      create_snapshot create_dashboard manage_rules_* alerting_manage_rules`,
    ],
    [
      deploys('people get it or systems feel it'),
      `create_incident install_plugin alerting_manage_silences alerting_manage_routing update_alert_group`,
    ],
    [destroys('deletes something that others rely on'), 'delete_*'],
    [does(privileged('calls the service as its method says')), 'grafana_api_request'],
  ],
  examples: {
    query_x: 'read-only',
    check_datasources_health: 'read-only',
    update_dashboard: 'privileged-write',
    alerting_manage_rules: 'privileged-write',
    create_incident: 'deployment',
    delete_x: 'destructive',
    grafana_api_request: 'privileged-write',
    query_prometheus: 'read-only',
    delete_alert_rule: 'destructive',
  },
}));

export const incidents = server('pagerduty opsgenie incidentio rootly firehydrant statuspage xmatters', () => ({
  docs: 'https://github.com/PagerDuty/pagerduty-mcp-server',
  tools: [
    [readOnly(), 'list_* get_* search_* find_*'],
    [
      deploys('people are called'),
      `create_incident manage_incidents add_responders start_incident_workflow create_schedule* update_schedule*
      create_escalation_policy update_escalation_policy update_event_orchestration_router
      append_event_orchestration_router_rule create_status_page_post* create_alert create_incident_* update_incident_*
      create_status_update trigger_*`,
    ],
    [
      privileged('changes something shared'),
      `add_note_to_incident create_service update_service create_team update_team create_webhook_subscription
      update_webhook_subscription create_alert_grouping_setting update_alert_grouping_setting add_team_member
      remove_team_member acknowledge_* snooze_* create_follow_up create_action_item`,
    ],
    [destroys('deletes something that others rely on'), 'delete_* create_user'],
  ],
  examples: {
    list_x: 'read-only',
    create_incident: 'deployment',
    trigger_x: 'deployment',
    add_note_to_incident: 'privileged-write',
    create_action_item: 'privileged-write',
    delete_x: 'destructive',
    list_incidents: 'read-only',
    delete_schedule: 'destructive',
  },
}));

export const product = server('posthog amplitude mixpanel langfuse langsmith wandb mlflow arize phoenix', () => ({
  docs: 'https://posthog.com/docs/model-context-protocol',
  tools: [
    [
      readOnly(),
      `*_get *_get_all *_list *_retrieve list_* get_* query_run query_generate* docs_search error_details list_errors
      event_definitions_list property_definitions entity_search properties_list insight_query dashboards_get*
      experiment_results_get switch_* search_* query_* run_*query* fetch_* find_* read_*`,
    ],
    [
      privileged('changes something shared'),
      `insight_create* insight_update dashboard_create dashboard_update dashboards_create add_insight_to_dashboard
      survey_create survey_update experiment_create experiment_update create_* update_* log_*`,
    ],
    [deploys('changes what runs'), 'create_feature_flag update_feature_flag experiment_launch survey_launch'],
    [destroys('deletes something that others rely on'), 'delete_* *_delete'],
  ],
  examples: {
    x_get: 'read-only',
    read_x: 'read-only',
    insight_createx: 'privileged-write',
    log_x: 'privileged-write',
    create_feature_flag: 'deployment',
    delete_x: 'destructive',
    get_charts: 'read-only',
    create_chart: 'privileged-write',
    delete_feature_flag: 'destructive',
  },
}));

export const flags = server('launchdarkly unleash flagsmith statsig growthbook configcat split optimizely', () => ({
  docs: 'https://github.com/launchdarkly/mcp-server',
  tools: [
    [readOnly(), 'list_* get_* search_*'],
    [deploys('changes what runs'), 'update_* toggle_* create_feature_flag create_flag create_* set_* add_*'],
    [destroys('deletes something that others rely on'), 'delete_* archive_*'],
  ],
  examples: {
    list_x: 'read-only',
    update_x: 'deployment',
    add_x: 'deployment',
    delete_x: 'destructive',
    list_flags: 'read-only',
    update_flag: 'deployment',
    delete_flag: 'destructive',
  },
}));
