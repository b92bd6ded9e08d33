// One call judged on this machine: classify, read just the facts that were asked for, classify again, decide.
import type { Classification } from './classification.ts';
import { gather } from './context/gather.ts';
import { guessScene } from './context/guess.ts';
import { intentFor } from './context/intent-store.ts';
import { repositoryPlaces } from './context/repository-places.ts';
import { type Surroundings, surroundingsOf } from './context/scene.ts';
import { isThere, sessionFile } from './context/session.ts';
import { recall } from './context/session-memory.ts';
import { type Circumstances, decide, plan } from './decide.ts';
import type { Decision } from './decision.ts';
import { type Fact, type FactQuery, factKey, type Remembered, type RepositoryFact, type Scene } from './facts.ts';
import type { Identity } from './identity.ts';
import { defaultDuration, type Intent, isIntentName } from './intent.ts';
import type { Invocation } from './invocation.ts';
import type { PreviewMemory } from './obligations/previews.ts';
import type { PolicySet } from './policy/compile.ts';
import type { ConditionEvaluator } from './policy/evaluate.ts';

export interface Setting {
  readonly policy: PolicySet;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The directory that this was set up for, and what is around it. A call from elsewhere gets surroundings of its own. */
  readonly place: { readonly cwd: string; readonly around: Surroundings };
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** False: judge from the text alone, for calls whose paths do not exist on this machine. */
  readonly facts: boolean;
  readonly conditions?: ConditionEvaluator;
  /** What is remembered of previews. Missing: nothing. */
  readonly previews?: PreviewMemory;
  /** Where more is known of the user than the account. */
  readonly identity?: Identity;
  /** Folder in which this tool keeps what people declared. Missing: nothing is looked up there. */
  readonly state?: string;
  /** False: MCP tools are judged by their words alone, to measure those. */
  readonly serverCatalogues?: false;
}

// A fact may make another question worth asking (a script's text names files); more rounds than this add nothing but time.
const maxRounds = 4;
/** Milliseconds that all facts of one call may take together. */
const factBudget = 2000;

/** The decision about a call. Never throws for what a call holds; throws where the machine fails in a way that must close the gate. */
export const judge = (invocation: Invocation, setting: Setting): Decision =>
  answer(setting.facts ? examineHere(invocation, setting) : examineText(invocation, setting), setting);

/** A call and all that was found out about it; no policy has spoken yet. */
export interface Examined {
  readonly invocation: Invocation;
  readonly classification: Classification;
  readonly circumstances: Circumstances;
}

/** What the policy says. Another policy may be asked about the same, if it names the same commands, environments and intents. */
export function answer({ invocation, classification, circumstances }: Examined, setting: Setting): Decision {
  const decision = decide(invocation, classification, setting.policy, circumstances, setting.conditions);
  return setting.facts ? withProblems(decision, setting) : decision;
}

export function examineText(invocation: Invocation, setting: Setting): Examined {
  const scene = {
    ...guessScene(invocation.cwd, setting.policy.environments, setting.policy.commands),
    ...(setting.serverCatalogues === false ? { serverCatalogues: setting.serverCatalogues } : {}),
  };
  const { classification } = plan(invocation, scene);
  return { invocation, classification, circumstances: { scene, repository: undefined, ...personOf(setting) } };
}

export function examineHere(invocation: Invocation, setting: Setting): Examined {
  const { place, policy } = setting;
  const around = invocation.cwd === place.cwd ? place.around : surroundingsOf(invocation.cwd, setting.env);
  const remembered = rememberedBy(invocation, setting);
  const scene: Scene = {
    ...around,
    environments: policy.environments,
    commands: policy.commands,
    ...(remembered ? { remembered } : {}),
  };
  const facts = new Map<string, Fact>();
  let planned = plan(invocation, scene, facts);
  for (let round = 1; round < maxRounds; round++) {
    const missing = [...planned.needs].filter(([key]) => !facts.has(key)).map(([, query]) => query);
    if (missing.length === 0) break;
    for (const [key, fact] of gather(missing, scene, setting.env, factBudget)) facts.set(key, fact);
    planned = plan(invocation, scene, facts);
  }
  const look = (dir: string): RepositoryFact | undefined => repositoryOf(dir, scene, facts, setting);
  const circumstances = {
    scene,
    ...personOf(setting),
    repository: look(scene.cwd),
    places: repositoryPlaces(planned.classification.resources, scene, look),
    intent: intentOf(invocation, scene, setting),
  };
  return { invocation, classification: planned.classification, circumstances };
}

/** The file that holds what earlier calls of this session left behind. */
export const memoryOf = ({ host, session }: Invocation, { state }: Setting): string | undefined =>
  state === undefined || session === undefined ? undefined : sessionFile(state, `${host} ${session}`);

function rememberedBy(invocation: Invocation, setting: Setting): Remembered | undefined {
  const file = memoryOf(invocation, setting);
  return file !== undefined && isThere(file) ? recall(file) : undefined;
}

const personOf = ({ user, time, identity }: Setting) => ({ user, time, ...(identity ? { identity } : {}) });

/** A token that does not count leaves a person with fewer rights than they expect, so they are told. */
const withProblems = (decision: Decision, { identity }: Setting): Decision =>
  identity && identity.problems.length > 0
    ? { ...decision, errors: [...decision.errors, ...identity.problems] }
    : decision;

/** What the organization sets goes before what a person declares. */
function intentOf(invocation: Invocation, scene: Scene, setting: Setting): Intent | 'unreadable' | undefined {
  const { policy, env, state, time } = setting;
  const { fixed, variable } = policy.managedIntent ?? {};
  const managed = (variable === undefined ? undefined : env[variable]) ?? fixed;
  if (managed !== undefined)
    return isIntentName(managed)
      ? { name: managed, from: 'organization', since: time, until: time + defaultDuration }
      : 'unreadable';
  if (state === undefined) return undefined;
  const session = invocation.session === undefined ? [] : [{ session: `${invocation.host} ${invocation.session}` }];
  return intentFor(state, [...session, { root: scene.project }], time);
}

function repositoryOf(
  dir: string,
  scene: Scene,
  facts: Map<string, Fact>,
  setting: Setting,
): RepositoryFact | undefined {
  const query: FactQuery = { fact: 'repository', dir };
  const key = factKey(query);
  if (!facts.has(key)) for (const [, fact] of gather([query], scene, setting.env, factBudget)) facts.set(key, fact);
  const found = facts.get(key);
  // The fact is stored under the key of a repository query, so its value is a repository.
  return found?.value as RepositoryFact | undefined;
}
