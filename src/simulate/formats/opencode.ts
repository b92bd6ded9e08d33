// OpenCode's sessions: rows of its database, files of its older storage folder, or what `opencode export` prints. Pure.
import * as z from 'zod';
import { parseCall } from '../../hosts/opencode.ts';
import { callsOf, other, type Reading, type RecordedCall } from '../recorded.ts';
import { Fields, given, somewhere, Text, timeOf } from './shapes.ts';

const Part = z.object({
  type: z.literal('tool'),
  tool: z.string(),
  callID: Text,
  sessionID: Text,
  messageID: Text,
  state: z.object({ input: Fields, time: z.object({ start: z.number() }).optional().catch(undefined) }),
});

const Export = z.object({
  info: z.object({ id: z.string(), directory: Text }),
  messages: z.array(z.object({ info: z.unknown(), parts: z.array(z.unknown()) })),
});
const Message = z.object({ path: z.object({ cwd: z.string() }) });

/** What the part itself does not say. */
export interface PartPlace {
  readonly session?: string | undefined;
  readonly cwd?: string | undefined;
  readonly time?: number | undefined;
}

/** One part of a message, in the database and in the folder alike. */
export function readPart(value: unknown, place: PartPlace): RecordedCall[] {
  const part = Part.safeParse(value).data;
  // A name or folder that the host's own adapter would refuse was never run as this call.
  if (!part || part.tool === '') return [];
  const cwd = place.cwd?.startsWith('/') ? place.cwd : somewhere;
  const session = part.sessionID ?? place.session;
  return [
    {
      source: 'opencode',
      invocation: parseCall(
        { tool: part.tool, ...given({ sessionID: session, callID: part.callID }) },
        part.state.input,
        cwd,
      ),
      ...given({ time: timeOf(part.state.time?.start) ?? place.time }),
    },
  ];
}

export const isPart = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.messageID === 'string' && typeof value.sessionID === 'string' && typeof value.type === 'string';

/** Sessions, messages and the like, of the storage folder. */
export const isOther = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.sessionID === 'string' || (typeof value.id === 'string' && /^(?:ses|msg|prt)_/.test(value.id));

export const cwdOfMessage = (value: unknown): string | undefined => Message.safeParse(value).data?.path.cwd;

export const isExport = (value: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(value.messages) && typeof value.info === 'object';

export function readExport(value: unknown): Reading {
  const session = Export.safeParse(value).data;
  if (!session) return other;
  const { id, directory } = session.info;
  return callsOf(
    session.messages.flatMap(({ info, parts }) =>
      parts.flatMap(part => readPart(part, { session: id, cwd: cwdOfMessage(info) ?? directory })),
    ),
  );
}
