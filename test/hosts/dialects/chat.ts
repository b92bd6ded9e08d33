// OpenAI's Chat Completions, streamed or not: OpenCode, GitHub Copilot.
import * as z from 'zod';
import { type Dialect, json, newId } from './dialect.ts';

const Message = z.looseObject({
  role: z.string(),
  content: z.unknown().optional(),
  tool_calls: z.array(z.unknown()).nullish(),
  tool_call_id: z.string().optional(),
});
const Question = z.object({
  messages: z.array(Message),
  stream: z.boolean().optional(),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }).optional() })).default([]),
});

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content ?? ''));

export const chat: Dialect = {
  isAsked: path => path.endsWith('/chat/completions'),
  read: body => {
    const { messages, tools } = Question.parse(body);
    return {
      turns: messages.filter(({ role, tool_calls }) => role === 'assistant' && (tool_calls?.length ?? 0) > 0).length,
      tools: tools.flatMap(tool => (tool.function ? [tool.function.name] : [])),
      first: textOf(messages.find(({ role }) => role === 'user')?.content),
      // The dialect has no mark for errors; the text says it.
      results: messages.flatMap(({ role, tool_call_id, content }) =>
        role === 'tool' && tool_call_id ? [[tool_call_id, { isError: false, text: textOf(content) }] as const] : [],
      ),
    };
  },
  write: (call, body) => {
    const calls = call
      ? [
          {
            index: 0,
            id: newId('call'),
            type: 'function',
            function: { name: call.tool, arguments: JSON.stringify(call.input) },
          },
        ]
      : undefined;
    const delta = { role: 'assistant', content: call ? null : 'done', ...(calls ? { tool_calls: calls } : {}) };
    const finish_reason = call ? 'tool_calls' : 'stop';
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const base = { id: newId('chatcmpl'), created: 1, model: 'mock' };
    if (!Question.parse(body).stream)
      return json({
        ...base,
        object: 'chat.completion',
        choices: [{ index: 0, finish_reason, message: delta }],
        usage,
      });
    const chunk = (choices: readonly object[], more: object = {}): string =>
      `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices, ...more })}\n\n`;
    const parts = [
      chunk([{ index: 0, delta, finish_reason: null }]),
      chunk([{ index: 0, delta: {}, finish_reason }]),
      chunk([], { usage }),
      'data: [DONE]\n\n',
    ];
    return { type: 'text/event-stream', text: parts.join('') };
  },
};
