// Nix, Guix, Snap, Flatpak and the updaters of macOS and Gentoo: package managers that also build and run things.
import {
  choice,
  code,
  command,
  deploys,
  destroys,
  flag,
  help,
  type Judgement,
  option,
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
  writes,
} from '../spec.ts';
import { look, machineWide, ownCode, peek } from '../tables.ts';

const any = { open: 'in any case', effects: ['executes', 'writes'] } as const;
const wayBack = destroys('deletes old generations, which are the way back', any);
const fetched = choice(
  { '.|.#*|./*|path:*|..*': writeSafe({ effects: ['executes'] }), '-*': readOnly() },
  runsUnread('runs a program that is fetched', { effects: ['network', 'executes'] }),
);
const nixOptions = {
  ...shortHelp,
  '--dry-run': previews('only shows what would be done'),
  '-f|--file, --inputs-from, --max-jobs|-j, --cores, --log-format, -k|--keep, -u|--unset, --system, --store, --eval-store, --profile, -p|--packages, --override-flake, --extra-experimental-features, --experimental-features, -I|--include':
    value,
  '-L|--print-build-logs, -v|--verbose, --impure, --no-link, --json, --offline, --refresh, --show-trace, --keep-going, --keep-failed|-K, --rebuild, --no-update-lock-file, --no-write-lock-file, --recreate-lock-file, --ignore-environment|-i, --raw, --quiet, --accept-flake-config, --all-systems, --commit-lock-file, --print-out-paths, --no-eval-cache, --fallback, --repair':
    flag,
} as const;
const nixShell: Judgement = writeSafe({
  effects: ['executes', 'network'],
  open: 'an environment of its own',
  args: [rest(value)],
  options: { '-c|--command': command, '--run': code('shell') },
});

export const nix = program('nix', () => ({
  docs: 'https://nix.dev/manual/nix/stable/command-ref/new-cli/nix',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...nixOptions,
    '--option': choice({ '*hook*|sandbox': runsUnread('takes a setting that can run programs') }, value),
  },
  commands: {
    'search, why-depends, path-info, show-config, doctor, log, hash, help, help-stores, show-derivation, print-dev-env, config, version, ping-store, to-base64, to-base16, to-base32, to-sri, nar, dump-path':
      look,
    flake: readOnly({
      commands: {
        'show, metadata|info, check, prefetch, prefetch-inputs, archive': look,
        'lock, update, init, new, clone': writeSafe({
          open: 'lock files and templates of the project',
          effects: ['network', 'writes'],
        }),
      },
    }),
    derivation: readOnly({ commands: { '*': peek } }),
    eval: peek,
    'build, bundle, fmt, edit': ownCode,
    'develop, shell': nixShell,
    run: readOnly({
      args: [fetched, rest(value)],
      open: 'the program decides',
      alone: writeSafe({ effects: ['executes'] }),
      afterDashes: value,
    }),
    repl: runsUnread('opens a prompt', any),
    profile: readOnly({
      commands: {
        'list, history, diff-closures': look,
        'install|add, remove, upgrade, rollback': machineWide,
        'wipe-history': wayBack,
      },
    }),
    registry: readOnly({ commands: { 'list, resolve': look, 'add, pin, remove': machineWide } }),
    store: readOnly({
      commands: {
        'cat, ls, diff-closures, info, ping, verify, path-from-hash-part, dump-path, prefetch-file': look,
        gc: privileged('deletes what no profile uses', any),
        delete: privileged('deletes from the store', any),
        '*': machineWide,
      },
    }),
    key: privileged('makes a signing key', any),
    copy: deploys('copies programs to another machine', any),
    'upgrade-nix, realisation, daemon': machineWide,
  },
  examples: {
    'nix search nixpkgs jq': 'read-only',
    'nix flake check': 'read-only',
    'nix flake update': 'write-safe',
    'nix build .#app': 'write-safe',
    'nix develop -c rm -rf /home/me/x': { tier: 'destructive', effects: ['executes'] },
    'nix shell nixpkgs#jq -c ls .': 'write-safe',
    'nix run .#fmt': 'write-safe',
    'nix run github:a/b': { tier: 'privileged-write', unread: true },
    'nix repl': { tier: 'privileged-write', unread: true },
    'nix profile install nixpkgs#jq': 'privileged-write',
    'nix profile list': 'read-only',
    'nix profile wipe-history': { tier: 'destructive', effects: ['executes'] },
    'nix registry list': 'read-only',
    'nix registry add a b': 'privileged-write',
    'nix store ls x': 'read-only',
    'nix store gc': 'privileged-write',
    'nix store delete x': 'privileged-write',
    'nix store repair x': 'privileged-write',
    'nix key generate-secret': 'privileged-write',
    'nix copy --to ssh://h .': { tier: 'deployment', effects: ['executes'] },
    'nix upgrade-nix': 'privileged-write',
    'nix derivation show .': 'read-only',
    'nix eval .#x': 'read-only',
    'nix build --dry-run': 'read-only',
    'nix build --option sandbox false': { tier: 'privileged-write', unread: true },
  },
}));

export const nixShellOld = program(['nix-shell'], () => ({
  docs: 'https://nix.dev/manual/nix/stable/command-ref/nix-shell',
  bare: writeSafe({ effects: ['executes', 'network'] }),
  open: 'an environment of its own',
  args: [rest(value)],
  options: {
    ...nixOptions,
    '--pure, --packages|-p, -E, --command-line': flag,
    '--run, --command': code('shell'),
    '-A|--attr, --arg, --argstr, -i': value,
  },
  examples: {
    'nix-shell -p jq --run "ls src"': 'write-safe',
    "nix-shell --run 'rm -rf ~/work'": 'destructive',
    'nix-shell --help': 'read-only',
    'nix-shell --dry-run': 'read-only',
  },
}));

export const nixBuild = program(
  [
    'nix-build',
    'nix-instantiate',
    'nix-prefetch-url',
    'nix-prefetch-git',
    'nix-diff',
    'nix-tree',
    'nix-locate',
    'nix-index',
    'nixfmt',
    'nixpkgs-fmt',
    'alejandra',
    'statix',
    'deadnix',
    'nil',
    'nixd',
    'nix-update',
    'nvd',
    'nom',
    'devenv',
    'devbox',
    'nix-output-monitor',
    'nix-info',
    'nix-hash',
    'nixos-version',
    'nixos-option',
    'nix-fast-build',
    'nix-eval-jobs',
  ],
  () => ({
    docs: 'https://nix.dev/manual/nix/stable/command-ref/nix-build',
    bare: ownCode,
    open: 'builds or looks',
    examples: { 'nix-build -A app': 'write-safe', 'nix-instantiate --eval -E 1': 'write-safe' },
  }),
);

export const nixEnv = program(['nix-env', 'nix-channel', 'nix-store', 'nix-copy-closure', 'cachix'], () => ({
  docs: 'https://nix.dev/manual/nix/stable/command-ref/nix-env',
  bare: machineWide,
  open: 'in any case',
  options: {
    ...help,
    '--dry-run': previews('only shows what would be done'),
    '-q|--query, -qa*, --list-generations, --list, -l, --references': previews('only looks'),
    '--delete-generations': wayBack,
    '--delete': privileged('deletes from the store'),
    '-A|--attr, -f|--file, -p|--profile': value,
  },
  examples: {
    'nix-env -iA nixpkgs.jq': 'privileged-write',
    'nix-env -q': 'read-only',
    'nix-env --delete-generations old': 'destructive',
    'nix-store --delete /nix/store/x': 'privileged-write',
    'nix-channel --list': 'read-only',
    'nix-env -i jq --dry-run': 'read-only',
  },
}));

export const nixGarbage = program('nix-collect-garbage', () => ({
  docs: 'https://nix.dev/manual/nix/stable/command-ref/nix-collect-garbage',
  bare: privileged('deletes what no profile uses'),
  options: {
    ...help,
    '--dry-run': previews('only shows'),
    '-d|--delete-old': wayBack,
    '--delete-older-than': destroys('deletes old generations, which are the way back', { takes: value }),
    '--max-freed, -j|--max-jobs, --cores': value,
    '-v|--verbose, -q|--quiet': flag,
  },
  examples: {
    'nix-collect-garbage': 'privileged-write',
    'nix-collect-garbage -d': { tier: 'destructive', effects: ['executes'] },
    'nix-collect-garbage --delete-older-than 30d': 'destructive',
    'nix-collect-garbage -d --dry-run': 'read-only',
  },
}));

export const rebuild = program(['nixos-rebuild', 'darwin-rebuild', 'home-manager', 'nh'], () => ({
  docs: 'https://wiki.nixos.org/wiki/Nixos-rebuild',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...nixOptions,
    '--target-host': deploys('changes another machine', { takes: value }),
    '--flake, -A|--attr, --build-host, -p|--profile-name, -b': value,
  },
  targets: { host: [option('--target-host')] },
  commands: {
    'build, dry-build, dry-activate, dry-run, build-vm*, list-generations, generations, packages, news, option, help, edit, repl, check, changelog, search, version':
      ownCode,
    'switch, boot, test, activate, init, instantiate, home, os, darwin, rollback': privileged(
      'changes the configuration of the machine',
      any,
    ),
    'expire-generations, remove-generations, uninstall, clean': wayBack,
  },
  examples: {
    'nixos-rebuild dry-build': 'write-safe',
    'sudo nixos-rebuild switch --flake .#host': 'privileged-write',
    'nixos-rebuild switch --target-host root@web-1': 'deployment',
    'home-manager switch': 'privileged-write',
    'home-manager expire-generations "-30 days"': { tier: 'destructive', effects: ['executes'] },
    'nixos-rebuild switch --dry-run': 'read-only',
  },
}));

export const guix = program('guix', () => ({
  docs: 'https://guix.gnu.org/manual/en/html_node/',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...help,
    '-n|--dry-run': previews('only shows'),
    '-m|--manifest, -L|--load-path': uses,
    '-V': previews('prints the version', { first: true }),
  },
  commands: {
    'search, show, describe, graph, lint, size, weather, challenge, hash, refresh, processes, locate': look,
    'shell, environment': { ...nixShell, afterDashes: command },
    'build, download, style, import, edit, copy-closure': ownCode,
    package: {
      ...machineWide,
      options: {
        '-s|--search, -l|--list-generations, -I|--list-installed, -A|--list-available, --show': previews('only looks', {
          takes: value,
        }),
        '-d|--delete-generations': wayBack,
      },
    },
    'install, upgrade, pull, remove, archive, time-machine, offload, publish': machineWide,
    repl: runsUnread('opens a prompt', any),
    gc: { ...privileged('deletes what no profile uses', any), options: { '-d|--delete-generations': wayBack } },
    'system, home': readOnly({
      commands: {
        'search, list-generations, describe, build, vm, container, extension-graph, shepherd-graph, image, docker-image':
          ownCode,
        'reconfigure, roll-back, switch-generation, init': machineWide,
        'delete-generations': wayBack,
      },
    }),
    deploy: deploys('changes other machines', any),
  },
  examples: {
    'guix search jq': 'read-only',
    'guix shell jq -- rm -rf /home/me/x': { tier: 'destructive', effects: ['executes'] },
    'guix build hello': 'write-safe',
    'guix install jq': 'privileged-write',
    'guix package -i jq': 'privileged-write',
    'guix package -s jq': 'read-only',
    'guix package -d': 'destructive',
    'guix repl': { tier: 'privileged-write', unread: true },
    'guix gc': 'privileged-write',
    'guix gc -d': 'destructive',
    'guix system reconfigure x.scm': 'privileged-write',
    'guix system build x.scm': 'write-safe',
    'guix system delete-generations': { tier: 'destructive', effects: ['executes'] },
    'guix deploy x.scm': { tier: 'deployment', effects: ['executes'] },
    'guix build -n hello': 'read-only',
  },
}));

export const snap = program(['snap', 'flatpak'], () => ({
  docs: 'https://snapcraft.io/docs/snap-command',
  bare: readOnly(),
  open: 'the operation decides',
  options: {
    ...help,
    '-h': previews('prints help'),
    '--user, --system, -y|--assumeyes, --noninteractive, --classic, --dangerous': flag,
    '--channel, --revision': value,
  },
  commands: {
    'list, find|search, info, services, changes, connections, interfaces, version, known, warnings, logs, model, tasks, whoami, get, remotes, history, ps, permissions, permission-show, documents, document-info, remote-ls, remote-info, help, debug, recovery, quotas, quota, saved, check-snapshot, validate, routes, components, routine':
      look,
    'install, refresh|update, revert, enable, disable, alias, unalias, prefer, connect, disconnect, set, unset, start, stop, restart, download, ack, switch, try, wait, watch, abort, login, logout, create-user, create-cohort, mask, pin, override, make-current, config, permission-set, permission-reset, permission-remove, document-export, document-unexport, remote-add, remote-modify, repair, build*, create-usb, set-quota, remove-quota, okay, changes-ack, save, sign, import-snapshot, export-snapshot, restore':
      machineWide,
    'remove|uninstall, remote-delete': privileged('removes programs from the machine', {
      ...any,
      options: { '--purge, --delete-data': destroys('deletes the data of the program too') },
    }),
    forget: destroys('deletes a snapshot of a program’s data', any),
    reboot: deploys('restarts the machine', any),
    run: privileged('starts an application', {
      ...any,
      options: {
        '--command': runsUnread('runs another program inside', { takes: value }),
        '--shell': runsUnread('opens a shell inside'),
      },
    }),
    'enter, routine-run': runsUnread('opens a shell inside', any),
  },
  examples: {
    'snap list': 'read-only',
    'snap install --classic code': 'privileged-write',
    'flatpak search x': 'read-only',
    'snap remove x': 'privileged-write',
    'snap remove --purge x': 'destructive',
    'snap forget 1': { tier: 'destructive', effects: ['executes'] },
    'flatpak run org.x.App': 'privileged-write',
    'flatpak run --command=sh org.x.App': { tier: 'privileged-write', unread: true },
    'snap run --shell x': { tier: 'privileged-write', unread: true },
    'flatpak enter x sh': { tier: 'privileged-write', unread: true },
    'snap reboot': { tier: 'deployment', effects: ['executes'] },
    'snap --help': 'read-only',
  },
}));

export const updater = program(
  [
    'softwareupdate',
    'emerge',
    'installer',
    'pkgbuild',
    'pkgutil',
    'xcode-select',
    'eselect',
    'etc-update',
    'dispatch-conf',
    'emaint',
    'layman',
    'makepkg',
    'checkinstall',
    'rosetta',
    'ebuild',
  ],
  () => ({
    docs: 'https://wiki.gentoo.org/wiki/Portage',
    bare: machineWide,
    open: 'in any case',
    options: {
      ...help,
      '-l|--list, -p|--pretend, --list-full-installers, --history, --search|-s, --searchdesc|-S, --pkgs*, --files, --pkg-info, --print-path, --file-info, --info|-i-info, --check-signature, --print-software-updates':
        previews('only looks'),
      '-C|--unmerge, -c|--depclean, --forget': privileged('removes programs from the machine'),
      '-R|--restart': deploys('restarts the machine'),
      '-target, -pkg': value,
      '-o|--output': writes,
    },
    examples: {
      'softwareupdate -l': 'read-only',
      'softwareupdate --install --all': 'privileged-write',
      'softwareupdate -ia -R': 'deployment',
      'emerge -p nginx': 'read-only',
      'emerge --unmerge nginx': 'privileged-write',
      'xcode-select --print-path': 'read-only',
      'emerge nginx': 'privileged-write',
    },
  }),
);
