// Which names of a JavaScript program are modules or their functions, and what the others are set to. Whatever is not followed is opaque.
import type { Names, Path } from './code-language.ts';
import { entriesOf, isName, isOp, type Range, type Unit } from './code-tokens.ts';
import { implicitModules } from './javascript-modules.ts';
import { clip } from './language.ts';

interface Draft {
  readonly text: string;
  readonly imports: Map<string, Path[]>;
  readonly values: Map<string, { from: { range: Range; each: boolean }[]; opaque: boolean }>;
  readonly skip: Map<Unit, Uint8Array>;
  readonly modules: { name: string; excerpt: string }[];
}

export function javascriptNames(units: readonly Unit[], text: string): Names {
  const draft: Draft = { text, imports: new Map(), values: new Map(), skip: new Map(), modules: [] };
  for (const unit of units) draft.skip.set(unit, new Uint8Array(unit.tokens.length));
  for (const unit of units) {
    for (let i = 0; i < unit.tokens.length; i++) {
      const token = unit.tokens[i];
      if (
        isName(token, 'import') &&
        !isOp(unit.tokens[i + 1], '(') &&
        !isOp(unit.tokens[i + 1], '.') &&
        !isOp(unit.tokens[i - 1], '.')
      )
        i = importStatement(unit, i, draft);
      else if (isOp(token, '=')) assignment(unit, i, draft);
      else binder(unit, i, draft);
      noteModule(unit, i, draft);
    }
  }
  return draft;
}

// Every `require('x')` and `import('x')`, wherever it stands.
function noteModule(unit: Unit, i: number, draft: Draft): void {
  const name = unit.tokens[i + 2];
  if (
    (isName(unit.tokens[i], 'require') || isName(unit.tokens[i], 'import')) &&
    isOp(unit.tokens[i + 1], '(') &&
    name?.kind === 'string'
  ) {
    draft.modules.push({
      name: name.text.replace(/^node:/, ''),
      excerpt: clip(draft.text, unit.tokens[i]?.start, name.stop + 1),
    });
  }
}

/** Answers the last token of the statement. */
function importStatement(unit: Unit, from: number, draft: Draft): number {
  let end = from + 1;
  while (end < unit.tokens.length && unit.tokens[end]?.kind !== 'string' && unit.tokens[end]?.text !== ';') end += 1;
  const module = unit.tokens[end];
  if (module?.kind !== 'string') return from;
  draft.modules.push({
    name: module.text.replace(/^node:/, ''),
    excerpt: clip(draft.text, unit.tokens[from]?.start, module.stop),
  });
  draft.skip.get(unit)?.fill(1, from, end + 1);
  for (let i = from + 1; i < end; i++) {
    const token = unit.tokens[i];
    const next = unit.tokens[i + 1];
    if (isOp(token, '{')) {
      for (const entry of entriesOf(unit, i)) {
        const last = unit.tokens[entry.to - 1];
        if (last) bind(draft, last.text, [module.text, unit.tokens[entry.from]?.text ?? '']);
      }
      i = unit.match[i] ?? i;
    } else if (
      token?.kind === 'name' &&
      !/^(?:from|as|type)$/.test(token.text) &&
      (isOp(next, ',') || isName(next, 'from'))
    )
      bind(draft, token.text, [module.text]);
  }
  return end;
}

function bind(draft: Draft, name: string, path: Path): void {
  const known = draft.imports.get(name);
  if (known) known.push(path);
  else draft.imports.set(name, [path]);
}

const draftOf = (draft: Draft, name: string) => {
  const value = draft.values.get(name) ?? { from: [], opaque: false };
  draft.values.set(name, value);
  return value;
};

/** `at`: the equals sign. Its left side is a name, a pattern, or something that binds no name. */
function assignment(unit: Unit, at: number, draft: Draft): void {
  const before = unit.tokens[at - 1];
  const range: Range = { unit, from: at + 1, to: endOf(unit, at + 1) };
  const module = modulePath(range, draft);
  if (before?.kind === 'name' && !isOp(unit.tokens[at - 2], '.')) {
    if (module) {
      bind(draft, before.text, module);
      draft.skip.get(unit)?.fill(1, at - 1, range.to);
    } else draftOf(draft, before.text).from.push({ range, each: false });
    if (isOp(unit.tokens[at - 2], '(') || isOp(unit.tokens[at - 2], ',')) draftOf(draft, before.text).opaque = true;
  } else if (isOp(before, '}') || isOp(before, ']')) {
    const open = unit.match[at - 1] ?? at;
    if (module && isOp(before, '}') && entriesOf(unit, open).every(entry => isPlainEntry(entry))) {
      for (const entry of entriesOf(unit, open))
        bind(draft, unit.tokens[entry.to - 1]?.text ?? '', [...module, unit.tokens[entry.from]?.text ?? '']);
      draft.skip.get(unit)?.fill(1, open, range.to);
    } else opaque(unit, open, at, draft);
  }
}

// `a` or `a: b`.
const isPlainEntry = ({ unit, from, to }: Range): boolean =>
  unit.tokens[from]?.kind === 'name' &&
  (to === from + 1 || (to === from + 3 && isOp(unit.tokens[from + 1], ':') && unit.tokens[to - 1]?.kind === 'name'));

/** The module, or part of one, that an expression is: `require('fs').promises`, `child_process.execSync`. */
function modulePath({ unit, from, to }: Range, draft: Draft): Path | undefined {
  let at = isName(unit.tokens[from], 'await') ? from + 1 : from;
  const root = unit.tokens[at];
  const name = unit.tokens[at + 2];
  let path: string[] | undefined;
  if (
    (isName(root, 'require') || isName(root, 'import')) &&
    isOp(unit.tokens[at + 1], '(') &&
    name?.kind === 'string' &&
    !name.parts &&
    isOp(unit.tokens[at + 3], ')')
  ) {
    path = [name.text];
    draft.modules.push({
      name: name.text.replace(/^node:/, ''),
      excerpt: clip(draft.text, root?.start, unit.tokens[at + 3]?.stop),
    });
    at += 4;
  } else if (root?.kind === 'name') {
    const known = draft.imports.get(root.text);
    if (known?.length === 1) path = [...(known[0] ?? [])];
    else if (!known && implicitModules.has(root.text) && !draft.values.has(root.text)) path = [root.text];
    at += 1;
  }
  while (path && at < to && isOp(unit.tokens[at], '.') && unit.tokens[at + 1]?.kind === 'name') {
    path.push(unit.tokens[at + 1]?.text ?? '');
    at += 2;
  }
  return at === to ? path : undefined;
}

function endOf(unit: Unit, from: number): number {
  for (let i = from; i < unit.tokens.length; i++) {
    const token = unit.tokens[i];
    const partner = unit.match[i] ?? -1;
    if (partner > i) i = partner;
    else if (token?.kind === 'end' || isOp(token, ',') || partner >= 0) return i;
  }
  return unit.tokens.length;
}

function opaque(unit: Unit, from: number, to: number, draft: Draft): void {
  for (let i = from; i < to; i++)
    if (unit.tokens[i]?.kind === 'name') draftOf(draft, unit.tokens[i]?.text ?? '').opaque = true;
}

/** Parameters, loops, steps: wherever they stand. */
function binder(unit: Unit, i: number, draft: Draft): void {
  const token = unit.tokens[i];
  const close = unit.match[i] ?? -1;
  if (isOp(token, '(') && close > i) {
    const after = unit.tokens[close + 1];
    if (isName(unit.tokens[i - 1], 'for')) loop(unit, i, draft);
    else if (
      isOp(after, '=>') ||
      (isOp(after, '{') && !/^(?:if|while|switch|with)$/.test(unit.tokens[i - 1]?.text ?? ''))
    )
      opaque(unit, i + 1, close, draft);
  } else if (
    isOp(token, '=>') ||
    (token?.kind === 'op' && /^(?:\+\+|--|[-+*/%&|^?]{1,2}=|<<=|>>>?=)$/.test(token.text))
  ) {
    for (const near of [i - 1, i + 1])
      if (unit.tokens[near]?.kind === 'name' && (near < i || token?.text !== '=>'))
        draftOf(draft, unit.tokens[near]?.text ?? '').opaque = true;
  }
}

// `for (const x of ['a', 'b'])`.
function loop(unit: Unit, open: number, draft: Draft): void {
  const at = open + (/^(?:const|let|var)$/.test(unit.tokens[open + 1]?.text ?? '') ? 2 : 1);
  const name = unit.tokens[at];
  const list = at + 2;
  const close = unit.match[list] ?? -1;
  if (
    name?.kind === 'name' &&
    isName(unit.tokens[at + 1], 'of') &&
    isOp(unit.tokens[list], '[') &&
    close + 1 === unit.match[open]
  )
    draftOf(draft, name.text).from.push({ range: { unit, from: list, to: close + 1 }, each: true });
  else if (name?.kind === 'name' && /^(?:of|in)$/.test(unit.tokens[at + 1]?.text ?? ''))
    draftOf(draft, name.text).opaque = true;
  else if (isOp(name, '[') || isOp(name, '{')) opaque(unit, at, unit.match[at] ?? at, draft);
}
