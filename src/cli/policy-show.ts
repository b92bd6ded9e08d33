// `tiergate policy show`: the policy in force here, and with `--effective` every line of it with the place it comes from.
import { effectiveLines } from '../authoring/effective.ts';
import { effectColour, visible } from '../paint.ts';
import { findChains } from '../policy/load.ts';
import type { PolicyLayer, PolicySet } from '../policy/policy-set.ts';
import { placesFor, settingFor } from '../setting.ts';
import type { Output } from './output.ts';

export interface ShowFlags {
  readonly json?: boolean;
  readonly effective?: boolean;
}

export function showPolicy(flags: ShowFlags, process: NodeJS.Process, output: Output): number {
  const { policy } = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: true });
  if (flags.effective) showEffective(policy, flags, process, output);
  else if (flags.json) output.line(JSON.stringify(policy, null, 2));
  else for (const line of describe(policy, output)) output.line(line);
  return policy.broken.length === 0 ? 0 : 1;
}

function describe(policy: PolicySet, output: Output): string[] {
  const stage = policy.layers.find(layer => layer.trusted && layer.stage)?.stage;
  return [
    `mode ${policy.mode}, stage ${stage ?? 'privileged (built in)'}, digest ${policy.digest}`,
    ...(policy.layers.length === 0 ? ['no policy file; the built-in policy is in force'] : []),
    ...policy.layers.flatMap(layer => describeLayer(layer, output)),
    ...policy.broken.map(file => `${output.paint('red', 'broken')} ${file.message}`),
    ...policy.warnings.map(warning => `${output.paint('yellow', 'warning')} ${warning}`),
  ];
}

const describeLayer = (layer: PolicyLayer, output: Output): string[] => [
  `${layer.layer}: ${layer.file}${layer.trusted ? '' : ' (not trusted: can only make answers stricter)'}${layer.stage ? `, stage ${layer.stage}` : ''}`,
  ...[...layer.rules, ...layer.limits].map(
    rule =>
      `  ${output.paint(effectColour[rule.effect], rule.effect.padEnd(7))} ${rule.id} (line ${rule.line})${rule.reason ? `: ${rule.reason}` : ''}`,
  ),
];

function showEffective(policy: PolicySet, flags: ShowFlags, { cwd, env }: NodeJS.Process, output: Output): void {
  const lines = effectiveLines(policy, findChains(placesFor({ cwd: cwd(), env })).chains.flat());
  if (flags.json) output.line(JSON.stringify({ lines }));
  else {
    const width = Math.min(72, Math.max(...lines.map(({ text }) => text.length)));
    for (const { text, origin } of lines)
      output.line(`${visible(text).padEnd(width)}  ${output.paint('grey', visible(origin))}`);
  }
}
