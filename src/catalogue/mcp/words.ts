// The words that names of MCP tools are made of, and what they promise. A name is no evidence of harmlessness by itself: the least
// that a known verb promises is believed, the worst word of the name decides.

export const reading: ReadonlySet<string> = new Set(
  'get list ls search find describe desc read view show fetch count check status diff explain lookup preview validate analyze analyse inspect browse query select scan retrieve summarize summary info details detail history logs log metrics stats top watch monitor tail trace test verify compare estimate calculate compute parse format render translate detect classify extract suggest recommend ask answer help docs documentation doc schema catalog metadata whoami ping health version versions discover audit report export download peek head lint simulate plan navigate snapshot screenshot think sequentialthinking onboarding match grep glob tree sample facet autocomplete similarity vector semantic recall open has is can exists me current available active recent latest hover locate visit load examine introspect telemetry usage advise advisor review-get wait sql_get trending'.split(
    ' ',
  ),
);
/** Changes something shared that can be taken back. */
export const changing: ReadonlySet<string> = new Set(
  'create resolve convert confirm update add set write edit modify put insert upsert append patch rename move copy import upload save store tag untag label assign unassign link unlink attach detach register subscribe unsubscribe comment reply react pin star follow favorite archive unarchive restore close reopen resolve_issue mark change replace convert_issue duplicate clone fork branch commit push request invite-draft draft generate build configure customize enable schedule bulk batch sync_local start-session log_time transition prepend export_to submit record define reorder sort_set index ingest embed connect join leave open_issue lock unlock review claim map merge_branch_local transform toggle snooze acknowledge ack add_note publish_draft press execute_query'.split(
    ' ',
  ),
);
/** Running systems or people feel it. */
export const deploying: ReadonlySet<string> = new Set(
  'deploy release rollout scale restart reboot sync apply install upgrade run trigger merge publish send post notify promote rollback migrate migration migrations pause resume stop start cancel retry rerun dispatch launch provision activate deactivate failover invoke broadcast email mail sms message tweet call dial page patch_resource shutdown boot power cutover flip swap unpublish disable helm autoscale exec execute invite share purge_cache rebuild redeploy refresh_deploy reload suspend abort finalize approve reject submit_build queue enqueue emit resize'.split(
    ' ',
  ),
);
/** Verbs that decide where they end a name. */
export const trailing: ReadonlySet<string> = new Set(['write', 'update', 'create', 'delete', 'remove', 'set']);
export const destroying: ReadonlySet<string> = new Set(
  'delete remove drop purge destroy terminate uninstall wipe truncate erase revoke reset rotate regenerate transfer refund payout charge pay grant ban kick block impersonate void capture withdraw deposit trade buy sell purchase clear cleanup uninstall deprovision kill evict drain force flush detach_policy empty forget'.split(
    ' ',
  ),
);
/** Nouns that are secrets, access rights or money: reading them reveals, changing them is grave. */
export const secretNouns: ReadonlySet<string> = new Set(
  'secret secrets credential credentials password passwords passphrase apikey apikeys privatekey pat pats token tokens connectionstring connectionstrings keypair kubeconfig'.split(
    ' ',
  ),
);
export const accessNouns: ReadonlySet<string> = new Set(
  'role roles permission permissions policy policies access acl iam membership collaborator collaborators admin admins owner owners rbac grant grants user users member members group groups identity identities mfa sso firewall securitygroup'.split(
    ' ',
  ),
);
export const moneyNouns: ReadonlySet<string> = new Set(
  'payment payments refund refunds payout payouts invoice invoices charge charges subscription subscriptions transfer transfers billing order orders purchase wallet transaction transactions coupon dispute disputes balance'.split(
    ' ',
  ),
);
/** Nouns of running systems: creating or changing them is a deployment. */
export const systemNouns: ReadonlySet<string> = new Set(
  'deployment deployments cluster clusters instance instances vm vms pod pods node nodes namespace service-mesh server servers container-app database databases warehouse bucket buckets domain domains dns zone zones certificate lambda function functions worker workers workflow workflows pipeline pipelines job jobs run runs build builds environment environments release releases stack stacks resource resources volume volumes network networks loadbalancer queue queues topic topics project projects site sites application applications app apps feature flag flags rule rules alert alerts incident incidents webhook webhooks hook hooks'.split(
    ' ',
  ),
);
/** Nouns that live on this machine or in the agent's own session. */
export const localNouns: ReadonlySet<string> = new Set(
  'memory memories file files directory folder symbol symbols symbol_body note-local scratchpad entity entities observation observations relation relations tab tabs page-local browser editor buffer cursor breakpoint notebook-local cell todo todos mode session lines body thought'.split(
    ' ',
  ),
);

/** Servers that work on this machine only. */
export const localServers: readonly string[] = [
  'filesystem',
  'fs',
  'memory',
  'sequential-thinking',
  'sequentialthinking',
  'serena',
  'ide',
  'time',
  'git',
  'playwright',
  'puppeteer',
  'browser',
  'chrome*',
  'sqlite',
  'desktop-commander',
  'everything',
  'context7',
  'deepwiki',
  'fetch',
  'repomix',
  'tree-sitter',
  'xcodebuild*',
  'jetbrains',
  'obsidian',
  'siyuan*',
  'ebook*',
  'zotero',
  'jupyter',
  'blender',
  'figma*',
];
/** Servers that people read. */
export const messageServers: readonly string[] = [
  'slack*',
  'discord*',
  'teams*',
  'gmail*',
  'mail*',
  'email*',
  'outlook*',
  'telegram*',
  'whatsapp*',
  'twilio*',
  'sendgrid*',
  'resend*',
  'mailgun*',
  'intercom*',
  'zendesk*',
  'twitter*',
  'linkedin*',
];
/** Servers whose things run in production. */
export const infrastructureServers: readonly string[] = [
  'kubernetes*',
  'k8s*',
  'kubectl*',
  'helm*',
  'argocd*',
  'terraform*',
  'pulumi*',
  'aws*',
  'azure*',
  'gcp*',
  'gcloud*',
  'google-cloud*',
  'cloudflare*',
  'vercel*',
  'netlify*',
  'heroku*',
  'fly*',
  'render*',
  'railway*',
  'digitalocean*',
  'docker*',
  'portainer*',
  'nomad*',
  'consul*',
  'buildkite*',
  'circleci*',
  'jenkins*',
  'launchdarkly*',
  'flux*',
  'rancher*',
  'neon*',
  'supabase*',
  'planetscale*',
  'mongodb-atlas*',
  'elastic*',
];
export const identityServers: readonly string[] = [
  'auth0*',
  'okta*',
  'keycloak*',
  'vault*',
  'clerk*',
  'workos*',
  'entra*',
  '1password*',
  'bitwarden*',
  'iam*',
  'permit*',
];
export const moneyServers: readonly string[] = [
  'stripe*',
  'paypal*',
  'square*',
  'wise*',
  'plaid*',
  'coinbase*',
  'billing*',
  'payments*',
  'xero*',
  'quickbooks*',
  'revenuecat*',
  'chargebee*',
];
/** Only the names of secrets, not their values. */
export const namesOnly: ReadonlySet<string> = new Set(['list', 'search', 'count', 'find', 'ls', 'describe']);
/** Fields of an input that hold a command, SQL, a path, an address. */
export const fields = {
  shell: [
    'command',
    'cmd',
    'script',
    'cli_command',
    'shell_command',
    'bash',
    'commandline',
    'run',
    'kubectl_command',
    'args_line',
  ],
  sql: ['sql', 'query', 'statement', 'sql_query', 'query_string', 'sqltext'],
  path: [
    'path',
    'file_path',
    'filepath',
    'filename',
    'file',
    'paths',
    'source',
    'destination',
    'repo_path',
    'uri',
    'directory',
    'relative_path',
  ],
  url: ['url', 'uri', 'endpoint', 'href'],
} as const;
