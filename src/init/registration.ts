// The shell line that an agent runs as its hook. Edits no file.

export interface Registration {
  /** Absolute path of the node executable. */
  readonly node: string;
  /** Absolute path of `hooks/<agent>.cjs`. */
  readonly hook: string;
}

// A project's settings may set these for every process of the session, and through them replace what the hook runs or
// where it gets its code from. The certificates are not an attack, but reading them costs 40 ms a call.
const variables = [
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_COMPILE_CACHE',
  'NODE_V8_COVERAGE',
  'NODE_EXTRA_CA_CERTS',
  'OPENSSL_CONF',
].join(' ');

/**
 * Most agents let the call run when a hook ends with anything but 0 or 2: a missing executable, a crash, a signal. So
 * everything else becomes 2. Only builtins of the shell, as `PATH` is not ours either. No variable, as one agent puts those of the
 * environment in before the shell sees the line; no two slashes in a row, as one takes them for a comment. In braces, as one puts the
 * call behind the line as a here-document, which belongs to all of it.
 */
export const toCommand = ({ node, hook }: Registration): string =>
  `{ unset ${variables}; ${quote(node)} ${quote(hook)}; case $? in 0|2) exit $?;; ` +
  '*) echo "tiergate failed (exit $?): call blocked. Run: tiergate doctor" >&2; exit 2;; esac; }';

export const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** The paths in a command of ours for this agent; undefined for a command that is not ours. */
export function fromCommand(command: string, agent: string): Partial<Registration> | undefined {
  const words = [...command.matchAll(/((?:'[^']*'|\\')+)|[^\s'";|&]+/g)].map(([word]) => unquote(word));
  const at = words.findIndex(word => word.endsWith(`/hooks/${agent}.cjs`));
  const hook = words[at];
  if (hook === undefined || !command.includes('tiergate')) return undefined;
  const node = words[at - 1];
  return node?.startsWith('/') ? { node, hook } : { hook };
}

const unquote = (word: string): string => word.replace(/'([^']*)'|\\'/g, (_, inner?: string) => inner ?? "'");
