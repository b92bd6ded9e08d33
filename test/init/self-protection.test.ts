// What `init` writes, and what would undo it, may not be changed by the agent: whichever file and way.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guessScene } from '../../src/context/guess.ts';
import { plan } from '../../src/decide.ts';
import { agents, type Places, scopes } from '../../src/init/agents.ts';

const cwd = '/home/maria/shop';
const places: Places = { home: '/home/maria', project: cwd, env: {}, platform: 'linux' };
const tierOf = (tool: string, input: Record<string, unknown>): string =>
  plan({ host: 'cli', tool, input, cwd }, guessScene(cwd, {}, [])).classification.tier;

for (const agent of agents)
  describe(agent.name, () => {
    const files = scopes.flatMap(scope => agent.targets(scope, places).map(({ file }) => file));
    for (const file of new Set(files))
      test(file, () => {
        for (const [tool, input] of [
          ['Write', { file_path: file, content: '{}' }],
          ['Edit', { file_path: file, old_string: 'a', new_string: 'b' }],
          ['Bash', { command: `echo '{}' > '${file}'` }],
          ['Bash', { command: `rm '${file}'` }],
          ['Bash', { command: `mv /tmp/x '${file}'` }],
          ['Bash', { command: `rm '${file}.tiergate-backup'` }],
        ] as const)
          assert.equal(tierOf(tool, input), 'destructive', JSON.stringify(input));
      });
    for (const folder of agent.folders(places).filter(one => !one.endsWith('/Code')))
      test(`${folder}, as a whole`, () => assert.equal(tierOf('Bash', { command: `rm -rf ${folder}` }), 'destructive'));
  });

describe('switches', () => {
  const lines: Readonly<Record<string, string>> = {
    'OPENCODE_PURE=1 opencode run x': 'destructive',
    'CLAUDE_CODE_SIMPLE=1 claude -p x': 'destructive',
    'CODEX_HOME=/tmp/x codex exec x': 'destructive',
    'env CLAUDE_CONFIG_DIR=/tmp/x claude -p x': 'destructive',
    'opencode --pure': 'destructive',
    'tiergate init claude-code --remove': 'destructive',
  };
  for (const [line, tier] of Object.entries(lines))
    test(line, () => assert.equal(tierOf('Bash', { command: line }), tier));
  for (const file of [
    '.factory/hooks.json',
    '.gemini/settings.json',
    '.codex/config.toml',
    '.github/copilot/settings.json',
  ])
    test(`${file} of the project`, () =>
      assert.equal(tierOf('Write', { file_path: file, content: '{}' }), 'destructive'));
});
