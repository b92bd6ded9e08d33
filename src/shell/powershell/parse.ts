// PowerShell text → syntax tree, or the reason why it cannot be relied on.
import { Expressions } from './expressions.ts';
import {
  type Call,
  type Expression,
  type Pipeline,
  type Script,
  type Stage,
  type Statement,
  Unreadable,
} from './tree.ts';

/** Longer texts are not read. UTF-16 code units. */
export const maxLength = 32 * 1024;

export function parsePowershell(
  text: string,
): { readonly ok: true; readonly script: Script } | { readonly ok: false; readonly why: string } {
  if (text.length > maxLength) return { ok: false, why: `the PowerShell text is longer than ${maxLength} characters` };
  try {
    return { ok: true, script: new Parser(text).whole() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, why: `the PowerShell syntax cannot be read: ${error.message}` };
  }
}

const keyword =
  /(?:if|elseif|else|while|until|for|foreach|do|switch|try|catch|finally|begin|process|end|dynamicparam|clean|function|filter|param|return|throw|exit|break|continue)(?=[\s({;}]|$)/iy;
const declares = /(?:class|enum|using|data|trap|configuration|workflow)(?=\s)/iy;
const startsValue =
  /^(?:['"$({[@!,]|-(?:\d|not\b|split\b|join\b)|\+\+|--\$|(?:0x[0-9a-f]+|\d+(?:\.\d+)?|\.\d+)(?:[kmgtp]b|[ld])?(?:[^\w:\\/-]|$|\.\.))/i;
/** Where a bare word ends. */
const ends = /[\s;|&(){},<>]|^$/;

class Parser extends Expressions {
  whole(): Script {
    const script = this.script();
    this.blanks(true);
    if (this.at < this.text.length) throw new Unreadable(`\`${this.char}\` stands where nothing is expected`);
    return script;
  }

  protected script(): Script {
    const statements: Statement[] = [];
    for (;;) {
      this.blanks(true);
      if (this.take(/;+|&&|\|\||default(?=\s*\{)/iy) !== undefined) continue;
      if (this.char === '' || this.char === ')' || this.char === '}') return { statements };
      statements.push(this.statement());
    }
  }

  protected statement(): Statement {
    return this.nested(() => {
      if (this.take(declares) !== undefined) throw new Unreadable('a declaration');
      const word = this.take(keyword)?.toLowerCase();
      return word === undefined ? this.assignmentOrPipeline() : this.keyword(word);
    });
  }

  private keyword(word: string): Statement {
    switch (word) {
      case 'foreach':
        return this.forEach();
      case 'function':
      case 'filter':
        return this.functionNamed();
      case 'return':
      case 'throw':
      case 'exit':
      case 'break':
      case 'continue':
        this.blanks();
        return /[;)}\r\n]|^$/.test(this.char) ? nothing : this.assignmentOrPipeline();
      case 'param':
        this.blanks(true);
        this.expect('(');
        return this.parameters();
      default:
        return this.branches();
    }
  }

  /** Conditions in parentheses and bodies in braces. In a `switch` a value stands in front of each block, which says nothing. */
  private branches(): Statement {
    const conditions: Script[] = [];
    const bodies: Script[] = [];
    do {
      this.blanks(true);
      for (; this.take(/-\w+/y) !== undefined; this.blanks(true));
      if (this.skipIf('(')) conditions.push(scriptOf(this.inner(')', 'script')));
      for (this.blanks(true); this.char === '[' || this.char === ','; this.blanks(true))
        if (!this.skipIf(',')) this.typeName();
      if (this.skipIf('{')) bodies.push(scriptOf(this.inner('}', 'block')));
      this.blanks(true);
    } while (this.take(/(?:elseif|else|while|until|catch|finally)(?=[\s({[]|$)/iy) !== undefined);
    if (bodies.length === 0) throw new Unreadable('a body is missing');
    return { is: 'branches', conditions, bodies };
  }

  private forEach(): Statement {
    this.blanks();
    this.take(/-parallel\b/iy);
    this.blanks();
    this.expect('(');
    this.blanks(true);
    const variable = this.variable();
    this.blanks(true);
    if (this.take(/in\b/iy) === undefined || variable.is !== 'variable') throw new Unreadable('`in` is missing');
    const over = scriptOf(this.inner(')', 'script'));
    this.blanks(true);
    this.expect('{');
    return { is: 'loop', variable: variable.name, over, body: scriptOf(this.inner('}', 'block')) };
  }

  private functionNamed(): Statement {
    this.blanks();
    const name = this.take(/[\w:-]+/y);
    if (name === undefined) throw new Unreadable('a function without a name');
    this.blanks(true);
    const given = this.skipIf('(') ? [this.parameters()] : [];
    this.blanks(true);
    this.expect('{');
    const body = scriptOf(this.inner('}', 'block'));
    return { is: 'function', name: name.toLowerCase(), body: { statements: [...given, ...body.statements] } };
  }

  /** Names of parameters with their types, and values that may run. */
  private parameters(): Statement {
    const values: Expression[] = [];
    for (this.blanks(true); !this.skipIf(')'); this.blanks(true)) {
      if (this.skipIf(',')) continue;
      if (this.skipIf('=')) {
        this.blanks(true);
        values.push(this.expression(false));
      } else if (this.char === '[') this.typeName();
      else this.variable();
    }
    return pipelineOf({ is: 'expression', value: { is: 'list', items: values } });
  }

  // ── pipelines ──
  private assignmentOrPipeline(): Statement {
    const first = this.stage();
    this.blanks();
    if (first.is === 'expression') {
      const operator = this.take(/(?:[-+*/%]|\?\?)?=(?!=)/y);
      if (operator !== undefined) {
        this.blanks(true);
        return { is: 'assignment', to: first.value, adds: operator !== '=', value: this.statement() };
      }
    }
    const stages = [first];
    for (;;) {
      this.blanks();
      if (this.startsWith('||') || !this.skipIf('|')) break;
      this.blanks(true);
      stages.push(this.stage());
    }
    // A background job.
    if (!this.startsWith('&&')) this.skipIf('&');
    return { is: 'pipeline', stages };
  }

  private stage(): Stage {
    this.blanks();
    if (this.take(/[&.](?=[\s('"{$])/y) !== undefined) {
      this.blanks();
      return this.call(/['"({$]/.test(this.char) ? this.value() : this.bareWord());
    }
    if (startsValue.test(this.text.slice(this.at, this.at + 40))) {
      const value = this.expression();
      const writes = this.redirections();
      return writes.length === 0 ? { is: 'expression', value } : { is: 'call', name: value, args: [], writes };
    }
    return this.call(this.bareWord());
  }

  private call(name: Expression): Call {
    const args: Expression[] = [];
    const writes: Expression[] = [];
    for (;;) {
      this.blanks();
      if (this.take(/--%/y) !== undefined) {
        for (const word of (this.take(/[^\r\n|]*/y) ?? '').split(/\s+/))
          if (word !== '') args.push({ is: 'text', text: word });
      } else if (this.isRedirection()) writes.push(...this.redirections());
      else if (/[;|)}\r\n]|^$/.test(this.char) || this.char === '&') return { is: 'call', name, args, writes };
      else if (!this.skipIf(',')) args.push(this.argument());
      else this.blanks(true);
    }
  }

  private isRedirection(): boolean {
    return /^(?:[\d*]?>|<)/.test(this.text.slice(this.at, this.at + 2));
  }

  /** Files that output goes to. */
  private redirections(): Expression[] {
    const files: Expression[] = [];
    for (this.blanks(); this.isRedirection(); this.blanks()) {
      if (this.take(/[\d*]?>&\d/y) !== undefined) continue;
      if (this.take(/[\d*]?>>?/y) === undefined) throw new Unreadable('`<` has no meaning yet');
      this.blanks();
      files.push(this.argument());
    }
    return files;
  }

  private argument(): Expression {
    if (/['"]/.test(this.char) || this.startsWith("@'") || this.startsWith('@"')) {
      const value = this.primary();
      return ends.test(this.char) ? value : { is: 'joined', parts: [value, this.bareWord()] };
    }
    if (/[({]/.test(this.char) || this.startsWith('@(') || this.startsWith('@{')) return this.value();
    if (this.char === '$') {
      const value = this.value();
      return ends.test(this.char) ? value : { is: 'joined', parts: [value, this.bareWord()] };
    }
    if (/^@\w/.test(this.text.slice(this.at, this.at + 2))) return this.variable();
    return this.bareWord();
  }

  private bareWord(): Expression {
    const parts: Expression[] = [];
    const start = this.at;
    let text = '';
    while (!ends.test(this.char) || (this.char === '(' && /^-\w+:$/.test(text))) {
      if (this.char === '`') text += this.escape();
      else if (/['"(]/.test(this.char) || /^\$[\w({?^]/.test(this.text.slice(this.at, this.at + 2))) {
        parts.push({ is: 'text', text }, this.char === '$' ? this.variable() : this.primary());
        text = '';
      } else {
        text += this.char;
        this.at += 1;
      }
    }
    if (this.at === start) throw new Unreadable(`\`${this.char}\` stands where a word is expected`);
    return parts.length === 0 ? { is: 'text', text } : { is: 'joined', parts: [...parts, { is: 'text', text }] };
  }
}

const pipelineOf = (...stages: readonly Stage[]): Pipeline => ({ is: 'pipeline', stages });
const nothing: Pipeline = { is: 'pipeline', stages: [] };
const scriptOf = (value: Expression): Script =>
  value.is === 'script' || value.is === 'block' ? value.script : { statements: [] };
