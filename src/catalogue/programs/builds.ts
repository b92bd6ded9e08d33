// Build tools and compilers. They run the project's own code; a target's name tells when it does more than build.
import { scriptNames } from '../script-names.ts';
import {
  attached,
  choice,
  code,
  command,
  deploys,
  destroys,
  env,
  fact,
  flag,
  folder,
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
  version,
  writeSafe,
  writes,
} from '../spec.ts';
import { declared, look, machineWide, newDependency, ownCode, peek } from '../tables.ts';

const otherCode = runsUnread('runs a program or build text given on the line', { takes: code('other') });
const target = rest(choice(scriptNames, writeSafe()));
const upload = deploys('publishes a package', { effects: ['network'], open: 'publishes in any case' });

export const make = program(['make', 'gmake', 'bmake', 'mingw32-make'], () => ({
  docs: 'https://www.gnu.org/software/make/manual/make.html',
  bare: { ...ownCode, recipes: { of: 'make', names: 'all', file: '-f' } },
  args: [
    rest(
      choice(
        { ...scriptNames, 'SHELL=*, .SHELLFLAGS=*, MAKEFLAGS=*': runsUnread('decides what runs the recipes') },
        writeSafe(),
      ),
    ),
  ],
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-n|--just-print|--dry-run|--recon, -q|--question': previews('only shows what would run'),
    '-f|--file|--makefile': choice(
      { '-, /dev/stdin, /dev/fd/*': runsUnread('reads its recipes from standard input', { takes: script('make') }) },
      loads,
    ),
    '-E|--eval': { ...otherCode, takes: code('make') },
    '-C|--directory': folder,
    '-I|--include-dir': loads,
    '-o|--old-file, -W|--what-if|--new-file': value,
    '-j|--jobs, -l|--load-average, -O|--output-sync, --debug, --shuffle': attached(value),
    '-B|--always-make, -k|--keep-going, -s|--silent|--quiet, -i|--ignore-errors, -w|--print-directory, --no-print-directory, -e|--environment-overrides, -r|--no-builtin-rules, -R|--no-builtin-variables, -p|--print-data-base, -t|--touch, -d, --trace, --warn-undefined-variables, -S|--no-keep-going, -L|--check-symlink-times, -<number>':
      flag,
  },
  examples: {
    make: 'write-safe',
    'make -j8 test': 'write-safe',
    'make -C sub build CC=clang': 'write-safe',
    'make -n deploy': 'read-only',
    'make deploy': 'deployment',
    'make release VERSION=1.0': 'deployment',
    'make nuke': 'destructive',
    'make --eval "x:;id"': { tier: 'privileged-write', unread: true },
    "make --eval='$(shell rm -rf ~/work)'": 'destructive',
    "make --eval='all:;rm -rf ~/work'": 'destructive',
    'make SHELL=/tmp/x': { tier: 'privileged-write', unread: true },
    'make -f -': { tier: 'privileged-write', unread: true },
    "make -f - <<< '$(shell rm -rf ~/work)'": { tier: 'destructive', unread: true },
    'make -C /tmp/x': { tier: 'privileged-write', unread: true },
    'make -f /tmp/x.mk all': { tier: 'privileged-write', unread: true },
    'gmake clean': 'write-safe',
  },
}));

const taskRunner = {
  stops: true,
  args: [target],
  afterDashes: value,
  options: {
    ...shortHelp,
    '-n|--dry-run|--dry': previews('only shows what would run'),
    '-l|--list|--list-all, --summary, --show, --evaluate, --dump, --variables': previews('only lists tasks'),
    '--shell, --shell-arg, --chooser': otherCode,
    '-c|--command': command,
    '-d|--working-directory|--dir, -D': folder,
    '-e|--env, -s|--session, -p|--python, -j|--jobs, -C|--concurrency, -o|--output, --dotenv-path, --set, -k': value,
    '-v|--verbose, -q|--quiet|--silent, --yes|-y, --force, -w|--watch, --parallel, --no-deps': flag,
  },
} as const;
export const just = program(['just'], () => ({
  ...taskRunner,
  docs: 'https://just.systems/man/en/',
  bare: { ...ownCode, recipes: { of: 'just', names: 'first', file: '-f' } },
  options: { ...taskRunner.options, '-f|--justfile': loads },
  examples: {
    'just --command ~/.ssh/id_rsa build': 'privileged-write',
    'just build': 'write-safe',
    'just --list': 'read-only',
    'just deploy': 'deployment',
    'just -n deploy': 'read-only',
    'just --shell x build': { tier: 'privileged-write', unread: true },
    'just -f /tmp/x build': { tier: 'privileged-write', unread: true },
  },
}));
export const task = program(['task', 'go-task'], () => ({
  ...taskRunner,
  docs: 'https://taskfile.dev/docs/reference/cli',
  bare: { ...ownCode, recipes: { of: 'task', names: 'all', file: '-t' } },
  stops: true,
  args: [rest(choice(scriptNames, writeSafe()))],
  options: { ...taskRunner.options, '-t|--taskfile': loads },
  examples: {
    'task --command ~/.ssh/id_rsa build': 'privileged-write',
    'task test -- -v': 'write-safe',
    'task deploy': 'deployment',
    'task --list': 'read-only',
    'task -n deploy': 'read-only',
    'task -t /tmp/x build': { tier: 'privileged-write', unread: true },
    'task --shell x build': { tier: 'privileged-write', unread: true },
  },
}));

export const projectTasks = program(['rake', 'mage', 'ant', 'lein', 'mill'], () => ({
  docs: 'https://ruby.github.io/rake/',
  bare: ownCode,
  stops: true,
  open: 'runs tasks of the project',
  args: [target],
  afterDashes: value,
  options: {
    ...version,
    '--help': previews('prints help'),
    '-e|--execute, --execute-print, --execute-continue': otherCode,
    '-f|--rakefile, --file': loads,
    '-C|--directory': folder,
    '-j|--jobs': value,
  },
  examples: {
    'rake test': 'write-safe',
    'rake db:drop': 'destructive',
    'rake -e "system x"': { tier: 'privileged-write', unread: true },
    'ant -v deploy': 'deployment',
  },
}));

const cmakeOptions: Options = {
  '-E': choice({ 'capabilities|environment|echo|sha256sum|md5sum': readOnly() }, otherCode),
  '-P': otherCode,
  '--target|-t': choice({ 'install*': privileged('installs what was built') }, value),
  '--install': privileged('installs what was built', { takes: uses }),
  '--build, -S, --preset, --workflow, --open': uses,
  '-B, --graphviz': writes,
  '-G, -D, -U, -T, -A, --toolchain, --config, --parallel|-j, -L, -R, -E-regex, --log-level': value,
};
export const cmake = program(
  ['cmake', 'ctest', 'cpack', 'ninja', 'samu', 'meson', 'autoconf', 'autoreconf', 'automake', 'ccache'],
  () => ({
    docs: 'https://cmake.org/cmake/help/latest/manual/cmake.1.html',
    open: 'builds the project',
    bare: ownCode,
    args: [
      rest(choice({ 'install, install/*, dist-upload': privileged('installs what was built'), ...scriptNames }, value)),
    ],
    options: {
      ...shortHelp,
      ...cmakeOptions,
      '--build-and-test, --build-makeprogram, --build-run, --test-command': otherCode,
      '-C': folder,
      '--install-prefix|--prefix': value,
    },
    examples: {
      'cmake -P': 'privileged-write',
      'cmake -S . -B build -DCMAKE_BUILD_TYPE=Release': 'write-safe',
      'cmake --build build -j 8': 'write-safe',
      'cmake --build build --target install': 'privileged-write',
      'cmake --install build': 'privileged-write',
      'cmake -P x.cmake': { tier: 'privileged-write', unread: true },
      'cmake -E rm -rf x': { tier: 'privileged-write', unread: true },
      'ctest --test-dir build --output-on-failure': 'write-safe',
      'ctest --test-command x': { tier: 'privileged-write', unread: true },
      'ninja -C build': 'write-safe',
      'ninja install': 'privileged-write',
      'meson setup build': 'write-safe',
    },
  }),
);

export const bazel = program(['bazel', 'bazelisk', 'buck2', 'pants'], () => ({
  docs: 'https://bazel.build/reference/command-line-reference',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '--run_under': otherCode,
    '--config, --bazelrc, --output_base, --output_user_root': value,
  },
  commands: {
    'build, test, coverage, fetch, sync, mod, fmt, lint, check, shutdown, clean, vendor, package': ownCode,
    run: {
      ...runsUnread('runs a target whose rules are not read'),
      effects: ['executes'],
      afterDashes: value,
      args: [
        choice(
          { '*deploy*, *push*, *publish*, *release*, *.apply': deploys('by its name, deploys or publishes') },
          value,
        ),
      ],
    },
    'query, cquery, aquery, info, version, help, dump, targets, uquery, list, dependencies': peek,
  },
  examples: {
    'bazel build //...': 'write-safe',
    'bazel run //app:server': { tier: 'privileged-write', unread: true },
    'bazel run //app:push': 'deployment',
    'bazel query deps(//x)': 'unknown',
    'bazel query //x': 'read-only',
    'bazel run --run_under=x //y': { tier: 'privileged-write', unread: true },
  },
}));

export const compilers = program(
  [
    'gcc',
    'g++',
    'clang',
    'clang++',
    'cc',
    'c++',
    'ld',
    'ld.lld',
    'lld',
    'mold',
    'as',
    'nvcc',
    'gfortran',
    'tcc',
    'zig-cc',
    'emcc',
    'em++',
    'javac',
    'kotlinc',
    'scalac',
    'ghc',
    'ocamlfind',
    'ocamlopt',
    'swiftc',
  ],
  () => ({
    docs: 'https://gcc.gnu.org/onlinedocs/gcc/Invoking-GCC.html',
    dashes: 'long',
    bare: writeSafe({ effects: ['writes'] }),
    builds: true,
    open: 'options of the compiler say how code is translated',
    args: [rest(reads)],
    options: {
      '--help, -help': previews('prints help'),
      '--version, -version': previews('prints the version', { first: true }),
      '-o, -d, -MF, -dumpdir': writes,
      '-wrapper, -load, -plugin, -processorpath, --processor-path, -Xclang, -e, -pgmF': { ...otherCode },
      '-fplugin, -specs, -B*, -fplugin=*, -specs=*, -ld-path': runsUnread('loads other code into the compiler'),
      '-I, -L, -include, -isystem, -cp, -classpath, -x, -target, -arch, -isysroot, -framework, -D, -T, -sourcepath':
        value,
    },
    examples: {
      'clang -o ~/.ssh/id_rsa': 'destructive',
      'gcc -Wall -O2 -I include -o app main.c -lm': 'write-safe',
      'g++ -std=c++20 a.cpp': 'write-safe',
      'gcc -wrapper /bin/sh,-s .': { tier: 'privileged-write', unread: true },
      'gcc -fplugin=x.so a.c': { tier: 'privileged-write', unread: true },
      'gcc -E /home/me/.ssh/id_rsa': 'destructive',
      'clang --version': 'read-only',
      'javac -d out src/A.java': 'write-safe',
    },
  }),
);

export const gradle = program(['gradle', 'gradlew', 'gradlew.bat', './gradlew', '../gradlew'], () => ({
  docs: 'https://docs.gradle.org/current/userguide/command_line_interface.html',
  bare: ownCode,
  open: 'runs the project’s own build',
  args: [
    rest(
      choice(
        {
          ...scriptNames,
          '*publish, *publishPlugins, *publishAll*, *publishTo*, *uploadArchives, *deploy*, *publish*Release*': upload,
          '*publishToMavenLocal': writeSafe(),
          '*flywayClean, *dropAll': destroys('deletes data of a database'),
          '*flywayMigrate, *liquibaseUpdate, *update': deploys('changes a database'),
        },
        writeSafe(),
      ),
    ),
  ],
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-m|--dry-run': previews('only shows what would run'),
    '-I|--init-script': otherCode,
    '-p|--project-dir': folder,
    '-b|--build-file, -c|--settings-file, --include-build': loads,
    '-g|--gradle-user-home': uses,
    '-x|--exclude-task, --tests, --console, --max-workers': value,
  },
  examples: {
    './gradlew build -x test': 'write-safe',
    './gradlew :app:test --tests "a.B" --no-daemon': 'write-safe',
    'gradle publish': 'deployment',
    './gradlew :lib:publish': 'deployment',
    'gradle publishToMavenLocal': 'write-safe',
    'gradle publishToSonatype': 'deployment',
    'gradle publishPlugins': 'deployment',
    'gradle -m publish': 'read-only',
    'gradle flywayClean': 'destructive',
    'gradle flywayMigrate': 'deployment',
    'gradle -I x.gradle build': { tier: 'privileged-write', unread: true },
    'gradlew.bat build': 'write-safe',
  },
}));

export const maven = program(['mvn', 'mvnw', './mvnw', '../mvnw', 'mvnd', 'mvnw.cmd', 'sbt'], () => ({
  docs: 'https://maven.apache.org/ref/current/maven-embedder/cli.html',
  bare: ownCode,
  open: 'runs the project’s own build',
  args: [
    rest(
      choice(
        {
          ...scriptNames,
          '*:deploy*, publishSigned, *release:perform, *release:prepare, *docker:push, *jib:build': upload,
          '*flyway:clean, *liquibase:dropAll': destroys('deletes data of a database'),
          '*flyway:migrate, *liquibase:update': deploys('changes a database'),
          'publishLocal|publishM2': writeSafe(),
          '*exec:exec': runsUnread('runs any program'),
        },
        writeSafe(),
      ),
    ),
  ],
  options: {
    ...shortHelp,
    '-f|--file, -buildfile': loads,
    '-s|--settings, -gs': uses,
    '-pl|--projects, -P|--activate-profiles, -T|--threads, -rf': value,
    '-emp|--encrypt-master-password, -ep|--encrypt-password': reveals('handles a password'),
  },
  examples: {
    'mvn -q -DskipTests package': 'write-safe',
    './mvnw clean verify -Pci': 'write-safe',
    'mvn deploy': 'deployment',
    'mvn release:perform': 'deployment',
    'mvn flyway:clean': 'destructive',
    'mvn flyway:migrate': 'deployment',
    'mvn exec:exec': { tier: 'privileged-write', unread: true },
    'mvn --encrypt-password x': { tier: 'destructive', effects: ['secrets'] },
    'sbt test': 'write-safe',
    'sbt publishLocal': 'write-safe',
    'sbt publishSigned': 'deployment',
  },
}));

export const java = program('java', () => ({
  docs: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
  dashes: 'long',
  stops: true,
  bare: ownCode,
  open: 'settings of the virtual machine',
  args: [choice({ '/tmp/*|/var/tmp/*|/dev/*|-': runsUnread('runs code that cannot be read') }, value), rest(value)],
  options: {
    '-help, --help': previews('prints help'),
    '-version, --version': previews('prints the version', { first: true }),
    '-jar': choice({ '/tmp/*, /var/tmp/*, ~*': runsUnread('runs code that cannot be read') }, uses),
    '-cp|-classpath|--class-path, -p|--module-path, -m|--module': value,
    '-javaagent:*, -agentpath:*, -XX:OnError*, -XX:OnOutOfMemoryError*': runsUnread(
      'makes the virtual machine run other code',
    ),
  },
  examples: {
    'java -version': 'read-only',
    'java -jar build/libs/app.jar': 'write-safe',
    'java -jar /tmp/x.jar': { tier: 'privileged-write', unread: true },
    'java /tmp/X.java': { tier: 'privileged-write', unread: true },
    'java -XX:OnError=x A': { tier: 'privileged-write', unread: true },
    'java -Xmx2g -cp out Main': 'write-safe',
  },
}));

/** Here `--version` names the version of a package; it does not print one. */
const versioned = { '-v|--version': value } as const satisfies Options;
const dbDrop = destroys('deletes a database or its rows', { open: 'in any case' });
const dbChange = deploys('changes the structure of a database', {
  open: 'in any case',
  scales: { local: 'privileged-write', dev: 'privileged-write' },
});
const runsLine = runsUnread('runs code given on the line', { open: 'in any case' });

export const dotnet = program('dotnet', () => ({
  docs: 'https://learn.microsoft.com/en-us/dotnet/core/tools/',
  bare: readOnly(),
  options: { ...shortHelp, '--info, --list-sdks, --list-runtimes': previews('prints the version') },
  commands: {
    'build, test, run, watch, clean, format, pack, publish, msbuild, vstest, build-server, new, sln, exec': {
      ...ownCode,
      afterDashes: value,
    },
    restore: declared,
    'list, help': look,
    add: { ...newDependency, options: versioned },
    remove: writeSafe({ effects: ['writes'], open: 'changes the project file' }),
    'workload, dev-certs': { ...machineWide, options: versioned },
    tool: readOnly({
      commands: {
        'list, search': look,
        restore: declared,
        run: ownCode,
        'install, update, uninstall': { ...machineWide, options: versioned },
      },
    }),
    nuget: readOnly({
      commands: {
        push: upload,
        delete: destroys('withdraws a package', { open: 'in any case' }),
        'locals, why, verify': ownCode,
      },
    }),
    'user-secrets': reveals('shows or changes secrets', { open: 'in any case' }),
    ef: readOnly({
      commands: {
        'migrations, dbcontext': ownCode,
        database: readOnly({ commands: { update: dbChange, drop: dbDrop } }),
      },
    }),
  },
  examples: {
    'dotnet build -c Release': 'write-safe',
    'dotnet test --filter X': 'write-safe',
    'dotnet restore': 'write-safe',
    'dotnet list package': 'read-only',
    'dotnet add package Serilog --version 3': 'privileged-write',
    'dotnet remove package Serilog': 'write-safe',
    'dotnet workload install x': 'privileged-write',
    'dotnet tool': 'read-only',
    'dotnet tool restore': 'write-safe',
    'dotnet tool run x': 'write-safe',
    'dotnet tool search x': 'read-only',
    'dotnet tool install -g x --version 3': 'privileged-write',
    'dotnet nuget': 'read-only',
    'dotnet nuget push x.nupkg': 'deployment',
    'dotnet nuget delete x 1': 'destructive',
    'dotnet nuget locals all --clear': 'write-safe',
    'dotnet user-secrets list': { tier: 'destructive', effects: ['secrets'] },
    'dotnet ef': 'read-only',
    'dotnet ef database': 'read-only',
    'dotnet ef migrations add X': 'write-safe',
    'dotnet ef database update': 'deployment',
    'dotnet ef database drop': 'destructive',
  },
}));

export const mobile = program(['swift', 'xcodebuild', 'flutter', 'dart', 'fvm'], () => ({
  docs: 'https://docs.flutter.dev/reference/flutter-cli',
  dashes: 'long',
  bare: ownCode,
  open: 'builds the project',
  options: { ...shortHelp, '-e': otherCode, '-version': previews('prints the version', { first: true }) },
  args: [
    choice({ 'upgrade, channel, config, downgrade, precache': machineWide }, value),
    choice({ 'add, global': newDependency, 'publish, lish': upload }, value),
    rest(value),
  ],
  examples: {
    'swift test': 'write-safe',
    'swift -e "x"': { tier: 'privileged-write', unread: true },
    'xcodebuild -scheme App build': 'write-safe',
    'flutter test': 'write-safe',
    'flutter upgrade': 'privileged-write',
    'flutter pub add http': 'privileged-write',
    'dart pub publish': 'deployment',
    'dart format .': 'write-safe',
  },
}));

export const mix = program('mix', () => ({
  docs: 'https://hexdocs.pm/mix/Mix.html',
  bare: ownCode,
  options: shortHelp,
  targets: { environment: [env('MIX_ENV')] },
  commands: {
    'compile, test, format, credo, dialyzer, run, phx.*, deps.compile, clean, release, docs, new, coveralls*, ecto.gen.*, ecto.create, sobelow, xref, escript.build':
      ownCode,
    'deps.get, deps.update': declared,
    'help, deps, deps.tree, hex.info, hex.outdated, hex.audit, hex.search, ecto.migrations': look,
    'archive.install, local.*, escript.install': machineWide,
    'hex.publish': upload,
    'ecto.migrate, ecto.rollback': dbChange,
    'ecto.drop, ecto.reset': dbDrop,
    'hex.user, hex.organization, hex.owner': reveals('changes who may publish', { open: 'in any case' }),
    eval: runsLine,
  },
  examples: {
    'mix test': 'write-safe',
    'mix deps.get': 'write-safe',
    'mix deps': 'read-only',
    'mix local.hex': 'privileged-write',
    'mix hex.publish': 'deployment',
    'mix ecto.migrate': 'deployment',
    'MIX_ENV=test mix ecto.migrate': 'privileged-write',
    'MIX_ENV=prod mix ecto.migrate': 'deployment',
    'mix ecto.drop': 'destructive',
    'mix hex.user auth': { tier: 'destructive', effects: ['secrets'] },
    'mix eval "x"': { tier: 'privileged-write', unread: true },
  },
}));

export const bundle = program(['bundle', 'bundler'], () => ({
  docs: 'https://bundler.io/man/bundle.1.html',
  bare: declared,
  options: shortHelp,
  commands: {
    'install, update, lock, cache|package, clean, init, binstubs, pristine': declared,
    'check, list, show, info, outdated, platform, env, doctor, viz, open, version, help': look,
    'add, inject': { ...newDependency, options: versioned },
    remove: writeSafe({ effects: ['writes'], open: 'changes the Gemfile' }),
    exec: readOnly({ args: [command] }),
    config: writeSafe({
      open: 'settings of the project',
      options: { '--global': privileged('changes the settings of this user') },
    }),
    'console, gem': ownCode,
  },
  examples: {
    'bundle install': 'write-safe',
    bundle: 'write-safe',
    'bundle exec rake test': 'write-safe',
    'bundle exec rake db:drop': 'destructive',
    'bundle add rails --version 7': 'privileged-write',
    'bundle remove x': 'write-safe',
    'bundle list': 'read-only',
    'bundle config set path x': 'write-safe',
    'bundle config --global x y': 'privileged-write',
    'bundle console': 'write-safe',
  },
}));

export const gem = program('gem', () => ({
  docs: 'https://guides.rubygems.org/command-reference/',
  bare: readOnly(),
  options: { ...shortHelp, '-v': previews('prints the version', { first: true }) },
  commands: {
    'list, search, info, environment|env, outdated, specification, which, contents, dependency, help, sources, query':
      look,
    'install|i, update, uninstall, cleanup, pristine': { ...machineWide, options: versioned },
    'build, unpack, fetch': writeSafe({ effects: ['writes'], open: 'writes a package file' }),
    push: upload,
    yank: destroys('withdraws a package', { open: 'in any case', options: versioned }),
    'signin, signout, owner, cert': reveals('changes who may publish', { open: 'in any case' }),
    exec: runsUnread('fetches and runs a program', { open: 'in any case', options: versioned }),
  },
  examples: {
    'gem list': 'read-only',
    'gem install rails -v 7': 'privileged-write',
    'gem build x.gemspec': 'write-safe',
    'gem push x.gem': 'deployment',
    'gem yank x -v 1': 'destructive',
    'gem signin': { tier: 'destructive', effects: ['secrets'] },
    'gem exec x': { tier: 'privileged-write', unread: true },
  },
}));

export const rails = program(
  [
    'rails',
    'artisan',
    './artisan',
    'console',
    'bin/console',
    './bin/console',
    'hanami',
    'please',
    'oil',
    'yii',
    './yii',
    'cake',
    'bin/cake',
  ],
  () => ({
    docs: 'https://guides.rubyonrails.org/command_line.html',
    bare: readOnly(),
    options: {
      ...shortHelp,
      '-e|--env|--environment': value,
      '-n|--no-interaction|-q|--quiet|-v|-vv|-vvv|--ansi|--no-ansi|--no-debug|--trace': flag,
    },
    targets: {
      environment: [option('-e'), env('RAILS_ENV'), env('APP_ENV'), env('RACK_ENV')],
      database: [env('DATABASE_URL'), fact('database.url')],
    },
    commands: {
      'routes, about, notes, stats, version, help, middleware, db:version, db:migrate:status, list, route:list, migrate:status, *:list, *:status, *:show, debug:*, lint:*, config:dump*, db:abort_if_pending_migrations, db:schema:dump, db:structure:dump, initializers, doctrine:schema:validate, doctrine:migrations:*current, doctrine:mapping:info, env, inspire, model:show, event:list, schedule:test':
        peek,
      'server|s, test|t, test:*, generate|g, destroy|d, new, assets:*, db:create, db:prepare, db:test:*, db:environment:set, zeitwerk:check, tmp:*, log:clear, app:update, tailwindcss:*, css:*, javascript:*, webpacker:*, dev:*, doctrine:cache:*, doctrine:migrations:diff, doctrine:migrations:generate, doctrine:database:create, messenger:consume, importmap:*, asset-map:*, translation:*, lint, ide-helper:*, event:cache, package:discover, schedule:run, schedule:work, horizon, octane:start, breeze:install, pail, stub:publish, lang:publish, vendor:publish, dusk, insights, telescope:prune, queue:listen, active_storage:install, action_text:install, stimulus:*, turbo:*, solid_queue:start, jobs:work, clear, optimize:clear, serve, make:*, cache:*, config:*, route:*, view:*, optimize*, storage:link, queue:work':
        ownCode,
      tinker: readOnly({
        options: { '--execute': code('php', 'application') },
        alone: runsUnread('opens a prompt on the application and its database'),
        args: [script('php')],
      }),
      'db:monitor, db:table': peek,
      'console|c, dbconsole|db': privileged('opens a prompt on the application and its database', {
        options: { '-e|--environment': choice({ 'prod*|live': deploys('opens a prompt on production') }, value) },
        args: [choice({ 'prod*|live': deploys('opens a prompt on production') }, value)],
        unread: true,
      }),
      'runner|r': writeSafe({
        effects: ['executes'],
        args: [choice({ '*.rb': ownCode }, code('ruby', 'application')), rest(value)],
        options: { '-e|--environment': value },
        open: 'the text decides',
      }),
      'db:migrate*, db:rollback, db:setup, db:schema:load, migrate, migrate:rollback, doctrine:migrations:*, doctrine:schema:update, doctrine:schema:create, migrate:install, data:migrate':
        { ...dbChange, options: { '--force': deploys('does it in production without asking') } },
      'db:seed, db:seed:*': privileged('writes rows to a database', { open: 'in any case' }),
      'db:drop*, db:reset, db:purge, db:truncate_all, db:migrate:reset, db:seed:replant, migrate:fresh, migrate:refresh, migrate:reset, db:wipe, doctrine:database:drop, doctrine:schema:drop, doctrine:fixtures:load, queue:flush, queue:clear, model:prune':
        dbDrop,
      'key:generate': privileged('makes the key of the application new', {
        open: 'in any case',
        scales: { production: 'destructive' },
      }),
      'credentials:*, secrets:*, encrypted:*': reveals('shows or changes secrets', { open: 'in any case' }),
    },
    examples: {
      'rails routes': 'read-only',
      'bin/rails test': 'write-safe',
      "rails runner 'puts User.count'": 'write-safe',
      "rails runner 'User.find(1).update!(name: 1)'": 'privileged-write',
      "RAILS_ENV=production rails runner 'User.destroy_all'": 'destructive',
      "rails runner 'system(%q(rm -rf ~/work))'": 'destructive',
      'rails runner script/x.rb': 'write-safe',
      "php artisan tinker --execute='echo User::count();'": 'read-only',
      "php artisan tinker --execute='User::truncate();'": 'destructive',
      'php artisan tinker': { tier: 'privileged-write', unread: true },
      'php bin/console doctrine:database:drop --force': 'destructive',
      'php bin/console debug:router': 'read-only',
      'artisan key:generate': 'privileged-write',
      'artisan migrate --force': 'deployment',
      'rails db:migrate': 'deployment',
      'RAILS_ENV=test rails db:migrate': 'privileged-write',
      'RAILS_ENV=production rails db:migrate': 'deployment',
      'rails db:seed': 'privileged-write',
      'rails db:drop': 'destructive',
      'rails console': { tier: 'privileged-write', unread: true },
      'rails c -e production': 'deployment',
      'rails c production': 'deployment',
      'rails credentials:show': { tier: 'destructive', effects: ['secrets'] },
      'artisan migrate:fresh': 'destructive',
    },
  }),
);

export const composer = program('composer', () => ({
  docs: 'https://getcomposer.org/doc/03-cli.md',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-d|--working-dir': folder,
    '--dry-run': previews('only shows what would be done'),
  },
  commands: {
    'install|i': { ...declared, recipes: { of: 'composer', names: ['pre-install-cmd', 'post-install-cmd'] } },
    'update|u|upgrade': { ...declared, recipes: { of: 'composer', names: ['pre-update-cmd', 'post-update-cmd'] } },
    'dump-autoload|dumpautoload, reinstall, check-platform-reqs, init, bump': declared,
    'show, outdated, audit, validate, why|depends, why-not|prohibits, licenses, search, diagnose, status, fund, about, list, help':
      look,
    'require|r': newDependency,
    remove: writeSafe({ effects: ['writes', 'executes'], open: 'changes composer.json' }),
    'run-script|run': { ...ownCode, args: [target], recipes: { of: 'composer', names: 'first' } },
    'exec|x': readOnly({ args: [command] }),
    'global, self-update': machineWide,
    'create-project': newDependency,
    config: writeSafe({
      open: 'settings of the project',
      options: { '-g|--global': privileged('changes the settings of this user') },
      args: [
        choice({ 'http-basic*, github-oauth*, gitlab-token*, bearer*': reveals('shows or stores a login') }, value),
      ],
    }),
    'test, lint, format, phpstan, cs, fix, analyse, check': {
      ...ownCode,
      itself: true,
      recipes: { of: 'composer', names: 'first' },
    },
  },
  examples: {
    'composer run': 'write-safe',
    'composer install --no-dev': 'write-safe',
    'composer show': 'read-only',
    'composer update --dry-run': 'read-only',
    'composer require x/y': 'privileged-write',
    'composer remove x/y': 'write-safe',
    'composer run deploy': { tier: 'deployment', effects: ['executes'] },
    'composer run test': 'write-safe',
    'composer exec true': 'read-only',
    'composer global require x/y': 'privileged-write',
    'composer config -g x y': 'privileged-write',
    'composer config sort-packages true': 'write-safe',
    'composer config github-oauth.github.com x': { tier: 'destructive', effects: ['secrets'] },
    'composer test': 'write-safe',
  },
}));

export const checkers = program(
  [
    'rspec',
    'rubocop',
    'standardrb',
    'erb_lint',
    'brakeman',
    'phpunit',
    'pest',
    'phpstan',
    'psalm',
    'php-cs-fixer',
    'pint',
    'phpcs',
    'phpcbf',
    'swiftlint',
    'swiftformat',
    'ktlint',
    'detekt',
    'clang-format',
    'clang-tidy',
    'cppcheck',
  ],
  () => ({
    docs: 'https://rspec.info/documentation/',
    bare: ownCode,
    open: 'checks, tests and formats the project',
    args: [rest(writes)],
    options: {
      ...shortHelp,
      '-r|--require, --bootstrap|--prepend, --plugins, --load': choice(
        { '/*, ~*, ../*': runsUnread('loads code from outside the project') },
        uses,
      ),
      '-o|--out, --log-junit, --coverage-html': writes,
      '-e|--example, -f|--format, -t|--tag, --filter, -c|--config|--configuration, --only, --except, -l|--level': value,
    },
    examples: {
      'rubocop -A --out ~/.ssh/id_rsa': 'destructive',
      'rubocop ~/.ssh/id_rsa': 'destructive',
      'rspec spec/a_spec.rb -e "works"': 'write-safe',
      'rubocop -A': 'write-safe',
      'phpunit --filter X': 'write-safe',
      'phpunit --bootstrap /tmp/x.php': { tier: 'privileged-write', unread: true },
      'clang-format -i a.c': 'write-safe',
    },
  }),
);
