// The Rust and Go toolchains. Building and testing runs the project's own code; registries and the machine's toolchain are beyond the project.
import { scriptNames } from '../script-names.ts';
import {
  choice,
  code,
  command,
  deploys,
  destroys,
  flag,
  folder,
  loads,
  previews,
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
  version,
  writeSafe,
  writes,
} from '../spec.ts';
import { declared, look, machineWide, newDependency, ownCode, peek } from '../tables.ts';

const own = { ...ownCode, afterDashes: value };
/** Words that are the program’s own here, not a question to cargo or go. */
const notAsked = { '--version|--vers, -V': value, '-h|--help': flag } as const;
const fixed = destroys('changes who may publish a package, or withdraws one', {
  options: notAsked,
  effects: ['network'],
  open: 'in any case',
});
const publishes = deploys('publishes a package to a registry', {
  effects: ['network'],
  open: 'publishes in any case',
  options: { '-n|--dry-run': previews('only packs and checks') },
});
const login = reveals('stores or removes a registry token', { open: 'in any case' });

export const cargo = program('cargo', () => ({
  docs: 'https://doc.rust-lang.org/cargo/commands/',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '--list, --explain': previews('prints help'),
    '+*': flag,
    '-v|--verbose, -vv, -q|--quiet, --locked, --offline, --frozen': flag,
    '--color, -Z': value,
    '--config': choice(
      {
        '*runner*, *wrapper*, *rustc*, *linker*, *credential*, *.toml': runsUnread(
          'gives cargo settings that can run any program',
        ),
        '*registr*, *source*': privileged('fetches packages from another place'),
      },
      value,
    ),
    '-C': folder,
    '--manifest-path': loads,
    '--target-dir': writes,
  },
  commands: {
    'build|b, check|c, test|t, clippy, fmt, doc|d, bench, fix, rustc, rustdoc, package, clean, generate-lockfile, vendor, new, init, nextest, expand, llvm-cov, tarpaulin, criterion, insta, hack, miri, fuzz, udeps, machete, bloat, flamegraph, msrv, public-api, semver-checks, asm, mutants, sort, ndk, zigbuild, component, make-docs, spellcheck, careful, llvm-lines, show-asm, cbuild, geiger, modules, rdme, readme, hakari, minimal-versions':
      own,
    'run|r': {
      ...own,
      args: [choice(scriptNames, value)],
      options: { '--bin|--example|-p|--package': choice(scriptNames, value) },
    },
    'xtask, make, leptos, tauri, espflash, dist': { ...own, args: [choice(scriptNames, value)], options: notAsked },
    'tree, metadata, locate-project, pkgid, verify-project, read-manifest, version, help, report, about': peek,
    'search, info, audit, deny, outdated': look,
    'fetch, update': declared,
    'add, upgrade': { ...newDependency, options: { '--dry-run': previews('only shows what would be added') } },
    'remove|rm': writeSafe({ effects: ['writes'], open: 'changes the manifest only' }),
    'install, uninstall, binstall, install-update': { ...machineWide, options: notAsked },
    'watch|w': writeSafe({
      effects: ['executes'],
      options: {
        '-s|--shell': code('shell'),
        '-x|--exec, -w|--watch, -i|--ignore, -d|--delay, -E|--env': value,
        '-c|--clear, --why, --postpone, --poll, --no-vcs-ignores': flag,
      },
      afterDashes: command,
    }),
    publish: publishes,
    release: deploys('tags and publishes packages', { open: 'in any case' }),
    'yank, owner': fixed,
    'login, logout': login,
    'lambda, shuttle': { ...own, args: [choice(scriptNames, value), rest(value)], options: notAsked },
    'set-version, version-bump, workspaces': writeSafe({ effects: ['writes'], open: 'changes manifests' }),
    generate: runsUnread('makes a project from a template', { open: 'in any case' }),
    sqlx: readOnly({
      commands: {
        prepare: ownCode,
        'migrate, database': deploys('changes a database', { open: 'in any case' }),
      },
    }),
  },
  examples: {
    'cargo xtask': 'write-safe',
    'cargo build --release': 'write-safe',
    'cargo +nightly fmt --all -- --check': 'write-safe',
    'cargo test -p core -- --nocapture': 'write-safe',
    'cargo clippy --all-targets -- -D warnings': 'write-safe',
    'cargo run --bin server -- --port 80': 'write-safe',
    'cargo run --bin migrate': 'deployment',
    'cargo xtask deploy --version 1': { tier: 'deployment', effects: ['executes'] },
    'cargo tree -i serde': 'read-only',
    'cargo search serde': 'read-only',
    'cargo fetch': 'write-safe',
    'cargo add serde --features derive': 'privileged-write',
    'cargo add serde --dry-run': 'read-only',
    'cargo remove serde': 'write-safe',
    'cargo install ripgrep --version 14': 'privileged-write',
    'cargo watch -x test': 'write-safe',
    'cargo watch -s "rm -rf ~"': 'destructive',
    'cargo publish': 'deployment',
    'cargo publish --dry-run': 'read-only',
    'cargo release patch': 'deployment',
    'cargo yank --version 1.0.0': 'destructive',
    'cargo owner --add me': 'destructive',
    'cargo login': { tier: 'destructive', effects: ['secrets'] },
    'cargo lambda build': 'write-safe',
    'cargo lambda deploy': 'deployment',
    'cargo set-version 1.2.3': 'write-safe',
    'cargo generate x/y': { tier: 'privileged-write', unread: true },
    'cargo sqlx prepare': 'write-safe',
    'cargo sqlx migrate run': 'deployment',
    'cargo sqlx': 'read-only',
    'cargo --config target.x.runner=sh run': { tier: 'privileged-write', unread: true },
    'cargo --config source.crates-io.replace-with=x build': 'privileged-write',
    'cargo --version': 'read-only',
    'cargo frobnicate': 'unknown',
  },
}));

export const rustup = program('rustup', () => ({
  docs: 'https://rust-lang.github.io/rustup/',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-v|--verbose, -q|--quiet, +*': flag,
  },
  commands: {
    'show, which, check, doc, docs, man, completions, help': peek,
    'install, update, default, uninstall, set, self, override, toolchain-link': machineWide,
    'toolchain, target, component': readOnly({
      commands: {
        list: peek,
        'add, install, remove, uninstall, link, update': machineWide,
      },
    }),
    run: readOnly({ args: [value, command], options: { '--install': flag } }),
  },
  examples: {
    'rustup show': 'read-only',
    'rustup update': 'privileged-write',
    'rustup target list --installed': 'read-only',
    'rustup target add wasm32-unknown-unknown': 'privileged-write',
    'rustup run nightly cargo build': 'write-safe',
    'rustup component': 'read-only',
    'rustup run nightly true': 'read-only',
  },
}));

export const rustTools = program(['rustfmt', 'gofmt', 'goimports', 'gofumpt', 'golines'], () => ({
  docs: 'https://pkg.go.dev/cmd/gofmt',
  bare: writeSafe({ effects: ['writes'] }),
  args: [rest(writes)],
  options: {
    ...shortHelp,
    '--check, -d|--diff, -l, -e, -s, -v|--verbose, -q|--quiet, -w, -extra': flag,
    '--edition, --config, --emit, --color, --files, -r, -local, --print-config, -m|--max-len': value,
    '--config-path': uses,
    '-cpuprofile': writes,
    '+*': flag,
  },
  examples: {
    'gofmt -l . -cpuprofile ~/.ssh/id_rsa': 'destructive',
    'rustfmt --edition 2021 src/main.rs': 'write-safe',
    'gofmt -l .': 'write-safe',
    'gofmt -w main.go': 'write-safe',
    'goimports -w -local x.example main.go': 'write-safe',
  },
}));

export const rustc = program('rustc', () => ({
  docs: 'https://doc.rust-lang.org/rustc/command-line-arguments.html',
  bare: writeSafe({ effects: ['writes'] }),
  builds: true,
  args: [rest(reads)],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-vV, -Vv': previews('prints the version'),
    '--explain': previews('prints help', { takes: value }),
    '+*': flag,
    '-o, --out-dir': writes,
    '-C|--codegen': choice({ 'linker=*': runsUnread('runs another program as the linker') }, value),
    '--edition, --crate-type, --crate-name, --emit, --print, --cfg, --check-cfg, -L, -l, --extern, --target, --sysroot, -Z, --cap-lints, --error-format, --color, -A|--allow, -W|--warn, -D|--deny, -F|--forbid, --remap-path-prefix':
      value,
    '-g, -O, --test, -v|--verbose': flag,
  },
  examples: {
    'rustc -o ~/.ssh/id_rsa': 'destructive',
    'rustc -O main.rs -o main': 'write-safe',
    'rustc -C linker=/tmp/x main.rs': { tier: 'privileged-write', unread: true },
    'rustc --version': 'read-only',
    'rustc -vV': 'read-only',
  },
}));

const runsOther = runsUnread('runs another program with each result');
const throughOther = runsUnread('runs what it builds through another program', { takes: code('shell') });
const goBuild = {
  ...ownCode,
  builds: true,
  options: {
    '-exec, -toolexec': throughOther,
    '-vettool': { ...runsOther, takes: value },
    '-o, -coverprofile, -cpuprofile, -memprofile, -outputdir': writes,
    '-overlay, -modfile': uses,
    '-run, -bench, -count, -timeout, -tags, -ldflags, -gcflags, -p, -mod, -covermode, -coverpkg, -cpu, -parallel, -fuzz, -fuzztime, -benchtime, -skip':
      value,
  },
} as const;

export const go = program('go', () => ({
  docs: 'https://pkg.go.dev/cmd/go',
  dashes: 'long',
  bare: readOnly(),
  options: { ...shortHelp, '-C': folder },
  commands: {
    'build, test, vet, fmt, fix, clean': goBuild,
    generate: {
      ...goBuild,
      ...runsUnread('runs the commands in comments of the code, which are not read'),
      effects: ['executes'],
    },
    run: {
      ...goBuild,
      options: { ...goBuild.options, ...notAsked },
      args: [
        choice({ '*.*/*@*': runsUnread('fetches and runs a program') }, value),
        choice(scriptNames, value),
        rest(value),
      ],
    },
    'version, list, doc, help, bug': peek,
    env: readOnly({
      open: 'prints settings',
      options: { '-w, -u': privileged('changes the settings of Go for this user') },
    }),
    get: newDependency,
    install: {
      ...machineWide,
      options: { '-toolexec': throughOther },
    },
    mod: readOnly({
      commands: {
        'tidy, download, vendor': declared,
        'edit, init': writeSafe({ effects: ['writes'], open: 'changes go.mod' }),
        'graph, verify, why': peek,
      },
    }),
    work: readOnly({
      commands: { 'init, use, edit, sync, vendor': writeSafe({ effects: ['writes'], open: 'changes go.work' }) },
    }),
    tool: readOnly({
      commands: {
        'pprof, cover, trace, nm, objdump, addr2line, dist, buildid, test2json, covdata, vet, compile, asm, link, fix':
          ownCode,
      },
    }),
    telemetry: privileged('changes the settings of Go for this user', { open: 'in any case' }),
  },
  examples: {
    'go generate ./...': { tier: 'privileged-write', unread: true },
    'go test -exec ./x ./...': { tier: 'privileged-write', unread: true },
    "go run ./cmd/server -exec 'rm -rf ~/work'": 'destructive',
    'go run ./cmd/server -o ~/.ssh/id_rsa': 'destructive',
    "go install ./... -toolexec 'rm -rf ~/work'": 'destructive',
    'go build -o bin/app ./cmd/app': 'write-safe',
    'go test ./... -race -count=1 -run TestX': 'write-safe',
    'go test -exec "rm -rf ~" ./...': 'destructive',
    'go vet -vettool /tmp/x ./...': { tier: 'privileged-write', unread: true },
    'go run ./cmd/server': 'write-safe',
    'go run ./cmd/tool migrate -h localhost': 'deployment',
    'go run github.com/x/y@latest': { tier: 'privileged-write', unread: true },
    'go list -m all': 'read-only',
    'go env GOPATH': 'read-only',
    'go env -w GOPROXY=x': 'privileged-write',
    'go get github.com/x/y': 'privileged-write',
    'go install ./...': 'privileged-write',
    'go mod tidy': 'write-safe',
    'go mod edit -go=1.22': 'write-safe',
    'go mod why x': 'read-only',
    'go mod': 'read-only',
    'go work': 'read-only',
    'go work use ./x': 'write-safe',
    'go tool': 'read-only',
    'go tool cover -func=c.out': 'write-safe',
    'go telemetry off': 'privileged-write',
    'go version': 'read-only',
  },
}));

export const goTools = program(
  [
    'golangci-lint',
    'gopls',
    'dlv',
    'staticcheck',
    'govulncheck',
    'gotestsum',
    'ginkgo',
    'mockgen',
    'errcheck',
    'revive',
  ],
  () => ({
    docs: 'https://golangci-lint.run/docs/',
    open: 'checks and tests the project’s own code',
    bare: ownCode,
    options: {
      ...version,
      '--post-run-command, --raw-command': runsOther,
      '-exec_prog': runsOther,
      '--init': { ...runsOther, takes: value },
      '-o|--output, --jsonfile, --junitfile, -destination': writes,
      '-c|--config': uses,
    },
    args: [rest(value)],
    examples: {
      'dlv test ./pkg --output ~/.ssh/id_rsa': 'destructive',
      'golangci-lint run ./...': 'write-safe',
      'staticcheck ./...': 'write-safe',
      'dlv test ./pkg': 'write-safe',
      'dlv --init x.star debug': { tier: 'privileged-write', unread: true },
      'mockgen -exec_prog x y': { tier: 'privileged-write', unread: true },
      'gotestsum --post-run-command x': { tier: 'privileged-write', unread: true },
    },
  }),
);
