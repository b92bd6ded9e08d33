// What PowerShell's expressions come to, as far as that is known before they run. What is called in them is judged on the way.
import { windowsVariables } from '../../catalogue/tables/windows-variables.ts';
import type { Expression, Script } from '../../shell/powershell/tree.ts';
import { HOLE, hole, known, type Word } from '../../shell/word.ts';
import type { State, Stream } from '../state.ts';
import { folded } from './fold.ts';
import { toStream } from './words.ts';

interface Runner {
  script(script: Script): Stream;
  block(script: Script): Stream;
  /** A member of a type, or of an object whose type is not known: `[object]::delete`. */
  member(name: string, args: readonly Word[], on: readonly Word[]): Stream;
}

/** Several words as one. */
export const joinedWord = (words: readonly Word[], by: string): Word => {
  const [only] = words;
  if (words.length === 1 && only) return only;
  const text = words.map(word => word.text).join(by);
  return { ...known(text), unresolved: text.includes(HOLE), carries: words.flatMap(word => word.carries) };
};

// Members of a file or a folder that name it, so that they stand for the path itself.
const pathMembers = new Set(['fullname', 'name', 'path', 'pspath', 'value', 'psparentpath', 'basename']);
const constants: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: '', home: '~' };
const maxItems = 64;

export class Values {
  private readonly state: State;
  private readonly runner: Runner;

  constructor(state: State, runner: Runner) {
    this.state = state;
    this.runner = runner;
  }

  of(value: Expression): readonly Word[] {
    switch (value.is) {
      case 'text':
        return [known(value.text)];
      case 'variable':
        return this.variable(value.name);
      case 'joined':
        return [
          joinedWord(
            value.parts.map(part => joinedWord(this.of(part), ' ')),
            '',
          ),
        ];
      case 'list':
        return value.items.flatMap(item => this.of(item)).slice(0, maxItems);
      case 'script':
        return this.printed(value.script);
      case 'block':
        this.runner.block(value.script);
        return [known('{}')];
      case 'static':
        return value.args === undefined
          ? [hole()]
          : this.lines(this.runner.member(`[${value.type}]::${value.member}`, this.args(value.args), []));
      case 'member':
        return this.member(value);
      case 'cast':
        return this.cast(value.type, value.value);
      case 'operation':
        return this.operation(value.operator, value.operands);
      default:
        return value satisfies never;
    }
  }

  /** What a script prints; the values themselves where it holds nothing but them. */
  printed(script: Script): readonly Word[] {
    const [only, ...others] = script.statements;
    if (only?.is === 'pipeline' && others.length === 0) {
      const [stage, ...more] = only.stages;
      if (stage?.is === 'expression' && more.length === 0) return this.of(stage.value);
    }
    return this.lines(this.runner.script(script));
  }

  set(name: string, words: readonly Word[]): void {
    this.state.set(`$${name}`, {
      text: undefined,
      items: words.map(word => word.text),
      carries: words.flatMap(word => word.carries),
    });
  }

  private variable(name: string): readonly Word[] {
    const values = this.state.variables.get(`$${name}`);
    if (values)
      return values.flatMap(value =>
        (value.items ?? [HOLE]).map(text => ({
          ...known(text),
          unresolved: text.includes(HOLE),
          carries: value.carries,
        })),
      );
    if (name.startsWith('env:')) {
      const own = this.state.variables.get(name.slice('env:'.length).toUpperCase());
      if (own?.length === 1 && own[0]?.text !== undefined) return [{ ...known(own[0].text), carries: own[0].carries }];
    }
    if (name === 'pwd' && this.state.cwd !== undefined) return [known(this.state.cwd)];
    const [table, key] = name.startsWith('env:') ? [windowsVariables, name.slice('env:'.length)] : [constants, name];
    const text = Object.hasOwn(table, key) ? table[key] : undefined;
    return text === undefined ? [hole()] : text === '' ? [] : [known(text)];
  }

  /** Lines that are plain names stay apart; any other text is not known word by word. */
  lines(stream: Stream): readonly Word[] {
    if (stream.absent) return [];
    const lines = stream.text?.split('\n').filter(line => line !== '');
    if (!lines || lines.length > maxItems || (lines.length > 1 && lines.some(line => /\s/.test(line))))
      return [hole({ start: 0, end: 0 }, stream.carries)];
    return lines.map(text => ({ ...known(text), unresolved: text.includes(HOLE), carries: stream.carries }));
  }

  private args(args: readonly Expression[]): readonly Word[] {
    return args.map(arg => joinedWord(this.of(arg), ' '));
  }

  private member({ on, member, args }: Expression & { is: 'member' }): readonly Word[] {
    const owner = this.of(on);
    const name = joinedWord(this.of(member), '');
    if (args === undefined) {
      if (pathMembers.has(name.text.toLowerCase()) && on.is !== 'static') return owner;
      return [
        hole(
          { start: 0, end: 0 },
          owner.flatMap(word => word.carries),
        ),
      ];
    }
    const called = name.unresolved ? HOLE : `[object]::${name.text.toLowerCase()}`;
    const words = this.args(args);
    const output = this.lines(this.runner.member(called, words, owner));
    const carries = [...owner, ...words].flatMap(word => word.carries);
    return output.map(word => ({ ...word, carries: [...word.carries, ...carries] }));
  }

  private cast(type: string, value: Expression): readonly Word[] {
    const words = this.of(value);
    if (type === 'scriptblock') this.runner.member('[scriptblock]::create', words, []);
    return type === 'char' || type === 'char[]' ? words.map(charOf) : words;
  }

  private operation(operator: string, operands: readonly Expression[]): readonly Word[] {
    const all = operands.map(operand => this.of(operand));
    // Of a table the values are what matters.
    if (operator === 'hash') return all.flat();
    const result = folded(operator, all);
    if (result) return result;
    return [hole({ start: 0, end: 0 }, toStream(all.flat()).carries)];
  }
}

const charOf = (word: Word): Word => {
  const code = Number(word.text);
  return Number.isInteger(code) && code >= 32 && code < 0x10000 ? { ...word, text: String.fromCharCode(code) } : word;
};
