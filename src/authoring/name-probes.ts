// Questions about the names that a policy gives a meaning: its own commands, environments, protected branches, repositories, people. Pure.
import { targetKinds } from '../facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Probe } from './probe.ts';
import { samplesOf, wordSamplesOf } from './sample.ts';

export const nameProbesOf = (policy: PolicySet): Probe[] => [
  ...policy.commands.flatMap(commandProbes),
  ...environmentProbes(policy),
  ...branchProbes(policy),
  ...repositoryProbes(policy),
  ...personProbes(policy),
];

function commandProbes({ pattern }: PolicySet['commands'][number]): Probe[] {
  return wordSamplesOf({ any: [pattern] }, 1).map(command => ({
    title: `command ${command}`,
    call: { tool: 'Bash', input: { command } },
  }));
}

/** A change and a deployment at each name that the policy places somewhere. */
function environmentProbes(policy: PolicySet): Probe[] {
  return Object.values(policy.environments).flatMap(kinds =>
    targetKinds.flatMap(kind =>
      (kinds[kind] ?? []).flatMap(pattern =>
        samplesOf({ any: [pattern] }, 1).flatMap(name =>
          (['privileged-write', 'deployment'] as const).map(tier => ({
            title: `${tier} · ${kind} ${name}`,
            call: { tier, targets: [{ kind, name }] },
          })),
        ),
      ),
    ),
  );
}

const branchProbes = (policy: PolicySet): Probe[] =>
  policy.protectedBranches.flatMap(pattern =>
    samplesOf({ any: [pattern] }, 1).map(name => ({
      title: `privileged-write · branch ${name}`,
      call: { tier: 'privileged-write', targets: [{ kind: 'branch', name }] },
    })),
  );

function repositoryProbes(policy: PolicySet): Probe[] {
  return policy.sensitivity.repositories.flatMap(entry => {
    const remotes = [...(entry.remote ?? []), ...(entry.owner ?? []).map(owner => `github.com/${owner}/x`)];
    const samples = remotes.flatMap(pattern => samplesOf({ any: [pattern] }, 1));
    return samples.flatMap(remote =>
      (['write-safe', 'privileged-write'] as const).map(tier => ({
        title: `${tier} · repository ${remote}`,
        call: { tier },
        environment: 'local',
        remote,
      })),
    );
  });
}

/** Somebody of each role, known by what the role goes by. */
function personProbes(policy: PolicySet): Probe[] {
  return Object.values(policy.roles).flatMap(members =>
    members.slice(0, 3).flatMap(member =>
      samplesOf({ any: [member] }, 1).flatMap(identity =>
        (['privileged-write', 'deployment'] as const).map(tier => ({
          title: `${tier} · production · ${identity}`,
          call: { tier },
          environment: 'production',
          identities: [identity],
        })),
      ),
    ),
  );
}
