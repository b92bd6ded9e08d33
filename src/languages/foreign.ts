// Text of a language that has no reader of its own. What it would do in full is not known, so it stays unread; but the strings that it hands
// to a function which by its name runs, deletes, writes or reads are judged as commands and paths, and may only raise the answer.
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const runs = words(`
  system system! system2 shell sh cmd command exec exec! run popen spawn spawnl spawnlp open3 proc_open processbuilder rawsystem readprocess callcommand callprocess
  shell-command shell-command-to-string async-shell-command call-process start-process start-file-process make-process process-file compile
  run-program run-shell-command call-process-shell-command process system* doshellscript syscmd esyscmd shellexecute createobject execl execv execvp
  startprocess launch pipe open_process open_port os_cmd executeshellcommand shell! system-command`);
const deletes = words(`
  delete-file delete-directory rm rm! rm_r rm_rf rm_rf! unlink remove removeitem rmdir rmtree delete delete! deletefile deletedir del_dir del_dir_r
  deletedirectory deletedirectoryrecursive removedirectoryrecursive removepathforcibly removefile removedirectory deleterecursively deleteifexists
  delete-tree delete-directory/files delete-directory-tree remove-file file.remove delete-file-recursively`);
const writes = words(`
  write-region write write! writefile writestring writeline writelines spit append append! append-to-file appendfile put_file write_file writealltext
  copy-file copyfile rename-file add-name-to-file make-symbolic-link cp cp! cp_r rename rename! ln_s ln_s! display-to-file writelines savetofile`);

type Token =
  | { readonly is: 'word'; readonly text: string; readonly at: number }
  | { readonly is: 'string'; readonly text: string; readonly at: number; readonly stop: number }
  | { readonly is: 'sign'; readonly text: string; readonly at: number };

const token =
  /"((?:\\[\s\S]|[^"\\])*)"|`([^`\n]*)`|'([^'()\n]*)'|([A-Za-z_][\w!?*]*(?:(?:::?|[./-])[A-Za-z_][\w!?*]*)*)|([()[\]{};\n])/g;

function tokens(text: string): Token[] {
  return [...text.matchAll(token)].map((found): Token => {
    const [whole, double, back, single, word] = found;
    const at = found.index;
    if (word !== undefined) return { is: 'word', text: word, at };
    const literal = double === undefined ? (back ?? single) : unescaped(double);
    return literal === undefined
      ? { is: 'sign', text: whole, at }
      : { is: 'string', text: literal, at, stop: at + whole.length };
  });
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign));

export function readForeign(text: string, action = 'other'): TextReading {
  if (text.length > maxText) return unreadable(action, text, 'is too long to be read');
  return {
    action,
    findings: bounded([unread(`the ${action} text cannot be read`, text), ...foreignUses(text)], action),
  };
}

/** What the strings of a text would be used for, as far as the names of functions tell. */
export function foreignUses(text: string): Finding[] {
  const all = tokens(text);
  const used = new Set<number>();
  const findings: Finding[] = [];
  for (const [i, one] of all.entries()) {
    if (one.is !== 'word') continue;
    const use = useOf(one.text, all[i - 1], all[i - 2]);
    if (!use) continue;
    const literals = argumentsAfter(all, i + 1);
    for (const literal of literals) used.add(literal.at);
    findings.push(
      ...applied(
        use,
        literals.map(literal => literal.text),
      ),
    );
  }
  for (const one of all) {
    if (one.is !== 'string') continue;
    if (/^\s*\.?\s*(?:execute\b|exec\b|!)/.test(text.slice(one.stop, one.stop + 12))) findings.push(command(one.text));
    else if (!used.has(one.at) && isPath(one.text)) findings.push(path(one.text, 'reads'));
  }
  return findings;
}

type Use = 'runs' | 'deletes' | 'writes';

function useOf(word: string, before: Token | undefined, first: Token | undefined): Use | undefined {
  const name = word.toLowerCase();
  if (name === 'script' && isWord(before, 'shell', 'do'))
    return isWord(before, 'do') || isWord(first, 'do') ? 'runs' : undefined;
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
  if (runs.has(last)) return 'runs';
  if (deletes.has(last)) return 'deletes';
  return writes.has(last) ? 'writes' : undefined;
}

const isWord = (one: Token | undefined, ...texts: readonly string[]): boolean =>
  one?.is === 'word' && texts.includes(one.text.toLowerCase());

/** The strings up to the end of the call or of the statement. */
function argumentsAfter(all: readonly Token[], from: number): (Token & { is: 'string' })[] {
  const found: (Token & { is: 'string' })[] = [];
  let depth = 0;
  for (const one of all.slice(from, from + 64)) {
    if (one.is === 'string') found.push(one);
    if (one.is !== 'sign') continue;
    if ('([{'.includes(one.text)) depth += 1;
    else if (')]}'.includes(one.text)) depth -= 1;
    else if (depth <= 0) break;
    if (depth < 0 || (depth === 0 && found.length > 0)) break;
  }
  return found;
}

function applied(use: Use, literals: readonly string[]): Finding[] {
  const [first, ...others] = literals;
  if (first === undefined) return [];
  if (use === 'runs') return [others.length === 0 ? command(first) : invoked(literals)];
  return literals.map(literal => path(literal, use));
}

const isPath = (text: string): boolean => /^(?:~|\.{0,2})\/[^\s]*$|^~$/.test(text);

const command = (text: string): Finding => ({
  tier: 'read-only',
  why: 'runs a command from program text',
  effects: ['executes'],
  excerpt: clip(text),
  nested: { language: 'shell', text },
});

const invoked = (all: readonly string[]): Finding => ({
  tier: 'read-only',
  why: 'runs a program from program text',
  effects: ['executes'],
  excerpt: clip(all.join(' ')),
  nested: { words: all },
});

const path = (text: string, effect: 'reads' | 'writes' | 'deletes'): Finding => ({
  tier: 'read-only',
  why: `${effect} a file from program text`,
  effects: [effect],
  excerpt: clip(text),
  nested: { path: text, effect },
});
