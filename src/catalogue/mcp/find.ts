// Finds the description of an MCP server by a word of its name. The build puts this module into a file of its own, which a hook loads only
// when a call of an MCP tool comes.
import type { Server } from './server.ts';
import { serverFamilies } from './servers.ts';

const byName = new Map(
  Object.values(serverFamilies).flatMap(exports =>
    Object.values(exports).flatMap(entry => entry.names.map(name => [name, entry] as const)),
  ),
);

export const findServer = (name: string): Server | undefined => byName.get(name)?.describe();
