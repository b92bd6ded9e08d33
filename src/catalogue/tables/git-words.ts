// Words and options that several git commands share: secret files among the paths, what a diff may show, dry runs. Lists no commands.
import {
  attached,
  choice,
  code,
  counts,
  flag,
  type Operand,
  type Options,
  previews,
  reads,
  reveals,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const secretFiles = [
  '.env',
  '.env.*',
  '.envrc',
  '*.pem',
  '*.key',
  '*.p12',
  '*.pfx',
  '*.jks',
  '*.kdbx',
  '*.tfstate',
  'id_rsa',
  'id_dsa',
  'id_ecdsa',
  'id_ed25519',
  'credentials.json',
  'service-account*.json',
  'secrets.y*ml',
  'secrets.json',
  '.netrc',
  '.pgpass',
  '.pypirc',
  '.git-credentials',
  'kubeconfig',
];
const sampleFiles = [
  '.env.example',
  '.env.sample',
  '.env.template',
  '.env.dist',
  '.env.defaults',
  '.env.*.example',
  '*.example',
];
const anywhere = (names: readonly string[]): string => names.flatMap(name => [name, `*/${name}`]).join(', ');
const inRevision = (names: readonly string[]): string => names.flatMap(name => [`*:${name}`, `*:*/${name}`]).join(', ');

/** Path patterns of files that hold secrets, and of the samples that look like them. */
export const secretPaths = anywhere(secretFiles);
export const samplePaths = anywhere(sampleFiles);

const excluded = ':!*, :^*, :/!*, :(exclude*, :(top,exclude*';
// The loud entry stands one level down, so that a revision computed at run time is not taken for a secret file.
const historic = choice({ '*': reveals('prints a secret file out of the history') });

/** A revision or a path whose content is shown. */
export const shownWord: Operand = choice(
  { [excluded]: value },
  choice(
    {
      [samplePaths]: value,
      [inRevision(sampleFiles)]: value,
      [secretPaths]: reads,
      [inRevision(secretFiles)]: historic,
      '/*, ~*, ../*': reads,
    },
    value,
  ),
);

/** A revision or a path whose history is listed; the content is shown only where an option asks for patches. */
export const loggedWord: Operand = choice(
  { [excluded]: value },
  choice(
    {
      [samplePaths]: value,
      [secretPaths]: choice({
        '*': reveals('prints a secret file out of the history', { scales: { local: 'read-only' } }),
      }),
    },
    value,
  ),
);

/** A path that enters the index or the history. */
export const addedWord: Operand = choice(
  { [excluded]: value },
  choice(
    {
      [samplePaths]: value,
      [secretPaths]: choice({ '*': reveals('copies a secret file into the history') }),
    },
    value,
  ),
);

export const dryRun = previews('only shows what would happen');
export const dryRunOptions = { '-n|--dry-run': dryRun } as const satisfies Options;

/** What git passes on to a remote host's or a local shell. */
export const remoteProgram: Operand = code('shell');
export const quietOptions = { '-q|--quiet, -v|--verbose, --progress, --no-progress': flag } as const satisfies Options;

/** Which names a command may act on, from a file. */
export const pathspecFile = {
  '--pathspec-from-file': uses,
  '--pathspec-file-nul': flag,
} as const satisfies Options;

/** Options of everything that shows differences. */
export const diffOptions = {
  '--stat, --compact-summary': { ...counts, takes: attached(value) },
  '--name-only, --name-status, --numstat, --shortstat, --summary, --check, -s|--no-patch, --raw, --dirstat, --cumulative':
    counts,
  '-p|-u|--patch, --patch-with-stat, --patch-with-raw, -R, -a|--text, -b|--ignore-space-change, -w|--ignore-all-space, -z, -r, -t, -1|--base, -2|--ours, -3|--theirs, -0, -X, --cc, -m, -c':
    flag,
  '-U|--unified, --inter-hunk-context, -l, -S, -G, -O, --output-indicator-new, --output-indicator-old, --output-indicator-context, --src-prefix, --dst-prefix, --line-prefix, --find-object, --skip-to, --rotate-to, --anchored, --diff-algorithm, --ws-error-highlight, --diff-filter, --stat-width, --stat-count, --stat-name-width, --stat-graph-width, --diff-merges':
    value,
  '-M|--find-renames, -C|--find-copies, -B|--break-rewrites, --color, --color-words, --color-moved, --color-moved-ws, --word-diff, --word-diff-regex, --relative, --submodule, --ignore-submodules, --abbrev, -W|--function-context, -D|--irreversible-delete, --textconv, --minimal, --patience, --histogram':
    attached(value),
  '--output': writes,
  '--ext-diff': writeSafe({ effects: ['executes'] }),
} as const satisfies Options;

/** Options of everything that walks the history. */
export const walkOptions = {
  '-<number>': flag,
  '-n|--max-count, --skip, --since, --after, --until, --before, --author, --committer, --grep, --grep-reflog, --min-parents, --max-parents, --branches, --tags, --remotes, --glob, --exclude, --exclude-hidden, --format, --date, --encoding, -L, --max-age, --min-age, --filter, --since-as-filter':
    value,
  '--pretty, --decorate, --decorate-refs, --decorate-refs-exclude, --no-walk, --expand-tabs, --notes, --show-notes, --show-linear-break, --missing, --branches, --tags, --remotes':
    attached(value),
  '--oneline, --graph, --all, --follow, --first-parent, --merges, --no-merges, --reverse, --full-history, -g|--walk-reflogs, -i, -E, -F, -P':
    flag,
} as const satisfies Options;
