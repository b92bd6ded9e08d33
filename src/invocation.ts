// One tool call in host-neutral form: what the host reported, nothing judged yet.

/** Agents whose calls are read and answered in their own form. */
export const agentNames = [
  'claude-code',
  'droid',
  'opencode',
  'cursor',
  'codex',
  'gemini',
  'copilot',
  'vscode',
  'cline',
  'windsurf',
  'kiro',
  'amp',
] as const;
export type AgentName = (typeof agentNames)[number];

export const hostNames = [...agentNames, 'library', 'cli'] as const;
export type HostName = (typeof hostNames)[number];

export interface Invocation {
  readonly host: HostName;
  /**
   * The tool's name as the host spells it, such as `Bash` or `run_shell_command`. A tool of an MCP server is
   * `mcp__server__tool` on every host, so that one rule holds for all.
   */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Absolute path that relative paths of the call start from. */
  readonly cwd: string;
  /** What an MCP server says of its tool, where the host passes it on. No evidence of harmlessness: it may only raise. */
  readonly annotations?: { readonly readOnlyHint?: boolean; readonly destructiveHint?: boolean };
  /** Where the command of a shell tool starts, if the call itself names another folder than `cwd`; may be relative to it. */
  readonly startsIn?: string;
  readonly session?: string;
  /** The host's id of this call. */
  readonly callId?: string;
  /** The host's own mode, e.g. `default`, `plan`, `bypassPermissions`; recorded and usable in rules, never trusted to allow. */
  readonly permissionMode?: string;
  /** Set inside a sub-agent: its id and type as the host names them. */
  readonly subagent?: { readonly id: string; readonly type?: string };
  /** Whether the host says that it runs this call in a sandbox. Missing: it does not say. */
  readonly sandboxed?: boolean;
  /** The host's event that brought the call, on hosts where the answer differs by event. */
  readonly event?: string;
}
