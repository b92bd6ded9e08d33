// The decision: one value that the host's answer, `explain` and the audit record are all rendered from.
import type { AccessRequest } from './request.ts';

/** Strictest last. */
export const decisionEffects = ['allow', 'ask', 'approve', 'deny'] as const;
export type DecisionEffect = (typeof decisionEffects)[number];

/** The stricter of two effects. */
export const stricter = (a: DecisionEffect, b: DecisionEffect): DecisionEffect =>
  decisionEffects.indexOf(a) >= decisionEffects.indexOf(b) ? a : b;

export const layers = ['built-in', 'organization', 'user', 'project'] as const;
export type Layer = (typeof layers)[number];

/** The rule or stage row that settled it, and where a person can read it. */
export interface Ruling {
  readonly effect: DecisionEffect;
  readonly layer: Layer;
  /** A rule's id, `stage write-safe`, `floor`, or `limits`. */
  readonly rule: string;
  /** `file:line` for rules of a file. */
  readonly where?: string;
  /** One sentence fragment: why this rule says so. */
  readonly why: string;
}

/** What the enforcement point must also do. One that it cannot meet turns the answer into a deny. */
export type Obligation =
  /** `optional`: the call goes on where the channel cannot be reached. */
  | { readonly type: 'notify'; readonly channel: string; readonly optional: boolean }
  | { readonly type: 'require-reason'; readonly letters: number }
  | { readonly type: 'dry-run-first' }
  | { readonly type: 'sandbox' }
  | { readonly type: 'rewrite' }
  | { readonly type: 'audit'; readonly level: 'full' };

/** An obligation, and the rule that demands it. */
export type Duty = Obligation & { readonly rule: string };

/** Who must approve (roles; empty: anyone eligible), how many, and for how long. Times in milliseconds. */
export interface Approval {
  readonly from: readonly string[];
  readonly count: number;
  readonly decideWithin: number;
  readonly valid: number;
  readonly uses: number;
}

export interface Decision {
  readonly effect: DecisionEffect;
  /** `observe`: decide and record, never stop anything. */
  readonly mode: 'enforce' | 'observe';
  readonly request: AccessRequest;
  /** The deciding ruling first; then the others that had a say. */
  readonly rulings: readonly [Ruling, ...Ruling[]];
  readonly obligations: readonly Duty[];
  /** Things that went wrong on the way (a rule that failed to evaluate, a policy file that does not parse). Each made the answer stricter. */
  readonly errors: readonly string[];
  /** `lift`: an allow skips the host's own prompt. `keep`: an allow is sent as "no opinion". */
  readonly hostPrompts: 'lift' | 'keep';
  /** SHA-256 over the policy files in force, first 16 hex digits; for the audit record. */
  readonly policyDigest: string;
  /** With `approve`: the terms that must all be met. Times in milliseconds. */
  readonly approvals?: readonly Approval[];
}
