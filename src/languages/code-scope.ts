// What names stand for and which texts an expression may have, as far as the program says it itself. Everything else is a hole.
import type { CodeLanguage, Fold, Names, Path } from './code-language.ts';
import { entriesOf, hole, isName, isOp, type Range, type Unit } from './code-tokens.ts';

/** A dotted name in the program: what it may mean, and the token behind each of its segments. */
export interface Resolved {
  readonly paths: readonly Path[];
  readonly ends: readonly number[];
}

const maxAlternatives = 12;
const maxDepth = 12;
const unknown: readonly string[] = [hole];

export class Scope {
  readonly language: CodeLanguage;
  readonly names: Names;
  // Each name's values are worked out once; a name that depends on itself is a hole.
  private readonly known = new Map<string, readonly string[]>();
  // Bounds the work of one program, whatever its expressions refer to.
  private budget = 200_000;

  constructor(language: CodeLanguage, names: Names) {
    this.language = language;
    this.names = names;
  }

  /** Undefined for a name of the program's own. */
  resolve(unit: Unit, at: number, depth = 0): Resolved | undefined {
    const name = unit.tokens[at]?.text ?? '';
    const builtin = this.language.builtins.get(name);
    let found: Resolved | undefined;
    if (name === 'getattr' && this.language.name === 'python') found = this.getattr(unit, at, depth);
    else {
      const paths = [
        ...(this.names.imports.get(name) ?? []),
        ...(builtin && !this.names.imports.has(name) ? [builtin] : []),
      ];
      if (paths.length > 0)
        found = { paths, ends: Array<number>(Math.max(...paths.map(path => path.length))).fill(at + 1) };
    }
    return found && this.extend(unit, found, depth);
  }

  /** Follows `.name`, `['name']` and calls that import, from what is resolved so far. */
  extend(unit: Unit, from: Resolved, depth = 0): Resolved {
    let paths = from.paths;
    const ends = [...from.ends];
    for (let steps = 0; steps < 30; steps++) {
      const end = ends.at(-1) ?? 0;
      const next = unit.tokens[end];
      let segment: string | undefined;
      let after = end;
      if (isOp(next, '(') && paths.some(path => this.language.importers.has(path.join('.')))) {
        const module = this.argument(unit, end, 0, depth);
        if (module?.length !== 1 || module[0] === undefined || module[0].includes(hole)) break;
        paths = [
          this.language.canonical(
            module[0].startsWith('.') || this.language.name === 'javascript' ? [module[0]] : module[0].split('.'),
          ),
        ];
        ends.length = 0;
        ends.push(...Array<number>(paths[0]?.length ?? 1).fill((unit.match[end] ?? end) + 1));
        continue;
      }
      if (isOp(next, '.') && unit.tokens[end + 1]?.kind === 'name') {
        segment = unit.tokens[end + 1]?.text;
        after = end + 2;
      } else if (isOp(next, '[') && this.language.name === 'javascript') {
        const range = entriesOf(unit, end);
        const texts = range.length === 1 && range[0] ? this.texts(range[0], depth + 1) : unknown;
        if (texts.length === 1 && texts[0] !== undefined && /^[\w$]+$/.test(texts[0]) && !/^\d/.test(texts[0]))
          segment = texts[0];
        after = (unit.match[end] ?? end) + 1;
      } else if (
        isOp(next, ')') &&
        isOp(unit.tokens[end + 1], '.') &&
        isName(unit.tokens[(unit.match[end] ?? 0) + 1], 'await')
      ) {
        ends[ends.length - 1] = end + 1;
        continue;
      }
      if (segment === undefined) break;
      const added = segment;
      paths = paths.map(path => [...path, added]);
      ends.push(after);
    }
    return this.canonical({ paths, ends });
  }

  // A canonical path may be shorter; the ends that stay are the last ones.
  private canonical(resolved: Resolved): Resolved {
    const paths = resolved.paths.map(path => this.language.canonical(path));
    const longest = Math.max(...paths.map(path => path.length));
    const missing = longest - resolved.ends.length;
    const ends =
      missing > 0
        ? [...Array<number>(missing).fill(resolved.ends[0] ?? 0), ...resolved.ends]
        : resolved.ends.slice(-longest);
    return { paths, ends };
  }

  // `getattr(os, 'system')` is `os.system`.
  private getattr(unit: Unit, at: number, depth: number): Resolved | undefined {
    const open = at + 1;
    const close = unit.match[open] ?? -1;
    const [object, attribute] = isOp(unit.tokens[open], '(') && close > 0 ? entriesOf(unit, open) : [];
    if (!object || !attribute || depth > maxDepth) return undefined;
    const name = this.texts(attribute, depth + 1);
    const base = unit.tokens[object.from]?.kind === 'name' ? this.resolve(unit, object.from, depth + 1) : undefined;
    if (!base || base.ends.at(-1) !== object.to || name.length !== 1 || name[0] === undefined || name[0].includes(hole))
      return undefined;
    const added = name[0];
    return {
      paths: base.paths.map(path => this.language.canonical([...path, added])),
      ends: Array<number>((base.paths[0]?.length ?? 0) + 1).fill(close + 1),
    };
  }

  argument(unit: Unit, open: number, index: number, depth = 0): readonly string[] | undefined {
    const range = entriesOf(unit, open)[index];
    return range && this.texts(range, depth + 1);
  }

  /** Every text that the expression may have. */
  texts(range: Range, depth = 0): readonly string[] {
    const { unit, to } = range;
    this.budget -= Math.min(to - range.from, 200);
    if (depth > maxDepth || to - range.from > 200 || this.budget < 0) return unknown;
    let result: readonly string[] | undefined;
    let joiner = '';
    for (let i = range.from; i < to; ) {
      const part = this.primary(unit, i, to, depth);
      result = result === undefined ? part.texts : combine(result, part.texts, joiner);
      i = part.next;
      const token = unit.tokens[i];
      if (i >= to) break;
      if (isOp(token, '+')) joiner = '';
      else if (isOp(token, '/') && this.language.name === 'python') joiner = '/';
      else if (token?.kind === 'string' && unit.tokens[i - 1]?.kind === 'string') {
        joiner = '';
        continue;
      } else if (isOp(token, '%'))
        return result.map(text => text.replaceAll(/%[-+#0 ]*[\d.]*[a-z]|%\([^)]*\)[a-z]/g, hole));
      else return unknown;
      i += 1;
    }
    return result ?? unknown;
  }

  /** The words of a list. Parts that are not known are holes. */
  list(range: Range, depth = 0): readonly string[] | undefined {
    const { unit, from, to } = range;
    const first = unit.tokens[from];
    const close = unit.match[from] ?? -1;
    if (depth > maxDepth) return undefined;
    if ((isOp(first, '[') || isOp(first, '(')) && close > from) {
      const entries = entriesOf(unit, from);
      if (isOp(first, '(') && entries.length < 2 && !isOp(unit.tokens[close - 1], ','))
        return close === to - 1 && entries[0] ? this.list(entries[0], depth + 1) : undefined;
      const words = entries.map(entry => oneOf(this.texts(entry, depth + 1)));
      return close === to - 1 ? words : isOp(unit.tokens[close + 1], '+') ? [...words, hole] : undefined;
    }
    const split = this.split(range, depth);
    if (split) return split;
    const value = to === from + 1 && first?.kind === 'name' ? this.names.values.get(first.text) : undefined;
    return value && !value.opaque && value.from.length === 1 && value.from[0] && !value.from[0].each
      ? this.list(value.from[0].range, depth + 1)
      : undefined;
  }

  // `'git log'.split()` and `shlex.split('git log')`.
  private split({ unit, from, to }: Range, depth: number): readonly string[] | undefined {
    const words = unit.tokens.slice(from, Math.min(to, from + 8)).map(token => token.text);
    const text =
      unit.tokens[from]?.kind === 'string' && words.slice(1, 4).join('') === '.split('
        ? this.texts({ unit, from, to: from + 1 }, depth + 1)
        : words.slice(0, 4).join('') === 'shlex.split('
          ? this.argument(unit, from + 3, 0, depth + 1)
          : undefined;
    return text?.length === 1 && text[0] !== undefined && !/['"\\]/.test(text[0])
      ? text[0].trim().split(/\s+/)
      : undefined;
  }

  private primary(unit: Unit, at: number, to: number, depth: number): { texts: readonly string[]; next: number } {
    const token = unit.tokens[at];
    let texts: readonly string[] = unknown;
    let next = at + 1;
    if (token?.kind === 'string') texts = this.string(token, depth);
    else if (token?.kind === 'number') texts = [token.text];
    else if (isOp(token, '(')) {
      const inner = entriesOf(unit, at);
      next = (unit.match[at] ?? at) + 1;
      if (inner.length === 1 && inner[0]) texts = this.texts(inner[0], depth + 1);
    } else if (token?.kind === 'name' && /^(?:await|new)$/.test(token.text))
      return this.primary(unit, at + 1, to, depth + 1);
    else if (token?.kind === 'name') ({ texts, next } = this.named(unit, at, depth));
    else return { texts, next: to };
    return this.postfix(unit, texts, next, to, depth);
  }

  private string(token: Unit['tokens'][number], depth: number): readonly string[] {
    if (!token.parts) return [token.text];
    return token.parts.reduce<readonly string[]>(
      (soFar, part) =>
        combine(
          soFar,
          typeof part === 'string' ? [part] : this.texts({ unit: part, from: 0, to: part.tokens.length }, depth + 1),
          '',
        ),
      [''],
    );
  }

  private named(unit: Unit, at: number, depth: number): { texts: readonly string[]; next: number } {
    const resolved = this.resolve(unit, at, depth + 1);
    for (let used = resolved?.ends.length ?? 0; used > 0; used--) {
      const fold = this.language.folds.get(resolved?.paths[0]?.slice(0, used).join('.') ?? '');
      const end = resolved?.ends[used - 1] ?? at + 1;
      if (!fold) continue;
      if (!isOp(unit.tokens[end], '(')) return { texts: this.fold(fold, [], unknown), next: end };
      return {
        texts: this.fold(
          fold,
          entriesOf(unit, end)
            .slice(0, 8)
            .map(entry => this.texts(entry, depth + 1)),
          unknown,
        ),
        next: (unit.match[end] ?? end) + 1,
      };
    }
    const next = resolved?.ends.at(-1) ?? at + 1;
    const texts = resolved ? unknown : this.valueOf(unit.tokens[at]?.text ?? '', depth);
    return isOp(unit.tokens[next], '(') ? { texts: unknown, next: (unit.match[next] ?? next) + 1 } : { texts, next };
  }

  private valueOf(name: string, depth: number): readonly string[] {
    const known = this.known.get(name);
    if (known) return known;
    const value = this.names.values.get(name);
    if (!value) return unknown;
    this.known.set(name, unknown);
    const texts = value.opaque ? [hole] : [];
    for (const { range, each } of value.from.slice(0, maxAlternatives))
      texts.push(...(each ? (this.list(range, depth + 1) ?? unknown) : this.texts(range, depth + 1)));
    const result =
      value.from.length > maxAlternatives || texts.length > maxAlternatives || texts.length === 0
        ? [...texts.slice(0, maxAlternatives), hole]
        : [...new Set(texts)];
    this.known.set(name, result);
    return result;
  }

  private postfix(
    unit: Unit,
    from: readonly string[],
    start: number,
    to: number,
    depth: number,
  ): { texts: readonly string[]; next: number } {
    let texts = from;
    let next = start;
    while (next < to) {
      const token = unit.tokens[next];
      if (isOp(token, '.')) {
        const fold = this.language.methodFolds.get(unit.tokens[next + 1]?.text ?? '');
        const called = isOp(unit.tokens[next + 2], '(');
        const args =
          called && fold
            ? entriesOf(unit, next + 2)
                .slice(0, 8)
                .map(entry => this.texts(entry, depth + 1))
            : [];
        texts = fold ? this.fold(fold, args, texts) : unknown;
        next = called ? (unit.match[next + 2] ?? next) + 1 : next + 2;
      } else if (isOp(token, '[') || isOp(token, '(')) {
        texts = unknown;
        next = (unit.match[next] ?? next) + 1;
      } else break;
    }
    return { texts, next };
  }

  private fold(fold: Fold, args: readonly (readonly string[])[], self: readonly string[]): readonly string[] {
    switch (fold) {
      case 'first':
        return args[0] ?? unknown;
      case 'home':
        return ['~'];
      case 'here':
        return ['.'];
      case 'temp':
        return ['/tmp'];
      case 'self':
        return self;
      case 'append':
        return combine(self, args.length > 0 ? args.reduce((left, right) => combine(left, right, '/')) : unknown, '/');
      case 'join':
      case 'concat':
        return args.length === 0
          ? unknown
          : args.reduce((left, right) => combine(left, right, fold === 'join' ? '/' : '//'));
      default:
        return fold satisfies never;
    }
  }
}

// `/` joins as a path does: an absolute right side stands alone; `//` joins in any case.
function combine(left: readonly string[], right: readonly string[], joiner: string): readonly string[] {
  const found = new Set<string>();
  for (const one of left) {
    for (const other of right) {
      if (joiner === '/' && /^[/~]/.test(other)) found.add(other);
      else found.add(joiner === '' ? one + other : `${one.replace(/\/$/, '')}/${other}`);
    }
  }
  if (found.size > maxAlternatives || [...found].some(text => text.length > 4000)) return unknown;
  return [...found];
}

const oneOf = (texts: readonly string[]): string => (texts.length === 1 ? (texts[0] ?? hole) : hole);
