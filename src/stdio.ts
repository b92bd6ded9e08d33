// Standard input and output of a hook process, without `process.stdin`, `process.stdout` and `node:net`, which cost more time than the decision.
import { read, writeSync } from 'node:fs';

/** Bytes. More is refused unread, so that a huge call cannot exhaust the process. */
const maxBytes = 48 * 1024 * 1024;

/** All of standard input as text. Rejects after `timeoutMs`, when it is too large, or when it cannot be read. */
export function readInput(timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // Never cleared: the process ends with its answer.
    setTimeout(() => reject(new LateInput(timeoutMs)), timeoutMs);
    withOneThread(() => readAll(resolve, reject));
  });
}

/** No complete call came in time. The read still waits in a thread of its own, and a plain exit would wait for that thread. */
export class LateInput extends Error {
  constructor(timeoutMs: number) {
    super(`no complete call on standard input within ${timeoutMs} ms`);
    this.name = 'LateInput';
  }
}

/** Node starts four threads at the first read, which takes a millisecond; this process needs one. */
function withOneThread(start: () => void): void {
  const given = process.env.UV_THREADPOOL_SIZE;
  process.env.UV_THREADPOOL_SIZE = '1';
  start();
  if (given === undefined) delete process.env.UV_THREADPOOL_SIZE;
  else process.env.UV_THREADPOOL_SIZE = given;
}

function readAll(resolve: (text: string) => void, reject: (error: Error) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const next = (): void => {
    const room = Buffer.allocUnsafe(chunks.length === 0 ? 64 * 1024 : 1024 * 1024);
    read(0, room, 0, room.length, null, (error, count) => {
      if (error?.code === 'EAGAIN') return void setTimeout(next, 2);
      // A pipe on Windows ends with an error instead of nothing.
      if (error && error.code !== 'EOF') return reject(error);
      if (error || count === 0) return resolve(textOf(chunks));
      chunks.push(count === room.length ? room : room.subarray(0, count));
      size += count;
      if (size > maxBytes) return reject(new Error(`call too large: more than ${maxBytes} bytes`));
      next();
    });
  };
  next();
}

/** Invalid UTF-8 becomes replacement characters, which the classifier then sees in place of what the host would run. */
const textOf = (chunks: readonly Buffer[]): string =>
  (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8');

/** Writes all of `text`, waiting where a pipe is full. Throws when nobody reads any more. */
export function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
