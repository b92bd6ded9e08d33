// What the folder that a program works in brings along: settings of a foreign repository that make git run programs, and aliases.
import type { Reading } from '../catalogue/reading.ts';
import { type Program, readOnly } from '../catalogue/spec.ts';
import type { AmbientName } from '../facts.ts';
import { splitWords } from '../shell/split-words.ts';
import { HOLE, known, shown, type Word } from '../shell/word.ts';
import { type Command, runCommand, runKnown } from './command.ts';
import { runText, type Site } from './nested.ts';
import { isWithin } from './path.ts';
import { resolvePath } from './paths.ts';
import type { State, Stream } from './state.ts';

const folderOf = (reading: Reading, state: State): string => resolvePath(state.cwd, reading.folder?.text ?? '.');

/** Adds what the settings there run. A folder named on the line whose settings nobody could look at counts as one that runs something. */
export function judgeFolderSettings(program: Program, reading: Reading, command: Command, site: Site): void {
  const { settings } = program;
  const { state, inquiry } = site;
  const dir = folderOf(reading, state);
  if (!settings || reading.folder?.unresolved || isOwn(dir, site)) return;
  const hidden = state.where === 'elsewhere' || dir.includes(HOLE);
  const fact = hidden ? undefined : inquiry.ask({ fact: 'ambient', name: settings.fact, dir });
  const isPart = settings.quiet.has(reading.action) && !hidden && isWithin(dir, inquiry.scene.project);
  if (fact ? fact.value === undefined : reading.folder !== undefined && !isPart)
    inquiry.add(unreadSettings(reading, command));
  if (!fact?.value?.length) return;
  // Its programs lie in that folder, which nobody vouches for, and not in the project.
  const there = state.nested('elsewhere');
  const each: Program = { ...empty, names: program.names, args: [{ rest: settings.each }] };
  const words = fact.value.map(({ name }) => known(name));
  runKnown(each, reading.action, { ...command, words }, words, there, inquiry, site.depth + 1);
}

/** Where the agent works, or wherever the line has gone before it came to this command. */
const isOwn = (dir: string, { state, inquiry }: Site): boolean =>
  dir === inquiry.scene.project ||
  dir === inquiry.scene.cwd ||
  (state.where === 'elsewhere' && dir === resolvePath(state.cwd, '.'));

const empty = { docs: '', bare: readOnly(), examples: {} } as const;

const unreadSettings = (reading: Reading, command: Command) =>
  ({
    action: reading.action,
    tier: 'privileged-write',
    unread: true,
    effects: ['executes'],
    resources: [],
    targets: [],
    because: [
      {
        tier: 'privileged-write',
        why: 'the settings of that repository may run programs, and they could not be read',
        words: command.words.map(shown).join(' '),
      },
    ],
    words: command.words.map(shown).join(' '),
    ...(command.span ? { span: command.span } : {}),
  }) as const;

/** Runs what a word stands for that is no subcommand of the program itself. Undefined where it stands for nothing known. */
export function runAlias(program: Program, reading: Reading, command: Command, site: Site): Stream | undefined {
  const [word] = reading.unexplained;
  const at = word ? command.words.indexOf(word) : -1;
  if (!program.settings || reading.base || !word || at < 1 || word.unresolved || word.text.startsWith('-'))
    return undefined;
  const text = meaningOf(word.text, program.settings.aliases, reading, site);
  if (text === undefined) return undefined;
  const rest = command.words.slice(at + 1);
  if (text.startsWith('!')) return runShellAlias(text.slice(1), rest, site);
  const meant = splitWords(text);
  if (!meant) return undefined;
  const words = [...command.words.slice(0, at), ...meant.map(one => known(one, word.span)), ...rest];
  return runCommand({ ...command, words, byProgram: true }, site.state, site.inquiry, site.depth + 1);
}

function meaningOf(name: string, fact: AmbientName, reading: Reading, { state, inquiry }: Site): string | undefined {
  const dir = folderOf(reading, state);
  if (state.where === 'elsewhere' || dir.includes(HOLE)) return undefined;
  return inquiry.ask({ fact: 'ambient', name: fact, dir, of: name })?.value?.[0]?.name;
}

/** A shell gets the text, with the words that follow behind it. */
function runShellAlias(text: string, rest: readonly Word[], site: Site): Stream {
  const state = site.state.copy();
  state.positional = rest.map(word => ({ text: word.unresolved ? undefined : word.text, carries: word.carries }));
  runText('shell', `${text} "$@"`, 'here', { ...site, state, depth: site.depth + 1 });
  return { text: undefined, carries: [] };
}
