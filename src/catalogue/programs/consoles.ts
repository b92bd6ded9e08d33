// Consoles, debuggers and terminals: nearly all of them know an escape to the shell, or are made to start a program.
import {
  attached,
  code,
  codeLine,
  command,
  flag,
  help,
  lists,
  loads,
  perhaps,
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
  value,
  writeSafe,
  writes,
} from '../spec.ts';

export const gdb = program(['gdb', 'rust-gdb', 'cgdb', 'gdb-multiarch', 'pwndbg', 'gef'], () => ({
  docs: 'https://sourceware.org/gdb/current/onlinedocs/gdb/Invoking-GDB.html',
  bare: writeSafe({ effects: ['executes'] }),
  dashes: 'long',
  args: [rest(loads)],
  stdin: typed('debugger'),
  options: {
    ...shortHelp,
    '-v|-version': previews('prints the version'),
    '-ex|--ex|-eval-command|--eval-command, -iex|--iex|-init-eval-command|--init-eval-command': typed('debugger'),
    '-x|--x|-command|--command, -ix|--ix|-init-command|--init-command': runsUnread('runs a file of commands', {
      takes: value,
    }),
    '-p|-pid|--pid': privileged('takes hold of a running process', { takes: value }),
    '-c|-core|--core, -s|-symbols|--symbols, -e|-exec|--exec, -se': lists,
    '-cd|--cd, -d|-directory|--directory, -D|-data-directory|--data-directory': loads,
    '--args|-args': command,
    '-batch|--batch|-nx|--nx|-n|-nh|--nh|-q|-quiet|--quiet|-silent|-batch-silent|--batch-silent|-tui|--tui|-nw|-return-child-result|--return-child-result|-readnow':
      flag,
  },
  examples: {
    'gdb -batch -ex bt ./a.out core': 'write-safe',
    "gdb -batch -ex 'shell rm -rf ~/work'": 'destructive',
    "gdb --batch --eval-command='pipe info files | rm -rf ~/work'": 'destructive',
    'gdb -ex \'python import shutil; shutil.rmtree("/home/me/work")\'': 'destructive',
    'gdb -x cmds.gdb ./a.out': { tier: 'privileged-write', unread: true },
    'gdb -p 123': 'privileged-write',
    'gdb /tmp/a.out': { tier: 'privileged-write', unread: true },
    'gdb --args rm -rf ~/work': 'destructive',
    'gdb --version': 'read-only',
    'gdb -v': 'read-only',
    'gdb -h': 'read-only',
  },
}));

export const lldb = program(['lldb', 'rust-lldb', 'lldb-mi'], () => ({
  docs: 'https://lldb.llvm.org/man/lldb.html',
  bare: writeSafe({ effects: ['executes'] }),
  dashes: 'long',
  args: [rest(loads)],
  stdin: typed('debugger'),
  options: {
    ...shortHelp,
    '-v': previews('prints the version'),
    '-o|--one-line, -O|--one-line-before-file, -k|--one-line-on-crash': typed('debugger'),
    '-s|--source, -S|--source-before-file, -K|--source-on-crash': runsUnread('runs a file of commands', {
      takes: value,
    }),
    '-p|--attach-pid, -n|--attach-name': privileged('takes hold of a running process', { takes: value }),
    '-c|--core, -a|--arch, -l|--script-language': value,
    '-f|--file': loads,
    '-b|--batch|-Q|--source-quietly|-x|--no-lldbinit|-X|--no-use-colors|-w|--wait-for|-r': flag,
  },
  examples: {
    'lldb -b -o bt -c core ./a.out': 'write-safe',
    "lldb -o 'platform shell rm -rf ~/work'": 'destructive',
    'lldb -o \'script import os; os.system("rm -rf ~/work")\' --batch': 'destructive',
    'lldb -s cmds.lldb ./a.out': { tier: 'privileged-write', unread: true },
    'lldb -p 123': 'privileged-write',
    'lldb --version': 'read-only',
    'lldb -v': 'read-only',
    'lldb -h': 'read-only',
  },
}));

export const tcl = program(['expect', 'tclsh', 'tclsh8.6', 'wish', 'autoexpect'], () => ({
  docs: 'https://core.tcl-lang.org/expect/index',
  bare: readOnly(),
  stops: true,
  args: [script('other'), rest(value)],
  stdin: typed('tcl'),
  options: {
    ...help,
    '-c': supplies(typed('tcl')),
    '-f, -b': supplies(script('other')),
    '-v': previews('prints the version'),
    '-d|-D|-i|-n|-N': flag,
  },
  examples: {
    "expect -c 'spawn rm -rf /home/me/work; expect eof'": 'destructive',
    'expect -c \'puts "hi"\'': 'read-only',
    'expect login.exp': 'write-safe',
    "tclsh <<< 'file delete -force /home/me/work'": 'destructive',
    'expect -v': 'read-only',
  },
}));

export const rubyConsole = program(['irb', 'pry'], () => ({
  docs: 'https://docs.ruby-lang.org/en/master/IRB.html',
  bare: readOnly(),
  args: [script('ruby'), rest(value)],
  stdin: code('ruby'),
  open: 'options say how the prompt looks',
  options: {
    ...shortHelp,
    '-v': previews('prints the version'),
    '-e|--exec': supplies(code('ruby')),
    '-r|--require, -I': loads,
  },
  examples: {
    irb: { tier: 'privileged-write', unread: true },
    'irb <<< \'system("rm -rf ~/work")\'': 'destructive',
    "echo 'puts 1' | irb": 'read-only',
    'irb -v': 'read-only',
  },
}));

export const notebookConsole = program(['ipython', 'ipython3', 'jupyter-console'], () => ({
  docs: 'https://ipython.readthedocs.io/en/stable/interactive/index.html',
  bare: readOnly(),
  args: [script('python'), rest(value)],
  stdin: typed('notebook'),
  open: 'options say how the prompt looks',
  options: {
    ...shortHelp,
    '-V': previews('prints the version'),
    '-c': supplies(typed('notebook')),
    '-m': supplies(script('python')),
    '--profile-dir, --ipython-dir, --config': loads,
  },
  examples: {
    "ipython -c '!rm -rf ~/work'": 'destructive',
    "ipython -c 'print(1)'": 'read-only',
    'ipython -c \'import shutil; shutil.rmtree("/home/me/work")\'': 'destructive',
    ipython: { tier: 'privileged-write', unread: true },
    'ipython --profile-dir=/tmp/x -c 1': { tier: 'privileged-write', unread: true },
    'ipython -V': 'read-only',
  },
}));

export const gnuplot = program('gnuplot', () => ({
  docs: 'https://gnuplot.sourceforge.net/documentation.html',
  bare: readOnly(),
  args: [rest(script('other'))],
  stdin: typed('plotter'),
  options: {
    ...shortHelp,
    '-V': previews('prints the version'),
    '-e': supplies(typed('plotter')),
    '-p|--persist|-persist|-d|--default-settings|-s|--slow': flag,
    '-c': supplies(script('other')),
  },
  examples: {
    'gnuplot plot.gp': 'write-safe',
    'gnuplot -e \'system "rm -rf ~/work"\'': 'destructive',
    'gnuplot -e \'set output "a.png"; plot sin(x)\'': 'write-safe',
    'gnuplot -V': 'read-only',
    'gnuplot -h': 'read-only',
  },
}));

export const m4 = program(['m4', 'gm4'], () => ({
  docs: 'https://www.gnu.org/software/m4/manual/m4.html',
  bare: readOnly(),
  args: [rest(reads)],
  stdin: perhaps('macros'),
  options: {
    ...help,
    '-D|--define, -U|--undefine, -s|--synclines, -t|--trace, -l|--arglength, -d|--debug, -L|--nesting-limit':
      attached(value),
    '-I|--include': lists,
    '-F|--freeze-state, -o|--error-output|--debugfile': writes,
    '-R|--reload-state': reads,
    '-E|-P|--prefix-builtins|-G|--traditional|-g|--gnu|-i|--interactive|-Q|--quiet|-e': flag,
  },
  examples: {
    'm4 -D X=1 a.m4': 'read-only',
    "m4 <<< 'syscmd(rm -rf ~/work)'": 'destructive',
    'm4 -F state.m4f a.m4': 'write-safe',
    'm4 --version': 'read-only',
  },
}));

/** A window that starts a program: the words behind its options are that program's. */
export const terminals = program(
  [
    'xterm',
    'uxterm',
    'urxvt',
    'rxvt',
    'gnome-terminal',
    'mate-terminal',
    'xfce4-terminal',
    'terminator',
    'tilix',
    'konsole',
    'kitty',
    'foot',
    'alacritty',
    'wezterm',
    'ghostty',
    'x-terminal-emulator',
    'kgx',
    'qterminal',
    'lxterminal',
    'cool-retro-term',
    'zellij',
    'abduco',
    'dtach',
    'dvtm',
    'byobu',
  ],
  () => ({
    docs: 'https://invisible-island.net/xterm/manpage/xterm.html',
    bare: writeSafe({ effects: ['executes'] }),
    dashes: 'long',
    open: 'options say how the window looks',
    args: [command],
    afterDashes: command,
    options: {
      ...shortHelp,
      '-v|-V': previews('prints the version'),
      '-e|-x|--command|-c|--execute': codeLine('shell'),
      '-T|-t|--title|-title|-n|-name|--class|-class|-geometry|--geometry|--working-directory|--workdir|--profile|-d|--directory|-A|-s|--session|--cwd|--layout':
        value,
      '--config-file|--config|-o|--option|-xrm': privileged('changes what the terminal runs', { takes: value }),
    },
    operators: { run: flag, start: flag, spawn: flag },
    examples: {
      "xterm -e 'rm -rf ~/work'": 'destructive',
      'gnome-terminal -- rm -rf ~/work': 'destructive',
      'alacritty -e rm -rf /home/me/work': 'destructive',
      'kitty rm -rf /home/me/work': 'destructive',
      'kitty --title x npm test': 'write-safe',
      'xterm -xrm x': 'privileged-write',
      'xterm -v': 'read-only',
      'xterm -h': 'read-only',
    },
  }),
);
