// Suggested rules tried on the recorded calls, each by itself and all together, before anybody is shown one.
import { homedir } from 'node:os';
import type { Decision } from '../decision.ts';
import type { Setting } from '../gate.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { CompiledRule, PolicyLayer, PolicySet } from '../policy/policy-set.ts';
import { compileRules } from '../policy/rules.ts';
import type { Candidate, Withheld } from '../simulate/suggest.ts';
import { type Suggestion, Trial } from '../simulate/trial.ts';
import { type Aftermath, answerThen, isTold, type LadderLog, type LoggedCall } from './ladder-log.ts';

export interface Tried {
  readonly suggestions: readonly Suggestion[];
  readonly withheld: readonly Withheld[];
  /** Prompts that all suggestions spare together. */
  readonly together: number;
}

interface Lane {
  readonly candidate: Candidate;
  readonly rule: CompiledRule;
  readonly setting: Setting;
  readonly trial: Trial;
}

const shown = 10;

export function tryRules(
  candidates: readonly Candidate[],
  log: LadderLog,
  setting: Setting,
  aftermath: Aftermath,
): Tried {
  const lanes = candidates.slice(0, 2 * shown).flatMap(candidate => laneFor(candidate, setting));
  if (lanes.length === 0) return { suggestions: [], withheld: [], together: 0 };
  let tried = 0;
  for (const logged of log.calls('trying rules')) {
    tried += 1;
    const before = answerThen(logged, setting);
    // A rule that allows cannot make stricter what is allowed already.
    if (before.effect === 'allow') continue;
    for (const lane of lanes)
      lane.trial.add(triedOf(logged, before, answerThen(logged, lane.setting), aftermath), isMeant(lane, logged));
  }
  const good = lanes.filter(({ trial }) => trial.objection === undefined).slice(0, shown);
  return {
    suggestions: good.map(({ trial }) => trial.end(tried)),
    withheld: lanes.flatMap(({ candidate: { noise }, trial: { objection } }) =>
      objection === undefined ? [] : [{ noise, because: objection }],
    ),
    together: sparedTogether(good, log, setting),
  };
}

function sparedTogether(lanes: readonly Lane[], log: LadderLog, setting: Setting): number {
  if (lanes.length < 2) return 0;
  const all = withRules(
    setting,
    lanes.map(({ rule }) => rule),
  );
  let spared = 0;
  for (const logged of log.calls('trying them together'))
    if (
      logged.known.effect === 'ask' &&
      answerThen(logged, setting).effect === 'ask' &&
      answerThen(logged, all).effect === 'allow'
    )
      spared += 1;
  return spared;
}

function triedOf(logged: LoggedCall, before: Decision, after: Decision, aftermath: Aftermath) {
  const { known, call, examined } = logged;
  const { callId } = call.invocation;
  const [{ rule, why, where }] = after.rulings;
  return {
    tier: examined.classification.tier,
    unread: examined.classification.unread,
    effect: known.effect,
    before: before.effect,
    after: after.effect,
    stopped:
      known.effect === 'ask' && isTold(logged, aftermath) && (callId === undefined || !aftermath.answers.has(callId)),
    by: `${rule}${where === undefined ? '' : ` (${where})`}: ${why}`,
  };
}

const isMeant = ({ candidate: { noise } }: Lane, { known, examined }: LoggedCall): boolean =>
  known.effect === 'ask' &&
  examined.classification.tier === noise.tier &&
  examined.classification.action === noise.action;

/** The very text that is shown is what is tried; one that no policy would take is not shown. */
function laneFor(candidate: Candidate, setting: Setting): Lane[] {
  const parsed = parsePolicy(`version: 1\nrules:\n  ${candidate.rule}\n`, 'a suggested rule', { layer: 'user' });
  if (!parsed.ok) return [];
  const [rule] = compileRules(parsed.policy.rules ?? [], parsed.lines.rules, homedir());
  if (!rule) return [];
  return [{ candidate, rule, setting: withRules(setting, [rule]), trial: new Trial(candidate) }];
}

/** In the file that names the rung, as a person would add them; else in the user's own. */
function withRules(setting: Setting, rules: readonly CompiledRule[]): Setting {
  const { policy } = setting;
  const at = policy.layers.findIndex(
    ({ trusted, stage, layer }) => trusted && stage !== undefined && layer !== 'organization',
  );
  const layers =
    at < 0 ? withOwn(policy, rules) : policy.layers.map((layer, index) => (index === at ? added(layer, rules) : layer));
  return { ...setting, policy: { ...policy, layers } };
}

const added = (layer: PolicyLayer, rules: readonly CompiledRule[]): PolicyLayer => ({
  ...layer,
  rules: [...layer.rules, ...rules],
});

function withOwn({ layers }: PolicySet, rules: readonly CompiledRule[]): PolicyLayer[] {
  const at = layers.findIndex(({ layer }) => layer === 'user');
  if (at >= 0) return layers.map((layer, index) => (index === at ? added(layer, rules) : layer));
  const general = layers.findIndex(({ layer }) => layer === 'organization');
  const own: PolicyLayer = { layer: 'user', file: 'the suggestion', trusted: true, rules, limits: [] };
  return general < 0 ? [...layers, own] : [...layers.slice(0, general), own, ...layers.slice(general)];
}
