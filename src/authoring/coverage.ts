// How much of a policy a set of decisions tried: which rules spoke, which rows of its matrix were asked about. Pure.
import type { Decision } from '../decision.ts';
import type { ConditionEvaluator } from '../policy/evaluate.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { questionsOf } from '../policy/question.ts';
import { whereOf } from './diff.ts';
import { noRole } from './dimensions.ts';
import { matrixOf } from './matrix.ts';

export interface Share {
  readonly tried: number;
  readonly all: number;
  /** What nobody asked about. */
  readonly untried: readonly string[];
}

export interface Coverage {
  readonly rules: Share;
  readonly matrix: Share;
}

export function coverageOf(
  policy: PolicySet,
  files: readonly string[],
  decisions: readonly Decision[],
  conditions: ConditionEvaluator,
): Coverage {
  return { rules: ruleShare(policy, files, decisions), matrix: matrixShare(policy, decisions, conditions) };
}

function ruleShare(policy: PolicySet, files: readonly string[], decisions: readonly Decision[]): Share {
  const spoke = new Set(decisions.flatMap(({ rulings }) => rulings.map(({ rule, where }) => `${where} ${rule}`)));
  const rules = policy.layers
    .filter(({ file }) => files.includes(file))
    .flatMap(({ file, rules: own, limits }) =>
      [...own, ...limits].map(({ id, line }) => ({ id, where: `${file}:${line}` })),
    );
  const untried = rules.filter(({ id, where }) => !spoke.has(`${where} ${id}`));
  return share(
    rules.length,
    untried.map(({ id, where }) => `${id} (${where})`),
  );
}

function matrixShare(policy: PolicySet, decisions: readonly Decision[], conditions: ConditionEvaluator): Share {
  const asked = decisions.flatMap(({ request }) =>
    questionsOf(policy, request).map(({ part, environment }) => ({
      tier: [part.tier],
      environment: [environment],
      sensitivity: [request.resource.sensitivity],
      role: request.subject.roles.length === 0 ? [noRole] : request.subject.roles,
      intent: [request.context.intent],
    })),
  );
  const { rows } = matrixOf(policy, conditions);
  const untried = rows.filter(
    ({ where }) =>
      !asked.some(question =>
        Object.entries(question).every(
          ([name, values]) => where[name] === undefined || values.some(value => where[name]?.includes(value)),
        ),
      ),
  );
  return share(rows.length, untried.map(whereOf));
}

const share = (all: number, untried: readonly string[]): Share => ({ tried: all - untried.length, all, untried });
