// Words → shell text that stands for the same words. Parts only known at run time stay what they are: holes.

/** `it's` → `'it'\''s'`; plain words stay plain. */
export const quoteWord = (word: string): string => {
  if (/^[\w@%+=:,./~-]+$/.test(word) && !word.startsWith('~')) return word;
  return (
    word
      .split(/(\ufffc)/)
      .map(part => (part === '\ufffc' || part === '' ? part : `'${part.replaceAll("'", "'\\''")}'`))
      .join('') || "''"
  );
};
