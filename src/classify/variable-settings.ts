// Variables in front of a command that make it run or load something: `PAGER=… git log`, `LD_PRELOAD=… ls`.
import { textOf } from '../catalogue/collector.ts';
import { variableEntry } from '../catalogue/environment.ts';
import { lookup } from '../catalogue/lookup.ts';
import { settingIn } from '../catalogue/setting.ts';
import type { Judgement, Operand } from '../catalogue/spec.ts';
import { HOLE, hole, shown, type Word } from '../shell/word.ts';
import type { Command } from './command.ts';
import { holdsPrograms } from './find-program.ts';
import type { Inquiry } from './inquiry.ts';
import { runStream, runText, type Site } from './nested.ts';
import { judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import type { State } from './state.ts';

/** Adds a part for each variable that matters. */
export function judgeVariables(command: Command, state: State, inquiry: Inquiry, depth: number): void {
  for (const { name, value } of command.assignments) {
    const entry = variableEntry(name);
    if (!entry) continue;
    const words = `${name}=${shown(value)}`;
    const site: Site = {
      state,
      inquiry,
      depth,
      environment: undefined,
      ...(command.span ? { span: command.span } : {}),
    };
    judgeVariable(entry, name, withPartner(entry, name, value, command), words, site);
  }
}

/** `KEY_0=name VALUE_0=value` is one setting, told by two variables. */
function withPartner(entry: Operand | Judgement, name: string, value: Word, command: Command): Word {
  if ('tier' in entry || entry.is !== 'setting' || entry.valueIn === undefined) return value;
  const partner = entry.valueIn.replace('*', /\d*$/.exec(name)?.[0] ?? '');
  const given = command.assignments.find(one => one.name === partner)?.value ?? hole(value.span);
  return { ...given, text: `${value.text}=${given.text}` };
}

function judgeVariable(entry: Operand | Judgement, name: string, value: Word, words: string, site: Site): void {
  if ('tier' in entry) {
    if (entry.tier !== 'read-only')
      site.inquiry.add({
        action: `set ${name}`,
        tier: entry.tier,
        unread: entry.unread === true,
        effects: entry.effects ?? [],
        resources: [],
        targets: [],
        because: [{ tier: entry.tier, why: entry.because ?? 'changes what programs do', words }],
        words,
      });
    if (entry.takes) judgeVariable(entry.takes, name, value, words, site);
  } else if (entry.is === 'code')
    runText(entry.language, textOf(entry, value).text, 'here', site, entry.dialect, value.carries);
  else if (entry.is === 'script') {
    const written = site.state.files.get(resolvePath(site.state.cwd, value.text));
    if (written) runStream(entry.language, written, 'here', site);
  } else if (entry.is === 'path' || entry.is === 'folder') judgeLoaded(value, entry.is === 'folder', words, site);
  else if (entry.is === 'setting') {
    const found = settingIn({ ...entry, valueIn: '' }, value);
    judgeVariable(found.entry, name, found.value, words, site);
  } else if (entry.is === 'choice') {
    for (const text of entry.words ? value.text.split(/\s+/) : [value.text]) {
      const chosen = text === '' && entry.words ? undefined : (lookup(entry.of, text) ?? entry.otherwise);
      if (chosen) judgeVariable(chosen, name, value, words, site);
    }
  }
}

/** A list of places from which code is loaded. What the variable held before, appended, was vouched for before. */
function judgeLoaded(value: Word, programs: boolean, words: string, site: Site): void {
  const pieces = value.text.split(/[:;,]/).filter(piece => piece !== '');
  for (const piece of pieces) {
    if ((piece === HOLE && pieces.length > 1) || (programs && holdsPrograms(piece))) continue;
    const judged = judgePath('loads', resolvePath(site.state.cwd, piece), site.inquiry.scene);
    const isOwnFolder = judged.place === 'project' || judged.place === 'generated';
    if (judged.tier === 'read-only' && !(programs && isOwnFolder)) continue;
    site.inquiry.add({
      action: 'load code',
      tier: 'privileged-write',
      unread: true,
      effects: ['executes'],
      resources: [{ kind: 'path', name: judged.resolved, effect: 'executes', place: judged.place }],
      targets: [],
      because: [{ tier: 'privileged-write', why: judged.why ?? 'decides which programs are found first', words }],
      words,
    });
  }
}
