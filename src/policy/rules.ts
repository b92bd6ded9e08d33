// Rules of a file → the flat form that matching reads: one pair of pattern lists per attribute. Pure.

import type { Obligation } from '../decision.ts';
import { targetKinds } from '../facts.ts';
import { defaultApproval } from './defaults.ts';
import { expand } from './expand.ts';
import { type Attribute, type CompiledRule, type Patterns, plainAttributes } from './policy-set.ts';
import type { PolicyMatch, PolicyObligation, PolicyRule } from './schema.ts';
import { datesOf, daysOf, hoursOf, type TimeWindow } from './time-window.ts';

export const compileRules = (rules: readonly PolicyRule[], lines: readonly number[], home: string): CompiledRule[] =>
  rules.map((rule, index) => ({
    id: rule.id,
    effect: rule.effect,
    line: lines[index] ?? 1,
    match: compileMatch(rule.match, home),
    ...(rule.obligations?.length ? { obligations: rule.obligations.map(compileObligation) } : {}),
    ...(rule.match.time === undefined ? {} : { time: compileTime(rule.match.time) }),
    ...(rule.when === undefined ? {} : { when: rule.when }),
    ...(rule.unless === undefined ? {} : { unless: rule.unless }),
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    ...(rule.effect === 'approve' ? { approval: compileApproval(rule.approval) } : {}),
  }));

function compileMatch(match: PolicyMatch, home: string): CompiledRule['match'] {
  const found: Partial<Record<Attribute, Patterns>> = {};
  const add = (attribute: Attribute, value: string | readonly string[] | undefined): void => {
    if (value !== undefined) found[attribute] = patternsOf([value].flat(), attribute === 'path' ? home : undefined);
  };
  for (const attribute of plainAttributes) add(attribute, match[attribute]);
  if (match.unread !== undefined) add('unread', String(match.unread));
  // An empty `mcp: {}` still means: only calls of MCP tools.
  if (match.mcp) add('mcp.server', match.mcp.server ?? '**');
  add('mcp.tool', match.mcp?.tool);
  for (const kind of targetKinds) add(`target.${kind}`, match.target?.[kind]);
  return found;
}

export function patternsOf(values: readonly string[], home?: string): Patterns {
  const any: string[] = [];
  const none: string[] = [];
  for (const value of values) {
    const negated = value.startsWith('!');
    const pattern = negated ? value.slice(1) : value;
    const expanded = expand(pattern);
    const globs = 'globs' in expanded ? expanded.globs : [pattern];
    (negated ? none : any).push(...globs.flatMap(glob => spellings(glob, home)));
  }
  return none.length > 0 ? { any, none } : { any };
}

/** `~/x` names the same file as the full path; calls may use either. */
const spellings = (glob: string, home: string | undefined): string[] =>
  home !== undefined && glob.startsWith('~/') ? [glob, `${home.replace(/[\\*?[]/g, '\\$&')}/${glob.slice(2)}`] : [glob];

const defaultLetters = 10;

function compileObligation(obligation: PolicyObligation): Obligation {
  switch (obligation.type) {
    case 'notify':
      return { type: 'notify', channel: obligation.channel, optional: obligation.optional ?? false };
    case 'require-reason':
      return { type: 'require-reason', letters: obligation.letters ?? defaultLetters };
    case 'audit':
      return { type: 'audit', level: obligation.level };
    default:
      return { type: obligation.type };
  }
}

function compileTime({ days, hours, dates, zone, outside }: NonNullable<PolicyMatch['time']>): TimeWindow {
  const many = <Item>(texts: string | readonly string[], read: (text: string) => Item | undefined): Item[] =>
    [texts].flat().flatMap(text => read(text) ?? []);
  return {
    zone: zone ?? 'UTC',
    outside: outside ?? false,
    ...(days === undefined ? {} : { days: many(days, daysOf).flat() }),
    ...(hours === undefined ? {} : { hours: many(hours, hoursOf) }),
    ...(dates === undefined ? {} : { dates: many(dates, datesOf) }),
  };
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
/** Milliseconds of `15m`; the schema has checked its form. */
const milliseconds = (text: string): number => Number(text.slice(0, -1)) * (seconds[text.slice(-1)] ?? 0) * 1000;

const compileApproval = (terms: PolicyRule['approval']): NonNullable<CompiledRule['approval']> => ({
  from: terms?.from ?? defaultApproval.from,
  count: terms?.count ?? defaultApproval.count,
  decideWithin: terms?.decideWithin === undefined ? defaultApproval.decideWithin : milliseconds(terms.decideWithin),
  valid: terms?.valid === undefined ? defaultApproval.valid : milliseconds(terms.valid),
  uses: terms?.uses ?? defaultApproval.uses,
});
