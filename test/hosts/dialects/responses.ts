// OpenAI's Responses, streamed: Codex.
import * as z from 'zod';
import { type Dialect, events, newId, type ToolCall } from './dialect.ts';

const Item = z.looseObject({
  type: z.string().default(''),
  role: z.string().optional(),
  call_id: z.string().optional(),
  output: z.unknown().optional(),
});
const Named = z.looseObject({ type: z.string().default(''), name: z.string().default('') });
const Tool = Named.extend({ tools: z.array(Named).default([]) });
const Question = z.object({ input: z.array(Item).default([]), tools: z.array(Tool).default([]) });

export const responses: Dialect = {
  isAsked: path => path.endsWith('/responses'),
  read: body => {
    const { input, tools } = Question.parse(body);
    const isCall = (at: number): boolean => /call$/.test(input[at]?.type ?? '');
    return {
      // Calls that follow one another belong to one turn.
      turns: input.filter((_, at) => isCall(at) && !isCall(at - 1)).length,
      // A group of tools has a name as well, and a tool of the server's side has none.
      tools: tools.flatMap(tool => (tool.tools.length > 0 ? tool.tools : [tool])).flatMap(({ name }) => name || []),
      first: JSON.stringify(input.filter(({ role }) => role === 'user')),
      results: input.flatMap(({ type, call_id, output }) =>
        /call_output$/.test(type) && call_id
          ? [[call_id, { isError: false, text: typeof output === 'string' ? output : JSON.stringify(output) }] as const]
          : [],
      ),
    };
  },
  write: call => events(toEvents(call)),
};

function toEvents(call: ToolCall | undefined) {
  const item = call
    ? {
        type: 'function_call',
        id: newId('fc'),
        call_id: newId('call'),
        name: call.tool,
        ...(call.namespace ? { namespace: call.namespace } : {}),
        arguments: JSON.stringify(call.input),
        status: 'completed',
      }
    : {
        type: 'message',
        id: newId('msg'),
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'done', annotations: [] }],
      };
  const usage = {
    input_tokens: 1,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 1,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 2,
  };
  const response = {
    id: newId('resp'),
    object: 'response',
    created_at: 1,
    model: 'mock',
    status: 'completed',
    output: [item],
    usage,
  };
  return [
    { type: 'response.created', response: { ...response, status: 'in_progress', output: [] } },
    { type: 'response.output_item.added', output_index: 0, item },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response },
  ].map((event, sequence_number) => ({ ...event, sequence_number }));
}
