// YAML or JSON text → plain values with the position of each. Refuses what could surprise a reader: aliases, tags, several documents, odd keys.
import { isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument } from 'yaml';

export interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Problem extends Position {
  readonly message: string;
  readonly severity: 'error' | 'warning';
}
export type Path = readonly PropertyKey[];

export interface Document {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at `path`, or its key, stands; the nearest enclosing value where there is none. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Position;
  /** Position of a letter of the text at `path`, where it is written on one line without escapes. */
  readonly within: (path: Path, offset: number) => Position;
}

// Bounded before the parser sees the text: deep nesting exhausts the stack in a way that cannot be caught.
const maxDepth = 40;
const maxIndent = 200;
const maxTokens = 100_000;

/** `at` names the value to read inside the document: `['tiergate']` in a package.json. */
export function readDocument(text: string, at: Path = []): Document {
  const counter = new LineCounter();
  const excess = findExcess(text);
  if (excess) return broken(excess);
  const parsed = parseDocument(text, { ...options, lineCounter: counter });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = [...parsed.errors, ...parsed.warnings].slice(0, 20).map(error => ({
    ...positionAt(error.pos[0]),
    message: plain(error.code, error.message),
    severity: 'error',
  }));
  const reader = new Reader((offset, message) => problems.push({ ...positionAt(offset), message, severity: 'error' }));
  const value = problems.length > 0 ? undefined : reader.read(parsed.contents);
  const places = reader.places;
  const find = (path: Path, part: 'key' | 'value'): Place => {
    const full = [...at, ...path];
    const place = places.get(keyOf(full));
    return place
      ? { ...place, start: part === 'key' ? (place.key ?? place.start) : place.start }
      : full.length > 0
        ? find(path.slice(0, -1), 'value')
        : { start: 0, literal: 0 };
  };
  return {
    value: at.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value),
    problems,
    locate: (path, part = 'value') => positionAt(find(path, part).start),
    within: (path, offset) => {
      const { start, literal } = find(path, 'value');
      return positionAt(literal === undefined ? start : literal + offset);
    },
  };
}

const options = {
  schema: 'core',
  merge: false,
  // The library compares every key with every other; the reader below does it in one pass.
  uniqueKeys: false,
  prettyErrors: false,
  // Not `silent`: with it a second document would be ignored without a word.
  logLevel: 'error',
} as const;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const keyOf = (path: Path): string => JSON.stringify(path.map(String));

const broken = (problem: Problem): Document => {
  const start = (): Position => ({ line: problem.line, column: problem.column });
  return { value: undefined, problems: [problem], locate: start, within: start };
};

interface Place {
  readonly start: number;
  readonly key?: number;
  /** Where the text itself starts, for scalars written on one line as they are. */
  readonly literal?: number;
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly #refuse: (offset: number, message: string) => void;

  constructor(refuse: (offset: number, message: string) => void) {
    this.#refuse = refuse;
  }

  read(node: unknown, path: Path = [], key?: number): unknown {
    const start = startOf(node) ?? key ?? 0;
    const literal = literalStart(node);
    this.places.set(keyOf(path), {
      start,
      ...(key === undefined ? {} : { key }),
      ...(literal === undefined ? {} : { literal }),
    });
    if (isMarked(node, 'tag')) this.#refuse(start, 'tags such as `!x` are not supported');
    if (isMarked(node, 'anchor')) this.#refuse(start, 'anchors and aliases are not supported');
    if (isMap(node)) return this.#readMap(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (isScalar(node)) return node.value;
    if (node !== null && node !== undefined) this.#refuse(start, 'anchors and aliases are not supported');
    return null;
  }

  #readMap(items: readonly { readonly key: unknown; readonly value: unknown }[], path: Path): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const { key, value } of items) {
      const start = startOf(key) ?? 0;
      if (isMarked(key, 'tag') || isMarked(key, 'anchor'))
        this.#refuse(start, 'tags, anchors and aliases are not supported');
      const name = isScalar(key) && typeof key.value !== 'object' ? String(key.value) : undefined;
      if (name !== undefined && Object.hasOwn(found, name)) this.#refuse(start, `\`${name}\` is there twice`);
      if (name === undefined || name === '__proto__') this.#refuse(start, 'expected a plain text as key');
      else found[name] = this.read(value, [...path, name], start);
    }
    return found;
  }
}

const isMarked = (node: unknown, mark: 'tag' | 'anchor'): boolean =>
  isRecord(node) && typeof node[mark] === 'string' && node[mark] !== '';

const startOf = (node: unknown): number | undefined =>
  isRecord(node) && Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;

function literalStart(node: unknown): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const quotes = end - start - node.value.length;
  if (node.type === 'PLAIN' && quotes === 0) return start;
  return (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') && quotes === 2 ? start + 1 : undefined;
}

const sentences: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'expected one document, got several',
  TAB_AS_INDENT: 'indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'tags such as `!x` are not supported',
  BAD_ALIAS: 'anchors and aliases are not supported',
};

const plain = (code: string, message: string): string =>
  sentences[code] ?? `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).split('\n')[0] ?? ''}`;

/** The first place that is nested deeper, or goes on longer, than any policy needs to. */
function findExcess(text: string): Problem | undefined {
  let [flow, line, onLine, count] = [0, 1, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (flow === 0 && (token === '-' || token === '?' || token === ':')) onLine++;
    const isIndent = token.length > maxIndent && /^[ \t]+$/.test(token);
    if (flow > maxDepth || onLine > maxDepth || isIndent) return problem(line, 'nested too deeply');
    if (++count > maxTokens) return problem(line, 'longer than any policy needs to be');
    if (token.includes('\n')) {
      onLine = 0;
      line += token.split('\n').length - 1;
    }
  }
  return undefined;
}

const problem = (line: number, message: string): Problem => ({ line, column: 1, message, severity: 'error' });
