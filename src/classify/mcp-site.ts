// One MCP call whose arguments are being read: what is known of it, and what was found so far.
import type { Tool } from '../catalogue/mcp/server.ts';
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import type { Verdict } from '../tier.ts';
import { blank, type CallContext, type NestedText } from './call.ts';
import type { Passes } from './mcp-acts.ts';
import type { ToolName } from './mcp-name.ts';

export interface Site {
  readonly invocation: Invocation;
  readonly name: ToolName;
  readonly given: NonNullable<Tool['given']>;
  readonly context: CallContext;
  /** The server works on this machine: relative paths mean something. */
  readonly local: boolean;
  /** What its commands run in: this machine, or a container or another host. */
  readonly where: 'here' | 'elsewhere';
  readonly passes: Passes | undefined;
  readonly parts: Part[];
  readonly nested: NestedText[];
  readonly decided: { text: boolean; action: boolean };
}

export function partOf(invocation: Invocation, tier: Verdict, why: string, words: string, unread = false): Part {
  return { ...blank(invocation.tool), tier, unread, because: [{ tier, why, words }] };
}
