// The lines that the laws are tried on: every example of the catalogue, so that every family takes part; and what the classification says of a line.
import { families } from '../../src/catalogue/programs.ts';
import type { Classification } from '../../src/classification.ts';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';
import { parseShell } from '../../src/shell/parse.ts';
import { isAbove, type Verdict } from '../../src/tier.ts';

export const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);

export const judge = (command: string): Classification =>
  plan({ host: 'cli', tool: 'Bash', input: { command }, cwd }, scene).classification;

export interface Line {
  readonly family: string;
  readonly text: string;
  readonly tier: Verdict;
  readonly unread: boolean;
  /** The words of a line that is one plain command: no variable in front, no redirection, nothing that the shell computes. */
  readonly words: readonly string[] | undefined;
}

const judged = (family: string, text: string): Line => {
  const { tier, unread } = judge(text);
  return { family, text, tier, unread, words: wordsOf(text) };
};

function wordsOf(text: string): readonly string[] | undefined {
  const parsed = parseShell(text);
  if (!parsed.ok || parsed.script.commands.length !== 1) return undefined;
  const node = parsed.script.commands[0]?.command;
  if (node?.type !== 'Command' || !node.name || node.prefix.length > 0 || node.redirects.length > 0) return undefined;
  const words = [node.name, ...node.args].map(word =>
    word.type === 'Word' && isPlain(word.parts ?? []) && !/^~|[*?[{]/.test(word.text) ? word.value : undefined,
  );
  return words.every(word => word !== undefined) ? words : undefined;
}

const isPlain = (parts: readonly { readonly type: string }[]): boolean =>
  parts.every(part => ['Literal', 'SingleQuoted'].includes(part.type));

/** Whether `after` is lower than `before`, or hides that some of it could not be read. An unreadable line is never allowed, so it is no loophole. */
export const isLowered = (before: Pick<Line, 'tier' | 'unread'>, after: Pick<Line, 'tier' | 'unread'>): boolean =>
  isAbove(before.tier, after.tier) || (before.unread && !after.unread && after.tier !== 'unknown');

export const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export const lines: readonly Line[] = Object.entries(families).flatMap(([family, exports]) =>
  Object.values(exports).flatMap(entry => Object.keys(entry.describe().examples).map(text => judged(family, text))),
);
