// A request to an address → a tier, from its method, its host and its path. Nothing is looked up.
import { globMatch } from '../catalogue/lookup.ts';
import { addresses, asking, localHosts } from '../catalogue/urls.ts';
import { HOLE } from '../shell/word.ts';
import type { Tier } from '../tier.ts';

export interface JudgedUrl {
  readonly tier: Tier;
  readonly why?: string;
  readonly unread?: boolean;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'REPORT']);

/** `text` may lack a scheme (`localhost:3000/x`, `:3000/x`) and may hold holes. */
export function judgeUrl(method: string, text: string, _hasBody: boolean): JudgedUrl {
  const verb = method.toUpperCase();
  if (text.startsWith('file:'))
    return { tier: 'privileged-write', why: 'reads a file through an address', unread: true };
  const { host, rest } = partsOf(text);
  const place = `${host}${rest}`;
  const known = addresses.find(
    address =>
      address.patterns.some(pattern => globMatch(pattern, place)) &&
      (reading.has(verb) ? address.reads : address.writes),
  );
  if (known) return { tier: (reading.has(verb) ? known.reads : known.writes) ?? 'privileged-write', why: known.why };
  if (reading.has(verb)) return { tier: 'read-only', ...(text.includes(HOLE) ? {} : { why: 'fetches a web address' }) };
  return judgeChange(verb, host, rest);
}

function judgeChange(verb: string, host: string, rest: string): JudgedUrl {
  const isLocal = localHosts.some(pattern => globMatch(pattern, host.replace(/:\d+$/, '')));
  if (verb === 'DELETE')
    return isLocal
      ? { tier: 'privileged-write', why: 'deletes something on a local service' }
      : { tier: 'destructive', why: 'deletes something on a service' };
  if (verb === 'POST' && asking.some(pattern => globMatch(pattern, `${host}${rest}`)))
    return { tier: 'read-only', why: 'asks a service' };
  if (isLocal) return { tier: 'privileged-write', why: 'changes something on a local service' };
  return host.includes(HOLE)
    ? { tier: 'privileged-write', why: 'sends data to an address that is computed at run time', unread: true }
    : { tier: 'privileged-write', why: 'sends data to a service' };
}

/** Host in lower case, with numeric spellings of addresses made plain, and the rest of the address. */
function partsOf(text: string): { host: string; rest: string } {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^:(?=\d)/, 'localhost:')
    .replace(/^[^/@]*@/, '');
  const slash = bare.search(/[/?#]/);
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  return { host: dotted(host), rest: slash < 0 ? '' : bare.slice(slash).toLowerCase() };
}

/** `2852039166`, `0xa9fea9fe`, `0251.0376.0251.0376` → `169.254.169.254`. */
function dotted(host: string): string {
  const [name = '', port] = host.split(/:(?=\d+$)/);
  const pieces = name.split('.');
  if (!/^(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}$/.test(name)) return host;
  const numbers = pieces.map(piece =>
    piece.startsWith('0x')
      ? Number.parseInt(piece, 16)
      : piece.length > 1 && piece.startsWith('0')
        ? Number.parseInt(piece, 8)
        : Number(piece),
  );
  const last = numbers.pop() ?? 0;
  let value = last;
  numbers.forEach((number, i) => {
    value += number * 256 ** (3 - i);
  });
  const plain = [24, 16, 8, 0].map(shift => Math.floor(value / 2 ** shift) % 256).join('.');
  return port === undefined ? plain : `${plain}:${port}`;
}
