// Walks the syntax of a shell text in the order in which it would run, carrying along what the shell would know.
import type {
  AndOr,
  ArithmeticExpression,
  CommandNode,
  CompoundCommand,
  CompoundList,
  Coproc,
  Function as FunctionNode,
  HereDoc,
  ParsedScript,
  Pipeline,
  PipelineNode,
  Redirected,
  Redirection,
  Statement,
  Command as SyntaxCommand,
  Word as SyntaxWord,
  TestExpression,
} from 'unbash';
import { evaluate } from '../shell/arithmetic.ts';
import { expandParts, expandWhole, expandWord, type Known, type Value } from '../shell/expand.ts';
import type { Parsed } from '../shell/parse.ts';
import { HOLE, type Word } from '../shell/word.ts';
import { type Command, runCommand } from './command.ts';
import { judgeUncalled } from './functions.ts';
import type { Inquiry } from './inquiry.ts';
import { runText } from './nested.ts';
import { redirect } from './redirect.ts';
import { noStream, type State, type Stream, unreadStream } from './state.ts';
import { combinations, knownIn } from './variables.ts';

export interface Reach {
  readonly depth: number;
  /** Where the text starts in the call; undefined for nested texts, whose words have no place of their own. */
  readonly offset: number | undefined;
  readonly source: string;
}

/** Judges every command of a parsed text. Returns what the last one prints. */
export function runScript(parsed: Parsed & { ok: true }, state: State, inquiry: Inquiry, reach: Reach): Stream {
  const walk = new Walk(state, inquiry, reach);
  const output = walk.statements(parsed.script.commands, noStream);
  judgeUncalled(state, inquiry, reach.depth);
  // A net under the walk: a substitution that it did not meet would run unjudged.
  if (parsed.substitutions.some(script => !inquiry.walked.has(script))) {
    const because = [{ tier: 'unknown' as const, why: 'a substitution stands where it cannot be followed' }];
    const words = reach.source.slice(0, 120);
    inquiry.add({
      action: 'shell',
      tier: 'unknown',
      unread: true,
      effects: ['executes'],
      resources: [],
      targets: [],
      because,
      words,
    });
  }
  return output;
}

/** Judges what a tree shows that is not relied on. */
export function runGuess(script: ParsedScript, state: State, inquiry: Inquiry, depth: number): void {
  new Walk(state, inquiry, { depth, offset: undefined, source: '' }).statements(script.commands, noStream);
  judgeUncalled(state, inquiry, depth);
}

/** Judges the body of a function or a group in the given state. */
export function runBody(
  body: FunctionNode['body'] | CompoundList,
  state: State,
  inquiry: Inquiry,
  reach: Reach,
  input: Stream,
): Stream {
  const walk = new Walk(state, inquiry, reach);
  return body.type === 'CompoundList' ? walk.statements(body.commands, input) : walk.node(body, input, false);
}

class Walk {
  private readonly state: State;
  private readonly inquiry: Inquiry;
  private readonly reach: Reach;

  constructor(state: State, inquiry: Inquiry, reach: Reach) {
    this.state = state;
    this.inquiry = inquiry;
    this.reach = reach;
  }

  statements(list: readonly Statement[], input: Stream): Stream {
    const outputs = list.map(statement => this.pipelineOrList(statement.command, input, statement.background === true));
    return joined(outputs);
  }

  private pipelineOrList(node: PipelineNode | AndOr, input: Stream, background: boolean): Stream {
    if (node.type !== 'AndOr') return this.pipelineOrNode(node, input, background);
    // `a && b || c`: each member may be the one that runs; the state of those before it counts as having happened.
    return joined(node.commands.map(member => this.pipelineOrNode(member, input, background)));
  }

  private pipelineOrNode(node: PipelineNode, input: Stream, background: boolean): Stream {
    return node.type === 'Pipeline' ? this.pipeline(node, input, background) : this.node(node, input, background);
  }

  private pipeline(node: Pipeline, input: Stream, background: boolean): Stream {
    if (node.commands.length === 1 && node.commands[0]) return this.node(node.commands[0], input, background);
    let stream = input;
    for (const stage of node.commands) stream = this.inside(this.state.copy()).node(stage, stream, true);
    return stream;
  }

  private inside(state: State): Walk {
    return new Walk(state, this.inquiry, this.reach);
  }

  node(node: CommandNode, input: Stream, multiplies: boolean): Stream {
    switch (node.type) {
      case 'Command':
        return this.command(node, input, multiplies);
      case 'Redirected':
        return this.redirected(node, input);
      case 'Function':
        this.state.functions.set(node.name.value, { body: node.body, offset: this.reach.offset, called: false });
        return noStream;
      case 'Coproc':
        return this.coproc(node);
      default:
        return this.compound(node, input);
    }
  }

  private coproc(node: Coproc): Stream {
    if (node.body.type === 'CompoundList') return this.statements(node.body.commands, unreadStream);
    return this.inside(this.state.copy()).node(node.body, unreadStream, true);
  }

  // ── compound commands ──
  private compound(node: CompoundCommand, input: Stream): Stream {
    switch (node.type) {
      case 'Subshell':
        return this.inside(this.state.copy()).statements(node.body.commands, input);
      case 'BraceGroup':
        return this.statements(node.body.commands, input);
      case 'If':
        return this.branches(
          [
            [node.clause, node.then],
            ...node.elif.map(part => [part.clause, part.then]),
            ...(node.else ? [[node.else]] : []),
          ],
          input,
        );
      case 'While':
        return joined([this.statements(node.clause.commands, input), this.maybe(node.body, input)]);
      case 'For':
      case 'Select':
        return this.loop(node.name.value, node.wordlist, node.body, input);
      case 'ArithmeticFor':
        for (const expression of [node.initialize, node.test, node.update]) this.arithmetic(expression);
        return this.maybe(node.body, input);
      case 'Case':
        expandWhole(node.word, this.known());
        for (const item of node.items) for (const pattern of item.pattern) expandWhole(pattern, this.known());
        return this.branches(
          node.items.map(item => [item.body]),
          input,
        );
      case 'TestCommand':
        this.test(node.expression);
        return noStream;
      case 'ArithmeticCommand':
        this.arithmetic(node.expression);
        return noStream;
      default:
        return node satisfies never;
    }
  }

  /** Each branch starts from the state before; afterwards any of them may have happened. */
  private branches(branches: readonly (readonly CompoundList[])[], input: Stream): Stream {
    const before = this.state.copy();
    const outputs = branches.map(lists => {
      const branch = before.copy();
      const output = joined(lists.map(list => this.inside(branch).statements(list.commands, input)));
      this.state.merge(branch);
      return output;
    });
    return joined(outputs);
  }

  private maybe(body: CompoundList, input: Stream): Stream {
    return this.branches([[body]], input);
  }

  private loop(name: string, wordlist: readonly SyntaxWord[] | undefined, body: CompoundList, input: Stream): Stream {
    const words = wordlist?.flatMap(word => expandWord(word, this.known()));
    const values: Value[] = words?.map(word => ({
      text: word.unresolved ? undefined : word.text,
      plain: word.plain,
      carries: word.carries,
    })) ?? [...(this.state.positional ?? [{ text: undefined, carries: [] }])];
    const branch = this.state.copy();
    const distinct = values.filter((value, i) => values.findIndex(other => other.text === value.text) === i);
    const many = distinct.length > maxLoopValues;
    branch.variables.set(
      name,
      many
        ? [...distinct.slice(0, maxLoopValues), { text: undefined, carries: [] }]
        : distinct.length > 0
          ? distinct
          : [{ text: undefined, carries: [] }],
    );
    const output = this.inside(branch).statements(body.commands, input);
    this.state.merge(branch);
    return output;
  }

  private test(expression: TestExpression): void {
    switch (expression.type) {
      case 'TestUnary':
        expandWhole(expression.operand, this.known());
        return;
      case 'TestBinary':
        for (const side of [expression.left, expression.right]) {
          const { text } = expandWhole(side, this.known());
          if (/^-(?:eq|ne|[lg][te])$/.test(expression.operator)) this.evaluated(text);
        }
        return;
      case 'TestLogical':
        for (const operand of expression.operands) this.test(operand);
        return;
      case 'TestNot':
        this.test(expression.operand);
        return;
      case 'TestGroup':
        this.test(expression.expression);
        return;
      default:
        expression satisfies never;
    }
  }

  // ── simple commands ──
  private command(node: SyntaxCommand, input: Stream, multiplies: boolean): Stream {
    const outputs = combinations(this.state, node, values => {
      const known = this.known(values);
      const words = [
        ...(node.name ? expandWord(node.name, known) : []),
        ...node.args.flatMap(argument =>
          argument.type === 'Word' ? expandWord(argument, known) : [this.assignmentWord(argument, known)],
        ),
      ];
      const assignments = node.prefix
        .filter(part => part.type === 'Assignment')
        .map(part => ({ name: part.name, value: this.assigned(part, counted(known)), part }));
      if (words.length === 0) for (const { name, value, part } of assignments) this.assign(name, value, part, known);
      return this.redirecting(node.redirects, input, known, stream => {
        const command: Command = { words, assignments, input: stream, multiplies, ...this.spanOf(node) };
        return runCommand(command, this.state, this.inquiry, this.reach.depth);
      });
    });
    return joined(outputs);
  }

  private spanOf(node: { readonly pos: number; readonly end: number }): { span?: { start: number; end: number } } {
    return this.reach.offset === undefined
      ? {}
      : { span: { start: node.pos + this.reach.offset, end: node.end + this.reach.offset } };
  }

  private assigned(part: SyntaxCommand['prefix'][number] & { type: 'Assignment' }, known: Known): Word {
    if (part.index) expandWhole(part.index, known);
    if (part.value.type === 'Word') return expandWhole(part.value, known);
    const items = part.value.elements.flatMap(element => expandWord(element, known));
    return {
      text: items.map(item => item.text).join(' '),
      unresolved: items.some(item => item.unresolved),
      plain: false,
      glob: false,
      span: { start: 0, end: 0 },
      carries: items.flatMap(item => item.carries),
    };
  }

  private assign(
    name: string,
    value: Word,
    part: SyntaxCommand['prefix'][number] & { type: 'Assignment' },
    known: Known,
  ): void {
    if (part.value.type === 'ArrayValue') {
      const items = part.value.elements.flatMap(element => expandWord(element, known));
      const clear = items.every(item => !item.unresolved);
      this.state.set(name, {
        text: clear ? (items[0]?.text ?? '') : undefined,
        ...(clear ? { items: items.map(item => item.text) } : {}),
        carries: value.carries,
      });
      return;
    }
    const before = part.append ? known.variable(name) : undefined;
    const text =
      value.unresolved || part.index
        ? undefined
        : part.append
          ? before?.text === undefined
            ? undefined
            : before.text + value.text
          : value.text;
    this.state.set(name, { text, plain: value.plain, carries: value.carries });
  }

  /** `export A=b`: the assignment is an ordinary word to the builtin. */
  private assignmentWord(part: SyntaxCommand['args'][number] & { type: 'Assignment' }, known: Known): Word {
    const value = this.assigned(part, known);
    return { ...value, text: `${part.name}${part.append ? '+' : ''}=${value.text}` };
  }

  private redirected(node: Redirected, input: Stream): Stream {
    return this.redirecting(node.redirects, input, this.known(), stream => this.compound(node.command, stream));
  }

  private redirecting(
    redirects: readonly Redirection[],
    input: Stream,
    known: Known,
    run: (input: Stream) => Stream,
  ): Stream {
    const expand = {
      word: (word: SyntaxWord) => expandWhole(word, known),
      heredoc: (doc: HereDoc) => heredoc(doc, known),
    };
    return redirect(
      redirects,
      input,
      expand,
      { state: this.state, inquiry: this.inquiry, depth: this.reach.depth, environment: undefined },
      run,
    );
  }

  // ── what words ask for ──
  private known(values: ReadonlyMap<string, Value> = new Map()): Known {
    return knownIn(this.state, values, {
      substitution: script => this.substitution(script),
      arithmetic: expression => {
        this.arithmetic(expression);
        return evaluate(expression, name => (values.get(name) ?? this.settled(name))?.text);
      },
      offset: this.reach.offset,
    });
  }

  /** The value of a variable that has only one. */
  private settled(name: string): Value | undefined {
    const values = this.state.variables.get(name);
    return values?.length === 1 ? values[0] : undefined;
  }

  private substitution(script: ParsedScript | undefined): Stream {
    if (!script) return unreadStream;
    this.inquiry.walked.add(script);
    // Positions inside an escaped backtick substitution index its own decoded text.
    const reach: Reach = {
      ...this.reach,
      depth: this.reach.depth + 1,
      offset: script.source === undefined ? this.reach.offset : undefined,
    };
    return new Walk(this.state.copy(), this.inquiry, reach).statements(script.commands, noStream);
  }

  private arithmetic(expression: ArithmeticExpression | undefined): void {
    const stack: (ArithmeticExpression | undefined)[] = [expression];
    for (let next = stack.pop(); next !== undefined || stack.length > 0; next = stack.pop()) {
      if (!next) continue;
      if (next.type === 'ArithmeticCommandExpansion') this.substitution(next.script);
      else if (next.type === 'ArithmeticWord') this.arithmeticWord(next);
      else if (next.type === 'ArithmeticBinary') stack.push(next.left, next.right);
      else if (next.type === 'ArithmeticTernary') stack.push(next.test, next.consequent, next.alternate);
      else if (next.type === 'ArithmeticUnary') stack.push(next.operand);
      else stack.push(next.expression);
    }
  }

  /** Arithmetic evaluates the text of a variable once more, so a substitution in it runs. */
  private arithmeticWord(word: ArithmeticExpression & { type: 'ArithmeticWord' }): void {
    expandParts(word.parts ?? [], this.known());
    const text = this.known().variable(word.value)?.text;
    if (text) this.evaluated(text);
  }

  private evaluated(text: string): void {
    if (/[`$]/.test(text))
      runText('shell', `: ${text}`, 'here', {
        state: this.state,
        inquiry: this.inquiry,
        depth: this.reach.depth + 1,
        environment: undefined,
      });
  }
}

const maxLoopValues = 8;

/** What is counted in a variable may change with each round of a loop that is walked once. */
const counted = (known: Known): Known => ({
  ...known,
  arithmetic: expression => {
    known.arithmetic(expression);
    return undefined;
  },
});

function heredoc(doc: HereDoc, known: Known): Value {
  const value: Value = doc.body.parts ? expandParts(doc.body.parts, known) : { text: doc.body.text, carries: [] };
  return doc.operator === '<<-' && value.text !== undefined
    ? { ...value, text: value.text.replaceAll(/^\t+/gm, '') }
    : value;
}

/** Several outputs one after the other. */
function joined(outputs: readonly Stream[]): Stream {
  const present = outputs.filter(output => !output.absent);
  const [first] = present;
  if (present.length <= 1) return first ?? noStream;
  const texts = present.map(output => output.text);
  return {
    // What is known of it is kept: a hole stands for the rest.
    text: texts.some(text => text?.trim()) ? texts.map(text => text ?? `${HOLE}\n`).join('') : undefined,
    carries: [...new Set(present.flatMap(output => output.carries))],
  };
}
