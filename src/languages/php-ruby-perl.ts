// One-liners in Ruby, Perl, PHP and Lua → what they would do. A table of names decides; a name that is not in it makes the text unread.
import { applicationWord } from './application.ts';
import { type Call, type Does, perform, variable } from './capability.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';
import { type ScriptLanguage, type ScriptToken, tokenizeScript } from './script-tokens.ts';
import { actingWords, harmlessLibraries, harmlessWords } from './script-words.ts';

const hole = '\uFFFC';
const maxDepth = 3;

/** Reads a program text. Never throws. */
export function readScript(text: string, language: ScriptLanguage, application = false): TextReading {
  return read(text, language, new Set(), 0, application);
}

interface Context {
  readonly language: ScriptLanguage;
  readonly text: string;
  readonly locals: ReadonlySet<string>;
  /** Tokens that only name libraries known to be harmless. */
  readonly skip: ReadonlySet<number>;
  /** Runs inside an application, whose own names are not known here. */
  readonly application: boolean;
}

function read(
  text: string,
  language: ScriptLanguage,
  outer: ReadonlySet<string>,
  depth: number,
  application: boolean,
): TextReading {
  if (text.length > maxText) return unreadable(language, text, 'is too long to be read');
  const lexed = tokenizeScript(text, language);
  if (!lexed || depth > maxDepth) return unreadable(language, text);
  const findings: Finding[] = [
    { tier: 'read-only', why: 'reads, prints or computes', effects: [], excerpt: clip(text) },
  ];
  const locals = new Set([...outer, ...localNames(lexed.tokens, language)]);
  const context = { language, text, locals, skip: libraries(lexed.tokens, language), application };
  for (let i = 0; i < lexed.tokens.length; i++)
    if (!context.skip.has(i)) findings.push(...found(lexed.tokens, i, context));
  for (const code of lexed.embedded) findings.push(...read(code, language, locals, depth + 1, application).findings);
  const connects = findings.some(one => one.why === 'opens a network connection');
  if (connects && findings.some(one => one.effects.includes('executes') && one.nested))
    findings.push(unread('hands a shell to whoever is at the other end of a connection', text, 'destructive'));
  return { findings: bounded(findings, language), action: language };
}

function found(tokens: readonly ScriptToken[], i: number, context: Context): Finding[] {
  const { language, text } = context;
  const token = tokens[i];
  if (!token) return [];
  const excerpt = clip(text, token.start, token.start + 80);
  if (token.kind === 'command') return perform({ is: 'run', style: 'line', at: [0] }, callOf([[token.text]], excerpt));
  // `$f('x')` and `array_map('system', …)`: functions by name.
  if (token.kind === 'variable')
    return [
      ...environment(tokens, i, excerpt),
      ...(isCalled(tokens, i) ? [unread('calls something by a computed name', excerpt)] : []),
    ];
  if (token.kind === 'string')
    return language === 'php' && actingWords.php.has(token.text.toLowerCase())
      ? [unread('names a function that acts', excerpt)]
      : [];
  if (token.kind === 'word') return named(tokens, i, context, excerpt);
  return token.text === '$' && language !== 'ruby' ? [unread('uses a name that is computed', excerpt)] : [];
}

const isCalled = (tokens: readonly ScriptToken[], i: number): boolean => {
  const next = tokens[i + 1];
  const token = tokens[i];
  if (token?.text.startsWith('&')) return true;
  return (
    (next?.text === '(' && next.kind === 'op' && !token?.text.startsWith(':')) ||
    (next?.text === '->' && /^[($]/.test(tokens[i + 2]?.text ?? ''))
  );
};

/** A name with the names before it: `FileUtils.rm_rf`, `os.execute`. */
function named(tokens: readonly ScriptToken[], i: number, context: Context, excerpt: string): Finding[] {
  const { language } = context;
  const word = tokens[i]?.text ?? '';
  const before = tokens[i - 1];
  const member =
    before?.kind === 'op' &&
    /^(?:\.|::|->|:)$/.test(before.text) &&
    !(language === 'php' && before.text === '.') &&
    !(before.text === ':' && language !== 'lua');
  const next = tokens[i + 1];
  if (isKey(tokens, i)) return [];
  if (word === 'ENV' && language === 'ruby') return environment(tokens, i, excerpt);
  const name = language === 'php' ? word.toLowerCase() : word;
  const full = member && tokens[i - 2]?.kind === 'word' ? `${tokens[i - 2]?.text}.${name}` : name;
  const rules = actingWords[language];
  const opens =
    /^(?:open|IO\.popen|Kernel\.open|File\.open|popen)$/.test(full) && (language === 'perl' || language === 'ruby');
  const args = argumentsOf(tokens, i + 1);
  if (opens && (language === 'perl' || args[0]?.startsWith('|'))) return opened(args, language, excerpt);
  // Perl's file handles are words in capitals.
  if (language === 'perl' && /^[A-Z][A-Z\d_]*$/.test(word) && next?.text !== '(') return [];
  const does =
    rules.get(full) ??
    (member && tokens[i - 2]?.kind === 'word' && /^[A-Zoi]/.test(tokens[i - 2]?.text ?? '')
      ? undefined
      : rules.get(name));
  if (does) return does.flatMap(one => acts(one, args, excerpt));
  const prefix =
    next?.kind === 'op' &&
    /^(?:\.|::)$/.test(next.text) &&
    tokens[i + 2]?.kind === 'word' &&
    /^(?:File|FileUtils|IO|Dir|Kernel|Process|Open3|URI|Marshal|YAML|CSV|JSON|Pathname|os|io)$/.test(word);
  const told = context.application && member ? applicationWord(word, excerpt) : undefined;
  if (told) return [told];
  if (
    prefix ||
    harmlessWords[language].has(name) ||
    harmlessWords[language].has(word) ||
    (context.locals.has(word) && next?.text !== '(')
  )
    return [];
  if (context.application) return [applicationWord(word, excerpt)].flatMap(one => one ?? []);
  return [unread(`uses \`${clip(word)}\`, which is not known here`, excerpt)];
}

const acts = (does: Does, args: readonly string[], excerpt: string): Finding[] => {
  const listed = does.is === 'path' && does.effect === 'deletes' ? args.map(arg => [arg]) : [args];
  if (does.is === 'path' && args.length === 0) return [unread('uses files whose names are computed', excerpt)];
  return listed.flatMap(list =>
    perform(
      does,
      callOf(
        list.map(arg => [arg]),
        excerpt,
        does,
      ),
    ),
  );
};

const callOf = (args: readonly (readonly string[])[], excerpt: string, does?: Does): Call => ({
  excerpt,
  // Several arguments of `system` are the words of one command.
  texts: at =>
    does?.is === 'run' && args.length > 1
      ? [args.map(arg => arg[0] ?? hole).join(' ')]
      : typeof at[0] === 'number'
        ? (args[at[0]] ?? (does?.is === 'run' ? [hole] : undefined))
        : undefined,
  list: () => undefined,
});

// `name => value`, `name: value`, `{name}`: keys, not names of functions.
const isKey = (tokens: readonly ScriptToken[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    (next?.kind === 'op' &&
      (next.text === '=>' || (next.text === ':' && tokens[i + 2]?.text !== ':' && tokens[i - 1]?.text !== '?'))) ||
    (tokens[i - 1]?.text === '{' &&
      next?.text === '}' &&
      (tokens[i - 2]?.kind === 'variable' || /^(?:->|\]|\})$/.test(tokens[i - 2]?.text ?? '')))
  );
};

/** Names that the text itself sets or takes as parameters. */
function localNames(tokens: readonly ScriptToken[], language: ScriptLanguage): ReadonlySet<string> {
  const names = new Set<string>();
  if (language === 'perl' || language === 'php') return names;
  for (const [at, token] of tokens.entries()) {
    const sets = /^(?:=|\+=|-=|\*=|<<=|\|\|=)$/.test(tokens[at + 1]?.text ?? '') && tokens[at - 1]?.text !== '.';
    if (token.kind === 'word' && (sets || isBinder(tokens, at))) names.add(token.text);
  }
  return names;
}

// `|a, b|`, `local x`, `for k, v in`.
const isBinder = (tokens: readonly ScriptToken[], at: number): boolean => {
  for (let from = at - 1; from >= Math.max(0, at - 10); from--) {
    const token = tokens[from];
    if (token?.text === '|' || token?.text === 'local' || token?.text === 'for' || token?.text === 'function')
      return true;
    if (!(token?.kind === 'word' || /^[,(*&)]$/.test(token?.text ?? ''))) return false;
  }
  return false;
};

// `use List::Util qw(sum)`, `require 'json'`.
function libraries(tokens: readonly ScriptToken[], language: ScriptLanguage): ReadonlySet<number> {
  const skip = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    if (
      token.kind !== 'word' ||
      !/^(?:use|no|require)$/.test(token.text) ||
      (tokens[i - 1] && tokens[i - 1]?.kind !== 'end')
    )
      continue;
    let end = i + 1;
    while (end < tokens.length && end < i + 30 && tokens[end]?.kind !== 'end') end += 1;
    const rest = tokens.slice(i + 1, end);
    const last = rest.findIndex(one => !(one.kind === 'word' || one.text === '::'));
    const name =
      language === 'perl'
        ? rest
            .slice(0, last < 0 ? rest.length : last)
            .map(one => one.text)
            .join('')
        : (rest.find(one => one.kind === 'string')?.text ?? '');
    const plain =
      rest.every(one => one.kind !== 'variable' && one.kind !== 'command') && (language === 'perl' || rest.length <= 3);
    if (plain && harmlessLibraries.has(name)) for (let at = i; at < end; at++) skip.add(at);
  }
  return skip;
}

// Perl's and Ruby's `open` run commands by the shape of the name.
function opened(args: readonly string[], language: ScriptLanguage, excerpt: string): Finding[] {
  const [mode = hole, target] = language === 'perl' ? args.slice(1) : args;
  const shown = (text: string): Finding[] =>
    perform({ is: 'run', style: 'line', at: [0] }, callOf([[text.trim() === '' ? hole : text]], excerpt));
  if (mode === hole) return [unread('opens something that is computed', excerpt)];
  if (mode.includes('|'))
    return shown(
      target !== undefined && language === 'perl' ? args.slice(2).join(' ') : mode.replaceAll('|', ' ').trim(),
    );
  const sign = /^\s*(\+?[<>]{1,2})?(?::[\w()-]+)*\s*([\s\S]*)$/.exec(mode);
  const path = target ?? sign?.[2] ?? hole;
  return perform(
    { is: 'path', effect: /[>+]/.test(sign?.[1] ?? '') ? 'writes' : 'reads', at: [0] },
    callOf([[path]], excerpt),
  );
}

/** The arguments behind a name, as texts: with or without brackets. */
function argumentsOf(tokens: readonly ScriptToken[], from: number): string[] {
  const bracket = tokens[from]?.text === '(' && tokens[from]?.kind === 'op';
  const args: string[] = [];
  let parts: string[] = [];
  let depth = 0;
  const flush = (): void => {
    if (parts.length > 0) args.push(parts.join('').replaceAll(/\ufffc+/g, hole));
    parts = [];
  };
  for (let i = bracket ? from + 1 : from; i < Math.min(tokens.length, from + 80); i++) {
    const token = tokens[i];
    if (
      !token ||
      token.kind === 'end' ||
      (token.kind === 'word' && /^(?:if|unless|while|until|for|foreach|do|and|or|then)$/.test(token.text))
    )
      break;
    if (token.kind === 'op' && /^[([{]$/.test(token.text)) depth += 1;
    if (token.kind === 'op' && /^[)\]}]$/.test(token.text) && --depth < 0) break;
    if (token.kind === 'op' && token.text === ',' && depth === 0) flush();
    else if (token.kind === 'string' || token.kind === 'number') parts.push(depth > 0 ? hole : token.text);
    else if (token.kind === 'op' && /^(?:\.|\+|\.\.)$/.test(token.text) && depth === 0) continue;
    else parts.push(hole);
  }
  flush();
  return args;
}

function environment(tokens: readonly ScriptToken[], i: number, excerpt: string): Finding[] {
  const name = tokens[i]?.text ?? '';
  const make = (
    tier: Finding['tier'],
    why: string,
    effects: Finding['effects'],
    _nested?: Finding['nested'],
    hides = false,
  ): Finding => ({ tier, why, effects, excerpt, ...(hides ? { unread: true } : {}) });
  if (!/^(?:[$%@]?\{?ENV\}?|\$_ENV|\$_SERVER|\$GLOBALS)$/.test(name)) return [];
  const next = tokens[i + 1];
  const key = tokens[i + 2];
  if (next?.text === '.' && key?.text === 'fetch') return [];
  if (next?.text !== '[' && next?.text !== '{')
    return [make('destructive', 'shows the whole environment', ['secrets'])];
  return variable(
    key && (key.kind === 'string' || key.kind === 'word') && /^[\]}]$/.test(tokens[i + 3]?.text ?? '')
      ? key.text
      : hole,
    make,
  );
}
