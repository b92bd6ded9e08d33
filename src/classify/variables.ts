// What words may ask of the shell's state, and the ways in which a command may run when a variable has several possible values.
import type { ArithmeticExpression, ParsedScript, Command as SyntaxCommand } from 'unbash';
import type { Known, Value } from '../shell/expand.ts';
import { HOLE } from '../shell/word.ts';
import { type State, type Stream, unreadStream } from './state.ts';

interface Inner {
  substitution(script: ParsedScript | undefined): Stream;
  arithmetic(expression: ArithmeticExpression | undefined): number | undefined;
  readonly offset: number | undefined;
}

// Variables that every shell has. `~` stands for the home directory in all paths of a classification.
const always: Readonly<Record<string, string>> = { HOME: '~', SHELL: 'bash', BASH: 'bash', TMPDIR: '/tmp', 0: 'bash' };
// Set by the system and never an option or a path that climbs: user names and numbers.
const plain = new Set([
  'USER',
  'LOGNAME',
  'HOSTNAME',
  'UID',
  'EUID',
  'PPID',
  'RANDOM',
  'SECONDS',
  'LINENO',
  'EPOCHSECONDS',
  'BASHPID',
  'LANG',
  'TERM',
]);

// Variables of the environment that by their name hold one address, path or name, which does not begin like an option.
const single =
  /(?:^|_)(?:URL|URI|DSN|HOST|HOSTNAME|PORT|DIR|DIRECTORY|ROOT|PATH|FILE|FILENAME|HOME|ID|PID|USER|USERNAME|DATABASE|DB|TOKEN|KEY|SECRET|PASSWORD|PASS|REGION|BUCKET|PROJECT|NAMESPACE|CLUSTER|CONTEXT|BRANCH|TAG|VERSION|SHA|COMMIT|IMAGE|REPO|REPOSITORY|ENV|ENVIRONMENT|STAGE|EMAIL|ENDPOINT|WORKSPACE)$/i;

export function knownIn(state: State, values: ReadonlyMap<string, Value>, inner: Inner): Known {
  const separators = (): string => state.variables.get('IFS')?.[0]?.text ?? ' \t\n';
  const toValue = (stream: Stream, trim: boolean): Value => {
    const text = stream.absent ? '' : stream.text;
    return {
      text: text === undefined || text.includes(HOLE) ? undefined : trim ? text.replace(/\n+$/, '') : text,
      plain: stream.text === undefined && isPlain(stream),
      carries: stream.carries,
    };
  };
  return {
    variable: name => values.get(name) ?? variable(state, name, separators()),
    substitution: script => toValue(inner.substitution(script), true),
    processSubstitution: script => {
      // The word becomes a path from which that output can be read once.
      const path = `/dev/fd/tiergate-${state.files.size}`;
      const stream = inner.substitution(script);
      state.files.set(path, stream.absent ? unreadStream : stream);
      return { text: path, carries: stream.carries };
    },
    arithmetic: expression => inner.arithmetic(expression),
    assign: (name, value) => state.set(name, value),
    separators: separators(),
    offset: inner.offset,
  };
}

const isPlain = (stream: Stream): boolean => stream.plain === true;

function variable(state: State, name: string, separators: string): Value | undefined {
  const [first, ...others] = state.variables.get(name) ?? [];
  if (first)
    return others.length === 0
      ? first
      : { text: undefined, carries: [first, ...others].flatMap(value => value.carries) };
  if (/^[1-9]\d*$/.test(name)) return state.positional?.[Number(name) - 1];
  if ((name === '@' || name === '*') && state.positional) {
    const items = state.positional.map(value => value.text ?? HOLE);
    return { text: undefined, items, carries: state.positional.flatMap(value => value.carries) };
  }
  if (name === 'PWD') return { text: state.cwd, carries: [] };
  if (name === 'IFS') return { text: separators, carries: [] };
  if (plain.has(name)) return { text: undefined, plain: true, carries: [] };
  const text = always[name];
  if (text !== undefined) return { text, carries: [] };
  return state.variables.has(name) ? undefined : { text: undefined, plain: single.test(name), from: name, carries: [] };
}

const maxRuns = 12;

/** Runs `judge` once for each combination of values of the variables that the command mentions and that have several. */
export function combinations(
  state: State,
  node: SyntaxCommand,
  judge: (values: ReadonlyMap<string, Value>) => Stream,
): Stream[] {
  let runs: ReadonlyMap<string, Value>[] = [new Map()];
  for (const [name, values] of state.variables) {
    if (values.length < 2 || !mentions(node, name)) continue;
    if (runs.length * values.length > maxRuns) continue;
    runs = runs.flatMap(run => values.map(value => new Map([...run, [name, value]])));
  }
  return runs.map(judge);
}

/** A name in the text of a word is enough: one run too many does no harm. */
const mentions = (node: SyntaxCommand, name: string): boolean =>
  [...(node.name ? [node.name] : []), ...node.prefix, ...node.suffix].some(part => textOf(part).includes(name));

const textOf = (part: SyntaxCommand['suffix'][number] | SyntaxCommand['prefix'][number]): string => {
  if ('text' in part) return part.text;
  if (part.type === 'HereDoc') return part.body.text;
  return part.target?.text ?? '';
};
