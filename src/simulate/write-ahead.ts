// The write-ahead log beside an SQLite database: which pages have a newer copy there. Pure; bytes are handed in.

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Page number → where its newest committed copy starts in the log. */
export function newestPages(size: number, read: (at: number, length: number) => Buffer): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  if (size < headerBytes) return newest;
  const header = read(0, headerBytes);
  if (header.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1) return newest;
  const pageSize = header.readUInt32BE(8);
  const salt = header.subarray(16, 24);
  const pending = new Map<number, number>();
  const step = frameHeaderBytes + pageSize;
  for (let at = headerBytes; at + step <= size; at += step) {
    const frame = read(at, frameHeaderBytes);
    // Behind the end lie frames of an earlier round.
    if (!frame.subarray(8, 16).equals(salt)) break;
    pending.set(frame.readUInt32BE(0), at + frameHeaderBytes);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, start] of pending) newest.set(page, start);
    pending.clear();
  }
  return newest;
}
