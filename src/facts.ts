// What classification may want to know about the machine. Pure: the readers live in context/ and are the only ones that look.
import type { Tier } from './tier.ts';

/** A question that classification asks. Each has one reader in context/. */
export type FactQuery =
  /** Where one path really lies. `path` is absolute or starts with `~/`. `deep`: also whether git could give it back, which costs a walk. */
  | { readonly fact: 'path'; readonly path: string; readonly deep?: true }
  /** The git repository that contains `dir`. */
  | { readonly fact: 'repository'; readonly dir: string }
  /** The cluster that kubectl and helm would talk to when the line names none. `config` is a kubeconfig path given on the line. */
  | { readonly fact: 'kubernetes.context'; readonly config?: string }
  /** The text of a file that would be executed or interpreted, bounded in size. */
  | { readonly fact: 'text'; readonly path: string };

export interface PathFact {
  /** After symbolic links of every existing ancestor are followed. Absolute. */
  readonly real: string;
  readonly exists: boolean;
  readonly directory: boolean;
  /**
   * For a path inside the repository. For a directory: the worst of what it contains.
   * `clean`: git has this exact content. `changed`: tracked with uncommitted changes. `ignored`: excluded by ignore rules and not
   * tracked. `untracked`: git does not have it. `empty`: nothing there to lose.
   */
  readonly git: 'clean' | 'changed' | 'ignored' | 'untracked' | 'empty' | 'outside' | 'unreadable';
}

export interface RepositoryFact {
  readonly root: string;
  /** Undefined on a detached head. */
  readonly branch?: string;
  /** The remote branch that a bare push would go to, e.g. `origin/main`. */
  readonly upstream?: string;
  /** `main` or `master` or what `refs/remotes/origin/HEAD` says. */
  readonly defaultBranch?: string;
  /** Remote name → URL. */
  readonly remotes: Readonly<Record<string, string>>;
}

export interface FactValues {
  readonly path: PathFact;
  readonly repository: RepositoryFact | undefined;
  readonly 'kubernetes.context': string | undefined;
  readonly text: string | undefined;
}
export type FactName = keyof FactValues;

/** A value read from the machine, and where it came from in words a person understands: `.git/HEAD`, `~/.kube/config`. */
export interface Fact<N extends FactName = FactName> {
  readonly value: FactValues[N];
  readonly source: string;
}

/** What is known so far, by `factKey`. A missing entry counts as the worse value. */
export type Facts = ReadonlyMap<string, Fact>;
export const noFacts: Facts = new Map();

export const factKey = (query: FactQuery): string => JSON.stringify(query);

/** Names of environments from least to most careful; a policy may add names of its own, which rank like `production` unless mapped. */
export type Environment = 'local' | 'dev' | 'staging' | 'production' | 'unknown' | (string & {});

/** Which names belong to which environment: environment → kind of target → glob patterns. Policy `environments:` plus built-ins. */
export type EnvironmentPatterns = Readonly<Record<string, Readonly<Partial<Record<TargetKind, readonly string[]>>>>>;

export const targetKinds = [
  'host',
  'cluster',
  'namespace',
  'account',
  'project',
  'region',
  'database',
  'workspace',
  'registry',
  'remote',
  'branch',
  'url',
  'context',
  'app',
  'environment',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** The fixed surroundings of one call. Everything here is data; nothing is read during classification. */
export interface Scene {
  readonly cwd: string;
  /** The user's home directory. Guessed from `cwd` (`/home/x`, `/Users/x`) where the machine may not be asked. */
  readonly home: string;
  /** Root of the project: the repository that contains `cwd`, else `cwd`. */
  readonly project: string;
  /** Directories for scratch files: `/tmp`, `/private/tmp`, `/var/tmp`, `$TMPDIR`. */
  readonly temporary: readonly string[];
  readonly environments: EnvironmentPatterns;
  /** The team's own programs: glob over the command's words → tier. From the policy's `commands:`. */
  readonly commands: readonly { readonly pattern: string; readonly tier: Tier }[];
  /** False: MCP tools are judged by their words alone, to measure those. */
  readonly serverCatalogues?: false;
}
