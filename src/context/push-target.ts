// Works out from git's configuration where a bare `git push` would go, and which URLs the remotes really stand for. Pure.
import { flagOf, type GitConfig, settingOf } from './git-config.ts';

const heads = 'refs/heads/';

/** `origin/main`; undefined where it goes to several branches or cannot be told. */
export function pushTarget(config: GitConfig, branch: string): string | undefined {
  const names = remoteNames(config);
  const tracked =
    settingOf(config, `branch.${branch}.remote`) ?? (names.length === 1 ? names[0] : undefined) ?? 'origin';
  const remote = settingOf(config, `branch.${branch}.pushremote`) ?? settingOf(config, 'remote.pushdefault') ?? tracked;
  if (flagOf(config, `remote.${remote}.mirror`)) return undefined;
  const refspecs = config.get(`remote.${remote}.push`);
  const target = refspecs ? mapped(refspecs, branch) : byDefault(config, branch, remote === tracked);
  return target === undefined ? undefined : `${remote}/${target}`;
}

/** What `push.default` says. Where git would refuse for want of an upstream branch, the one it would refuse to create. */
function byDefault(config: GitConfig, branch: string, toTracked: boolean): string | undefined {
  const merge = settingOf(config, `branch.${branch}.merge`);
  const upstream = merge?.startsWith(heads) ? merge.slice(heads.length) : undefined;
  switch (settingOf(config, 'push.default')?.toLowerCase() ?? 'simple') {
    case 'current':
      return branch;
    case 'simple':
    case 'upstream':
    case 'tracking':
      return toTracked ? (upstream ?? branch) : branch;
    default:
      // `matching` pushes all branches, `nothing` none; a word we do not know may mean anything.
      return undefined;
  }
}

/** The only refspec that is for this branch and nothing else: `HEAD:refs/heads/x`, `main`, `refs/heads/main:refs/heads/y`. */
function mapped(refspecs: readonly string[], branch: string): string | undefined {
  const [refspec, ...others] = refspecs;
  if (refspec === undefined || others.length > 0) return undefined;
  const [from = '', to = from] = refspec.replace(/^\+/, '').split(':');
  if (from !== 'HEAD' && shortened(from) !== branch) return undefined;
  return to === 'HEAD' ? branch : shortened(to);
}

const shortened = (ref: string): string | undefined => {
  const name = ref.startsWith(heads) ? ref.slice(heads.length) : ref;
  return name === '' || name.startsWith('refs/') || name.includes('*') ? undefined : name;
};

/** Remote name → URL, with `insteadOf` applied and without user names and passwords of web addresses. */
export function remoteUrls(config: GitConfig): Readonly<Record<string, string>> {
  const rewrites = [...config]
    .flatMap(([key, prefixes]) =>
      /^url\..*\.insteadof$/s.test(key) ? prefixes.map(prefix => ({ prefix, base: key.slice(4, -10) })) : [],
    )
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const entries = remoteNames(config).flatMap(name => {
    const url = config.get(`remote.${name}.url`)?.[0];
    if (url === undefined) return [];
    const rewrite = rewrites.find(({ prefix }) => url.startsWith(prefix));
    return [[name, withoutSecrets(rewrite ? rewrite.base + url.slice(rewrite.prefix.length) : url)] as const];
  });
  return Object.fromEntries(entries);
}

// These URLs end up in messages and in the audit log, where a token must not.
const withoutSecrets = (url: string): string =>
  url.replace(/^(https?|ftps?):\/\/[^/@]*@/i, '$1://').replace(/^([a-z+]+:\/\/[^/:@]*):[^/@]*@/i, '$1@');

const remoteNames = (config: GitConfig): string[] => [
  ...new Set([...config.keys()].flatMap(key => /^remote\.(.+)\.(?:push)?url$/s.exec(key)?.[1] ?? [])),
];
