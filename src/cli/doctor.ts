// `tiergate doctor`: is the gate in place, can it work, and what would switch it off. Looks; changes nothing.
import { accessSync, constants, existsSync } from 'node:fs';
import { defaultLogFile } from '../audit/places.ts';
import { homeOf } from '../context/scene.ts';
import { judge } from '../gate.ts';
import { settingFor } from '../setting.ts';
import { checkAgents } from './doctor-agents.ts';
import { placesOf } from './init.ts';
import type { Output } from './output.ts';
import { hookFile } from './package.ts';

export interface Finding {
  readonly level: 'ok' | 'note' | 'problem';
  readonly text: string;
}

export function doctor(flags: { readonly json?: boolean }, process: NodeJS.Process, output: Output): number {
  const findings = [
    ...checkNode(process),
    ...checkHook(),
    ...checkAgents(placesOf(process)),
    ...checkPolicy(process),
    ...checkLog(process),
  ];
  if (flags.json)
    output.line(JSON.stringify({ healthy: !findings.some(finding => finding.level === 'problem'), findings }));
  else
    for (const { level, text } of findings)
      output.line(
        `${output.paint(level === 'ok' ? 'green' : level === 'note' ? 'yellow' : 'red', level.padEnd(8))}${text}`,
      );
  return findings.some(finding => finding.level === 'problem') ? 1 : 0;
}

function checkNode(process: NodeJS.Process): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return [
    fits
      ? { level: 'ok', text: `Node ${process.versions.node}` }
      : { level: 'problem', text: `Node ${process.versions.node} is too old; tiergate needs 20.19 or newer` },
  ];
}

function checkHook(): Finding[] {
  const file = hookFile('claude-code');
  return [
    existsSync(file)
      ? { level: 'ok', text: `hook ${file}` }
      : { level: 'problem', text: `the hook ${file} is missing; run \`npm run build\`` },
  ];
}

function checkPolicy(process: NodeJS.Process): Finding[] {
  const setting = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: true });
  const { policy } = setting;
  const decision = judge({ host: 'cli', tool: 'Bash', input: { command: 'git status' }, cwd: process.cwd() }, setting);
  return [
    ...policy.broken.map((file): Finding => ({ level: 'problem', text: file.message })),
    ...policy.warnings.map((text): Finding => ({ level: 'note', text })),
    policy.layers.length === 0
      ? { level: 'note', text: 'no policy file; the built-in policy (stage `privileged`) is in force' }
      : { level: 'ok', text: `policy from ${policy.layers.map(layer => layer.file).join(', ')}` },
    decision.effect === 'allow'
      ? { level: 'ok', text: '`git status` would be allowed' }
      : {
          level: 'problem',
          text: `\`git status\` would be answered with ${decision.effect}: ${decision.rulings[0].why}`,
        },
  ];
}

function checkLog(process: NodeJS.Process): Finding[] {
  const file = defaultLogFile(process.env, homeOf(process.env));
  let folder = file.slice(0, file.lastIndexOf('/'));
  while (!existsSync(folder) && folder.includes('/')) folder = folder.slice(0, folder.lastIndexOf('/')) || '/';
  try {
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
    return [{ level: 'ok', text: `log ${file}` }];
  } catch {
    return [
      {
        level: 'problem',
        text: `the log ${file} cannot be written; calls that change anything are denied until that is mended`,
      },
    ];
  }
}
