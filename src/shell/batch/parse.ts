// Text of the Windows command prompt → syntax tree. What has no place in it makes the text unreadable.
import { batchTokens, type Token } from './tokens.ts';
import type { BatchNode, BatchWord } from './tree.ts';

const maxLength = 32 * 1024;
const maxDepth = 40;

/** Undefined where the text cannot be read. */
export function parseBatch(text: string): BatchNode | undefined {
  const tokens = text.length > maxLength ? undefined : batchTokens(text);
  return tokens && new Parser(tokens).whole();
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): BatchNode | undefined {
    const nodes = this.list(false);
    return nodes && this.at >= this.tokens.length ? { is: 'group', nodes } : undefined;
  }

  private isSign(...texts: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.is === 'sign' && texts.includes(token.text);
  }

  private isWord(...texts: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.is === 'word' && texts.includes(token.text.toLowerCase());
  }

  private skip(...texts: readonly string[]): boolean {
    const found = this.isSign(...texts) || this.isWord(...texts);
    if (found) this.at += 1;
    return found;
  }

  private word(): (Token & { is: 'word' }) | undefined {
    const token = this.tokens[this.at];
    if (token?.is !== 'word') return undefined;
    this.at += 1;
    return token;
  }

  private list(inGroup: boolean): BatchNode[] | undefined {
    const nodes: BatchNode[] = [];
    for (;;) {
      while (this.skip('&', '&&', '||', '\n'));
      if (this.at >= this.tokens.length || (inGroup && this.isSign(')'))) return nodes;
      const from = this.at;
      const node = this.pipe();
      if (!node || this.at === from) return undefined;
      nodes.push(node);
    }
  }

  private pipe(): BatchNode | undefined {
    const stages: BatchNode[] = [];
    do {
      const stage = this.bounded(() => this.node());
      if (!stage) return undefined;
      stages.push(stage);
    } while (this.skip('|'));
    const [only] = stages;
    return stages.length === 1 ? only : { is: 'pipe', stages };
  }

  private bounded(read: () => BatchNode | undefined): BatchNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const node = read();
    this.depth -= 1;
    return node;
  }

  private node(): BatchNode | undefined {
    if (this.skip('(')) {
      const nodes = this.list(true);
      return nodes && this.skip(')') ? this.redirected({ is: 'group', nodes }) : undefined;
    }
    if (this.skip('@')) return this.node();
    if (this.isWord('for', '@for')) return this.loop();
    if (this.isWord('if', '@if')) return this.condition();
    return this.command();
  }

  /** A group's output may go to a file as well: a command without words writes it. */
  private redirected(group: BatchNode & { is: 'group' }): BatchNode {
    const writes: BatchWord[] = [];
    for (
      let token = this.tokens[this.at];
      token?.is === 'sign' && /[<>]/.test(token.text);
      token = this.tokens[this.at]
    ) {
      this.at += 1;
      const file = token.text.includes('>&') ? undefined : this.word();
      if (file && token.text !== '<') writes.push(file.word);
    }
    if (writes.length === 0) return group;
    return { ...group, nodes: [...group.nodes, { is: 'command', words: [], writes, reads: [] }] };
  }

  private command(): BatchNode | undefined {
    const words: BatchWord[] = [];
    const writes: BatchWord[] = [];
    const reads: BatchWord[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (!token || (token.is === 'sign' && /^(?:&&?|\|\|?|\)|\n)$/.test(token.text))) break;
      this.at += 1;
      if (token.is === 'word') {
        const first = words.length === 0 ? token.text.replace(/^@/, '') : '';
        if (/^(?:rem$|:)/i.test(first)) this.skipLine();
        else words.push(...(words.length === 0 ? nameOf(token) : switchesOf(token)));
      } else if (token.text.includes('>&')) continue;
      else if (token.text === '(') words.push(['(']);
      else {
        const file = this.word();
        if (!file) return undefined;
        (token.text === '<' ? reads : writes).push(file.word);
      }
    }
    return { is: 'command', words, writes, reads };
  }

  private skipLine(): void {
    while (this.at < this.tokens.length && !this.isSign('\n')) this.at += 1;
  }

  /** `if [/i] [not] a == b command [else command]`. */
  private condition(): BatchNode | undefined {
    this.at += 1;
    while (this.skip('/i', 'not'));
    if (this.isWord('exist', 'defined', 'errorlevel', 'cmdextversion')) {
      this.at += 1;
      if (!this.word()) return undefined;
    } else {
      const left = this.word();
      if (!left) return undefined;
      if (!left.text.includes('==') || left.text.endsWith('==')) {
        if (!left.text.endsWith('==') && !this.skip('==', 'equ', 'neq', 'lss', 'leq', 'gtr', 'geq')) {
          const joined = this.word();
          if (!joined?.text.startsWith('==')) return undefined;
        } else this.word();
      }
    }
    const bodies: BatchNode[] = [];
    do {
      const body = this.bounded(() => this.pipe());
      if (!body) return undefined;
      bodies.push(body);
    } while (this.skip('else'));
    return { is: 'branches', bodies };
  }

  /** `for [/d | /r [folder] | /l | /f ["options"]] %i in ( … ) do command`. */
  private loop(): BatchNode | undefined {
    this.at += 1;
    let kind: (BatchNode & { is: 'loop' })['kind'] = 'files';
    let below: BatchWord | undefined;
    let variable: string | undefined;
    for (;;) {
      const token = this.word();
      if (!token) return undefined;
      const [first] = token.word;
      if (typeof first === 'object' && first.variable.startsWith('%')) {
        variable = first.variable;
        break;
      }
      const option = token.text.toLowerCase();
      if (option === '/r') kind = 'below';
      else if (option === '/l') kind = 'numbers';
      else if (option === '/f') kind = 'lines';
      else if (kind === 'below') below = token.word;
      else if (kind !== 'lines' && option !== '/d') return undefined;
    }
    if (!this.skip('in') || !this.skip('(')) return undefined;
    const over: BatchWord[] = [];
    for (let word = this.word(); word; word = this.word()) over.push(word.word);
    if (!this.skip(')') || !this.skip('do')) return undefined;
    const body = this.bounded(() => this.pipe());
    return body && { is: 'loop', variable, over, kind, body, ...(below ? { below } : {}) };
  }
}

/** `@rd/s/q` is `rd /s /q`. */
function nameOf(token: Token & { is: 'word' }): BatchWord[] {
  const [only, ...others] = token.word;
  if (typeof only !== 'string' || others.length > 0 || token.quoted) return [token.word];
  const [, name = only, options = ''] = /^@?([a-z]+)((?:\/[^\\/]+)*)$/i.exec(only) ?? [];
  const bare = name.replace(/^@/, '');
  return [[bare], ...options.split(/(?=\/)/).flatMap(option => (option === '' ? [] : [[option]]))];
}

/** `/s/q` is `/s /q`. */
function switchesOf(token: Token & { is: 'word' }): BatchWord[] {
  return !token.quoted && /^(?:\/[a-z?]){2,}$/i.test(token.text)
    ? token.text.split(/(?=\/)/).map(option => [option])
    : [token.word];
}
