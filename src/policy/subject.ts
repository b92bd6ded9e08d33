// What the policy knows about who asks and where: roles, protected branches, sensitivity of a repository. Pure look-ups.
import { ownerOf, repositoryAddress } from '../address.ts';
import { type RepositoryPlace, type Sensitivity, sensitivities } from '../request.ts';
import { globMatches } from './glob.ts';
import type { PolicySet, RepositoryEntry } from './policy-set.ts';

/** Roles of verified identities such as `os:maria`. A `git:` identity is only a claim and gives none. */
export const rolesOf = (policy: PolicySet, identities: readonly string[]): string[] =>
  rolesFor(
    policy,
    identities.filter(identity => !identity.startsWith('git:')),
  );

/** Roles that rest on a claim alone: a `git:` identity, or what else nobody verified. They may restrict, never permit. */
export function weakRolesOf(
  policy: PolicySet,
  identities: readonly string[],
  claimed: readonly string[] = [],
): string[] {
  const strong = new Set(rolesOf(policy, identities));
  return rolesFor(policy, [...identities, ...claimed]).filter(role => !strong.has(role));
}

const rolesFor = (policy: PolicySet, identities: readonly string[]): string[] =>
  Object.entries(policy.roles)
    .filter(([, members]) => members.some(member => identities.some(identity => globMatches(member, identity))))
    .map(([role]) => role);

/** Whether a branch, also as `origin/x` or `refs/heads/x`, is protected. */
export function isProtectedBranch(policy: PolicySet, branch: string): boolean {
  const bare = branch.replace(/^refs\/(heads|remotes)\//, '');
  const names = [bare, bare.replace(/^(origin|upstream)\//, '')];
  return [...policy.protectedBranches, ...(policy.untrusted?.protectedBranches ?? [])].some(pattern =>
    names.some(name => globMatches(pattern, name)),
  );
}

/** The same for one repository of which nothing but address and root is known. */
export const sensitivityOf = (policy: PolicySet, remote: string | undefined, root: string): Sensitivity =>
  sensitivityOfPlaces(policy, [{ remotes: remote === undefined ? [] : [remote], roots: [root], paths: [] }]);

/** The organization's word for all that the call is about, raised by what the user's and the project's file say. */
export function sensitivityOfPlaces(policy: PolicySet, places: readonly RepositoryPlace[]): Sensitivity {
  const { base, atLeast, folders } = policy.sensitivity;
  const { untrusted } = policy;
  const [first] = places;
  // Only the project that the call starts in speaks through its own files.
  const own = [...folders, ...(untrusted?.folders ?? [])].filter(
    ({ folder }) => first && isInFolder(folder, first.paths),
  );
  return [
    ...places.map(place => settledFor(policy, place)),
    ...(places.length === 0 ? [base] : []),
    atLeast,
    ...(untrusted ? [untrusted.sensitivity] : []),
    ...own.map(entry => entry.sensitivity),
  ].reduce(moreSensitive, 'low');
}

/** A submodule that nobody speaks of is as sensitive as what is around it. */
function settledFor(policy: PolicySet, place: RepositoryPlace): Sensitivity {
  const { base, repositories } = policy.sensitivity;
  const about = repositories.filter(entry => isAbout(entry, place));
  const whole = about.filter(entry => entry.folder === undefined).map(entry => entry.sensitivity);
  const around = place.within ? settledFor(policy, place.within) : base;
  return about.map(entry => entry.sensitivity).reduce(moreSensitive, whole.length > 0 ? 'low' : around);
}

export const moreSensitive = (a: Sensitivity, b: Sensitivity): Sensitivity =>
  sensitivities.indexOf(a) >= sensitivities.indexOf(b) ? a : b;

function isAbout(entry: RepositoryEntry, { remotes, roots, paths }: RepositoryPlace): boolean {
  const inFolder = entry.folder === undefined || isInFolder(entry.folder, paths);
  const isAnywhere = entry.remote === undefined && entry.path === undefined && entry.owner === undefined;
  return (
    inFolder &&
    ((isAnywhere && entry.folder !== undefined) ||
      remotes.some(remote => isRemoteAbout(entry, remote)) ||
      (entry.path ?? []).some(pattern => roots.some(root => globMatches(pattern, root))))
  );
}

function isRemoteAbout(entry: RepositoryEntry, remote: string): boolean {
  const address = repositoryAddress(remote);
  const owner = ownerOf(address);
  const spellings = [remote.toLowerCase(), address];
  return (
    (entry.remote ?? []).some(pattern =>
      spellings.some(name => globMatches(repositoryAddress(pattern), name) || globMatches(pattern.toLowerCase(), name)),
    ) ||
    (owner !== undefined && (entry.owner ?? []).some(pattern => globMatches(pattern.toLowerCase(), owner)))
  );
}

/** A path is in `payments` when it is that folder or lies below it. */
const isInFolder = (patterns: readonly string[], paths: readonly string[]): boolean =>
  patterns.some(pattern => {
    const bare = pattern.replace(/^\.?\//, '').replace(/\/(?:\*\*)?$/, '');
    return paths.some(path => globMatches(bare, path) || globMatches(`${bare}/**`, path));
  });
