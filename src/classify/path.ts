// One path and what happens to it → a tier. Lexical where nothing is known of the machine; a path fact adds links and what git could give back.
import { PathPatterns } from '../catalogue/path-patterns.ts';
import { generated, harmlessDevices, installations, system } from '../catalogue/paths.ts';
import type { PathEffect } from '../catalogue/spec.ts';
import type { PathFact, Scene } from '../facts.ts';
import { once } from '../once.ts';
import { HOLE } from '../shell/word.ts';
import { isAbove, type Verdict } from '../tier.ts';
import { familyOf, judgeFamily } from './path-family.ts';

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
  if (isHarmlessDevice(path)) return at('read-only', 'device');
  const family = familyOf(path, scene, effect);
  const special = family && judgeFamily(family, effect);
  const named = family && special && at(special.tier, family.name, special.why, special.unread);
  // What is deleted is lost as well, whatever else it means that just this file goes.
  const gone = effect === 'deletes' ? judgePlace(effect, path, scene, fact, recursive, at) : undefined;
  if (named) return gone && isAbove(gone.tier, named.tier) ? gone : named;
  return gone ?? judgePlace(effect, path, scene, fact, recursive, at);
}

/** On another host or in a container nothing is known about a path but its name. */
export function judgeElsewhere(effect: PathEffect, written: string, scene: Scene): JudgedPath {
  const path = canonical(written, scene);
  const family = familyOf(path, scene, effect);
  const special = family && judgeFamily(family, effect);
  const plain = plainElsewhere(effect, path);
  if (!family || !special || isAbove(plain.tier, special.tier)) return plain;
  return { ...special, place: family.name, resolved: path };
}

function plainElsewhere(effect: PathEffect, path: string): JudgedPath {
  const at = { place: 'elsewhere', resolved: path };
  switch (effect) {
    case 'deletes':
    case 'moves':
      return { ...at, tier: 'destructive', why: 'deletes files on another machine or in a container' };
    case 'writes':
    case 'mode':
      return isHarmlessDevice(path)
        ? { ...at, tier: 'read-only' }
        : { ...at, tier: 'privileged-write', why: 'changes files on another machine or in a container' };
    case 'loads':
      return { ...at, tier: 'privileged-write', unread: true, why: 'loads code on another machine or in a container' };
    case 'reads':
    case 'sends':
    case 'uses':
    case 'lists':
      return { ...at, tier: 'read-only' };
    default:
      return effect satisfies never;
  }
}

const isHarmlessDevice = (path: string): boolean =>
  harmlessDevices.some(device => path === device || path.startsWith(`${device}/`));

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

export const isWithin = (path: string, folder: string): boolean =>
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

const generatedNames = once(() => new PathPatterns(generated.map(name => [`**/${name}/**`, true])));
const isGenerated = (relative: string): boolean => generatedNames().matching(relative.toLowerCase(), '~').size > 0;
