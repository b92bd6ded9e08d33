// Real host programs from npm, of pinned versions; installed on first use and kept for later runs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `latest` in place of the pinned versions, to see what the next ones change. */
export const wantsLatest = process.env.TIERGATE_HOSTS === 'latest';

/** The folder that holds the packages' `node_modules`. The first package names the folder. */
export function install(name: string, version: string, packages: readonly string[]): string {
  const cache = join(tmpdir(), `tiergate-${name}-${wantsLatest ? 'latest' : version}-${process.getuid?.() ?? ''}`);
  if (existsSync(join(cache, 'node_modules')) && !wantsLatest) return cache;
  const draft = mkdtempSync(`${cache}-`);
  writeFileSync(join(draft, 'package.json'), '{ "private": true }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--force'];
  const wanted = packages.map(one => `${one}@${wantsLatest ? 'latest' : version}`);
  execFileSync('npm', ['install', ...flags, ...wanted], { cwd: draft, stdio: 'inherit' });
  rmSync(cache, { recursive: true, force: true });
  renameSync(draft, cache);
  return cache;
}
