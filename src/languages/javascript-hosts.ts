// What the other runtimes of JavaScript bring along, Deno and Bun, and the tools that an agent's own code mode offers to its programs.
import { type Does, fine, hidden, note, path, type Rules, rules, run, says, url } from './capability.ts';
import { prefixed, synchronous } from './javascript-rules.ts';

const deno = (names: string): string => prefixed('Deno', synchronous(names));
const rights = says('privileged-write', 'changes permissions or owners', ['writes']);
const connects: readonly Does[] = [hidden('opens a network connection'), ...note('socket')];
const serves = says('write-safe', 'serves on a local port', ['network']);

/** Whatever of `Deno` and `Bun` is not listed may do anything: they are closed modules. */
export const hostRules: Rules = rules([
  [deno('readFile readTextFile'), path('reads', 0), note('reads')],
  [deno('writeFile writeTextFile create truncate mkdir utime makeTempFile makeTempDir'), path('writes', 0)],
  [deno('remove'), path('deletes', 0)],
  [deno('rename'), path('writes', 0), path('writes', 1)],
  [deno('copyFile'), path('reads', 0), path('writes', 1)],
  [deno('symlink link'), path('writes', 1)],
  [deno('open'), path('reads', 0), path('writes', 0)],
  [deno('chmod chown'), rights],
  [
    `${deno('stat lstat readDir realPath readLink')} ${prefixed('Deno', 'args build version cwd pid ppid mainModule noColor hostname memoryUsage uptime loadavg exit exitCode inspect isatty stdin stdout stderr errors test bench osRelease systemMemoryInfo consoleSize')}`,
    fine,
  ],
  [prefixed('Deno', 'Command run spawn spawnSync'), run('program'), note('runs')],
  ['Deno.env', { is: 'environment' }],
  ['Deno.env.get', { is: 'variable', at: [0] }],
  ['Deno.chdir', note('moves')],
  [prefixed('Deno', 'connect connectTls listen listenTls listenDatagram'), connects],
  ['Deno.serve', serves],
  ['Deno.kill', says('privileged-write', 'stops or steers processes', ['executes'])],
  // What it opens is read, written and deleted by methods of what it answers.
  ['Bun.file', path('reads', 0), path('writes', 0), note('reads')],
  ['Bun.write', path('writes', 0)],
  ['Bun.spawn Bun.spawnSync', run('either', 'cmd', 0), note('runs')],
  ['Bun.$', hidden('runs a command'), note('runs')],
  ['Bun.env', { is: 'environment' }],
  ['Bun.serve', serves],
  ['Bun.connect Bun.listen Bun.udpSocket', connects],
  ['Bun.fetch', url(['method'], [0], ['body']), note('requests')],
  [
    prefixed(
      'Bun',
      'version revision main argv which sleep sleepSync nanoseconds inspect hash deepEquals escapeHTML stringWidth fileURLToPath pathToFileURL resolveSync resolve semver Glob stdin stdout stderr gc peek readableStreamToText readableStreamToJSON',
    ),
    fine,
  ],
  // Each call of a tool is put before the gate by itself; a command that is written out is read here already.
  [
    prefixed(
      'tools',
      'shell bash exec exec_command shell_command local_shell run_command run_terminal_cmd run_shell_command execute_command Bash Shell Execute',
    ),
    run('either', 'command', 'cmd', 'script', 0),
    note('runs'),
  ],
]);
