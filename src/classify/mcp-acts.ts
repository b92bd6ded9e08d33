// What verbs of change do to the nouns of an MCP tool, on a server of this kind.
import type { ServerKind } from '../catalogue/mcp/kinds.ts';
import * as words from '../catalogue/mcp/nouns.ts';
import type { Tier, Verdict } from '../tier.ts';
import type { Named } from './mcp-name.ts';

/** The tool does what an argument says: a program text that it runs, or a verb in `action`. */
export type Passes = 'text' | 'action';

export interface JudgedTool {
  readonly tier: Verdict;
  readonly why: string;
  readonly unread?: boolean;
  readonly passes?: Passes;
}

/** What a name says, and where. */
export interface Act {
  readonly verb: string;
  readonly kind: ServerKind;
  readonly named: Named;
  readonly has: (noun: words.NounClass) => boolean;
}

export const judged = (tier: Tier, why: string): JudgedTool => ({ tier, why });
export const destroys = (why: string): JudgedTool => judged('destructive', why);
export const deploys = (why: string): JudgedTool => judged('deployment', why);
export const shares = (why: string): JudgedTool => judged('privileged-write', why);
export const local = judged('write-safe', 'changes something local');

const changes = shares('changes something shared');
const rights = destroys('changes identities or access rights');
const runs = deploys('changes what runs');

export const hasWord = ({ named }: Act, pattern: RegExp): boolean => named.words.some(word => pattern.test(word));
const hasNoun = ({ named }: Act, pattern: RegExp): boolean => named.nouns.some(noun => pattern.test(noun.word));

export function edit(act: Act): JudgedTool {
  if (act.has('secret') && !act.named.words.some(word => words.tokenContexts.has(word)))
    return destroys('makes or changes secrets');
  if (act.kind === 'local') return editLocal(act);
  if (act.kind === 'identity')
    return act.named.nouns.some(noun => words.looks.has(noun.word))
      ? deploys('changes what people see when they sign in')
      : rights;
  if (changesRights(act)) return rights;
  if (act.has('money')) return money(act);
  if (notifies(act)) return deploys('people get it');
  if (isOwn(act)) return judged('write-safe', 'changes the caller\u2019s own marks and drafts');
  if (
    act.kind === 'message' &&
    /^(?:reply|add|create)$/.test(act.verb) &&
    hasNoun(act, /^(?:message|thread|conversation)$/)
  )
    return deploys('people read it');
  if (act.has('small')) return changes;
  if (startsWork(act)) return deploys('starts something that runs');
  return isReleased(act) ? deploys('others get it') : byKind(act);
}

/** Settings are what the server itself goes by; what is uploaded or pushed leaves the machine. */
const editLocal = (act: Act): JudgedTool =>
  /^(?:upload|push)$/.test(act.verb) || hasNoun(act, /^(?:config|configuration|settings?)$/)
    ? shares('changes a setting or hands something out')
    : local;

const notifies = (act: Act): boolean =>
  /^(?:create|add|schedule|push)$/.test(act.verb) &&
  hasNoun(act, /^notification$/) &&
  !hasNoun(act, /^(?:subscription|rule|setting|channel|policy)$/);

function byKind(act: Act): JudgedTool {
  if (act.kind === 'ci') return shares('changes what builds and workflows do');
  if (act.kind === 'message' || act.has('people')) return message(act);
  if (act.kind === 'data' || act.kind === 'watch' || holdsRecords(act)) return changes;
  if (act.kind === 'infra')
    return act.named.nouns.some(noun => words.deskItems.has(noun.word)) && !act.has('running') ? changes : runs;
  if (act.kind === 'device') return runs;
  return act.has('running') && !act.has('item') ? runs : changes;
}

/** Rows and what holds them; on infrastructure a database is more than that. */
const holdsRecords = (act: Act): boolean =>
  act.has('record') && !act.has('running') && !(act.kind === 'infra' && hasNoun(act, /^database$/));

/** Marks that only the caller sees: stars, what was read, drafts. */
const isOwn = (act: Act): boolean =>
  (act.has('own') && !act.has('item') && !(act.kind === 'message' && hasNoun(act, /^draft$/))) ||
  /^(?:mute|unmute)$/.test(act.verb) ||
  /^(?:star|unstar|bookmark|favou?rite|unfavou?rite)$/.test(act.verb) ||
  (act.verb === 'mark' && (act.named.nouns.length <= 1 || hasWord(act, /^(?:un)?(?:read|seen)$/)));

/** A build or a run that is created is started. */
const startsWork = (act: Act): boolean =>
  act.verb === 'create' &&
  /^(?:build|run|execution|deployment|release|rollout)$/.test(act.named.nouns.at(-1)?.word ?? '');

const isReleased = (act: Act): boolean =>
  (act.kind === 'ci' && hasNoun(act, /^(?:release|deployment|rollout)$/)) ||
  (act.kind === 'data' &&
    hasNoun(act, /^(?:release|deployment|rollout|cluster|instance|branch|project|organization)$/));

/** Rights, or people among those who have them. */
function changesRights(act: Act): boolean {
  if (act.kind === 'money' || act.kind === 'device') return false;
  if (act.has('access')) return !(act.has('people') && hasNoun(act, /^policy$/));
  return hasNoun(act, /^user$/) && !act.has('item') && !act.has('small');
}

function money(act: Act): JudgedTool {
  const prepares =
    /^(?:create|add|update|draft)$/.test(act.verb) &&
    hasNoun(act, /^(?:invoice|coupon|quote|product|price|checkout|item|budget)$/);
  if (prepares) return shares('prepares something that is paid later');
  if (hasNoun(act, /^(?:subscription|dispute|link|invoice|billing|checkout|coupon)$/))
    return deploys('changes what a customer pays');
  return destroys('moves money');
}

const message = (act: Act): JudgedTool =>
  /^(?:move|archive|mark|set|rename|modify|edit|import|save|pin|unpin|snooze|join|leave|label|unlabel|tag|untag|unarchive|hide|trash|flag)$/.test(
    act.verb,
  ) ||
  (act.kind === 'message' && (act.has('item') || hasNoun(act, /^draft$/)))
    ? shares('changes something that people share')
    : deploys('people read it');

export function run(act: Act): JudgedTool {
  if (act.kind === 'local') return runLocal(act);
  if (act.has('money')) return destroys('moves money or changes a contract');
  if (act.kind === 'identity' || (act.has('access') && !act.has('people'))) return rights;
  if (act.has('own') || act.has('small') || movesItems(act) || /^(?:approve|unapprove|reject)$/.test(act.verb))
    return changes;
  return act.named.words.some(word => words.lookingWork.has(word))
    ? shares('starts work on a service')
    : deploys('starts, stops or switches something that runs');
}

function runLocal(act: Act): JudgedTool {
  if (act.verb === 'install') return shares('changes the machine');
  const starts = /^(?:execute|run|exec|invoke|call|perform)$/.test(act.verb) || hasNoun(act, /^(?:process|program)$/);
  return starts && !hasWord(act, /^(?:tests?|build|lint|checks?|sim|simulator|apps?)$/)
    ? { ...shares('runs something that its name does not say'), unread: true, passes: 'text' }
    : local;
}

/** What moves or reshapes things that people work on runs nothing; what is merged into a branch is built on. */
export const movesItems = (act: Act): boolean =>
  /^(?:resize|perform|sync|promote|scale|flip|merge)$/.test(act.verb) &&
  (act.has('item') || act.has('record')) &&
  !act.has('running') &&
  !hasNoun(act, /^(?:pull|pr|mr|branch|merge|request)$/) &&
  /^(?:shared|data|message)$/.test(act.kind);

export function send(act: Act): JudgedTool {
  if (act.kind === 'local') return shares('sends something out');
  if (act.named.words.at(-1) === 'draft' && act.has('people')) return shares('prepares a message');
  return act.has('small') && act.kind !== 'message' ? changes : deploys('people get it');
}

export function remove(act: Act): JudgedTool {
  if (act.kind === 'local') return shares('deletes something local');
  if (isOwn(act))
    return hasNoun(act, /^draft$/) ? changes : judged('write-safe', 'removes the caller\u2019s own marks');
  if (changesRights(act) || act.kind === 'identity' || act.has('secret'))
    return destroys('changes identities, access rights or secrets');
  if (act.has('small') || (act.verb === 'remove' && act.named.words.includes('from')))
    return shares('takes away something that is made again in a moment');
  return destroys('deletes something that others rely on');
}

export function reset(act: Act): JudgedTool {
  if (act.kind === 'local') return local;
  if (hasWord(act, /^caches?$/))
    return act.kind === 'infra' ? deploys('empties a cache of a running service') : shares('empties a cache');
  return isOwn(act) ? local : destroys('empties something or sets it back');
}

export function grave(act: Act): JudgedTool {
  if (act.kind === 'local') return shares('changes something for good');
  const moves = act.has('money') || act.has('access') || act.kind === 'money';
  if (/^(?:order|capture)$/.test(act.verb) && !moves) return changes;
  return destroys('changes rights, money or people for good');
}
