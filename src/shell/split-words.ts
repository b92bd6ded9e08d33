// A text split into words as git splits an alias: quotes and backslashes count, nothing is expanded.

/** Undefined where a quote is not closed. Spaces at the start or the end stand next to an empty word, as in git. */
export function splitWords(text: string): string[] | undefined {
  const words = [''];
  const put = (sign: string): void => {
    words.push((words.pop() ?? '') + sign);
  };
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === quote) quote = '';
    else if (sign === '\\' && quote !== "'") put(text[++at] ?? '');
    else if (quote !== '') put(sign);
    else if (sign === '"' || sign === "'") quote = sign;
    else if (/\s/.test(sign)) {
      while (/\s/.test(text[at + 1] ?? '')) at++;
      words.push('');
    } else put(sign);
  }
  return quote === '' ? words : undefined;
}
