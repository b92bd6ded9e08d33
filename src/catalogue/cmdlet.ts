// Commands of PowerShell: how all of them are called, and the parameters that all of them have.
import { type Entry, flag, type Options, type Program, previews, program, value } from './spec.ts';

/** PowerShell does not tell capitals from small letters; other shells that see such a line compare names exactly. */
const cased = (names: readonly string[]): string[] => [...new Set(names.flatMap(name => [name, name.toLowerCase()]))];

export const cmdlet = (
  names: readonly string[],
  describe: () => Omit<Program, 'names' | 'docs' | 'dashes' | 'shell' | 'targets'>,
): Entry =>
  program<string, Options>(cased(names), () => ({
    docs: 'https://learn.microsoft.com/powershell/module/',
    dashes: 'cmdlet',
    shell: 'powershell',
    ...describe(),
  }));

/** Behind a command's own parameters, so that a beginning means one of those first. */
export const parameters: Options = {
  '-?': previews('prints help'),
  '-Confirm|-cf, -Verbose|-vb, -Debug|-db': flag,
  '-ErrorAction|-ea, -WarningAction|-wa, -InformationAction|-infa, -ProgressAction|-proga, -ErrorVariable|-ev, -WarningVariable|-wv, -InformationVariable|-iv, -OutVariable|-ov, -OutBuffer|-ob, -PipelineVariable|-pv':
    value,
};

/** Of commands that change something. */
export const common: Options = { '-WhatIf|-wi': previews('only shows what would be done'), ...parameters };

/** Which of the files that a path names are meant. */
export const filtered: Options = {
  '-Include, -Exclude, -Filter, -Credential, -Stream': value,
};
