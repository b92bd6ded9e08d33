// Files and folders: list, copy, move, link, remove, make. What a path is worth is judged by its place.
import {
  choice,
  code,
  deletes,
  destroys,
  flag,
  help,
  lists,
  moves,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  recursive,
  rest,
  uses,
  value,
  writeSafe,
  writes,
  writtenChoice,
} from '../spec.ts';

const gnu = (page: string) =>
  `https://www.gnu.org/software/coreutils/manual/html_node/${page}-invocation.html` as const;

export const ls = program(
  ['ls', 'dir', 'vdir', 'gls', 'exa', 'eza', 'lsd', 'tree', 'll', 'la', 'colorls', 'gtree', 'broot', 'erd', 'l'],
  () => ({
    docs: gnu('ls'),
    bare: readOnly(),
    open: 'only lists names, sizes and dates',
    args: [rest(lists)],
    // `tree -o` and `tree -R` write; `ls -o` does not, so only the long spelling counts.
    options: { '--output': writes, '--outcmd': writes },
    examples: {
      'ls -la ~/.ssh': 'read-only',
      'ls -1t | head -5': 'read-only',
      'tree -L 2 -I "node_modules|dist"': 'read-only',
      'eza --git --icons -l': 'read-only',
      'ls "$(git rev-parse --show-toplevel)"': 'read-only',
    },
  }),
);

export const cp = program(['cp', 'gcp', 'xcp', 'fcp'], () => ({
  docs: gnu('cp'),
  bare: readOnly(),
  args: [rest(reads), writes],
  options: {
    ...help,
    '-a|--archive, -b, -d, -f|--force, -i|--interactive, -H, -l|--link, -L|--dereference, -n|--no-clobber, -P|--no-dereference, -p, -R|-r|--recursive, -s|--symbolic-link, -T|--no-target-directory, -u, -v|--verbose, -x|--one-file-system, -Z, -c, -X, -N, -g|--progress-bar, --attributes-only, --copy-contents, --parents, --remove-destination, --strip-trailing-slashes, --keep-directory-symlink, --debug, -A, -V':
      flag,
    '--backup, --preserve, --reflink, --update, --context': { is: 'attached', operand: value },
    '-S|--suffix, --no-preserve, --sparse': value,
    '-t|--target-directory': writes,
  },
  examples: {
    'cp -r templates/api services/orders': 'write-safe',
    'cp .env.example .env': 'privileged-write',
    'cp ~/.ssh/id_ed25519 /tmp/k': 'destructive',
    'cp -t ~/.ssh src/a.txt': 'destructive',
    'cp --preserve=mode a.txt b.txt': 'write-safe',
    'cp -a dist/. /usr/share/nginx/html/': 'privileged-write',
    'cp hook.sh .git/hooks/pre-commit': 'privileged-write',
    'cp --frob a b': 'unknown',
  },
}));

export const mv = program(['mv', 'gmv', 'mmv', 'qmv', 'vidir'], () => ({
  docs: gnu('mv'),
  bare: readOnly(),
  args: [rest(moves), writtenChoice({ '/dev/null': destroys('throws away what is moved') }, writes)],
  options: {
    ...help,
    '-b, -f|--force, -h, -i|--interactive, -n|--no-clobber, -T|--no-target-directory, -v|--verbose, -Z|--context, --no-copy, --exchange, --strip-trailing-slashes, --debug':
      flag,
    '-u': flag,
    '--backup, --update': { is: 'attached', operand: value },
    '-S|--suffix': value,
    '-t|--target-directory': writes,
  },
  examples: {
    'mv lib/old.ts lib/new.ts': 'write-safe',
    'mv ~/.ssh ~/ssh-old': 'destructive',
    'mv notes.txt /etc/motd': 'privileged-write',
    'mv ~/a.txt ~/b.txt': 'privileged-write',
    'mv notes.txt /dev/null': 'destructive',
  },
}));

export const rm = program(['rm', 'grm', 'unlink', 'srm', 'rmtrash-force'], () => ({
  docs: gnu('rm'),
  bare: readOnly(),
  args: [rest(deletes)],
  options: {
    ...help,
    '-r|-R|--recursive': recursive,
    '-f|--force, -i, -I, -d|--dir, -v|--verbose, -x|--one-file-system, -P, -W, -s, -m, -z, --preserve-root': flag,
    '--interactive': { is: 'attached', operand: value },
    '--no-preserve-root': destroys('switches off the protection of the root folder'),
  },
  examples: {
    'rm -rf dist coverage': 'write-safe',
    'rm -fr ../other-repo': 'destructive',
    'rm -r --no-preserve-root /': 'destructive',
    'rm --no-preserve-root a.txt': 'destructive',
    'rm -rf /tmp/my-scratch-1': 'write-safe',
    'rm --recur src': 'destructive',
    'rm src/a.ts': 'privileged-write',
    'rm -rf "$DIR"': 'destructive',
    'rm --help': 'read-only',
  },
}));

export const rmdir = program(['rmdir', 'grmdir'], () => ({
  docs: gnu('rmdir'),
  bare: readOnly(),
  // Only empty folders go.
  args: [rest(writes)],
  options: { ...help, '-p|--parents, -v|--verbose, --ignore-fail-on-non-empty': flag },
  examples: { 'rmdir packages/empty': 'write-safe', 'rmdir -p /opt/a/b': 'privileged-write' },
}));

export const mkdir = program(['mkdir', 'gmkdir', 'mkfifo', 'mkdirs'], () => ({
  docs: gnu('mkdir'),
  bare: readOnly(),
  args: [rest(writes)],
  options: {
    ...help,
    '-p|--parents, -v|--verbose, -Z': flag,
    '-m|--mode': value,
    '--context': { is: 'attached', operand: value },
  },
  examples: {
    'mkdir -p src/{api,db}': 'write-safe',
    'mkdir -m 700 ~/.config/app': 'privileged-write',
    'mkdir -p "$(dirname out/x)"': 'write-safe',
  },
}));

export const mknod = program('mknod', () => ({
  docs: gnu('mknod'),
  bare: readOnly(),
  args: [writes, choice({ 'b|c|u': privileged('makes a device file') }, value), rest(value)],
  options: { ...help, '-m|--mode': value, '-Z': flag },
  examples: { 'mknod pipe p': 'write-safe', 'mknod disk b 8 0': 'privileged-write' },
}));

export const touch = program(['touch', 'gtouch'], () => ({
  docs: gnu('touch'),
  bare: readOnly(),
  args: [rest(writes)],
  options: {
    ...help,
    '-a, -c|--no-create, -f, -h|--no-dereference, -m': flag,
    '-d|--date, -t, -A, --time': value,
    '-r|--reference': lists,
  },
  examples: { 'touch src/a.ts': 'write-safe', 'touch ~/.hushlogin': 'privileged-write' },
}));

export const ln = program(['ln', 'gln', 'link', 'symlink'], () => ({
  docs: gnu('ln'),
  bare: readOnly(),
  // A link to a secret gives it a harmless name.
  args: [rest(reads), writes],
  options: {
    ...help,
    '-b, -d|-F|--directory, -f|--force, -h, -i|--interactive, -L|--logical, -n|--no-dereference, -P|--physical, -r|--relative, -s|--symbolic, -T|--no-target-directory, -v|--verbose, -w':
      flag,
    '--backup': { is: 'attached', operand: value },
    '-S|--suffix': value,
    '-t|--target-directory': writes,
  },
  examples: {
    'ln -sfn --target-directory ~/.aws/credentials notes.txt': 'destructive',
    'ln -s ../config.base.json config.json': 'write-safe',
    'ln -sfn ~/.aws/credentials notes.txt': 'destructive',
    'ln -s /opt/node/bin/node /usr/local/bin/node': 'privileged-write',
  },
}));

export const install = program(['install', 'ginstall'], () => ({
  docs: gnu('install'),
  bare: readOnly(),
  args: [rest(reads), writes],
  options: {
    ...help,
    '-b, -c, -C|--compare, -D, -p|--preserve-timestamps, -s|--strip, -T|--no-target-directory, -v|--verbose, -Z, -U, --debug':
      flag,
    '-d|--directory': writeSafe({ args: [rest(writes)] }),
    '--backup': { is: 'attached', operand: value },
    '-m|--mode, -o|--owner, -g|--group, -S|--suffix': value,
    '-t|--target-directory': writes,
    '--strip-program': code('shell'),
  },
  examples: {
    'install -m 755 bin/tool build/bin/tool': 'write-safe',
    'install -m 755 tool /usr/local/bin/tool': 'privileged-write',
    'install -d build/lib': 'write-safe',
    'install -d /opt/a build/b': 'privileged-write',
    "install -s --strip-program='rm -rf ~/x' a b": 'destructive',
  },
}));

export const truncate = program(['truncate', 'fallocate'], () => ({
  docs: gnu('truncate'),
  bare: readOnly(),
  args: [rest(deletes)],
  options: {
    ...help,
    '-c|--no-create, -o|--io-blocks, -n|--keep-size, -v|--verbose, -x|--posix': flag,
    '-s|--size, -l|--length': value,
    '-r|--reference': lists,
    '-p|--punch-hole, -z|--zero-range, -d|--dig-holes': flag,
  },
  examples: {
    'truncate -s 0 logs/app.log': 'write-safe',
    'truncate -s 0 /var/lib/pg/data': 'destructive',
    'truncate -s 10M /tmp/disk.img': 'write-safe',
    'fallocate -z -l 1M /var/lib/db/file': 'destructive',
  },
}));

export const shred = program(['shred', 'wipe', 'scrub', 'sfill', 'sswap'], () => ({
  docs: gnu('shred'),
  bare: destroys('overwrites files so that nothing can bring them back'),
  args: [rest(deletes)],
  options: {
    ...help,
    '-f|--force, -v|--verbose, -x|--exact, -z|--zero, -u, -r, -q, -l, -c': flag,
    '--remove': { is: 'attached', operand: value },
    '-n|--iterations, -s|--size': value,
    '--random-source': uses,
  },
  examples: { 'shred -u notes.txt': 'destructive', 'shred --help': 'read-only' },
}));

const outside = privileged('writes outside the project');
export const dd = program(['dd', 'gdd', 'dcfldd', 'pv-dd'], () => ({
  docs: gnu('dd'),
  bare: writeSafe(),
  options: help,
  args: [
    rest(
      choice(
        {
          'of=/dev/null, of=/dev/stdout, of=/dev/stderr': readOnly(),
          'of=/dev/*': destroys('writes straight to a device'),
          'of=/tmp/*, of=/var/tmp/*': writeSafe(),
          'of=/*, of=~*, of=..*, of=*/../*, of=\uFFFC*': outside,
          'of=/etc/*, of=/boot*, of=/usr/*, of=/var/lib/*': destroys('overwrites files of the system'),
          'of=*.claude*, of=*.tiergate*, of=*.ssh/*, of=*.cursor/*, of=*.factory/*, of=*opencode*, of=*.codex/*, of=*.aws/*, of=*.env':
            destroys('overwrites credentials or the settings of the guard'),
          'of=*.git/*, of=*.bashrc, of=*.zshrc, of=*.profile, of=*.github/*': privileged('plants what runs later'),
          'if=/dev/zero, if=/dev/random, if=/dev/urandom, if=/dev/null, if=/dev/stdin': readOnly(),
          'if=/dev/*': destroys('copies a whole device'),
          'if=*.ssh/id*, if=*.aws/credentials, if=*.env, if=*.env.*, if=*.pem, if=*.key, if=*.netrc, if=*.npmrc, if=/etc/shadow, if=/proc/*/environ, if=*.kube/config, if=*.pgpass, if=*.gnupg/*':
            destroys('reads credentials', { effects: ['secrets'] }),
        },
        value,
      ),
    ),
  ],
  examples: {
    'dd if=/dev/zero of=test.img bs=1M count=10': 'write-safe',
    'dd if=/dev/urandom of=/tmp/blob bs=1k count=4': 'write-safe',
    'dd if=ubuntu.iso of=/dev/sdb bs=4M status=progress': 'destructive',
    'dd of=/dev/nvme0n1 if=/dev/zero': 'destructive',
    'dd if=a.txt of=/opt/a.txt': 'privileged-write',
    'dd if=a.txt of=../../b': 'privileged-write',
    'dd if=a.txt of=/etc/passwd': 'destructive',
    'dd if=/dev/sda of=/tmp/image': 'destructive',
    'dd if=/home/me/.ssh/id_rsa': { tier: 'destructive', effects: ['secrets'] },
    'dd if=a of=.claude/settings.json': 'destructive',
    'dd if=a of=.git/hooks/pre-push': 'privileged-write',
    'dd if=/dev/zero of=/dev/null bs=1M count=100': 'write-safe',
  },
}));

export const tee = program(['tee', 'gtee', 'sponge'], () => ({
  docs: gnu('tee'),
  bare: readOnly(),
  prints: 'input',
  args: [rest(writes)],
  options: {
    ...help,
    '-a|--append, -i|--ignore-interrupts, -p': flag,
    '--output-error': { is: 'attached', operand: value },
  },
  examples: {
    'npm test 2>&1 | tee test.log': 'write-safe',
    'echo "cd src" | tee -a ~/.bashrc': 'privileged-write',
    'echo x | tee /dev/null': 'read-only',
    'cat key | tee -a ~/.ssh/authorized_keys': 'destructive',
  },
}));

export const rename = program(['rename', 'prename', 'file-rename', 'perl-rename', 'rename.ul'], () => ({
  docs: 'https://metacpan.org/dist/File-Rename/view/rename.PL',
  bare: writeSafe(),
  args: [code('perl'), rest(moves)],
  options: {
    ...help,
    '-n|--nono|--no-act|--just-print': previews('only shows the new names'),
    '-v|--verbose, -f|--force, -0|--null, -d|--filename|--nopath, -p|--path|--fullpath, -u|--unicode, -o|--no-overwrite, -i|--interactive, -s|--symlink, -a|--all, -l|--last':
      flag,
    '-e|-E': { is: 'supplies', operand: code('perl') },
  },
  examples: {
    "rename -n 's/a/b/' *.txt -e 'rm -rf ~/work'": 'privileged-write',
    "rename 's/\\.jpeg$/.jpg/' ~/.ssh/id_rsa": 'destructive',
    "rename 's/\\.jpeg$/.jpg/' img/*.jpeg": 'write-safe',
    "rename -n 's/a/b/' *.txt": 'read-only',
    'rename \'s/x/system("rm -rf ~")/e\' *.txt': 'destructive',
  },
}));

export const trash = program(['trash', 'trash-put', 'rmtrash', 'gtrash', 'rip', 'trash-rm'], () => ({
  docs: 'https://github.com/andreafrancia/trash-cli',
  bare: writeSafe(),
  args: [rest(moves)],
  options: {
    ...help,
    '-r|-R|--recursive, -f|--force, -i, -v|--verbose, -d|--directory, -F, -s, -l, -u': flag,
    '--trash-dir': value,
    '-e|-y': destroys('empties the bin'),
  },
  examples: {
    'trash-put src/old.ts': 'write-safe',
    'trash ~/Documents/x.txt': 'privileged-write',
    'trash -e': 'destructive',
  },
}));

export const trashEmpty = program('trash-empty', () => ({
  docs: 'https://github.com/andreafrancia/trash-cli',
  bare: destroys('empties the bin, the last copy'),
  args: [rest(value)],
  options: {
    ...help,
    '--dry-run': previews('only shows what would go'),
    '-f|-i|-v, --all-users': flag,
    '--trash-dir': value,
  },
  examples: { 'trash-empty 30': 'destructive', 'trash-empty --dry-run': 'read-only' },
}));

export const trashList = program(['trash-list', 'trash-restore', 'restore-trash'], () => ({
  docs: 'https://github.com/andreafrancia/trash-cli',
  bare: writeSafe(),
  open: 'lists the bin or takes something out of it',
  examples: { 'trash-list': 'write-safe' },
}));

export const names = program(
  [
    'basename',
    'dirname',
    'gbasename',
    'gdirname',
    'pathchk',
    'namei',
    'mountpoint',
    'lsattr',
    'getfacl',
    'getfattr',
    'fincore',
    'lsns',
    'lslocks',
    'lsipc',
    'ipcs',
    'findmnt',
    'sync',
    'fsync',
  ],
  () => ({
    docs: gnu('basename'),
    bare: readOnly(),
    open: 'only looks at names or attributes',
    examples: { 'basename -s .ts src/a.ts': 'read-only', 'dirname "$0"': 'read-only', 'getfacl src': 'read-only' },
  }),
);

export const realpath = program(
  [
    'realpath',
    'readlink',
    'grealpath',
    'greadlink',
    'pwd',
    'stat',
    'gstat',
    'file',
    'du',
    'gdu',
    'dust',
    'ncdu',
    'dua',
    'cloc-lite',
    'duc',
    'pdu',
    'diskus',
    'wslpath',
    'cygpath',
  ],
  () => ({
    docs: gnu('realpath'),
    bare: readOnly(),
    open: 'only looks at names, kinds and sizes',
    args: [rest(lists)],
    options: {
      '-C|--compile': writeSafe(),
      '--delete': destroys('deletes files from its list'),
      '-o': { is: 'attached', operand: writes },
      '-f': { is: 'attached', operand: value },
    },
    examples: {
      'readlink -f ~/.ssh/id_rsa': 'read-only',
      'stat -c %s package.json': 'read-only',
      'stat -f "%Sm" -t "%F" a.txt': 'read-only',
      'file --mime-type -b logo.png': 'read-only',
      'du -sh node_modules ~/.cache 2>/dev/null': 'read-only',
      'file -C -m magic': 'write-safe',
      'dua --delete src': 'destructive',
      'rm -rf "$(pwd)"': 'destructive',
    },
  }),
);
