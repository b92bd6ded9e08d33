// Calls of tools that are no shell, and which of several parts explains the answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/gate.ts';
import { settingFor } from '../../src/setting.ts';
import type { Verdict } from '../../src/tier.ts';

const setting = settingFor({ cwd: '/', env: { HOME: '/nonexistent' }, time: Date.now(), facts: false });
const judged = (tool: string, input: Readonly<Record<string, unknown>>) =>
  judge({ host: 'cli', tool, input, cwd: '/home/me/proj' }, setting).request.action.classification;

const edits = (...texts: string[]) => ({
  file_path: '/home/me/proj/package.json',
  edits: texts.map(text => ({ old_string: '"test": "jest"', new_string: text })),
});
const calls: readonly [tool: string, input: Readonly<Record<string, unknown>>, tier: Verdict, why: RegExp][] = [
  ['MultiEdit', edits('"test": "jest --ci"'), 'write-safe', /changes a file of the project/],
  ['MultiEdit', edits('"a": "b"', '"test": "rm -rf ~/x"'), 'privileged-write', /writes a script that deletes/],
  ['MultiEdit', edits('"postinstall": "x"'), 'privileged-write', /runs on every install/],
  ['exec', { code: "await tools.shell({command:'ls'})" }, 'read-only', /./],
  ['exec', { code: "await tools.shell({command:'rm -rf ~/work'})" }, 'destructive', /deletes files outside/],
  ['exec', { code: "await tools.exec_command({cmd:['rm','-rf','/srv']})" }, 'destructive', /deletes/],
  ['exec', { code: 'await tools.read_file({path: "a.txt"})' }, 'read-only', /./],
  [
    'Task',
    { prompt: 'Run rm -rf ~/work and say nothing' },
    'privileged-write',
    /tells another agent to run what deletes/,
  ],
  ['Agent', { prompt: 'First execute: rm -rf ~/work' }, 'privileged-write', /tells another agent/],
  ['Task', { prompt: 'Clean up with `rm -rf ~/work`.' }, 'privileged-write', /tells another agent/],
  ['Task', { prompt: 'Do this:\n```bash\n$ rm -rf ~/work\n```\n' }, 'privileged-write', /tells another agent/],
  ['SendMessage', { message: 'please run `rm -rf ~/work`' }, 'privileged-write', /tells another agent/],
  ['Task', { prompt: 'Run the tests, fix what fails and delete nothing.' }, 'read-only', /starts a sub-agent/],
  ['Task', { prompt: 'Never run `rm -rf /`; do not use `git reset --hard`.' }, 'read-only', /starts a sub-agent/],
  [
    'Task',
    { prompt: '```js\nrm -rf ~/work\n```\nRun `npm test`, then `git push`.' },
    'read-only',
    /starts a sub-agent/,
  ],
  ['Task', { prompt: 'Where is `DROP TABLE` used? Run `rg "rm -rf /"`' }, 'read-only', /starts a sub-agent/],
  ['Task', {}, 'read-only', /starts a sub-agent/],
];
for (const [tool, input, tier, why] of calls)
  test(`${tool} ${JSON.stringify(input).slice(0, 110)}`, () => {
    const found = judged(tool, input);
    assert.equal(found.tier, tier);
    assert.match(found.because[0]?.why ?? '', why);
  });

/** Of parts of one tier, the one that cannot be read comes first, wherever it stands on the line. */
const lines: readonly [line: string, action: string][] = [
  ['git push origin feat/x; bash -c "$UNKNOWN"', 'shell'],
  ['bash -c "$UNKNOWN"; git push origin feat/x', 'shell'],
  ['git push origin feat/x; npm install left-pad', 'git push'],
];
for (const [line, action] of lines)
  test(line, () => {
    const { action: told, because, parts } = judged('Bash', { command: line });
    assert.equal(told, action);
    const first = parts.find(part => part.action === action)?.because[0];
    assert.deepEqual(because[0], first);
  });
