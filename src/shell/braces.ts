// Brace expansion: `{a,b}` and `{1..3}` inside a word, as lists of parts. Bounded; what cannot be known gives undefined.
import type { WordPart } from 'unbash';

const maxAlternatives = 64;
type BracePart = Extract<WordPart, { type: 'BraceExpansion' }>;

/** One list of parts for each word that the braces make, or undefined where that cannot be told. */
export function braceAlternatives(parts: readonly WordPart[]): readonly WordPart[][] | undefined {
  let words: WordPart[][] = [[]];
  for (const part of parts) {
    const choices = part.type === 'BraceExpansion' ? alternatives(part) : [[part]];
    if (!choices || words.length * choices.length > maxAlternatives) return undefined;
    words = words.flatMap(word => choices.map(choice => [...word, ...choice]));
  }
  return words;
}

function alternatives(part: BracePart): readonly WordPart[][] | undefined {
  const range = /^\{(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?\}$/.exec(part.text);
  if (range) return sequence(range[1] ?? '', range[2] ?? '', range[3])?.map(text => [literal(text, part)]);
  const inner = part.text.slice(1, -1);
  // Nested braces, quotes and expansions inside braces are rare: the word is then left to the running shell.
  if (/[{}'"$`\\]/.test(inner)) return undefined;
  return inner.split(',').map(text => [literal(text, part)]);
}

const literal = (text: string, part: BracePart): WordPart => ({
  type: 'Literal',
  pos: part.pos,
  end: part.end,
  value: text,
  text,
});

function sequence(from: string, to: string, by: string | undefined): string[] | undefined {
  const letters = /[A-Za-z]/.test(from);
  if (letters !== /[A-Za-z]/.test(to)) return undefined;
  const start = letters ? from.charCodeAt(0) : Number(from);
  const end = letters ? to.charCodeAt(0) : Number(to);
  const step = Math.max(Math.abs(Number(by ?? 1)), 1) * (start <= end ? 1 : -1);
  const count = Math.floor((end - start) / step) + 1;
  if (count > maxAlternatives) return undefined;
  return Array.from({ length: count }, (_, i) =>
    letters ? String.fromCharCode(start + i * step) : String(start + i * step),
  );
}
