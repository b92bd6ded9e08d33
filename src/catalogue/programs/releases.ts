// Tools that make releases: drafting a change or building a snapshot stays here, releasing reaches others.
import {
  choice,
  deploys,
  flag,
  type Judgement,
  loads,
  previews,
  privileged,
  program,
  rest,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
} from '../spec.ts';
import { ownCode, peek } from '../tables.ts';

const release: Judgement = deploys('publishes a release', { effects: ['network'], open: 'in any case' });
const snapshot = previews('builds a release and publishes nothing');

export const goreleaser = program('goreleaser', () => ({
  docs: 'https://goreleaser.com/cmd/goreleaser/',
  bare: release,
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-f|--config, -p|--parallelism, --timeout, -k, --id, -o|--output, --release-notes, --release-header, --release-footer, --release-notes-tmpl':
      value,
    '--clean, --rm-dist, --verbose, -q|--quiet, --single-target, --fail-fast, --auto-snapshot, --prepare, --split, --draft':
      flag,
  },
  commands: {
    'check|c, healthcheck|hc, jsonschema, schema, help, completion, man, changelog': peek,
    'build|b, init|i': ownCode,
    'release|r': {
      ...release,
      options: {
        '--snapshot': snapshot,
        '--skip': choice({ '*publish*': snapshot }, value),
        '--skip-publish': snapshot,
      },
    },
    'publish, announce, continue': release,
  },
  examples: {
    goreleaser: 'deployment',
    'goreleaser check': 'read-only',
    'goreleaser build --snapshot --clean': 'write-safe',
    'goreleaser release --snapshot --clean': 'read-only',
    'goreleaser release --skip=publish --clean': 'read-only',
    'goreleaser release --skip-publish': 'read-only',
    'goreleaser release --clean': 'deployment',
    'goreleaser -v': 'read-only',
  },
}));

export const releasers = program(
  [
    'semantic-release',
    'release-it',
    'np',
    'release-please',
    'shipit',
    'auto',
    'gh-release',
    'cargo-release',
    'cargo-dist',
    'zx-release',
    'bumpp',
    'changelogen-release',
  ],
  () => ({
    docs: 'https://semantic-release.gitbook.io/semantic-release/usage/configuration',
    bare: release,
    args: [rest(value)],
    open: 'releases in any case',
    options: {
      ...shortHelp,
      '-d|--dry-run|--dryRun|--preview': previews('only shows what would be released'),
      '--release-version, --changelog': previews('only prints'),
    },
    examples: {
      'npx semantic-release': 'deployment',
      'npx semantic-release --dry-run': 'read-only',
      'release-it --release-version': 'read-only',
      'np --preview': 'read-only',
      'release-it minor --ci': 'deployment',
    },
  }),
);

export const changesets = program(
  ['changeset', '@changesets/cli', 'changesets', 'beachball', 'auto-changelog'],
  () => ({
    docs: 'https://github.com/changesets/changesets/blob/main/docs/command-line-options.md',
    bare: ownCode,
    options: shortHelp,
    commands: {
      'status, check': peek,
      'add, version, init, pre, change, bump, tag': ownCode,
      publish: { ...release, options: { '--dry-run': previews('only shows what would be released') } },
    },
    examples: {
      'npx changeset': 'write-safe',
      'changeset status --since=main': 'read-only',
      'changeset version': 'write-safe',
      'changeset publish': 'deployment',
      'changeset publish --dry-run': 'read-only',
    },
  }),
);

export const changelogs = program(
  [
    'standard-version',
    'commit-and-tag-version',
    'git-cliff',
    'git-chglog',
    'towncrier',
    'bump-version',
    'commitizen',
    'git-cz',
    'commitlint',
    'gitlint',
    'scriv',
    'reno',
  ],
  () => ({
    docs: 'https://github.com/conventional-changelog/conventional-changelog',
    bare: writeSafe({ effects: ['writes'] }),
    open: 'writes a changelog, a version or a local commit',
    options: {
      ...shortHelp,
      '-e|--edit, --config': uses,
      '--push': privileged('pushes to a repository that others use'),
      '--release': deploys('publishes a release'),
    },
    args: [rest(value)],
    examples: {
      'git-cliff --unreleased': 'write-safe',
      'commitlint --edit .git/COMMIT_EDITMSG': 'write-safe',
      'npx standard-version --dry-run': 'write-safe',
      'git-cliff --release --push': 'deployment',
      'commit-and-tag-version --push': 'privileged-write',
      'git-cz --help': 'read-only',
    },
  }),
);

const unreadHooks = 'runs the hooks that its settings name, which could not be read';
const installsHooks = privileged('changes what git runs by itself', { open: 'in any case' });
/** Checks and hooks that run before a commit. */
export const preCommit = program(['pre-commit', 'prek'], () => ({
  docs: 'https://pre-commit.com/#cli',
  bare: ownCode,
  options: {
    ...shortHelp,
    '-c|--config': loads,
    '--color': value,
    '-V': previews('prints the version', { first: true }),
  },
  commands: {
    run: {
      ...ownCode,
      args: [value],
      recipes: { of: 'pre-commit', names: 'first', file: '-c', unless: unreadHooks },
    },
    'try-repo': runsUnread('runs the hooks of another repository', { open: 'in any case' }),
    'validate-config, validate-manifest, sample-config, help, hook-impl, migrate-config, autoupdate, auto-update, update, util, list, cache, clean, gc, install-hooks, prepare-hooks':
      ownCode,
    'install, uninstall, init-templatedir, init-template-dir': installsHooks,
  },
  examples: {
    'pre-commit run --all-files': { tier: 'privileged-write', unread: true },
    'pre-commit autoupdate': 'write-safe',
    'pre-commit install': 'privileged-write',
    'pre-commit -c /tmp/x run': { tier: 'privileged-write', unread: true },
    'pre-commit try-repo ../x': { tier: 'privileged-write', unread: true },
    'pre-commit -V': 'read-only',
    'pre-commit sample-config': 'write-safe',
  },
}));

export const hookManagers = program(['lefthook', 'overcommit', 'simple-git-hooks'], () => ({
  docs: 'https://lefthook.dev/usage/',
  bare: ownCode,
  options: { ...shortHelp, '-V': previews('prints the version', { first: true }) },
  commands: {
    run: { ...ownCode, args: [value], recipes: { of: 'lefthook', names: 'first', unless: unreadHooks } },
    'validate, help, dump, version, check-install, update, add, list, cache': ownCode,
    'install, uninstall, sign': installsHooks,
  },
  examples: {
    'lefthook run pre-commit': { tier: 'privileged-write', unread: true },
    'lefthook dump': 'write-safe',
    'lefthook install': 'privileged-write',
    'simple-git-hooks': 'write-safe',
    'lefthook -V': 'read-only',
  },
}));
