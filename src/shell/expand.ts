// Syntax of one word → the fields it becomes, as far as they can be known without running anything.
// What a variable holds and what a substitution prints is asked of `Known`; this module only knows bash's rules of expansion.
import type { ArithmeticExpression, ParameterExpansionPart, ParsedScript, Word as SyntaxWord, WordPart } from 'unbash';
import type { Taint } from '../classification.ts';
import { braceAlternatives } from './braces.ts';
import { parameterText } from './parameter.ts';
import { HOLE, type Word } from './word.ts';

/** A value the shell would have: text, several words of an array, or not known. */
export interface Value {
  readonly text: string | undefined;
  readonly items?: readonly string[];
  readonly plain?: boolean;
  /** The variable whose value is not known. */
  readonly from?: string;
  readonly carries: readonly Taint[];
}

export interface Known {
  /** `undefined`: never set on this line, so only the running shell knows. */
  variable(name: string): Value | undefined;
  /** Classifies what runs inside and tells what it prints. */
  substitution(script: ParsedScript | undefined): Value;
  /** As above for `<(…)`: the text is the path that the word becomes. */
  processSubstitution(script: ParsedScript | undefined): Value;
  /** Classifies the substitutions inside. The number, where it can be known. */
  arithmetic(expression: ArithmeticExpression | undefined): number | undefined;
  /** `${x:=value}` sets the variable. */
  assign(name: string, value: Value): void;
  readonly separators: string;
  /** Offset of the text in the whole call: words of nested texts have no place of their own. */
  readonly offset: number | undefined;
}

const maxFields = 256;

/** The fields that a word becomes: none, one or several. */
export function expandWord(word: SyntaxWord, known: Known): Word[] {
  if (!word.parts?.some(part => part.type === 'BraceExpansion'))
    return new Fields(word, known).of(word.parts ?? literalParts(word));
  const alternatives = braceAlternatives(word.parts);
  if (!alternatives) {
    // The word is left to the running shell, but what runs inside it is looked at.
    const { carries } = expandParts(word.parts, known);
    return [{ text: HOLE, unresolved: true, plain: false, glob: true, span: spanOf(word, known), carries }];
  }
  return alternatives.slice(0, maxFields).flatMap(parts => new Fields(word, known).of(parts));
}

/** The same where the shell neither splits nor globs: assignments, `[[ ]]`, here-strings, redirection targets. */
export function expandWhole(word: SyntaxWord, known: Known): Word {
  const fields = new Fields(word, {
    ...known,
    variable: known.variable.bind(known),
    substitution: known.substitution.bind(known),
    processSubstitution: known.processSubstitution.bind(known),
    arithmetic: known.arithmetic.bind(known),
    assign: known.assign.bind(known),
    separators: '',
  }).of(word.parts ?? literalParts(word));
  const [first, ...others] = fields;
  if (first && others.length === 0) return first;
  return {
    text: fields.map(field => field.text).join(' '),
    unresolved: fields.some(field => field.unresolved),
    plain: false,
    glob: false,
    span: spanOf(word, known),
    carries: fields.flatMap(field => field.carries),
  };
}

/** The text of a heredoc body. */
export function expandParts(parts: readonly WordPart[], known: Known): Value {
  let text = '';
  const carries: Taint[] = [];
  for (const part of parts) {
    const value = quotedValue(part, known);
    text += value.text ?? HOLE;
    carries.push(...value.carries);
  }
  return { text, carries };
}

const spanOf = (word: SyntaxWord, known: Known) =>
  known.offset === undefined ? { start: 0, end: 0 } : { start: word.pos + known.offset, end: word.end + known.offset };

/** A word without parts is literal; only its tilde and escapes matter. */
const literalParts = (word: SyntaxWord): WordPart[] => [
  { type: 'Literal', pos: word.pos, end: word.end, value: word.value, text: word.text },
];

/** The value of a part that is not split: inside double quotes, or of a kind that never splits. */
function quotedValue(part: WordPart, known: Known): Value {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return { text: part.value, carries: [] };
    case 'DoubleQuoted':
    case 'LocaleString':
      return expandParts(part.parts, known);
    case 'SimpleExpansion':
      return simpleValue(part.text, known);
    case 'ParameterExpansion':
      return parameterValue(part, known);
    case 'CommandExpansion':
      return known.substitution(part.script);
    case 'ProcessSubstitution':
      return known.processSubstitution(part.script);
    case 'ArithmeticExpansion':
      return { text: known.arithmetic(part.expression)?.toString(), plain: true, carries: [] };
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return { text: part.text, carries: part.parts ? expandParts(part.parts, known).carries : [] };
    default:
      return part satisfies never;
  }
}

const nothing: Value = { text: undefined, carries: [] };

function simpleValue(text: string, known: Known): Value {
  const name = text.slice(1);
  // `$?`, `$$`, `$!`, `$#` are numbers.
  if (name === '?' || name === '$' || name === '!' || name === '#')
    return { text: undefined, plain: true, carries: [] };
  return known.variable(name) ?? nothing;
}

/** `${x…}`: nested words are expanded even where the result is not known, as they may run something. */
function parameterValue(part: ParameterExpansionPart, known: Known): Value {
  const operand = (word: SyntaxWord | undefined): Value => {
    if (!word) return nothing;
    const whole = expandWhole(word, known);
    return { text: whole.unresolved ? undefined : whole.text, carries: whole.carries };
  };
  const index = part.index ? operand(part.index) : undefined;
  return parameterText(
    part,
    index,
    operand,
    name => known.variable(name),
    (name, value) => known.assign(name, value),
  );
}

interface Draft {
  text: string;
  unresolved: boolean;
  plain: boolean;
  glob: boolean;
  some: boolean;
  from: string | undefined;
  carries: Taint[];
}
const emptyDraft = (): Draft => ({
  text: '',
  unresolved: false,
  plain: true,
  glob: false,
  some: false,
  from: undefined,
  carries: [],
});

/** Builds the fields of one word. */
class Fields {
  private readonly word: SyntaxWord;
  private readonly known: Known;
  private readonly done: Draft[] = [];
  private draft = emptyDraft();

  constructor(word: SyntaxWord, known: Known) {
    this.word = word;
    this.known = known;
  }

  of(parts: readonly WordPart[]): Word[] {
    parts.forEach((part, i) => void this.add(part, i === 0));
    if (this.draft.some) this.done.push(this.draft);
    const span = spanOf(this.word, this.known);
    return this.done.slice(0, maxFields).map(draft => ({
      text: draft.text,
      unresolved: draft.unresolved,
      plain: draft.unresolved && draft.plain,
      glob: draft.glob,
      span,
      ...(draft.from !== undefined && draft.text === HOLE ? { from: draft.from } : {}),
      carries: draft.carries,
    }));
  }

  private add(part: WordPart, first: boolean): void {
    switch (part.type) {
      case 'Literal':
        this.literal(
          first && part.text.startsWith('~')
            ? part.value
            : first && part.value.startsWith('~')
              ? `./${part.value}`
              : part.value,
        );
        return;
      case 'SingleQuoted':
      case 'AnsiCQuoted':
        this.literal(first && part.value.startsWith('~') ? `./${part.value}` : part.value);
        return;
      case 'DoubleQuoted':
      case 'LocaleString':
        this.quoted(part.parts, first);
        return;
      case 'Glob':
      case 'ExtendedGlob':
        this.draft.carries.push(...quotedValue(part, this.known).carries);
        this.literal(part.text);
        this.draft.glob = true;
        return;
      case 'BraceExpansion':
        this.literal(part.text);
        return;
      case 'ProcessSubstitution':
        this.value(quotedValue(part, this.known), false);
        return;
      default:
        this.value(quotedValue(part, this.known), true);
    }
  }

  private literal(text: string): void {
    this.draft.text += text;
    this.draft.some = true;
    // A program text handed on with holes in it.
    if (text.includes(HOLE)) {
      this.draft.unresolved = true;
      this.draft.plain = false;
    }
  }

  private quoted(parts: readonly WordPart[], first: boolean): void {
    this.draft.some = true;
    parts.forEach((part, i) => {
      const value = quotedValue(part, this.known);
      // "${a[@]}" is one field an element even inside quotes.
      if (value.items && value.text === undefined) this.items(value.items);
      else {
        const text = value.text ?? HOLE;
        this.value(
          {
            ...value,
            text: first && i === 0 && part.type === 'Literal' && text.startsWith('~') ? `./${text}` : value.text,
          },
          false,
        );
      }
    });
  }

  private items(items: readonly string[]): void {
    items.forEach((item, i) => {
      if (i > 0) this.next();
      this.literal(item);
    });
  }

  private next(): void {
    if (this.draft.some) this.done.push(this.draft);
    this.draft = emptyDraft();
  }

  private value(value: Value, splits: boolean): void {
    this.draft.carries.push(...value.carries);
    if (value.items && value.text === undefined) {
      this.items(value.items);
      return;
    }
    if (value.text === undefined || value.text.includes(HOLE)) {
      this.draft.text += value.text ?? HOLE;
      this.draft.unresolved = true;
      this.draft.some = true;
      if (!value.plain) this.draft.plain = false;
      this.draft.from = value.from;
      return;
    }
    if (splits && this.known.separators !== '') this.split(value.text);
    else if (value.text !== '' || !splits) this.literal(value.text);
  }

  private split(text: string): void {
    const isSeparator = (sign: string): boolean => this.known.separators.includes(sign);
    for (const sign of text) {
      if (isSeparator(sign)) this.next();
      else {
        this.literal(sign);
        if (sign === '*' || sign === '?' || sign === '[') this.draft.glob = true;
      }
    }
    if (text !== '' && isSeparator(text.at(-1) ?? '')) this.next();
  }
}
