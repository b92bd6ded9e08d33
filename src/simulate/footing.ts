// Where a call acts, as the policy sees it: the environments, the branch. Pure.
import { careOf } from '../policy/environment.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type Question, questionsOf, valuesOf } from '../policy/question.ts';
import type { AccessRequest } from '../request.ts';
import { unique } from '../unique.ts';
import type { Footing } from './watched.ts';

export function footingOf(policy: PolicySet, request: AccessRequest): Footing {
  const { classification } = request.action;
  const questions = questionsOf(policy, request);
  const own = questions.filter(
    ({ part }) => part.tier === classification.tier && part.action === classification.action,
  );
  const asked = own.length > 0 ? own : questions;
  const environments = unique(asked.map(({ environment }) => environment));
  return {
    environments,
    branch: branchOf(asked),
    grave: environments.some(name => careOf(name) > careOf('staging')),
  };
}

function branchOf(questions: readonly Question[]): Footing['branch'] {
  if (questions.some(({ protectedBranch }) => protectedBranch)) return 'protected';
  const known = questions.every(question => {
    const { values, unknown } = valuesOf('branch', question);
    return values.length > 0 && !unknown;
  });
  return known ? 'open' : 'none';
}
