// The pure pipeline in one screen: what a call would do, then what the policy says about it.
import type { Classification } from './classification.ts';
import type { Decision } from './decision.ts';
import type { RepositoryFact, Scene } from './facts.ts';
import type { Invocation } from './invocation.ts';
import type { PolicySet } from './policy/compile.ts';
import { type ConditionEvaluator, evaluate } from './policy/evaluate.ts';
import { isProtectedBranch, rolesOf, sensitivityOf } from './policy/subject.ts';
import type { AccessRequest } from './request.ts';

export { plan } from './classify/classify.ts';

/** What the request needs beside the classification. Read by the caller; the core looks at nothing itself. */
export interface Circumstances {
  readonly scene: Scene;
  readonly repository: RepositoryFact | undefined;
  /** `os:maria`. */
  readonly user: string;
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
  return {
    subject: {
      host: invocation.host,
      user: around.user,
      roles: rolesOf(policy, [around.user]),
      ...(invocation.session ? { session: invocation.session } : {}),
      ...(invocation.subagent ? { subagent: invocation.subagent.id } : {}),
    },
    action: { tool: invocation.tool, classification },
    resource: {
      root: repository?.root ?? scene.project,
      protectedBranch: branch !== undefined && isProtectedBranch(policy, branch),
      sensitivity: sensitivityOf(policy, remote, scene.project),
      ...(remote ? { remote } : {}),
      ...(branch ? { branch } : {}),
    },
    context: {
      cwd: invocation.cwd,
      intent: 'undeclared',
      time: around.time,
      ...(invocation.permissionMode ? { permissionMode: invocation.permissionMode } : {}),
    },
  };
}

/** The policy's answer to a judged call. */
export const decide = (
  invocation: Invocation,
  classification: Classification,
  policy: PolicySet,
  around: Circumstances,
  conditions?: ConditionEvaluator,
): Decision => evaluate(policy, toRequest(invocation, classification, policy, around), conditions);
