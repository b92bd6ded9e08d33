// Shell text → syntax tree, or the reason why it cannot be relied on.
import type { ParsedScript, Script } from 'unbash';
import { readPlain } from './plain.ts';
import { readSyntax } from './syntax.ts';

/** Longer lines are not read: the parser's rare slow inputs grow with the square of their length. UTF-16 code units. */
export const maxLength = 32 * 1024;

export type Parsed =
  | {
      readonly ok: true;
      readonly script: ParsedScript;
      /** Every script inside a substitution, however deep: whoever walks the tree must have met all of them. */
      readonly substitutions: readonly Script[];
    }
  | {
      readonly ok: false;
      readonly why: string;
      readonly at: number;
      /** The tree that is not relied on, where there is one: what it shows may still make the answer worse. */
      readonly guess?: ParsedScript;
    };

/** Bash syntax of `text`. Never throws. Other POSIX shells are read as bash; other languages end up as `ok: false` or as unknown programs. */
export function parseShell(text: string): Parsed {
  if (text.length > maxLength) return { ok: false, why: `the command is longer than ${maxLength} characters`, at: 0 };
  const odd = oddCharacter(text);
  if (odd) return { ok: false, ...odd };
  const plain = readPlain(text);
  if (plain) return { ok: true, script: plain, substitutions: [] };
  try {
    return readSyntax(text);
  } catch {
    return { ok: false, why: 'the shell syntax is nested too deeply to be read', at: 0 };
  }
}

function oddCharacter(text: string): { why: string; at: number } | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { why: 'the command holds a NUL character', at: nul };
  const lone = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  return lone < 0 ? undefined : { why: 'the command holds half of a character', at: lone };
}
