// Operators between constants, by which names and commands are put together so that they cannot be found: `'{1}{0}' -f 'x','ie'`.
import { known, type Word } from '../../shell/word.ts';

/** Undefined where the result is not known beforehand. */
export function folded(operator: string, operands: readonly (readonly Word[])[]): readonly Word[] | undefined {
  if (operands.flat().some(word => word.unresolved)) return undefined;
  const [left = [], right = []] = operands.map(words => words.map(word => word.text));
  switch (operator) {
    case '-f':
      return [known(left.join('').replaceAll(/\{(\d+)[^}]*\}/g, (_, index: string) => right[Number(index)] ?? ''))];
    case '-join':
      return [known(operands.length === 1 ? left.join('') : left.join(right.join('')))];
    case '-replace':
    case '-creplace':
    case '-ireplace':
      return replaced(left, right);
    case '..':
      return range(Number(left[0]), Number(right[0]));
    case 'index':
      return picked(left, right);
    case '*':
      return repeated(left.join(''), Number(right[0]));
    default:
      return undefined;
  }
}

/** Only where the pattern is plain text. */
function replaced(left: readonly string[], [pattern = '', by = '']: readonly string[]): readonly Word[] | undefined {
  if (pattern === '' || /[\\^$.|?*+()[\]{}]/.test(pattern) || by.includes('$')) return undefined;
  const lower = pattern.toLowerCase();
  return left.map(text => {
    let result = '';
    for (let at = 0; at < text.length; ) {
      const found = text.slice(at).toLowerCase().startsWith(lower);
      result += found ? by : (text[at] ?? '');
      at += found ? pattern.length : 1;
    }
    return known(result);
  });
}

const maxRange = 256;

function range(from: number, to: number): readonly Word[] | undefined {
  if (!Number.isInteger(from) || !Number.isInteger(to) || Math.abs(to - from) > maxRange) return undefined;
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => known(String(from + i * step)));
}

/** Items of a list, or characters of a string. */
function picked(left: readonly string[], right: readonly string[]): readonly Word[] | undefined {
  const items = left.length === 1 ? [...(left[0] ?? '')] : left;
  const found = right.map(index => items.at(Number(index)));
  return found.every(item => item !== undefined) ? found.map(item => known(item ?? '')) : undefined;
}

const repeated = (text: string, times: number): readonly Word[] | undefined =>
  /^\d*$/.test(text) || !Number.isInteger(times) || times < 0 || text.length * times > 1024
    ? undefined
    : [known(text.repeat(times))];
