// Command lines of code forges (GitHub, GitLab) and of version control systems other than git.
import {
  choice,
  command,
  deploys,
  destroys,
  flag,
  type Judgement,
  type Options,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  sends,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const any = 'in any case';
/** Options of quiet commands that only shape the answer; the ones that write are described where they stand. */
const looks = readOnly({
  open: 'only asks the forge',
  effects: ['network'],
  options: {
    '-R|--repo, -q|--jq, -t|--template, -L|--limit, --json, -F|--output-format, -S|--search, -s|--state': value,
  },
});
const local = writeSafe({ open: 'changes only this checkout', effects: ['network'] });
const clones = writeSafe({
  open: 'makes a checkout',
  effects: ['network'],
  args: [value, writes],
  options: { '-u|--upstream-remote-name, -R|--repo, -g|--group, -p|--preserve-namespace': value },
  afterDashes: choice({ '-c*|--c*|-u*|--u*|--te*': runsUnread('passes git an option that may run a program') }, value),
});
const downloads = writeSafe({
  open: 'saves what the forge offers',
  effects: ['network'],
  args: [rest(value)],
  options: {
    '-D|--dir, -O|--output': writes,
    '-R|--repo, -p|--pattern, -n|--name, -A|--archive': value,
  },
});
/** A text that others will read may come from a file of this machine. */
const texts: Options = { '-F|--body-file|--notes-file': sends };
const shared = privileged('changes what others see on the forge', { open: any, effects: ['network'], options: texts });
const accessRights = destroys('changes who has access', { open: any, effects: ['network'] });
const released = deploys('releases or changes what others use', { open: any, effects: ['network'], options: texts });
const uploads = deploys('releases files to others', {
  open: any,
  effects: ['network'],
  args: [value, rest(sends)],
  options: {
    ...texts,
    '-t|--title, -n|--notes, --target, --notes-start-tag, --discussion-category, -R|--repo, -N|--name, -r|--ref, -D|--released-at, -m|--milestone':
      value,
  },
});
const runsPipeline = deploys('starts or stops a pipeline', { open: any, effects: ['network'] });
const merges = deploys('merges into a shared branch', { open: any, effects: ['network'], options: texts });
const lost = destroys('deletes something on the forge for good', { open: any, effects: ['network'] });
const settings = privileged('changes the settings of the program', { open: any });
const secretChange = reveals('makes or deletes a secret', { open: any });
const unreadCode = runsUnread('installs or runs code that cannot be read from here', { open: any });
const token = reveals('prints the login token', { open: any });
const login = privileged('stores or changes a login', {
  open: any,
  options: { '--show-token|-t': reveals('prints the login token') },
});
const status = readOnly({
  open: 'shows who is logged in',
  options: { '-t|--show-token': reveals('prints the login token') },
});
const opens = readOnly({ open: 'only shows a page or lists' });

const table = (commands: { readonly [names: string]: Judgement }): Judgement =>
  readOnly({ commands, options: { '-R|--repo': value } });

const field = choice(
  {
    'query=*mutation*': privileged('changes something through the query language'),
    'query=query*|query={*|query= *|query=\n*': value,
  },
  privileged('a field makes it a request that changes something', { marks: ['change'] }),
);
/** Endpoints that decide who may do what, and what runs or is checked without anybody asking. */
const access =
  '*/collaborators*|*/teams/*|*/memberships/*|*/members/*|*/members|*/invitations*|*/protection*|*/protected_branches*|*/rulesets*|*/keys|*/keys/*|*/deploy_keys*|*/hooks|*/hooks/*|*/permissions*|*/environments/*|*/transfer|*/share|*/share/*|*/approval_rules*|*/push_rule*|*/vulnerability-alerts|*/interaction-limits';
const api = readOnly({
  effects: ['network'],
  args: [
    choice(
      {
        '*/rerun*|*/dispatches|*/cancel|*/force-cancel|*/play|*/retry|*/trigger/pipeline': runsPipeline,
        '*/pulls/*/merge|*/merge_requests/*/merge|*/merges': deploys('merges into a shared branch'),
        '*registration-token|*remove-token|*access_tokens*': reveals('asks for a token'),
        '*/variables|*/variables/*': value,
        [access]: destroys('changes who may do what, or what watches over it', { needs: ['change'] }),
      },
      value,
    ),
  ],
  options: {
    '-X|--method': choice(
      {
        'GET|get|HEAD|head': value,
        'DELETE|delete|Delete': destroys('deletes something on the forge'),
      },
      privileged('changes something on the forge', { marks: ['change'] }),
    ),
    '-f|--raw-field, -F|--field, --form': field,
    '--input': privileged('sends a body that changes something', { takes: sends, marks: ['change'] }),
    '-q|--jq, -t|--template, -H|--header, -p|--preview, --cache, --hostname, --output, -R|--repo': value,
    '--paginate, --slurp, -i|--include, --silent, --verbose': flag,
  },
});

export const gh = program(['gh'], () => ({
  docs: 'https://cli.github.com/manual/gh',
  bare: readOnly(),
  options: { ...shortHelp, '-R|--repo, --hostname': value },
  commands: {
    api,
    pr: table({
      'list|ls, view, diff, checks, status': looks,
      checkout: local,
      'create|new': privileged('opens a pull request', {
        open: any,
        effects: ['network'],
        options: {
          ...texts,
          '-T|--template, -t|--title, -b|--body, -B|--base, -H|--head, -r|--reviewer, -a|--assignee, -l|--label, -m|--milestone, -p|--project':
            value,
          '--dry-run': previews('only shows what would be opened'),
        },
      }),
      'edit, comment, ready, close, reopen, lock, unlock': shared,
      review: privileged('reviews a pull request', {
        open: any,
        options: { ...texts, '-a|--approve': deploys('approves a pull request'), '-b|--body': value },
      }),
      'update-branch, revert': shared,
      merge: merges,
    }),
    issue: table({
      'list|ls, view, status': looks,
      'create|new, edit, comment, close, reopen, lock, unlock, pin, unpin, develop': shared,
      transfer: shared,
      delete: lost,
    }),
    repo: table({
      'list|ls, view, gitignore, license': readOnly({
        open: 'only asks the forge',
        args: [value, value],
      }),
      clone: clones,
      'create|new, fork, set-default, edit, rename': privileged('makes or changes a repository', {
        open: any,
        effects: ['network'],
        options: {
          '--visibility': choice({ public: destroys('shows the repository to everybody') }, value),
          '--public': deploys('shows the code to everybody'),
        },
      }),
      sync: privileged('moves a branch', {
        open: any,
        options: { '--force': destroys('overwrites a branch'), '-b|--branch, -s|--source': value },
      }),
      'archive, unarchive': released,
      delete: lost,
      autolink: table({ 'list|ls, view': looks, create: shared, delete: lost }),
      'deploy-key': table({ 'list|ls': looks, 'add, delete': accessRights }),
    }),
    release: table({
      'list|ls, view, verify, verify-asset': looks,
      download: downloads,
      'create|new, upload': uploads,
      edit: released,
      'delete, delete-asset': lost,
    }),
    run: table({
      'list|ls, view, watch': looks,
      download: downloads,
      'rerun, cancel': runsPipeline,
      delete: lost,
    }),
    workflow: table({ 'list|ls, view': looks, run: runsPipeline, 'enable, disable': runsPipeline }),
    auth: table({
      status,
      token,
      'login, logout, refresh, setup-git, switch': login,
      'git-credential': token,
    }),
    secret: table({ 'list|ls': looks, 'set, delete|remove': secretChange }),
    variable: table({ 'list|ls, get': looks, set: shared, 'delete|remove': lost }),
    gist: table({
      'list|ls, view': looks,
      clone: clones,
      'create|new': privileged('uploads files to the forge', {
        open: any,
        effects: ['network'],
        args: [rest(sends)],
        options: { '-d|--desc, -f|--filename': value, '-p|--public': deploys('shows files to everybody') },
      }),
      edit: privileged('changes a gist', {
        open: any,
        options: { '-a|--add': sends, '-f|--filename, -d|--desc, -r|--remove': value },
      }),
      rename: shared,
      delete: lost,
    }),
    label: table({ 'list|ls': looks, 'create, edit, clone': shared, delete: lost }),
    cache: table({ 'list|ls': looks, delete: privileged('deletes caches of pipelines', { open: any }) }),
    search: table({ 'code, commits, issues, prs, repos': looks }),
    browse: opens,
    'status, version, completion, help, licenses': opens,
    alias: table({ 'list|ls': looks, 'set, delete, import': settings }),
    'extension|extensions|ext': table({
      'list|ls, search, browse': looks,
      'install, upgrade, exec': unreadCode,
      create: local,
      'remove, uninstall': settings,
    }),
    'codespace|cs': table({
      'list|ls, view, logs': looks,
      'create, edit, stop, rebuild': released,
      'ssh, code, jupyter': privileged('works in a codespace', { open: any, unread: true }),
      cp: privileged('copies files from or to a codespace', { open: any, args: [rest(sends)] }),
      ports: table({ 'list|ls': looks, 'forward, visibility': deploys('opens ports to others', { open: any }) }),
      delete: lost,
    }),
    'ruleset|rs': table({ 'list|ls, view, check': looks }),
    'ssh-key, gpg-key': table({ 'list|ls': looks, 'add, delete': accessRights }),
    project: table({
      'list|ls, view, field-list, item-list': looks,
      'create, copy, edit, close, link, unlink, mark-template, field-create, item-add, item-archive, item-create, item-edit':
        shared,
      'delete, field-delete, item-delete': lost,
    }),
    'org, agent-task, preview': table({ 'list|ls, view': looks, create: shared }),
    config: table({ 'get, list|ls': looks, 'set, clear-cache': settings }),
    'attestation|at': table({ verify: looks, 'download, trusted-root': local }),
  },
  examples: {
    'gh run download 123 -n logs --dir ~/.ssh/id_rsa': 'destructive',
    'gh release create v1 dist/a.zip --notes x --notes-file ~/.ssh/id_rsa': 'destructive',
    'gh release create v1 dist/a.zip ~/.ssh/id_rsa': 'destructive',
    'gh gist edit abc -a notes.md --add ~/.ssh/id_rsa': 'destructive',
    'gh codespace cp a.txt ~/.ssh/id_rsa': 'destructive',
    'gh --version': 'read-only',
    'gh pr list --state open --json number,title': 'read-only',
    'gh pr view 12 --comments': 'read-only',
    'gh pr checks 12 --watch': 'read-only',
    'gh pr checkout 12': 'write-safe',
    'gh pr create --fill': 'privileged-write',
    'gh pr create --title x --body y --dry-run': 'read-only',
    'gh pr create -t x -F .env': 'destructive',
    'gh pr comment 12 -b hello': 'privileged-write',
    'gh pr review 12 -b "looks odd" --comment': 'privileged-write',
    'gh pr review 12 --approve': 'deployment',
    'gh pr merge 12 --squash --delete-branch': 'deployment',
    'gh issue create -t x -b y': 'privileged-write',
    'gh issue delete 3 --yes': 'destructive',
    'gh repo view cli/cli': 'read-only',
    'gh repo clone cli/cli': 'write-safe',
    'gh repo create acme/x --private': 'privileged-write',
    'gh repo create acme/x --public': 'deployment',
    'gh repo edit --visibility public': 'destructive',
    'gh repo sync acme/x': 'privileged-write',
    'gh repo sync acme/x --force': 'destructive',
    'gh repo archive acme/x': 'deployment',
    'gh repo delete acme/x --yes': 'destructive',
    'gh repo deploy-key add k.pub': 'destructive',
    'gh release list': 'read-only',
    'gh release download v1 -p "*.zip"': 'write-safe',
    'gh release create v1 dist/a.zip --notes x': 'deployment',
    'gh release edit v1 --draft=false': 'deployment',
    'gh run view 123 --log-failed': 'read-only',
    'gh run rerun 123': 'deployment',
    'gh run download 123 -n logs': 'write-safe',
    'gh workflow run deploy.yml -f env=prod': 'deployment',
    'gh api -X PUT repos/o/r/collaborators/x -f permission=admin': 'destructive',
    'gh api repos/o/r/collaborators': 'read-only',
    'gh api repos/o/r/hooks -f name=web': 'destructive',
    'gh api repos/o/r/branches/main/protection': 'read-only',
    'gh api -X PUT repos/o/r/branches/main/protection --input p.json': 'destructive',
    'gh api repos/cli/cli/pulls --paginate --jq ".[].number"': 'read-only',
    'gh api -X GET repos/cli/cli': 'read-only',
    'gh api -X DELETE repos/acme/x': 'destructive',
    'gh api --method PATCH repos/acme/x': 'privileged-write',
    'gh api repos/acme/x/issues -f title=x': 'privileged-write',
    'gh api repos/acme/x/issues --input body.json': 'privileged-write',
    'gh api graphql -f query="query { viewer { login } }"': 'read-only',
    'gh api graphql -f query="mutation { addStar(input: {}) { x } }"': 'privileged-write',
    'gh api -X POST repos/acme/x/dispatches': 'deployment',
    'gh api -X PUT repos/acme/x/pulls/3/merge': 'deployment',
    'gh api -X POST repos/acme/x/actions/runners/registration-token': { tier: 'destructive', effects: ['secrets'] },
    'gh auth status': 'read-only',
    'gh auth status --show-token': { tier: 'destructive', effects: ['secrets'] },
    'gh auth token': { tier: 'destructive', effects: ['secrets'] },
    'gh auth login': 'privileged-write',
    'gh auth login -t': { tier: 'destructive', effects: ['secrets'] },
    'gh secret list': 'read-only',
    'gh secret set KEY -b x': { tier: 'destructive', effects: ['secrets'] },
    'gh variable set A -b x': 'privileged-write',
    'gh gist create notes.md': 'privileged-write',
    'gh gist create --public notes.md': 'deployment',
    'gh gist create .env': 'destructive',
    'gh gist edit abc -a notes.md': 'privileged-write',
    'gh cache delete --all': 'privileged-write',
    'gh search code foo --language ts': 'read-only',
    'gh browse -n': 'read-only',
    'gh alias set x "!sh"': 'privileged-write',
    'gh extension install a/b': { tier: 'privileged-write', unread: true },
    'gh codespace ssh -c x': { tier: 'privileged-write', unread: true },
    'gh codespace cp a.txt remote:b': 'privileged-write',
    'gh codespace ports visibility 80:public': 'deployment',
    'gh ssh-key add k.pub': 'destructive',
    'gh repo autolink list': 'read-only',
    'gh repo clone a/b -- --depth 1': 'write-safe',
    'gh repo clone a/b -- -c core.sshCommand=x': { tier: 'privileged-write', unread: true },
    'gh release create v1 -t "about .env" a.zip': 'deployment',
    'gh label list': 'read-only',
    'gh ruleset list': 'read-only',
    'gh project item-list 1': 'read-only',
    'gh org list': 'read-only',
    'gh attestation verify a.zip -o acme': 'read-only',
    'gh config set editor vim': 'privileged-write',
  },
}));

export const glab = program(['glab'], () => ({
  docs: 'https://docs.gitlab.com/cli/',
  bare: readOnly(),
  options: { ...shortHelp, '-R|--repo, -g|--group': value },
  commands: {
    api,
    mr: table({
      'list|ls, view|show, diff, issues, approvers': looks,
      checkout: local,
      'create|new, update, note|comment, close, reopen, subscribe, unsubscribe, todo, revoke, for, rebase': shared,
      approve: deploys('approves a merge request', { open: any }),
      'merge|accept': merges,
      'delete|del': lost,
    }),
    'issue, incident': table({
      'list|ls, view|show': looks,
      'create|new, update, note|comment, close, reopen, subscribe, unsubscribe, board': shared,
      'delete|del': lost,
    }),
    'repo|project': table({
      'list|ls, view, search|find, contributors, archive': looks,
      clone: clones,
      'create, fork, update, mirror, publish': shared,
      transfer: released,
      delete: lost,
      members: table({ 'list|ls': looks, 'add, remove': accessRights }),
    }),
    release: table({
      'list|ls, view': looks,
      download: downloads,
      'create, upload': uploads,
      delete: lost,
    }),
    'ci|pipe|pipeline': table({
      'list|ls, view, status|stats, trace, get, lint': looks,
      artifact: downloads,
      'run|create, run-trig, retry, trigger, cancel': runsPipeline,
      delete: lost,
    }),
    job: table({ artifact: downloads }),
    schedule: table({ 'list|ls': looks, 'create, run, update': runsPipeline, delete: lost }),
    auth: table({ status, 'login, logout, configure-docker, dpop-gen': login, 'docker-helper': token }),
    variable: table({
      'get, list|ls, export': reveals('shows the values of pipeline variables', { open: any }),
      'set|create, update, delete|remove': secretChange,
    }),
    token: table({ 'list|ls': looks, 'create, revoke, rotate': secretChange }),
    securefile: table({ 'list|ls': looks, 'create, download, remove': secretChange }),
    snippet: table({ create: privileged('uploads files to the forge', { open: any, args: [rest(sends)] }) }),
    'label, milestone, iteration': table({ 'list|ls, get': looks, 'create, edit': shared, delete: lost }),
    'ssh-key, gpg-key, deploy-key': table({ 'list|ls, get': looks, 'add, delete': accessRights }),
    alias: table({ 'list|ls': looks, 'set, delete': settings }),
    config: table({ get: token, 'set, edit': settings }),
    'version, completion, check-update, user, changelog, help': opens,
  },
  examples: {
    'glab snippet create ~/.ssh/id_rsa': 'destructive',
    'glab mr list': 'read-only',
    'glab mr create --fill': 'privileged-write',
    'glab mr approve 3': 'deployment',
    'glab mr merge 3': 'deployment',
    'glab ci status': 'read-only',
    'glab ci run -b main': 'deployment',
    'glab repo delete a/b': 'destructive',
    'glab api projects/1': 'read-only',
    'glab api -X DELETE projects/1': 'destructive',
    'glab variable get KEY': { tier: 'destructive', effects: ['secrets'] },
    'glab issue list': 'read-only',
    'glab repo members add x': 'destructive',
    'glab job artifact main build': 'write-safe',
    'glab schedule run 1': 'deployment',
    'glab securefile list': 'read-only',
    'glab label create x': 'privileged-write',
    'glab ssh-key add k.pub': 'destructive',
    'glab alias list': 'read-only',
    'glab config get token': { tier: 'destructive', effects: ['secrets'] },
    'glab token create x': { tier: 'destructive', effects: ['secrets'] },
    'glab snippet create a.txt': 'privileged-write',
    'glab auth status -t': { tier: 'destructive', effects: ['secrets'] },
    'glab release create v1 a.zip': 'deployment',
  },
}));

const discards = privileged('discards uncommitted work', { loses: { work: 'any', in: 'tree' } });
const discardsFiles = privileged('discards uncommitted work', { loses: { work: 'any', in: 'words' } });
const discarded = rest(choice({ '*': discardsFiles }));

export const svn = program(['svn'], () => ({
  docs: 'https://svnbook.red-bean.com/en/1.8/svn.ref.svn.html',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-r|--revision, -c|--change, -m|--message, --depth, --set-depth, -l|--limit, -x|--extensions, --username, --config-dir, --changelist|--cl, --accept, --encoding, --search, --strip':
      value,
    '--password': privileged('puts a password on the command line', { takes: value }),
    '-F|--file, --targets': uses,
    '--diff-cmd, --diff3-cmd, --editor-cmd': runsUnread('runs a program of its own choice', { takes: value }),
    '--config-option': runsUnread('may set a program to run', { takes: value }),
    '-q|--quiet, -v|--verbose, --force, --non-interactive, --xml, -g, -u|--show-updates, --no-ignore, --parents, --stop-on-copy, --summarize, --git, --no-auth-cache, --trust-server-cert, -R|--recursive, -N, --ignore-externals, --incremental, --keep-local, --show-item':
      flag,
  },
  commands: {
    'status|stat|st, info, log, diff|di, blame|praise|annotate|ann, list|ls, proplist|plist|pl, propget|pget|pg, mergeinfo, help':
      readOnly(),
    cat: readOnly({ args: [rest(reads)] }),
    'checkout|co, update|up, add, switch|sw, merge, resolve, resolved, cleanup, changelist|cl, relocate, upgrade, patch':
      writeSafe(),
    export: writeSafe({ args: [value, writes] }),
    revert: { ...discardsFiles, args: [discarded] },
    'commit|ci, import, lock, unlock': privileged('changes the shared repository'),
    'copy|cp, move|mv|rename|ren, mkdir, delete|del|remove|rm, propset|pset|ps, propdel|pdel|pd, propedit|pedit|pe':
      writeSafe({
        args: [
          rest(
            choice(
              { 'http://*|https://*|svn://*|svn+ssh://*|file://*': privileged('changes the shared repository') },
              value,
            ),
          ),
        ],
      }),
  },
  examples: {
    'svn export https://x.example/r': 'write-safe',
    'svn export https://x.example/r ~/.ssh/id_rsa': 'destructive',
    'svn status': 'read-only',
    'svn log -l 5': 'read-only',
    'svn diff --diff-cmd ./x': { tier: 'privileged-write', unread: true },
    'svn up --config-option x:y:z=w': { tier: 'privileged-write', unread: true },
    'svn up --password x': 'privileged-write',
    'svn propset svn:ignore x .': 'write-safe',
    'svn update': 'write-safe',
    'svn commit -m x': 'privileged-write',
    'svn revert a.txt': { tier: 'privileged-write', unread: true },
    'svn revert -R .': 'destructive',
    'svn rm https://x.example/r/a -m x': 'privileged-write',
    'svn cat a.txt': 'read-only',
    'svn export https://x.example/r out': 'write-safe',
    'svn rm a.txt': 'write-safe',
  },
}));

export const hg = program(['hg', 'chg'], () => ({
  docs: 'https://www.mercurial-scm.org/help/topics/commands',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '--config|--conf': runsUnread('may set an alias, hook or extension that runs', { takes: value }),
    '--debugger': runsUnread('opens a debugger'),
    '--ssh, --remotecmd': runsUnread('names the program that connects', { takes: value }),
    '-t|--tool': choice({ 'internal:*|:*': value }, runsUnread('runs a tool of its own choice')),
    '-R|--repository, --cwd, --color, --pager, -r|--rev, -b|--branch, -B|--bookmark, -m|--message, -l|--limit, -T|--template, -u|--user, -d|--date, -I|--include, -X|--exclude, -s, -k|--keyword, -U|--unified, -p':
      value,
    '-q|--quiet, -v|--verbose, -y|--noninteractive, --debug, -G|--graph, -A|--addremove, -a, -n, -i, --stat, --git|-g, --all, --amend':
      flag,
  },
  commands: {
    'status|st, log|history, diff, summary|sum, annotate|blame, branches, heads, tip, parents, id|identify, manifest, files, grep, paths, root, incoming|in, outgoing|out, version, help, tags, locate, verify, showconfig|config':
      readOnly(),
    cat: readOnly({ args: [rest(reads)] }),
    'add, addremove, commit|ci, pull, clone, init, branch, tag, bookmark|bookmarks, copy|cp, move|mv|rename, remove|rm, merge, graft, rebase, histedit, resolve, shelve, unshelve, backout, amend, uncommit, unbundle, bundle':
      writeSafe(),
    'update|up|checkout|co': writeSafe({ options: { '-C|--clean': discards } }),
    revert: { ...discardsFiles, args: [discarded], options: { '-a|--all, -C|--no-backup': discards } },
    'rollback, forget': privileged('changes what the repository keeps track of', { open: any }),
    'strip, purge|clean': destroys('removes what has no copy', { open: any }),
    push: privileged('changes the shared repository', {
      options: { '-f|--force': destroys('forces shared history'), '--new-branch': flag },
    }),
    serve: deploys('opens the repository to the network', { open: any }),
    email: deploys('sends mail', { open: any }),
  },
  examples: {
    'hg status': 'read-only',
    'hg log -l 5': 'read-only',
    'hg cat a.txt': 'read-only',
    'hg commit -m x': 'write-safe',
    'hg --config alias.x=!id status': { tier: 'privileged-write', unread: true },
    'hg --debugger status': { tier: 'privileged-write', unread: true },
    'hg merge --tool x': { tier: 'privileged-write', unread: true },
    'hg pull --ssh x': { tier: 'privileged-write', unread: true },
    'hg update tip': 'write-safe',
    'hg update -C': 'destructive',
    'hg revert a.txt': { tier: 'privileged-write', unread: true },
    'hg revert --all': 'destructive',
    'hg forget a.txt': 'privileged-write',
    'hg strip 12': 'destructive',
    'hg push': 'privileged-write',
    'hg push -f': 'destructive',
    'hg serve': 'deployment',
    'hg email -r 1': 'deployment',
  },
}));

/** Sapling; without a subcommand the same name may be the joke with the train, which only draws. */
export const sapling = program(['sl', 'sapling'], () => ({
  docs: 'https://sapling-scm.com/docs/commands',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '--config|--configfile': runsUnread('may set an alias, hook or tool that runs', { takes: value }),
    '--debugger': runsUnread('opens a debugger'),
    '-t|--tool': choice({ 'internal:*|:*': value }, runsUnread('runs a tool of its own choice')),
    '-R|--repository, --cwd, --color, --pager, -r|--rev, -B|--bookmark, -m|--message, -l|--limit, -T|--template, -u|--user, -d|--date, -I|--include, -X|--exclude, -s|--source, -b|--base, --dest, -k|--keyword, -U|--unified, -p|--pattern, -n|--name, --to, --stack':
      value,
    '-q|--quiet, -v|--verbose, -y|--noninteractive, --debug, -G|--graph, -A|--addremove, -a|--all, -i|--interactive, --stat, --git|-g, --continue, --abort, -e|--edit':
      flag,
  },
  commands: {
    'status|st, log, smartlog|ssl, diff, show, annotate|blame, id|identify, files, grep, root, help, version, isl, web, bookmarks|bookmark|book|bookmarks, whereami, locate, config, journal, parents, summary|su':
      readOnly(),
    cat: readOnly({ args: [rest(reads)] }),
    'add, addremove, commit|ci, amend, pull, clone, init, copy|cp, move|mv|rename, remove|rm, merge, graft, rebase, histedit, split, fold, resolve, shelve, unshelve, backout, uncommit, unamend, metaedit, hide, unhide, undo, redo, absorb, next, previous|prev, restack, ghrevert, sparse, import, export, unbundle, bundle':
      writeSafe(),
    'goto|go|update|up|checkout|co': writeSafe({ options: { '-C|--clean': discards } }),
    revert: { ...discardsFiles, args: [discarded], options: { '-a|--all, --no-backup': discards } },
    forget: privileged('changes what the repository keeps track of', { open: any }),
    'clean|purge': destroys('removes what has no copy', { open: any }),
    push: privileged('changes the shared repository', {
      options: { '-f|--force': destroys('forces shared history'), '--create, --allow-anon, --new-branch': flag },
    }),
    pr: readOnly({
      commands: {
        'list, help': readOnly({ open: 'only looks' }),
        'submit|s, follow, link, unlink': privileged('opens or changes pull requests', { open: any }),
        pull: writeSafe({ open: any }),
      },
    }),
    ghstack: privileged('opens or changes pull requests', { open: any }),
    serve: deploys('opens the repository to the network', { open: any }),
  },
  examples: {
    sl: 'read-only',
    'sl log -l 5': 'read-only',
    'sl cat ~/.ssh/id_rsa': 'destructive',
    'sl commit -m x': 'write-safe',
    'sl goto main': 'write-safe',
    'sl goto -C main': 'destructive',
    'sl revert a.txt': { tier: 'privileged-write', unread: true },
    'sl revert --all': 'destructive',
    'sl forget a.txt': 'privileged-write',
    'sl purge': 'destructive',
    'sl push --to main': 'privileged-write',
    'sl push -f': 'destructive',
    'sl pr list': 'read-only',
    'sl pr submit': 'privileged-write',
    'sl pr pull 3': 'write-safe',
    'sl ghstack': 'privileged-write',
    'sl serve': 'deployment',
    'sl --config alias.x=!id log': { tier: 'privileged-write', unread: true },
    'sl --debugger log': { tier: 'privileged-write', unread: true },
    'sl merge --tool x': { tier: 'privileged-write', unread: true },
  },
}));

const jjLooks = readOnly({
  open: 'only shows the history',
  options: { '--tool': runsUnread('runs a tool of its own choice', { takes: value }) },
});
const jjChange = writeSafe({
  open: 'can be undone with the operation log',
  options: { '--tool': runsUnread('runs a tool of its own choice', { takes: value }) },
});
export const jj = program(['jj'], () => ({
  docs: 'https://docs.jj-vcs.dev/latest/cli-reference/',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '--config, --config-file, --config-toml': runsUnread('may set a tool that runs', { takes: value }),
    '-R|--repository, --at-operation|--at-op, --color, -r|--revisions|--revision, -T|--template, -m|--message, -n|--limit':
      value,
    '--ignore-working-copy, --ignore-immutable, --no-pager, --quiet, --debug': flag,
  },
  commands: {
    'log, status|st, diff, show, evolog|obslog, interdiff, root, help, version': jjLooks,
    'new, commit|ci, describe|desc, edit, squash, split, rebase, abandon, restore, undo, redo, duplicate, absorb, next, prev, parallelize, simplify-parents, diffedit, resolve, revert, sign, unsign, metaedit':
      jjChange,
    file: readOnly({
      commands: {
        'list, annotate, search': jjLooks,
        show: readOnly({ open: 'shows files', args: [rest(reads)] }),
        'track, untrack, chmod': jjChange,
      },
    }),
    'bookmark|b, tag, operation|op, workspace, sparse': readOnly({
      commands: {
        'list|ls|l, log, show, diff, annotate, root': jjLooks,
        'create|c, set|s, move|m, delete|d, forget|f, rename|r, track|t, untrack, restore, undo, revert, add, chmod, update-stale, edit, reset':
          jjChange,
        abandon: destroys('removes the way back', { open: any }),
      },
    }),
    git: readOnly({
      commands: {
        push: privileged('changes the shared repository', {
          open: any,
          options: {
            '--dry-run': previews('only shows what would be pushed'),
            '--all, --deleted': deploys('changes many shared branches'),
            '-b|--bookmark': choice({ 'main|master|trunk': deploys('changes the shared branch') }, value),
            '--remote, -c|--change, --named': value,
          },
        }),
        'fetch, clone, init, import, export, colocation': jjChange,
        root: jjLooks,
        remote: readOnly({
          commands: { 'list|ls': jjLooks, 'add, remove, rename, set-url': privileged('changes where pushes go') },
        }),
      },
    }),
    config: readOnly({
      commands: { 'get, list|l, path|p': jjLooks, 'set|s, unset|u, edit|e': settings },
    }),
    util: readOnly({
      commands: {
        completion: jjLooks,
        gc: destroys('removes the way back', { open: any }),
        exec: readOnly({ args: [command] }),
      },
    }),
    fix: runsUnread('runs the formatters that its settings name', { open: any }),
  },
  examples: {
    'jj log -r @': 'read-only',
    'jj file show a.txt': 'read-only',
    'jj st': 'read-only',
    'jj commit -m x': 'write-safe',
    'jj bookmark set x': 'write-safe',
    'jj op abandon x': 'destructive',
    'jj git push --dry-run': 'read-only',
    'jj git push': 'privileged-write',
    'jj git push --all': 'deployment',
    'jj git push -b main': 'deployment',
    'jj git remote add x y': 'privileged-write',
    'jj config set --user a b': 'privileged-write',
    'jj util gc': 'destructive',
    'jj util exec -- rm -rf /': 'destructive',
    'jj fix': { tier: 'privileged-write', unread: true },
    'jj --config x=y log': { tier: 'privileged-write', unread: true },
    'jj diff --tool x': { tier: 'privileged-write', unread: true },
    'jj squash --tool x': { tier: 'privileged-write', unread: true },
  },
}));

export const hub = program(['hub'], () => ({
  docs: 'https://hub.github.com/hub.1.html',
  bare: readOnly(),
  options: shortHelp,
  commands: {
    api,
    'browse, compare, ci-status, version, help': opens,
    pr: table({ 'list, show': looks, checkout: local, merge: merges }),
    'pull-request, fork, create': shared,
    issue: readOnly({ bare: looks, commands: { 'show, labels': looks, 'create, update, transfer': shared } }),
    release: table({ show: looks, download: downloads, 'create, edit': released, delete: lost }),
    gist: table({ show: looks, create: privileged('uploads files to the forge', { open: any, args: [rest(sends)] }) }),
    delete: lost,
    'clone, checkout, fetch, sync': local,
    'push, cherry-pick, merge, am, apply': privileged('changes branches', { open: any }),
  },
  examples: {
    'hub gist create ~/.ssh/id_rsa': 'destructive',
    'hub pr list': 'read-only',
    'hub pull-request -m x': 'privileged-write',
    'hub release create v1': 'deployment',
    'hub delete a/b': 'destructive',
    'hub gist create a.txt': 'privileged-write',
    'hub issue show 1': 'read-only',
    'hub push origin x': 'privileged-write',
  },
}));
