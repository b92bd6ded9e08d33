// Which program of the catalogue a name in a PowerShell text stands for.
import { describe } from '../../catalogue/index.ts';
import { match } from '../../catalogue/match.ts';
import { powershellAliases } from '../../catalogue/tables/powershell-aliases.ts';
import { known, type Word } from '../../shell/word.ts';

// Folders in which Windows and its installers keep programs, which only an administrator may change.
const system =
  /^(?:[a-z]:[\\/](?:windows|program files(?: \(x86\))?)|%(?:systemroot|windir)%)[\\/](?:[^\\/]+[\\/])*(?=[^\\/]+$)/i;

/** `C:\Windows\System32\cmd.exe` → `cmd.exe`. */
export const withoutFolder = (name: string): string => name.replace(system, '');

/** Capitals do not count, and an alias stands for its command; where a program has the same name and the words fit both, it may be either. */
export function programsOf(name: Word, words: readonly Word[]): readonly Word[] {
  if (name.unresolved) return [name];
  const base = withoutFolder(name.text).replace(/^microsoft\.powershell\.\w+[\\/]/i, '');
  const lower = base.toLowerCase().replace(/\.exe$/, '');
  const own = describe(base) ? base : lower;
  const alias = Object.hasOwn(powershellAliases, lower) ? powershellAliases[lower] : undefined;
  const found = [alias, own].flatMap(one => (one !== undefined && describe(one) ? [one] : []));
  const fitting = found.filter((one, i) => fits(one, words) && (i === 0 || describe(one) !== describe(alias ?? '')));
  const [first] = found;
  if (first === undefined) return [{ ...name, text: base.replaceAll('\\', '/') }];
  return (fitting.length > 0 ? fitting : [first]).map(one => ({ ...name, text: one }));
}

function fits(name: string, words: readonly Word[]): boolean {
  const program = describe(name);
  return program !== undefined && match(program, name, words).unexplained.length === 0;
}

/** A member that is not listed by itself may be listed with all of its type. */
export function memberProgram(name: string): Word {
  const all = name.replace(/::.*$/, '::*');
  return known(!describe(name) && describe(all) ? all : name);
}
