// `tiergate status`: what is in force in this folder, on one screen. Looks; changes nothing.
import { toTime } from '../audit/filter.ts';
import { toEntry } from '../audit/log-entry.ts';
import { defaultLogFile } from '../audit/places.ts';
import { linesOf } from '../audit/read.ts';
import { homeOf } from '../context/scene.ts';
import { type Decision, type DecisionEffect, decisionEffects } from '../decision.ts';
import { judge, type Setting } from '../gate.ts';
import { agents } from '../init/agents.ts';
import { visible } from '../paint.ts';
import type { Stage } from '../policy/ladder.ts';
import type { PolicyLayer, PolicySet } from '../policy/policy-set.ts';
import { identified, settingFor } from '../setting.ts';
import { placesOf } from './init.ts';
import { describeIntent, intentHere } from './intent.ts';
import { stageInForce } from './lanes.ts';
import type { Output } from './output.ts';
import { registeredFor } from './registered.ts';

/** What the rung lets pass, in words: see policy/ladder.ts. */
const rungs: Readonly<Record<Stage, string>> = {
  'read-only': 'only reading passes by itself',
  'write-safe': 'reading passes, and local changes outside production and sensitive repositories',
  privileged: 'local work passes, and shared changes off protected branches and outside production',
  deployment: 'as `privileged`; a deployment needs an approval',
  'break-glass': 'as `deployment`',
};

interface Status {
  readonly stage: Stage;
  readonly stageFrom: string;
  readonly mode: PolicySet['mode'];
  readonly policies: readonly Pick<PolicyLayer, 'layer' | 'file' | 'trusted'>[];
  readonly problems: readonly string[];
  readonly user: string;
  readonly roles: readonly string[];
  readonly evidence: string;
  readonly intent: string | null;
  readonly root: string;
  readonly branch: string | null;
  readonly protectedBranch: boolean;
  readonly sensitivity: string;
  readonly agents: readonly string[];
  /** Of the last 24 hours. */
  readonly calls: Readonly<Record<DecisionEffect, number>>;
}

export async function status(
  flags: { readonly json?: boolean },
  process: NodeJS.Process,
  output: Output,
): Promise<number> {
  const found = await look(process);
  if (flags.json) output.line(JSON.stringify(found));
  else for (const [name, text] of lines(found)) output.line(`${output.paint('grey', name.padEnd(12))}${visible(text)}`);
  return found.problems.length === 0 ? 0 : 1;
}

async function look(process: NodeJS.Process): Promise<Status> {
  const { env } = process;
  const setting = await identified(settingFor({ cwd: process.cwd(), env, time: Date.now(), facts: true }));
  const { policy } = setting;
  const { request } = asked(setting, process.cwd());
  const { root, found: intent } = intentHere(process);
  return {
    stage: stageInForce(setting),
    stageFrom: policy.layers.find(layer => layer.trusted && layer.stage)?.file ?? 'built in',
    mode: policy.mode,
    policies: policy.layers.map(({ layer, file, trusted }) => ({ layer, file, trusted })),
    problems: [...policy.broken.map(file => file.message), ...(setting.identity?.problems ?? [])],
    user: request.subject.user,
    roles: request.subject.roles,
    evidence: request.subject.evidence === 'token' ? 'a signed token' : 'the operating system',
    intent: intent === undefined ? null : describeIntent(intent, root),
    root,
    branch: request.resource.branch ?? null,
    protectedBranch: request.resource.protectedBranch,
    sensitivity: request.resource.sensitivity,
    agents: guarded(process),
    calls: today(defaultLogFile(env, homeOf(env))),
  };
}

/** A harmless call has all that is known of this place in its request. */
const asked = (setting: Setting, cwd: string): Decision =>
  judge({ host: 'cli', tool: 'Bash', input: { command: 'git status' }, cwd }, setting);

const guarded = (process: NodeJS.Process): string[] =>
  agents.flatMap(agent =>
    registeredFor(agent, placesOf(process)).flatMap(({ scope, entries }) =>
      entries.length > 0 ? [`${agent.name} (${scope})`] : [],
    ),
  );

function today(log: string): Record<DecisionEffect, number> {
  const calls = { allow: 0, ask: 0, approve: 0, deny: 0 };
  const since = toTime('24h', Date.now());
  for (const { bytes } of linesOf(log)) {
    const entry = toEntry(bytes.toString());
    if (entry?.kind === 'decision' && entry.effect && Date.parse(entry.time) >= since) calls[entry.effect] += 1;
  }
  return calls;
}

function lines(found: Status): (readonly [name: string, text: string])[] {
  const { branch } = found;
  return [
    ['stage', `${found.stage}: ${rungs[found.stage]} (${found.stageFrom})`],
    ['mode', found.mode === 'observe' ? 'observe: decides and records, stops nothing' : 'enforce'],
    ...(found.policies.length === 0 && found.problems.length === 0
      ? [['policy', 'no policy file; the built-in policy is in force'] as const]
      : found.policies.map(one => ['policy', describe(one)] as const)),
    ...found.problems.map(text => ['problem', text] as const),
    [
      'you',
      `${found.user}${found.roles.length === 0 ? '' : `, ${found.roles.join(', ')}`}, known from ${found.evidence}`,
    ],
    ['intent', found.intent ?? 'none declared'],
    [
      'here',
      `${found.root}, sensitivity ${found.sensitivity}${branch === null ? '' : `, branch ${branch}${found.protectedBranch ? ' (protected)' : ''}`}`,
    ],
    ['agents', found.agents.length === 0 ? 'none is guarded; run `tiergate init`' : found.agents.join(', ')],
    ['last 24 h', counted(found.calls)],
  ];
}

const describe = ({ layer, file, trusted }: Status['policies'][number]): string =>
  `${layer}: ${file}${trusted ? '' : ' (not trusted: can only make answers stricter; `tiergate trust` changes that)'}`;

const said: Readonly<Record<DecisionEffect, string>> = {
  allow: 'allowed',
  ask: 'asked about',
  approve: 'sent for approval',
  deny: 'denied',
};
function counted(calls: Readonly<Record<DecisionEffect, number>>): string {
  const total = decisionEffects.reduce((sum, effect) => sum + calls[effect], 0);
  const parts = decisionEffects.filter(effect => calls[effect] > 0).map(effect => `${calls[effect]} ${said[effect]}`);
  return total === 0 ? 'no calls' : `${total === 1 ? '1 call' : `${total} calls`}: ${parts.join(', ')}`;
}
