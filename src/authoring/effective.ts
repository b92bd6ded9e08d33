// What is in force, line by line, and where each line comes from: the files of all layers as one policy. Pure.
import type { PolicySet, PolicySource } from '../policy/compile.ts';
import type { Policy } from '../policy/schema.ts';
import { aboutOf } from './describe-rule.ts';

export interface EffectiveLine {
  readonly text: string;
  /** `file:line`; `built in` where no file says anything. */
  readonly origin: string;
}

type Sound = PolicySource & { readonly parsed: Extract<PolicySource['parsed'], { ok: true }> };

export function effectiveLines(policy: PolicySet, sources: readonly PolicySource[]): EffectiveLine[] {
  const sound = sources.filter((source): source is Sound => source.parsed.ok);
  const nearestFirst = policy.layers.flatMap(({ file, layer }) =>
    sound.filter(one => one.file === file && one.layer === layer),
  );
  return [...settings(policy, nearestFirst), ...tables(nearestFirst), ...ruleLines(policy), ...brokenLines(policy)];
}

const originOf = ({ file, parsed }: Sound, path: readonly PropertyKey[]): string =>
  `${file}:${parsed.locate(path, 'key').line}`;

/** Who said the value that is in force; of several, the nearest. */
function saying(sources: readonly Sound[], key: keyof Policy, fits: (policy: Policy) => boolean): string {
  const found = sources.find(({ parsed }) => parsed.policy[key] !== undefined && fits(parsed.policy));
  return found === undefined ? 'built in' : originOf(found, [key]);
}

function settings(policy: PolicySet, sources: readonly Sound[]): EffectiveLine[] {
  const trusted = sources.filter(source => source.trusted);
  const stages = policy.layers.flatMap(({ stage, file, trusted: counts }) => (stage ? [{ stage, file, counts }] : []));
  const [proposed] = stages.filter(({ counts }) => counts);
  return [
    { text: `mode: ${policy.mode}`, origin: saying(sources, 'mode', ({ mode }) => mode === policy.mode) },
    {
      text: `stage: ${proposed?.stage ?? 'privileged'}`,
      origin: saying(trusted, 'stage', ({ stage }) => stage === proposed?.stage),
    },
    ...stages
      .filter(({ counts }) => !counts)
      .map(({ stage, file }) => ({ text: `stage at least as strict as: ${stage}`, origin: `${file} (not trusted)` })),
    {
      text: `hostPrompts: ${policy.hostPrompts}`,
      origin: saying(sources, 'hostPrompts', ({ hostPrompts }) => hostPrompts === policy.hostPrompts),
    },
    ...policy.protectedBranches.map(branch => ({
      text: `protectedBranches: ${branch}`,
      origin: saying(trusted, 'protectedBranches', ({ protectedBranches }) => protectedBranches !== undefined),
    })),
  ];
}

const named = ['environments', 'commands', 'roles', 'groups', 'channels', 'intents'] as const;
const whole = ['repository', 'repositories', 'identity', 'managedIntent'] as const;
/** Of these an untrusted file is heard as well; of the others only what a person trusts. */
const heardAnyway: ReadonlySet<string> = new Set(['intents', 'repository']);

function tables(sources: readonly Sound[]): EffectiveLine[] {
  return sources.flatMap(source => {
    const { policy } = source.parsed;
    const counts = (key: string): boolean => source.trusted || heardAnyway.has(key);
    return [
      ...named.filter(counts).flatMap(key =>
        Object.entries(policy[key] ?? {}).map(([name, value]) => ({
          text: `${key}.${name}: ${JSON.stringify(value)}`,
          origin: originOf(source, [key, name]),
        })),
      ),
      ...whole
        .filter(counts)
        .flatMap(key =>
          policy[key] === undefined
            ? []
            : [{ text: `${key}: ${JSON.stringify(policy[key])}`, origin: originOf(source, [key]) }],
        ),
    ];
  });
}

const ruleLines = ({ layers }: PolicySet): EffectiveLine[] =>
  layers.flatMap(({ file, trusted, rules, limits }) =>
    [...limits.map(rule => ({ rule, list: 'limit' })), ...rules.map(rule => ({ rule, list: 'rule' }))]
      .filter(({ rule }) => trusted || rule.effect !== 'allow')
      .map(({ rule, list }) => ({
        text: `${list} ${rule.id}: ${rule.effect} · ${aboutOf(rule)}`,
        origin: `${file}:${rule.line}`,
      })),
  );

const brokenLines = ({ broken }: PolicySet): EffectiveLine[] =>
  broken.map(({ message, file }) => ({ text: `broken: ${message}`, origin: file }));
