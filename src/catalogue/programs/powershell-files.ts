// PowerShell's commands for files and folders.
import { cmdlet, common, filtered } from '../cmdlet.ts';
import {
  choice,
  deletes,
  destroys,
  flag,
  lists,
  moves,
  type Operand,
  privileged,
  readOnly,
  reads,
  recursive,
  rest,
  reveals,
  runsUnread,
  selects,
  value,
  writes,
  writtenChoice,
} from '../spec.ts';

const secret = reveals('prints a secret of the environment');
/** Variables and the registry have paths as well. */
const place = (otherwise: Operand): Operand =>
  writtenChoice(
    {
      'env:|env:/': reveals('prints every variable of the environment'),
      'env:*KEY*|env:*TOKEN*|env:*SECRET*|env:*PASS*': secret,
      'env:*': value,
    },
    otherwise,
  );
const files = place(lists);
const contents = place(reads);

export const getChildItem = cmdlet(['Get-ChildItem', 'gci'], () => ({
  bare: readOnly(),
  args: [files, selects('name', true)],
  prints: 'names',
  options: {
    '-Path, -LiteralPath|-PSPath': files,
    '-Filter, -Include': selects('name', true),
    '-Recurse|-s, -File|-af, -Directory|-ad, -Force, -Hidden|-ah, -ReadOnly|-ar, -System|-as, -Name, -FollowSymlink':
      flag,
    '-Depth, -Exclude, -Attributes': value,
    ...common,
  },
  examples: {
    'Get-ChildItem -Recurse src': 'read-only',
    'gci -r -fi *.ts -ea SilentlyContinue': 'read-only',
    'gci env:': 'destructive',
    'gci env:PATH': 'read-only',
  },
}));

export const removeItem = cmdlet(['Remove-Item', 'Clear-Item', 'Clear-Content', 'ri', 'clc'], () => ({
  bare: readOnly(),
  args: [rest(deletes)],
  stdin: deletes,
  options: {
    '-Path, -LiteralPath|-PSPath': deletes,
    '-Recurse': recursive,
    '-Force': flag,
    ...filtered,
    ...common,
  },
  examples: {
    'Remove-Item -Recurse -Force ~/work': 'destructive',
    'Remove-Item -WhatIf -Recurse src': 'read-only',
    'Remove-Item -WhatIf:False -Recurse src': 'destructive',
    'remove-item -r -fo -Path /tmp/scratch-1': 'write-safe',
    'ri -Rec dist': 'write-safe',
    'gci ~/work | ri -r': 'destructive',
    'gci -r -fi *.pyc | ri': 'write-safe',
  },
}));

const content: ReturnType<typeof readOnly>['options'] = {
  '-Path, -LiteralPath|-PSPath': contents,
  '-TotalCount|-Head|-First, -Tail|-Last, -ReadCount, -Delimiter, -Pattern, -Context, -Name, -Encoding, -Header, -Culture, -Count, -Offset':
    value,
  '-Raw, -Wait, -SimpleMatch, -CaseSensitive, -List, -NotMatch, -AllMatches, -Quiet, -NoEmphasis, -AsByteStream, -Force':
    flag,
  '-InputObject': value,
  ...filtered,
  ...common,
};
export const getContent = cmdlet(
  ['Get-Content', 'Import-Csv', 'Import-Clixml', 'Import-PowerShellDataFile', 'Format-Hex', 'Get-Item', 'gc'],
  () => ({
    bare: readOnly(),
    args: [rest(contents)],
    prints: 'input',
    options: content,
    examples: {
      'Get-Content -Raw package.json': 'read-only',
      'Get-Content ~/.ssh/id_rsa': 'destructive',
      'gc -Tail 20 app.log': 'read-only',
      'Get-Item Env:/*': 'destructive',
      'gc env:NPM_TOKEN': 'destructive',
      'gci env:NPM_TOKEN': 'destructive',
    },
  }),
);
export const selectString = cmdlet(['Select-String'], () => ({
  bare: readOnly(),
  args: [value, rest(reads)],
  options: content,
  examples: {
    'Select-String -Pattern TODO -Path src/a.ts -CaseSensitive': 'read-only',
    'Select-String password .env': 'destructive',
  },
}));

export const setContent = cmdlet(
  ['Set-Content', 'Add-Content', 'Out-File', 'Tee-Object', 'Export-Csv', 'Export-Clixml'],
  () => ({
    bare: readOnly({ effects: ['writes'] }),
    args: [writes, value],
    options: {
      '-Path, -LiteralPath|-PSPath, -FilePath': writes,
      '-Value, -Encoding, -Delimiter, -InputObject, -Width, -Variable, -Depth': value,
      '-NoTypeInformation, -NoClobber, -NoNewline, -Append, -Force, -PassThru, -AsByteStream, -UseCulture, -IncludeTypeInformation':
        flag,
      ...filtered,
      ...common,
    },
    examples: {
      'Set-Content -Path src/a.txt -Value x': 'write-safe',
      'Out-File -App -FilePath ~/.bashrc': 'privileged-write',
    },
  }),
);
export const newItem = cmdlet(['New-Item', 'Expand-Archive'], () => ({
  bare: readOnly({ effects: ['writes'] }),
  args: [writes, writes],
  options: {
    '-Path, -LiteralPath, -DestinationPath': writes,
    '-ItemType|-Type, -Name, -Value|-Target': value,
    '-Force, -PassThru': flag,
    ...filtered,
    ...common,
  },
  examples: {
    'New-Item -ItemType Directory dist': 'write-safe',
    'New-Item -Type File -Path ~/.bashrc': 'privileged-write',
    'Expand-Archive a.zip out -Force': 'write-safe',
  },
}));
export const copyItem = cmdlet(['Copy-Item', 'Compress-Archive', 'cpi'], () => ({
  bare: readOnly({ effects: ['writes'] }),
  args: [reads, writes],
  stdin: reads,
  options: {
    '-Path, -LiteralPath|-PSPath': reads,
    '-Destination|-DestinationPath': writes,
    '-Recurse': recursive,
    '-ToSession, -FromSession': privileged('copies from or to another machine', { takes: value }),
    '-CompressionLevel': value,
    '-Force, -PassThru, -Container, -Update': flag,
    ...filtered,
    ...common,
  },
  examples: {
    'Copy-Item a.txt /etc/b.txt': 'privileged-write',
    'Copy-Item ~/.ssh/id_rsa out': 'destructive',
    'Copy-Item -ToSession s a.txt b.txt': 'privileged-write',
    'Compress-Archive -Path src -DestinationPath out.zip': 'write-safe',
  },
}));
export const moveItem = cmdlet(['Move-Item', 'Rename-Item', 'rni'], () => ({
  bare: readOnly({ effects: ['writes'] }),
  args: [moves, writes],
  stdin: moves,
  options: {
    '-Path, -LiteralPath|-PSPath': moves,
    '-Destination, -NewName': writes,
    '-Force, -PassThru': flag,
    ...filtered,
    ...common,
  },
  examples: {
    'Move-Item src/a.ts src/b.ts': 'write-safe',
    'Rename-Item -Path src/a.ts -NewName b.ts': 'write-safe',
    'Move-Item ~/.bashrc ~/x': 'privileged-write',
  },
}));

export const setItem = cmdlet(['Set-Item', 'Set-ItemProperty', 'New-ItemProperty', 'Rename-ItemProperty'], () => ({
  bare: privileged('changes the registry, a variable or what a file is marked with'),
  open: 'in any case',
  args: [
    rest(
      choice(
        {
          '*Windows Defender*|*Policies*System*|*DisableAntiSpyware*|*LSA*|*EnableLUA*|*DisableRealtimeMonitoring*':
            destroys('changes what guards the machine'),
          '*CurrentVersion*Run*': runsUnread('makes the machine start something'),
        },
        value,
      ),
    ),
  ],
  options: common,
  examples: {
    'Set-ItemProperty -Path HKCU:/Software/x -Name a -Value 1': 'privileged-write',
    'Set-ItemProperty HKLM:/SOFTWARE/x DisableAntiSpyware 1': 'destructive',
    'New-ItemProperty HKCU:/Software/Microsoft/Windows/CurrentVersion/Run a b': {
      tier: 'privileged-write',
      unread: true,
    },
    'Set-Item -WhatIf x': 'read-only',
  },
}));
