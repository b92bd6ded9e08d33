// The laws of judgement as properties of the real classification. `laws.test.ts` tries each for a moment, `npm run fuzz` for as long as is wished.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseShell } from '../../src/shell/parse.ts';
import { highest, isAbove } from '../../src/tier.ts';
import { isLowered, judge, type Line, lines, quote } from './lines.ts';
import { isKeyword, spelled } from './spellings.ts';
import { aroundLine, aroundWords, elsewhere } from './wraps.ts';

const lineAmong = (fits: (line: Line) => boolean) => fc.constantFrom(...lines.filter(fits));
const anyLine = lineAmong(() => true);
const readableLine = lineAmong(({ text }) => parseShell(text).ok);
const plainLine = lineAmong(({ words }) => words !== undefined && !isKeyword(words[0] ?? ''));
const quoted = (words: readonly string[]): string => words.map(quote).join(' ');
const namesOf = <T extends object>(table: T) => fc.constantFrom(...Object.keys(table));

const keeps = (before: Line, command: string): void => {
  const after = judge(command);
  assert.ok(
    !isLowered(before, after),
    `${before.tier}${before.unread ? ', unread' : ''} became ${after.tier}: ${command}`,
  );
};

/** May be allowed where no more than the project is touched. */
const isQuiet = ({ tier, unread }: Pick<Line, 'tier' | 'unread'>): boolean => !unread && !isAbove(tier, 'write-safe');

/** `find -exec` ends at `;` or `+`, and puts names in the place of `{}`. */
const isForFind = (line: Line): boolean => !/\{\}|;|\+/.test(line.text);

const wrapping = {
  'a wrapped line is not lower': fc.property(anyLine, namesOf(aroundLine), (line, name) => {
    fc.pre(!name.startsWith('find') || isForFind(line));
    keeps(line, aroundLine[name]?.(line.text) ?? '');
  }),
  'a wrapped command is not lower': fc.property(plainLine, namesOf(aroundWords), (line, name) => {
    fc.pre(!name.startsWith('find') || isForFind(line));
    keeps(line, aroundWords[name]?.(quoted(line.words ?? [])) ?? '');
  }),
  'a line on another machine is not lower': fc.property(anyLine, namesOf(elsewhere), (line, name) =>
    keeps(line, elsewhere[name]?.(line.text) ?? ''),
  ),
  'wraps in wraps are not lower': fc.property(
    anyLine,
    fc.array(namesOf(aroundLine), { minLength: 2, maxLength: 4 }),
    (line, names) => {
      fc.pre(isForFind(line));
      keeps(
        line,
        names.reduce((inner, name) => aroundLine[name]?.(inner) ?? inner, line.text),
      );
    },
  ),
};

const spelling = {
  'another spelling is the same command': fc.property(plainLine, fc.array(spelled, { minLength: 1 }), (line, ways) => {
    const words = line.words ?? [];
    const written = words.map((word, i) => ways[i % ways.length]?.(word) ?? word).join(' ');
    const [plain, other] = [judge(quoted(words)), judge(written)];
    assert.deepEqual([other.tier, other.unread, other.action], [plain.tier, plain.unread, plain.action], written);
  }),
  'blanks and continued lines between words do not matter': fc.property(
    plainLine,
    fc.constantFrom('  ', '\t', ' \\\n', '\\\n ', ' \t '),
    (line, gap) => {
      const other = judge((line.words ?? []).map(quote).join(gap));
      assert.deepEqual([other.tier, other.unread], [line.tier, line.unread]);
    },
  ),
};

const unknownOption = fc.constantFrom('--frobnicate-it', '--frobnicate=all', '-\u00e9', '--\u00a0');
const options = ['--help', '--version', '-h', '--dry-run', '-n', '--check', '--list', '--diff', '-q', '--', 'x', '-V'];

const adding = {
  'an unknown option is not lower': fc.property(plainLine, unknownOption, (line, option) =>
    keeps(line, `${quoted(line.words ?? [])} ${option}`),
  ),
  'what is computed at run time is not lower': fc.property(
    plainLine,
    fc.constantFrom('$OPTIONS', '"$@"', '$(cat options.txt)', '`cat options.txt`', '-$x', '--$x'),
    fc.boolean(),
    (line, computed, last) => {
      const [name = '', ...others] = (line.words ?? []).map(quote);
      const command = [name, ...(last ? [...others, computed] : [computed, ...others])].join(' ');
      // It may be an option or a subcommand that makes something else of the others: then it is enough that the line is not allowed.
      if (line.unread || isAbove(line.tier, 'privileged-write')) assert.ok(!isQuiet(judge(command)), command);
    },
  ),
  'no word makes an unknown option known': fc.property(
    plainLine,
    unknownOption,
    fc.array(fc.constantFrom(...options), { minLength: 1, maxLength: 3 }),
    (line, option, more) => {
      const before = judge(`${quoted(line.words ?? [])} ${option}`);
      fc.pre(before.tier === 'unknown');
      const after = judge(`${quoted(line.words ?? [])} ${option} ${more.join(' ')}`);
      assert.ok(!isLowered(before, after), `unknown became ${after.tier} through ${more.join(' ')}`);
    },
  ),
};

/** What these say of a line holds for all that follows it, or they judge what was said before. */
const actsOnTheRest =
  /\b(?:cd|pushd|popd|export|declare|typeset|local|readonly|unset|alias|unalias|set|shopt|shift|source|exec|exit|return|read|mapfile|readarray|trap|eval|getopts|hash|function|enable)\b|^\. |[=(]|>/;
// What is fetched may be run by what comes next.
const fetches = /\b(?:clone|copy|cp|get|pull|sync|download)\b/;
const fetchers: readonly string[] = ['ssh', 'network', 'archives', 'storage'];
const independent = lineAmong(
  ({ text, family }) => !actsOnTheRest.test(text) && !fetches.test(text) && !fetchers.includes(family),
);
const separators = ['; ', '\n', ' && ', ' || ', ' & '] as const;

const parts = {
  'a line is as high as its highest part': fc.property(
    fc.array(independent, { minLength: 2, maxLength: 4 }),
    fc.constantFrom(...separators),
    (some, separator) => {
      const { tier, unread } = judge(some.map(line => `{\n${line.text}\n}`).join(separator));
      assert.equal(tier, highest(some.map(line => line.tier)));
      assert.equal(
        unread,
        some.some(line => line.unread),
      );
    },
  ),
  'the order of independent parts does not matter': fc.property(independent, independent, (one, other) => {
    const [there, back] = [judge(`${one.text}\n${other.text}`), judge(`${other.text}\n${one.text}`)];
    assert.deepEqual([there.tier, there.unread], [back.tier, back.unread]);
  }),
  // A line that is no shell text makes the whole text unreadable, which is asked about.
  'another part is not lower': fc.property(
    anyLine,
    readableLine,
    fc.constantFrom(...separators),
    (one, other, separator) => {
      const before = judge(`{\n${one.text}\n}`);
      const after = judge(`{\n${one.text}\n}${separator}{\n${other.text}\n}`);
      assert.ok(!isAbove(before.tier, after.tier) && (!before.unread || after.unread));
    },
  ),
  'where the output goes does not make a line lower': fc.property(anyLine, readableLine, (one, other) =>
    keeps(one, `{\n${one.text}\n} | {\n${other.text}\n}`),
  ),
};

const steady = {
  'the same line is judged the same': fc.property(anyLine, line =>
    assert.equal(JSON.stringify(judge(line.text)), JSON.stringify(judge(line.text))),
  ),
};

/** By what they say. The type of a property's values does not matter to those who run it. */
export const laws: Readonly<Record<string, fc.IRawProperty<unknown>>> = Object.fromEntries(
  Object.entries({ ...wrapping, ...spelling, ...adding, ...parts, ...steady }).map(([name, law]) => [
    name,
    law as fc.IRawProperty<unknown>,
  ]),
);
