// Program files: a script handed to an interpreter, a program of the project run by its path. Read where that is possible, else judged by place and name.

import { describe } from '../catalogue/index.ts';
import { globMatch, lookup } from '../catalogue/lookup.ts';
import { guardScripts, scriptNames } from '../catalogue/script-names.ts';
import type { Language } from '../catalogue/spec.ts';
import type { Part } from '../classification.ts';
import type { FactQuery } from '../facts.ts';
import { HOLE, shown, type Word } from '../shell/word.ts';
import { higher, type Tier } from '../tier.ts';
import { type Command, runCommand } from './command.ts';
import { carriedBy, fetchedBy } from './fetched.ts';
import { holdsPrograms } from './find-program.ts';
import type { Inquiry } from './inquiry.ts';
import { runStream, type Site } from './nested.ts';
import { judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import { noStream, type State, type Stream } from './state.ts';

/** What is in a file, if it was written on this line or may be read; adds a part and gives undefined where it cannot be known. */
export function readScript(path: Word, site: Site): Stream | undefined {
  const { state, inquiry } = site;
  if (path.text.includes(HOLE)) return { text: undefined, carries: path.carries };
  const resolved = resolvePath(state.cwd, path.text);
  const written = state.files.get(resolved);
  if (written) return written;
  if (resolved === '/dev/stdin') return { text: undefined, carries: [] };
  const judged = judgePath('uses', resolved, inquiry.scene, undefined, false);
  const fact = mayRead(resolved, judged.place, site) ? inquiry.ask(textOf(resolved, judged.place)) : undefined;
  if (fact?.value !== undefined) return { text: fact.value, carries: carriedBy(resolved, state, inquiry.scene) };
  inquiry.add(ownCode(shown(path), judged.place, site));
  return undefined;
}

/** What lies there now is what will run: not where this line has yet to fetch it. */
const mayRead = (path: string, place: string, { state, inquiry }: Site): boolean =>
  state.where === 'here' &&
  (isOwn(place) || place === 'temporary') &&
  fetchedBy(path, state, inquiry.scene) !== 'this line has fetched';

/** In a folder that everybody shares, what others can change until it runs is not worth reading. */
const textOf = (path: string, place: string): FactQuery & { fact: 'text' } =>
  isOwn(place) ? { fact: 'text', path } : { fact: 'text', path, own: true };

// Places whose content the project answers for.
const own = new Set(['project', 'generated']);
export const isOwn = (place: string): boolean => own.has(place);

/** Names of standard input where a program file is expected. */
export const standardInput: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** `python x.py`, `bash x.sh`: the program it is known as, its text, or the project's own code. */
export function runScriptFile(
  language: Language,
  path: Word,
  args: readonly Word[],
  command: Command,
  site: Site,
): void {
  if (standardInput.has(path.text) && !path.unresolved) {
    runStream(language, command.input, 'here', site);
    return;
  }
  const base = path.text.slice(path.text.lastIndexOf('/') + 1);
  const resolved = resolvePath(site.state.cwd, path.text);
  if (guardScripts.some(file => globMatch(file, resolved))) {
    runAs('tiergate', path, args, command, site);
    return;
  }
  const program = path.unresolved || isData(language) ? undefined : describe(base);
  if (program && isKnownPlace(path, site) && !site.state.files.has(resolved)) {
    runAs(base, path, args, command, site);
    return;
  }
  const place = placeOf(path, site.state, site.inquiry);
  const reads =
    language === 'shell' ||
    isData(language) ||
    path.unresolved ||
    place === 'temporary' ||
    site.state.files.has(resolved);
  const stream = reads ? readScript(path, site) : undefined;
  if (stream?.built) site.inquiry.add(builtCode(path, site));
  else if (stream) runStream(language, stream, 'here', site);
  else if (!reads) site.inquiry.add(ownCode(shown(path), place, site));
}

/** The file is a program that the catalogue knows. */
function runAs(name: string, path: Word, args: readonly Word[], command: Command, site: Site): void {
  const { assignments, input, span } = command;
  runCommand(
    {
      words: [{ ...path, text: name }, ...args],
      byProgram: true,
      assignments,
      input,
      ...(span ? { span } : {}),
    },
    site.state,
    site.inquiry,
    site.depth + 1,
  );
}

/** Texts that are read, and whose file is never a program by its name: lines for another program, scripts of Windows. */
const isData = (language: Language): boolean =>
  language === 'make' ||
  language === 'schedule' ||
  language === 'patch' ||
  language === 'powershell' ||
  language === 'batch';

/** By its bare name, from where programs are installed, or in the project: elsewhere a file may call itself what it likes. */
const isKnownPlace = (path: Word, site: Site): boolean => {
  const slash = path.text.lastIndexOf('/');
  return slash < 0 || holdsPrograms(path.text.slice(0, slash + 1)) || isOwn(placeOf(path, site.state, site.inquiry));
};

export const placeOf = (path: Pick<Word, 'text'>, state: State, inquiry: Inquiry): string =>
  judgePath('uses', resolvePath(state.cwd, path.text), inquiry.scene, undefined, false).place;

/** Code of the project is as harmless as its tests; code from anywhere else cannot be vouched for. A name may say that it does more. */
function ownCode(path: string, place: string, site: Site): Part {
  const named = namedTier(path);
  const fetched = fetchedBy(resolvePath(site.state.cwd, path), site.state, site.inquiry.scene);
  const inside = isOwn(place) && site.state.where === 'here' && !fetched;
  const tier = named
    ? higher<Tier>(named.tier, inside ? 'write-safe' : 'privileged-write')
    : inside
      ? 'write-safe'
      : 'privileged-write';
  const why =
    named?.because ??
    (fetched
      ? `runs code that ${fetched}`
      : inside
        ? 'runs code of the project'
        : 'runs a program file from outside the project that was not read');
  return {
    action: `run ${path}`,
    tier,
    unread: !inside,
    effects: ['executes'],
    resources: [{ kind: 'path', name: path, effect: 'executes', place }],
    targets: [],
    because: [{ tier, why, words: path }],
    words: path,
    ...(site.span ? { span: site.span } : {}),
  };
}

/** What was compiled on this line from code of the project, wherever it was put. */
const builtCode = (path: Word, site: Site): Part => ownCode(shown(path), 'project', site);

/** What the name of a script promises: `deploy.sh`, `db:reset`. */
export function namedTier(name: string): { tier: Tier; because: string } | undefined {
  const base = name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .toLowerCase();
  const found = lookup(scriptNames, base);
  return found?.because === undefined ? undefined : { tier: found.tier, because: found.because };
}

/** A program given by its path. Undefined where it is just an unknown name. */
export function projectProgram(
  command: Command,
  name: Word,
  words: readonly Word[],
  state: State,
  inquiry: Inquiry,
  depth: number,
): Stream | undefined {
  if (!name.text.includes('/')) return undefined;
  const site: Site = { state, inquiry, depth, environment: undefined, ...(command.span ? { span: command.span } : {}) };
  const resolved = resolvePath(state.cwd, name.text);
  const inner = state.copy();
  inner.positional = words.map(word => ({ text: word.unresolved ? undefined : word.text, carries: word.carries }));
  const stream = readScript(name, { ...site, state: inner });
  if (!stream) return noStream;
  if (stream.built) {
    inquiry.add(builtCode(name, site));
    return { text: undefined, carries: [] };
  }
  const language = stream.text === undefined ? 'shell' : interpreterOf(stream.text, resolved);
  if (language) runStream(language, stream, 'here', { ...site, state: inner, depth: depth + 1 });
  else inquiry.add(ownCode(name.text, placeOf(name, state, inquiry), site));
  return { text: undefined, carries: [] };
}

/** From the first line. A file without one is a shell script only if it says so by its name. */
function interpreterOf(text: string, path: string): Language | undefined {
  if (/\.ps1$/i.test(path)) return 'powershell';
  if (/\.(?:cmd|bat)$/i.test(path)) return 'batch';
  const first = text.startsWith('#!') ? (text.slice(2).split('\n', 1)[0] ?? '') : '';
  if (first === '') return path.endsWith('.sh') || !/\.\w+$/.test(path) ? 'shell' : undefined;
  return /\b(?:ba|da|z|k)?sh\b/.test(first) ? 'shell' : undefined;
}
