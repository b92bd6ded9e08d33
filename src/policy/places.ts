// Where policy files, the trust store and the snapshot cache lie on this machine. Path arithmetic only; looks at nothing.

export interface Surroundings {
  /** `process.platform`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
  /** Root of the repository that contains `cwd`, else `cwd`. */
  readonly root: string;
  /** `--policy FILE`: read in place of the project's file, and trusted, because a person named it. Absolute. */
  readonly policyFile?: string;
  /** For tests only: the organization's file has one fixed place, so that nobody moves it. */
  readonly organizationFile?: string;
}

export interface Places {
  readonly organization: string;
  readonly user: string;
  /** The organization's policy as a signed bundle, and the key that its signature must be of. */
  readonly bundle: string;
  readonly pin: string;
  /** Directories to search for the project's file, nearest first. */
  readonly project: readonly string[];
  readonly policyFile?: string;
  readonly trustStore: string;
  readonly cache: string;
  readonly home: string;
}

/** In this order; the first that is there counts. All hold data; none is code. */
export const projectFileNames = ['.tiergate.yaml', '.tiergate.yml', '.tiergate.json', 'package.json'] as const;

export function placesOf(around: Surroundings): Places {
  const { home } = around;
  return {
    organization: around.organizationFile ?? organizationFile(around),
    user: `${base(around, 'XDG_CONFIG_HOME', '.config')}/tiergate/policy.yaml`,
    bundle: `${base(around, 'XDG_CONFIG_HOME', '.config')}/tiergate/organization.bundle.json`,
    pin: `${base(around, 'XDG_STATE_HOME', '.local/state')}/tiergate/organization-key.json`,
    project: around.policyFile === undefined ? directories(around.cwd, around.root) : [],
    ...(around.policyFile === undefined ? {} : { policyFile: around.policyFile }),
    trustStore: `${base(around, 'XDG_STATE_HOME', '.local/state')}/tiergate/trust.json`,
    cache: `${base(around, 'XDG_CACHE_HOME', '.cache')}/tiergate`,
    home,
  };
}

/** Every path whose appearance, change or absence may change the policy in force. */
export const candidatesOf = (places: Places): string[] => [
  places.organization,
  places.user,
  places.bundle,
  places.pin,
  ...(places.policyFile === undefined ? [] : [places.policyFile]),
  ...places.project.flatMap(directory => projectFileNames.map(name => join(directory, name))),
  places.trustStore,
];

export const join = (directory: string, name: string): string =>
  directory.endsWith('/') ? `${directory}${name}` : `${directory}/${name}`;

function organizationFile({ platform, env }: Surroundings): string {
  if (platform === 'darwin') return '/Library/Application Support/tiergate/policy.yaml';
  if (platform === 'win32') return `${env.ProgramData ?? 'C:\\ProgramData'}\\tiergate\\policy.yaml`;
  return '/etc/tiergate/policy.yaml';
}

/** A variable that points into the project is not obeyed: a project's own settings can set it, and would then bring their own policy, trust and cache. */
function base({ env, home, root }: Surroundings, variable: string, fallback: string): string {
  const value = env[variable];
  const usable =
    value !== undefined && /^(\/|[A-Za-z]:[\\/])/.test(value) && (!isInside(value, root) || isInside(home, root));
  return usable ? value.replace(/(.)[\\/]+$/, '$1') : join(home, fallback);
}

const isInside = (path: string, directory: string): boolean => {
  const folder = slashed(directory).replace(/\/+$/, '');
  // A path with `..` in it may lead anywhere.
  return slashed(path).split('/').includes('..') || slashed(path) === folder || slashed(path).startsWith(`${folder}/`);
};
const slashed = (path: string): string => path.replaceAll('\\', '/');

function directories(cwd: string, root: string): string[] {
  if (!isInside(cwd, root)) return [root];
  const found: string[] = [];
  let at = slashed(cwd);
  const top = slashed(root);
  while (at !== top && at.length > top.length) {
    found.push(at);
    at = at.slice(0, Math.max(at.lastIndexOf('/'), 1));
  }
  return [...found, top];
}
