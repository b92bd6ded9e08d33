// The tests that every real host runs, with the hook registered exactly as `tiergate init` does it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guessScene } from '../../src/context/guess.ts';
import { plan } from '../../src/decide.ts';
import { titles } from '../../src/hosts/titles.ts';
import { type Agent, agentNamed, type Places } from '../../src/init/agents.ts';
import { init, targetOf } from '../../src/init/init.ts';
import type { ToolCall } from './mock-model.ts';
import { type Outcome, type Program, type Ready, ready, runSession, type Session } from './programs.ts';
import { keep, type Row } from './results.ts';
import { newSandbox, type Sandbox } from './sandbox.ts';

export interface Case extends Partial<Session> {
  readonly hook?: (sandbox: Sandbox) => string;
  readonly node?: (sandbox: Sandbox) => string;
  readonly setup?: (sandbox: Sandbox) => void;
  /** `init` writes nothing: the hook comes from elsewhere. */
  readonly unregistered?: true;
  /** After registration. */
  readonly spoil?: (sandbox: Sandbox, settings: string) => void;
}

/** What is shipped, so it has to be built before. */
const shipped = (agent: Agent): string => fileURLToPath(new URL(`../../dist/${agent.hook}`, import.meta.url));

export const placesIn = ({ home, project }: Sandbox): Places => ({
  home,
  project,
  env: {},
  platform: process.platform,
});

/** A hook of ours in a folder whose name tries the quoting. It lets prompts pass, so that it is the call that it decides about. */
export const hookFile = (agent: Agent, sandbox: Sandbox, script: string): string =>
  sandbox.write(
    `${agent.name === 'gemini' ? '' : '$HOME '}it's "here"/tiergate/hooks/${basename(agent.hook)}`,
    `if (require('node:fs').readFileSync(0, 'utf8').includes('"UserPromptSubmit"')) process.exit(0);\n${script}`,
  );

export const keyText = 'made-up private key';

/** One session in a sandbox of its own. */
export async function session(
  host: Ready,
  one: Case,
  check: (outcome: Outcome, sandbox: Sandbox) => void,
): Promise<void> {
  const sandbox = newSandbox();
  const agent = agentNamed(host.program.agent) ?? assert.fail();
  const places = placesIn(sandbox);
  try {
    sandbox.write('project/seen.txt', 'seen by the model\n');
    sandbox.write('home/.ssh/id_ed25519', keyText);
    one.setup?.(sandbox);
    const register = (): void => {
      if (one.unregistered) return;
      const hook = one.hook?.(sandbox) ?? shipped(agent);
      assert.ok(existsSync(hook), `${hook} is missing; run \`npm run build\` first`);
      const node = one.node?.(sandbox) ?? process.execPath;
      init({ agent, places, scope: 'user', action: 'add', dryRun: false, node, hook });
      one.spoil?.(sandbox, targetOf(agent, 'user', places)?.file ?? assert.fail());
    };
    check(await runSession(host, sandbox, { script: [], permissive: true, ...one }, register), sandbox);
  } finally {
    sandbox.remove();
  }
}

export interface Expectations {
  /** Rows where this host runs the call, as it gives a hook no means to prevent it. */
  readonly runsAt?: readonly Row[];
  /** Rows in which the host tells the model nothing. */
  readonly silentAt?: readonly Row[];
  /** Rows that have no meaning for this host. */
  readonly without?: readonly Row[];
  /** Tools that the host offers and nobody has judged yet. */
  readonly unknownTools?: readonly string[];
}

export function hostSuite(program: Program, expected: Expectations = {}): void {
  const title = titles[program.agent];
  const agent = agentNamed(program.agent) ?? assert.fail();
  const cells: { [R in Row]?: string } = {};
  const offered = new Set<string>();
  let host: Ready = { program, folder: '' };

  /** `blocked`: the file that the call would make is not there. */
  const row = (name: Row, one: Case, check: (outcome: Outcome, sandbox: Sandbox) => boolean): void => {
    if (expected.without?.includes(name)) {
      cells[name] = '–';
      return;
    }
    test(name, () =>
      session(host, one, (outcome, sandbox) => {
        for (const tool of outcome.tools) offered.add(tool);
        const holds = check(outcome, sandbox);
        const fails = expected.runsAt?.includes(name) === true;
        cells[name] = holds ? 'yes' : 'no';
        assert.equal(holds, !fails, outcome.output + JSON.stringify(outcome.results));
      }),
    );
  };

  const touch = program.shell('touch ran');
  const secret = program.shell('cat ~/.ssh/id_ed25519');
  const toldAll = ({ results }: Outcome): string => results.map(({ text }) => text).join('\n');
  const blocked = (_: Outcome, sandbox: Sandbox): boolean => !sandbox.exists('project/ran');

  describe(`${title} ${program.version}`, () => {
    before(() => {
      host = ready(program);
    });
    after(() => keep(program.agent, { title, version: program.version, cells }));

    row('a harmless call runs', { script: [program.shell('cat seen.txt')] }, outcome =>
      /seen by the model/.test(toldAll(outcome)),
    );
    row('a destructive call is blocked', { script: [secret] }, outcome => !toldAll(outcome).includes(keyText));
    row('the model reads the reason', { script: [secret] }, outcome =>
      /tiergate blocked this call: .*destructive.*Decided by/s.test(toldAll(outcome)),
    );
    row(
      'the mode that skips all checks does not lift a deny',
      { script: [secret], permissive: true },
      outcome => !toldAll(outcome).includes(keyText),
    );
    const readOnly = ({ write }: Sandbox): void =>
      void write('project/.tiergate.yaml', 'version: 1\nstage: read-only\n');
    row('headless: what a person has to confirm does not run', { script: [touch], setup: readOnly }, blocked);
    const { subagent } = program;
    if (subagent)
      row(
        "a sub-agent's call is judged",
        { script: [subagent('INNER'), ...(program.waiting ? [program.waiting] : [])], subagents: { INNER: [secret] } },
        outcome => /tiergate blocked this call/.test(toldAll(outcome)) && !toldAll(outcome).includes(keyText),
      );

    const broken = (name: Row, script: string, more: Case = {}): void =>
      row(name, { script: [touch], hook: sandbox => hookFile(agent, sandbox, script), ...more }, blocked);
    broken('the hook throws', 'throw new Error("broken")');
    broken('the hook is killed', 'process.kill(process.pid, "SIGKILL")');
    broken('the hook is gone', '', { spoil: sandbox => rmSync(hookFile(agent, sandbox, '')) });
    broken('node is gone', '', {
      node: sandbox => sandbox.write('node', ''),
      spoil: sandbox => rmSync(join(sandbox.root, 'node')),
    });
    broken('the hook prints something else', 'console.log("hello")');
    broken('the hook hangs until the host gives up', 'setTimeout(() => {}, 30_000)', {
      // One second in place of what is registered, so that the test need not wait.
      spoil: (_, settings) =>
        writeFileSync(
          settings,
          readFileSync(settings, 'utf8')
            .replace(/"(timeout|timeoutSec)": ?20\b/, '"$1":1')
            .replace(/"timeout": ?20000\b/, '"timeout":1000'),
        ),
    });

    test('every tool that the host offered is known', () => {
      const call = (tool: string): string =>
        plan({ host: 'cli', tool, input: {}, cwd: '/home/x/p' }, guessScene('/home/x/p', {}, [])).classification
          .because[0]?.why ?? '';
      const unknown = [...offered].filter(tool => /nothing is known about the tool/.test(call(tool))).sort();
      assert.deepEqual(unknown, [...(expected.unknownTools ?? [])].sort());
    });
  });
}

export type { ToolCall };
