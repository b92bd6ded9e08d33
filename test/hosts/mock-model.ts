// A scripted model on loopback that speaks what the hosts speak, so that a real host can be run without one.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { anthropic } from './dialects/anthropic.ts';
import { chat } from './dialects/chat.ts';
import type { Conversation, ToolCall, ToolResult } from './dialects/dialect.ts';
import { google } from './dialects/google.ts';
import { responses } from './dialects/responses.ts';

export type { ToolCall, ToolResult } from './dialects/dialect.ts';

const dialects = [anthropic, chat, responses, google];

export interface MockModel {
  readonly url: string;
  readonly results: () => readonly ToolResult[];
  /** Names of all tools that the host has offered. */
  readonly tools: () => readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Step n of the script is the answer to a conversation with n turns that called a tool; after the last it says that it is
 * done. A conversation whose first message holds a mark of `others` (a sub-agent's) has that script instead.
 */
export async function startModel(
  script: readonly ToolCall[],
  others: Readonly<Record<string, readonly ToolCall[]>> = {},
): Promise<MockModel> {
  const results = new Map<string, ToolResult>();
  const tools = new Set<string>();
  const next = (conversation: Conversation): ToolCall | undefined => {
    for (const [id, result] of conversation.results) results.set(`${conversation.first} ${id}`, result);
    for (const name of conversation.tools) tools.add(name);
    // The name is not looked for: hosts offer some tools only on demand.
    if (conversation.tools.length === 0) return undefined;
    const mark = Object.keys(others).find(key => conversation.first.includes(key));
    return ((mark === undefined ? undefined : others[mark]) ?? script)[conversation.turns];
  };
  const server = createServer((request, response) => void answer(request, response, next));
  // Refused, so that clients of WebSockets fall back to HTTP.
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n'));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    results: () => [...results.values()],
    tools: () => [...tools],
    close: () => {
      server.closeAllConnections();
      return new Promise<void>(done => server.close(() => done()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: (conversation: Conversation) => ToolCall | undefined,
): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const path = (request.url ?? '').split('?')[0] ?? '';
  const dialect = dialects.find(one => one.isAsked(path));
  if (!dialect) return send(response, 'application/json', path.endsWith('/models') ? models : '{}');
  const question: unknown = JSON.parse(body);
  const { type, text } = dialect.write(next(dialect.read(question)), question, path);
  send(response, type, text);
}

const models = '{"object":"list","data":[{"id":"mock-model","object":"model"}],"models":[]}';

const send = (response: ServerResponse, type: string, text: string): void =>
  void response.writeHead(200, { 'content-type': type }).end(text);
