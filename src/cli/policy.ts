// `tiergate policy …`, `trust` and `untrust`: policy files seen by the people who write them.
import { resolve } from 'node:path';
import { effectColour } from '../paint.ts';
import { readFile } from '../policy/files.ts';
import { formatError } from '../policy/parse.ts';
import type { PolicyLayer, PolicySet } from '../policy/policy-set.ts';
import { searchDirectory } from '../policy/search.ts';
import { trust, untrust } from '../policy/trust.ts';
import { validateFiles } from '../policy/validate.ts';
import { placesFor, settingFor } from '../setting.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

export function validate(files: readonly string[], flags: { readonly json?: boolean }, output: Output): number {
  const findings = validateFiles(files);
  const errors = findings.filter(finding => finding.severity === 'error');
  if (flags.json) output.line(JSON.stringify({ valid: errors.length === 0, findings }));
  else {
    for (const finding of findings)
      output.line(
        `${output.paint(finding.severity === 'error' ? 'red' : 'yellow', finding.severity)} ${formatError(finding)}`,
      );
    if (errors.length === 0) output.line(`${output.paint('green', 'valid')} ${files.join(', ')}`);
  }
  return errors.length === 0 ? 0 : 1;
}

export function showPolicy(flags: { readonly json?: boolean }, process: NodeJS.Process, output: Output): number {
  const { policy } = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: true });
  if (flags.json) output.line(JSON.stringify(policy, null, 2));
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

export function trustFile(given: string | undefined, process: NodeJS.Process, output: Output): number {
  const places = placesFor({ cwd: process.cwd(), env: process.env });
  const file = projectFile(given, places.project);
  const [problem] = validateFiles([file]).filter(finding => finding.severity === 'error');
  if (problem) throw new UsageError(`${formatError(problem)}; a broken policy cannot be trusted`);
  const read = readFile(file);
  if (read.kind !== 'text') throw new UsageError(`${file}: there is no such file`);
  const digest = trust(file, read.bytes, places.trustStore);
  output.line(`trusted ${file} (SHA-256 ${digest.slice(0, 16)}…). Any change to it ends this`);
  return 0;
}

export function untrustFile(given: string | undefined, process: NodeJS.Process, output: Output): number {
  const places = placesFor({ cwd: process.cwd(), env: process.env });
  const file = projectFile(given, places.project);
  output.line(untrust(file, places.trustStore) ? `no longer trusted: ${file}` : `was not trusted: ${file}`);
  return 0;
}

function projectFile(given: string | undefined, directories: readonly string[]): string {
  if (given !== undefined) return resolve(given);
  for (const directory of directories) {
    const found = searchDirectory(directory);
    if (found !== undefined) return found;
  }
  throw new UsageError(
    'no policy file in this project; expected .tiergate.yaml, .tiergate.json or package.json with `tiergate`',
  );
}
