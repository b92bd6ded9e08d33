// Questions about what the rules of a policy speak of beyond the matrix: commands, paths, branches, MCP tools, names of targets, hosts, times. Pure.
import type { Effect } from '../classification.ts';
import { effects as allEffects } from '../classification.ts';
import { targetKinds } from '../facts.ts';
import { hostNames } from '../invocation.ts';
import { accepts } from '../policy/match.ts';
import type { Attribute, CompiledRule, PolicySet } from '../policy/policy-set.ts';
import { isInWindow, type TimeWindow } from '../policy/time-window.ts';
import { evidences, sensitivities } from '../request.ts';
import { tiers, type Verdict } from '../tier.ts';
import { type Dimensions, dimensionNames } from './dimensions.ts';
import { nameProbesOf } from './name-probes.ts';
import type { Probe, ProbePart } from './probe.ts';
import { samplesOf, wordSamplesOf } from './sample.ts';
import { closedLists } from './vocabulary.ts';

const verdicts = [...tiers, 'unknown'] as const;

/** What the rules of a policy are about, and the names that it gives a meaning. */
export function probesOf(policy: PolicySet, dimensions: Dimensions): Probe[] {
  const rules = policy.layers.flatMap(layer => [...layer.rules, ...layer.limits]);
  const beyond = rules.filter(rule => isBeyondMatrix(rule) || namesMore(rule, dimensions));
  const all = [...beyond.flatMap(ruleProbes), ...nameProbesOf(policy)];
  return [...new Map(all.map(probe => [probe.title, probe])).values()];
}

const inMatrix: ReadonlySet<string> = new Set<Attribute>(['tier', 'environment', 'sensitivity', 'role', 'intent']);
/** Whether the rule looks at more than the dimensions of the matrix. */
export const isBeyondMatrix = (rule: CompiledRule): boolean =>
  rule.time !== undefined || Object.keys(rule.match).some(attribute => !inMatrix.has(attribute));

/** Whether the rule names a value that the matrix has no column for: a pattern, or one name too many. */
const namesMore = ({ match }: CompiledRule, dimensions: Dimensions): boolean =>
  dimensionNames.some(name => {
    const patterns = match[name];
    return [...(patterns?.any ?? []), ...(patterns?.none ?? [])].some(value => !dimensions[name].includes(value));
  });

/** One question for each tier that the rule is about and each alternative that it names. */
export function ruleProbes(rule: CompiledRule): Probe[] {
  const tiersOf = verdicts.filter(tier => samplesFor(rule, 'tier', [tier]).length > 0);
  const values = new Map<Attribute, string[]>();
  // Keys are those the policy was compiled with.
  for (const attribute of Object.keys(rule.match) as Attribute[]) values.set(attribute, valuesFor(rule, attribute));
  const alternatives = Math.max(1, ...[...values.values()].map(list => list.length));
  return tiersOf.flatMap(tier =>
    Array.from({ length: alternatives }, (_, at) => probeAt(rule, tier, attribute => pick(values.get(attribute), at))),
  );
}

const pick = (list: readonly string[] | undefined, at: number): string | undefined => list?.[at % list.length];

/** Those of a closed list that the rule accepts; all where it says nothing. */
const samplesFor = (rule: CompiledRule, attribute: Attribute, closed: readonly string[]): string[] => {
  const patterns = rule.match[attribute];
  return patterns === undefined ? [...closed] : closed.filter(value => accepts(patterns, value));
};

/** Something that each pattern fits, and also what is excluded: another policy may not exclude it. */
function valuesFor(rule: CompiledRule, attribute: Attribute): string[] {
  const patterns = rule.match[attribute];
  if (patterns === undefined) return [];
  const closed = closedLists[attribute];
  if (closed) return [...closed];
  const samples = attribute === 'command' ? wordSamplesOf : samplesOf;
  const { any, none = [] } = patterns;
  const accepted = any.length === 0 ? samples(patterns, 1) : any.flatMap(one => samples({ any: [one], none }, 1));
  return [...new Set([...accepted, ...none.flatMap(one => samples({ any: [one] }, 1))])];
}

function probeAt(rule: CompiledRule, tier: Verdict, value: (attribute: Attribute) => string | undefined): Probe {
  const part = partAt(tier, value);
  const [server, tool] = [value('mcp.server'), value('mcp.tool')];
  const given = withoutEmpty({
    tool: server !== undefined || tool !== undefined ? `mcp__${server ?? 'server'}__${tool ?? 'tool'}` : value('tool'),
    branch: value('branch'),
    environment: value('environment'),
    agent: value('agent'),
    permissionMode: value('permissionMode'),
    intent: value('intent'),
    roles: value('role') === undefined ? undefined : [value('role') ?? ''],
    host: hostNames.find(host => host === value('host')),
    sensitivity: sensitivities.find(one => one === value('sensitivity')),
    evidence: evidences.find(one => one === value('evidence')),
    time: rule.time === undefined ? undefined : timeIn(rule.time),
  });
  return { title: titleOf(part, given), call: part, ...given };
}

function partAt(tier: Verdict, value: (attribute: Attribute) => string | undefined): ProbePart {
  const effect = allEffects.find(one => one === value('effects'));
  const [path, place] = [value('path'), value('place')];
  const targets = targetKinds.flatMap(kind => {
    const name = value(`target.${kind}`);
    return name === undefined ? [] : [{ kind, name }];
  });
  const needsWriting = path !== undefined && effect === undefined && tier !== 'read-only';
  const effects: readonly Effect[] = effect !== undefined ? [effect] : needsWriting ? ['writes'] : [];
  return {
    tier,
    effects,
    targets,
    ...withoutEmpty({
      action: value('action'),
      words: value('command') ?? value('action'),
      unread: value('unread') === undefined ? undefined : value('unread') === 'true',
      paths: path === undefined ? undefined : [path],
      places: place === undefined ? undefined : [place],
    }),
  };
}

/** The next time within a year at which the rule applies. */
export function timeIn(window: TimeWindow): number | undefined {
  const hour = 3_600_000;
  const start = Date.UTC(2026, 0, 7, 12);
  const at = Array.from({ length: 24 * 370 }, (_, hours) => start + hours * hour + hour / 4);
  return at.find(time => isInWindow(window, time));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const withoutEmpty = <T extends object>(fields: T): Given<T> =>
  // Only keys without a value are left out.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

function titleOf(part: ProbePart, given: Partial<Probe>): string {
  const { roles, time, ...words } = given;
  return [
    part.tier,
    part.words ?? part.action,
    part.effects?.join(' '),
    part.paths?.map(path => `path ${path}`).join(' '),
    part.places?.map(place => `place ${place}`).join(' '),
    part.unread === undefined ? undefined : part.unread ? 'unread' : 'read in full',
    ...(part.targets ?? []).map(({ kind, name }) => `${kind} ${name}`),
    ...Object.entries(words).map(([key, value]) => `${key} ${String(value)}`),
    roles?.map(role => `role ${role}`).join(' '),
    time === undefined ? undefined : `at ${new Date(time).toISOString().slice(0, 16)}Z`,
  ]
    .filter(text => text !== undefined && text !== '')
    .join(' · ');
}
