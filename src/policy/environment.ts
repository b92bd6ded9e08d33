// Which environment a named target belongs to: the policy's patterns first, then well-known words inside the name. Reads nothing.
import type { Environment, EnvironmentPatterns, TargetKind } from '../facts.ts';
import { globMatches } from './glob.ts';

const care: Readonly<Record<string, number>> = { local: 0, dev: 1, staging: 2, unknown: 3, production: 5 };
/** How careful an environment asks one to be. A name of the policy's own counts like production, just below that name itself. */
export const careOf = (environment: Environment): number =>
  Object.hasOwn(care, environment) ? (care[environment] ?? 4) : 4;

/** The most careful of several; undefined for none. */
export const mostCareful = (environments: Iterable<Environment>): Environment | undefined => {
  let top: Environment | undefined;
  for (const next of environments) if (top === undefined || careOf(next) > careOf(top)) top = next;
  return top;
};

/** What a target's environment is worth beside the others of the same call. */
interface Placed {
  readonly kind: TargetKind;
  readonly environment: Environment;
}

/** Those that count: a known cluster settles an unknown namespace, but not a second cluster that is unknown. */
export function settled(targets: readonly Placed[]): Environment[] {
  const known = targets.filter(target => target.environment !== 'unknown');
  if (known.length === 0) return targets.length > 0 ? ['unknown'] : [];
  const kinds = new Set(known.map(target => target.kind));
  return targets.filter(target => kinds.has(target.kind)).map(target => target.environment);
}

/** `unknown` where neither the policy nor the name itself tells. */
export const environmentOf = (kind: TargetKind, name: string, patterns: EnvironmentPatterns): Environment =>
  byPolicy(kind, name, patterns) ?? byName(kind, name) ?? 'unknown';

// A person wrote these patterns for these very names, so they outrank the guess from words; among themselves the most careful wins.
function byPolicy(kind: TargetKind, name: string, patterns: EnvironmentPatterns): Environment | undefined {
  const found: Environment[] = [];
  const host = kind === 'url' || kind === 'host' ? hostOf(name) : undefined;
  for (const [environment, kinds] of Object.entries(patterns)) {
    const own = kinds[kind]?.some(pattern => matches(pattern, name)) ?? false;
    const byHost = host !== undefined && (kinds.host?.some(pattern => matches(pattern, host)) ?? false);
    if (own || byHost) found.push(environment);
  }
  return mostCareful(found);
}

const matches = (pattern: string, name: string): boolean => globMatches(pattern.toLowerCase(), name.toLowerCase());

function byName(kind: TargetKind, name: string): Environment | undefined {
  switch (kind) {
    case 'region':
      return undefined;
    case 'branch':
      // Only the whole name counts: `fix/prod-crash` is ordinary work.
      return raising(words(name).length === 1 ? words(name) : []);
    case 'remote':
      // A remote called `production` deploys; a URL names a repository, and its words are about the subject, not the target.
      return /[/:@]/.test(name) ? undefined : byWords(name);
    case 'url':
    case 'host':
      return isOwnSocket(name) ? 'local' : byHostName(name);
    case 'registry':
      return byHostName(name.split('/')[0] ?? name);
    case 'cluster':
    case 'context':
      return byCluster(name);
    default:
      return isLoopback(hostOf(name)) || name.toLowerCase() === 'local' ? 'local' : byWords(name);
  }
}

const localClusters =
  /^(minikube|docker-desktop|docker-for-desktop|desktop-linux|rancher-desktop|colima|orbstack|kind-.*|k3d-.*|colima-.*)$/;

function byCluster(name: string): Environment | undefined {
  const careful = raising(words(name));
  if (careful) return careful;
  return localClusters.test(name.toLowerCase()) || isLoopback(hostOf(name)) ? 'local' : byWords(name);
}

function byHostName(name: string): Environment | undefined {
  // Several hosts: any of them may be the one.
  if (/^[^/?#]*,/.test(name)) return mostCareful(name.split(',').map(one => byHostName(one) ?? 'unknown'));
  const host = hostOf(name);
  if (isLoopback(host)) return 'local';
  const labels = host.split('.');
  if (/^[\d.]+$/.test(host) || host.includes(':')) return raising(words(pathOf(name)));
  // Top-level domains such as `.live` and `.dev` say nothing; a registered name such as `dev.to` may not lower either.
  const suspicious = labels.length > 1 ? labels.slice(0, -1) : labels;
  const own = labels.length > 1 ? labels.slice(0, -2) : labels;
  return raising([...words(suspicious.join('.')), ...words(pathOf(name))]) ?? lowering(words(own.join('.')));
}

/** The host of a URL or of `user@host:port`, lower case. */
function hostOf(name: string): string {
  const authority =
    name
      .toLowerCase()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
      .split(/[/?#]/)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  if (bracketed !== undefined) return bracketed;
  return (host.indexOf(':') === host.lastIndexOf(':') ? host.replace(/:\d*$/, '') : host).replace(/\.$/, '');
}

const pathOf = (name: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/[^?#]*)/i.exec(name)?.[1] ?? '';

/** `/var/run/postgresql`, `unix:///var/run/docker.sock`, a named pipe of Windows. */
const isOwnSocket = (name: string): boolean => /^(?:\/|unix:|npipe:\/\/\/\/\.\/)/i.test(name);

const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  host === '0.0.0.0' ||
  host === 'host.docker.internal' ||
  /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** The words of a name, lower case, without trailing digits: `ApiProd2_db` is `api`, `prod`, `db`. */
function words(name: string): string[] {
  const split = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').toLowerCase();
  const found = split.split(/[^\p{L}\p{N}]+/u).map(word => word.replace(/(?<=\p{L})\d+$/u, ''));
  return joinPrefixes(found.filter(word => word !== ''));
}

// `pre-prod` and `non-prod` are one word each.
function joinPrefixes(found: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of found) {
    const before = joined.at(-1);
    if ((before === 'pre' || before === 'non') && (word === 'prod' || word === 'production'))
      joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

const productionWords = new Set(['prod', 'production', 'prd', 'live']);
const stagingWords = new Set(['stag', 'stg', 'stage', 'staging', 'uat', 'preprod', 'preproduction']);
const devWords = new Set(['dev', 'development', 'test', 'testing', 'sandbox']);

function raising(found: readonly string[]): Environment | undefined {
  if (found.some(word => productionWords.has(word))) return 'production';
  return found.some(word => stagingWords.has(word)) ? 'staging' : undefined;
}
const lowering = (found: readonly string[]): Environment | undefined =>
  found.some(word => devWords.has(word)) ? 'dev' : undefined;

function byWords(name: string): Environment | undefined {
  const found = words(name);
  return raising(found) ?? lowering(found);
}
