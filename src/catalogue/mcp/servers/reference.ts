// Servers made to show or test the protocol itself.
import { readOnly, reveals, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const everything = server('everything demo test', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers/tree/main/src/everything',
  tools: {
    'echo, add, get_sum, long_running_operation, trigger_long_running_operation, sample_llm, trigger_sampling_request, get_tiny_image, annotated_message, get_annotated_message, get_resource_reference, get_resource_links, get_structured_content, structured_content, list_roots, get_roots_list, trigger_elicitation_request, simulate_research_query, gzip_file_as_resource':
      readOnly(),
    'toggle_simulated_logging, toggle_subscriber_updates, start_elicitation': writeSafe(),
    'print_env, get_env': reveals('prints the server’s environment'),
  },
  examples: {
    echo: 'read-only',
    gzip_file_as_resource: 'read-only',
    toggle_simulated_logging: 'write-safe',
    print_env: 'destructive',
  },
}));
