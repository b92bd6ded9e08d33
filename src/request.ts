// The access request: the canonical question that the policy answers. XACML/AuthZEN names.
import type { Classification } from './classification.ts';
import type { HostName } from './invocation.ts';

export const sensitivities = ['low', 'normal', 'high', 'critical'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export interface AccessRequest {
  readonly subject: {
    readonly host: HostName;
    readonly session?: string;
    readonly subagent?: string;
    /** Who the agent acts for, e.g. `os:maria`. */
    readonly user: string;
    readonly roles: readonly string[];
    /** Roles that rest on a git e-mail alone: they may restrict, never permit. */
    readonly weakRoles?: readonly string[];
  };
  readonly action: {
    readonly tool: string;
    readonly classification: Classification;
  };
  readonly resource: {
    /** Root of the repository or project the call starts in. */
    readonly root: string;
    /** URL of `origin`, if there is one. */
    readonly remote?: string;
    readonly branch?: string;
    readonly protectedBranch: boolean;
    readonly sensitivity: Sensitivity;
  };
  readonly context: {
    readonly cwd: string;
    readonly permissionMode?: string;
    /** Declared by the human; `undeclared` otherwise. */
    readonly intent: string;
    /** Milliseconds since the epoch, given by the enforcement point. */
    readonly time: number;
  };
}
