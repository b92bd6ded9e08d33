// The pure pipeline in one screen: what a call would do, then what the policy says about it.
import type { Classification } from './classification.ts';
import type { Decision } from './decision.ts';
import type { RepositoryFact, Scene } from './facts.ts';
import { accountOnly, type Identity } from './identity.ts';
import { type Intent, sourceOf, undeclared, unknownIntent } from './intent.ts';
import type { Invocation } from './invocation.ts';
import type { PolicySet } from './policy/compile.ts';
import { type ConditionEvaluator, evaluate } from './policy/evaluate.ts';
import { isProtectedBranch, rolesOf, sensitivityOfPlaces, weakRolesOf } from './policy/subject.ts';
import type { AccessRequest, RepositoryPlace } from './request.ts';

export { plan } from './classify/classify.ts';

/** What the request needs beside the classification. Read by the caller; the core looks at nothing itself. */
export interface Circumstances {
  readonly scene: Scene;
  readonly repository: RepositoryFact | undefined;
  /** `os:maria`. */
  readonly user: string;
  /** Where more is known than the account. */
  readonly identity?: Identity;
  /** What the call is about; the first is where it starts. Missing: only what `repository` says. */
  readonly places?: readonly RepositoryPlace[];
  readonly intent?: Intent | 'unreadable' | undefined;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** The canonical question. */
export function toRequest(
  invocation: Invocation,
  classification: Classification,
  policy: PolicySet,
  around: Circumstances,
): AccessRequest {
  const { repository, scene } = around;
  const branch = repository?.branch;
  const remote = repository?.remotes.origin;
  const places = around.places ?? [placeOf(repository, scene)];
  return {
    subject: {
      host: invocation.host,
      ...personOf(policy, around),
      ...(invocation.session ? { session: invocation.session } : {}),
      ...(invocation.subagent ? { subagent: invocation.subagent.id } : {}),
      ...(invocation.subagent?.type ? { agent: invocation.subagent.type } : {}),
    },
    action: { tool: invocation.tool, classification },
    resource: {
      root: repository?.root ?? scene.project,
      protectedBranch: branch !== undefined && isProtectedBranch(policy, branch),
      sensitivity: sensitivityOfPlaces(policy, places),
      places,
      ...(remote ? { remote } : {}),
      ...(branch ? { branch } : {}),
    },
    context: {
      cwd: invocation.cwd,
      ...intentOf(around.intent),
      time: around.time,
      ...(invocation.permissionMode ? { permissionMode: invocation.permissionMode } : {}),
    },
  };
}

function personOf(policy: PolicySet, { user, identity = accountOnly(user), repository }: Circumstances) {
  const claimed = [...identity.claimed, ...(repository?.email ? [`git:${repository.email}`] : [])];
  const weakRoles = weakRolesOf(policy, identity.identities, claimed);
  return {
    user: identity.user,
    evidence: identity.evidence,
    roles: rolesOf(policy, identity.identities),
    ...(weakRoles.length > 0 ? { weakRoles } : {}),
  };
}

const intentOf = (intent: Circumstances['intent']) =>
  intent === undefined
    ? { intent: undeclared }
    : intent === 'unreadable'
      ? { intent: unknownIntent }
      : { intent: intent.name, intentSource: sourceOf(intent) };

const placeOf = (repository: RepositoryFact | undefined, scene: Scene): RepositoryPlace => ({
  remotes: Object.values(repository?.remotes ?? {}),
  roots: [repository?.root ?? scene.project],
  paths: [],
});

/** The policy's answer to a judged call. */
export const decide = (
  invocation: Invocation,
  classification: Classification,
  policy: PolicySet,
  around: Circumstances,
  conditions?: ConditionEvaluator,
): Decision => evaluate(policy, toRequest(invocation, classification, policy, around), conditions);
