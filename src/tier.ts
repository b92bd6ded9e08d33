// The five trust tiers and the order that everything else relies on. Knows nothing about commands or policies.

/** From least to most dangerous. The order is the meaning: the higher of two tiers is the later one. */
export const tiers = ['read-only', 'write-safe', 'privileged-write', 'deployment', 'destructive'] as const;
export type Tier = (typeof tiers)[number];

/** A tier, or `unknown`: nothing is known about what the call would do. */
export type Verdict = Tier | 'unknown';

// An unknown part hides anything, so it outweighs what a stage may allow by itself; a part that is known to deploy or destroy outweighs it.
const severity: Readonly<Record<Verdict, number>> = {
  'read-only': 1,
  'write-safe': 2,
  'privileged-write': 3,
  unknown: 3.5,
  deployment: 4,
  destructive: 5,
};

/** Whether `a` is strictly more dangerous than `b`. */
export const isAbove = (a: Verdict, b: Verdict): boolean => severity[a] > severity[b];

/** The more dangerous of two verdicts. */
export const higher = <V extends Verdict>(a: V, b: V): V => (isAbove(b, a) ? b : a);

/** The most dangerous of several verdicts; nothing at all is read-only. */
export const highest = (verdicts: Iterable<Verdict>): Verdict => {
  let top: Verdict = 'read-only';
  for (const verdict of verdicts) top = higher(top, verdict);
  return top;
};

/** 1 to 5, and 0 for `unknown`: the number that reports and benchmarks use. */
export const rank = (verdict: Verdict): number => (verdict === 'unknown' ? 0 : tiers.indexOf(verdict) + 1);

/** The next tier up, for operations that weigh more on a production target. */
export const raised = (tier: Tier): Tier => tiers[Math.min(tiers.indexOf(tier) + 1, tiers.length - 1)] ?? tier;
