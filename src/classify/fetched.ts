// What came from the network on this very line: a download under the name its address gives it, a repository just cloned, an archive just unpacked.
import { globMatch } from '../catalogue/lookup.ts';
import type { Reading } from '../catalogue/reading.ts';
import { installers } from '../catalogue/urls.ts';
import type { Part } from '../classification.ts';
import type { Taint } from '../shell/word.ts';
import type { Command } from './command.ts';
import type { Inquiry } from './inquiry.ts';
import { resolvePath } from './paths.ts';
import type { State } from './state.ts';

export const fromNetwork = (reading: Reading): boolean =>
  reading.effects.includes('network') || reading.prints === 'download';

/** Everything it requests is an installer that its makers tell people to run like this. */
export const isInstaller = (reading: Reading): boolean =>
  reading.requests.length > 0 &&
  reading.requests.every(request =>
    installers.some(pattern => globMatch(pattern, request.word.text.replace(/^https:\/\//, ''))),
  );

/** What the files that it reads are known to carry, from earlier on this line. */
export const readFrom = (reading: Reading, state: State): readonly Taint[] =>
  state.files.size === 0
    ? []
    : reading.paths.flatMap(use =>
        use.effect === 'writes' ? [] : (state.files.get(resolvePath(state.cwd, use.word.text))?.carries ?? []),
      );

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

/** Whether the path, or a folder that it lies in, came from the network on this line. */
export function isFetched(path: string, state: State): boolean {
  if (state.files.size === 0) return false;
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0)))
    if (state.files.get(at)?.carries.includes('network')) return true;
  return false;
}

/** A build, a test or an installation in a folder that was fetched on this line runs what nobody has read. */
export function fetchedCode(reading: Reading, part: Part, command: Command, state: State, inquiry: Inquiry): void {
  if (command.input.carries.includes('prompt') && reading.effects.includes('network'))
    inquiry.add(said(part, 'destructive', 'hands a shell of this machine to a connection'));
  // What only tells its version runs nothing of the folder.
  if (!reading.effects.includes('executes') || reading.nested.length > 0 || part.tier === 'read-only') return;
  const folder = resolvePath(state.cwd, reading.folder?.text ?? '.');
  if (isFetched(folder, state))
    inquiry.add(said(part, 'privileged-write', 'runs code that this line has just fetched'));
}

const said = (part: Part, tier: 'privileged-write' | 'destructive', why: string): Part => ({
  ...part,
  tier,
  unread: true,
  because: [{ tier, why, words: part.words, ...(part.span ? { span: part.span } : {}) }],
});
