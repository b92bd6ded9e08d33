// [I/O] One writer at a time, across processes: a lock file that names its holder. A holder that died or hangs is replaced.
import { closeSync, openSync, readFileSync, readlinkSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { steadyMs } from '../clock.ts';
import { errnoOf } from './audit-error.ts';

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  readonly timeoutMs: number;
  /** Milliseconds after which a lock is void although its holder may live. Far above the time that a line takes. */
  readonly staleMs: number;
}

export interface Lock {
  /** Whether so little time has passed that nobody can have declared the lock void. */
  readonly isFresh: () => boolean;
  readonly release: () => void;
}

/** Undefined when others held the lock all the time. */
export function takeLock(path: string, options: LockOptions): Lock | undefined {
  const start = steadyMs();
  for (let pause = 0.3; ; pause = Math.min(pause * 1.5, 4)) {
    const lock = create(path, options.staleMs);
    if (lock) return lock;
    if (steadyMs() - start > options.timeoutMs) return undefined;
    if (!breakStale(path, options.staleMs)) sleep(pause * (0.5 + Math.random()));
  }
}

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

function create(path: string, staleMs: number): Lock | undefined {
  const owner = `${process.pid} ${Date.now()} ${Math.random().toString(36).slice(2)} ${processSpace()}\n`;
  const taken = steadyMs();
  try {
    const descriptor = openSync(path, 'wx', 0o600);
    try {
      writeSync(descriptor, owner);
    } catch (error) {
      remove(path);
      throw error;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  const isFresh = (): boolean => steadyMs() - taken < staleMs / 2;
  return { isFresh, release: () => (isFresh() || read(path) === owner ? remove(path) : undefined) };
}

/** Process ids mean nothing across containers or machines that share a home folder. Empty where the system has no such notion. */
function processSpace(): string {
  try {
    return `${readlinkSync('/proc/self/ns/pid')}/${hostname()}`;
  } catch {
    return '';
  }
}

/**
 * Removes a lock whose holder is gone. Two processes may see the same dead lock; if both just removed it, the second would remove the
 * lock that the first has taken since. So the right to remove is itself a file, named after the very lock it is about.
 */
function breakStale(path: string, staleMs: number): boolean {
  const seen = read(path);
  if (seen === undefined) return true;
  if (!isVoid(path, seen, staleMs)) return false;
  const right = `${path}.${/^\d+ -?\d+ ([0-9a-z]+) /.exec(seen)?.[1] ?? 'unreadable'}`;
  try {
    closeSync(openSync(right, 'wx', 0o600));
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    if (age(right) > staleMs) remove(right);
    return false;
  }
  try {
    if (read(path) === seen) remove(path);
  } finally {
    remove(right);
  }
  return true;
}

function isVoid(path: string, seen: string, staleMs: number): boolean {
  // Absolute, because a clock that was set back puts living locks into the future.
  if (age(path) > staleMs) return true;
  const holder = /^(\d+) -?\d+ [0-9a-z]+ (.*)\n$/.exec(seen);
  return holder?.[1] !== undefined && holder[2] === processSpace() && !isAlive(Number(holder[1]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

function age(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Math.abs(Date.now() - stat.mtimeMs) : 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
