// Which verb of an MCP tool's name decides.
import { firmVerbs, joints, looseVerbs, nounLikeReads, strongReads, type VerbClass } from '../catalogue/mcp/verbs.ts';
import { classOf, isFiller, isVerb } from './mcp-noun.ts';

export interface Verb {
  readonly word: string;
  readonly class: VerbClass;
  readonly at: number;
}

// From the least to the most that a verb does.
const order: readonly VerbClass[] = [
  'read',
  'make',
  'session',
  'edit',
  'detach',
  'run',
  'cancel',
  'send',
  'serve',
  'reset',
  'remove',
  'grave',
];
const worst = (verbs: readonly Verb[]): Verb | undefined =>
  verbs.toSorted((a, b) => order.indexOf(b.class) - order.indexOf(a.class))[0];

const verbsIn = (words: readonly string[], table: typeof firmVerbs): Verb[] =>
  words.flatMap((word, at) => {
    const found = isFiller(word) ? undefined : table.get(word);
    return found ? [{ word, class: found, at }] : [];
  });

export interface Deciding {
  readonly verb: Verb | undefined;
  readonly alsoDoes: boolean;
}

export function deciding(words: readonly string[]): Deciding {
  const firm = verbsIn(words, firmVerbs);
  const content = words.flatMap((word, at) => (isFiller(word) ? [] : [at]));
  const first = firm.find(verb => verb.at === content[0]);
  if (first?.class === 'read') return readingFirst(first, firm, words);
  if (first && asksAbout(first, content, words)) return { verb: { ...first, class: 'read' }, alsoDoes: false };
  if (first) return { verb: worst([first, ...firm.filter(verb => decidesLater(verb, words))]), alsoDoes: false };
  if (firm.length > 0) return nounFirst(firm, content.at(-1), words);
  const loose = verbsIn(words, looseVerbs);
  const leads = loose.find(verb => verb.at === content[0]);
  const ends = loose.find(verb => verb.at === content.at(-1) && (verb.class !== 'read' || words.every(isUnderstood)));
  if (endsInShown(words, content.at(-1)) && (content.length > 1 || !leads))
    return { verb: { word: words[content.at(-1) ?? 0] ?? '', class: 'read', at: -1 }, alsoDoes: false };
  return {
    verb: leads ?? ends,
    alsoDoes: false,
  };
}

/** `deploy_status`, `sync_history`: what a verb of running did is asked for. */
const asksAbout = (first: Verb, content: readonly number[], words: readonly string[]): boolean =>
  (first.class === 'run' || first.class === 'serve') &&
  first.word !== 'publish' &&
  content.length === 2 &&
  /^(?:status|history|progress|info|logs?)$/.test(words[content[1] ?? 0] ?? '');

/** A removing word decides wherever it stands; another verb only where a joint says that it is done as well. */
const decidesLater = (verb: Verb, words: readonly string[]): boolean =>
  ['remove', 'reset', 'grave'].includes(verb.class) || joints.has(words[verb.at - 1] ?? '');

/** `get_delete_status` looks; `test_and_deploy` and `search_replace` do not. */
function readingFirst(first: Verb, firm: readonly Verb[], words: readonly string[]): Deciding {
  const joined = joinedVerbs(words, first.at + 1);
  const last = firm.at(-1);
  const ends = last && last !== first && last.at === words.length - 1 && last.class !== 'read' ? [last] : [];
  const more = [...joined, ...(strongReads.has(first.word) && !changesWhatItFinds(first, ends) ? [] : ends)];
  return { verb: worst([first, ...more]), alsoDoes: more.length > 0 };
}

/** Verbs of change behind a joint, loose ones included. */
const joinedVerbs = (words: readonly string[], from: number): Verb[] =>
  words.flatMap((word, at) => {
    const verb = firmVerbs.get(word) ?? looseVerbs.get(word);
    return verb && verb !== 'read' && at >= from && joints.has(words[at - 1] ?? '') ? [{ word, class: verb, at }] : [];
  });

// `search_replace`, `find_update`: what is found is changed.
const changesWhatItFinds = (first: Verb, ends: readonly Verb[]): boolean =>
  ['find', 'search', 'fetch'].includes(first.word) &&
  ends.some(verb => verb.at === first.at + 1 && /^(?:replace|update|delete|remove|modify|edit)$/.test(verb.word));

/** `issue_write`, `droplet_delete`, `pull_request_read`: the firm verbs behind the noun decide, unless the name ends in what is shown. */
function nounFirst(firm: readonly Verb[], last: number | undefined, words: readonly string[]): Deciding {
  const loud = worst(firm);
  if (loud && loud.class !== 'remove' && loud.class !== 'grave' && endsInShown(words, last) && loud.at !== last)
    return { verb: { word: words[last ?? 0] ?? '', class: 'read', at: -1 }, alsoDoes: false };
  const verb = worst([...firm, ...joinedVerbs(words, 0)]);
  const doubtful =
    verb?.class === 'read' && verb.at === last && nounLikeReads.has(verb.word) && !words.every(isUnderstood);
  return { verb: doubtful ? undefined : verb, alsoDoes: false };
}

/** The last word is what is shown. */
const endsInShown = (words: readonly string[], last: number | undefined): boolean =>
  last !== undefined && classOf(words[last] ?? '') === 'read' && words.every(isUnderstood);

/** A word that is not known may be a verb (`nuke_logs`), unless its form says that it is none. */
export const isUnderstood = (word: string): boolean =>
  isFiller(word) || isVerb(word) || classOf(word) !== undefined || word.length <= 3 || isNoVerb.test(word);

const isNoVerb = /\d|(?:[^su]s|tion|sion|ment|ness|ity|ive|ical|ial|ual|ed|ing|ance|ence|able|ible|ology|ware|db|sql)$/;
