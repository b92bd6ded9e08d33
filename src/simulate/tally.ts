// Adds up what was judged, call by call, in bounded memory, and gives the report. Pure.
import { callText } from '../audit/call-text.ts';
import { redact } from '../audit/redact.ts';
import type { DecisionEffect } from '../decision.ts';
import { tiers, type Verdict } from '../tier.ts';
import { Days } from './days.ts';
import { Heavy } from './heavy.ts';
import type { Answer, Changed, Judged, Lane } from './judged.ts';
import type { RecordedCall, Source } from './recorded.ts';
import type { Cause, ChangeExample, Comparison, Effects, LaneReport, Totals } from './report.ts';
import { Sessions } from './sessions.ts';

/** Causes that are shown. */
const shown = 10;
/** Characters of a call that is shown as an example. */
const exampleLength = 160;

const noEffects = (): Record<DecisionEffect, number> => ({ allow: 0, ask: 0, approve: 0, deny: 0 });

export class Tally {
  readonly #lanes: readonly Lane[];
  readonly #effects: Record<DecisionEffect, number>[];
  readonly #causes: Heavy<Omit<Cause, 'count'>>[];
  readonly #tiers = new Map<Verdict, number>([...tiers, 'unknown' as const].map(tier => [tier, 0]));
  readonly #sources = new Map<Source, number>();
  readonly #facts = { now: 0, recorded: 0, none: 0 };
  readonly #sessions: Sessions;
  readonly #days: Days;
  readonly #changes = { tightened: 0, loosened: 0, changed: 0 };
  readonly #examples = {
    tightened: new Heavy<Omit<ChangeExample, 'count'>>(),
    loosened: new Heavy<Omit<ChangeExample, 'count'>>(),
    changed: new Heavy<Omit<ChangeExample, 'count'>>(),
  };
  #calls = 0;
  #timed = 0;

  constructor(lanes: readonly Lane[]) {
    this.#lanes = lanes;
    this.#effects = lanes.map(noEffects);
    this.#causes = lanes.map(() => new Heavy());
    this.#sessions = new Sessions(lanes.length);
    this.#days = new Days(lanes.length);
  }

  add(call: RecordedCall, judged: Judged): void {
    this.#calls += 1;
    const { source, invocation, time } = call;
    count(this.#sources, source);
    count(this.#tiers, judged.tier);
    this.#facts[judged.facts] += 1;
    const asked = judged.answers.map(({ effect }) => effect === 'ask');
    this.#sessions.add(`${invocation.host} ${invocation.session ?? ''}`, time, asked);
    if (time !== undefined) {
      this.#timed += 1;
      this.#days.add(time, asked);
    }
    for (const [lane, answer] of judged.answers.entries()) this.#answered(lane, answer, call);
    if (judged.changed) this.#change(judged.changed, call);
  }

  #answered(lane: number, answer: Answer, call: RecordedCall): void {
    const { effect, rule, because, of } = answer;
    const { tier, action, why } = of;
    const effects = this.#effects[lane];
    if (effects) effects[effect] += 1;
    if (effect === 'allow') return;
    this.#causes[lane]?.add(`${effect}\n${action}\n${why}\n${rule}\n${because}`, () => ({
      effect,
      tier,
      action: short(redact(action)),
      why: short(redact(why)),
      rule: short(redact(`${rule}: ${because}`)),
      example: exampleOf(call),
    }));
  }

  #change({ change, before, after, rule, action, tier }: Changed, call: RecordedCall): void {
    this.#changes[change] += 1;
    this.#examples[change].add(`${before}\n${after}\n${rule}\n${action}`, () => ({
      change,
      before,
      after,
      rule: short(redact(rule)),
      tier,
      action: short(redact(action)),
      example: exampleOf(call),
    }));
  }

  /** Ends the count. */
  end(): { readonly totals: Totals; readonly lanes: readonly LaneReport[]; readonly comparison: Comparison } {
    const spreads = this.#sessions.end();
    const hours = this.#sessions.worked / 3_600_000;
    return {
      totals: {
        calls: this.#calls,
        sessions: this.#sessions.number,
        sessionsApproximate: this.#sessions.isApproximate,
        hours,
        timed: this.#timed,
        ...this.#days.span(),
        tiers: Object.fromEntries(this.#tiers),
        sources: Object.fromEntries(this.#sources),
        facts: this.#facts,
        days: this.#days.list(),
      },
      lanes: this.#lanes.map((lane, index): LaneReport => {
        const effects: Effects = this.#effects[index] ?? noEffects();
        return {
          ...lane,
          effects,
          promptsPerSession: spreads[index] ?? { mean: 0, median: 0, most: 0 },
          // Where hardly any time is known, a rate says nothing.
          ...(hours >= 0.1 ? { promptsPerHour: this.#days.prompts(index) / hours } : {}),
          causes: this.#causes[index]?.top(shown).map(({ count, value }) => ({ count, ...value })) ?? [],
        };
      }),
      comparison: {
        ...this.#changes,
        same: this.#calls - this.#changes.tightened - this.#changes.loosened - this.#changes.changed,
        examples: [this.#examples.loosened, this.#examples.changed, this.#examples.tightened].flatMap(heavy =>
          heavy.top(shown).map(({ count, value }) => ({ count, ...value })),
        ),
      },
    };
  }
}

const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The call as a person would call it, without secrets and on one line. */
function exampleOf({ invocation, known }: RecordedCall): string {
  const { tool, input } = invocation;
  const text = known?.text ?? callText(input, 4 * exampleLength).text;
  return short(typeof input.command === 'string' ? text : `${tool} ${text}`);
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > exampleLength ? `${line.slice(0, exampleLength)}…` : line;
}
