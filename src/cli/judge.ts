// What each policy that is tried out answers to a recorded call. Calls that repeat themselves are judged once.
import { existsSync } from 'node:fs';
import { changeOf, outcomeOf } from '../authoring/outcome.ts';
import type { Decision } from '../decision.ts';
import { answer, type Examined, examineHere, examineText, type Setting } from '../gate.ts';
import type { Answer, Changed, Judged, Summary } from '../simulate/judged.ts';
import type { RecordedCall } from '../simulate/recorded.ts';
import { replay } from '../simulate/replay.ts';
import type { Lanes, TriedLane } from './lanes.ts';

/** Answers that are remembered: sessions repeat themselves. */
const mostRemembered = 20_000;
const longestKey = 2048;
const mostFolders = 10_000;

export class Judge {
  readonly #lanes: readonly TriedLane[];
  readonly #compared: Lanes['compared'];
  /** Lanes whose policies see the same in a call, so that it is looked at once. */
  readonly #views: readonly (readonly number[])[];
  readonly #repeatable: boolean;
  readonly #remembered = new Map<string, Judged>();
  readonly #folders = new Map<string, boolean>();

  constructor({ all, compared }: Lanes) {
    this.#lanes = all;
    this.#compared = compared;
    this.#views = viewsOf(all);
    this.#repeatable = all.every(({ setting }) => isRepeatable(setting));
  }

  judge(call: RecordedCall): Judged {
    const key = this.#repeatable && !call.known ? keyOf(call) : undefined;
    const known = key === undefined ? undefined : this.#remembered.get(key);
    if (known) return known;
    const judged = this.#judge(call);
    if (key === undefined || key.length > longestKey) return judged;
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(key, judged);
    return judged;
  }

  #judge(call: RecordedCall): Judged {
    const { known } = call;
    const facts = known ? 'recorded' : this.#isHere(call.invocation.cwd) ? 'now' : 'none';
    const decisions: Decision[] = [];
    const answers: Answer[] = [];
    for (const view of this.#views) {
      const lead = this.#lanes[view[0] ?? 0];
      if (!lead) continue;
      const time = call.time ?? lead.setting.time;
      const found = examine(call, time, lead.setting, facts);
      const summary = summaryOf(found.classification);
      for (const index of view) {
        const lane = this.#lanes[index];
        if (!lane) continue;
        // Problems with today's token are no part of a call of another day.
        const decision = answer(found, { ...lane.setting, facts: false, time });
        decisions[index] = decision;
        answers[index] = answerOf(decision, summary);
      }
    }
    const [first] = answers;
    if (!first) throw new Error('there is no policy to try out');
    return { tier: first.of.tier, facts, answers, ...this.#change(decisions) };
  }

  #change(decisions: readonly Decision[]): { readonly changed?: Changed } {
    const before = this.#compared && decisions[this.#compared.before];
    const after = this.#compared && decisions[this.#compared.after];
    if (!before || !after) return {};
    const [old, now] = [outcomeOf(before), outcomeOf(after)];
    const change = changeOf(old, now);
    if (change === 'same') return {};
    const { tier, action } = summaryOf(after.request.action.classification);
    return { changed: { change, before: old.text, after: now.text, rule: after.rulings[0].rule, tier, action } };
  }

  #isHere(folder: string): boolean {
    if (!this.#lanes[0]?.setting.facts) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const here = existsSync(folder);
    if (this.#folders.size >= mostFolders) this.#folders.clear();
    this.#folders.set(folder, here);
    return here;
  }
}

function examine(call: RecordedCall, time: number, setting: Setting, facts: Judged['facts']): Examined {
  if (call.known) return replay(call, call.known, time, setting.policy);
  const then = { ...setting, time };
  return facts === 'now' ? examineHere(call.invocation, then) : examineText(call.invocation, then);
}

function summaryOf({ tier, action, because }: Examined['classification']): Summary {
  return { tier, action, why: (because.find(reason => reason.tier === tier) ?? because[0])?.why ?? '' };
}

const answerOf = ({ effect, rulings: [ruling] }: Decision, of: Summary): Answer => ({
  of,
  effect,
  rule: ruling.rule,
  because: ruling.why,
});

function viewsOf(lanes: readonly TriedLane[]): number[][] {
  const views = new Map<string, number[]>();
  for (const [index, { setting }] of lanes.entries()) {
    const { environments, commands, managedIntent } = setting.policy;
    const key = JSON.stringify([environments, commands, managedIntent]);
    views.set(key, [...(views.get(key) ?? []), index]);
  }
  return [...views.values()];
}

/** Whether the same call is always answered in the same way, whoever makes it and when. */
const isRepeatable = ({ policy }: Setting): boolean =>
  !policy.conditions &&
  policy.layers.every(({ rules, limits }) => [...rules, ...limits].every(rule => rule.time === undefined));

function keyOf({ invocation }: RecordedCall): string {
  const { host, tool, cwd, permissionMode, subagent, startsIn, input } = invocation;
  return [host, permissionMode, subagent && (subagent.type ?? '?'), tool, cwd, startsIn, JSON.stringify(input)].join(
    '\0',
  );
}
