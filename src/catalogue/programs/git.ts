// Git. What stays in this repository and its reflog is cheap to undo; what others fetch, and work never committed, is not.

import {
  arg,
  attached,
  becomes,
  choice,
  code,
  codeLine,
  command,
  deploys,
  destroys,
  fact,
  flag,
  folder,
  later,
  lists,
  type Options,
  option,
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
  writeSafe,
  writes,
} from '../spec.ts';
import {
  configCommand,
  settingExamples,
  settingFromVariable,
  settingOfRepository,
  settingWord,
} from '../tables/git-settings.ts';
import {
  addedWord,
  diffOptions,
  dryRun,
  dryRunOptions,
  loggedWord,
  pathspecFile,
  quietOptions,
  remoteProgram,
  shownWord,
  walkOptions,
} from '../tables/git-words.ts';

const asks = readOnly({ open: 'only looks', args: [rest(value)] });
const listsOnly = becomes(readOnly());
const discards = privileged('discards uncommitted work', { loses: { work: 'changed', in: 'tree' } });
const discardsFiles = privileged('discards uncommitted work', { loses: { work: 'changed', in: 'words' } });
const overwrites = privileged('overwrites without asking');
const unchecked = privileged('skips the checks that hooks make');
const planted = runsUnread('copies hooks from a template, which run later');
/** Any word here names files whose uncommitted changes are lost. */
const discarded = choice({ '*': discardsFiles });
const remoteWord = choice({ 'ext::*|fd::*': runsUnread('uses an address that runs a program') }, value);
const network = ['network'] as const;

const diffs: Options = { ...walkOptions, ...diffOptions };
const shows = later(() => readOnly({ open: 'only shows', args: [rest(shownWord)], options: diffs }));
const logs = later(() =>
  readOnly({
    open: 'only shows',
    args: [rest(loggedWord)],
    options: {
      '-L': choice({ '*:.env|*:.env.*|*/.env|*.pem|*.key': reveals('prints a secret file out of the history') }, value),
      ...diffs,
    },
    // Only with one of these are contents shown.
    targets: {
      environment: [option('-p'), option('-u'), option('--patch'), option('-L'), option('-c'), { named: 'local' }],
    },
  }),
);

/** What commands that may stop in the middle have in common. */
const sequence: Options = {
  '--continue, --abort, --skip, --quit, --autostash, --no-autostash, --no-edit, -e|--edit, --no-stat, --stat, --signoff, --no-signoff, --allow-empty, --rerere-autoupdate, --no-rerere-autoupdate, --no-gpg-sign':
    flag,
  '-S|--gpg-sign': attached(value),
  '-X|--strategy-option, --strategy, --cleanup': value,
  '--no-verify': unchecked,
  ...quietOptions,
};
const fetchOptions: Options = {
  '--upload-pack': remoteProgram,
  '--depth, --deepen, --shallow-since, --shallow-exclude, -j|--jobs, --refmap, --filter, -o|--server-option, --negotiation-tip':
    value,
  '-a|--append, --all, --no-all, --unshallow, --update-shallow, -k|--keep, -t|--tags, --no-tags, -4|--ipv4, -6|--ipv6, --atomic, --multiple, -m, --auto-maintenance, --no-auto-maintenance, --auto-gc, --no-auto-gc, --set-upstream, --prefetch, --refetch, --no-recurse-submodules, --write-fetch-head, --no-write-fetch-head, --show-forced-updates':
    flag,
  '--recurse-submodules': attached(value),
  '--dry-run': dryRun,
  ...quietOptions,
};

const push = later(() =>
  privileged('sends commits to a repository that others use', {
    effects: network,
    targets: { remote: [arg(0), fact('git.remote')], branch: [arg(1), fact('git.upstream')] },
    args: [
      remoteWord,
      rest(
        choice(
          {
            '+*': destroys('overwrites history that others rely on'),
            ':main, :master, :trunk, :develop, :dev, :prod*, :live*, :release*, :staging, :v*, :refs/*': destroys(
              'deletes a branch or tag that everybody uses',
            ),
            ':*': deploys('deletes a branch or tag that others may use'),
            'main, master, trunk, develop, dev, prod, production, live, release, release/*, staging, v*': destroys(
              'deletes a branch or tag that everybody uses',
              { needs: ['delete'] },
            ),
            '*:prod*, *:live*, *:release*, *:refs/heads/prod*, *:refs/heads/release*': deploys(
              'pushes to a branch that is released from',
            ),
          },
          value,
        ),
      ),
    ],
    options: {
      '-f|--force': destroys('overwrites history that others rely on', { safer: '--force-with-lease' }),
      '--mirror': destroys('overwrites and deletes all that differs in the other repository'),
      '--prune': destroys('deletes branches of the other repository'),
      '-d|--delete': deploys('deletes a branch or tag that others may use', { marks: ['delete'] }),
      '--force-with-lease': { ...deploys('rewrites a branch that others may have'), takes: attached(value) },
      '--receive-pack, --exec': remoteProgram,
      '--no-verify': unchecked,
      '-o|--push-option, --recurse-submodules, --repo': value,
      '--signed': attached(value),
      '--all, --branches, --tags, --follow-tags, --no-follow-tags, -u|--set-upstream, --force-if-includes, --no-force-if-includes, --no-force-with-lease, --atomic, --no-atomic, --thin, --no-thin, --porcelain, --verify, -4|--ipv4, -6|--ipv6, --no-signed, --no-recurse-submodules':
        flag,
      ...dryRunOptions,
      ...quietOptions,
    },
  }),
);

const commit = later(() =>
  writeSafe({
    args: [rest(addedWord)],
    options: {
      '-n|--no-verify': unchecked,
      '--dry-run, --short, --porcelain, --long': dryRun,
      '-m|--message, --author, --date, -C|--reuse-message, -c|--reedit-message, --fixup, --squash, --cleanup, --trailer':
        value,
      '-F|--file, -t|--template': reads,
      '-S|--gpg-sign, -u|--untracked-files': attached(value),
      '-a|--all, -p|--patch, --amend, --no-edit, -e|--edit, -s|--signoff, --no-signoff, --allow-empty, --allow-empty-message, --reset-author, -i|--include, -o|--only, --no-gpg-sign, --no-status, --status, --no-post-rewrite, --verify, -z|--null, --interactive':
        flag,
      ...pathspecFile,
      ...quietOptions,
    },
  }),
);

const fileWords =
  '.|./*|../*|:/|:/*|*/.|*/|*.ts|*.tsx|*.js|*.jsx|*.mjs|*.cjs|*.json|*.py|*.rb|*.go|*.rs|*.java|*.kt|*.c|*.h|*.cc|*.cpp|*.cs|*.php|*.swift|*.sh|*.md|*.txt|*.yml|*.yaml|*.toml|*.lock|*.html|*.css|*.scss|*.vue|*.svelte|*.sql|*.tf|*.xml|Makefile|Dockerfile|src|lib|test|tests|docs';
const checkout = later(() =>
  writeSafe({
    args: [choice({ [fileWords]: discardsFiles }, value), rest(discarded)],
    afterDashes: discarded,
    options: {
      '-f|--force': discards,
      '-p|--patch, --ours|-2, --theirs|-3, --overwrite-ignore': discardsFiles,
      '--pathspec-from-file': { ...discards, takes: uses },
      '--pathspec-file-nul': flag,
      '-b, -B, --orphan, --conflict': value,
      '-t|--track': attached(value),
      '--detach|-d, -l, --no-track, --guess, --no-guess, -m|--merge, --ignore-skip-worktree-bits, --ignore-other-worktrees, --recurse-submodules, --no-recurse-submodules, --overlay, --no-overlay':
        flag,
      ...quietOptions,
    },
  }),
);

const deletesMain = destroys('deletes the main branch, merged or not', { needs: ['deletes', 'forces'] });
const branch = later(() =>
  writeSafe({
    alone: readOnly(),
    args: [rest(choice({ 'main, master, trunk, develop': deletesMain }, value))],
    options: {
      '-D': privileged('deletes a branch that may not be merged', { safer: '-d', marks: ['deletes', 'forces'] }),
      '-f|--force': privileged('overwrites a branch', { marks: ['forces'] }),
      '-M, -C': privileged('overwrites a branch'),
      '-d|--delete': writeSafe({ marks: ['deletes'] }),
      '-m|--move, -c|--copy, --edit-description, --unset-upstream': writeSafe(),
      '-u|--set-upstream-to': writeSafe({ takes: value }),
      '-l|--list, --show-current, -a|--all': listsOnly,
      '--contains, --no-contains, --merged, --no-merged, --points-at': { ...listsOnly, takes: attached(value) },
      '-t|--track, --color, --column, --abbrev': attached(value),
      '--sort, --format': value,
      '-r|--remotes, -vv, --no-track, --no-color, --no-column, --no-abbrev, -i|--ignore-case, --create-reflog, --omit-empty, --recurse-submodules':
        flag,
      ...quietOptions,
    },
  }),
);

const tag = later(() =>
  writeSafe({
    alone: readOnly(),
    args: [rest(value)],
    options: {
      '-d|--delete': privileged('deletes a tag, which has no history'),
      '-f|--force': privileged('overwrites a tag'),
      '-l|--list, -v|--verify': listsOnly,
      '--contains, --no-contains, --merged, --no-merged, --points-at, -n': { ...listsOnly, takes: attached(value) },
      '-m|--message, -u|--local-user, --cleanup, --sort, --format, --trailer': value,
      '-F|--file': reads,
      '--column, --color': attached(value),
      '-a|--annotate, -s|--sign, --no-sign, -e|--edit, -i|--ignore-case, --no-column, --create-reflog, --omit-empty':
        flag,
    },
  }),
);

const stashOptions: Options = {
  '-u|--include-untracked, --no-include-untracked, -a|--all, -k|--keep-index, --no-keep-index, -p|--patch, -S|--staged, --index':
    flag,
  '-m|--message': value,
  ...pathspecFile,
  ...quietOptions,
};
const dropped = privileged('throws away stashed work', { args: [rest(value)], options: quietOptions });

const changesRemote = later(() =>
  privileged('changes where later pushes and fetches go', {
    args: [rest(value)],
    options: {
      '-t, -m, --mirror': attached(value),
      '-f, --tags, --no-tags, --add, --push, --delete, -a|--auto, -d': flag,
      ...quietOptions,
    },
  }),
);

const cloneOptions: Options = {
  '-c|--config': settingWord,
  '-u|--upload-pack': remoteProgram,
  '--template': { ...planted, takes: value },
  '-b|--branch, -o|--origin, --depth, --shallow-since, --shallow-exclude, -j|--jobs, --filter, --server-option, --ref-format, --revision, --bundle-uri':
    value,
  '--reference, --reference-if-able': uses,
  '--separate-git-dir': writes,
  '--recurse-submodules, --recursive': attached(value),
  '--bare, --mirror, -n|--no-checkout, -l|--local, --no-local, --no-hardlinks, -s|--shared, --dissociate, --single-branch, --no-single-branch, --no-tags, --tags, --sparse, --shallow-submodules, --no-shallow-submodules, --remote-submodules, --reject-shallow, -4|--ipv4, -6|--ipv6, --also-filter-submodules':
    flag,
  ...quietOptions,
};

const movesHead = privileged('moves a branch without any check');
const rewrites = destroys('rewrites the whole history', { open: 'rewrites in any case', args: [rest(value)] });
const removesWayBack = destroys('removes the way back to lost commits', {
  args: [rest(value)],
  open: 'in any case',
  options: dryRunOptions,
});
const stays = writeSafe({ open: 'stays in this repository', args: [rest(value)] });

/** Of what a repository sets they follow `core.fsmonitor` at most. */
const quietActions: ReadonlySet<string> = new Set(
  'status rev-parse ls-files ls-tree branch tag remote symbolic-ref merge-base rev-list for-each-ref describe config count-objects'
    .split(' ')
    .map(name => `git ${name}`),
);

export const git = program('git', () => ({
  docs: 'https://git-scm.com/docs/git',
  settings: { fact: 'git.settings', each: settingOfRepository, aliases: 'git.alias', quiet: quietActions },
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-C, --work-tree': folder,
    '--git-dir': runsUnread('takes the settings of another repository, which can make git run programs', {
      takes: value,
    }),
    '--namespace, --super-prefix, --attr-source, --list-cmds': value,
    '-c': settingWord,
    '--config-env': settingFromVariable,
    '--exec-path': attached(choice({ '*': runsUnread('takes git’s own programs from another folder') })),
    '-p|--paginate, -P|--no-pager, --bare, --no-replace-objects, --no-lazy-fetch, --no-optional-locks, --no-advice, --literal-pathspecs, --glob-pathspecs, --noglob-pathspecs, --icase-pathspecs, --html-path, --man-path, --info-path':
      flag,
  },
  commands: {
    'status, rev-parse, ls-files, ls-tree, rev-list, name-rev, for-each-ref, show-ref, check-ignore, check-attr, check-mailmap, check-ref-format, cherry, count-objects, show-branch, verify-commit, verify-tag, verify-pack, var, merge-tree, patch-id, column, stripspace, get-tar-commit-id, fmt-merge-msg, request-pull, show-index, diagnose, help, version':
      asks,
    'describe, merge-base': { ...asks, prints: 'word' },
    'log, whatchanged, shortlog': logs,
    'show, diff, diff-tree, diff-index, diff-files, range-diff': shows,
    'blame, annotate': later(() =>
      readOnly({
        open: 'only shows',
        args: [rest(shownWord)],
        options: { '-L, -M, -C, --since, --date, --abbrev, --ignore-rev': attached(value), '--contents': reads },
      }),
    ),
    'cat-file': readOnly({ open: 'only shows', args: [rest(shownWord)], options: { '-p, -t, -s, -e': flag } }),
    grep: later(() =>
      readOnly({
        open: 'only searches',
        args: [value, rest(shownWord)],
        options: {
          '-O|--open-files-in-pager': attached(code('shell')),
          '-e': { is: 'supplies', operand: value },
          '-f': reads,
          '-A|--after-context, -B|--before-context, -C|--context, -m|--max-count, --max-depth, --threads': value,
          '-l|--files-with-matches|--name-only, -L|--files-without-match, -c|--count, -q|--quiet': {
            ...listsOnly,
            mode: 'counts',
          },
          '-h, -H, -n|--line-number, -i|--ignore-case, -w|--word-regexp, -v|--invert-match, -E|--extended-regexp, -G|--basic-regexp, -P|--perl-regexp, -F|--fixed-strings, -a|--text, -I, -o|--only-matching, -p|--show-function, -W|--function-context, -z|--null, -r|--recursive, --cached, --untracked, --no-index':
            flag,
        },
      }),
    ),
    'ls-remote': later(() =>
      readOnly({
        effects: network,
        args: [remoteWord, rest(value)],
        options: {
          '--upload-pack, --exec': remoteProgram,
          '-h|--heads, -b|--branches, -t|--tags, --refs, -q|--quiet, --exit-code, --get-url, --symref': flag,
          '-o|--server-option, --sort': value,
        },
      }),
    ),
    reflog: later(() =>
      readOnly({
        bare: readOnly(),
        options: diffs,
        commands: { 'expire, delete, drop': removesWayBack, '*': asks },
      }),
    ),
    fetch: later(() =>
      readOnly({
        effects: network,
        args: [remoteWord, rest(choice({ '*:*': writeSafe() }, value))],
        options: { ...fetchOptions, '-p|--prune, -P|--prune-tags, -f|--force, -u|--update-head-ok': writeSafe() },
      }),
    ),
    pull: later(() =>
      writeSafe({
        effects: network,
        args: [remoteWord, rest(value)],
        options: {
          ...sequence,
          ...fetchOptions,
          '-r|--rebase': attached(value),
          '-s': value,
          '--no-rebase, --ff, --no-ff, --ff-only, --squash, --no-squash, --commit, --no-commit, -p|--prune, -n, --log, --no-log, --verify-signatures, --allow-unrelated-histories, --verify':
            flag,
          '-f|--force': overwrites,
        },
      }),
    ),
    clone: writeSafe({ effects: network, args: [remoteWord, writes], options: cloneOptions }),
    init: later(() =>
      writeSafe({
        args: [writes],
        options: {
          '--template': { ...planted, takes: value },
          '-b|--initial-branch, --object-format, --ref-format': value,
          '--separate-git-dir': writes,
          '--shared': attached(value),
          '--bare, -q|--quiet': flag,
        },
      }),
    ),
    'add, stage': later(() =>
      writeSafe({
        args: [rest(addedWord)],
        options: {
          '-A|--all|--no-ignore-removal, -u|--update, -f|--force, -p|--patch, -i|--interactive, -e|--edit, -N|--intent-to-add, --refresh, --renormalize, --ignore-errors, --ignore-missing, --no-all, --ignore-removal, --sparse, --no-warn-embedded-repo':
            flag,
          '--chmod': value,
          ...pathspecFile,
          ...dryRunOptions,
          ...quietOptions,
        },
      }),
    ),
    rm: later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          '-f|--force': discardsFiles,
          '-r, --cached, --ignore-unmatch, --sparse': flag,
          ...pathspecFile,
          ...dryRunOptions,
          ...quietOptions,
        },
      }),
    ),
    mv: later(() =>
      writeSafe({
        args: [rest(value)],
        options: { '-f|--force': overwrites, '-k, --sparse': flag, ...dryRunOptions, ...quietOptions },
      }),
    ),
    commit,
    stash: later(() =>
      writeSafe({
        bare: writeSafe(),
        options: stashOptions,
        afterDashes: value,
        commands: {
          'push, save, pop, apply, branch, store, create, export, import': writeSafe({ args: [rest(value)] }),
          list: logs,
          show: shows,
          drop: dropped,
          clear: destroys('drops all stashed work'),
        },
      }),
    ),
    branch,
    tag,
    switch: later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          '-f|--force, --discard-changes': discards,
          '-c|--create, -C|--force-create, --orphan, --conflict': value,
          '-t|--track': attached(value),
          '-d|--detach, --no-track, --guess, --no-guess, -m|--merge, --ignore-other-worktrees, --recurse-submodules, --no-recurse-submodules':
            flag,
          ...quietOptions,
        },
      }),
    ),
    checkout,
    restore: later(() =>
      privileged('discards uncommitted work', {
        loses: { work: 'changed', in: 'words' },
        args: [rest(value)],
        options: {
          '-S|--staged': becomes(writeSafe()),
          '-W|--worktree': discardsFiles,
          '-s|--source, --conflict': value,
          '-p|--patch, --ours, --theirs, -m|--merge, --ignore-unmerged, --overlay, --no-overlay, --ignore-skip-worktree-bits, --recurse-submodules':
            flag,
          ...pathspecFile,
          ...quietOptions,
        },
      }),
    ),
    reset: later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          '--hard': { ...discards, safer: '--keep' },
          '--merge': discards,
          '--soft, --mixed, --keep, -N|--intent-to-add, -p|--patch, --no-refresh, --refresh, --recurse-submodules':
            flag,
          ...pathspecFile,
          ...quietOptions,
        },
      }),
    ),
    clean: later(() =>
      privileged('deletes files that git does not have', {
        loses: { work: 'untracked', in: 'words' },
        args: [rest(value)],
        options: {
          '-f|--force, -d, -i|--interactive, -q|--quiet': flag,
          '-x, -X': destroys('deletes ignored files such as local settings, which have no copy'),
          '-e|--exclude': value,
          ...dryRunOptions,
        },
      }),
    ),
    merge: later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          ...sequence,
          '-m, -F|--file, -s, --into-name': value,
          '--log, --no-log': attached(value),
          '--ff, --no-ff, --ff-only, --squash, --no-squash, --commit, --no-commit, -n, --allow-unrelated-histories, --verify-signatures, --verify, --overwrite-ignore':
            flag,
        },
      }),
    ),
    rebase: later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          ...sequence,
          '-x|--exec': code('shell'),
          '--onto, -s, -C, --whitespace, --empty': value,
          '-r|--rebase-merges': attached(value),
          '-i|--interactive, --autosquash, --no-autosquash, --root, --edit-todo, --show-current-patch, -f|--force-rebase|--no-ff, --fork-point, --no-fork-point, --keep-base, -k|--keep-empty, --no-keep-empty, --update-refs, --no-update-refs, -m|--merge, --apply, --reapply-cherry-picks, --committer-date-is-author-date, --ignore-date|--reset-author-date, --ignore-whitespace, -n, --reschedule-failed-exec, --verify':
            flag,
        },
      }),
    ),
    'cherry-pick, revert': later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          ...sequence,
          '-m|--mainline': value,
          '-x, -n|--no-commit, -s, --ff, --allow-empty-message, --keep-redundant-commits, -r, --reference': flag,
        },
      }),
    ),
    am: later(() =>
      writeSafe({
        args: [rest(uses)],
        options: {
          ...sequence,
          '-p, -C, --directory, --exclude, --include, --whitespace, --patch-format': value,
          '-3|--3way, -s, -k|--keep, -c|--scissors, -i|--interactive, --reject, --resolved|-r, --keep-cr, --ignore-whitespace, --committer-date-is-author-date, --ignore-date':
            flag,
          '--show-current-patch': attached(value),
          '-n': unchecked,
        },
      }),
    ),
    apply: later(() =>
      writeSafe({
        args: [rest(uses)],
        options: {
          '--check, --stat, --numstat, --summary': listsOnly,
          // These make the patch take effect in spite of the options above.
          '--apply': writeSafe(),
          '--unsafe-paths': privileged('may change files outside the repository'),
          '-p, -C, --directory, --exclude, --include, --whitespace': value,
          '--build-fake-ancestor': writes,
          '-3|--3way, --index, --cached, -R|--reverse, --reject, -z, --unidiff-zero, --recount, --inaccurate-eof, --ignore-space-change, --ignore-whitespace, -N|--intent-to-add, --allow-empty, --binary, --no-add, --ours, --theirs, --union':
            flag,
          ...quietOptions,
        },
      }),
    ),
    'format-patch': later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          ...diffs,
          '-o|--output-directory': writes,
          '--stdout': listsOnly,
          '-v|--reroll-count, --subject-prefix, --start-number, --suffix, --to, --cc, --in-reply-to, --from, --interdiff, --range-diff, --signature, --description-file':
            value,
          '--thread, --attach, --inline, --base': attached(value),
          '--cover-letter, --numbered, -N|--no-numbered, -k|--keep-subject, -s|--signoff, --root, --no-signature, --zero-commit, --no-binary, -q|--quiet, --numbered-files':
            flag,
        },
      }),
    ),
    worktree: later(() =>
      readOnly({
        commands: {
          list: asks,
          add: writeSafe({
            args: [writes, value],
            options: {
              '-b, -B, --reason': value,
              '-f|--force, -d|--detach, --checkout, --no-checkout, --lock, --track, --no-track, --guess-remote, --orphan, -q|--quiet':
                flag,
            },
          }),
          remove: writeSafe({ args: [rest(lists)], options: { '-f|--force': discardsFiles } }),
          'prune, move, lock, unlock, repair': stays,
        },
      }),
    ),
    remote: later(() =>
      readOnly({
        bare: readOnly(),
        options: { '-v|--verbose': flag },
        commands: {
          'get-url, show': asks,
          'add, set-url, remove|rm, rename, set-head, set-branches': changesRemote,
          'prune, update': writeSafe({
            effects: network,
            args: [rest(value)],
            options: { '-p|--prune': flag, ...dryRunOptions },
          }),
        },
      }),
    ),
    submodule: later(() =>
      readOnly({
        bare: readOnly(),
        options: { '-q|--quiet, --cached': flag },
        commands: {
          'status, summary': asks,
          update: writeSafe({
            effects: network,
            args: [rest(value)],
            options: {
              '-f|--force': discards,
              '--depth, -j|--jobs, --reference, --filter': value,
              '--init, --remote, -N|--no-fetch, --checkout, --merge, --rebase, --recursive, --recommend-shallow, --no-recommend-shallow, --single-branch, --no-single-branch, --progress':
                flag,
            },
          }),
          'init, absorbgitdirs': stays,
          add: privileged('adds other people’s code', {
            effects: network,
            args: [remoteWord, writes],
            options: { '-b|--branch, --name, --reference, --depth': value, '-f|--force': flag },
          }),
          'deinit, set-url, set-branch, sync': privileged('changes where other people’s code comes from', {
            open: 'in any case',
            args: [rest(value)],
          }),
          foreach: readOnly({ args: [codeLine('shell')], options: { '--recursive': flag } }),
        },
      }),
    ),
    bisect: later(() =>
      writeSafe({
        commands: {
          'start, good|old, bad|new, skip, reset, terms, next, replay': stays,
          'log, view, visualize, help': asks,
          run: writeSafe({ args: [command] }),
        },
      }),
    ),
    config: later(configCommand),
    gc: later(() =>
      writeSafe({
        options: {
          '--prune': attached(
            choice({ 'now|all|0*|*.seconds*|*.minutes*': destroys('removes the way back to lost commits') }, value),
          ),
          '--aggressive, --auto, --no-prune, --force, --keep-largest-pack, --cruft, --no-cruft, --detach, --no-detach':
            flag,
          '-q|--quiet': flag,
        },
      }),
    ),
    prune: removesWayBack,
    'repack, pack-refs, pack-objects, commit-graph, multi-pack-index, prune-packed, rerere, write-tree, commit-tree, mktree, mktag, update-index, unpack-objects, index-pack, refresh, replace, update-server-info':
      stays,
    'read-tree': later(() =>
      writeSafe({
        args: [rest(value)],
        options: {
          // Without `-u` only the index changes; with `-m` git refuses to lose what is not committed.
          '--reset': { ...discards, needs: ['files'] },
          '-u': writeSafe({ marks: ['files'] }),
          '--prefix, --index-output': value,
          '-m, -i, -v, --trivial, --aggressive, --empty, --no-sparse-checkout, --recurse-submodules, --no-recurse-submodules':
            flag,
          ...dryRunOptions,
          ...quietOptions,
        },
      }),
    ),
    fsck: readOnly({ open: 'only checks', options: { '--lost-found': writeSafe() } }),
    'hash-object': later(() =>
      readOnly({
        args: [rest(lists)],
        options: { '-w': writeSafe(), '-t, --path': value, '--stdin, --stdin-paths, --no-filters, --literally': flag },
      }),
    ),
    'symbolic-ref': later(() =>
      readOnly({
        args: [value, choice({ '*': movesHead })],
        options: { '-m': value, '-d|--delete': movesHead, '--short, -q|--quiet, --recurse, --no-recurse': flag },
      }),
    ),
    'update-ref': later(() =>
      privileged('moves a branch without any check', {
        args: [rest(value)],
        options: {
          '-d': destroys('deletes a branch or another way to commits'),
          '-m': value,
          '--stdin, -z, --no-deref, --create-reflog': flag,
        },
      }),
    ),
    'checkout-index': privileged('overwrites files of the project', { open: 'in any case', args: [rest(value)] }),
    push,
    'send-email': deploys('sends mail to people', {
      effects: network,
      open: 'sends in any case',
      args: [rest(value)],
      options: {
        '--to-cmd, --cc-cmd, --header-cmd, --sendmail-cmd': code('shell'),
        '--smtp-server': choice({ '/*': runsUnread('hands the mail to a program') }, value),
        '--dry-run': dryRun,
      },
    }),
    'imap-send': deploys('puts mail into a mailbox', { open: 'in any case' }),
    'filter-branch': {
      ...rewrites,
      options: {
        '--setup, --env-filter, --tree-filter, --index-filter, --parent-filter, --msg-filter, --commit-filter, --tag-name-filter':
          code('shell'),
      },
    },
    'filter-repo': {
      ...rewrites,
      options: {
        '--analyze, --dry-run': dryRun,
        '--blob-callback, --commit-callback, --tag-callback, --filename-callback, --message-callback, --name-callback, --email-callback, --refname-callback, --reset-callback':
          code('python'),
      },
    },
    'credential, credential-*': reveals('hands out or stores logins', { open: 'in any case', args: [rest(value)] }),
    archive: later(() =>
      readOnly({
        args: [rest(shownWord)],
        options: {
          '-o|--output': writes,
          '--exec': remoteProgram,
          '--remote': remoteWord,
          '--format, --prefix, --mtime': value,
          '--add-file': reads,
          '-l|--list, -v|--verbose, --worktree-attributes, -<number>': flag,
        },
      }),
    ),
    bundle: later(() =>
      readOnly({
        commands: {
          create: writeSafe({
            args: [writes, rest(value)],
            options: { '--all, --branches, --tags, --progress, -q|--quiet': flag, '--since, --version': value },
          }),
          'verify, list-heads': asks,
          unbundle: stays,
        },
      }),
    ),
    notes: later(() =>
      readOnly({
        bare: readOnly(),
        options: { '--ref': value },
        commands: {
          'list, show, get-ref': asks,
          'add, append, edit, copy, merge': writeSafe({
            args: [rest(value)],
            options: {
              '-m|--message, -C, -c, -s|--strategy': value,
              '-F|--file': reads,
              '-f|--force, --allow-empty': flag,
            },
          }),
          'remove, prune': privileged('removes notes', { args: [rest(value)], options: dryRunOptions }),
        },
      }),
    ),
    'sparse-checkout': later(() =>
      readOnly({
        commands: { 'list, check-rules': asks, 'init, set, add, reapply, disable, clean': stays },
      }),
    ),
    lfs: later(() =>
      readOnly({
        commands: {
          'ls-files, status, env, version, logs, locks, fsck, pointer, ext, help': asks,
          track: { ...stays, alone: readOnly() },
          'untrack, pull, fetch, checkout, dedup, update': stays,
          'install, uninstall': privileged('changes how git works for this user', { open: 'in any case' }),
          push: privileged('sends files to a repository that others use', {
            effects: network,
            open: 'in any case',
            args: [rest(value)],
            options: dryRunOptions,
          }),
          'lock, unlock': privileged('locks files for others', { open: 'in any case', args: [rest(value)] }),
          prune: privileged('deletes local copies of large files', {
            open: 'in any case',
            options: { '-d|--dry-run': dryRun },
          }),
          migrate: readOnly({ commands: { info: asks, 'import, export': rewrites } }),
        },
      }),
    ),
    'daemon, instaweb': deploys('serves repositories to others', { open: 'in any case', args: [rest(value)] }),
    maintenance: later(() =>
      writeSafe({
        commands: {
          run: stays,
          'start, stop, register, unregister': privileged('changes the jobs of this user', { open: 'in any case' }),
        },
      }),
    ),
    'difftool, mergetool': later(() =>
      writeSafe({
        effects: ['executes'],
        args: [rest(value)],
        open: 'opens the tool of the configuration',
        options: {
          ...diffs,
          '-x|--extcmd': code('shell'),
          '-t|--tool': value,
          '--tool-help': listsOnly,
          '-y|--no-prompt, --prompt, -g|--gui, --no-gui, -d|--dir-diff': flag,
        },
      }),
    ),
  },
  examples: {
    ...settingExamples,
    git: 'read-only',
    'git --version': 'read-only',
    'git status -sb --porcelain=v2': 'read-only',
    'git -C . --no-pager log --oneline -5 main..HEAD': 'read-only',
    'git -C packages/a status': 'read-only',
    'git -C packages/a diff': { tier: 'privileged-write', unread: true },
    'git -C ../other status': { tier: 'privileged-write', unread: true },
    'git -C ../other log -5': { tier: 'privileged-write', unread: true },
    'git --git-dir=x/.git log': { tier: 'privileged-write', unread: true },
    'GIT_DIR=x/.git git log': { tier: 'privileged-write', unread: true },
    'git log -p -- .env': 'destructive',
    'git log --oneline -- .env': 'read-only',
    'git show HEAD:.env': 'destructive',
    'git show --stat HEAD~2': 'read-only',
    'git diff --cached --name-only': 'read-only',
    'git diff HEAD --output=/etc/cron.d/x': 'privileged-write',
    'git blame -L 10,20 src/a.ts': 'read-only',
    'git grep -n "rm -rf" -- src': 'read-only',
    "git grep -O'rm -rf ~/work' x": 'destructive',
    'git reflog -5': 'read-only',
    'git reflog expire --expire=now --all': 'destructive',
    'git fetch --all --tags': 'read-only',
    'git fetch --prune': 'write-safe',
    "git fetch 'ext::sh -c id' x": { tier: 'privileged-write', unread: true },
    "git ls-remote --upload-pack='rm -rf ~/work' .": 'destructive',
    'git pull --rebase origin main': 'write-safe',
    'git pull --force': 'privileged-write',
    'git clone --depth 1 https://github.com/a/b.git': 'write-safe',
    'git clone --template=/tmp/t https://github.com/a/b.git': { tier: 'privileged-write', unread: true },
    'git init --template=/tmp/t': { tier: 'privileged-write', unread: true },
    'git --exec-path=/tmp/x status': { tier: 'privileged-write', unread: true },
    'git --config-env=core.pager=X log': { tier: 'privileged-write', unread: true },
    'git add -A': 'write-safe',
    'git add -f .env': 'destructive',
    'git rm --cached a.txt': 'write-safe',
    'git rm -f a.txt': 'privileged-write',
    'git mv -f a b': 'privileged-write',
    'git commit -am "delete prod"': 'write-safe',
    'git commit --amend --no-edit': 'write-safe',
    'git commit --no-verify -m x': 'privileged-write',
    'git merge --no-verify x': 'privileged-write',
    'git stash -u': 'write-safe',
    'git stash pop': 'write-safe',
    'git stash list': 'read-only',
    'git stash drop': 'privileged-write',
    'git stash clear': 'destructive',
    'git push origin release:production': 'deployment',
    'git clean -fdx': 'destructive',
    'git branch -a': 'read-only',
    'git branch --merged main': 'read-only',
    'git branch feat/x': 'write-safe',
    'git branch -d feat/x': 'write-safe',
    'git branch -D feat/x': 'privileged-write',
    'git branch -f main HEAD~3': 'privileged-write',
    'git tag v1.0.0': 'write-safe',
    'git tag -d v1.0.0': 'privileged-write',
    'git tag -f v1.0.0': 'privileged-write',
    'git switch -c feat/x': 'write-safe',
    'git switch --discard-changes main': 'destructive',
    'git checkout -b feat/x origin/main': 'write-safe',
    'git checkout main': 'write-safe',
    'git checkout -- src/a.ts': 'privileged-write',
    'git checkout .': 'destructive',
    'git checkout HEAD~1 src/a': 'privileged-write',
    'git checkout -f main': 'destructive',
    'git checkout --pathspec-from-file=list.txt': 'destructive',
    'git restore src/a.ts': 'privileged-write',
    'git restore --staged src/a.ts': 'write-safe',
    'git restore --staged --worktree src/a.ts': 'privileged-write',
    'git reset HEAD~1': 'write-safe',
    'git reset --hard HEAD~1': 'destructive',
    'git clean -nfd': 'read-only',
    'git rebase -i HEAD~3': 'write-safe',
    "git rebase -x 'rm -rf ~/work' main": 'destructive',
    'git cherry-pick abc123': 'write-safe',
    'git am -n x.patch': 'privileged-write',
    'git apply --check x.patch': 'read-only',
    'git apply --unsafe-paths x.patch': 'privileged-write',
    'git worktree list': 'read-only',
    'git worktree remove --force wt': 'privileged-write',
    'git remote -v': 'read-only',
    'git remote add up https://github.com/a/b.git': 'privileged-write',
    'git submodule update --init --recursive': 'write-safe',
    'git submodule update --force': 'destructive',
    'git submodule add https://github.com/a/b.git lib/b': 'privileged-write',
    'git submodule deinit lib/b': 'privileged-write',
    "git submodule foreach 'rm -rf ~/work'": 'destructive',
    'git bisect run rm -rf ~/work': 'destructive',
    'git gc': 'write-safe',
    'git gc --prune=now': 'destructive',
    'git prune': 'destructive',
    'git update-ref refs/heads/x HEAD': 'privileged-write',
    'git update-ref -d refs/heads/x': 'destructive',
    'git checkout-index -a -f': 'privileged-write',
    'git push': 'privileged-write',
    'git push -u origin feat/x': { tier: 'privileged-write', target: { remote: 'origin', branch: 'feat/x' } },
    'git push origin main': { tier: 'privileged-write', target: { branch: 'main' } },
    'git push --dry-run origin main': 'read-only',
    'git push --force origin main': 'destructive',
    'git push --force-with-lease': 'deployment',
    'git push origin +main': 'destructive',
    'git push origin :main': 'destructive',
    'git push origin --delete feat/x': 'deployment',
    'git push origin :feat/x': 'deployment',
    'git push origin --delete main': 'destructive',
    'git push --mirror origin': 'destructive',
    'git push --prune origin': 'destructive',
    'git push --no-verify': 'privileged-write',
    "git push --receive-pack='rm -rf ~/work' origin": 'destructive',
    'git send-email --to=x@example.com 0001.patch': 'deployment',
    'git send-email --smtp-server=/tmp/x 0001.patch': { tier: 'deployment', unread: true },
    'git imap-send': 'deployment',
    "git filter-branch --tree-filter 'rm -f x' HEAD": 'destructive',
    'git filter-repo --path x --invert-paths': 'destructive',
    'git credential fill': 'destructive',
    'git archive -o out.tar HEAD': 'write-safe',
    'git notes remove HEAD': 'privileged-write',
    'git lfs install': 'privileged-write',
    'git lfs push origin main': 'privileged-write',
    'git lfs lock a.bin': 'privileged-write',
    'git lfs prune': 'privileged-write',
    'git daemon --export-all': 'deployment',
    'git maintenance start': 'privileged-write',
    "git difftool -x 'rm -rf ~/work' HEAD": 'destructive',
    'git describe --tags': 'read-only',
    'git log -p --ext-diff': 'write-safe',
    'git cat-file -p HEAD': 'read-only',
    'git fetch origin main:main': 'write-safe',
    'git branch -u origin/main': 'write-safe',
    'git tag --contains abc123': 'read-only',
    'git apply --apply x.patch': 'write-safe',
    'git format-patch -1': 'write-safe',
    'git worktree add wt main': 'write-safe',
    'git worktree prune': 'write-safe',
    'git remote prune origin': 'write-safe',
    'git submodule init': 'write-safe',
    'git bisect start': 'write-safe',
    'git repack -ad': 'write-safe',
    'git fsck --full': 'read-only',
    'git fsck --lost-found': 'write-safe',
    'git hash-object a.txt': 'read-only',
    'git hash-object -w a.txt': 'write-safe',
    'git symbolic-ref HEAD': 'read-only',
    'git symbolic-ref HEAD refs/heads/x': 'privileged-write',
    'git symbolic-ref --delete HEAD': 'privileged-write',
    'git branch -D main': 'destructive',
    'git branch --delete --force main': 'destructive',
    'git branch -f main origin/main': 'privileged-write',
    'git branch -d main': 'write-safe',
    'git branch -m old new': 'write-safe',
    'git branch -M old new': 'privileged-write',
    'git read-tree HEAD': 'write-safe',
    'git read-tree -u --reset HEAD~5': 'destructive',
    'git bundle frobnicate': 'unknown',
    'git bundle create x.bundle --all': 'write-safe',
    'git bundle unbundle x.bundle': 'write-safe',
    'git notes add -m x HEAD': 'write-safe',
    'git sparse-checkout set src': 'write-safe',
    'git lfs track "*.bin"': 'write-safe',
    'git lfs track': 'read-only',
    'git lfs pull': 'write-safe',
    'git lfs migrate import --include=x': 'destructive',
    'git maintenance run': 'write-safe',
    'git rebase -v main': 'write-safe',
    'git branch -vv': 'read-only',
    'git apply --check --apply x.patch': 'write-safe',
    'git archive HEAD .env': 'destructive',
    'git log -L 1,9:.env': 'destructive',
    'git log -L 1,9:src/a.ts': 'read-only',
    'git frobnicate': 'unknown',
  },
}));
