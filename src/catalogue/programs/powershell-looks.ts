// PowerShell's commands that only look, or work on what flows through a pipeline.
import { cmdlet, parameters } from '../cmdlet.ts';
import { choice, code, destroys, folder, lists, readOnly, rest, reveals, value } from '../spec.ts';

export const looks = cmdlet(
  `Test-Path Get-Location Get-Process Get-Service Get-Command Get-Help Get-Date Get-Member Get-Module Get-Host Get-Alias Get-Variable Get-Random
  Get-PSDrive Get-EventLog Get-WinEvent Get-NetTCPConnection Get-NetIPAddress Get-NetRoute Get-NetIPConfiguration Get-ComputerInfo Get-FileHash
  Get-Acl Get-ExecutionPolicy Get-ScheduledTask Get-Disk Get-Volume Get-Package Get-InstalledModule Get-Job Get-Unique Get-TypeData Get-Culture
  Get-History Get-HotFix Get-LocalUser Get-LocalGroup Get-NetAdapter Get-NetFirewallRule Get-MpComputerStatus Get-PSRepository Get-Error
  Get-TimeZone Get-UICulture Get-PSSession Get-Verb Get-FormatData Get-Counter Get-PnpDevice Get-Partition Get-WindowsFeature Get-AppxPackage
  Get-PSProvider Get-CimClass Get-CimAssociatedInstance Get-DnsClientCache Get-SmbShare Get-ItemProperty Get-ItemPropertyValue gp Find-Module
  Find-Package Find-Script Compare-Object Measure-Object Group-Object Format-Table Format-List Format-Wide Format-Custom Out-Host Out-Null
  Out-GridView ConvertTo-Json ConvertFrom-Json ConvertTo-Csv ConvertFrom-Csv ConvertTo-Html ConvertTo-Xml Select-Xml ConvertFrom-StringData
  Join-String Write-Error Write-Warning Write-Verbose Write-Information Write-Debug Write-Progress Join-Path Split-Path Resolve-Path Convert-Path
  Resolve-DnsName Test-Connection Test-NetConnection Test-Json Test-ModuleManifest Start-Sleep Clear-Host Set-StrictMode Wait-Process New-TimeSpan
  New-Guid New-TemporaryFile Get-Clipboard Wait-Job Receive-Job Show-Command Debug-Job Set-PSDebug Update-FormatData gps gsv gcm tnc Set-Variable
  New-Variable Clear-Variable Remove-Variable Get-PSReadLineOption Get-PSCallStack Wait-Event Get-Event Unblock-File Import-LocalizedData Get-WmiObject Get-CimInstance`
    .trim()
    .split(/\s+/),
  () => ({
    bare: readOnly(),
    open: 'only looks',
    args: [rest(value)],
    options: { '-Path|-LiteralPath': lists, ...parameters },
    examples: {
      'Test-Path ~/.ssh/id_rsa': 'read-only',
      'Get-Process -Name node': 'read-only',
      gps: 'read-only',
    },
  }),
);
/** What arrives is what goes on. */
export const passes = cmdlet(['Select-Object', 'Where-Object', 'Sort-Object', 'Out-String', 'Tee-Variable'], () => ({
  bare: readOnly(),
  open: 'only picks from what flows through',
  args: [rest(value)],
  options: parameters,
  examples: { 'Get-Process | Select-Object -First 3 Name': 'read-only' },
}));
/** The block that it gets is judged by itself. */
export const forEach = cmdlet(['ForEach-Object', 'Measure-Command', 'Trace-Command'], () => ({
  bare: readOnly(),
  open: 'its blocks are judged by themselves',
  args: [rest(choice({ 'Delete|delete|Kill|kill': destroys('deletes or ends whatever arrives') }, value))],
  options: {
    '-MemberName': choice({ 'Delete|delete|Kill|kill': destroys('deletes or ends whatever arrives') }, value),
    ...parameters,
  },
  examples: {
    'Get-Process | ForEach-Object Name': 'read-only',
    'gci src | ForEach-Object Delete': 'destructive',
    'gci src | ForEach-Object -MemberName Delete': 'destructive',
  },
}));
export const prints = cmdlet(['Write-Output', 'Write-Host'], () => ({
  bare: readOnly(),
  open: 'only prints',
  args: [rest(value)],
  prints: 'arguments',
  options: parameters,
  examples: { 'Write-Host hello': 'read-only' },
}));
export const location = cmdlet(['Set-Location', 'Push-Location', 'Pop-Location'], () => ({
  bare: readOnly(),
  builtin: 'cd',
  args: [lists],
  options: { '-Path|-LiteralPath': folder, '-StackName': value, ...parameters },
  examples: { 'Set-Location src': 'read-only', 'Set-Location -Path /tmp/x; Remove-Item -Recurse y': 'write-safe' },
}));
const secret = reveals('handles a login');
export const secrets = cmdlet(
  [
    'Get-Credential',
    'ConvertFrom-SecureString',
    'Get-Secret',
    'Get-AzKeyVaultSecret',
    'Get-AzAccessToken',
    'Export-PfxCertificate',
  ],
  () => ({
    bare: secret,
    open: 'in any case',
    args: [rest(value)],
    options: parameters,
    examples: { 'ConvertFrom-SecureString -AsPlainText x': 'destructive' },
  }),
);
export const newObject = cmdlet(['New-Object'], () => ({
  bare: readOnly(),
  open: 'what is done with the object is judged by itself',
  args: [rest(value)],
  options: { '-ComObject|-Strict': readOnly({ takes: value }), ...parameters },
  examples: { 'New-Object Net.WebClient': 'read-only', 'New-Object -ComObject WScript.Shell': 'read-only' },
}));
export const addType = cmdlet(['Add-Type'], () => ({
  bare: readOnly(),
  args: [code('other')],
  options: {
    '-TypeDefinition|-MemberDefinition': code('other'),
    '-AssemblyName|-an, -Name, -Namespace, -Language, -ReferencedAssemblies|-ra, -UsingNamespace': value,
    ...parameters,
  },
  examples: {
    'Add-Type -AssemblyName System.Web': 'read-only',
    "Add-Type 'class A {}'": { tier: 'privileged-write', unread: true },
  },
}));
