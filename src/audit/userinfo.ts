// Passwords in URLs: `scheme://user:password@host`. The user and the host stay readable.
import { isRandom, isReference } from './secret-value.ts';
import { hidden } from './token-shapes.ts';

export const hideUserinfo = (text: string): string =>
  text.includes('://')
    ? text
        .split('://')
        .map((piece, i) => (i === 0 ? piece : withoutPassword(piece)))
        .join('://')
    : text;

/** `piece` starts after `://` and ends before the next one. */
function withoutPassword(piece: string): string {
  const end = piece.search(/[\s"'`<>\\]/);
  const run = end < 0 ? piece : piece.slice(0, end);
  const at = userinfoEnd(run);
  if (at <= 0) return piece;
  const colon = run.indexOf(':');
  if (colon < 0 || colon > at) return isRandom(run.slice(0, at)) ? hidden + piece.slice(at) : piece;
  return isReference(run.slice(colon + 1, at)) ? piece : `${piece.slice(0, colon + 1)}${hidden}${piece.slice(at)}`;
}

/** Where the `@` before the host is, or -1. Passwords that should have been percent-encoded and were not count too. */
function userinfoEnd(run: string): number {
  const stop = run.search(/[/?#]/);
  const inAuthority = (stop < 0 ? run : run.slice(0, stop)).lastIndexOf('@');
  if (inAuthority >= 0 || stop < 0) return inAuthority;
  // `host:8080/@scope/name` has a port there, `user:pa/ss@host` has none.
  return /^[^:/?#]*:(?!\d{1,5}[/?#])/.test(run) ? run.indexOf('@') : -1;
}
