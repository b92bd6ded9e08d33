// [I/O] The host that an ssh alias stands for, from ssh's configuration files and what they include.
import { readdirSync } from 'node:fs';
import type { Scene } from '../../facts.ts';
import { absolute, joined, nameOf, parentOf, shownPath, withHome } from '../path-text.ts';
import { type Answer, named, type Place, Unclear } from './reader.ts';
import { settingsText } from './settings-file.ts';

const maxFiles = 40;
const maxDepth = 8;

export function sshHost(place: Place): Answer {
  const alias = bareHost(place.of ?? '');
  const found = hostNameOf(alias, place.scene);
  const name = found?.name.replaceAll('%h', alias);
  // What hides behind a tunnel looks local and may be anything.
  const own = name !== undefined && /^(?:localhost$|127\.|::1$)/i.test(name) ? undefined : name;
  return { names: named(['host', alias], ['host', own]), source: found?.source ?? '~/.ssh/config' };
}

/** `user@host:path`, `ssh://user@host:22/` and the like. */
const bareHost = (text: string): string =>
  (/^ssh:\/\/([^/]*)/.exec(text)?.[1] ?? text).replace(/^.*@/, '').replace(/^([^:]*):.*$/, '$1');

/** The name that ssh would connect to, where the configuration gives one. The first that is set counts. */
export function hostNameOf(
  alias: string,
  scene: Scene,
): { readonly name: string; readonly source: string } | undefined {
  const search = new Search(alias, scene);
  for (const path of [joined(scene.home, '.ssh/config'), '/etc/ssh/ssh_config']) {
    const found = search.file(path, 0, true);
    if (found !== undefined) return found;
  }
  return undefined;
}

class Search {
  private readonly alias: string;
  private readonly scene: Scene;
  private files = 0;
  private applies: boolean | undefined = true;

  constructor(alias: string, scene: Scene) {
    this.alias = alias;
    this.scene = scene;
  }

  file(path: string, depth: number, applies: boolean | undefined): { name: string; source: string } | undefined {
    this.files += 1;
    const source = shownPath(path, this.scene);
    if (this.files > maxFiles || depth > maxDepth) throw new Unclear(`${source}, which includes too much`);
    this.applies = applies;
    for (const line of (settingsText(path) ?? '').split(/\r?\n/)) {
      const found = this.line(line, path, depth, source);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private line(
    text: string,
    path: string,
    depth: number,
    source: string,
  ): { name: string; source: string } | undefined {
    const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+)(.*?)\s*$/.exec(text) ?? [];
    const values = wordsOf(rest);
    switch (keyword.toLowerCase()) {
      case 'host':
        this.applies = matchesHost(values, this.alias);
        return undefined;
      case 'match':
        this.applies = this.matches(values);
        return undefined;
      case 'include':
        return this.applies === false ? undefined : this.includes(values, path, depth);
      case 'hostname':
        if (this.applies === undefined) throw new Unclear(`${source}, where \`Match\` decides at run time`);
        return this.applies && values[0] !== undefined ? { name: values[0], source } : undefined;
      default:
        return undefined;
    }
  }

  /** Undefined where ssh would have to run something or look at the network to tell. */
  private matches(values: readonly string[]): boolean | undefined {
    if (values[0]?.toLowerCase() === 'all') return true;
    let sure = true;
    for (let at = 0; at < values.length; at += 2) {
      const criterion = values[at]?.toLowerCase();
      if (criterion !== 'host' && criterion !== 'originalhost') sure = false;
      else if (!matchesHost((values[at + 1] ?? '').split(','), this.alias)) return false;
    }
    return sure ? true : undefined;
  }

  private includes(
    patterns: readonly string[],
    from: string,
    depth: number,
  ): { name: string; source: string } | undefined {
    const outside = this.applies;
    const folder = from.startsWith('/etc/') ? '/etc/ssh' : joined(this.scene.home, '.ssh');
    for (const pattern of patterns) {
      for (const path of expanded(absolute(folder, withHome(pattern, this.scene.home)))) {
        const found = this.file(path, depth + 1, outside);
        if (found !== undefined) return found;
      }
    }
    this.applies = outside;
    return undefined;
  }
}

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(match => match[1] ?? match[2] ?? '').filter((_, index) => index < 200);

function matchesHost(patterns: readonly string[], alias: string): boolean {
  const fits = (pattern: string): boolean => wildcard(pattern.toLowerCase(), alias.toLowerCase());
  if (patterns.some(pattern => pattern.startsWith('!') && fits(pattern.slice(1)))) return false;
  return patterns.some(pattern => !pattern.startsWith('!') && fits(pattern));
}

/** `*` and `?`, in time linear in the text for each star. */
function wildcard(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === '?' || (pattern[p] !== '*' && pattern[p] === text[t]))) {
      p += 1;
      t += 1;
    } else if (pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** Wildcards only in the last part of a path, as people write them. */
function expanded(path: string): string[] {
  const name = nameOf(path);
  if (!/[*?]/.test(path)) return [path];
  if (/[*?[]/.test(parentOf(path)) || name.includes('[')) throw new Unclear(`${path}, which is not understood`);
  try {
    return readdirSync(parentOf(path))
      .filter(entry => wildcard(name, entry) && !entry.startsWith('.'))
      .sort()
      .slice(0, maxFiles + 1)
      .map(entry => joined(parentOf(path), entry));
  } catch {
    return [];
  }
}
