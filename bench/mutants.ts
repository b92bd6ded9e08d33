// Every way to weaken one judgement of one description: a tier lower, an effect forgotten, an option or a word taken for a harmless one.
import {
  type Arg,
  type Details,
  type Judgement,
  now,
  type Operand,
  type Options,
  type Program,
} from '../src/catalogue/spec.ts';
import { isAbove, type Tier, tiers } from '../src/tier.ts';

export const kinds = ['tier', 'production', 'unread', 'guard', 'secrets', 'executes', 'option', 'word'] as const;
export type Kind = (typeof kinds)[number];

export interface Mutant {
  readonly kind: Kind;
  /** `git push --force`. */
  readonly place: string;
  /** The tier that the judgement has. */
  readonly tier: Tier;
  /** Lines that rest on this object can show the difference. */
  readonly where: object;
  /** Weakens it, and hands back what undoes that. */
  readonly apply: () => () => void;
}

/** The catalogue is constant data; only here one of its fields is exchanged for a moment. */
function exchange<T extends object, K extends keyof T>(owner: T, key: K, other: T[K] | undefined): () => () => void {
  return () => {
    const had = Object.getOwnPropertyDescriptor(owner, key);
    Object.defineProperty(owner, key, { value: other, configurable: true, enumerable: true, writable: true });
    return () => {
      if (had) Object.defineProperty(owner, key, had);
      else delete owner[key];
    };
  };
}

const isJudgement = (entry: Judgement | Operand): entry is Judgement => 'tier' in entry;
const lower = (tier: Tier): Tier | undefined => tiers[tiers.indexOf(tier) - 1];

export function mutantsOf(program: Program): Mutant[] {
  const seen = new Set<object>();
  const found: Mutant[] = [];
  const visitJudgement = (judgement: Judgement, place: string): void => {
    if (seen.has(judgement)) return;
    seen.add(judgement);
    found.push(...weaker(judgement, place));
    visit(judgement, place, judgement.tier);
  };
  const visit = (node: Details, place: string, tier: Tier): void => {
    for (const [names, command] of Object.entries(node.commands ?? {}))
      visitJudgement(now(command), `${place} ${names}`);
    for (const bare of [node.bare, node.alone]) if (bare) visitJudgement(bare, place);
    found.push(...harmlessOptions(node, place, tier), ...harmlessWords(node, place, tier));
    for (const [names, entry] of Object.entries(node.options ?? {})) visitEntry(entry, `${place} ${names}`);
    for (const arg of node.args ?? []) visitEntry('rest' in arg ? arg.rest : arg, place);
  };
  const visitEntry = (entry: Judgement | Operand, place: string): void => {
    if (isJudgement(entry)) visitJudgement(entry, place);
    else if (entry.is === 'attached' || entry.is === 'supplies' || entry.is === 'glued')
      visitEntry(entry.operand, place);
    else if (entry.is === 'choice' || entry.is === 'setting')
      for (const [names, chosen] of Object.entries(entry.of)) visitEntry(chosen, `${place} <${names}>`);
  };
  visit(program, program.names[0] ?? '', 'read-only');
  return found;
}

function weaker(judgement: Judgement, place: string): Mutant[] {
  const { tier, mode, scales, effects } = judgement;
  if (mode === 'preview' || mode === 'counts') return [];
  const below = lower(tier);
  const one = { place, tier, where: judgement };
  const without = (effect: 'secrets' | 'executes'): Mutant[] =>
    effects?.includes(effect)
      ? [
          {
            ...one,
            kind: effect,
            apply: exchange(
              judgement,
              'effects',
              effects.filter(other => other !== effect),
            ),
          },
        ]
      : [];
  return [
    ...(below ? [{ ...one, kind: 'tier' as const, apply: exchange(judgement, 'tier', below) }] : []),
    ...(scales?.production && isAbove(scales.production, tier)
      ? [{ ...one, kind: 'production' as const, apply: exchange(judgement, 'scales', { ...scales, production: tier }) }]
      : []),
    ...(judgement.unread ? [{ ...one, kind: 'unread' as const, apply: exchange(judgement, 'unread', undefined) }] : []),
    ...(judgement.guard ? [{ ...one, kind: 'guard' as const, apply: exchange(judgement, 'guard', undefined) }] : []),
    ...without('secrets'),
    ...without('executes'),
  ];
}

/** A word that takes as much room on the line and means nothing. */
function harmless(entry: Judgement | Operand): Operand | undefined {
  if (isJudgement(entry)) {
    if (entry.mode === 'preview' || entry.mode === 'counts' || entry.tier === 'read-only') return undefined;
    return entry.takes ? (harmless(entry.takes) ?? entry.takes) : { is: 'flag' };
  }
  switch (entry.is) {
    case 'path':
      return ['lists', 'uses', 'reads'].includes(entry.effect) ? undefined : { is: 'path', effect: 'lists' };
    case 'command':
    case 'code':
    case 'script':
    case 'body':
      return { is: 'value' };
    case 'attached': {
      const operand = harmless(entry.operand);
      return operand && { is: 'attached', operand };
    }
    case 'supplies': {
      const operand = harmless(entry.operand);
      return operand && { is: 'supplies', operand };
    }
    case 'recursive':
      return { is: 'flag' };
    default:
      return undefined;
  }
}

function harmlessOptions(node: Details, place: string, tier: Tier): Mutant[] {
  return Object.entries(node.options ?? {}).flatMap(([names, entry]): Mutant[] => {
    const other = harmless(entry);
    if (!other) return [];
    const options: Options = { ...node.options, [names]: other };
    return [
      {
        kind: 'option',
        place: `${place} ${names}`,
        tier: isJudgement(entry) ? entry.tier : tier,
        where: node,
        apply: exchange(node, 'options', options),
      },
    ];
  });
}

function harmlessWords(node: Details, place: string, tier: Tier): Mutant[] {
  const args = node.args ?? [];
  return args.flatMap((arg, i): Mutant[] => {
    const operand = 'rest' in arg ? arg.rest : arg;
    const other = harmless(operand);
    if (!other) return [];
    const changed: Arg = 'rest' in arg ? { rest: other } : other;
    const word = operand.is === 'path' ? operand.effect : operand.is;
    return [
      {
        kind: 'word',
        place: `${place} <${word} ${i}>`,
        tier,
        where: node,
        apply: exchange(node, 'args', args.with(i, changed)),
      },
    ];
  });
}
