// [I/O] An issuer's public keys: from a file, or from its address by way of a cache. The network is asked rarely, briefly and for little,
// because a hook waits for it; without a network, keys that were fetched before go on counting for a while.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { isObject, listAt } from './json.ts';
import { joined } from './path-text.ts';
import { linkStatOf, readText } from './read-file.ts';

export interface KeyPlace {
  /** Folder for what can be fetched again. */
  readonly cache: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Milliseconds to wait for the network. */
  readonly patience?: number;
}

/** Nobody could look at the keys now; that says nothing about the token. */
export class KeysUnavailable extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'KeysUnavailable';
  }
}

const maxKeys = 256 * 1024;
const patience = 1000;
const hour = 3_600_000;
const fresh = 12 * hour;
const usable = 7 * 24 * hour;
const pause = 5 * 60_000;

type KeySet = ReturnType<typeof createLocalJWKSet>;

/** `newer`: the ones at hand lack a key. */
export async function keysOf(jwks: string, place: KeyPlace, newer: boolean): Promise<KeySet> {
  if (jwks.startsWith('/')) return keySet(parsed(readText(jwks, maxKeys)), jwks);
  const cached = readCache(jwks, place);
  const age = cached?.keys === undefined ? Number.POSITIVE_INFINITY : Math.abs(place.time - cached.fetched);
  if (age <= fresh && !newer) return keySet(cached?.keys, jwks);
  const mayAsk = cached === undefined || Math.abs(place.time - cached.tried) > pause;
  const found = mayAsk ? await fetched(jwks, place.patience ?? patience) : undefined;
  if (mayAsk) writeCache(jwks, place, found ?? cached?.keys, found ? place.time : (cached?.fetched ?? 0));
  const keys = found ?? (age <= usable ? cached?.keys : undefined);
  if (newer && found === undefined) throw new errors.JWKSNoMatchingKey();
  return keySet(keys, jwks);
}

function keySet(keys: unknown, from: string): KeySet {
  if (!isKeySet(keys)) throw new KeysUnavailable(`the keys at ${from} cannot be read`);
  try {
    return createLocalJWKSet(keys);
  } catch {
    throw new KeysUnavailable(`the keys at ${from} are not of the form that is expected`);
  }
}

/** The library checks each key when it is used. */
const isKeySet = (value: unknown): value is JSONWebKeySet =>
  isObject(value) && listAt(value, 'keys').length > 0 && listAt(value, 'keys').every(isObject);

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined for whatever goes wrong: no network, too slow, too large, an error page. */
async function fetched(url: string, wait: number): Promise<unknown> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(wait),
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    const keys = response.ok ? parsed(await bounded(response)) : undefined;
    return isKeySet(keys) ? keys : undefined;
  } catch {
    return undefined;
  }
}

async function bounded(response: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > maxKeys) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

interface Cached {
  readonly fetched: number;
  readonly tried: number;
  readonly keys: unknown;
}

function readCache(url: string, { cache }: KeyPlace): Cached | undefined {
  const file = cacheFile(url, cache);
  if (!isOwn(file)) return undefined;
  const value = parsed(readText(file, 2 * maxKeys));
  if (!isObject(value) || value.url !== url || typeof value.fetched !== 'number' || typeof value.tried !== 'number')
    return undefined;
  return { fetched: value.fetched, tried: value.tried, keys: isKeySet(value.keys) ? value.keys : undefined };
}

/** Whoever can write to it decides who is who. */
function isOwn(file: string): boolean {
  try {
    const status = linkStatOf(file);
    if (!status?.isFile()) return false;
    return process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o077) === 0);
  } catch {
    return false;
  }
}

/** A cache that cannot be written costs time, nothing else. */
function writeCache(url: string, { cache, time }: KeyPlace, keys: unknown, since: number): void {
  try {
    const file = cacheFile(url, cache);
    const draft = `${file}.${process.pid}`;
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify({ url, fetched: since, tried: time, keys }), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // Fetched again next time.
  }
}

/** The address itself, in letters that any file system takes. */
const cacheFile = (url: string, cache: string): string =>
  joined(cache, `keys-${Buffer.from(url).toString('base64url').slice(0, 180)}.json`);
