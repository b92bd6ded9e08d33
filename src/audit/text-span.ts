// Where a quoted value or a word of a shell line ends. Rough on purpose: it must work on cut and broken text, unlike the shell parser.

/** Start and end of what is inside the quotes that open at `at`, perhaps after backslashes: `\"x\"`. Without an end, the rest of the line. */
export function quotedEnd(text: string, at: number): readonly [start: number, end: number] {
  let open = at;
  while (text[open] === '\\') open += 1;
  const quote = text[open];
  const depth = open - at;
  let slashes = 0;
  let lineEnd = -1;
  // A secret is not that long; without a bound, many unclosed quotes would each search to the end of the text.
  const limit = Math.min(text.length, open + 16_384);
  for (let i = open + 1; i < limit; i += 1) {
    const sign = text[i];
    if (sign === quote && slashes <= depth) return [open + 1, i - slashes];
    if (sign === '\n' && lineEnd < 0) lineEnd = i;
    slashes = sign === '\\' ? slashes + 1 : 0;
  }
  return [open + 1, lineEnd < 0 ? limit : lineEnd];
}

const ends = /[\s;|&<>()]/;

/** End of the shell word that starts at `at`: quotes and backslashes keep it together. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const sign = text[i] ?? '';
    if (sign === '\\') i += 2;
    else if (sign === '"' || sign === "'") i = Math.min(quotedEnd(text, i)[1] + 1, text.length);
    else if (sign === '$' && text[i + 1] === '(') i += 2;
    else if (ends.test(sign)) break;
    else i += 1;
  }
  return Math.min(i, text.length);
}
