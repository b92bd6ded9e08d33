// The real Claude Code: what every host has to pass, and what only this one is asked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Case, session as hostSession, hostSuite } from './host-suite.ts';
import type { ToolCall } from './mock-model.ts';
import { type Outcome, programs, type Ready, ready } from './programs.ts';
import type { Sandbox } from './sandbox.ts';
import { standInHook } from './stand-in-hook.ts';

// The host blocks what ends badly or in time, but not what says nothing.
hostSuite(programs.claude, { runsAt: ['the hook prints something else'] });

let host: Ready;
before(() => {
  host = ready(programs.claude);
});

const session = (one: Case, check: (outcome: Outcome, sandbox: Sandbox) => void): Promise<void> =>
  hostSession(host, { permissive: false, ...one }, check);

const bash = (command: string): ToolCall => ({ tool: 'Bash', input: { command, description: 'test' } });
const anything = ['--dangerously-skip-permissions'];
const hostAllowsBash = ['--allowedTools', 'Bash'];
const touch = bash('touch ran');

const only = (outcome: Outcome) => {
  assert.equal(outcome.results.length, 1, outcome.output);
  return outcome.results[0] ?? assert.fail();
};

function isBlocked(outcome: Outcome, reason: RegExp): void {
  const result = only(outcome);
  assert.ok(result.isError, outcome.output);
  assert.match(result.text, reason);
}

test('a harmless call runs although the host itself would not permit it', () =>
  session({ script: [bash('cat seen.txt')] }, outcome => assert.match(only(outcome).text, /seen by the model/)));

test('the plugin alone blocks a destructive call, and lets a harmless one run', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const script = [bash('cat seen.txt'), bash('cat ~/.ssh/id_ed25519')];
  return session({ script, unregistered: true, args: [...anything, '--plugin-dir', root] }, ({ results, output }) => {
    assert.match(results[0]?.text ?? output, /seen by the model/);
    assert.match(results[1]?.text ?? output, /tiergate blocked this call/);
  });
});

describe('a stand-in with our answers', () => {
  test('no opinion leaves the call to the host, which does not permit it', () =>
    session({ script: [touch], hook: standInHook('keep') }, (outcome, sandbox) => {
      assert.ok(only(outcome).isError);
      assert.ok(!sandbox.exists('project/ran'));
    }));

  test('no opinion leaves the call to the host, which permits it', () =>
    session({ script: [touch], args: hostAllowsBash, hook: standInHook('keep') }, (_, sandbox) =>
      assert.ok(sandbox.exists('project/ran')),
    ));

  test('a question that nobody can answer is a refusal', () =>
    session({ script: [touch], args: anything, hook: standInHook('ask') }, (outcome, sandbox) => {
      isBlocked(outcome, /tiergate asks you/);
      assert.ok(!sandbox.exists('project/ran'));
    }));

  test('an MCP call is denied', () =>
    session(
      {
        script: [{ tool: 'mcp__demo__write_row', input: { row: 'r' } }],
        args: [...anything, '--mcp-config', '../mcp.json'],
        hook: standInHook('deny'),
        setup: addMcpServer,
      },
      (outcome, sandbox) => {
        isBlocked(outcome, /tiergate blocked this call/);
        assert.ok(!sandbox.exists('row'));
      },
    ));

  test('the MCP server of that test works', () =>
    session(
      {
        script: [{ tool: 'mcp__demo__write_row', input: { row: 'r' } }],
        args: ['--mcp-config', '../mcp.json'],
        hook: standInHook('allow'),
        setup: addMcpServer,
      },
      (_, sandbox) => assert.ok(sandbox.exists('row')),
    ));

  test('the failure answer blocks', () =>
    session({ script: [touch], args: anything, hook: standInHook('failure') }, (outcome, sandbox) => {
      isBlocked(outcome, /could not judge it: out of cheese/);
      assert.ok(!sandbox.exists('project/ran'));
    }));
});

describe('what the registration rests on', () => {
  test("a project's settings cannot load code into the hook", () => {
    const env = { NODE_OPTIONS: '--require=../evil.cjs', NODE_COMPILE_CACHE: '../cache', OPENSSL_CONF: '../evil.cnf' };
    return session(
      {
        script: [touch],
        args: anything,
        hook: standInHook('deny'),
        setup: sandbox => {
          sandbox.write('evil.cjs', 'process.exit(0)');
          sandbox.write('project/.claude/settings.json', JSON.stringify({ env }));
        },
      },
      (outcome, sandbox) => {
        isBlocked(outcome, /tiergate blocked this call/);
        assert.ok(!sandbox.exists('project/ran'));
      },
    );
  });

  test('Claude Code ignores settings with a comment, which is why `init` refuses them', () =>
    session(
      {
        script: [touch],
        args: anything,
        hook: standInHook('deny'),
        spoil: ({ home, write }) => {
          const file = join(home, '.claude/settings.json');
          write('home/.claude/settings.json', `// mine\n${readFileSync(file, 'utf8')}`);
        },
      },
      (_, sandbox) => assert.ok(sandbox.exists('project/ran')),
    ));
});

function addMcpServer(sandbox: Sandbox): void {
  const server = sandbox.write('server.cjs', mcpServer(join(sandbox.root, 'row')));
  sandbox.write('mcp.json', JSON.stringify({ mcpServers: { demo: { command: process.execPath, args: [server] } } }));
}

/** Just enough of the protocol for one tool, which writes a file. */
const mcpServer = (file: string): string => `
const tool = { name: 'write_row', description: 'writes a row', inputSchema: { type: 'object', properties: { row: { type: 'string' } } } };
const answers = {
  initialize: params => ({ protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'demo', version: '1' } }),
  'tools/list': () => ({ tools: [tool] }),
  'tools/call': () => { require('node:fs').writeFileSync(${JSON.stringify(file)}, ''); return { content: [{ type: 'text', text: 'written' }] }; },
};
require('node:readline').createInterface({ input: process.stdin }).on('line', line => {
  const { id, method, params } = JSON.parse(line);
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method]?.(params) ?? {} }));
});`;
