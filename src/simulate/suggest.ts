// Prompts that teach nothing – asked again and again, and always let through – and the narrowest rule that would spare them. Pure.
import type { Verdict } from '../tier.ts';
import { Heavy } from './heavy.ts';
import { countPrompt, noPrompts, type PromptCounts, type Prompts, type Watched } from './watched.ts';

export interface Noise extends Prompts {
  readonly action: string;
  readonly tier: Verdict;
  readonly why: string;
  readonly example: string;
  /** So many the next rung would spare as well. */
  readonly byNext: number;
}

/** One that a rule may spare. It has yet to be tried. */
export interface Candidate {
  readonly noise: Noise;
  readonly id: string;
  /** An item for `rules:` of a policy. */
  readonly rule: string;
}

/** One that stays, and why. */
export interface Withheld {
  readonly noise: Noise;
  readonly because: string;
}

/** Fewer of the same are no habit. */
const habit = 5;
const mostGroups = 40;
const mostEnvironments = 4;

interface Group {
  readonly first: Watched;
  readonly counts: PromptCounts;
  readonly environments: Set<string>;
  byNext: number;
}

export class Habits {
  readonly #groups = new Heavy<Group>();

  /** A call that a person was asked about, or would have been. */
  add(watched: Watched): void {
    const { tier, action, footing } = watched;
    const key = [tier, action, footing.branch, footing.grave].join('\n');
    const group = this.#groups.add(key, () => ({
      first: watched,
      counts: noPrompts(),
      environments: new Set(),
      byNext: 0,
    }));
    countPrompt(group.counts, watched);
    if (watched.next === 'allow') group.byNext += 1;
    for (const name of footing.environments)
      if (group.environments.size <= mostEnvironments) group.environments.add(name);
  }

  /** Most frequent first. `protectedBranches`: patterns of the policy in force. */
  end(protectedBranches: readonly string[]): { readonly candidates: Candidate[]; readonly withheld: Withheld[] } {
    const candidates: Candidate[] = [];
    const withheld: Withheld[] = [];
    const always = this.#groups
      .top(mostGroups)
      .map(({ value }) => value)
      .filter(({ counts }) => counts.ran >= habit && counts.ran === counts.asked);
    for (const group of always) {
      const noise = noiseOf(group);
      const because = whyNever(group);
      if (because !== undefined) withheld.push({ noise, because });
      else {
        const id = idFor(noise.action, candidates);
        candidates.push({ noise, id, rule: ruleFor(id, group, protectedBranches) });
      }
    }
    return { candidates, withheld };
  }
}

function noiseOf({ first: { action, tier, why, example }, counts, byNext }: Group): Noise {
  return { ...counts, action, tier, why, example, byNext };
}

/** What stays a question however often the answer is yes. */
function whyNever({ first, environments }: Group): string | undefined {
  const { tier, action, footing } = first;
  if (tier === 'destructive') return 'a destructive call is never allowed by itself';
  if (tier === 'unknown') return 'what it does is not known; name the program under `commands:` first';
  if (footing.grave) return 'it acts on production, or on what may be production';
  if (footing.branch === 'protected' && tier !== 'write-safe' && tier !== 'read-only')
    return 'it is on a protected branch';
  if (environments.size > mostEnvironments) return 'it acts in too many environments for one rule';
  return action.startsWith('!') ? 'no rule can name it' : undefined;
}

function idFor(action: string, others: readonly Candidate[]): string {
  const words = action.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const id = words.slice(0, 60) || 'habit';
  const taken = others.filter(other => other.id === id || other.id.startsWith(`${id}.`)).length;
  return taken === 0 ? id : `${id}.${taken + 1}`;
}

function ruleFor(id: string, { first, environments }: Group, protectedBranches: readonly string[]): string {
  const { tier, action, footing } = first;
  const quoted = (text: string): string => JSON.stringify(text);
  const listed = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;
  const branches =
    footing.branch === 'open' && tier === 'privileged-write' && protectedBranches.length > 0
      ? [`branch: ${listed(protectedBranches.map(name => `!${name}`))}`]
      : [];
  const match = [
    `tier: ${tier}`,
    // In a pattern these signs would mean more than themselves.
    `action: ${quoted(action.replaceAll(/[\\*?[\]{}]/g, '\\$&'))}`,
    ...(environments.size > 0 ? [`environment: [${[...environments].sort().join(', ')}]`] : []),
    ...branches,
  ];
  return `- { id: ${id}, effect: allow, match: { ${match.join(', ')} } }`;
}
