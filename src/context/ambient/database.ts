// [I/O] The database that a tool would connect to, from variables, libpq's service file and `.env` files. Values are looked at for the
// host and the name of the database and then forgotten: they hold passwords.
import { connectionOf } from '../../address.ts';
import type { Ambient } from '../../facts.ts';
import { joined, shownPath } from '../path-text.ts';
import { parseIni, setIn } from './ini.ts';
import { type Answer, named, type Place, pathFrom, Unclear, upwards } from './reader.ts';
import { settingsText } from './settings-file.ts';

export function postgresService(place: Place): Answer {
  const { PGSERVICE: service, PGHOST, PGHOSTADDR } = place.env;
  // A service goes before the other variables, as in libpq.
  if (!service) return { names: named(['host', PGHOSTADDR || PGHOST]), source: 'the variables PGHOST and PGSERVICE' };
  for (const path of serviceFiles(place)) {
    const ini = parseIni(settingsText(path) ?? '');
    if (!ini.has(service)) continue;
    const host = setIn(ini, service, 'hostaddr') ?? setIn(ini, service, 'host');
    return {
      names: named(['host', host], ['database', setIn(ini, service, 'dbname')]),
      source: `${shownPath(path, place.scene)} (service ${service})`,
    };
  }
  throw new Unclear(`the service ${service}, which no file describes`);
}

function serviceFiles(place: Place): string[] {
  const folder = place.env.PGSYSCONFDIR;
  return [pathFrom(place, 'PGSERVICEFILE', '.pg_service.conf'), ...(folder ? [joined(folder, 'pg_service.conf')] : [])];
}

const urlKeys =
  /^(?:(?:[A-Z][A-Z0-9_]*_)?(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|MONGO|MONGODB|SQL)(?:_PRISMA|_POOLED?|_DIRECT|_CONNECTION)*_(?:URL|URI|DSN|STRING)|DIRECT_URL|SQLALCHEMY_DATABASE_URI)$/;
const hostKeys = /^(?:PGHOST|(?:DB|DATABASE|POSTGRES|MYSQL|MARIADB|MONGO|MONGODB|SQL)_HOST(?:NAME)?)$/;
const nameKeys = /^(?:PGDATABASE|(?:DB|DATABASE|POSTGRES|MYSQL|MARIADB|MONGO|MONGODB|SQL)_(?:NAME|DATABASE|DB))$/;

/** Tools differ in which of the files they load, so all of them count, and the most careful name decides. */
export function databaseUrl(place: Place): Answer {
  const own = fromPairs(Object.entries(place.env).flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  if (own.length > 0) return { names: own, source: 'variables of the environment' };
  const found: Ambient[] = [];
  const files: string[] = [];
  for (const path of environmentFiles(place)) {
    const text = settingsText(path);
    const names = text === undefined ? [] : fromPairs(pairsOf(text));
    found.push(...names);
    if (names.length > 0) files.push(shownPath(path, place.scene));
  }
  return { names: found, source: files.length > 0 ? files.join(', ') : 'no .env file' };
}

function environmentFiles(place: Place): string[] {
  const mode = /^[a-z]{1,20}$/.exec(place.env.NODE_ENV ?? place.env.RAILS_ENV ?? place.env.APP_ENV ?? '')?.[0];
  const names = [
    '.env',
    '.env.local',
    ...(mode === undefined ? [] : [`.env.${mode}`, `.env.${mode}.local`]),
    'prisma/.env',
  ];
  return [...upwards(place)].flatMap(folder => names.map(name => joined(folder, name)));
}

function pairsOf(text: string): (readonly [key: string, value: string])[] {
  return text.split(/\r?\n/).flatMap(line => {
    const pair = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    const value = /^(["'])(.*?)\1/.exec(pair?.[2] ?? '')?.[2] ?? pair?.[2]?.replace(/\s#.*$/, '');
    return pair?.[1] && value ? [[pair[1], value] as const] : [];
  });
}

function fromPairs(pairs: Iterable<readonly [key: string, value: string]>): Ambient[] {
  const found: Ambient[] = [];
  for (const [key, value] of pairs) {
    const isUrl = urlKeys.test(key);
    if (!isUrl && !hostKeys.test(key) && !nameKeys.test(key)) continue;
    // `${HOST}` and `$(…)` are put in later, by whoever loads the file.
    if (/[$`]/.test(value)) throw new Unclear(`${key}, whose value is computed`);
    if (!isUrl) found.push(...named([hostKeys.test(key) ? 'host' : 'database', value]));
    else {
      const connection = connectionOf(value);
      if (connection) found.push(...named(['host', connection.host], ['database', connection.database]));
    }
  }
  return found;
}
