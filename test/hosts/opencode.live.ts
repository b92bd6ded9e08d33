import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostSuite, session } from './host-suite.ts';
import { programs, ready } from './programs.ts';

// The gate is no process of its own here.
hostSuite(programs.opencode, {
  without: ['the hook is killed', 'node is gone', 'the hook hangs until the host gives up'],
});

test('the plugin answers the prompts that it brought about', async () => {
  const script = [programs.opencode.shell('cat seen.txt')];
  await session(ready(programs.opencode), { script, permissive: false }, ({ results, output }) =>
    assert.match(results[0]?.text ?? output, /seen by the model/),
  );
});
