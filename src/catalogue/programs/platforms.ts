// Hosting platforms, payment and messaging services: what their command lines change, other people feel.
import {
  choice,
  code,
  codeLine,
  deploys,
  destroys,
  env,
  factOf,
  flag,
  type Judgement,
  type Options,
  option,
  previews,
  privileged,
  program,
  readOnly,
  remoteCommand,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
} from '../spec.ts';

const any = { effects: ['network'], open: 'the words decide' } as const;
const look = readOnly({ ...any, options: { '--prod|--production': flag } });
const local = writeSafe({ ...any });
const change = deploys('changes a running service', any);
const remove = destroys('deletes something on the platform', any);
const secrets = reveals('handles secrets of the platform', any);
const login = privileged('stores a login', any);
const common: Options = {
  ...shortHelp,
  '-v|-V': previews('prints the version'),
  '--dry-run': previews('changes nothing'),
  '-a|--app|-s|--site|-p|--project|--project-ref|-t|--token|-S|--scope|-T|--team|-c|--config|--cwd|-e|--environment|--env|-r|--region|-o|--org|--org-id|-A|--local-config|-Q|--global-config|--name|-n|--filter|--auth|--message|-m|--dir|--functions':
    value,
  '-y|--yes|-f|--force|--json|-j|--debug|-d|--local|--linked|--remote|--prod|--production|--prebuilt|--no-wait|--public|--with-cache|--logs|--open|-l|--live|--once|--follow|--watch|--all':
    flag,
};
const reading =
  'list|ls, get, show, info, status, inspect, logs|log, tail, describe, whoami, version, help, open, projects:list, apps:info, view, check, usage, regions, ps, releases, history, search, docs, domains:list, features, ls-*, list-*, sites:list, open:*, metrics, events, analytics, top, ping, platform, diff, validate, lint';
const writing =
  'deploy, deploy*, publish, promote, rollback, redeploy, release, releases:rollback, restart, ps:*, scale, up, apply, launch, start, stop, suspend, resume, create, update, set, add, link-domain, switch, upgrade, move, rename, transfer, attach, detach, enable, disable, trigger, purge-cache, import, migrate, run, exec, maintenance:*, maintenance, domains:add, addons:create, addons:attach, drains:*, dyno:*, pipelines:promote, buildpacks:*, features:*, labs:*, alias, cache, rolling-release, integration, git, stop-*, edit, push, connect, sync, invite, publish-*, tag, activate, resize, clone, fork, configure, extensions, ips, mount, volume, dns, certs, domains, domain, webhooks, hooks:*';
const removing =
  'delete, remove|rm, destroy, apps:destroy, addons:destroy, domains:remove, down, teardown, purge, reset, unpublish, *:delete, *:remove, *:destroy, drop';
const verbs = { [reading]: look, [writing]: change, [removing]: remove } as const;
const group = (more: { readonly [names: string]: Judgement } = {}): Judgement =>
  readOnly({ ...any, bare: look, commands: { ...more, ...verbs, '*': look } });

/** What the folder is linked to, from the file in which each of these tools keeps it. */
const linked = factOf({
  'vercel|vc|now': 'vercel.project',
  'netlify|ntl': 'netlify.site',
  'fly|flyctl': 'fly.app',
  heroku: 'heroku.app',
  firebase: 'firebase.project',
  wrangler: 'cloudflare.worker',
  supabase: 'supabase.project',
});

export const vercel = program(
  [
    'vercel',
    'vc',
    'now',
    'netlify',
    'ntl',
    'railway',
    'render',
    'surge',
    'cloudflare',
    'zeit',
    'deployctl',
    'gh-pages',
    'firebase',
    'expo-publish',
    'eas',
    'appcenter',
    'heroku',
    'fly',
    'flyctl',
    'wrangler',
    'neonctl',
    'neon',
    'pscale',
    'planetscale',
    'upstash',
    'convex',
    'contentful',
    'shopify',
    'auth0',
    'okta',
    'launchdarkly',
    'ldcli',
    'statsig',
    'sentry-cli',
    'datadog-ci',
    'newrelic',
    'pd',
    'ngc',
    'modal',
    'replicate',
    'kaggle',
    'clasp',
    'sfdx',
    'sf',
    'gcalcli',
    'twilio',
    'sendgrid',
    'mailgun',
    'slack',
    'discord',
    'telegram-send',
    'linear',
    'jira',
    'acli',
    'notion-cli',
    'dropbox',
    'gdrive',
    'onedrive',
    'ghost',
    'hasura',
    'apollo',
    'rover',
    'graphcdn',
    'temporal',
    'inngest',
    'trigger.dev',
    'fauna',
    'xata',
    'prismic',
    'storyblok',
    'saleor',
    'chromatic',
    'percy',
    'argos',
    'codecov',
    'coveralls',
    'snaplet',
    'fastly',
    'akamai',
    'bunny',
    'circusctl',
    'passenger',
    'monit',
    'buildkite-agent',
    'bk',
    'circleci',
    'drone',
    'woodpecker-cli',
    'travis',
    'appveyor',
    'jenkins-cli',
    'concourse',
    'fly-concourse',
    'teamcity',
    'semaphore',
    'codefresh',
    'spinnaker',
    'octo',
    'octopus',
    'harness',
    'env0',
  ],
  () => ({
    docs: 'https://vercel.com/docs/cli',
    bare: privileged('deploys a preview that others can open', { ...any, options: {}, scales: {} }),
    open: 'the words decide',
    options: {
      // Before the common ones: the first entry for a name counts.
      '--prod|--production': deploys('puts a new version before its users'),
      '--target': choice({ production: deploys('puts a new version before its users') }, value),
      ...common,
      '-a|--app, -e|--environment|--env': value,
      '--force-reset': destroys('empties a database'),
    },
    targets: { app: [option('-a'), linked], environment: [option('-e'), env('NODE_ENV')] },
    commands: {
      run: deploys('runs a command on a running service', { ...any, args: [codeLine('shell', 'elsewhere')] }),
      ...verbs,
      'dev, init, build, types, generate|gen, start-local, serve, functions:serve, functions:create, emulators:start, emulators:exec, emulators, codegen, test, new, setup, link, unlink, pull-types, kv:local, tunnel, listen, local, r2-local, typegen, completion, prebuild, bundle, doctor, watch, monit, flush, reloadLogs, config-local, compose':
        local,
      'login, logout, auth, auth:login, auth:logout, teams': login,
      'env, env:*, secret, secrets, config:set, config:unset, vars, variables|variable, keys, tokens, token, access-tokens, auth:token, credentials, api-keys, pg:credentials, functions:secrets:*, functions:config:*':
        readOnly({ ...any, bare: secrets, commands: { 'ls|list, names': readOnly(any), '*': secrets } }),
      'config, config:get, env-pull': reveals('prints settings of the app, which hold secrets', any),
      db: readOnly({
        commands: {
          'diff, lint, start, list, status, branches': local,
          push: deploys('changes a database', any),
          reset: privileged('empties the local database', {
            ...any,
            options: { '--linked|--db-url': destroys('empties a shared database') },
          }),
          'dump, pull': privileged('copies a database', any),
          'drop, delete': destroys('deletes a database', any),
          '*': change,
        },
      }),
      'migration, migrations': readOnly({
        commands: { 'new, list, fetch, squash': local, 'up, apply, repair, down': deploys('changes a database', any) },
      }),
      'functions, function': readOnly({
        ...any,
        commands: {
          'list, download, serve, new, create, build': local,
          'invoke, invoke-local': privileged('runs a function', any),
          deploy: change,
          delete: remove,
          '*': look,
        },
      }),
      'functions:delete, hosting:disable, firestore:delete, database:remove, database:set, kv:key:delete, projects:delete, sites:delete, pg:reset, pg:killall, pg:copy, pg:restore, pg:backups:delete, data:delete':
        remove,
      'ssh, console, run:detached, shell, run:inside': deploys('opens a shell or runs a command on a running service', {
        ...any,
        options: { '-C|--command': code('shell') },
        afterDashes: remoteCommand,
      }),
      'pg, pg:info, pg:psql, psql, proxy, redis, postgres, mysql': privileged('opens a database of the app', any),
      'sso, access, members, orgs, org, users, user, roles, invite, collaborators, access:*': destroys(
        'changes access rights',
        any,
      ),
      'apps, kv:key, kv, r2, d1, queues, pages, workers, versions, deployments, hyperdrive, vectorize, storage, projects, project, branch, branches, database, databases, snippets, sql, machine, machines, volumes, vol, image, services, checks, sites, hosting, firestore, remoteconfig, appdistribution, webhook, hook, logpush, queue, worker, team, workspaces, theme, app, flags, environments, metadata, issues, issue, channel, device, api, buckets, bucket, objects, collection, table, tables, index, schema, deployment, endpoint, monitors':
        group({
          'sql, execute, query': readOnly({
            ...any,
            options: {
              '--command|-c': code('sql', 'sqlite'),
              '--file': { ...runsUnread('runs the SQL of a file'), takes: uses },
            },
          }),
          key: group(),
          object: group(),
          'toggle-on, toggle-off': deploys('changes a switch that users feel', any),
        }),
      'submit, build:submit, build:run, update:publish': change,
      'send, message, email, sms, call, post': deploys('sends messages to people', any),
      '*': change,
    },
    examples: {
      vercel: 'privileged-write',
      'vercel --prod --yes': 'deployment',
      'vercel --target=production': 'deployment',
      'vercel ls --prod': 'read-only',
      'vercel ls': 'read-only',
      'vercel env pull': 'destructive',
      'vercel env ls': 'read-only',
      'vercel remove x --yes': 'destructive',
      'vercel dev': 'write-safe',
      'fly apps destroy x': 'destructive',
      'fly apps list': 'read-only',
      'wrangler d1 execute DB --local --file x.sql': { tier: 'privileged-write', unread: true },
      'netlify deploy --dir=dist': 'deployment',
      'netlify deploy --prod': 'deployment',
      'firebase deploy --only hosting': 'deployment',
      'heroku ps -a x': 'read-only',
      'heroku restart -a x-prod': 'deployment',
      'heroku config': 'destructive',
      "heroku run 'rm -rf /data'": 'destructive',
      'heroku run -a x -- rm -rf /data': 'destructive',
      'heroku run rake db:version': 'deployment',
      'heroku run bash': { tier: 'deployment', unread: true },
      'fly ssh console -a x': 'deployment',
      "fly ssh console -C 'rm -rf /data'": 'destructive',
      'heroku pg:psql': 'privileged-write',
      'planetscale db push --linked': 'deployment',
      'planetscale db reset': 'privileged-write',
      'planetscale db reset --linked': 'destructive',
      'planetscale db dump': 'privileged-write',
      'planetscale db diff': 'write-safe',
      'planetscale db drop': 'destructive',
      'planetscale db frob': 'deployment',
      'planetscale migration new x': 'write-safe',
      'planetscale migration up': 'deployment',
      'planetscale functions deploy hello': 'deployment',
      'planetscale functions serve': 'write-safe',
      'planetscale functions delete x': 'destructive',
      'planetscale functions invoke x': 'privileged-write',
      'planetscale secrets set A=b': 'destructive',
      'wrangler kv key delete --binding=C k': 'destructive',
      'wrangler r2 object delete b/k': 'destructive',
      'wrangler d1 execute db --command "DROP TABLE x"': 'destructive',
      'wrangler login': 'privileged-write',
      'heroku pg:reset': 'destructive',
      'fly orgs invite x': 'destructive',
      'eas submit --platform ios': 'deployment',
      'ldcli flags toggle-on --flag x': 'deployment',
      'slack send hi': 'deployment',
      'heroku frobnicate': 'deployment',
      'heroku --help': 'read-only',
      'vercel -v': 'read-only',
      'vercel deploy --dry-run': 'read-only',
      'fly scale count 3': 'deployment',
      'heroku access:add x': 'destructive',
      'prisma-x': 'unknown',
      'wrangler reset --force-reset': 'destructive',
    } as never,
  }),
);

export const stripe = program(
  ['stripe', 'paypal', 'square', 'braintree', 'wise', 'plaid', 'coinbase', 'recurly', 'chargebee', 'lago'],
  () => ({
    docs: 'https://docs.stripe.com/cli',
    bare: readOnly(),
    open: 'the words decide',
    options: { '--live': destroys('acts on real money'), ...common, '--api-key': value },
    commands: {
      'listen, trigger, samples, fixtures, serve, plugin, open, status, version, logs, help, docs': local,
      'login, logout, config': login,
      'get, resources': look,
      'delete, payouts, transfers, refunds, charges, payment_intents, topups, issuing, balance, subscriptions, invoices, disputes':
        readOnly({
          ...any,
          commands: { 'list, retrieve, search, get': look, '*': destroys('moves money or changes a contract', any) },
          bare: destroys('moves money or changes a contract', any),
        }),
      'post, raw': destroys('moves money or changes a contract', any),
      '*': readOnly({
        ...any,
        commands: {
          'list, retrieve, search, get': look,
          'create, update': privileged('changes data of the payment service', any),
          '*': destroys('moves money or changes a contract', any),
        },
      }),
    },
    examples: {
      'stripe listen --forward-to localhost:3000': 'write-safe',
      'stripe customers list': 'read-only',
      'stripe refunds create --charge x': 'destructive',
      'stripe refunds list': 'read-only',
      'stripe refunds': 'destructive',
      'stripe login': 'privileged-write',
      'stripe post /v1/x': 'destructive',
      'stripe products create': 'privileged-write',
      'stripe products delete x': 'destructive',
      'stripe get x --live': 'destructive',
      'stripe --help': 'read-only',
      'stripe trigger x --dry-run': 'read-only',
    },
  }),
);

export const mail = program(
  [
    'mail',
    'mailx',
    'sendmail',
    'mutt',
    'msmtp',
    'swaks',
    'ssmtp',
    'neomutt',
    'notify-send-team',
    'slackcat',
    'wall',
    'write',
  ],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/mail.1p.html',
    bare: deploys('sends messages to people', { effects: ['network'] }),
    open: 'sends in any case',
    options: { ...shortHelp, '-a|-A|--attach': { is: 'path', effect: 'sends' }, '-s|-c|-b|-r|-S|-u': value },
    examples: {
      'mail -s Report team@example.com': 'deployment',
      'mail -a ~/.ssh/id_rsa x@example.com': 'destructive',
      'swaks --help': 'read-only',
    },
  }),
);

export const blockchain = program(
  [
    'cast',
    'forge',
    'anvil',
    'hardhat',
    'truffle',
    'brownie',
    'near',
    'solana',
    'anchor',
    'sui',
    'aptos',
    'starkli',
    'bitcoin-cli',
    'geth',
    'bitcoind',
    'eth',
    'ape',
  ],
  () => ({
    docs: 'https://book.getfoundry.sh/reference/',
    bare: readOnly(),
    open: 'the words decide',
    options: {
      ...shortHelp,
      '--rpc-url|--fork-url|--network|-u|--chain': value,
      '--private-key|--mnemonic|--keypair|-k': { ...destroys('signs with a private key'), takes: value },
      '--broadcast|--verify': destroys('sends a transaction that cannot be undone'),
    },
    commands: {
      'call, balance, block, block-number, tx, receipt, code, storage, abi-*, calldata*, keccak, sig, 4byte*, to-*, from-*, chain-id, gas-price, nonce, logs, estimate, decode*, interface, address, config, view, slot, cluster-version, inspect, tree, version, help':
        look,
      'build, test, compile, fmt, coverage, snapshot, init, install, update, remove, doc, clean, node, lint, localnet, selectors, geiger, bind, flatten, check, script':
        local,
      'send, deploy, publish, transfer, create, run, ignition, migrate, program, mint, upgrade, airdrop, stake, invoke, mktx':
        destroys('sends a transaction that cannot be undone', any),
      'wallet, keygen, key, keys, account, keystore': reveals('handles private keys', any),
      '*': change,
    },
    examples: {
      'cast call 0xabc "balanceOf(address)" 0xdef --rpc-url x': 'read-only',
      'cast send 0xabc x': 'destructive',
      'forge build': 'write-safe',
      'forge script D.s.sol --broadcast': 'destructive',
      'cast wallet new': 'destructive',
      'cast call x --private-key y': 'destructive',
      'near frobnicate': 'deployment',
      'cast --help': 'read-only',
    },
  }),
);

/** Keeps programs of one machine running. */
export const supabase = program('supabase', () => ({
  docs: 'https://supabase.com/docs/reference/cli',
  bare: readOnly(),
  open: 'the words decide',
  options: common,
  commands: {
    'start, stop, status, init, link, unlink, gen, test, seed, services, bootstrap': local,
    'login, logout': login,
    'projects, orgs, branches, inspect, snippets, domains, vanity-subdomains, backups, sso, storage, network-bans, network-restrictions, ssl-enforcement, postgres-config, config, encryption':
      group({ push: change }),
    'secrets, encryption-key': readOnly({ ...any, bare: secrets, commands: { 'ls|list': look, '*': secrets } }),
    db: readOnly({
      ...any,
      commands: {
        'diff, lint, start, dump, pull, schema': local,
        push: deploys('changes a database', any),
        reset: privileged('empties the local database', {
          ...any,
          options: { '--linked|--db-url': destroys('empties a shared database') },
        }),
      },
    }),
    'migration, migrations': readOnly({
      ...any,
      commands: {
        'new, list, fetch, squash': local,
        'up, repair': deploys('changes a database', any),
        down: privileged('takes back changes of the local database', any),
      },
    }),
    functions: readOnly({
      ...any,
      commands: { 'new, serve, list, download': local, deploy: change, delete: remove },
    }),
  },
  examples: {
    'supabase start': 'write-safe',
    'supabase db': 'read-only',
    'supabase db diff -f x': 'write-safe',
    'supabase db push': 'deployment',
    'supabase db reset': 'privileged-write',
    'supabase db reset --linked': 'destructive',
    'supabase migration new x': 'write-safe',
    'supabase migration up': 'deployment',
    'supabase migration down': 'privileged-write',
    'supabase migration': 'read-only',
    'supabase functions': 'read-only',
    'supabase functions deploy x': 'deployment',
    'supabase functions delete x': 'destructive',
    'supabase functions serve': 'write-safe',
    'supabase secrets set A=b': 'destructive',
    'supabase secrets list': 'read-only',
    'supabase config push': 'deployment',
    'supabase projects list': 'read-only',
    'supabase login': 'privileged-write',
  },
}));

export const supervisors = program(['pm2', 'forever', 'supervisorctl', 'circus', 'immortal'], () => ({
  docs: 'https://pm2.keymetrics.io/docs/usage/quick-start/',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: shortHelp,
  commands: {
    'list|ls|l|status|jlist|prettylist|show|describe|info|logs|log|monit|id|pid|report|env|tail|avail|version|columns|examples|conf|inspect':
      readOnly({ open: 'only looks' }),
    'start, serve, flush, dump, save, init, ecosystem': writeSafe({
      effects: ['executes'],
      open: 'runs the project’s own code',
    }),
    'restart, reload, gracefulReload, stop, stopall, stopAll, restartall, delete|del, kill, killall, scale, resurrect, reset, sendSignal, signal, clear, update, reread, add, remove, fg, trigger, cleanlogs':
      privileged('steers programs that are kept running', { open: 'in any case' }),
    'startup, unstartup, install, uninstall, set, unset, link, unlink, plus, register': privileged(
      'changes what this machine starts by itself',
      { open: 'in any case' },
    ),
    deploy: deploys('puts a new version before its users', { effects: ['network'], open: 'in any case' }),
  },
  examples: {
    'pm2 list': 'read-only',
    'pm2 start ecosystem.config.js': 'write-safe',
    'pm2 restart api': 'privileged-write',
    'pm2 startup': 'privileged-write',
    'pm2 deploy production': 'deployment',
  },
}));

export const models = program(['huggingface-cli', 'hf', 'modelscope'], () => ({
  docs: 'https://huggingface.co/docs/huggingface_hub/guides/cli',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: shortHelp,
  commands: {
    'download, scan-cache, cache, whoami, env, version, lfs-enable-largefiles, models, datasets, papers': writeSafe({
      effects: ['network'],
      open: 'fetches public files',
    }),
    'upload, upload-large-folder, repo, tag, jobs, endpoints, spaces': deploys('publishes files for everyone', {
      effects: ['network'],
      open: 'in any case',
    }),
    'delete-cache, repo-files': privileged('deletes files that were fetched', { open: 'in any case' }),
    'login, logout, auth': privileged('changes one’s own login', { open: 'in any case' }),
  },
  examples: {
    'huggingface-cli download x': 'write-safe',
    'hf upload x .': 'deployment',
    'hf auth login': 'privileged-write',
    'huggingface-cli delete-cache': 'privileged-write',
  },
}));
