// The large clouds. Thousands of operations, but each begins with the API's own verb; only the exceptions are listed.
import {
  attached,
  choice,
  code,
  deploys,
  destroys,
  env,
  fact,
  flag,
  type Judgement,
  type Options,
  option,
  passes,
  previews,
  privileged,
  program,
  readOnly,
  remoteCommand,
  rest,
  reveals,
  sends,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const network = { effects: ['network'] } as const;
const any = { ...network, open: 'thousands of parameters; the operation decides' } as const;
const look = readOnly(any);
const change = deploys('changes cloud resources', any);
const interrupt = deploys('interrupts cloud resources', any);
const remove = destroys('removes cloud resources', any);
const access = destroys('changes access rights', any);
const money = destroys('spends money or changes a contract', any);
const secret = (what: 'a secret' | 'new credentials' | 'the settings of a function, which hold secrets'): Judgement =>
  reveals(`reveals ${what}`, any);
const sendsMessage = deploys('sends messages', any);

const dryRun: Options = { '--dry-run, --dryrun': previews('changes nothing') };
const awsVerbs = {
  'describe-*, list-*, get-*, head-*, lookup-*, search-*, wait, batch-get-*, estimate-*, validate-*, check-*, test-*, preview-*, simulate-*, scan, query, select-*, filter-*, tail, ls, help, view-*, discover-*, detect-*, recognize-*, translate-*, synthesize-*, count-*, resolve-*, verify-*, decode-*, scan-*, export-*, start-query, get, lookup, retrieve, retrieve-*, analyze-*, compare-*':
    look,
  'create-*, put-*, update-*, tag-*, untag-*, start-*, run-*, invoke, invoke-*, register-*, attach-*, associate-*, enable-*, set-*, modify-*, add-*, import-*, copy-*, restore-*, upload-*, publish-*, execute-*, assign-*, allocate-*, apply-*, promote-*, batch-write-*, batch-put-*, deploy, deploy-*, request-*, change-*, configure-*, continue-*, activate-*, submit-*, complete-*, initiate-*, migrate-*, move-*, open-*, resume-*, retry-*, rollback-*, scale-*, signal-*, subscribe, accept-*, publish, transact-*, write-*, upgrade-*, notify-*, merge-*, confirm-*, package, sync-*, refresh-*, reset-*, install, push':
    change,
  'stop-*, reboot-*, disable-*, detach-*, disassociate-*, suspend-*, cancel-*, pause-*, release-*, unassign-*, unsubscribe, abort-*, deactivate-*, failover-*, deprecate-*, reject-*':
    interrupt,
  'delete-*, terminate-*, remove-*, deregister-*, purge-*, batch-delete-*, destroy-*, forget-*, schedule-key-deletion, empty-*, drop-*, rm, rb':
    remove,
  'authorize-*, revoke-*, grant-*, attach-role-policy, attach-user-policy, put-bucket-policy, put-bucket-acl, put-object-acl, add-permission, put-public-access-block, put-resource-policy, add-user-to-group, update-assume-role-policy, put-role-policy, put-user-policy, set-default-policy-version, put-key-policy, create-grant':
    access,
} as const;
const service = (more: { readonly [names: string]: Judgement } = {}): Judgement =>
  readOnly({ commands: { ...more, ...awsVerbs } });
const s3Copy: Judgement = deploys('copies objects to or from a bucket', {
  ...any,
  options: { ...dryRun, '--delete': destroys('deletes objects that the source does not have') },
  args: [choice({ 's3://*': readOnly(), '*': readOnly({ takes: sends }) }), choice({ 's3://*': value }, writes)],
});
const s3Object: Judgement = privileged('copies objects to or from a bucket', {
  ...any,
  options: dryRun,
  args: [choice({ 's3://*': value }, sends), choice({ 's3://*': value }, writes)],
});

export const aws = program(['aws', 'awslocal', 'aws2'], () => ({
  docs: 'https://docs.aws.amazon.com/cli/latest/reference',
  bare: readOnly(),
  open: 'thousands of parameters; the operation decides',
  options: {
    ...shortHelp,
    '--profile, --region, --output, --query, --endpoint-url, --cli-read-timeout, --cli-connect-timeout, --color, --ca-bundle, --page-size, --max-items, --starting-token, --cli-binary-format':
      value,
    '--no-cli-pager, --no-paginate, --no-sign-request, --no-verify-ssl, --debug': flag,
    ...dryRun,
    '--generate-cli-skeleton': attached(value),
  },
  targets: {
    account: [option('--profile'), env('AWS_PROFILE'), fact('aws.account')],
    region: [option('--region'), env('AWS_REGION'), env('AWS_DEFAULT_REGION'), fact('aws.region')],
    url: [option('--endpoint-url'), env('AWS_ENDPOINT_URL')],
  },
  commands: {
    '*': service(),
    s3: readOnly({
      commands: {
        ls: look,
        presign: privileged('makes a link that gives anybody an object', any),
        cp: s3Object,
        mv: { ...s3Object, tier: 'deployment' },
        sync: s3Copy,
        rm: { ...remove, options: dryRun },
        rb: remove,
        'mb, website': change,
      },
    }),
    s3api: service({
      'get-object': privileged('downloads an object', { ...any, args: [writes] }),
      'put-object': privileged('writes an object', any),
    }),
    secretsmanager: service({
      'get-secret-value, batch-get-secret-value': secret('a secret'),
      'create-secret, put-secret-value, update-secret, rotate-secret, restore-secret, replicate-secret-to-regions':
        reveals('makes or changes a secret', any),
      'get-random-password': look,
    }),
    ssm: service({
      'get-parameter, get-parameters, get-parameters-by-path, get-parameter-history': readOnly({
        ...any,
        options: {
          '--with-decryption': reveals('reveals a secret'),
          '--name|--names|--path': choice({ '*password*|*secret*|*token*|*key*': reveals('reveals a secret') }, value),
        },
      }),
      'start-session, send-command': deploys('runs commands on a server', any),
    }),
    sts: service({
      'assume-role, assume-role-with-saml, assume-role-with-web-identity, get-session-token, get-federation-token':
        secret('new credentials'),
    }),
    iam: service({
      'create-access-key, create-login-profile, update-login-profile, update-access-key, upload-ssh-public-key, create-service-specific-credential, reset-service-specific-credential':
        secret('new credentials'),
      'create-user, create-role, create-policy, create-policy-version, create-group, attach-group-policy, put-group-policy, add-role-to-instance-profile, update-role, create-instance-profile, create-open-id-connect-provider, update-account-password-policy':
        access,
      'tag-role, tag-user': change,
    }),
    ecr: service({ 'get-login-password, get-login, get-authorization-token': secret('new credentials') }),
    'ecr-public': service({ 'get-login-password': secret('new credentials') }),
    eks: service({
      'update-kubeconfig': privileged('later calls go to another cluster', any),
      'get-token': secret('new credentials'),
    }),
    rds: service({
      'generate-db-auth-token': secret('new credentials'),
      'modify-db-instance, modify-db-cluster': deploys('changes a database server', {
        ...any,
        options: { '--master-user-password': reveals('changes the password of a database', { takes: value }) },
      }),
    }),
    kms: service({
      'decrypt, generate-data-key, generate-data-key-pair, re-encrypt': secret('a secret'),
      'encrypt, sign, verify, generate-mac, get-public-key': look,
    }),
    lambda: service({
      'list-functions': readOnly(any),
      'get-function, get-function-configuration': reveals(
        'shows the variables of a function, which often hold secrets',
        any,
      ),
      invoke: deploys('runs a function', { ...any, args: [writes], scales: { local: 'privileged-write' } }),
    }),
    sns: service({ publish: sendsMessage, 'publish-batch': sendsMessage }),
    sqs: service({ 'receive-message': look, 'send-message, send-message-batch': sendsMessage }),
    'ses, sesv2, pinpoint, chime, connect, socialmessaging': service({ 'send-*': sendsMessage }),
    'route53domains, savingsplans, marketplace-catalog, license-manager': service({
      'register-*, transfer-*, renew-*, purchase-*, create-savings-plan': money,
    }),
    ec2: service({
      'purchase-*': money,
      'get-password-data': secret('a secret'),
      'create-key-pair, import-key-pair': secret('new credentials'),
      'create-tags': change,
      'get-console-output': look,
      'modify-security-group-rules, authorize-security-group-ingress, authorize-security-group-egress': access,
    }),
    logs: service({ 'tail, filter-log-events': look, 'start-live-tail': look }),
    configure: readOnly({
      bare: privileged('stores a login', any),
      commands: {
        'list, list-profiles': look,
        get: readOnly({
          ...any,
          args: [choice({ '*secret*|*token*|*access_key*': reveals('prints a login') }, value)],
        }),
        'set, import, sso, sso-session, add-model': privileged('changes the settings of the cloud client', {
          ...any,
          args: [choice({ '*secret*|*token*|*access_key*': reveals('stores a login') }, value), rest(value)],
        }),
        'export-credentials': secret('new credentials'),
      },
    }),
    'sso, sso-oidc': readOnly({
      commands: {
        ...awsVerbs,
        'login, logout': privileged('stores a login', any),
        'get-role-credentials, create-token': secret('new credentials'),
      },
    }),
    cloudformation: service({
      'validate-template': look,
      'create-change-set': writeSafe(any),
      deploy: deploys('changes cloud resources', {
        ...any,
        options: { '--no-execute-changeset': previews('only prepares the change') },
      }),
    }),
    dynamodb: service({
      'scan, query, batch-get-item, transact-get-items, get-item': look,
      'put-item, update-item, batch-write-item, execute-statement': change,
    }),
    'codecommit, codeartifact': service({ 'get-authorization-token, login': secret('new credentials') }),
    'help, history': look,
  },
  examples: {
    'aws s3api get-object --bucket ~/.ssh/id_rsa': 'destructive',
    'aws lambda invoke --function-name ~/.ssh/id_rsa': 'destructive',
    'aws ec2 describe-instances': 'read-only',
    'AWS_PROFILE=prod aws --region eu-west-1 ec2 stop-instances --instance-ids i-1': {
      tier: 'deployment',
      target: { account: 'prod', region: 'eu-west-1' },
    },
    'aws ec2 terminate-instances --instance-ids i-1': 'destructive',
    'aws ec2 run-instances --dry-run --image-id a': 'read-only',
    'aws ec2 frobnicate-instances': 'unknown',
    'aws ec2 purchase-reserved-instances-offering x': 'destructive',
    'aws ec2 create-key-pair --key-name x': 'destructive',
    'aws ec2 get-password-data x': 'destructive',
    'aws ec2 authorize-security-group-ingress --group-id x': 'destructive',
    'aws ec2 create-tags x': 'deployment',
    'aws ec2 get-console-output --instance-id x': 'read-only',
    'aws s3 ls s3://b --recursive': 'read-only',
    'aws s3 cp report.html s3://scratch/me/': 'privileged-write',
    'aws s3 cp s3://b/k ./x.txt': 'privileged-write',
    'aws s3 cp ~/.ssh/ s3://b/ --recursive': 'destructive',
    'aws s3 mv a s3://b/a': 'deployment',
    'aws s3 sync . s3://site': 'deployment',
    'aws s3 sync . s3://site --delete': 'destructive',
    'aws s3 sync . s3://site --delete --dryrun': 'read-only',
    'aws s3 rm s3://b/k': 'destructive',
    'aws s3 rb s3://b --force': 'destructive',
    'aws s3 mb s3://b': 'deployment',
    'aws s3 presign s3://b/k': 'privileged-write',
    'aws s3api get-object --bucket b --key k out.bin': 'privileged-write',
    'aws s3api put-object --bucket b': 'privileged-write',
    'aws s3api put-bucket-policy --bucket b': 'destructive',
    'aws secretsmanager get-secret-value --secret-id db': 'destructive',
    'aws secretsmanager list-secrets': 'read-only',
    'aws secretsmanager create-secret --name x': 'destructive',
    'aws secretsmanager get-random-password': 'read-only',
    'aws ssm get-parameter --name /acme/flags': 'read-only',
    'aws ssm get-parameter --name x --with-decryption': { tier: 'destructive', effects: ['secrets'] },
    'aws ssm get-parameter --name /acme/db-password': { tier: 'destructive', effects: ['secrets'] },
    'aws ssm start-session --target i-1': 'deployment',
    'aws sts get-caller-identity': 'read-only',
    'aws sts assume-role --role-arn x': 'destructive',
    'aws iam create-access-key --user-name x': 'destructive',
    'aws iam create-role x': 'destructive',
    'aws iam attach-role-policy x': 'destructive',
    'aws iam list-users': 'read-only',
    'aws iam tag-role x': 'deployment',
    'aws ecr get-login-password': 'destructive',
    'aws ecr-public get-login-password': 'destructive',
    'aws eks update-kubeconfig --name x': 'privileged-write',
    'aws eks get-token --cluster-name x': 'destructive',
    'aws rds modify-db-instance --master-user-password x': { tier: 'destructive', effects: ['secrets'] },
    'aws rds modify-db-cluster x': 'deployment',
    'aws rds generate-db-auth-token x': 'destructive',
    'aws kms decrypt x': 'destructive',
    'aws kms schedule-key-deletion --key-id x': 'destructive',
    'aws kms encrypt x': 'read-only',
    'aws lambda invoke --function-name f out.json': 'deployment',
    'aws lambda get-function --function-name f': 'destructive',
    'aws lambda list-functions': 'read-only',
    'aws sns publish --message x': 'deployment',
    'aws sns publish-batch x': 'deployment',
    'aws sqs send-message x': 'deployment',
    'aws sqs receive-message x': 'read-only',
    'aws sqs purge-queue x': 'destructive',
    'aws ses send-email x': 'deployment',
    'aws route53domains register-domain x': 'destructive',
    'aws logs tail /x': 'read-only',
    'aws configure': 'privileged-write',
    'aws configure list': 'read-only',
    'aws configure get region': 'read-only',
    'aws configure get aws_secret_access_key': { tier: 'destructive', effects: ['secrets'] },
    'aws configure set region x': 'privileged-write',
    'aws configure set aws_secret_access_key x': { tier: 'destructive', effects: ['secrets'] },
    'aws configure export-credentials': 'destructive',
    'aws sso login': 'privileged-write',
    'aws sso get-role-credentials x': 'destructive',
    'aws cloudformation deploy --stack-name x': 'deployment',
    'aws cloudformation deploy --no-execute-changeset': 'read-only',
    'aws cloudformation create-change-set x': 'write-safe',
    'aws cloudformation validate-template x': 'read-only',
    'aws cloudformation delete-stack x': 'destructive',
    'aws dynamodb scan --table-name t': 'read-only',
    'aws dynamodb put-item x': 'deployment',
    'aws codeartifact login x': 'destructive',
    'aws help': 'read-only',
    'aws --version': 'read-only',
    'aws ecs update-service --cluster prod': 'deployment',
  },
}));

const verbs = {
  'list|ls, describe, get, info, show, version, help, search, check*, list-*, get-*, show-*, describe-*, exists, usage, tail, read, wait, explain, versions, diff, status, logs, print-settings, query, validate, lookup, monitor, test-iam-permissions, ls-*, browse, open, search-*, lookup-*, simulate, stats, du, stat, hash, view, whoami, top':
    look,
  'delete*, remove*, rm, rb, purge, destroy, destroy-*, abandon*, wipe, drop, remove-*': remove,
  'add-iam-policy-binding, remove-iam-policy-binding, set-iam-policy, add-access-config, iam, grant, revoke, grants':
    access,
  'stop, reset, suspend, reboot, restart, deallocate, drain, cancel, disable, pause, failover, power-off, power-cycle, shutdown, detach*, disconnect':
    interrupt,
  'create*, update*, deploy*, add*, set*, start, resize, import*, copy, move*, patch, promote*, rollback*, apply, enable, run, execute, submit*, publish*, replace*, restore*, invoke, call, upload*, attach*, resume, migrate*, upgrade*, clone, scale, tag, untag, assign, activate, register, rename, edit, push, connect, swap, sync*, renew, power-on, rebuild, snapshot, trigger, send*, ingest, begin-*, link, unlink, associate*, join, allow, configure':
    change,
} as const;
const group = (more: { readonly [names: string]: Judgement } = {}): Judgement =>
  readOnly({ commands: { ...more, ...verbs, '*': nested } });
/** Groups may nest three deep; a word that is no verb is a group's name. */
const deepest: Judgement = readOnly({ commands: { ...verbs } });
const nested: Judgement = readOnly({ commands: { ...verbs, '*': readOnly({ commands: { ...verbs, '*': deepest } }) } });
const ssh = deploys('opens a shell on a server', {
  ...any,
  options: { '--command': code('shell') },
  afterDashes: remoteCommand,
});

export const gcloud = program('gcloud', () => ({
  docs: 'https://cloud.google.com/sdk/gcloud/reference',
  bare: readOnly(),
  open: 'thousands of parameters; the operation decides',
  options: {
    ...shortHelp,
    '--project, --account, --configuration, --format, --filter, --region, --zone, --verbosity, --impersonate-service-account, --billing-project, --flags-file, --limit, --sort-by, --page-size, --access-token-file':
      value,
    '-q|--quiet, --log-http, --user-output-enabled': flag,
    '--dry-run, --validate-only': previews('changes nothing'),
  },
  targets: {
    project: [
      option('--project'),
      env('CLOUDSDK_CORE_PROJECT'),
      fact('gcloud.project'),
      passes('--configuration', 'CLOUDSDK_ACTIVE_CONFIG_NAME'),
    ],
    account: [option('--account')],
    region: [option('--region'), env('CLOUDSDK_COMPUTE_REGION'), fact('gcloud.region')],
  },
  commands: {
    '*': group(),
    auth: readOnly({
      commands: {
        list: look,
        'login, revoke, activate-service-account, configure-docker': privileged('stores a login', any),
        'print-access-token, print-identity-token, print-refresh-token': secret('new credentials'),
        'application-default': readOnly({
          commands: {
            'print-access-token': secret('new credentials'),
            'login, revoke, set-quota-project': privileged('stores a login', any),
          },
        }),
      },
    }),
    config: readOnly({
      commands: {
        'list, get|get-value': look,
        'set, unset': privileged('later calls go to another project or account', any),
        configurations: readOnly({
          commands: {
            'list, describe': look,
            'activate, create, delete, rename': privileged('later calls go to another project or account', any),
          },
        }),
      },
    }),
    secrets: readOnly({
      commands: {
        'list, describe': look,
        'create, update, replication, locations': reveals('makes or changes a secret', any),
        delete: remove,
        'add-iam-policy-binding, remove-iam-policy-binding, set-iam-policy': access,
        versions: readOnly({
          commands: {
            list: look,
            describe: look,
            access: secret('a secret'),
            'add, enable, disable': reveals('makes or changes a secret', any),
            destroy: remove,
          },
        }),
      },
    }),
    iam: readOnly({
      commands: {
        'list-*': look,
        'service-accounts': readOnly({
          commands: {
            'list, describe, get-iam-policy': look,
            'create, update, enable, disable, add-iam-policy-binding, remove-iam-policy-binding, set-iam-policy':
              access,
            delete: remove,
            'sign-blob, sign-jwt': secret('new credentials'),
            keys: readOnly({
              commands: { list: look, create: secret('new credentials'), 'delete, disable, enable, upload': access },
            }),
          },
        }),
        'roles, policies, workload-identity-pools, workforce-pools': readOnly({
          commands: { 'list, describe': look, '*': access },
        }),
      },
    }),
    container: readOnly({
      commands: {
        clusters: readOnly({
          commands: { 'get-credentials': privileged('later calls go to another cluster', any), ...verbs },
        }),
        '*': nested,
      },
    }),
    compute: readOnly({
      commands: {
        'ssh, start-iap-tunnel, connect-to-serial-port': ssh,
        scp: deploys('copies files to or from a server', any),
        'reset-windows-password': secret('new credentials'),
        '*': nested,
      },
    }),
    'billing, domains': group({
      'register, register*, purchase*': money,
      registrations: readOnly({ commands: { 'register, transfer, renew': money, ...verbs, '*': nested } }),
    }),
    storage: readOnly({
      commands: {
        'ls, cat, du, hash': look,
        'cp, mv': privileged('copies objects to or from a bucket', {
          ...any,
          args: [choice({ 'gs://*': value }, sends), choice({ 'gs://*': value }, writes)],
        }),
        rsync: deploys('copies objects to or from a bucket', {
          ...any,
          options: {
            '--delete-unmatched-destination-objects': destroys('deletes objects that the source does not have'),
          },
        }),
        'sign-url': privileged('makes a link that gives anybody an object', any),
        rm: remove,
        '*': nested,
      },
    }),
    app: readOnly({ commands: { deploy: change, 'browse, logs, describe, open-console': look, '*': nested } }),
    builds: readOnly({
      commands: { 'list, describe, log': look, 'submit, cancel, approve, reject': change, '*': nested },
    }),
    sql: group({
      connect: deploys('opens a database', any),
      users: readOnly({ commands: { list: look, '*': reveals('changes logins of a database', any) } }),
    }),
    run: group({
      deploy: change,
      services: readOnly({ commands: { 'update-traffic, replace, update, proxy': change, ...verbs } }),
    }),
    functions: group({ call: privileged('runs a function', any) }),
    'components, init, survey, cheat-sheet, feedback, docker, info, topic, emulators': readOnly({
      ...any,
      bare: look,
      commands: {
        list: look,
        'install, update, remove, reinstall, restore': privileged('changes the machine, not the project', any),
        '*': writeSafe(any),
      },
    }),
  },
  examples: {
    'gcloud compute instances list --project acme-prod': { tier: 'read-only', target: { project: 'acme-prod' } },
    'gcloud compute instances delete x': 'destructive',
    'gcloud compute ssh vm': 'deployment',
    "gcloud compute ssh vm --command='rm -rf /srv'": 'destructive',
    'gcloud compute scp a vm:b': 'deployment',
    'gcloud compute reset-windows-password x': 'destructive',
    'gcloud compute instances stop x': 'deployment',
    'gcloud run deploy api --image x': 'deployment',
    'gcloud run services update-traffic api': 'deployment',
    'gcloud projects delete x': 'destructive',
    'gcloud projects add-iam-policy-binding x': 'destructive',
    'gcloud secrets versions access latest --secret=x': 'destructive',
    'gcloud secrets list': 'read-only',
    'gcloud secrets create x': 'destructive',
    'gcloud secrets delete x': 'destructive',
    'gcloud secrets add-iam-policy-binding x': 'destructive',
    'gcloud secrets versions list x': 'read-only',
    'gcloud secrets versions add x': 'destructive',
    'gcloud secrets versions destroy 1': 'destructive',
    'gcloud secrets versions describe 1': 'read-only',
    'gcloud auth print-access-token': 'destructive',
    'gcloud auth list': 'read-only',
    'gcloud auth login': 'privileged-write',
    'gcloud auth application-default login': 'privileged-write',
    'gcloud auth application-default print-access-token': 'destructive',
    'gcloud config set project x': 'privileged-write',
    'gcloud config list': 'read-only',
    'gcloud config configurations activate x': 'privileged-write',
    'gcloud config configurations list': 'read-only',
    'gcloud iam service-accounts keys create k.json': 'destructive',
    'gcloud iam service-accounts keys list': 'read-only',
    'gcloud iam service-accounts keys delete x': 'destructive',
    'gcloud iam service-accounts create x': 'destructive',
    'gcloud iam service-accounts delete x': 'destructive',
    'gcloud iam service-accounts list': 'read-only',
    'gcloud iam service-accounts sign-jwt a b': 'destructive',
    'gcloud iam roles create x': 'destructive',
    'gcloud iam roles list': 'read-only',
    'gcloud iam list-grantable-roles x': 'read-only',
    'gcloud container clusters get-credentials x': 'privileged-write',
    'gcloud container clusters delete x': 'destructive',
    'gcloud storage cp a gs://b': 'privileged-write',
    'gcloud storage rm gs://b/k': 'destructive',
    'gcloud storage ls': 'read-only',
    'gcloud storage rsync a gs://b --delete-unmatched-destination-objects': 'destructive',
    'gcloud storage rsync a gs://b': 'deployment',
    'gcloud storage sign-url gs://b/k': 'privileged-write',
    'gcloud app deploy': 'deployment',
    'gcloud app browse': 'read-only',
    'gcloud builds submit': 'deployment',
    'gcloud builds list': 'read-only',
    'gcloud sql connect db': 'deployment',
    'gcloud sql users set-password x': 'destructive',
    'gcloud sql users list': 'read-only',
    'gcloud functions call f': 'privileged-write',
    'gcloud domains registrations register x': 'destructive',
    'gcloud domains registrations list': 'read-only',
    'gcloud beta container backup-restore backup-plans list': 'read-only',
    'gcloud components install x': 'privileged-write',
    'gcloud components list': 'read-only',
    'gcloud info': 'read-only',
    'gcloud emulators firestore start': 'write-safe',
    'gcloud --version': 'read-only',
    'gcloud deploy releases create x --validate-only': 'read-only',
    'gcloud domains register x': 'destructive',
    'gcloud pubsub topics publish t': 'deployment',
  } as never,
}));

export const gsutil = program(
  [
    'gsutil',
    'bq',
    's3cmd',
    's5cmd',
    'rclone',
    'mc',
    'b2',
    'azcopy',
    'aliyun',
    'oci',
    'ibmcloud',
    'tencentcloud',
    'linode-cli',
    'doctl',
    'hcloud',
    'vultr-cli',
    'scw',
    'exo',
    'ovhcloud',
    'civo',
    'upctl',
    'openstack',
    'govc',
    'nebius',
    'yc',
    'cloudctl',
    'equinix',
    'metal',
  ],
  () => ({
    docs: 'https://cloud.google.com/storage/docs/gsutil',
    bare: readOnly(network),
    open: 'many parameters; the operation decides',
    options: {
      ...shortHelp,
      '--dry-run, --dry_run': previews('changes nothing'),
      '-p|--project_id, -u, -o, -h, --profile, --region, -t|--access-token, --context, --config, -c, --format, --output':
        value,
      '-m, -q, -D, -r, -R, -f|--force': flag,
    },
    targets: { account: [option('--profile')], project: [option('-p')] },
    commands: {
      // Before the verbs: the first entry for a name counts, and `query` is one of those that only look.
      query: readOnly({
        ...network,
        args: [rest(code('sql', 'any'))],
        stdin: code('sql', 'any'),
        options: {
          '--destination_table': privileged('writes the result into a table', { takes: value }),
          '--replace': destroys('overwrites a table'),
          '-n|--max_rows': value,
        },
        open: 'options of the query',
      }),
      ...verbs,
      'ls|lsd|lsl|lsf|lsjson, cat, du, stat, size, check, about, listremotes, tree, head, find, diff, show, ping, hash, md5sum, version':
        look,
      'cp|copy|copyto, mv|move|moveto, put, get, upload, download, pipe': privileged(
        'copies objects to or from a bucket',
        { ...any, args: [choice({ '*://*|*:*': value }, sends), choice({ '*://*|*:*': value }, writes)] },
      ),
      'sync|rsync|mirror|bisync, mb, mkdir, web, setmeta, versioning, mk, load, insert, update, extract, cors, lifecycle, notification, rewrite, touch, event, admin':
        deploys('changes a bucket or data set', {
          ...any,
          options: {
            '-n': previews('changes nothing'),
            '-d|--delete|--remove|--delete-removed': destroys('deletes objects that the source does not have'),
          },
        }),
      'rm|del|delete|deletefile, rb, purge, rmdir|rmdirs, cleanup, remove': remove,
      'iam, acl, defacl, policy, hmac, share, anonymous, signurl, link': access,
      'auth, config, login, configure, init': privileged('stores a login', any),
      'databases, db, compute, kubernetes, k8s, account, projects, volumes, apps, droplet, droplets, registry, server, network, firewall, loadbalancer, instance, image, ssh-key, dns, domain, cdn, serverless, vpcs, monitoring, functions, spaces, linodes, nodebalancers, os, resource, cluster, alias, service, instances, object-storage, database, storage':
        group(),
      '*': group(),
    },
    examples: {
      'gsutil rsync -n dist gs://site': 'read-only',
      'gsutil cp -n .env gs://scratch/': 'destructive',
      'gsutil rm -n gs://b/x': 'destructive',
      'gsutil cp build.zip gs://scratch/': 'privileged-write',
      'gsutil -m rm -r gs://b': 'destructive',
      'gsutil ls gs://b': 'read-only',
      'gsutil rsync -d a gs://b': 'destructive',
      'gsutil rsync a gs://b': 'deployment',
      'doctl compute droplet delete web-1 --force': 'destructive',
      'doctl databases list': 'read-only',
      'doctl compute droplet create x': 'deployment',
      'doctl auth init': 'privileged-write',
      'gsutil iam ch x': 'destructive',
      'hcloud server list': 'read-only',
      'hcloud server reboot x': 'deployment',
      'rclone sync a b: --dry-run': 'read-only',
      'bq query "select 1"': 'read-only',
      'bq query --use_legacy_sql=false "DROP TABLE d.t"': 'destructive',
      'bq query -n 5 "DROP TABLE d.t"': 'destructive',
      'bq query --destination_table d.t "select 1"': 'privileged-write',
      'bq query --destination_table d.t --replace "select 1"': 'destructive',
      'hcloud version': 'read-only',
      'doctl frob-x delete': 'destructive',
      'hcloud describe x': 'read-only',
      'doctl --help': 'read-only',
    } as never,
  }),
);

export const az = program('az', () => ({
  docs: 'https://learn.microsoft.com/en-us/cli/azure/reference-index',
  bare: readOnly(),
  open: 'thousands of parameters; the operation decides',
  options: {
    ...shortHelp,
    '--subscription, -o|--output, --query, -g|--resource-group, -n|--name': value,
    '--what-if, --dry-run, --dryrun': previews('changes nothing'),
    '-w-x': uses,
  },
  targets: { account: [option('--subscription'), fact('azure.subscription')], project: [option('-g')] },
  commands: {
    '*': group(),
    'login, logout': privileged('stores a login', any),
    account: readOnly({
      commands: {
        'list, show, list-locations, tenant': look,
        'set, clear': privileged('later calls go to another subscription', any),
        'get-access-token': secret('new credentials'),
        '*': nested,
      },
    }),
    ad: readOnly({
      commands: {
        '*': readOnly({
          commands: {
            'list, show, list-*, member': look,
            'create-for-rbac, credential': secret('new credentials'),
            '*': access,
          },
        }),
      },
    }),
    role: readOnly({ commands: { '*': readOnly({ commands: { 'list, show, list-*': look, '*': access } }) } }),
    keyvault: readOnly({
      commands: {
        'list, show': look,
        'create, update, recover, set-policy, delete-policy, network-rule': access,
        'delete, purge': remove,
        '*': readOnly({
          commands: {
            'list, list-versions': look,
            'show, download, backup, decrypt': secret('a secret'),
            'delete, purge': remove,
            '*': reveals('makes or changes a secret', any),
          },
        }),
      },
    }),
    aks: readOnly({
      commands: { 'get-credentials': privileged('later calls go to another cluster', any), ...verbs, '*': nested },
    }),
    acr: readOnly({
      commands: {
        login: privileged('stores a login', any),
        credential: secret('new credentials'),
        ...verbs,
        '*': nested,
      },
    }),
    storage: readOnly({
      commands: {
        account: readOnly({
          commands: {
            keys: readOnly({ commands: { list: secret('new credentials'), renew: secret('new credentials') } }),
            'show-connection-string, generate-sas': secret('new credentials'),
            ...verbs,
          },
        }),
        'blob, container, file, share, queue, table': readOnly({
          commands: { 'generate-sas': secret('new credentials'), 'download, download-batch': writeSafe(any), ...verbs },
        }),
        '*': nested,
      },
    }),
    'webapp, functionapp, containerapp, logicapp': readOnly({
      commands: {
        log: look,
        'list, show, browse, list-*': look,
        config: readOnly({
          commands: {
            appsettings: readOnly({
              commands: { list: secret('the settings of a function, which hold secrets'), '*': change },
            }),
            'connection-string': readOnly({ commands: { list: secret('a secret'), '*': change } }),
            show: look,
            '*': readOnly({ commands: { ...verbs } }),
          },
        }),
        'keys, list-publishing-credentials': secret('new credentials'),
        'up, ssh, exec': change,
        ...verbs,
        deployment: readOnly({
          commands: {
            'list-publishing-credentials, list-publishing-profiles': secret('new credentials'),
            ...verbs,
            '*': deepest,
          },
        }),
        '*': nested,
      },
    }),
    deployment: readOnly({
      commands: { '*': readOnly({ commands: { 'what-if, validate, list, show': look, ...verbs } }) },
    }),
    rest: readOnly({
      ...any,
      options: { '-m|--method': choice({ 'get|GET': readOnly(), 'delete|DELETE': remove, '*': change }) },
    }),
    'config, configure, extension, upgrade, bicep, cloud, init': readOnly({
      ...any,
      bare: privileged('changes the settings of the cloud client', any),
      commands: {
        'get, list, show, version, build, lint, decompile, list-available': look,
        '*': privileged('changes the settings of the cloud client', any),
      },
    }),
  },
  examples: {
    'az vm list -o table': 'read-only',
    'az vm delete -n x': 'destructive',
    'az vm deallocate -n x': 'deployment',
    'az group delete -n rg --yes': 'destructive',
    'az login': 'privileged-write',
    'az account set -s x': 'privileged-write',
    'az account show': 'read-only',
    'az account get-access-token': 'destructive',
    'az ad sp create-for-rbac': 'destructive',
    'az ad user list': 'read-only',
    'az ad user delete x': 'destructive',
    'az role assignment create x': 'destructive',
    'az role assignment list': 'read-only',
    'az keyvault secret show --name x': 'destructive',
    'az keyvault secret list': 'read-only',
    'az keyvault list': 'read-only',
    'az keyvault create x': 'destructive',
    'az keyvault delete x': 'destructive',
    'az keyvault secret set x': 'destructive',
    'az keyvault secret delete x': 'destructive',
    'az aks get-credentials -n x': 'privileged-write',
    'az acr login -n x': 'privileged-write',
    'az acr credential show': 'destructive',
    'az storage account keys list': 'destructive',
    'az storage account keys renew x': 'destructive',
    'az storage account show-connection-string': 'destructive',
    'az storage blob delete-batch -s b': 'destructive',
    'az storage blob generate-sas x': 'destructive',
    'az storage blob download x': 'write-safe',
    'az webapp log tail -n api': 'read-only',
    'az webapp config appsettings list': 'destructive',
    'az webapp config appsettings set x': 'deployment',
    'az webapp config connection-string list': 'destructive',
    'az webapp config connection-string set x': 'deployment',
    'az webapp config show': 'read-only',
    'az webapp config ssl list': 'read-only',
    'az webapp list': 'read-only',
    'az functionapp keys list': 'destructive',
    'az webapp up': 'deployment',
    'az webapp deployment list-publishing-credentials': 'destructive',
    'az deployment group what-if x': 'read-only',
    'az deployment group create x': 'deployment',
    'az rest -m delete --url x': 'destructive',
    'az rest -m post --url x': 'deployment',
    'az rest -m get --url x': 'read-only',
    'az bicep build x': 'read-only',
    'az extension add x': 'privileged-write',
    'az configure': 'privileged-write',
    'az deployment group create --what-if': 'read-only',
    'az --help': 'read-only',
  } as never,
}));
