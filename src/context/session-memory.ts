// [I/O] What the calls of a session leave behind: one small file a session below the state folder, which no agent may write to.
// Each call that leaves something appends a line; when it is full, folders stand for the files in them, so that nothing is forgotten.
import { appendFileSync, mkdirSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import type { Taint, Traces } from '../classification.ts';
import type { Remembered } from '../facts.ts';
import { isObject } from './json.ts';
import { joined, parentOf } from './path-text.ts';
import { isOwnFile, linkStatOf, readText } from './read-file.ts';

/** Bytes. */
const maxFile = 64 * 1024;
/** Milliseconds after which a session that left nothing more is forgotten. */
const longest = 14 * 24 * 3_600_000;
const taints: ReadonlySet<unknown> = new Set<Taint>(['network', 'installer', 'decoded', 'secret', 'prompt']);

const nothing: Remembered = { files: new Map(), secrets: false };
const unreadable: Remembered = { files: new Map(), secrets: true, unreadable: true };

/** Undefined where nothing was left. */
export function recall(file: string): Remembered | undefined {
  try {
    if (linkStatOf(file) === undefined) return undefined;
    return (isOwnFile(file) && parse(readText(file, maxFile))) || unreadable;
  } catch {
    return unreadable;
  }
}

/** Throws where it cannot be kept: a later call would be judged as if this one had not been. */
export function remember(file: string, traces: Traces, time: number): void {
  const line = `${JSON.stringify(traces)}\n`;
  const size = linkStatOf(file)?.size ?? 0;
  if (size === 0) begin(file, time);
  if (size + line.length <= maxFile) appendFileSync(file, line, { mode: 0o600 });
  else rewrite(file, traces);
}

function begin(file: string, time: number): void {
  const folder = file.slice(0, file.lastIndexOf('/'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const old = joined(folder, name);
    if (time - (linkStatOf(old)?.mtimeMs ?? time) > longest) unlinkSync(old);
  }
}

function rewrite(file: string, traces: Traces): void {
  const before = recall(file) ?? nothing;
  if (before.unreadable) return;
  const { files, secrets } = withTraces(before, traces);
  const folders = [...inFolders(files)].map(([path, carries]) => ({ path, carries }));
  const text = `${JSON.stringify({ files: folders, secrets })}\n`;
  if (text.length > maxFile) throw new Error('this session has brought in more files than can be remembered');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function inFolders(files: ReadonlyMap<string, readonly Taint[]>): ReadonlyMap<string, readonly Taint[]> {
  const folders = new Map<string, readonly Taint[]>();
  for (const [path, carries] of files)
    folders.set(parentOf(path), [...new Set([...(folders.get(parentOf(path)) ?? []), ...carries])]);
  return folders;
}

/** Undefined: not what was written here. An unfinished last line is what a crash leaves. */
function parse(text: string | undefined): Remembered | undefined {
  if (text === undefined) return undefined;
  let remembered = nothing;
  for (const line of text.split('\n').slice(0, -1)) {
    const traces = toTraces(JSON.parse(line));
    if (!traces) return undefined;
    remembered = withTraces(remembered, traces);
  }
  return remembered;
}

function withTraces(before: Remembered, traces: Traces): Remembered {
  const files = new Map(before.files);
  for (const { path, carries } of traces.files) {
    files.delete(path);
    if (carries.length > 0) files.set(path, carries);
  }
  return { files, secrets: before.secrets || traces.secrets };
}

function toTraces(value: unknown): Traces | undefined {
  if (!isObject(value) || !Array.isArray(value.files) || typeof value.secrets !== 'boolean') return undefined;
  const files = value.files.map((one: unknown) =>
    isObject(one) && typeof one.path === 'string' && isTaints(one.carries)
      ? { path: one.path, carries: one.carries }
      : undefined,
  );
  const whole = files.filter(one => one !== undefined);
  return whole.length === files.length ? { files: whole, secrets: value.secrets } : undefined;
}

const isTaints = (value: unknown): value is Taint[] => Array.isArray(value) && value.every(one => taints.has(one));
