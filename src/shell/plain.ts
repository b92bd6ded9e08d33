// Reads the plain part of the shell language: words, quotes without expansions, lists, pipes, redirections to files. Two calls in three need no
// more, and loading the whole parser takes longer than their decision. The tree is the parser's own, node for node (test/shell/plain.test.ts);
// at the first sign that is not plain, nothing is said and the parser reads the text.
import type { AndOr, Command, ParsedScript, PipelineNode, Redirect, Statement, Word, WordPart } from 'unbash';

/** Undefined: the text is not plain. */
export function readPlain(text: string): ParsedScript | undefined {
  const cursor: Cursor = { text, at: 0 };
  const commands: Statement[] = [];
  for (skip(cursor, blankLines); cursor.at < text.length; skip(cursor, blankLines)) {
    const command = readList(cursor);
    if (!command) return undefined;
    commands.push({ type: 'Statement', pos: command.pos, end: command.end, command, background: undefined });
    if (cursor.at < text.length && !taken(cursor, lineEnd)) return undefined;
  }
  if (commands.length === 0) return undefined;
  return { type: 'Script', pos: 0, end: text.length, shebang: undefined, commands, errors: undefined };
}

interface Cursor {
  readonly text: string;
  at: number;
}

const blanks = /[ \t]*/y;
const blankLines = /[ \t\n]*/y;
const lineEnd = /\n|;(?![;&])/y;
const logical = /&&|\|\|/y;
const pipe = /\|(?![|&])/y;
const redirection = /(\d?)(>>|>&|>|<)[ \t]*/y;
/** One piece of a word; what a backslash, an expansion, a brace, a bracket or a comment starts is not plain. */
const piece = /([\w./:,@%+=^~-]+)|(\*+|\?)|'([ -&(-~]*)'|"([ !#%-[\]-_a-~]*)"/y;

function skip(cursor: Cursor, signs: RegExp): void {
  taken(cursor, signs);
}

/** What stands at the cursor, which moves behind it. */
function taken(cursor: Cursor, signs: RegExp): RegExpExecArray | undefined {
  signs.lastIndex = cursor.at;
  const found = signs.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = signs.lastIndex;
  return found;
}

function readList(cursor: Cursor): PipelineNode | AndOr | undefined {
  const commands: PipelineNode[] = [];
  const operators: ('&&' | '||')[] = [];
  for (;;) {
    const command = readPipeline(cursor);
    if (!command) return undefined;
    commands.push(command);
    const operator = taken(cursor, logical);
    if (!operator)
      return commands.length === 1 ? command : { type: 'AndOr', ...spanning(commands), commands, operators };
    operators.push(operator[0] === '&&' ? '&&' : '||');
  }
}

function readPipeline(cursor: Cursor): PipelineNode | undefined {
  const commands: Command[] = [];
  const operators: '|'[] = [];
  for (;;) {
    const command = readCommand(cursor);
    if (!command) return undefined;
    commands.push(command);
    if (!taken(cursor, pipe))
      return commands.length === 1
        ? command
        : { type: 'Pipeline', ...spanning(commands), prefixes: [], commands, operators };
    operators.push('|');
  }
}

const spanning = (nodes: readonly { readonly pos: number; readonly end: number }[]) => ({
  pos: nodes[0]?.pos ?? 0,
  end: nodes.at(-1)?.end ?? 0,
});

// Words of the grammar, and builtins whose arguments are not plain words: they assign, or evaluate a subscript once more.
const grammar = new Set(
  (
    'if then else elif fi for while until do done case esac in select function time coproc ' +
    'let declare typeset local export readonly read printf test unset mapfile readarray getopts wait alias eval'
  ).split(' '),
);

function readCommand(cursor: Cursor): Command | undefined {
  skip(cursor, blanks);
  const name = readWord(cursor);
  if (!name || grammar.has(name.value) || name.text.includes('=')) return undefined;
  const args: Word[] = [];
  const redirects: Redirect[] = [];
  const suffix: (Word | Redirect)[] = [];
  let end = name.end;
  for (skip(cursor, blanks); !atEnd(cursor); skip(cursor, blanks)) {
    const redirect = readRedirect(cursor);
    if (redirect === 'other') return undefined;
    const item = redirect ?? readWord(cursor);
    if (!item) return undefined;
    if (item.type === 'Word') args.push(item);
    else redirects.push(item);
    suffix.push(item);
    end = item.end;
  }
  return { type: 'Command', pos: name.pos, end, name, prefix: [], suffix, args, redirects };
}

const atEnd = ({ text, at }: Cursor): boolean => at >= text.length || ';\n|&'.includes(text[at] ?? '');

function readRedirect(cursor: Cursor): Redirect | undefined | 'other' {
  const pos = cursor.at;
  const found = taken(cursor, redirection);
  if (!found) return undefined;
  const [, digit = '', operator] = found;
  const target = readWord(cursor);
  if (!target || (operator === '>&' && !/^\d$/.test(target.text))) return 'other';
  const descriptor =
    digit === '' ? undefined : ({ type: 'FileDescriptor', pos, end: pos + 1, value: Number(digit) } as const);
  return { type: 'Redirect', pos, end: target.end, operator: operatorOf(operator), descriptor, target };
}

const operatorOf = (text: string | undefined): '>' | '>>' | '<' | '>&' =>
  text === '>>' || text === '<' || text === '>&' ? text : '>';

function readWord(cursor: Cursor): Word | undefined {
  const pos = cursor.at;
  const parts: WordPart[] = [];
  let value = '';
  for (let start = pos; ; start = cursor.at) {
    const found = taken(cursor, piece);
    if (!found) break;
    const [text, bare, glob, single, double] = found;
    const inner = bare ?? glob ?? single ?? double ?? '';
    value += inner;
    parts.push(partOf({ pos: start, end: cursor.at, text }, inner, found));
  }
  const [first] = parts;
  const text = cursor.text.slice(pos, cursor.at);
  if (!first || !endsWord(cursor, text)) return undefined;
  const literal = parts.length === 1 && first.type === 'Literal';
  return { type: 'Word', text, pos, end: cursor.at, value, ...(literal ? {} : { parts }) };
}

interface Place {
  readonly pos: number;
  readonly end: number;
  readonly text: string;
}

function partOf(place: Place, value: string, [, bare, glob, single]: RegExpExecArray): WordPart {
  if (bare !== undefined) return { type: 'Literal', ...place, value };
  if (glob !== undefined) return { type: 'Glob', kind: glob === '?' ? 'question' : 'star', ...place, value };
  if (single !== undefined) return { type: 'SingleQuoted', ...place, value };
  const inside = { pos: place.pos + 1, end: place.end - 1, text: value, value };
  return { type: 'DoubleQuoted', ...place, parts: [{ type: 'Literal', ...inside }] };
}

/** Nothing may be glued to a plain word but a redirection, whose descriptor it then must not be. */
function endsWord({ text, at }: Cursor, word: string): boolean {
  const next = text[at] ?? '\n';
  return next === '<' || next === '>' ? !/^\d+$/.test(word) : ' \t\n;|&'.includes(next);
}
