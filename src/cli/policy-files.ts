// A policy file that somebody works on, with all that it extends, compiled by itself. Problems end the command in one line each.
import { relative, resolve } from 'node:path';
import { lint } from '../authoring/lint.ts';
import { probeHome } from '../authoring/probe.ts';
import type { Link } from '../policy/chain.ts';
import { compile, type PolicySet, type PolicySource } from '../policy/compile.ts';
import { formatError } from '../policy/parse.ts';
import type { FileLayer } from '../policy/policy-set.ts';
import { findingsIn, readForAuthor } from '../policy/validate.ts';
import { UsageError } from './usage.ts';

export const layerNames = ['organization', 'user', 'project'] as const;

export interface Draft {
  readonly policy: PolicySet;
  /** The file itself and the files of its own that it extends. */
  readonly files: readonly string[];
}

/** Throws UsageError with the first problem. */
export function draftOf(file: string, layer?: FileLayer): Draft {
  const links = linksOf(file, layer);
  const policy = compile(sourcesOf(links, layer ?? layerOf(links)), { digest: '', home: probeHome });
  return { policy, files: links.flatMap(link => (link.packaged ? [] : [link.file])) };
}

export interface Placed {
  readonly file: string;
  readonly layer: FileLayer;
  readonly trusted?: boolean;
}

/** Several files as if they were in force together. */
export function draftOfLayers(placed: readonly Placed[]): PolicySet {
  const sources = placed.flatMap(({ file, layer, trusted = true }) =>
    sourcesOf(linksOf(file, layer), layer).map(source => ({ ...source, trusted })),
  );
  return compile(sources, { digest: '', home: probeHome });
}

function linksOf(file: string, layer: FileLayer | undefined): Link[] {
  const shown = shownPath(file);
  const links = readForAuthor(shown, layer);
  const problems = links.flatMap(findingsIn).filter(({ severity }) => severity === 'error');
  const [first] = problems;
  if (first)
    throw new UsageError(
      `${formatError(first)}${problems.length > 1 ? ` (and ${problems.length - 1} more; see \`tiergate policy validate\`)` : ''}`,
    );
  return links;
}

const sourcesOf = (links: readonly Link[], layer: FileLayer): PolicySource[] =>
  links.map(({ file, parsed }) => ({ layer, file, parsed, trusted: true }));

/** Where the policy is meant for: what it says tells. */
export function layerOf(links: readonly Link[]): FileLayer {
  const keys = ['limits', 'repositories', 'groups', 'identity', 'managedIntent'] as const;
  const own = links.flatMap(({ parsed }) => (parsed.ok ? [parsed.policy] : []));
  return own.some(policy => keys.some(key => policy[key] !== undefined)) ? 'organization' : 'project';
}

/** As a person would write it here. */
export function shownPath(file: string): string {
  const way = relative(process.cwd(), resolve(file));
  return way === '' || way.startsWith('..') ? resolve(file) : way;
}

export const lintFile = (file: string, layer: FileLayer | undefined) =>
  readForAuthor(shownPath(file), layer).flatMap(lint);
