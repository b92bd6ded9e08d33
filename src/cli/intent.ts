// `tiergate intent set|show|clear`: what a person says the work in this project is for. The agent's own attempts are stopped by the gate;
// that this is a terminal keeps out what runs unattended.
import { intentFor, type readIntent, removeIntent, storeIntent } from '../context/intent-store.ts';
import { surroundingsOf } from '../context/scene.ts';
import { defaultDuration, durationOf, type Intent, isIntentName, sourceOf } from '../intent.ts';
import { placesFor, settingFor, stateFolder } from '../setting.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

interface Here {
  readonly state: string;
  readonly root: string;
  readonly time: number;
}

type Process = Pick<NodeJS.Process, 'cwd' | 'env' | 'stdin'>;

export function setIntent(name: string, options: { readonly for?: string }, process: Process, output: Output): number {
  if (!isIntentName(name))
    throw new UsageError(`\`${name}\`: an intent is one word of small letters, digits and \`-\``);
  const lasts = options.for === undefined ? defaultDuration : durationOf(options.for);
  if (lasts === undefined)
    throw new UsageError(`\`${options.for}\`: expected a duration such as \`30m\` or \`2h\`, at most \`24h\``);
  if (process.stdin.isTTY !== true)
    throw new UsageError(
      'an intent is declared by a person: run this in your own terminal, or write `intent: NAME` as the first line of your prompt',
    );
  const { state, root, time } = here(process);
  const intent: Intent = { name, from: 'terminal', since: time, until: time + lasts };
  storeIntent(state, { root }, intent);
  output.line(`${output.paint('green', 'set')} intent ${name} in ${root}, ${sourceOf(intent)}`);
  for (const line of notes(name, process)) output.line(output.paint('yellow', line));
  return 0;
}

export function showIntent(flags: { readonly json?: boolean }, process: Process, output: Output): number {
  const { state, root, time } = here(process);
  const found = intentFor(state, [{ root }], time);
  if (flags.json) output.line(JSON.stringify({ root, intent: found ?? null }));
  else output.line(describeIntent(found, root));
  return found === 'unreadable' ? 1 : 0;
}

export function clearIntent(process: Process, output: Output): number {
  const { state, root } = here(process);
  output.line(
    removeIntent(state, { root }) ? `no intent is declared in ${root} any more` : `no intent was declared in ${root}`,
  );
  return 0;
}

/** One line for `intent show` and `doctor`. */
export const describeIntent = (found: Intent | 'unreadable' | undefined, root: string): string =>
  found === undefined
    ? `no intent is declared in ${root}`
    : found === 'unreadable'
      ? `an intent is declared in ${root} and cannot be read; run \`tiergate intent clear\``
      : `intent ${found.name} in ${root}, ${sourceOf(found)}`;

export function intentHere(process: Process): { readonly root: string; readonly found: ReturnType<typeof readIntent> } {
  const { state, root, time } = here(process);
  return { root, found: intentFor(state, [{ root }], time) };
}

function here(process: Process): Here {
  const options = { cwd: process.cwd(), env: process.env };
  return {
    state: stateFolder(placesFor(options)),
    root: surroundingsOf(options.cwd, options.env).project,
    time: Date.now(),
  };
}

/** A word that no policy knows binds nothing. */
function notes(name: string, process: Process): string[] {
  const { policy } = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: true });
  const known = [...new Set(policy.layers.flatMap(layer => (layer.intents ?? []).map(({ intent }) => intent)))];
  return known.length === 0 || known.includes(name)
    ? []
    : [`the policy binds nothing to \`${name}\`; it knows ${known.map(one => `\`${one}\``).join(', ')}`];
}
