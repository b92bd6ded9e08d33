// Infrastructure as code: the plan is safe, the apply is not, and the workspace or stack is the environment.
import {
  arg,
  choice,
  code,
  deploys,
  destroys,
  env,
  fact,
  flag,
  type Options,
  option,
  passes,
  previews,
  privileged,
  program,
  readOnly,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const network = { effects: ['network'] } as const;
const look = readOnly({ ...network, open: 'only looks' });
const variables: Options = {
  '-var, -target, -replace, -parallelism, -lock-timeout, -refresh, -input, -lock, -compact-warnings, -exclude, -excludes, -invoke, -test-directory':
    value,
  '-var-file, -backend-config, -state, -backup, -config, -from-module': value,
  '-out|-state-out, -generate-config-out': writes,
};
const tf: Options = {
  '-help|--help|-h': previews('prints help'),
  '-version|--version|-v': previews('prints the version', { first: true }),
  '-chdir': value,
  '-json, -no-color, -detailed-exitcode, -compact-warnings, -lock=*, -input=*, -refresh=*, -refresh-only, -upgrade, -reconfigure, -migrate-state, -get=*, -backend=*, -plugin-dir=*, -lockfile=*, -raw, -show-sensitive, -check, -diff, -recursive, -write=*, -list=*, -concise, -no-tests, -verbose, -draw-cycles, -type=*, -allow-missing-config':
    flag,
  '-auto-approve': flag,
};
const tfApply = deploys('changes real infrastructure', {
  ...network,
  options: { ...variables, '-destroy': destroys('removes real infrastructure') },
  open: 'in any case',
});
const tfDestroy = destroys('removes real infrastructure', { ...network, open: 'in any case', options: variables });

export const terraform = program(['terraform', 'tofu', 'tf'], () => ({
  docs: 'https://developer.hashicorp.com/terraform/cli/commands',
  bare: readOnly(),
  dashes: 'long',
  options: tf,
  targets: { workspace: [env('TF_WORKSPACE'), fact('terraform.workspace'), passes('-chdir')] },
  commands: {
    plan: readOnly({ ...network, options: { ...variables, '-destroy': flag }, args: [rest(value)] }),
    'validate, version, providers, graph, metadata, modules, get, help, stacks': look,
    show: readOnly({
      alone: privileged('prints the state, which may hold secrets'),
      ...network,
      args: [rest(choice({ '*.tfstate|*.tfstate.backup': reveals('prints the state, which holds secrets') }, uses))],
    }),
    output: readOnly({
      ...network,
      args: [
        choice(
          {
            '*password*, *secret*, *token*, *key*, *credential*, *connection_string*, *kubeconfig*':
              reveals('prints a secret output'),
          },
          value,
        ),
      ],
      options: { '-json': privileged('prints outputs that are secret as well'), '-raw': flag, '-state': value },
    }),
    fmt: writeSafe({ options: { '-check': previews('only checks') }, args: [rest(value)] }),
    init: writeSafe({
      ...network,
      options: { ...variables, '-migrate-state': privileged('moves the state to another place') },
    }),
    test: deploys('makes real infrastructure for a test', { ...network, open: 'in any case' }),
    apply: tfApply,
    refresh: deploys('changes the state', { ...network, open: 'in any case' }),
    destroy: tfDestroy,
    'import, taint, untaint': deploys('changes the state', { ...network, open: 'in any case' }),
    console: runsUnread('opens a prompt that can print the state'),
    'force-unlock': deploys('takes away a lock that somebody may hold', { ...network, open: 'in any case' }),
    state: readOnly({
      commands: {
        list: look,
        show: privileged('prints a resource of the state, which may hold secrets', { open: 'in any case' }),
        'mv, replace-provider, identities': deploys('changes the state', { open: 'in any case' }),
        'rm, push': destroys('takes resources out of the state', { open: 'in any case' }),
        pull: reveals('prints the state, which holds secrets', { open: 'in any case' }),
      },
    }),
    workspace: readOnly({
      commands: {
        'list, show': look,
        'select|switch': privileged('later calls change another workspace', { open: 'in any case' }),
        'new': privileged('makes a workspace', { open: 'in any case' }),
        delete: destroys('deletes a workspace', { open: 'in any case' }),
      },
    }),
    'login, logout': privileged('stores a login', { open: 'in any case' }),
  },
  examples: {
    'terraform init -upgrade -state-out ~/.ssh/id_rsa': 'destructive',
    'TF_WORKSPACE=prod tofu apply -state-out ~/.ssh/id_rsa': 'destructive',
    'terraform plan -destroy': 'read-only',
    'terraform -chdir=envs/dev plan -out=tfplan': 'write-safe',
    'terraform validate': 'read-only',
    'terraform fmt -check': 'read-only',
    'terraform fmt -check -recursive': 'read-only',
    'terraform init -upgrade': 'write-safe',
    'terraform init -migrate-state': 'privileged-write',
    'terraform apply -auto-approve': 'deployment',
    'TF_WORKSPACE=prod tofu apply': { tier: 'deployment', target: { workspace: 'prod' } },
    'terraform apply -destroy': 'destructive',
    'terraform destroy': 'destructive',
    'terraform show terraform.tfstate': { tier: 'destructive', effects: ['secrets'] },
    'terraform show -json tfplan': 'read-only',
    'terraform output -raw db_password': { tier: 'destructive', effects: ['secrets'] },
    'terraform output url': 'read-only',
    'terraform output -json': 'privileged-write',
    'terraform show': 'privileged-write',
    'terraform state list': 'read-only',
    'terraform state rm a.b': 'destructive',
    'terraform state mv a b': 'deployment',
    'terraform state pull': { tier: 'destructive', effects: ['secrets'] },
    'terraform state show a.b': 'privileged-write',
    'terraform workspace select prod': 'privileged-write',
    'terraform workspace new x': 'privileged-write',
    'terraform workspace delete x': 'destructive',
    'terraform workspace list': 'read-only',
    'terraform import a.b i-1': 'deployment',
    'terraform refresh': 'deployment',
    'terraform force-unlock 1': 'deployment',
    'terraform test': 'deployment',
    'terraform console': { tier: 'privileged-write', unread: true },
    'terraform login': 'privileged-write',
    'terraform -help': 'read-only',
    'terraform -version': 'read-only',
    'yes | terraform destroy': 'destructive',
  },
}));

export const terragrunt = program(
  [
    'terragrunt',
    'terramate',
    'terraspace',
    'atmos',
    'atlantis',
    'spacectl',
    'infracost',
    'terraform-docs',
    'cdktf',
    'terracognita',
    'driftctl',
  ],
  () => ({
    docs: 'https://terragrunt.gruntwork.io/docs/reference/cli/',
    bare: readOnly(),
    open: 'the words decide',
    options: {
      ...shortHelp,
      '--terragrunt-working-dir, --working-dir, --queue-include-dir, --queue-exclude-dir, -C': value,
      '-destroy|--destroy': destroys('removes real infrastructure'),
    },
    args: [
      choice({
        'plan|validate|output|show|state-list|graph|graph-dependencies|render-json|render|hclfmt|hcl|list|find|info|diff|breakdown|version|synth|fmt|scan|describe|dag|outputs|output-module-groups|generate|init|markdown|json|get|watch-x|validate-all|validate-inputs|scaffold|catalog|help|experimental':
          readOnly(),
        'destroy|destroy-all': destroys('removes real infrastructure'),
        'apply|apply-all|import|deploy|up|sync': deploys('changes real infrastructure'),
        'run-all|run|stack|exec|all|terraform|script': readOnly(),
        '*': deploys('changes real infrastructure'),
      }),
      rest(
        choice(
          {
            destroy: destroys('removes real infrastructure'),
            'apply|import|refresh|taint|deploy|clean': deploys('changes real infrastructure'),
            state: privileged('works on the state'),
          },
          value,
        ),
      ),
    ],
    examples: {
      'terragrunt apply': 'deployment',
      'terragrunt plan': 'read-only',
      'terragrunt run-all apply': 'deployment',
      'terragrunt run-all destroy': 'destructive',
      'terragrunt apply -destroy': 'destructive',
      'terragrunt frobnicate': 'deployment',
      'terragrunt --help': 'read-only',
      'terragrunt destroy': 'destructive',
      'terragrunt run-all state pull': 'privileged-write',
      'infracost breakdown --path .': 'read-only',
    },
  }),
);

export const pulumi = program('pulumi', () => ({
  docs: 'https://www.pulumi.com/docs/iac/cli/commands/',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: {
    ...shortHelp,
    '-s|--stack, -C|--cwd, -t|--target, -m|--message, -p|--parallel, -c|--config, --color, -v|--verbose, --secrets-provider, --config-file':
      value,
  },
  targets: { workspace: [option('-s')] },
  commands: {
    'preview|pre, about, whoami, version, logs, schema, console, gen-completion, help, convert-trace': look,
    'up|update, refresh, import, watch, deployment, cancel, convert, package, install, new, policy, plugin, ai, do':
      deploys('changes real infrastructure', { ...network, open: 'in any case' }),
    'destroy|down|dn': destroys('removes real infrastructure', { ...network, open: 'in any case' }),
    stack: readOnly({
      bare: look,
      open: 'in any case',
      commands: {
        'ls, output, graph, history, tag-ls': {
          ...look,
          options: { '--show-secrets': reveals('prints secret outputs') },
        },
        'select, init, rename, tag, change-secrets-provider, unselect, import': privileged(
          'changes which stack later calls work on',
          { open: 'in any case' },
        ),
        rm: destroys('deletes a stack', { open: 'in any case' }),
        export: reveals('prints the state, which holds secrets', { open: 'in any case' }),
      },
    }),
    config: readOnly({
      bare: readOnly({ options: { '--show-secrets': reveals('prints secret settings') } }),
      options: { '--show-secrets': reveals('prints secret settings') },
      open: 'in any case',
      commands: {
        get: privileged('prints a setting, which may be a secret', { open: 'in any case' }),
        'set, rm, cp, set-all, rm-all, refresh, env': privileged('changes settings of a stack', {
          open: 'in any case',
          options: { '--secret': reveals('stores a secret') },
        }),
      },
    }),
    state: destroys('changes the state by hand', { open: 'in any case' }),
    'login, logout, org': privileged('stores a login', { open: 'in any case' }),
    'env, esc': reveals('opens environments, which hold secrets', { open: 'in any case' }),
  },
  examples: {
    'pulumi preview': 'read-only',
    'pulumi up -s acme/dev --yes': { tier: 'deployment', target: { workspace: 'acme/dev' } },
    'pulumi destroy': 'destructive',
    'pulumi stack ls': 'read-only',
    'pulumi stack output --show-secrets': { tier: 'destructive', effects: ['secrets'] },
    'pulumi stack rm x': 'destructive',
    'pulumi stack export': { tier: 'destructive', effects: ['secrets'] },
    'pulumi stack select x': 'privileged-write',
    'pulumi config set a b --secret': { tier: 'destructive', effects: ['secrets'] },
    'pulumi config set a b': 'privileged-write',
    'pulumi config get a': 'privileged-write',
    'pulumi config --show-secrets': { tier: 'destructive', effects: ['secrets'] },
    'pulumi state delete x': 'destructive',
    'pulumi login': 'privileged-write',
    'pulumi env open x': { tier: 'destructive', effects: ['secrets'] },
    'pulumi --help': 'read-only',
  },
}));

const ansibleFlags: Options = {
  ...shortHelp,
  '-C|--check': previews('only shows what would change'),
  '--syntax-check, --list-hosts, --list-tasks, --list-tags': previews('only lists'),
  '-i|--inventory, -l|--limit, -t|--tags, --skip-tags, -e|--extra-vars, -u|--user, --become-user, --become-method, -f|--forks, -M|--module-path, --start-at-task, -c|--connection, -T|--timeout, --ssh-common-args, --ssh-extra-args, --scp-extra-args, --sftp-extra-args, --vault-id, -B, -P, -o':
    value,
  '--vault-password-file, --private-key|--key-file, --become-password-file, --connection-password-file': uses,
  '-D|--diff, -b|--become, -K|--ask-become-pass, -k|--ask-pass, -J|--ask-vault-pass|--ask-vault-password, -v|-vv|-vvv|-vvvv|--verbose, --step, --flush-cache, --force-handlers':
    flag,
};
export const ansible = program(['ansible-playbook', 'ansible-pull', 'ansible-runner', 'ansible-navigator'], () => ({
  docs: 'https://docs.ansible.com/ansible/latest/cli/ansible-playbook.html',
  bare: deploys('changes the hosts of the inventory', network),
  options: ansibleFlags,
  args: [rest(uses)],
  targets: { host: [option('-l'), option('-i')] },
  examples: {
    'ansible-playbook site.yml --check --diff -l staging': 'read-only',
    'ansible-playbook -i inventory/staging site.yml': 'deployment',
    'ansible-playbook site.yml --list-hosts': 'read-only',
    'ansible-playbook --help': 'read-only',
  },
}));
export const ansibleAdhoc = program('ansible', () => ({
  docs: 'https://docs.ansible.com/ansible/latest/cli/ansible.html',
  bare: deploys('runs something on the hosts of the inventory', network),
  args: [value],
  targets: { host: [arg(0)] },
  options: {
    ...ansibleFlags,
    '-m|--module-name': choice(
      { 'ping|setup|debug|gather_facts|stat|ansible.builtin.ping|ansible.builtin.setup': previews('only looks') },
      value,
    ),
    '-a|--args': code('shell'),
  },
  examples: {
    ansible: 'deployment',
    'ansible all -m ping': 'read-only',
    'ansible web -m shell -a "reboot"': 'deployment',
    'ansible all --list-hosts': 'read-only',
    "ansible web -a 'rm -rf /srv'": 'destructive',
    'ansible --help': 'read-only',
    'ansible web -m ping --check': 'read-only',
  },
}));
export const ansibleTools = program(
  [
    'ansible-inventory',
    'ansible-lint',
    'ansible-doc',
    'ansible-config',
    'ansible-galaxy',
    'molecule',
    'ansible-test',
    'yamllint-ansible',
    'ansible-console',
  ],
  () => ({
    docs: 'https://docs.ansible.com/ansible/latest/cli/ansible-inventory.html',
    bare: writeSafe({ ...network }),
    open: 'works on local files',
    options: shortHelp,
    args: [rest(value)],
    examples: {
      'ansible-inventory --graph': 'write-safe',
      'ansible-lint playbooks/': 'write-safe',
      'ansible-doc --help': 'read-only',
    },
  }),
);
export const vault = program('ansible-vault', () => ({
  docs: 'https://docs.ansible.com/ansible/latest/cli/ansible-vault.html',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: shortHelp,
  commands: {
    'view, decrypt, edit': reveals('shows secrets in plain text', { open: 'in any case' }),
    'encrypt, encrypt_string, create, rekey': privileged('changes encrypted secrets', { open: 'in any case' }),
  },
  examples: {
    'ansible-vault view x.yml': { tier: 'destructive', effects: ['secrets'] },
    'ansible-vault encrypt x.yml': 'privileged-write',
    'ansible-vault --help': 'read-only',
  },
}));

export const builders = program(
  [
    'cdk',
    'sam',
    'serverless',
    'sls',
    'sst',
    'chalice',
    'copilot',
    'amplify',
    'zappa',
    'apex',
    'up-cli',
    'wing',
    'nitric',
    'architect',
    'arc',
    'chef',
    'knife',
    'puppet',
    'salt',
    'salt-call',
    'fab',
    'cap',
    'capistrano',
    'kamal',
    'mrsk',
    'dokku',
    'caprover',
    'bosh',
    'cf',
    'juju',
    'waypoint',
    'nixops',
    'colmena',
    'deploy-rs',
    'morph',
  ],
  () => ({
    docs: 'https://docs.aws.amazon.com/cdk/v2/guide/cli.html',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: {
      ...shortHelp,
      '--profile, -c|--context, --stage|-s, --region|-r, --stack-name, -e|--env, --config|-f, --app|-a, -o|--output, -d':
        value,
      '--dry-run|--noop|--no-execute-changeset': previews('changes nothing'),
    },
    targets: {
      account: [option('--profile'), env('AWS_PROFILE'), fact('aws.account')],
      environment: [option('--stage'), option('-e')],
    },
    commands: {
      'ls|list, diff, synth|synthesize, doctor, docs, metadata, validate, inspect, fmt, version, info, status, logs, print, package, context, notices, show, search, help, apps, events, services, target, facts, describe, plugins, traces, audit, tail, details, console, lint':
        readOnly({ ...network, open: 'only looks' }),
      'build, local, init, offline, dev, start, generate, compile, create, new, test, mock, pull, codegen, install, plugin, bundle, add, prepare, configure':
        writeSafe({ ...network, open: 'local files' }),
      'deploy, bootstrap, import, watch, rollback, publish, push, sync, invoke, redeploy, up, apply, agent, run, exec, state.apply, migrate, setup, app, scale, restart, restage, stop, maintenance, promote, release, proxy, accessory, server, upgrade, client, ssh, config, cookbook, ps, set-env, map-route, bind-service, svc, job, env, pipeline, storage, hosting, function, api, upload, update':
        deploys('changes running systems', { ...network, open: 'in any case' }),
      'destroy, remove, delete, gc, down, purge, undeploy, unset, delete-service, cleanup, teardown': destroys(
        'removes running systems',
        { ...network, open: 'in any case' },
      ),
      'secret, secrets, encrypt, decrypt, param, auth, login, envdir': reveals('handles secrets', {
        open: 'in any case',
      }),
      '*': deploys('changes running systems', { ...network, open: 'in any case' }),
    },
    examples: {
      'cdk diff': 'read-only',
      'cdk deploy --all': 'deployment',
      'cdk destroy': 'destructive',
      'sam build': 'write-safe',
      'sls remove --stage prod': 'destructive',
      'sst secret list': { tier: 'destructive', effects: ['secrets'] },
      'kamal deploy': 'deployment',
      'sam --help': 'read-only',
      'puppet apply --noop x.pp': 'read-only',
      'fab restart-web': 'deployment',
    },
  }),
);

export const packer = program('packer', () => ({
  docs: 'https://developer.hashicorp.com/packer/docs/commands',
  bare: readOnly(),
  open: 'the subcommand decides',
  options: shortHelp,
  commands: {
    'validate, inspect, version, plugins, console, hcl2_upgrade': readOnly({ open: 'only looks' }),
    'fmt, init': writeSafe({ open: 'local files' }),
    build: deploys('makes machine images, often in a cloud', { ...network, open: 'in any case' }),
  },
  examples: {
    'packer validate x.hcl': 'read-only',
    'packer fmt .': 'write-safe',
    'packer build x.hcl': 'deployment',
  },
}));
