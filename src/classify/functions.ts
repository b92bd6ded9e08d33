// Shell functions defined on the line: judged where they are called, with the words they are called with.
import type { Word } from '../shell/word.ts';
import type { Command } from './command.ts';
import type { Inquiry } from './inquiry.ts';
import { runBody } from './line.ts';
import { State, type Stream, unreadStream } from './state.ts';

/** Undefined if `name` is no function. */
export function callFunction(
  name: string,
  command: Command,
  words: readonly Word[],
  state: State,
  inquiry: Inquiry,
  depth: number,
): Stream | undefined {
  const found = state.functions.get(name);
  if (!found) return undefined;
  found.called = true;
  if (state.calling.includes(found.body) && found.alias) return undefined;
  if (state.calling.includes(found.body)) return recursion(name, command, inquiry);
  const inner = new State(state.cwd, state.where, state, [...state.calling, found.body]);
  inner.positional = words.map(word => ({ text: word.unresolved ? undefined : word.text, carries: word.carries }));
  const output = runBody(
    found.body,
    inner,
    inquiry,
    { depth: depth + 1, offset: found.offset, source: '' },
    command.input,
  );
  // A function changes the directory and the variables of its caller.
  state.cwd = inner.cwd;
  for (const [variable, value] of inner.variables) state.variables.set(variable, value);
  return output;
}

function recursion(name: string, command: Command, inquiry: Inquiry): Stream {
  const bomb = command.multiplies === true;
  const tier = bomb ? 'destructive' : 'privileged-write';
  const why = bomb
    ? 'starts itself again and again until the machine stands still'
    : 'calls itself, so where it ends cannot be told';
  inquiry.add({
    action: name,
    tier,
    unread: true,
    effects: ['executes'],
    resources: [],
    targets: [],
    because: [{ tier, why, words: name }],
    words: name,
    ...(command.span ? { span: command.span } : {}),
  });
  return unreadStream;
}

/** Functions that were defined and never called are judged with unknown arguments: something later may call them. */
export function judgeUncalled(state: State, inquiry: Inquiry, depth: number): void {
  for (const found of state.functions.values()) {
    if (found.called) continue;
    found.called = true;
    runBody(
      found.body,
      new State(state.cwd, state.where, state, [found.body]),
      inquiry,
      { depth: depth + 1, offset: found.offset, source: '' },
      unreadStream,
    );
  }
}
