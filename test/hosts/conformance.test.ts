// One table for every host whose hook is a process: what its adapter must read, refuse and answer.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Classification } from '../../src/classification.ts';
import { guessScene } from '../../src/context/guess.ts';
import { plan } from '../../src/decide.ts';
import { type DecisionEffect, decisionEffects } from '../../src/decision.ts';
import { hosts } from '../../src/hosts/all.ts';
import type { ProcessHost } from '../../src/hosts/canary.ts';
import { InputError, OtherHostError } from '../../src/hosts/host.ts';
import { verdictOf } from '../../src/hosts/verdict.ts';
import type { Invocation } from '../../src/invocation.ts';
import { capturedCalls, here, type Json, kinds, processHosts, project, shell } from './host-calls.ts';
import { sampleDecision } from './sample-decision.ts';

const redact = (text: string): string => text.replaceAll('hunter2', '[secret]');
const parse = (host: ProcessHost, call: Json | string): Invocation =>
  hosts[host].parse(typeof call === 'string' ? call : JSON.stringify(call), here);

const classify = (call: Invocation): Classification => plan(call, guessScene(call.cwd, {}, [])).classification;
const tierOf = (host: ProcessHost, call: Json): string => classify(parse(host, call)).tier;

const patch = (...files: string[]): string =>
  ['*** Begin Patch', ...files.map(file => `*** Add File: ${file}\n+x`), '*** End Patch'].join('\n');

/** Hosts that have a way to put a question to a person, for this call. */
const canAsk: ReadonlySet<ProcessHost> = new Set(['claude-code', 'droid', 'cursor', 'gemini', 'copilot', 'vscode']);
const attended = { FACTORY_UPSTREAM_CLIENT_TYPE: 'cli' };

for (const host of processHosts) {
  const { name, render, renderFailure, isHeadless } = hosts[host];
  const kind = kinds[host];

  describe(host, () => {
    test('has its own name', () => assert.equal(name, host));

    describe('reads', () => {
      for (const text of capturedCalls(host))
        test(`as captured: ${text.slice(0, 4000)}`, () => {
          const call = parse(host, text);
          assert.equal(call.host, host);
          assert.equal(call.cwd, project);
          assert.doesNotMatch(classify(call).because[0]?.why ?? '', /nothing is known about the tool|names no|no text/);
        });

      test('a shell command', () => {
        assert.equal(tierOf(host, shell(host, 'git status')), 'read-only');
        assert.equal(tierOf(host, shell(host, 'git push --force origin main')), 'destructive');
      });
      test('a file to write', () => {
        assert.equal(tierOf(host, kind.write(`${project}/src/a.ts`)), 'write-safe');
        assert.equal(tierOf(host, kind.write('/home/maria/.claude/settings.json')), 'destructive');
      });
      test('a relative path, from the project', () => assert.equal(tierOf(host, kind.write('src/a.ts')), 'write-safe'));
      test('a file to read', () => {
        assert.equal(tierOf(host, kind.read(`${project}/a.png`)), 'read-only');
        assert.equal(tierOf(host, kind.read('/home/maria/.ssh/id_rsa')), 'destructive');
      });
      test('a tool of an MCP server, under one name on every host', () => {
        assert.equal(parse(host, kind.mcp('demo', 'write_row')).tool, 'mcp__demo__write_row');
        assert.equal(tierOf(host, kind.mcp('demo', 'list_rows')), 'read-only');
      });
      test('a tool that nobody knows, as unknown', () => assert.equal(tierOf(host, kind.unknownTool), 'unknown'));
      test('fields of a later version, by ignoring them', () =>
        assert.deepEqual(parse(host, { ...shell(host, 'ls'), later: [1] }), parse(host, shell(host, 'ls'))));
      test('a byte order mark and white space around', () =>
        assert.deepEqual(
          parse(host, `\uFEFF ${JSON.stringify(shell(host, 'ls'), undefined, 2)}\r\n`),
          parse(host, shell(host, 'ls')),
        ));

      if (kind.patch) {
        const { patch: of } = kind;
        test('a patch of several files, by the worst of them', () => {
          assert.equal(tierOf(host, of(patch('a.txt', 'src/b.txt'))), 'write-safe');
          assert.equal(tierOf(host, of(patch('a.txt', '/home/maria/.bashrc'))), 'privileged-write');
          assert.equal(tierOf(host, of(patch('a.txt', '.claude/settings.json'))), 'destructive');
          assert.equal(tierOf(host, of('no patch at all')), 'unknown');
        });
      }
      if (kind.subagent) {
        const { subagent } = kind;
        test("a sub-agent's call", () => assert.equal(parse(host, subagent).subagent?.id, 'a1'));
      }
      if (kind.elsewhere) {
        const { elsewhere } = kind;
        test('a command that starts in another folder', () => {
          assert.equal(tierOf(host, elsewhere('touch x', `${project}/src`)), 'write-safe');
          assert.equal(tierOf(host, elsewhere('touch x', '/etc')), 'privileged-write');
          assert.equal(parse(host, elsewhere('touch x', '/etc')).cwd, project);
        });
      }

      test('a folder of Windows', () => {
        if (host === 'windsurf') return;
        assert.equal(parse(host, kind.movedTo('C:\\shop')).cwd, 'C:\\shop');
      });
      test('a path of Windows, which is never taken for a file of the project', () => {
        assert.equal(tierOf(host, kind.write('C:\\Windows\\system.ini')), 'privileged-write');
        assert.equal(tierOf(host, kind.write('C:\\Users\\maria\\.claude\\settings.json')), 'destructive');
      });
    });

    describe('refuses', () => {
      const good = JSON.stringify(shell(host, 'echo hunter2'));
      const malformed: Readonly<Record<string, string>> = {
        nothing: '',
        'white space': ' \n\t',
        'plain text': 'hello',
        'half a call': good.slice(0, -5),
        'two calls': good + good,
        'a list': `[${good}]`,
        null: 'null',
        'an empty object': '{}',
        'nesting of 100,000': good.replace('"echo hunter2"', '['.repeat(100_000) + ']'.repeat(100_000)),
        '10 MB': good.replace('hunter2', 'x'.repeat(1e7)),
      };
      for (const [title, text] of Object.entries(malformed))
        test(title, () =>
          assert.throws(
            () => parse(host, text),
            (error: unknown) => error instanceof InputError && !error.message.includes('hunter2'),
          ),
        );

      test('each field of another type, or reads the same call as without it', () => {
        const call = shell(host, 'ls');
        for (const field of Object.keys(call))
          for (const value of [1, true, [], {}, null, 'x'])
            try {
              const read = parse(host, { ...call, [field]: value });
              assert.equal(typeof read.tool, 'string');
              assert.match(read.cwd, /^\//);
            } catch (error) {
              assert.ok(error instanceof InputError, `${field}: ${JSON.stringify(value)}: ${String(error)}`);
            }
      });
      test('an event that it does not know', () =>
        assert.throws(
          () => parse(host, kind.unknownEvent),
          (error: unknown) => error instanceof InputError && error.code === 'other-event',
        ));
      test('calls of other hosts, by name', () => {
        for (const other of processHosts.filter(one => one !== host && one !== 'kiro'))
          assert.throws(
            () => parse(host, shell(other, 'ls')),
            (error: unknown) => error instanceof OtherHostError && error.host === other,
            other,
          );
      });
    });

    describe('answers', () => {
      const answerTo = (
        effect: DecisionEffect,
        {
          json = shell(host, 'git push -f'),
          mode = 'enforce',
          headless = false,
          hostPrompts = 'lift',
        }: {
          readonly json?: Json;
          readonly mode?: 'enforce' | 'observe';
          readonly headless?: boolean;
          readonly hostPrompts?: 'lift' | 'keep';
        } = {},
      ) => {
        const around = { headless, redact, call: parse(host, json) };
        return verdictOf(host, render(sampleDecision({ effect, mode, hostPrompts }), around), json);
      };

      test('allow: runs', () => {
        assert.equal(answerTo('allow').effect, 'runs');
        assert.equal(answerTo('allow', { hostPrompts: 'keep' }).effect, 'runs');
        assert.equal(answerTo('allow', { headless: true }).effect, 'runs');
      });
      test('ask: asks where the host can, else blocks and says what to do', () => {
        const verdict = answerTo('ask');
        if (canAsk.has(host)) assert.equal(verdict.effect, 'asks');
        else assert.match(reasonOf(verdict), /no way to ask: do without it, or tell the person/);
      });
      for (const effect of ['approve', 'deny'] as const)
        test(`${effect}: blocks, and the reason arrives`, () =>
          assert.match(reasonOf(answerTo(effect)), /tiergate blocked this call: .*overwrites the history/));
      test('observing: runs, whatever the decision', () => {
        for (const effect of decisionEffects)
          assert.equal(answerTo(effect, { mode: 'observe' }).effect, 'runs', effect);
      });
      test('other tools than the shell: an ask never runs, a deny always blocks', () => {
        for (const json of [kind.write('a'), kind.mcp('demo', 'write_row'), kind.unknownTool]) {
          assert.notEqual(answerTo('ask', { json }).effect, 'runs');
          assert.equal(answerTo('deny', { json }).effect, 'blocks');
        }
      });
      for (const permission_mode of kind.modes ?? [])
        test(`in the mode ${permission_mode}: an ask never runs, a deny always blocks`, () => {
          const json = { ...shell(host, 'git push -f'), permission_mode };
          assert.notEqual(answerTo('ask', { json }).effect, 'runs');
          assert.equal(answerTo('deny', { json }).effect, 'blocks');
        });
      test('headless, where the host tells: an ask never runs', () =>
        assert.notEqual(answerTo('ask', { headless: true }).effect, 'runs'));
      test('somebody attends the session', () => assert.equal(isHeadless(attended), false));

      for (const error of [
        new Error('out of cheese hunter2'),
        new InputError('empty', 'no call'),
        'odd',
        { toString: null },
      ])
        test(`failure (${error instanceof Error ? error.message : typeof error}): blocks`, () => {
          const answer = renderFailure(error, redact);
          assert.ok(!answer.stdout.includes('hunter2'));
          for (const asker of processHosts)
            assert.equal(verdictOf(asker, answer, shell(asker, 'ls')).effect, 'blocks', asker);
        });
    });
  });
}

function reasonOf(verdict: ReturnType<typeof verdictOf>): string {
  assert.equal(verdict.effect, 'blocks');
  return ('reason' in verdict && verdict.reason) || '';
}
