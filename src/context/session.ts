// [I/O] Whether earlier calls of a session left something behind. Most leave nothing, and then this is all that is looked at.
import { hashOf, joined } from './path-text.ts';
import { linkStatOf } from './read-file.ts';

/** `session`: the host and its name for the session. */
export const sessionFile = (state: string, session: string): string =>
  joined(state, `sessions/${hashOf(session)}.jsonl`);

/** Where one may not look, something may be there. */
export function isThere(file: string): boolean {
  try {
    return linkStatOf(file) !== undefined;
  } catch {
    return true;
  }
}
