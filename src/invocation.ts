// One tool call in host-neutral form: what the host reported, nothing judged yet.

export const hostNames = ['claude-code', 'cli'] as const;
export type HostName = (typeof hostNames)[number];

export interface Invocation {
  readonly host: HostName;
  /** The tool's name as the host spells it: `Bash`, `Edit`, `mcp__github__merge_pull_request`. */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Absolute path that relative paths of the call start from. */
  readonly cwd: string;
  /** What an MCP server says of its tool, where the host passes it on. No evidence of harmlessness: it may only raise. */
  readonly annotations?: { readonly readOnlyHint?: boolean; readonly destructiveHint?: boolean };
  readonly session?: string;
  /** The host's id of this call. */
  readonly callId?: string;
  /** The host's own mode, e.g. `default`, `plan`, `bypassPermissions`; recorded and usable in rules, never trusted to allow. */
  readonly permissionMode?: string;
  /** Set inside a sub-agent: its id and type as the host names them. */
  readonly subagent?: { readonly id: string; readonly type?: string };
}
