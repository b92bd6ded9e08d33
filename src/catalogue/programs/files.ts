// Programs that walk files: search, run a command for each, change modes and owners, pack and unpack.
import {
  attached,
  choice,
  code,
  commandPerFound,
  commandWithInput,
  commandWithInputs,
  deletes,
  destroys,
  flag,
  help,
  lists,
  mode,
  previews,
  program,
  readOnly,
  reads,
  rest,
  runsUnread,
  selects,
  shortHelp,
  supplies,
  uses,
  value,
  version,
  writeSafe,
  writes,
} from '../spec.ts';

const gnu = <const N extends string>(name: N) => `https://man7.org/linux/man-pages/man1/${name}.1.html` as const;

/** The command sees the files below the starting points, so those count as read. */
const perFile = {
  ...readOnly({ effects: ['executes'], args: [rest(reads)] }),
  takes: commandPerFound('replaces', ';', '+'),
} as const;

export const find = program(['find', 'gfind', 'bfs'], () => ({
  docs: gnu('find'),
  bare: readOnly(),
  args: [rest(lists)],
  operators: { '(': flag, ')': flag, '!': selects('not'), ',': selects('or') },
  prints: 'names',
  options: {
    ...help,
    '-help, -version': flag,
    '-exec, -execdir, -ok, -okdir': perFile,
    '-delete': writeSafe({ args: [rest(deletes)] }),
    '-fprint, -fprint0, -fls, -fprintf': writes,
    '-files0-from': lists,
    '-name, -iname': selects('name', true),
    '-printf': selects('format', true),
    '-ls': selects('format'),
    '-o|-or': selects('or'),
    '-not': selects('not'),
    '-empty': selects('empty'),
    '-path, -ipath, -wholename, -iwholename, -regex, -iregex, -regextype, -type, -xtype, -maxdepth, -mindepth, -size, -mtime, -mmin, -atime, -amin, -ctime, -cmin, -Bmin, -Btime, -newer, -anewer, -cnewer, -newermt, -newerct, -newerat, -newerBt, -newermm, -perm, -user, -group, -uid, -gid, -links, -inum, -samefile, -fstype, -used, -context, -lname, -ilname, -D, -flags, -depth-n':
      value,
    '-a|-and, -print, -print0, -prune, -quit, -readable, -writable, -executable, -true, -false, -nouser, -nogroup, -depth, -d, -mount|-xdev, -x, -X, -s, -E, -H, -L, -P, -O*, -daystart, -follow, -ignore_readdir_race, -noignore_readdir_race, -noleaf, -nowarn, -warn, -nohidden, -hidden':
      flag,
  },
  examples: {
    "find . -name '*.ts' -not -path './node_modules/*'": 'read-only',
    'find src -type f -newer package.json -exec wc -l {} +': 'read-only',
    "find . -type f \\( -name '*.js' -o -name '*.ts' \\) | head": 'read-only',
    'find . ! -name x -print': 'read-only',
    'find ~/work -delete': 'destructive',
    'find / -name x -delete': 'destructive',
    'find /tmp/build-1 -type f -delete': 'write-safe',
    "find . -name '*.pyc' -delete": 'write-safe',
    "find . \\( -name '*.pyc' -o -name '*.pyo' \\) -delete": 'write-safe',
    "find . ! -name '*.pyc' -delete": 'destructive',
    "find . -name '*.pyc' -o -type f -delete": 'destructive',
    "find src -name '*.ts' -delete": 'destructive',
    'find . -type d -empty -delete': 'write-safe',
    'find . -type d -name __pycache__ -exec rm -rf {} +': 'write-safe',
    'find . -name .git -exec rm -rf {} +': 'destructive',
    'find . -name .env -exec cat {} +': 'destructive',
    "find . -name '*.o' -print0 | xargs -0 rm -f": 'write-safe',
    'find . -type f -print0 | xargs -0 rm -f': 'destructive',
    '$(find . -name "*.sh") -rf x': 'unknown',
    'find . -exec rm -rf ~/work \\;': 'destructive',
    'find ~/.ssh -type f -exec cat {} +': 'destructive',
    'find . -fprint ~/.bashrc': 'privileged-write',
    'find . -frobnicate': 'unknown',
  },
}));

export const fd = program(['fd', 'fdfind'], () => ({
  docs: 'https://github.com/sharkdp/fd',
  bare: readOnly(),
  args: [value, rest(lists)],
  options: {
    ...shortHelp,
    '-x|--exec, -X|--exec-batch': { ...readOnly({ effects: ['executes'] }), takes: commandPerFound('appends', ';') },
    '-e|--extension': selects('ending', true),
    '-t|--type, -d|--max-depth, --min-depth, --exact-depth, -E|--exclude, --ignore-file, -S|--size, --changed-within, --changed-before, --newer, --older, -o|--owner, -c|--color, -j|--threads, --max-results, --and, --format, --batch-size, --path-separator':
      value,
    '-C|--base-directory, --search-path': lists,
    '-H|--hidden, -I|--no-ignore, -u|--unrestricted, -s|--case-sensitive, -i|--ignore-case, -g|--glob, --regex, -F|--fixed-strings, -a|--absolute-path, -l|--list-details, -L|--follow, -p|--full-path, -0|--print0, --prune, -1, -q|--quiet, --show-errors, --one-file-system|--xdev, --no-ignore-vcs, --no-ignore-parent, --strip-cwd-prefix, --hyperlink':
      flag,
  },
  examples: {
    'fd -e ts foo src': 'read-only',
    'fd -H -t f . -x wc -l': 'read-only',
    'fd foo -x rm -rf ~/work': 'destructive',
    'fd foo -x rm': 'destructive',
    'fd -e pyc -x rm': 'write-safe',
  },
}));

export const xargs = program(['xargs', 'gxargs'], () => ({
  docs: gnu('xargs'),
  bare: readOnly({ effects: ['executes'] }),
  args: [commandWithInput('-I', '-i')],
  options: {
    ...help,
    '-I|-J, -n|--max-args, -L|--max-lines, -P|--max-procs, -s|--max-chars, -d|--delimiter, -E, -R, -S, --process-slot-var':
      value,
    '-i|--replace, -l, -e|--eof': attached(value),
    '-a|--arg-file': reads,
    '-0|--null, -r|--no-run-if-empty, -t|--verbose, -p|--interactive, -x|--exit, -o|--open-tty, --show-limits': flag,
  },
  examples: {
    'git ls-files | xargs -n 50 wc -l': 'read-only',
    "grep -rl foo src | xargs sed -i 's/foo/bar/'": 'write-safe',
    'echo ~/work | xargs rm -rf': 'destructive',
    'ls | xargs -I{} echo {}': 'read-only',
    'echo id_rsa | xargs -I{} cat ~/.ssh/{}': 'destructive',
    'echo issue | xargs -i gh {} list': 'read-only',
    'ls | xargs -I% cp a.txt /usr/bin/': 'privileged-write',
    'ls | xargs cp a.txt /usr/bin/': 'privileged-write',
  },
}));

export const parallel = program(['parallel', 'env_parallel'], () => ({
  docs: 'https://www.gnu.org/software/parallel/man.html',
  bare: runsUnread('runs commands that are put together at run time'),
  args: [commandWithInputs(':::', '::::', ':::+', '::::+')],
  stdin: code('shell'),
  open: 'runs what it is given in any case',
  options: {
    ...version,
    '-j|--jobs|-P, -n|--max-args, -N|--max-replace-args, -L, --colsep|-C, --joblog, --results|--res, --timeout, --retries, -I, -S|--sshlogin, --delay, --load, --halt, --tagstring, --workdir, --nice, --tmpdir, -d|--delimiter':
      value,
    '-a|--arg-file': uses,
    '-k|--keep-order, -m, -X, -q|--quote, --bar, --eta, --dry-run, --ungroup|-u, --line-buffer|--lb, --tag, --will-cite, --no-notice, --progress, --pipe, -v|--verbose, -t, -0|--null, -r|--no-run-if-empty, --keep-order':
      flag,
  },
  examples: {
    'parallel -j4 gzip ::: a.log b.log': { tier: 'privileged-write', unread: true },
    'parallel rm -rf ~/work ::: a': 'destructive',
    "parallel ::: 'rm -rf ~/work'": 'destructive',
    "parallel 'rm -rf {}' ::: ~/work": 'destructive',
    "echo 'rm -rf ~/work' | parallel": 'destructive',
  },
}));

const everyone = destroys('changes rights or owners of system folders');

export const chmod = program(['chmod', 'gchmod'], () => ({
  docs: gnu('chmod'),
  bare: readOnly(),
  args: [value, rest(mode)],
  options: {
    ...help,
    '-R|--recursive, -v|--verbose, -c|--changes, -f|--silent|--quiet, --preserve-root, --no-preserve-root, -h, -H, -L, -P':
      flag,
    '--reference': supplies(lists),
    '-x|-w|-r|-rwx|-rw|-wx|-s|-t': { ...readOnly({ args: [rest(mode)] }) },
  },
  examples: {
    'chmod +x scripts/build.sh': 'write-safe',
    'chmod -x run.sh': 'write-safe',
    'chmod 600 ~/notes.txt': 'privileged-write',
    'chmod -R 755 src': 'write-safe',
  },
}));

export const chown = program(['chown', 'chgrp', 'gchown', 'lchown'], () => ({
  docs: gnu('chown'),
  bare: readOnly(),
  args: [value, rest(mode)],
  options: {
    ...help,
    '-R|--recursive, -v|--verbose, -c|--changes, -f|--silent|--quiet, --preserve-root, -h|--no-dereference, --dereference, -H, -L, -P':
      flag,
    '--no-preserve-root': everyone,
    '--from': value,
    '--reference': supplies(lists),
  },
  examples: {
    'chown me file.txt': 'write-safe',
    'chown -R me:me /opt/app': 'privileged-write',
    'chown -R me --no-preserve-root /': 'destructive',
  },
}));

const packs = {
  '-C|--directory': writes,
  '-I|--use-compress-program, --to-command, --rsh-command, --checkpoint-action, -F|--info-script|--new-volume-script':
    runsUnread('runs a program that the option names', { takes: code('shell') }),
  '--remove-files': { ...writeSafe({ args: [rest(deletes)] }) },
  '-T|--files-from, -X|--exclude-from': reads,
  '--exclude, --transform|--xform, --strip-components, -b|--blocking-factor, --owner, --group, --mode, --mtime, --sort, --format, -H, -g|--listed-incremental, -N|--newer, -L, -V|--label, --level, --pax-option, --one-top-level, --occurrence, --warning, --checkpoint':
    value,
} as const;

/** `tar xzf a.tgz`: the letters come first and without a dash. */
const oldStyle = choice(
  {
    'tf, tvf, tzf, tzvf, tvzf, tjf, tjvf, tJf, tJvf': readOnly(),
    'xf, xvf, xzf, xzvf, xvzf, xfz, xjf, xjvf, xvjf, xJf, xJvf, xvJf, xpf, xvfz, xfv': writeSafe({
      effects: ['writes'],
    }),
    'cf, cvf, czf, czvf, cvzf, cfz, cjf, cjvf, cJf, cJvf, cvfz, rf, rvf, uf': writeSafe({ effects: ['writes'] }),
  },
  reads,
);

export const tar = program(['tar', 'gtar', 'bsdtar'], () => ({
  docs: gnu('tar'),
  bare: readOnly(),
  args: [oldStyle, rest(reads)],
  options: {
    ...help,
    ...packs,
    '-t|--list': previews('only lists'),
    '-z|--gzip, -j|--bzip2, -J|--xz, --zstd, --lzma, -a|--auto-compress, -v|--verbose, -O|--to-stdout, -p|--preserve-permissions, -h|--dereference, -k|--keep-old-files, -P|--absolute-names, -S|--sparse, -w, -W, --wildcards, --no-wildcards, --exclude-vcs, --exclude-vcs-ignores, --no-same-owner, --no-same-permissions, --overwrite, --totals, --null, --numeric-owner, --skip-old-files, --anchored, --ignore-failed-read, --no-recursion, --show-transformed-names, -m, -o, -l, -i':
      flag,
    '-x|--extract|--get, -c|--create, -r|--append, -u|--update, -A, -d|--diff|--compare, --delete': writeSafe({
      effects: ['writes'],
    }),
    '-f|--file': writes,
  },
  examples: {
    'tar -tzf release.tgz': 'read-only',
    'tar tzf release.tgz': 'read-only',
    'tar -czf /tmp/src.tgz src': 'write-safe',
    'tar czf /tmp/src.tgz src': 'write-safe',
    'tar xzf a.tgz -C vendor': 'write-safe',
    'tar -xzf a.tgz -C /usr/local': 'privileged-write',
    'tar -cf keys.tar ~/.ssh': 'destructive',
    'tar cf keys.tar ~/.ssh': 'destructive',
    "tar -xf a.tar --to-command='rm -rf ~/work'": 'destructive',
    'tar -cf /dev/null x --checkpoint=1 --checkpoint-action=exec=sh': { tier: 'privileged-write', unread: true },
    'tar -cf a.tar --remove-files ~/work': 'destructive',
  },
}));

export const zip = program(['zip'], () => ({
  docs: 'https://infozip.sourceforge.net/Zip.html',
  bare: readOnly(),
  args: [writes, rest(reads)],
  options: {
    ...shortHelp,
    '-TT|--unzip-command': runsUnread('runs a program that the option names', { takes: code('shell') }),
    '-m|--move': { ...writeSafe({ args: [value, rest(deletes)] }) },
    '-x|--exclude, -i|--include, -P|--password, -b|--temp-path, -t, -n, -O|--output-file': value,
    '-r|--recurse-paths, -q|--quiet, -v|--verbose, -9, -8, -7, -6, -5, -4, -3, -2, -1, -0, -j|--junk-paths, -y|--symlinks, -u|--update, -f|--freshen, -d|--delete, -e|--encrypt, -T|--test, -D, -X, -@, -A, -l, -sf':
      flag,
  },
  examples: {
    'zip -r out.zip dist': 'write-safe',
    'zip out.zip ~/.ssh/id_rsa': 'destructive',
    "zip -TT 'rm -rf ~/work' a.zip b": 'destructive',
    'zip -m a.zip ~/work': 'destructive',
  },
}));

export const unzip = program(
  [
    'unzip',
    'gunzip',
    'gzip',
    'bzip2',
    'bunzip2',
    'xz',
    'unxz',
    'zstd',
    'unzstd',
    'lz4',
    'pigz',
    'lzma',
    'brotli',
    'compress',
    'uncompress',
    'unrar',
    'zipinfo',
    'pixz',
    'pbzip2',
    'cpio',
    'ar',
    'unar',
    'lsar',
  ],
  () => ({
    docs: gnu('gzip'),
    bare: writeSafe({ effects: ['writes'] }),
    prints: 'decoded',
    args: [rest(reads)],
    open: 'packs or unpacks beside the file in any case',
    options: {
      ...help,
      '-d': attached(value),
      '-o|--output': attached(writes),
      '--directory|--output-dir-flat': writes,
      '-l|--list, -t|--test, -Z': flag,
    },
    examples: {
      'unzip -o assets.zip -d public/assets': 'write-safe',
      'gunzip -k data.json.gz': 'write-safe',
      'gzip -c ~/.ssh/id_rsa': 'destructive',
      'ar t lib.a': 'write-safe',
    },
  }),
);

export const sevenZip = program(['7z', '7za', '7zz', '7zr', 'rar'], () => ({
  docs: 'https://7-zip.org/',
  open: 'packs or unpacks in any case',
  options: { ...shortHelp, '-sdel|-df': { ...writeSafe({ args: [value, rest(deletes)] }) } },
  commands: {
    'a, u, m': writeSafe({ args: [writes, rest(reads)] }),
    'l, lb, t, i, h, v': readOnly({ args: [rest(reads)] }),
    'x, e, d, rn': writeSafe({ args: [rest(reads)] }),
  },
  examples: {
    '7z x a.7z': 'write-safe',
    '7z l a.7z': 'read-only',
    '7z a out.7z ~/.ssh/id_rsa': 'destructive',
    '7z a -sdel out.7z ~/work': 'destructive',
  },
}));
