// What a user might pick instead: gates that install from npm, asked about the same shell lines with their default settings.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export const rivals = { 'cc-safety-net': '2.4.5', '@google/gemini-cli-core': '0.61.0' } as const;
export type Rival = keyof typeof rivals;
export interface Question {
  readonly command: string;
  readonly cwd: string;
}

/** Their packages, installed once into a temporary folder without running any script of theirs. */
export function install(): { readonly folder: string; readonly project: string } {
  const versions = Object.entries(rivals).map(([name, version]) => `${name}@${version}`);
  const folder = join(tmpdir(), `tiergate-rivals-${Object.values(rivals).join('-')}`);
  const project = join(folder, 'home', 'project');
  if (!existsSync(join(folder, 'installed'))) {
    mkdirSync(project, { recursive: true });
    execFileSync('git', ['init', '--quiet', project]);
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...versions], {
      cwd: folder,
      stdio: 'inherit',
    });
    writeFileSync(join(folder, 'installed'), '');
  }
  return { folder, project };
}

const answers = z.object({ allowed: z.array(z.boolean()), milliseconds: z.number() });
export type Answers = z.infer<typeof answers>;

/** One process for all questions, in a home of its own, as they read settings there. They judge; nothing is run. */
export function ask(rival: Rival, folder: string, questions: readonly Question[]): Answers {
  const child = fileURLToPath(new URL('./rival-process.ts', import.meta.url));
  const done = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), child, rival, folder], {
    cwd: join(folder, 'home', 'project'),
    env: { PATH: '/nonexistent', HOME: join(folder, 'home') },
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const last = done.stdout.trimEnd().split('\n').at(-1) ?? '';
  if (done.status !== 0) throw new Error(`${rival} ended with ${done.status}: ${done.stderr.slice(-2000)}`);
  return answers.parse(JSON.parse(last));
}
