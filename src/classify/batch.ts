// Text of the Windows command prompt → parts: its commands in order, with the variables they set.
import { describe } from '../catalogue/index.ts';
import { windowsVariables } from '../catalogue/tables/windows-variables.ts';
import { parseBatch } from '../shell/batch/parse.ts';
import type { BatchNode, BatchWord } from '../shell/batch/tree.ts';
import { HOLE, known, type Word } from '../shell/word.ts';
import { runCommand } from './command.ts';
import type { Site } from './nested.ts';
import { resolvePath } from './paths.ts';
import { withoutFolder } from './powershell/names.ts';
import { pathLike } from './powershell/words.ts';
import { judgeWrite } from './redirect.ts';
import { noStream, type Stream, unreadStream } from './state.ts';

/** Judges a text as the command prompt would read it. Undefined where all of it was read, else the reason why not. */
export function runBatch(text: string, site: Site, input: Stream = noStream): string | undefined {
  const parsed = parseBatch(text);
  if (!parsed) return 'the syntax of the command prompt cannot be read';
  new Walk(site).node(parsed, input);
  return undefined;
}

const maxRounds = 8;

class Walk {
  private readonly site: Site;

  constructor(site: Site) {
    this.site = site;
  }

  node(node: BatchNode, input: Stream): Stream {
    if (this.site.inquiry.isFull) return unreadStream;
    switch (node.is) {
      case 'command':
        return this.command(node, input);
      case 'pipe':
        return node.stages.reduce((stream: Stream, stage) => this.node(stage, stream), input);
      case 'group':
        return last(node.nodes.map(one => this.node(one, input)));
      case 'branches':
        return last(node.bodies.map(body => this.maybe(body, input)));
      case 'loop':
        return this.loop(node, input);
      default:
        return node satisfies never;
    }
  }

  /** May have run or not: both outcomes are possible afterwards. */
  private maybe(body: BatchNode, input: Stream): Stream {
    const state = this.site.state.copy();
    const output = new Walk({ ...this.site, state }).node(body, input);
    this.site.state.merge(state);
    return output;
  }

  private loop({ variable, over, kind, below, body }: BatchNode & { is: 'loop' }, input: Stream): Stream {
    const words = over.map(word => this.word(word));
    const [first] = words;
    // `in ('command')`: its lines.
    if (kind === 'lines' && first && /^[`']/.test(first.text)) {
      const text = words.map(word => word.text).join(' ');
      runBatch(text.slice(1).replace(/[`']$/, ''), { ...this.site, depth: this.site.depth + 1 });
    }
    const folder = below ? `${this.word(below).text}\\` : kind === 'below' ? '.\\' : '';
    const texts =
      kind === 'lines' || kind === 'numbers' || words.length > maxRounds
        ? [undefined]
        : words.map(word => (word.unresolved ? undefined : folder + word.text));
    return last(
      texts.map(text => {
        this.site.state.set(variable, { text, carries: [] });
        return this.maybe(body, input);
      }),
    );
  }

  private command(node: BatchNode & { is: 'command' }, input: Stream): Stream {
    const words = node.words.map(word => this.word(word));
    const stream = node.reads.length > 0 ? this.inputFrom(node.reads) : input;
    const output = this.run(words, stream);
    for (const file of node.writes) {
      const word = pathLike(this.word(file));
      if (/^(?:nul|con)$/i.test(word.text)) continue;
      judgeWrite(word, this.site);
      this.site.state.files.set(resolvePath(this.site.state.cwd, word.text), output);
    }
    return output;
  }

  private inputFrom(files: readonly BatchWord[]): Stream {
    const word = pathLike(this.word(files.at(-1) ?? []));
    return this.site.state.files.get(resolvePath(this.site.state.cwd, word.text)) ?? unreadStream;
  }

  private run(words: readonly Word[], input: Stream): Stream {
    const [first, ...others] = words;
    if (!first) return noStream;
    const name = first.text.toLowerCase();
    if (name === 'set' && others.length > 0) return this.set(others, input);
    const changes = name === 'cd' || name === 'chdir' || name === 'pushd';
    const given = changes ? others.filter(word => word.text.toLowerCase() !== '/d') : others;
    const [program = first, ...args] = name === 'call' && given[0] ? given : [first, ...given];
    const { state, inquiry, depth, span } = this.site;
    return runCommand(
      {
        words: [this.nameOf(program), ...args.map(pathLike)],
        assignments: [],
        input,
        ...(span ? { span } : {}),
      },
      state,
      inquiry,
      depth + 1,
    );
  }

  /** `set NAME=value`, `set "NAME=value"`, `set /p NAME=question`. */
  private set(words: readonly Word[], input: Stream): Stream {
    const text = words
      .filter(word => word.text.toLowerCase() !== '/p' && word.text.toLowerCase() !== '/a')
      .map(word => word.text)
      .join(' ');
    const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined) return this.run([known('cmd:set')], input);
    const asked = words.some(word => /^\/[pa]$/i.test(word.text));
    const unresolved = asked || value.includes(HOLE);
    const word: Word = { ...known(asked ? HOLE : value), unresolved };
    const { state, inquiry } = this.site;
    runCommand(
      { words: [], assignments: [{ name: name.toUpperCase(), value: word }], input: noStream },
      state,
      inquiry,
      0,
    );
    state.set(name.toUpperCase(), { text: unresolved ? undefined : value, carries: [] });
    return noStream;
  }

  /** Commands of the prompt itself stand in the catalogue as `cmd:dir` where another program has that name. */
  private nameOf(word: Word): Word {
    if (word.unresolved) return word;
    const base = withoutFolder(word.text);
    const lower = base.toLowerCase().replace(/\.(?:exe|com)$/, '');
    for (const name of [`cmd:${lower}`, lower, base.toLowerCase()]) if (describe(name)) return { ...word, text: name };
    return pathLike({ ...word, text: base });
  }

  private word(pieces: BatchWord): Word {
    const text = pieces
      .map(piece => (typeof piece === 'string' ? piece : (this.variable(piece.variable) ?? HOLE)))
      .join('');
    return { ...known(text), unresolved: text.includes(HOLE), glob: /[*?]/.test(text) };
  }

  private variable(name: string): string | undefined {
    const values = this.site.state.variables.get(name.startsWith('%') ? name : name.toUpperCase());
    if (values) return values.length === 1 ? values[0]?.text : undefined;
    if (name === 'cd') return this.site.state.cwd;
    return Object.hasOwn(windowsVariables, name) ? windowsVariables[name] : undefined;
  }
}

const last = (outputs: readonly Stream[]): Stream =>
  outputs.length === 1 ? (outputs[0] ?? noStream) : { text: undefined, carries: outputs.flatMap(one => one.carries) };
