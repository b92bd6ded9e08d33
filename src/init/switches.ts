// What switches an agent's hooks off from outside of the file they are registered in: the project's settings and the environment.
// Looks only through the reader it is given.
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import type { AgentName } from '../invocation.ts';
import type { Places } from './agents.ts';

interface Switch {
  /** In the project, unless absolute. */
  readonly file: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

const switches: { readonly [A in AgentName]?: readonly Switch[] } = {
  'claude-code': [
    { file: '.claude/settings.json', path: ['disableAllHooks'], value: true },
    { file: '.claude/settings.local.json', path: ['disableAllHooks'], value: true },
  ],
  droid: [
    { file: '.factory/hooks.json', path: ['hooksDisabled'], value: true },
    { file: '.factory/settings.json', path: ['hooksDisabled'], value: true },
  ],
  gemini: [{ file: '.gemini/settings.json', path: ['hooksConfig', 'enabled'], value: false }],
  copilot: [{ file: '.github/copilot/settings.json', path: ['disableAllHooks'], value: true }],
};

const variables: { readonly [A in AgentName]?: readonly string[] } = {
  'claude-code': ['CLAUDE_CODE_SIMPLE'],
  opencode: ['OPENCODE_PURE'],
};

/** One line for each switch that is set. */
export function inspectSwitches(
  agent: AgentName,
  { project, env }: Places,
  read: (file: string) => string | undefined,
): string[] {
  const files = (switches[agent] ?? []).flatMap(({ file, path, value }) => {
    const text = read(join(project, file));
    const set = text === undefined ? undefined : valueAt(parse(text), path);
    return set === value
      ? [`${join(project, file)}: \`${path.join('.')}\` switches the gate off in this project; remove it`]
      : [];
  });
  const set = (variables[agent] ?? []).filter(name => env[name] !== undefined && env[name] !== '' && env[name] !== '0');
  return [
    ...files,
    ...codexFeature(agent, project, read),
    ...set.map(name => `the variable ${name} is set, which starts the agent without hooks; unset it`),
  ];
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? new Map(Object.entries(found)).get(key) : undefined;
  return found;
}

function codexFeature(agent: AgentName, project: string, read: (file: string) => string | undefined): string[] {
  if (agent !== 'codex') return [];
  const file = join(project, '.codex/config.toml');
  const features = (read(file) ?? '').split(/^\s*\[/m).find(section => section.startsWith('features]'));
  return features !== undefined && /^\s*hooks\s*=\s*false/m.test(features)
    ? [`${file}: \`features.hooks\` switches the gate off in this project; remove it`]
    : [];
}
