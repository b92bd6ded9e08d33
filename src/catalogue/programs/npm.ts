// npm, pnpm, yarn and bun: declared packages are local and cheap; a new dependency, a global install or a release is not.
import { scriptNames } from '../script-names.ts';
import {
  choice,
  code,
  deploys,
  destroys,
  env,
  fact,
  flag,
  folder,
  help,
  type Judgement,
  loads,
  type Options,
  option,
  packageCommand,
  packageCommandOf,
  previews,
  privileged,
  program,
  readOnly,
  rest,
  reveals,
  runsUnread,
  script,
  value,
  writeSafe,
} from '../spec.ts';
import { declared, look, machineWide, newDependency, peek } from '../tables.ts';

const network = { effects: ['network'] } as const;
/** What changes something there acts upon the registry; fetching what is declared does not. */
const atRegistry = {
  ...network,
  targets: { registry: [option('--registry'), env('npm_config_registry'), fact('npm.registry')] },
} as const;
const globally = privileged('changes the machine, not the project', { effects: ['network', 'executes', 'writes'] });
const knownRegistry = {
  'https://registry.npmjs.org*, https://registry.yarnpkg.com*, http://localhost*, http://127.0.0.1*': readOnly(),
};
const dryRun = { '--dry-run': previews('only shows what would be done') } as const satisfies Options;

const common = {
  ...help,
  '-h, -v|-V': previews('prints help'),
  '--prefix, -C|--dir, --cwd': folder,
  '--loglevel, --cache, --userconfig, --omit, --include, --tag, --otp, --access, --depth, -F|--filter, --reporter, --network-timeout, --cache-folder, --mutex, --modules-folder, --lockfile-dir, --workspace-concurrency, --resume-from, --fields, --output, --network-concurrency':
    value,
  '--registry': choice(knownRegistry, privileged('uses another registry')),
  '-g|--global, --location=global': globally,
  '-s|--silent, -q|--quiet, -d, -ws|--workspaces, --json, -y|--yes, -f|--force, --no-audit, --no-fund, --prefer-offline, --offline, --legacy-peer-deps, --ignore-scripts, -l|--long, -p|--parseable, -a|--all, --verbose, -r|--recursive, -i, --if-present, --no-color, --color, --foreground-scripts, --no-progress, --parallel, --stream, --no-bail, --aggregate-output, --bail, --frozen-lockfile, --immutable, --production, -D, -E, -O, -P, -W, --include-workspace-root, --non-interactive, --check-files':
    flag,
  '--script-shell, --shell': runsUnread('runs scripts with another program', { takes: value }),
  '--node-options': choice(
    { '--max-old-space-size*|--max_old_space_size*': readOnly() },
    runsUnread('makes node load other code'),
  ),
} as const satisfies Options;
const npmOptions = { ...common, '-w|--workspace': value } as const satisfies Options;
const pnpmOptions = { ...common, '-w|--workspace-root': flag } as const satisfies Options;

/** Scripts of the project that run by themselves when its packages are installed. */
const uponInstall = {
  of: 'package',
  names: ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'],
} as const;
/** A folder or an archive: its scripts run with it. */
const localPackage: Judgement = {
  ...newDependency,
  takes: loads,
  recipes: {
    ...uponInstall,
    inOperands: true,
    unless: 'runs the install scripts of a package that could not be read',
  },
};
/** Without names the declared packages, with names new ones. `.` and local folders are the project itself. */
const install: Judgement = {
  ...declared,
  recipes: uponInstall,
  args: [
    rest(
      choice({
        '.|./': writeSafe(),
        './*|..|../*|/*|~*|file:*|link:*|portal:*|*.tgz': localPackage,
        '*': newDependency,
      }),
    ),
  ],
  options: dryRun,
};
const add: Judgement = {
  ...newDependency,
  options: dryRun,
  args: [rest(choice({ './*|../*|/*|~*|file:*|link:*|portal:*|*.tgz': localPackage, '*': newDependency }))],
};
const upkeep: Judgement = { ...declared, options: dryRun };
const reinstall: Judgement = { ...upkeep, recipes: uponInstall };
const upgrade: Judgement = { ...declared, args: [rest(value)], options: dryRun };

const publish = deploys('publishes a package for everyone', {
  ...atRegistry,
  open: 'publishes in any case',
  options: dryRun,
});
const deprecate = deploys('warns everyone who installs the package', { ...atRegistry, open: 'deprecates in any case' });
const withdraw = destroys('takes a published package away from everyone who depends on it', {
  ...atRegistry,
  open: 'withdraws in any case',
});
const changeOwners = destroys('changes who may publish the package', {
  ...atRegistry,
  open: 'changes owners in any case',
});
const owner = readOnly({ commands: { 'ls|list': look, 'add, rm|remove': changeOwners } });
const login = privileged('stores a login for the registry', {
  ...atRegistry,
  effects: ['network', 'secrets'],
  open: 'logs in in any case',
});
const tags = readOnly({
  bare: look,
  commands: {
    'ls|list': look,
    'add|set, rm|remove': deploys('changes which version people get', {
      ...atRegistry,
      open: 'changes tags in any case',
    }),
  },
});

/** A script of package.json: its name may say that it does more than build and test. */
const ownScript = writeSafe({
  itself: true,
  recipes: { of: 'package', names: 'first' },
  effects: ['executes'],
  open: 'words after the name go to the script',
  afterDashes: value,
  args: [rest(value)],
});
const loudScripts = Object.fromEntries(
  Object.entries(scriptNames).map(([names, judgement]) => [
    names,
    {
      ...judgement,
      itself: true,
      recipes: { of: 'package', names: 'first' },
      open: 'words after the name go to the script',
      afterDashes: value,
    } as const,
  ]),
);
const run = writeSafe({
  effects: ['executes'],
  recipes: { of: 'package', names: 'first' },
  open: 'words after the name go to the script',
  args: [choice(scriptNames, writeSafe()), rest(value)],
  alone: peek,
  afterDashes: value,
});

const scaffolders =
  'vite, vite@*, next-app, next-app@*, react-app, vue, vue@*, svelte, svelte@*, astro, astro@*, remix, remix@*, nuxt, nuxt@*, expo-app, expo-app@*, t3-app*, solid*, qwik*, hono*, cloudflare*, turbo*, tauri-app*, @vitejs/*, @angular*, @shopify/*, @eslint/config*, playwright*, storybook*, esm, react-router*, expo*, electron-app*, sv';
const scaffold = writeSafe({
  effects: ['network', 'executes', 'writes'],
  open: 'options of the scaffolder',
  args: [
    choice({ [scaffolders]: writeSafe() }, runsUnread('runs a scaffolder from the network that is not well known')),
    rest(value),
  ],
  alone: writeSafe(),
  afterDashes: value,
});
const setting = writeSafe({ open: 'settings of the project' });
const secretKeys = '*_authToken*|*_auth|*_password|*token*|*Token*';
const config = readOnly({
  bare: peek,
  commands: {
    get: readOnly({ open: 'reads', args: [choice({ [secretKeys]: reveals('prints a registry login') })] }),
    'list|ls': peek,
    'set, delete|rm|unset, edit, fix': privileged('changes the settings of the package manager', {
      open: 'changes settings in any case',
      args: [choice({ [secretKeys]: reveals('stores a registry login') }), rest(value)],
    }),
  },
});
const packageProgram = packageCommandOf('node_modules/.bin');
/** The program may be one of this package and not of the one whose name it bears. */
const ofPackage = packageProgram;
const runner = readOnly({
  args: [packageProgram],
  afterDashes: packageProgram,
  options: { '-p|--package': ofPackage, '-c|--call': code('shell'), '--no-install, --no, --prefer-online': flag },
});
/** Never what is installed in the project. */
const fetcher = readOnly({
  ...runner,
  args: [packageCommand],
  options: { '-p|--package': packageCommand, '-c|--call|--shell-mode': code('shell') },
});
const localRunner = readOnly({
  args: [packageProgram],
  afterDashes: packageProgram,
  options: { '-c|--shell-mode': flag },
});
const asking =
  'ls|list|la|ll, view|info|show|v, outdated, why|explain, search|s|se|find, whoami, ping, root, prefix, bin, docs|home, bugs|issues, repo, fund, doctor, query, help, help-search, sbom, completion, diff, stars, get, find-dupes, licenses, cat-file, cat-index, find-hash, versions, constraints, node-info, npm-whoami';
const auditing = readOnly({
  ...network,
  open: 'only looks things up',
  args: [choice({ fix: writeSafe(), 'signatures, *': readOnly() })],
  options: { '--fix': writeSafe() },
});

export const npm = program('npm', () => ({
  docs: 'https://docs.npmjs.com/cli/commands',
  bare: readOnly(),
  options: npmOptions,
  commands: {
    [asking]: look,
    audit: auditing,
    'install|i|add|in|isntall': install,
    'ci|clean-install|ic|install-clean': reinstall,
    'install-test|it, install-ci-test|cit': {
      ...upkeep,
      recipes: { of: 'package', names: [...uponInstall.names, 'test'] },
    },
    'rebuild|rb, dedupe|ddp, prune, link|ln, shrinkwrap, uninstall|remove|rm|r|un|unlink': upkeep,
    'update|up|upgrade': upgrade,
    'run|run-script|rum|urn': run,
    'start, stop, restart': ownScript,
    'test|t|tst': { ...ownScript, itself: false, recipes: { of: 'package', names: ['test'] } },
    'exec|x': runner,
    'create|init|innit': scaffold,
    version: writeSafe({
      open: 'a version bump',
      args: [rest(value)],
      options: dryRun,
      recipes: { of: 'package', names: ['preversion', 'version', 'postversion'] },
    }),
    pack: writeSafe({
      open: 'a local file',
      args: [rest(value)],
      options: dryRun,
      recipes: { of: 'package', names: ['prepack', 'prepare', 'postpack'] },
    }),
    pkg: writeSafe({ commands: { get: peek, 'set, delete, fix': setting } }),
    cache: writeSafe({
      commands: { 'verify, ls': peek, 'clean|clear|rm, add': writeSafe({ open: 'the package cache' }) },
    }),
    'config|c': config,
    set: privileged('changes the settings of the package manager', { open: 'changes settings in any case' }),
    publish,
    unpublish: withdraw,
    'deprecate, undeprecate': deprecate,
    'dist-tag|dist-tags': tags,
    'owner|author': owner,
    'access, org|ogr, team, hook, profile, trust': destroys('changes who may use or publish the package', {
      ...atRegistry,
      open: 'changes access in any case',
    }),
    token: readOnly({
      commands: {
        'list|ls': look,
        'create, revoke|rm|delete|remove': reveals('makes or revokes a registry login', {
          open: 'changes tokens in any case',
        }),
      },
    }),
    'login|adduser|add-user, logout': login,
    'edit, explore': runsUnread('opens an editor or a shell in an installed package', { open: 'opens it in any case' }),
  },
  examples: {
    'npm ls --depth=0': 'read-only',
    'npm audit fix': 'write-safe',
    'npm audit': 'read-only',
    'npm audit --fix': 'write-safe',
    'npm install': 'write-safe',
    'npm i left-pad': 'privileged-write',
    'npm i -g typescript': 'privileged-write',
    'npm ci --no-audit': 'write-safe',
    'npm update': 'write-safe',
    'npm run': 'read-only',
    'npm run build': 'write-safe',
    'npm run deploy -- --env prod': 'deployment',
    'npm run db:reset': 'destructive',
    'npm run seed': 'privileged-write',
    'npm run migrate': 'deployment',
    'npm run deploy:local': 'write-safe',
    'npm test -- --watch': 'write-safe',
    'npm it': 'write-safe',
    'npm start': 'write-safe',
    'npm exec -c "rm -rf ~/x"': 'destructive',
    'npm create vite@latest app': 'write-safe',
    'npm init -y': 'write-safe',
    'npm create evil-kit': { tier: 'privileged-write', unread: true },
    'npm version minor': 'write-safe',
    'npm pack --dry-run': 'read-only',
    'npm pkg set type=module': 'write-safe',
    'npm pkg get name': 'read-only',
    'npm cache clean --force': 'write-safe',
    'npm cache verify': 'read-only',
    'npm config get registry': 'read-only',
    'npm config get //r/:_authToken': { tier: 'destructive', effects: ['secrets'] },
    'npm config set registry https://r.example': 'privileged-write',
    'npm config set //r/:_authToken x': { tier: 'destructive', effects: ['secrets'] },
    'npm config list': 'read-only',
    'npm config': 'read-only',
    'npm set x y': 'privileged-write',
    'npm publish --access public': 'deployment',
    'npm publish --dry-run': 'read-only',
    'npm unpublish a@1 --force': 'destructive',
    'npm deprecate a "old"': 'deployment',
    'npm dist-tag add a@1 latest': 'deployment',
    'npm dist-tag ls a': 'read-only',
    'npm owner add m a': 'destructive',
    'npm owner ls a': 'read-only',
    'npm access list packages': 'destructive',
    'npm token list': 'read-only',
    'npm token create': { tier: 'destructive', effects: ['secrets'] },
    'npm login': { tier: 'privileged-write', effects: ['secrets'] },
    'npm explore x': { tier: 'privileged-write', unread: true },
    'npm frobnicate': 'unknown',
    'npm i --script-shell ./x.sh': { tier: 'privileged-write', unread: true },
    'npm run x --node-options=--require=./x.js': { tier: 'privileged-write', unread: true },
    'npm i --dry-run left-pad': 'read-only',
    'npm update --dry-run': 'read-only',
    'npm rm x --dry-run': 'read-only',
    'npm i .': 'write-safe',
    'npm i ./packages/a': { tier: 'privileged-write', unread: true },
    'npm i file:../a': { tier: 'privileged-write', unread: true },
    'npm --prefix web test': 'write-safe',
    'npm --prefix /tmp/x test': { tier: 'privileged-write', unread: true },
    'npm -v': 'read-only',
    'npm i --registry https://evil.example': 'privileged-write',
    'npm exec -- frobnicate-kit': { tier: 'privileged-write', unread: true },
  },
}));

export const pnpm = program('pnpm', () => ({
  docs: 'https://pnpm.io/pnpm-cli',
  bare: readOnly(),
  options: pnpmOptions,
  commands: {
    ...loudScripts,
    [asking]: look,
    audit: auditing,
    'install|i, ci': reinstall,
    'fetch, rebuild|rb, dedupe, prune, link|ln, unlink, remove|rm|uninstall|un, import, install-test|it, approve-builds, ignored-builds, patch, patch-commit, patch-remove, store':
      upkeep,
    'update|up|upgrade': upgrade,
    add,
    'run|run-script': run,
    exec: localRunner,
    dlx: fetcher,
    create: scaffold,
    'init, version, pack, deploy': writeSafe({ open: 'local files' }),
    'config|c': config,
    publish,
    unpublish: withdraw,
    deprecate,
    'dist-tag|dist-tags': tags,
    owner,
    'login|adduser, logout': login,
    'env, self-update, setup': machineWide,
    '*': ownScript,
  },
  examples: {
    'pnpm install --frozen-lockfile': 'write-safe',
    'pnpm ls': 'read-only',
    'pnpm add zod': 'privileged-write',
    'pnpm up -r': 'write-safe',
    'pnpm build': 'write-safe',
    'pnpm -r publish --no-git-checks': 'deployment',
    'pnpm exec eslint .': 'write-safe',
    'pnpm dlx frobnicate-kit': { tier: 'privileged-write', unread: true },
    'pnpm deploy-prod-x': 'deployment',
    'pnpm env use 20': 'privileged-write',
    'pnpm unpublish x': 'destructive',
    'pnpm deprecate x y': 'deployment',
    'pnpm dist-tag ls': 'read-only',
    'pnpm login': { tier: 'privileged-write', effects: ['secrets'] },
    'pnpm run test': 'write-safe',
    'pnpm create vite': 'write-safe',
    'pnpm init': 'write-safe',
    'pnpm config list': 'read-only',
    'pnpm audit': 'read-only',
    'pnpm owner ls x': 'read-only',
    'pnpm --filter api test': 'write-safe',
    'pnpm db:reset': 'destructive',
    'pnpm migrate': 'deployment',
    'pnpm seed': 'privileged-write',
    'pnpm release:dry-run': 'write-safe',
    'pnpm destroy': 'destructive',
  },
}));

export const yarn = program(['yarn', 'yarnpkg'], () => ({
  docs: 'https://yarnpkg.com/cli',
  bare: { ...declared, recipes: uponInstall },
  options: { ...npmOptions, '-T|--top-level, -B, --inline-builds, --immutable-cache, --check-cache, --mode=*': flag },
  commands: {
    ...loudScripts,
    [asking]: look,
    audit: auditing,
    install: reinstall,
    'remove, link, unlink, rebuild, dedupe, import, autoclean, check, unplug, patch, patch-commit, prune': upkeep,
    'up|upgrade, upgrade-interactive, set-version': upgrade,
    add,
    run,
    exec: localRunner,
    dlx: fetcher,
    create: scaffold,
    'init, version, pack, cache, stage': writeSafe({ open: 'local files' }),
    config,
    set: writeSafe({ open: 'settings of the project' }),
    publish,
    npm: readOnly({ commands: { publish, 'info, audit, whoami': look, tag: tags, 'login, logout': login } }),
    tag: tags,
    owner,
    'login, logout': login,
    global: machineWide,
    plugin: runsUnread('adds code that yarn runs', { open: 'adds code in any case' }),
    workspace: readOnly({
      args: [value, choice({}, value), rest(value)],
      bare: ownScript,
      open: 'runs a script of a workspace',
    }),
    workspaces: readOnly({ bare: ownScript, open: 'runs a script in workspaces' }),
    '*': ownScript,
  },
  examples: {
    yarn: 'write-safe',
    'yarn install --immutable': 'write-safe',
    'yarn add react-query@^5': 'privileged-write',
    'yarn build': 'write-safe',
    'yarn deploy': 'deployment',
    'yarn npm publish': 'deployment',
    'yarn dlx frobnicate-kit': { tier: 'privileged-write', unread: true },
    'yarn global add x': 'privileged-write',
    'yarn up x': 'write-safe',
    'yarn run build': 'write-safe',
    'yarn exec eslint': 'write-safe',
    'yarn create vite': 'write-safe',
    'yarn init -y': 'write-safe',
    'yarn config get x': 'read-only',
    'yarn set version stable': 'write-safe',
    'yarn publish': 'deployment',
    'yarn npm whoami': 'read-only',
    'yarn npm tag ls': 'read-only',
    'yarn npm login': { tier: 'privileged-write', effects: ['secrets'] },
    'yarn tag ls': 'read-only',
    'yarn owner ls': 'read-only',
    'yarn login': 'privileged-write',
    'yarn plugin import x': { tier: 'privileged-write', unread: true },
    'yarn workspace api test': 'write-safe',
    'yarn workspaces foreach run build': 'write-safe',
    'yarn why x': 'read-only',
    'yarn audit': 'read-only',
    'yarn db:reset': 'destructive',
    'yarn migrate': 'deployment',
    'yarn seed': 'privileged-write',
    'yarn release:dry-run': 'write-safe',
  },
}));

export const npx = program(['npx', 'pnpx', 'bunx'], () => ({
  docs: 'https://docs.npmjs.com/cli/commands/npx',
  bare: readOnly(),
  args: [packageProgram],
  afterDashes: packageProgram,
  options: {
    ...help,
    '-y|--yes, --no-install, --no, -q|--quiet, --prefer-online, --prefer-offline, --offline, --ignore-existing, --bun, --legacy-peer-deps, --loglevel=*':
      flag,
    '-p|--package': ofPackage,
    '-w|--workspace, --registry, --cache, --userconfig': value,
    '--prefix': folder,
    '-c|--call': code('shell'),
  },
  examples: {
    'npx eslint src --fix': 'write-safe',
    'npx --prefix web tsc --noEmit': 'write-safe',
    'npx -y frobnicate-kit': { tier: 'privileged-write', unread: true },
    'npx -c "rm -rf ~/x"': 'destructive',
    'npx --help': 'read-only',
  },
}));

const programFiles = '*/*|*.ts|*.tsx|*.mts|*.cts|*.js|*.jsx|*.mjs|*.cjs|*.wasm';
export const bun = program('bun', () => ({
  docs: 'https://bun.sh/docs/cli',
  bare: readOnly(),
  options: {
    ...npmOptions,
    '--watch, --hot, --smol, --bun, --bail, --coverage, -b': flag,
    '-r|--preload': loads,
    '--cwd': folder,
    '--env-file, --port': value,
    '-e|--eval, -p|--print': code('javascript'),
  },
  commands: {
    ...loudScripts,
    'outdated, why, info, pm-ls': look,
    audit: auditing,
    'install|i': install,
    'ci, remove|rm, link, unlink, patch': upkeep,
    update: upgrade,
    'add|a': add,
    run: {
      ...ownScript,
      itself: false,
      args: [choice({ [`-|${programFiles}`]: script('javascript') }, value), rest(value)],
    },
    'test, build, dev, start': ownScript,
    exec: readOnly({ args: [code('shell')] }),
    x: runner,
    'create|c': scaffold,
    init: writeSafe({ open: 'local files' }),
    pm: readOnly({
      commands: {
        'ls, bin, hash, hash-string, hash-print, whoami, version, view, why, untrusted': look,
        'cache, pack, migrate, trust, pkg': writeSafe({ open: 'local files' }),
      },
    }),
    publish,
    upgrade: machineWide,
    repl: runsUnread('opens a javascript prompt; what is typed there is not seen here'),
    [programFiles]: { ...ownScript, itself: true, args: [script('javascript')] },
    '*': ownScript,
  },
  examples: {
    'bun src/main.ts --port 1': 'write-safe',
    'bun /tmp/x.ts': { tier: 'privileged-write', unread: true },
    'bun run /tmp/x.ts': { tier: 'privileged-write', unread: true },
    'bun --preload ../x.ts test': { tier: 'privileged-write', unread: true },
    'bun install': 'write-safe',
    'bun add zod': 'privileged-write',
    'bun run build': 'write-safe',
    'bun run - <<< \'require("child_process").execSync("rm -rf ~/work")\'': 'destructive',
    'bun test': 'write-safe',
    'bun x frobnicate-kit': { tier: 'privileged-write', unread: true },
    'bun publish': 'deployment',
    'bun upgrade': 'privileged-write',
    'bun pm ls': 'read-only',
    'bun pm cache rm': 'write-safe',
    'bun exec "rm -rf ~/x"': 'destructive',
    'bun repl': { tier: 'privileged-write', unread: true },
    'bun update': 'write-safe',
    'bun create vite': 'write-safe',
    'bun init': 'write-safe',
    'bun outdated': 'read-only',
    'bun ci': 'write-safe',
    'bun src/x.ts': 'write-safe',
    'bun audit': 'read-only',
    'bun deploy': 'deployment',
    'bun db:reset': 'destructive',
    'bun migrate': 'deployment',
    'bun seed': 'privileged-write',
    'bun release:dry-run': 'write-safe',
  },
}));
