// Runs the real Claude Code, of one pinned version, in a throw-away home and project against a scripted model.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startModel, type ToolCall, type ToolResult } from './mock-model.ts';

const version = '2.1.330';
const platformPackage = `@anthropic-ai/claude-code-${process.platform}-${process.arch}`;

/** Path of the program; installed on first use and kept for later runs. */
export function installClaude(): string {
  const cache = join(tmpdir(), `tiergate-claude-code-${version}-${process.getuid?.() ?? ''}`);
  const program = (folder: string): string => join(folder, 'node_modules', platformPackage, 'claude');
  if (existsSync(program(cache))) return program(cache);
  const draft = mkdtempSync(`${cache}-`);
  writeFileSync(join(draft, 'package.json'), '{ "private": true }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, `${platformPackage}@${version}`], { cwd: draft, stdio: 'inherit' });
  rmSync(cache, { recursive: true, force: true });
  renameSync(draft, cache);
  return program(cache);
}

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
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Session {
  readonly script: readonly ToolCall[];
  readonly subagents?: Readonly<Record<string, readonly ToolCall[]>>;
  readonly args?: readonly string[];
}

export interface Outcome {
  /** What the model was told, call by call. */
  readonly results: readonly ToolResult[];
  readonly output: string;
}

/** One headless session from the first prompt to the end. */
export async function runClaude(program: string, sandbox: Sandbox, session: Session): Promise<Outcome> {
  const model = await startModel(session.script, session.subagents);
  try {
    const args = ['-p', 'go', '--output-format', 'stream-json', '--verbose', ...(session.args ?? [])];
    const output = await run(program, args, sandbox, {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: sandbox.home,
      LANG: 'C.UTF-8',
      TERM: 'dumb',
      ANTHROPIC_BASE_URL: model.url,
      ANTHROPIC_API_KEY: 'dummy',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      DISABLE_TELEMETRY: '1',
      // Without it the program refuses to skip permissions for root, which containers run tests as.
      IS_SANDBOX: '1',
    });
    return { results: model.results(), output };
  } finally {
    await model.close();
  }
}

function run(program: string, args: string[], { project }: Sandbox, env: Record<string, string>): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: project, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = (): void => void (child.pid && endGroup(child.pid));
    const timer = setTimeout(end, 40_000);
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
