// Standard input and output of a hook process, without `process.stdin` and `process.stdout`, which cost more time than the decision.
import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** Bytes. More is refused unread, so that a huge call cannot exhaust the process. */
const maxBytes = 48 * 1024 * 1024;

/** All of standard input as text. Rejects after `timeoutMs`, when it is too large, or when it cannot be read. */
export async function readInput(timeoutMs: number): Promise<string> {
  const kind = fstatSync(0);
  // A read of a pipe through `fs` cannot be called off, and would keep the process from ending when the time is up.
  const bytes = kind.isFIFO() || kind.isSocket() ? await readPipe(timeoutMs) : readFileSync(0);
  if (bytes.length > maxBytes) throw tooLarge();
  return decode(bytes);
}

const tooLarge = (): Error => new Error(`call too large: more than ${maxBytes} bytes`);

function readPipe(timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pipe = new Socket({ fd: 0, readable: true, writable: false });
    const chunks: Buffer[] = [];
    let size = 0;
    const late = `no complete call on standard input within ${timeoutMs} ms`;
    const timer = setTimeout(() => pipe.destroy(new Error(late)), timeoutMs);
    pipe.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) pipe.destroy(tooLarge());
    });
    pipe.on('end', () => resolve(Buffer.concat(chunks)));
    pipe.on('error', reject);
    pipe.on('close', () => clearTimeout(timer));
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
