// Google's generateContent, streamed or not: Gemini CLI.
import * as z from 'zod';
import { type Dialect, events, json } from './dialect.ts';

const Part = z.looseObject({
  functionCall: z.unknown().optional(),
  functionResponse: z
    .looseObject({ id: z.string().optional(), name: z.string(), response: z.unknown().optional() })
    .optional(),
});
const Content = z.object({ role: z.string().optional(), parts: z.array(Part).default([]) });
const Question = z.object({
  contents: z.array(Content).default([]),
  tools: z
    .array(z.looseObject({ functionDeclarations: z.array(z.looseObject({ name: z.string() })).default([]) }))
    .default([]),
  generationConfig: z
    .looseObject({ responseJsonSchema: z.unknown().optional(), responseSchema: z.unknown().optional() })
    .optional(),
});

export const google: Dialect = {
  isAsked: path => /:(?:stream)?generateContent$/i.test(path),
  read: body => {
    const { contents, tools } = Question.parse(body);
    return {
      turns: contents.filter(({ role, parts }) => role === 'model' && parts.some(part => part.functionCall)).length,
      tools: tools.flatMap(tool => tool.functionDeclarations.map(({ name }) => name)),
      first: JSON.stringify(contents.find(({ role }) => role === 'user') ?? ''),
      results: contents.flatMap(({ parts }, at) =>
        parts.flatMap(({ functionResponse: told }) =>
          told ? [[`${at} ${told.name}`, { isError: false, text: JSON.stringify(told.response) }] as const] : [],
        ),
      ),
    };
  },
  write: (call, body, path) => {
    const config = Question.parse(body).generationConfig;
    const schema = config?.responseJsonSchema ?? config?.responseSchema;
    const parts = schema
      ? [{ text: JSON.stringify(example(schema)) }]
      : [call ? { functionCall: { name: call.tool, args: call.input } } : { text: 'done' }];
    const answer = {
      candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      modelVersion: 'mock',
    };
    return /:stream/i.test(path) ? events([answer], false) : json(answer);
  },
};

const Schema = z.looseObject({
  enum: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
});

/** The smallest value that fits: the program asks side models for JSON. */
function example(schema: unknown): unknown {
  const { enum: choices, type, properties } = Schema.parse(schema);
  if (choices) return choices[0];
  const kind = String(Array.isArray(type) ? type[0] : type).toLowerCase();
  if (kind === 'object') return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, example(one)]));
  if (kind === 'array') return [];
  if (kind === 'boolean') return false;
  return kind === 'number' || kind === 'integer' ? 1 : 'x';
}
