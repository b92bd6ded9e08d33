// The vocabulary in which every program is described: plain data, built by small functions. CONTRIBUTING.md explains it with examples.
// This module does not match, classify or decide anything.
import type { Effect } from '../classification.ts';
import type { AmbientName, TargetKind } from '../facts.ts';
import { once } from '../once.ts';
import type { Tier, Verdict } from '../tier.ts';

export const languages = [
  'shell',
  'sql',
  'python',
  'javascript',
  'ruby',
  'perl',
  'php',
  'lua',
  'awk',
  'sed',
  'jq',
  'redis',
  'mongo',
  'cypher',
  'powershell',
  /** The command prompt of Windows. */
  'batch',
  'applescript',
  'elisp',
  'r',
  'make',
  'schedule',
  'patch',
  /** What is typed to an editor, a debugger, a pager …: the dialect says to which. */
  'console',
  'other',
] as const;
export type Language = (typeof languages)[number];

/** What happens to a path that a word names. Only `reads` and `sends` let content out. */
export type PathEffect =
  | 'reads' // its content reaches the agent or is copied
  | 'loads' // it is code or configuration that runs: only the project and installed programs are vouched for
  | 'uses' // the program needs it to run; the content is not shown
  | 'lists' // names, sizes, counts or existence only
  | 'writes'
  | 'deletes'
  | 'moves'
  | 'sends' // its content leaves the machine
  | 'mode'; // permissions or owner

/** `elsewhere`: on another host, in a container or a pod, so that local paths mean nothing there. */
export type Where = 'here' | 'elsewhere';

/** What one word of a command line stands for. */
export type Operand =
  | { readonly is: 'flag' }
  | { readonly is: 'recursive' }
  | { readonly is: 'value' }
  /** The folder that the program works in, instead of the one it was started in. */
  | { readonly is: 'folder' }
  | { readonly is: 'path'; readonly effect: PathEffect }
  | { readonly is: 'url'; readonly method?: string }
  | { readonly is: 'method'; readonly fixed?: string }
  | { readonly is: 'body' }
  | {
      readonly is: 'command';
      readonly where: Where;
      readonly until?: readonly string[];
      readonly takesInput?: boolean;
      /** Options whose value stands for the words from standard input, instead of having them put last: `xargs -I{}`. */
      readonly placeholders?: readonly Dash[];
      readonly fetches?: Fetched;
      readonly perFound?: 'replaces' | 'appends';
      readonly module?: true;
      readonly inputs?: readonly string[];
    }
  | {
      readonly is: 'code';
      readonly language: Language;
      readonly where: Where;
      readonly joins?: boolean;
      readonly dialect?: string;
      readonly whenKnown?: true;
      /** A sign in front of the text that is no part of it. */
      readonly mark?: string;
      /** How the text begins, where the word holds only the rest. */
      readonly begins?: string;
    }
  | { readonly is: 'script'; readonly language: Language }
  | { readonly is: 'piece'; readonly language: Language; readonly first?: true }
  | { readonly is: 'assignment' }
  | {
      readonly is: 'setting';
      readonly of: Choices;
      readonly otherwise: Operand | Judgement;
      /** Where the value stands, if not behind the `=`: `variable`, the one named there; else a pattern of the variable that goes with this one. */
      readonly valueIn?: string;
    }
  | {
      readonly is: 'choice';
      readonly of: Choices;
      readonly otherwise?: Operand | Judgement;
      readonly words?: true;
      readonly written?: true;
    }
  | { readonly is: 'attached'; readonly operand: Operand }
  | { readonly is: 'supplies'; readonly operand: Operand }
  | { readonly is: 'pair'; readonly operand: Operand }
  | { readonly is: 'host' }
  | { readonly is: 'opens' }
  | { readonly is: 'glued'; readonly letters: number; readonly operand: Operand }
  | {
      readonly is: 'selects';
      readonly by: 'name' | 'ending' | 'empty' | 'or' | 'not' | 'format';
      readonly takes: boolean;
    };

export type Choices = { readonly [names: string]: Judgement | Operand };
export type Arg = Operand | { readonly rest: Operand };

/** Where the name of the environment acted upon can be read; the first source that has one wins. */
export type Source =
  | { readonly option: Dash }
  | { readonly arg: number }
  | { readonly env: string }
  | { readonly fact: AmbientName }
  | { readonly facts: { readonly [programs: string]: AmbientName } }
  | { readonly passes: Dash; readonly as: string }
  | { readonly named: string };
export type Targets = { readonly [kind in TargetKind]?: readonly Source[] };

/** What the program's standard output is, where that matters for what comes after it. */
export type Prints =
  | 'word' // one plain word: a branch name, a date, a number. Never an option, never a path with `..`
  | 'names' // the names of the files it finds
  | 'located' // where the programs named are installed (which)
  | 'path' // a fresh scratch path (mktemp)
  | 'arguments' // its own arguments (echo)
  | 'format' // its arguments through printf
  | 'input' // its standard input or the files named, unchanged (cat)
  | 'download' // what came from the network
  | 'decoded' // its input made readable: base64 -d, xxd -r, gunzip, openssl enc -d
  | 'reversed';

/** Files of a project that say what a name runs. Each has a reader in languages/recipes/. */
export const recipeKinds = [
  'package',
  'composer',
  'deno',
  'make',
  'just',
  'task',
  'procfile',
  'pre-commit',
  'lefthook',
  'dockerfile',
  'compose',
] as const;
export type RecipeKind = (typeof recipeKinds)[number];
/** What runs of such a file: the recipe that the first operand names, those that all operands name, or these. */
export interface Recipes {
  readonly of: RecipeKind;
  readonly names: 'first' | 'all' | readonly string[];
  /** The option that names the file. */
  readonly file?: Dash;
  /** The file lies in the folders that the operands name, not where the program works. */
  readonly inOperands?: true;
  /** Where no such file can be read the call is never automatic, and this is why. */
  readonly unless?: string;
}

/** Where a registry gives a program that is not installed. */
export interface Fetched {
  /** The folder of the project, or of one around it, that holds the programs of installed packages. */
  readonly installed?: string;
}

export interface Details {
  /** The project's own file says what runs. It is read where that is possible, and can only make the call weigh more. */
  readonly recipes?: Recipes;
  readonly effects?: readonly Effect[];
  readonly options?: Options;
  readonly args?: readonly Arg[];
  /** Words that are neither options nor operands, wherever they stand: `!`, `(`. */
  readonly operators?: { readonly [word: string]: Operand };
  /** What stands behind `--`. */
  readonly afterDashes?: Operand;
  readonly commands?: Commands;
  /** Of a subcommand: the word that calls it is its first operand as well: `bun src/main.ts`. */
  readonly itself?: boolean;
  /** Names of subcommands are listed in lower case and count in any. */
  readonly anyCase?: true;
  /** The program run without a subcommand. */
  readonly bare?: Judgement;
  /** What it is when it stands without any operand, where that differs: `env` alone prints every variable. */
  readonly alone?: Judgement;
  /** What standard input is to the program when no word supplies it: `code('shell')` for a shell, `code('sql')` for a database client. */
  readonly stdin?: Operand;
  readonly targets?: Targets;
  readonly prints?: Prints;
  /** What it writes is made from the sources named on the line, or from those of the working folder: running that runs those. */
  readonly builds?: true;
  /** The variable that would say the same as this command does for all that follow: `docker context use x` is `DOCKER_CONTEXT=x`. */
  readonly sets?: string;
  /** Why options that are not listed do not matter. Without it an option not listed makes the call `unknown`. */
  readonly open?: string;
}

/** How dangerous something is and, above write-safe, why. */
export interface Judgement extends Details {
  readonly tier: Tier;
  readonly because?: string;
  /** `replace`: an option that gives the command another tier. `preview`: makes it harmless. `counts`: only names or counts are shown, so `reads` become `lists`. */
  readonly mode?: 'replace' | 'preview' | 'counts';
  /** Words that matter only together: this one counts only on a line whose other words `mark` all that it needs. */
  readonly needs?: readonly string[];
  readonly marks?: readonly string[];
  /** With it standard input is no program text: `node --test`. */
  readonly ignoresInput?: true;
  /** Counts only before a subcommand: after it, the same spelling may take a value (`cargo yank --version 1.0.0`). */
  readonly first?: true;
  /** Only for an option: what its value is. */
  readonly takes?: Operand;
  /** The same call weighs differently by target environment. */
  readonly scales?: { readonly local?: Tier; readonly dev?: Tier; readonly production?: Tier };
  /** What runs cannot be read: never allowed automatically. */
  readonly unread?: true;
  /** It changes the guard itself, which no policy allows. */
  readonly guard?: true;
  /**
   * Work that git does not have is lost: destructive where the work tree, or the files that the words name, are known to hold such work,
   * and where nothing can be known of a whole tree. `any`: no fact tells, as it is not git that keeps the files.
   */
  readonly loses?: { readonly work: 'changed' | 'untracked' | 'any'; readonly in: 'tree' | 'words' };
  /** A safer command that does the job. */
  readonly instead?: string;
  /** Only for an option: the option that does the same job with less risk, with no other change to the line. */
  readonly safer?: Dash;
}

/** A slash only where the program's `dashes` say so. */
export type Dash = `-${string}` | `+${string}` | `/${string}`;
/** `'-n|--namespace, --context'` → what it takes, or how it changes the tier. `|` joins spellings, `, ` lists others alike. `*` stands for any letters. */
export type Options = { readonly [names: Dash]: Operand | Judgement };
/** `'install|i, ci'` or `'describe-*'` → judgement. A literal name beats a pattern; a longer pattern beats a shorter one. */
export type Commands = { readonly [names: string]: Judgement | Later };
/** A description that is built when its subcommand is called: a hook needs one of git's hundred, and building costs more than reading. */
export type Later = () => Judgement;
export const later = (build: () => Judgement): Later => once(build);
/** The description itself. */
export const now = (entry: Judgement | Later): Judgement => (typeof entry === 'function' ? entry() : entry);

export type Expectation =
  | Verdict
  | {
      readonly tier: Verdict;
      readonly action?: string;
      readonly unread?: boolean;
      readonly effects?: readonly Effect[];
      readonly target?: Partial<Record<TargetKind, string>>;
    };

// ── words ────────────────────────────────────────────────────────────────
export const flag: Operand = { is: 'flag' };
/** A flag that makes the path effects of the line reach whole trees: `rm -r`. */
export const recursive: Operand = { is: 'recursive' };
export const value: Operand = { is: 'value' };
export const folder: Operand = { is: 'folder' };
const path = (effect: PathEffect): Operand => ({ is: 'path', effect });
export const reads = path('reads');
export const uses = path('uses');
export const loads = path('loads');
export const lists = path('lists');
export const writes = path('writes');
export const deletes = path('deletes');
export const moves = path('moves');
export const sends = path('sends');
export const mode = path('mode');
/** A URL that is requested; the method comes from `httpMethod` and `httpBody` words unless given here. */
export const url: Operand = { is: 'url' };
export const urlWith = (method: string): Operand => ({ is: 'url', method });
export const httpMethod: Operand = { is: 'method' };
/** A flag that settles the method: `curl -G`. */
export const usesMethod = (fixed: string): Operand => ({ is: 'method', fixed });
/** A request body; `@file` sends that file. */
export const httpBody: Operand = { is: 'body' };
/** This word and all that follow are a command of its own. */
export const command: Operand = { is: 'command', where: 'here' };
export const remoteCommand: Operand = { is: 'command', where: 'elsewhere' };
/** A command whose program is a module of the language: one that is not known is code of the project. */
export const moduleCommand: Operand = { is: 'command', where: 'here', module: true };
/** A command that ends at one of these words: `find -exec … ;`. */
export const commandUntil = (...until: readonly string[]): Operand => ({ is: 'command', where: 'here', until });
/** A command run for the files found: `{}` stands for them; with `appends` they come last where it does not. */
export const commandPerFound = (perFound: 'replaces' | 'appends', ...until: readonly string[]): Operand => ({
  is: 'command',
  where: 'here',
  until,
  perFound,
});
/** A word that says which files are found: by a pattern of their names, by their ending, empty ones; or combines such words. */
export const selects = (by: 'name' | 'ending' | 'empty' | 'or' | 'not' | 'format', takes = false): Operand => ({
  is: 'selects',
  by,
  takes,
});
/** A command that gets more words from standard input: xargs. */
export const commandWithInput = (...placeholders: readonly Dash[]): Operand => ({
  is: 'command',
  where: 'here',
  takesInput: true,
  placeholders,
});
/** A command that is run for each word behind one of the marks, by a shell; without a command those words are the commands. */
export const commandWithInputs = (...marks: readonly string[]): Operand => ({
  is: 'command',
  where: 'here',
  inputs: marks,
});
/** A command whose program is fetched from a registry when it is not installed: npx, uvx. A name that the catalogue does not know runs unread code. */
export const packageCommand: Operand = { is: 'command', where: 'here', fetches: {} };
/** The same where the program of an installed package lies in a folder of the project, as npm does it. */
export const packageCommandOf = (installed: string): Operand => ({
  is: 'command',
  where: 'here',
  fetches: { installed },
});
/** A program text. */
export const code = (language: Language, dialect?: string): Operand => ({
  is: 'code',
  language,
  where: 'here',
  ...(dialect ? { dialect } : {}),
});
export const remoteCode = (language: Language, dialect?: string): Operand => ({
  is: 'code',
  language,
  where: 'elsewhere',
  ...(dialect ? { dialect } : {}),
});
/** Commands typed to an editor, a debugger, a pager …; languages/console-dialects.ts says what each understands. */
export const typed = (dialect: string): Operand => code('console', dialect);
/** The same, of all words that follow. */
export const typedLine = (dialect: string): Operand => ({
  is: 'code',
  language: 'console',
  where: 'here',
  dialect,
  joins: true,
});
/** Standard input that is data in nearly all cases: judged as commands only where its text is known. */
export const perhaps = (dialect: string): Operand => ({
  is: 'code',
  language: 'console',
  where: 'here',
  dialect,
  whenKnown: true,
});
/** This word and all that follow, joined by spaces, are a program text: `ssh host rm -rf x`, `eval a b`. */
export const codeLine = (language: Language, where: Where = 'here'): Operand => ({
  is: 'code',
  language,
  where,
  joins: true,
});
/** One of several words that are a command line together: `Start-Process cmd -ArgumentList '/c dir'`. */
export const piece = (language: Language): Operand => ({ is: 'piece', language });
/** The piece that comes first, wherever it stands. */
export const firstPiece = (language: Language): Operand => ({ is: 'piece', language, first: true });
/** The path of a program text; the words after it are that program's arguments. */
export const script = (language: Language): Operand => ({ is: 'script', language });
/** Any number of `NAME=value` words. */
export const assignment: Operand = { is: 'assignment' };
/** The word itself decides. Patterns as in `Commands`; `otherwise` says what any other word is. */
export const choice = (of: Choices, otherwise?: Operand | Judgement): Operand => ({
  is: 'choice',
  of,
  ...(otherwise ? { otherwise } : {}),
});
/** The same of words that stand on the line: one that is computed is the usual case, `otherwise`. */
export const writtenChoice = (of: Choices, otherwise: Operand): Operand => ({
  is: 'choice',
  of,
  otherwise,
  written: true,
});
/** The value of a variable that holds several options: each of them decides. */
export const eachWord = (of: Choices, otherwise: Operand | Judgement): Operand => ({
  is: 'choice',
  of,
  otherwise,
  words: true,
});
/** A program text behind a sign: `!cmd` in an alias of git. */
export const codeBehind = (mark: string, language: Language): Operand => ({
  is: 'code',
  language,
  where: 'here',
  mark,
});
/** The rest of a text whose beginning goes without saying: an alias of git holds what stands behind `git`. */
export const codeAfter = (begins: string, language: Language): Operand => ({
  is: 'code',
  language,
  where: 'here',
  begins,
});
/** `name=value`, where the name decides what the value is. Names in lower case; they count in any. */
export const setting = (of: Choices, otherwise: Operand | Judgement, valueIn?: string): Operand => ({
  is: 'setting',
  of,
  otherwise,
  ...(valueIn === undefined ? {} : { valueIn }),
});
/** Takes a value only when it is attached: `--color=auto`, `-i.bak`. */
export const attached = (operand: Operand): Operand => ({ is: 'attached', operand });
/** An option whose value stands right behind its first letters: vim's `+cmd`. */
export const glued = (letters: number, operand: Operand): Operand => ({ is: 'glued', letters, operand });
/** An option whose value takes the place of the first positional word: `grep -e PATTERN file`. */
export const supplies = (operand: Operand): Operand => ({ is: 'supplies', operand });
/** An option that takes a name and a value: `jq --arg NAME VALUE`. The operand says what the value is. */
export const pair = (operand: Operand): Operand => ({ is: 'pair', operand });
/** A file that is read, or with a bar in front of its name or behind it, a command. */
export const opens: Operand = { is: 'opens' };
/** A name that is looked up in the network: one that is put together at run time tells it to whoever answers. */
export const host: Operand = { is: 'host' };
/** Any number of such words; may stand first (`cp a b dir`: `[rest(reads), writes]`). */
export const rest = (operand: Operand): Arg => ({ rest: operand });

// ── judgements: quiet ones need no reason, loud ones cannot be written without one ──
type Reason<S extends string> = S extends '' ? never : S;
type Extra = Omit<Judgement, 'tier' | 'because' | 'mode'>;
export const readOnly = (details: Extra = {}): Judgement => ({ tier: 'read-only', ...details });
export const writeSafe = (details: Extra = {}): Judgement => ({ tier: 'write-safe', ...details });
const loud =
  (tier: Tier, more: Extra = {}) =>
  <const S extends string>(because: S & Reason<S>, details: Extra = {}): Judgement => ({
    tier,
    because,
    ...more,
    ...details,
  });
export const privileged = loud('privileged-write');
export const deploys = loud('deployment');
export const destroys = loud('destructive');
/** Shows or hands out secrets, or makes or revokes them. */
export const reveals = loud('destructive', { effects: ['secrets'] });
/** Runs something that cannot be read from here. */
export const runsUnread = loud('privileged-write', { effects: ['executes'], unread: true });
/** An option that replaces the command's own tier (`git restore --staged`). */
export const becomes = (judgement: Judgement): Judgement => ({ ...judgement, mode: 'replace' });
/** An option that makes the command harmless (`--dry-run`, `--help`). Lowers to read-only and nowhere else. */
export const previews = <const S extends string>(because: S & Reason<S>, details: Extra = {}): Judgement => ({
  tier: 'read-only',
  because,
  mode: 'preview',
  ...details,
});
/** An option that leaves only names or counts of what is read: `grep -c`. */
export const counts: Judgement = { tier: 'read-only', mode: 'counts' };

export const version = { '--version': previews('prints the version', { first: true }) } as const satisfies Options;
export const help = { '--help': previews('prints help'), ...version } as const satisfies Options;
export const shortHelp = { '-h': previews('prints help'), ...help } as const satisfies Options;

// ── where the environment is named ───────────────────────────────────────
export const option = <const K extends Dash>(option: K) => ({ option });
export const arg = (arg: number) => ({ arg });
export const env = (env: string) => ({ env });
/** What the tool takes from its own files on this machine. */
export const fact = (fact: AmbientName) => ({ fact });
/** An option that leads the tool to other files, as the variable that does the same: `--kubeconfig`, `KUBECONFIG`. */
export const passes = <const K extends Dash>(passes: K, as: string = passes) => ({ passes, as });
/** The same where one description serves several programs: `{ 'fly|flyctl': 'fly.app' }`. */
export const factOf = (facts: { readonly [programs: string]: AmbientName }) => ({ facts });
/** The program always acts on this: `named('local')`. */
export const named = (named: string) => ({ named });

// ── programs ─────────────────────────────────────────────────────────────
// Tail-recursive, so that long lists of names do not exhaust the compiler.
type Split<K, D extends string, Found = never> = K extends `${infer A}${D}${infer B}`
  ? Split<B, D, Found | A>
  : Found | K;
type Names<K> = Split<Split<K, ', '>, '|'>;
type Own<O> = Extract<Names<keyof O>, Dash>;
type OwnSource<O> =
  | Exclude<Source, { option: Dash } | { passes: Dash }>
  | { readonly option: Own<O> }
  | { readonly passes: Own<O>; readonly as: string };

/** A shell builtin that changes what the rest of the line means. The shell walk carries it out. */
export type Builtin =
  | 'eval'
  | 'trap'
  | 'cd'
  | 'assign'
  | 'unset'
  | 'read'
  | 'source'
  | 'positional'
  | 'return'
  | 'alias'
  | 'compute';

export interface Program extends Details {
  readonly names: readonly string[];
  readonly docs: string;
  /**
   * `long`: a single dash starts a long option (`find -name`), so letters are never combined. `cmdlet`: capitals do not count, any beginning
   * of a name will do, and a value may follow a colon (`-Path:x`). `slash`: options of the command prompt, `/s` or `//s`, in capitals or not.
   */
  readonly dashes?: 'long' | 'cmdlet' | 'slash';
  /** A command of another shell: a line that holds it is judged as that shell would read it as well. */
  readonly shell?: 'powershell' | 'batch';
  /** Options end at the first operand (`sudo -u x cmd -rf`) even without a `command` operand. */
  readonly stops?: true;
  readonly builtin?: Builtin;
  readonly settings?: Settings;
  readonly examples: { readonly [line: string]: Expectation };
}
/** What the folder that a program works in brings along: settings, which may make it run programs, and words that are subcommands there. */
interface Settings {
  readonly fact: AmbientName;
  /** What one of them, `name=value`, does. */
  readonly each: Operand;
  readonly aliases: AmbientName;
  /** Actions that follow next to none of them. Where nothing of the machine is known, a folder of the project is taken for a part of it. */
  readonly quiet: ReadonlySet<string>;
}
interface Input<N extends string, O extends Options> extends Omit<Details, 'options' | 'targets'> {
  readonly docs: `https://${string}`;
  readonly dashes?: 'long' | 'cmdlet' | 'slash';
  readonly shell?: 'powershell' | 'batch';
  readonly stops?: true;
  readonly builtin?: Builtin;
  readonly settings?: Settings;
  readonly options?: O & { [K in keyof O]: K extends Dash ? unknown : never };
  readonly targets?: { readonly [kind in TargetKind]?: readonly OwnSource<O>[] };
  readonly examples: { readonly [line in `${string}${N}${string}`]: Expectation };
}

/** A description and the names it is known by. The body is built on first use: a process that runs one command pays for one program. */
export interface Entry {
  readonly names: readonly string[];
  readonly describe: () => Program;
}
export const program = <const N extends string, const O extends Options = Record<never, never>>(
  names: N | readonly N[],
  describe: () => Input<N, O>,
): Entry => {
  const all: readonly string[] = [names].flat();
  let built: Program | undefined;
  return { names: all, describe: () => (built ??= { ...describe(), names: all }) };
};
