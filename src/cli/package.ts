// The package's own files: its version and the schemas that are shipped with it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

/** Root of the package, seen from src/cli/ as well as from the bundle in dist/. */
const here = fileURLToPath(new URL('.', import.meta.url));
export const packageRoot = here.replace(/(?:src\/cli|dist)\/$/, '');

/** The built hook of an agent. */
export const hookFile = (agent: string): string => `${packageRoot}dist/hooks/${agent}.cjs`;

export function version(): string {
  const found = /"version":\s*"([^"]+)"/.exec(readFileSync(`${packageRoot}package.json`, 'utf8'));
  return found?.[1] ?? 'unknown';
}

const schemas = ['policy', 'policy-tests'] as const;

export function printSchema(name: string, output: Output): number {
  const known = schemas.find(one => one === name);
  if (!known) throw new UsageError(`unknown schema \`${name}\`; there are ${schemas.join(' and ')}`);
  output.line(readFileSync(`${packageRoot}schemas/${known}.schema.json`, 'utf8').trimEnd());
  return 0;
}
