// `tiergate trust` and `untrust`: whether the policy of a project may loosen.
import { resolve } from 'node:path';
import { readFile } from '../policy/files.ts';
import { formatError } from '../policy/parse.ts';
import { searchDirectory } from '../policy/search.ts';
import { trust, untrust } from '../policy/trust.ts';
import { validateFiles } from '../policy/validate.ts';
import { placesFor } from '../setting.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

export function trustFile(given: string | undefined, process: NodeJS.Process, output: Output): number {
  const places = placesFor({ cwd: process.cwd(), env: process.env });
  const file = projectFile(given, places.project);
  const [problem] = validateFiles([file]).filter(finding => finding.severity === 'error');
  if (problem) throw new UsageError(`${formatError(problem)}; a broken policy cannot be trusted`);
  const read = readFile(file);
  if (read.kind !== 'text') throw new UsageError(`${file}: there is no such file`);
  const digest = trust(file, read.bytes, places.trustStore);
  output.line(`trusted ${file} (SHA-256 ${digest.slice(0, 16)}…). Any change to it ends this`);
  return 0;
}

export function untrustFile(given: string | undefined, process: NodeJS.Process, output: Output): number {
  const places = placesFor({ cwd: process.cwd(), env: process.env });
  const file = projectFile(given, places.project);
  output.line(untrust(file, places.trustStore) ? `no longer trusted: ${file}` : `was not trusted: ${file}`);
  return 0;
}

function projectFile(given: string | undefined, directories: readonly string[]): string {
  if (given !== undefined) return resolve(given);
  for (const directory of directories) {
    const found = searchDirectory(directory);
    if (found !== undefined) return found;
  }
  throw new UsageError(
    'no policy file in this project; expected .tiergate.yaml, .tiergate.json or package.json with `tiergate`',
  );
}
