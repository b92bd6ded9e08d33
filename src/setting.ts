// What one process decides with: the policy in force, the user, the clock. Reads the machine once, before the pure part starts.
import { osUser } from './context/identity.ts';
import { type Surroundings, surroundingsOf } from './context/scene.ts';
import { verifiedTokens } from './context/token.ts';
import { findTokens } from './context/token-files.ts';
import type { Setting } from './gate.ts';
import { accountOnly } from './identity.ts';
import { evaluateCondition } from './policy/condition.ts';
import { globMatches } from './policy/glob.ts';
import type { Stage } from './policy/ladder.ts';
import { compileFresh } from './policy/load.ts';
import { candidatesOf, type Places, placesOf } from './policy/places.ts';
import type { PolicySet } from './policy/policy-set.ts';
import { policyInForce } from './policy/snapshot.ts';

export type Env = Readonly<Record<string, string | undefined>>;

declare const TIERGATE_BUILD: string | undefined;
/** Identifies the code: another build may read a stored policy differently. */
const buildId = typeof TIERGATE_BUILD === 'string' ? TIERGATE_BUILD : 'development';

export interface SettingOptions {
  readonly cwd: string;
  readonly env: Env;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly facts: boolean;
  /** Instead of the project's own policy file; it counts as trusted, as the person named it. */
  readonly policyFile?: string;
  /** Instead of the stage that the policy files name. */
  readonly stage?: Stage;
}

export function settingFor(options: SettingOptions): Setting {
  const around = surroundingsOf(options.cwd, options.env);
  const places = placesAround(around, options);
  const found = policyInForce(
    { buildId, cache: cacheDirectory(options.env, places.home), candidates: candidatesOf(places) },
    () => compileFresh(places),
  );
  const policy = options.stage === undefined ? found.policy : withStage(found.policy, options.stage);
  return {
    policy,
    env: options.env,
    place: { cwd: options.cwd, around },
    user: `os:${osUser()}`,
    time: options.time,
    facts: options.facts,
    conditions: evaluateCondition,
    state: stateFolder(places),
  };
}

/** The same with all that signed tokens say about who asks. Loads nothing where the policy names no issuer or there is no token. */
export async function identified(setting: Setting): Promise<Setting> {
  const sources = setting.policy.identity?.tokens ?? [];
  const { env, time, user } = setting;
  const { home } = setting.place.around;
  if (sources.length === 0 || findTokens(sources, { env, home, time }).length === 0) return setting;
  const cache = cacheDirectory(env, home);
  const found = await verifiedTokens(sources, { env, home, time, cache, matches: globMatches });
  const account = accountOnly(user);
  const [subject] = found.identities;
  return {
    ...setting,
    identity: {
      ...account,
      ...(subject === undefined ? {} : { user: subject, evidence: 'token' }),
      identities: [...found.identities, ...account.identities],
      claimed: found.claimed,
      problems: found.problems,
    },
  };
}

/** Where this tool keeps what people declared. */
export const stateFolder = (places: Places): string => places.trustStore.slice(0, places.trustStore.lastIndexOf('/'));

/** Where the policy files of this call may lie. */
export const placesFor = (options: PlaceOptions): Places =>
  placesAround(surroundingsOf(options.cwd, options.env), options);

type PlaceOptions = Pick<SettingOptions, 'cwd' | 'env' | 'policyFile'>;

const placesAround = ({ home, project }: Surroundings, { cwd, env, policyFile }: PlaceOptions): Places =>
  placesOf({
    platform: process.platform,
    env,
    home,
    cwd,
    root: project,
    ...(policyFile === undefined ? {} : { policyFile }),
  });

const cacheDirectory = (env: Env, home: string): string =>
  `${env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : `${home}/.cache`}/tiergate`;

/** The same policy on another rung, to see what it would do: its rules go on to speak where they spoke before. */
function withStage(policy: PolicySet, stage: Stage): PolicySet {
  const at = policy.layers.findIndex(layer => layer.trusted && layer.stage !== undefined);
  const layers =
    at < 0
      ? [...policy.layers, { layer: 'user' as const, file: '--stage', trusted: true, stage, rules: [], limits: [] }]
      : policy.layers.map((layer, index) => (index === at ? { ...layer, stage } : layer));
  return { ...policy, layers };
}
