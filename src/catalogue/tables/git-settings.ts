// Names of git settings: which are harmless, which name a program that git runs. For `git -c`, `git clone -c` and `git config`.
import {
  type Commands,
  choice,
  code,
  flag,
  type Judgement,
  type Operand,
  option,
  previews,
  privileged,
  readOnly,
  runsUnread,
  uses,
  value,
} from '../spec.ts';

/** Settings that change what is shown or recorded and run nothing. */
const harmless = [
  'user.*|author.*|committer.*|color.*|column.*|advice.*|log.*|status.*|stash.*|rerere.*|index.*|feature.*|i18n.*|blame.*|versionsort.*|notes.*|worktree.*|checkout.*|apply.*|am.*|rebase.*|pull.*|push.*|fetch.*|branch.*|gc.*|pack.*|repack.*|fsck.*|maintenance.*|transfer.*|receive.*|showbranch.*|commitgraph.*|clone.*|mailinfo.*|mailmap.*|extensions.*|init.defaultbranch|init.defaultBranch|init.defaultObjectFormat|commit.gpgsign|commit.gpgSign|commit.verbose|commit.template|commit.cleanup|commit.status|tag.gpgsign|tag.gpgSign|tag.sort|tag.forceSignAnnotated|gpg.format|gpg.ssh.allowedSignersFile|format.pretty|format.signoff|format.numbered|format.subjectPrefix|format.coverLetter|grep.*|help.autocorrect|help.autoCorrect|help.format|safe.directory|safe.bareRepository|protocol.version|protocol.file.allow|protocol.allow|http.version|http.postbuffer|http.postBuffer|http.lowspeedlimit|http.lowSpeedLimit|http.lowspeedtime|http.lowSpeedTime|http.followRedirects|http.maxRequests|http.userAgent|lfs.fetchexclude|lfs.fetchinclude|lfs.concurrenttransfers|lfs.locksverify|lfs.*.locksverify|lfs.activitytimeout|submodule.recurse|submodule.fetchJobs|submodule.active|submodule.*.active|submodule.*.branch|submodule.*.url|submodule.*.ignore|merge.conflictstyle|merge.conflictStyle|merge.ff|merge.renames|merge.renameLimit|merge.renamelimit|merge.log|merge.stat|merge.autostash|merge.autoStash|merge.verbosity|merge.tool|diff.tool|diff.algorithm|diff.renames|diff.renameLimit|diff.renamelimit|diff.context|diff.interHunkContext|diff.noprefix|diff.mnemonicPrefix|diff.mnemonicprefix|diff.colorMoved|diff.colormoved|diff.colorMovedWS|diff.submodule|diff.ignoreSubmodules|diff.wordRegex|diff.statGraphWidth|diff.suppressBlankEmpty|diff.relative|diff.orderFile|diff.autoRefreshIndex|difftool.prompt|mergetool.prompt|mergetool.keepBackup|mergetool.keepbackup',
  'core.quotepath|core.quotePath|core.autocrlf|core.autoCRLF|core.safecrlf|core.eol|core.filemode|core.fileMode|core.ignorecase|core.ignoreCase|core.precomposeunicode|core.precomposeUnicode|core.longpaths|core.symlinks|core.abbrev|core.bare|core.whitespace|core.compression|core.bigFileThreshold|core.preloadindex|core.preloadIndex|core.untrackedCache|core.untrackedcache|core.commentChar|core.commentchar|core.commentString|core.sparseCheckout|core.sparsecheckout|core.sparseCheckoutCone|core.logAllRefUpdates|core.logallrefupdates|core.repositoryformatversion|core.attributesFile|core.attributesfile|core.excludesFile|core.excludesfile|core.multiPackIndex|core.commitGraph|core.protectNTFS|core.protectHFS|core.trustctime|core.checkStat|core.sharedRepository|core.splitIndex|core.warnAmbiguousRefs|core.pagerEnabled|core.deltaBaseCacheLimit|core.packedGitLimit|core.maxTreeDepth|core.fscache|core.autorefresh',
].join('|');

const noProgram = ['cat', 'less', 'more', 'less *', 'delta', 'diff-so-fancy', 'bat', 'true', 'false', ':', ''];
const noEditor = [
  'true',
  ':',
  'cat',
  'vi',
  'vim',
  'nvim',
  'nano',
  'emacs',
  'code --wait',
  'code -w',
  'cursor --wait',
  '',
];
const withValues = (keys: readonly string[], values: readonly string[]): string =>
  keys.flatMap(key => values.map(one => `${key}=${one}`)).join('|');

const unverified = privileged('switches off the check of server certificates');
const rerouted = privileged('sends traffic, or a login, somewhere else');
const unchecked = privileged('skips the checks that hooks make');

/** The word after `git -c`. Case does not matter to git, so whatever is not listed here counts as a name of a program. */
export const settingWord: Operand = choice(
  {
    [harmless
      .split('|')
      .flatMap(key => [key, `${key}=*`])
      .join('|')]: value,
    [withValues(['core.pager', 'pager.*', 'core.editor', 'sequence.editor'], [...noProgram, ...noEditor])]: value,
    'core.fsmonitor=false|core.fsmonitor=true|core.fsmonitor=|core.useBuiltinFSMonitor=*|diff.external=|core.askpass=|core.askPass=|core.askpass=true|credential.helper=|credential.interactive=*|credential.useHttpPath=*|core.sshCommand=ssh|gpg.program=gpg|gpg.program=gpg2|interactive.diffFilter=cat|web.browser=true':
      value,
    'http.sslVerify=*|http.sslverify=*|http.*.sslVerify=*': choice({ '*=true': value }, unverified),
    'http.proxy=*|https.proxy=*|http.extraHeader=*|http.extraheader=*|http.*.extraheader=*|http.*.extraHeader=*|http.sslCAInfo=*|http.cookieFile=*|core.worktree=*':
      rerouted,
    'core.hooksPath=/dev/null|core.hookspath=/dev/null|core.hooksPath=|core.hookspath=': unchecked,
    'clean.requireForce=*|clean.requireforce=*': privileged('lets git clean delete without being told twice'),
  },
  runsUnread('gives git a setting that can make it run any program'),
);

// A setting of this repository is cheap to undo; one of the user or the machine reaches every repository.
const kept = { alone: readOnly(), scales: { local: 'write-safe' } } as const;
const named = (operand: Operand): Judgement =>
  privileged('names a program that git runs from now on', { alone: readOnly(), args: [operand] });
const fetched = runsUnread('names a command that git runs from now on');

const keys: Commands = {
  [harmless]: privileged('changes how git works for this user in every repository', kept),
  'remote.*.url|remote.*.fetch|remote.*.pushurl|remote.pushDefault|core.worktree|url.*|http.proxy|https.proxy|http.*|lfs.url':
    privileged('sends later pushes and fetches somewhere else', { alone: readOnly() }),
  'http.sslVerify|http.sslverify|http.*.sslVerify': privileged('switches off the check of server certificates', {
    alone: readOnly(),
  }),
  'core.pager|pager.*|core.editor|sequence.editor|interactive.diffFilter|interactive.difffilter': named(
    choice({ [[...noProgram, ...noEditor, 'delta *', 'code *', 'diff-so-fancy *'].join('|')]: value }, code('shell')),
  ),
  'core.sshCommand|core.sshcommand|core.gitProxy|core.askPass|core.askpass|diff.external|diff.*.textconv|diff.*.command|filter.*.clean|filter.*.smudge|filter.*.process|merge.*.driver|difftool.*.cmd|mergetool.*.cmd|tar.*.command|trailer.*.command|trailer.*.cmd|sendemail.sendmailCmd|uploadpack.packObjectsHook|remote.*.uploadpack|remote.*.receivepack|browser.*.cmd|man.*.cmd|gpg.program|gpg.*.program|core.alternateRefsCommand':
    named(code('shell')),
  'filter.lfs.*': privileged('changes how large files are stored', kept),
  'core.hooksPath|core.hookspath': privileged('decides which programs run at every commit', {
    alone: readOnly(),
    args: [
      choice(
        { '.husky|.husky/_|.githooks|githooks|.hooks|hooks|scripts/*|.config/*|tools/*|/dev/null': value },
        fetched,
      ),
    ],
  }),
  'core.fsmonitor': named(choice({ 'true|false': value }, code('shell'))),
  'alias.*': privileged('gives git another command', { alone: readOnly(), args: [choice({ '!*': fetched }, value)] }),
  'credential.*': privileged('decides which program is given logins', {
    alone: readOnly(),
    args: [choice({ '!gh auth git-credential': value, '!*|/*': fetched }, value)],
  }),
  '*': runsUnread('sets something that can make git run a program', { alone: readOnly() }),
};

const onlyReads = previews('only reads the configuration');
const removed = privileged('removes a setting', { takes: value, scales: { local: 'write-safe' } });
const edited = privileged('opens the configuration in an editor');

/** `git config`, old style and new. */
export const configCommand: Judgement = readOnly({
  // Without one of these the setting belongs to this repository only.
  targets: {
    environment: [option('--global'), option('--system'), option('-f'), option('--file'), { named: 'local' }],
  },
  options: {
    '--get, --get-all, --get-regexp, --get-urlmatch, --get-color, --get-colorbool, -l|--list': onlyReads,
    '--unset, --unset-all, --remove-section, --rename-section': removed,
    '-e|--edit': edited,
    '--global, --system, --local, --worktree, --add, --replace-all, --append, --all, --regexp, --bool, --int, --bool-or-int, --bool-or-str, --path, --expiry-date, --no-type, -z|--null, --name-only, --show-names, --show-origin, --show-scope, --includes, --no-includes, --fixed-value':
      flag,
    '-t|--type, --default, --comment, --value, --url, --blob': value,
    '-f|--file': uses,
  },
  commands: {
    'get, get-color, get-colorbool': readOnly({ args: [value] }),
    list: readOnly(),
    set: readOnly({ commands: keys }),
    'unset, remove-section, rename-section': privileged('removes a setting', { scales: { local: 'write-safe' } }),
    edit: edited,
    ...keys,
  },
});

export const settingExamples = {
  'git config --get user.email': 'read-only',
  'git config --list --show-origin': 'read-only',
  'git config --global -l': 'read-only',
  'git config --global user.name': 'read-only',
  'git config core.pager': 'read-only',
  'git config get --global user.name': 'read-only',
  'git config list': 'read-only',
  'git config user.email dev@example.com': 'write-safe',
  'git config set pull.rebase true': 'write-safe',
  'git config --local core.autocrlf input': 'write-safe',
  'git config --global user.email dev@example.com': 'privileged-write',
  'git config --unset branch.x.remote': 'write-safe',
  'git config unset user.signingkey': 'write-safe',
  'git config --global --unset-all http.proxy': 'privileged-write',
  'git config -e': 'privileged-write',
  'git config edit --global': 'privileged-write',
  'git config http.sslVerify false': 'privileged-write',
  'git config remote.origin.url https://git.example.org/x.git': 'privileged-write',
  'git config core.pager "less -F"': 'privileged-write',
  "git config core.pager 'rm -rf ~/work'": 'destructive',
  "git config --global core.sshCommand 'ssh -i ~/.ssh/id_work'": 'privileged-write',
  "git config set filter.x.smudge 'rm -rf ~/work; cat'": 'destructive',
  'git config filter.lfs.required true': 'write-safe',
  'git config core.hooksPath .githooks': 'privileged-write',
  'git config core.hooksPath /tmp/planted': { tier: 'privileged-write', unread: true },
  'git config core.fsmonitor true': 'privileged-write',
  "git config core.fsmonitor 'rm -rf ~/work;'": 'destructive',
  'git config alias.st status': 'privileged-write',
  "git config alias.x '!rm -rf ~/work'": { tier: 'privileged-write', unread: true },
  'git config --global credential.helper store': 'privileged-write',
  "git config credential.helper '!f() { cat; }; f'": { tier: 'privileged-write', unread: true },
  'git config include.path ../evil': { tier: 'privileged-write', unread: true },
  'git -c core.pager=cat log -3': 'read-only',
  'git -c color.ui=never diff': 'read-only',
  'git -c user.name=CI -c user.email=ci@example.com commit -m x': 'write-safe',
  'git -c http.sslVerify=false fetch': 'privileged-write',
  'git -c http.proxy=http://127.0.0.1:8080 fetch': 'privileged-write',
  'git -c core.hooksPath=/dev/null commit -m x': 'privileged-write',
  'git -c clean.requireForce=false clean -d': 'privileged-write',
  "git -c core.pager='sh -c id' log": { tier: 'privileged-write', unread: true },
  "git -c Core.SshCommand='id;' fetch": { tier: 'privileged-write', unread: true },
} as const;
