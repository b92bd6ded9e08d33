// Servers of code hosts.
import { deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { does, passes, server } from '../server.ts';

export const github = server('github githubmcp copilot', () => ({
  docs: 'https://github.com/github/github-mcp-server',
  tools: {
    'pull_request_read, issue_read, actions_get, actions_list, get_job_logs, get_me, get_file_contents, get_commit, list_commits, list_branches, search_code, search_repositories, search_issues, search_pull_requests, search_users, list_issues, list_pull_requests, get_team_members, get_teams, get_dependabot_alert, list_dependabot_alerts, get_code_scanning_alert, list_code_scanning_alerts, list_notifications, get_notification_details, get_label, list_label, search_orgs, list_gists, get_gist, list_releases, get_latest_release, get_release_by_tag, get_tag, list_tags, list_starred_repositories, get_repository_tree, list_discussions, get_discussion, get_discussion_comments, list_discussion_categories, projects_get, projects_list, list_projects, get_project, list_project_fields, list_project_items, find_duplicate, find_closing_pull_requests, get_copilot_space, list_copilot_spaces, github_support_docs_search, list_global_security_advisories, get_global_security_advisory, list_repository_security_advisories, list_org_repository_security_advisories, download_workflow_run_artifact, list_workflows, list_workflow_runs, list_workflow_jobs, get_workflow_run, get_workflow_run_logs, get_workflow_run_usage, list_workflow_run_artifacts':
      readOnly(),
    'star_repository, unstar_repository, dismiss_notification, manage_notification_subscription, manage_repository_notification_subscription, mark_all_notifications_read':
      writeSafe(),
    'create_issue, update_issue, add_issue_comment, add_sub_issue, remove_sub_issue, reprioritize_sub_issue, sub_issue_write, create_pull_request, update_pull_request, create_pull_request_with_copilot, update_pull_request_branch, add_comment_to_pending_review, add_reply_to_pull_request_comment, delete_pending_pull_request_review, submit_pending_pull_request_review, create_pending_pull_request_review, create_and_submit_pull_request_review, create_pull_request_review, pull_request_review_write, request_copilot_review, request_pull_request_reviewers, assign_copilot_to_issue, create_branch, create_or_update_file, push_files, create_repository, fork_repository, create_gist, update_gist, projects_write, add_project_item, update_project_item, set_issue_fields, resolve_review_thread, unresolve_review_thread, discussion_comment_write, label_write, update_issue_*, update_pull_request_*':
      privileged('changes something shared'),
    cancel_workflow_run: privileged('cancels a run'),
    'merge_pull_request, enable_pull_request_auto_merge': deploys('what is merged is what others build on'),
    'run_workflow, rerun_workflow_run, rerun_failed_jobs, actions_run_trigger': deploys('starts a pipeline'),
    'delete_file, delete_repository, delete_project_item, delete_workflow_run_logs, delete_branch': destroys(
      'deletes something that others rely on',
    ),
    'get_secret_scanning_alert, list_secret_scanning_alerts': reveals('shows secrets that a scan found'),
    issue_write: does(privileged('changes an issue as its method says')),
  },
  examples: {
    pull_request_read: 'read-only',
    list_workflow_run_artifacts: 'read-only',
    star_repository: 'write-safe',
    create_issue: 'privileged-write',
    update_pull_request_x: 'privileged-write',
    cancel_workflow_run: 'privileged-write',
    merge_pull_request: 'deployment',
    run_workflow: 'deployment',
    delete_file: 'destructive',
    get_secret_scanning_alert: 'destructive',
    issue_write: 'privileged-write',
    'issue_write {"method":"create"}': 'privileged-write',
    'actions_run_trigger {"method":"run_workflow"}': 'deployment',
  },
}));

export const gitlab = server('gitlab', () => ({
  docs: 'https://github.com/zereight/gitlab-mcp',
  tools: {
    'list_project_variables, get_project_variable, create_project_variable, update_project_variable, delete_project_variable, list_group_variables, get_group_variable, create_group_variable, update_group_variable, delete_group_variable':
      reveals('shows or changes variables that pipelines take their secrets from'),
    'protect_branch, unprotect_branch, update_dependency_proxy_settings': destroys('changes who may push'),
    'delete_tag, purge_dependency_proxy_cache, delete_release, delete_branch, delete_issue, delete_milestone, delete_wiki_page, delete_group_*':
      destroys('deletes something that others rely on'),
    'create_group, create_group_milestone, edit_group_milestone, create_group_wiki_page, update_group_wiki_page, promote_milestone, create_release_evidence, convert_work_item_type, fork_repository, create_repository, update_project, approve_merge_request, unapprove_merge_request, create_pipeline_schedule, update_default_branch, cancel_pipeline, cancel_pipeline_job':
      privileged('changes something shared'),
    'create_draft_note, update_draft_note, delete_draft_note, mark_todo_done, mark_all_todos_done': writeSafe(),
    merge_merge_request: deploys('what is merged is what others build on'),
    'create_pipeline, retry_pipeline, retry_pipeline_job, play_pipeline_job, create_release, update_release': deploys(
      'starts a pipeline or a release',
    ),
    execute_graphql: passes(),
  },
  examples: {
    list_project_variables: 'destructive',
    delete_group_variable: 'destructive',
    protect_branch: 'destructive',
    delete_tag: 'destructive',
    delete_group_x: 'destructive',
    create_group: 'privileged-write',
    cancel_pipeline_job: 'privileged-write',
    create_draft_note: 'write-safe',
    merge_merge_request: 'deployment',
    create_pipeline: 'deployment',
    execute_graphql: 'privileged-write',
  },
}));

export const bitbucket = server('bitbucket gitea forgejo codeberg gogs', () => ({
  docs: 'https://support.atlassian.com/bitbucket-cloud/',
  tools: {
    'bb_get, bb_ls_*, bb_get_*, bb_search, bb_diff_*, list_*, get_*, search_*': readOnly(),
    'bb_add_*, bb_post, bb_put, bb_patch, bb_create_*, bb_update_pr, create_pull_request, update_pull_request, add_comment, add_pr_comment, approve_pull_request, unapprove_pull_request, decline_pull_request, create_branch, create_repo, create_file, update_file, create_issue, edit_issue, create_issue_comment, edit_issue_comment, create_tag, create_pull_request_review':
      privileged('changes something shared'),
    'merge_pull_request, bb_merge_pr': deploys('what is merged is what others build on'),
    'bb_delete, delete_*': destroys('deletes something that others rely on'),
  },
  examples: {
    bb_get: 'read-only',
    search_x: 'read-only',
    bb_add_x: 'privileged-write',
    create_pull_request_review: 'privileged-write',
    merge_pull_request: 'deployment',
    bb_delete: 'destructive',
  },
}));

export const azureDevops = server('azuredevops ado', () => ({
  docs: 'https://github.com/microsoft/azure-devops-mcp',
  tools: {
    'repo_repository, repo_branch, repo_pull_request, repo_pull_request_thread, repo_file, wiki, work, testplan, wit_work_item, wit_backlog, wit_work_item_attachment, pipelines_artifact, pipelines_definition, pipelines_build, pipelines_build_log, pipelines_run, build_get_*, pipelines_get_*, repo_get_*, repo_list_*, repo_search_*, wit_get_*, wit_list_*, wit_my_*, wit_query_by_wiql, core_list_*, core_get_*, work_list_*, search_code, search_wiki, search_workitem, testplan_list_*, testplan_show_*, advsec_get_*':
      readOnly(),
    'wit_create_work_item, wit_update_work_item, wit_update_work_items_batch, wit_add_*, wit_link_*, wit_work_items_link, wit_work_item_unlink, repo_create_pull_request, repo_update_pull_request, repo_update_pull_request_reviewers, repo_reply_to_comment, repo_resolve_comment, repo_create_branch, wiki_create_or_update_page, testplan_create_*, testplan_add_*, testplan_update_*, work_create_iterations, work_assign_iterations':
      privileged('changes something shared'),
    'pipelines_run_pipeline, pipelines_update_build_stage, build_run_build, pipelines_write, pipelines_create_pipeline':
      deploys('starts a pipeline'),
  },
  examples: {
    repo_repository: 'read-only',
    advsec_get_x: 'read-only',
    wit_create_work_item: 'privileged-write',
    work_assign_iterations: 'privileged-write',
    pipelines_run_pipeline: 'deployment',
  },
}));
