// `tiergate policy validate`: everything wrong with policy files, by file, line and column. [I/O] Reads the files and leaves the judging to parse.ts.
import { readFile } from './files.ts';
import { type PolicyError, parsePolicy } from './parse.ts';
import type { FileLayer } from './policy-set.ts';

export type PolicyFinding = PolicyError;

/** `layer` undefined: nobody knows yet where the files will be put, so what belongs to one place alone is a warning. */
export const validateFiles = (files: readonly string[], layer?: FileLayer): PolicyFinding[] =>
  files.flatMap(file => validateFile(file, layer));

function validateFile(file: string, layer: FileLayer | undefined): PolicyFinding[] {
  const read = readFile(file);
  if (read.kind !== 'text') {
    const message = read.kind === 'absent' ? 'there is no such file' : `the file ${read.why}`;
    return [{ file, line: 1, column: 1, message, severity: 'error' }];
  }
  const isPackage = /(^|[\\/])package\.json$/.test(file);
  const parsed = parsePolicy(read.text, file, {
    ...(layer ? { layer } : {}),
    ...(isPackage ? { under: 'tiergate' } : {}),
  });
  return parsed.ok ? [...parsed.warnings] : [...parsed.errors, ...parsed.warnings];
}
