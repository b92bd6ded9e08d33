// A scripted model on loopback that speaks Anthropic's Messages with streaming, so that a real host can be run without one.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the model was told about one of its calls. */
export interface ToolResult {
  readonly isError: boolean;
  readonly text: string;
}

export interface MockModel {
  readonly url: string;
  readonly results: () => readonly ToolResult[];
  readonly close: () => Promise<void>;
}

const Block = z.looseObject({ type: z.string() });
const Message = z.object({ role: z.string(), content: z.union([z.string(), z.array(Block)]) });
const Question = z.object({
  messages: z.array(Message),
  stream: z.boolean().optional(),
  tools: z.array(z.unknown()).default([]),
});
type Question = z.infer<typeof Question>;
const Result = z.object({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  is_error: z.boolean().default(false),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().default('') }))]),
});

/**
 * Step n of the script is the answer to a conversation with n turns that called a tool; after the last it says that it is
 * done. A conversation whose first message holds a mark of `others` (a sub-agent's) has that script instead.
 */
export async function startModel(
  script: readonly ToolCall[],
  others: Readonly<Record<string, readonly ToolCall[]>> = {},
): Promise<MockModel> {
  const results = new Map<string, ToolResult>();
  const server = createServer((request, response) => {
    void answer(request, response, question => {
      for (const [id, result] of resultsIn(question)) results.set(id, result);
      const mark = Object.keys(others).find(key => JSON.stringify(question.messages[0]).includes(key));
      return nextCall((mark === undefined ? undefined : others[mark]) ?? script, question);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    results: () => [...results.values()],
    close: () => {
      server.closeAllConnections();
      return new Promise<void>(done => server.close(() => done()));
    },
  };
}

const blocksOf = ({ content }: z.infer<typeof Message>) => (typeof content === 'string' ? [] : content);

function nextCall(script: readonly ToolCall[], { messages, tools }: Question): ToolCall | undefined {
  const turns = messages.filter(message => blocksOf(message).some(block => block.type === 'tool_use')).length;
  // Requests for a title and the like offer no tools. The name is not looked for: hosts offer some tools only on demand.
  return tools.length > 0 ? script[turns] : undefined;
}

function resultsIn({ messages }: Question): [string, ToolResult][] {
  return messages.flatMap(blocksOf).flatMap(block => {
    const { success, data } = Result.safeParse(block);
    if (!success) return [];
    const text = typeof data.content === 'string' ? data.content : data.content.map(part => part.text).join('\n');
    return [[data.tool_use_id, { isError: data.is_error, text }]];
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  reply: (question: Question) => ToolCall | undefined,
): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const path = (request.url ?? '').split('?')[0];
  if (path !== '/v1/messages') return send(response, 'application/json', '{}');
  const question = Question.parse(JSON.parse(body));
  const message = toMessage(reply(question));
  if (question.stream) send(response, 'text/event-stream', toEvents(message));
  else send(response, 'application/json', JSON.stringify(message));
}

const send = (response: ServerResponse, type: string, text: string): void =>
  void response.writeHead(200, { 'content-type': type }).end(text);

let count = 0;

function toMessage(call: ToolCall | undefined) {
  const id = `${Date.now()}_${++count}`;
  const content = call
    ? { type: 'tool_use' as const, id: `toolu_${id}`, name: call.tool, input: call.input }
    : { type: 'text' as const, text: 'done' };
  return {
    id: `msg_${id}`,
    type: 'message',
    role: 'assistant',
    model: 'mock',
    content: [content] as const,
    stop_reason: call ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}

function toEvents(message: ReturnType<typeof toMessage>): string {
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
  const events = [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
    { type: 'content_block_start', index: 0, content_block: start },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
  return events.map(event => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
}
