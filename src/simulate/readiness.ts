// Is a team ready for the next rung? What the audit log says: how long it was watched, what was asked, and what became of it. Pure.
import { type DecisionEffect, decisionEffects } from '../decision.ts';
import type { Stage } from '../policy/ladder.ts';
import { tiers, type Verdict } from '../tier.ts';
import { Denials } from './denials.ts';
import type { LadderReport, Move, TierReport } from './ladder-report.ts';
import { missingFor } from './missing.ts';
import { type Candidate, Habits, type Withheld } from './suggest.ts';
import type { Suggestion } from './trial.ts';
import { countPrompt, noPrompts, type PromptCounts, type Watched } from './watched.ts';

/** Where the ladder stands. */
export interface Standing {
  readonly stage: Stage;
  /** Missing: the last rung is reached. */
  readonly next?: Stage;
  readonly mode: 'enforce' | 'observe';
  /** The policy file that names the rung; missing: none does. */
  readonly file?: string;
  /** Only calls of this project count, for the rung is its own. */
  readonly project?: string;
  readonly protectedBranches: readonly string[];
}

type TierCounts = { -readonly [Key in keyof Omit<TierReport, 'tier' | 'prompts'>]: number } & {
  readonly prompts: PromptCounts;
};

const day = 86_400_000;
/** Days and projects that are told apart; a log of more says nothing new. */
const mostDays = 3660;
const mostProjects = 10_000;

export class Readiness {
  readonly #standing: Standing;
  readonly #days = new Set<number>();
  readonly #daysOnRung = new Set<number>();
  readonly #rungs = new Map<string, Stage>();
  readonly #tiers = new Map<Verdict, TierCounts>();
  readonly #prompts = noPrompts();
  readonly #spared = noPrompts();
  readonly #moves = new Map<string, number>();
  readonly #habits = new Habits();
  readonly #denials = new Denials();
  #calls = 0;
  #callsOnRung = 0;
  #observed = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(standing: Standing) {
    this.#standing = standing;
    for (const tier of [...tiers, 'unknown'] as const)
      this.#tiers.set(tier, { calls: 0, approvals: 0, denied: 0, prompts: noPrompts() });
  }

  /** `project`: where the call was made; projects may stand on different rungs. */
  add(watched: Watched, project: string): void {
    this.#calls += 1;
    if (watched.observed) this.#observed += 1;
    this.#when(watched, project);
    this.#denials.add(watched);
    this.#answered(watched);
    if (watched.now !== watched.next) count(this.#moves, `${watched.now} ${watched.next}`);
    if (watched.effect !== 'ask') return;
    countPrompt(this.#prompts, watched);
    if (watched.now === 'ask' && watched.next === 'allow') countPrompt(this.#spared, watched);
    // What today's policy no longer asks about needs no rule.
    if (watched.now === 'ask') this.#habits.add(watched);
  }

  #when({ time, rung }: Watched, project: string): void {
    this.#from = Math.min(this.#from, time);
    this.#to = Math.max(this.#to, time);
    const number = Math.floor(time / day);
    if (this.#days.size < mostDays) this.#days.add(number);
    if (rung !== undefined && (this.#rungs.size < mostProjects || this.#rungs.has(project)))
      this.#rungs.set(project, rung);
    // A rule settled it; the rung was the one that was last heard of there.
    if ((rung ?? this.#rungs.get(project)) !== this.#standing.stage) return;
    this.#callsOnRung += 1;
    if (this.#daysOnRung.size < mostDays) this.#daysOnRung.add(number);
  }

  #answered(watched: Watched): void {
    const tier = this.#tiers.get(watched.tier);
    if (!tier) return;
    tier.calls += 1;
    if (watched.effect === 'ask') countPrompt(tier.prompts, watched);
    else if (watched.effect === 'approve') tier.approvals += 1;
    else if (watched.effect === 'deny') tier.denied += 1;
  }

  /** Habits that a rule may spare. */
  habits(): { readonly candidates: readonly Candidate[]; readonly withheld: readonly Withheld[] } {
    return this.#habits.end(this.#standing.protectedBranches);
  }

  /** `suggestions` were tried; `withheld` stay. */
  end(suggestions: readonly Suggestion[], withheld: readonly Withheld[], together: number): LadderReport {
    const { protectedBranches: _, ...standing } = this.#standing;
    const report = {
      version: 1 as const,
      ...standing,
      calls: this.#calls,
      observed: this.#observed,
      days: this.#days.size,
      ...(this.#calls > 0 ? { from: this.#from, to: this.#to } : {}),
      onRung: { calls: this.#callsOnRung, days: this.#daysOnRung.size },
      tiers: [...this.#tiers].map(([tier, counts]) => ({ tier, ...counts })),
      prompts: this.#prompts,
      spared: this.#spared,
      moves: this.#movesList(),
      approvals: { wanted: this.#sum('approvals'), given: this.#denials.approved },
      denials: { denied: this.#sum('denied'), lifted: this.#denials.lifted, most: this.#denials.top() },
      suggestions,
      sparedTogether: together,
      withheld,
    };
    return { ...report, missing: missingFor(report) };
  }

  #sum(what: 'approvals' | 'denied'): number {
    return [...this.#tiers.values()].reduce((sum, counts) => sum + counts[what], 0);
  }

  #movesList(): Move[] {
    const effectNamed = (name: string): DecisionEffect => decisionEffects.find(effect => effect === name) ?? 'deny';
    return [...this.#moves].map(([key, calls]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from: effectNamed(from), to: effectNamed(to), calls };
    });
  }
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
