// How addresses of repositories, databases and hosts are spelled: many spellings, one name. Keeps no password. Pure.

/** `git@github.com:acme/app.git` and `https://me:token@github.com:443/Acme/app/` are both `github.com/acme/app`. */
export function repositoryAddress(written: string): string {
  const text = written.trim().toLowerCase();
  const url = /^(?:[a-z0-9.-]+::)?([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/.exec(text);
  if (url?.[1] === 'file') return localPath(url[3] ?? '');
  if (url) return canonical(hostIn(url[2] ?? ''), url[3] ?? '');
  const scp = /^(?:[^@/]*@)?(\[[0-9a-f:.]+\]|[^/:[\]]+):(?!\/\/)(.*)$/.exec(text);
  if (scp) return canonical(hostIn(scp[1] ?? ''), (scp[2] ?? '').replace(/^\d+\/(?=.*\/)/, ''));
  return text.startsWith('/') || text.startsWith('.') ? localPath(text) : canonical('', text.replace(/^[^@/]*@/, ''));
}

/** Owner part of an address: `acme` of `github.com/acme/app`, `acme/tools` of `gitlab.com/acme/tools/app`. */
export const ownerOf = (address: string): string | undefined =>
  address.startsWith('/') ? undefined : address.split('/').slice(1, -1).join('/') || undefined;

/** Other doors to the same house. */
const hostNames: Readonly<Record<string, string>> = {
  'www.github.com': 'github.com',
  'ssh.github.com': 'github.com',
  'www.gitlab.com': 'gitlab.com',
  'altssh.gitlab.com': 'gitlab.com',
  'www.bitbucket.org': 'bitbucket.org',
  'altssh.bitbucket.org': 'bitbucket.org',
  'ssh.dev.azure.com': 'dev.azure.com',
};

/** The host of `user:password@host:port`, lower case; of an IPv6 address what stands in the brackets. */
export function hostIn(authority: string): string {
  const host = authority.toLowerCase().slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  if (bracketed !== undefined) return bracketed;
  return (host.indexOf(':') === host.lastIndexOf(':') ? host.replace(/:\d*$/, '') : host).replace(/\.$/, '');
}

function canonical(host: string, path: string): string {
  const segments = decoded(path)
    .split('/')
    .filter(segment => segment !== '' && segment !== '.');
  const last = segments.pop()?.replace(/(?<=.)\.git$/, '');
  const all = last === undefined ? segments : [...segments, last];
  return azure(hostNames[host] ?? host, all) ?? [hostNames[host] ?? host, ...all].filter(one => one !== '').join('/');
}

/** Azure DevOps spells one repository in four ways. */
function azure(host: string, path: readonly string[]): string | undefined {
  const tenant = /^([a-z0-9-]+)\.visualstudio\.com$/.exec(host)?.[1];
  if (host !== 'dev.azure.com' && tenant === undefined) return undefined;
  const plain = path.filter((segment, index) => segment !== 'defaultcollection' && !(index === 0 && segment === 'v3'));
  const owned = tenant === undefined || tenant.endsWith('-ssh') ? plain : [tenant, ...plain];
  const at = owned.indexOf('_git');
  const [organization, project] = owned;
  const name = owned.at(-1);
  if (organization === undefined || project === undefined || name === undefined) return undefined;
  // `org/_git/repo` is short for the project of the same name.
  return ['dev.azure.com', organization, at === 1 ? name : project, name].join('/');
}

const localPath = (path: string): string =>
  `/${decoded(path).replace(/^\/+/, '')}`.replace(/\/+$/, '').replace(/(?:\/)?\.git$/, '');

function decoded(path: string): string {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

export interface Connection {
  readonly host?: string;
  readonly database?: string;
}

const maxConnection = 4096;

/** Host and database of a connection URL or of `host=… dbname=…`. Undefined for what is neither; nothing else of it is kept. */
export function connectionOf(text: string): Connection | undefined {
  if (text.length > maxConnection) return undefined;
  return fromUrl(text.trim()) ?? fromKeywords(text.trim());
}

function fromUrl(text: string): Connection | undefined {
  const bare = text.replace(/^jdbc:/i, '');
  if (/^(?:file|sqlite\d?):/i.test(bare))
    return { host: 'localhost', database: nameIn(bare.replace(/^[a-z\d]+:/i, '')) };
  const url = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?/i.exec(bare);
  if (!url) return undefined;
  const [, authority = '', path = '', query = ''] = url;
  // A query may name another host than the authority does, and then it counts.
  const parameter = /(?:^|&)host=([^&]*)/.exec(query)?.[1];
  const hosts = parameter === undefined ? authority : decoded(parameter);
  return described(hosts.slice(hosts.lastIndexOf('@') + 1), decoded(path.split('/')[0] ?? ''));
}

const keyword = /([a-z_]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/gy;

function fromKeywords(text: string): Connection | undefined {
  if (!/^(?:host|hostaddr|dbname|port|user|password|service|sslmode)\s*=/.test(text)) return undefined;
  const found = new Map<string, string>();
  keyword.lastIndex = 0;
  for (const pair of text.split(/(?<=\S)\s+(?=[a-z_]+\s*=)/)) {
    keyword.lastIndex = 0;
    const match = keyword.exec(pair);
    if (match?.[1]) found.set(match[1], match[2] ?? match[3] ?? '');
  }
  return described(found.get('hostaddr') ?? found.get('host') ?? '', found.get('dbname') ?? '');
}

function described(hosts: string, database: string): Connection {
  const host = hosts.includes(',')
    ? hosts.split(',').map(hostIn).join(',')
    : hosts.startsWith('/')
      ? hosts
      : hostIn(hosts);
  return { ...(host === '' ? {} : { host }), ...(database === '' ? {} : { database }) };
}

const nameIn = (path: string): string => path.replace(/\?.*$/, '').split('/').at(-1) ?? '';
