// Servers that keep what the agent knows or thinks.
import { destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const memory = server('memory knowledgegraph knowledgegraphmemory', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/memory',
  tools: {
    'read_graph, search_nodes, open_nodes': readOnly(),
    'create_entities, create_relations, add_observations': writeSafe(),
    'delete_entities, delete_observations, delete_relations': privileged('forgets what was kept'),
  },
  examples: {
    read_graph: 'read-only',
    create_entities: 'write-safe',
    delete_entities: 'privileged-write',
  },
}));

export const thinking = server('sequentialthinking thinking clearthought', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/sequentialthinking',
  tools: {
    'sequentialthinking, sequential_thinking, think, process_thought, generate_summary, mentalmodel, designpattern, debuggingapproach':
      readOnly(),
    clear_history: writeSafe(),
  },
  examples: {
    sequentialthinking: 'read-only',
    debuggingapproach: 'read-only',
    clear_history: 'write-safe',
  },
}));

export const mem0 = server('mem0 openmemory supermemory', () => ({
  docs: 'https://docs.mem0.ai/platform/mem0-mcp',
  tools: {
    'search_memories, search_memory, list_memories, get_memory, get_memories, list_entities': readOnly(),
    'add_memory, add_memories, update_memory': privileged('changes what is remembered'),
    'delete_memory, delete_all_memories, delete_entities': destroys('forgets what was kept'),
  },
  examples: {
    search_memories: 'read-only',
    add_memory: 'privileged-write',
    delete_memory: 'destructive',
  },
}));

export const basicMemory = server('basicmemory', () => ({
  docs: 'https://github.com/basicmachines-co/basic-memory',
  tools: {
    'read_note, view_note, search_notes, search, build_context, recent_activity, list_directory, list_memory_projects, read_content':
      readOnly(),
    'write_note, edit_note, move_note, canvas, switch_project, create_memory_project': writeSafe(),
    'delete_note, delete_project': privileged('deletes what was kept'),
  },
  examples: {
    read_note: 'read-only',
    read_content: 'read-only',
    write_note: 'write-safe',
    delete_note: 'privileged-write',
  },
}));
