// Patterns of a policy file: whether each can be understood, and stands where it means something. Pure.
import { type CheckFinding, error } from './checks.ts';
import type { Path } from './document.ts';
import { expand } from './expand.ts';
import type { Policy } from './schema.ts';

const ruleGlobs = [
  'action',
  'agent',
  'branch',
  'environment',
  'path',
  'place',
  'tool',
  'host',
  'permissionMode',
  'role',
  'intent',
] as const;

export function checkPatterns(policy: Policy): CheckFinding[] {
  const found: CheckFinding[] = [];
  const check = (path: Path, value: string | readonly string[] | undefined): void => {
    for (const [index, pattern] of [value ?? []].flat().entries()) {
      const wrong = expand(pattern.replace(/^!/, ''));
      if ('problem' in wrong)
        found.push(error(Array.isArray(value) ? [...path, index] : path, `\`${pattern}\`: ${wrong.problem}`));
    }
  };
  const checkWords = (
    path: Path,
    value: string | readonly string[] | undefined,
    part: 'key' | 'value' = 'value',
  ): void => {
    check(path, value);
    for (const pattern of [value ?? []].flat())
      if (/[?[\\]/.test(pattern))
        found.push(error(path, `\`${pattern}\`: only \`*\` and \`{a,b}\` work here`, { part }));
  };
  for (const list of ['rules', 'limits'] as const)
    for (const [index, { match }] of (policy[list] ?? []).entries()) {
      for (const key of ruleGlobs) check([list, index, 'match', key], match[key]);
      checkWords([list, index, 'match', 'command'], match.command);
      for (const [kind, value] of Object.entries(match.target ?? {}))
        check([list, index, 'match', 'target', kind], value);
      for (const [key, value] of Object.entries(match.mcp ?? {})) check([list, index, 'match', 'mcp', key], value);
    }
  for (const [name, kinds] of Object.entries(policy.environments ?? {}))
    for (const [kind, value] of Object.entries(kinds)) check(['environments', name, kind], value);
  for (const [role, members] of Object.entries(policy.roles ?? {})) check(['roles', role], members);
  for (const folder of Object.keys(policy.repository?.folders ?? {})) check(['repository', 'folders', folder], folder);
  for (const [intent, binding] of Object.entries(policy.intents ?? {}))
    for (const key of ['action', 'environment'] as const) check(['intents', intent, key], binding[key]);
  for (const [index, { match }] of (policy.repositories ?? []).entries())
    for (const [key, value] of Object.entries(match)) check(['repositories', index, 'match', key], value);
  check(['protectedBranches'], policy.protectedBranches);
  for (const pattern of Object.keys(policy.commands ?? {})) checkWords(['commands', pattern], pattern, 'key');
  return [...found, ...checkPlainPatterns(policy)];
}

/** Where `!` means nothing, it would be read as part of a name. */
function checkPlainPatterns(policy: Policy): CheckFinding[] {
  const lists: [Path, string | readonly string[] | undefined][] = [
    [['protectedBranches'], policy.protectedBranches],
    ...Object.entries(policy.environments ?? {}).flatMap(([name, kinds]) =>
      Object.entries(kinds).map(([kind, value]): [Path, typeof value] => [['environments', name, kind], value]),
    ),
    ...Object.entries(policy.roles ?? {}).map(([role, members]): [Path, string[]] => [['roles', role], members]),
    ...(policy.repositories ?? []).flatMap(({ match }, index) =>
      Object.entries(match).map(([key, value]): [Path, typeof value] => [['repositories', index, 'match', key], value]),
    ),
  ];
  return lists.flatMap(([path, value]) =>
    [value ?? []].flat().some(pattern => pattern.startsWith('!'))
      ? [error(path, '`!` works only inside `match` of a rule')]
      : [],
  );
}
