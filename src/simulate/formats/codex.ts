// Codex's rollout files: one JSON object a line under ~/.codex/sessions. The session and the folder stand in lines of their own. Pure.
import * as z from 'zod';
import type { Invocation } from '../../invocation.ts';
import { callsOf, type FileState, other, type Reading } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const Line = z.object({ timestamp: z.unknown().optional(), type: z.string(), payload: Fields });
const Called = z.object({ name: z.string(), namespace: Text, arguments: z.string(), call_id: Text });
const Custom = z.object({ name: z.string(), input: z.string(), call_id: Text });
const LocalShell = z.object({
  action: z.object({ command: z.array(z.string()), working_directory: Text }),
  call_id: Text,
});
const Meta = z.object({ id: Text, session_id: Text, cwd: Text });

export const isCodexLine = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.type === 'string' && typeof value.payload === 'object' && value.payload !== null;

export function readCodexLine(value: Readonly<Record<string, unknown>>, state: FileState): Reading {
  const line = Line.safeParse(value).data;
  if (!line) return other;
  if (line.type === 'session_meta' || line.type === 'turn_context') {
    const meta = Meta.safeParse(line.payload).data;
    if (line.type === 'session_meta') state.session = meta?.id ?? meta?.session_id ?? state.session;
    state.cwd = meta?.cwd ?? state.cwd;
    return other;
  }
  const call = line.type === 'response_item' ? toolCall(line.payload) : undefined;
  if (!call) return other;
  const { startsIn, ...rest } = call;
  return callsOf([
    {
      source: 'codex',
      invocation: {
        host: 'codex',
        cwd: state.cwd ?? somewhere,
        ...rest,
        ...given({ session: state.session, startsIn }),
      },
      ...given({ time: timeOf(line.timestamp) }),
    },
  ]);
}

type ToolCall = Pick<Invocation, 'tool' | 'input' | 'startsIn' | 'callId'>;

function toolCall(payload: Readonly<Record<string, unknown>>): ToolCall | undefined {
  switch (payload.type) {
    case 'function_call':
      return functionCall(payload);
    case 'custom_tool_call': {
      const custom = Custom.safeParse(payload).data;
      return custom && { tool: custom.name, input: { input: custom.input }, ...given({ callId: custom.call_id }) };
    }
    case 'local_shell_call': {
      const shell = LocalShell.safeParse(payload).data;
      if (!shell) return undefined;
      const { command, working_directory: startsIn } = shell.action;
      return { tool: 'local_shell', input: { command }, ...given({ callId: shell.call_id, startsIn }) };
    }
    default:
      return undefined;
  }
}

function functionCall(payload: unknown): ToolCall | undefined {
  const call = Called.safeParse(payload).data;
  if (!call) return undefined;
  const input = Fields.safeParse(parsed(call.arguments)).data ?? { input: call.arguments };
  const callId = given({ callId: call.call_id });
  if (call.namespace?.startsWith('mcp__')) return { tool: `${call.namespace}__${call.name}`, input, ...callId };
  const { cmd, workdir } = input;
  const startsIn = given({ startsIn: typeof workdir === 'string' ? workdir : undefined });
  // The host's hook calls it so, too.
  if (call.name === 'exec_command' && typeof cmd === 'string')
    return { tool: 'Bash', input: { command: cmd }, ...callId, ...startsIn };
  return { tool: call.name, input, ...callId, ...startsIn };
}

/** What the model wrote as arguments may be no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
