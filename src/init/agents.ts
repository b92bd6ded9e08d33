// Where each agent keeps its hooks, and what shows that it is installed. Data and paths only; looks at nothing.
import { join } from 'node:path';
import type { AgentName } from '../invocation.ts';
import { type Form, forms } from './forms.ts';
import { type OwnFile, ownFiles } from './own-files.ts';

export const scopes = ['user', 'project', 'managed'] as const;
export type Scope = (typeof scopes)[number];

export interface Places {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Root of the project. */
  readonly project: string;
  readonly platform: string;
}

/** A file that can hold our hook. */
export interface Target {
  readonly file: string;
  readonly kind: Form | OwnFile;
  /** The file counts only when it stands there and says something about this event. */
  readonly ifHas?: string;
}

export interface Agent {
  readonly name: AgentName;
  /** Names of the program on the search path. */
  readonly programs: readonly string[];
  /** Folders that the agent makes for a user. */
  readonly folders: (places: Places) => readonly string[];
  /** Where the hook may stand, the first that counts is taken. None: this scope has no hooks. */
  readonly targets: (scope: Scope, places: Places) => readonly Target[];
  /** The file that the agent loads, below `dist/`. */
  readonly hook: string;
  /** What the person has to do afterwards, or should know. */
  readonly notes: readonly string[];
}

export const isForm = (kind: Form | OwnFile): kind is Form => 'events' in kind;

/** The folder of the user's settings, of the project's, and of those that an administrator manages. */
type Folders = { readonly [S in Scope]?: (places: Places) => string };

const at =
  (folders: Folders, name: string, kind: Form | OwnFile, ifHas?: string) =>
  (scope: Scope, places: Places): Target[] => {
    const folder = folders[scope]?.(places);
    return folder === undefined ? [] : [{ file: join(folder, name), kind, ...(ifHas === undefined ? {} : { ifHas }) }];
  };

const inHome =
  (folder: string, variable?: string) =>
  ({ env, home }: Places): string =>
    (variable === undefined ? undefined : env[variable]) || join(home, folder);
const inProject =
  (folder: string) =>
  ({ project }: Places): string =>
    join(project, folder);
const managed =
  (linux: string, mac: string) =>
  ({ platform }: Places): string =>
    platform === 'darwin' ? mac : linux;

const claude = inHome('.claude', 'CLAUDE_CONFIG_DIR');
const claudeManaged = managed(
  '/etc/claude-code/managed-settings.d',
  '/Library/Application Support/ClaudeCode/managed-settings.d',
);
const factory: Folders = {
  user: inHome('.factory'),
  project: inProject('.factory'),
  managed: managed('/etc/factory', '/Library/Application Support/Factory'),
};
const opencode = ({ env, home }: Places): string =>
  env.OPENCODE_CONFIG_DIR || join(env.XDG_CONFIG_HOME || join(home, '.config'), 'opencode');
const copilot = inHome('.copilot', 'COPILOT_HOME');
const copilotTargets = at(
  { user: places => join(copilot(places), 'hooks'), project: inProject('.github/hooks') },
  'tiergate.json',
  forms.copilot,
);
const code = ({ platform, home, env }: Places): string =>
  platform === 'darwin'
    ? join(home, 'Library/Application Support/Code')
    : join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Code');

const droidNote =
  'Factory Droid has no way to ask in the middle of a call except about shell commands below full autonomy; elsewhere an ask is a refusal';

export const agents: readonly Agent[] = [
  {
    name: 'claude-code',
    programs: ['claude'],
    folders: places => [claude(places)],
    targets: (scope, places) => [
      ...at({ user: claude, project: inProject('.claude') }, 'settings.json', forms['claude-code'])(scope, places),
      ...at({ managed: claudeManaged }, 'tiergate.json', forms['claude-code'])(scope, places),
    ],
    hook: 'hooks/claude-code.cjs',
    notes: [],
  },
  {
    name: 'droid',
    programs: ['droid'],
    folders: places => [inHome('.factory')(places)],
    // Where `hooks.json` has the event, the agent does not look into the settings for it.
    targets: (scope, places) => [
      ...at(factory, 'hooks.json', forms.droidFlat, 'PreToolUse')(scope, places),
      ...at(factory, 'hooks/hooks.json', forms.droidFlat, 'PreToolUse')(scope, places),
      ...at(factory, 'settings.json', forms.droid)(scope, places),
    ],
    hook: 'hooks/droid.cjs',
    notes: [droidNote],
  },
  {
    name: 'opencode',
    programs: ['opencode'],
    folders: places => [opencode(places)],
    targets: at(
      { user: places => join(opencode(places), 'plugins'), project: inProject('.opencode/plugins') },
      'tiergate.js',
      ownFiles.opencode,
    ),
    hook: 'opencode.mjs',
    notes: ['OpenCode can ask about shell commands only; for other tools an ask is a refusal'],
  },
  {
    name: 'cursor',
    programs: ['cursor', 'cursor-agent'],
    folders: places => [inHome('.cursor')(places)],
    targets: at(
      {
        user: inHome('.cursor'),
        project: inProject('.cursor'),
        managed: managed('/etc/cursor', '/Library/Application Support/Cursor'),
      },
      'hooks.json',
      forms.cursor,
    ),
    hook: 'hooks/cursor.cjs',
    notes: ['Cursor can ask about shell commands only; for other tools an ask is a refusal'],
  },
  {
    name: 'codex',
    programs: ['codex'],
    folders: places => [inHome('.codex', 'CODEX_HOME')(places)],
    targets: at({ user: inHome('.codex', 'CODEX_HOME'), project: inProject('.codex') }, 'hooks.json', forms.codex),
    hook: 'hooks/codex.cjs',
    notes: [
      'Codex runs a hook only after you trust it: start `codex` once and accept it, or run `tiergate init codex --trust`',
      'Codex has no way to ask in the middle of a call, so an ask is a refusal',
    ],
  },
  {
    name: 'gemini',
    programs: ['gemini'],
    folders: places => [inHome('.gemini')(places)],
    targets: at(
      {
        user: inHome('.gemini'),
        project: inProject('.gemini'),
        managed: managed('/etc/gemini-cli', '/Library/Application Support/GeminiCli'),
      },
      'settings.json',
      forms.gemini,
    ),
    hook: 'hooks/gemini.cjs',
    notes: [],
  },
  {
    name: 'copilot',
    programs: ['copilot'],
    folders: places => [copilot(places)],
    targets: copilotTargets,
    hook: 'hooks/copilot.cjs',
    notes: [],
  },
  {
    name: 'vscode',
    programs: ['code'],
    folders: places => [code(places)],
    // It reads the hooks of Copilot's command line.
    targets: copilotTargets,
    hook: 'hooks/copilot.cjs',
    notes: ['VS Code was not run with tiergate: its hooks are answered as its documentation says'],
  },
  {
    name: 'cline',
    programs: ['cline'],
    folders: places => [inHome('.cline')(places)],
    targets: at(
      { user: places => join(inHome('.cline')(places), 'hooks'), project: inProject('.clinerules/hooks') },
      'PreToolUse',
      ownFiles.cline,
    ),
    hook: 'hooks/cline.cjs',
    notes: ['Cline has no way to ask in the middle of a call, so an ask is a refusal'],
  },
  {
    name: 'windsurf',
    programs: ['windsurf'],
    folders: places => [inHome('.codeium/windsurf')(places)],
    targets: at(
      {
        user: inHome('.codeium/windsurf'),
        project: inProject('.windsurf'),
        managed: managed('/etc/windsurf', '/Library/Application Support/Windsurf'),
      },
      'hooks.json',
      forms.windsurf,
    ),
    hook: 'hooks/windsurf.cjs',
    notes: ['Windsurf was not run with tiergate: its hooks are answered as its documentation says'],
  },
  {
    name: 'kiro',
    programs: ['kiro', 'kiro-cli'],
    folders: places => [inHome('.kiro')(places)],
    targets: at(
      { user: places => join(inHome('.kiro')(places), 'hooks'), project: inProject('.kiro/hooks') },
      'tiergate.json',
      ownFiles.kiro,
    ),
    hook: 'hooks/kiro.cjs',
    notes: ['Kiro was not run with tiergate: its hooks are answered as its documentation says'],
  },
];

export const agentNamed = (name: string): Agent | undefined => agents.find(agent => agent.name === name);
