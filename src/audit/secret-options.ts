// Secrets in short options, which mean something else in every program: `mysql -pX`, `curl -u user:X`. Judges nothing else of a line.
import { isReference } from './secret-value.ts';
import { wordEnd } from './text-span.ts';
import { hidden } from './token-shapes.ts';

interface Secrets {
  /** The option's value is the next word. */
  readonly next?: readonly string[];
  /** The value follows without a space. */
  readonly attached?: readonly string[];
  /** The value is a user name and a secret, divided by this. */
  readonly after?: string;
  /** Only when this word comes first: `docker login -p`, but not `docker run -p`. */
  readonly command?: string;
}

const mysql: Secrets = { attached: ['-p'] };
const mongo: Secrets = { next: ['-p'], attached: ['-p'] };
const login: Secrets = { next: ['-p'], command: 'login' };
const zip: Secrets = { next: ['-P'], attached: ['-P'] };
const sql: Secrets = { next: ['-P'], attached: ['-P'] };
const ldap: Secrets = { next: ['-w'] };
const userAndPassword = { after: ':' };

const programs: ReadonlyMap<string, Secrets> = new Map(
  Object.entries({
    mysql,
    mysqldump: mysql,
    mysqladmin: mysql,
    mysqlimport: mysql,
    mysqlsh: mysql,
    mariadb: mysql,
    'mariadb-dump': mysql,
    'mariadb-admin': mysql,
    mongo,
    mongosh: mongo,
    mongodump: mongo,
    mongorestore: mongo,
    mongoexport: mongo,
    mongoimport: mongo,
    docker: login,
    podman: login,
    buildah: login,
    skopeo: login,
    helm: login,
    oras: login,
    az: login,
    oc: login,
    nerdctl: login,
    zip,
    unzip: zip,
    '7z': mysql,
    '7za': mysql,
    '7zz': mysql,
    sshpass: { next: ['-p'], attached: ['-p'] },
    'redis-cli': { next: ['-a'] },
    sqlcmd: sql,
    bcp: sql,
    ldapsearch: ldap,
    ldapadd: ldap,
    ldapmodify: ldap,
    ldapwhoami: ldap,
    curl: { ...userAndPassword, next: ['-u', '--user', '-U', '--proxy-user'], attached: ['-u'] },
    http: { ...userAndPassword, next: ['-a', '--auth'] },
    https: { ...userAndPassword, next: ['-a', '--auth'] },
    smbclient: { after: '%', next: ['-U', '--user'] },
    openssl: { attached: ['pass:'] },
  }),
);

const name = /[\w.-]+/g;

export function hideOptions(text: string): string {
  let result = '';
  let done = 0;
  const search = new RegExp(name);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const secrets = programs.get(found[0]);
    let end = search.lastIndex;
    if (!secrets || !isSpace(text[end])) continue;
    for (const [from, to] of secretsOf(text, end, secrets)) {
      result += text.slice(done, from) + hidden;
      done = to;
      end = to;
    }
    search.lastIndex = end;
  }
  return result + text.slice(done);
}

const isSpace = (character: string | undefined): boolean => character !== undefined && character.trim() === '';

type Span = readonly [from: number, to: number];

/** More words than this are not looked at, so that many programs in a row cost no more than their words. */
const maxWords = 60;

function* secretsOf(text: string, start: number, secrets: Secrets): Generator<Span> {
  let isNext = false;
  let isRepeated = false;
  let isOn = secrets.command === undefined;
  let at = start;
  for (let count = 0; count < maxWords; count += 1) {
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (text[at] === '\\' && text[at + 1] === '\n') at += 2;
    const end = wordEnd(text, at);
    if (end <= at) return;
    const word = text.slice(at, end);
    // The same program once more, whose own turn comes: it would find all that is found from here on.
    const isAgain = programs.get(word.slice(word.lastIndexOf('/') + 1)) === secrets;
    if (isAgain && (secrets.command === undefined ? !isNext : !isOn)) return;
    if (isRepeated && !isNext && word === secrets.command) return;
    isRepeated ||= isAgain;
    if (word === secrets.command) isOn = true;
    const option = secrets.attached?.find(
      name => word.startsWith(name) && word.length > name.length && !word.startsWith('--'),
    );
    const span =
      isOn && isNext
        ? secretIn(text, at, end, secrets)
        : isOn && option
          ? secretIn(text, at + option.length, end, secrets)
          : undefined;
    if (span) yield span;
    isNext = !isNext && (secrets.next?.includes(word) ?? false);
    at = end;
  }
}

function secretIn(text: string, from: number, to: number, { after }: Secrets): Span | undefined {
  const start = after === undefined ? from : from + text.slice(from, to).indexOf(after) + 1;
  if (after !== undefined && start === from) return undefined;
  const value = text.slice(start, to).replace(/^["']|["']$/g, '');
  return isReference(value) ? undefined : [start, to];
}
