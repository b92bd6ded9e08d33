// One simple command: finds its description, weighs it, follows what it runs in turn, and tells what it prints.
import { describe } from '../catalogue/index.ts';
import { globMatch } from '../catalogue/lookup.ts';
import { match } from '../catalogue/match.ts';
import type { Nested, Reading } from '../catalogue/reading.ts';
import type { Fetched, Operand, PathEffect, Program } from '../catalogue/spec.ts';
import { programOf } from '../catalogue/tables/packages.ts';
import type { Part, Span } from '../classification.ts';
import type { Scene } from '../facts.ts';
import { HOLE, known, shown, type Word } from '../shell/word.ts';
import { higher, isAbove } from '../tier.ts';
import { carryOut } from './builtins.ts';
import { fetchedCode, fromNetwork, isInstaller, readFrom, savedAs } from './fetched.ts';
import { copiedProgram, findProgram } from './find-program.ts';
import { judgeFolderSettings, runAlias } from './folder-settings.ts';
import { callFunction } from './functions.ts';
import { withInput } from './input-words.ts';
import { type Inquiry, maxDepth, unreadToTheEnd } from './inquiry.ts';
import { judgeLooseWords } from './loose-words.ts';
import { runPath, runStream, runText, type Site } from './nested.ts';
import { judgePath } from './path.ts';
import { foldersUp, resolvePath } from './paths.ts';
import { judgePlanted } from './planted.ts';
import { runRecipes } from './recipes.ts';
import { isOwn, namedTier, projectProgram, runScriptFile } from './script.ts';
import { noStream, type State, type Stream } from './state.ts';
import { outputOf } from './stream.ts';
import { weighedIn } from './targets.ts';
import { judgeVariables } from './variable-settings.ts';
import { type Line, previewOf, weigh } from './weigh.ts';

export interface Command {
  readonly words: readonly Word[];
  readonly assignments: readonly { readonly name: string; readonly value: Word }[];
  readonly input: Stream;
  readonly span?: Span;
  /** Stands in a pipeline or in the background: matters for functions that start themselves. */
  readonly multiplies?: boolean;
  /** Another program runs it, which knows no function of this shell. */
  readonly byProgram?: true;
}

/** Judges the command, adds its parts to the inquiry and tells what it prints. */
export function runCommand(command: Command, state: State, inquiry: Inquiry, depth: number): Stream {
  judgeVariables(command, state, inquiry, depth);
  const [name, ...words] = command.words;
  if (!name) return noStream;
  if (depth > maxDepth || inquiry.isFull) return tooDeep(command, inquiry);
  if (name.unresolved || (name.glob && command.words.length > 0)) return computedName(command, name, inquiry);
  const called = command.byProgram ? undefined : callFunction(name.text, command, words, state, inquiry, depth);
  if (called) return called;
  const found = findProgram(name.text, state);
  if (!found) return projectProgram(command, name, words, state, inquiry, depth) ?? unknownProgram(command, inquiry);
  return runKnown(found.program, found.name, command, words, state, inquiry, depth);
}

const text = (words: readonly Word[]): string => words.map(shown).join(' ');

/** A command whose program is described. */
export function runKnown(
  program: Program,
  name: string,
  command: Command,
  words: readonly Word[],
  state: State,
  inquiry: Inquiry,
  depth: number,
): Stream {
  const reading = match(program, name, words);
  inquiry.note(reading.used, program.shell);
  const line: Line = {
    words: text(command.words),
    ...(command.span ? { span: command.span } : {}),
    variables: new Map(command.assignments.map(one => [one.name, one.value])),
  };
  const plain = siteOf(program, command, state, inquiry, depth);
  const meant = runAlias(program, reading, command, plain);
  if (meant) return meant;
  const part = inquiry.add(withTeamTier(weigh(reading, line, state, inquiry), line, inquiry));
  const site: Site = { ...plain, environment: weighedIn(part.targets), targets: part.targets };
  fetchedCode(reading, part, command, state, inquiry);
  const before = inquiry.parts.length;
  const assigned = carryOut(program, reading, command, site);
  if (program.builtin === 'assign')
    judgeVariables({ ...command, assignments: reading.assignments }, state, inquiry, depth);
  runNested(reading, command, inFolder(reading, site), assigned);
  // What only reads takes such words for data: `echo rm -rf /`.
  if (part.tier !== 'read-only') judgeLooseWords(reading, command, site);
  if (reading.nested.length === 0)
    for (const use of reading.paths)
      if (use.effect === 'writes') judgePlanted(resolvePath(state.cwd, use.word.text), command.input, site);
  remember(reading, command, state, inquiry);
  const output = outputOf(reading, command.input, inquiry.parts.slice(before - 1), site);
  judgeFolderSettings(program, reading, command, site);
  return output;
}

const siteOf = (program: Program, command: Command, state: State, inquiry: Inquiry, depth: number): Site => ({
  state,
  inquiry,
  depth,
  environment: undefined,
  ...(program.builtin === 'eval' ? { shell: 'same' } : program.builtin === 'trap' ? { shell: 'later' } : {}),
  ...(command.span ? { span: command.span } : {}),
});

/** A team's own entry may raise what the catalogue says, and settles what the catalogue does not know. */
function withTeamTier(part: Part, line: Line, inquiry: Inquiry): Part {
  const own = inquiry.scene.commands.find(entry => globMatch(entry.pattern, line.words));
  if (!own || (part.tier !== 'unknown' && !isAbove(own.tier, part.tier))) return part;
  return {
    ...part,
    tier: part.tier === 'unknown' ? own.tier : higher(part.tier, own.tier),
    because: [
      { tier: own.tier, why: 'the policy lists this command', words: line.words },
      ...part.because.filter(reason => reason.tier !== 'unknown'),
    ],
  };
}

// ── what the command runs in turn ──
/** Where the line says that the program works. */
function inFolder(reading: Reading, site: Site): Site {
  if (!reading.folder) return site;
  const state = site.state.copy();
  state.cwd = resolvePath(state.cwd, reading.folder.text);
  return { ...site, state };
}

function runNested(
  reading: Reading,
  command: Command,
  site: Site,
  variables: readonly { name: string; value: Word }[],
): void {
  const preview = previewOf(reading);
  for (const nested of reading.nested) {
    if (nested.is === 'command') runNestedCommand(nested, command, site, variables);
    else if (nested.is === 'code')
      runText(nested.language, nested.text.text, nested.where, site, nested.dialect, nested.text.carries);
    else if (!preview) runScriptFile(nested.language, nested.path, nested.args, command, site);
  }
  if (!preview) runRecipes(reading, site);
  if (reading.stdin && !preview) takeInput(reading.stdin, command.input, site);
}

function runNestedCommand(
  nested: Nested & { is: 'command' },
  command: Command,
  site: Site,
  variables: readonly { name: string; value: Word }[],
): void {
  const [module, ...others] = nested.words;
  if (nested.module && module && !module.unresolved && !describe(module.text)) {
    runScriptFile('python', { ...module, text: module.text.replaceAll('.', '/') }, others, command, site);
    return;
  }
  const own = nested.fetches ? packageWords(nested.words, nested.fetches, site) : nested.words;
  if (!own) {
    site.inquiry.add(fetchedPart(nested.words, command));
    return;
  }
  const state = nested.where === 'here' ? site.state : site.state.nested('elsewhere');
  for (const words of nested.takesInput ? withInput(own, nested.placeholder, command.input) : [own]) {
    const inner: Command = {
      words,
      byProgram: true,
      assignments: [...command.assignments, ...variables],
      input: nested.takesInput ? noStream : command.input,
      ...(command.span ? { span: command.span } : {}),
    };
    runCommand(inner, state, site.inquiry, site.depth + 1);
  }
}

/** The package as the program it installs: `typescript@5` stays unknown, `eslint@9` is `eslint`. Undefined for a package that is neither known nor installed. */
function packageWords(words: readonly Word[], { installed }: Fetched, site: Site): readonly Word[] | undefined {
  const [name, ...others] = words;
  if (!name || name.unresolved) return undefined;
  const bare = name.text.replace(/(?<=.)@[\w.^~*-]*$/, '');
  const program = programOf(bare);
  if (describe(program)) return [{ ...name, text: program }, ...others];
  // What says that it deploys or deletes is no tool of every day.
  const isLoud = others[0] !== undefined && (others[0].unresolved || namedTier(others[0].text) !== undefined);
  if (installed === undefined || name.text.includes('/') || isLoud) return undefined;
  const path = installedProgram(`${installed}/${name.text}`, site);
  return path === undefined ? undefined : [{ ...name, text: path }, ...others];
}

/** The nearest such file, from where the command works up to the root of the project. */
const installedProgram = (path: string, { state, inquiry }: Site): string | undefined =>
  state.where === 'elsewhere'
    ? undefined
    : foldersUp(resolvePath(state.cwd, '.'), inquiry.scene.project)
        .map(folder => `${folder}/${path}`)
        .find(file => inquiry.ask({ fact: 'path', path: file })?.value.exists === true);

function fetchedPart(words: readonly Word[], command: Command): Part {
  const why = 'runs a package that may come from the network and is not known here';
  return {
    ...plainPart(command),
    action: `run package ${shown(words[0] ?? known('?'))}`,
    tier: 'privileged-write',
    unread: true,
    effects: ['network', 'executes'],
    because: [{ tier: 'privileged-write', why, words: text(words) }],
  };
}

/** Standard input is a program text, a list of words, or just data. */
function takeInput(operand: Operand, input: Stream, site: Site): void {
  if (operand.is === 'path' && !input.absent) takePaths(operand.effect, input, site);
  if (operand.is !== 'code') return;
  if (operand.whenKnown) {
    // Mostly data: what is computed is taken for data as well, so that only what is written out can be a command.
    if (input.text !== undefined)
      runText(operand.language, input.text.replaceAll(HOLE, '_'), operand.where, site, operand.dialect);
    return;
  }
  if (input.absent)
    site.inquiry.add({
      action: operand.language,
      tier: 'privileged-write',
      unread: true,
      effects: ['executes'],
      resources: [],
      targets: [],
      because: [
        { tier: 'privileged-write', why: `opens a ${operand.language} prompt; what is typed there is not seen here` },
      ],
      words: operand.language,
    });
  else runStream(operand.language, input, operand.where, site, operand.dialect);
}

/** Names that arrive one a line. */
function takePaths(effect: PathEffect, input: Stream, site: Site): void {
  const lines = input.text?.split('\n').filter(line => line.trim() !== '');
  for (const line of lines && lines.length <= maxPaths ? lines : [HOLE]) runPath(line, effect, site);
}
const maxPaths = 16;

/** Files that the command wrote, for commands later on the line that run or source them. */
function remember(reading: Reading, command: Command, state: State, inquiry: Inquiry): void {
  const carries = [
    ...command.input.carries,
    ...readFrom(reading, state, inquiry.scene),
    ...(fromNetwork(reading) ? ([isInstaller(reading) ? 'installer' : 'network'] as const) : []),
    ...(reading.prints === 'decoded' ? (['decoded'] as const) : []),
  ];
  const [first] = reading.operands;
  if (reading.sets && first)
    state.set(reading.sets, { text: first.unresolved ? undefined : first.text, carries: first.carries });
  for (const name of savedAs(reading, carries))
    state.files.set(resolvePath(state.cwd, name), { text: undefined, carries });
  const program = copiedProgram(reading, state);
  const built = reading.builds && carries.length === 0 && isOwnSource(reading, state, inquiry.scene);
  for (const use of reading.paths) {
    if (use.effect === 'writes' && !use.word.unresolved)
      state.files.set(resolvePath(state.cwd, use.word.text), {
        text: undefined,
        carries,
        ...(built ? { built: true } : {}),
        ...(program ? { program } : {}),
      });
    if (program && use.effect === 'writes')
      state.files.set(resolvePath(state.cwd, `${use.word.text}/${program}`), { text: undefined, carries, program });
  }
}

/** Whether everything that a compiler was given, and where it stands, belongs to the project and was not written on this line. */
function isOwnSource(reading: Reading, state: State, scene: Scene): boolean {
  const inputs = [
    ...reading.operands.map(word => word.text),
    ...reading.paths.flatMap(use => (use.effect === 'writes' ? [] : [use.word.text])),
    '.',
  ];
  const written = [...state.files.keys()].filter(file => !/\.(?:log|txt|md|json|out)$/.test(file));
  return inputs.every(input => {
    const path = resolvePath(state.cwd, input.replace(/\/\.\.\.$/, ''));
    return (
      isOwn(judgePath('uses', path, scene).place) && !written.some(file => file === path || file.startsWith(`${path}/`))
    );
  });
}

// ── what cannot be known ──
const plainPart = (
  command: Command,
): Pick<Part, 'action' | 'effects' | 'resources' | 'targets' | 'words' | 'span'> => ({
  action: command.words[0] ? shown(command.words[0]) : 'shell',
  effects: ['executes'],
  resources: [],
  targets: [],
  words: text(command.words),
  ...(command.span ? { span: command.span } : {}),
});

function unknownProgram(command: Command, inquiry: Inquiry): Stream {
  const words = text(command.words);
  const own = inquiry.scene.commands.find(entry => globMatch(entry.pattern, words));
  const reason = own
    ? { tier: own.tier, why: 'the policy lists this command', words }
    : {
        tier: 'unknown' as const,
        why: `nothing is known about the program \`${shown(command.words[0] ?? known('?'))}\``,
        words,
      };
  inquiry.add({ ...plainPart(command), tier: reason.tier, unread: false, because: [reason] });
  return { text: undefined, carries: command.input.carries };
}

function computedName(command: Command, name: Word, inquiry: Inquiry): Stream {
  const hidden =
    (name.carries.includes('decoded') && !name.text.includes('/')) ||
    (name.text !== HOLE && name.text.replaceAll(HOLE, '') !== '' && !name.text.includes('/'));
  const tier = hidden ? 'destructive' : 'unknown';
  const why = hidden
    ? 'the name of the program is put together so that it cannot be read'
    : 'the name of the program is computed at run time';
  inquiry.add({ ...plainPart(command), tier, unread: true, because: [{ tier, why, words: text(command.words) }] });
  return { text: undefined, carries: command.input.carries };
}

function tooDeep(command: Command, inquiry: Inquiry): Stream {
  inquiry.add({ ...plainPart(command), ...unreadToTheEnd(text(command.words)) });
  return { text: undefined, carries: [] };
}
