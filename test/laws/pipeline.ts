// The whole pipeline under broken input: it never fails, never hangs, and never allows what could not be read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { redact } from '../../src/audit/redact.ts';
import { describe } from '../../src/catalogue/index.ts';
import type { Decision } from '../../src/decision.ts';
import { judge } from '../../src/gate.ts';
import { hosts, type ProcessHost } from '../../src/hosts/all.ts';
import { InputError, OtherHostError } from '../../src/hosts/host.ts';
import type { Invocation } from '../../src/invocation.ts';
import { settingFor } from '../../src/setting.ts';
import { parseShell } from '../../src/shell/parse.ts';
import { longText, piece, shortText } from './broken-texts.ts';
import { cwd } from './lines.ts';

const setting = settingFor({ cwd: '/', env: { HOME: '/nonexistent' }, time: 0, facts: false, stage: 'deployment' });
const bash = (command: string): Invocation => ({ host: 'cli', tool: 'Bash', input: { command }, cwd });

function assertSound(decision: Decision, call: Invocation): void {
  const { parts } = decision.request.action.classification;
  const hidden = parts.filter(part => part.tier === 'unknown' || part.unread);
  if (decision.effect === 'allow') assert.deepEqual(hidden, [], JSON.stringify(call.input));
}

function assertReadable(command: string): Decision['effect'] {
  const decision = judge(bash(command), setting);
  assertSound(decision, bash(command));
  if (!parseShell(command).ok || command.includes('\0'))
    assert.notEqual(decision.effect, 'allow', JSON.stringify(command));
  return decision.effect;
}

/** What bash itself will not read is not to be allowed. `-n` reads and runs nothing. */
function assertAsBash(command: string): void {
  if (assertReadable(command) !== 'allow') return;
  const { status, stderr } = spawnSync('/bin/bash', ['--norc', '-n', '-O', 'extglob', '-c', '--', command], {
    env: { PATH: '/nonexistent', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, `allowed ${JSON.stringify(command)}: ${stderr}`);
}

/** The least of several tries, as others use the machine too. Stops as soon as it is good enough. */
function milliseconds(command: string, enough = 0): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10 && best > enough; round++) {
    // Of the processor, not of the clock: other tests run beside this one.
    const start = process.cpuUsage();
    assertReadable(command);
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

// A line of this length takes up to 50 ms; what grows faster than its length takes many times as long, on any machine.
const timeLimit = 250;
function assertFast(command: string): void {
  const best = milliseconds(command, timeLimit);
  assert.ok(best <= timeLimit, `${best.toFixed(0)} ms for ${JSON.stringify(command.slice(0, 300))}`);
}

/**
 * Twice as long may take two and a half times; twice that again, as a single doubling is lost in noise. What is not linear fails every
 * attempt; a machine that slows down between two measurements does not.
 */
function assertLinear(piece: string): void {
  const sized = (length: number): string => piece.repeat(Math.floor(length / (piece.length || 1)));
  const [short, long] = [sized(8_000), sized(32_000)];
  if (milliseconds(long, 20) <= 20) return;
  let told = '';
  for (let attempt = 0; attempt < 5; attempt++) {
    const [less, more] = [milliseconds(short), milliseconds(long)];
    if (more <= less * 2.5 ** 2 + 10) return;
    told = `${less.toFixed(1)} ms became ${more.toFixed(1)} ms: ${JSON.stringify(piece)}`;
  }
  assert.fail(told);
}

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{2,12}$/).filter(word => describe(word) === undefined);
const words = fc.array(fc.constantFrom('--help', '--version', '-n', 'list', 'status', 'x', '--dry-run'), {
  maxLength: 3,
});

const tools = ['Read', 'Write', 'Edit', 'WebFetch', 'Task', 'Bash', 'mcp__github__get_issue', 'mcp__x__list', 'Grep'];
const fields = ['command', 'file_path', 'path', 'url', 'query', 'sql', 'content', 'edits', 'prompt', 'code', 'uri'];
const values = fc.oneof(
  shortText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('/etc/passwd', '~/.ssh/id_rsa', '..'),
);
const input = fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string({ maxLength: 8 })), values, { maxKeys: 5 });
const tool = fc.oneof(fc.constantFrom(...tools), fc.string({ unit: 'binary', maxLength: 40 }));

const hostNames = Object.keys(hosts) as ProcessHost[];
const captured = hostNames.flatMap(host => {
  const file = fileURLToPath(new URL(`../hosts/captured/${host}.jsonl`, import.meta.url));
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
});
const damage = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('', '"', '{', '}', 'null', '\\', '0', ',', '[]'),
  ),
);
const message = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.tuple(fc.constantFrom(...captured), damage).map(([text, all]) =>
    all.reduce((now, [where, sign]) => {
      const at = Math.floor(where * now.length);
      return now.slice(0, at) + sign + now.slice(at + 1);
    }, text),
  ),
);

function assertAnswered(text: string, hostName: ProcessHost): void {
  const host = hosts[hostName];
  let call: Invocation;
  try {
    call = host.parse(text, () => cwd);
  } catch (error) {
    assert.ok(error instanceof InputError || error instanceof OtherHostError, String(error));
    assert.ok(host.renderFailure(error, redact).exitCode === 2 || host.renderFailure(error, redact).stdout !== '');
    return;
  }
  const decision = judge(call, setting);
  assertSound(decision, call);
  host.render(decision, { headless: false, redact, call });
}

export const pipeline: Readonly<Record<string, fc.IRawProperty<unknown>>> = Object.fromEntries(
  Object.entries({
    'a broken line is judged, and not allowed where it cannot be read': fc.property(shortText, text => {
      assertReadable(text);
    }),
    'what bash refuses is not allowed': fc.property(shortText, assertAsBash),
    'a long line is judged in time': fc.property(longText, assertFast),
    'four times as long takes four times as long': fc.property(piece, assertLinear),
    'a program that nobody knows is not allowed': fc.property(name, words, (program, more) => {
      assert.notEqual(judge(bash([program, ...more].join(' ')), setting).effect, 'allow');
    }),
    'any call of any tool is judged': fc.property(tool, input, (called, given) => {
      const call: Invocation = { host: 'cli', tool: called, input: given, cwd };
      assertSound(judge(call, setting), call);
    }),
    'any message to any host is answered': fc.property(message, fc.constantFrom(...hostNames), assertAnswered),
  }).map(([title, law]) => [title, law as fc.IRawProperty<unknown>]),
);
