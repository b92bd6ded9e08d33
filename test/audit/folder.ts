// A temporary folder for the logs of one test file, removed afterwards, and small readers of what is in it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Entry } from '../../src/audit/audit-record.ts';
import { runVerify } from '../../src/audit/run-verify.ts';

export const base = mkdtempSync(join(tmpdir(), 'tiergate-audit-'));
after(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
/** The path of a log in a folder that does not exist yet. */
export function newLog(): string {
  count += 1;
  return join(base, String(count), 'state', 'audit.jsonl');
}

export const entry = (name: string): Entry => ({ v: 1, kind: 'test', time: '2026-11-24T12:00:00.000Z', ...{ name } });

export const linesIn = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);

/** Exit code and output of a verification. */
export async function verified(file: string, head?: string): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line), color: false };
  const code = await runVerify({ file, ...(head ? { head } : {}) }, io);
  return { code, text: lines.join('\n') };
}
