// This guard, other guards, and coding agents started from within an agent. Looking is harmless; changing or going around a guard is not.
import {
  choice,
  command,
  deploys,
  destroys,
  flag,
  type Judgement,
  type Options,
  previews,
  program,
  readOnly,
  rest,
  runsUnread,
  shortHelp,
  uses,
  value,
} from '../spec.ts';
import { peek } from '../tables.ts';

const any = { open: 'in any case' } as const;
const changesGuard = destroys('changes the guard itself', { ...any, guard: true });

export const tiergate = program('tiergate', () => ({
  docs: 'https://github.com/tiergate/tiergate',
  bare: readOnly(),
  options: {
    ...shortHelp,
    '-V': previews('prints the version'),
    '--tool, --input, --cwd, --stage, --format, --since, --until, --limit, --host': value,
    '--policy, --file': uses,
    '--no-facts, --json, --jsonl, --quiet, --color, --no-color': flag,
  },
  commands: {
    'check, explain': readOnly({ args: [rest(value)], options: { '--facts, --verbose': flag } }),
    log: readOnly({ ...any, commands: { 'show, list, verify, tail, stats, path': peek, '*': changesGuard } }),
    policy: readOnly({
      ...any,
      commands: { 'validate, show, list, test, diff, path, print, explain, schema': peek, '*': changesGuard },
    }),
    intent: readOnly({ ...any, bare: peek, commands: { show: peek, '*': changesGuard } }),
    'schema, doctor, verify, demo, help, version, status': peek,
    '*': changesGuard,
  },
  examples: {
    'tiergate check "rm -rf /"': 'read-only',
    'tiergate explain "git push --force" --json': 'read-only',
    'tiergate policy validate': 'read-only',
    'tiergate policy show x': 'read-only',
    'tiergate policy trust x': 'destructive',
    'tiergate log verify': 'read-only',
    'tiergate log clear': 'destructive',
    'tiergate log': 'read-only',
    'tiergate doctor': 'read-only',
    'tiergate intent show': 'read-only',
    'tiergate intent set release --for 2h': 'destructive',
    'tiergate intent clear': 'destructive',
    'tiergate verify': 'read-only',
    'tiergate init --remove': 'destructive',
    'tiergate init claude-code': 'destructive',
    'tiergate trust .tiergate.yaml': 'destructive',
    'tiergate --help': 'read-only',
    'npx tiergate init': 'destructive',
    'tiergate approve 12': 'destructive',
    'tiergate init --help': 'read-only',
  },
}));

export const otherGuards = program(
  [
    'cc-safety-net',
    'dcg',
    'nah',
    'tirith',
    'rampart',
    'claude-guard',
    'agentguard',
    'shellfirm',
    'ccguard',
    'invariant',
    'vectimus',
    'destructive_command_guard',
    'agent-guard',
    'sondera',
    'cupcake',
    'failproofai',
    'hookify-guard',
    'mcp-scan',
    'claude-code-safety-net',
    'agentsh',
    'clawguard',
  ],
  () => ({
    docs: 'https://github.com/Dicklesworthstone/destructive_command_guard',
    bare: readOnly(),
    open: 'the operation decides',
    options: { ...shortHelp, '-V|-v': previews('prints the version') },
    commands: {
      'status, list|ls, explain|why, check, test, doctor, version, help, log|logs, show, scan, audit, packs, stats, types, verify, validate, simulate, history, corpus, rules, schema, demo, statusline, types, evaluate, inspect, diff, classify':
        peek,
      '*': destroys('switches off or changes a guard', any),
    },
    examples: {
      'dcg explain "rm -rf x"': 'read-only',
      'dcg allow-once abcd': 'destructive',
      'cc-safety-net uninstall': 'destructive',
      'tirith doctor': 'read-only',
      'nah --help': 'read-only',
      'rampart policy disable': 'destructive',
    },
  }),
);

const unguarded = destroys('starts an agent without its guard', { unread: true });
const other = runsUnread('starts another agent, whose calls are not seen here', {
  effects: ['executes', 'network'],
  open: 'in any case',
});
const setup = runsUnread('changes what an agent can do', { effects: ['executes', 'writes'], open: 'in any case' });
const guardSettings = destroys('changes the settings that hold the guard', any);
const settingValues = choice(
  {
    '*approval_policy*never*|*sandbox_mode*danger*|*danger-full-access*|*hooks*|*bypass*|*approval_policy*|*sandbox*':
      unguarded,
  },
  value,
);
const modes = choice(
  { 'bypassPermissions|danger-full-access|yolo|never|full-auto|high|auto-approve|dontAsk|off|none': unguarded },
  value,
);
const agentOptions: Options = {
  ...shortHelp,
  '-v|-V': previews('prints the version'),
  '--list-models, --models': previews('only lists'),
  '--dangerously-skip-permissions, --allow-dangerously-skip-permissions, --dangerously-*, --yolo, -y|--yes|--yes-always, --bare, --skip-permissions-unsafe, --allow-all-tools|--allow-all|--allow-all-paths|--allow-all-urls, --no-hooks|--disable-hooks, --no-sandbox, --ignore-rules|--ignore-user-config, --full-auto, --trust|--force, --unsafe, --auto-approve|--autopilot, --safe-mode, --trust-all-tools|-a-trust, --no-permissions, --always-approve, --disable-all-hooks, --pure':
    unguarded,
  '--settings|--setting-sources, --managed-settings': destroys(
    'starts an agent with other settings, maybe without its guard',
    { unread: true, takes: value },
  ),
  '--permission-mode, --sandbox|-s, --ask-for-approval|-a, --approval-mode, --auto, --mode': modes,
  '--permission-prompt-tool, --mcp-config, --plugin-dir, --plugin-url, --agents, --extensions|-e, --acp-command': {
    ...setup,
    takes: value,
  },
  '-c|--config': settingValues,
  '--enable|--disable': choice({ '*hooks*': unguarded }, value),
  '-m|--model, -p|--print|--prompt, --output-format, --input-format, --allowedTools|--allowed-tools, --disallowedTools|--disallowed-tools, --tools, --append-system-prompt, --append-system-prompt-file, --system-prompt, --system-prompt-file, --max-turns, --max-budget-usd, --add-dir, -C|--cd, -i|--image, --fallback-model, --session-id, --agent, --effort, --json-schema, --betas, -o|--output-last-message, --profile, --message, --file, --debug-file, -r|--resume, --from-pr, -w|--worktree, -n|--name, --log-level, --port, --hostname, -f|--format':
    value,
  '--continue, --verbose, --debug, --ide, --fork-session, --no-session-persistence, --json, --skip-git-repo-check, --include-partial-messages, --replay-user-messages, --strict-mcp-config, --oss, --search, --ephemeral, --no-alt-screen':
    flag,
};
const list: Judgement = {
  ...other,
  bare: peek,
  commands: {
    'list|ls, get, show, status, models, info, whoami, path, help, stats, validate, print, export, paths': peek,
    'serve, run, start, exec, debug': other,
    '*': setup,
  },
};

export const agents = program(
  [
    'claude',
    'codex',
    'opencode',
    'droid',
    'cursor-agent',
    'gemini',
    'aider',
    'goose',
    'qwen',
    'amp',
    'crush',
    'cline',
    'kilo',
    'kilocode',
    'roo',
    'cn',
    'auggie',
    'plandex',
    'pdx',
    'q',
    'kiro',
    'kiro-cli',
    'grok',
    'openhands',
    'swe-agent',
    'mentat',
    'gptme',
    'sgpt',
    'claude-code',
    'ccr',
    'hermes',
    'letta',
    'devin',
    'jules',
    'antigravity-cli',
    'agy',
    'windsurf',
    'cursor',
    'trae-cli',
    'iflow',
    'kimi',
    'vibe',
    'mistral-vibe',
    'nanocoder',
    'forgecode',
    'octofriend',
    'codebuff',
    'rovodev',
    'junie',
    'copilot-cli',
    'ghcs',
    'omp',
    'ampcode',
    'openclaw',
    'clawdbot',
    'moltbot',
  ],
  () => ({
    docs: 'https://code.claude.com/docs/en/cli-reference',
    bare: other,
    open: 'starts an agent in any case',
    options: agentOptions,
    commands: {
      'mcp, plugin|plugins, extensions|extension, agents, skill|skills, auth, models, session|sessions, features, tools, memory, account, github, marketplace, threads':
        list,
      'config|configure|configuration, settings, hooks, permissions, trust, rules, policy': readOnly({
        ...any,
        bare: setup,
        commands: { 'list|ls, get, show, path, validate, print, info': peek, '*': guardSettings },
      }),
      'doctor, version, --version, help, stats, status, whoami, info, about, ls, list-models, usage, completion, debug-config, check, export, cost':
        peek,
      'login, logout, setup-token, update, upgrade, install, uninstall, migrate-installer, self-update, init, import':
        setup,
      'serve, web, remote-control, acp, app-server, mcp-server, gateway, daemon, share': deploys(
        'lets others reach an agent on this machine',
        { ...any, unread: true },
      ),
      sandbox: { ...runsUnread('runs a command in the sandbox of an agent', any), args: [value, command] },
      '*': other,
    },
    examples: {
      'claude --version': 'read-only',
      'claude mcp list': 'read-only',
      'claude mcp add x -- npx y': { tier: 'privileged-write', unread: true },
      'claude -p "fix the bug"': { tier: 'privileged-write', unread: true },
      'claude --dangerously-skip-permissions -p x': 'destructive',
      'claude --permission-mode bypassPermissions': 'destructive',
      'claude --permission-mode plan -p x': { tier: 'privileged-write', unread: true },
      'codex exec "do it"': { tier: 'privileged-write', unread: true },
      'codex --yolo': 'destructive',
      'opencode --pure run x': 'destructive',
      'codex -c \'sandbox_mode="danger-full-access"\' exec x': 'destructive',
      'codex --sandbox danger-full-access exec x': 'destructive',
      'codex --disable hooks exec x': 'destructive',
      'gemini -y -p x': 'destructive',
      'claude --bare -p x': 'destructive',
      'claude --settings /tmp/s.json -p x': 'destructive',
      'claude config list': 'read-only',
      'claude config set hooks x': 'destructive',
      'claude config': { tier: 'privileged-write', unread: true },
      'claude update': { tier: 'privileged-write', unread: true },
      'claude doctor': 'read-only',
      'opencode models': 'read-only',
      'opencode serve': { tier: 'deployment', unread: true },
      'claude mcp serve': { tier: 'privileged-write', unread: true },
      'codex sandbox macos rm -rf /home/me/x': 'destructive',
      'claude --mcp-config x.json': { tier: 'privileged-write', unread: true },
      claude: { tier: 'privileged-write', unread: true },
      'opencode --list-models': 'read-only',
      'droid exec --auto high "x"': 'destructive',
      'claude --help': 'read-only',
      'claude --dangerously-skip-permissions --help': 'destructive',
    },
  }),
);
