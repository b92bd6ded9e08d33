// What the scripted model has to know of a model's interface. One file a dialect.
export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the interface groups tools: the group of this one. */
  readonly namespace?: string;
}

/** What the model was told about one of its calls. */
export interface ToolResult {
  readonly isError: boolean;
  readonly text: string;
}

/** One request, as far as the script needs it. */
export interface Conversation {
  /** Turns of the model that called a tool. */
  readonly turns: number;
  /** Names of the tools that the host offers. Requests for a title and the like offer none. */
  readonly tools: readonly string[];
  /** What the person or the calling agent said first. */
  readonly first: string;
  readonly results: readonly (readonly [id: string, result: ToolResult])[];
}

export interface Answer {
  readonly type: 'application/json' | 'text/event-stream';
  readonly text: string;
}

export interface Dialect {
  readonly isAsked: (path: string) => boolean;
  readonly read: (body: unknown) => Conversation;
  /** `call` undefined: the model says that it is done. */
  readonly write: (call: ToolCall | undefined, body: unknown, path: string) => Answer;
}

let count = 0;
export const newId = (prefix: string): string => `${prefix}_${Date.now().toString(36)}${++count}`;

export const json = (value: unknown): Answer => ({ type: 'application/json', text: JSON.stringify(value) });

/** Events that bear their name in the stream, or none. */
export const events = (
  list: readonly { readonly type?: string; readonly [field: string]: unknown }[],
  named = true,
): Answer => ({
  type: 'text/event-stream',
  text: list
    .map(event => `${named && event.type ? `event: ${event.type}\n` : ''}data: ${JSON.stringify(event)}\n\n`)
    .join(''),
});
