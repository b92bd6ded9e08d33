// What steers a desktop system, its services and its disks, and the programs that keep copies of files.
import {
  choice,
  command,
  deploys,
  destroys,
  flag,
  type Judgement,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';
import { peek } from '../tables.ts';

const versions = { ...shortHelp, '-V': previews('prints the version', { first: true }) } as const;
const settings: Judgement = privileged('changes settings of this machine', { open: 'in any case' });

export const launchctl = program('launchctl', () => ({
  docs: 'https://ss64.com/mac/launchctl.html',
  bare: readOnly(),
  options: versions,
  commands: {
    'list, print, print-cache, print-disabled, blame, error, variant, version, help, examine, dumpstate, procinfo, hostinfo, managername, managerpid, manageruid, plist, resolveport, getenv, limit, dumpjpcategory':
      peek,
    'load, bootstrap, enable, submit': privileged('starts a service now and with every login', {
      open: 'in any case',
      options: { '-w|-F': flag },
    }),
    'start, kickstart, stop, kill, unload, bootout, disable, remove, attach, debug, reboot, config, setenv, unsetenv':
      settings,
    'asuser, bsexec': privileged('runs a command as another user', { args: [value, command] }),
  },
  examples: {
    'launchctl list | grep acme': 'read-only',
    'launchctl load ~/Library/LaunchAgents/x.plist': 'privileged-write',
    'launchctl kickstart -k gui/501/x': 'privileged-write',
    'launchctl asuser 501 ls': 'privileged-write',
  },
}));

export const plutil = program(['plutil', 'PlistBuddy', '/usr/libexec/PlistBuddy', 'plistutil'], () => ({
  docs: 'https://ss64.com/mac/plutil.html',
  bare: readOnly(),
  dashes: 'long',
  open: 'other options say how a list is shown',
  args: [rest(reads)],
  options: {
    ...versions,
    '-o': writes,
    '-convert': choice({ 'xml1|json|binary1|swift|objc': writeSafe({ effects: ['writes'] }) }, value),
    '-c': choice({ 'Print*|Exit': readOnly() }, writeSafe({ effects: ['writes'] })),
    '-p|-lint|-s|-x': flag,
    '-extract|-type|-e': value,
    '-replace|-insert|-remove': writeSafe({ takes: value }),
  },
  examples: {
    'plutil -p Info.plist': 'read-only',
    'plutil -convert xml1 Info.plist': 'write-safe',
    'plutil -replace X -string y Info.plist': 'write-safe',
    '/usr/libexec/PlistBuddy -c "Print :CFBundleVersion" Info.plist': 'read-only',
    '/usr/libexec/PlistBuddy -c "Set :CFBundleVersion 2" Info.plist': 'write-safe',
    'plutil -convert xml1 -o ~/.bashrc a.plist': 'privileged-write',
  },
}));

export const attributes = program(['xattr', 'SetFile', 'GetFileInfo', 'mdutil', 'lsregister'], () => ({
  docs: 'https://ss64.com/mac/xattr.html',
  bare: readOnly(),
  args: [rest(value)],
  options: {
    ...versions,
    '-l|-p|-v|-r|-s|-x': flag,
    '-d|-c|-w': privileged('changes what the system knows about a file, such as its quarantine'),
    '-E|-i': settings,
  },
  examples: {
    'xattr -l app.dmg': 'read-only',
    'xattr -dr com.apple.quarantine app': 'privileged-write',
    'mdutil -E /': 'privileged-write',
  },
}));

export const ditto = program(['ditto', 'pax'], () => ({
  docs: 'https://ss64.com/mac/ditto.html',
  bare: readOnly(),
  args: [rest(reads), writes],
  options: {
    ...versions,
    '-c|-k|-x|-z|-j|-v|--keepParent|--sequesterRsrc|--rsrc|-r|-w|-n|-d|--noqtn|--norsrc|--extattr|--zlibCompressionLevel':
      flag,
    '--arch|--bom|-b': value,
    '-f': writes,
  },
  examples: {
    'ditto -c -k --keepParent build/App.app App.zip': 'write-safe',
    'ditto a ~/.bashrc': 'privileged-write',
  },
}));

export const desktopSettings = program(
  [
    'gsettings',
    'dconf',
    'xfconf-query',
    'kwriteconfig5',
    'kreadconfig5',
    'xdg-settings',
    'xset',
    'xrandr',
    'setxkbmap',
    'wpctl',
    'pactl',
    'amixer',
    'brightnessctl',
    'nvram',
    'dscacheutil',
    'dscl',
    'tccutil',
    'profiles',
    'fdesetup',
    'tmutil',
  ],
  () => ({
    docs: 'https://wiki.gnome.org/Projects/dconf',
    bare: readOnly(),
    open: 'the first word decides',
    commands: {
      'get, list*, read, dump, query, monitor, range, describe, info, status, show*, default, isactive, latestbackup, destinationinfo, version, help, print, list-schemas, list-keys, writable':
        peek,
      'reset*, delete*, disable': destroys('switches off or removes settings that protect this machine', {
        open: 'in any case',
      }),
      '*': settings,
    },
    options: {
      ...versions,
      '--dns|--proxy|--nwi|-g|-q|--get*|-get*|-list*|-read*|-search*|-p|--status|-xml|--query':
        previews('only shows settings'),
      '--master-disable|-delete*|--global-disable': destroys(
        'switches off or removes settings that protect this machine',
      ),
    },
    examples: {
      'gsettings set org.gnome.x y z': 'privileged-write',
      'dconf read /org/x': 'read-only',
      'dscl . -read /Users/x': 'read-only',
      'fdesetup disable': 'destructive',
      'dscl . -delete /Users/x': 'destructive',
      'gsettings get org.gnome.x y': 'read-only',
    },
  }),
);

export const diskChecks = program(
  [
    'fsck',
    'fsck.ext4',
    'e2fsck',
    'xfs_repair',
    'xfs_growfs',
    'btrfs',
    'smartctl',
    'nvme',
    'udevadm',
    'partprobe',
    'growpart',
  ],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man8/fsck.8.html',
    bare: destroys('changes a file system or a disk', { open: 'in any case' }),
    open: 'in any case',
    args: [rest(value)],
    options: {
      ...versions,
      '-n|-N|-a|-i|-H|-l|--info|--scan|--detail': previews('only looks at the disk'),
    },
    examples: {
      'fsck -y /dev/sda1': 'destructive',
      'smartctl -a /dev/sda': 'read-only',
      'cryptsetup luksFormat /dev/sdb': 'destructive',
    },
  }),
);

const forget: Judgement = destroys('deletes backups', {
  open: 'in any case',
  options: { '-n|--dry-run': previews('only shows what would be deleted') },
});
export const backups = program(
  [
    'restic',
    'borg',
    'duplicity',
    'duplicacy',
    'kopia',
    'bupstash',
    'rdiff-backup',
    'rsnapshot',
    'borgmatic',
    'autorestic',
  ],
  () => ({
    docs: 'https://restic.readthedocs.io/',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: { ...versions, '-r|--repo|-p|--password-file|-o|--option': value },
    commands: {
      'snapshots, list, ls, check, stats, diff, find, info, cat, version, help, status, verify, collection-status, list-current-files, get, describe, logs, repository, snapshot-list, config':
        peek,
      'backup, create, init, snapshot, incr, full, tag, mount, umount, copy, schedule, sync, run': privileged(
        'copies files to a store of backups',
        {
          effects: ['network'],
          open: 'in any case',
        },
      ),
      'restore, extract, export-tar, dump, import-tar': privileged(
        'writes files from a backup over those that are there',
        { open: 'in any case' },
      ),
      'forget, prune, delete, rewrite, remove-older-than, remove-all-but-n-full, compact, recreate, cleanup, recover, repair, unlock, break-lock, rebuild-index, migrate':
        forget,
      'key, password, passwd': reveals('changes who may read the backups', { open: 'in any case' }),
    },
    examples: {
      'restic snapshots': 'read-only',
      'restic backup src': 'privileged-write',
      'restic restore latest --target /': 'privileged-write',
      'restic forget --keep-last 3 --prune': 'destructive',
      'restic forget --keep-last 3 --dry-run': 'read-only',
      'borg delete repo::x': 'destructive',
      'restic key add': { tier: 'destructive', effects: ['secrets'] },
    },
  }),
);

export const nukes = program(['aws-nuke', 'cloud-nuke', 'azure-nuke', 'gcp-nuke', 'terraform-destroyer'], () => ({
  docs: 'https://github.com/gruntwork-io/cloud-nuke',
  bare: destroys('deletes everything in an account', { effects: ['network'] }),
  open: 'in any case',
  args: [rest(value)],
  options: { ...versions, '--dry-run': readOnly(), '-c|--config': uses },
  examples: { 'cloud-nuke aws --force': 'destructive', 'aws-nuke run -c x.yml': 'destructive' },
}));

export const cloudTools = program(
  [
    'eb',
    'ecs-cli',
    'func',
    'claudia',
    'mina',
    'piku',
    'coolify',
    'exoscale',
    'tccli',
    'nhost',
    'appwrite',
    'ampx',
    'copilot-svc',
    'expo-cli',
    'codepush',
    'graphcool',
    'webflow',
    'wix',
    'partykit',
    'alchemy',
    'lambroll',
  ],
  () => ({
    docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/eb-cli3.html',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: versions,
    commands: {
      'list|ls, status, info, logs, events, health, describe, show, printenv, open, console, version, help, whoami, diff, check, validate, lint, audit, tail, watch, get, urls, doctor, outputs, metadata, fetch, introspect, url':
        peek,
      'init, local, start, dev, generate|gen, build, test, pull, package, new, create-app, codegen, typegen, gen-policy, docs, serve, sandbox, preview, run, add, login-status':
        writeSafe({ open: 'the project’s own work' }),
      'deploy, create, publish, update, upgrade, push, scale, restart, rollback, promote, use, swap, setenv, config, release|releases, submit, setup, deployments, redeploy, env|envs|environment, secrets-set, domains, certify, touch, functions, migrate, sourcemaps, upload, notify, app|apps, svc, server, accessory, clone, labs, ssh, exec, remote, azure, subgraph, db, storage, compute, instance|instances, monitors, event, send-event, send-envelope, dsym':
        deploys('changes what runs in the cloud', { effects: ['network'], open: 'in any case' }),
      'terminate, delete|rm, remove, destroy, undeploy, teardown, abort, prune, down, unpublish': destroys(
        'deletes what runs in the cloud',
        {
          effects: ['network'],
          open: 'in any case',
        },
      ),
      'login, logout, auth, secret|secrets, credentials': reveals('stores or shows credentials', {
        open: 'in any case',
      }),
      '*': deploys('may change what runs in the cloud', { effects: ['network'], open: 'in any case' }),
    },
    examples: {
      'eb status': 'read-only',
      'eb deploy prod': 'deployment',
      'eb terminate prod --force': 'destructive',
      'func publish x': 'deployment',
      'func logs x': 'read-only',
      'eb frobnicate': 'deployment',
      'eb local run': 'write-safe',
      'expo-cli login': { tier: 'destructive', effects: ['secrets'] },
    },
  }),
);
