// Claude Code's transcripts: one JSON object a line under ~/.claude/projects, sub-agents in files of their own. Pure.
import * as z from 'zod';
import { callsOf, other, type Reading } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const ToolUse = z.object({ type: z.literal('tool_use'), id: Text, name: z.string(), input: Fields });
const Line = z.object({
  sessionId: z.string(),
  cwd: Text,
  timestamp: z.unknown().optional(),
  isSidechain: z.boolean().optional().catch(undefined),
  agentId: Text,
  permissionMode: Text,
  message: z.object({ content: z.array(z.unknown()) }),
});

export const isClaudeLine = (value: Readonly<Record<string, unknown>>): boolean =>
  (typeof value.sessionId === 'string' && typeof value.type === 'string') ||
  // Lines that a session has beside its messages.
  value.type === 'summary' ||
  value.type === 'file-history-snapshot';

export function readClaudeLine(value: Readonly<Record<string, unknown>>): Reading {
  if (value.type !== 'assistant') return other;
  const line = Line.safeParse(value).data;
  if (!line) return other;
  const { sessionId, cwd, timestamp, agentId, permissionMode } = line;
  return callsOf(
    line.message.content.flatMap(content => {
      const use = ToolUse.safeParse(content).data;
      if (!use) return [];
      return {
        source: 'claude-code' as const,
        invocation: {
          host: 'claude-code' as const,
          tool: use.name,
          input: use.input,
          cwd: cwd ?? somewhere,
          session: sessionId,
          ...given({ callId: use.id, permissionMode, subagent: agentId === undefined ? undefined : { id: agentId } }),
        },
        ...given({ time: timeOf(timestamp) }),
      };
    }),
  );
}
