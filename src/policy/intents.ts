// Whether a call fits the intent that a person declared: a refactoring does not deploy. Only ever turns an allow into an ask.

import type { Voice } from './judge.ts';
import { patternsFit } from './match.ts';
import type { IntentBinding, PolicyLayer } from './policy-set.ts';
import type { Question } from './question.ts';

/** What a layer objects to; nothing where it does not know the intent. */
export const implausible = (layer: PolicyLayer, question: Question): Voice[] =>
  (layer.intents ?? [])
    .filter(binding => binding.intent === question.request.context.intent && !fits(binding, question))
    .map(binding => ({
      ruling: {
        effect: 'ask',
        layer: layer.layer,
        rule: `intent ${binding.intent}`,
        where: layer.file,
        why: objection(binding, question),
      },
    }));

/** What is not known does not fit: a tier or an environment that cannot be told may be any. */
const fits = ({ tier, action, environment }: IntentBinding, question: Question): boolean =>
  (tier === undefined || patternsFit(tier, question.part.tier)) &&
  (action === undefined || patternsFit(action, question.part.action)) &&
  (environment === undefined || patternsFit(environment, question.environment));

function objection(
  { intent, tier, environment }: IntentBinding,
  { part, request, environment: where }: Question,
): string {
  const said = intent === 'undeclared' ? 'no intent is declared' : `the declared intent is \`${intent}\``;
  const from = request.context.intentSource === undefined ? '' : ` (${request.context.intentSource})`;
  const what =
    tier !== undefined && !patternsFit(tier, part.tier)
      ? `a call of the tier ${part.tier}`
      : environment !== undefined && !patternsFit(environment, where)
        ? `a call in the environment \`${where}\``
        : `\`${part.action}\``;
  return `${said}${from}, and ${what} does not fit it`;
}
