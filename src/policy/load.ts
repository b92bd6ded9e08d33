// Finds, reads and compiles the policy files in force: organization, user, project. [I/O] The slow path; snapshot.ts spares most calls it.
import { createHash } from 'node:crypto';
import { compile, type PolicySet, type PolicySource } from './compile.ts';
import { readFile } from './files.ts';
import { parsePolicy } from './parse.ts';
import { join, type Places, projectFileNames } from './places.ts';
import type { FileLayer } from './policy-set.ts';
import { searchDirectory } from './search.ts';
import { isTrusted, readTrust, type TrustStore } from './trust.ts';

export function compileFresh(places: Places): PolicySet {
  const store = readTrust(places.trustStore);
  const found = [
    readLayer('organization', places.organization),
    readLayer('user', places.user),
    places.policyFile === undefined
      ? findProject(places, store)
      : readLayer('project', places.policyFile, { required: true }),
  ].filter(layer => layer !== undefined);
  return compile(
    found.map(({ source }) => source),
    {
      digest: digestOf(found),
      home: places.home,
      warnings: [...(store.broken ? [store.broken] : []), ...found.flatMap(untrustedWarning)],
    },
  );
}

interface Found {
  readonly source: PolicySource;
  readonly bytes: Uint8Array;
}

interface ReadOptions {
  readonly required?: true;
  readonly under?: string;
  /** Where given, the bytes must be among the trusted ones. */
  readonly store?: TrustStore;
}

function readLayer(layer: FileLayer, file: string, options: ReadOptions = {}): Found | undefined {
  const read = readFile(file);
  if (read.kind === 'absent' && !options.required) return undefined;
  if (read.kind !== 'text') {
    const why = read.kind === 'absent' ? 'there is no such file' : `the file ${read.why}`;
    const errors = [{ file, line: 1, column: 1, message: why, severity: 'error' as const }];
    return {
      source: { layer, file, trusted: options.store === undefined, parsed: { ok: false, errors, warnings: [] } },
      bytes: new Uint8Array(),
    };
  }
  const parsed = parsePolicy(read.text, file, {
    layer,
    ...(options.under === undefined ? {} : { under: options.under }),
  });
  const trusted = options.store === undefined || isTrusted(file, read.bytes, options.store);
  return { source: { layer, file, trusted, parsed }, bytes: read.bytes };
}

/** The nearest file wins, as a whole. One that is there and cannot be read ends the search, for nobody knows what it says. */
function findProject(places: Places, store: TrustStore): Found | undefined {
  for (const directory of places.project) {
    for (const name of projectFileNames) {
      const file = join(directory, name);
      if (readFile(file).kind === 'unusable') return readLayer('project', file, { store });
    }
    const file = searchDirectory(directory);
    if (file !== undefined)
      return readLayer('project', file, { store, ...(file.endsWith('package.json') ? { under: 'tiergate' } : {}) });
  }
  return undefined;
}

const untrustedWarning = ({ source }: Found): string[] =>
  source.trusted
    ? []
    : [
        `${source.file}: this project policy is not trusted, so it can only make answers stricter; read it, then run \`tiergate trust\``,
      ];

function digestOf(found: readonly Found[]): string {
  const hash = createHash('sha256');
  for (const { source, bytes } of found) hash.update(`${source.layer} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 16);
}
