// Password managers, vaults and key chains. Names of secrets are harmless; their values are not, and neither is changing them.
import {
  choice,
  code,
  command,
  deploys,
  destroys,
  env,
  flag,
  type Judgement,
  type Options,
  option,
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
} from '../spec.ts';
import { look, peek } from '../tables.ts';

const any = { open: 'in any case' } as const;
const shows = reveals('prints a secret', { ...any, instead: 'the list of names, without values' });
const changes = reveals('makes, changes or deletes a secret', any);
const login = privileged('opens or closes the store of secrets', any);
const withSecrets: Judgement = privileged('runs a command with secrets in its environment', {
  effects: ['executes', 'secrets'],
  open: 'the command decides',
  args: [command],
  afterDashes: command,
  options: {
    '--env-file': uses,
    '--no-masking': reveals('prints secrets unmasked'),
    '--environment, --env|-e, --project|-p, --config|-c, --path, --projectId, --account, --vault, -d|--duration, --region, --mount, --token, --scope, --name-transformer, --fallback, --domain, -f, -k, --mfa-token|-t, --prompt, --backend, --org':
      value,
    '-n|--no-session, --server|-s, --debug, --recursive, --watch, --preserve-env, --ec2-server, --ecs-server, --pristine, --strict, --silent, --json|-j, --stdout':
      flag,
    '--command': code('shell'),
  },
});
const common: Options = {
  ...shortHelp,
  '-V|-v': previews('prints the version', { first: true }),
  '--session, --account, --vault, --format|--output|-o, --profile, --config|-c, --backend, --fields, --project|-p, --environment|--env|-e, --token, --domain':
    value,
  '--raw, --pretty, --quiet, --response, --nointeraction, --cleanexit, --json|-j, --no-color, --debug, --iso-timestamps':
    flag,
};

export const pass = program(['pass', 'gopass', 'passage', 'prs', 'ripasso'], () => ({
  docs: 'https://www.passwordstore.org/',
  bare: readOnly(),
  options: { ...shortHelp },
  commands: {
    'ls|list, find|search, version, help, audit, healthcheck, recipients, mounts, completion, env-list, fsck': readOnly(
      { ...any, commands: { '*': peek } },
    ),
    'show, otp, grep, cat, -c, qrcode, history': shows,
    'insert, add, generate, edit, rm|remove|delete, mv|move, cp|copy, init, create|new, setup, import, merge, unlink, templates, rotate, convert':
      changes,
    'git, sync, clone': runsUnread('works on the store of secrets as a repository', any),
    env: { ...withSecrets, args: [value, command] },
    '*': shows,
  },
  examples: {
    'pass ls': 'read-only',
    'pass show work/db': { tier: 'destructive', effects: ['secrets'] },
    'pass work/db': 'destructive',
    'pass rm work/db': { tier: 'destructive', effects: ['secrets'] },
    'pass git push': { tier: 'privileged-write', unread: true },
    pass: 'read-only',
    'pass find db': 'read-only',
    'gopass env work ls': { tier: 'privileged-write', effects: ['secrets'] },
    'pass ls work': 'read-only',
  },
}));

export const bitwarden = program(
  [
    'bw',
    'bws',
    'rbw',
    'lpass',
    'dcli',
    'keepassxc-cli',
    'kpcli',
    'nordpass',
    'keeper',
    'enpass-cli',
    'protonpass-cli',
    'pass-cli',
    'ksm',
    'akeyless',
    'conjur',
    'berglas',
    'credstash',
    'teller',
  ],
  () => ({
    docs: 'https://bitwarden.com/help/cli/',
    bare: readOnly(),
    open: 'the operation decides',
    options: common,
    commands: {
      'status, help, version|--version, ls|locate|search, completion, encode, estimate, unlocked, update, sdk-version, fields, analyze, db-info, tree, templates':
        peek,
      'generate|gen|diceware, hash': peek,
      list: readOnly({
        ...any,
        commands: {
          'folders, collections, organizations, org-collections, org-members, project|projects': peek,
          '*': shows,
        },
      }),
      get: readOnly({
        ...any,
        commands: {
          'template, fingerprint, exposed, folder, organization, collection, org-collection': peek,
          '*': shows,
        },
      }),
      'show, export, code, read, history, clip, otp, value, inject|template, get-secret-value, password|p, note, secret, note|n, attachment-export, get-value, unlock --raw, access, variable, sh, yaml, json, cat':
        shows,
      'create|add|new, edit|set|put, delete|remove|rm, restore, move|mv, share, import, confirm, duplicate, mkdir, rmdir, db-create, db-edit, merge, passwd, project-delete, update-secret-val, delete-item, create-secret, rotate, grant, revoke, policy, attachment-import, attachment-rm, archive':
        changes,
      'login, logout, lock, unlock, stop-agent, sync, config|configure, register, purge, open, close, init, accounts, device-approval, pending':
        login,
      serve: deploys('serves the secrets to whoever asks on this machine', any),
      'send, receive': deploys('sends a secret', any),
      'run, exec': withSecrets,
    },
    examples: {
      'bw status': 'read-only',
      'bw list items': { tier: 'destructive', effects: ['secrets'] },
      'bw list folders': 'read-only',
      'bw get password db': 'destructive',
      'bw get template item': 'read-only',
      'bw generate': 'read-only',
      'lpass show db': 'destructive',
      'bw delete item 1': { tier: 'destructive', effects: ['secrets'] },
      'bw login': 'privileged-write',
      'bw serve': 'deployment',
      'bw send x': 'deployment',
      'bws run -- rm -rf /home/me/x': { tier: 'destructive', effects: ['secrets', 'executes'] },
      'bw --help': 'read-only',
    },
  }),
);

const object: Judgement = readOnly({
  ...any,
  commands: { 'list|ls, template': look, get: shows, 'create, edit, delete|rm, move, share': changes },
});
const place: Judgement = readOnly({
  ...any,
  commands: {
    'list|ls, get': look,
    'user, group': readOnly({
      ...any,
      commands: { list: look, 'grant, revoke': destroys('changes who may read secrets', any) },
    }),
    'create, edit, delete|rm, provision, confirm, suspend, reactivate, invite, forget, add, ratelimit': destroys(
      'changes who may read secrets',
      any,
    ),
  },
});
export const onePassword = program('op', () => ({
  docs: 'https://developer.1password.com/docs/cli/reference/',
  bare: readOnly(),
  open: 'the operation decides',
  options: { ...common, '--cache': flag },
  commands: {
    'item, document': object,
    'vault, user, group, account, connect, service-account, events-api, environment': place,
    'read, inject, environment-read': shows,
    run: withSecrets,
    'signin, signout, update': login,
    'whoami, completion, help, version': look,
    plugin: readOnly({
      ...any,
      commands: { 'list, inspect, credential': look, run: withSecrets, 'init, clear': login },
    }),
    ssh: shows,
  },
  examples: {
    'op item list': 'read-only',
    'op item get db --fields password': { tier: 'destructive', effects: ['secrets'] },
    'op item create x': { tier: 'destructive', effects: ['secrets'] },
    'op vault list': 'read-only',
    'op vault delete x': 'destructive',
    'op vault user list x': 'read-only',
    'op vault user grant x': 'destructive',
    'op read op://Prod/db/password': 'destructive',
    'op run --env-file=.env.op -- ls': { tier: 'privileged-write', effects: ['secrets'] },
    'op run --no-masking -- ls': 'destructive',
    'op run -- rm -rf /home/me/x': 'destructive',
    'op signin': 'privileged-write',
    'op whoami': 'read-only',
    'op plugin list': 'read-only',
    'op plugin run -- ls': 'privileged-write',
    'op plugin clear x': 'privileged-write',
    'op ssh x': 'destructive',
    'op --version': 'read-only',
  },
}));

export const sops = program(['sops', 'git-crypt', 'transcrypt', 'blackbox_cat', 'git-secret', 'helm-secrets'], () => ({
  docs: 'https://getsops.io/docs/',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-d|--decrypt': shows,
    '-e|--encrypt': writeSafe(),
    '-r|--rotate, --set, --add-*, --rm-*': changes,
    '-i|--in-place, -s|--show-master-keys, --ignore-mac, --verbose': flag,
    '--input-type, --output-type, --extract, --output, --config, --age|-a, --kms|-k, --pgp|-p, --gcp-kms, --azure-kv, --keyservice, --unencrypted-suffix, --encrypted-suffix, --encrypted-regex, --filename-override':
      value,
  },
  commands: {
    'filestatus, status, list, whoknows, help, completion, version, show-raw': peek,
    'encrypt, hide, lock, clean': writeSafe(any),
    'decrypt, edit, cat, reveal, unlock, export-key, -d, view, display': shows,
    'rotate, set, unset, groups, updatekeys, add-gpg-user, tell, killperson, removeperson, init, add, remove, enable':
      changes,
    'exec-env, exec-file': {
      ...privileged('runs a command with secrets'),
      args: [uses, code('shell')],
      options: { '--background, --pristine, --no-fifo, --same-process': flag, '--user, --filename': value },
    },
    publish: deploys('copies secrets elsewhere', any),
    keyservice: deploys('serves keys to others', any),
    '*': shows,
  },
  examples: {
    'sops exec-env s.yaml': 'privileged-write',
    'sops --decrypt': 'destructive',
    'sops --encrypt': 'write-safe',
    'sops --rotate': 'destructive',
    'sops filestatus s.yaml': 'read-only',
    'sops -d s.yaml': { tier: 'destructive', effects: ['secrets'] },
    'sops decrypt s.yaml': 'destructive',
    'sops s.yaml': 'destructive',
    'sops encrypt -i s.yaml': 'write-safe',
    'sops -e s.yaml': 'destructive',
    'sops updatekeys s.yaml': { tier: 'destructive', effects: ['secrets'] },
    'sops -r s.yaml': 'destructive',
    "sops exec-env s.yaml 'rm -rf ~/work'": 'destructive',
    'sops publish s.yaml': 'deployment',
    'sops keyservice': 'deployment',
    'sops --help': 'read-only',
  },
}));

const setup = destroys('changes who may read secrets, or how', any);
export const vault = program(['vault', 'bao', 'openbao'], () => ({
  docs: 'https://developer.hashicorp.com/vault/docs/commands',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...shortHelp,
    '-help': previews('prints help'),
    '-version|-v': previews('prints the version', { first: true }),
    '-output-curl-string, -output-policy': previews('only prints the request'),
    '-address, -namespace|-ns, -format, -field, -mount, -version-of': value,
  },
  targets: { url: [option('-address'), env('VAULT_ADDR')] },
  commands: {
    'status, version, version-history, list, path-help, monitor, events, help': look,
    'read, unwrap, print': shows,
    'write, delete, patch': changes,
    kv: readOnly({
      ...any,
      commands: {
        list: look,
        get: shows,
        'put, patch, delete, undelete, destroy, rollback, enable-versioning': changes,
        metadata: readOnly({ ...any, commands: { 'get, list': look, 'put, patch, delete': changes } }),
      },
    }),
    policy: readOnly({ ...any, commands: { 'list, read, fmt': look, 'write, delete': setup } }),
    token: readOnly({ ...any, commands: { 'lookup, capabilities': look, 'create, revoke, renew': changes } }),
    'auth, secrets, audit, plugin, namespace, lease': readOnly({
      ...any,
      commands: { 'list, info, lookup, help, runtime': look, '*': setup },
    }),
    operator: readOnly({
      ...any,
      commands: {
        'members, key-status, diagnose, usage, utilization': look,
        raft: readOnly({ ...any, commands: { 'list-peers, autopilot': look, '*': setup } }),
        '*': setup,
      },
    }),
    login: login,
    'server, agent, proxy, debug, pgp': privileged('starts a server', any),
    ssh: deploys('opens a shell on another machine', any),
    'pki, transit, transform, hcp': setup,
  },
  examples: {
    'vault status': 'read-only',
    'vault kv get -field=password secret/db': { tier: 'destructive', effects: ['secrets'] },
    'vault kv list secret/': 'read-only',
    'vault kv put secret/a b=c': { tier: 'destructive', effects: ['secrets'] },
    'vault kv metadata get secret/a': 'read-only',
    'vault kv metadata delete secret/a': 'destructive',
    'vault read database/creds/app': 'destructive',
    'vault write a b=c': 'destructive',
    'vault policy list': 'read-only',
    'vault policy write a b.hcl': 'destructive',
    'vault token lookup': 'read-only',
    'vault token create': 'destructive',
    'vault auth list': 'read-only',
    'vault audit disable file': 'destructive',
    'vault operator members': 'read-only',
    'vault operator seal': 'destructive',
    'vault operator raft list-peers': 'read-only',
    'vault operator raft remove-peer x': 'destructive',
    'vault login': 'privileged-write',
    'vault server -dev': 'privileged-write',
    'vault ssh a@b': 'deployment',
    'vault pki issue x': 'destructive',
    'vault kv get -output-curl-string secret/a': 'read-only',
  },
}));

export const runners = program(
  [
    'doppler',
    'infisical',
    'chamber',
    'aws-vault',
    'envchain',
    'envkey',
    'aws-sso',
    'saml2aws',
    'granted',
    'dotenv-vault',
    'varlock',
    'fnox',
    'secretspec',
    'envconsul',
  ],
  () => ({
    docs: 'https://docs.doppler.com/docs/cli',
    bare: readOnly(),
    open: 'the operation decides',
    options: common,
    commands: {
      'list|ls, list-services, status, version, help, me, whoami, open, activity, projects, environments, configs, configure-get, scan, vaults, find, completion, list-profiles, --list':
        readOnly({
          ...any,
          commands: {
            'list, get, tokens, logs': look,
            'create, update, delete, clone, lock, unlock, rename': changes,
            '*': peek,
          },
        }),
      run: withSecrets,
      'exec, exec-env': { ...withSecrets, args: [value, command] },
      'read, export, env, get, reveal, login-url, console, credentials, process': shows,
      secrets: {
        ...shows,
        commands: {
          'get, download, substitute, generate-example-env': shows,
          'set, upload, delete, notes, folders': changes,
        },
        bare: shows,
        options: { '--only-names': previews('shows only names') },
      },
      'write, delete, import, set, unset, add, remove|rm, rotate, tag, create, update, push, build, service-tokens, tokens, dynamic-secrets':
        changes,
      'login, logout, setup, configure|config, init, clear, user, vault, update-cli, sync, switch, flush, cache': login,
    },
    examples: {
      'doppler projects': 'read-only',
      'doppler projects list': 'read-only',
      'doppler projects delete x': { tier: 'destructive', effects: ['secrets'] },
      'doppler me x': 'read-only',
      'doppler secrets': 'destructive',
      'doppler secrets --only-names': 'read-only',
      'doppler secrets get A': { tier: 'destructive', effects: ['secrets'] },
      'doppler secrets set A=b': 'destructive',
      'doppler run -- rm -rf /home/me/x': { tier: 'destructive', effects: ['secrets', 'executes'] },
      'aws-vault exec prod rm -rf /home/me/x': { tier: 'destructive', effects: ['secrets', 'executes'] },
      'aws-vault exec prod -- ls': 'privileged-write',
      'aws-vault exec prod -- rm -rf /home/me/x': 'destructive',
      'chamber export app': 'destructive',
      'chamber write app a b': 'destructive',
      'infisical login': 'privileged-write',
      'doppler run --command "rm -rf ~/x"': 'destructive',
    },
  }),
);

const keychainRead = readOnly({ ...any, args: [rest(value)], options: { '-w, -g': shows } });
export const keychain = program('security', () => ({
  docs: 'https://ss64.com/mac/security.html',
  bare: readOnly(),
  options: {
    '-h': previews('prints help'),
    '-i|-p': runsUnread('takes commands from standard input'),
    '-q, -v, -l': flag,
  },
  commands: {
    'help, list-keychains, find-certificate, find-identity, default-keychain, login-keychain, show-keychain-info, verify-cert, error, leaks, list-smartcards, dump-trust-settings, get-identity-preference, trust-settings-export':
      peek,
    'find-generic-password, find-internet-password': keychainRead,
    'find-key': peek,
    'dump-keychain, export, cms, export-smartcard': shows,
    'add-*, delete-*, set-*, import, create-keychain, create-keypair, recodesign, smime': changes,
    'lock-keychain, unlock-keychain': login,
    'authorizationdb, authorize, add-trusted-cert, remove-trusted-cert, trust-settings-import, user-trust-settings-enable, install-mds, execute-with-privileges, translocate*, requirement-evaluate, filevault':
      destroys('changes what the machine trusts', any),
  },
  examples: {
    'security find-identity -v': 'read-only',
    'security find-generic-password -s x': 'read-only',
    'security find-generic-password -s x -w': { tier: 'destructive', effects: ['secrets'] },
    'security find-generic-password -ws x': 'destructive',
    'security dump-keychain -d': 'destructive',
    'security delete-generic-password -s x': { tier: 'destructive', effects: ['secrets'] },
    'security unlock-keychain': 'privileged-write',
    'security authorizationdb write x': 'destructive',
    'security -i': { tier: 'privileged-write', unread: true },
    'security find-key': 'read-only',
  },
}));

export const secretTool = program(
  [
    'secret-tool',
    'keyring',
    'kwallet-query',
    'kwalletcli',
    'lssecret',
    'cmdkey',
    'git-credential-manager',
    'git-credential-osxkeychain',
    'git-credential-store',
    'git-credential-libsecret',
    'git-credential-manager-core',
    'docker-credential-osxkeychain',
    'docker-credential-desktop',
    'docker-credential-pass',
    'docker-credential-secretservice',
    'docker-credential-ecr-login',
    'docker-credential-gcloud',
  ],
  () => ({
    docs: 'https://manpages.debian.org/stable/libsecret-tools/secret-tool.1.en.html',
    bare: shows,
    open: 'in any case',
    args: [choice({ '/list*|list|diagnose|version': previews('shows only names') }, value), rest(value)],
    options: { ...shortHelp, '--list-backends|-l|--list-entries': previews('shows only names') },
    examples: {
      'secret-tool lookup service x': { tier: 'destructive', effects: ['secrets'] },
      'secret-tool clear service x': 'destructive',
      'keyring --list-backends': 'read-only',
      'cmdkey /list': 'read-only',
      'secret-tool --help': 'read-only',
    },
  }),
);

export const keyctl = program('keyctl', () => ({
  docs: 'https://man7.org/linux/man-pages/man1/keyctl.1.html',
  bare: readOnly(),
  options: { '--version': previews('prints the version', { first: true }) },
  commands: {
    'show, list, rlist, describe, rdescribe, search, supports, get_persistent, security, id': peek,
    'read, pipe, print, dh_compute*, pkey_decrypt': shows,
    'add, padd, update, request*, link, unlink, newring, revoke, clear, purge, chown, chgrp, setperm, timeout, reap, negate, reject, instantiate, pinstantiate, invalidate, move, restrict_keyring, session, new_session, pkey_*':
      changes,
  },
  examples: {
    'keyctl show': 'read-only',
    'keyctl print 1': { tier: 'destructive', effects: ['secrets'] },
    'keyctl revoke 1': { tier: 'destructive', effects: ['secrets'] },
    'keyctl --version': 'read-only',
  },
}));
