// `tiergate init`: finds the paths and lets init/ edit the agent's settings.
import { existsSync } from 'node:fs';
import { surroundingsOf } from '../context/scene.ts';
import { claudeDirectory, InitError, init } from '../init/init.ts';
import { reportText } from '../init/report.ts';
import type { Output } from './output.ts';
import { hookFile } from './package.ts';
import { UsageError } from './usage.ts';
import { warm } from './warm.ts';

export interface InitFlags {
  readonly user?: boolean;
  readonly project?: boolean;
  readonly remove?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function runInit(agent: string, flags: InitFlags, process: NodeJS.Process, output: Output): number {
  if (agent !== 'claude-code') throw new UsageError(`unknown agent \`${agent}\`; this version knows claude-code`);
  if (flags.user && flags.project) throw new UsageError('give either `--user` or `--project`, not both');
  const scene = surroundingsOf(process.cwd(), process.env);
  const hook = hookFile(agent);
  if (!flags.remove && !existsSync(hook))
    throw new UsageError(`the hook ${hook} is not built; run \`npm run build\` first`);
  try {
    const report = init({
      scope: flags.project ? 'project' : 'user',
      action: flags.remove ? 'remove' : 'add',
      dryRun: flags.dryRun === true,
      userDirectory: claudeDirectory(process.env, scene.home),
      project: scene.project,
      node: process.execPath,
      hook,
    });
    if (!flags.remove && !flags.dryRun) warm(agent, process.execPath);
    output.line(flags.json ? JSON.stringify(report) : reportText(report).trimEnd());
    return 0;
  } catch (error) {
    if (error instanceof InitError) throw new UsageError(error.message);
    throw error;
  }
}
