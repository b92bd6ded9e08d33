// What the log keeps of one decision. Types only; record.ts builds it, write.ts adds `torn`, `segment`, `previous`, `seq`, `prev` and `hash`.
import type { Reason, Resource, Target } from '../classification.ts';
import type { Decision, DecisionEffect, Layer } from '../decision.ts';
import type { Environment } from '../facts.ts';
import type { Sensitivity } from '../request.ts';
import type { Verdict } from '../tier.ts';
import type { CallText } from './call-text.ts';

/** What every record has, whatever it is about. */
export interface Entry {
  readonly v: number;
  readonly kind: string;
  /** ISO 8601. */
  readonly time: string;
}

/** What the record needs beside the decision and the call. */
export interface Extra {
  /** The id of the decision, which `tiergate explain` takes. */
  readonly id: string;
  readonly durationMs: number;
  /** What the host was told in its own words, e.g. `allow`, `none`. */
  readonly hostAnswer?: string;
  /** Where facts were read, beyond those that a reason or a target names. */
  readonly facts?: readonly string[];
  /** What went wrong outside the decision. */
  readonly errors?: readonly string[];
}

export interface RecordedRuling {
  readonly id: string;
  readonly effect: DecisionEffect;
  readonly layer: Layer;
  /** `file:line` */
  readonly where?: string;
  readonly why: string;
}

/** Every text is redacted and every list bounded; `more` counts what was left out of them. */
export interface AuditRecord extends Entry {
  readonly v: 1;
  readonly kind: 'decision';
  readonly time: string;
  readonly id: string;
  readonly session?: string;
  readonly subagent?: string;
  readonly user: string;
  readonly roles: readonly string[];
  readonly host: string;
  readonly tool: string;
  readonly callId?: string;
  readonly cwd: string;
  readonly root: string;
  readonly remote?: string;
  readonly branch?: string;
  readonly sensitivity: Sensitivity;
  readonly intent: string;
  readonly action: string;
  readonly tier: Verdict;
  /** 1 to 5, 0 for `unknown`. */
  readonly rank: number;
  readonly unread: boolean;
  readonly effect: DecisionEffect;
  readonly mode: Decision['mode'];
  readonly permissionMode?: string;
  readonly hostAnswer?: string;
  readonly environment: Environment;
  readonly touches: readonly string[];
  readonly targets: readonly Target[];
  readonly resources: readonly Resource[];
  readonly because: readonly Omit<Reason, 'span'>[];
  /** Where facts were read. */
  readonly facts: readonly string[];
  readonly rule: { readonly id: string; readonly layer: Layer; readonly where?: string };
  readonly rulings: readonly RecordedRuling[];
  /** Types only. */
  readonly obligations: readonly string[];
  readonly policyDigest: string;
  readonly input: CallText;
  /** SHA-256 of the call's input, exactly as parsed: `JSON.stringify(input)` in UTF-8. */
  readonly inputDigest: string;
  readonly durationMs: number;
  readonly errors: readonly string[];
  readonly more?: Readonly<Record<string, number>>;
}

export const outcomes = ['ran', 'failed', 'refused'] as const;
/** `refused`: the person said no to the host's prompt. */
export type Outcome = (typeof outcomes)[number];

/** What became of a call, in the host's word after it. Its decision is the last record with the same `callId`, else the same digest in the session. */
export interface OutcomeRecord extends Entry {
  readonly v: 1;
  readonly kind: 'outcome';
  readonly time: string;
  readonly host: string;
  readonly session?: string;
  readonly subagent?: string;
  readonly tool: string;
  readonly callId?: string;
  /** As in the decision. */
  readonly inputDigest: string;
  readonly outcome: Outcome;
  /** Milliseconds that the tool itself took, where the host says so: what is left since the decision is how long the person took. */
  readonly ranMs?: number;
}
