// Every example of every MCP server holds, every judgement of a server is exercised by one, and the generated lists are fresh.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe as group, test } from 'node:test';
import { programList, serverList, serversTarget, target } from '../../build/catalogue-index.ts';
import { lookup } from '../../src/catalogue/lookup.ts';
import type { Server } from '../../src/catalogue/mcp/server.ts';
import { serverFamilies } from '../../src/catalogue/mcp/servers.ts';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';
import { environmentPatterns } from '../../src/policy/defaults.ts';

const cwd = '/home/me/proj';
const scene = guessScene(cwd, environmentPatterns, []);

const toolOf = (call: string): string => call.split(' ')[0] ?? '';
const inputOf = (call: string): Record<string, unknown> =>
  call.includes(' ') ? JSON.parse(call.slice(call.indexOf(' '))) : {};

const only = process.env.FAMILY;
for (const [file, exports] of Object.entries(serverFamilies)) {
  if (only && only !== file) continue;
  group(file, () => {
    for (const entry of Object.values(exports)) {
      const server = entry.describe();
      const name = server.names[0] ?? '';
      for (const [call, expectation] of Object.entries(server.examples))
        test(`${name} ${call}`, () => {
          const { classification } = plan(
            { host: 'cli', tool: `mcp__${name}__${toolOf(call)}`, input: inputOf(call), cwd },
            scene,
          );
          const want = typeof expectation === 'string' ? { tier: expectation } : expectation;
          assert.equal(classification.tier, want.tier, JSON.stringify(classification.because));
          if (want.unread !== undefined) assert.equal(classification.unread, want.unread);
        });
      test(`${name}: every judgement has an example`, () => assert.deepEqual(unexercised(server), []));
    }
  });
}

const unexercised = (server: Server): string[] => {
  const used = new Set(Object.keys(server.examples).map(call => lookup(server.tools, toolOf(call))));
  return Object.entries(server.tools).flatMap(([names, tool]) => (used.has(tool) ? [] : [names]));
};

test('no server is described twice', () => {
  const names = Object.values(serverFamilies).flatMap(exports => Object.values(exports).flatMap(entry => entry.names));
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});

test('no tool of a server is judged twice', () => {
  for (const exports of Object.values(serverFamilies))
    for (const entry of Object.values(exports)) {
      const names = Object.keys(entry.describe().tools).flatMap(key => key.split(', '));
      assert.deepEqual(
        names.filter((name, i) => names.indexOf(name) !== i),
        [],
        entry.names[0],
      );
    }
});

test('the generated lists are those of the folders', () => {
  assert.equal(readFileSync(target, 'utf8'), programList());
  assert.equal(readFileSync(serversTarget, 'utf8'), serverList());
});
