// Names in a policy that nothing has: environments, roles, hosts, places, programs and their subcommands, words in conditions. Pure.
import { describe } from '../catalogue/index.ts';
import { families } from '../catalogue/programs.ts';
import { globMatches } from '../policy/glob.ts';
import type { CompiledRule, Patterns } from '../policy/policy-set.ts';
import type { Policy } from '../policy/schema.ts';
import { nearest } from '../policy/suggest.ts';
import type { Remark } from './finding.ts';
import type { PlacedRule } from './lint-rules.ts';
import { builtInEnvironments, closedLists } from './vocabulary.ts';

export function lintNames(policy: Policy, rules: readonly PlacedRule[]): Remark[] {
  const environments = [...builtInEnvironments, ...Object.keys(policy.environments ?? {})];
  const roles = Object.keys(policy.roles ?? {});
  return rules.flatMap(placed => [
    ...unknownIn(placed, 'environment', environments, 'no environment is called so in this file', true),
    ...(roles.length > 0 ? unknownIn(placed, 'role', roles, 'no role is called so in this file', false) : []),
    ...unknownIn(placed, 'host', closedLists.host ?? [], 'there is no such host', true),
    ...unknownIn(placed, 'place', closedLists.place ?? [], 'there is no such kind of place', true),
    ...unknownActions(placed),
    ...wordsIn(placed, environments),
  ]);
}

/** `lists`: with what is known, where nothing is near. */
function unknownIn(
  { list, index, rule }: PlacedRule,
  attribute: 'environment' | 'role' | 'host' | 'place',
  known: readonly string[],
  why: string,
  lists: boolean,
): Remark[] {
  return namesIn(rule.match[attribute]).flatMap(name =>
    known.some(one => globMatches(name, one))
      ? []
      : [
          {
            code: 'unknown-name',
            path: [list, index, 'match', attribute],
            message: `${list}[${index}].match.${attribute}: \`${name}\`: ${why}${suggestion(name, known, lists)}`,
          },
        ],
  );
}

const namesIn = (patterns: Patterns | undefined): string[] => [...(patterns?.any ?? []), ...(patterns?.none ?? [])];

function suggestion(name: string, known: readonly string[], lists: boolean): string {
  const near = nearest(name, known);
  if (near !== undefined) return `; did you mean \`${near}\`?`;
  return lists
    ? `; known are ${known
        .slice(0, 12)
        .map(one => `\`${one}\``)
        .join(', ')}${known.length > 12 ? ' and others' : ''}`
    : '';
}

/** The known program that this one is one letter away from. Short names are all alike, and a number at the end is a name of its own. */
export function misspeltProgram(name: string): string | undefined {
  if (name.length < 3 || /\d$/.test(name)) return undefined;
  return nearest(
    name,
    programNames().filter(one => one.length > 2),
    1,
  );
}

const programNames = (): string[] =>
  Object.values(families).flatMap(exports => Object.values(exports).flatMap(({ names }) => names));

/** Only where the first word says which program is meant. */
function unknownActions({ list, index, rule }: PlacedRule): Remark[] {
  return namesIn(rule.match.action).flatMap(action => {
    const [first = '', second] = action.split(' ');
    if (/[*?[\\/]/.test(first)) return [];
    const problem = describe(first) === undefined ? unknownProgram(first) : unknownSubcommand(first, second);
    return problem === undefined
      ? []
      : [
          {
            ...problem,
            path: [list, index, 'match', 'action'],
            message: `${list}[${index}].match.action: \`${action}\`: ${problem.message}`,
          },
        ];
  });
}

function unknownProgram(name: string): Pick<Remark, 'code' | 'message'> | undefined {
  const near = misspeltProgram(name);
  return near === undefined
    ? undefined
    : { code: 'unknown-program', message: `nothing is known about the program \`${name}\`; did you mean \`${near}\`?` };
}

function unknownSubcommand(name: string, second: string | undefined): Pick<Remark, 'code' | 'message'> | undefined {
  const commands = describe(name)?.commands;
  if (commands === undefined || second === undefined || /[*?[\\]/.test(second)) return undefined;
  const known = Object.keys(commands).flatMap(key => key.split(/, |\|/));
  if (known.some(one => one === second || (one.includes('*') && globMatches(one, second)))) return undefined;
  return {
    code: 'never-matches',
    message: `\`${name}\` is not known to have a command \`${second}\`${suggestion(second, known, false)}`,
  };
}

const compared = /\b(tier|sensitivity|evidence|host|environment)\s*[=!]=\s*(["'])([^"']*)\2/g;

/** A condition that compares with a word that the variable never holds. */
function wordsIn({ list, index, rule }: PlacedRule, environments: readonly string[]): Remark[] {
  return (['when', 'unless'] as const).flatMap(key =>
    comparisons(rule, key).flatMap(([variable, word]) => {
      const known = variable === 'environment' ? environments : closedLists[variable];
      if (known === undefined || known.includes(word)) return [];
      return [
        {
          code: 'unknown-name' as const,
          path: [list, index, key],
          message: `${list}[${index}].${key}: \`${variable}\` is never \`${word}\`${suggestion(word, known, true)}`,
        },
      ];
    }),
  );
}

type Compared = 'tier' | 'sensitivity' | 'evidence' | 'host' | 'environment';
const comparisons = (rule: CompiledRule, key: 'when' | 'unless'): [Compared, string][] =>
  // The pattern holds no other variable.
  [...(rule[key] ?? '').matchAll(compared)].map(([, variable, , word]) => [variable as Compared, word ?? '']);
