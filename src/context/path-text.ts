// Arithmetic on absolute POSIX paths as text. Looks nothing up; `node:path` is left out because loading it costs time in every call.

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const joined = (dir: string, name: string): string => (dir.endsWith('/') ? `${dir}${name}` : `${dir}/${name}`);

/** `path` if it is absolute, else seen from `dir`; `.` and `..` are resolved as text. */
export function absolute(dir: string, path: string): string {
  const kept: string[] = [];
  for (const piece of (path.startsWith('/') ? path : `${dir}/${path}`).split('/')) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') kept.pop();
    else kept.push(piece);
  }
  return `/${kept.join('/')}`;
}

/** Whether `path` is `dir` or lies below it. */
export const isWithin = (dir: string, path: string): boolean =>
  path === dir || dir === '/' || path.startsWith(`${dir}/`);

/** `path` as seen from `dir`, which contains it: empty for `dir` itself. */
export const relativeTo = (dir: string, path: string): string =>
  path === dir ? '' : path.slice(dir === '/' ? 1 : dir.length + 1);

/** `~/x` and `~` with the home directory put in; `~user` stays as it is. */
export const withHome = (path: string, home: string): string =>
  path === '~' ? home : path.startsWith('~/') ? absolute(home, path.slice(2)) : path;

/** The short form that people know: below the project, below home, or in full. */
export function shownPath(path: string, places: { readonly project: string; readonly home: string }): string {
  if (path !== places.project && isWithin(places.project, path)) return relativeTo(places.project, path);
  if (path !== places.home && isWithin(places.home, path)) return `~/${relativeTo(places.home, path)}`;
  return path;
}

/** Sixteen hex digits: a name for a file that is about something else's name. Not for secrets, and not proof of anything. */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ (text.charCodeAt(at) + at), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
