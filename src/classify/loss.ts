// Commands that overwrite or delete what git does not have: what the work tree is known to hold decides how bad that is.
import type { Reading } from '../catalogue/reading.ts';
import type { Judgement } from '../catalogue/spec.ts';
import type { Reason } from '../classification.ts';
import { HOLE } from '../shell/word.ts';
import type { Inquiry } from './inquiry.ts';
import { isWithin } from './path.ts';
import { resolvePath } from './paths.ts';
import type { State } from './state.ts';

/** What `judgement` would lose: nothing, work that is known to be there, or who knows what (`unread`). */
export type Loss = 'unread' | Reason | undefined;

type Work = NonNullable<Judgement['loses']>['work'];

export function lossOf(judgement: Judgement, reading: Reading, state: State, inquiry: Inquiry): Loss {
  const { loses } = judgement;
  if (!loses) return undefined;
  const from = reading.folder ? resolvePath(state.cwd, reading.folder.text) : resolvePath(state.cwd, '.');
  const words = loses.in === 'words' ? [...reading.operands, ...reading.afterDashes] : [];
  const paths = words.length > 0 ? words.map(word => resolvePath(from, plainPath(word.text))) : [from];
  let unknown: Loss;
  for (const path of paths) {
    const whole = words.length > 0 ? {} : ({ whole: true } as const);
    const hidden = loses.work === 'any' || state.where === 'elsewhere' || path.includes(HOLE);
    const fact = hidden ? undefined : inquiry.ask({ fact: 'uncommitted', path, ...whole });
    const why = fact?.value && told(fact.value, loses.work);
    if (why) return { tier: 'destructive', why, words: path, source: fact.source };
    if (fact?.value || typeof unknown === 'object') continue;
    unknown = words.length === 0 || path === from || !isWithin(path, from) ? wholeTree(path, loses.work) : 'unread';
  }
  return unknown;
}

/** Of a few files a person can say what they hold; of a whole work tree that nobody could look at, the worst is assumed. */
const wholeTree = (words: string, kind: Work): Reason => ({
  tier: 'destructive',
  why: `${kind === 'untracked' ? 'deletes whatever git does not have' : 'discards whatever is not committed'}, and what that is could not be read`,
  words,
});

function told(work: { changed: number; untracked: boolean }, kind: Work): string | undefined {
  if (kind === 'untracked') return work.untracked ? 'deletes files that git does not have' : undefined;
  if (work.changed === 0) return undefined;
  return `discards changes that are nowhere else, in ${work.changed === 1 ? 'one file' : `${work.changed} files`}`;
}

/** A pathspec up to its first wildcard: `src/*.ts` may reach anything in `src`; `:/` is the top of the work tree. */
function plainPath(word: string): string {
  const text = word.startsWith(':/') ? word.slice(2) || '.' : word;
  const star = text.search(/[*?[]/);
  return star < 0 ? text : text.slice(0, text.lastIndexOf('/', star) + 1) || '.';
}
