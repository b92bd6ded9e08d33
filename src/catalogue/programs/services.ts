// Services of the machine: systemd and its relatives, web servers, shells under another root or user, power and clock.
import {
  attached,
  choice,
  code,
  command,
  deploys,
  destroys,
  flag,
  help,
  option,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  uses,
  value,
  writes,
} from '../spec.ts';

const any = { open: 'in any case', effects: ['executes'] } as const;
/** Services that guard the machine, let people in or keep its clock and log. */
const guards = choice(
  {
    'ssh|ssh.*|sshd|sshd.*, ufw*, firewalld*, iptables*, nftables*, fail2ban*, apparmor*, auditd*, selinux*, clamav*, falcon-sensor*, crowdstrike*, wazuh*, ossec*, osqueryd*, auditbeat*, rsyslog*, systemd-journald*, systemd-timesyncd*, chrony*, ntpd*, sssd*, com.apple.alf*, usbguard*, *tiergate*, *guard*':
      destroys('switches off a service that guards the machine or the way into it'),
  },
  value,
);
const powers = deploys('stops or restarts the machine', {
  ...any,
  options: { '--dry-run|-k-only': previews('only shows what would be done') },
});
const runs = deploys('starts, stops or restarts a service', { ...any, scales: { local: 'privileged-write' } });
const persists = privileged('changes what the machine starts by itself', any);

export const systemctl = program('systemctl', () => ({
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/systemctl.html',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-t|--type, --state, -p|--property, -P, -n|--lines, -o|--output, -s|--signal, --kill-whom|--kill-who, --kill-value, --root, --image, --what, --job-mode, --preset-mode, --timestamp, --message, --when, --check-inhibitors, --drop-in, --image-policy, --reboot-argument, --boot-loader-entry, --boot-loader-menu, --firmware-setup':
      value,
    '-H|--host, -M|--machine': privileged('works on another machine', { takes: value, scales: { local: 'read-only' } }),
    '-a|--all, -l|--full, -q|--quiet, -r|--recursive, -f|--force, -i, -v|--verbose, -T|--show-transaction, --no-pager, --no-legend, --legend*, --plain, --now, --failed, --value, --no-block, --wait, --runtime, --global, --system, --user, --no-ask-password, --show-types, --reverse, --after, --before, --with-dependencies, --no-wall, --no-reload, --no-warn, --mkdir, --read-only, --marked, --stdin, --no-sync':
      flag,
    '--dry-run': previews('only shows what would be done'),
  },
  targets: { host: [option('-H'), { named: 'this machine' }] },
  commands: {
    'status, show, cat, help, list-*, is-*, get-default, whoami, log-level, log-target, service-log-level, service-log-target, version':
      readOnly({ args: [rest(value)] }),
    'show-environment': reveals('prints every variable of the service manager'),
    'start, restart, reload, try-restart|condrestart, reload-or-restart, try-reload-or-restart|force-reload, thaw, freeze, isolate, default, bind, mount-image':
      { ...runs, args: [rest(value)] },
    'stop, kill, mask, disable': { ...runs, args: [rest(guards)] },
    'enable, reenable, unmask, preset, preset-all, link, edit, revert, add-wants, add-requires, set-default, set-property, daemon-reload, daemon-reexec, reset-failed, set-environment, unset-environment, import-environment, cancel':
      { ...persists, args: [rest(value)] },
    'poweroff, reboot, halt, suspend, hibernate, hybrid-sleep, suspend-then-hibernate, kexec, soft-reboot, exit, rescue, emergency, switch-root, sleep':
      powers,
    clean: destroys('deletes the state of a service', any),
  },
  examples: {
    'systemctl status nginx': 'read-only',
    'systemctl --user list-units --type=service': 'read-only',
    'sudo systemctl restart nginx': { tier: 'deployment', effects: ['executes'] },
    'systemctl disable --now ufw.service': { tier: 'destructive', effects: ['executes'] },
    'systemctl stop nginx': 'deployment',
    'systemctl daemon-reload': 'privileged-write',
    'systemctl enable nginx': 'privileged-write',
    'systemctl reboot': { tier: 'deployment', effects: ['executes'] },
    'systemctl reboot --dry-run': 'read-only',
    'systemctl show-environment': { tier: 'destructive', effects: ['secrets'] },
    'systemctl clean x': { tier: 'destructive', effects: ['executes'] },
    'systemctl -H root@web-1 status nginx': 'privileged-write',
    'systemctl frobnicate x': 'unknown',
    'systemctl --failed': 'read-only',
    'systemctl start docker --dry-run': 'read-only',
    'systemctl is-active nginx': 'read-only',
    'systemctl --help': 'read-only',
  },
}));

const verb = choice(
  { 'status|--status|--status-all|configtest|help|show|list|info|version|describe|status-all': readOnly() },
  runs,
);
export const service = program(['service', 'rc-service', 'invoke-rc.d', 'rcctl', 'svcadm', 'svc'], () => ({
  docs: 'https://man7.org/linux/man-pages/man8/service.8.html',
  bare: readOnly(),
  args: [value, verb, rest(value)],
  options: {
    ...help,
    '--status-all, -l|--list, -e|--exists, -r|--resolve, -i|--ifstarted, -s, -C|--nocolor, --full-restart, -D|--nodeps':
      flag,
  },
  examples: {
    'service nginx status': 'read-only',
    'sudo service postgresql stop': 'deployment',
    'service --status-all': 'read-only',
    'rc-service nginx restart': 'deployment',
  },
}));

export const serviceLooks = program(
  [
    'rc-status',
    'systemd-analyze',
    'systemd-cgls',
    'systemd-cgtop',
    'systemd-detect-virt',
    'systemd-delta',
    'systemd-escape',
    'systemd-path',
    'systemd-id128',
    'svcs',
    'varlinkctl',
    'userdbctl',
    'bootctl',
    'oomctl',
    'portablectl',
    'homectl',
    'networkctl',
    'coredumpctl',
    'hostnamectl',
    'localectl',
    'loginctl',
    'busctl',
    'machinectl',
    'systemd-creds',
    'rc-update',
    'systemd-notify',
    'systemd-inhibit',
    'apache2ctl',
    'apachectl',
    'httpd',
    'apache2',
    'a2query',
    'a2ensite',
    'a2dissite',
    'a2enmod',
    'a2dismod',
  ],
  () => ({
    docs: 'https://www.freedesktop.org/software/systemd/man/latest/',
    bare: readOnly(),
    open: 'the operation decides',
    options: {
      ...shortHelp,
      '-t, -S, -M, -V, -v, --test': flag,
      '-k': choice({ configtest: readOnly() }, runs),
      '-D|-f|-C|-c|-d|-n|--lines|-o|-p|--property|--host': value,
    },
    args: [
      choice(
        {
          'start|stop|restart|graceful|graceful-stop|reload|kill|kill-user|kill-session|terminate*|poweroff|reboot|login|shell|run|bind|enable|disable|clone|rename|pull-*|import-*|up|down|reconfigure|renew|forcerenew|attach|detach|activate|deactivate|lock-session*|unlock-session*|attach|flush-devices':
            runs,
          'set-*|add|del|delete|call|emit|install|update|link|mkdir|with|encrypt|decrypt|create|hostname|copy-to|copy-from|default|set|lock|resize|passwd|debug|gdb':
            privileged('changes the machine'),
          'remove|remove-image|clean': destroys('deletes a machine, an account or its data'),
        },
        value,
      ),
      rest(value),
    ],
    examples: {
      'systemd-analyze blame': 'read-only',
      'loginctl list-sessions': 'read-only',
      'hostnamectl set-hostname x': 'privileged-write',
      'machinectl shell x': { tier: 'deployment', effects: ['executes'] },
      'machinectl remove x': 'destructive',
      'apachectl configtest': 'read-only',
      'apachectl -k graceful': 'deployment',
      'networkctl status': 'read-only',
      'apachectl --help': 'read-only',
      'coredumpctl list': 'read-only',
    },
  }),
);

export const systemdRun = program(['systemd-run', 'systemd-nspawn', 'systemd-cat'], () => ({
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-run.html',
  bare: readOnly(),
  args: [command],
  options: {
    ...help,
    '-u|--unit, -p|--property, --description, --slice, --working-directory, --uid, --gid, --nice, -E|--setenv, --on-active, --on-boot, --on-startup, --on-unit-active, --on-unit-inactive, --path-property, --socket-property, --timer-property, -t|--identifier, --priority, --service-type, --expand-environment, --json, --background':
      value,
    '-H|--host, -M|--machine': privileged('works on another machine', { takes: value }),
    '-D|--directory, -i|--image': uses,
    '--on-calendar': privileged('plans a command for later', { takes: value }),
    '--user, --system, --scope, --pty, -P|--pipe, -q|--quiet, --wait, --no-block, -r|--remain-after-exit, --slice-inherit, -d|--same-dir, -G|--collect, --send-sighup, --no-ask-password, --shell, -S, -b|--boot, -x|--ephemeral':
      flag,
  },
  examples: {
    'systemd-run --user --scope rm -rf /home/me/x': 'destructive',
    'systemd-run --on-calendar daily ls': 'privileged-write',
    'systemd-run -M web ls': 'privileged-write',
    'systemd-cat ls': 'read-only',
  },
}));

export const journalctl = program('journalctl', () => ({
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/journalctl.html',
  bare: readOnly(),
  args: [rest(value)],
  options: {
    ...shortHelp,
    '-u|--unit, --user-unit, -S|--since, -U|--until, -n|--lines, -p|--priority, -t|--identifier, -T|--exclude-identifier, -g|--grep, -F|--field, -c|--cursor, --after-cursor, -o|--output, --output-fields, -M|--machine, --namespace, --facility, --invocation, --case-sensitive, --interval, --verify-key, --image-policy':
      value,
    '--cursor-file': writes,
    '-i|--file, -D|--directory, --root, --image': reads,
    '-b|--boot': attached(value),
    '-k|--dmesg, -f|--follow, -e|--pager-end, -r|--reverse, -x|--catalog, -a|--all, -l|--full, -q|--quiet, -m|--merge, -N|--fields, -I, --no-pager, --no-tail, --no-full, --utc, --no-hostname, --system, --user, --list-boots, --list-invocations, --list-namespaces, --disk-usage, --header, --verify, --list-catalog, --dump-catalog, --show-cursor, --truncate-newline, --synchronize-on-exit, -<number>':
      flag,
    '--vacuum-size, --vacuum-time, --vacuum-files': privileged('deletes old log entries', { takes: value }),
    '--rotate, --flush, --sync, --relinquish-var, --smart-relinquish-var, --setup-keys, --update-catalog, --force':
      privileged('changes how the log is kept'),
  },
  examples: {
    'journalctl -u nginx --since "1 hour ago" --no-pager': 'read-only',
    'journalctl -b -1 -p err': 'read-only',
    'sudo journalctl --vacuum-size=100M': 'privileged-write',
    'journalctl --rotate': 'privileged-write',
    'journalctl -xeu api': 'read-only',
    'journalctl --vacuum-time=1s': 'privileged-write',
    'journalctl -fn 100': 'read-only',
  },
}));

export const nginx = program(
  [
    'nginx',
    'haproxy',
    'caddy',
    'traefik',
    'envoy',
    'varnishd',
    'openresty',
    'lighttpd',
    'unitd',
    'angie',
    'squid',
    'postfix',
    'dovecot',
    'named-checkconf',
    'named-checkzone',
    'rndc',
    'unbound',
    'unbound-control',
    'unbound-checkconf',
    'coredns',
    'crond',
    'cron',
    'sshd',
    'vsftpd',
    'smbd',
    'exportfs',
    'slapd',
    'php-fpm',
    'varnishadm',
    'varnishlog',
    'postmap',
    'newaliases',
    'postqueue',
    'postsuper',
    'testparm',
  ],
  () => ({
    docs: 'https://nginx.org/en/docs/switches.html',
    bare: privileged('starts a server', { effects: ['executes', 'network'] }),
    open: 'starts a server in any case',
    options: {
      ...help,
      '-h': previews('prints help'),
      '-t|-T|-tq, -V|-v|-vv': previews('only checks or shows the configuration'),
      '-s': deploys('signals a running server', { takes: value }),
      '-p|-g|-f': value,
      '-c|--config|--adapter': uses,
      '-sf, -st, -x': deploys('replaces a running server'),
      '-d': flag,
    },
    args: [
      choice(
        {
          'validate|version|list-modules|adapt|fmt|environ|hash-password|build-info|healthcheck|check|status|stats|help|storage|manpage':
            previews('only checks or shows'),
          'reload|stop|upgrade|start|restart|flush|abort|trust|untrust|reconfig|set-*|local_zone*|add-package|remove-package':
            deploys('changes a running server'),
        },
        value,
      ),
      rest(value),
    ],
    examples: {
      'nginx -t': 'read-only',
      'nginx -s reload': { tier: 'deployment', effects: ['executes'] },
      'sudo nginx -T': 'privileged-write',
      'caddy validate --config Caddyfile': 'read-only',
      'caddy reload': 'deployment',
      'nginx -c conf/dev.conf': 'privileged-write',
      'haproxy -sf 12 -f x.cfg': 'deployment',
      'nginx --help': 'read-only',
      'caddy run': 'privileged-write',
    },
  }),
);

export const certbot = program(['certbot', 'acme.sh', 'lego', 'dehydrated', 'certbot-auto'], () => ({
  docs: 'https://eff-certbot.readthedocs.io/en/stable/using.html',
  bare: deploys('requests or installs a certificate', { effects: ['network'] }),
  open: 'in any case',
  options: {
    ...help,
    '-h': previews('prints help'),
    '--dry-run': previews('only tries'),
    '--pre-hook, --post-hook, --deploy-hook|--renew-hook, --reloadcmd, --manual-auth-hook, --manual-cleanup-hook':
      code('shell'),
    '-d|--domains|--domain, -m|--email, -w|--webroot-path, --cert-name, --server, --config-dir, --work-dir, --logs-dir, --path':
      value,
    '--list|--info': previews('only looks'),
  },
  args: [
    choice(
      {
        'certificates|plugins|show_account|help|list': previews('only looks'),
        'revoke|delete|unregister': destroys('revokes or deletes a certificate'),
      },
      value,
    ),
    rest(value),
  ],
  examples: {
    'certbot certificates': 'read-only',
    'certbot renew': 'deployment',
    'certbot renew --dry-run': 'read-only',
    'certbot delete --cert-name x': 'destructive',
    "certbot renew --deploy-hook 'rm -rf ~/x'": 'destructive',
    'acme.sh --list': 'read-only',
  },
}));

export const switchUser = program(['su', 'runuser', 'newgrp', 'sg'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/su.1.html',
  bare: privileged('acts as another user'),
  stdin: code('shell'),
  args: [rest(value)],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-c|--command, --session-command': code('shell'),
    '-': flag,
    '-l|--login, -m|-p|--preserve-environment, -f|--fast, -P|--pty, -T|--no-pty': flag,
    '-s|--shell, -g|--group, -G|--supp-group, -w|--whitelist-environment, -u|--user': value,
  },
  examples: {
    "su -c 'rm -rf ~/work'": 'destructive',
    "su - postgres -c 'ls'": 'privileged-write',
    'su -': { tier: 'privileged-write', unread: true },
    'su --help': 'read-only',
  },
}));

export const otherRoot = program(['chroot', 'arch-chroot', 'schroot', 'switch_root', 'pivot_root'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/chroot.1.html',
  bare: privileged('works under another root'),
  args: [uses, command],
  options: { ...help, '--userspec, --groups, -u, -c|--chroot, -d|--directory': value, '--skip-chdir, -N, -S': flag },
  examples: {
    'chroot /h sh -c "rm -rf /home/me"': 'destructive',
    'chroot /mnt ls': 'privileged-write',
    'chroot --help': 'read-only',
  },
}));

export const namespaces = program(['nsenter', 'unshare', 'lxc-attach', 'setpriv', 'capsh', 'runcon'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/nsenter.1.html',
  bare: privileged('works in another namespace or with other rights'),
  args: [command],
  stdin: code('shell'),
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-t|--target, -S|--setuid, -G|--setgid, -W|--wdns, -R, --map-user, --map-group, --map-users, --map-groups, --propagation, --setgroups, --monotonic, --boottime, --reuid, --regid, --inh-caps, --ambient-caps, --bounding-set, --securebits, --selinux-label, --apparmor-profile, --user-name, --caps, --drop, --secbits, --uid, --gid, -n-name':
      value,
    '-m|--mount, -u|--uts, -i|--ipc, -n|--net, -p|--pid, -C|--cgroup, -U|--user, -T|--time, -r|--root, -w|--wd, --mount-proc, --kill-child, --mount-binfmt':
      attached(value),
    '-a|--all, -F|--no-fork, -f|--fork, -Z|--follow-context, -e|--env, --preserve-credentials, --map-root-user, -c|--map-current-user, --map-auto, --no-new-privs, --clear-groups, --keep-groups, --init-groups, --reset-env, --keep-caps, --keep-parent, --join-cgroup, --print, --forward-signals':
      flag,
  },
  examples: {
    'nsenter -t 1 -m rm -rf /home/me/work': 'destructive',
    'unshare -rn ls': 'privileged-write',
    'nsenter -t 1 -a': { tier: 'privileged-write', unread: true },
    'unshare --help': 'read-only',
  },
}));

export const fences = program(
  ['firejail', 'proot', 'fakeroot', 'fakechroot', 'pseudo', 'sandbox-exec', 'srt', 'nsjail', 'minijail0'],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/firejail.1.html',
    bare: readOnly(),
    args: [command],
    afterDashes: command,
    open: 'limits what the command may do',
    options: { ...help, '-f|-p|-n|-D|--settings': value, '-r|-w|-b|-l|-s|-i|-S|-R': value, '-0, -q|--quiet, -v': flag },
    examples: {
      'firejail --net=none rm -rf /home/me/work': 'destructive',
      'fakeroot ls': 'read-only',
      'fakeroot -- rm -rf /home/me/x': 'destructive',
      'proot --help': 'read-only',
    },
  }),
);

export const bwrap = program('bwrap', () => ({
  docs: 'https://github.com/containers/bubblewrap',
  bare: runsUnread('runs a command behind walls whose shape is not read here'),
  open: 'walls',
  afterDashes: command,
  options: help,
  examples: {
    'bwrap --ro-bind / / -- rm -rf /home/me/x': { tier: 'destructive', effects: ['executes'] },
    'bwrap --bind / / sh': { tier: 'privileged-write', unread: true },
  },
}));

export const power = program(
  ['shutdown', 'reboot', 'poweroff', 'halt', 'telinit', 'init', 'pmset', 'systemsetup', 'kexec'],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man8/shutdown.8.html',
    bare: deploys('stops or restarts the machine, or changes how it runs'),
    open: 'in any case',
    options: {
      ...help,
      '--show, -g': previews('only shows what is planned'),
      '-c': privileged('calls off what was planned'),
    },
    examples: {
      'sudo reboot': 'deployment',
      'shutdown -h now': 'deployment',
      'shutdown --show': 'read-only',
      'shutdown -c': 'deployment',
      'pmset -g batt': 'read-only',
    },
  }),
);

const clock = destroys('moves the clock, which revives expired approvals', any);
export const clocks = program(['timedatectl', 'hwclock', 'ntpdate', 'chronyc', 'ntpd', 'sntp', 'rdate'], () => ({
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/timedatectl.html',
  bare: readOnly({ effects: ['network'] }),
  open: 'only looks',
  prints: 'word',
  options: {
    ...shortHelp,
    '-q, -d, --show|-r, --verbose|-v': flag,
    '-s|--set, --hctosys, --systz, -S, -b, -g, -w|--systohc, --set-time, --adjust': clock,
  },
  args: [
    choice(
      {
        'set-time|set-ntp|makestep|settime|set-local-rtc|offline|shutdown|add|delete|burst|manual|doffset|dfreq|online|trimrtc|reset':
          clock,
        'set-timezone': privileged('changes the time zone of the machine'),
      },
      value,
    ),
    rest(value),
  ],
  examples: {
    'timedatectl status': 'read-only',
    'timedatectl set-time 2020-01-01': { tier: 'destructive', effects: ['executes'] },
    'hwclock --set --date x': 'destructive',
    'hwclock --show': 'read-only',
    'timedatectl set-timezone UTC': 'privileged-write',
    'chronyc tracking': 'read-only',
    'sntp -S x': 'destructive',
    'timedatectl --help': 'read-only',
  },
}));
