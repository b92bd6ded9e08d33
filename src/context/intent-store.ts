// [I/O] Declared intents on disk: one small file for each session and each project, below the state folder, which no agent may write to.
import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { type Intent, isIntentName, longestDuration, undeclared } from '../intent.ts';
import { isObject } from './json.ts';
import { joined } from './path-text.ts';
import { linkStatOf, readText, statOf } from './read-file.ts';

/** Whom an intent is for: one session of a host, or whoever works in a project. */
export type Scope = { readonly session: string } | { readonly root: string };

const maxFile = 4096;
/** Clocks of one machine do not differ; this is for small corrections. */
const tolerance = 5 * 60_000;

export function storeIntent(state: string, scope: Scope, intent: Intent): void {
  const file = fileOf(state, scope);
  mkdirSync(joined(state, 'intents'), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ version: 1, for: keyOf(scope), ...intent })}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** False: there was none. */
export function removeIntent(state: string, scope: Scope): boolean {
  try {
    unlinkSync(fileOf(state, scope));
    return true;
  } catch {
    return false;
  }
}

/** The one that was declared last and still holds. `unreadable`: there is a file that cannot be believed, so it may be any. */
export function intentFor(state: string, scopes: readonly Scope[], time: number): Intent | 'unreadable' | undefined {
  if (!mayHold(state)) return undefined;
  let last: Intent | undefined;
  for (const scope of scopes) {
    const found = readIntent(state, scope);
    if (found === 'unreadable') return found;
    if (found && holds(found, time) && !(last && last.since >= found.since)) last = found;
  }
  // One that says `undeclared` takes back what another scope says.
  return last?.name === undeclared ? undefined : last;
}

/** Most people declare none, and then one look is enough. */
function mayHold(state: string): boolean {
  try {
    return statOf(joined(state, 'intents')) !== undefined;
  } catch {
    return true;
  }
}

const holds = ({ since, until }: Intent, time: number): boolean =>
  since <= time + tolerance && time < Math.min(until, since + longestDuration);

export function readIntent(state: string, scope: Scope): Intent | 'unreadable' | undefined {
  const file = fileOf(state, scope);
  try {
    if (linkStatOf(file) === undefined) return undefined;
    const value: unknown = isOwn(file) ? JSON.parse(readText(file, maxFile) ?? '') : undefined;
    if (!isObject(value) || value.version !== 1 || value.for !== keyOf(scope)) return 'unreadable';
    return toIntent(value) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function toIntent({ name, from, since, until }: Readonly<Record<string, unknown>>): Intent | undefined {
  if (typeof name !== 'string' || !(isIntentName(name) || name === undeclared)) return undefined;
  if (from !== 'prompt' && from !== 'terminal') return undefined;
  if (typeof since !== 'number' || typeof until !== 'number') return undefined;
  return { name, from, since, until };
}

/** A plain file of this user that nobody else may write. */
function isOwn(file: string): boolean {
  const status = linkStatOf(file);
  if (!status?.isFile()) return false;
  return process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o022) === 0);
}

const keyOf = (scope: Scope): string => ('session' in scope ? `session ${scope.session}` : `root ${scope.root}`);

const fileOf = (state: string, scope: Scope): string =>
  joined(state, `intents/${'session' in scope ? 'session' : 'root'}-${hashOf(keyOf(scope))}.json`);

/** Only a name for a file; what is in the file says whom it is for. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ (text.charCodeAt(at) + at), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
