// What a program does with its environment variables: one by name, all of them shown, or all of them handed to a program it starts.
import { variable } from './capability.ts';
import type { Scope } from './code-scope.ts';
import { entriesOf, hole, isName, isOp, type Unit } from './code-tokens.ts';
import { clip, type Finding } from './language.ts';

// Variables that make other programs run something.
const steering =
  /^(?:LD_|DYLD_|PYTHON(?!PATH$|UNBUFFERED$|IOENCODING$|DONTWRITEBYTECODE$)|NODE_OPTIONS|GIT_|PERL5|RUBYOPT|BASH_ENV|ENV$|PATH$|PAGER|EDITOR|SHELL|BROWSER)/;

/** `at`: the token behind the name of the environment. */
export function environmentUse(unit: Unit, from: number, at: number, scope: Scope, text: string): Finding[] {
  const excerpt = clip(text, unit.tokens[from]?.start, unit.tokens[at + 2]?.stop ?? text.length);
  const finding = (
    tier: Finding['tier'],
    why: string,
    effects: Finding['effects'],
    _nested?: Finding['nested'],
    unread = false,
  ): Finding => ({ tier, why, effects, excerpt, ...(unread ? { unread } : {}) });
  const before = unit.tokens[from - 1];
  const next = unit.tokens[at];
  // `'X' in environ` tells whether it is set; handing all of them on to a program shows none.
  if (isName(before, 'in') && unit.tokens[from - 2]?.kind === 'string') return [];
  if (isHandedOn(unit, from)) return [];
  let names: readonly string[] | undefined;
  let end = at;
  if (isOp(next, '[')) {
    end = (unit.match[at] ?? at) + 1;
    names = scope.texts({ unit, from: at + 1, to: end - 1 });
  } else if (isOp(next, '.') && scope.language.name === 'javascript') {
    names = [unit.tokens[at + 1]?.text ?? hole];
    end = at + 2;
  } else if (isOp(next, '.')) {
    const method = unit.tokens[at + 1]?.text ?? '';
    if (/^(?:get|pop)$/.test(method)) names = scope.argument(unit, at + 2, 0) ?? [hole];
    else if (method === 'setdefault' || method === 'update')
      return assigned(scope.argument(unit, at + 2, 0) ?? [hole], finding);
    else if (method === 'keys') return [finding('read-only', 'lists the names of environment variables', ['reads'])];
    else if (method === 'copy') return copied(unit, from, finding);
  }
  if (names === undefined) return [finding('destructive', 'shows the whole environment', ['secrets'])];
  if (isOp(unit.tokens[end], '=')) return assigned(names, finding);
  return isOp(before, '(') && isName(unit.tokens[from - 2], 'bool')
    ? []
    : names.flatMap(name => variable(name, finding));
}

type Make = (
  tier: Finding['tier'],
  why: string,
  effects: Finding['effects'],
  nested?: Finding['nested'],
  unread?: boolean,
) => Finding;

const assigned = (names: readonly string[], finding: Make): Finding[] =>
  names.some(name => steering.test(name))
    ? [finding('privileged-write', 'changes which programs run later', ['executes'], undefined, true)]
    : [];

// `env={**os.environ, …}`, `env=os.environ`, `env: { ...process.env }`.
function isHandedOn(unit: Unit, from: number): boolean {
  const before = unit.tokens[from - 1];
  const spread = isOp(before, '**') || isOp(before, '...');
  let label = from - 1;
  if (spread) {
    for (label = from - 2; label > from - 40 && !isOp(unit.tokens[label], '{'); label--)
      if (label < 0 || isOp(unit.tokens[label], '}')) return false;
    if (setsSteering(unit, label)) return false;
    label -= 1;
  } else if (isOp(before, '(') && isName(unit.tokens[from - 2], 'dict')) label = from - 3;
  const sign = unit.tokens[label];
  return (isOp(sign, '=') || isOp(sign, ':')) && isName(unit.tokens[label - 1], 'env');
}

const setsSteering = (unit: Unit, open: number): boolean =>
  entriesOf(unit, open).some(entry => steering.test(unit.tokens[entry.from]?.text ?? ''));

// A copy is made to be handed on: only when it is kept under a name that says so.
const copied = (unit: Unit, from: number, finding: Make): Finding[] =>
  isOp(unit.tokens[from - 1], '=') && /^env/.test(unit.tokens[from - 2]?.text ?? '')
    ? []
    : [finding('destructive', 'shows the whole environment', ['secrets'])];
