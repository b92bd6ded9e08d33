// Ruby, Perl, PHP and Lua text → tokens, as far as one-liners need it. Undefined where a quote never ends or code and text cannot be told apart.

export type ScriptLanguage = 'ruby' | 'perl' | 'php' | 'lua';

export interface ScriptToken {
  /** `command` is text that a shell runs; `regex` a pattern or substitution. */
  readonly kind: 'word' | 'variable' | 'string' | 'command' | 'regex' | 'number' | 'op' | 'end';
  readonly text: string;
  readonly start: number;
}

const hole = '\uFFFC';
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const word = /[A-Za-z_]\w*(?:[?!](?![=~]))?/y;
const number = /0[xb][\da-f_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d+)(?:e[-+]?\d+)?/iy;
const operator =
  /<=>|===|!==|\*\*=|\.\.\.|=>|->|==|!=|<=|>=|&&|\|\||=~|!~|::|\.\.|\+\+|--|[-+*/.%&|^]=|<<|>>|\*\*|\?\?|[-+*/%&|^~<>()[\]{},:.=!?@\\$#]/y;
const variables: Readonly<Record<ScriptLanguage, RegExp>> = {
  perl: /\$#?\{?\^?\w+\}?|\$#?\$\w+|\$[&`'+!@/\\,;.0-9_<>()[\]|"~^-]|@\{?\w+\}?|@\$\w+|%\w+|%\$\w+|&\$?\w+/y,
  php: /\$+\w+|\$\{\w+\}/y,
  ruby: /\$[\w!@&~./,;?]\w*|@{1,2}\w+|:[A-Za-z_]\w*[?!]?/y,
  lua: /(?!)/y,
};
// Words behind which a slash begins a pattern.
const beforePattern =
  /^(?:if|unless|and|or|not|split|grep|return|print|puts|while|until|when|map|push|p|elsif|then|do|x|say)$/;

/** Tokens, and further texts of code that stood inside strings. */
export interface ScriptTokens {
  readonly tokens: readonly ScriptToken[];
  readonly embedded: readonly string[];
}

export function tokenizeScript(text: string, language: ScriptLanguage): ScriptTokens | undefined {
  const lexer = new Lexer(text, language);
  while (lexer.at < text.length) if (!lexer.step()) return undefined;
  return lexer;
}

class Lexer {
  at = 0;
  readonly tokens: ScriptToken[] = [];
  readonly embedded: string[] = [];
  readonly text: string;
  readonly language: ScriptLanguage;

  constructor(text: string, language: ScriptLanguage) {
    this.text = text;
    this.language = language;
  }

  step(): boolean {
    if (this.match(/[ \t\r]+/y) !== undefined || this.comment()) return true;
    const start = this.at;
    const char = this.text[this.at] ?? '';
    if (char === '\n' || char === ';') return this.push('end', char, start, this.at + 1);
    if (char === '"' || char === "'" || char === '`') return this.quoted(char, start);
    if (this.language === 'lua' && this.text.startsWith('[[', start))
      return this.between(start + 2, ']]', 'string', start);
    if (/[\w%]/.test(char) && this.special(start)) return this.at > start;
    if (char === '/' && this.language !== 'lua' && this.language !== 'php') return this.slash(start);
    if (this.language !== 'lua' && this.isHeredoc()) return false;
    const variable = char === '%' && this.isOperand() ? undefined : this.match(variables[this.language]);
    if (variable !== undefined) return this.push('variable', variable, start, this.at);
    for (const [kind, pattern] of [
      ['word', word],
      ['number', number],
      ['op', operator],
    ] as const) {
      const found = this.match(pattern);
      if (found !== undefined) return this.push(kind, found, start, this.at);
    }
    return false;
  }

  private comment(): boolean {
    const { text, at, language } = this;
    const line =
      language === 'lua'
        ? text.startsWith('--', at)
        : (text[at] === '#' && !(language === 'perl' && text[at - 1] === '$')) ||
          (language === 'php' && text.startsWith('//', at));
    if (language === 'php' && text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      this.at = close < 0 ? at : close + 2;
      return close >= 0;
    }
    // Lua's long comments end elsewhere; what they hold is read as code.
    if (!line || (language === 'lua' && text.startsWith('--[', at))) return false;
    const end = text.indexOf('\n', at);
    this.at = end < 0 ? text.length : end;
    return true;
  }

  private quoted(mark: string, start: number): boolean {
    const kind = mark === '`' ? 'command' : 'string';
    return this.between(
      start + 1,
      mark,
      mark === '`' && this.language === 'lua' ? 'op' : kind,
      start,
      mark !== "'" || this.language === 'lua',
    );
  }

  /** `qw(…)`, `%x{…}`, `s/…/…/`: text between signs of one's own choice. */
  private special(start: number): boolean {
    if (this.tokens.at(-1)?.text === '->' || (this.tokens.at(-1)?.text === '.' && this.language === 'ruby'))
      return false;
    const found =
      this.language === 'perl'
        ? this.match(/(?:q[qwxr]?|m|s|tr|y)(?=\s*[^\s\w,;=)]|\s*#)(?!\s*=>)/y)
        : this.language === 'ruby' && !this.isValue()
          ? this.match(/%[qQwWxri]?(?=[^\w\s=])/y)
          : undefined;
    if (found === undefined) return false;
    this.match(/\s+/y);
    const open = this.text[this.at] ?? '';
    const close = closers[open] ?? open;
    const name = found.replace('%', '');
    if (/^[qQwi]?$/.test(name) || /^q[qw]$/.test(name))
      return this.between(this.at + 1, close, 'string', start, name !== 'q' && name !== 'w', open) || this.fail(start);
    if (name === 'x' || name === 'qx')
      return this.between(this.at + 1, close, 'command', start, true, open) || this.fail(start);
    return this.pattern(start, open, close, /^(?:s|tr|y)$/.test(name), name === 's') || this.fail(start);
  }

  private fail(start: number): boolean {
    this.at = start;
    return true;
  }

  private slash(start: number): boolean {
    const last = this.tokens.at(-1);
    const begins =
      !last ||
      last.kind === 'end' ||
      (last.kind === 'op' && !/^[)\]}]$/.test(last.text)) ||
      (last.kind === 'word' && beforePattern.test(last.text));
    if (begins) return this.pattern(start, '/', '/', false, false);
    // What might be a pattern after all must not hide a quote.
    const rest = /\/[^/\n]*['"`][^/\n]*\//y;
    rest.lastIndex = start;
    return rest.test(this.text) ? false : this.push('op', '/', start, start + 1);
  }

  private pattern(start: number, open: string, close: string, double: boolean, substitutes: boolean): boolean {
    this.at = this.text.indexOf(open, start) + 1;
    const first = this.upTo(close, open);
    if (first === undefined) return false;
    if (double && open !== close) {
      this.match(/\s+/y);
      if (this.text[this.at++] !== open) return false;
    }
    const from = this.at;
    const second = double ? this.upTo(close, open) : '';
    const flags = second === undefined ? undefined : (this.match(/[a-z]*/y) ?? '');
    if (second === undefined || flags === undefined) return false;
    // Perl runs the replacement as code with /e, and code inside patterns.
    if (substitutes && flags.includes('e'))
      this.embedded.push(flags.includes('ee') ? 'eval $x' : this.text.slice(from, from + second.length));
    if (/\(\?\??\{/.test(first)) this.embedded.push('eval $x');
    this.embed(first);
    if (substitutes && !flags.includes('e')) this.embed(second);
    return this.push('regex', double ? 'substitute' : 'pattern', start, this.at);
  }

  private between(
    from: number,
    close: string,
    kind: ScriptToken['kind'],
    start: number,
    expands = false,
    open?: string,
  ): boolean {
    this.at = from;
    const body = this.upTo(close, open);
    if (body === undefined) {
      this.at = start;
      return false;
    }
    return this.push(
      kind,
      expands || kind === 'command' ? this.embed(body) : body.replaceAll(/\\([\\'])/g, '$1'),
      start,
      this.at,
    );
  }

  /** From here to the closing sign, which is passed over. */
  private upTo(close: string, open?: string): string | undefined {
    const nests = open !== undefined && open !== close;
    let depth = 1;
    for (let i = this.at; i < this.text.length; i++) {
      if (this.text[i] === '\\' && close !== ']]') i += 1;
      else if (this.language === 'ruby' && this.text.startsWith('#{', i)) i = this.embeddedEnd(i + 2);
      else if (nests && this.text[i] === open) depth += 1;
      else if (this.text.startsWith(close, i) && --depth === 0) {
        const body = this.text.slice(this.at, i);
        this.at = i + close.length;
        return body;
      }
    }
    return undefined;
  }

  // Code in a Ruby string may hold quotes of its own.
  private embeddedEnd(from: number): number {
    let depth = 1;
    for (let i = from; i < this.text.length; i++) {
      if (this.text[i] === '{') depth += 1;
      else if (this.text[i] === '}' && --depth === 0) return i;
    }
    return this.text.length;
  }

  /** The text with holes for what is put in at run time; code among that is kept for reading. */
  private embed(body: string): string {
    const { language } = this;
    let text = body;
    if (language === 'ruby')
      text = text
        .replaceAll(/#\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, (_, code: string) => this.keep(code))
        .replaceAll(/#[@$]\w+/g, hole);
    if (language === 'ruby' && text.includes('#{')) this.embedded.push('eval x');
    if (language === 'perl' && /@\{\s*[^\w\s}]|\$\{\s*[^\w\s}^]/.test(text)) this.embedded.push('eval $x');
    if (language === 'php' && /\{\$[^}]*\(|\$\{/.test(text)) this.embedded.push('eval($x)');
    if (language === 'perl')
      text = text.replaceAll(/(?<!\\)[$@](?:\{\w+\}|\w+|[&!])(?:(?:->)?(?:\[[^\]]*\]|\{[^}]*\}))*/g, variable =>
        /^[$@%]ENV/.test(variable) ? this.keep(variable) : hole,
      );
    if (language === 'php')
      text = text.replaceAll(/(?<!\\)\{?\$\w+(?:\[[^\]]*\]|->\w+)*\}?/g, variable =>
        /_ENV|_SERVER/.test(variable) ? this.keep(variable.replaceAll(/[{}]/g, '')) : hole,
      );
    return text.replaceAll(
      /\\(?:x\{?([\da-fA-F]{1,6})\}?|u\{?([\da-fA-F]{4,6})\}?|([0-7]{2,3})|([\s\S]))/g,
      (_, hex?: string, unicode?: string, octal?: string, other?: string) => {
        const code = hex ?? unicode;
        if (code !== undefined)
          return Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : hole;
        if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
        return other === 'n' ? '\n' : other === 't' ? '\t' : (other ?? '');
      },
    );
  }

  private keep(code: string): string {
    this.embedded.push(code);
    return hole;
  }

  // `<<EOS` and `<<~EOS` hold text of their own, which is not followed.
  private isHeredoc(): boolean {
    const begins = /<<<?[~-]?['"`]?[A-Za-z_]/y;
    begins.lastIndex = this.at;
    return begins.test(this.text) && !(this.language === 'ruby' && this.isValue() && this.text[this.at + 2] === ' ');
  }

  // Behind these a percent sign divides; behind a word it begins a hash.
  private isOperand(): boolean {
    const last = this.tokens.at(-1);
    return (
      last !== undefined &&
      (/^(?:variable|number)$/.test(last.kind) || (last.kind === 'op' && /^[)\]}]$/.test(last.text)))
    );
  }

  private isValue(): boolean {
    const last = this.tokens.at(-1);
    return (
      last !== undefined &&
      (/^(?:variable|string|number)$/.test(last.kind) ||
        (last.kind === 'word' && !beforePattern.test(last.text)) ||
        (last.kind === 'op' && /^[)\]}]$/.test(last.text)))
    );
  }

  private push(kind: ScriptToken['kind'], text: string, start: number, stop: number): boolean {
    this.tokens.push({ kind, text, start });
    this.at = stop;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
