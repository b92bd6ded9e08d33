// Programs that carry a script of their own: stream editors, query languages, interpreters, editors; the clock and tracers.
import {
  attached,
  choice,
  code,
  command,
  destroys,
  flag,
  glued,
  help,
  lists,
  type Operand,
  opens,
  pair,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  rest,
  runsUnread,
  script,
  shortHelp,
  supplies,
  typed,
  uses,
  value,
  writeSafe,
  writes,
} from '../spec.ts';

/** A script file unless an option has brought the text; what follows it is its own. */
const scriptFile = (operand: Operand) => supplies(operand);

export const sed = program(['sed', 'gsed', 'ssed'], () => ({
  docs: 'https://www.gnu.org/software/sed/manual/sed.html',
  bare: readOnly(),
  args: [code('sed'), rest(reads)],
  options: {
    ...help,
    '-e|--expression': supplies(code('sed')),
    '-f|--file': supplies(script('sed')),
    '-i|--in-place': {
      ...writeSafe({
        effects: ['writes'],
        args: [value, rest(writes)],
      }),
      takes: attached(value),
    },
    '-l|--line-length': value,
    '-n|--quiet|--silent, -E|-r|--regexp-extended, -s|--separate, -z|--null-data, -u|--unbuffered, -b|--binary, -a, -H, --posix, --sandbox, --debug, --follow-symlinks':
      flag,
  },
  examples: {
    "sed -i -e 's/a/b/'": 'write-safe',
    "sed -n '10,20p' src/a.ts": 'read-only',
    "sed -E 's/a+/b/g; s/c/d/' README.md": 'read-only',
    "sed -e 's/a/b/' -e 's/c/d/' a.txt": 'read-only',
    "sed -i 's/foo/bar/g' src/a.ts": 'write-safe',
    "sed -i.bak -e 's/foo/bar/' src/a.ts src/b.ts": 'write-safe',
    "sed -i '/debugger/d' src/a.ts": 'write-safe',
    "sed -i -e 's/a/b/' ~/.bashrc": 'privileged-write',
    "sed -i '' 's/foo/bar/' src/a.ts": 'write-safe',
    "gsed --in-place=.orig 's/a/b/' a.txt": 'write-safe',
    'sed -n p ~/.ssh/id_rsa': 'destructive',
    "sed -n '1e rm -rf ~/work' a.txt": 'destructive',
    'sed --version': 'read-only',
  },
}));

export const awk = program(['awk', 'gawk', 'mawk', 'nawk', 'goawk', 'original-awk'], () => ({
  docs: 'https://www.gnu.org/software/gawk/manual/gawk.html',
  bare: readOnly(),
  args: [code('awk'), rest(reads)],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-f|--file, -E|--exec': supplies(script('awk')),
    '-e|--source': supplies(code('awk')),
    '-v|--assign, -F|--field-separator, -W': value,
    '-i|--include': choice(
      {
        'inplace|/usr/share/awk/inplace.awk': writeSafe({
          effects: ['writes'],
          args: [value, rest(writes)],
        }),
      },
      script('awk'),
    ),
    '-l|--load': choice({ '*': runsUnread('loads a compiled extension') }),
    '-o|--pretty-print, -d|--dump-variables, -p|--profile': attached(writes),
    '-b|-c|-C|-g|-k|--csv|-M|-n|-N|-O|-P|-r|-s|-S|-t|--traditional|--posix|--re-interval|--sandbox|--lint|--characters-as-bytes|--optimize|--bignum':
      flag,
  },
  examples: {
    "gawk -i inplace '{print $1}'": 'write-safe',
    "gawk -i inplace '{print $1}' /etc/hosts": 'privileged-write',
    "awk '{print $1}' data.txt": 'read-only',
    "awk -F: -v n=3 'NR<=n {print $1}' data.txt": 'read-only',
    'awk \'BEGIN {system("rm -rf ~/work")}\'': 'destructive',
    "awk '{print}' .env": 'destructive',
    "gawk -i inplace '{print $1}' data.txt": 'write-safe',
    "gawk -l filefuncs '{print}' a.txt": { tier: 'privileged-write', unread: true },
    'awk "{print}" "$F"': 'read-only',
    'gawk -V': 'read-only',
    'awk --version': 'read-only',
  },
}));

export const jq = program(['jq', 'gojq', 'jaq'], () => ({
  docs: 'https://jqlang.org/manual/',
  bare: readOnly(),
  args: [code('jq'), rest(reads)],
  options: {
    ...shortHelp,
    '-V|--build-configuration': previews('prints the version'),
    '-f|--from-file': supplies(script('jq')),
    '-L|--library-path': uses,
    '--arg, --argjson': pair(value),
    '--slurpfile, --rawfile, --argfile': pair(reads),
    '--indent': value,
    '-i|--in-place': writeSafe({ effects: ['writes'], args: [value, rest(writes)] }),
    '-r|--raw-output, -R|--raw-input, -j|--join-output, -a|--ascii-output, -c|--compact-output, -C|--color-output, -M|--monochrome-output, -S|--sort-keys, -e|--exit-status, -n|--null-input, -s|--slurp, --tab, --unbuffered, --stream, --stream-errors, --seq, --raw-output0, --args, --jsonargs, --yaml-input, --yaml-output':
      flag,
  },
  examples: {
    "jaq -i '.a = 1'": 'write-safe',
    "jaq -i '.a = 1' /etc/hosts": 'privileged-write',
    "jq -r '.scripts | keys[]' package.json": 'read-only',
    'jq . package.json': 'read-only',
    'jq -n "{a: 1}"': 'read-only',
    'jq . ~/.docker/config.json': 'destructive',
    'jq -n env': 'destructive',
    "jaq -i '.a = 1' a.json": 'write-safe',
    "jq --rawfile a ~/.ssh/id_rsa -n '$a'": 'destructive',
    "jq --arg a env -n '{a: $a}'": 'read-only',
    'jq -n --arg a b env': 'destructive',
    'jq --arg a b . ~/.docker/config.json': 'destructive',
    'jq --version': 'read-only',
    'jq -V': 'read-only',
  },
}));

export const yq = program(['yq', 'xq', 'tomlq', 'gojq-yaml'], () => ({
  docs: 'https://mikefarah.gitbook.io/yq',
  bare: readOnly(),
  args: [
    choice(
      {
        '*load(*|*load_str(*|*load_xml(*|*load_props(*|*load_base64(*': privileged('loads a file named in the text'),
        '*env(*|*$ENV*|*envsubst*|*$__env*': privileged('reads environment variables'),
      },
      value,
    ),
    rest(reads),
  ],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-i|--inplace|--in-place': writeSafe({ effects: ['writes'], args: [value, rest(writes)] }),
    '--from-file': supplies(uses),
    '--expression': supplies(value),
    '-s|--split-exp': writeSafe({ takes: value }),
    '--split-exp-file, -L': uses,
    '-o|--output-format, -p|--input-format, -I|--indent, --xml-*, --csv-separator, --tsv-separator, --lua-*, --properties-separator, --front-matter, -f, --width|-w, --header-preprocess, --shell-key-separator':
      value,
    '-r|--unwrapScalar|--raw-output|-P|--prettyPrint|-n|--null-input|-e|--exit-status|-M|--no-colors|-C|--colors|-N|--no-doc|-v|--verbose|-j|--tojson|-y|--yaml-output|-Y|-t|-x|-c|-S|-0|--nul-output|--security-*|--string-interpolation|--yaml-*|--csv-auto-parse|--tsv-auto-parse':
      flag,
  },
  examples: {
    'yq e -i': 'write-safe',
    "yq e -i '.a = 1' /etc/hosts": 'privileged-write',
    "yq '.services | keys' docker-compose.yml": 'read-only',
    "yq -o json '.' a.yaml": 'read-only',
    'yq -i \'.version = "2"\' chart.yaml': 'write-safe',
    "yq e -i '.a = 1' a.yaml": 'write-safe',
    "yq -s '.name' a.yaml": 'write-safe',
    'yq . ~/.kube/config': 'destructive',
    'yq -n \'load("/etc/x")\'': 'privileged-write',
    "yq -n 'env(HOME)'": 'privileged-write',
    'yq --version': 'read-only',
    'yq -V': 'read-only',
  },
}));

export const perl = program(['perl', 'perl5', 'miniperl'], () => ({
  docs: 'https://perldoc.perl.org/perlrun',
  bare: readOnly(),
  stops: true,
  args: [scriptFile(script('perl')), rest(opens)],
  stdin: code('perl'),
  options: {
    ...shortHelp,
    '-V|-v': previews('prints the version', { first: true }),
    '-e|-E': supplies(code('perl')),
    '-i': { ...writeSafe({ effects: ['writes'], args: [value, rest(writes)] }), takes: attached(value) },
    '-I': uses,
    '-M|-m': attached(value),
    '-F, -0, -l, -C, -x, -D': attached(value),
    '-p, -n, -a, -w, -W, -X, -T, -t, -s, -S, -u, -U, -c, -g, -f': flag,
  },
  examples: {
    "perl -pi -e 's/a/b/'": 'write-safe',
    "perl -ne 'print if /foo/' a.txt": 'read-only',
    "perl -pi -e 's/foo/bar/g' src/a.ts": 'write-safe',
    "perl -i.bak -pe 's/foo/bar/' src/a.ts": 'write-safe',
    "perl -0777 -pe 's/a\\nb/c/' a.txt": 'read-only',
    'perl -e \'system("rm -rf ~/work")\'': 'destructive',
    "perl -ne 'print' .env": 'destructive',
    "perl -ne 1 'rm -rf ~/x|'": 'destructive',
    "perl -ne print '| git status'": 'read-only',
    "perl -pi -e 's/a/b/' ~/.bashrc": 'privileged-write',
    'perl tools/gen.pl --all': 'write-safe',
    'perl -v': 'read-only',
    'perl --version': 'read-only',
    perl: { tier: 'privileged-write', unread: true },
    'perl -d a.pl': 'unknown',
    'perl -ne print "$F"': 'read-only',
  },
}));

export const ruby = program(['ruby', 'jruby', 'truffleruby'], () => ({
  docs: 'https://docs.ruby-lang.org/en/master/ruby/options_md.html',
  bare: readOnly(),
  stops: true,
  args: [scriptFile(script('ruby')), rest(reads)],
  stdin: code('ruby'),
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-e': supplies(code('ruby')),
    '-i': { ...writeSafe({ effects: ['writes'], args: [value, rest(writes)] }), takes: attached(value) },
    '-r': choice({ '/*|~*|../*': runsUnread('loads code from outside the project') }, value),
    '-I, -C|-X': uses,
    '-E|--encoding, --external-encoding, --internal-encoding': value,
    '-F, -0, -W, -K, -x, -T': attached(value),
    '-p, -n, -a, -l, -w, -c, -d, -s, -S, -U, --disable*, --enable*, --yjit*, --jit*, --debug*, --verbose, --copyright':
      flag,
  },
  examples: {
    "ruby -i -pe '$_'": 'write-safe',
    "ruby -i -pe '$_' /etc/hosts": 'privileged-write',
    "ruby -e 'puts 1'": 'read-only',
    "ruby -rjson -e 'puts 1'": 'read-only',
    'ruby -e \'system("rm -rf ~/work")\'': 'destructive',
    "ruby -i -pe '$_' a.txt": 'write-safe',
    'ruby -r /tmp/x.rb a.rb': { tier: 'privileged-write', unread: true },
    'ruby scripts/a.rb --all': 'write-safe',
    'ruby -v': 'read-only',
    'ruby --version': 'read-only',
    ruby: { tier: 'privileged-write', unread: true },
  },
}));

export const php = program(['php', 'php8', 'php7', 'php-cli'], () => ({
  docs: 'https://www.php.net/manual/en/features.commandline.options.php',
  bare: readOnly(),
  stops: true,
  args: [script('php')],
  stdin: code('php'),
  options: {
    ...shortHelp,
    '-v|-i|-m|--ini|--rf|--rc|--re|--ri|--info|--modules': previews('prints how php is set up'),
    '-l|--syntax-check': previews('only checks the syntax'),
    '-r|--run, -R|--process-code, -B|--process-begin, -E|--process-end': supplies(code('php')),
    '-f|--file, -F|--process-file': supplies(script('php')),
    '-S|--server': choice(
      { '0.0.0.0*|[::]*': privileged('opens a port to others') },
      writeSafe({ effects: ['network', 'executes'], ignoresInput: true }),
    ),
    '-d|--define': choice(
      {
        'auto_prepend_file*|auto_append_file*|extension=*|zend_extension=*': runsUnread('loads code from elsewhere'),
      },
      value,
    ),
    '-t|--docroot, -c|--php-ini': uses,
    '-z': uses,
    '-n|-q|-C|-e|-s|-w|-H': flag,
  },
  examples: {
    'php -S 0.0.0.0:8000 x': 'privileged-write',
    'php artisan migrate --force': 'deployment',
    'php artisan route:list': 'read-only',
    "php -r 'echo 1;'": 'read-only',
    'php -r \'system("rm -rf ~/work");\'': 'destructive',
    'php -l src/a.php': 'read-only',
    'php bin/a.php --all': 'write-safe',
    'php -S 0.0.0.0:8000': 'privileged-write',
    'php -S localhost:8000 -t public': 'write-safe',
    'php -d auto_prepend_file=/tmp/x.php a.php': { tier: 'privileged-write', unread: true },
    'php -a': 'unknown',
    'php -v': 'read-only',
    'php --help': 'read-only',
  },
}));

export const lua = program(['lua', 'lua5.1', 'lua5.3', 'lua5.4', 'luajit'], () => ({
  docs: 'https://www.lua.org/manual/5.4/lua.html',
  bare: readOnly(),
  stops: true,
  args: [script('lua')],
  stdin: code('lua'),
  options: {
    '-v': previews('prints the version', { first: true }),
    '-e': code('lua'),
    '-i': runsUnread('opens a lua prompt'),
    '-l': value,
    '-E, -W': flag,
  },
  examples: {
    "lua -e 'print(1)'": 'read-only',
    'lua -e \'os.execute("rm -rf ~/work")\'': 'destructive',
    'lua scripts/a.lua x': 'write-safe',
    'lua -i': { tier: 'privileged-write', unread: true },
    'lua -v': 'read-only',
  },
}));

export const statistics = program(['Rscript', 'R', 'julia', 'octave'], () => ({
  docs: 'https://stat.ethz.ch/R-manual/R-devel/library/utils/html/Rscript.html',
  bare: readOnly(),
  stops: true,
  args: [scriptFile(script('r')), rest(value)],
  stdin: code('r'),
  options: {
    ...shortHelp,
    '-v': previews('prints the version', { first: true }),
    '-e|--eval, -E|--print': supplies(code('r')),
    '-f|--file, -L|--load': supplies(script('r')),
    '--project, -J|--sysimage, -t|--threads, -p|--procs, -O, --default-packages, --encoding': attached(value),
    '-q|--quiet|--silent|--no-save|--no-restore|--no-echo|--slave|--vanilla|--no-init-file|--no-environ|--no-site-file|--startup-file*|--color*|--verbose|--args':
      flag,
  },
  examples: {
    "Rscript -e 'print(1)'": 'read-only',
    "Rscript -e 'devtools::test()'": 'write-safe',
    'Rscript -e \'system("ls")\'': { tier: 'privileged-write', unread: true },
    'Rscript -e \'install.packages("x")\'': 'privileged-write',
    "julia --project=. -e 'using Pkg; Pkg.test()'": 'write-safe',
    "julia -e 'run(`ls`)'": { tier: 'privileged-write', unread: true },
    'R --version': 'read-only',
    'julia -v': 'read-only',
    'Rscript --help': 'read-only',
  },
}));

export const vim = program(
  [
    'vim',
    'vi',
    'view',
    'nvim',
    'gvim',
    'gview',
    'rview',
    'vimdiff',
    'nvimdiff',
    'rvim',
    'mvim',
    'evim',
    'vimx',
    'elvis',
    'vis',
  ],
  () => ({
    docs: 'https://vimhelp.org/starting.txt.html',
    bare: writeSafe(),
    dashes: 'long',
    args: [rest(writes)],
    options: {
      ...shortHelp,
      '-c, --cmd': typed('editor'),
      '-c*': glued(2, typed('editor')),
      '+*': glued(1, typed('editor')),
      '-u|-U|-i': choice({ 'NONE|NORC|DEFAULTS|/dev/null': readOnly() }, script('other')),
      '-S, --remote*, --server*, -s': {
        ...runsUnread('runs a file of editor commands that is not read here'),
        takes: value,
      },
      '-l': script('lua'),
      '-w|-W, --startuptime': writes,
      '-t|-T': value,
      '-es|-Es|-e|-E|-ens|-R|-n|-N|-b|-d|-o|-O|-p|-r|-L|-m|-M|-x|-y|-Z|-V*|--headless|--clean|--noplugin|--not-a-term|--embed':
        flag,
    },
    examples: {
      nvim: 'write-safe',
      'nvim -l ~/.ssh/id_rsa': 'privileged-write',
      'nvim -w ~/.ssh/id_rsa': 'destructive',
      'nvim ~/.ssh/id_rsa': 'destructive',
      'vim src/a.ts': 'write-safe',
      'vim +12 src/a.ts': 'write-safe',
      "vim -es -c 'wq' a.txt": 'write-safe',
      "vim -c ':!rm -rf ~/work' a": 'destructive',
      "vim -es '+!rm -rf ~/work' +qa": 'destructive',
      "vim -es -c '%s/a/b/ge' -cwq a.txt": 'write-safe',
      'vim -u /tmp/vimrc a.txt': { tier: 'privileged-write', unread: true },
      'vim -u NONE a.txt': 'write-safe',
      'nvim --headless "+Lazy! sync" +qa': { tier: 'privileged-write', unread: true },
      'vim -S x.vim': { tier: 'privileged-write', unread: true },
      'vim --version': 'read-only',
      'nvim -h': 'read-only',
    },
  }),
);

export const lineEditor = program(['ed', 'red', 'ex'], () => ({
  docs: 'https://www.gnu.org/software/ed/manual/ed_manual.html',
  bare: writeSafe(),
  args: [rest(writes)],
  stdin: typed('line editor'),
  options: {
    ...shortHelp,
    '-p|--prompt': value,
    '-c': typed('editor'),
    '-c*': glued(2, typed('editor')),
    '+*': glued(1, typed('editor')),
    '-S, -t': runsUnread('runs a file of editor commands that is not read here', { takes: value }),
    '-s, -E, -r, -l, -v, -G, -e, -q': flag,
  },
  examples: {
    'ed ~/.ssh/id_rsa': 'destructive',
    'ed -s a.txt': { tier: 'privileged-write', unread: true },
    "printf 'w\\nq\\n' | ed -s a.txt": 'write-safe',
    "printf '%s\\n' '/foo/s//bar/' w q | ed -s a.txt": 'write-safe',
    "ed -s a.txt <<< '!rm -rf ~/work'": 'destructive',
    "ed -s a.txt <<< 'w ~/.bashrc'": 'privileged-write',
    "ex -s -c '!sh' a.txt": { tier: 'privileged-write', unread: true },
    "ex -sc '!rm -rf ~/work' -cq": 'destructive',
    'ex -S x.vim a.txt': { tier: 'privileged-write', unread: true },
    'ed --help': 'read-only',
    'ed -h': 'read-only',
  },
}));

export const nano = program(['nano', 'pico', 'rnano', 'micro', 'hx', 'helix', 'kak', 'joe', 'mcedit'], () => ({
  docs: 'https://www.nano-editor.org/dist/latest/nano.html',
  bare: writeSafe(),
  args: [rest(writes)],
  options: {
    ...shortHelp,
    '-s|--speller': code('shell'),
    '-f|--rcfile, -C|--backupdir, -T|--tabsize, -Y|--syntax, -r|--fill': value,
    '+*': flag,
    '-l, -i, -w, -v, -B, -E, -R, -t, -x, -m, -c': flag,
  },
  examples: {
    nano: 'write-safe',
    'nano README.md': 'write-safe',
    'nano ~/.ssh/authorized_keys': 'destructive',
    "nano -s 'rm -rf ~/work' a.txt": 'destructive',
    'nano --version': 'read-only',
    'nano -h': 'read-only',
  },
}));

export const emacs = program(['emacs', 'emacsclient', 'emacs-nox'], () => ({
  docs: 'https://www.gnu.org/software/emacs/manual/html_node/emacs/Emacs-Invocation.html',
  bare: writeSafe(),
  dashes: 'long',
  args: [rest(writes)],
  options: {
    ...help,
    '--eval|-eval|--execute|-e|-execute': code('elisp'),
    '-l|--load|-load|--script|-script|-x': script('elisp'),
    '-f|--funcall|-funcall': choice({ '*': runsUnread('calls a function that is not read here') }),
    '--insert|-insert': reads,
    '-L|--directory|--chdir|--init-directory': uses,
    '--batch|-batch|-Q|--quick|-q|--no-init-file|-nw|-t|-c|-n|--no-wait|--no-site-file|--daemon*|--kill|-u|--debug-init':
      flag,
  },
  examples: {
    'emacs -nw': 'write-safe',
    'emacs -nw ~/.ssh/id_rsa': 'destructive',
    'emacs -nw a.txt': 'write-safe',
    'emacs --batch --eval \'(shell-command "ls")\'': { tier: 'privileged-write', unread: true },
    'emacs --batch --eval \'(delete-directory "~/work" t)\'': 'destructive',
    'emacs --script /tmp/x.el': { tier: 'privileged-write', unread: true },
    'emacs --batch -f org-html-export a.org': { tier: 'privileged-write', unread: true },
    'emacs --version': 'read-only',
  },
}));

export const date = program(['date', 'gdate'], () => {
  const clock = destroys('changes the clock of the machine, which logs, logins and schedules rely on');
  return {
    docs: 'https://www.gnu.org/software/coreutils/manual/html_node/date-invocation.html',
    bare: readOnly(),
    prints: 'word',
    args: [choice({ '+*': readOnly(), '*': clock }), rest(value)],
    options: {
      ...help,
      '-s|--set': { ...clock, takes: value },
      '-j': previews('only converts, sets nothing'),
      '-d|--date, -v, -z': value,
      '-f|--file': reads,
      '-r|--reference': lists,
      '-I|--iso-8601|--rfc-3339': attached(value),
      '-u|--utc|--universal, -R|--rfc-email|--rfc-2822, -n, --debug, --resolution': flag,
    },
    examples: {
      date: 'read-only',
      'date +%Y-%m-%d': 'read-only',
      "date -u -d '1 day ago' +%s": 'read-only',
      'date -Iseconds': 'read-only',
      'date -s 2020-01-01': 'destructive',
      'date 010112002020': 'destructive',
      'date -j 010112002020 +%s': 'read-only',
      'date --help': 'read-only',
      'date --version': 'read-only',
    },
  };
});

export const tracers = program(['strace', 'ltrace', 'dtruss', 'truss', 'valgrind', 'heaptrack'], () => ({
  docs: 'https://man7.org/linux/man-pages/man1/strace.1.html',
  bare: readOnly(),
  args: [command],
  options: {
    ...shortHelp,
    '-V': previews('prints the version', { first: true }),
    '-p|--attach': privileged('looks into another running process', { takes: value }),
    '-o|--output, --log-file': writes,
    '-e|--trace|--expr, -s|--string-limit, -P, -u, -E, -a, -b, -I, -O, -S, -X, -n, -l, -x, --tool, --suppressions':
      value,
    '-f|--follow-forks, -ff, -c|-C|--summary, -t, -tt, -ttt, -T, -r, -q, -v, -y, -yy, -i, -k, -z, -Z, -d, -w, -D, -A, --leak-check*, --show-leak-kinds*, --track-origins*, --error-exitcode*, --num-callers*, --trace-children*, --gen-suppressions*':
      flag,
  },
  examples: {
    'strace -f -e trace=file rm -rf ~/work': 'destructive',
    'strace -o trace.log ls': 'write-safe',
    'strace -p 123': 'privileged-write',
    'valgrind --leak-check=full ls': 'read-only',
    'strace --version': 'read-only',
    'strace -V': 'read-only',
    'strace -h': 'read-only',
  },
}));
