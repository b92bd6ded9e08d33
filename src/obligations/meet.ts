// Carries out what a decision demands beside its answer. One obligation that cannot be met turns the answer into a deny that names it.
import { redact } from '../audit/redact.ts';
import type { Decision, Duty } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { noticeOf, tell } from './notify.ts';
import { saferCall } from './rewrite.ts';
import { type Means, type Unmet, unmetOf } from './unmet.ts';

export interface Answered {
  readonly decision: Decision;
  /** The call that runs in place of the one that was asked about. */
  readonly rewritten?: Invocation;
}

export interface Office extends Means {
  readonly policy: Pick<PolicySet, 'channels'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly judge: (call: Invocation) => Decision;
}

/** Observing carries out nothing; only what would have been missing is decided. */
export async function meet(decision: Decision, office: Office): Promise<Answered> {
  const answered = rewriteOf(meetAtOnce(decision, office), office);
  if (decision.mode === 'observe') return { decision: answered.decision };
  return { ...answered, decision: await notified(answered.decision, office) };
}

/** What can be said without waiting for anybody. */
export function meetAtOnce(decision: Decision, means: Means): Decision {
  if (decision.effect === 'deny') return decision;
  return unmetOf(decision, means).reduce(denied, decision);
}

const denied = (decision: Decision, { duty, why }: Unmet): Decision => ({
  ...decision,
  effect: 'deny',
  rulings: [
    {
      effect: 'deny',
      layer: 'built-in',
      rule: `obligation ${duty.type}`,
      why: `the rule \`${duty.rule}\` demands \`${duty.type}\`: ${why}`,
    },
    ...decision.rulings,
  ],
});

/** The safer call is judged anew, and its own decision is what counts: rewriting permits nothing by itself. */
function rewriteOf(decision: Decision, office: Office): Answered {
  const duty = decision.obligations.find(({ type }) => type === 'rewrite');
  const { parts } = decision.request.action.classification;
  if (duty === undefined || decision.effect === 'deny' || parts.every(part => part.safer === undefined))
    return { decision };
  const safer = saferCall(office.call, parts);
  if (safer === undefined) return { decision: denied(decision, { duty, why: 'its safer form could not be written' }) };
  const anew = office.judge(safer);
  const stillRisky = anew.request.action.classification.parts.some(part => part.safer !== undefined);
  if (stillRisky) return { decision: denied(decision, { duty, why: 'its safer form could not be written' }) };
  return { decision: meetAtOnce(anew, { ...office, call: safer }), rewritten: safer };
}

async function notified(decision: Decision, { policy, env }: Office): Promise<Decision> {
  const duties = decision.obligations.filter(isNotice);
  const failures = await Promise.all(
    duties.map(async duty => {
      const own = Object.hasOwn(policy.channels, duty.channel) ? policy.channels[duty.channel] : undefined;
      const problem = await tell(own, noticeOf(decision, duty.rule, redact), env);
      return problem === undefined
        ? []
        : [{ duty, why: `the channel \`${duty.channel}\` could not be told: ${problem}` }];
    }),
  );
  return failures.flat().reduce(unheard, decision);
}

const isNotice = (duty: Duty): duty is Extract<Duty, { type: 'notify' }> => duty.type === 'notify';

/** A call that does not run anyway needs no other answer, only the word that nobody was told. */
function unheard(decision: Decision, failure: Unmet & { readonly duty: { readonly type: 'notify' } }): Decision {
  const isOptional = 'optional' in failure.duty && failure.duty.optional === true;
  if (isOptional || decision.effect === 'deny') return { ...decision, errors: [...decision.errors, failure.why] };
  return denied(decision, failure);
}
