// Which project policy files a person trusts: their path and the SHA-256 of their exact bytes. [I/O] Any doubt means: not trusted.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, writeFile } from './files.ts';

/** What the store says. `broken`: it cannot be used, so nothing is trusted. */
export interface TrustStore {
  readonly pins: ReadonlyMap<string, string>;
  readonly broken?: string;
}

export function readTrust(store: string): TrustStore {
  const found = readFile(store);
  if (found.kind === 'absent') return { pins: new Map() };
  const pins = found.kind === 'text' ? parsePins(found.text) : undefined;
  if (pins) return { pins };
  const why = found.kind === 'unusable' ? found.why : 'is not in the form this tool writes';
  return {
    pins: new Map(),
    broken: `${store}: the trust store ${why}, so no project policy is trusted; remove it and trust your files again`,
  };
}

/** Whether these are the bytes that were trusted at this path. */
export const isTrusted = (file: string, bytes: Uint8Array, store: TrustStore): boolean =>
  store.pins.get(realPath(file)) === digestOf(bytes);

/** Trusts the bytes that the caller has read and shown; throws where the store cannot be written. Returns their SHA-256. */
export function trust(file: string, bytes: Uint8Array, store: string): string {
  const digest = digestOf(bytes);
  write(store, new Map(readTrust(store).pins).set(realPath(file), digest));
  return digest;
}

/** False: the file was not trusted. */
export function untrust(file: string, store: string): boolean {
  const pins = new Map(readTrust(store).pins);
  if (!pins.delete(realPath(file))) return false;
  write(store, pins);
  return true;
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const write = (store: string, pins: ReadonlyMap<string, string>): void =>
  writeFile(store, `${JSON.stringify({ version: 1, trusted: Object.fromEntries(pins) }, null, 2)}\n`);

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function parsePins(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('version' in value) || !('trusted' in value)) return undefined;
    const { version, trusted } = value;
    if (version !== 1 || typeof trusted !== 'object' || trusted === null || Array.isArray(trusted)) return undefined;
    const pins = Object.entries(trusted).map(([file, digest]: [string, unknown]) => [file, digest] as const);
    return pins.every(isPin) ? new Map(pins) : undefined;
  } catch {
    return undefined;
  }
}

const isPin = (pin: readonly [string, unknown]): pin is readonly [string, string] =>
  typeof pin[1] === 'string' && /^[0-9a-f]{64}$/.test(pin[1]);
