// Which obligations of a decision are not met by the call as it is, and why, in words for the agent and the person. Pure.
import type { Part } from '../classification.ts';
import type { Decision, Duty } from '../decision.ts';
import { reasonOf, sandboxOf, takesRewrites } from '../hosts/abilities.ts';
import type { Invocation } from '../invocation.ts';
import type { PreviewMemory } from './previews.ts';

export interface Unmet {
  readonly duty: Duty;
  /** One sentence fragment: what is missing and what to do. */
  readonly why: string;
}

export interface Means {
  readonly call: Invocation;
  /** Missing: nobody remembers what ran in a session. */
  readonly previews?: PreviewMemory;
  /** Nobody can wait for an answer from elsewhere. */
  readonly atOnce?: boolean;
}

export function unmetOf(decision: Decision, means: Means): Unmet[] {
  return decision.obligations.flatMap(duty => {
    const why = missing(duty, decision, means);
    return why === undefined ? [] : [{ duty, why }];
  });
}

function missing(duty: Duty, decision: Decision, means: Means): string | undefined {
  const { call } = means;
  const { parts } = decision.request.action.classification;
  switch (duty.type) {
    case 'audit':
      return undefined;
    case 'notify':
      return means.atOnce && !duty.optional
        ? `the channel \`${duty.channel}\` must be told first, and this way of calling cannot wait for that`
        : undefined;
    case 'require-reason':
      return lacksReason(call, duty.letters);
    case 'sandbox':
      return lacksSandbox(call);
    case 'dry-run-first':
      return lacksPreview(parts, means);
    case 'rewrite':
      return lacksRewrite(parts, means);
    default:
      return duty satisfies never;
  }
}

function lacksReason(call: Invocation, letters: number): string | undefined {
  const reason = reasonOf(call);
  if (reason !== undefined && reason.length >= letters) return undefined;
  return `a reason of at least ${letters} letters is required: say in the field \`description\` of the call why it is needed`;
}

function lacksSandbox(call: Invocation): string | undefined {
  switch (sandboxOf(call)) {
    case 'yes':
    case 'later':
      return undefined;
    case 'no':
      return 'it may only run in a sandbox, and the host says that it would not';
    case 'unsaid':
      return `it may only run in a sandbox, and ${call.host} does not say whether it would`;
  }
}

/** Only what changes something can have a preview. */
function lacksPreview(parts: readonly Part[], { call, previews }: Means): string | undefined {
  const first = parts.find(part => part.tier !== 'read-only' && previews?.ran(call, part) !== true);
  if (first === undefined) return undefined;
  return previews === undefined || call.session === undefined
    ? 'its preview must have run in this session first, and nothing is remembered of this session'
    : `run its preview first, in this session: \`${first.action}\` with the option that only shows what would happen`;
}

function lacksRewrite(parts: readonly Part[], { call, atOnce }: Means): string | undefined {
  const [safer] = parts.flatMap(part => part.safer ?? []);
  if (safer === undefined || (takesRewrites(call) && !atOnce)) return undefined;
  return `it must run in its safer form: write \`${safer.by}\` in place of \`${safer.word}\``;
}
