// Settings of git by name: which are harmless, which name a program that git runs. One table for every way to set one: `git -c`, `git clone -c`,
// `git config`, `GIT_CONFIG_KEY_0`. Names are in lower case, as git does not tell cases apart.
import {
  type Choices,
  type Commands,
  choice,
  code,
  codeAfter,
  codeBehind,
  flag,
  type Judgement,
  loads,
  type Operand,
  option,
  previews,
  privileged,
  readOnly,
  runsUnread,
  setting,
  uses,
  value,
} from '../spec.ts';

/** Settings that change what is shown or recorded and run nothing. */
const harmless = [
  'user.*|author.*|committer.*|color.*|column.*|advice.*|log.*|status.*|stash.*|rerere.*|index.*|feature.*|i18n.*|blame.*|versionsort.*|notes.*|worktree.*|checkout.*|apply.*|am.*|rebase.*|pull.*|push.*|fetch.*|branch.*|gc.*|pack.*|repack.*|fsck.*|maintenance.*|transfer.*|receive.*|showbranch.*|commitgraph.*|clone.*|mailinfo.*|mailmap.*|extensions.*|init.defaultbranch|init.defaultobjectformat|commit.gpgsign|commit.verbose|commit.template|commit.cleanup|commit.status|tag.gpgsign|tag.sort|tag.forcesignannotated|gpg.format|gpg.ssh.allowedsignersfile|format.pretty|format.signoff|format.numbered|format.subjectprefix|format.coverletter|grep.*|help.autocorrect|help.format|safe.directory|safe.barerepository|protocol.version|protocol.file.allow|http.version|http.postbuffer|http.lowspeedlimit|http.lowspeedtime|http.followredirects|http.maxrequests|http.useragent|lfs.fetchexclude|lfs.fetchinclude|lfs.concurrenttransfers|lfs.locksverify|lfs.*.locksverify|lfs.activitytimeout|submodule.recurse|submodule.fetchjobs|submodule.active|submodule.*.active|submodule.*.branch|submodule.*.url|submodule.*.ignore|merge.conflictstyle|merge.ff|merge.renames|merge.renamelimit|merge.log|merge.stat|merge.autostash|merge.verbosity|merge.tool|diff.tool|diff.algorithm|diff.renames|diff.renamelimit|diff.context|diff.interhunkcontext|diff.noprefix|diff.mnemonicprefix|diff.colormoved|diff.colormovedws|diff.submodule|diff.ignoresubmodules|diff.wordregex|diff.statgraphwidth|diff.suppressblankempty|diff.relative|diff.orderfile|diff.autorefreshindex|difftool.prompt|mergetool.prompt|mergetool.keepbackup',
  'core.quotepath|core.autocrlf|core.safecrlf|core.eol|core.filemode|core.ignorecase|core.precomposeunicode|core.longpaths|core.symlinks|core.abbrev|core.bare|core.whitespace|core.compression|core.bigfilethreshold|core.preloadindex|core.untrackedcache|core.commentchar|core.commentstring|core.sparsecheckout|core.sparsecheckoutcone|core.logallrefupdates|core.repositoryformatversion|core.attributesfile|core.excludesfile|core.multipackindex|core.commitgraph|core.protectntfs|core.protecthfs|core.trustctime|core.checkstat|core.sharedrepository|core.splitindex|core.warnambiguousrefs|core.pagerenabled|core.deltabasecachelimit|core.packedgitlimit|core.maxtreedepth|core.fscache|core.autorefresh|core.usebuiltinfsmonitor',
  'credential.interactive|credential.usehttppath|credential.*.usehttppath|credential.username|credential.*.username',
].join('|');

const unverified = privileged('switches off the check of server certificates');
const rerouted = privileged('sends traffic, or a login, somewhere else');
const unchecked = privileged('skips the checks that hooks make');
const replaced = runsUnread('takes code from another place than the address says');
const unguarded = privileged('lets git clean delete without being told twice');
const opened = runsUnread('lets the address of a repository run a program');

/** Programs that only show or ask, and no program at all. */
const quiet =
  'cat|less|less *|more|delta|delta *|diff-so-fancy|diff-so-fancy *|bat|true|false|:|vi|vim|nvim|nano|emacs|code|code *|cursor --wait|ssh|gpg|gpg2|gpgsm|';
const program = choice({ [quiet]: value }, code('shell'));
const hooks =
  '.husky|.husky/*|.githooks|.githooks/*|githooks|githooks/*|.hooks|hooks|scripts/*|.config/*|tools/*|.git/hooks';
const logins = choice(
  {
    '!gh auth git-credential|!glab auth git-credential|store|store *|cache|cache *|osxkeychain|manager|manager-core|wincred|libsecret|oauth|':
      value,
    '!*': codeBehind('!', 'shell'),
    '/*|~*': code('shell'),
  },
  runsUnread('asks another program for logins'),
);

/** Settings that make git run something, and what. */
const running: Choices = {
  'core.pager|pager.*|core.editor|sequence.editor|interactive.difffilter|core.sshcommand|core.gitproxy|core.askpass|core.alternaterefscommand|diff.external|diff.*.textconv|diff.*.command|filter.*.clean|filter.*.smudge|filter.*.process|merge.*.driver|difftool.*.cmd|difftool.*.path|mergetool.*.cmd|mergetool.*.path|tar.*.command|trailer.*.command|trailer.*.cmd|sendemail.sendmailcmd|sendemail.tocmd|sendemail.cccmd|uploadpack.packobjectshook|remote.*.uploadpack|remote.*.receivepack|browser.*.cmd|browser.*.path|man.*.cmd|man.*.path|web.browser|help.browser|gpg.program|gpg.*.program|gpg.ssh.defaultkeycommand|guitool.*.cmd|lfs.customtransfer.*.path|lfs.extension.*':
    program,
  'core.fsmonitor': choice({ 'true|false|': value }, code('shell')),
  'core.hookspath': choice({ '/dev/null|': unchecked, [hooks]: value }, loads),
  'alias.*': choice({ '!*': codeBehind('!', 'shell') }, codeAfter('git', 'shell')),
  'credential.helper|credential.*.helper': logins,
  'filter.lfs.clean|filter.lfs.smudge|filter.lfs.process': choice({ 'git-lfs *|git lfs *': value }, code('shell')),
  'include.path|includeif.*.path': loads,
  'protocol.allow|protocol.*.allow': choice({ 'never|user': value }, opened),
};
/** What a setting that matters does. */
const loud: Choices = {
  ...running,
  'filter.*.required': value,
  'http.sslverify|http.*.sslverify': choice({ 'true|1|yes|on': value }, unverified),
  'http.proxy|https.proxy|http.*|https.*|lfs.url|core.worktree|remote.*.fetch|remote.pushdefault': rerouted,
  'remote.*.url|remote.*.pushurl': choice({ 'ext::*|fd::*': opened }, rerouted),
  'url.*': replaced,
  'clean.requireforce': unguarded,
};
const unknown = runsUnread('gives git a setting that can make it run any program');

/** Settings as `name=value`. `valueIn`: see `setting` in the vocabulary. */
export const settingBy = (valueIn?: string): Operand => setting({ ...loud, [harmless]: value }, unknown, valueIn);
/** The word after `git -c`. */
export const settingWord = settingBy();
/** A setting that a repository brings along: where it is not the project's own, what it makes git run counts. */
export const settingOfRepository: Operand = setting({ ...running, 'alias.*': value }, value);
/** The word after `git --config-env`. */
export const settingFromVariable = settingBy('variable');

// A setting of this repository is cheap to undo; one of the user or the machine reaches every repository.
const kept = { alone: readOnly(), scales: { local: 'write-safe' } } as const;
const fromNowOn = (entry: Operand | Judgement): Judgement =>
  'tier' in entry
    ? { ...entry, alone: readOnly() }
    : privileged('names a program or a place that git uses from now on', { alone: readOnly(), args: [entry] });

/** `git config NAME VALUE`. */
const keys = (): Commands => ({
  ...Object.fromEntries(Object.entries(loud).map(([names, entry]) => [names, fromNowOn(entry)])),
  [harmless]: privileged('changes how git works for this user in every repository', kept),
  'filter.*.required': privileged('changes how large files are stored', kept),
  '*': runsUnread('sets something that can make git run a program', { alone: readOnly() }),
});

const onlyReads = previews('only reads the configuration');
const removed = privileged('removes a setting', { takes: value, scales: { local: 'write-safe' } });
const edited = privileged('opens the configuration in an editor');

/** `git config`, old style and new. */
export function configCommand(): Judgement {
  const named = keys();
  return readOnly({
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
    anyCase: true,
    commands: {
      ...named,
      'get, get-color, get-colorbool': readOnly({ args: [value] }),
      list: readOnly(),
      set: readOnly({ commands: named, anyCase: true }),
      'unset, remove-section, rename-section': privileged('removes a setting', { scales: { local: 'write-safe' } }),
      edit: edited,
    },
  });
}

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
  "git config remote.x.url 'ext::sh -c id'": { tier: 'privileged-write', unread: true },
  'git config core.pager "less -F"': 'privileged-write',
  "git config core.pager 'rm -rf ~/work'": 'destructive',
  "git config set filter.x.smudge 'rm -rf ~/work; cat'": 'destructive',
  'git config filter.lfs.required true': 'write-safe',
  "git config filter.lfs.clean 'git-lfs clean -- %f'": 'privileged-write',
  'git config core.hooksPath .githooks': 'privileged-write',
  'git config core.hooksPath /dev/null': 'privileged-write',
  'git config core.hooksPath /tmp/planted': { tier: 'privileged-write', unread: true },
  'git config core.fsmonitor true': 'privileged-write',
  "git config core.fsmonitor 'rm -rf ~/work;'": 'destructive',
  'git config alias.st status': 'privileged-write',
  "git config alias.x '!rm -rf ~/work'": 'destructive',
  "git config alias.x 'push --force'": 'destructive',
  'git config --global credential.helper store': 'privileged-write',
  "git config credential.helper '!rm -rf ~/work'": 'destructive',
  'git config credential.helper planted': { tier: 'privileged-write', unread: true },
  'git config include.path ../evil': { tier: 'privileged-write', unread: true },
  'git config clean.requireForce false': 'privileged-write',
  'git config protocol.ext.allow always': { tier: 'privileged-write', unread: true },
  'git config http.proxy http://10.0.0.1:3128': 'privileged-write',
  'git config set core.worktree ..': 'privileged-write',
  'git config url.https://evil.example/.insteadOf https://github.com/': { tier: 'privileged-write', unread: true },
  'git config made.up x': { tier: 'privileged-write', unread: true },
  'git -c core.pager=cat log -3': 'read-only',
  'git -c color.ui=never diff': 'read-only',
  'git -c user.name=CI -c user.email=ci@example.com commit -m x': 'write-safe',
  'git -c http.sslVerify=false fetch': 'privileged-write',
  'git -c http.proxy=http://127.0.0.1:8080 fetch': 'privileged-write',
  'git -c core.hooksPath=/dev/null commit -m x': 'privileged-write',
  'git -c clean.requireForce=false clean -d': 'destructive',
  "git -c core.pager='sh -c id' log": 'read-only',
  "git -c core.pager='rm -rf ~/work' -p log": 'destructive',
  "git -c Core.SshCommand='rm -rf ~/work;' fetch": 'destructive',
  "git -c alias.x='!rm -rf ~/work' x": 'destructive',
  'git -c made.up=x log': { tier: 'privileged-write', unread: true },
  "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.pager GIT_CONFIG_VALUE_0='rm -rf ~/work' git -p log": 'destructive',
  'GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=color.ui GIT_CONFIG_VALUE_0=never git log': 'read-only',
} as const;
