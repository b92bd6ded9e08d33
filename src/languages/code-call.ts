// One call in program code: its arguments by position and by name, as texts and lists.
import type { Call, Slot } from './capability.ts';
import type { Scope } from './code-scope.ts';
import { entriesOf, isOp, type Range, type Unit } from './code-tokens.ts';
import { clip } from './language.ts';

interface Site {
  readonly unit: Unit;
  readonly scope: Scope;
  readonly text: string;
  /** First token of the name that is called, for the excerpt. */
  readonly from: number;
  /** Index of the bracket that opens the arguments. */
  readonly open: number;
  /** The value whose method this is. */
  readonly self?: Range;
}

/** Arguments are worked out when asked for. */
export function callAt(site: Site): Call {
  const { unit, scope } = site;
  const positions: Range[] = [];
  const names = new Map<string, Range>();
  for (const entry of entriesOf(unit, site.open)) {
    if (unit.tokens[entry.from]?.kind === 'name' && isOp(unit.tokens[entry.from + 1], '='))
      names.set(unit.tokens[entry.from]?.text ?? '', { ...entry, from: entry.from + 2 });
    else {
      positions.push(entry);
      if (scope.language.name === 'javascript' && isOp(unit.tokens[entry.from], '{')) options(unit, entry.from, names);
    }
  }
  const find = (at: Slot): Range | undefined => {
    for (const slot of at) {
      const range = slot === 'self' ? site.self : typeof slot === 'number' ? positions[slot] : names.get(slot);
      if (range) return range;
    }
    return undefined;
  };
  const close = unit.match[site.open] ?? site.open;
  return {
    excerpt: clip(site.text, unit.tokens[site.from]?.start, unit.tokens[close]?.stop),
    texts: at => {
      const range = find(at);
      return range && scope.texts(range);
    },
    list: at => {
      const range = find(at);
      return range && scope.list(range);
    },
  };
}

// `{ cwd: 'x', shell }`: the options of JavaScript calls.
function options(unit: Unit, open: number, names: Map<string, Range>): void {
  for (const entry of entriesOf(unit, open)) {
    const key = unit.tokens[entry.from];
    if (key && (key.kind === 'name' || key.kind === 'string'))
      names.set(key.text, isOp(unit.tokens[entry.from + 1], ':') ? { ...entry, from: entry.from + 2 } : entry);
  }
}

/** The expression that ends before the dot at `dot`. */
export function receiver(unit: Unit, dot: number): Range {
  let from = dot - 1;
  for (let steps = 0; steps < 50; steps++) {
    const token = unit.tokens[from];
    if (isOp(token, ')') || isOp(token, ']')) from = unit.match[from] ?? from;
    const before = unit.tokens[from - 1];
    const isArguments = isOp(unit.tokens[from], '(') || isOp(unit.tokens[from], '[');
    if (
      isArguments &&
      (before?.kind === 'name' || isOp(before, ')') || isOp(before, ']')) &&
      !isKeyword(before?.text ?? '')
    )
      from -= 1;
    else if (!isArguments && isOp(before, '.')) from -= 2;
    else break;
  }
  return { unit, from: Math.max(from, 0), to: dot };
}

const isKeyword = (text: string): boolean =>
  /^(?:return|in|and|or|not|if|else|await|new|typeof|print|yield|of|for|while|elif|assert|is|with)$/.test(text);
