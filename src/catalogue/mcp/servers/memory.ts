// Servers that keep what the agent knows or thinks.
import { privileged, readOnly, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const memory = server('memory knowledgegraph knowledgegraphmemory', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/memory',
  tools: {
    'read_graph, search_nodes, open_nodes': readOnly(),
    'create_entities, create_relations, add_observations': writeSafe(),
    'delete_entities, delete_observations, delete_relations': privileged('forgets what was kept'),
  },
  examples: { open_nodes: 'read-only', create_entities: 'write-safe', delete_entities: 'privileged-write' },
}));
