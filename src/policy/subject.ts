// What the policy knows about who asks and where: roles, protected branches, sensitivity of a repository. Pure look-ups.
import { type Sensitivity, sensitivities } from '../request.ts';
import { globMatches } from './glob.ts';
import type { PolicySet, RepositoryEntry } from './policy-set.ts';

/** Roles of verified identities such as `os:maria`. A `git:` identity is only a claim and gives none. */
export const rolesOf = (policy: PolicySet, identities: readonly string[]): string[] =>
  rolesFor(
    policy,
    identities.filter(identity => !identity.startsWith('git:')),
  );

/** Roles that rest on a `git:` identity alone. They may restrict, never permit. */
export function weakRolesOf(policy: PolicySet, identities: readonly string[]): string[] {
  const strong = new Set(rolesOf(policy, identities));
  return rolesFor(policy, identities).filter(role => !strong.has(role));
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

/** The organization's word for this repository, raised by what the user's and the project's file say. */
export function sensitivityOf(policy: PolicySet, remote: string | undefined, root: string): Sensitivity {
  const { base, atLeast, repositories } = policy.sensitivity;
  const found = repositories.filter(entry => isAbout(entry, remote, root)).map(entry => entry.sensitivity);
  const settled = moreSensitive(found.length > 0 ? found.reduce(moreSensitive) : base, atLeast);
  return policy.untrusted ? moreSensitive(settled, policy.untrusted.sensitivity) : settled;
}

export const moreSensitive = (a: Sensitivity, b: Sensitivity): Sensitivity =>
  sensitivities.indexOf(a) >= sensitivities.indexOf(b) ? a : b;

function isAbout(entry: RepositoryEntry, remote: string | undefined, root: string): boolean {
  const address = remote === undefined ? undefined : addressOf(remote);
  const spellings = remote === undefined || address === undefined ? [] : [remote.toLowerCase(), address];
  const owner = address?.split('/').slice(1, -1).join('/');
  return (
    (entry.remote ?? []).some(pattern =>
      spellings.some(name => globMatches(addressOf(pattern), name) || globMatches(pattern.toLowerCase(), name)),
    ) ||
    (entry.path ?? []).some(pattern => globMatches(pattern, root)) ||
    (owner !== undefined && (entry.owner ?? []).some(pattern => globMatches(pattern.toLowerCase(), owner)))
  );
}

/** `git@github.com:acme/app.git` and `https://github.com/acme/app` are both `github.com/acme/app`. */
const addressOf = (remote: string): string =>
  remote
    .toLowerCase()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/:]+):(?:\d+\/)?/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
