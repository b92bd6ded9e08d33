// Gathers what the words of one command line stand for while match.ts walks over them.
import type { Effect } from '../classification.ts';
import type { AmbientName } from '../facts.ts';
import { HOLE, known, mayBeAnything, piece, type Word } from '../shell/word.ts';
import { below, foundPaths, narrowed, Selection, withFound } from './found.ts';
import { lookup, spelling } from './lookup.ts';
import type { FoundTarget, Nested, PathUse, Reading, Request } from './reading.ts';
import { settingIn } from './setting.ts';
import {
  type Arg,
  type Details,
  type Judgement,
  type Operand,
  type Program,
  reads,
  type Source,
  type Targets,
  typed,
} from './spec.ts';
import { spread } from './spread.ts';

export class Collector {
  protected readonly used = new Set<object>();
  protected readonly unexplained: Word[] = [];
  protected readonly safer: { word: Word; option: string }[] = [];
  protected readonly operands: Word[] = [];
  /** What stands behind `--`, where that has a meaning of its own. */
  protected readonly afterDashes: Word[] = [];
  private folder: Word | undefined;
  protected readonly actionWords: string[];
  protected readonly targetTables: Targets[];
  protected readonly selection = new Selection();
  protected recursive = false;
  protected unresolved = false;
  protected readonly judgements: Judgement[] = [];
  private readonly effects = new Set<Effect>();
  private readonly paths: PathUse[] = [];
  private readonly urls: { word: Word; method: string | undefined }[] = [];
  private readonly nested: Nested[] = [];
  private readonly options = new Map<string, Word>();
  private readonly assignments: { name: string; value: Word }[] = [];
  private readonly optionTable: { readonly [names: string]: unknown };
  private httpMethod: Word | undefined;
  private hasBody = false;
  private stdinTaken = false;
  private readonly later: (() => void)[] = [];
  private readonly pieces: { word: Word; of: Operand & { is: 'piece' } }[] = [];

  constructor(program: Program, name: string) {
    this.actionWords = [name];
    this.targetTables = [program.targets ?? {}];
    this.optionTable = program.options ?? {};
    this.used.add(program);
  }

  protected judge(judgement: Judgement): void {
    // Given twice it says no more; a line of a thousand times the same would take long to weigh.
    if (this.judgements.includes(judgement)) return;
    this.judgements.push(judgement);
    for (const effect of judgement.effects ?? []) this.effects.add(effect);
  }

  protected option(name: string, word: Word): void {
    this.options.set(spelling(this.optionTable, name), word);
    this.options.set(name, word);
  }

  protected assign(word: Word): void {
    const equals = word.text.indexOf('=');
    const text = word.text.slice(equals + 1);
    this.assignments.push({
      name: word.text.slice(0, equals).replace(/\+$/, ''),
      value: { ...word, text, unresolved: text.includes(HOLE) },
    });
  }

  /** One word that stands for `operand`. */
  protected take(operand: Operand, word: Word): void {
    switch (operand.is) {
      case 'path':
        this.paths.push({ word, effect: operand.effect });
        return;
      case 'url':
        this.urls.push({ word, method: operand.method });
        return;
      case 'method':
        // What deletes once is not taken back by another word: a header may have the last say.
        if (this.httpMethod?.text !== 'DELETE') this.httpMethod = operand.fixed ? known(operand.fixed) : word;
        return;
      case 'body':
        this.takeBody(word);
        return;
      case 'code':
        this.stdinTaken = true;
        this.nested.push({
          is: 'code',
          language: operand.language,
          text: textOf(operand, word),
          where: operand.where,
          ...(operand.dialect ? { dialect: operand.dialect } : {}),
        });
        return;
      case 'script':
        this.stdinTaken = true;
        this.nested.push({ is: 'script', language: operand.language, path: word, args: [] });
        return;
      case 'command':
        this.nested.push({
          is: 'command',
          words: [word],
          where: operand.where,
          takesInput: operand.takesInput === true,
          ...(operand.fetches ? { fetches: operand.fetches } : {}),
        });
        return;
      case 'piece':
        this.pieces.push({ word, of: operand });
        return;
      case 'assignment':
        if (word.text.includes('=')) this.assign(word);
        return;
      case 'choice':
        this.choose(operand, word);
        return;
      case 'setting': {
        const { entry, value } = settingIn(operand, word);
        this.takeEntry(entry, value);
        return;
      }
      case 'attached':
      case 'glued':
      case 'supplies':
      case 'pair':
        this.take(operand.operand, word);
        return;
      case 'selects':
        this.selection.add(operand, word);
        return;
      case 'opens':
        this.take(/^\s*\||\|\s*$/.test(word.text) ? typed('opening') : reads, word);
        return;
      case 'host':
        if (word.unresolved && !word.plain && word.from === undefined) this.judge(tells);
        return;
      case 'folder':
        this.folder = word;
        return;
      case 'flag':
      case 'recursive':
      case 'value':
        return;
      default:
        operand satisfies never;
    }
  }

  private choose(operand: Operand & { is: 'choice' }, word: Word): void {
    if (word.unresolved && word.text.startsWith(HOLE) && !operand.written) {
      // Whatever it turns out to be: every choice might apply. A plain word can only be one of the names.
      for (const [names, entry] of Object.entries(operand.of))
        if ('tier' in entry && (!word.plain || !names.includes('*'))) {
          this.used.add(entry);
          this.judge(entry);
        }
      if (operand.otherwise && !('tier' in operand.otherwise)) this.take(operand.otherwise, word);
      return;
    }
    const chosen = lookup(operand.of, word.text) ?? operand.otherwise;
    if (chosen) this.takeEntry(chosen, word);
  }

  private takeEntry(entry: Operand | Judgement, word: Word): void {
    this.used.add(entry);
    if (!('tier' in entry)) {
      this.take(entry, word);
      return;
    }
    this.judge(entry);
    if (entry.takes) this.take(entry.takes, word);
  }

  /** `@file` sends a file, `@-` sends standard input; anything else is the body itself. */
  private takeBody(word: Word): void {
    this.hasBody = true;
    this.effects.add('network');
    if (word.text.startsWith('@') && word.text !== '@-')
      this.paths.push({ word: { ...word, text: word.text.slice(1) }, effect: 'sends' });
  }

  /** An operand that takes all remaining words. Returns the index after the last one taken. */
  protected takeRest(operand: Operand, words: readonly Word[], from: number): number {
    if (operand.is === 'command') return this.takeCommand(operand, words, from);
    const first = words[from];
    if (!first) return from;
    this.stdinTaken = true;
    if (operand.is === 'script')
      this.nested.push({ is: 'script', language: operand.language, path: first, args: words.slice(from + 1) });
    if (operand.is === 'code') {
      const text = words
        .slice(from)
        .map(word => word.text)
        .join(' ');
      const joined: Word = {
        ...known(text, first.span),
        unresolved: text.includes(HOLE),
        carries: words.slice(from).flatMap(word => word.carries),
      };
      this.nested.push({
        is: 'code',
        language: operand.language,
        text: joined,
        where: operand.where,
        ...(operand.dialect ? { dialect: operand.dialect } : {}),
      });
    }
    return words.length;
  }

  /** The words of a nested command, up to its terminator. Returns the index after it. */
  protected takeCommand(operand: Operand & { is: 'command' }, words: readonly Word[], from: number): number {
    if (operand.inputs) {
      this.stdinTaken ||= words.length > from;
      this.nested.push(...spread(words.slice(from), operand.inputs));
      return words.length;
    }
    let end = operand.until
      ? words.findIndex((word, i) => i >= from && operand.until?.includes(word.text))
      : words.length;
    if (end < 0) end = words.length;
    const own = words.slice(from, end);
    this.stdinTaken = true;
    const perFound = operand.perFound;
    const sign = operand.placeholders?.map(name => this.optionWord(name)).find(word => word !== undefined);
    const placeholder = sign && (sign.text === '' ? '{}' : sign.text);
    const push = (words: readonly Word[]): void => {
      if (words.length > 0)
        this.nested.push({
          is: 'command',
          words,
          where: operand.where,
          takesInput: operand.takesInput === true,
          ...(operand.fetches ? { fetches: operand.fetches } : {}),
          module: operand.module === true,
          ...(placeholder === undefined ? {} : { placeholder }),
        });
    };
    // What is found is known once the whole line is read.
    if (perFound)
      this.later.push(() => {
        for (const words of withFound(own, foundPaths(this.starts(), this.selection), perFound === 'appends'))
          push(words);
      });
    else push(own);
    return operand.until ? end + 1 : end;
  }

  /** A wrapper stands alone when nothing is wrapped, any other program when it has no operand. */
  protected standsAlone(wraps: boolean): boolean {
    return this.nested.length === 0 && (wraps || (this.operands.length === 0 && this.assignments.length === 0));
  }

  /** Gives each positional word its operand. A word that may turn out to be nothing leaves its place to the others: both readings count. */
  protected assignOperands(args: readonly Arg[], supplied: boolean): void {
    const slots = supplied ? args.slice(1) : args;
    for (const [i, word] of this.operands.entries()) this.place(slotAt(slots, i, this.operands.length), word);
    const sure = this.operands.filter(word => !mayBeAnything(word));
    if (sure.length === this.operands.length || sure.length < Math.min(slots.length, 2)) return;
    for (const [i, word] of sure.entries()) {
      const slot = slotAt(slots, i, sure.length);
      if (slot !== slotAt(slots, this.operands.indexOf(word), this.operands.length)) this.place(slot, word);
    }
  }

  private place(slot: Arg | undefined, word: Word): void {
    if (slot) this.take('rest' in slot ? slot.rest : slot, word);
  }

  private starts(): readonly Word[] {
    return this.paths.flatMap(use => (use.effect === 'lists' ? [use.word] : []));
  }

  protected reading(node: Details, base: Judgement | undefined, suspects: readonly Judgement[]): Reading {
    for (const effect of [...(node.effects ?? []), ...(base?.effects ?? [])]) this.effects.add(effect);
    for (const finish of this.later) finish();
    this.joinPieces();
    const found = foundPaths(this.starts(), this.selection);
    const paths = narrowed(this.paths, this.starts(), this.selection);
    // `-name '*.ts'` reaches whole trees, as `rm -r` does.
    if (this.selection.patterns?.some(word => word.text.startsWith('*'))) this.recursive = true;
    const method = this.httpMethod?.text.toUpperCase();
    const requests: Request[] = this.urls.map(url => ({
      word: url.word,
      method: method ?? url.method ?? (this.hasBody ? 'POST' : 'GET'),
      hasBody: this.hasBody,
    }));
    return {
      action: this.actionWords.join(' '),
      base,
      judgements: this.judgements.filter(
        one => one.needs?.every(need => this.judgements.some(other => other.marks?.includes(need))) !== false,
      ),
      safer: this.safer,
      unexplained:
        node.open === undefined ? this.unexplained : this.unexplained.filter(word => !word.text.startsWith('-')),
      unresolved: this.unresolved,
      suspects,
      effects: [...this.effects],
      paths,
      found:
        this.nested.length > 0 || !this.selection.printsNames
          ? undefined
          : this.selection.patterns
            ? found
            : below(found),
      recursive: this.recursive,
      requests,
      nested: this.nested,
      targets: this.findTargets(),
      operands: this.operands,
      afterDashes: this.afterDashes,
      loose:
        (base?.open ?? node.open) === undefined ? [] : [...this.operands, ...this.afterDashes, ...this.unexplained],
      recipes: [base, ...this.judgements].flatMap(one => one?.recipes ?? []),
      folder: this.folder,
      stdin: this.stdinTaken || this.judgements.some(one => one.ignoresInput) ? undefined : node.stdin,
      prints: node.prints,
      builds: node.builds === true,
      sets: node.sets,
      options: this.options,
      assignments: this.assignments,
      used: this.used,
    };
  }

  private joinPieces(): void {
    const ordered = [...this.pieces].sort((a, b) => Number(b.of.first === true) - Number(a.of.first === true));
    const [first] = ordered;
    if (!first) return;
    const text = ordered.map(({ word }) => word.text).join(' ');
    const carries = ordered.flatMap(({ word }) => word.carries);
    this.nested.push({
      is: 'code',
      language: first.of.language,
      text: { ...known(text, first.word.span), unresolved: text.includes(HOLE), carries },
      where: 'here',
    });
  }

  private findTargets(): FoundTarget[] {
    const merged: Targets = Object.assign({}, ...[...this.targetTables].reverse());
    const found: FoundTarget[] = [];
    for (const [kind, sources] of Object.entries(merged) as [FoundTarget['kind'], readonly Source[]][]) {
      const hit = this.firstSource(kind, sources);
      if (hit) found.push(hit);
    }
    return found;
  }

  private firstSource(kind: FoundTarget['kind'], sources: readonly Source[]): FoundTarget | undefined {
    const env: string[] = [];
    const fact = this.factAmong(sources);
    for (const source of sources) {
      if ('option' in source) {
        const word = this.optionWord(source.option);
        if (word) return { kind, name: word, source: source.option, ...fact };
      } else if ('arg' in source) {
        const word = this.operands[source.arg];
        if (word) return { kind, name: word, source: 'the command', ...fact };
      } else if ('named' in source)
        return { kind, ...fact, env, otherwise: known(source.named), source: 'the command' };
      else if ('env' in source) env.push(source.env);
    }
    if (fact) return { kind, ...fact, env, source: fact.fact };
    return env.length > 0 ? { kind, env, source: env.join(', ') } : undefined;
  }

  private factAmong(
    sources: readonly Source[],
  ): { readonly fact: AmbientName; readonly given: ReadonlyMap<string, Word> } | undefined {
    const given = new Map<string, Word>();
    let fact: AmbientName | undefined;
    for (const source of sources) {
      if ('fact' in source) fact ??= source.fact;
      else if ('facts' in source) fact ??= lookup(source.facts, this.actionWords[0] ?? '');
      else if ('passes' in source) {
        const word = this.optionWord(source.passes);
        if (word) given.set(source.as, word);
      }
    }
    return fact === undefined ? undefined : { fact, given };
  }

  private optionWord(name: string): Word | undefined {
    return this.options.get(spelling(this.optionTable, name)) ?? this.options.get(name);
  }
}

const tells: Judgement = {
  tier: 'privileged-write',
  because: 'looks up a name that is put together at run time, and so tells it to whoever answers',
  effects: ['network'],
  unread: true,
};

/** The slot of the word at `i` of `count`: fixed slots from the front and the back, the repeated one in between. */
function slotAt(slots: readonly Arg[], i: number, count: number): Arg | undefined {
  const many = slots.findIndex(slot => 'rest' in slot);
  if (many < 0 || i < many) return slots[i];
  const tail = slots.length - many - 1;
  const back = count - i;
  return back > tail ? slots[many] : slots[slots.length - back];
}

/** The program text that a word stands for. */
export function textOf({ mark, begins }: Operand & { is: 'code' }, word: Word): Word {
  const text = mark !== undefined && word.text.startsWith(mark) ? piece(word, mark.length) : word;
  return begins === undefined ? text : { ...text, text: `${begins} ${text.text}` };
}
