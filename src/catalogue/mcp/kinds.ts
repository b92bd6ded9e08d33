// What kinds of MCP servers there are, by the names that they go by. A name of a server is made of words (`claude_ai_Linear`,
// `github-mcp-server`); any run of them, joined, is looked up here.
import { wordMap } from './word-set.ts';

export type ServerKind =
  | 'local' // works on this machine, in a browser of its own or in the agent's session
  | 'message' // people read what is put there
  | 'infra' // what it holds runs in production
  | 'ci' // builds; its settings are configuration, its runs are felt
  | 'identity' // accounts and rights
  | 'money'
  | 'data' // rows, documents, vectors
  | 'watch' // measures, logs and traces of running systems
  | 'device' // things in a house or on a desk
  | 'shared'; // what people work on; the kind of a server that is not known

export const serverKinds = wordMap<ServerKind>({
  local: `filesystem files fs filesystems memory knowledgegraph basicmemory mem0local sequentialthinking thinking clearthought serena ide
    vscode jetbrains intellij pycharm webstorm xcode xcodebuild xcodebuildmcp time clock datetime calculator math git localgit
    playwright puppeteer browser browsermcp browseruse chrome chromedevtools devtools selenium webdriver stagehand browserbase
    hyperbrowser steel desktopcommander desktop everything repomix treesitter obsidian siyuan ebook zotero jupyter notebook blender
    figma unity unitymcp unreal godot photoshop ableton excel word powerpoint pptx docx pdf markitdown pandoc drawio excalidraw
    mermaid todo todos tasks taskmaster shrimptaskmanager applescript macos peekaboo windows windowsmcp computeruse computer
    screenshot iterm terminal tmux ios simulator iossimulator android adb mobile appium ghidra ida radare anki logseq joplin apple
    applenotes sandbox sandboxcontainer container e2b codeinterpreter python pythonrepl node runpython coderunner mcprunpython
    codesandbox daytona context7 deepwiki fetch rag vectorlocal localmemory zenmcp zen consult tasklist plugindev tsserver lsp
    languageserver ffmpeg imagemagick handwriting musescore freecad openscad fusion rhino sketchup davinci premiere aftereffects
    illustrator cad vlc spotifylocal pomodoro wsl processes`,
  message: `slack discord teams msteams microsoftteams gmail mail email outlook imap smtp telegram whatsapp twilio sendgrid resend mailgun
    postmark intercom zendesk freshdesk twitter x linkedin facebook instagram reddit mastodon bluesky line lark feishu dingtalk
    wechat wecom signal imessage messages sms vonage plivo messagebird mattermost rocketchat zulip mailchimp klaviyo brevo
    customerio onesignal front helpscout crisp drift googlechat webex ntfy pushover agentmail youtube tiktok threads buffer
    typefully`,
  infra: `kubernetes k8s kubectl helm argocd argo fluxcd flux rancher openshift istio terraform tfe opentofu pulumi spacelift crossplane
    ansible awx aws amazon ec2 s3 ecs eks lambda cloudformation cdk azure gcp gcloud googlecloud gke cloudrun cloudflare vercel
    netlify heroku fly flyio render railway digitalocean linode akamai vultr hetzner ovh scaleway oracle oci ibmcloud alibaba aliyun
    tencent docker dockerhub portainer podman nomad consul supabase neon planetscale turso aiven firebase appwrite convex
    mongodbatlas atlas rediscloud elasticcloud confluentcloud confluent kafka rabbitmq sns sqs nginx traefik kong envoy haproxy
    launchdarkly split unleash flagsmith statsig growthbook configcat optimizely proxmox vmware vsphere nutanix openstack truenas
    synology unraid netbox meraki unifi cisco fortinet paloalto fastly bunny namecheap godaddy route53 dnsimple porkbun replicate
    modal runpod vastai lambdalabs huggingfaceendpoints coolify dokku dokploy caprover zeabur koyeb northflank porter`,
  ci: `buildkite circleci jenkins teamcity travis drone bamboo githubactions codefresh harness gitlabci codemagic bitrise semaphore
    tekton concourse temporal airflow prefect dagster n8n make zapier pipedream workato windmill kestra`,
  identity: `auth0 okta keycloak vault hashicorpvault clerk workos entra azuread 1password onepassword bitwarden iam permit infisical doppler
    stytch descope fusionauth authentik cognito zitadel pingidentity jumpcloud lastpass dashlane secretsmanager activedirectory ldap
    googleadmin workspaceadmin`,
  money: `stripe paypal square wise plaid coinbase billing payments xero quickbooks revenuecat chargebee recurly paddle lemonsqueezy adyen
    braintree razorpay mercadopago mollie brex ramp mercury zerodha kite alpaca binance kraken bybit okx ibkr interactivebrokers
    robinhood tradingviewtrade schwab tradier oanda hyperliquid uniswap solana ethereum evm metamask wallet bitcoin lightning
    freshbooks bill cashfree paystack flutterwave thirdweb polymarket kalshi crypto web3 onchain groww upstox alpacamarkets payram
    xendit midtrans`,
  data: `postgres postgresql pg mysql mariadb mssql sqlserver oracledb database databaseserver db dbhub redis valkey mongodb mongo neo4j
    cassandra scylla dynamodb cosmos cosmosdb couchbase couchdb clickhouse snowflake bigquery redshift athena databricks trino
    presto elasticsearch opensearch elastic solr meilisearch typesense algolia pinecone qdrant weaviate chroma chromadb milvus
    zilliz lancedb pgvector surrealdb arangodb memgraph influxdb questdb timescale cockroachdb tidb singlestore starrocks doris hive
    s3tables iceberg motherduck dbt prisma drizzle hasura nocodb baserow teradata vertica greenplum yugabyte auroradsql dsql
    genaitoolbox toolbox mcptoolbox rqlite libsql sqlalchemy jdbc documentdb keyspaces mem0 zep graphiti cognee letta sqlite duckdb`,
  watch: `grafana datadog newrelic dynatrace honeycomb sentry prometheus loki tempo splunk sumologic logzio signoz axiom rollbar bugsnag
    posthog amplitude mixpanel elasticapm cloudwatch applicationsignals dnsanalytics logs observability lightstep coralogix
    victoriametrics victorialogs jaeger opentelemetry otel langfuse langsmith arize phoenix weave wandb mlflow pagerduty opsgenie
    incidentio rootly firehydrant xmatters statuspage squadcast victorops betterstack`,
  device:
    'homeassistant hass home hue philipshue smartthings tuya sonos spotify roku chromecast printer octoprint bambu tesla govee nest ring lifx',
  shared: `github gitlab gitea bitbucket azuredevops ado forgejo linear notion jira confluence atlassian asana clickup trello monday
    airtable basecamp shortcut height plane youtrack redmine hubspot salesforce pipedrive zoho attio shopify woocommerce wordpress
    webflow wix contentful sanity strapi ghost canva miro googledrive gdrive drive googledocs googlesheets sheets gsuite
    googleworkspace workspacemcp gcalendar googlecalendar calendar dropbox box onedrive sharepoint evernote todoist ticktick calcom
    calendly zoom typeform surveymonkey tally jotform coda slite gitbook sonarqube snyk sonar apify firecrawl exa tavily brave
    bravesearch perplexity`,
});
