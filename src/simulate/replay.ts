// A call of the audit log as a question to a policy: what was known then is not found out again. Pure.
import type { Classification } from '../classification.ts';
import { plan } from '../classify/classify.ts';
import { guessScene } from '../context/guess.ts';
import { type Intent, undeclared, unknownIntent } from '../intent.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Known, RecordedCall } from './recorded.ts';

/** The call, and all that the policy is told about it. */
export function replay({ invocation }: RecordedCall, known: Known, time: number, policy: PolicySet) {
  const scene = guessScene(invocation.cwd, policy.environments, policy.commands);
  return {
    invocation,
    classification: classificationFor(invocation, known, scene),
    circumstances: {
      scene,
      user: known.user,
      time,
      repository: {
        root: known.root,
        remotes: known.remote === undefined ? {} : { origin: known.remote },
        ...(known.branch === undefined ? {} : { branch: known.branch }),
      },
      intent: intentOf(known.intent, time),
    },
  };
}

/** What nobody knew then may be a command that the policy describes by now. */
function classificationFor(
  invocation: RecordedCall['invocation'],
  known: Known,
  scene: ReturnType<typeof guessScene>,
): Classification {
  if (known.classification.tier !== 'unknown' || !known.whole || scene.commands.length === 0)
    return known.classification;
  const { classification } = plan(invocation, scene);
  return classification.tier === 'unknown' ? known.classification : classification;
}

function intentOf(name: string, time: number): Intent | 'unreadable' | undefined {
  if (name === undeclared) return undefined;
  return name === unknownIntent ? 'unreadable' : { name, from: 'prompt', since: time, until: time };
}
