// One path and what happens to it → a tier. Lexical where nothing is known of the machine; a path fact adds links and what git could give back.
import { families, generated, harmlessDevices, installations, type PathFamily, system } from '../catalogue/paths.ts';
import type { PathEffect } from '../catalogue/spec.ts';
import type { PathFact, Scene } from '../facts.ts';
import { HOLE } from '../shell/word.ts';
import { isAbove, type Verdict } from '../tier.ts';

export interface JudgedPath {
  readonly tier: Verdict;
  readonly why?: string;
  readonly place: string;
  readonly resolved: string;
  readonly unread?: boolean;
}

/** `path` is absolute or starts with `~` (see paths.ts) and may hold holes and globs. */
export function judgePath(
  effect: PathEffect,
  path: string,
  scene: Scene,
  fact?: PathFact,
  recursive = false,
): JudgedPath {
  const written = judgeName(effect, canonical(path, scene), scene, fact, recursive);
  if (!fact || fact.real === written.resolved) return written;
  // A link may hide where it leads: both names count.
  const real = judgeName(effect, canonical(fact.real, scene), scene, fact, recursive);
  return isAbove(real.tier, written.tier) ? real : written;
}

/** Absolute, without tricks that name the same file in another way. */
function canonical(path: string, scene: Scene): string {
  let text = path.replace(/^\/proc\/self\/root(?=\/|$)/, '').replace(/^\/proc\/self\/cwd(?=\/|$)/, scene.cwd);
  if (text === '') text = '/';
  if (text === '~' || text.startsWith('~/')) text = scene.home + text.slice(1);
  return text;
}

function judgeName(
  effect: PathEffect,
  path: string,
  scene: Scene,
  fact: PathFact | undefined,
  recursive: boolean,
): JudgedPath {
  const at = (tier: Verdict, place: string, why?: string, unread?: boolean): JudgedPath => ({
    tier,
    place,
    resolved: path,
    ...(why ? { why } : {}),
    ...(unread ? { unread } : {}),
  });
  if (harmlessDevices.some(device => path === device || path.startsWith(`${device}/`)))
    return at('read-only', 'device');
  const family = familyOf(path, scene, effect);
  const special = family && judgeFamily(family, effect);
  const named = family && special && at(special.tier, family.name, special.why, special.unread);
  // What is deleted is lost as well, whatever else it means that just this file goes.
  const gone = effect === 'deletes' ? judgePlace(effect, path, scene, fact, recursive, at) : undefined;
  if (named) return gone && isAbove(gone.tier, named.tier) ? gone : named;
  return gone ?? judgePlace(effect, path, scene, fact, recursive, at);
}

function judgePlace(
  effect: PathEffect,
  path: string,
  scene: Scene,
  fact: PathFact | undefined,
  recursive: boolean,
  at: At,
): JudgedPath {
  const place = placeOf(path, scene);
  switch (effect) {
    case 'reads':
    case 'uses':
    case 'lists':
    case 'sends':
      return at('read-only', place);
    case 'loads':
      return judgeLoad(place, path, scene, at);
    case 'writes':
    case 'mode':
      return judgeWrite(place, path, at);
    case 'deletes':
    case 'moves':
      return judgeDelete(effect, place, path, scene, fact, recursive, at);
    default:
      return effect satisfies never;
  }
}

type At = (tier: Verdict, place: string, why?: string, unread?: boolean) => JudgedPath;

function judgeFamily(family: PathFamily, effect: PathEffect) {
  switch (effect) {
    case 'reads':
      return family.reads;
    case 'sends':
      return family.reads && { ...family.reads, why: 'sends credentials away' };
    case 'uses':
    case 'loads':
    case 'lists':
      return undefined;
    case 'writes':
    case 'mode':
      return family.writes;
    case 'deletes':
    case 'moves':
      return family.deletes;
    default:
      return effect satisfies never;
  }
}

/** The project answers for its own code, the system for what is installed; for any other place nobody does. */
const judgeLoad = (place: string, path: string, scene: Scene, at: At): JudgedPath =>
  place === 'project' ||
  place === 'generated' ||
  place === 'system' ||
  installations.some(folder => isWithin(path, `${scene.home}/${folder}`) || isWithin(path, `~/${folder}`))
    ? at('read-only', place)
    : at('privileged-write', place, 'runs code or configuration from outside the project that was not read', true);

function judgeWrite(place: string, path: string, at: At): JudgedPath {
  if (place === 'project' || place === 'generated' || place === 'temporary') return at('write-safe', place);
  if (/^\/dev\/(?:sd|hd|nvme|vd|xvd|disk|mmcblk|mapper|dm-|loop|mem|kmem|tcp|udp)/.test(path))
    return at('destructive', 'device', 'writes straight to a device');
  if (place === 'system') return at('privileged-write', place, 'changes files of the system');
  if (place === 'unresolved')
    return at('privileged-write', place, 'writes to a path that is computed at run time', true);
  return at('privileged-write', place, 'writes outside the project');
}

function judgeDelete(
  effect: 'deletes' | 'moves',
  place: string,
  path: string,
  scene: Scene,
  fact: PathFact | undefined,
  recursive: boolean,
  at: At,
): JudgedPath {
  const verb = effect === 'moves' ? 'moves away' : 'deletes';
  if (place === 'temporary')
    return isScratch(path, scene)
      ? at('write-safe', place)
      : at('privileged-write', place, `${verb} temporary files of others`);
  if (place === 'generated') return at('write-safe', place);
  if (place === 'project') return judgeProjectDelete(effect, path, scene, fact, recursive, at);
  if (place === 'unresolved') return at('destructive', place, `${verb} a path that is computed at run time`);
  if (effect === 'moves' && place === 'outside')
    return at('privileged-write', place, 'moves files outside the project');
  return at('destructive', place, `${verb} files ${place === 'system' ? 'of the system' : 'outside the project'}`);
}

function judgeProjectDelete(
  effect: 'deletes' | 'moves',
  path: string,
  scene: Scene,
  fact: PathFact | undefined,
  recursive: boolean,
  at: At,
): JudgedPath {
  const whole = path === scene.project || path === `${scene.project}/*` || path === `${scene.project}/.`;
  if (effect === 'moves')
    return whole ? at('destructive', 'project', 'moves the whole project away') : at('write-safe', 'project');
  if (whole) return at('destructive', 'project', 'deletes the whole project');
  if (path.includes(HOLE) || /[*?[]/.test(path))
    return recursive
      ? at('destructive', 'project', 'deletes files that git may not have')
      : at('privileged-write', 'project', 'deletes files that git may not have');
  if (fact?.git === 'clean' || fact?.git === 'empty')
    return at(
      recursive && fact.directory ? 'privileged-write' : 'write-safe',
      'project',
      fact.git === 'clean' ? 'git has a copy' : undefined,
    );
  if (fact?.git === 'ignored') return at('write-safe', 'generated', 'git ignores it, so it can be made again');
  if (recursive && fact?.directory !== false)
    return at('destructive', 'project', 'deletes source files, which may have no copy');
  return at('privileged-write', 'project', 'deletes a file that may have no copy');
}

// ── places ──
function placeOf(path: string, scene: Scene): string {
  const prefix = path.split(HOLE, 1)[0] ?? '';
  if (path.includes(HOLE) && (prefix === '' || prefix === '/' || prefix === `${scene.home}/` || prefix === '~'))
    return 'unresolved';
  if (isWithin(path, scene.project)) return isGenerated(path.slice(scene.project.length + 1)) ? 'generated' : 'project';
  if (scene.temporary.some(folder => isWithin(path, folder))) return 'temporary';
  if (path.startsWith('~') || isWithin(path, '/home') || isWithin(path, '/Users'))
    return isSystemHome(path, scene) ? 'system' : 'outside';
  if (/^[A-Za-z]:[\\/]|^\\\\/.test(path)) return 'system';
  const lower = path.toLowerCase();
  return path === '/' || path === '/*' || system.some(folder => isWithin(lower, folder)) ? 'system' : 'outside';
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
/** Everybody's home folders, or one's own as a whole. */
const isSystemHome = (path: string, scene: Scene): boolean =>
  path === '/home' || path === '/Users' || path === scene.home || path === `${scene.home}/*`;

/** Inside a folder of its own: `/tmp/x/y`, `/tmp/scratch`, but not `/tmp`, `/tmp/*`. */
function isScratch(path: string, scene: Scene): boolean {
  const folder = scene.temporary.find(one => isWithin(path, one)) ?? '';
  const [first = ''] = path.slice(folder.length + 1).split('/');
  return first !== '' && first !== '*' && first !== '.*' && !first.startsWith(HOLE);
}

function isGenerated(relative: string): boolean {
  const pieces = relative.toLowerCase().split('/');
  return pieces.some((piece, i) =>
    generated.some(pattern => globSegment(pattern, pattern.includes('/') ? pieces.slice(i, i + 2).join('/') : piece)),
  );
}

// ── families ──
function familyOf(path: string, scene: Scene, effect: PathEffect): PathFamily | undefined {
  const lower = plainLetters(path).replaceAll('\\', '/').toLowerCase();
  const home = scene.home.toLowerCase();
  let best: PathFamily | undefined;
  for (const family of families) {
    if (!judgeFamily(family, effect)) continue;
    if (
      !family.patterns.some(pattern => matches(pattern, lower, home)) ||
      family.except?.some(pattern => matches(pattern, lower, home))
    )
      continue;
    if (
      !best ||
      isAbove(judgeFamily(family, effect)?.tier ?? 'read-only', judgeFamily(best, effect)?.tier ?? 'read-only')
    )
      best = family;
  }
  return best;
}

/** Letters of other alphabets that look like Latin ones. */
const plainLetters = (path: string): string =>
  path.replaceAll(
    /[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb]/g,
    letter =>
      'aeopcyxijsdh'['\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb'.indexOf(letter)] ??
      letter,
  );

const compiled = new Map<string, (path: string) => boolean>();

/** A path with a glob of its own matches where the glob may reach. */
function matches(pattern: string, path: string, home: string): boolean {
  const key = `${home}\n${pattern}`;
  let test = compiled.get(key);
  if (!test) {
    const expression = compile(pattern.startsWith('~') ? home + pattern.slice(1) : pattern);
    test = text => expression.test(text);
    compiled.set(key, test);
  }
  if (test(path)) return true;
  // `~/.ssh/*` reaches the keys in it: only where the folder itself is of the family.
  const star = path.search(/[*?[\uFFFC]/);
  if (star <= 0) return false;
  const folder = path.slice(0, path.lastIndexOf('/', star));
  return /(?:^|\/)\.(?:ssh|aws|gnupg|password-store|azure|kube|claude)(?:\/|$)/.test(folder) && test(folder);
}

/** Patterns are our own constants, so they are short and hold no nested repetition. */
function compile(pattern: string): RegExp {
  const escaped = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\u0001')
    .replaceAll('/**', '\u0002')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
    .replaceAll('\u0001', '(?:.*/)?')
    .replaceAll('\u0002', '(?:/.*)?');
  return new RegExp(`^${escaped}$`, 's');
}

const globSegment = (pattern: string, text: string): boolean => compile(pattern).test(text);
