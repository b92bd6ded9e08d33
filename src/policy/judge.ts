// One question put to one layer of policy: which rules speak, what the stage row says otherwise. Layers are combined elsewhere.
import { type Approval, type DecisionEffect, type Layer, type Ruling, stricter } from '../decision.ts';
import { rowOf, type Stage } from './ladder.ts';
import { matches } from './match.ts';
import type { CompiledRule, PolicyLayer } from './policy-set.ts';
import type { Question } from './question.ts';
import type { ConditionVariables } from './variables.ts';
import { worldsOf } from './worlds.ts';

/** Evaluates a CEL expression; throws where it cannot. */
export type ConditionEvaluator = (expression: string, variables: ConditionVariables) => boolean;

export interface Voice {
  readonly ruling: Ruling;
  readonly rule?: CompiledRule;
  readonly error?: string;
  readonly approval?: Approval;
}

export interface Opinion {
  /** Rules that cover the whole question; they replace the stage row. */
  readonly sure: readonly Voice[];
  /** Restricting rules that may cover it; they only add to what is said otherwise. */
  readonly possible: readonly Voice[];
}

export const noVoices: Opinion = { sure: [], possible: [] };

/** What a list of rules says. An allow speaks only when it is sure. */
export function consult(
  rules: readonly CompiledRule[],
  source: { readonly layer: Layer; readonly file: string },
  question: Question,
  conditions: ConditionEvaluator | undefined,
): Opinion {
  const sure: Voice[] = [];
  const possible: Voice[] = [];
  for (const rule of rules) {
    // What surely fits possibly fits, so most rules are looked at once.
    if (!matches(rule, question, rule.effect === 'allow' ? 'surely' : 'possibly')) continue;
    const surely = rule.effect === 'allow' || matches(rule, question, 'surely');
    const held = holds(rule, question, conditions);
    if (held === 'in no world' || (rule.effect === 'allow' && held === 'in some worlds')) continue;
    // A condition that hangs on what is not known may not replace the stage row, which may be stricter.
    (surely && held !== 'in some worlds' ? sure : possible).push(speak(rule, source, held));
  }
  return { sure, possible };
}

function speak(rule: CompiledRule, source: { readonly layer: Layer; readonly file: string }, held: Holding): Voice {
  const where = `${source.file}:${rule.line}`;
  const ruling = (effect: DecisionEffect, why: string): Ruling => ({
    effect,
    layer: source.layer,
    rule: rule.id,
    where,
    why,
  });
  if (typeof held === 'object')
    return {
      rule,
      ruling: ruling('deny', 'its condition could not be evaluated'),
      error: `${where}: rule \`${rule.id}\`: ${held.failed}`,
    };
  const approval = rule.effect === 'approve' && rule.approval ? { approval: rule.approval } : {};
  return { rule, ruling: ruling(rule.effect, rule.reason ?? plainly[rule.effect]), ...approval };
}

const plainly: Readonly<Record<DecisionEffect, string>> = {
  allow: 'allowed by this rule',
  ask: 'this rule wants you to confirm',
  approve: 'this rule wants an approval first',
  deny: 'denied by this rule',
};

/** A world is one way in which what is not known may be. */
type Holding = 'in every world' | 'in some worlds' | 'in no world' | { readonly failed: string };

function holds(rule: CompiledRule, question: Question, conditions: ConditionEvaluator | undefined): Holding {
  if (rule.when === undefined && rule.unless === undefined) return 'in every world';
  if (!conditions) return { failed: 'conditions cannot be evaluated here' };
  try {
    const applies = (variables: ConditionVariables): boolean =>
      (rule.when === undefined || conditions(rule.when, variables)) &&
      (rule.unless === undefined || !conditions(rule.unless, variables));
    const verdicts = worldsOf(question).map(applies);
    if (verdicts.every(Boolean)) return 'in every world';
    return verdicts.some(Boolean) ? 'in some worlds' : 'in no world';
  } catch (error) {
    return { failed: oneLine(error instanceof Error ? error.message : String(error)) };
  }
}

const oneLine = (text: string): string => text.split('\n')[0]?.trim() ?? '';

/** The stage's own row as a voice. */
export function row(
  stage: Stage,
  source: Pick<PolicyLayer, 'layer' | 'file'> | undefined,
  question: Question,
  terms: Approval,
): Voice {
  const { part, environment, protectedBranch, request } = question;
  const { sensitivity } = request.resource;
  const cell = rowOf(stage, part.tier, { environment, sensitivity, protectedBranch, unread: part.unread });
  const call = `${article(part.tier)} ${part.tier} call`;
  return {
    ruling: {
      effect: cell.effect,
      layer: source?.layer ?? 'built-in',
      rule: `stage ${stage}`,
      ...(source ? { where: source.file } : {}),
      why: cell.because === undefined ? call : `${call} ${cell.because}`,
    },
    ...(cell.effect === 'approve' ? { approval: terms } : {}),
  };
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');

export const strictest = (voices: readonly Voice[]): DecisionEffect =>
  voices.reduce<DecisionEffect>((top, { ruling }) => stricter(top, ruling.effect), 'allow');
