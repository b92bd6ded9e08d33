// What classification may want to know about the machine. Pure: the readers live in context/ and are the only ones that look.
import type { Tier } from './tier.ts';

/** A question that classification asks. Each has one reader in context/. */
export type FactQuery =
  /** Where one path really lies. `path` is absolute or starts with `~/`. `deep`: also whether git could give it back, which costs a walk. */
  | { readonly fact: 'path'; readonly path: string; readonly deep?: true }
  /** The git repository that contains `dir`. */
  | { readonly fact: 'repository'; readonly dir: string }
  /** What a tool takes from this machine where the line names nothing, seen from `dir`. `of`: a name of the line to look up there. */
  | { readonly fact: 'ambient'; readonly name: AmbientName; readonly dir: string; readonly of?: string }
  /** The text of a file that would be executed or interpreted, bounded in size. */
  | { readonly fact: 'text'; readonly path: string };

/** Settings of tools that name what a call acts upon. Each has one reader in context/ambient/. */
export const ambientNames = [
  'variable',
  'kubernetes.context',
  'aws.account',
  'aws.region',
  'gcloud.project',
  'gcloud.region',
  'azure.subscription',
  'terraform.workspace',
  'docker.context',
  'postgres.service',
  'database.url',
  'npm.registry',
  'git.upstream',
  'git.remote',
  'ssh.host',
  'vercel.project',
  'netlify.site',
  'fly.app',
  'heroku.app',
  'firebase.project',
  'cloudflare.worker',
  'supabase.project',
] as const;
export type AmbientName = (typeof ambientNames)[number];

/** Facts that know more about a name given on the line: the account of a profile, the host of an alias. */
export const lookups: ReadonlySet<AmbientName> = new Set<AmbientName>([
  'kubernetes.context',
  'aws.account',
  'docker.context',
  'git.remote',
  'ssh.host',
]);

/** One name of what is acted upon. `kind` where it is not the one that was asked for. Never holds a password or a token. */
export interface Ambient {
  readonly kind?: TargetKind;
  readonly name: string;
}

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
  /** For a linked work tree: the root of the main one. */
  readonly mainRoot?: string;
  /** For a submodule: the root of the repository that holds it. */
  readonly superproject?: string;
  /** `user.email` of git's configuration: a claim, nothing more. */
  readonly email?: string;
}

export interface FactValues {
  readonly path: PathFact;
  readonly repository: RepositoryFact | undefined;
  /** Empty where nothing is set; undefined where it could not be read. The first of a kind is what the tool itself calls it. */
  readonly ambient: readonly Ambient[] | undefined;
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
