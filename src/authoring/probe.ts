// A question put to a policy by somebody who writes it: what is asked, before the policy says what its names mean. Pure.
import type { Classification, Part } from '../classification.ts';
import { plan } from '../classify/classify.ts';
import { guessScene } from '../context/guess.ts';
import type { Decision } from '../decision.ts';
import { type Environment, type Fact, factKey, type RepositoryFact, type TargetKind } from '../facts.ts';
import { undeclared } from '../intent.ts';
import type { HostName } from '../invocation.ts';
import { environmentOf } from '../policy/environment.ts';
import { type ConditionEvaluator, evaluate } from '../policy/evaluate.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { isProtectedBranch, rolesOf, sensitivityOfPlaces, weakRolesOf } from '../policy/subject.ts';
import type { AccessRequest, Evidence, Sensitivity } from '../request.ts';
import { highest, type Verdict } from '../tier.ts';

export interface ProbePart {
  readonly tier: Verdict;
  readonly action?: string;
  readonly words?: string;
  readonly effects?: Part['effects'];
  readonly unread?: boolean;
  readonly paths?: readonly string[];
  readonly places?: readonly string[];
  readonly targets?: readonly { readonly kind: TargetKind; readonly name?: string }[];
}

export interface Probe {
  readonly title: string;
  /** A call to classify, or its judgement at once. */
  readonly call: { readonly tool: string; readonly input: Readonly<Record<string, unknown>> } | ProbePart;
  readonly tool?: string;
  /** Where given, what is acted upon is there, whatever the policy says of its name. */
  readonly environment?: Environment;
  readonly sensitivity?: Sensitivity;
  readonly roles?: readonly string[];
  /** `os:maria`; the first is the user. */
  readonly identities?: readonly string[];
  readonly evidence?: Evidence;
  readonly branch?: string;
  readonly remote?: string;
  readonly root?: string;
  readonly host?: HostName;
  /** Type of the sub-agent. */
  readonly agent?: string;
  readonly permissionMode?: string;
  readonly intent?: string;
  /** Milliseconds since the epoch. */
  readonly time?: number;
}

/** Where calls of authors start unless they say otherwise. */
export const probeHome = '/home/author';
const probeRoot = `${probeHome}/project`;
/** Noon of a Wednesday: no rule about nights or weekends applies by chance. */
const plainTime = Date.UTC(2026, 0, 7, 12);

export const decideProbe = (policy: PolicySet, probe: Probe, conditions?: ConditionEvaluator): Decision =>
  evaluate(policy, requestOf(policy, probe), conditions);

export function requestOf(policy: PolicySet, probe: Probe): AccessRequest {
  const { root = probeRoot, branch, remote } = probe;
  const classification = placedIn(probe.environment, classificationOf(policy, probe, root));
  const places = [{ remotes: [remote ?? []].flat(), roots: [root], paths: pathsIn(classification, root) }];
  return {
    subject: subjectOf(policy, probe),
    action: { tool: toolOf(probe), classification },
    resource: {
      root,
      places,
      protectedBranch: branch !== undefined && isProtectedBranch(policy, branch),
      sensitivity: probe.sensitivity ?? sensitivityOfPlaces(policy, places),
      ...(remote === undefined ? {} : { remote }),
      ...(branch === undefined ? {} : { branch }),
    },
    context: {
      cwd: root,
      intent: probe.intent ?? undeclared,
      permissionMode: probe.permissionMode ?? 'default',
      time: probe.time ?? plainTime,
    },
  };
}

function subjectOf(policy: PolicySet, { identities = ['os:author'], roles, evidence, host, agent }: Probe) {
  const weakRoles = roles === undefined ? weakRolesOf(policy, identities) : [];
  const [user = 'os:author'] = identities;
  return {
    host: host ?? 'claude-code',
    user,
    roles: roles ?? rolesOf(policy, identities),
    evidence: evidence ?? evidenceOf(user),
    ...(weakRoles.length > 0 ? { weakRoles } : {}),
    ...(agent === undefined || agent === 'main' ? {} : { subagent: agent, agent }),
  };
}

const evidenceOf = (user: string): Evidence =>
  user.startsWith('oidc:') ? 'token' : user.startsWith('git:') ? 'claim' : 'system';

const toolOf = ({ call, tool }: Probe): string => tool ?? ('tier' in call ? 'Bash' : call.tool);

const pathsIn = ({ resources }: Classification, root: string): string[] =>
  resources.flatMap(({ kind, name }) =>
    kind === 'path' && name.startsWith(`${root}/`) ? [name.slice(root.length + 1)] : [],
  );

function classificationOf(policy: PolicySet, probe: Probe, root: string): Classification {
  const { call } = probe;
  if ('tier' in call) return judged(policy, call, root);
  const invocation = { host: probe.host ?? 'claude-code', cwd: root, ...call } as const;
  const scene = guessScene(root, policy.environments, policy.commands);
  const facts = new Map<string, Fact>();
  let planned = plan(invocation, scene, facts);
  // Only what the probe itself says about the repository is known.
  for (const query of planned.needs.values())
    if (query.fact === 'repository' && query.dir.startsWith(root))
      facts.set(factKey(query), repositoryFact(probe, root));
  if (facts.size > 0) planned = plan(invocation, scene, facts);
  return planned.classification;
}

function repositoryFact({ branch, remote }: Probe, root: string): Fact {
  const value: RepositoryFact = {
    root,
    remotes: remote === undefined ? {} : { origin: remote },
    ...(branch === undefined ? {} : { branch }),
  };
  return { value, source: 'the test' };
}

function judged(
  policy: PolicySet,
  { paths = [], places = [], targets = [], ...given }: ProbePart,
  root: string,
): Classification {
  const part: Part = {
    tier: given.tier,
    action: given.action ?? 'act',
    words: given.words ?? given.action ?? 'act',
    unread: given.unread ?? false,
    effects: given.effects ?? [],
    targets: targets.map(({ kind, name }) => ({
      kind,
      name,
      source: 'the author',
      environment: name === undefined ? 'unknown' : environmentOf(kind, name, policy.environments),
    })),
    resources: resourcesOf(paths, places, root, given.effects ?? []),
    because: [{ tier: given.tier, why: 'the author says so' }],
  };
  const [environment = 'local'] = part.targets.map(target => target.environment);
  return { ...part, environment, parts: [part] };
}

function resourcesOf(
  paths: readonly string[],
  places: readonly string[],
  root: string,
  effects: Part['effects'],
): Part['resources'] {
  const effect = effects.includes('deletes') ? 'deletes' : effects.includes('writes') ? 'writes' : 'reads';
  const whole = paths.map(path => (/^[/~]/.test(path) ? path : `${root}/${path}`));
  const count = Math.max(whole.length, places.length);
  return Array.from({ length: count }, (_, at) => ({
    kind: 'path' as const,
    name: whole[at] ?? whole[0] ?? `${root}/file`,
    effect,
    place: places[at] ?? places[0] ?? 'project',
  }));
}

/** Everything that is acted upon lies in this environment. */
function placedIn(environment: Environment | undefined, classification: Classification): Classification {
  if (environment === undefined) return classification;
  const parts = classification.parts.map(part => ({ ...part, targets: targetsIn(environment, part) }));
  return {
    ...classification,
    environment,
    tier: highest([classification.tier, ...parts.map(({ tier }) => tier)]),
    targets: parts.flatMap(({ targets }) => targets),
    parts,
  };
}

const targetsIn = (environment: Environment, { targets }: Part): Part['targets'] =>
  targets.length > 0
    ? targets.map(target => ({ ...target, environment }))
    : [
        {
          kind: 'environment',
          name: environment === 'unknown' ? undefined : environment,
          source: 'the author',
          environment,
        },
      ];
