// What functions of general-purpose languages can do, as data that the tables of Python and JavaScript are written in, and how one call
// with its arguments becomes findings. Who calls what is found out by code-reader.ts.
import type { Effect } from '../classification.ts';
import type { Verdict } from '../tier.ts';
import { hole } from './code-tokens.ts';
import { isCypher } from './cypher.ts';
import type { Finding, NestedUse } from './language.ts';
import { quoteWord } from './shell-words.ts';

/** Where an argument stands: its position, its name, or `self` for the value whose method is called. The first that is given counts. */
export type Slot = readonly (number | string)[];

export type Does =
  | { readonly is: 'fine' }
  /** `needs`: only if this argument is given, because the name has other meanings. */
  | { readonly is: 'path'; readonly effect: 'reads' | 'writes' | 'deletes'; readonly at: Slot; readonly needs?: Slot }
  /** The mode says whether the file is read or written. */
  | { readonly is: 'open'; readonly at: Slot; readonly mode: Slot }
  /** `line`: shell text. `program`: a program and a list of arguments. `either`: a list, or text with a `shell` option. */
  | { readonly is: 'run'; readonly style: 'line' | 'program' | 'either'; readonly at: Slot }
  | { readonly is: 'url'; readonly at: Slot; readonly method: string | Slot; readonly body: Slot }
  | { readonly is: 'sql'; readonly at: Slot }
  /** A query where the text looks like one; the method has other meanings. */
  | { readonly is: 'cypher'; readonly at: Slot }
  /** A folder from which modules are loaded. */
  | { readonly is: 'loads'; readonly at: Slot }
  /** Reads one environment variable by name. */
  | { readonly is: 'variable'; readonly at: Slot }
  /** The environment itself: what follows decides. */
  | { readonly is: 'environment' }
  /** Runs program text of the same language. */
  | { readonly is: 'code'; readonly at: Slot }
  | { readonly is: 'note'; readonly note: Note }
  | {
      readonly is: 'says';
      readonly tier: Verdict;
      readonly why: string;
      readonly effects: readonly Effect[];
      readonly unread?: boolean;
    };

/** Harmless alone, but not together with other things. */
export type Note =
  | 'decodes'
  | 'socket'
  | 'redirects'
  | 'runs'
  | 'reads'
  | 'requests'
  | 'evaluates'
  | 'moves'
  | 'shadows';

export const fine: Does = { is: 'fine' };
export const path = (effect: 'reads' | 'writes' | 'deletes', ...at: Slot): Does => ({ is: 'path', effect, at });
export const run = (style: 'line' | 'program' | 'either', ...at: Slot): Does => ({
  is: 'run',
  style,
  at: at.length > 0 ? at : [0],
});
export const note = (...notes: readonly Note[]): Does[] => notes.map(one => ({ is: 'note', note: one }));
export const says = (tier: Verdict, why: string, effects: readonly Effect[], unread = false): Does => ({
  is: 'says',
  tier,
  why,
  effects,
  ...(unread ? { unread } : {}),
});
export const hidden = (why: string): Does => says('privileged-write', why, ['executes'], true);
export const url = (method: string | Slot, at: Slot = [0, 'url'], body: Slot = []): Does => ({
  is: 'url',
  at,
  method,
  body,
});

export type Rules = ReadonlyMap<string, readonly Does[]>;
/** Names separated by blanks → what each does. A common beginning may be given once. */
export const rules = (rows: readonly (readonly [string, ...(Does | readonly Does[])[]])[]): Rules =>
  new Map(rows.flatMap(([names, ...does]) => names.split(' ').map(name => [name, does.flat()] as const)));

/** A call, or a bare mention, with its arguments on demand. */
export interface Call {
  readonly excerpt: string;
  /** Every value the argument may have, with U+FFFC for what is not known. Undefined if it is not given. */
  texts(at: Slot): readonly string[] | undefined;
  /** Undefined where the argument is no list that can be read. */
  list(at: Slot): readonly string[] | undefined;
}

/** Findings of one effect of one call. Notes and what follows behind `environment` are left to the caller. */
export function perform(does: Does, call: Call): Finding[] {
  const finding = (
    tier: Verdict,
    why: string,
    effects: readonly Effect[],
    nested?: NestedUse,
    unread = false,
  ): Finding => ({
    tier,
    why,
    effects,
    excerpt: call.excerpt,
    ...(nested ? { nested } : {}),
    ...(unread ? { unread } : {}),
  });
  switch (does.is) {
    case 'path':
      if (does.needs && call.texts(does.needs) === undefined) return [];
      return performPath(does.effect, call.texts(does.at), finding);
    case 'open':
      return performPath(
        /[wax+]/.test((call.texts(does.mode) ?? ['r']).join('').replaceAll(hole, 'w')) ? 'writes' : 'reads',
        call.texts(does.at),
        finding,
      );
    case 'run':
      return performRun(does.style, does.at, call, finding);
    case 'url':
      return performUrl(does, call, finding);
    case 'sql':
      return (call.texts(does.at) ?? []).map(text =>
        finding('read-only', 'runs SQL', ['reads'], { language: 'sql', text }),
      );
    case 'cypher':
      return (call.texts(does.at) ?? [])
        .filter(isCypher)
        .map(text => finding('read-only', 'runs a query', ['network'], { language: 'cypher', text }));
    case 'loads':
      return (call.texts(does.at) ?? [hole]).map(text => loaded(text, finding));
    case 'variable':
      return (call.texts(does.at) ?? [hole]).flatMap(name => variable(name, finding));
    case 'says':
      return [finding(does.tier, does.why, does.effects, undefined, does.unread)];
    default:
      return [];
  }
}

type Make = (tier: Verdict, why: string, effects: readonly Effect[], nested?: NestedUse, unread?: boolean) => Finding;

const mild = { reads: 'read-only', writes: 'write-safe', deletes: 'write-safe' } as const;

/** Not a path: nothing is opened (`open(0)`, an absent optional argument). */
function performPath(
  effect: 'reads' | 'writes' | 'deletes',
  texts: readonly string[] | undefined,
  finding: Make,
): Finding[] {
  return (texts ?? []).flatMap(text => {
    if (/^\d*$/.test(text) && effect !== 'deletes') return [];
    const known = !text.includes(hole);
    // The folder is known where text with a slash comes before what is not.
    const placed = text.slice(0, text.indexOf(hole)).includes('/');
    const use = known || placed ? { path: text, effect } : undefined;
    if (known) return [finding(mild[effect], `${effect} a file`, [effect], use)];
    if (effect === 'reads') return [finding('read-only', 'reads files whose names are computed', ['reads'], use)];
    if (effect === 'deletes')
      return [finding('destructive', 'deletes files whose names are computed', ['deletes'], use, !placed)];
    return [finding('privileged-write', 'writes files whose names are computed', ['writes'], use, !placed)];
  });
}

function performRun(style: 'line' | 'program' | 'either', at: Slot, call: Call, finding: Make): Finding[] {
  const why = 'runs a command';
  const computed = finding('privileged-write', 'runs a command that is computed', ['executes'], undefined, true);
  const line = (text: string): Finding => {
    const directory = call.texts(['cwd'])?.[0];
    const moved = directory === undefined ? text : `cd ${quoteWord(directory)} && ${text}`;
    return finding('read-only', why, ['executes'], { language: 'shell', text: fed(moved, call) });
  };
  const more = steered(call) ? [computed] : [];
  if (style === 'line')
    return [...(call.texts(at) ?? []).map(text => (text === hole ? computed : line(text))), ...more];
  const words =
    style === 'program'
      ? [...(call.texts(at)?.slice(0, 1) ?? [hole]), ...(call.list(['args', 1]) ?? [])]
      : call.list(at);
  const shell = call.texts(['shell'])?.[0];
  if (words && words[0] !== hole) {
    if (shell !== undefined && !/^(?:false|0|none)$/i.test(shell)) return [line(words.join(' ')), ...more];
    const plain =
      words.every(word => !word.includes(hole)) &&
      call.texts(['cwd']) === undefined &&
      call.texts(['input']) === undefined;
    return [plain ? finding('read-only', why, ['executes'], { words }) : line(words.map(quoteWord).join(' ')), ...more];
  }
  const text = style === 'either' ? call.texts(at)?.[0] : undefined;
  return [text === undefined || text === hole ? computed : line(text), ...more];
}

/** Modules come from there: the project's own folders are as good as the project. */
function loaded(text: string, finding: Make): Finding {
  return text.includes(hole)
    ? finding('privileged-write', 'changes where modules are loaded from', ['executes'], undefined, true)
    : finding('read-only', 'loads modules', ['executes'], { path: text, effect: 'loads' });
}

// Text that the program gets on its standard input may be a program itself.
const fed = (text: string, call: Call): string => {
  const input = call.texts(['input'])?.[0];
  return input === undefined ? text : `printf %s ${quoteWord(input)} | ${text}`;
};

// An interpreter that waits for input, another program in place of the named one, an environment that changes what programs do.
const steered = (call: Call): boolean => {
  if (call.texts(['executable']) !== undefined || call.texts(['preexec_fn']) !== undefined) return true;
  const words = `${(call.list([0]) ?? call.texts([0]) ?? []).join(' ')} `;
  return (
    call.texts(['stdin']) !== undefined &&
    /(?:^|\/)(?:ba|z|da|k|fi)?sh |python|node|perl|ruby|php|psql|mysql|sqlite3|ssh /.test(words)
  );
};

function performUrl(does: Extract<Does, { is: 'url' }>, call: Call, finding: Make): Finding[] {
  const named = typeof does.method === 'string' ? [does.method] : (call.texts(does.method) ?? ['GET']);
  const hasBody = does.body.length > 0 && call.texts(does.body) !== undefined;
  return (call.texts(does.at) ?? [hole]).flatMap(address =>
    named.map(one => {
      const method = one.includes(hole) ? 'POST' : one.toUpperCase() === 'GET' && hasBody ? 'POST' : one.toUpperCase();
      // The server must be known: what comes behind it may still vary.
      const placed = /^[a-z][a-z\d+.-]*:\/\/[^/?#\ufffc]+(?:[/?#]|$)/i.test(address);
      if (!placed)
        return finding('privileged-write', 'sends a request to a computed address', ['network'], undefined, true);
      return finding('read-only', 'requests an address', ['network'], { url: address, method });
    }),
  );
}

const harmless =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|LANG|LC_\w+|TERM|TMPDIR|TMP|TEMP|CI|DEBUG|NODE_ENV|EDITOR|HOSTNAME|VIRTUAL_ENV|PYTHONPATH|COLUMNS|LINES|TZ|PORT|HOST|npm_\w+|XDG_\w+)$/;
const secret = /key|token|secret|pass|pwd|cred|auth|cookie|private|session|signature|dsn|_url$|_uri$|conn/i;

/** What showing one environment variable amounts to. */
export function variable(name: string, finding: Make): Finding[] {
  if (name.includes(hole))
    return [
      finding('privileged-write', 'reads an environment variable whose name is computed', ['secrets'], undefined, true),
    ];
  if (harmless.test(name) || !secret.test(name))
    return [finding('read-only', 'reads an environment variable', ['reads'])];
  if (/(?:_url|_uri)$/i.test(name) && !/key|token|secret|pass|cred|auth/i.test(name))
    return [finding('privileged-write', `reads \`${name}\`, which may hold a password`, ['secrets'])];
  return [finding('destructive', `reads the secret \`${name}\` from the environment`, ['secrets'])];
}
