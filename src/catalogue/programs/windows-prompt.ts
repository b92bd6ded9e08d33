// The Windows command prompt and its own commands. `cmd:type` is the prompt's command where another program has that name.
import {
  choice,
  code,
  codeLine,
  command,
  deletes,
  destroys,
  flag,
  folder,
  help,
  lists,
  moves,
  piece,
  previews,
  privileged,
  program,
  readOnly,
  reads,
  recursive,
  rest,
  reveals,
  runsUnread,
  value,
  writes,
} from '../spec.ts';

const docs = 'https://learn.microsoft.com/windows-server/administration/windows-commands/windows-commands';
const prompt = { docs, dashes: 'slash', shell: 'batch' } as const;
const question = { '/?': previews('prints help') } as const;
const words = (text: string): string[] => text.trim().split(/\s+/);

export const remove = program(['rd', 'erase', 'deltree', 'del', 'cmd:rmdir'], () => ({
  ...prompt,
  bare: readOnly(),
  args: [rest(deletes)],
  options: {
    '/s': destroys('deletes a whole tree'),
    '/q|/f|/p|/a|/a*, --force|-f': flag,
    ...question,
  },
  examples: {
    'del dist/a.js': 'write-safe',
    "del '//server/share/*'": 'destructive',
    'erase /q notes.txt': 'privileged-write',
    'rd //s //q src': 'destructive',
    'rd /S /q src': 'destructive',
    'rd /?': 'read-only',
  },
}));
export const shows = program(['cmd:type', 'cmd:more'], () => ({
  ...prompt,
  bare: readOnly(),
  args: [rest(reads)],
  prints: 'input',
  options: { ...question, '/e|/c|/p|/s': flag },
  examples: { 'cmd:type .env': 'destructive', 'cmd:more README.md': 'read-only' },
}));
export const listing = program(['cmd:dir', 'cmd:tree'], () => ({
  ...prompt,
  bare: readOnly(),
  open: 'only looks',
  args: [rest(lists)],
  examples: { 'cmd:dir /s /b src': 'read-only' },
}));
export const copies = program(['xcopy', 'cmd:copy', 'replace.exe'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['writes'] }),
  args: [rest(reads), writes],
  options: {
    '/s|/e': recursive,
    '/y|/-y|/i|/h|/k|/q|/c|/v|/z|/b|/a|/m|/t|/n|/l|/d|/d:*|/r|/x|/f|/w|/p|/o|/j|/g|/u': flag,
    '/exclude': value,
    ...question,
  },
  examples: {
    'xcopy /s /y src out': 'write-safe',
    'cmd:copy .env C:/x': 'destructive',
    'xcopy src D:/backup /e': 'privileged-write',
  },
}));
export const robocopy = program(['robocopy'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['writes'] }),
  args: [reads, writes, rest(value)],
  options: {
    '/mir|/purge': destroys('deletes at the target what the source does not have'),
    '/mov|/move': destroys('deletes the source'),
    '/l|/?': previews('only shows what would be done'),
    '/e|/s|/z|/b|/j|/np|/nfl|/ndl|/njh|/njs|/v|/xo|/xc|/xn|/fft|/dst|/sec|/copyall|/secfix|/tee|/x|/ts|/fp|/bytes|/eta|/xj|/xx|/is|/it':
      flag,
    '/r|/w|/mt|/copy|/dcopy|/log|/lev|/maxage|/minage|/max|/min|/ipg|/mt*|/unilog': flag,
    '/xd|/xf': value,
  },
  examples: {
    'robocopy src dst /MIR': 'destructive',
    'robocopy src dst /MOVE': 'destructive',
    'robocopy src dst /L': 'read-only',
    'robocopy src dst /E /R:2': 'write-safe',
  },
}));
export const movesFiles = program(['ren', 'cmd:move', 'cmd:rename'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['writes'] }),
  args: [rest(moves), writes],
  options: { '/y|/-y': flag, ...question },
  examples: { 'cmd:move src/a.ts src/b.ts': 'write-safe', 'ren a.txt b.txt': 'write-safe' },
}));
export const makes = program(['md', 'cmd:mkdir', 'mklink', 'makecab'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['writes'] }),
  args: [rest(writes)],
  options: { '/d|/h|/j|/v*': flag, ...question },
  examples: { 'md dist': 'write-safe', 'mklink /d C:/x src': 'privileged-write' },
}));
export const quiet = program(
  words(
    'cmd:date cmd:time cmd:title cmd:color cmd:pause cmd:ver cmd:vol cmd:prompt cmd:find cmd:sort cmd:setlocal cmd:endlocal cmd:goto cmd:exit cmd:shift cmd:break cmd:timeout cmd:where cmd:clip',
  ),
  () => ({
    ...prompt,
    bare: readOnly(),
    open: 'only looks or prints',
    args: [rest(value)],
    examples: { 'cmd:find "a" x.txt': 'read-only' },
  }),
);
export const variables = program(['cmd:set', 'cmd:path'], () => ({
  ...prompt,
  bare: reveals('prints every variable of the environment'),
  args: [rest(value)],
  examples: { 'cmd:set': 'destructive' },
}));
export const starts = program(['cmd:start'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['executes'] }),
  args: [rest(piece('batch'))],
  options: {
    '/wait|/b|/min|/max|/i|/low|/normal|/high|/realtime|/abovenormal|/belownormal|/shared|/separate': flag,
    '/d': folder,
    '/node|/affinity': value,
    ...question,
  },
  examples: { 'cmd:start /wait "" rd /s /q src': 'destructive', 'cmd:start /b git status': 'read-only' },
}));

export const commandPrompt = program(['cmd', 'cmd.exe', 'command.com'], () => ({
  ...prompt,
  bare: readOnly({ effects: ['executes'] }),
  stdin: code('batch'),
  options: {
    '/c|/k|/r': codeLine('batch'),
    '/s|/q|/d|/a|/u|/e|/f|/v|/t': flag,
    ...question,
  },
  args: [codeLine('batch')],
  examples: {
    'cmd /c dir': 'read-only',
    'cmd //c dir': 'read-only',
    'cmd.exe /c "rd /s /q src"': 'destructive',
    'cmd /d /s /c "type .env"': 'destructive',
    'cmd /?': 'read-only',
    cmd: { tier: 'privileged-write', unread: true },
  },
}));
export const asOther = program(['runas'], () => ({
  ...prompt,
  bare: privileged('runs a program as somebody else'),
  args: [rest(piece('batch'))],
  options: {
    '/user|/noprofile|/profile|/env|/netonly|/savecred|/smartcard|/showtrustlevels|/trustlevel': flag,
    ...question,
  },
  examples: { 'runas /user:x "cmd /c rd /s /q C:/work"': 'destructive', 'runas /user:x git': 'privileged-write' },
}));
export const scriptHosts = program(
  words(
    'mshta rundll32 regsvr32 cscript wscript installutil msbuild.exe odbcconf start call conhost explorer pcalua hh msxsl wsreset winrm winrs',
  ),
  () => ({
    docs,
    bare: runsUnread('runs a program or a script that cannot be read from here', { open: 'in any case' }),
    open: 'in any case',
    args: [
      rest(
        choice(
          {
            'javascript:*|vbscript:*|http://*|https://*|*http:*|*https:*|scrobj.dll': destroys(
              'runs a program from the network',
            ),
          },
          value,
        ),
      ),
    ],
    examples: {
      'rundll32 x.dll,run': { tier: 'privileged-write', unread: true },
      'mshta https://x.example/a.hta': 'destructive',
    },
  }),
);
export const wsl = program(['wsl', 'wsl.exe', 'gsudo'], () => ({
  docs: 'https://learn.microsoft.com/windows/wsl/basic-commands',
  bare: readOnly(),
  args: [command],
  afterDashes: command,
  stdin: code('shell'),
  options: {
    ...help,
    '-l|--list, --status, -v': previews('only looks'),
    '-d|--distribution, -u|--user, --cd, --shell-type, --distribution-id': value,
    '--system': flag,
    '-e|--exec': command,
    '--shutdown, -t|--terminate, --install, --update, --import, --set-default|-s, --set-version, --mount, --unmount, --export, --manage':
      privileged('changes the subsystem', { takes: value }),
    '--unregister': destroys('deletes a system with all its files', { takes: value }),
  },
  examples: {
    'wsl -l': 'read-only',
    'wsl --unregister Ubuntu': 'destructive',
    'wsl -e rm -rf /home/me/x': 'destructive',
    'wsl --shutdown': 'privileged-write',
    'wsl -- rm -rf /home/me/x': 'destructive',
    'wsl -d Ubuntu ls': 'read-only',
  },
}));
