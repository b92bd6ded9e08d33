// Programs that read text and print text. Only what writes, runs or hides a file is told apart.
import {
  attached,
  code,
  counts,
  flag,
  glued,
  help,
  lists,
  perhaps,
  program,
  readOnly,
  reads,
  rest,
  runsUnread,
  typed,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

const gnu = (page: string) =>
  `https://www.gnu.org/software/coreutils/manual/html_node/${page}-invocation.html` as const;
const reader = 'only reads and prints';

export const cat = program(['cat', 'gcat', 'ccat', 'lolcat', 'rougify', 'pygmentize'], () => ({
  docs: gnu('cat'),
  bare: readOnly(),
  open: reader,
  prints: 'input',
  args: [rest(reads)],
  // Flags of some of these programs, options with a value of others: what follows may be a file.
  options: { ...help, '-f, -l, -O, -F, -S': reads, '-o': writes },
  examples: {
    'cat -n src/a.ts': 'read-only',
    'cat ~/.aws/credentials': 'destructive',
    'cat .env.example': 'read-only',
    'cat .env': 'destructive',
    'cat - < README.md': 'read-only',
  },
}));

export const bat = program(
  ['bat', 'batcat', 'glow', 'mdcat', 'hexyl', 'highlight', 'source-highlight', 'moar', 'ov'],
  () => ({
    docs: 'https://github.com/sharkdp/bat',
    bare: readOnly(),
    open: reader,
    args: [rest(reads)],
    options: {
      ...help,
      '-l|--language, -H|--highlight-line, -r|--line-range, -m|--map-syntax, --file-name, --theme, --style, --tabs, --wrap, --terminal-width, --color, --italic-text, --decorations, --paging, --diff-context, -w|--width':
        value,
      // Flags of some of these programs: what follows may be a file.
      '-n|--length, -s': reads,
      '--pager': code('shell'),
      '-o|--out': writes,
    },
    examples: {
      'bat -r 1:20 src/a.ts': 'read-only',
      'bat --paging=never -p .env': 'destructive',
      "bat --pager 'rm -rf ~/x' a.txt": 'destructive',
    },
  }),
);

export const head = program(
  [
    'head',
    'tail',
    'ghead',
    'gtail',
    'nl',
    'tac',
    'gtac',
    'paste',
    'fold',
    'gfold',
    'fmt',
    'expand',
    'unexpand',
    'pr',
    'col',
    'colrm',
    'ul',
    'tsort',
    'look',
    'multitail',
    'lnav',
    'od',
    'god',
    'hexdump',
    'hd',
    'strings',
    'gstrings',
    'more',
    'most',
    'pg',
    'column',
    'cut',
    'gcut',
    'hck',
    'choose',
    'comm',
    'gcomm',
    'zmore',
    'zless',
    'bzmore',
    'bzless',
    'xzless',
    'xzmore',
    'catdoc',
    'antiword',
    'xls2csv',
    'tailspin',
    'tspin',
    'frcode',
    'detex',
    'ccze',
    'logtail',
    'lesspipe',
  ],
  () => ({
    docs: gnu('head'),
    bare: readOnly(),
    open: reader,
    args: [rest(reads)],
    options: {
      ...help,
      '-n|--lines|--line, -c|--bytes|--characters, -s, --pid, -w|--width, -d|--delimiter|--delimiters, -f|--fields, -b, -t, -A, -j, -N|--read-bytes, -S, -e|--encoding, -p, -g, -o|--output-delimiter|--output-separator, -v, -i, -l, -h, -x|--max-unchanged-stats, -R|--table-right, --separator':
        attached(value),
      '-<number>': flag,
      '+*': glued(1, typed('pager')),
    },
    examples: {
      "more '+!rm -rf ~/work' a.txt": 'destructive',
      'tail +5 a.txt': 'read-only',
      'head -20 README.md': 'read-only',
      'tail -n +5 a.txt': 'read-only',
      'tail -100f logs/app.log': 'read-only',
      'head -c 100 ~/.ssh/id_rsa': 'destructive',
      'head -c100 .env': 'destructive',
      "cut -d ':' -f 1,3 data.csv": 'read-only',
      'tail -n 20 ~/.bash_history': 'destructive',
      'nl -ba src/a.ts | sed -n 10,20p': 'read-only',
      'column -t -s, data.csv': 'read-only',
      'strings -n 8 app.bin': 'read-only',
      'hexdump -C server.key': 'destructive',
      'od -An -tx1 logo.png': 'read-only',
    },
  }),
);

export const less = program(['less', 'gless', 'view-less'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/less.1.html',
  bare: readOnly(),
  open: reader,
  args: [rest(reads)],
  options: {
    ...help,
    '+*': glued(1, typed('pager')),
    '-o|--log-file, -O|--LOG-FILE': writes,
    '-k|--lesskey-file, --lesskey-src, --lesskey-content': runsUnread('takes keys and commands from a file', {
      takes: value,
    }),
    '-b, -h, -j, -p, -P, -t, -T, -x, -y, -z, -D, -#': attached(value),
  },
  examples: {
    'less +F logs/app.log': 'read-only',
    'less -N src/a.ts': 'read-only',
    "less '+!rm -rf ~' a.txt": 'destructive',
    'less +120 src/a.ts': 'read-only',
    'less -k /tmp/keys a.txt': { tier: 'privileged-write', unread: true },
    'less -o ~/.bashrc a.txt': 'privileged-write',
  },
}));

/** Numbers and hashes say nothing about what is in a file. */
export const wc = program(
  [
    'wc',
    'gwc',
    'md5sum',
    'md5',
    'sha1sum',
    'sha224sum',
    'sha256sum',
    'sha384sum',
    'sha512sum',
    'shasum',
    'gsha256sum',
    'cksum',
    'sum',
    'b2sum',
    'b3sum',
    'crc32',
    'xxhsum',
    'xxh64sum',
    'hashdeep',
    'md5deep',
    'sha256',
    'sha1',
    'rhash',
    'gmd5sum',
  ],
  () => ({
    docs: gnu('wc'),
    bare: readOnly(),
    open: 'only counts or sums up',
    args: [rest(lists)],
    examples: {
      'wc -l src/*.ts': 'read-only',
      'sha256sum --check SHA256SUMS': 'read-only',
      'shasum -a 256 .env': 'read-only',
      'md5 -q a.txt': 'read-only',
    },
  }),
);

export const sort = program(['sort', 'gsort'], () => ({
  docs: gnu('sort'),
  bare: readOnly(),
  args: [rest(reads)],
  options: {
    ...help,
    '-b|--ignore-leading-blanks, -d|--dictionary-order, -f|--ignore-case, -g|--general-numeric-sort, -i|--ignore-nonprinting, -M|--month-sort, -h|--human-numeric-sort, -n|--numeric-sort, -R|--random-sort, -r|--reverse, -V|--version-sort, -C, -m|--merge, -s|--stable, -u|--unique, -z|--zero-terminated, --debug, --heapsort, --mergesort, --mmap, --qsort, --radixsort, -c':
      flag,
    '--check, --sort': attached(value),
    '-k|--key, -t|--field-separator, -S|--buffer-size, -T|--temporary-directory, --parallel, --batch-size, --files0-from':
      value,
    '--random-source': uses,
    '-o|--output': writes,
    '--compress-program': code('shell'),
    '-<number>': flag,
    '+<number>': flag,
  },
  examples: {
    'sort -t, -k2,2nr data.csv': 'read-only',
    'sort -u -o list.txt list.txt': 'write-safe',
    'sort -o ~/.bashrc a.txt': 'privileged-write',
    'sort --output=/etc/hosts a.txt': 'privileged-write',
    "sort --compress-prog='rm -rf ~/x' -S 1 big.txt": 'destructive',
    'sort -nru a.txt': 'read-only',
    'sort --sort=numeric a.txt': 'read-only',
  },
}));

export const uniq = program(['uniq', 'guniq'], () => ({
  docs: gnu('uniq'),
  bare: readOnly(),
  args: [reads, writes],
  options: {
    ...help,
    '-c|--count, -d|--repeated, -D, -i|--ignore-case, -u|--unique, -z|--zero-terminated': flag,
    '--all-repeated, --group': attached(value),
    '-f|--skip-fields, -s|--skip-chars, -w|--check-chars': value,
    '-<number>': flag,
  },
  examples: {
    'sort a.txt | uniq -c': 'read-only',
    'uniq a.txt ~/.profile': 'privileged-write',
    'uniq -f 1 a.txt b.txt': 'write-safe',
  },
}));

export const tr = program(
  [
    'tr',
    'gtr',
    'numfmt',
    'gnumfmt',
    'factor',
    'yes',
    'gseq',
    'jot',
    'primes',
    'units',
    'qalc',
    'cowsay',
    'figlet',
    'toilet',
    'fortune',
    'banner',
    'errno',
    'ts',
    'ifdata',
    'isutf8',
    'ansi2txt',
    'aha',
    'ansifilter',
    'uuidgen',
    'uuid',
    'mcookie',
    'pwgen',
    'apg',
    'nanoid',
    'ulid',
    'ascii',
    'unicode',
    'recode-list',
    'calc',
    'num-utils',
    'spark',
    'sparkline',
    'boxes',
    'ministat',
    'datamash',
    'st',
    'termgraph',
  ],
  () => ({
    docs: gnu('tr'),
    bare: readOnly(),
    open: 'turns text into text',
    examples: {
      "tr -d '\\n' < a.txt": 'read-only',
      'numfmt --to=iec 2048': 'read-only',
      uuidgen: 'read-only',
      "tr 'a-z' 'n-za-m' < .env": 'destructive',
    },
  }),
);

export const rev = program(['rev'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/rev.1.html',
  bare: readOnly(),
  prints: 'decoded',
  args: [rest(reads)],
  options: { ...help, '-V, -h, -0|--zero': flag },
  examples: {
    'echo abc | rev': 'read-only',
    "echo 'krow/~ fr- mr' | rev | sh": 'destructive',
    'rev .env': 'destructive',
  },
}));

/** Shows what is packed or scrambled in plain form. */
export const unpacked = program(
  ['zcat', 'gzcat', 'bzcat', 'xzcat', 'lzcat', 'zstdcat', 'lz4cat', 'rot13', 'caesar', 'base32hex', 'funzip', 'unrot'],
  () => ({
    docs: gnu('gzip'),
    bare: readOnly(),
    prints: 'decoded',
    args: [rest(reads)],
    open: reader,
    options: help,
    examples: {
      'zcat logs.gz | head': 'read-only',
      'zcat x.gz | sh': 'destructive',
      'zcat ~/.ssh/id_rsa': 'destructive',
      'zcat --help': 'read-only',
    },
  }),
);

export const join = program(['join', 'gjoin'], () => ({
  docs: gnu('join'),
  bare: readOnly(),
  open: reader,
  args: [reads, reads],
  options: { ...help, '-a, -e, -j, -o, -t, -v, -1, -2': value },
  examples: { 'join -t, -1 2 -2 1 a.csv b.csv': 'read-only', 'join a.txt .env': 'destructive' },
}));

export const shuf = program(['shuf', 'gshuf'], () => ({
  docs: gnu('shuf'),
  bare: readOnly(),
  args: [reads],
  options: {
    ...help,
    '-e|--echo, -r|--repeat, -z|--zero-terminated': flag,
    '-i|--input-range, -n|--head-count': value,
    '-o|--output': writes,
    '--random-source': uses,
  },
  examples: { 'shuf -i 1-100 -n 1': 'read-only', 'shuf -n5 a.txt -o /etc/motd': 'privileged-write' },
}));

export const split = program(['split', 'gsplit'], () => ({
  docs: gnu('split'),
  bare: writeSafe(),
  args: [reads, writes],
  options: {
    ...help,
    '-a|--suffix-length, -b|--bytes, -C|--line-bytes, -l|--lines, -n|--number, -t|--separator, --additional-suffix, -p':
      value,
    '-d, -e|--elide-empty-files, -u|--unbuffered, -x, --verbose': flag,
    '--numeric-suffixes, --hex-suffixes': attached(value),
    '--filter': code('shell'),
    '-<number>': flag,
  },
  examples: {
    'split -l 1000 big.csv part-': 'write-safe',
    "split --filter='rm -rf ~/x' a.txt": 'destructive',
    'split -b 1M a.bin /opt/part': 'privileged-write',
  },
}));

export const csplit = program(['csplit', 'gcsplit'], () => ({
  docs: gnu('csplit'),
  bare: writeSafe(),
  args: [reads, rest(value)],
  options: {
    ...help,
    '-f|--prefix': writes,
    '-b|--suffix-format, -n|--digits': value,
    '-k|--keep-files, -q|-s|--quiet|--silent, -z|--elide-empty-files, --suppress-matched': flag,
  },
  examples: { "csplit -z notes.md '/^# /' '{*}'": 'write-safe', 'csplit -f /etc/x a.txt 10': 'privileged-write' },
}));

export const xxd = program(
  ['xxd', 'uudecode', 'base64', 'gbase64', 'base32', 'basenc', 'base58', 'uuencode', 'ascii85', 'basez'],
  () => ({
    docs: 'https://man7.org/linux/man-pages/man1/base64.1.html',
    bare: readOnly(),
    prints: 'decoded',
    args: [reads, writes],
    options: {
      ...help,
      '-d|-D|--decode, -r|-revert, -p|-ps|-postscript|-plain, -u|-uppercase, -E|-EBCDIC, -e, -a|-autoskip, -C|-capitalize, -x, --ignore-garbage, --base64, --base64url, --base32, --base32hex, --base16, --base2msbf, --base2lsbf, --z85, --base58, -v, -h, -t':
        flag,
      '-w|--wrap, -b|--break|-bits, -c|-cols, -g|-groupsize, -l|-len, -s|-seek, -n|-name, -m, -R': value,
      '-i|--input': attached(reads),
      '-o|--output, -offset': writes,
    },
    examples: {
      'xxd -l 64 logo.png': 'read-only',
      'base64 -w0 logo.png': 'read-only',
      'base64 -w 0 logo.png': 'read-only',
      'base64 -i ~/.ssh/id_rsa': 'destructive',
      'base64 .env': 'destructive',
      'base64 -d blob.txt | sh': 'destructive',
      'xxd -r dump.hex out.bin': 'write-safe',
      'base64 -d -i a.b64 -o out.png': 'write-safe',
      'base64 -D -o ~/.bashrc < a.txt': 'privileged-write',
    },
  }),
);

export const iconv = program(['iconv', 'uconv', 'recode-print'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/iconv.1.html',
  bare: readOnly(),
  args: [rest(reads)],
  options: {
    ...help,
    '-l|--list, -c, -s|--silent, --verbose, --unicode-subst': flag,
    '-f|--from-code, -t|--to-code, -x, --byte-subst, --widechar-subst': value,
    '-o|--output': writes,
  },
  examples: {
    'iconv -f latin1 -t utf-8 a.txt': 'read-only',
    'iconv -l': 'read-only',
    'iconv -f utf-16 a.txt -o /etc/motd': 'privileged-write',
  },
}));

export const dos2unix = program(
  ['dos2unix', 'unix2dos', 'mac2unix', 'unix2mac', 'fromdos', 'todos', 'recode', 'unexpand-i', 'indent'],
  () => ({
    docs: 'https://waterlan.home.xs4all.nl/dos2unix.html',
    bare: writeSafe(),
    args: [rest(writes)],
    open: 'converts line ends in place in any case',
    options: {
      ...help,
      '-c|--convmode, -r': value,
      '-i|--info': { tier: 'read-only', mode: 'preview', because: 'shows the line ends' },
    },
    examples: {
      'dos2unix src/a.ts': 'write-safe',
      'dos2unix ~/.zshrc': 'privileged-write',
      'dos2unix -i src/a.ts': 'read-only',
    },
  }),
);

export const bc = program(['bc', 'dc', 'gdc', 'gbc'], () => ({
  docs: 'https://www.gnu.org/software/bc/manual/html_mono/bc.html',
  bare: readOnly(),
  args: [rest(reads)],
  stdin: perhaps('calculator'),
  options: {
    ...help,
    '-l|--mathlib, -q|--quiet, -s|--standard, -w|--warn, -i|--interactive, -g|--global-stacks, -P|--no-prompt, -R|--no-read-prompt, -h, -V, -v, -x':
      flag,
    '-e|--expression': typed('calculator'),
    '-f|--file': reads,
    '-S|--scale, -I, -O': value,
  },
  examples: {
    "echo '2^10' | bc -l": 'read-only',
    "dc -e '2 3 + p'": 'read-only',
    "dc -e '!rm -rf ~'": 'destructive',
    'echo "$A + 1" | bc': 'read-only',
  },
}));

/** Reads two things and says how they differ. */
const diffOptions = {
  ...help,
  '-q|--brief': counts,
  '-u, -c, -e|--ed, -f, -n|--rcs, -y|--side-by-side, -s|--report-identical-files, -r|--recursive, -N|--new-file, -i|--ignore-case, -E|--ignore-tab-expansion, -Z|--ignore-trailing-space, -b|--ignore-space-change, -w|--ignore-all-space, -B|--ignore-blank-lines, -a|--text, -t|--expand-tabs, -T|--initial-tab, -l|--paginate, -d|--minimal, -H|--speed-large-files, -p|--show-c-function, -P, --no-dereference, --normal, --strip-trailing-cr, --left-column, --suppress-common-lines, --unidirectional-new-file, --ignore-file-name-case, --no-ignore-file-name-case, --suppress-blank-empty, -v, -h':
    flag,
  '--color, --context, --unified': attached(value),
  '-C, -U, -F|--show-function-line, -L|--label, -W|--width, -x|--exclude, -S|--starting-file, -I|--ignore-matching-lines, -D|--ifdef, --palette, --tabsize, --horizon-lines, --line-format, --old-line-format, --new-line-format, --unchanged-line-format, --GTYPE-group-format, --old-group-format, --new-group-format, --unchanged-group-format, --changed-group-format, -A|--algorithm':
    value,
  '-X|--exclude-from': uses,
  '--from-file, --to-file': reads,
  '-<number>': flag,
} as const;

export const diff = program(['diff', 'gdiff', 'colordiff', 'zdiff', 'bzdiff', 'xzdiff', 'zcmp'], () => ({
  docs: 'https://www.gnu.org/software/diffutils/manual/html_node/diff-Options.html',
  bare: readOnly(),
  args: [rest(reads)],
  options: { ...diffOptions, '--difftype, --diffcmd': code('shell') },
  examples: {
    'diff -ru --exclude=node_modules a b': 'read-only',
    'diff <(sort a.txt) <(sort b.txt)': 'read-only',
    'diff -q .env .env.example': 'read-only',
    'diff .env .env.example': 'destructive',
    'diff -U 5 a.txt b.txt': 'read-only',
    'diff -U5 --color=always a.txt b.txt': 'read-only',
    'diff a b --output=x': 'unknown',
  },
}));

export const otherDiffs = program(
  [
    'wdiff',
    'dwdiff',
    'icdiff',
    'delta',
    'difft',
    'difftastic',
    'ydiff',
    'diff-so-fancy',
    'dyff',
    'jd',
    'json-diff',
    'interdiff',
    'combinediff',
    'diffstat',
    'lsdiff',
    'grepdiff',
    'filterdiff',
    'splitdiff',
    'vbindiff',
    'cmp',
    'gcmp',
    'riff',
    'csvdiff',
    'daff',
    'jsondiff',
    'diffoscope',
  ],
  () => ({
    docs: 'https://github.com/dandavison/delta',
    bare: readOnly(),
    open: reader,
    args: [rest(reads)],
    options: {
      ...help,
      '--pager': code('shell'),
      '-s|--silent|--quiet': counts,
      '-o|--output, --html, --text, --markdown': attached(writes),
    },
    examples: {
      'difft a.ts b.ts': 'read-only',
      'cmp a.bin b.bin': 'read-only',
      "delta --pager='rm -rf ~/x' a b": 'destructive',
    },
  }),
);

export const sdiff = program(['sdiff', 'diff3', 'merge', 'gsdiff'], () => ({
  docs: 'https://www.gnu.org/software/diffutils/manual/html_node/sdiff-Options.html',
  bare: readOnly(),
  args: [rest(reads)],
  options: {
    ...diffOptions,
    '-A|--show-all, -m|--merge, -3|--easy-only, -X, -x, -O': flag,
    '-o|--output': writes,
    '--diff-program': code('shell'),
  },
  examples: {
    'sdiff -s a b': 'read-only',
    "sdiff --diff-program='rm -rf ~/x' a b": 'destructive',
    'sdiff -o out.txt a b': 'write-safe',
  },
}));

export const patch = program(['patch', 'gpatch'], () => ({
  docs: 'https://www.gnu.org/software/diffutils/manual/html_node/patch-Options.html',
  bare: writeSafe(),
  args: [writes, uses],
  options: {
    ...help,
    '--dry-run|-C|--check': { tier: 'read-only', mode: 'preview', because: 'only tries the patch' },
    '-b|--backup, -c|--context, -E|--remove-empty-files, -f|--force, -l|--ignore-whitespace, -n|--normal, -N|--forward, -R|--reverse, -s|--quiet|--silent, -t|--batch, -T|--set-time, -u|--unified, -v, -Z|--set-utc, --binary, --posix, --verbose, --backup-if-mismatch, --no-backup-if-mismatch, --follow-symlinks':
      flag,
    '-p|--strip, -F|--fuzz, -g|--get, -D|--ifdef, -V|--version-control, -x|--debug, -Y|--basename-prefix, -z|--suffix, --quoting-style, --reject-format, --read-only':
      value,
    '-B|--prefix, -d|--directory, -o|--output, -r|--reject-file': writes,
    '-i|--input': uses,
    '--merge': attached(value),
    '-e|--ed': runsUnread('hands the patch to an editor that can run commands'),
  },
  examples: {
    'patch -p1 < fix.diff': 'write-safe',
    'patch -p1 --dry-run -i fix.diff': 'read-only',
    'patch -d / -p0 -i fix.diff': 'privileged-write',
    'patch -e a.txt fix.ed': { tier: 'privileged-write', unread: true },
    'patch --dry-run --frob -i x': 'unknown',
  },
}));
