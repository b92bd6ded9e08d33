// Cursor's hooks before a call: the call as an Invocation, a Decision as its answer. Reads and writes nothing itself.
import type { Decision } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { noOpinion, renderFailure, say } from './answers.ts';
import { Folder, fieldsOf, given, Input, mcpName, Name, otherEvent, Text } from './fields.ts';
import { type Host, type HostAnswer, InputError, type Surroundings } from './host.ts';
import { type JsonObject, readObject } from './json-input.ts';
import { stopReason } from './message.ts';
import { refuseOthers } from './recognize.ts';
import * as z from './schema.ts';

export const cursor: Host = {
  name: 'cursor',
  parse,
  render,
  renderFailure,
  own: { file: '.cursor/hooks.json', holdsHook },
  isHeadless: () => false,
};

const Common = z.object({
  hook_event_name: z.string(),
  conversation_id: Text,
  tool_use_id: Text,
  // Empty in some events, although the folder is known from the workspace.
  cwd: z.optional(z.union(z.literal(''), z.nullable(Folder))),
  workspace_roots: z.optional(z.array(Folder)),
});
const Shell = z.object({ command: z.string() });
const Mcp = z.object({ tool_name: Name, tool_input: z.union(Input, z.string()), mcp_server_name: Text });
const Tool = z.object({ tool_name: Name, tool_input: Input });
const Reading = z.object({ file_path: z.string() });

type Call = Pick<Invocation, 'tool' | 'input' | 'startsIn'>;

function parse(text: string): Invocation {
  const object = readObject(text);
  refuseOthers(object, 'cursor');
  const common = fieldsOf(Common, object);
  const { tool, input, startsIn } = callOf(common.hook_event_name, object);
  const at = startsIn ?? common.cwd;
  return {
    host: 'cursor',
    tool,
    input,
    cwd: projectOf(common.workspace_roots ?? [], common.cwd ?? ''),
    event: common.hook_event_name,
    ...given({
      session: common.conversation_id,
      callId: common.tool_use_id,
      startsIn: tool === 'Shell' && at ? at : undefined,
      sandboxed: typeof object.sandbox === 'boolean' ? object.sandbox : undefined,
    }),
  };
}

function callOf(event: string, object: JsonObject): Call {
  switch (event) {
    case 'beforeShellExecution':
      return { tool: 'Shell', input: fieldsOf(Shell, object) };
    case 'beforeMCPExecution': {
      const { tool_name, tool_input, mcp_server_name } = fieldsOf(Mcp, object);
      return {
        tool: mcpName(mcp_server_name || unnamed, tool_name),
        input: typeof tool_input === 'string' ? readObject(tool_input || '{}') : tool_input,
      };
    }
    case 'beforeReadFile':
    case 'beforeTabFileRead':
      return { tool: 'Read', input: fieldsOf(Reading, object) };
    case 'preToolUse':
      return anyTool(fieldsOf(Tool, object));
    default:
      throw otherEvent('hook_event_name', 'preToolUse');
  }
}

/** This event does not say which server a tool belongs to. */
const unnamed = 'unnamed';

function anyTool({ tool_name: tool, tool_input: input }: z.Of<typeof Tool>): Call {
  if (tool.startsWith('MCP:')) return { tool: mcpName(unnamed, tool.slice('MCP:'.length)), input };
  return { tool, input, ...given({ startsIn: typeof input.cwd === 'string' ? input.cwd : undefined }) };
}

/** The root of the workspace that holds the folder, else the first. */
function projectOf(roots: readonly string[], folder: string): string {
  const project = roots.find(root => folder === root || folder.startsWith(`${root}/`)) ?? roots[0] ?? folder;
  if (project === '') throw new InputError('field', 'workspace_roots: expected an absolute path');
  return project;
}

/** With exit 0: when a hook ends with 2, the host shows its standard output, JSON and all. */
function render(decision: Decision, { redact, call, rewritten }: Surroundings): HostAnswer {
  if (decision.mode === 'observe') return noOpinion;
  switch (decision.effect) {
    case 'allow':
      if (rewritten) return say({ permission: 'allow', updated_input: rewritten });
      return decision.hostPrompts === 'lift' ? say({ permission: 'allow' }) : noOpinion;
    case 'ask':
      // Every other event ignores an ask and runs the call.
      return call.event === 'beforeShellExecution'
        ? answer('ask', stopReason(decision, 'ask', redact))
        : answer('deny', stopReason(decision, 'ask-impossible', redact));
    case 'approve':
    case 'deny':
      return answer('deny', stopReason(decision, decision.effect, redact));
    default:
      return decision.effect satisfies never;
  }
}

/** The person is shown the first message; which of the two the model gets differs by version. */
const answer = (permission: 'ask' | 'deny', reason: string): HostAnswer =>
  say({ permission, user_message: reason, agent_message: reason });

const Settings = z.object({
  version: z.number(),
  hooks: z.record(z.array(z.object({ command: z.optional(z.string()) }))),
});

/** For every event that is ours, in a file that Cursor does not ignore. Comments are not read, so they count as no hook. */
function holdsHook(text: string): boolean {
  try {
    const settings = z.read(Settings, JSON.parse(text));
    return (
      settings !== undefined &&
      ownEvents.every(event => settings.hooks[event]?.some(({ command }) => command?.includes('/hooks/cursor.cjs')))
    );
  } catch {
    return false;
  }
}

const ownEvents = ['preToolUse', 'beforeShellExecution', 'beforeMCPExecution'] as const;
