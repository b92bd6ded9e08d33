// Values of PowerShell: strings, variables, casts, calls of .NET members, and operators between them.
import { Scanner } from './scanner.ts';
import { type Expression, type Script, Unreadable } from './tree.ts';

const operatorWord = /-(?:[a-z]+)(?![\w-])/iy;
const operatorSign = /\.\.|\?\?(?!=)|[+*/%](?!=)|-(?![a-z=])/iy;

export abstract class Expressions extends Scanner {
  /** The statements up to a closing sign, which is left where it is. */
  protected abstract script(): Script;

  /** Operands and operators; a comma makes a list and binds more closely than any operator between values. */
  protected expression(commas = true): Expression {
    let left = this.operand(commas);
    for (;;) {
      this.blanks();
      const operator = this.take(operatorWord)?.toLowerCase() ?? this.take(operatorSign);
      if (operator === undefined) return left;
      this.blanks(true);
      left = combined(operator, left, this.operand(commas));
    }
  }

  private operand(commas: boolean): Expression {
    const items = [this.unary()];
    for (;;) {
      this.blanks();
      if (!commas || !this.skipIf(',')) break;
      this.blanks(true);
      items.push(this.unary());
    }
    const [only] = items;
    return items.length === 1 && only ? only : { is: 'list', items };
  }

  private unary(): Expression {
    this.blanks();
    const operator = this.take(/(?:\+\+|--|!|,|[+-](?=[\s$(\d])|-(?:not|bnot|join|split)\b)/iy);
    if (operator === undefined) return this.value();
    const operand = this.nested(() => this.unary());
    return operator === '-' && operand.is === 'text'
      ? { is: 'text', text: `-${operand.text}` }
      : operation(operator.toLowerCase(), operand);
  }

  /** A value and what is taken from it: `.Name`, `.Method( … )`, `[ … ]`. */
  protected value(): Expression {
    return this.nested(() => this.postfix(this.primary()));
  }

  protected postfix(start: Expression): Expression {
    let on = start;
    for (;;) {
      if (this.take(/\?(?=[.[])/y) !== undefined) continue;
      if (/\.[\w'"($]/y.test(this.text.slice(this.at, this.at + 2))) {
        this.at += 1;
        on = { is: 'member', on, member: this.memberName(), args: this.args() };
      } else if (this.skipIf('::')) on = { is: 'member', on, member: this.memberName(), args: this.args() };
      else if (this.skipIf('[')) {
        this.blanks(true);
        on = operation('index', on, this.expression());
        this.blanks(true);
        this.expect(']');
      } else if (this.take(/\+\+|--/y) === undefined) return on;
    }
  }

  private memberName(): Expression {
    const name = this.take(/\w+/y);
    return name === undefined ? this.primary() : { is: 'text', text: name };
  }

  /** In parentheses, or one block right behind the name. */
  private args(): readonly Expression[] | undefined {
    if (this.char === '{') return [this.primary()];
    if (!this.skipIf('(')) return undefined;
    const found: Expression[] = [];
    for (this.blanks(true); !this.skipIf(')'); this.blanks(true)) {
      if (found.length > 0) {
        this.expect(',');
        this.blanks(true);
      }
      found.push(this.expression(false));
    }
    return found;
  }

  protected primary(): Expression {
    if (this.startsWith("@'") || this.startsWith('@"')) return this.hereString();
    if (this.char === "'") return { is: 'text', text: this.single() };
    if (this.char === '"') return this.double();
    if (this.skipIf('@{')) return this.hash();
    if (this.skipIf('@(') || this.skipIf('(')) return this.inner(')', 'script');
    if (this.skipIf('{')) return this.inner('}', 'block');
    if (this.char === '[') return this.typed();
    if (this.char === '$' || this.startsWith('@')) return this.variable();
    const number = this.take(/(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)(?:[kmgtp]b|[uslnd])?/iy);
    if (number !== undefined) return { is: 'text', text: number };
    throw new Unreadable('a value is missing');
  }

  protected inner(close: ')' | '}', is: 'script' | 'block'): Expression {
    const script = this.nested(() => this.script());
    this.blanks(true);
    this.expect(close);
    return { is, script };
  }

  private typed(): Expression {
    const type = this.typeName();
    if (this.skipIf('::')) {
      const name = this.memberName();
      const args = this.args();
      return name.is === 'text'
        ? { is: 'static', type, member: name.text.toLowerCase(), args }
        : operation('static', name, ...(args ?? []));
    }
    this.blanks();
    return /[$'"([{@\d-]/.test(this.char)
      ? { is: 'cast', type, value: this.nested(() => this.unary()) }
      : { is: 'text', text: `[${type}]` };
  }

  /** In lower case, without the folder that all of them lie in: `[System.IO.File]` is `io.file`. */
  protected typeName(): string {
    this.expect('[');
    let depth = 1;
    const start = this.at;
    for (; depth > 0; this.at += 1) {
      if (this.char === '' || this.at - start > 500) throw new Unreadable('`]` is missing');
      if (this.char === '[') depth += 1;
      if (this.char === ']') depth -= 1;
    }
    const name = this.text
      .slice(start, this.at - 1)
      .trim()
      .toLowerCase();
    return name.replace(/^system\./, '');
  }

  protected variable(): Expression {
    if (this.skipIf('$(')) return this.inner(')', 'script');
    if (this.skipIf('${')) return { is: 'variable', name: this.until('}').toLowerCase() };
    const name = this.take(/[$@](?:(?:\w+:)?\w+|[$?^])/y);
    if (name === undefined) throw new Unreadable('a name is missing');
    return {
      is: 'variable',
      name: name
        .slice(1)
        .toLowerCase()
        .replace(/^(?:global|script|local|private|using):/, ''),
    };
  }

  private hash(): Expression {
    const operands: Expression[] = [];
    for (this.blanks(true); !this.skipIf('}'); this.blanks(true)) {
      if (this.skipIf(';')) continue;
      if (this.take(/[\w-]+(?=\s*=)/y) === undefined) operands.push(this.expression(false));
      this.blanks();
      this.expect('=');
      this.blanks(true);
      operands.push({ is: 'script', script: { statements: [this.statement()] } });
    }
    return operation('hash', ...operands);
  }

  protected abstract statement(): Script['statements'][number];

  // ── strings ──
  private single(): string {
    this.expect("'");
    let text = '';
    for (;;) {
      text += this.until("'");
      if (!this.skipIf("'")) return text;
      text += "'";
    }
  }

  private double(): Expression {
    this.expect('"');
    return this.pieces(() => this.startsWith('"') && !this.startsWith('""'), '"');
  }

  private hereString(): Expression {
    const quote = this.text[this.at + 1] ?? '';
    this.at += 2;
    this.take(/[^\S\n]*\n/y);
    if (quote === "'") return { is: 'text', text: this.until("\n'@") };
    return this.pieces(() => this.startsWith('\n"@'), '\n"@');
  }

  private pieces(ends: () => boolean, mark: string): Expression {
    const parts: Expression[] = [];
    let text = '';
    while (!ends()) {
      if (this.char === '') throw new Unreadable('a string does not end');
      if (this.char === '`') text += this.escape();
      else if (/\$[\w({$?^]/.test(this.text.slice(this.at, this.at + 2))) {
        parts.push({ is: 'text', text }, this.variable());
        text = '';
      } else {
        if (mark === '"' && this.char === '"') this.at += 1;
        text += this.char;
        this.at += 1;
      }
    }
    this.at += mark.length;
    return parts.length === 0 ? { is: 'text', text } : { is: 'joined', parts: [...parts, { is: 'text', text }] };
  }
}

const operation = (operator: string, ...operands: readonly Expression[]): Expression => ({
  is: 'operation',
  operator,
  operands,
});

const combined = (operator: string, left: Expression, right: Expression): Expression =>
  operator === '+' ? { is: 'joined', parts: [left, right] } : operation(operator, left, right);
