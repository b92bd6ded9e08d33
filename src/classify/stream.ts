// What a command prints, as far as it can be known without running it: text where it is plain, and what the data carries.
import type { Reading } from '../catalogue/reading.ts';
import type { Part } from '../classification.ts';
import { HOLE, type Taint, type Word } from '../shell/word.ts';
import { fromNetwork, isInstaller, readFrom } from './fetched.ts';
import { installed } from './find-program.ts';
import type { Site } from './nested.ts';
import { resolvePath } from './paths.ts';
import type { Stream } from './state.ts';

const maxText = 32 * 1024;

/** The standard output of a command with this reading, these parts and this input. */
export function outputOf(reading: Reading, input: Stream, parts: readonly Part[], site: Site): Stream {
  const carries = new Set<Taint>(input.carries);
  for (const word of [
    ...reading.operands,
    ...reading.nested.flatMap(nested => (nested.is === 'command' ? nested.words : [])),
  ])
    for (const taint of word.carries) carries.add(taint);
  if (parts.some(part => part.effects.includes('secrets') && part.tier === 'destructive')) carries.add('secret');
  if (fromNetwork(reading) && !isInstaller(reading)) carries.add('network');
  for (const taint of readFrom(reading, site.state)) carries.add(taint);
  if (reading.prints === 'decoded') carries.add('decoded');
  const text = textOf(reading, input, site);
  if (text === undefined && hides(reading, input)) carries.add('decoded');
  if (isSteered(reading, input)) carries.add('prompt');
  const program =
    reading.prints === 'input' && reading.operands.length === 1 && installed(reading.operands[0]?.text ?? '');
  return {
    text: text !== undefined && text.length <= maxText ? text : undefined,
    carries: [...carries],
    ...(reading.prints === 'word' ? { plain: true } : {}),
    ...(program ? { program } : {}),
  };
}

/** A text that stands on the line and is changed by a program before it is used: nobody writes it like that who wants it read. */
const hides = (reading: Reading, input: Stream): boolean =>
  (isWrittenOut(input) ||
    (input.absent === true && reading.paths.length === 0 && reading.nested.some(isProgramText))) &&
  reading.stdin === undefined &&
  !fromNetwork(reading) &&
  !reading.nested.some(nested => nested.is === 'command');

const isWrittenOut = (input: Stream): boolean =>
  input.text !== undefined && input.text.trim() !== '' && !input.text.includes(HOLE);

const isProgramText = (nested: Reading['nested'][number]): boolean =>
  nested.is === 'code' && nested.where === 'here' && nested.language !== 'shell' && !nested.text.unresolved;

/** An interpreter that runs whatever arrives. */
const isSteered = (reading: Reading, input: Stream): boolean =>
  reading.stdin?.is === 'code' &&
  !reading.stdin.whenKnown &&
  !input.absent &&
  (input.text === undefined || input.text.startsWith(HOLE));

function textOf(reading: Reading, input: Stream, site: Site): string | undefined {
  switch (reading.prints) {
    case 'arguments': {
      const printed = reading.operands.map(word => word.text).join(' ');
      return `${reading.options.has('-e') ? decodeEscapes(printed) : printed}\n`;
    }
    case 'format':
      return format(reading.operands);
    case 'input':
      return passThrough(reading.operands, input, site);
    case 'names':
      return reading.found && `${reading.found.map(word => word.text).join('\n')}\n`;
    case 'located':
      return reading.operands[0] ? located(reading) : undefined;
    case 'path':
      return '/tmp/tiergate-scratch-name\n';
    default:
      return undefined;
  }
}

/** The usual place: what matters is which program it is. */
const located = (reading: Reading): string | undefined => {
  const names = [
    ...reading.operands,
    ...reading.nested.flatMap(nested => (nested.is === 'command' ? nested.words : [])),
  ];
  return names.every(word => /^[\w.+-]+$/.test(word.text))
    ? `${names.map(word => `/usr/bin/${word.text}`).join('\n')}\n`
    : undefined;
};

/** cat: its input, or the files named if all of them were written on this line. */
function passThrough(operands: readonly Word[], input: Stream, site: Site): string | undefined {
  if (operands.length === 0) return input.text;
  const texts = operands.map(word =>
    word.text === '-' ? input.text : site.state.files.get(resolvePath(site.state.cwd, word.text))?.text,
  );
  return texts.every(text => text !== undefined) ? texts.join('') : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  "'": "'",
  '"': '"',
};

/** Backslash escapes as printf and `echo -e` read them. */
export const decodeEscapes = (text: string): string =>
  text.replaceAll(
    /\\(?:x([0-9A-Fa-f]{1,2})|0?([0-7]{1,3})|(.))/g,
    (whole, hex?: string, octal?: string, sign?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return escapes[sign ?? ''] ?? whole;
    },
  );

/** printf with `%s`, `%b`, `%q`, `%d`; anything else is left to the running shell. */
function format(operands: readonly Word[]): string | undefined {
  const [first, ...others] = operands;
  if (!first || first.text.includes(HOLE)) return first ? HOLE : undefined;
  const pattern = decodeEscapes(first.text);
  if (/%(?![sbqd%])/.test(pattern)) return undefined;
  const slots = pattern.match(/%[sbqd]/g)?.length ?? 0;
  if (slots === 0) return pattern.replaceAll('%%', '%');
  let text = '';
  for (let at = 0; at < Math.max(others.length, 1); at += slots) {
    let used = at;
    text += pattern.replaceAll(/%([sbqd%])/g, (_, kind: string) => {
      if (kind === '%') return '%';
      const word = others[used++]?.text ?? '';
      return kind === 'b' ? decodeEscapes(word) : word;
    });
  }
  return text;
}
