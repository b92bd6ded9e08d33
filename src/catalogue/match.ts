// Reads one command line in the light of its program's description. Pure; knows no program by name.
// It explains the words; what paths, targets and nested commands are worth is weighed in classify/.
import { HOLE, known, mayBeAnything, piece, type Word } from '../shell/word.ts';
import { isAbove } from '../tier.ts';
import { Collector } from './collector.ts';
import { abbreviated, lookup, parameter } from './lookup.ts';
import type { Reading } from './reading.ts';
import { type Details, type Judgement, now, type Operand, type Options, type Program, runsUnread } from './spec.ts';

const isJudgement = (entry: Operand | Judgement): entry is Judgement => 'tier' in entry;

/** What follows the program's name on the line, read word by word. */
export function match(program: Program, name: string, words: readonly Word[]): Reading {
  return new Matcher(program, name, words).read();
}

class Matcher extends Collector {
  private readonly words: readonly Word[];
  private readonly program: Program;
  private node: Details;
  private base: Judgement | undefined;
  private scopes: Options[];
  private at = 0;
  private slot = 0;
  private supplied = false;
  private lost = false;
  /** How many operands stood before `--`. */
  private dashesAt: number | undefined;

  constructor(program: Program, name: string, words: readonly Word[]) {
    super(program, name);
    this.program = program;
    this.words = words;
    this.node = program;
    this.base = program.bare;
    this.scopes = [program.options ?? {}];
  }

  read(): Reading {
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at];
      if (!word) break;
      if (this.lost) this.unexplained.push(word);
      else if (word.text === '--' && !word.unresolved) {
        this.takeAfterDashes();
        break;
      } else if (this.isOption(word)) this.readOption(word);
      else if (!this.readPositional(word)) break;
    }
    this.assignOperands(this.node.args ?? [], this.supplied);
    // An option may say that the operands are something else as well; the worse of both readings counts.
    for (const { args } of this.judgements) if (args) this.assignOperands(args, this.supplied);
    if (this.node.alone && this.standsAlone(this.node.args?.some(arg => 'is' in arg && takesTheRest(arg)) === true))
      this.base = this.node.alone;
    if (this.base) this.used.add(this.base);
    return this.reading(this.node, this.base, this.suspects());
  }

  private isOption(word: Word): boolean {
    const first = word.text[0];
    if (word.text.length < 2) return false;
    if (this.program.dashes === 'slash' && first === '/')
      return this.find(word.text.split(':', 1)[0] ?? '') !== undefined;
    return first === '-' || (first === '+' && this.find(word.text) !== undefined);
  }

  // ── options ──
  private find(name: string): Operand | Judgement | undefined {
    const [own = {}] = this.scopes;
    if (this.program.dashes === 'cmdlet') return parameter(own, name);
    if (this.program.dashes === 'slash' && name.startsWith('/'))
      return lookup(own, name.replace(/^\/\//, '/').toLowerCase());
    for (const scope of this.scopes) {
      const found = lookup(scope, name);
      const isTooLate = found !== undefined && 'tier' in found && found.first === true && scope !== this.node.options;
      if (found && !isTooLate) return found;
    }
    for (const scope of this.scopes) {
      const found = abbreviated(scope, name);
      if (found) return found;
    }
    return undefined;
  }

  private readOption(word: Word): void {
    const colon = this.program.dashes === 'cmdlet' || word.text[0] === '/';
    const equals = word.text.indexOf(colon ? ':' : '=');
    const name = equals < 0 ? word.text : word.text.slice(0, equals);
    const inline = equals < 0 ? undefined : piece(word, equals + 1);
    const entry = this.find(name);
    const operand = entry && operandOf(entry);
    if (this.program.dashes === 'cmdlet' && operand?.is === 'flag' && inline && !isTrue(inline)) return;
    if (entry && operand?.is === 'glued') this.takeGlued(entry, operand, piece(word, operand.letters));
    else if (entry) this.takeOption(name, entry, inline, word);
    else if (word.text.startsWith('--') || this.program.dashes !== undefined || word.text.startsWith('+'))
      this.unknownOption(word);
    else this.readCluster(word);
  }

  private takeGlued(entry: Operand | Judgement, operand: Operand & { is: 'glued' }, word: Word): void {
    this.used.add(entry);
    if (isJudgement(entry)) this.judge(entry);
    if (takesTheRest(operand.operand)) {
      this.takeRest(operand.operand, [word, ...this.words.slice(this.at + 1)], 0);
      this.at = this.words.length;
    } else this.take(operand.operand, word);
  }

  /** `-fdx` is `-f -d -x`; `-ofile` is `-o file`. */
  private readCluster(word: Word): void {
    for (let k = 1; k < word.text.length; k++) {
      const name = `-${word.text[k]}`;
      const entry = this.find(name);
      if (!entry) {
        this.unknownOption(word, /^-\d+$/.test(word.text) ? '-<number>' : name);
        return;
      }
      const operand = operandOf(entry);
      const takes = takesValue(operand);
      const tail =
        takes && k + 1 < word.text.length ? piece(word, word.text[k + 1] === '=' ? k + 2 : k + 1) : undefined;
      this.takeOption(name, entry, tail, word);
      if (takes) return;
    }
  }

  /** A number by itself (`head -20`) is an option where the description says `-<number>`. */
  private unknownOption(word: Word, name = word.text): void {
    const number = this.find('-<number>');
    if (number && /^-\d+$/.test(word.text)) {
      this.used.add(number);
      if (isJudgement(number)) this.judge(number);
    } else {
      this.unexplained.push({ ...word, text: name.startsWith('-') && name !== '-<number>' ? name : word.text });
      // Before a subcommand nobody knows whether the next word is this option's value or the subcommand.
      if (this.node.commands && !this.node.open) this.lost = true;
    }
  }

  private takeOption(name: string, entry: Operand | Judgement, inline: Word | undefined, whole: Word): void {
    this.used.add(entry);
    if (isJudgement(entry)) this.judge(entry);
    if (isJudgement(entry) && entry.safer) this.safer.push({ word: { ...whole, text: name }, option: entry.safer });
    const operand = operandOf(entry);
    if (operand.is === 'recursive') this.recursive = true;
    if (operand.is === 'supplies') this.supplied = true;
    if (!takesValue(operand)) {
      if (operand.is === 'method') this.take(operand, known(operand.fixed ?? ''));
      if (operand.is === 'selects') this.take(operand, known(''));
      this.option(name, known(''));
      return;
    }
    if (operand.is === 'command') {
      this.at = this.takeCommand(operand, this.words, this.at + 1) - 1;
      return;
    }
    if (operand.is === 'code' && operand.joins === true && inline === undefined) {
      this.at = this.takeRest(operand, this.words, this.at + 1) - 1;
      return;
    }
    if (operand.is === 'pair' && inline === undefined) this.at += 1;
    const word = inline ?? (operand.is === 'attached' ? known('') : this.words[++this.at]);
    if (!word) return;
    this.option(name, word);
    if (operand.is !== 'attached' || inline) this.take(operand, word);
  }

  // ── operands ──
  /** False where the rest of the line belongs to a nested command. */
  private readPositional(word: Word): boolean {
    const operator = word.unresolved ? undefined : this.node.operators?.[word.text];
    if (operator) {
      this.take(operator, word);
      return true;
    }
    if (this.node.commands) return this.readSubcommand(word);
    const args = this.node.args ?? [];
    let arg = args[this.slot + (this.supplied ? 1 : 0)];
    if (arg && 'is' in arg && arg.is === 'assignment') {
      if (/^[A-Za-z_]\w*(?:%%)?\+?=/.test(word.text)) {
        this.assign(word);
        return true;
      }
      arg = args[++this.slot];
    }
    const whole = arg && 'is' in arg ? chosenFor(arg, word) : undefined;
    if (whole && takesTheRest(whole)) {
      this.at = this.takeRest(whole, this.words, this.at) - 1;
      return this.at < this.words.length - 1;
    }
    this.operands.push(word);
    this.slot++;
    if (this.program.stops) {
      this.operands.push(...this.words.slice(this.at + 1));
      return false;
    }
    return true;
  }

  private readSubcommand(word: Word): boolean {
    const name = this.node.anyCase ? word.text.toLowerCase() : word.text;
    const entry = word.unresolved ? undefined : lookup(this.node.commands, name);
    if (!entry) {
      this.unexplained.push(word);
      this.base = undefined;
      this.lost = true;
      return true;
    }
    const found = now(entry);
    this.used.add(found);
    this.base = found;
    this.node = found;
    this.actionWords.push(word.text);
    if (found.options) this.scopes.unshift(found.options);
    if (found.bare) this.base = found.bare;
    if (found.targets) this.targetTables.unshift(found.targets);
    return found.itself ? this.readPositional(word) : true;
  }

  private takeAfterDashes(): void {
    this.dashesAt = this.operands.length;
    const after = this.words.slice(this.at + 1);
    const operand = this.node.afterDashes;
    if (!operand) {
      for (this.at++; this.at < this.words.length; this.at++) {
        const word = this.words[this.at];
        if (word && !this.readPositional(word)) break;
      }
    } else if (takesTheRest(operand)) this.takeRest(operand, after, 0);
    else {
      this.afterDashes.push(...after);
      for (const word of after) this.take(operand, word);
    }
  }

  /** The loud options that a word which may turn out to be anything could add; the subcommand's own ones only. */
  private suspects(): readonly Judgement[] {
    const open = [...this.operands, ...this.unexplained].some(mayBeAnything);
    this.unresolved =
      open || this.words.some(word => word.text[0] === '-' && word.text.includes(HOLE) && !word.text.includes('='));
    const own = this.scopes[0] ?? {};
    // A file may be called like an option: `*` finds it.
    const before = this.operands.slice(0, this.dashesAt);
    if (!open && before.some(mayFindOptions) && Object.values(own).some(runsProgram)) this.judge(runsFound);
    if (!open) return [];
    return Object.values(own)
      .filter(isJudgement)
      .filter(judgement => !judgement.mode && judgement.needs === undefined && isAbove(judgement.tier, 'write-safe'));
  }
}

/** `-WhatIf:$false` is no preview. */
const isTrue = (word: Word): boolean => /^(?:true|1)$/i.test(word.text);
const operandOf = (entry: Operand | Judgement): Operand =>
  isJudgement(entry) ? (entry.takes ?? { is: 'flag' }) : entry;
const takesValue = (operand: Operand): boolean =>
  operand.is === 'supplies'
    ? takesValue(operand.operand)
    : operand.is !== 'flag' &&
      operand.is !== 'recursive' &&
      !(operand.is === 'selects' && !operand.takes) &&
      !(operand.is === 'method' && operand.fixed !== undefined);
/** What a choice makes of the word; the operand itself where it is none. */
const chosenFor = (operand: Operand, word: Word): Operand | undefined => {
  if (operand.is !== 'choice') return operand;
  const chosen = (word.unresolved ? undefined : lookup(operand.of, word.text)) ?? operand.otherwise;
  return chosen && !isJudgement(chosen) ? chosen : undefined;
};
/** `*.c` finds only what ends like that, which is no option that does harm by itself. */
const mayFindOptions = (word: Word): boolean => word.glob && /^\*+$/.test(word.text);
const runsProgram = (entry: Operand | Judgement): boolean => {
  const operand = operandOf(entry);
  return (
    (isJudgement(entry) && entry.unread === true && entry.mode === undefined) ||
    operand.is === 'command' ||
    (operand.is === 'code' && operand.language === 'shell')
  );
};
const runsFound = runsUnread(
  '`*` may find a file that is called like an option, and there are options that run programs',
);
const takesTheRest = (operand: Operand): boolean =>
  operand.is === 'command' || operand.is === 'script' || (operand.is === 'code' && operand.joins === true);
