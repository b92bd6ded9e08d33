// Distrust of the syntax tree: constructs where bash would run something that the tree does not show, or shows under another name.
// Each rule stands for a difference that was reproduced against real bash (test/shell/guard.test.ts). Any hit makes the line unreadable.
import { forEachChild, type ParsedScript, type Script, type SyntaxNode } from 'unbash';

export interface Doubt {
  readonly why: string;
  readonly at: number;
}

const maxNodes = 20_000;

/** Where a node stands: quotes lose their meaning inside heredoc bodies and arithmetic. */
interface Place {
  readonly heredoc: boolean;
  readonly arithmetic: boolean;
  readonly quoted: boolean;
  /** Text that the positions index into: scripts in backticks own a decoded copy. */
  readonly source: string;
}

/** The first reason not to rely on the tree, or undefined; collects the scripts of all substitutions on the way. Walks with its own stack, as chains may be deeper than the call stack. */
export function distrust(text: string, script: ParsedScript, substitutions: Script[]): Doubt | undefined {
  const split = /[<>&|;()]\\\n[<>&|;()]/.exec(text);
  if (split) return { why: 'an operator is split over two lines', at: split.index };
  const stack: [SyntaxNode, Place][] = [[script, { heredoc: false, arithmetic: false, quoted: false, source: text }]];
  for (let count = 0; ; count++) {
    const top = stack.pop();
    if (!top) return undefined;
    if (count > maxNodes) return { why: 'the command is too complex to be read', at: 0 };
    const [node, place] = top;
    if (node.type === 'Script' && node !== script) substitutions.push(node);
    const why = doubtAbout(node, place);
    if (why) return { why, at: node.pos };
    const inner = placeInside(node, place);
    const children: SyntaxNode[] = [];
    forEachChild(node, child => void children.push(child));
    for (const child of children.reverse())
      stack.push([child, isArithmeticChild(node, child) ? { ...inner, arithmetic: true } : inner]);
  }
}

const fresh = { heredoc: false, arithmetic: false, quoted: false };

function placeInside(node: SyntaxNode, place: Place): Place {
  switch (node.type) {
    case 'Script':
      return { ...fresh, source: node.source ?? place.source };
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution':
      return { ...fresh, source: place.source };
    case 'HereDocBody':
      return node.parts ? { ...fresh, heredoc: true, source: place.source } : place;
    case 'DoubleQuoted':
    case 'LocaleString':
      return { ...place, quoted: true };
    case 'ArithmeticCommand':
    case 'ArithmeticExpansion':
    case 'Slice':
      return { ...place, arithmetic: true };
    default:
      return place;
  }
}

function isArithmeticChild(node: SyntaxNode, child: SyntaxNode): boolean {
  if (node.type === 'Assignment' || node.type === 'ParameterExpansion') return child === node.index;
  return node.type === 'ArithmeticFor' && child !== node.body;
}

function doubtAbout(node: SyntaxNode, place: Place): string | undefined {
  return (
    doubtAboutEnds(node) ??
    doubtAboutExpansion(node, place) ??
    doubtAboutText(node, place) ??
    doubtAboutRedirection(node) ??
    doubtAboutCommand(node, place)
  );
}

/** Parts that must end in their own closing sign; one that does not was cut short by what encloses it. */
const closers: Readonly<Record<string, readonly string[]>> = {
  CommandExpansion: [')', '`', '}'],
  ArithmeticCommandExpansion: [')', '`', '}'],
  ProcessSubstitution: [')'],
  ParameterExpansion: ['}'],
  ArithmeticExpansion: ['))', ']'],
  SingleQuoted: ["'"],
  AnsiCQuoted: ["'"],
  DoubleQuoted: ['"'],
};

function doubtAboutEnds(node: SyntaxNode): string | undefined {
  const ends = closers[node.type];
  if (!ends || !('text' in node)) return undefined;
  const text = node.text;
  if (ends.some(end => text.length > end.length && text.endsWith(end))) return undefined;
  return 'a quote or substitution does not end where it seems to';
}

function doubtAboutExpansion(node: SyntaxNode, place: Place): string | undefined {
  switch (node.type) {
    case 'Script':
      return node !== undefined && 'errors' in node && node.errors?.length
        ? 'the shell syntax of a substitution cannot be read'
        : undefined;
    case 'ProcessSubstitution':
      return node.script === undefined || isGlued(node.pos, node.end, place.source)
        ? 'a process substitution touches another word'
        : undefined;
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
      if (node.script === undefined) return 'a substitution cannot be read';
      if (node.text.startsWith('`') && node.text.includes('\\\n')) return 'a backtick substitution goes over two lines';
      return node.text.startsWith('${')
        ? 'a `${ command; }` substitution means different things in different shells'
        : undefined;
    case 'ArithmeticCommand':
    case 'ArithmeticExpansion':
      return /[\s;&|()<>]#/.test(place.source.slice(node.pos, node.end))
        ? 'a comment stands inside arithmetic'
        : undefined;
    case 'Transform':
      return node.operand.value === 'P' ? 'a `${…@P}` expansion runs what the variable holds' : undefined;
    case 'Unknown':
      return 'a `${…}` expansion is not known';
    case 'SimpleExpansion':
      return place.source.startsWith('\\\n', node.end) ? 'a variable name is split over two lines' : undefined;
    default:
      return undefined;
  }
}

/** A process substitution must stand by itself: bash glues it to neighbouring text, the parser does not. */
function isGlued(start: number, end: number, source: string): boolean {
  const before = source[start - 1] ?? ' ';
  const after = source[end] ?? ' ';
  if (!' \t\n;&|(<>'.includes(before) || source[start - 2] === '\\') return true;
  return !' \t\n;&|()<>'.includes(after) || ('<>'.includes(after) && source[end + 1] === '(');
}

function doubtAboutText(node: SyntaxNode, place: Place): string | undefined {
  const raw = place.heredoc || place.arithmetic;
  switch (node.type) {
    case 'SingleQuoted':
      return raw && /[$`]/.test(node.text) ? 'a quoted `$` is expanded after all' : undefined;
    case 'AnsiCQuoted':
      if ((raw || place.quoted) && /[$`]/.test(node.text.slice(2))) return 'a quoted `$` is expanded after all';
      return /\\x\{|\\\n/.test(node.text) ? "an escape in `$'…'` is read differently by different shells" : undefined;
    case 'Literal':
      return doubtAboutLiteral(node.text, place);
    case 'Word':
      return node.parts ? undefined : doubtAboutLiteral(node.text, place);
    default:
      return undefined;
  }
}

function doubtAboutLiteral(text: string, place: Place): string | undefined {
  const quoted = place.heredoc || place.quoted;
  if (!quoted && text.includes('\\\n'))
    return isHarmlessContinuation(text) ? undefined : 'a word is split over two lines';
  return hidesExpansion(text.replaceAll('\\\n', ''), quoted)
    ? 'an expansion hides in what looks like plain text'
    : undefined;
}

/** `r\⏎m` in a plain word: the pieces are joined in front of us, nothing else can hide in them. */
const isHarmlessContinuation = (text: string): boolean => /^(?:[\w./:=@%+,-]|\\\n)+$/.test(text);

/** Expansion syntax that stands unescaped in text the parser calls literal. */
function hidesExpansion(text: string, quoted: boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    const next = text[i + 1] ?? '';
    if (sign === '\\') i++;
    else if (sign === '`') return true;
    else if (!quoted && (sign === '<' || sign === '>') && next === '(') return true;
    else if (sign === '$' && next !== '' && (quoted ? /[\w@*#?$!{([-]/ : /[\w@*#?$!{(['"-]/).test(next)) return true;
  }
  return false;
}

const maxDescriptor = 0x7fffffff;
const hasHugeDescriptor = (node: SyntaxNode): boolean =>
  'descriptor' in node && node.descriptor?.type === 'FileDescriptor' && node.descriptor.value > maxDescriptor;

function doubtAboutRedirection(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'HereDocDelimiter':
      if (node.text.includes('\n')) return 'the end mark of a heredoc goes over two lines';
      return !node.quoted && /[$`]/.test(node.text) ? 'the end mark of a heredoc looks like a variable' : undefined;
    case 'HereDoc':
    case 'HereString':
      return hasHugeDescriptor(node) ? 'a file descriptor is too large' : undefined;
    case 'Redirect': {
      if (hasHugeDescriptor(node)) return 'a file descriptor is too large';
      if (node.operator !== '>&' && node.operator !== '<&') return undefined;
      if (node.target && node.target.text.length > 1 && node.target.text.startsWith('-'))
        return 'a word is glued to a closing redirection';
      const twice = node.target?.parts?.some(
        part =>
          part.type.endsWith('Quoted') &&
          /[$`]/.test('value' in part && part.type === 'AnsiCQuoted' ? part.value : part.text),
      );
      return twice ? 'bash expands the target of this redirection twice' : undefined;
    }
    default:
      return undefined;
  }
}

// Builtins of the shell's own grammar that evaluate a subscript in their arguments once more, so that a quoted `$(…)` in it runs.
const evaluating = new Set([
  'let',
  'declare',
  'typeset',
  'local',
  'export',
  'readonly',
  'read',
  'printf',
  'test',
  '[',
  'unset',
  'mapfile',
  'readarray',
  'getopts',
  'wait',
]);
const comparing = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge']);
const subscript = /[A-Za-z_]\w*\[[^\]]*(?:\$\(|`|\$\{)/;

/** `ls(`, `ls(<x`: the parser passes over the bracket. */
function hidesBracket(node: SyntaxNode & { type: 'Command' }, source: string): boolean {
  const words = [...node.prefix, ...(node.name ? [node.name] : []), ...node.args, ...node.redirects];
  const bracket = /(?:[ \t]|\\\n)*\(/y;
  return [node, ...words].some(({ end }) => {
    bracket.lastIndex = end;
    return bracket.test(source);
  });
}

function doubtAboutCommand(node: SyntaxNode, place: Place): string | undefined {
  switch (node.type) {
    case 'Assignment':
      return node.value.type === 'Word' && node.value.text.startsWith('(') ? 'text follows an array' : undefined;
    case 'AndOr':
      return node.commands.slice(0, -1).some(member => member.type === 'Pipeline' && member.commands.length === 0)
        ? 'a command is missing'
        : undefined;
    case 'Function':
      return node.name.parts ? 'the name of a function is computed' : undefined;
    case 'TestBinary':
      return comparing.has(node.operator) &&
        [node.left, node.right].some(
          word =>
            /\$\(|`/.test(word.value) &&
            word.parts?.some(part => part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted'),
        )
        ? 'quoted text is evaluated as arithmetic'
        : undefined;
    case 'Command': {
      if (hidesBracket(node, place.source)) return 'a bracket is never closed';
      if (node.name && /^[A-Za-z_]\w*\[(?:[^\]]*$|[^\]]*[\s<>|&;()])/.test(node.name.text))
        return 'a subscript is left open';
      if (!node.name || !evaluating.has(node.name.value)) return undefined;
      const twice = node.args.some(
        word =>
          subscript.test(word.type === 'Word' ? word.value : word.text) &&
          (word.type !== 'Word' || word.parts?.some(part => part.type.endsWith('Quoted'))),
      );
      return twice ? 'quoted text is evaluated as arithmetic' : undefined;
    }
    default:
      return undefined;
  }
}
