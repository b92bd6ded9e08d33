// A PowerShell script → parts: its statements in the order in which they would run, with the state they leave behind. Each call goes the way of any
// other command; members of .NET types are programs of the catalogue as well, called `[io.file]::delete`.
import { parsePowershell } from '../../shell/powershell/parse.ts';
import type { Call, Expression, Pipeline, Script, Stage, Statement } from '../../shell/powershell/tree.ts';
import { HOLE, hole, known, type Word } from '../../shell/word.ts';
import { runCommand } from '../command.ts';
import type { Site } from '../nested.ts';
import { resolvePath } from '../paths.ts';
import { judgeWrite } from '../redirect.ts';
import { noStream, type Stream, unreadStream } from '../state.ts';
import { memberProgram, programsOf } from './names.ts';
import { joinedWord, Values } from './values.ts';
import { pathLike, toStream } from './words.ts';

/** Judges a text as PowerShell would read it. Undefined where all of it was read, else the reason why not. */
export function runPowershell(text: string, site: Site, input: Stream = noStream): string | undefined {
  const parsed = parsePowershell(text);
  if (!parsed.ok) return parsed.why;
  new Walk(site).script(parsed.script, input);
  return undefined;
}

const maxRounds = 8;

class Walk {
  private readonly site: Site;
  private readonly values: Values;
  private readonly functions = new Set<string>();

  constructor(site: Site) {
    this.site = site;
    this.values = new Values(site.state, {
      script: script => this.script(script, noStream),
      block: script => this.block(script, unreadStream),
      member: (name, args, on) => this.member(name, args, on),
    });
  }

  script(script: Script, input: Stream): Stream {
    return together(script.statements.map(statement => this.statement(statement, input)));
  }

  private statement(statement: Statement, input: Stream): Stream {
    if (this.site.inquiry.isFull) return unreadStream;
    switch (statement.is) {
      case 'pipeline':
        return this.pipeline(statement, input);
      case 'assignment':
        this.assign(statement.to, statement.adds, this.assigned(statement.value, input));
        return noStream;
      case 'branches':
        for (const condition of statement.conditions) this.script(condition, noStream);
        return together(statement.bodies.map(body => this.branch(body, input)));
      case 'loop':
        return this.loop(statement, input);
      case 'function':
        this.functions.add(statement.name);
        this.block(statement.body, unreadStream);
        return noStream;
      default:
        return statement satisfies never;
    }
  }

  /** May have run or not: both outcomes are possible afterwards. */
  private branch(body: Script, input: Stream): Stream {
    const state = this.site.state.copy();
    const output = this.inside(state).script(body, input);
    this.site.state.merge(state);
    return output;
  }

  private inside(state: Site['state']): Walk {
    const walk = new Walk({ ...this.site, state });
    for (const name of this.functions) walk.functions.add(name);
    return walk;
  }

  private loop({ variable, over, body }: Statement & { is: 'loop' }, input: Stream): Stream {
    const words = this.values.printed(over);
    const rounds = words.length > maxRounds ? [hole()] : words;
    return together(
      rounds.map(word => {
        this.values.set(variable, [word]);
        return this.branch(body, input);
      }),
    );
  }

  // ── assignments ──
  private assigned(value: Statement, input: Stream): readonly Word[] {
    const [only] = value.is === 'pipeline' ? value.stages : [];
    if (value.is === 'pipeline' && value.stages.length === 1 && only?.is === 'expression')
      return this.values.of(only.value);
    const output = this.statement(value, input);
    return value.is === 'assignment' ? this.values.of(value.to) : this.values.lines(output);
  }

  private assign(to: Expression, adds: boolean, words: readonly Word[]): void {
    if (to.is === 'cast') {
      this.assign(to.value, adds, words);
      return;
    }
    if (to.is !== 'variable') {
      this.values.of(to);
      return;
    }
    const all = adds ? [joinedWord([...this.values.of(to), ...words], '')] : words;
    if (to.name.startsWith('env:')) {
      const value = joinedWord(all, ' ');
      const name = to.name.slice('env:'.length).toUpperCase();
      runCommand({ words: [], assignments: [{ name, value }], input: noStream }, this.site.state, this.site.inquiry, 0);
      this.site.state.set(name, { text: value.unresolved ? undefined : value.text, carries: value.carries });
    } else this.values.set(to.name, all);
  }

  // ── pipelines ──
  private pipeline({ stages }: Pipeline, input: Stream): Stream {
    let stream = input;
    for (const stage of stages) stream = this.stage(stage, stream);
    return stages.length === 0 ? noStream : stream;
  }

  private stage(stage: Stage, input: Stream): Stream {
    return stage.is === 'expression' ? toStream(this.values.of(stage.value)) : this.call(stage, input);
  }

  private call(call: Call, input: Stream): Stream {
    const output = this.called(call, input);
    for (const file of call.writes) {
      const word = pathLike(joinedWord(this.values.of(file), ' '));
      if (word.text === '') continue;
      judgeWrite(word, this.site);
      this.site.state.files.set(resolvePath(this.site.state.cwd, word.text), output);
    }
    return output;
  }

  private called(call: Call, input: Stream): Stream {
    const blocks = call.args.flatMap(arg => (arg.is === 'block' ? [arg.script] : []));
    if (call.name.is === 'block') return this.block(call.name.script, input);
    const name = joinedWord(this.values.of(call.name), ' ');
    if (this.functions.has(name.text.toLowerCase())) {
      this.words(call.args);
      return unreadStream;
    }
    // A value that is written to a file.
    if (call.args.length === 0 && call.writes.length > 0 && call.name.is !== 'text') return toStream([name]);
    const words = this.words(call.args);
    const outputs = blocks.map(block => this.block(block, input));
    const output = together(programsOf(name, words).map(program => this.run(program, words, input)));
    return outputs.length === 0 || output.text !== undefined ? output : together(outputs);
  }

  /** Once for each line of the input, where it is known: `$_`. */
  private block(script: Script, input: Stream): Stream {
    const lines = this.values.lines(input);
    const rounds = lines.length === 0 || lines.length > maxRounds ? [hole({ start: 0, end: 0 }, input.carries)] : lines;
    return together(
      rounds.map(word => {
        const state = this.site.state.copy();
        const walk = this.inside(state);
        for (const name of ['_', 'psitem', 'input', 'args']) walk.values.set(name, [word]);
        const output = walk.script(script, input);
        this.site.state.merge(state);
        return output;
      }),
    );
  }

  /** A block stands on the line only where an option takes it. */
  private words(args: readonly Expression[]): readonly Word[] {
    return args.flatMap((arg, i) => {
      if (arg.is !== 'block') return this.values.of(arg).map(pathLike);
      const before = args[i - 1];
      return before?.is === 'text' && before.text.startsWith('-') ? [known('{}')] : [];
    });
  }

  private member(name: string, args: readonly Word[], on: readonly Word[]): Stream {
    return this.run(memberProgram(name), args.map(pathLike), toStream(on.map(pathLike)));
  }

  private run(name: Word, words: readonly Word[], input: Stream): Stream {
    const { state, inquiry, depth, span } = this.site;
    return runCommand(
      { words: [name, ...words], assignments: [], input, ...(span ? { span } : {}) },
      state,
      inquiry,
      depth + 1,
    );
  }
}

function together(outputs: readonly Stream[]): Stream {
  const present = outputs.filter(output => !output.absent);
  const [first] = present;
  if (present.length <= 1) return first ?? noStream;
  return {
    text: present.every(output => output.text === undefined)
      ? undefined
      : present.map(output => output.text ?? HOLE).join('\n'),
    carries: [...new Set(present.flatMap(output => output.carries))],
  };
}
