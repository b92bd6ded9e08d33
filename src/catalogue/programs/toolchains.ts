// Compilers, build tools and package managers of further languages: a build runs the project's own code, a package by name is new, publishing reaches others.
import {
  choice,
  code,
  command,
  deploys,
  destroys,
  env,
  flag,
  type Judgement,
  loads,
  type Options,
  option,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  reveals,
  runsUnread,
  script,
  shortHelp,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';
import { declared, look, machineWide, newDependency, ownCode, peek } from '../tables.ts';

const publish: Judgement = deploys('publishes a package', {
  effects: ['network'],
  open: 'in any case',
  options: { '--dry-run|-n': previews('only shows what would be published') },
});
const versions: Options = {
  ...shortHelp,
  '-v|-V|-version|--numeric-version': previews('prints the version', { first: true }),
};
const prompt = runsUnread('opens a prompt; what is typed there is not seen here');

const looks =
  'list|ls|l, show, info, search|query, tree, deps, outdated, versions, version, help, status, path, env, doctor, config-get, why, targets, config, where, which, licenses, audit, check-outdated, graph';
const local =
  'build|b, test|t, check, compile, run, exec, fmt|format, lint, clean, new|init|create, docs|doc|haddock|documentation, bench, repl|ghci|console, dialyzer, typecheck, coverage, watch, spec, shell, script, make, generate|gen, release-build, ct, eunit, xref, escriptize, tool, analyze, hooks, unpack, pack, setup, playground, eval, verify, dev, serve, c, cc, ast-check, translate-c, build-exe, build-lib, build-obj, fetch, deps.get, deps.compile, up';
const installs: Judgement = {
  ...declared,
  args: [rest(choice({ '.|./*': declared, '*': newDependency }))],
};

/** One tool that builds, tests, fetches and publishes, with subcommands named alike. */
export const projectTools = program(
  [
    'rebar3',
    'rebar',
    'gleam',
    'cabal',
    'stack',
    'dune',
    'opam',
    'esy',
    'zig',
    'nimble',
    'shards',
    'crystal',
    'v',
    'odin',
    'alr',
    'fpm',
    'spago',
    'elm',
    'purs',
    'pulp',
    'lake',
    'elan',
    'dub',
    'haxelib',
    'raco',
    'conan',
    'vcpkg',
    'xmake',
    'scons',
    'waf',
    'wasm-pack',
    'trunk',
    'cross',
    'cargo-leptos',
    'dx',
    'perseus',
    'probe-rs',
    'espflash',
    'pio',
    'platformio',
    'arduino-cli',
    'idf.py',
    'west',
    'aiken',
    'scarb',
    'leo',
    'pkl',
    'cue',
    'boot',
    'clj',
    'clojure',
    'bb',
    'shadow-cljs',
    'luarocks',
    'carton',
    'cpanm',
    'cpan',
    'cpm',
    'pear',
    'pecl',
    'nuget',
    'paket',
    'msbuild',
    'xbuild',
  ],
  () => ({
    docs: 'https://rebar3.org/docs/commands/',
    bare: ownCode,
    open: 'the subcommand decides',
    options: { ...versions, '-e|--eval|-M:eval': code('other') },
    commands: {
      [looks]: look,
      [local]: ownCode,
      'install|i, add, get, require, fetch-package, --install': {
        ...installs,
        options: { '-g|--global, --system': machineWide, '--local': flag },
      },
      'update|upgrade, restore, dependencies, sync, lock, pull, ensure': declared,
      'remove|uninstall, purge-dep': writeSafe({ open: 'in any case' }),
      'publish|push, upload, hex, submit, sdist-upload': publish,
      'unpublish, retire, yank': destroys('withdraws a package', { open: 'in any case' }),
      'switch, toolchain, self-update, self, default, override, pin, repository, remote, source|sources, setapikey, login|signin|user':
        privileged('changes the settings of the tool for this user', { open: 'in any case' }),
      'deploy, flash, upload-mon': deploys('deploys or writes to a device', { open: 'in any case' }),
      '*': ownCode,
    },
    examples: {
      'rebar3 ct': 'write-safe',
      'rebar3 hex publish': 'deployment',
      'cabal build --enable-tests all': 'write-safe',
      'stack test --fast': 'write-safe',
      'opam list': 'read-only',
      'opam switch create 5.1.0': 'privileged-write',
      'opam install lwt': 'privileged-write',
      'opam install . --deps-only': 'write-safe',
      'nimble publish': 'deployment',
      'zig build test': 'write-safe',
      'gleam add gleam_json': 'privileged-write',
      'gleam publish --dry-run': 'read-only',
      'dune --version': 'read-only',
      'conan remove x': 'write-safe',
      'luarocks install busted': 'privileged-write',
      'wasm-pack publish': 'deployment',
      'wasm-pack build --target web': 'write-safe',
      'nuget restore': 'write-safe',
      'nuget add x -g': 'privileged-write',
      'cpanm --installdeps .': 'write-safe',
      'cpanm --local-x': 'write-safe',
      'gleam hex retire': 'deployment',
      'stack unpublish x': 'destructive',
      'west flash': 'deployment',
      'clj -M:test': 'write-safe',
      'zig -e x': { tier: 'privileged-write', unread: true },
      scons: 'write-safe',
    },
  }),
);

/** Run files or one-liners in languages that are not read here. */
export const interpreters = program(
  [
    'elixir',
    'erl',
    'escript',
    'runghc',
    'runhaskell',
    'ghci',
    'ocaml',
    'utop',
    'nim',
    'racket',
    'guile',
    'sbcl',
    'clisp',
    'chicken-csi',
    'janet',
    'fennel',
    'swipl',
    'matlab',
    'maxima',
    'groovy',
    'scala',
    'scala-cli',
    'kotlin',
    'jshell',
    'jbang',
    'dotnet-script',
    'csi',
    'fsi',
    'crystal-play',
    'ts-eval',
    'raku',
    'hy',
    'xonsh',
    'nu',
  ],
  () => ({
    docs: 'https://hexdocs.pm/elixir/Kernel.html',
    bare: writeSafe({ effects: ['executes'] }),
    alone: prompt,
    args: [
      choice(
        {
          'c|check|compile|doc|build|run|r|e|test|format|fmt|package|lsp|clean|cpp': writeSafe(),
        },
        script('other'),
      ),
      rest(value),
    ],
    open: 'runs the project’s own code',
    options: {
      ...versions,
      '-e|-c|--eval|-eval|--command|--eval-string|--batch-string|--execute': code('other'),
      '-r': flag,
      '-S': value,
      '--sname, --name, --cookie, -pa, -pz, -o|--out, -i, -I': value,
    },
    examples: {
      'elixir --version': 'read-only',
      'elixir scripts/x.exs': 'write-safe',
      'elixir -e "IO.puts 1"': { tier: 'privileged-write', unread: true },
      'elixir -S mix test': 'write-safe',
      'nim c -r src/main.nim': 'write-safe',
      'runghc /tmp/x.hs': { tier: 'privileged-write', unread: true },
    },
  }),
);

/** Start the processes of a Procfile. */
export const procfiles = program(['foreman', 'overmind', 'hivemind', 'honcho', 'goreman'], () => ({
  docs: 'https://ddollar.github.io/foreman/',
  bare: { ...ownCode, recipes: { of: 'procfile', names: [] } },
  options: {
    ...shortHelp,
    '-f|--procfile, -d|--root': loads,
    '-e|--env, -m|--formation, -p|--port, -c|--concurrency, -l|--processes, -s|--socket, -t|--timeout': value,
    '-N, -D|--daemonize': flag,
  },
  commands: {
    'start, s': { ...ownCode, args: [rest(value)], recipes: { of: 'procfile', names: 'all', file: '-f' } },
    run: readOnly({ args: [command] }),
    'check, version, ps, status, help, echo': readOnly({ open: 'only looks' }),
    'export, restart, stop, kill, quit, connect, c, run-once': { ...ownCode, open: 'one’s own processes' },
  },
  examples: {
    hivemind: 'write-safe',
    'foreman start web': 'write-safe',
    'foreman -f /tmp/x start': { tier: 'privileged-write', unread: true },
    'foreman run rm -rf /srv/x': 'destructive',
    'overmind ps': 'read-only',
    'overmind restart web': 'write-safe',
  },
}));

/** Test runners and servers of one project, whatever their options. */
export const projectRunners = program(
  [
    'prove',
    'busted',
    'minitest',
    'm',
    'sidekiq',
    'puma',
    'thin',
    'unicorn',
    'air',
    'reflex',
    'modd',
    'CompileDaemon',
    'guard',
    'zeus',
    'spring',
    'testem',
    'create-react-app',
    'vue',
    'cordova',
    'degit',
    'tiged',
    'giget',
    'verdaccio',
    'ghcid',
    'hlint',
    'ormolu',
    'fourmolu',
    'stylish-haskell',
    'brittany',
    'ocamlformat',
    'elm-test',
    'elm-format',
    'elm-review',
    'elm-live',
    'mint',
    'nimpretty',
    'ameba',
    'clj-kondo',
    'cljfmt',
    'zprint',
    'perltidy',
    'perlcritic',
    'raco-test',
    'xcbeautify',
    'xcpretty',
    'periphery',
    'tuist',
    'xcodegen',
    'sourcery',
    'swiftgen',
    'mint-run',
    'dart_style',
    'melos',
    'very_good',
    'webpack-bundle-analyzer',
    'source-map-explorer',
    'quicktype',
    'json2ts',
    'json-schema-to-typescript',
    'vint',
    'zizmor',
    'configure',
    './configure',
    'autogen.sh',
    './autogen.sh',
    'wp-scripts',
    'gitbook',
    'grpcui',
    'sqlc',
    'wire',
    'templ',
    'ent',
    'swag',
    'oapi-codegen',
    'gqlgen',
    'stringer',
    'mockery',
    'moq',
    'easyjson',
    'protoc-gen-go',
    'go-enum',
    'jooq',
    'xjc',
    'jps',
    'jstack',
    'jstat',
    'jmap',
    'jcmd',
    'google-java-format',
    'spotless',
    'checkstyle',
    'pmd',
    'spotbugs',
    'evans',
    'playwright-mcp',
    'stepci',
    'cucumber',
    'gauge',
    'hurl-test',
    'pa11y-ci',
    'sitespeed',
    'sitespeed.io',
    'localstack',
    'cdklocal',
    'tflocal',
    'samlocal',
    'cargo-nextest',
    'xcodeproj',
  ],
  () => ({
    docs: 'https://perldoc.perl.org/prove',
    bare: ownCode,
    open: 'runs the project’s own code',
    options: { ...versions, '--exec|-exec': code('shell'), '-o|--output': writes },
    args: [rest(value)],
    examples: {
      'prove -lr t': 'write-safe',
      'prove --exec "rm -rf ~/work" t': 'destructive',
      './configure --prefix=/usr/local': 'write-safe',
      'hlint src --json': 'write-safe',
      'puma --version': 'read-only',
    },
  }),
);

const store: Judgement = deploys('sends a build to a store or to testers', {
  effects: ['network'],
  open: 'in any case',
});
const lanes = {
  'beta|release|deploy*|upload*|pilot|deliver|supply|testflight|appstore|app_store|distribute*|promote*|submit*|publish*|production|*_release|*_beta|firebase*':
    store,
  'match|cert|sigh|produce|pem|get_certificates|sync_code_signing': privileged('reads or makes signing certificates', {
    unread: true,
  }),
  'match_nuke|nuke': destroys('revokes signing certificates'),
} as const;

export const fastlane = program('fastlane', () => ({
  docs: 'https://docs.fastlane.tools/',
  bare: ownCode,
  open: 'the lane decides',
  options: shortHelp,
  args: [
    choice(lanes, choice({ 'lanes|list|docs|action|actions|env|search_plugins': readOnly() }, ownCode)),
    rest(choice(lanes, value)),
  ],
  examples: {
    'fastlane test': 'write-safe',
    'bundle exec fastlane ios beta': 'deployment',
    'fastlane android deploy': 'deployment',
    'fastlane match appstore': { tier: 'deployment', unread: true },
    'fastlane ios match': { tier: 'privileged-write', unread: true },
    'fastlane match nuke distribution': 'destructive',
    'fastlane match_nuke': 'destructive',
  },
}));

export const pod = program(['pod', 'carthage'], () => ({
  docs: 'https://guides.cocoapods.org/terminal/commands.html',
  bare: readOnly(),
  options: versions,
  commands: {
    'list, search, outdated, env, help, version, cache, ipc, plugins, validate': look,
    'install, update, deintegrate, init, bootstrap, checkout, build, lib, repo, setup, copy-frameworks': declared,
    spec: readOnly({ open: 'the subcommand decides', commands: { 'lint, cat, which, create, edit': declared } }),
    'trunk, push': publish,
  },
  examples: {
    'pod install --repo-update': 'write-safe',
    'pod spec': 'read-only',
    'pod spec lint': 'write-safe',
    'pod trunk push x.podspec': 'deployment',
  },
}));

export const xcrun = program('xcrun', () => ({
  docs: 'https://developer.apple.com/library/archive/technotes/tn2339/_index.html',
  bare: readOnly(),
  options: {
    ...versions,
    '-f|--find|-find': readOnly({ takes: value }),
    '--sdk|-sdk, --toolchain, -l|--log': value,
    '--show-sdk-path, --show-sdk-version, --show-sdk-platform-path, --show-sdk-build-version, -r|--run': flag,
  },
  commands: {
    simctl: readOnly({
      commands: {
        'list, getenv, get_app_container, appinfo, listapps, diagnose, help, logverbose, io, status_bar, location':
          peek,
        'boot, shutdown, install, launch, terminate, openurl, create, addmedia, pair, privacy, push, spawn, ui, clone, upgrade, rename, bootstatus, keychain, icloud_sync, pbcopy, pbsync, pbpaste, uninstall':
          ownCode,
        'delete, erase': privileged('deletes simulators', { open: 'in any case' }),
      },
    }),
    'notarytool, altool, stapler, iTMSTransporter': store,
    'xctrace, xcresulttool, xccov, swift-demangle, dwarfdump, nm, otool, lipo, size, strings, instruments, actool, ibtool, metal, metallib, momc, agvtool, docc, swift-format':
      ownCode,
    'swift, swiftc, clang, xcodebuild, devicectl': ownCode,
  },
  examples: {
    'xcrun --sdk iphoneos --show-sdk-path': 'read-only',
    'xcrun --find swift': 'read-only',
    'xcrun simctl': 'read-only',
    'xcrun simctl list devices': 'read-only',
    'xcrun simctl boot "iPhone 16"': 'write-safe',
    'xcrun simctl delete unavailable': 'privileged-write',
    'xcrun notarytool submit x.zip': 'deployment',
    'xcrun swiftc x.swift': 'write-safe',
  },
}));

export const adb = program('adb', () => ({
  docs: 'https://developer.android.com/tools/adb',
  bare: readOnly(),
  options: { '-s, -t, -H, -P, -L': value, '-d, -e, -a': flag, ...versions },
  commands: {
    'devices, logcat, get-state, get-serialno, version, help, bugreport, wait-for-*, jdwp, features, track-devices, host-features':
      peek,
    'install, install-multiple, uninstall, push, pull, forward, reverse, start-server, kill-server, connect, disconnect, root, unroot, reconnect, pair, emu, reboot, sync, tcpip, usb, exec-out':
      writeSafe({ open: 'a device on the desk' }),
    shell: writeSafe({
      effects: ['executes'],
      args: [
        rest(choice({ 'rm|wipe|dd|format|su|mkfs': privileged('changes a device'), '*recovery*': readOnly() }, value)),
      ],
      open: 'a device on the desk',
    }),
    'sideload, remount, disable-verity, enable-verity, backup, restore': privileged('changes a device', {
      open: 'in any case',
    }),
  },
  examples: {
    'adb devices -l': 'read-only',
    'adb logcat -d': 'read-only',
    'adb install -r app.apk': 'write-safe',
    'adb shell am start -n com.x/.Main': 'write-safe',
    'adb shell rm -rf /sdcard': 'privileged-write',
    'adb sideload x.zip': 'privileged-write',
    'adb -s emulator-5554 shell pm list packages': 'write-safe',
  },
}));

export const androidTools = program(
  ['emulator', 'avdmanager', 'sdkmanager', 'apkanalyzer', 'aapt', 'aapt2', 'bundletool', 'zipalign', 'd8', 'r8'],
  () => ({
    docs: 'https://developer.android.com/tools',
    bare: ownCode,
    open: 'builds and emulators of this machine',
    options: {
      ...versions,
      '--install, --update, --licenses': machineWide,
      '--list|-list-avds|--list_installed': readOnly(),
    },
    args: [rest(value)],
    examples: {
      'emulator -list-avds': 'write-safe',
      'sdkmanager --list': 'write-safe',
      'sdkmanager --install "platforms;android-35"': 'privileged-write',
    },
  }),
);

export const flashTools = program(
  [
    'fastboot',
    'esptool',
    'esptool.py',
    'avrdude',
    'dfu-util',
    'openocd',
    'st-flash',
    'picotool',
    'nrfjprog',
    'heimdall',
  ],
  () => ({
    docs: 'https://docs.espressif.com/projects/esptool/',
    bare: privileged('writes to a device', { open: 'in any case' }),
    open: 'in any case',
    args: [
      rest(
        choice(
          {
            'devices|chip_id|chip-id|flash_id|read_mac|info|getvar|list': readOnly(),
            'erase*|format*|wipe|oem|unlock|flashing': destroys('erases a device'),
          },
          value,
        ),
      ),
    ],
    options: versions,
    examples: {
      'esptool.py --port /dev/ttyUSB0 write_flash 0 x.bin': 'privileged-write',
      'fastboot erase userdata': 'destructive',
    },
  }),
);

export const symbols = program(
  [
    'nm',
    'objdump',
    'readelf',
    'otool',
    'lipo',
    'size',
    'ldd',
    'dwarfdump',
    'c++filt',
    'llvm-objdump',
    'llvm-nm',
    'llvm-readelf',
    'llvm-cov',
    'llvm-profdata',
    'addr2line',
    'gcov',
    'lcov',
    'genhtml',
    'gcovr',
    'pahole',
    'javap',
    'jdeps',
    'jar',
    'jlink',
    'jpackage',
    'javadoc',
    'ranlib',
    'strip',
    'objcopy',
    'install_name_tool',
    'patchelf',
  ],
  () => ({
    docs: 'https://sourceware.org/binutils/docs/binutils/',
    bare: writeSafe({ effects: ['reads'] }),
    open: 'looks at or packs binaries of the project',
    options: { ...versions, '-o|-output|--output-file': writes },
    args: [rest(reads)],
    examples: {
      'nm -D target/debug/libx.so': 'write-safe',
      'otool -L build/app': 'write-safe',
      'objdump -d a.out': 'write-safe',
      'strip -o ~/.bashrc a.out': 'privileged-write',
    },
  }),
);

export const profilers = program(
  ['hyperfine', 'perf', 'samply', 'flamegraph', 'austin', 'clinic', '0x', 'asyncprofiler', 'xctrace'],
  () => ({
    docs: 'https://github.com/sharkdp/hyperfine',
    bare: ownCode,
    open: 'measures the project’s own code',
    options: {
      ...versions,
      '-s|--setup|-p|--prepare|-C|--conclude|-c|--cleanup': code('shell'),
      '-w|--warmup|-m|--min-runs|-M|--max-runs|-r|--runs|-L|--parameter-list|-N|--shell|-S|-n|--command-name|-u|--style|--pid|-F|-g|-e|-D':
        value,
      '-o|--output|--export-json|--export-markdown|--export-csv': writes,
      '--args-file': uses,
    },
    args: [rest(choice({ '* *': code('shell') }, value))],
    examples: {
      'hyperfine --export-markdown ~/.ssh/id_rsa': 'destructive',
      "hyperfine --warmup 3 'npm run build'": 'write-safe',
      "hyperfine 'rm -rf ~/work'": { tier: 'destructive', effects: ['executes'] },
      "hyperfine --prepare 'rm -rf ~/work' 'ls'": 'destructive',
      'perf stat -e cycles ./bench': 'write-safe',
    },
  }),
);

const rows = privileged('changes the site or its database', {
  open: 'in any case',
  scales: { production: 'deployment' },
});

export const wordpress = program(
  [
    'wp',
    'wp-cli',
    'drush',
    './vendor/bin/drush',
    'vendor/bin/drush',
    'craft',
    './craft',
    'magento',
    'bin/magento',
    'typo3',
    'drupal',
  ],
  () => ({
    docs: 'https://developer.wordpress.org/cli/commands/',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: {
      ...shortHelp,
      '-y|-n|-q|-v|--debug|--quiet': flag,
      '--path|--url|--user|--uri|-l|--root|-r|-u': value,
      '--ssh|--http': deploys('works on another machine', { takes: value }),
    },
    targets: { environment: [env('WP_ENV'), env('APP_ENV')], url: [option('--url')] },
    commands: {
      'core|plugin|theme|option|post|user|db|cache|cron|menu|term|media|config|site|role|cap|language|rewrite|scaffold|package|comment|transient|widget|import|export|search-replace|eval|eval-file|shell|i18n|server|profile|doctor|maintenance-mode|cli':
        readOnly({
          open: 'the subcommand decides',
          commands: {
            'list|get|status|is-installed|version|check|check-update|verify-checksums|search|path|tables|size|columns|prefix|exists|count|describe|info|event|test|is-active|structure|pluck|has|help|show|providers|image-size|alias|cmd-dump|param-dump|has-command|is-true|dump':
              readOnly({ open: 'only looks' }),
            'export|make-pot|make-json|block|child-theme|plugin-tests|flush|type|flush-group|init': ownCode,
            'reset|drop|clean|empty|delete-all|truncate': destroys('deletes data of the site', { open: 'in any case' }),
            query: readOnly({ args: [code('sql', 'mysql')], open: 'the SQL decides' }),
            'create-application-password|reset-password|application-password|add-cap|set-role|add-role': reveals(
              'changes who may use the site',
              {
                open: 'in any case',
              },
            ),
            '*': rows,
          },
        }),
      'status|st, core:status, config:get|cget, config:status|cst, pm:list|pml, sql:query|sqlq, watchdog:*|ws, *:list, *:info, *:status, help, about, version, php:*, list, route, indexer:status, indexer:info, setup:db:status, site:alias, user:information|uinf, views:list, state:get, field:info, core:requirements, module:status, cache:status':
        readOnly({ open: 'only looks' }),
      'cache:rebuild|cr, cache:*|cc, generate|gen, sql:dump, locale:*, config:export|cex, serve|rs, runserver, theme:*, setup:di:compile, setup:static-content:deploy, dev:*, clear-caches|all, make, up, install/check':
        ownCode,
      'sql:drop|sql-drop, sql:create, site:install|si, setup:uninstall, entity:delete, sql:sanitize, db:drop, cache:nuke':
        destroys('deletes data of the site', { open: 'in any case' }),
      'php:eval|ev, php:script|scr, php:cli|php, php': runsUnread('runs code inside the site', { open: 'in any case' }),
      '*': rows,
    },
    examples: {
      'wp plugin list': 'read-only',
      'wp db export x.sql': 'write-safe',
      'wp db query "select 1"': 'read-only',
      'wp db reset --yes': 'destructive',
      'wp plugin install x --activate': 'privileged-write',
      'wp user reset-password admin': { tier: 'destructive', effects: ['secrets'] },
      'wp --ssh=prod core version': 'deployment',
      'wp db': 'read-only',
      'drush cr': 'write-safe',
      'drush status': 'read-only',
      'drush sql-drop -y': 'destructive',
      'drush updatedb': 'privileged-write',
      'drush ev "x"': { tier: 'privileged-write', unread: true },
    },
  }),
);

export const symfony = program(
  [
    'symfony',
    'laravel',
    'valet',
    'herd',
    'ddev',
    'lando',
    'sail',
    './vendor/bin/sail',
    'vendor/bin/sail',
    'phpbrew',
    'castor',
  ],
  () => ({
    docs: 'https://symfony.com/doc/current/setup/symfony_server.html',
    bare: ownCode,
    open: 'the project’s own site on this machine',
    options: versions,
    commands: {
      'console|artisan|php|composer|npm|node|yarn|pnpm|npx|exec|run|drush|wp|mysql|psql|bash|shell|test|pest|phpunit|pint|tinker|bun|debug':
        {
          ...ownCode,
          args: [
            rest(
              choice(
                {
                  '*:drop*|db:wipe|migrate:fresh|migrate:reset|migrate:refresh|sql-drop': destroys(
                    'deletes a database or its rows',
                  ),
                  'rm|-rf': privileged('deletes files in a container'),
                },
                value,
              ),
            ),
          ],
        },
      'deploy|environment:deploy|push|cloud:*|ssh|env:deploy|upsun:*|share|expose': deploys('reaches others', {
        open: 'in any case',
      }),
      'delete|destroy|poweroff|clean|remove': privileged('removes the project’s containers or its data', {
        open: 'in any case',
      }),
      'install|uninstall|trust|self-update|local:server:ca:install|proxy:domain:attach': machineWide,
      '*': ownCode,
    },
    examples: {
      'symfony serve -d': 'write-safe',
      'symfony console make:entity': 'write-safe',
      'sail artisan migrate:fresh': 'destructive',
      'sail exec app rm -rf x': 'privileged-write',
      'symfony deploy': 'deployment',
      'ddev delete -O': 'privileged-write',
      'valet install': 'privileged-write',
    },
  }),
);
