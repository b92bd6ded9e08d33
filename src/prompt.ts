// A person's prompt, seen by the hook before the agent: an intent in it is noted for the session. Never stops a prompt. [I/O]
import { storeIntent } from './context/intent-store.ts';
import type { Prompt } from './hosts/host.ts';
import { type Intent, intentIn, sourceOf, undeclared } from './intent.ts';
import { placesFor, stateFolder } from './setting.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the host is told: nothing, or one line for the person. */
export function notePrompt(
  { session, text }: Prompt,
  host: string,
  env: Env,
  time: number,
): { readonly systemMessage?: string } {
  const found = intentIn(text);
  if (found === undefined) return {};
  if (found.is === 'problem') return message(`no intent was set: ${found.why}`);
  const isSet = found.is === 'intent';
  const lasts = isSet ? found.lasts : hoursWithdrawn;
  const intent: Intent = { name: isSet ? found.name : undeclared, from: 'prompt', since: time, until: time + lasts };
  try {
    storeIntent(stateFolder(placesFor({ cwd: '/', env })), { session: `${host} ${session}` }, intent);
  } catch (error) {
    return message(`the intent could not be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
  return message(
    isSet ? `intent ${intent.name}, ${sourceOf(intent)}` : 'no intent is declared in this session any more',
  );
}

/** A withdrawal outlasts every intent that was set before it. */
const hoursWithdrawn = 24 * 3_600_000;

const message = (text: string) => ({ systemMessage: `tiergate: ${text}` });
