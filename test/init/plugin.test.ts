// The plugin's files for Claude Code say the same as `init` would write, but for the paths.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forms } from '../../src/init/forms.ts';
import { toCommand } from '../../src/init/registration.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

test('the hook', () => {
  const paths = { node: 'NODE', hook: 'HOOK' };
  const command = toCommand(paths)
    .replace("'NODE'", 'node')
    .replace("'HOOK'", '"${CLAUDE_PLUGIN_ROOT}/dist/hooks/claude-code.cjs"');
  const form = forms['claude-code'];
  assert.deepEqual(read('.claude-plugin/hooks.json'), {
    hooks: Object.fromEntries(form.events.map(event => [event, [form.entry(command, event)]])),
  });
});

test('the version', () => assert.equal(read('.claude-plugin/plugin.json').version, read('package.json').version));
