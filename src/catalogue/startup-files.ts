// Files whose text is run when something else starts, unasked: what is written into them is judged as what will run.
import { lookup } from './lookup.ts';
import type { Language } from './spec.ts';

export interface Startup {
  readonly language: Language;
  readonly dialect?: string;
}

/** Names in small letters, of files that have one meaning wherever they lie. */
const byName: { readonly [names: string]: Startup } = {
  '.bashrc, .bash_profile, .bash_login, .bash_logout, .bash_aliases, .profile, .zshrc, .zshenv, .zprofile, .zlogin, .zlogout, .kshrc, .mkshrc, .envrc, .xprofile, .xinitrc, .xsessionrc, bash.bashrc, rc.local, config.fish, .login, .cshrc, .tcshrc':
    { language: 'shell' },
  '.psqlrc, psqlrc': { language: 'sql', dialect: 'postgres' },
  '.sqliterc': { language: 'sql', dialect: 'sqlite' },
  '.vimrc, .exrc, .gvimrc, init.vim, .nvimrc, vimrc': { language: 'console', dialect: 'editor' },
  '.gdbinit, .lldbinit': { language: 'console', dialect: 'debugger' },
  '.pythonrc, .pythonrc.py, sitecustomize.py, usercustomize.py, .pdbrc': { language: 'python' },
  '.irbrc, .pryrc, .rdebugrc': { language: 'ruby' },
  '.rprofile': { language: 'r' },
  '.emacs, .emacs.el': { language: 'elisp' },
  '.mongorc.js, .mongoshrc.js': { language: 'javascript' },
  '*profile.ps1': { language: 'powershell' },
};
/** Folders of such files, as they appear in a path. */
const byFolder: readonly (readonly [folder: string, startup: Startup])[] = [
  ['/.git/hooks/', { language: 'shell' }],
  ['/.husky/', { language: 'shell' }],
  ['/etc/profile.d/', { language: 'shell' }],
  ['/etc/cron.d/', { language: 'schedule' }],
  ['/etc/cron.daily/', { language: 'shell' }],
  ['/etc/cron.hourly/', { language: 'shell' }],
  ['/var/spool/cron/', { language: 'schedule' }],
];

/** What runs the text of the file; undefined where nothing does by itself. */
export function startupOf(path: string): Startup | undefined {
  const lower = path.toLowerCase();
  return (
    lookup(byName, lower.slice(lower.lastIndexOf('/') + 1)) ?? byFolder.find(([folder]) => lower.includes(folder))?.[1]
  );
}
