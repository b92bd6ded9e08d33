// Whether a value that stands where a secret may stand is one. Pure; finding the place is left to others.

/** Points to a secret without being one: `$TOKEN`, `${{ secrets.X }}`, `<token>`, `%PW%`, `***`. */
export const isReference = (value: string): boolean =>
  value === '' || startsReference(value) || /^(?:%\w+%|[*xX.\u2026_?-]+)$/.test(value);

/** Whether the first characters are enough to see a reference: its end, which may be far away, need not be looked for. */
export const startsReference = (value: string): boolean =>
  /^(?:\$(?:[A-Za-z_{(0-9@*#?!]|\{)|\{\{|<|\[redacted\]|@|op:\/\/|vault:|arn:)/.test(value) ||
  /^(?:process\.env|import\.meta\.env|os\.environ|os\.getenv|ENV\[|env\.|secrets\.|vars?\.|config\.)/.test(value);

/** A long word of mixed kinds of characters, which no person chose: `9fK2…`, but not `node-modules-v2-linux`. */
export function isRandom(text: string): boolean {
  return (
    text.split(/[-_.:,/]/).some(isMixed) ||
    (text.length >= 32 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && isMixed(text))
  );
}

function isMixed(word: string): boolean {
  if (word.length < 16 || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  let changes = 0;
  for (let i = 1; i < word.length && changes < 64; i += 1) if (kind(word, i) !== kind(word, i - 1)) changes += 1;
  return changes * 6 >= Math.min(word.length, 384) && varied(word);
}

function kind(word: string, index: number): number {
  const code = word.charCodeAt(index);
  return code <= 57 ? 0 : code <= 90 ? 1 : 2;
}

/** At least three bits a character: rules out `aaaaaaa1aaaaaaa2`. */
function varied(word: string): boolean {
  const counts = new Map<string, number>();
  const sample = word.slice(0, 256);
  for (const sign of sample) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits >= 3;
}

const typeWords =
  /^(?:string|number|boolean|bool|str|int|bytes|object|any|unknown|void|never|null|undefined|none|nil|true|false|yes|no|on|off|required|optional|await|new|typeof|function|async|self|this|class|lambda|not|is|in|of|the|a|an|and|or|for|to|from|was|has|must)$/i;

/**
 * Whether an unquoted word after `name: ` or `name = ` is program text rather than a value. `after` is what follows the word;
 * `isDeclared` says that the name was introduced by `const`, `let`, `var` or the like.
 */
export function isCode(word: string, after: string, isDeclared: boolean): boolean {
  if (typeWords.test(word) || /^\d+$/.test(word) || /^[([{]/.test(after)) return true;
  if (!/^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*$/.test(word)) return false;
  const isPath = word.includes('.');
  const namesOne = /(?:password|passwd|secret|token|key|credentials?|auth)s?$/i.test(word);
  const isType = /^[A-Z][a-z]+(?:[A-Z][a-z]+)*$/.test(word) && !/^\s*$/.test(after.slice(0, 1));
  return isPath || namesOne || isType || isDeclared || (/^\s*[,;)\]]/.test(after) && !/\d/.test(word));
}
