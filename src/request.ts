// The access request: the canonical question that the policy answers. XACML/AuthZEN names.
import type { Classification } from './classification.ts';
import type { HostName } from './invocation.ts';

export const sensitivities = ['low', 'normal', 'high', 'critical'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** What the word for who asks rests on, weakest first: a claim, the account of the operating system, a signed token. */
export const evidences = ['claim', 'system', 'token'] as const;
export type Evidence = (typeof evidences)[number];

/** One repository or folder that a call is about, by all that a policy may know it by. */
export interface RepositoryPlace {
  /** URLs of all its remotes. */
  readonly remotes: readonly string[];
  /** The work tree; for a linked one also the main one. */
  readonly roots: readonly string[];
  /** Where the call starts and what it touches, relative to the root; empty text for the root itself, `src/**` for a tree that is deleted. */
  readonly paths: readonly string[];
  /** The repository around a submodule. */
  readonly within?: RepositoryPlace;
}

export interface AccessRequest {
  readonly subject: {
    readonly host: HostName;
    readonly session?: string;
    readonly subagent?: string;
    /** The type of the sub-agent, where the host tells. */
    readonly agent?: string;
    /** Who the agent acts for, e.g. `os:maria`. */
    readonly user: string;
    readonly roles: readonly string[];
    /** Roles that rest on a claim alone, like a git e-mail: they may restrict, never permit. */
    readonly weakRoles?: readonly string[];
    /** What `user` rests on. */
    readonly evidence?: Evidence;
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
    /** What the sensitivity was looked up for. */
    readonly places?: readonly RepositoryPlace[];
  };
  readonly context: {
    readonly cwd: string;
    readonly permissionMode?: string;
    /** Declared by the human; `undeclared` otherwise. */
    readonly intent: string;
    /** Who said so and until when, for people: `your prompt, until 14:30`. */
    readonly intentSource?: string;
    /** Milliseconds since the epoch, given by the enforcement point. */
    readonly time: number;
  };
}
