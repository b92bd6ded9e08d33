// Small programs that only show, search or measure, and wrappers that run one more command.
import {
  attached,
  choice,
  code,
  command,
  deploys,
  flag,
  type Judgement,
  lists,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  shortHelp,
  typed,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';
import { machineWide, ownCode, peek } from '../tables.ts';

const versions = { ...shortHelp, '-V|-v': previews('prints the version', { first: true }) } as const;

export const manuals = program(
  ['man', 'info', 'apropos', 'whatis', 'tldr', 'cheat', 'manpath', 'help2man', 'mandoc'],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/man.1.html',
    bare: readOnly(),
    prints: 'download',
    args: [rest(value)],
    options: {
      ...versions,
      '-k|--apropos, -f|--whatis, -w|--where|--path, -a|--all, -K, -t, -u|--update, -l, -W, -i, -q, -b': flag,
      '-s|-S|--sections, -M|--manpath, -L|--locale, -m|--systems, -p, -o, -n': value,
      '-P|--pager': choice({ 'cat|less|more|most|less *|bat|': readOnly() }, code('shell')),
      '-H|--html, -C|--config-file, -T|-R|-E, -X': runsUnread('shows the page with another program', {
        takes: value,
      }),
    },
    examples: {
      'man shred | head': 'read-only',
      'man -k docker': 'read-only',
      'man -P "rm -rf ~/work" ls': 'destructive',
      'man -P cat ls': 'read-only',
      'man -C /tmp/x ls': { tier: 'privileged-write', unread: true },
      'tldr tar': 'read-only',
    },
  }),
);

export const fzf = program(['fzf', 'sk', 'peco', 'gum', 'dialog', 'whiptail', 'zenity'], () => ({
  docs: 'https://github.com/junegunn/fzf',
  bare: readOnly(),
  open: 'options say how a choice is shown',
  options: {
    ...versions,
    '--preview, --prgbox': code('shell'),
    '--bind': typed('picker'),
    '--textbox|--editbox|--tailbox|--tailboxbg': reads,
    '-q|--query|-f|--filter|-d|--delimiter|-n|--nth|--with-nth|--height|--prompt|--header|--history|--expect|--listen':
      value,
  },
  args: [rest(value)],
  examples: {
    'ls | fzf -f main': 'read-only',
    "fzf --preview 'rm -rf ~/work'": 'destructive',
    "fzf --bind 'start:execute(rm -rf ~/work)'": 'destructive',
    "fzf --bind 'ctrl-r:reload(git ls-files),ctrl-d:page-down'": 'read-only',
    "dialog --prgbox 'rm -rf ~/work' 10 10": 'destructive',
  },
}));

export const tables = program(
  [
    'mlr',
    'miller',
    'dasel',
    'xsv',
    'qsv',
    'csvcut',
    'csvlook',
    'csvgrep',
    'csvsort',
    'csvstat',
    'csvjson',
    'csvjoin',
    'csvstack',
    'csvformat',
    'csvclean',
    'in2csv',
    'tsv-utils',
    'visidata',
    'vd',
    'htmlq',
    'pup',
    'xidel',
    'xmlstarlet',
    'xmllint',
    'jc',
    'jo',
    'gron',
    'fx',
    'jless',
    'json_pp',
    'jsonpp',
    'json',
    'toml',
    'crudini',
    'yamlfmt',
    'csvkit',
    'parquet-tools',
    'parquet',
    'avro-tools',
    'h5dump',
    'ncdump',
  ],
  () => ({
    docs: 'https://miller.readthedocs.io/',
    bare: readOnly(),
    open: 'options say how tables are read and shown',
    args: [rest(choice({ 'http:*|https:*': readOnly({ effects: ['network'] }) }, reads))],
    options: {
      ...versions,
      '-o|--output': value,
      '--outfile': writes,
      '-I|--in-place, --inplace, -w|--write': writeSafe({ effects: ['writes'] }),
      '--from': reads,
    },
    examples: {
      "mlr --icsv --ojson filter '$x > 1' data.csv": 'read-only',
      'csvcut -c name,age people.csv | csvlook': 'read-only',
      'xmllint --format a.xml': 'read-only',
      'gron data.json': 'read-only',
      'csvcut ~/.aws/credentials': 'destructive',
      'mlr -I --csv sort -f a data.csv': 'write-safe',
      'xsv stats --outfile ~/.bashrc a.csv': 'privileged-write',
    },
  }),
);

export const secretScanners = program(
  [
    'trufflehog',
    'gitleaks',
    'detect-secrets',
    'git-secrets',
    'ggshield',
    'talisman',
    'whispers',
    'kingfisher',
    'noseyparker',
    'betterleaks',
  ],
  () => ({
    docs: 'https://github.com/trufflesecurity/trufflehog',
    bare: readOnly({ effects: ['reads'] }),
    open: 'searches files and history for secrets and says where they are',
    args: [rest(value)],
    options: {
      ...versions,
      '-r|--report-path|--baseline|-o': writes,
      '--install, --register-aws, --add': privileged('changes hooks or settings of git'),
      '--no-redact|--show-secret|--unmask': reveals('shows the secrets that it finds'),
    },
    examples: {
      'trufflehog filesystem . --only-verified': 'read-only',
      'gitleaks detect --source . -v': 'read-only',
      'gitleaks detect -r report.json': 'write-safe',
      'detect-secrets scan': 'read-only',
      'git-secrets --install': 'privileged-write',
      'ggshield secret scan path --show-secret .': { tier: 'destructive', effects: ['secrets'] },
    },
  }),
);

export const script = program('script', () => ({
  docs: 'https://man7.org/linux/man-pages/man1/script.1.html',
  bare: writeSafe({ effects: ['executes'] }),
  alone: runsUnread('opens a shell whose commands are not seen here'),
  args: [writes, command],
  options: {
    ...versions,
    '-c|--command': code('shell'),
    '-q|--quiet, -a|--append, -f|--flush, -e|--return, -k, -p, -r, --force, -d': flag,
    '-t|--timing|-T|--log-timing': attached(writes),
    '-O|--log-out, -I|--log-in, -B|--log-io': writes,
    '-E|--echo, -m|--logging-format, -o|--output-limit': value,
    '-F': writes,
  },
  examples: {
    'script --log-timing=~/.ssh/id_rsa': 'destructive',
    'script --log-out ~/.ssh/id_rsa': 'destructive',
    'script -F ~/.ssh/id_rsa': 'destructive',
    'script ~/.ssh/id_rsa': 'destructive',
    'script -q /tmp/log.txt -c "npm test"': 'write-safe',
    "script -qec 'rm -rf ~/work' /dev/null": { tier: 'destructive', effects: ['executes'] },
    'script -q /dev/null npm test': 'write-safe',
    'script -q /dev/null rm -rf ~/work': 'destructive',
    script: { tier: 'privileged-write', unread: true },
  },
}));

export const locks = program(
  ['flock', 'lockf', 'chpst', 'softlimit', 'cpulimit', 'faketime', 'eatmydata', 'linux32'],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/flock.1.html',
    bare: readOnly(),
    options: {
      ...versions,
      '-c|--command': code('shell'),
      '-n|--nb|-x|-s|-u|-o|-F|--verbose|-k|-d': flag,
      '-w|--timeout|-E|-p|-C|-l|-i|-N|-m': value,
    },
    args: [value, command],
    examples: {
      'flock /tmp/x.lock npm test': 'write-safe',
      "flock /tmp/x.lock -c 'rm -rf ~/work'": 'destructive',
      'taskset 0x1 rm -rf ~/work': 'destructive',
    },
  }),
);

/** Runs a command each time a file changes. */
export const watchers = program(
  ['entr', 'watchexec', 'reflex-watch', 'cargo-watch', 'watchman', 'watchman-make', 'viddy', 'hwatch'],
  () => ({
    docs: 'https://watchexec.github.io/',
    bare: readOnly(),
    open: 'options say what is watched',
    args: [command],
    afterDashes: command,
    options: {
      ...versions,
      '-c|--command|-x|-s': code('shell'),
      '-e|--exts|-w|--watch|-i|--ignore|-f|--filter|--shell|-d|--delay|-m|--event|-o|--timeout': value,
      '-r|--restart|-n|-p|-z|--clear|-q|--postpone|--no-vcs-ignore|-1': flag,
    },
    examples: {
      'ls src/*.ts | entr npm test': 'write-safe',
      'watchexec -e ts -- npm test': 'write-safe',
      'watchexec -e ts rm -rf ~/work': 'destructive',
      "watchman-make -c 'rm -rf ~/work'": 'destructive',
    },
  }),
);

export const gitTools = program(
  [
    'git-lfs',
    'git-absorb',
    'git-delta',
    'gource',
    'onefetch',
    'git-quick-stats',
    'git-standup',
    'git-extras',
    'tig',
    'lazygit',
    'gitui',
    'git-sizer',
    'git-who',
    'git-town',
    'gt',
    'stg',
    'spr',
    'ghstack',
    'git-branchless',
    'git-machete',
  ],
  () => ({
    docs: 'https://git-lfs.com/',
    bare: writeSafe({ effects: ['reads'] }),
    open: 'local work on a repository',
    args: [
      choice(
        {
          'push|submit|sync|ship|land|ss|stack-submit|upload|publish': privileged(
            'sends commits to a repository that others use',
          ),
          'prune|migrate': privileged('changes stored files of the repository'),
        },
        value,
      ),
      rest(value),
    ],
    options: versions,
    examples: {
      'git-lfs ls-files': 'write-safe',
      'git-lfs push origin main': 'privileged-write',
      'git-lfs prune': 'privileged-write',
      'lazygit --version': 'read-only',
    },
  }),
);

const rewrite: Judgement = privileged('rewrites the history of the repository', { open: 'in any case' });
export const historyRewriters = program(['git-filter-repo', 'bfg', 'bfg.jar', 'git-filter-branch'], () => ({
  docs: 'https://github.com/newren/git-filter-repo',
  bare: { ...rewrite, tier: 'destructive' },
  open: 'rewrites history in any case',
  options: { ...versions, '--analyze|--dry-run': previews('changes no history') },
  args: [rest(value)],
  examples: {
    'git-filter-repo --path x --invert-paths': 'destructive',
    'git-filter-repo --analyze': 'read-only',
    'bfg --delete-files id_rsa': 'destructive',
  },
}));

/** Editors and viewers with a window of their own, asked from the command line. */
export const windows = program(
  [
    'code',
    'code-insiders',
    'codium',
    'subl',
    'mate',
    'bbedit',
    'xed',
    'idea',
    'webstorm',
    'pycharm',
    'goland',
    'phpstorm',
    'clion',
    'rubymine',
    'rider',
    'fleet',
    'zed',
    'studio',
    'gedit',
    'kate',
    'gitk',
    'sourcetree',
    'meld',
    'kdiff3',
    'opendiff',
  ],
  () => ({
    docs: 'https://code.visualstudio.com/docs/configure/command-line',
    bare: readOnly(),
    open: 'opens files for the user',
    args: [rest(lists)],
    options: {
      ...versions,
      '--list-extensions|--status|--locate-extension': readOnly({ takes: attached(value) }),
      '--install-extension|--uninstall-extension': privileged('changes the editor of the user', { takes: value }),
      '--add-mcp|--enable-proposed-api': privileged('lets other code into the editor', { takes: value, unread: true }),
      '-g|--goto|-d|--diff|-n|-r|-w|--wait|-a': flag,
    },
    examples: {
      'code -g src/a.ts:10': 'read-only',
      'code --list-extensions': 'read-only',
      'code --install-extension x.y': 'privileged-write',
      'code --add-mcp x': { tier: 'privileged-write', unread: true },
    },
  }),
);

export const chrome = program(
  [
    'chrome',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'firefox',
    'msedge',
    'brave',
    'safari',
    'chromedriver',
    'geckodriver',
    'msedgedriver',
    'safaridriver',
  ],
  () => ({
    docs: 'https://developer.chrome.com/docs/chromium/headless',
    bare: writeSafe({ effects: ['network', 'executes'] }),
    open: 'shows pages in a browser of its own',
    args: [rest(value)],
    options: {
      ...versions,
      '--screenshot|--print-to-pdf': attached(writes),
      '--remote-debugging-address': choice(
        { '127.0.0.1|localhost': readOnly() },
        privileged('lets others steer the browser'),
      ),
      '--user-data-dir|--profile-directory|--profile': value,
    },
    examples: {
      'chromium --headless --screenshot=out.png http://localhost:3000': 'write-safe',
      'chrome --headless --dump-dom https://example.com': 'write-safe',
      'chrome --print-to-pdf=/etc/x.pdf a.html': 'privileged-write',
      'chrome --remote-debugging-address=0.0.0.0': 'privileged-write',
    },
  }),
);

/** Servers of this machine that are started for work. */
export const localServers = program(
  [
    'neo4j',
    'meilisearch',
    'typesense-server',
    'elasticsearch',
    'opensearch',
    'minio',
    'dgraph',
    'redis-server',
    'valkey-server',
    'mongod',
    'mysqld',
    'mariadbd',
    'postgres',
    'mosquitto',
    'rabbitmq-server',
    'nats-server',
    'memcached',
    'mailpit',
    'mailhog',
    'MailHog',
    'wiremock',
    'mockserver',
    'prism',
    'stripe-mock',
    'qdrant',
    'weaviate',
    'chroma',
    'jaeger-all-in-one',
    'prometheus',
    'grafana-server',
    'otelcol',
    'llama-server',
    'vllm',
    'dynamodb-local',
  ],
  () => ({
    docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/config/',
    bare: writeSafe({ effects: ['executes'] }),
    open: 'a server of this machine',
    args: [rest(choice({ '0.0.0.0*|*:0.0.0.0*': readOnly() }, value))],
    options: {
      ...versions,
      '-c|--config|--conf|-f': uses,
      '--loadmodule|--plugin-dir|--plugin-load': runsUnread('loads other code into the server', { takes: value }),
    },
    examples: {
      'redis-server --port 6380': 'write-safe',
      'redis-server --loadmodule /tmp/x.so': { tier: 'privileged-write', unread: true },
      'mongod --dbpath ./data': 'write-safe',
      'prometheus --version': 'read-only',
    },
  }),
);

export const otherModels = program(
  ['llm', 'mods', 'aichat', 'chatgpt', 'fabric', 'tgpt', 'shell-gpt', 'gorilla', 'aicommits', 'opencommit', 'oco'],
  () => ({
    docs: 'https://llm.datasette.io/',
    bare: privileged('sends what it is given to a language model', { effects: ['network'] }),
    open: 'asks a model in any case',
    args: [choice({ 'models|logs|plugins|templates|aliases|list|schemas|tools': readOnly() }, value), rest(value)],
    options: { ...versions, '--exec|-e|-s|--shell|--execute': runsUnread('runs what a model answers') },
    examples: {
      'llm "summarize this"': 'privileged-write',
      'aichat -e "delete old logs"': { tier: 'privileged-write', unread: true },
    },
  }),
);

export const messages = program(
  [
    'mosquitto_sub',
    'logger',
    'notify-send',
    'mesg',
    'terminal-notifier',
    'growlnotify',
    'neofetch',
    'fastfetch',
    'screenfetch',
    'cal',
    'ncal',
    'cmatrix',
    'qrencode',
    'zbarimg',
    'sar',
    'iotop',
    'nmon',
    'glances',
    'bpytop',
    'loc',
    'bandwhich',
    'as-tree',
    'tre',
    'rusage',
  ],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/logger.1.html',
    bare: readOnly(),
    open: 'only shows something to the user or in a log',
    args: [rest(value)],
    options: versions,
    examples: {
      'logger -t build done': 'read-only',
      'neofetch --stdout': 'read-only',
      'cal 2026': 'read-only',
      'figlet hi': 'read-only',
    },
  }),
);

export const publishers = program(['mosquitto_pub', 'kafka-console-producer'], () => ({
  docs: 'https://mosquitto.org/man/mosquitto_pub-1.html',
  bare: deploys('sends messages to a service', { effects: ['network'] }),
  open: 'in any case',
  args: [rest(value)],
  options: versions,
  examples: { 'mosquitto_pub -t x -m y': 'deployment' },
}));

export const versionManagers = program(
  ['rvm', 'direnv', 'jabba', 'g', 'plenv', 'phpenv', 'swiftenv', 'tfenv', 'tgenv', 'kerl', 'exenv', 'crenv'],
  () => ({
    docs: 'https://direnv.net/man/direnv.1.html',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: versions,
    commands: {
      'list|ls, list-remote, current, status, version|v, info, help, export, hook, env, which, doctor, candidates, prune, dump, gemset':
        peek,
      'use, local, shell, reload, edit, rehash': ownCode,
      exec: { ...ownCode, args: [value, command] },
      'install|i, uninstall, get, upgrade, global, default, alias, selfupdate, update, flush': machineWide,
      'allow|permit|grant': privileged('lets the project set variables in every shell', { open: 'in any case' }),
      'deny|revoke|block': ownCode,
    },
    examples: {
      'direnv status': 'read-only',
      'direnv allow': 'privileged-write',
      'direnv exec . npm test': 'write-safe',
      'direnv exec . rm -rf ~/work': { tier: 'destructive', effects: ['executes'] },
      'sdk install java 21-tem': 'privileged-write',
      'rvm use 3.3': 'write-safe',
    },
  }),
);

/** Reports changes of files; some run a shell line for each. */
export const changeReports = program(['chokidar', 'onchange', 'fswatch', 'inotifywait', 'inotifywatch'], () => ({
  docs: 'https://github.com/emcrisostomo/fswatch',
  bare: readOnly(),
  open: 'options say what is watched',
  args: [rest(lists)],
  afterDashes: command,
  options: { ...versions, '-c|--command': code('shell') },
  examples: {
    'inotifywait -m src': 'read-only',
    "chokidar src -c 'rm -rf ~/work'": 'destructive',
    'onchange src -- npm test': 'write-safe',
  },
}));
