// Parsed policy files → the policy set in force, as plain data. Decides what each file may contribute; reads nothing.
import { defaultHostPrompts, defaultMode, defaultProtectedBranches, defaultSensitivity } from './defaults.ts';
import { expand } from './expand.ts';
import { formatError, type Parsed } from './parse.ts';
import { intentsOf, managedBy, rolesIn } from './people.ts';
import {
  type BrokenFile,
  type Channel,
  type FileLayer,
  type FolderEntry,
  type PolicyLayer,
  type PolicySet,
  policySetFormat,
  type RepositoryEntry,
} from './policy-set.ts';
import { compileRules } from './rules.ts';
import type { Policy } from './schema.ts';
import { moreSensitive } from './subject.ts';

export type { PolicySet } from './policy-set.ts';

/** One policy file as found. */
export interface PolicySource {
  readonly layer: FileLayer;
  readonly file: string;
  /** Organization and user files are; a project file only if its exact bytes were trusted. */
  readonly trusted: boolean;
  readonly parsed: Parsed;
}

const order: readonly FileLayer[] = ['project', 'user', 'organization'];
const expandAll = (patterns: string | readonly string[] | undefined): string[] =>
  [patterns ?? []].flat().flatMap(pattern => {
    const expanded = expand(pattern);
    return 'globs' in expanded ? expanded.globs : [pattern];
  });

/** `digest`: over the bytes of all files. `home`: what `~` stands for. */
export function compile(
  sources: readonly PolicySource[],
  around: {
    readonly digest: string;
    readonly home: string;
    readonly warnings?: readonly string[];
    readonly extended?: readonly string[];
  },
): PolicySet {
  const sorted = [...sources].sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
  const sound = sorted.flatMap(source =>
    source.parsed.ok ? [{ ...source, policy: source.parsed.policy, lines: source.parsed.lines }] : [],
  );
  const trusted = sound.filter(source => source.trusted);
  const byAuthority = order.flatMap(layer => trusted.filter(source => source.layer === layer).reverse());
  const ofOrganization = trusted.filter(({ layer }) => layer === 'organization').map(({ policy }) => policy);
  const layers = sound.map(
    (source): PolicyLayer => ({
      layer: source.layer,
      file: source.file,
      trusted: source.trusted,
      ...(source.policy.stage ? { stage: source.policy.stage } : {}),
      rules: compileRules(source.policy.rules ?? [], source.lines.rules, around.home),
      limits:
        source.layer === 'organization'
          ? compileRules(source.policy.limits ?? [], source.lines.limits, around.home)
          : [],
      ...(source.policy.intents ? { intents: intentsOf(source.policy.intents) } : {}),
    }),
  );
  return {
    format: policySetFormat,
    mode: modeOf(sorted),
    hostPrompts: hostPromptsOf(sound),
    layers,
    broken: sorted.flatMap(brokenOf),
    environments: environmentsOf(trusted),
    commands: trusted.flatMap(commandsOf),
    roles: rolesIn(byAuthority),
    channels: channelsIn(byAuthority),
    protectedBranches: protectedBranchesOf(trusted),
    sensitivity: sensitivityIn(trusted),
    ...untrustedIn(sound),
    ...managedBy(ofOrganization),
    conditions: layers.some(({ rules, limits }) =>
      [...rules, ...limits].some(rule => rule.when !== undefined || rule.unless !== undefined),
    ),
    warnings: [...(around.warnings ?? []), ...sorted.flatMap(({ parsed }) => parsed.warnings.map(formatError))],
    extended: around.extended ?? [],
    digest: around.digest,
  };
}

const brokenOf = ({ layer, file, parsed }: PolicySource): BrokenFile[] => {
  if (parsed.ok) return [];
  const [first] = parsed.errors;
  const more = parsed.errors.length > 1 ? ` (and ${parsed.errors.length - 1} more)` : '';
  return [{ layer, file, message: `${first ? formatError(first) : `${file}: cannot be read`}${more}` }];
};

/** A broken file may have said `enforce`, so it counts as if it did, where it had a right to say so. */
function modeOf(sorted: readonly PolicySource[]): PolicySet['mode'] {
  const saying = (source: PolicySource): PolicySet['mode'] | undefined =>
    source.parsed.ok ? source.parsed.policy.mode : 'enforce';
  if (sorted.some(source => source.layer === 'organization' && saying(source) === 'enforce')) return 'enforce';
  const trusted = sorted.filter(source => source.trusted);
  return trusted.map(saying).find(mode => mode !== undefined) ?? defaultMode;
}

type Sound = PolicySource & { readonly policy: Policy };

function hostPromptsOf(sound: readonly Sound[]): PolicySet['hostPrompts'] {
  const binding = sound.filter(source => source.layer === 'organization' || !source.trusted);
  if (binding.some(({ policy }) => policy.hostPrompts === 'keep')) return 'keep';
  return (
    sound.filter(source => source.trusted).find(({ policy }) => policy.hostPrompts !== undefined)?.policy.hostPrompts ??
    defaultHostPrompts
  );
}

// Only of trusted files: a name can raise one rule's answer and slip past another, so it is not known to tighten. Commands likewise.
function environmentsOf(trusted: readonly Sound[]): PolicySet['environments'] {
  const merged = new Map<string, Map<string, string[]>>();
  for (const { policy } of trusted)
    for (const [name, kinds] of Object.entries(policy.environments ?? {})) {
      const own = merged.get(name) ?? new Map<string, string[]>();
      merged.set(name, own);
      for (const [kind, patterns] of Object.entries(kinds))
        own.set(kind, [...(own.get(kind) ?? []), ...expandAll(patterns)]);
    }
  return Object.fromEntries([...merged].map(([name, kinds]) => [name, Object.fromEntries(kinds)]));
}

/** The last word counts: the organization's before a user's, and that before a project's. */
const channelsIn = (trusted: readonly Sound[]): PolicySet['channels'] =>
  Object.fromEntries(
    trusted.flatMap(({ policy }) =>
      Object.entries(policy.channels ?? {}).map(([name, { webhook, variable }]): [string, Channel] => [
        name,
        { ...(webhook === undefined ? {} : { webhook }), ...(variable === undefined ? {} : { variable }) },
      ]),
    ),
  );

/** Longest pattern first, for the first that fits counts. */
function commandsOf({ policy }: Sound): PolicySet['commands'] {
  return Object.entries(policy.commands ?? {})
    .flatMap(([pattern, tier]) => expandAll(pattern).map(glob => ({ pattern: glob, tier })))
    .sort((a, b) => b.pattern.length - a.pattern.length);
}

const foldersOf = ({ repository }: Policy): FolderEntry[] =>
  Object.entries(repository?.folders ?? {}).map(([folder, sensitivity]) => ({
    folder: expandAll(folder),
    sensitivity,
  }));

function protectedBranchesOf(trusted: readonly Sound[]): string[] {
  const own = trusted.find(({ policy }) => policy.protectedBranches)?.policy.protectedBranches;
  const binding = trusted
    .filter(({ layer }) => layer === 'organization')
    .flatMap(({ policy }) => policy.protectedBranches ?? []);
  return [...new Set(expandAll([...(own ?? defaultProtectedBranches), ...binding]))];
}

function untrustedIn(sound: readonly Sound[]): Pick<PolicySet, 'untrusted'> {
  const policies = sound.filter(({ trusted }) => !trusted).map(({ policy }) => policy);
  if (!policies.some(({ repository, protectedBranches }) => repository ?? protectedBranches)) return {};
  return {
    untrusted: {
      sensitivity: policies.flatMap(({ repository }) => repository?.sensitivity ?? []).reduce(moreSensitive, 'low'),
      protectedBranches: expandAll(policies.flatMap(({ protectedBranches }) => protectedBranches ?? [])),
      folders: policies.flatMap(foldersOf),
    },
  };
}

function sensitivityIn(trusted: readonly Sound[]): PolicySet['sensitivity'] {
  const organization = trusted.filter(({ layer }) => layer === 'organization').map(({ policy }) => policy);
  const raised = trusted
    .filter(({ layer }) => layer !== 'organization')
    .flatMap(({ policy }) => policy.repository?.sensitivity ?? []);
  return {
    base: organization.find(({ repository }) => repository?.sensitivity)?.repository?.sensitivity ?? defaultSensitivity,
    atLeast: raised.reduce(moreSensitive, 'low'),
    repositories: organization
      .flatMap(({ repositories }) => repositories ?? [])
      .map(
        ({ match, sensitivity }): RepositoryEntry => ({
          ...(match.remote ? { remote: expandAll(match.remote) } : {}),
          ...(match.path ? { path: expandAll(match.path) } : {}),
          ...(match.owner ? { owner: expandAll(match.owner) } : {}),
          ...(match.folder ? { folder: expandAll(match.folder) } : {}),
          sensitivity,
        }),
      ),
    folders: trusted.flatMap(({ policy }) => foldersOf(policy)),
  };
}
