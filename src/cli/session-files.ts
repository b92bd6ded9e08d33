// Which files hold recorded sessions: those a person names, all below a folder, or where agents and this tool keep them.
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLogFile } from '../audit/places.ts';
import { logFiles } from '../audit/read.ts';
import { standardInput } from './lines.ts';
import { UsageError } from './usage.ts';

export interface SessionFile {
  readonly path: string;
  readonly bytes: number;
}

const endings = /\.(?:jsonl|ndjson|json|db)$/;
/** Deeper than any agent nests its folders. */
const deepest = 12;

/** `-` is standard input. Throws UsageError for a path that is not there. */
export function namedFiles(paths: readonly string[]): SessionFile[] {
  return paths.flatMap(path => {
    if (path === standardInput) return [{ path, bytes: 0 }];
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status) throw new UsageError(`${path}: there is no such file or folder`);
    // A file that a person names is read whatever it is called.
    return status.isDirectory() ? filesBelow(path, 0) : [{ path, bytes: status.size }];
  });
}

export interface KnownPlace {
  readonly what: string;
  readonly path: string;
}

export function knownPlaces(env: Readonly<Record<string, string | undefined>>, home: string): KnownPlace[] {
  const data = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local/share');
  return [
    { what: 'the audit log', path: defaultLogFile(env, home) },
    { what: 'Claude Code', path: join(env.CLAUDE_CONFIG_DIR ?? join(home, '.claude'), 'projects') },
    { what: 'Codex', path: join(env.CODEX_HOME ?? join(home, '.codex'), 'sessions') },
    { what: 'OpenCode', path: join(data, 'opencode/opencode.db') },
    { what: 'OpenCode before it had a database', path: join(data, 'opencode/storage') },
  ];
}

/** The audit log comes first, as it knows most of a call that others tell as well. */
export const filesOfPlaces = (places: readonly KnownPlace[]): SessionFile[] =>
  places.flatMap(({ path }) => {
    if (path.endsWith('.jsonl')) return logFiles(path).map(file => ({ path: file, bytes: statSync(file).size }));
    const status = statSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory()) return filesBelow(path, 0);
    return status ? [{ path, bytes: status.size }] : [];
  });

function filesBelow(folder: string, depth: number): SessionFile[] {
  if (depth > deepest) return [];
  return entriesOf(folder).flatMap(name => {
    const path = join(folder, name);
    // A link may lead in a circle, or to the same file again.
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory()) return filesBelow(path, depth + 1);
    return status?.isFile() && endings.test(name) ? [{ path, bytes: status.size }] : [];
  });
}

/** A folder that may not be read holds nothing for us. */
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
