// The machine itself: who runs what, ending processes, disks, users, schedules, terminal sessions.
import {
  becomes,
  choice,
  code,
  codeLine,
  command,
  deploys,
  destroys,
  flag,
  help,
  lists,
  mode,
  perhaps,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  recursive,
  rest,
  reveals,
  runsUnread,
  script,
  shortHelp,
  supplies,
  typedLine,
  url,
  uses,
  value,
  version,
  writeSafe,
  writes,
  writtenChoice,
} from '../spec.ts';

const man = (page: string) => `https://man7.org/linux/man-pages/${page}.html` as const;

export const ps = program(['ps', 'procs'], () => ({
  docs: man('man1/ps.1'),
  bare: readOnly(),
  open: 'only lists processes',
  // Without a dash `e` adds the environment of each process.
  args: [rest(choice({ '*e*': reveals('shows the environment of processes') }, value))],
  options: {
    ...help,
    '-A|-a|-d|-e|-f|-F|-l|-j|-y|-w|-M|-m|-L|-T|-H|-h|-c|-r|-v|-x|-X|-S, --no-headers|--no-heading|--headers, --forest, --deselect':
      flag,
    '-E': reveals('shows the environment of processes'),
    '-o|-O|--format': choice({ '*environ*|*ENVIRON*': reveals('shows the environment of processes') }, value),
    '-p|--pid, -C, -u|--user, -U|--User, -g|--group, -G|--Group, -t|--tty, -s|--sid, -N, --ppid, --sort|-k, --cols|--columns|--width, --rows|--lines':
      value,
  },
  examples: {
    'ps aux': 'read-only',
    'ps -ef | grep node': 'read-only',
    'ps -p 4242 -o pid,etime,command': 'read-only',
    'ps aux --sort=-%mem | head -5': 'read-only',
    'ps -u deploy': 'read-only',
    'ps eww -p 4242': { tier: 'destructive', effects: ['secrets'] },
    'ps auxe': 'destructive',
    'ps -E -p 4242': { tier: 'destructive', effects: ['secrets'] },
    'ps -o environ -p 1': { tier: 'destructive', effects: ['secrets'] },
  },
}));

export const inspect = program(
  [
    'top',
    'htop',
    'btop',
    'atop',
    'lsof',
    'df',
    'duf',
    'free',
    'uname',
    'id',
    'whoami',
    'logname',
    'groups',
    'users',
    'who',
    'w',
    'last',
    'lastlog',
    'uptime',
    'pgrep',
    'pidof',
    'pstree',
    'pmap',
    'pwdx',
    'vmstat',
    'iostat',
    'mpstat',
    'pidstat',
    'vm_stat',
    'nproc',
    'lscpu',
    'lsblk',
    'lsmem',
    'lspci',
    'lsusb',
    'lsmod',
    'modinfo',
    'blkid',
    'sw_vers',
    'system_profiler',
    'tty',
    'locale',
    'getconf',
    'sensors',
    'atq',
    'mdfind',
  ],
  () => ({
    docs: man('man1/top.1'),
    bare: readOnly(),
    open: 'only reports on the machine',
    examples: {
      'top -b -n 1 | head -20': 'read-only',
      'lsof -i :3000': 'read-only',
      'lsof -ti tcp:8080': 'read-only',
      'df -h .': 'read-only',
      'free -m': 'read-only',
      'uname -srm': 'read-only',
      'pgrep -fl vite': 'read-only',
      'id -u': 'read-only',
      'getconf _NPROCESSORS_ONLN': 'read-only',
    },
  }),
);

export const hostname = program('hostname', () => ({
  docs: man('man1/hostname.1'),
  bare: readOnly(),
  args: [choice({ '*': privileged('sets the name of this machine') })],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-a|--alias, -A|--all-fqdns, -d|--domain, -f|--fqdn|--long, -i|--ip-address, -I|--all-ip-addresses, -s|--short, -y|--yp|--nis':
      flag,
    '-b|--boot': privileged('sets the name of this machine'),
    '-F|--file': privileged('sets the name of this machine', { takes: uses }),
  },
  examples: {
    hostname: 'read-only',
    'hostname -I': 'read-only',
    'hostname web-2': 'privileged-write',
    'hostname -F /etc/hostname': 'privileged-write',
    'hostname -b': 'privileged-write',
  },
}));

export const printenv = program(['printenv', 'gprintenv'], () => ({
  docs: 'https://www.gnu.org/software/coreutils/manual/html_node/printenv-invocation.html',
  bare: readOnly(),
  alone: reveals('prints every variable of the environment'),
  args: [
    rest(
      choice(
        {
          '*KEY*|*TOKEN*|*SECRET*|*PASS*|*PWD_*|*CREDENTIAL*|*AUTH*|*COOKIE*|*DATABASE_URL*|*_DSN|*CONNECTION*|*PRIVATE*':
            reveals('prints a secret'),
        },
        value,
      ),
    ),
  ],
  options: { ...help, '-0|--null': flag },
  examples: {
    'printenv HOME': 'read-only',
    'printenv NODE_ENV': 'read-only',
    printenv: { tier: 'destructive', effects: ['secrets'] },
    'printenv -0': 'destructive',
    'printenv GITHUB_TOKEN': { tier: 'destructive', effects: ['secrets'] },
    'printenv DATABASE_URL': 'destructive',
    'printenv --help': 'read-only',
  },
}));

const signal = readOnly({ marks: ['signal'] });
const everyProcess = destroys('ends every process that this user may end', { needs: ['signal'] });
export const kill = program('kill', () => ({
  docs: man('man1/kill.1'),
  bare: writeSafe(),
  args: [rest(value)],
  afterDashes: writtenChoice({ '-1|0': everyProcess, '-*': privileged('ends a group of processes') }, value),
  dashes: 'long',
  options: {
    ...help,
    '-l|-L|--list|--table': becomes(readOnly()),
    '-0': becomes(readOnly()),
    '-SIG*, -TERM|-KILL|-HUP|-INT|-QUIT|-USR1|-USR2|-STOP|-CONT|-ABRT|-TSTP|-WINCH|-ALRM|-PIPE|-CHLD, -<number>':
      signal,
    '-1': everyProcess,
    '-s|--signal, -n': readOnly({ marks: ['signal'], takes: value }),
    '-q|--queue': value,
    '-a|--all, -p|--pid, --verbose': flag,
  },
  examples: {
    'kill 4242': 'write-safe',
    'kill -9 4242': 'write-safe',
    'kill -1 4242': 'write-safe',
    'kill -TERM 4242 4243': 'write-safe',
    'kill -SIGINT 4242': 'write-safe',
    'kill -9 $(lsof -t -i:3000)': 'write-safe',
    'kill -9 -1': 'destructive',
    'kill -s KILL -1': 'destructive',
    'kill -KILL -- -1': 'destructive',
    'kill -- -4242': 'privileged-write',
    'kill -0 4242': 'read-only',
    'kill -l': 'read-only',
  },
}));

export const pkill = program(['pkill', 'killall', 'skill', 'fkill', 'xkill'], () => ({
  docs: man('man1/pkill.1'),
  bare: privileged('ends every process with such a name'),
  args: [
    rest(
      writtenChoice(
        {
          '*tiergate*|*guard*|*falcon*|*crowdstrike*|*sentinel*|*defender*|*mdatp*|*auditd*|*osquery*|*wazuh*|*ossec*|*falco*|*clamd*|*freshclam*|*clamav*|*fail2ban*|*apparmor*|*santad*|*jamf*|*cbdaemon*|*sysmon*|*firewalld*|*rsyslogd*|*syslog-ng*|*watchdog*|*carbonblack*|*sophos*|*eset*|*xagt*|*claude-hook*|*PreToolUse*':
            destroys('ends what guards the machine or the agent'),
        },
        value,
      ),
    ),
  ],
  options: {
    ...help,
    '-l|--list': becomes(readOnly()),
    '-0': becomes(readOnly()),
    '-SIG*, -TERM|-KILL|-HUP|-INT|-QUIT|-USR1|-USR2|-STOP|-CONT|-ABRT|-TSTP|-WINCH|-ALRM|-PIPE|-CHLD, -<number>': flag,
    '-a, -c|--count, -e|--echo|--exact, -f|--full, -i|--ignore-case|--interactive, -I, -n|--newest, -o|--oldest, -x, -q|--quiet, -w|--wait, -r|--regexp, -z, -m, -d, -S':
      flag,
    '-g|--pgroup, -G|--group, -P|--parent, -s|--signal|--session, -t|--terminal, -u|--euid|--user, -U|--uid': value,
    '-F|--pidfile': uses,
    '-v|--inverse': deploys('ends every process that does not match'),
  },
  examples: {
    'pkill -f "vite dev"': 'privileged-write',
    'pkill -9 node': 'privileged-write',
    'pkill -KILL -u me -f jest': 'privileged-write',
    'pkill -v node': 'deployment',
    'pkill -f tiergate': 'destructive',
    'killall auditd': 'destructive',
    'pkill -0 node': 'read-only',
    'killall -9 node': 'privileged-write',
    'killall -l': 'read-only',
  },
}));

export const crontab = program('crontab', () => ({
  docs: man('man1/crontab.1'),
  bare: privileged('replaces the commands that run on a schedule'),
  args: [script('schedule')],
  stdin: perhaps('schedule'),
  options: {
    ...help,
    '-l': becomes(readOnly()),
    '-r': destroys('deletes every scheduled command'),
    '-e': privileged('edits the commands that run on a schedule'),
    '-u': value,
    '-i, -s': flag,
  },
  examples: {
    'crontab -l -e': 'privileged-write',
    'crontab -l': 'read-only',
    'crontab -u deploy -l': 'read-only',
    'crontab jobs.txt': 'privileged-write',
    "crontab <<< '@reboot rm -rf ~/work'": 'destructive',
    'crontab /tmp/jobs': { tier: 'privileged-write', unread: true },
    "echo '0 3 * * * rm -rf ~/work' | crontab -": 'destructive',
    'echo "0 3 * * * /opt/backup" | crontab -': 'privileged-write',
    'crontab -e': 'privileged-write',
    'crontab -r': 'destructive',
  },
}));

export const at = program(['at', 'batch', 'atrm'], () => ({
  docs: man('man1/at.1p'),
  bare: privileged('plans or removes a command that runs later'),
  args: [rest(value)],
  stdin: code('shell'),
  options: {
    ...version,
    '-l': flag,
    '-f': runsUnread('plans a file to run later', { takes: script('shell') }),
    '-q, -t, -c': value,
    '-m, -M, -v, -V': flag,
    '-r|-d': privileged('removes planned commands'),
  },
  examples: {
    "echo 'rm -rf ~' | at now + 1 minute": 'destructive',
    'at -l': 'privileged-write',
    'at -f job.sh 03:00': { tier: 'privileged-write', unread: true },
    'at -r 3': 'privileged-write',
    'atrm 3': 'privileged-write',
  },
}));

export const mount = program('mount', () => ({
  docs: man('man8/mount.8'),
  bare: privileged('attaches a file system'),
  alone: readOnly(),
  args: [rest(value)],
  options: {
    ...shortHelp,
    '-l|--show-labels, -v|--verbose, -r|--read-only, -w|--rw|--read-write, -n|--no-mtab, -i, -s, -f|--fake, -c': flag,
    '-a|--all': privileged('attaches every file system of the table'),
    '-B|--bind, -R|--rbind, -M|--move, --make-*': privileged('shows a folder in another place'),
    '-t|--types, -o|--options, -L|--label, -U|--uuid, -T|--fstab, --source, --target, -O': value,
  },
  examples: {
    mount: 'read-only',
    'mount -l -t nfs': 'read-only',
    'mount | grep tmpfs': 'read-only',
    'mount -o remount,rw /': 'privileged-write',
    'mount -a': 'privileged-write',
    'mount --bind /etc /tmp/x': 'privileged-write',
  },
}));

export const umount = program(['umount', 'losetup', 'swapon', 'swapoff', 'hdiutil'], () => ({
  docs: man('man8/umount.8'),
  bare: privileged('attaches or detaches a file system or disk'),
  open: 'in any case',
  options: { ...help, '--show': becomes(readOnly()) },
  examples: {
    'umount /mnt/data': 'privileged-write',
    'umount -f -l /mnt': 'privileged-write',
    'swapon --show': 'read-only',
    'hdiutil attach a.dmg': 'privileged-write',
  },
}));

export const mkfs = program(
  [
    'mkfs',
    'mkfs.ext2',
    'mkfs.ext3',
    'mkfs.ext4',
    'mkfs.xfs',
    'mkfs.btrfs',
    'mkfs.vfat',
    'mkfs.fat',
    'mkfs.ntfs',
    'mkfs.exfat',
    'mkfs.f2fs',
    'mke2fs',
    'mkdosfs',
    'mkswap',
    'newfs',
    'newfs_apfs',
    'newfs_msdos',
    'blkdiscard',
    'badblocks',
    'hdparm',
    'mdadm',
    'cryptsetup',
    'resize2fs',
    'tune2fs',
    'lvremove',
    'lvreduce',
    'lvresize',
    'vgremove',
    'vgreduce',
    'pvremove',
  ],
  () => ({
    docs: man('man8/mkfs.8'),
    bare: destroys('overwrites or reshapes a disk'),
    open: 'in any case',
    options: help,
    examples: {
      'mkfs -t ext4 /dev/sdb1': 'destructive',
      'mkfs.ext4 -F /dev/sdb1': 'destructive',
      'lvremove -f vg0/data': 'destructive',
      'cryptsetup luksErase /dev/sdb': 'destructive',
      'mkfs --help': 'read-only',
    },
  }),
);

export const fdisk = program(['fdisk', 'sfdisk', 'cfdisk', 'gdisk', 'sgdisk', 'parted', 'gpart'], () => ({
  docs: man('man8/fdisk.8'),
  bare: destroys('rewrites the partitions of a disk'),
  open: 'in any case',
  options: { ...shortHelp, '-l|--list': becomes(readOnly()) },
  examples: {
    'fdisk /dev/sda': 'destructive',
    'parted -s /dev/sdb mklabel gpt': 'destructive',
    'sgdisk --zap-all /dev/sdb': 'destructive',
    'fdisk -l': 'read-only',
    'parted -l': 'read-only',
  },
}));

export const wipefs = program('wipefs', () => ({
  docs: man('man8/wipefs.8'),
  bare: readOnly(),
  args: [rest(value)],
  options: {
    ...shortHelp,
    '-n|--no-act': previews('only shows what would go'),
    '-a|--all': destroys('erases the signatures of a disk'),
    '-o|--offset': destroys('erases a signature of a disk', { takes: value }),
    '-b|--backup, -f|--force, -i|--noheadings, -J|--json, -p|--parsable, -q|--quiet': flag,
    '-O|--output, -t|--types': value,
  },
  examples: {
    'wipefs /dev/sdb': 'read-only',
    'wipefs -a /dev/sdb': 'destructive',
    'wipefs -o 0x438 /dev/sdb': 'destructive',
    'wipefs -n -a /dev/sdb': 'read-only',
  },
}));

const storage = privileged('changes the storage of this machine', { open: 'in any case' });
const quiet = readOnly({ open: 'only looks' });
export const zfs = program('zfs', () => ({
  docs: 'https://openzfs.github.io/openzfs-docs/man/master/8/zfs.8.html',
  bare: readOnly(),
  options: { ...help, '-?': previews('prints help') },
  commands: {
    'list, get, diff, userspace, groupspace, projectspace, holds, version, help': quiet,
    'snapshot|snap, create, set, inherit, mount, unmount|umount, rename, clone, promote, hold, release, bookmark, upgrade, share, unshare, send, redact, load-key, unload-key, program':
      storage,
    destroy: destroys('deletes a file system or a snapshot', {
      open: 'in any case',
      options: { '-n': previews('only shows what would go'), '-f|-r|-R|-d|-v|-p': flag },
    }),
    rollback: destroys('throws away what changed since a snapshot', { open: 'in any case' }),
    'receive|recv': destroys('may overwrite a file system', { open: 'in any case' }),
    'allow, unallow, change-key': destroys('changes access rights', { open: 'in any case' }),
  },
  examples: {
    'zfs list -t snapshot': 'read-only',
    'zfs snapshot tank/a@now': 'privileged-write',
    'zfs destroy -r tank/a': 'destructive',
    'zfs destroy -nv tank/a@x': 'read-only',
    'zfs rollback tank/a@now': 'destructive',
    'zfs receive -F tank/a': 'destructive',
    'zfs allow bob create tank': 'destructive',
  },
}));

export const zpool = program('zpool', () => ({
  docs: 'https://openzfs.github.io/openzfs-docs/man/master/8/zpool.8.html',
  bare: readOnly(),
  options: help,
  commands: {
    'status, list, get, iostat, history, events, version, help': quiet,
    'scrub, import, export, add, attach, online, set, clear, replace, trim, upgrade, checkpoint, initialize, wait, sync':
      storage,
    'create, destroy, labelclear, remove, detach, offline, split, reguid': destroys('reshapes or deletes a pool', {
      open: 'in any case',
    }),
  },
  examples: {
    'zpool status -x': 'read-only',
    'zpool scrub tank': 'privileged-write',
    'zpool destroy tank': 'destructive',
    'zpool create -f tank /dev/sdb': 'destructive',
  },
}));

export const lvmShow = program(
  ['lvs', 'vgs', 'pvs', 'lvdisplay', 'vgdisplay', 'pvdisplay', 'lvscan', 'vgscan', 'pvscan'],
  () => ({
    docs: man('man8/lvs.8'),
    bare: readOnly(),
    open: 'only lists volumes',
    examples: { 'lvs -o +devices': 'read-only' },
  }),
);
export const lvmMake = program(
  [
    'lvcreate',
    'lvextend',
    'lvchange',
    'lvrename',
    'vgcreate',
    'vgextend',
    'vgchange',
    'pvcreate',
    'pvmove',
    'lvconvert',
  ],
  () => ({
    docs: man('man8/lvcreate.8'),
    bare: storage,
    open: 'in any case',
    options: help,
    examples: { 'lvcreate -L 10G -n data vg0': 'privileged-write', 'lvcreate --help': 'read-only' },
  }),
);

export const accounts = program(
  [
    'useradd',
    'adduser',
    'usermod',
    'userdel',
    'deluser',
    'groupadd',
    'addgroup',
    'groupmod',
    'groupdel',
    'delgroup',
    'gpasswd',
    'chpasswd',
    'vipw',
    'vigr',
    'chsh',
    'chfn',
    'sysadminctl',
    'dseditgroup',
  ],
  () => ({
    docs: man('man8/useradd.8'),
    bare: destroys('changes who may use this machine'),
    open: 'in any case',
    options: help,
    examples: {
      'useradd -m bob': 'destructive',
      'usermod -aG sudo bob': 'destructive',
      'groupadd ops': 'destructive',
      'chsh -s /bin/zsh': 'destructive',
      'echo "root:x" | chpasswd': 'destructive',
      'useradd --help': 'read-only',
    },
  }),
);

export const passwd = program(['passwd', 'chage', 'visudo'], () => ({
  docs: man('man1/passwd.1'),
  bare: destroys('changes a password or who may become root'),
  open: 'in any case',
  options: { ...shortHelp, '-S|--status': becomes(readOnly()), '-c|--check': becomes(readOnly()) },
  examples: {
    'passwd root': 'destructive',
    'passwd -d root': 'destructive',
    'passwd -S': 'read-only',
    visudo: 'destructive',
    'visudo -c': 'read-only',
  },
}));

export const setfacl = program('setfacl', () => ({
  docs: man('man1/setfacl.1'),
  bare: privileged('changes access rights of files'),
  args: [rest(mode)],
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '--test': previews('only shows the rights'),
    '-b|--remove-all, -k|--remove-default, -n|--no-mask, --mask, -d|--default, -L|--logical, -P|--physical': flag,
    '-R|--recursive': recursive,
    '-m|--modify, -x|--remove, --set': value,
    '-M|--modify-file, -X|--remove-file, --set-file, --restore': uses,
  },
  examples: { 'setfacl -m u:bob:rwx data': 'privileged-write', 'setfacl --test -b data': 'read-only' },
}));

const keys =
  'Enter|C-m|C-c|C-d|C-l|C-u|C-z|C-a|C-b|KPEnter|Escape|Esc|Space|Tab|BTab|Up|Down|Left|Right|BSpace|q|y|n|Y|N|PageUp|PageDown|Home|End';
const word = choice({ '*;': runsUnread('runs more tmux commands behind this one') }, value);
const session = { '-t|-s|-n|-c|-x|-y|-e|-F|-f|-l|-p': word } as const;
export const tmux = program('tmux', () => ({
  docs: man('man1/tmux.1'),
  bare: writeSafe(),
  options: {
    '-h': previews('prints help'),
    '-V': previews('prints the version', { first: true }),
    '-L, -S, -T': word,
    '-f': uses,
    '-c': code('shell'),
    '-2, -C, -D, -l, -N, -u, -v': flag,
  },
  commands: {
    'list-sessions|ls, list-windows|lsw, list-panes|lsp, list-clients|lsc, list-keys|lsk, list-commands|lscm, list-buffers|lsb, has-session|has, show-options|show, show-window-options|showw, show-messages|showmsgs, start-server|start, wait-for|wait':
      readOnly({ open: 'only looks', args: [rest(word)] }),
    'capture-pane|capturep': readOnly({
      args: [rest(word)],
      options: { '-t|-b|-E|-S': word, '-a|-e|-p|-P|-q|-C|-J|-N|-T|-M': flag },
    }),
    'display-message|display': writeSafe({
      args: [rest(choice({ '*#(*': runsUnread('runs a command inside a format') }, word))],
      options: { '-c|-d|-t|-F': word, '-a|-I|-l|-N|-p|-v|-C': flag },
    }),
    'show-environment|showenv': reveals('prints the environment of the session', {
      open: 'in any case',
      args: [rest(word)],
    }),
    'new-session|new': writeSafe({
      args: [codeLine('shell')],
      options: { ...session, '-A|-d|-D|-E|-P|-X': flag },
    }),
    'new-window|neww': writeSafe({
      args: [codeLine('shell')],
      options: { ...session, '-a|-b|-d|-k|-P|-S': flag },
    }),
    'split-window|splitw': writeSafe({
      args: [codeLine('shell')],
      options: { ...session, '-b|-d|-f|-h|-I|-v|-P|-Z': flag, '-t|-c|-e|-F|-l|-p': word },
    }),
    'respawn-pane|respawnp, respawn-window|respawnw': writeSafe({
      args: [codeLine('shell')],
      options: { '-k': flag, '-c|-e|-t': word },
    }),
    'run-shell|run': writeSafe({
      args: [code('shell'), rest(word)],
      options: { '-b|-C|-E': flag, '-c|-d|-t': word },
    }),
    'if-shell|if': runsUnread('runs commands of its own', {
      args: [code('shell'), rest(word)],
      options: { '-b|-F': flag, '-t': word },
    }),
    'pipe-pane|pipep': writeSafe({ args: [code('shell')], options: { '-I|-O|-o': flag, '-t': word } }),
    'send-keys|send': writeSafe({
      args: [rest(choice({ [keys]: readOnly() }, code('shell')))],
      options: { '-t|-c|-N': word, '-l|-R|-F|-H|-K|-M|-X': flag },
    }),
    'attach-session|attach|a, detach-client|detach, switch-client|switchc, select-window|selectw, select-pane|selectp, select-layout|selectl, resize-pane|resizep, resize-window|resizew, rename-session|rename, rename-window|renamew, kill-pane|killp, kill-window|killw, kill-session, swap-pane|swapp, swap-window|swapw, move-window|movew, next-window|next, last-window|last, clear-history|clearhist, delete-buffer|deleteb':
      writeSafe({ open: 'only changes sessions', args: [rest(word)] }),
    'kill-server': privileged('ends every session', { args: [rest(word)] }),
    'set-option|set, set-window-option|setw, set-environment|setenv, set-hook, bind-key|bind': privileged(
      'changes what sessions do later',
      { open: 'in any case', args: [rest(word)] },
    ),
    'source-file|source': runsUnread('runs the commands of a file', { open: 'in any case', args: [rest(word)] }),
    'save-buffer|saveb': readOnly({ args: [writes, rest(word)], options: { '-a': flag, '-b': word } }),
    'load-buffer|loadb': readOnly({ args: [reads, rest(word)], options: { '-w': flag, '-b|-t': word } }),
  },
  examples: {
    'tmux display-message -p': 'write-safe',
    'tmux new-window -n x': 'write-safe',
    'tmux split-window -h': 'write-safe',
    'tmux respawn-pane -k -t x': 'write-safe',
    "tmux if-shell 'rm -rf ~/work'": 'destructive',
    "tmux pipe-pane 'rm -rf ~/work'": 'destructive',
    'tmux ls': 'read-only',
    'tmux capture-pane -p -t dev': 'read-only',
    'tmux new-session -d -s dev': 'write-safe',
    "tmux new-session -d -s x 'rm -rf ~'": 'destructive',
    'tmux new -d -s x rm -rf /': 'destructive',
    "tmux split-window -h 'rm -rf ~'": 'destructive',
    "tmux send-keys -t dev 'ls -la' Enter": 'write-safe',
    "tmux send-keys -t dev 'rm -rf ~' C-m": 'destructive',
    "tmux run-shell 'rm -rf ~'": 'destructive',
    "tmux -c 'rm -rf ~'": 'destructive',
    'tmux kill-session -t dev': 'write-safe',
    "tmux ls \\; run-shell 'rm -rf ~'": { tier: 'privileged-write', unread: true },
    "tmux new-window -n x 'rm -rf ~'": 'destructive',
    "tmux respawn-pane -k -t x 'rm -rf ~'": 'destructive',
    "tmux pipe-pane -t x 'cat > /tmp/pane.log'": 'write-safe',
    'tmux save-buffer out.txt': 'write-safe',
    'tmux load-buffer notes.txt': 'read-only',
    'tmux kill-server': 'privileged-write',
    'tmux show-environment -g': { tier: 'destructive', effects: ['secrets'] },
    'tmux set -g mouse on': 'privileged-write',
    'tmux source-file x.conf': { tier: 'privileged-write', unread: true },
    "tmux display-message -p '#(id)'": { tier: 'privileged-write', unread: true },
    'tmux if-shell true "run x"': { tier: 'privileged-write', unread: true },
  },
}));

export const screen = program('screen', () => ({
  docs: 'https://www.gnu.org/software/screen/manual/screen.html',
  bare: writeSafe(),
  args: [command],
  options: {
    ...shortHelp,
    '-ls|-list': becomes(readOnly()),
    '-v': previews('prints the version', { first: true }),
    '-a|-A|-d|-D|-m|-i|-L|-q|-r|-R|-x|-U|-O, -wipe': flag,
    '-S|-t|-T|-e|-h|-p|-s': value,
    '-Logfile': writes,
    '-c': runsUnread('runs the commands of a file', { takes: uses }),
    '-X': typedLine('multiplexer'),
  },
  examples: {
    'screen -ls -Logfile x': 'write-safe',
    'screen -ls': 'read-only',
    'screen -dmS dev ls': 'write-safe',
    "screen -dmS x bash -c 'rm -rf ~'": 'destructive',
    'screen -S dev -X quit': 'write-safe',
    "screen -S dev -X stuff 'rm -rf ~/work\\n'": 'destructive',
    'screen -c x.rc': { tier: 'privileged-write', unread: true },
  },
}));

export const open = program(['open', 'xdg-open', 'gnome-open', 'wslview', 'gio-open'], () => ({
  docs: 'https://ss64.com/mac/open.html',
  bare: writeSafe(),
  args: [
    rest(
      choice(
        {
          'http://*|https://*': url,
          '*://*': privileged('hands an address to another program'),
          '*.app|*.command|*.terminal|*.sh|*.workflow|*.scpt|*.pkg|*.desktop|*.AppImage':
            runsUnread('starts a program'),
        },
        uses,
      ),
    ),
  ],
  options: {
    ...help,
    '-e|-t|-f|-F|-W|-R|-n|-g|-j|--fresh|--reveal|--new|--background|--hide|--wait-apps': flag,
    '-a|-b': choice(
      { '*erminal*|iTerm*|*Script*|*Automator*': runsUnread('opens it in a program that runs it') },
      value,
    ),
    '-s|-u|--url|--arch': value,
    '-i|--stdin': uses,
    '-o|--stdout, --stderr': writes,
    '--env': privileged('sets variables of the program', { takes: value }),
    '--args': privileged('passes options to the program'),
  },
  examples: {
    'open coverage/index.html': 'write-safe',
    'xdg-open http://localhost:3000': 'write-safe',
    'open -a Safari index.html': 'write-safe',
    'open slack://channel': 'privileged-write',
    'open evil.command': { tier: 'privileged-write', unread: true },
    'open -a Terminal run.txt': { tier: 'privileged-write', unread: true },
    'open --env A=b x.html': 'privileged-write',
    'open -a Safari --args x': 'privileged-write',
  },
}));

export const defaults = program('defaults', () => ({
  docs: 'https://ss64.com/mac/defaults.html',
  bare: readOnly(),
  options: { '-currentHost': flag, '-host': value },
  dashes: 'long',
  commands: {
    'read, read-type, domains, find, help': quiet,
    'write, rename, import': privileged('changes settings of the machine', { open: 'in any case' }),
    'delete, delete-all': privileged('deletes settings of the machine', { open: 'in any case' }),
    export: readOnly({ args: [value, writes] }),
  },
  examples: {
    'defaults read com.apple.dock': 'read-only',
    'defaults write com.apple.finder AppleShowAllFiles -bool true': 'privileged-write',
    'defaults delete com.apple.dock': 'privileged-write',
    'defaults export com.apple.dock dock.plist': 'write-safe',
  },
}));

export const osascript = program('osascript', () => ({
  docs: 'https://ss64.com/mac/osascript.html',
  bare: runsUnread('runs a script that steers other programs'),
  open: 'in any case',
  args: [script('applescript')],
  stdin: code('applescript'),
  options: { '-e': supplies(code('applescript')), '-l|-s': value },
  examples: {
    'osascript -e \'do shell script "rm -rf ~/work"\'': 'destructive',
    'osascript -e \'tell app "Finder" to quit\'': { tier: 'privileged-write', unread: true },
    'osascript x.scpt': { tier: 'privileged-write', unread: true },
  },
}));

export const diskutil = program('diskutil', () => ({
  docs: 'https://ss64.com/mac/diskutil.html',
  bare: readOnly(),
  commands: {
    'list, info|information, activity, listFilesystems, verifyDisk, verifyVolume': quiet,
    'mount, mountDisk, unmount|umount, unmountDisk, eject, rename, enableJournal': storage,
    apfs: readOnly({
      commands: {
        'list, listUsers, listSnapshots, listVolumeGroups': quiet,
        '*': destroys('changes volumes', { open: 'in any case' }),
      },
    }),
    '*': destroys('erases or reshapes a disk', { open: 'in any case' }),
  },
  examples: {
    'diskutil list': 'read-only',
    'diskutil apfs list': 'read-only',
    'diskutil eject disk2': 'privileged-write',
    'diskutil eraseDisk APFS x disk2': 'destructive',
    'diskutil apfs deleteVolume disk2s1': 'destructive',
  },
}));

export const pbcopy = program(['pbcopy', 'wl-copy', 'clip.exe'], () => ({
  docs: 'https://ss64.com/mac/pbcopy.html',
  bare: writeSafe(),
  open: 'only fills the clipboard',
  examples: { 'git rev-parse HEAD | pbcopy': 'write-safe' },
}));
export const pbpaste = program(['pbpaste', 'wl-paste', 'xclip', 'xsel'], () => ({
  docs: 'https://ss64.com/mac/pbcopy.html',
  bare: privileged('shows what a person copied, perhaps a password'),
  options: { ...help, '-Prefer|-pboard, -t|--type': value, '-n|--no-newline, -p|--primary, -l|--list-types': flag },
  examples: { pbpaste: 'privileged-write', 'wl-paste --help': 'read-only' },
}));

export const busybox = program(['busybox', 'toybox'], () => ({
  docs: 'https://busybox.net/downloads/BusyBox.html',
  bare: readOnly(),
  args: [command],
  options: {
    ...help,
    '--list|--list-full': previews('lists the programs inside'),
    '--install': privileged('links programs into the system'),
  },
  examples: {
    'busybox ls -la': 'read-only',
    'busybox rm -rf ~': 'destructive',
    "busybox sh -c 'rm -rf ~'": 'destructive',
    'busybox --list': 'read-only',
    'busybox --install': 'privileged-write',
  },
}));

export const ollama = program('ollama', () => ({
  docs: 'https://github.com/ollama/ollama',
  bare: readOnly(),
  options: { ...shortHelp, '-v': previews('prints the version', { first: true }) },
  commands: {
    'list|ls, ps, show, help': quiet,
    'run, serve|start, stop, create, cp': writeSafe({ open: 'runs a model on this machine' }),
    pull: privileged('downloads a model', { open: 'in any case' }),
    rm: privileged('deletes a model', { open: 'in any case' }),
    'signin, signout': privileged('changes the stored login'),
    push: deploys('publishes a model', { open: 'in any case' }),
    launch: runsUnread('starts another agent', { open: 'in any case' }),
  },
  examples: {
    'ollama list': 'read-only',
    'ollama run llama3.2 "say hi"': 'write-safe',
    'ollama pull llama3.2': 'privileged-write',
    'ollama rm llama3.2': 'privileged-write',
    'ollama signin': 'privileged-write',
    'ollama push me/model': 'deployment',
    'ollama launch claude': { tier: 'privileged-write', unread: true },
  },
}));

const kernel = 'changes a setting of the kernel';
export const sysctl = program('sysctl', () => ({
  docs: man('man8/sysctl.8'),
  bare: readOnly(),
  args: [rest(choice({ '*=*': privileged(kernel) }, value))],
  options: {
    ...shortHelp,
    '-a|--all, -A, -X, -b|--binary, -e|--ignore, -n|--values, -N|--names, -q|--quiet, -o, -d, -x, -i': flag,
    '-r|--pattern': value,
    '-w|--write': privileged(kernel),
    '-p|--load|-f, --system': privileged(kernel),
  },
  examples: {
    'sysctl -a --write': 'privileged-write',
    'sysctl -n hw.ncpu': 'read-only',
    'sysctl -a': 'read-only',
    'sysctl -w vm.swappiness=10': 'privileged-write',
    'sysctl kernel.x=1': 'privileged-write',
    'sysctl -p': 'privileged-write',
  },
}));

export const modprobe = program(['modprobe', 'insmod', 'rmmod', 'kextload', 'kextunload'], () => ({
  docs: man('man8/modprobe.8'),
  bare: privileged('loads or removes code of the kernel', { effects: ['executes'] }),
  open: 'in any case',
  options: {
    ...help,
    '-c|--showconfig': becomes(readOnly()),
  },
  examples: {
    'modprobe br_netfilter': 'privileged-write',
    'insmod ./x.ko': 'privileged-write',
    'modprobe --showconfig': 'read-only',
    'modprobe --help': 'read-only',
  },
}));

export const dmesg = program('dmesg', () => ({
  docs: man('man1/dmesg.1'),
  bare: readOnly(),
  open: 'only shows messages of the kernel',
  options: {
    '-C|--clear, -c|--read-clear': privileged('empties the log of the kernel'),
    '-F|--file': lists,
  },
  examples: { 'dmesg -T': 'read-only', 'dmesg -C': 'privileged-write' },
}));
