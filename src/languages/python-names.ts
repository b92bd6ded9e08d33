// Which names of a Python program are imported, and what the others are set to. Whatever is not followed makes a name opaque, never known.
import type { Names, Path, Value } from './code-language.ts';
import { isName, isOp, type Range, type Unit } from './code-tokens.ts';
import { clip } from './language.ts';

interface Draft {
  readonly imports: Map<string, Path[]>;
  readonly values: Map<string, { from: { range: Range; each: boolean }[]; opaque: boolean }>;
  readonly skip: Map<Unit, Uint8Array>;
  readonly modules: { name: string; excerpt: string }[];
}

const compound = new Set([
  'if',
  'else',
  'elif',
  'try',
  'except',
  'finally',
  'while',
  'with',
  'for',
  'class',
  'def',
  'async',
  'match',
  'case',
  'lambda',
]);

export function pythonNames(units: readonly Unit[], text: string): Names {
  const draft: Draft = { imports: new Map(), values: new Map(), skip: new Map(), modules: [] };
  for (const unit of units) {
    const skip = new Uint8Array(unit.tokens.length);
    draft.skip.set(unit, skip);
    let starts = true;
    for (let i = 0; i < unit.tokens.length; i++) {
      const token = unit.tokens[i];
      if (starts && (isName(token, 'import') || isName(token, 'from'))) {
        const end = endOf(unit, i);
        readImport(unit, i, end, draft, text);
        skip.fill(1, i, end);
        i = end - 1;
      } else if (starts) assignment(unit, i, draft);
      binder(unit, i, draft);
      starts = unit.tokens[i]?.kind === 'end' || (isOp(unit.tokens[i], ':') && isBlock(unit, i));
    }
  }
  return {
    imports: draft.imports,
    values: draft.values as ReadonlyMap<string, Value>,
    skip: draft.skip,
    modules: draft.modules,
  };
}

// `if x: y = 1` on one line: a statement begins behind the colon. Taking a type or a slice for one does no harm.
const isBlock = (unit: Unit, i: number): boolean => !isOp(unit.tokens[i + 1], ']');

function endOf(unit: Unit, from: number): number {
  for (let i = from; i < unit.tokens.length; i++) {
    const partner = unit.match[i] ?? -1;
    if (partner > i) i = partner;
    else if (unit.tokens[i]?.kind === 'end') return i;
  }
  return unit.tokens.length;
}

function readImport(unit: Unit, from: number, end: number, draft: Draft, text: string): void {
  const excerpt = clip(text, unit.tokens[from]?.start, unit.tokens[end - 1]?.stop);
  const words = unit.tokens.slice(from + 1, end).filter(token => !isOp(token, '(') && !isOp(token, ')'));
  let module: string[] = [];
  let at = 0;
  if (isName(unit.tokens[from], 'from')) {
    while (at < words.length && !isName(words[at], 'import')) module.push(words[at++]?.text ?? '');
    at += 1;
    module = module
      .join('')
      .replace(/^\.+/, dots => `${dots}/`)
      .split('.');
    draft.modules.push({ name: module.join('.'), excerpt });
  }
  for (let name: string[] = []; at <= words.length; at++) {
    const token = words[at];
    if (token && !isOp(token, ',') && token.text !== 'as' && !isName(words[at - 1], 'as')) {
      if (token.text !== '.') name.push(token.text);
    } else if (token?.text !== 'as' && !isName(words[at - 1], 'as')) {
      if (name.length > 0)
        bindImport(draft, module, name, isName(words[at - 2], 'as') ? words[at - 1]?.text : undefined, excerpt);
      name = [];
    }
  }
}

function bindImport(
  draft: Draft,
  module: readonly string[],
  name: readonly string[],
  alias: string | undefined,
  excerpt: string,
): void {
  const direct = module.length === 0;
  const path = direct ? (alias ? name : name.slice(0, 1)) : [...module, ...name];
  if (direct) draft.modules.push({ name: name.join('.'), excerpt });
  const local = alias ?? name[0] ?? '';
  const known = draft.imports.get(local);
  if (known) known.push(path);
  else draft.imports.set(local, [path]);
}

const draftOf = (draft: Draft, name: string) => {
  let value = draft.values.get(name);
  if (!value) {
    value = { from: [], opaque: false };
    draft.values.set(name, value);
  }
  return value;
};

// `a = b = expression`, `a: type = expression`; any other target makes its names opaque.
function assignment(unit: Unit, from: number, draft: Draft): void {
  if (compound.has(unit.tokens[from]?.text ?? '')) return;
  let start = from;
  for (let i = from; i < unit.tokens.length; i++) {
    const token = unit.tokens[i];
    const partner = unit.match[i] ?? -1;
    if (partner > i) i = partner;
    else if (token?.kind === 'end') return;
    else if (isOp(token, '=')) {
      const simple = unit.tokens[start]?.kind === 'name' && (i === start + 1 || isOp(unit.tokens[start + 1], ':'));
      const value = simple ? draftOf(draft, unit.tokens[start]?.text ?? '') : undefined;
      const last = endOf(unit, i);
      const chained = unit.tokens.slice(i + 1, Math.min(last, i + 40)).findIndex(one => isOp(one, '='));
      if (value && chained < 0) value.from.push({ range: { unit, from: i + 1, to: last }, each: false });
      else opaque(unit, start, i, draft);
      if (chained < 0) return;
      start = i + 1;
    } else if (token?.kind === 'op' && /^[^=!<>:]+=$|^>>=$|^<<=$/.test(token.text)) {
      opaque(unit, start, i, draft);
      return;
    }
  }
}

function opaque(unit: Unit, from: number, to: number, draft: Draft): void {
  for (let i = from; i < to; i++)
    if (unit.tokens[i]?.kind === 'name') draftOf(draft, unit.tokens[i]?.text ?? '').opaque = true;
}

/** Loops, `as`, parameters, `:=`: wherever they stand. */
function binder(unit: Unit, i: number, draft: Draft): void {
  const token = unit.tokens[i];
  if (token?.kind === 'op' && token.text === ':=') opaque(unit, i - 1, i, draft);
  if (token?.kind !== 'name') return;
  const next = i + 1;
  if (token.text === 'for') loop(unit, i, draft);
  else if (token.text === 'as') opaque(unit, next, Math.max(next + 1, (unit.match[next] ?? -1) + 1), draft);
  else if (token.text === 'def') opaque(unit, i + 2, (unit.match[i + 2] ?? -1) + 1, draft);
  else if (token.text === 'lambda') opaque(unit, next, upTo(unit, i, ':'), draft);
  else if (/^(?:case|global|nonlocal|del)$/.test(token.text))
    opaque(unit, next, Math.min(endOf(unit, i), i + 60), draft);
}

function loop(unit: Unit, i: number, draft: Draft): void {
  const to = upTo(unit, i, 'in');
  const list = to + 1;
  const close = unit.match[list] ?? -1;
  const name = unit.tokens[i + 1];
  const plain =
    to === i + 2 &&
    name?.kind === 'name' &&
    (isOp(unit.tokens[list], '[') || isOp(unit.tokens[list], '(')) &&
    close > 0;
  const ends = plain && /^(?::|\]|\)|\}|if)$/.test(unit.tokens[close + 1]?.text ?? '');
  if (ends && name) draftOf(draft, name.text).from.push({ range: { unit, from: list, to: close + 1 }, each: true });
  else opaque(unit, i + 1, to, draft);
}

function upTo(unit: Unit, from: number, text: string): number {
  const last = Math.min(unit.tokens.length, from + 60);
  for (let i = from + 1; i < last; i++)
    if (unit.tokens[i]?.text === text && unit.tokens[i]?.kind !== 'string') return i;
  return last;
}
