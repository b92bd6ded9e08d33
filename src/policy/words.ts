// Words of a command against a pattern: `acme-cli ship*`. Unlike in names and paths, `*` stands for any letters, a slash too. Pure.

/** Takes time in proportion to both lengths multiplied, at worst, so a hostile pattern cannot stall the gate. */
export function wordsMatch(pattern: string, words: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return words === pattern;
  // Nearly every pattern differs from nearly every command in its first letters.
  const first = pattern.slice(0, star);
  if (!words.startsWith(first)) return false;
  const rest = pattern.slice(star + 1).split('*');
  const last = rest.pop() ?? '';
  if (words.length < first.length + last.length || !words.endsWith(last)) return false;
  const end = words.length - last.length;
  let at = first.length;
  for (const piece of rest) {
    const found = words.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
