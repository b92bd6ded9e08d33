// Fields that calls of several hosts share, and how a call that lacks one is refused. Knows no host.
import { InputError } from './host.ts';
import * as z from './schema.ts';

export const Text = z.optional(z.string());
export const Name = z.text('a name', text => text !== '');
/** What it means is for classification to judge. */
export const Input = z.anyObject();
export const Folder = z.text('an absolute path', text => /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/.test(text));

/** The fields of a call, of the types that the host promises. Throws `InputError`. */
export function fieldsOf<T>(schema: z.Schema<T>, object: unknown): T {
  try {
    return schema(object);
  } catch (error) {
    if (!(error instanceof z.Mismatch)) throw error;
    throw new InputError('field', `${error.path.join('.') || 'call'}: expected ${error.expected}`);
  }
}

export const otherEvent = (field: string, expected: string): InputError =>
  new InputError('other-event', `${field}: expected \`${expected}\`; register the hook for that event only`);

/** An object without the keys that have no value, for fields that are optional. */
export const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** How a sub-agent is named in an Invocation. */
export const subagentOf = (id: string | undefined, type: string | undefined) =>
  id === undefined ? undefined : { id, ...(type === undefined ? {} : { type }) };

/** The name that an MCP server's tool has on every host. */
export const mcpName = (server: string, tool: string): string => `mcp__${server}__${tool}`;

/**
 * `server-tool` or `server_tool` → the same name as on every host. Where the server's name ends cannot be told; the first
 * separator is taken, so that all verbs of the name stay in the tool's part. Undefined without a separator.
 */
export function mcpNameIn(name: string, separator: string): string | undefined {
  const at = name.indexOf(separator);
  return at <= 0 ? undefined : mcpName(name.slice(0, at), name.slice(at + separator.length));
}
