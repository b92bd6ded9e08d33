// Builtins that change what the rest of the line means: directory, variables, sourced files. Which program is which, the catalogue says.
import type { Reading } from '../catalogue/reading.ts';
import type { Builtin, Program } from '../catalogue/spec.ts';
import type { Value } from '../shell/expand.ts';
import { parseShell } from '../shell/parse.ts';
import { HOLE, type Word } from '../shell/word.ts';
import type { Command } from './command.ts';
import { runStream, runText, type Site } from './nested.ts';
import { resolvePath } from './paths.ts';
import { readScript, standardInput } from './script.ts';
import type { State } from './state.ts';

const toValue = (word: Word): Value => ({
  text: word.unresolved ? undefined : word.text,
  plain: word.plain,
  carries: word.carries,
});

/** Carries out what the builtin does to the state. Returns variables set for nested commands only (`env A=b cmd`). */
export function carryOut(
  program: Program,
  reading: Reading,
  command: Command,
  site: Site,
): readonly { name: string; value: Word }[] {
  if (!program.builtin) return reading.assignments;
  for (const { name, value } of reading.assignments) site.state.set(name, toValue(value));
  carryOutBuiltin(program.builtin, reading, command, site);
  return [];
}

function carryOutBuiltin(builtin: Builtin, reading: Reading, command: Command, site: Site): void {
  const { state } = site;
  const [first] = reading.operands;
  switch (builtin) {
    case 'cd':
      state.cwd = changeDirectory(state.cwd, first);
      return;
    case 'unset':
      for (const word of reading.operands) state.variables.delete(word.text);
      return;
    case 'read':
      for (const word of reading.operands) state.set(word.text, readValue(command, reading.operands.length));
      return;
    case 'positional':
      state.positional = reading.operands.map(toValue);
      return;
    case 'source':
      if (first) source(first, command, site);
      return;
    case 'alias':
      defineAliases(reading, state);
      return;
    case 'compute':
      for (const word of reading.operands) evaluateNames(word.text, site);
      return;
    case 'assign':
      for (const { value } of reading.assignments) evaluateNames(value.text, site);
      return;
    case 'return':
      return;
    default:
      builtin satisfies never;
  }
}

/** `alias x=text`, `hash -p path x`: from now on the name is a function that runs that with the words it is called with. */
function defineAliases(reading: Reading, state: State): void {
  const path = reading.options.get('-p')?.text;
  for (const { text } of reading.operands) {
    const equals = text.indexOf('=');
    const name = path === undefined ? text.slice(0, Math.max(equals, 0)) : text;
    const parsed = name === '' ? undefined : parseShell(`f() { ${path ?? text.slice(equals + 1)} "$@"\n}`);
    const [first] = parsed?.ok ? parsed.script.commands : [];
    if (first?.command.type === 'Function')
      state.functions.set(name, { body: first.command.body, offset: undefined, called: false, alias: true });
  }
}

/** Arithmetic evaluates the text of a variable once more, so a substitution in it runs. */
export function evaluateNames(text: string, site: Site): void {
  for (const [name] of text.matchAll(/[A-Za-z_]\w*/g)) {
    const value = site.state.variables.get(name)?.[0]?.text;
    if (value !== undefined && /\$\(|`/.test(value)) runText('shell', `: ${value}`, 'here', site);
  }
}

/** One variable gets the whole first line; more than one would need the separators at run time. */
function readValue(command: Command, names: number): Value {
  const line = names === 1 ? command.input.text?.split('\n')[0] : undefined;
  return { text: line?.includes(HOLE) ? undefined : line, carries: command.input.carries };
}

function changeDirectory(cwd: string | undefined, to: Word | undefined): string | undefined {
  if (!to) return '~';
  if (to.text === '-' || to.unresolved)
    return to.text.startsWith('/') && !to.text.slice(0, 2).includes(HOLE) ? resolvePath(cwd, to.text) : undefined;
  return resolvePath(cwd, to.text);
}

/** A sourced file runs in this very shell. */
function source(path: Word, command: Command, site: Site): void {
  const stream = standardInput.has(path.text) ? command.input : readScript(path, site);
  if (stream) runStream('shell', stream, 'here', site);
}
