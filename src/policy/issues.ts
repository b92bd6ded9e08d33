// What zod found wrong, in words for the writer of the file. Positions are added by parse.ts.
import type * as z from 'zod';
import type { Path } from './document.ts';
import { hint } from './suggest.ts';

export interface Finding {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** One finding per thing to mend. `input` is the value that was checked. */
export function findingsOf(issues: readonly Issue[], input: unknown): Finding[] {
  return issues.flatMap(issue => describe(issue, issue.path, input));
}

function describe(issue: Issue, path: Path, input: unknown): Finding[] {
  const value = path.reduce<unknown>(inside, input);
  const at = (message: string, part: 'key' | 'value' = 'value'): Finding[] => [
    { path, part, message: `${label(path)}${message}` },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        part: 'key',
        message: `${label(path)}${messages[index] ?? `unknown key \`${key}\``}`,
      }));
    }
    case 'invalid_type':
      return value === undefined ? missing(path) : at(`expected ${nameOf(issue.expected)}, got ${kindOf(value)}`);
    case 'invalid_value':
      return value === undefined ? missing(path) : at(unknownValue(value, issue.values.map(String)));
    case 'invalid_union':
      return describeUnion(issue, path, input, value);
    case 'invalid_key':
    case 'invalid_element':
      return [{ path, part: 'key', message: `${label(path)}${issue.issues[0]?.message ?? 'not a valid name'}` }];
    case 'too_small':
    case 'too_big':
      return at(outOfRange(issue));
    default:
      return at(lowerFirst(issue.message));
  }
}

/** The alternative that the writer seems to have meant: the list for a list, else the single value. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  input: unknown,
  value: unknown,
): Finding[] {
  if (value === undefined) return missing(path);
  if (issue.discriminator !== undefined && issue.errors.length === 0) return describeKind(issue, path, value);
  const isForLists = ([first]: readonly Issue[]): boolean =>
    first !== undefined && (first.path.length > 0 || first.code === 'too_small' || first.code === 'too_big');
  const isMistyped = ([first]: readonly Issue[]): boolean => first?.code === 'invalid_type' && first.path.length === 0;
  const meant = issue.errors.find(found => (Array.isArray(value) ? isForLists(found) : !isMistyped(found)));
  const own = (meant ?? []).flatMap(inner => describe(inner, [...path, ...inner.path], input));
  if (own.length > 0) return own;
  return [{ path, part: 'value', message: `${label(path)}expected a text or a list of texts, got ${kindOf(value)}` }];
}

/** The schema has words of its own for texts and lists. */
function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.origin !== 'number' && issue.origin !== 'int') return lowerFirst(issue.message);
  return issue.code === 'too_small' ? `expected at least ${issue.minimum}` : `expected at most ${issue.maximum}`;
}

/** Several forms that one key tells apart, and that key names none of them. */
function describeKind(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, value: unknown): Finding[] {
  const known = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return [{ path, part: 'value', message: `${label(path)}${unknownValue(value, known)}` }];
}

const missing = (path: Path): Finding[] => [
  {
    path: path.slice(0, -1),
    part: 'value',
    message: `${label(path.slice(0, -1))}\`${String(path.at(-1) ?? '')}\` is missing`,
  },
];

const unknownValue = (value: unknown, known: readonly string[]): string => {
  if (typeof value === 'string')
    return `unknown value \`${value}\`${hint(
      value,
      known.filter(word => value.startsWith('!') === word.startsWith('!')),
    )}`;
  return `expected ${
    known.length === 1
      ? `\`${known[0] ?? ''}\``
      : `one of ${known
          .slice(0, 8)
          .map(word => `\`${word}\``)
          .join(', ')}`
  }, got ${kindOf(value)}`;
};

/** `rules[2].match.tier: `, or nothing at the top. */
export const label = (path: Path): string => {
  const text = path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
  return text === '' ? '' : `${text}: `;
};

const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};
const nameOf = (expected: string): string => names[expected] ?? expected;

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return `\`${String(value)}\`${typeof value === 'string' ? '' : ` (a ${typeof value === 'boolean' ? 'yes or no' : 'number'}; put it in quotes if a text is meant)`}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
