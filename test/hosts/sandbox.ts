// A throw-away home and project, and a program run in them with nothing of this machine's environment.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Sandbox {
  readonly root: string;
  readonly home: string;
  readonly project: string;
  readonly write: (path: string, text: string) => string;
  readonly exists: (path: string) => boolean;
  readonly remove: () => void;
}

export function newSandbox(): Sandbox {
  const root = mkdtempSync(join(tmpdir(), 'tiergate host test '));
  const [home, project] = [join(root, 'home'), join(root, 'project')];
  for (const folder of [home, project]) mkdirSync(folder);
  return {
    root,
    home,
    project,
    write: (path, text) => {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    exists: path => existsSync(join(root, path)),
    // A program may still be writing its last log.
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Milliseconds for one session. */
const patience = 45_000;

/** Everything that the program prints until it ends. */
export function runIn(
  { home, project }: Sandbox,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const clean = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8', TERM: 'dumb' };
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: project,
      env: { ...clean, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (): void => void (child.pid && endGroup(child.pid));
    const timer = setTimeout(end, patience);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        output += text;
      });
    child.on('error', fail);
    child.on('close', () => {
      clearTimeout(timer);
      end();
      done(output);
    });
  });
}

/** The program and whatever it left running. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
