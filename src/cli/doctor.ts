// `tiergate doctor`: is the gate in place, can it work, and what would switch it off. Looks; changes nothing.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { defaultLogFile } from '../audit/places.ts';
import { homeOf, surroundingsOf } from '../context/scene.ts';
import { judge } from '../gate.ts';
import { inspect } from '../init/claude-code.ts';
import { claudeDirectory, settingsFile } from '../init/init.ts';
import { settingFor } from '../setting.ts';
import type { Output } from './output.ts';
import { hookFile } from './package.ts';

interface Finding {
  readonly level: 'ok' | 'note' | 'problem';
  readonly text: string;
}

export function doctor(flags: { readonly json?: boolean }, process: NodeJS.Process, output: Output): number {
  const findings = [
    ...checkNode(process),
    ...checkHook(),
    ...checkSettings(process),
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

/** The user's and the project's settings of Claude Code: registered somewhere, and switched off nowhere. */
function checkSettings(process: NodeJS.Process): Finding[] {
  const scene = surroundingsOf(process.cwd(), process.env);
  const userDirectory = claudeDirectory(process.env, scene.home);
  const files = [
    settingsFile({ scope: 'user', userDirectory, project: scene.project }),
    settingsFile({ scope: 'project', userDirectory, project: scene.project }),
    `${scene.project}/.claude/settings.local.json`,
  ];
  const found = files.filter(file => existsSync(file)).flatMap(file => checkSettingsFile(file));
  const registered = found.some(finding => finding.level === 'ok');
  return registered
    ? found
    : [
        ...found,
        { level: 'problem', text: 'the hook is not registered with Claude Code; run `tiergate init claude-code`' },
      ];
}

function checkSettingsFile(file: string): Finding[] {
  const inspection = inspect(readText(file));
  if (inspection.problem)
    return [{ level: 'problem', text: `${file}:${inspection.problem}; Claude Code ignores the whole file` }];
  const findings: Finding[] = inspection.hooksDisabled
    ? [{ level: 'problem', text: `${file}: \`disableAllHooks\` switches the gate off; remove it` }]
    : [];
  for (const entry of inspection.entries) {
    if (!existsSync(entry.hook) || (entry.node !== undefined && !existsSync(entry.node)))
      findings.push({
        level: 'problem',
        text: `${file}: registers ${entry.node ?? ''} ${entry.hook}, which is gone; every call is blocked until you run \`tiergate init claude-code\` again`,
      });
    else if (entry.narrow)
      findings.push({
        level: 'problem',
        text: `${file}: the matcher \`${entry.matcher}\` leaves tools out; run \`tiergate init claude-code\` again`,
      });
    else if (!entry.current)
      findings.push(
        { level: 'note', text: `${file}: an older form of the registration; run \`tiergate init claude-code\` again` },
        { level: 'ok', text: `registered in ${file}` },
      );
    else findings.push({ level: 'ok', text: `registered in ${file}` });
  }
  if (inspection.entries.length > 1)
    findings.push({ level: 'note', text: `${file}: registered ${inspection.entries.length} times` });
  return findings;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
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
