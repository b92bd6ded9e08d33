// What consoles understand, as far as it matters: their escapes to the shell, to other languages and to files. The first rule that fits counts.
import type { Tier } from '../tier.ts';

/** What the rest of a line is: shell text, a path, text of another language, another command of this console. */
export type Does =
  | 'quiet'
  | 'unread'
  | 'line'
  | 'shell'
  | 'reads'
  | 'writes'
  | 'deletes'
  | 'python'
  | 'lua'
  | 'perl'
  | 'ruby'
  | 'sql'
  | 'other';

export interface Dialect {
  /** Where one command ends; line ends unless given. */
  readonly separators?: RegExp;
  /** What may stand in front of a command. */
  readonly before?: RegExp;
  /** The first group is what the rule is about, else all that follows. */
  readonly rules: readonly (readonly [starts: RegExp, does: Does])[];
  /** Commands that begin text, which goes on to a line with a single dot. */
  readonly inserts?: RegExp;
  /** What a line is that no rule fits: unread unless given. */
  readonly otherwise?: 'quiet';
  /** All lines that no rule fits are, together, text of this language. */
  readonly rest?: 'python' | 'other';
  /** Signs that the shell would read otherwise: what they are, and what they become. */
  readonly rewrites?: readonly [signs: RegExp, becomes: string];
  /** What the console does anyway. */
  readonly tier?: Tier;
}

const range = /^[\s:]*(?:(?:%|[\d.$,;+-]|'[a-z<>]|\/(?:\\.|[^/\\\n])*\/|\?(?:\\.|[^?\\\n])*\?)\s*)*/;

const lineEditor: Dialect = {
  before: range,
  inserts: /^[^!]*[aic]$/,
  tier: 'write-safe',
  rules: [
    [/^!!?/, 'shell'],
    [/^[rewEf]\s+!/, 'shell'],
    [/^[gGvV]\/(?:\\.|[^/\\\n])*\/(.*)$/, 'line'],
    [/^[wW]q?\s+(.*)$/, 'writes'],
    [/^[reEf]\s+(.*)$/, 'reads'],
    [/^s([^\s\w]).*$/, 'quiet'],
    [/^[acdijklmnptuxyzhHqQwWePn=#]\S{0,8}$/, 'quiet'],
  ],
};

const editor: Dialect = {
  before: new RegExp(
    `${range.source}(?:(?:sil(?:ent)?!?|noa\\w*|verb\\w*|keepj\\w*|lockm\\w*)\\s+)*${range.source.slice(1)}`,
  ),
  separators: /\n|(?<=^\s*(?:q|qa|w|wa|wq|x|u|d|set \w+|silent)!?\s*)\|/,
  tier: 'write-safe',
  rules: [
    [/^!!?/, 'shell'],
    [/^(?:r(?:ead)?|w(?:rite)?|e(?:dit)?)!?\s*!/, 'shell'],
    [
      /^(?:te(?:rm(?:inal)?)?|sh(?:ell)?|mak(?:e)?|gr(?:ep)?|lmake|cex(?:pr)?|Start|Dispatch)!?(?:\s+\+\+\S+)*(?:\s+|$)/,
      'shell',
    ],
    [/^(?:py3?|python3?|pyx|py3do)\s+(?:<<\s*\w+\n?)?/, 'python'],
    [/^(?:lua|luado)\s+(?:=\s*)?/, 'lua'],
    [/^(?:perl|perldo)\s+/, 'perl'],
    [/^(?:rub(?:y)?|rubydo)\s+/, 'ruby'],
    [/^(?:g(?:lobal)?!?|v(?:global)?)\/(?:\\.|[^/\\\n])*\/(.*)$/, 'line'],
    [/^(?:bufdo|windo|tabdo|argdo|cdo|ldo|cfdo|lfdo)!?\s+(.*)$/, 'line'],
    [/^exe(?:cute)?\s+["'](.*)["']\s*$/, 'line'],
    [/^(?:w(?:rite|q|all?)?|x|sav(?:eas)?|up(?:date)?|wqa(?:ll)?)!?\s+(?:>>\s*)?(.+)$/, 'writes'],
    [/^(?:r(?:ead)?|e(?:dit)?|vie?w?|sp(?:lit)?|vs(?:plit)?|tabe(?:dit)?|new)!?\s+(.+)$/, 'reads'],
    [/^s(?:ubstitute)?([^\s\w]).*\\=.*$/, 'unread'],
    [/^s(?:ubstitute)?[^\s\w].*$/, 'quiet'],
    [
      /^(?:q(?:a|uit|all)?|w(?:a|q|qa|all|rite)?|x(?:a|it|all)?|wqa|u(?:ndo)?|red(?:o)?|d(?:elete)?|y(?:ank)?|p(?:ut|rint)?|j(?:oin)?|sort|retab|noh\w*|update?|n(?:ext)?|prev\w*|b(?:n|p|d)?|[><]+|\d+|\$|=|#|l(?:ist)?|cq(?:uit)?)!?(?:\s+[\w\d]*)?$/,
      'quiet',
    ],
    [/^set?\s+(?:(?:no)?[a-z]+(?:[+^-]?=[\w,.-]*)?[?!&]?\s*)*$/, 'quiet'],
    [
      /^(?:syn(?:tax)?|colo(?:rscheme)?|filetype|norm(?:al)?!?\s+(?:gg=G|gggqG|G|gg|dd|yy|ggVG=)$|\/|\?|h(?:elp)?\b|ver(?:sion)?$|echo\s+["'][^"'`]*["']$)/,
      'quiet',
    ],
  ],
};

const debuggerConsole: Dialect = {
  rules: [
    [/^(?:platform\s+)?(?:sh(?:ell)?)(?:\s+-h|\s+--host|\s+--)*(?:\s+|$)/, 'shell'],
    [/^!/, 'shell'],
    [/^(?:make)\s+/, 'unread'],
    [/^(?:pipe\s|\|).*\|\s*([^|]*)$/, 'shell'],
    [/^(?:python-interactive|python|py|pi|sc(?:ript)?)(?:\s+-l\s+python\s+--|\s+--)?(?:\s+|$)/, 'python'],
    [
      /^(?:call|print|p|expr(?:ession)?|compile|jump|source|command\s+(?:source|script)|target\s+(?:create|exec)|process\s+launch|settings\s+set|guile|gu|add-auto-load|set\s+(?:auto-load|exec-wrapper|startup)|file|exec-file|plugin|load|dump|append|save|generate-core-file|gcore|attach|monitor|remote|define|restore|log\s+enable)\b/,
      'unread',
    ],
  ],
  otherwise: 'quiet',
};

const transfer: Dialect = {
  separators: /[\n;]/,
  rules: [
    [/^(?:!|shell\s+|local\s+!?)/, 'shell'],
    [
      /^(?:l?mkdir|l?cd|l?pwd|l?dir|l?ls|open|user|bye|quit|exit|binary|ascii|passive|prompt|status|help|verbose|set|glob|lcd)\b/,
      'quiet',
    ],
    [/^(?:m?put|send|append|reput|mirror\s+(?:-R|--reverse))\s+(?:-\S+\s+)*(.*)$/, 'reads'],
    [/^(?:m?get|recv|reget|mirror|pget)\s+(?:-\S+\s+)*(.*)$/, 'quiet'],
  ],
  otherwise: 'quiet',
};

/** A patch: the files that it names, and commands of the line editor, which old ones hold. */
const patchText: Dialect = {
  tier: 'write-safe',
  rules: [
    [/^(?:\+\+\+|\*\*\*)\s+(?:[ab]\/)?([^\s*]\S*)/, 'writes'],
    [/^!/, 'shell'],
  ],
  otherwise: 'quiet',
};

/** Commands that a message typed to the mailer may hold. */
const mailer: Dialect = {
  // `echo '~!x'`: a tilde that was quoted.
  before: /^(?:\.\/(?=~))?/,
  rules: [
    [/^(?:~\s*[!|:]\s*!?|!|pipe\s+|shell\s+)/, 'shell'],
    [/^~\s*[r<]\s*!\s*/, 'shell'],
    [/^~\s*[rR<dA]\s*(.+)$/, 'reads'],
    [/^(?:~w|save|copy|write)\s+(.+)$/, 'writes'],
  ],
  otherwise: 'quiet',
};

const calculator: Dialect = {
  before: /^\s+/,
  rules: [
    [/^!/, 'shell'],
    [/^.*(?<![<>=!\w)\]])!(?![=<>])(.*)$/, 'shell'],
  ],
  otherwise: 'quiet',
};

const pager: Dialect = {
  before: /^\+*/,
  rules: [
    [/^(?:!|#|\|\S?)/, 'shell'],
    [/^(?:s|o|O|:o)\s+(.+)$/, 'writes'],
    [/^(?::?[eE]|:x)\s+(.+)$/, 'reads'],
    [/^(?:v|:v)/, 'unread'],
  ],
  otherwise: 'quiet',
};

const notebook: Dialect = {
  rules: [
    [/^(?:\w[\w, ]*=\s*)?!{1,2}/, 'shell'],
    [/^%+(?:sx|sc|system|bash|sh|script\s+\w+)\b/, 'shell'],
    [/^%(?:run|load|edit|ed|macro|rerun|alias|pastebin|rehashx|loadpy|load_ext)\b/, 'unread'],
    [/^%/, 'quiet'],
  ],
  rest: 'python',
};

/** Commands of Tcl and of the tools built upon it, as they stand at the start of a command, in brackets or in a block. */
const toolCommand: Dialect = {
  rewrites: [/\{([^{}']*)\}/g, "'$1'"],
  separators: /[\n;[\]]|(?<=\s)\{(?=\s*(?:exec|spawn|system|file|open|send|source|eval)\b)/,
  rules: [
    [/^system\s+["{](.*)["}]$/, 'shell'],
    [/^(?:exec|spawn|system)\s+(?:-(?:ignorestderr|keepnewline|noecho|nottycopy|nottyinit|-)\s+)*/, 'shell'],
    [/^file\s+delete\s+(?:-force\s+|--\s+)*(.*)$/, 'deletes'],
    [/^open\s+[{"]?\|\s*([^"}]*)/, 'shell'],
    [/^open\s+(\S+)\s+["{]?[wa]/, 'writes'],
    [/^open\s+(\S+)/, 'reads'],
    [/^file\s+(?:copy|rename)\s+(?:-force\s+)*\S+\s+(.*)$/, 'writes'],
    [/^send\s+(?:--\s+)?["{]([^"}]*?)(?:\\[rn])*["}]/, 'shell'],
    [
      /^(?:puts|set|expect|expect_\w+|interact|eof|exit|wait|close|log_user|timeout|incr|expr|append|lappend|list|lindex|llength|string|format|package\s+require\s+(?:Tcl|Expect)|after|proc|return|if|else|for|foreach|while|#)\b/,
      'quiet',
    ],
    [/^[}"\s]*$/, 'quiet'],
  ],
};

/** Keys of a picker, each with what it does. */
const picker: Dialect = {
  separators: /,(?=[\w-]+:)/,
  rules: [
    [
      /^.*?\b(?:execute(?:-silent)?|become|reload(?:-sync)?|transform[\w-]*|(?:change-)?preview)(?:[([{<](.*?)[)\]}>](?:\+.*)?$|:(.*)$)/,
      'shell',
    ],
  ],
  otherwise: 'quiet',
};

/** Commands to a running terminal session. */
const multiplexer: Dialect = {
  rules: [
    [/^stuff\s+(.*?)(?:\\n|\\015|\^M)*$/, 'shell'],
    [/^(?:exec|screen|backtick(?:\s+\d+){3})\s+[.!|:\s]*/, 'shell'],
    [/^(?:source|bind|at|eval|readbuf|paste|process|exec|register|logfile|hardcopy|writebuf)\b/, 'unread'],
  ],
  otherwise: 'quiet',
};

/** The value of LESSOPEN: a program that makes the input. */
const inputFilter: Dialect = { rules: [[/^\|{0,2}-?\s*/, 'shell']] };

/** `env -S`: the words of a command, in which `\_` is a blank. */
const splitString: Dialect = { separators: /\u0000/, rewrites: [/\\_/g, ' '], rules: [[/^/, 'shell']] };

/** Lines of a crontab. */
const schedule: Dialect = {
  tier: 'privileged-write',
  rules: [
    [/^(?:#|[A-Z_a-z]\w*\s*=)/, 'quiet'],
    [/^@\w+\s+/, 'shell'],
    [/^(?:\S+\s+){5}/, 'shell'],
  ],
};

const plotter: Dialect = {
  separators: /[\n;]/,
  rules: [
    [/^(?:!|system\s*\(?\s*["']|shell\b)(.*?)["')]*$/, 'shell'],
    [/^(?:s?plot|load|fit|stats)\b.*?["']<\s*([^"']*)["']/, 'shell'],
    [/^(?:load|call|import)\b/, 'unread'],
    [/^set\s+out(?:put)?\s+["']\|\s*([^"']*)["']/, 'shell'],
    [/^set\s+out(?:put)?\s+["']([^"']*)["']/, 'writes'],
    [/^.*\bsystem\s*\(\s*["']([^"']*)["']/, 'shell'],
    [/^(?:set|unset|show|reset|print|plot|splot|replot|fit|stats|pause|exit|quit|\w+\s*=|\w+\(\w+\)\s*=)/, 'quiet'],
  ],
  tier: 'write-safe',
};

const macros: Dialect = {
  separators: /\n|(?=\be?syscmd\s*\()/,
  rules: [
    [/^e?syscmd\s*\(\s*[`"']*([^)]*?)[`"']*\)/, 'shell'],
    [/^s?include\s*\(\s*[`"']*([^)]*?)[`"']*\)/, 'reads'],
    [/^.*\be?syscmd\b/, 'unread'],
  ],
  otherwise: 'quiet',
};

/** Lines of a makefile given on the command line. */
const buildLines: Dialect = {
  separators: /\n|(?=\$[({](?:shell|eval)\s)/,
  before: /^[ ]+/,
  rules: [
    [/^\$[({]shell\s+([\s\S]*?)[)}](?=[^)}]*$)/, 'shell'],
    [/^\$[({]eval\s+([\s\S]*?)[)}](?=[^)}]*$)/, 'line'],
    [/^\t[@+-]*/, 'shell'],
    [/^[^:=]*!=\s*/, 'shell'],
    [/^[^:=;]*::?[^=;]*;\s*[@+-]*/, 'shell'],
    [/^-?s?include\b/, 'unread'],
    [/^(?:export\s+)?(?:SHELL|MAKEFLAGS|MAKEFILES|\.SHELLFLAGS|PATH)\s*[:+?]*=/, 'unread'],
  ],
  otherwise: 'quiet',
};

/** The name of a file as `open` of Perl takes it: with a bar in front or behind it is a command. */
const opening: Dialect = {
  separators: /(?!)/,
  rules: [
    [/^\|([\s\S]*)$/, 'shell'],
    [/^([\s\S]*)\|\s*$/, 'shell'],
  ],
};

export const dialects: { readonly [name: string]: Dialect } = {
  'line editor': lineEditor,
  editor,
  debugger: debuggerConsole,
  patch: patchText,
  transfer,
  mailer,
  calculator,
  pager,
  notebook,
  tcl: toolCommand,
  picker,
  multiplexer,
  schedule,
  'split string': splitString,
  'input filter': inputFilter,
  plotter,
  macros,
  makefile: buildLines,
  opening,
};
