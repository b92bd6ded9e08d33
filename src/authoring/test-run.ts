// Runs the cases of a file against a policy, and says how much of the policy they try. Pure.
import type { Decision } from '../decision.ts';
import type { ConditionEvaluator } from '../policy/evaluate.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { decideProbe, type Probe, type ProbePart } from './probe.ts';
import type { TestCase, TestContext, TestFile } from './test-schema.ts';

export interface CaseResult {
  readonly name: string;
  readonly line: number;
  /** What differs from what was expected; empty: passed. */
  readonly differences: readonly string[];
  readonly decision: Decision;
}

export interface TestReport {
  readonly results: readonly CaseResult[];
  readonly coverage: Coverage;
}

export function runTests(
  tests: TestFile,
  lineOf: (index: number) => number,
  policy: PolicySet,
  /** Those whose rules the cases are meant to try. */
  files: readonly string[],
  conditions: ConditionEvaluator,
): TestReport {
  const results = tests.cases.map((one, index): CaseResult => {
    const probe = probeOf(one, { ...tests.context, ...one.context });
    const decision = decideProbe(policy, probe, conditions);
    return { name: probe.title, line: lineOf(index), differences: compare(one, decision), decision };
  });
  const decisions = results.map(({ decision }) => decision);
  return { results, coverage: coverageOf(policy, files, decisions, conditions) };
}

function compare({ expect }: TestCase, decision: Decision): string[] {
  const wanted = typeof expect === 'string' ? { effect: expect } : expect;
  const settling = decision.rulings.filter(({ effect }) => effect === decision.effect);
  const by = settling.map(({ rule, where }) => `\`${rule}\`${where === undefined ? '' : ` (${where})`}`).join(', ');
  const { tier } = decision.request.action.classification;
  const types = [...new Set(decision.obligations.map(({ type }) => type))].sort();
  const demanded = wanted.obligations === undefined ? types : [...new Set(wanted.obligations)].sort();
  return [
    ...(wanted.effect === decision.effect ? [] : [`expected ${wanted.effect}, got ${decision.effect} by ${by}`]),
    ...(wanted.rule === undefined || settling.some(({ rule }) => rule === wanted.rule)
      ? []
      : [`expected the rule \`${wanted.rule}\`, it was settled by ${by}`]),
    ...(wanted.tier === undefined || wanted.tier === tier ? [] : [`expected the tier ${wanted.tier}, got ${tier}`]),
    ...(demanded.join() === types.join() ? [] : [`expected the obligations ${listed(demanded)}, got ${listed(types)}`]),
  ];
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));
const many = <T>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : ([value].flat() as readonly T[]);

export function probeOf(one: TestCase, context: TestContext): Probe {
  const { user, roles, folder, time, ...words } = context;
  const given = withoutEmpty({
    ...words,
    identities: many(user),
    roles: many(roles),
    root: folder,
    time: time === undefined ? undefined : Date.parse(time),
    tool: one.request?.tool,
  });
  const { call, title } = callOf(one);
  return { title: one.name ?? title, call, ...given };
}

function callOf({ command, tool, input = {}, request }: TestCase): Pick<Probe, 'call' | 'title'> {
  if (request !== undefined) return { call: partOf(request), title: JSON.stringify(request) };
  if (tool !== undefined) return { call: { tool, input }, title: `${tool} ${JSON.stringify(input)}` };
  return { call: { tool: 'Bash', input: { command } }, title: command ?? '' };
}

function partOf(request: NonNullable<TestCase['request']>): ProbePart {
  const { tier, action, words, effects, unread, path, place, target } = request;
  const targets = Object.entries(target ?? {}) as [NonNullable<ProbePart['targets']>[number]['kind'], string][];
  return {
    tier,
    targets: targets.map(([kind, name]) => ({ kind, name })),
    ...withoutEmpty({ action, words, unread, effects: many(effects), paths: many(path), places: many(place) }),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Only keys without a value are left out. */
export const withoutEmpty = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
