// How each agent wants a hook written into its JSON settings. Data only; json-registration.ts edits the text.
import type { AgentName } from '../invocation.ts';

export interface Form {
  /** Names the hook's file, and in messages the agent. */
  readonly agent: AgentName;
  /** The key of the object that holds the events; absent where they stand at the top. */
  readonly under?: 'hooks';
  readonly events: readonly string[];
  /** An entry of an event's list is a group with a list of hooks, not a hook itself. */
  readonly grouped: boolean;
  readonly entry: (command: string, event: string) => Readonly<Record<string, unknown>>;
  /** What has to stand beside the events. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Comments do no harm. Elsewhere the agent ignores a file that has some. */
  readonly comments: boolean;
  /** Settings that switch every hook off: a path of keys and the value. */
  readonly off: readonly (readonly [path: readonly string[], value: unknown])[];
}

/** Seconds, and far above what a call takes: the hook's own watchdog answers first. */
const timeout = 20;

const group =
  (more: object = {}) =>
  (command: string) => ({
    matcher: '*',
    hooks: [{ type: 'command', command, timeout, ...more }],
  });

const base = { under: 'hooks', events: ['PreToolUse'], grouped: true, fixed: {}, comments: false, off: [] } as const;

const droid: Form = { ...base, agent: 'droid', entry: group(), off: [[['hooksDisabled'], true]] };
const { under: _, ...droidFlat } = droid;

export const forms = {
  'claude-code': {
    ...base,
    agent: 'claude-code',
    // The second only listens: a person may declare there what the session is for. The others tell that a call ran, and nothing waits for them.
    events: ['PreToolUse', 'UserPromptSubmit', 'PostToolUse', 'PostToolUseFailure'],
    entry: (command, event) =>
      (event.startsWith('PostToolUse') ? group({ async: true }) : group({ onFailure: 'block' }))(command),
    off: [[['disableAllHooks'], true]],
  },
  droid,
  /** Its `hooks.json` has the events at the top. */
  droidFlat,
  codex: { ...base, agent: 'codex', entry: group() },
  gemini: {
    ...base,
    agent: 'gemini',
    events: ['BeforeTool'],
    // Milliseconds here.
    entry: command => ({
      matcher: '*',
      hooks: [{ name: 'tiergate', type: 'command', command, timeout: timeout * 1000 }],
    }),
    comments: true,
    off: [
      [['hooksConfig', 'enabled'], false],
      [['hooksConfig', 'disabled'], ['tiergate']],
    ],
  },
  cursor: {
    ...base,
    agent: 'cursor',
    events: ['preToolUse', 'beforeShellExecution', 'beforeMCPExecution'],
    grouped: false,
    // Commands and tools of MCP servers have events of their own, which know more and, for commands, can ask.
    entry: (command, event) => ({
      command,
      timeout,
      failClosed: true,
      ...(event === 'preToolUse' ? { matcher: '^(?!Shell$|MCP:)' } : {}),
    }),
    fixed: { version: 1 },
    comments: true,
  },
  copilot: {
    ...base,
    agent: 'copilot',
    events: ['preToolUse'],
    grouped: false,
    entry: bash => ({ type: 'command', bash, timeoutSec: timeout }),
    fixed: { version: 1 },
    off: [[['disableAllHooks'], true]],
  },
  windsurf: {
    ...base,
    agent: 'windsurf',
    events: ['pre_read_code', 'pre_write_code', 'pre_run_command', 'pre_mcp_tool_use'],
    grouped: false,
    entry: command => ({ command, show_output: true }),
  },
} as const satisfies Readonly<Record<string, Form>>;
