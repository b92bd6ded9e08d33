// What a call would do, judged: the tier, why, on what, and on which facts that rests. Produced by classify/, read by everything after.
import type { Environment, TargetKind } from './facts.ts';
import type { Verdict } from './tier.ts';

export const effects = ['reads', 'writes', 'deletes', 'network', 'executes', 'secrets'] as const;
/** What an operation touches. Several may apply. */
export type Effect = (typeof effects)[number];

/** Offsets into the text of the call, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sentence fragment, lower case, no full stop: `overwrites the history of the remote branch`. */
export interface Reason {
  readonly tier: Verdict;
  readonly why: string;
  /** The words this is about, as written: `git push -f`. */
  readonly words?: string;
  readonly span?: Span;
  /** Where the fact behind it was read: `.git/HEAD`. */
  readonly source?: string;
  /** A command that does the job more safely. Offered only after it was itself found to be allowed. */
  readonly instead?: string;
}

/** Something acted upon. Paths are absolute or start with `~/`; `real` is known when the machine was asked. */
export interface Resource {
  readonly kind: 'path' | 'url' | 'tool';
  readonly name: string;
  readonly effect: 'reads' | 'writes' | 'deletes' | 'executes' | 'network';
  /** For paths: `project`, `outside`, `temporary`, `home`, `system`, `credentials`, … */
  readonly place?: string;
}

/** The named environment acted upon. */
export interface Target {
  readonly kind: TargetKind;
  /** Undefined where the command names none and no fact does. */
  readonly name: string | undefined;
  /** `--context`, `KUBECONFIG`, `~/.kube/config`, … */
  readonly source: string;
  readonly environment: Environment;
  /** What the name stands for is written down on this machine and could not be read. */
  readonly unread?: true;
}

/** A word of the call, and what to write in its place for the same job with less risk. */
export interface Safer {
  readonly span: Span;
  readonly word: string;
  readonly by: string;
}

/**
 * What data is known to come from. `secret`: its source was judged to reveal secrets. `prompt`: a shell that is steered by something
 * unread. `installer`: from the network as well, but a script that its makers tell people to run unread.
 */
export type Taint = 'network' | 'installer' | 'decoded' | 'secret' | 'prompt';

/** What a call leaves behind for later calls of its session to be judged with. */
export interface Traces {
  readonly files: readonly Trace[];
  /** A secret is shown to the agent. */
  readonly secrets: boolean;
}
export interface Trace {
  /** Absolute: a file, or a folder with all that is in it. */
  readonly path: string;
  /** Empty: what was known of it no longer holds. */
  readonly carries: readonly Taint[];
}

/** The judgement of one operation: one command of a line, one redirection, one file edit, one MCP call. */
export interface Part {
  /** Named by the catalogue: `git push`, `write file`, `github merge_pull_request`. */
  readonly action: string;
  readonly tier: Verdict;
  /** Some of it could not be read (computed words, fetched code): never allowed automatically, whatever the tier. */
  readonly unread: boolean;
  readonly effects: readonly Effect[];
  readonly resources: readonly Resource[];
  readonly targets: readonly Target[];
  readonly because: readonly Reason[];
  readonly words: string;
  readonly span?: Span;
  readonly safer?: readonly Safer[];
}

export interface Classification {
  readonly tier: Verdict;
  readonly unread: boolean;
  /** The action of the most dangerous part. */
  readonly action: string;
  readonly effects: readonly Effect[];
  readonly resources: readonly Resource[];
  readonly targets: readonly Target[];
  /** The environment of the most dangerous part that has one: `local` where the call stays on this machine, `unknown` where it cannot be told. */
  readonly environment: Environment;
  /** Reasons at the deciding tier first. */
  readonly because: readonly Reason[];
  readonly parts: readonly Part[];
  /** Missing: nothing that later calls need to know. */
  readonly traces?: Traces;
}
