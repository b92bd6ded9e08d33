// The whole shell language, by the parser, behind the distrust of its tree. The only file that touches the parser.
import { forEachChild, type ParsedScript, parse, type Script, type SyntaxNode } from 'unbash';
import { distrust } from './guard.ts';
import type { Parsed } from './parse.ts';

/** May throw on text that is nested too deeply. */
export function readSyntax(text: string): Parsed {
  const script = parse(text);
  const first = script.errors?.[0];
  if (first) return { ok: false, why: 'the shell syntax cannot be read', at: first.pos };
  const substitutions: Script[] = [];
  const doubt = distrust(text, script, substitutions);
  return doubt ? { ok: false, ...doubt, guess: script } : { ok: true, script, substitutions };
}

/** Quoted texts in a tree that is not trusted which hold a substitution: bash may evaluate them once more. `most`: no more of them. */
export function evaluatedIn(script: ParsedScript, most: number): string[] {
  const found: string[] = [];
  const stack: SyntaxNode[] = [script];
  for (let node = stack.pop(); node !== undefined && found.length < most; node = stack.pop()) {
    if ((node.type === 'SingleQuoted' || node.type === 'AnsiCQuoted') && /\$\(|`/.test(node.value))
      found.push(node.value);
    forEachChild(node, child => void stack.push(child));
  }
  return found;
}
