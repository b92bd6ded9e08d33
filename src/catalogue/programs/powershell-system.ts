// PowerShell's commands that change the machine, its services, its accounts, or what guards it.
import { cmdlet, common } from '../cmdlet.ts';
import { choice, deploys, destroys, flag, privileged, readOnly, rest, runsUnread, value } from '../spec.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

export const changes = cmdlet(
  words(`
    Set-Service New-Service Update-Module Uninstall-Module Uninstall-Package Register-ScheduledTask New-ScheduledTask New-ScheduledTaskAction
    New-ScheduledTaskTrigger Set-Acl Set-Clipboard New-PSDrive Remove-PSDrive Set-Alias New-Alias Enable-PSRemoting Register-PSRepository
    Install-WindowsFeature Enable-WindowsOptionalFeature Set-PSRepository Mount-DiskImage Dismount-DiskImage New-NetFirewallRule Set-TimeZone
    Stop-Job Remove-Job Remove-Module Set-PSReadLineOption Set-Culture New-EventLog Rename-Computer Set-NetIPAddress New-NetIPAddress
    Set-DnsClientServerAddress Add-AppxPackage New-Partition Update-Help Set-CimInstance New-CimInstance New-SmbShare Enable-ComputerRestore
    Clear-DnsClientCache Clear-ItemProperty Import-Alias sal nal`),
  () => ({
    bare: privileged('changes the machine or this shell'),
    open: 'in any case',
    args: [rest(value)],
    options: common,
    examples: { 'Set-Service -Name x -StartupType Manual': 'privileged-write', 'Set-Service -WhatIf x': 'read-only' },
  }),
);
export const installs = cmdlet(
  words('Install-Module Install-Package Install-Script Save-Module Update-Script Install-PSResource'),
  () => ({
    bare: privileged('installs something on the machine'),
    open: 'in any case',
    args: [rest(value)],
    options: common,
    examples: { 'Install-Module Pester -Scope CurrentUser': 'privileged-write' },
  }),
);
export const stops = cmdlet(['Stop-Process', 'spps'], () => ({
  bare: privileged('ends programs'),
  open: 'in any case',
  args: [rest(value)],
  options: common,
  examples: { 'Stop-Process -Id 12': 'privileged-write', 'Stop-Process -WhatIf -Id 12': 'read-only' },
}));
export const services = cmdlet(
  words('Start-Service Stop-Service Restart-Service Suspend-Service Resume-Service sasv spsv'),
  () => ({
    bare: deploys('starts or stops a service'),
    open: 'in any case',
    args: [
      rest(
        choice(
          {
            'WinDefend|windefend|mpssvc|MpsSvc|EventLog|Sense|sense|wuauserv|WdNisSvc': destroys(
              'stops a service that guards the machine',
            ),
          },
          value,
        ),
      ),
    ],
    options: {
      '-Name|-DisplayName': choice(
        {
          'WinDefend|windefend|mpssvc|MpsSvc|EventLog|Sense|sense|wuauserv|WdNisSvc': destroys(
            'stops a service that guards the machine',
          ),
        },
        value,
      ),
      ...common,
    },
    examples: {
      'Restart-Service spooler': 'deployment',
      'Stop-Service WinDefend': 'destructive',
      'Stop-Service -Name WinDefend': 'destructive',
    },
  }),
);
export const power = cmdlet(['Restart-Computer', 'Stop-Computer', 'Suspend-Computer', 'Checkpoint-Computer'], () => ({
  bare: deploys('stops or restarts a machine'),
  open: 'in any case',
  options: common,
  examples: { 'Restart-Computer -Force': 'deployment' },
}));
export const executionPolicy = cmdlet(['Set-ExecutionPolicy'], () => ({
  bare: privileged('changes which scripts may run'),
  open: 'in any case',
  args: [value, value],
  options: {
    '-ExecutionPolicy, -Scope': value,
    '-Force': flag,
    ...common,
  },
  examples: { 'Set-ExecutionPolicy RemoteSigned -Scope CurrentUser': 'privileged-write' },
}));
export const mail = cmdlet(['Send-MailMessage'], () => ({
  bare: deploys('sends mail to people', { effects: ['network'] }),
  open: 'in any case',
  options: common,
  examples: { 'Send-MailMessage -To a@b.example': 'deployment' },
}));
export const ruins = cmdlet(
  words(`
    Format-Volume Clear-Disk Remove-Partition Initialize-Disk Clear-EventLog Remove-EventLog Set-MpPreference Add-MpPreference
    Set-NetFirewallProfile Disable-NetFirewallRule Remove-NetFirewallRule New-LocalUser Remove-LocalUser Set-LocalUser Add-LocalGroupMember
    Remove-ItemProperty Remove-Service Disable-ComputerRestore Disable-WindowsOptionalFeature Reset-Computer Set-Date Set-ADAccountPassword
    Remove-ADUser Remove-ADObject Remove-VM Disable-BitLocker Clear-RecycleBin Unregister-ScheduledTask Disable-ScheduledTask
    Uninstall-WindowsFeature Clear-History Remove-WmiObject Remove-CimInstance Remove-SmbShare Remove-AppxPackage Remove-AzResourceGroup
    Remove-AzResource Remove-LocalGroup Remove-LocalGroupMember Set-ADUser Add-ADGroupMember rp rwmi`),
  () => ({
    bare: destroys('wipes a disk, a store or its copies, or changes accounts or what guards the machine'),
    open: 'in any case',
    args: [rest(value)],
    options: common,
    examples: {
      'Set-MpPreference -DisableRealtimeMonitoring 1': 'destructive',
      'Format-Volume -WhatIf -DriveLetter D': 'read-only',
    },
  }),
);
export const modules = cmdlet(['Import-Module', 'ipmo'], () => ({
  bare: readOnly(),
  open: 'a module that is installed is vouched for, one given as a file is not',
  args: [rest(choice({ '*/*|*.psm1|*.psd1|*.dll': runsUnread('runs the code of a module that was not read') }, value))],
  options: common,
  examples: {
    'Import-Module Pester': 'read-only',
    'Import-Module ./tools/x.psm1': { tier: 'privileged-write', unread: true },
  },
}));
