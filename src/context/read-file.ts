// [I/O] Reads one regular file of bounded size. Never waits on a pipe or device, and never gives half a file.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';

/** The whole file, or undefined if it is missing, larger than `limit`, not a regular file, or may not be read. */
export function readBytes(path: string, limit: number): Buffer | undefined {
  try {
    // Opening a pipe or a device may wait or have effects, so its kind is looked at first.
    if (statOf(path)?.isFile() !== true) return undefined;
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readOpen(descriptor, limit);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

export const readText = (path: string, limit: number): string | undefined => readBytes(path, limit)?.toString('utf8');

/** What is at `path`, links followed. Undefined where nothing is; throws where one may not look. */
export const statOf = (path: string): Stats | undefined => ifThere(() => statSync(path, { throwIfNoEntry: false }));

/** The same of a link itself. */
export const linkStatOf = (path: string): Stats | undefined =>
  ifThere(() => lstatSync(path, { throwIfNoEntry: false }));

/** A plain file of this user that nobody else may write. */
export function isOwnFile(path: string): boolean {
  const status = linkStatOf(path);
  if (!status?.isFile()) return false;
  return process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o022) === 0);
}

/** Node counts a path below a file as an error; for us nothing is there. */
function ifThere<S>(look: () => S | undefined): S | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** `ENOENT` and the like. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Where a symbolic link points, or undefined if `path` is none. */
export function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function readOpen(descriptor: number, limit: number): Buffer | undefined {
  const stat = fstatSync(descriptor);
  if (!stat.isFile() || stat.size > limit) return undefined;
  // One byte more than expected shows a file that grew, or one of /proc whose size is given as 0.
  const room = Buffer.allocUnsafe(stat.size === 0 ? limit + 1 : stat.size + 1);
  let used = 0;
  while (used < room.length) {
    const got = readSync(descriptor, room, used, room.length - used, null);
    if (got === 0) return room.subarray(0, used);
    used += got;
  }
  return undefined;
}
