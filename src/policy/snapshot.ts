// Keeps the compiled policy between calls, so that most calls parse nothing. [I/O] Any doubt about what is stored means: compile again.
import { lstatSync, mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { codeOf, readFile, writeFile } from './files.ts';
import type { PolicySet } from './policy-set.ts';
import { isPolicySet } from './shape.ts';

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
  const stored = isPrivate(source.cache, 'directory') ? read(file, state.key) : undefined;
  if (stored) return { policy: stored, from: 'snapshot' };
  const policy = compileFresh();
  if (policy.broken.length === 0 && state.settled) store(source.cache, file, state.key, policy);
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

function read(file: string, key: string): PolicySet | undefined {
  if (!isPrivate(file, 'file')) return undefined;
  const found = readFile(file, 16 * 1_048_576);
  if (found.kind !== 'text') return undefined;
  const [sum = '', body = ''] = splitOnce(found.text);
  if (sum !== checksum(body)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('key' in value) || !('policy' in value)) return undefined;
    return value.key === key && isPolicySet(value.policy) ? value.policy : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written costs time, nothing else. */
function store(directory: string, file: string, key: string, policy: PolicySet): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!isPrivate(directory, 'directory')) return;
    const body = JSON.stringify({ key, policy });
    writeFile(file, `${checksum(body)}\n${body}`);
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

const splitOnce = (text: string): readonly string[] => {
  const at = text.indexOf('\n');
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
};

/** Notices damage, not malice: whoever can write here could also replace the tool. */
function checksum(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
