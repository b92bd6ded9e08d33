// System package managers. Looking is harmless; everything else changes the machine and not the project.
import {
  becomes,
  choice,
  command,
  deploys,
  destroys,
  flag,
  help,
  type Judgement,
  type Options,
  previews,
  privileged,
  program,
  readOnly,
  rest,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
} from '../spec.ts';
import { look, machineWide, peek } from '../tables.ts';

const any = { open: 'in any case', effects: ['executes', 'writes'] } as const;
const remove = privileged('removes programs from the machine', any);
const source = privileged('changes where the machine gets its programs from', {
  ...any,
  effects: ['network', 'writes'],
});
const fetches = writeSafe({ open: 'only downloads', effects: ['network', 'writes'] });
const critical = choice(
  {
    'openssh-server|sudo|systemd|libc6|glibc|bash|coreutils|linux-image-*|grub*|network-manager|ufw|fail2ban|auditd|apparmor|kernel|kernel-core|filesystem':
      destroys('removes what the machine needs to run or to guard itself'),
  },
  value,
);
const removeSafely: Judgement = { ...remove, args: [rest(critical)] };
const hooks = choice(
  {
    '*Invoke*|*Pre-Install-Pkgs*|Dir::Bin*|*Proxy-Auto-Detect*|*ProxyAutoDetect*|*Post-Invoke*': runsUnread(
      'takes a setting that runs a program',
    ),
  },
  value,
);
const aptOptions: Options = {
  ...shortHelp,
  '-s|--simulate|--dry-run|--just-print|--no-act|--recon': previews('only shows what would be done'),
  '-o|--option': hooks,
  '-c|--config-file': runsUnread('takes settings that can run programs', { takes: uses }),
  '-t|--target-release|--default-release, -a|--host-architecture, -P|--build-profiles, -w|--width, -F|--display-format, -O|--sort':
    value,
  '-v': previews('prints the version', { first: true }),
  '-y|--yes|--assume-yes, -q|--quiet, -qq, -f|--fix-broken, -m|--fix-missing|--ignore-missing, -d|--download-only, -u|--show-upgraded, -V|--verbose-versions, -b|--build|--compile, --no-install-recommends, --install-recommends, --install-suggests, --no-install-suggests, --reinstall, --allow-unauthenticated, --allow-downgrades, --allow-change-held-packages, --allow-releaseinfo-change, --allow-remove-essential, --only-upgrade, --no-upgrade, --purge, --auto-remove|--autoremove, --print-uris, --installed, --upgradable|--upgradeable, --manual-installed, --all-versions, --names-only|-n, --full, --no-cache, --no-download, --force-yes, --no-remove, --with-new-pkgs, --assume-no, --fix-policy, -e, -i, --important, --recurse, --no-all-versions, --no-pager, -A|--all-names':
    flag,
};

export const apt = program(
  ['apt', 'apt-get', 'apt-cache', 'apt-mark', 'aptitude', 'apt-file', 'nala', 'apt-cdrom', 'pkcon'],
  () => ({
    docs: 'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
    bare: readOnly(),
    open: 'the operation decides',
    options: aptOptions,
    commands: {
      'list, search, find, show, showpkg, showsrc, showhold, showholds, showauto, showmanual, policy, depends, rdepends, madison, pkgnames, stats, dump, dumpavail, unmet, dotty, xvcg, moo, changelog, check, indextargets, why, why-not, versions, version, history, help, minimize-manual-list, get-details, get-updates, resolve, why-not':
        look,
      'update, install, upgrade, dist-upgrade, full-upgrade, safe-upgrade, reinstall, build-dep, satisfy, dselect-upgrade, build-depends, hold, unhold, auto, manual, markauto, unmarkauto, keep, forbid-version, refresh, add, gencaches, forget-new, upgrade-system':
        machineWide,
      'remove, purge, autoremove, autopurge, delete': removeSafely,
      'clean, autoclean, distclean, auto-clean': privileged('clears the cache of packages', any),
      'download, source': fetches,
      'edit-sources, add-repository, key, fetch': source,
    },
    examples: {
      'apt -c x.conf': 'privileged-write',
      'apt search ripgrep': 'read-only',
      'sudo apt-get install -y jq': 'privileged-write',
      'apt-get install -s jq': 'read-only',
      'apt-get -o APT::Update::Pre-Invoke::=/bin/sh update': { tier: 'privileged-write', unread: true },
      'apt-get update': 'privileged-write',
      'apt-get purge -y openssh-server': { tier: 'destructive', effects: ['executes'] },
      'apt-get autoremove': 'privileged-write',
      'apt-get clean': 'privileged-write',
      'apt-get download jq': 'write-safe',
      'apt edit-sources': 'privileged-write',
      'apt -c x.conf update': { tier: 'privileged-write', unread: true },
      'apt-cache policy nginx': 'read-only',
      'apt-get -o Dpkg::Options::=--force-confold install nginx': 'privileged-write',
      'apt list --installed': 'read-only',
      'apt-get frobnicate': 'unknown',
      'apt --help': 'read-only',
      'apt-mark showmanual': 'read-only',
    },
  }),
);

export const addRepository = program(
  [
    'add-apt-repository',
    'apt-add-repository',
    'apt-key',
    'apt-ftparchive',
    'dpkg-reconfigure',
    'update-initramfs',
    'update-grub',
    'alternatives',
    'unattended-upgrade',
    'unattended-upgrades',
    'do-release-upgrade',
    'ldconfig',
    'needrestart',
    'dpkg-divert',
    'debootstrap',
    'alien',
    'pam-auth-update',
    'locale-gen',
    'update-ca-certificates',
    'update-ca-trust',
    'update-locale',
    'update-rc.d',
    'chkconfig',
    'systemd-tmpfiles',
    'subscription-manager',
    'rpmdb',
    'authselect',
    'grubby',
    'dracut',
    'mkinitcpio',
    'depmod',
    'ubuntu-drivers',
  ],
  () => ({
    docs: 'https://manpages.debian.org/stable/software-properties-common/add-apt-repository.1.en.html',
    bare: source,
    open: 'in any case',
    options: { ...help, '-p|--print-cache, --dry-run': previews('only shows') },
    examples: {
      'add-apt-repository ppa:x/y': 'privileged-write',
      'ldconfig -p': 'read-only',
      ldconfig: 'privileged-write',
      'dpkg-reconfigure tzdata': 'privileged-write',
      'apt-key --help': 'read-only',
    },
  }),
);

export const alternatives = program('update-alternatives', () => ({
  docs: 'https://man7.org/linux/man-pages/man1/update-alternatives.1.html',
  bare: readOnly(),
  open: 'only looks',
  options: {
    ...help,
    '--install, --set, --config, --auto, --remove, --remove-all, --set-selections, --all': privileged(
      'changes which program a name stands for',
    ),
  },
  examples: {
    'update-alternatives --display editor': 'read-only',
    'update-alternatives --set editor /usr/bin/vim': 'privileged-write',
  },
}));

const dpkgChange = privileged('changes the programs of the machine', { effects: ['executes', 'writes'] });
export const dpkg = program(
  [
    'dpkg',
    'dpkg-query',
    'dpkg-deb',
    'debconf-show',
    'debsums',
    'deborphan',
    'apt-config',
    'apt-listchanges',
    'dpkg-architecture',
    'dpkg-parsechangelog',
    'lsb_release',
    'rpm2cpio',
    'rpmspec',
    'rpmlint',
    'lintian',
    'repoquery',
    'pactree',
    'checkupdates',
    'pkgfile',
    'equery',
    'eix',
    'qlist',
    'pkg-config',
    'pkgconf',
  ],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/dpkg.1.html',
    bare: readOnly(),
    open: 'only looks',
    options: {
      ...help,
      '--dry-run|--simulate|--no-act': previews('only shows what would be done'),
      '-i|--install, -r|--remove, -P|--purge, --unpack, --configure, --set-selections, --clear-selections, --add-architecture, --remove-architecture, --update-avail, --merge-avail, --triggers-only, --force-*, -B':
        dpkgChange,
      '-b|--build': writeSafe({ effects: ['writes'] }),
      '-x|--extract, -X|--vextract, -e|--control, -R|--raw-extract': writeSafe({ effects: ['writes'] }),
      '-f|--showformat, -W|--show, -L|--listfiles, -S|--search, -s|--status, -l|--list, -p|--print-avail, -I|--info, -c|--contents, -C|--audit, -V|--verify':
        flag,
    },
    examples: {
      'dpkg -l': 'read-only',
      'dpkg -L bash': 'read-only',
      'sudo dpkg -i x.deb': 'privileged-write',
      'dpkg --remove nginx': 'privileged-write',
      'dpkg --dry-run -i x.deb': 'read-only',
      'dpkg-deb -b pkg': 'write-safe',
      'dpkg-deb -x a.deb out': 'write-safe',
      'dpkg-query -W bash': 'read-only',
      'pkg-config --libs gtk4': 'read-only',
      'lsb_release -a': 'read-only',
    },
  }),
);

const rpmChange = privileged('changes the programs of the machine', { effects: ['executes', 'writes'] });
export const rpm = program('rpm', () => ({
  docs: 'https://rpm.org/docs/latest/man/rpm.8.html',
  bare: readOnly(),
  open: 'only looks',
  options: {
    ...help,
    '--test': previews('only shows what would be done'),
    '-q*|--query': flag,
    '-V*|--verify, -K|--checksig, --showrc, --querytags': flag,
    '-i*|--install, -U*|--upgrade, -F*|--freshen, -e*|--erase, --reinstall, --import, --rebuilddb, --initdb, --setperms, --setugids, --restore, --delsign':
      rpmChange,
    '-E|--eval, --pipe, --define|-D, --load, --macros': runsUnread('expands macros, which can run programs', {
      takes: value,
    }),
  },
  examples: {
    'rpm -qa': 'read-only',
    'rpm -qlp x.rpm': 'read-only',
    'rpm -ivh x.rpm': 'privileged-write',
    'rpm --eval "%(id)"': { tier: 'privileged-write', unread: true },
    'rpm -e nginx': 'privileged-write',
    'rpm --test -i x.rpm': 'read-only',
  },
}));

export const pacman = program(['pacman', 'yay', 'paru', 'pikaur', 'pamac', 'trizen'], () => ({
  docs: 'https://man.archlinux.org/man/pacman.8',
  bare: machineWide,
  open: 'the operation decides',
  args: [
    choice(
      {
        'search|list|info|list-updates|checkupdates': becomes(readOnly()),
        'install|upgrade|update|build': machineWide,
        'remove|clean|autoremove': remove,
      },
      value,
    ),
  ],
  options: {
    ...shortHelp,
    '-p|--print': previews('only shows what would be done'),
    '-V': previews('prints the version', { first: true }),
    '-Q*|--query, -F*|--files, -T*|--deptest, -Ss*|-Si*|-Sl*|-Sg*|-Sp*, -Qu*, -P*|--show': becomes(readOnly()),
    '-S*|--sync, -U*|--upgrade, -Y*, -G*|--getpkgbuild, -B*': machineWide,
    '-R*|--remove, -D*|--database': remove,
    '--noconfirm, --needed': flag,
    '--hookdir, --config, --root, --dbpath, --cachedir, --gpgdir, --ignore': value,
  },
  examples: {
    'pacman -Ss ripgrep': 'read-only',
    'pacman -Qi bash': 'read-only',
    'sudo pacman -Syu --noconfirm': 'privileged-write',
    'pacman -Rns nginx': 'privileged-write',
    yay: 'privileged-write',
    'pacman -Q': 'read-only',
    'pamac search x': 'read-only',
    'pacman -Qi bash -S x': 'privileged-write',
    'pamac install x': 'privileged-write',
    'pamac remove x': 'privileged-write',
    'pacman -S -p jq': 'read-only',
  },
}));

/** The verbs of most package managers. */
const verbs: { readonly [names: string]: Judgement } = {
  'list|ls|li, search|se|find, info|if|show|view, list-*, check*, history, provides|whatprovides, repolist|repos|lr, repoinfo, repoquery, deplist, groupinfo, grouplist, leaves, outdated|old, status, deps, rdeps, depends, files, contents|content, policy, version, versions, help, home, log, dependents|dependencies, why, which, owner, category, cat, variants, livecheck, lint, updateinfo, patches|lp, packages|pa, products|pd, patterns|pt, services, locks|ll, lu|list-updates, what-*|wp, stats, features, describe, verify, notes, changes|changelog, buckets, virustotal, hash, prefix, checkup, account, lucky, alias-list, dot, fetch-info, test-*, ps, licenses|license, remotes, locate':
    look,
  'update|up|upgrade|dup|dist-upgrade|patch|distro-sync, install|in|i|add, reinstall, downgrade, localinstall, groupinstall|group, build-dep|builddep, makecache|refresh|ref, selfupdate|self-update|self-upgrade|selfupgrade, upgrade-minimal|update-minimal, sync|-Sy, fix, mark, swap, module, offline-upgrade, system-upgrade, source-install|si, verify-fix|ve, autoupdate, init, revdep-rebuild, activate|deactivate, select|setrequested|unsetrequested, switch|hold|unhold|pin|unpin|reset, repair, versionlock, needs-restarting|needs-reboot, copr, apply, rollback|undo|revert, import|configure|configuration|config|settings|set|unset|feature, dsc|export, shim|link|unlink, enable|disable, override, alias|unalias, migrate|restore, connect|disconnect|prefer, start|stop|restart, bump, mkcache|resolve|load|unload|reclaim, advisory, offline, lucky-install, purchase|get, signin|signout, test, stage|destroot|build|extract|archive|mirror|activate':
    machineWide,
  'remove|rm|delete|del, erase, uninstall|un|unmerge, purge, autoremove|autopurge, groupremove, del-deps, repair-remove, prune|cleanup|clean|clean-all|cc|cache|reset-all, nuke, dedupe':
    removeSafely,
  'download|fetch, source|src, depends-download, archive-download, cat-file, pack|new, template': fetches,
  'config-manager, addrepo|ar, removerepo|rr, renamerepo|nr, modifyrepo|mr, addservice|as, addlock|al, removelock|rl, repo-*, remote-*, source-add, tap|bucket, apikey, repo, sources':
    source,
  'shell|sh, run-script, exec': runsUnread('runs what cannot be read from here', any),
};

export const managers = program(
  [
    'yum',
    'dnf',
    'dnf5',
    'microdnf',
    'tdnf',
    'zypper',
    'apk',
    'port',
    'winget',
    'choco',
    'chocolatey',
    'scoop',
    'mas',
    'pkgin',
    'eopkg',
    'xbps-install',
    'xbps-query',
    'xbps-remove',
    'opkg',
    'urpmi',
    'swupd',
    'rpm-ostree',
    'transactional-update',
    'pkg_add',
    'pkg_info',
    'pkg_delete',
    'cave',
    'sbopkg',
    'slackpkg',
    'tlmgr',
    'appman',
    'deb-get',
    'eget',
    'ubi',
  ],
  () => ({
    docs: 'https://dnf.readthedocs.io/en/latest/command_ref.html',
    bare: machineWide,
    open: 'the operation decides',
    options: {
      ...help,
      '-h': previews('prints help'),
      '--dry-run, --assumeno, --simulate, --what-if|--noop, --downloadonly-test, --setopt=tsflags=test': previews(
        'only shows what would be done',
      ),
      '-x|--exclude, -c|--config, -d|--debuglevel, -e|--errorlevel, -p|--root|--prefix, -t|--virtual, -X|--repository, --repo, --repoid, --enablerepo, --disablerepo, --releasever, --installroot, --setopt, --comment, -r, --arch, --id, --source, --version-of, -m|--moniker, --scope, --keys-dir':
        value,
      '-y|--assumeyes, -q|--quiet, -v|--verbose, -n, -s, -u, -U, -i, -f, -b, -D, -k, -C|--cacheonly, --best, --allowerasing, --nogpgcheck, --non-interactive, --no-cache, --no-refresh, --no-recommends, --auto-agree-with-licenses|-l, --refresh, --update-cache, --silent, --global|-g, --accept-package-agreements, --accept-source-agreements, --exact, --force, --all, --installed, --available, --upgrades':
        flag,
    },
    commands: verbs,
    examples: {
      'dnf search ripgrep': 'read-only',
      'sudo dnf install -y gcc': 'privileged-write',
      'apk add --no-cache curl': 'privileged-write',
      'zypper -n in jq': 'privileged-write',
      'winget list': 'read-only',
      'choco uninstall nodejs': 'privileged-write',
      'dnf remove sudo': 'destructive',
      'dnf download jq': 'write-safe',
      'dnf config-manager --add-repo x': 'privileged-write',
      'yum shell x': { tier: 'privileged-write', unread: true },
      'apk --help': 'read-only',
      'dnf --assumeno install x': 'read-only',
      'scoop frobnicate': 'unknown',
      'yum -y update': 'privileged-write',
    },
  }),
);

const bundle: Judgement = privileged('installs what the Brewfile lists on the machine', {
  ...any,
  commands: {
    'check, list, env': look,
    dump: writeSafe({ open: 'writes a Brewfile', effects: ['writes'] }),
    'install, upgrade, add, remove, edit': machineWide,
    cleanup: privileged('removes programs from the machine', any),
    'exec, sh': { ...readOnly(), args: [command] },
  },
});
export const brew = program('brew', () => ({
  docs: 'https://docs.brew.sh/Manpage',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...shortHelp,
    '-v': flag,
    '-n|--dry-run': previews('only shows what would be done'),
    '--prefix, --cellar, --cache, --caskroom, --repository|--repo': value,
    '--env, --config, --taps, --installed, -q|--quiet, -d|--debug, --cask|--casks, --formula|--formulae': flag,
  },
  commands: {
    'list|ls, search|-S, info|abv, desc, deps, uses, leaves, outdated, doctor|dr, config|--config, home|homepage, log, cat, missing, formulae, casks, options, commands, tap-info, audit, style, readall, livecheck, which-formula, which-update, shellenv, --prefix, --cellar, --cache, --version, help, docs, analytics, command, formula, formula-analytics, nodenv-sync, unbottled, dispatch-build-bottle, completions, verify, command-not-found-init, determine-test-runners, version-install, typecheck, as-console-user':
      look,
    'install, upgrade, reinstall, update|up, update-if-needed, update-reset, link|ln, unlink, pin, unpin, postinstall|post_install, migrate, tab, developer, alias, unalias, autoupdate, gist-logs, vendor-install, setup, install-bundler-gems':
      machineWide,
    'uninstall|remove|rm, autoremove, cleanup, untap': remove,
    tap: source,
    'tap-new, create, edit, extract, bump*, pr-*, bottle, unpack, test, tests, generate-*, update-*, contributions, prof, rubocop, rubydoc, mirror, vendor-gems, sponsors, linkage, source, copr':
      privileged('works on the recipes of the package manager', any),
    fetch: fetches,
    services: readOnly({
      open: 'only looks',
      commands: {
        'list|ls, info|i': peek,
        'start|launch|load, stop|unload|terminate|t, restart|relaunch|reload|r, run, kill|k, cleanup|clean|cl|rm':
          privileged('starts or stops a service of this machine', any),
      },
    }),
    bundle: bundle,
    'ruby, irb, sh, debugger, lgtm': runsUnread('runs code of its own', any),
    'exec|x': { ...readOnly(), args: [command] },
    'upload, dispatch, publish': deploys('publishes packages', any),
  },
  examples: {
    'brew list --versions': 'read-only',
    'brew install jq': 'privileged-write',
    'brew install --dry-run jq': 'read-only',
    'brew uninstall node': 'privileged-write',
    'brew tap a/b': 'privileged-write',
    'brew services list': 'read-only',
    'brew services restart postgresql@16': 'privileged-write',
    'brew bundle': 'privileged-write',
    'brew bundle check': 'read-only',
    'brew bundle dump': 'write-safe',
    'brew bundle cleanup --force': 'privileged-write',
    'brew bundle exec rm -rf ~/x': 'destructive',
    'brew bundle install': 'privileged-write',
    'brew --version': 'read-only',
    'brew --prefix openssl': 'read-only',
    'brew edit x': 'privileged-write',
    'brew fetch x': 'write-safe',
    'brew sh': { tier: 'privileged-write', unread: true },
    'brew exec rm -rf ~/x': 'destructive',
    'brew upload x': { tier: 'deployment', effects: ['executes'] },
    'brew info --json=v2 node': 'read-only',
  } as never,
}));
