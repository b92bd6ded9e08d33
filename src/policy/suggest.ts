// "Did you mean": the known word nearest to a misspelt one. Pure.

/** ` did you mean \`x\`?`, or what is possible, or nothing. */
export function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `; did you mean \`${near}\`?`;
  return known.length > 0 && known.length <= 20 ? `; expected ${list(known)}` : '';
}

const list = (words: readonly string[]): string => {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `one of ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
};

/** The known word that a misspelt one most likely means. */
export function nearest(
  word: string,
  known: readonly string[],
  limit = Math.max(1, Math.min(3, Math.floor(word.length / 3))),
): string | undefined {
  const alike = known.filter(candidate => Math.abs(candidate.length - word.length) <= limit);
  const ranked = alike.map(candidate => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (top, next) => (!top || next.far < top.far ? next : top),
    undefined,
  );
  return best && best.far <= limit ? best.candidate : undefined;
}

/** Edits between two words; a swap of neighbours is one. Long words are not compared letter by letter. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return 99;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      row[j] = Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) row[j] = Math.min(row[j] ?? 0, at(i - 2, j - 2) + 1);
    }
  }
  return at(a.length, b.length);
}
