// awk text → tokens. Undefined where a string or pattern never ends, or where dialects differ about where it does.

export interface AwkToken {
  readonly kind: 'word' | 'string' | 'number' | 'regex' | 'op';
  readonly text: string;
  readonly start: number;
}

const pieces: readonly (readonly [AwkToken['kind'], RegExp])[] = [
  ['word', /[A-Za-z_][\w]*(?:::\w+)?/y],
  ['number', /0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy],
  ['op', /\|&|\|\||&&|>>|==|!=|<=|>=|\+\+|--|\*\*|[-+*/%^]=|[-+*/%^!<>|?:,;=(){}[\]$~@&\n]/y],
];
const blank = /(?:[ \t\r\f\v]|\\\r?\n|#[^\n]*)+/y;
const string = /"((?:[^"\\\n]|\\[\s\S])*)"/y;
const regex = /\/((?:[^/\\\n[]|\\[^\n]|\[\^?\]?(?:[^\]\n\\]|\\.)*\])*)\//y;

export function tokenizeAwk(text: string): readonly AwkToken[] | undefined {
  const tokens: AwkToken[] = [];
  for (let at = 0; at < text.length; ) {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(text);
    };
    const skipped = match(blank);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const found =
      text[at] === '"' ? match(string) : text[at] === '/' && beginsPattern(tokens.at(-1)) ? match(regex) : undefined;
    if (found) {
      // Some awks end a pattern at a slash inside brackets: what follows must not be able to act.
      if (text[at] === '/' && /\[[^\]]*\/[^\]]*["|]/.test(found[0])) return undefined;
      tokens.push({
        kind: text[at] === '/' ? 'regex' : 'string',
        text: text[at] === '/' ? '' : unescaped(found[1] ?? ''),
        start: at,
      });
      at += found[0].length;
      continue;
    }
    if (found === null) return undefined;
    const token = pieces.flatMap(([kind, pattern]) => {
      const piece = match(pattern);
      return piece ? [{ kind, text: piece[0], start: at }] : [];
    })[0];
    if (!token) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

const beginsPattern = (last: AwkToken | undefined): boolean => {
  if (!last) return true;
  if (last.kind === 'op') return !/^(?:\)|\]|\$|\+\+|--)$/.test(last.text);
  return last.kind === 'word' && /^(?:print|printf|return|in|getline|case|if|while|do|else)$/.test(last.text);
};

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};

const unescaped = (text: string): string =>
  text.replaceAll(/\\(x[\da-fA-F]{1,2}|[0-7]{1,3}|[\s\S])/g, (_, body: string) => {
    if (/^x./.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
    return simple[body] ?? body;
  });
