// How each real host is installed, pointed at the scripted model, and run for one headless session.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { trustCodex } from '../../src/init/codex-trust.ts';
import type { AgentName } from '../../src/invocation.ts';
import { install } from './install.ts';
import { startModel, type ToolCall, type ToolResult } from './mock-model.ts';
import { runIn, type Sandbox } from './sandbox.ts';

export interface Session {
  readonly script: readonly ToolCall[];
  readonly subagents?: Readonly<Record<string, readonly ToolCall[]>>;
  /** The host itself lets every call pass. */
  readonly permissive: boolean;
  /** Further words on its command line. */
  readonly args?: readonly string[];
}

export interface Outcome {
  /** What the model was told, call by call. */
  readonly results: readonly ToolResult[];
  readonly tools: readonly string[];
  readonly output: string;
}

export interface Program {
  readonly agent: AgentName;
  readonly version: string;
  readonly packages: readonly string[];
  readonly shell: (command: string) => ToolCall;
  /** A call that starts a sub-agent with this prompt; undefined where it has none. */
  readonly subagent?: (prompt: string) => ToolCall;
  /** What the model does while a sub-agent works, where the host does not wait by itself. */
  readonly waiting?: ToolCall;
  /** Before registration: settings that lead to the model at `url`. */
  readonly prepare: (sandbox: Sandbox, url: string, folder: string) => void;
  /** After registration. */
  readonly settle?: (sandbox: Sandbox, command: Command) => Promise<void>;
  readonly command: (sandbox: Sandbox, url: string, folder: string, permissive: boolean) => Command;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Ready {
  readonly folder: string;
  readonly program: Program;
}

export const ready = (program: Program): Ready => ({
  program,
  folder: install(program.agent, program.version, program.packages),
});

/** One session from the first prompt to the end. `register` puts the hook in place. */
export async function runSession(
  { program, folder }: Ready,
  sandbox: Sandbox,
  session: Session,
  register: () => void,
): Promise<Outcome> {
  const model = await startModel(session.script, session.subagents);
  try {
    program.prepare(sandbox, model.url, folder);
    register();
    const command = program.command(sandbox, model.url, folder, session.permissive);
    await program.settle?.(sandbox, command);
    const output = await runIn(sandbox, command.program, [...command.args, ...(session.args ?? [])], command.env);
    return { results: model.results(), tools: model.tools(), output };
  } finally {
    await model.close();
  }
}

const system = `${process.platform}-${process.arch}`;
const modules = (folder: string, path: string): string => join(folder, 'node_modules', path);

const claude: Program = {
  agent: 'claude-code',
  version: '2.1.330',
  packages: [`@anthropic-ai/claude-code-${system}`],
  shell: command => ({ tool: 'Bash', input: { command, description: 'test' } }),
  subagent: prompt => ({
    tool: 'Agent',
    input: { description: 'sub', prompt, subagent_type: 'general-purpose', run_in_background: false },
  }),
  prepare: () => undefined,
  command: (_, url, folder, permissive) => ({
    program: modules(folder, `@anthropic-ai/claude-code-${system}/claude`),
    args: [
      ...['-p', 'go', '--output-format', 'stream-json', '--verbose'],
      ...(permissive ? ['--dangerously-skip-permissions'] : []),
    ],
    env: {
      ANTHROPIC_BASE_URL: url,
      ANTHROPIC_API_KEY: 'dummy',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      DISABLE_TELEMETRY: '1',
      // Without it the program refuses to skip permissions for root, which containers run tests as.
      IS_SANDBOX: '1',
    },
  }),
};

const droid: Program = {
  agent: 'droid',
  version: '0.225.2',
  packages: [`@factory/cli-${system}`],
  shell: command => ({ tool: 'Execute', input: { command, riskLevel: 'low', riskLevelReason: 'test' } }),
  subagent: prompt => ({
    tool: 'Task',
    input: { subagent_type: 'worker', description: 'sub', prompt, complexity: 'low' },
  }),
  prepare: ({ write }, url) => {
    const model = { model: 'mock-model', displayName: 'Mock', baseUrl: url, apiKey: 'dummy', provider: 'anthropic' };
    write('home/.factory/settings.json', JSON.stringify({ customModels: [{ ...model, maxOutputTokens: 4096 }] }));
  },
  command: (_, url, folder, permissive) => ({
    program: modules(folder, `@factory/cli-${system}/bin/droid`),
    args: [
      ...['exec', '--output-format', 'stream-json', '--model', 'custom:mock-model'],
      ...(permissive ? ['--skip-permissions-unsafe'] : []),
      'go',
    ],
    env: {
      FACTORY_AIRGAP_ENABLED: 'true',
      FACTORY_DROID_AUTO_UPDATE_ENABLED: 'false',
      FACTORY_DISABLE_KEYRING: '1',
      FACTORY_API_BASE_URL: url,
    },
  }),
};

const opencode: Program = {
  agent: 'opencode',
  version: '1.18.33',
  packages: [`opencode-${system}`, '@opencode-ai/plugin'],
  shell: command => ({ tool: 'bash', input: { command, description: 'test' } }),
  subagent: prompt => ({ tool: 'task', input: { description: 'sub', prompt, subagent_type: 'general' } }),
  prepare: ({ write, home }, url, folder) => {
    const model = { name: 'mock', tool_call: true, limit: { context: 100_000, output: 4096 } };
    const provider = { npm: '@ai-sdk/openai-compatible', name: 'Mock', options: { baseURL: `${url}/v1`, apiKey: 'x' } };
    const settings = {
      provider: { mock: { ...provider, models: { 'mock-model': model } } },
      model: 'mock/mock-model',
      small_model: 'mock/mock-model',
      autoupdate: false,
      share: 'disabled',
    };
    write('home/.config/opencode/opencode.json', JSON.stringify(settings));
    // It installs this package into its folder before it loads plugins; a ready copy keeps it off the network.
    const version = opencode.version;
    write('home/.config/opencode/package.json', JSON.stringify({ dependencies: { '@opencode-ai/plugin': version } }));
    mkdirSync(join(home, '.config/opencode'), { recursive: true });
    symlinkSync(join(folder, 'node_modules'), join(home, '.config/opencode/node_modules'));
    symlinkSync(join(folder, 'package-lock.json'), join(home, '.config/opencode/package-lock.json'));
  },
  command: (_, __, folder, permissive) => ({
    program: modules(folder, `opencode-${system}/bin/opencode`),
    args: ['run', '--format', 'json', ...(permissive ? ['--dangerously-skip-permissions'] : []), 'go'],
    env: {
      OPENCODE_DISABLE_MODELS_FETCH: '1',
      OPENCODE_DISABLE_AUTOUPDATE: '1',
      OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
      OPENCODE_DISABLE_SHARE: '1',
      npm_config_registry: 'http://127.0.0.1:9/',
      BUN_CONFIG_REGISTRY: 'http://127.0.0.1:9/',
    },
  }),
};

const codexFolders: Readonly<Record<string, string>> = {
  'linux-x64': 'x86_64-unknown-linux-musl',
  'linux-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
};

const codex: Program = {
  agent: 'codex',
  version: '0.169.0',
  packages: ['@openai/codex'],
  shell: command => ({ tool: 'exec_command', input: { cmd: command } }),
  subagent: message => ({
    tool: 'spawn_agent',
    namespace: 'multi_agent_v1',
    input: { message, agent_type: 'default' },
  }),
  waiting: { tool: 'exec_command', input: { cmd: 'sleep 3' } },
  prepare: ({ write }, url) => {
    const lines = [
      ...['model = "mock-model"', 'model_provider = "mock"', '[model_providers.mock]', 'name = "mock"'],
      ...[`base_url = "${url}/v1"`, 'wire_api = "responses"', 'env_key = "MOCK_KEY"'],
      ...['request_max_retries = 0', 'stream_max_retries = 0', '[analytics]', 'enabled = false', ''],
    ];
    write('home/.codex/config.toml', lines.join('\n'));
  },
  // As a person would accept it.
  settle: async (sandbox, { program, env }) => {
    const own = { HOME: sandbox.home, PATH: '/usr/bin:/bin', ...env };
    await trustCodex(own, { project: sandbox.project }, program);
  },
  command: ({ home }, _, folder, permissive) => ({
    program: modules(folder, `@openai/codex-${system}/vendor/${codexFolders[system]}/bin/codex`),
    args: [
      ...['exec', '--json', '--skip-git-repo-check'],
      ...(permissive ? ['-s', 'danger-full-access'] : ['-s', 'read-only']),
      'go',
    ],
    env: { CODEX_HOME: join(home, '.codex'), MOCK_KEY: 'dummy' },
  }),
};

const gemini: Program = {
  agent: 'gemini',
  version: '0.61.0',
  packages: ['@google/gemini-cli'],
  shell: command => ({ tool: 'run_shell_command', input: { command, description: 'test' } }),
  subagent: prompt => ({ tool: 'invoke_agent', input: { agent_name: 'generalist', prompt } }),
  prepare: ({ write }) => {
    const settings = {
      security: { auth: { selectedType: 'gemini-api-key' } },
      privacy: { usageStatisticsEnabled: false },
      telemetry: { enabled: false },
      general: { enableAutoUpdate: false },
    };
    write('home/.gemini/settings.json', JSON.stringify(settings, undefined, 2));
  },
  command: (_, url, folder, permissive) => ({
    program: process.execPath,
    args: [
      modules(folder, '@google/gemini-cli/bundle/gemini.js'),
      ...['-p', 'go', '-o', 'stream-json', '-m', 'gemini-2.5-flash', '--skip-trust'],
      ...(permissive ? ['--yolo'] : []),
    ],
    env: { GEMINI_API_KEY: 'dummy', GOOGLE_GEMINI_BASE_URL: url, GEMINI_CLI_NO_RELAUNCH: 'true' },
  }),
};

const copilot: Program = {
  agent: 'copilot',
  version: '1.0.102',
  packages: ['@github/copilot'],
  shell: command => ({ tool: 'bash', input: { command, description: 'test' } }),
  subagent: prompt => ({
    tool: 'task',
    input: { description: 'sub', prompt, agent_type: 'general-purpose', name: 'sub', mode: 'sync' },
  }),
  prepare: () => undefined,
  command: ({ home }, url, folder, permissive) => ({
    program: modules(folder, `@github/copilot-${system}/copilot`),
    args: ['-p', 'go', '--output-format', 'json', '--no-auto-update', ...(permissive ? ['--allow-all-tools'] : [])],
    env: {
      XDG_CACHE_HOME: join(folder, '.cache'),
      COPILOT_HOME: join(home, '.copilot'),
      COPILOT_OFFLINE: 'true',
      COPILOT_PROVIDER_BASE_URL: `${url}/v1`,
      COPILOT_PROVIDER_TYPE: 'openai',
      COPILOT_PROVIDER_API_KEY: 'dummy',
      COPILOT_MODEL: 'mock-model',
    },
  }),
};

export const programs = { claude, droid, opencode, codex, gemini, copilot } as const;
