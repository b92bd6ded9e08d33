// Rules that do nothing: covered by another rule of the same file, in contradiction to one, or about calls that cannot be. Pure.
import { decisionEffects } from '../decision.ts';
import { accepts } from '../policy/match.ts';
import type { Attribute, CompiledRule } from '../policy/policy-set.ts';
import { covers } from './cover.ts';
import type { Remark } from './finding.ts';
import { timeIn } from './rule-probes.ts';
import { samplesOf, wordSamplesOf } from './sample.ts';
import { closedLists } from './vocabulary.ts';

export interface PlacedRule {
  readonly list: 'rules' | 'limits';
  readonly index: number;
  readonly rule: CompiledRule;
}

const nameOf = ({ list, index }: PlacedRule): string => `${list}[${index}]`;
const strictness = ({ rule }: PlacedRule): number => decisionEffects.indexOf(rule.effect);

export function lintRules(rules: readonly PlacedRule[]): Remark[] {
  return rules.flatMap(placed => {
    const found = impossible(placed);
    return found.length > 0 ? found : overruled(placed, rules);
  });
}

/** At most one remark a rule: the first rule that overrules it. */
function overruled(own: PlacedRule, all: readonly PlacedRule[]): Remark[] {
  const path = [own.list, own.index];
  for (const other of all) {
    if (other === own || !overrules(other, own)) continue;
    const [mine, theirs] = [own.rule, other.rule];
    const where = `rule \`${theirs.id}\` (line ${theirs.line})`;
    if (covers(mine, theirs) && mine.effect !== theirs.effect)
      return [
        {
          code: 'contradiction',
          path,
          message: `${nameOf(own)}: \`${mine.id}\` says ${mine.effect} and ${where} says ${theirs.effect} about the same calls; ${theirs.effect} wins, so remove one`,
        },
      ];
    const why =
      mine.effect === theirs.effect ? 'says the same about all of them' : `says ${theirs.effect} about all of them`;
    return [
      {
        code: 'unreachable-rule',
        path,
        message: `${nameOf(own)}: \`${mine.id}\` never decides a call, for ${where} ${why}; remove it, or give the other an \`unless\``,
      },
    ];
  }
  return [];
}

/** Of two rules that say the same of the same calls, the later one is superfluous. */
function overrules(other: PlacedRule, own: PlacedRule): boolean {
  if (other.list === 'rules' && own.list === 'limits') return false;
  if (strictness(other) < strictness(own) || !covers(other.rule, own.rule)) return false;
  const demanded = other.rule.obligations ?? [];
  const adds = own.rule.obligations?.some(one => !demanded.some(two => JSON.stringify(one) === JSON.stringify(two)));
  const terms =
    own.rule.effect === 'approve' && JSON.stringify(own.rule.approval) !== JSON.stringify(other.rule.approval);
  if (adds || (terms && other.rule.effect === 'approve')) return false;
  const isTwin = other.rule.effect === own.rule.effect && other.list === own.list && covers(own.rule, other.rule);
  return !isTwin || other.index < own.index;
}

function impossible(placed: PlacedRule): Remark[] {
  const { rule, list, index } = placed;
  const never = (key: readonly PropertyKey[], why: string): Remark[] => [
    {
      code: 'never-matches',
      path: [list, index, 'match', ...key],
      message: `${nameOf(placed)}: \`${rule.id}\` matches no call: ${why}`,
    },
  ];
  if (rule.time !== undefined && timeIn(rule.time) === undefined)
    return never(['time'], 'its `time` does not come within a year; mend the dates or remove the rule');
  if (rule.match['mcp.server'] !== undefined && rule.match.command !== undefined)
    return never(['command'], '`command` is about shell commands and `mcp` about tools of servers');
  const { tool } = rule.match;
  if (rule.match['mcp.server'] !== undefined && tool && tool.any.length > 0 && !tool.any.some(mayBeMcp))
    return never(['tool'], '`mcp` is about tools whose name begins with `mcp__`');
  // Keys are those the policy was compiled with.
  return (Object.keys(rule.match) as Attribute[]).flatMap(attribute =>
    isEmpty(rule, attribute) ? never(attribute.split('.'), `\`${attribute}\` excludes all that it names`) : [],
  );
}

const mayBeMcp = (pattern: string): boolean =>
  /^(?:mcp__|[*?[])/.test(pattern) || 'mcp__'.startsWith(pattern.replace(/\*.*$/, ''));

/** Nothing that the patterns name is left once what they exclude is taken away. */
function isEmpty(rule: CompiledRule, attribute: Attribute): boolean {
  const patterns = rule.match[attribute];
  if (patterns === undefined) return false;
  // Of these a misspelt name is likelier, which is reported as such.
  if (attribute === 'host' || attribute === 'place') return false;
  const closed = closedLists[attribute];
  if (closed) return !closed.some(value => accepts(patterns, value));
  const { none = [] } = patterns;
  if (patterns.any.length === 0 || none.length === 0) return false;
  const samples = attribute === 'command' ? wordSamplesOf(patterns, 1) : samplesOf(patterns, 1);
  return samples.length === 0 && patterns.any.every(own => none.includes(own) || !/[*?[]/.test(own));
}
