// Variables of Windows whose value is known well enough, in lower case. `~` stands for the home folder in all paths of a classification.
export const windowsVariables: Readonly<Record<string, string>> = {
  userprofile: '~',
  home: '~',
  homepath: '~',
  temp: '/tmp',
  tmp: '/tmp',
  systemdrive: 'C:',
  systemroot: 'C:\\Windows',
  windir: 'C:\\Windows',
  programfiles: 'C:\\Program Files',
  programdata: 'C:\\ProgramData',
  allusersprofile: 'C:\\ProgramData',
  public: 'C:\\Users\\Public',
  appdata: '~/AppData/Roaming',
  localappdata: '~/AppData/Local',
  comspec: 'cmd.exe',
};
