// The name of a tool or a server as words: what is done, to what, on which kind of server.
import { type ServerKind, serverKinds } from '../catalogue/mcp/kinds.ts';
import { type NounClass, nouns, pairs } from '../catalogue/mcp/nouns.ts';
import { firmVerbs, joints, looseVerbs, modifiers, strongReads, type VerbClass } from '../catalogue/mcp/verbs.ts';

export interface ToolName {
  readonly server: string;
  readonly tool: string;
}

/** `mcp__github__merge_pull_request`, `server___tool`, `MCP:tool`, `mcp_server_tool`. Undefined where the tool is none of an MCP server. */
export function splitName(name: string): ToolName | undefined {
  const claude = /^mcp__(?:plugin_)?(.+?)__(.+)$/.exec(name) ?? /^([A-Za-z][\w-]*?)___(.+)$/.exec(name);
  if (claude) return { server: claude[1] ?? '', tool: claude[2] ?? '' };
  const cursor = /^MCP:(.+)$/.exec(name);
  if (cursor) return { server: '', tool: cursor[1] ?? '' };
  const gemini = /^mcp_([^_]+)_(.+)$/.exec(name);
  return gemini ? { server: gemini[1] ?? '', tool: gemini[2] ?? '' } : undefined;
}

/** `sendMessage`, `send-message`, `slack_send_message`, `listDNSRecords` → words. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');

const maxServerWords = 8;

/** Every run of the server's words, joined: later and longer ones first, as a name ends in what it is about (`docker:stripe-remote`). */
export function runsOf(server: string): string[] {
  const all = wordsOf(server).slice(0, maxServerWords);
  const runs: string[] = [];
  for (let end = all.length; end > 0; end--)
    for (let start = 0; start < end; start++) {
      const run = all.slice(start, end).join('');
      runs.push(run, run.replace(/(?:mcp|server|api|bot|\d+)+$/, ''));
    }
  return runs;
}

export const kindOf = (server: string): ServerKind => {
  for (const run of runsOf(server)) {
    const kind = serverKinds.get(run);
    if (kind) return kind;
  }
  return 'shared';
};

export interface Noun {
  readonly word: string;
  readonly class: NounClass | undefined;
  readonly plural: boolean;
}

/** What a name says. */
export interface Named {
  /** The verb that decides, and its class. Undefined where no word is a verb that is known. */
  readonly verb: { readonly word: string; readonly class: VerbClass } | undefined;
  /** Only looks, but a later word says that something is done as well. */
  readonly alsoDoes: boolean;
  readonly nouns: readonly Noun[];
  readonly words: readonly string[];
}

interface Verb {
  readonly word: string;
  readonly class: VerbClass;
  readonly at: number;
}

export function readName(server: string, tool: string): Named {
  const words = withoutManner(withoutServer(wordsOf(tool), wordsOf(server)));
  const found = deciding(words);
  return {
    verb: found.verb,
    alsoDoes: found.alsoDoes,
    nouns: words.flatMap((word, i) => (i === found.verb?.at || isFiller(word) ? [] : [nounOf(words, i)])),
    words,
  };
}

const isFiller = (word: string): boolean => modifiers.has(word);
const isVerb = (word: string): boolean => (firmVerbs.get(word) ?? looseVerbs.get(word)) !== undefined;

/** `slack_send_message` of `slack`: the server's own words in front say nothing. */
function withoutServer(words: readonly string[], server: readonly string[]): readonly string[] {
  const says = (word: string): boolean => !server.includes(word) || isVerb(word);
  const from = words.findIndex(says);
  return from < 0 ? words : words.slice(from, words.findLastIndex(says) + 1);
}

/** `droplet_shutdown_by_tag`: what stands behind such a word says how, not what. */
function withoutManner(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => word === 'by' || word === 'using' || word === 'per');
  return at > 0 ? words.slice(0, at) : words;
}

// ── the verb ──
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

interface Deciding {
  readonly verb: Verb | undefined;
  readonly alsoDoes: boolean;
}

function deciding(words: readonly string[]): Deciding {
  const firm = verbsIn(words, firmVerbs);
  const content = words.flatMap((word, at) => (isFiller(word) ? [] : [at]));
  const first = firm.find(verb => verb.at === content[0]);
  if (first?.class === 'read') return readingFirst(first, firm, words);
  if (first && asksAbout(first, content, words)) return { verb: { ...first, class: 'read' }, alsoDoes: false };
  if (first) return { verb: worst([first, ...firm.filter(verb => decidesLater(verb, words))]), alsoDoes: false };
  if (firm.length > 0) return nounFirst(firm, content.at(-1), words);
  const loose = verbsIn(words, looseVerbs);
  const leads = loose.find(verb => verb.at === content[0]);
  if (endsInShown(words, content.at(-1)) && (content.length > 1 || !leads))
    return { verb: { word: words[content.at(-1) ?? 0] ?? '', class: 'read', at: -1 }, alsoDoes: false };
  return {
    verb: leads ?? loose.find(verb => verb.at === content.at(-1)),
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
  return { verb: worst([...firm, ...joinedVerbs(words, 0)]), alsoDoes: false };
}

const endsInShown = (words: readonly string[], last: number | undefined): boolean =>
  last !== undefined && classOf(words[last] ?? '') === 'read';

// ── nouns ──
const singulars = (word: string): string[] => [
  word,
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ...(word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : []),
];
const singular = (word: string): string => singulars(word).find(one => nouns.get(one) !== undefined) ?? word;
const classOf = (word: string): NounClass | undefined => nouns.get(singular(word));

function nounOf(words: readonly string[], at: number): Noun {
  const word = singular(words[at] ?? '');
  const paired =
    pairs.find(([before, noun]) => noun === word && singular(words[at - 1] ?? '') === before) ??
    pairs.find(([before, noun]) => before === word && singular(words[at + 1] ?? '') === noun);
  return { word, class: paired?.[2] ?? nouns.get(word), plural: word !== words[at] };
}
