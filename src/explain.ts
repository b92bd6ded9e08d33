// A decision in long form for people: what each part of the call does and why, which facts and rules counted. Renders; decides nothing.
import type { Part, Reason } from './classification.ts';
import type { Decision, Duty, Ruling } from './decision.ts';
import { effectColour, type Paint, tierColour, visible } from './paint.ts';

/** Lines for a terminal. `text` is the call as the person wrote it. */
export function explain(decision: Decision, text: string, paint: Paint): string[] {
  const { classification } = decision.request.action;
  return [
    headline(decision, paint),
    '',
    `  ${paint('bold', visible(text))}`,
    '',
    ...section('What it does', partsOf(classification.parts, paint)),
    ...section('Where', where(decision)),
    ...section(
      'Which rule',
      decision.rulings.map((ruling, i) => rulingLine(ruling, i === 0, paint)),
    ),
    ...section('Also demanded', decision.obligations.map(dutyLine)),
    ...section(
      'Went wrong',
      decision.errors.map(error => paint('red', error)),
    ),
    ...section('Instead', alternatives(classification.because)),
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`), ''];

function headline(decision: Decision, paint: Paint): string {
  const { tier, unread } = decision.request.action.classification;
  const effect = paint(effectColour[decision.effect], paint('bold', decision.effect));
  const observed = decision.mode === 'observe' ? ' (observe mode: recorded, not enforced)' : '';
  return `${effect}  tier ${paint(tierColour[tier], tier)}${unread ? ', part of it cannot be read' : ''}${observed}`;
}

/** One block a part, in the order of the line; what repeats is shown once. */
function partsOf(parts: readonly Part[], paint: Paint): string[] {
  const seen = new Set<string>();
  return parts.flatMap(part => {
    const key = JSON.stringify([part.words, part.tier, part.because]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      `${paint(tierColour[part.tier], part.tier.padEnd(16))} ${part.words === '' ? '(standard input)' : visible(part.words)}`,
      ...part.because
        .filter(reason => reason.tier === part.tier)
        .map(reason => paint('grey', `${' '.repeat(17)}${reasonLine(reason)}`)),
    ];
  });
}

const reasonLine = (reason: Reason): string => `${reason.why}${reason.source ? ` (known from ${reason.source})` : ''}`;

function where(decision: Decision): string[] {
  const { resource, action, context, subject } = decision.request;
  const { environment, targets } = action.classification;
  return [
    `environment ${environment}${targets.length > 0 ? `: ${targets.map(target => `${target.kind} ${target.name ?? 'not known'} (from ${target.source})`).join(', ')}` : ''}`,
    `project ${resource.root}, sensitivity ${resource.sensitivity}${resource.branch ? `, branch ${resource.branch}${resource.protectedBranch ? ' (protected)' : ''}` : ''}`,
    ...(subject.evidence === undefined || subject.evidence === 'system'
      ? []
      : [`for ${visible(subject.user)}, known from a signed ${subject.evidence}`]),
    ...(context.intent === 'undeclared'
      ? []
      : [`intent ${context.intent}${context.intentSource ? ` (${context.intentSource})` : ''}`]),
  ];
}

function dutyLine(duty: Duty): string {
  const what =
    duty.type === 'notify' ? `notify ${duty.channel}${duty.optional ? ', if it can be reached' : ''}` : duty.type;
  return `${what} (rule ${duty.rule})`;
}

const rulingLine = (ruling: Ruling, first: boolean, paint: Paint): string =>
  `${first ? '→' : ' '} ${paint(effectColour[ruling.effect], ruling.effect.padEnd(7))} ${ruling.rule} (${ruling.layer}${ruling.where ? `, ${ruling.where}` : ''}): ${ruling.why}`;

const alternatives = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.flatMap(reason => (reason.instead ? [reason.instead] : []))),
];
