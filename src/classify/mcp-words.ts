// The judgement of an MCP tool by the words of its name: what its verb does to its nouns on a server of this kind.
import * as words from '../catalogue/mcp/nouns.ts';
import { executing, programNouns, type VerbClass } from '../catalogue/mcp/verbs.ts';
import { isAbove } from '../tier.ts';
import {
  type Act,
  deploys,
  destroys,
  edit,
  grave,
  hasWord,
  type JudgedTool,
  judged,
  local,
  movesItems,
  remove,
  reset,
  run,
  send,
  shares,
} from './mcp-acts.ts';
import { kindOf, type Named, readName } from './mcp-name.ts';

export function judgeByWords(server: string, tool: string): JudgedTool {
  const named = readName(server, tool);
  const kind = kindOf(server);
  const act: Act = {
    verb: named.verb?.word ?? '',
    kind,
    named,
    has: noun =>
      named.nouns.some(
        one => one.class === noun && !(noun === 'money' && kind !== 'money' && words.moneyOnly.has(one.word)),
      ),
  };
  if (runsGiven(act)) return { ...shares('runs what it is given'), unread: true, passes: 'text' };
  if (named.verb === undefined) return withoutVerb(server, tool, act);
  const plain = byVerb[named.verb.class](act);
  const found = named.alsoDoes && isAbove('privileged-write', plain.tier) ? shares('reads and then changes') : plain;
  return /^(?:manage|handle|perform|operate|control)$/.test(act.verb) ? { ...found, passes: 'action' } : found;
}

// ── tools that run what they are given ──
function runsGiven({ verb, kind, named: { words: all, nouns } }: Act): boolean {
  const [first = ''] = all;
  const last = all.at(-1) ?? '';
  const given = nouns.some(noun => programNouns.has(noun.word));
  if (/^(?:eval|evaluate|exec|execute|shell|bash|command|terminal)$/.test(last))
    return kind === 'local' || all.length === 1;
  if (all.length === 1) return executing.has(first) && !/^(?:read|write|perform)$/.test(first);
  if (all.some(word => /^(?:terminal|shell|bash|repl|psql)$/.test(word)))
    return !/^(?:get|list|read|close|kill)/.test(first);
  if (/^(?:api|http|graphql|raw|rest)$/.test(all.at(-2) ?? '') && /^(?:request|call|query)$/.test(last)) return true;
  if (verb === 'query') return (given || nouns.some(noun => isDatabase.test(noun.word))) && !asksStore(nouns);
  if (/^(?:read|write|readonly)$/.test(first)) return nouns.some(noun => /^(?:query|sql|cypher)$/.test(noun.word));
  return executing.has(first) && (given || /^(?:query|tool|action|operation)$/.test(last));
}

const isDatabase = /^(?:database|db|postgres|mysql|sqlite|mongodb|table)$/;
const asksStore = (nouns: Named['nouns']): boolean => nouns.some(noun => words.askedStores.has(noun.word));

// ── no verb that is known ──
/** Nouns alone, or words of which nothing is known. */
function withoutVerb(server: string, tool: string, act: Act): JudgedTool {
  const { nouns } = act.named;
  const known = nouns.filter(noun => noun.class !== undefined);
  const lists = nouns.at(-1)?.plural === true || isOwnLook.test(act.named.words[0] ?? '');
  if (known.length === 0)
    return { tier: 'unknown', why: `nothing is known about the tool \`${tool}\` of \`${server}\`` };
  if (
    (known.length === nouns.length || act.kind === 'local') &&
    nouns.at(-1)?.class !== undefined &&
    lists &&
    !act.has('secret')
  )
    return { ...judged('read-only', 'is called by what it lists'), passes: 'action' };
  const found = edit(act);
  const low = found.tier === 'read-only' || found.tier === 'write-safe';
  return { ...(low ? shares('does something that its name does not say') : found), unread: true, passes: 'action' };
}

/** `current_user`, `my_profile`. */
const isOwnLook = /^(?:current|my|me|latest|available|recent|active|all)$/;

// ── one function a class of verbs ──
const byVerb: Readonly<Record<VerbClass, (act: Act) => JudgedTool>> = {
  read,
  make: act => {
    if (act.has('secret')) return destroys('makes secrets');
    if (act.named.nouns.some(noun => words.madeTexts.has(noun.word))) return judged('read-only', 'makes a text');
    return act.kind === 'local' ? local : shares('makes something new');
  },
  session,
  edit: act => (act.verb === 'resolve' && hasWord(act, resolved) ? read(act) : edit(act)),
  run,
  serve: act => {
    if (act.kind === 'local') return local;
    if (act.kind === 'identity' || act.has('access')) return destroys('changes identities or access rights');
    return act.has('own') || movesItems(act) || (act.verb !== 'publish' && act.has('small'))
      ? shares('changes something shared')
      : deploys('changes what runs or what people see');
  },
  send,
  cancel: act => {
    if (act.has('money')) return destroys('ends a contract or an order');
    if (act.has('people') || hasWord(act, /^(?:event|booking|appointment|reservation)s?$/))
      return deploys('people feel it');
    return act.kind === 'local' ? local : shares('stops something on its way');
  },
  detach: act => {
    if (act.has('access')) return destroys('changes access rights');
    return act.kind === 'infra' ? deploys('changes running infrastructure') : edit(act);
  },
  remove,
  reset,
  grave,
};

/** `resolve_library_id` finds what a name stands for. */
const resolved =
  /^(?:library|id|username|users?|assignees?|shortlink|url|name|host|address|dns|symbol|path|reference|entity|contact|channel)$/;

function read(act: Act): JudgedTool {
  // On infrastructure `droplet_snapshot` makes one.
  if (act.verb === 'snapshot' && act.kind === 'infra') return edit(act);
  if (act.verb === 'convert' && act.has('item')) return edit(act);
  if (act.verb === 'download' && act.kind === 'local') return local;
  return showsSecrets(act) ? destroys('reads secrets') : judged('read-only', 'only reads');
}

/** A noun of secrets that ends the name, or is not followed by what is only about it. */
function showsSecrets({ verb, named, kind }: Act): boolean {
  const at = named.nouns.findLastIndex(noun => noun.class === 'secret');
  const found = named.nouns[at];
  if (!found || found.word === 'vault') return false;
  // Variables and what a scan has found come with their values, however they are asked for.
  if (/^(?:sensitive|variable|envs?|envvars?|var|dotenv)$/.test(found.word) || named.words.includes('scanning'))
    return true;
  if (words.namesOnly.has(verb)) return false;
  if (found.word === 'token' && (kind === 'money' || named.words.some(word => words.tokenContexts.has(word))))
    return false;
  return !named.nouns.slice(at + 1).some(noun => words.aboutNouns.has(noun.word));
}

function session(act: Act): JudgedTool {
  if (/^(?:log|sign)(?:in|out)$|^authenticate$/.test(act.verb)) return shares('changes who later calls act as');
  const opens =
    /^(?:connect|disconnect|init|initiali[sz]e)$/.test(act.verb) &&
    hasWord(act, /^(?:database|db|session|server|connection)$/);
  if (act.kind === 'local' || opens) return act.has('secret') ? edit(act) : local;
  return act.has('secret') ||
    (act.kind === 'infra' && !hasWord(act, /^(?:context|account|region|workspace|project)s?$/))
    ? edit(act)
    : shares('changes what later calls act on');
}
