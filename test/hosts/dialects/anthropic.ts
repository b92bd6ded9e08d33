// Anthropic's Messages, streamed or not: Claude Code, Factory Droid.
import * as z from 'zod';
import { type Dialect, events, json, newId, type ToolCall } from './dialect.ts';

const Block = z.looseObject({ type: z.string() });
const Message = z.object({ role: z.string(), content: z.union([z.string(), z.array(Block)]) });
const Question = z.object({
  messages: z.array(Message),
  stream: z.boolean().optional(),
  tools: z.array(z.looseObject({ name: z.string().default('') })).default([]),
});
const Result = z.object({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  is_error: z.boolean().default(false),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().default('') }))]).default(''),
});

const blocksOf = ({ content }: z.infer<typeof Message>) => (typeof content === 'string' ? [] : content);

function beforeAnswer(messages: readonly z.infer<typeof Message>[]) {
  const at = messages.findIndex(({ role }) => role === 'assistant');
  return at < 0 ? messages : messages.slice(0, at);
}

export const anthropic: Dialect = {
  isAsked: path => path.endsWith('/messages'),
  read: body => {
    const { messages, tools } = Question.parse(body);
    return {
      turns: messages.filter(message => blocksOf(message).some(block => block.type === 'tool_use')).length,
      tools: tools.map(({ name }) => name),
      // Some hosts put a reminder of their own in front.
      first: JSON.stringify(beforeAnswer(messages)),
      results: messages.flatMap(blocksOf).flatMap(block => {
        const { success, data } = Result.safeParse(block);
        if (!success) return [];
        const text = typeof data.content === 'string' ? data.content : data.content.map(part => part.text).join('\n');
        return [[data.tool_use_id, { isError: data.is_error, text }] as const];
      }),
    };
  },
  write: (call, body) => {
    const message = toMessage(call);
    return Question.parse(body).stream ? events(toEvents(message)) : json(message);
  },
};

function toMessage(call: ToolCall | undefined) {
  const content = call
    ? { type: 'tool_use' as const, id: newId('toolu'), name: call.tool, input: call.input }
    : { type: 'text' as const, text: 'done' };
  return {
    id: newId('msg'),
    type: 'message',
    role: 'assistant',
    model: 'mock',
    content: [content] as const,
    stop_reason: call ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}

function toEvents(message: ReturnType<typeof toMessage>) {
  const [block] = message.content;
  const { stop_reason, stop_sequence, usage } = message;
  const [start, delta] =
    block.type === 'text'
      ? [
          { ...block, text: '' },
          { type: 'text_delta', text: block.text },
        ]
      : [
          { ...block, input: {} },
          { type: 'input_json_delta', partial_json: JSON.stringify(block.input) },
        ];
  return [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
    { type: 'content_block_start', index: 0, content_block: start },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
}
