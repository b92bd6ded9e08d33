// `tiergate policy validate`: everything wrong with policy files and what they extend, by file, line and column. [I/O] Reads the files and leaves the judging to others.
import { type Link, readChain } from './chain.ts';
import type { PolicyError } from './parse.ts';
import type { FileLayer } from './policy-set.ts';

export type PolicyFinding = PolicyError;

/** `layer` undefined: nobody knows yet where the files will be put, so what belongs to one place alone is a warning. */
export const validateFiles = (files: readonly string[], layer?: FileLayer): PolicyFinding[] =>
  files.flatMap(file => readForAuthor(file, layer)).flatMap(findingsIn);

/** The file and all that it extends, for somebody who writes it. */
export const readForAuthor = (file: string, layer?: FileLayer): Link[] =>
  readChain(file, {
    required: true,
    ...(layer ? { layer } : {}),
    ...(/(^|[\\/])package\.json$/.test(file) ? { under: 'tiergate' } : {}),
  });

export const findingsIn = ({ parsed }: Link): PolicyFinding[] =>
  parsed.ok ? [...parsed.warnings] : [...parsed.errors, ...parsed.warnings];
