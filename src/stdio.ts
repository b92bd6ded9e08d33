// Standard input and output of a hook process, with file descriptors only: the stream classes of Node cost more time than the decision.
import { read, writeSync } from 'node:fs';

/** Bytes. More is refused unread, so that a huge call cannot exhaust the process. */
const maxBytes = 48 * 1024 * 1024;

/** All of standard input as text. Rejects after `timeoutMs`, when it is too large, or when it is not UTF-8. */
export function readInput(timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(
      () => reject(new Error(`no complete call on standard input within ${timeoutMs} ms`)),
      timeoutMs,
    );
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    const next = (): void => {
      const chunk = Buffer.allocUnsafe(64 * 1024);
      read(0, chunk, 0, chunk.length, null, (error, count) => {
        if (error?.code === 'EAGAIN') setTimeout(next, 2);
        else if (error && error.code !== 'EOF') fail(error);
        else if (error || count === 0) {
          clearTimeout(timer);
          resolve(decode(Buffer.concat(chunks)));
        } else {
          size += count;
          chunks.push(chunk.subarray(0, count));
          if (size > maxBytes) fail(new Error(`call too large: more than ${maxBytes} bytes`));
          else next();
        }
      });
    };
    next();
  });
}

/** Invalid UTF-8 becomes replacement characters, which the classifier then sees in place of what the host would run. */
const decode = (bytes: Buffer): string => bytes.toString('utf8');

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
