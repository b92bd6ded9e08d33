// Wall time of the built hook as a process, against an empty script on the same Node: interleaved runs, medians.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = 40;

export function measureHook(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tiergate-bench-'));
  try {
    const empty = join(folder, 'empty.cjs');
    writeFileSync(empty, '');
    const hook = fileURLToPath(new URL('../dist/hooks/claude-code.cjs', import.meta.url));
    const times: Record<string, number[]> = { [empty]: [], [hook]: [] };
    for (let round = 0; round < rounds; round++)
      for (const file of round % 2 ? [empty, hook] : [hook, empty]) times[file]?.push(timeOf(file, folder));
    const [floor, own] = [empty, hook].map(file => median(times[file] ?? []));
    if (floor === undefined || own === undefined) throw new Error('no times were measured');
    return [
      `hook ${own.toFixed(1)} ms, empty script ${floor.toFixed(1)} ms, ratio ${(own / floor).toFixed(2)} (medians of ${rounds} interleaved runs)`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. */
function timeOf(file: string, folder: string): number {
  const call = {
    session_id: 's',
    cwd: folder,
    hook_event_name: 'PreToolUse',
    tool_name: 'Bash',
    tool_input: { command: 'git status && npm test' },
    tool_use_id: 't',
  };
  const env = { PATH: '/usr/bin:/bin', HOME: folder };
  const start = performance.now();
  const done = spawnSync(process.execPath, [file], { input: JSON.stringify(call), env, cwd: folder });
  const time = performance.now() - start;
  if (done.status !== 0) throw new Error(`${file} ended with ${done.status}: ${done.stderr}`);
  return time;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
