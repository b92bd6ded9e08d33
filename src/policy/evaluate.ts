// The policy decision point: an access request and the policy in force → a decision. Pure; grants and what the host is told come later.
import { type Decision, type DecisionEffect, type Duty, type Layer, type Ruling, stricter } from '../decision.ts';
import type { AccessRequest } from '../request.ts';
import { unique } from '../unique.ts';
import { defaultApproval, defaultStage } from './defaults.ts';
import { implausible } from './intents.ts';
import { type ConditionEvaluator, consult, row, strictest, type Voice } from './judge.ts';
import type { PolicyLayer, PolicySet } from './policy-set.ts';
import { type Question, questionsOf } from './question.ts';
import { isProtectedBranch, sensitivityOfPlaces } from './subject.ts';

export type { ConditionEvaluator } from './judge.ts';

/** Every part of the call is judged by itself; the strictest answer is the call's. */
export function evaluate(policy: PolicySet, request: AccessRequest, conditions?: ConditionEvaluator): Decision {
  const voices = viewsOf(policy, request).flatMap(view =>
    questionsOf(view.policy, view.request).flatMap(question => answer(policy, question, conditions)),
  );
  const effect = strictest(voices);
  const deciding = voices.filter(({ ruling }) => ruling.effect === effect);
  const rulings = unique([...deciding, ...voices].map(({ ruling }) => ruling));
  const approvals = unique(voices.flatMap(({ approval }) => approval ?? []));
  return {
    effect,
    mode: policy.mode,
    request,
    rulings: [rulings[0] ?? silence, ...rulings.slice(1)],
    obligations: dutiesOf(voices),
    errors: unique([...policy.broken.map(({ message }) => message), ...voices.flatMap(({ error }) => error ?? [])]),
    hostPrompts: policy.hostPrompts,
    policyDigest: policy.digest,
    ...(effect === 'approve' ? { approvals } : {}),
  };
}

interface View {
  readonly policy: PolicySet;
  readonly request: AccessRequest;
}

/** Facts that an untrusted project states about itself could lead past a rule, so the call is also judged without them. */
function viewsOf(policy: PolicySet, request: AccessRequest): View[] {
  const { untrusted, ...sure } = policy;
  if (!untrusted) return [{ policy, request }];
  const { resource } = request;
  const raising = [untrusted.sensitivity, ...untrusted.folders.map(entry => entry.sensitivity)];
  const places = resource.places ?? [{ remotes: [resource.remote ?? []].flat(), roots: [resource.root], paths: [] }];
  const sensitivity = raising.includes(resource.sensitivity) ? sensitivityOfPlaces(sure, places) : resource.sensitivity;
  const protectedBranch =
    resource.protectedBranch && (resource.branch === undefined || isProtectedBranch(sure, resource.branch));
  return [
    { policy, request },
    { policy: sure, request: { ...request, resource: { ...resource, sensitivity, protectedBranch } } },
  ];
}

// Every question is answered by some stage, so this is never shown; a decision without a ruling may not exist.
const silence: Ruling = { effect: 'deny', layer: 'built-in', rule: 'floor', why: 'nothing was said about this call' };

const dutiesOf = (voices: readonly Voice[]): Duty[] =>
  unique(voices.flatMap(({ rule }) => rule?.obligations?.map(obligation => ({ ...obligation, rule: rule.id })) ?? []));

/** `stricter(proposal, floor)`, with all who spoke; the one that settled it first. */
function answer(policy: PolicySet, question: Question, conditions: ConditionEvaluator | undefined): Voice[] {
  const proposal = propose(policy, question, conditions);
  const floor = floorOf(policy, question, conditions);
  const effect = stricter(strictest(proposal), strictest(floor));
  const all = [...proposal, ...floor];
  const deciding = all.filter(({ ruling }) => ruling.effect === effect);
  // A floor that something stricter stands on had no say.
  return [...deciding, ...all.filter(({ ruling }) => ruling.effect !== effect && ruling.rule !== 'floor')];
}

/** The most specific trusted layer that has an opinion; restricting rules that may apply are heard on the way there. */
function propose(policy: PolicySet, question: Question, conditions: ConditionEvaluator | undefined): Voice[] {
  const heard: Voice[] = [];
  for (const layer of policy.layers) {
    if (!layer.trusted) continue;
    const said = opinionOf(layer, question, conditions);
    heard.push(...said.voices);
    if (said.settled) return heard;
  }
  return [...heard, row(defaultStage, undefined, question, defaultApproval)];
}

function opinionOf(
  layer: PolicyLayer,
  question: Question,
  conditions: ConditionEvaluator | undefined,
): { readonly voices: Voice[]; readonly settled: boolean } {
  const { sure, possible } = consult(layer.rules, layer, question, conditions);
  if (sure.length > 0) return { voices: [...sure, ...possible], settled: true };
  if (layer.stage === undefined) return { voices: [...possible], settled: false };
  return { voices: [...possible, row(layer.stage, layer, question, defaultApproval)], settled: true };
}

function floorOf(policy: PolicySet, question: Question, conditions: ConditionEvaluator | undefined): Voice[] {
  const voices: Voice[] = [...builtInFloor(question), ...brokenFloor(policy, question)];
  for (const layer of policy.layers) {
    const { sure, possible } = consult(layer.limits, layer, question, conditions);
    voices.push(...sure, ...possible, ...implausible(layer, question));
    if (!layer.trusted)
      voices.push(...opinionOf(layer, question, conditions).voices.filter(voice => voice.ruling.effect !== 'allow'));
  }
  return voices;
}

/** What no file lifts. */
function builtInFloor({ part }: Question): Voice[] {
  const voices: Voice[] = [];
  const alters = part.resources.some(
    ({ place, effect }) => place === 'guard' && (effect === 'writes' || effect === 'deletes'),
  );
  if (alters) voices.push(floor('deny', 'alters the guard itself: its policy, its state or the settings that call it'));
  if (part.tier === 'destructive') voices.push(floor('ask', 'a destructive call is never allowed by itself'));
  if (part.unread) voices.push(floor('ask', 'a call that could not be read in full is never allowed by itself'));
  return voices;
}

const floor = (effect: DecisionEffect, why: string, layer: Layer = 'built-in'): Voice => ({
  ruling: { effect, layer, rule: 'floor', why },
});

/** While a policy file is broken nobody knows what it forbids. */
const brokenFloor = (policy: PolicySet, { part }: Question): Voice[] =>
  part.tier === 'read-only' && !part.unread
    ? []
    : policy.broken.map(({ layer, message }) =>
        floor('deny', `the policy file is broken: ${message}. Mend it and try again`, layer),
      );
