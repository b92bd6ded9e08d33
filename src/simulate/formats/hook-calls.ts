// Calls as hosts hand them to a hook, one a line, as people keep them who log what their hooks are sent. Pure.
import * as z from 'zod';
import { callsOf, other, type Reading } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const Call = z.object({
  tool_name: z.string(),
  tool_input: Fields,
  cwd: Text,
  session_id: Text,
  tool_use_id: Text,
  permission_mode: Text,
  agent_id: Text,
  timestamp: z.unknown().optional(),
});

export const isHookCall = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.hook_event_name === 'string';

export function readHookCall(value: Readonly<Record<string, unknown>>): Reading {
  const call = value.hook_event_name === 'PreToolUse' ? Call.safeParse(value).data : undefined;
  if (!call) return other;
  return callsOf([
    {
      source: 'hook calls',
      invocation: {
        host: 'claude-code',
        tool: call.tool_name,
        input: call.tool_input,
        cwd: call.cwd?.startsWith('/') ? call.cwd : somewhere,
        ...given({
          session: call.session_id,
          callId: call.tool_use_id,
          permissionMode: call.permission_mode,
          subagent: call.agent_id === undefined ? undefined : { id: call.agent_id },
        }),
      },
      ...given({ time: timeOf(call.timestamp) }),
    },
  ]);
}
