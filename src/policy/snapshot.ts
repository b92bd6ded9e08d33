// Keeps the compiled policy between calls, so that most calls parse nothing. [I/O] Any doubt about what is stored means: compile again.
import { lstatSync, mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { codeOf, readFile, writeFile } from './files.ts';
import type { PolicySet } from './policy-set.ts';

export interface SnapshotSource {
  /** Of the tool: another build may read policies differently. */
  readonly buildId: string;
  /** Absolute. Must not lie where the agent may write. */
  readonly cache: string;
  /** `candidatesOf(places)`. */
  readonly candidates: readonly string[];
  /** A file changed less than this many milliseconds ago may change again without its times showing it. */
  readonly settle?: number;
}

export interface PolicyInForce {
  readonly policy: PolicySet;
  readonly from: 'snapshot' | 'files';
}

/** `compileFresh` is only called when needed, and may load what it needs first. */
export function policyInForce(source: SnapshotSource, compileFresh: () => PolicySet): PolicyInForce {
  // Taken before the files are read: a change in between makes the stored key too old, never too new.
  const state = stateOf(source);
  const file = `${source.cache}/policy-${checksum(source.candidates.join('\n'))}.json`;
  const stored = isPrivate(source.cache, 'directory') ? read(file, state.key, source) : undefined;
  if (stored) return { policy: stored, from: 'snapshot' };
  const policy = compileFresh();
  if (policy.broken.length > 0 || !state.settled) return { policy, from: 'files' };
  // A file that was extended and changed since it was read has changed a moment ago.
  const extended = stateOf({ ...source, candidates: policy.extended });
  if (extended.settled) store(source.cache, file, { key: state.key, extended: extended.key }, policy);
  return { policy, from: 'files' };
}

interface State {
  readonly key: string;
  /** No candidate changed a moment ago, and each could be looked at. */
  readonly settled: boolean;
}

function stateOf({ buildId, candidates, settle = 2000 }: SnapshotSource): State {
  const newest = BigInt(Date.now() - settle) * 1_000_000n;
  let settled = true;
  const stamps = candidates.map(path => {
    try {
      const own = lstatSync(path, { bigint: true, throwIfNoEntry: false });
      if (!own) return `${path} -`;
      const status = own.isSymbolicLink() ? statSync(path, { bigint: true, throwIfNoEntry: false }) : own;
      if (!status) return `${path} - dangling`;
      if (status.mtimeNs > newest || status.ctimeNs > newest) settled = false;
      return `${path} ${status.mtimeNs} ${status.ctimeNs} ${status.size} ${status.dev} ${status.ino}`;
    } catch (error) {
      settled = false;
      return `${path} ${codeOf(error) ?? 'error'}`;
    }
  });
  return { key: [buildId, ...stamps].join('\n'), settled };
}

function read(file: string, key: string, source: SnapshotSource): PolicySet | undefined {
  if (!isPrivate(file, 'file')) return undefined;
  const found = readFile(file, 16 * 1_048_576);
  if (found.kind !== 'text') return undefined;
  const { bytes, text } = found;
  const half = (bytes.length - 1) / 2;
  if (!Number.isInteger(half) || Buffer.compare(bytes.subarray(0, half), bytes.subarray(half + 1)) !== 0)
    return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(0, (text.length - 1) / 2));
    if (!isOfThisBuild(value, key)) return undefined;
    return value.extended === stateOf({ ...source, candidates: value.policy.extended }).key ? value.policy : undefined;
  } catch {
    return undefined;
  }
}

interface Stored {
  readonly key: string;
  readonly extended: string;
  readonly policy: PolicySet;
}

/** That it is there twice says that it is what was stored; the key, that this very build stored it, so the shape is the one it knows. */
const isOfThisBuild = (value: unknown, key: string): value is Stored =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

/** A cache that cannot be written costs time, nothing else. */
function store(
  directory: string,
  file: string,
  keys: { readonly key: string; readonly extended: string },
  policy: PolicySet,
): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!isPrivate(directory, 'directory')) return;
    const stored: Stored = { ...keys, policy };
    const body = JSON.stringify(stored);
    // Twice: any damage makes the two differ, and comparing them costs next to nothing.
    writeFile(file, `${body}\n${body}`);
    prune(directory);
  } catch {
    // Compiled again next time.
  }
}

const maxSnapshots = 200;

/** One snapshot for each directory that calls came from; the oldest go first. */
function prune(directory: string): void {
  const names = readdirSync(directory).filter(name => name.startsWith('policy-'));
  if (names.length <= maxSnapshots) return;
  const dated = names.map(name => ({ name, time: lstatSync(`${directory}/${name}`).mtimeMs }));
  dated.sort((a, b) => a.time - b.time);
  for (const { name } of dated.slice(0, names.length - maxSnapshots / 2)) unlinkSync(`${directory}/${name}`);
}

/** Owned by this user and closed to others, and not a link. Where there are no owners, as on Windows, the user's own folder must do. */
function isPrivate(path: string, kind: 'directory' | 'file'): boolean {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (!status || (kind === 'directory' ? !status.isDirectory() : !status.isFile())) return false;
    return process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o077) === 0);
  } catch {
    return false;
  }
}

/** A name for a list of paths. */
function checksum(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593 ^ text.length];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b) ^ (b >>> 13);
  }
  return hex(a) + hex(b);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
