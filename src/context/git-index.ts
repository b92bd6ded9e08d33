// Reads git's index (versions 2, 3 and 4) from its bytes. Pure; compares nothing with the files on disk.

/** One file that git tracks. Its fields are read when asked for, since of most entries only the name is. */
export class IndexEntry {
  /** Relative to the root of the work tree. */
  readonly path: string;
  private readonly bytes: Buffer;
  private readonly start: number;
  private readonly flags: number;

  constructor(path: string, bytes: Buffer, start: number, flags: number) {
    this.path = path;
    this.bytes = bytes;
    this.start = start;
    this.flags = flags;
  }

  /** Milliseconds since the epoch; whole seconds where git recorded no fraction. */
  get statusChanged(): number {
    return this.word(0) * 1000 + this.word(1) / 1_000_000;
  }

  get modified(): number {
    return this.word(2) * 1000 + this.word(3) / 1_000_000;
  }

  /** Lower 32 bits; 0 where git did not record it. */
  get inode(): number {
    return this.word(5);
  }

  get mode(): number {
    return this.word(6);
  }

  /** Lower 32 bits. */
  get size(): number {
    return this.word(9);
  }

  /** Object name in hex. */
  id(length: number): string {
    return this.bytes.toString('hex', this.start + fixedPart, this.start + fixedPart + length);
  }

  /** In conflict: one of several versions. */
  get unmerged(): boolean {
    return (this.flags & stageBits) !== 0;
  }

  /** Named with `git add -N`: git does not have its content. */
  get promised(): boolean {
    return ((this.flags >>> 16) & intentToAdd) !== 0;
  }

  private word(index: number): number {
    return this.bytes.readUInt32BE(this.start + index * 4);
  }
}

const fixedPart = 40;
const extendedBit = 0x4000;
const intentToAdd = 0x2000;
const skipWorktree = 0x4000;
const lengthBits = 0xfff;
const stageBits = 0x3000;

/** Entries for `wanted` and everything below it (empty: all), or undefined where the index cannot be understood in full. */
export function readIndex(bytes: Buffer, idLength: number, wanted: string): readonly IndexEntry[] | undefined {
  const end = bytes.length - idLength;
  if (end < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const cursor: Cursor = {
    bytes,
    idLength,
    end,
    version,
    at: 12,
    name: version === 4 ? Buffer.alloc(maxName) : bytes,
    from: 0,
    to: 0,
  };
  const filter = Buffer.from(wanted);
  const found: IndexEntry[] = [];
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const start = cursor.at;
    const flags = readName(cursor);
    if (flags < 0) return undefined;
    if (isWanted(cursor, filter))
      found.push(new IndexEntry(cursor.name.toString('utf8', cursor.from, cursor.to), bytes, start, flags));
  }
  return hasOnlyOptionalExtensions(bytes, cursor.at, end) ? found : undefined;
}

/** A path that is longer than this could not be opened. */
const maxName = 8192;

// All entries are passed over to find a few, and the code runs cold, so this part allocates nothing.
interface Cursor {
  readonly bytes: Buffer;
  readonly idLength: number;
  readonly end: number;
  readonly version: number;
  at: number;
  /** Holds the current name between `from` and `to`: the index itself, or in version 4 the name put together. */
  readonly name: Buffer;
  from: number;
  to: number;
}

/** Moves past one entry, leaving its name in the cursor. Gives its flags, the extended ones above bit 16; negative: not understood. */
function readName(cursor: Cursor): number {
  const { bytes, end, version } = cursor;
  const start = cursor.at;
  let at = start + fixedPart + cursor.idLength;
  if (at + 4 > end) return -1;
  let flags = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  at += 2;
  if (flags & extendedBit) {
    const extended = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (version < 3 || extended & ~(intentToAdd | skipWorktree)) return -1;
    flags |= extended << 16;
    at += 2;
  }
  if (version === 4) return readCompressed(cursor, at) ? flags : -1;
  const length = flags & lengthBits;
  const stop = length < lengthBits ? at + length : bytes.indexOf(0, at);
  if (stop < at || stop >= end || bytes[stop] !== 0) return -1;
  cursor.from = at;
  cursor.to = stop;
  // At least one NUL ends the name, and the whole entry is a multiple of eight long.
  cursor.at = start + ((stop - start + 8) & ~7);
  return cursor.at <= end ? flags : -1;
}

/** Version 4: how many bytes of the previous name to drop, then what to append. */
function readCompressed(cursor: Cursor, from: number): boolean {
  const { bytes, end, name } = cursor;
  let at = from;
  let dropped = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    dropped = dropped * 128 + (byte & 0x7f);
    if (at >= end || dropped > cursor.to) return false;
    if (!(byte & 0x80)) break;
    dropped += 1;
  }
  let to = cursor.to - dropped;
  if (to < 0) return false;
  for (; bytes[at] !== 0; at += 1, to += 1) {
    if (at >= end || to >= maxName) return false;
    name[to] = bytes[at] ?? 0;
  }
  cursor.to = to;
  cursor.at = at + 1;
  return cursor.at <= end;
}

const slash = 0x2f;

function isWanted({ name, from, to }: Cursor, wanted: Buffer): boolean {
  const { length } = wanted;
  if (length === 0) return true;
  if (to - from < length || (to - from > length && name[from + length] !== slash)) return false;
  // Neighbours share their beginning, so they differ sooner from the end.
  for (let index = length - 1; index >= 0; index -= 1) if (name[from + index] !== wanted[index]) return false;
  return true;
}

/** A name in lower case marks an extension that changes what the entries mean: `link` (split index), `sdir` (sparse directories). */
function hasOnlyOptionalExtensions(bytes: Buffer, from: number, end: number): boolean {
  let at = from;
  while (at < end) {
    const first = bytes[at] ?? 0;
    if (at + 8 > end || first < 0x41 || first > 0x5a) return false;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return at === end;
}
