// Cursor's own hook runtime, of its SDK, around a command that is never run: the editor and its command line need a login.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Agent, agentNamed } from '../../src/init/agents.ts';
import { init } from '../../src/init/init.ts';
import { hookFile, placesIn } from './host-suite.ts';
import { install } from './install.ts';
import { keep, type Row } from './results.ts';
import { newSandbox, type Sandbox } from './sandbox.ts';

const version = '1.0.32';
const script = fileURLToPath(new URL('cursor-runtime.mjs', import.meta.url));
const built = (agent: Agent): string => fileURLToPath(new URL(`../../dist/${agent.hook}`, import.meta.url));

let folder = '';
let node = '';
before(() => {
  folder = install('cursor', version, ['@cursor/sdk']);
  // The SDK needs a newer Node than we do.
  const runtime = install('node', '24.21.0', [`node-${process.platform}-${process.arch}`]);
  node = join(runtime, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  assert.match(execFileSync(node, ['--version'], { encoding: 'utf8' }), /^v24/);
});

const Seen = z.object({ ran: z.boolean(), asks: z.string().optional(), reason: z.string().optional() });

interface Case {
  readonly command?: string;
  readonly agents?: readonly Agent['name'][];
  readonly script?: string;
  readonly spoil?: (sandbox: Sandbox, settings: string) => void;
  readonly node?: (sandbox: Sandbox) => string;
}

function run({ command = 'touch ran', agents = ['cursor'], ...one }: Case): z.infer<typeof Seen> {
  const sandbox = newSandbox();
  try {
    sandbox.write('project/.git/HEAD', 'ref: refs/heads/topic\n');
    sandbox.write('project/.tiergate.yaml', 'version: 1\nstage: read-only\n');
    for (const name of agents) register(name, sandbox, one);
    const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: sandbox.home, SHELL: '/bin/bash' };
    const { stdout, stderr } = spawnSync(node, [script, folder, sandbox.project, command], {
      env,
      encoding: 'utf8',
      timeout: 40_000,
    });
    assert.notEqual(stdout, '', stderr);
    return Seen.parse(JSON.parse(stdout));
  } finally {
    sandbox.remove();
  }
}

function register(name: Agent['name'], sandbox: Sandbox, one: Case): void {
  const agent = agentNamed(name) ?? assert.fail();
  const hook = one.script === undefined ? built(agent) : hookFile(agent, sandbox, one.script);
  assert.ok(existsSync(hook), `${hook} is missing; run \`npm run build\` first`);
  const options = { agent, places: placesIn(sandbox), scope: 'user', action: 'add', dryRun: false, hook } as const;
  const { file } = init({ ...options, node: one.node?.(sandbox) ?? process.execPath });
  one.spoil?.(sandbox, file);
}

describe(`Cursor's hook runtime ${version}`, () => {
  const cells: { [R in Row]?: string } = {};
  after(() => keep('cursor', { title: 'Cursor SDK', version, cells }));
  const row = (name: Row, check: () => void): void =>
    void test(name, () => {
      check();
      cells[name] = 'yes';
    });
  const blocked = (name: Row, one: Case): void => row(name, () => assert.equal(run(one).ran, false));

  row('a harmless call runs', () => assert.equal(run({ command: 'git status' }).ran, true));
  blocked('a destructive call is blocked', { command: 'rm -rf /' });
  row('the model reads the reason', () =>
    assert.match(run({ command: 'rm -rf /' }).reason ?? '', /tiergate blocked this call: .*destructive.*Decided by/s),
  );
  test('what a person has to confirm is put to one, with the reason', () => {
    const { ran, asks } = run({});
    assert.equal(ran, false);
    assert.match(asks ?? '', /^tiergate asks you: `touch ran`/);
  });
  test("the same where Claude Code's settings hold the gate too", () =>
    assert.match(run({ agents: ['cursor', 'claude-code'] }).asks ?? '', /^tiergate asks you/));
  test("with the gate in Claude Code's settings alone it is refused, as it cannot be put to anyone", () => {
    const { ran, asks, reason } = run({ agents: ['claude-code'] });
    assert.equal(ran, false);
    assert.equal(asks, undefined);
    assert.match(reason ?? '', /no way to ask/);
  });
  blocked('the hook throws', { script: 'throw new Error("broken")' });
  blocked('the hook is killed', { script: 'process.kill(process.pid, "SIGKILL")' });
  blocked('the hook is gone', {
    script: '',
    spoil: sandbox => rmSync(hookFile(agentNamed('cursor') ?? assert.fail(), sandbox, '')),
  });
  blocked('node is gone', {
    script: '',
    node: sandbox => sandbox.write('node', ''),
    spoil: sandbox => rmSync(join(sandbox.root, 'node')),
  });
  blocked('the hook prints something else', { script: 'console.log("hello")' });
  blocked('the hook hangs until the host gives up', {
    script: 'setTimeout(() => {}, 30_000)',
    spoil: (_, settings) =>
      writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(/"timeout": ?20\b/g, '"timeout":1')),
  });
});
