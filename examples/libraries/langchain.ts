// LangChain: `createAgent({ model, tools, middleware: [createMiddleware(tiergate(cwd, toMessage))] })`.
import { decide } from 'tiergate';

interface Request {
  readonly toolCall: { readonly name: string; readonly args: Record<string, unknown>; readonly id?: string };
}

/** A refusal reaches the model as the result of its call. `toMessage`: `text => new ToolMessage({ content: text, … })`. */
export const tiergate = <Message>(cwd: string, toMessage: (text: string, request: Request) => Message) => ({
  name: 'tiergate',
  wrapToolCall: async (request: Request, run: (request: Request) => Promise<Message>): Promise<Message> => {
    const { name: tool, args: input, id } = request.toolCall;
    const call = { tool, input, cwd, ...(id === undefined ? {} : { callId: id }) };
    const { effect, reason } = decide(call, { attended: false });
    return effect === 'allow' ? run(request) : toMessage(reason, request);
  },
});
