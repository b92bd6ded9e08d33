// Finds, reads and compiles the policy files in force: organization, user, project. [I/O] The slow path; snapshot.ts spares most calls it.
import { createHash } from 'node:crypto';
import { bundleProblem, parseBundle, parsePin } from './bundle.ts';
import { type ChainOptions, type Link, readChain } from './chain.ts';
import { compile, type PolicySet, type PolicySource } from './compile.ts';
import { readFile } from './files.ts';
import { parsePolicy } from './parse.ts';
import { join, type Places, projectFileNames } from './places.ts';
import type { FileLayer } from './policy-set.ts';
import { searchDirectory } from './search.ts';
import { isTrusted, readTrust, type TrustStore } from './trust.ts';

export function compileFresh(places: Places): PolicySet {
  const { chains, problems } = findChains(places);
  const found = chains.flat();
  return compile(found, {
    digest: digestOf(found),
    home: places.home,
    warnings: [...problems, ...chains.flatMap(untrustedWarning)],
    extended: chains.flatMap(chain => chain.slice(1).flatMap(({ file, packaged }) => (packaged ? [] : [file]))),
  });
}

export type Found = PolicySource & Link;

/** Every policy file in force with what it extends, most general layer first; within a layer, the nearest first. */
export function findChains(places: Places): {
  readonly chains: readonly Found[][];
  readonly problems: readonly string[];
} {
  const store = readTrust(places.trustStore);
  const chains = [
    chainOf('organization', places.organization),
    bundleOf(places),
    chainOf('user', places.user),
    ...(places.policyFile === undefined
      ? findProject(places, store)
      : [chainOf('project', places.policyFile, { required: true })]),
  ];
  return { chains: chains.filter(chain => chain.length > 0), problems: store.broken ? [store.broken] : [] };
}

/** `store`: the bytes of every file of the chain must be among the trusted ones. */
function chainOf(
  layer: FileLayer,
  file: string,
  options: Omit<ChainOptions, 'layer'> = {},
  store?: TrustStore,
): Found[] {
  const links = readChain(file, { ...options, layer });
  const trusted = store === undefined || links.every(link => link.packaged || isTrusted(link.file, link.bytes, store));
  return links.map(link => ({ ...link, layer, trusted }));
}

/** Of every folder from the working directory to the root, the nearest first. One that cannot be read ends the search, for nobody knows what it says. */
function findProject(places: Places, store: TrustStore): Found[][] {
  const chains: Found[][] = [];
  const root = places.project.at(-1);
  const options = root === undefined ? {} : { root };
  for (const directory of places.project) {
    const unusable = projectFileNames
      .map(name => join(directory, name))
      .find(file => readFile(file).kind === 'unusable');
    const file = unusable ?? searchDirectory(directory);
    if (file === undefined) continue;
    chains.push(
      chainOf('project', file, { ...options, ...(file.endsWith('package.json') ? { under: 'tiergate' } : {}) }, store),
    );
    if (unusable !== undefined) break;
  }
  return chains;
}

/** A bundle counts only with the key that was pinned for it, and where a key is pinned a bundle must be there. */
function bundleOf({ bundle, pin }: Places): Found[] {
  const [text, pinned] = [readFile(bundle), readFile(pin)];
  if (text.kind === 'absent' && pinned.kind === 'absent') return [];
  const refuse = (message: string): Found[] => [brokenBundle(bundle, message)];
  if (pinned.kind !== 'text')
    return refuse(`no key is pinned for it (${pin}); pin the organization's key with \`tiergate policy install\``);
  const key = parsePin(pinned.text);
  if (key === undefined)
    return refuse(
      `the pinned key ${pin} is not in the form this tool writes; pin it again with \`tiergate policy install\``,
    );
  if (text.kind !== 'text')
    return refuse(
      'the bundle of the organization is missing although its key is pinned; run `tiergate policy install` again',
    );
  const content = parseBundle(text.text);
  const problem =
    content === undefined ? 'it is no bundle that `tiergate policy sign` wrote' : bundleProblem(content, key);
  if (content === undefined || problem !== undefined) return refuse(problem ?? 'it cannot be read');
  const parsed = parsePolicy(content.policy, bundle, { layer: 'organization' });
  return [{ layer: 'organization', file: bundle, trusted: true, parsed, bytes: text.bytes }];
}

const brokenBundle = (file: string, message: string): Found => ({
  layer: 'organization',
  file,
  trusted: true,
  parsed: { ok: false, errors: [{ file, line: 1, column: 1, message, severity: 'error' }], warnings: [] },
  bytes: new Uint8Array(),
});

function untrustedWarning(chain: readonly Found[]): string[] {
  const [first] = chain;
  if (first === undefined || first.trusted) return [];
  return [
    `${first.file}: this project policy is not trusted, so it can only make answers stricter; read it, then run \`tiergate trust\``,
  ];
}

function digestOf(found: readonly Found[]): string {
  const hash = createHash('sha256');
  for (const { layer, bytes } of found) hash.update(`${layer} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 16);
}
