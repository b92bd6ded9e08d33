// What came from the network on this very line, or by an earlier call of the session: a download under the name its address gives it, a
// repository just cloned, an archive just unpacked.
import { globMatch } from '../catalogue/lookup.ts';
import type { Reading } from '../catalogue/reading.ts';
import { installers } from '../catalogue/urls.ts';
import type { Part, Taint } from '../classification.ts';
import type { Scene } from '../facts.ts';
import type { Command } from './command.ts';
import type { Inquiry } from './inquiry.ts';
import { absolutePath, resolvePath } from './paths.ts';
import type { State } from './state.ts';

export const fromNetwork = (reading: Reading): boolean =>
  reading.effects.includes('network') || reading.prints === 'download';

/** Everything it requests is an installer that its makers tell people to run like this, and nothing on the line lets somebody else answer. */
export const isInstaller = (reading: Reading): boolean =>
  reading.requests.length > 0 &&
  reading.unexplained.length === 0 &&
  !reading.unresolved &&
  !reading.judgements.some(judgement => judgement.marks?.includes('elsewhere')) &&
  reading.requests.every(({ word, method }) => method === 'GET' && !word.unresolved && isInstallerAddress(word.text));

/** By host and path, over an encrypted connection: no name or password in front of the host, no other port. */
function isInstallerAddress(text: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([\w.-]+)(?::443)?(\/[^?#]*)?(?:[?#].*)?$/i.exec(text) ?? [];
  return installers.some(installer => {
    const slash = installer.indexOf('/');
    return (
      host.toLowerCase() === installer.slice(0, slash) &&
      !path.includes('..') &&
      globMatch(installer.slice(slash), path === '' ? '/' : path)
    );
  });
}

/** What the files that it reads are known to carry. */
export const readFrom = (reading: Reading, state: State, scene: Scene): readonly Taint[] =>
  state.files.size === 0 && !scene.remembered
    ? []
    : reading.paths.flatMap(use =>
        use.effect === 'writes' ? [] : carriedBy(resolvePath(state.cwd, use.word.text), state, scene),
      );

/** From earlier on this line, else from earlier calls of the session. */
export const carriedBy = (path: string, state: State, scene: Scene): readonly Taint[] =>
  (state.files.get(path) ?? (state.where === 'here' ? rememberedOf(path, scene) : undefined))?.carries ?? [];

function rememberedOf(path: string, { remembered, home }: Scene): { readonly carries: readonly Taint[] } | undefined {
  const carries = remembered?.files.get(absolutePath(path, home));
  return carries && { carries };
}

/** The names under which a download, a clone or what an archive holds is stored where the line gives none. */
export function savedAs(reading: Reading, carries: readonly Taint[]): string[] {
  if (!fromNetwork(reading)) {
    const unpacks = reading.effects.includes('writes') && carries.includes('network');
    return unpacks && !reading.paths.some(use => use.effect === 'writes') ? ['.'] : [];
  }
  const addresses = [...reading.requests.map(request => request.word), ...reading.operands];
  return addresses.flatMap(({ text }) => {
    if (!/^[a-z][a-z+]*:\/\/|^[\w.-]+@[\w.-]+:/i.test(text)) return [];
    const name = text
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .replace(/\.git$/, '');
    const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    return base === '' ? [] : [base];
  });
}

export type Fetched = 'this line has fetched' | 'this session has fetched' | 'this session has decoded';

/** What brought the path, or a folder that it lies in, if it came from somewhere else. */
export function fetchedBy(path: string, state: State, scene: Scene): Fetched | undefined {
  if (state.files.size === 0 && !scene.remembered) return undefined;
  const places = foldersOf(path);
  const isFrom = (taint: Taint, known: (at: string) => { readonly carries: readonly Taint[] } | undefined): boolean =>
    places.some(at => known(at)?.carries.includes(taint));
  if (isFrom('network', at => state.files.get(at))) return 'this line has fetched';
  if (!scene.remembered || state.where !== 'here' || state.files.has(path)) return undefined;
  const earlier = (at: string) => rememberedOf(at, scene);
  if (scene.remembered.unreadable || isFrom('network', earlier)) return 'this session has fetched';
  return isFrom('decoded', earlier) ? 'this session has decoded' : undefined;
}

/** The path and all folders that it lies in. */
const foldersOf = (path: string): string[] =>
  path.split('/').flatMap((_, i, pieces) => (i === 0 ? [] : [pieces.slice(0, pieces.length - i + 1).join('/')]));

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A build, a test or an installation in a folder that was fetched, or of one, runs what nobody has read. */
export function fetchedCode(reading: Reading, part: Part, command: Command, state: State, inquiry: Inquiry): void {
  if (command.input.carries.includes('prompt') && reading.effects.includes('network'))
    inquiry.add(said(part, 'destructive', 'hands a shell of this machine to a connection'));
  if (state.files.size === 0 && !inquiry.scene.remembered) return;
  // What only tells its version runs nothing of the folder.
  if (!reading.effects.includes('executes') || reading.nested.length > 0 || part.tier === 'read-only') return;
  const folder = resolvePath(state.cwd, reading.folder?.text ?? '.');
  const used = reading.paths.flatMap(use => (use.effect === 'writes' ? [] : [use.word.text]));
  const named = [...used, ...reading.operands.map(word => word.text)].map(path => resolvePath(folder, path));
  const fetched = firstOf([folder, ...named], path => fetchedBy(path, state, inquiry.scene));
  if (fetched) inquiry.add(said(part, 'privileged-write', `runs code that ${fetched}`));
}

const said = (part: Part, tier: 'privileged-write' | 'destructive', why: string): Part => ({
  ...part,
  tier,
  unread: true,
  because: [{ tier, why, words: part.words, ...(part.span ? { span: part.span } : {}) }],
});
