// What one process decides with: the policy in force, the user, the clock. Reads the machine once, before the pure part starts.
import { osUser } from './context/identity.ts';
import { type Surroundings, surroundingsOf } from './context/scene.ts';
import type { Setting } from './gate.ts';
import { evaluateCondition } from './policy/condition.ts';
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
  };
}

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

/** The same policy on another rung, to see what it would do. */
const withStage = (policy: PolicySet, stage: Stage): PolicySet => ({
  ...policy,
  layers: [
    { layer: 'project', file: '--stage', trusted: true, stage, rules: [], limits: [] },
    ...policy.layers.map(({ stage: _, ...layer }) => layer),
  ],
});
