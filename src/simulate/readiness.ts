// Is a team ready for the next rung? What the audit log says: how long it was watched, what was asked, and what became of it. Pure.
import type { DecisionEffect } from '../decision.ts';
import type { Stage } from '../policy/ladder.ts';
import { tiers, type Verdict } from '../tier.ts';
import { Heavy } from './heavy.ts';

/** One call of the log. */
export interface Watched {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly tier: Verdict;
  /** What was answered then. */
  readonly effect: DecisionEffect;
  /** What the rung in force and the next one answer by the policy of today. */
  readonly now: DecisionEffect;
  readonly next: DecisionEffect;
  readonly action: string;
  readonly why: string;
  readonly example: string;
  /** The same call by its text, to find it again. */
  readonly key: string;
  /** What became of a call that was asked about; missing: it did not run, or the host does not tell. */
  readonly answer?: { readonly time: number; readonly ranMs: number | undefined };
}

export interface Prompts {
  readonly asked: number;
  readonly ran: number;
  /** Those that ran and whose host says how long the tool itself took, so that the wait for the person is known. */
  readonly timed: number;
  /** Of these, answered in less than two seconds: hardly read. */
  readonly fast: number;
}

/** Prompts that teach nothing: asked again and again, and always let through. */
export interface Noise extends Prompts {
  readonly action: string;
  readonly tier: Verdict;
  readonly why: string;
  readonly example: string;
  /** A rule for the policy that spares them. */
  readonly rule: string;
}

export interface LadderReport {
  readonly version: 1;
  readonly stage: Stage;
  readonly next?: Stage;
  readonly days: number;
  readonly calls: number;
  readonly tiers: Readonly<Record<string, number>>;
  readonly prompts: Prompts;
  /** Prompts that the next rung spares. */
  readonly spared: Prompts;
  /** Denied, and the same call was allowed or let through later. */
  readonly deniedThenAllowed: number;
  readonly noise: readonly Noise[];
  /** Empty: ready. */
  readonly missing: readonly string[];
}

/** What has to be seen before a rung is climbed. */
export const needed = { days: 5, calls: 200, answered: 10, share: 0.95 } as const;
const fastMs = 2000;
/** Fewer of the same are no habit. */
const habit = 5;
const shown = 10;
/** Denied calls that are looked out for. */
const mostDenied = 50_000;

const none = (): Counts => ({ asked: 0, ran: 0, timed: 0, fast: 0 });
type Counts = { -readonly [Key in keyof Prompts]: number };

export class Readiness {
  readonly #stage: Stage;
  readonly #next: Stage | undefined;
  readonly #days = new Set<number>();
  readonly #tiers = new Map<string, number>([...tiers, 'unknown'].map(tier => [tier, 0]));
  readonly #prompts = none();
  readonly #spared = none();
  readonly #groups = new Heavy<{ readonly watched: Watched; readonly counts: Counts }>();
  readonly #denied = new Set<string>();
  #calls = 0;
  #deniedThenAllowed = 0;

  constructor(stage: Stage, next: Stage | undefined) {
    this.#stage = stage;
    this.#next = next;
  }

  add(watched: Watched): void {
    this.#calls += 1;
    this.#days.add(Math.floor(watched.time / 86_400_000));
    this.#tiers.set(watched.tier, (this.#tiers.get(watched.tier) ?? 0) + 1);
    this.#watchDenial(watched);
    if (watched.effect !== 'ask') return;
    count(this.#prompts, watched);
    if (watched.now === 'ask' && watched.next === 'allow') count(this.#spared, watched);
    const key = `${watched.tier}\n${watched.action}\n${watched.why}`;
    const group = this.#groups.add(key, () => ({ watched, counts: none() }));
    count(group.counts, watched);
  }

  #watchDenial({ effect, key, answer }: Watched): void {
    const runs = effect === 'allow' || answer !== undefined;
    if (runs && this.#denied.delete(key)) this.#deniedThenAllowed += 1;
    else if (!runs && effect !== 'ask' && this.#denied.size < mostDenied) this.#denied.add(key);
  }

  end(): LadderReport {
    const report = {
      version: 1 as const,
      stage: this.#stage,
      ...(this.#next === undefined ? {} : { next: this.#next }),
      days: this.#days.size,
      calls: this.#calls,
      tiers: Object.fromEntries(this.#tiers),
      prompts: this.#prompts,
      spared: this.#spared,
      deniedThenAllowed: this.#deniedThenAllowed,
      noise: this.#noise(),
    };
    return { ...report, missing: missingIn(report) };
  }

  #noise(): Noise[] {
    return this.#groups
      .top(shown * 4)
      .map(({ value }) => value)
      .filter(({ watched, counts }) => counts.ran >= habit && counts.ran === counts.asked && canBeAllowed(watched.tier))
      .slice(0, shown)
      .map(({ watched: { action, tier, why, example }, counts }) => ({
        ...counts,
        action,
        tier,
        why,
        example,
        rule: ruleFor(action, tier),
      }));
  }
}

/** No rule lifts the floor. */
const canBeAllowed = (tier: Verdict): boolean => tier !== 'destructive' && tier !== 'unknown';

const ruleFor = (action: string, tier: Verdict): string =>
  `- { id: ${action.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')}, effect: allow, match: { tier: ${tier}, action: ${JSON.stringify(action)} } }`;

function count(counts: Counts, { answer, time }: Watched): void {
  counts.asked += 1;
  if (!answer) return;
  counts.ran += 1;
  if (answer.ranMs === undefined) return;
  counts.timed += 1;
  if (answer.time - time - answer.ranMs < fastMs) counts.fast += 1;
}

function missingIn(report: Omit<LadderReport, 'missing'>): string[] {
  const { next, days, calls, spared } = report;
  if (next === undefined) return ['this is the last rung'];
  const answered = Math.min(spared.asked, spared.ran);
  return [
    ...(days < needed.days ? [`${days} of ${needed.days} days with calls`] : []),
    ...(calls < needed.calls ? [`${calls} of ${needed.calls} calls`] : []),
    ...(spared.asked > 0 && answered < needed.answered
      ? [`${answered} of ${needed.answered} prompts that \`${next}\` would spare are known to have been let through`]
      : []),
    ...(spared.asked > 0 && answered >= needed.answered && spared.ran < needed.share * spared.asked
      ? [
          `${spared.asked - spared.ran} of ${spared.asked} prompts that \`${next}\` would spare did not end in a call that ran; look at them first: \`tiergate log --decision ask\``,
        ]
      : []),
  ];
}
