// What classification may want to know about the machine. Pure: the readers live in context/ and are the only ones that look.
import type { Taint } from './classification.ts';
import type { Tier } from './tier.ts';

/** A question that classification asks. Each has one reader in context/. */
export type FactQuery =
  /** Where one path really lies. `path` is absolute or starts with `~/`. `deep`: also whether git could give it back, which costs a walk. */
  | { readonly fact: 'path'; readonly path: string; readonly deep?: true }
  /** Work in the repository's files that git does not have. `path` as above; `whole`: in the whole work tree that holds it. */
  | { readonly fact: 'uncommitted'; readonly path: string; readonly whole?: true }
  /** The git repository that contains `dir`. */
  | { readonly fact: 'repository'; readonly dir: string }
  /** What a tool takes from this machine where the line names nothing, seen from `dir`. `of`: a name of the line to look up there. */
  | {
      readonly fact: 'ambient';
      readonly name: AmbientName;
      readonly dir: string;
      readonly of?: string;
      readonly given?: Given;
    }
  /** The text of a file that would be executed or interpreted, bounded in size. `own`: only if nobody but this user can change it. */
  | { readonly fact: 'text'; readonly path: string; readonly own?: true };

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
  /** The settings of a repository other than the project's own, each `name=value`, of the kinds that can name programs. */
  'git.settings',
  /** What a word stands for behind `git`. */
  'git.alias',
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

/** Variables and options by which the line itself leads a tool to other settings, with their values. */
export type Given = Readonly<Record<string, string>>;

const cloudHome = ['CLOUDSDK_CONFIG', 'CLOUDSDK_ACTIVE_CONFIG_NAME', 'HOME'];
const awsHome = ['AWS_CONFIG_FILE', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'HOME'];
/** The variables that each fact depends on. */
export const settingVariables: Readonly<Partial<Record<AmbientName, readonly string[]>>> = {
  'kubernetes.context': ['KUBECONFIG', 'HOME'],
  'aws.account': [...awsHome, 'AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
  'aws.region': [...awsHome, 'AWS_REGION', 'AWS_DEFAULT_REGION'],
  'gcloud.project': [...cloudHome, 'CLOUDSDK_CORE_PROJECT'],
  'gcloud.region': [...cloudHome, 'CLOUDSDK_COMPUTE_REGION'],
  'azure.subscription': ['AZURE_CONFIG_DIR', 'HOME'],
  'terraform.workspace': ['TF_WORKSPACE', 'TF_DATA_DIR'],
  'docker.context': ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'HOME'],
  'postgres.service': ['PGSERVICE', 'PGHOST', 'PGHOSTADDR', 'PGSERVICEFILE', 'PGSYSCONFDIR', 'HOME'],
  'database.url': ['DATABASE_URL', 'NODE_ENV', 'RAILS_ENV', 'APP_ENV'],
  'npm.registry': [
    'npm_config_registry',
    'NPM_CONFIG_REGISTRY',
    'npm_config_userconfig',
    'NPM_CONFIG_USERCONFIG',
    'HOME',
  ],
  'ssh.host': ['HOME'],
  'fly.app': ['FLY_APP'],
  'heroku.app': ['HEROKU_APP'],
};

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

/** Work in files that git does not have. */
export interface UncommittedFact {
  /** How many tracked files have content that was never staged. */
  readonly changed: number;
  /** There are files that are neither tracked nor ignored. */
  readonly untracked: boolean;
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
  /** Undefined where it could not be told. */
  readonly uncommitted: UncommittedFact | undefined;
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

/** What earlier calls of the session left behind. */
export interface Remembered {
  /** By absolute path, a folder standing for all that is in it. */
  readonly files: ReadonlyMap<string, readonly Taint[]>;
  /** A secret was shown to the agent. */
  readonly secrets: boolean;
  /** There is something, and it cannot be read: any file may have been fetched. */
  readonly unreadable?: true;
}

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
  /** Missing: nothing is remembered. */
  readonly remembered?: Remembered;
  /** False: MCP tools are judged by their words alone, to measure those. */
  readonly serverCatalogues?: false;
}
