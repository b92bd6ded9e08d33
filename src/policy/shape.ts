// Whether stored data has the shape of a policy set. By hand and without a library, because every call runs it.
import { decisionEffects, type Obligation } from '../decision.ts';
import { sensitivities } from '../request.ts';
import { tiers } from '../tier.ts';
import { stages } from './ladder.ts';
import { type PolicySet, policySetFormat } from './policy-set.ts';

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const flag: Check = value => typeof value === 'boolean';
const count: Check = value => Number.isSafeInteger(value) && Number(value) >= 0;
const is =
  (...words: readonly unknown[]): Check =>
  value =>
    words.includes(value);
const list =
  (item: Check): Check =>
  value => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at++) if (!item(value[at])) return false;
    return true;
  };
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const table =
  (item: Check): Check =>
  value => {
    if (!isObject(value)) return false;
    for (const key in value) if (!item(value[key])) return false;
    return true;
  };

/** Exactly these keys; those of `optional` may be missing. Written for a first run: nothing is made, and no key is looked up twice. */
function shape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const known: Record<string, Check | undefined> = Object.assign(Object.create(null), optional, required);
  const needed = Object.keys(required).length;
  const isNeeded: Record<string, true> = Object.create(null);
  for (const key in required) isNeeded[key] = true;
  return value => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key in value) {
      const check = known[key];
      if (check === undefined || !check(value[key])) return false;
      if (isNeeded[key]) found++;
    }
    return found === needed;
  };
}

const texts = list(text);
const layer = is('organization', 'user', 'project');
const sensitivity = is(...sensitivities);
const patterns = shape({ any: texts, none: texts });
const span = shape({ from: count, to: count });
const time = shape(
  { zone: text, outside: flag },
  { days: list(count), hours: list(span), dates: list(shape({ from: text, to: text })) },
);
const obligations: Readonly<Record<Obligation['type'], Check>> = {
  notify: shape({ type: text, channel: text, optional: flag }),
  'require-reason': shape({ type: text, letters: count }),
  'dry-run-first': shape({ type: text }),
  sandbox: shape({ type: text }),
  rewrite: shape({ type: text }),
  audit: shape({ type: text, level: is('full') }),
};
const obligation: Check = value =>
  isObject(value) && Object.entries(obligations).some(([type, fits]) => value.type === type && fits(value));
const approval = shape({ from: texts, count, decideWithin: count, valid: count, uses: count });
const rule = shape(
  {
    id: text,
    effect: is(...decisionEffects),
    line: count,
    match: table(patterns),
    obligations: list(obligation),
  },
  { time, when: text, unless: text, reason: text, approval },
);
const policyLayer = shape(
  { layer, file: text, trusted: flag, rules: list(rule), limits: list(rule) },
  {
    stage: is(...stages),
    intents: list(shape({ intent: text }, { tier: patterns, action: patterns, environment: patterns })),
  },
);

const folders = list(shape({ folder: texts, sensitivity }));
const tokenSource = shape({
  issuer: text,
  audience: texts,
  jwks: text,
  variables: texts,
  files: texts,
  claims: table(texts),
  clockSkew: count,
});

const policySet = shape(
  {
    format: is(policySetFormat),
    mode: is('enforce', 'observe'),
    hostPrompts: is('lift', 'keep'),
    layers: list(policyLayer),
    broken: list(shape({ layer, file: text, message: text })),
    environments: table(table(texts)),
    commands: list(shape({ pattern: text, tier: is(...tiers) })),
    roles: table(texts),
    protectedBranches: texts,
    sensitivity: shape({
      base: sensitivity,
      atLeast: sensitivity,
      repositories: list(shape({ sensitivity }, { remote: texts, path: texts, owner: texts, folder: texts })),
      folders,
    }),
    channels: table(shape({}, { webhook: text, variable: text })),
    conditions: flag,
    warnings: texts,
    extended: texts,
    digest: text,
  },
  {
    untrusted: shape({ sensitivity, protectedBranches: texts, folders }),
    identity: shape({ tokens: list(tokenSource) }),
    managedIntent: shape({}, { fixed: text, variable: text }),
  },
);

export const isPolicySet = (value: unknown): value is PolicySet => policySet(value);
