// The nouns that names of MCP tools are made of: what a verb of change reaches. Singular forms; plurals are found by them.
import { wordMap, wordSet } from './word-set.ts';

export type NounClass =
  | 'read' // a name that ends in it shows it: `deploy_status`
  | 'own' // the caller's own attention: marks, drafts, reminders
  | 'small' // hangs on something else and is made again in a moment
  | 'record' // rows, documents and whatever holds them
  | 'item' // what people work on in a shared service
  | 'people' // reaches people
  | 'running' // runs, or is what running systems stand on
  | 'money'
  | 'access'
  | 'secret';

export const nouns = wordMap<NounClass>({
  read: `status info information detail history log metric stat statistic summary overview report schema doc documentation help version
    health usage count size list analysis insight recommendation suggestion practice guide guideline guidance diagnostic
    troubleshooting explorer lookup forecast weather profile leaderboard timeline feed result output changelog diff outlier example
    reference catalog catalogue metadata availability capability activity trend ranking score outline definition unread mention
    telemetry performance utilization readme instruction analytics statistics detection comparison snippet preview ui onboarding
    benchmark validation simulation estimate quote inference reading response stats coverage trace span error exception warning
    advisory advisor vulnerability search match similar modeling calculator calc math estimation dependency graph tree structure
    blame explanation thought thinking topology inventory converter validator analyzer analyser checker finder viewer profiler
    scanner reader formatter similarity progress frequency correlation linter inspector summarizer direction elevation matrix doctor
    context`,
  own: 'notification todo draft reminder bookmark preference starred',
  small: `comment note label reaction emoji link star watcher annotation vote like pin worklog favorite favourite mark relation
    relationship assignee milestone checklist checkitem subtask tagging tag title description field caption cover section heading
    paragraph timer worklogs bookmarked sticker shape connector arrow highlight`,
  record: `row record table document collection index column vector point embedding entry key value view namespace dataset datapoint hash
    item cell object file blob entity observation edge chunk memory memories csv parquet fts spreadsheet sheet range data database`,
  item: `issue ticket page doc wiki project repo repository board sprint epic task card story folder dashboard panel event calendar
    contact lead deal company account opportunity product customer pull pr mr merge branch commit gist block workspace list space
    goal initiative portfolio cycle milestone quote case form survey template design canvas frame component style report snapshot
    test suite experiment datasource webhook hook integration article category playlist asset image video audio media layer font
    collection model prompt agent assistant bot channel conversation monitor check alert rule silence detector worklog timesheet
    entry filter segment audience property pipeline version variable attachment thread discussion workbook webtest group`,
  people: `message mail email sms campaign broadcast newsletter announcement invite invitation dm tweet retweet post statuspage incident
    escalation responder oncall schedule override rotation shift call phone whatsapp fax reply chat meeting attendee communication`,
  running: `deployment cluster instance vm vmss pod node service server droplet container domain dns cname zone certificate cert lambda
    function worker bucket queue topic volume network vpc subnet loadbalancer balancer lb environment release stack resource addon
    app application site build job run workflow pipeline disk backup replica replication cache cdn route router gateway proxy tunnel
    vpn ip kernel image registry namespace configmap ingress daemonset statefulset cronjob hpa chart workload machine host dyno flag
    feature toggle rollout migration warehouse compute broker stream infrastructure storage region topology maintenance plugin
    extension automation scene device switch light lock thermostat listener endpoint peering nat autoscaling scaling fleet edge kv
    d1 r2 hyperdrive daemon`,
  money: `payment refund payout invoice charge subscription billing order purchase wallet coupon dispute balance checkout credit debit
    bank deposit withdrawal fund loan trade position holding swap transfer transaction gtt bet budget`,
  access: `role permission policy access acl iam membership collaborator admin owner rbac grant identity mfa sso saml oidc principal member
    user firewall guest share restriction authorization protection security scope entitlement impersonation whitelist allowlist
    blocklist`,
  secret: `secret credential password passwd passphrase apikey privatekey pat token connectionstring keypair kubeconfig otp totp sshkey
    accesskey env envs envvar envvars dotenv jwt cookie cookies sensitive`,
});

/** Nouns whose class depends on what stands beside them: `[before, noun, class]`. */
export const pairs: readonly (readonly [string, string, NounClass])[] = [
  ['api', 'key', 'secret'],
  ['key', 'vault', 'secret'],
  ['access', 'key', 'secret'],
  ['service', 'key', 'secret'],
  ['private', 'key', 'secret'],
  ['signing', 'key', 'secret'],
  ['ssh', 'key', 'secret'],
  ['account', 'key', 'secret'],
  ['deploy', 'key', 'secret'],
  ['encryption', 'key', 'secret'],
  ['connection', 'string', 'secret'],
  ['environment', 'variable', 'secret'],
  ['env', 'var', 'secret'],
  ['config', 'var', 'secret'],
  ['ci', 'variable', 'secret'],
  ['project', 'variable', 'secret'],
  ['group', 'variable', 'secret'],
  ['service', 'account', 'access'],
  ['security', 'group', 'access'],
  ['network', 'policy', 'access'],
  ['escalation', 'policy', 'people'],
  ['on', 'call', 'people'],
  ['status', 'page', 'people'],
  ['feature', 'flag', 'running'],
  ['page', 'rule', 'running'],
  ['pull', 'request', 'item'],
  ['merge', 'request', 'item'],
  ['design', 'token', 'item'],
  ['payment', 'link', 'money'],
  ['calendar', 'invite', 'people'],
  ['alert', 'group', 'people'],
  ['user', 'group', 'access'],
  ['iam', 'group', 'access'],
  ['log', 'group', 'item'],
  ['status', 'update', 'item'],
  ['work', 'item', 'item'],
  ['order', 'item', 'item'],
  ['user', 'story', 'item'],
  ['user', 'data', 'item'],
  ['user', 'profile', 'item'],
  ['share', 'link', 'access'],
  ['managed', 'cluster', 'running'],
  ['ip', 'address', 'running'],
  ['load', 'balancer', 'running'],
  ['table', 'bucket', 'running'],
];

/** Money only on servers that hold it: elsewhere a transaction is one of a database, a position one on a page. */
export const moneyOnly = wordSet(
  'transaction position balance credit debit fund swap trade holding transfer bet bid charge',
);

/** After a noun of secrets, what is shown is about them and not they themselves: `get_token_permissions`. */
export const aboutNouns = wordSet(
  `permission usage status info name metadata count expiry expiration version setting type policy scan scope limit budget price balance
  holder supply transfer list prediction cost id schema format rotation history rate information detail security address mapping rotation
  pair market chart trending volume analytics profile statistic stat template definition reference risk score`,
);
/** Before or beside `token`, these say that it is none of access. */
export const tokenContexts = wordSet(
  'design count number prompt completion llm crypto erc20 erc721 nft swap coin defi solana ethereum dex wrapped popular trending used css theme variable style',
);
/** What even a server of infrastructure keeps on a desk: plans, reports and texts, which nothing runs on. */
export const deskItems = wordSet(
  'issue ticket form workbook dashboard doc wiki report test webtest note notebook team folder favorite query template log entry',
);
/** Only the names of secrets, not their values. */
export const namesOnly = wordSet(
  'list search count find ls describe check validate verify discover lookup analyze scan audit enumerate',
);
/** What a service looks like, on servers that hold identities. */
export const looks = wordSet(
  'brand theme logo favicon background preview page template form branding customization domain email',
);
/** Work that only looks at something, however it is started. */
export const lookingWork = wordSet(
  `search query analysis scan crawl timer test tests research review check lint benchmark simulation diagnostic diagnostics report export
  inspection audit evaluation prompt chat completion search session actor checkov validation preview thread model audit prediction
  lighthouse profiling recording tracing trace`,
);
/** Numbers and series that observability servers ask their stores for. */
export const askedStores = wordSet(
  `prometheus loki tempo influxdb influx cloudwatch graphite elasticsearch opensearch athena clickhouse snowflake pyroscope quickwit splunk
  metric metrics log logs trace traces span spans event events timeseries range instant table panel panel data datasource docs documentation
  document documents knowledge collection item items record records entity entities graph wiki events user users insight analytics
  performance calendar freebusy availability agents list rows wolfram index pages topics vector vectors similar points`,
);
/** Texts and addresses that are made and handed back. */
export const madeTexts = wordSet(
  `code type types typescript url link deeplink command commands query sql summary report doc docs text embedding embeddings hash uuid
  description explanation suggestion plan schema json yaml csv markdown diagram chart graph prompt title caption insight insights export
  test tests readme qr outline regex name names random number architecture chart visualization component`,
);
