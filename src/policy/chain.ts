// A policy file and all that it extends: files beside it and packaged presets. [I/O] The file itself comes first, what it builds on after it.
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { readFile } from './files.ts';
import { type Parsed, type PolicyError, parsePolicy } from './parse.ts';
import type { FileLayer } from './policy-set.ts';
import { presets } from './presets.ts';
import { hint } from './suggest.ts';

export interface Link {
  readonly file: string;
  readonly parsed: Parsed;
  readonly bytes: Uint8Array;
  /** It came with this tool, so nobody needs to trust it. */
  readonly packaged?: true;
}

export interface ChainOptions {
  /** Undefined: only to validate. */
  readonly layer?: FileLayer;
  readonly under?: string;
  /** A file that is not there is a problem. */
  readonly required?: true;
  /** What a project extends must lie in the project. */
  readonly root?: string;
}

/** Deeper than this nobody can follow what a policy says. */
const maxDepth = 8;
const scheme = 'tiergate:';

/** Empty: there is no such file, and none is required. */
export function readChain(file: string, options: ChainOptions): Link[] {
  const first = readLink(file, options);
  if (first === undefined) return [];
  return [first, ...extendedBy(first, options, [file])];
}

function extendedBy(link: Link, options: ChainOptions, above: readonly string[]): Link[] {
  if (!link.parsed.ok) return [];
  const { policy, locate } = link.parsed;
  return [policy.extends ?? []].flat().flatMap((name, index) => {
    const path = Array.isArray(policy.extends) ? ['extends', index] : ['extends'];
    const refuse = (message: string): Link[] => [
      broken(link.file, {
        file: link.file,
        ...locate(path),
        message: `extends \`${name}\`: ${message}`,
        severity: 'error',
      }),
    ];
    if (name.startsWith(scheme)) return presetNamed(name, options) ?? refuse(unknownPreset(name));
    const file = resolve(link.file, '..', name);
    const problem = problemOf(name, file, options, above);
    if (problem !== undefined) return refuse(problem);
    const base = readLink(file, { ...options, required: true, under: undefined });
    if (base === undefined || base.bytes.length === 0)
      return refuse(base?.parsed.ok === false ? unreadable(base) : 'there is no such file');
    return [base, ...extendedBy(base, options, [...above, file])];
  });
}

const unreadable = ({ parsed }: Link): string =>
  (parsed.ok ? undefined : parsed.errors[0]?.message) ?? 'it cannot be read';

function problemOf(name: string, file: string, { root }: ChainOptions, above: readonly string[]): string | undefined {
  if (!/\.(?:ya?ml|json)$/.test(name))
    return 'expected a `.yaml` or `.json` file, or `tiergate:` and the name of a preset';
  if (root !== undefined && !(isInside(file, root) && isInside(realPath(file), realPath(root))))
    return 'a project can only extend files of its own';
  if (above.includes(file)) return 'it extends itself';
  return above.length >= maxDepth ? `more than ${maxDepth} files extend each other` : undefined;
}

function isInside(file: string, root: string): boolean {
  const way = relative(root, file);
  return way !== '' && !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

/** A link may lead anywhere. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function presetNamed(name: string, { layer }: ChainOptions): Link[] | undefined {
  const preset = name.slice(scheme.length);
  const text = Object.hasOwn(presets, preset) ? presets[preset] : undefined;
  if (text === undefined) return undefined;
  const parsed = parsePolicy(text, name, layer === undefined ? {} : { layer });
  return [{ file: name, parsed, bytes: Buffer.from(text), packaged: true }];
}

const unknownPreset = (name: string): string =>
  `there is no such preset${hint(
    name,
    Object.keys(presets).map(preset => `${scheme}${preset}`),
  )}`;

function readLink(
  file: string,
  { layer, under, required }: Omit<ChainOptions, 'under'> & { under?: string | undefined },
): Link | undefined {
  const read = readFile(file);
  if (read.kind === 'absent' && !required) return undefined;
  if (read.kind !== 'text') {
    const message = read.kind === 'absent' ? 'there is no such file' : `the file ${read.why}`;
    return broken(file, { file, line: 1, column: 1, message, severity: 'error' });
  }
  const parsed = parsePolicy(read.text, file, {
    ...(layer === undefined ? {} : { layer }),
    ...(under === undefined ? {} : { under }),
  });
  return { file, parsed, bytes: read.bytes };
}

const broken = (file: string, error: PolicyError): Link => ({
  file,
  parsed: { ok: false, errors: [error], warnings: [] },
  bytes: new Uint8Array(),
});
