// Vercel AI SDK: `tools: guarded({ Bash: tool({ inputSchema, execute }) }, process.cwd())`.
// The reason becomes the tool's result, so the model reads it and can go on.
import { decide } from 'tiergate';

interface Tool<Input, Output> {
  readonly execute?: (input: Input, options: { toolCallId: string }) => Promise<Output> | Output;
}

/** The same tools, each judged before it runs. Name them as `decide` knows them, or say so in `names`. */
export function guarded<T extends Record<string, Tool<never, unknown>>>(
  tools: T,
  cwd: string,
  names: Readonly<Record<string, string>> = {},
): T {
  const wrapped = Object.entries(tools).map(([name, tool]) => {
    const { execute } = tool;
    if (!execute) return [name, tool] as const;
    const judged = async (input: never, options: { toolCallId: string }): Promise<unknown> => {
      const call = { tool: names[name] ?? name, input, cwd, callId: options.toolCallId };
      const { effect, reason } = decide(call, { attended: false });
      return effect === 'allow' ? execute(input, options) : { error: reason };
    };
    return [name, { ...tool, execute: judged }] as const;
  });
  // The same names, and tools that differ in `execute` only.
  return Object.fromEntries(wrapped) as unknown as T;
}
