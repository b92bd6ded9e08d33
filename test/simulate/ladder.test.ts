// `tiergate ladder` on logs that the hook wrote, with the times moved to where a test needs them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-ladder-'));
after(() => rmSync(root, { recursive: true, force: true }));

let homes = 0;
const environment = () => ({ HOME: join(root, String(homes++)), PATH: '/usr/bin:/bin' });
const logOf = (env: { HOME: string }): string => join(env.HOME, '.local/state/tiergate/audit.jsonl');

/** What the hook records of the command. */
function recordOf(command: string, policy?: string): Record<string, unknown> {
  const env = environment();
  mkdirSync(join(env.HOME, '.config/tiergate'), { recursive: true });
  if (policy) writeFileSync(join(env.HOME, '.config/tiergate/policy.yaml'), policy);
  const call = {
    session_id: 's',
    cwd: env.HOME,
    hook_event_name: 'PreToolUse',
    tool_name: 'Bash',
    tool_input: { command },
  };
  spawnSync(process.execPath, [built('hooks/claude-code.cjs')], { input: JSON.stringify(call), env });
  return JSON.parse(readFileSync(logOf(env), 'utf8'));
}
const writeSafe = 'version: 1\nstage: write-safe\n';
const reads = recordOf('git log');
const installs = recordOf('npm install left-pad', writeSafe);
const denied = recordOf('rm -rf /srv/x');

interface Line {
  readonly of: Record<string, unknown>;
  readonly day: number;
  /** Seconds until the call ran, and how long the tool took; missing: it did not run. */
  readonly ran?: readonly [after: number, tookMs?: number];
}

/** A machine with this log and policy. */
function machine(lines: readonly Line[], policy = writeSafe) {
  const env = environment();
  mkdirSync(join(env.HOME, '.local/state/tiergate'), { recursive: true });
  mkdirSync(join(env.HOME, '.config/tiergate'), { recursive: true });
  writeFileSync(join(env.HOME, '.config/tiergate/policy.yaml'), policy);
  const start = Date.UTC(2026, 4, 4, 9);
  const at = (ms: number): string => new Date(ms).toISOString();
  const records = lines.flatMap(({ of, day, ran }, i) => {
    const time = start + day * 86_400_000 + i * 1000;
    const callId = `call-${i}`;
    const outcome = {
      v: 1,
      kind: 'outcome',
      host: 'claude-code',
      tool: 'Bash',
      callId,
      inputDigest: 'x',
      outcome: 'ran',
    };
    return [
      { ...of, time: at(time), callId },
      ...(ran
        ? [{ ...outcome, time: at(time + ran[0] * 1000), ...(ran[1] === undefined ? {} : { ranMs: ran[1] }) }]
        : []),
    ];
  });
  const text = records
    .map((record, seq) => `${JSON.stringify({ ...record, seq: seq + 1, prev: '0', hash: '0' })}\n`)
    .join('');
  if (text !== '') writeFileSync(logOf(env), text);
  const run = (...words: string[]) => {
    const done = spawnSync(process.execPath, [built('cli.cjs'), 'ladder', ...words], {
      env,
      cwd: env.HOME,
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  return { run, report: () => JSON.parse(run('--json').out), policy: join(env.HOME, '.config/tiergate/policy.yaml') };
}

const many = (count: number, line: (i: number) => Line): Line[] => Array.from({ length: count }, (_, i) => line(i));
const week = [
  ...many(200, i => ({ of: reads, day: i % 6 })),
  ...many(20, i => ({ of: installs, day: i % 6, ran: [i < 15 ? 1.2 : 9, 200] as const })),
];

test('a week of calls whose prompts were all let through is ready', () => {
  const { run, report } = machine(week);
  const { stage, next, days, calls, prompts, spared, noise, missing } = report();
  assert.deepEqual([stage, next, days, calls], ['write-safe', 'privileged', 6, 220]);
  assert.deepEqual(prompts, { asked: 20, ran: 20, timed: 20, fast: 15 });
  assert.deepEqual(spared, prompts);
  assert.deepEqual(missing, []);
  const [{ action, rule }] = noise;
  assert.deepEqual(
    [action, rule],
    ['npm install', '- { id: npm-install, effect: allow, match: { tier: privileged-write, action: "npm install" } }'],
  );
  const { code, out } = run();
  assert.equal(code, 0);
  assert.match(out, /75\.0 % of the 20 with a known time were answered in less than two seconds/);
  assert.match(out, /Ready for `privileged`/);
});

/** Lines → what is missing. */
const unready: readonly [title: string, lines: readonly Line[], missing: readonly RegExp[]][] = [
  ['too short', week.map(line => ({ ...line, day: 0 })), [/1 of 5 days/]],
  ['too little', week.slice(180), [/40 of 200 calls/]],
  [
    'nobody knows what became of the prompts',
    week.map(({ of, day }) => ({ of, day })),
    [/0 of 10 prompts .* let through/],
  ],
  [
    'prompts that did not end in a call',
    [...week, ...many(5, i => ({ of: installs, day: i }))],
    [/5 of 25 prompts that `privileged` would spare did not end in a call that ran/],
  ],
];
for (const [title, lines, expected] of unready)
  test(`not ready: ${title}`, () => {
    const { run, report } = machine(lines);
    const { missing } = report();
    assert.equal(missing.length, expected.length, missing.join('\n'));
    for (const [i, one] of expected.entries()) assert.match(missing[i], one);
    assert.equal(run().code, 1);
  });

test('a denial that was lifted later is told', () => {
  const { report } = machine([
    { of: denied, day: 0 },
    { of: { ...denied, effect: 'allow' }, day: 1 },
  ]);
  assert.equal(report().deniedThenAllowed, 1);
});

test('--write changes the rung and nothing else in the policy of the user', () => {
  const { run, policy } = machine(week, '# mine\nversion: 1\nstage: write-safe # for now\nrules: []\n');
  const { out } = run('--write');
  assert.match(out, /written `stage: privileged` to /);
  assert.equal(readFileSync(policy, 'utf8'), '# mine\nversion: 1\nstage: privileged # for now\nrules: []\n');
});

test('a machine without a log, a broken policy, the last rung', () => {
  const empty = machine([]).run();
  assert.deepEqual([empty.code, /there are no decisions in it yet/.test(empty.err)], [2, true], empty.err);
  const last = machine(week, 'version: 1\nstage: break-glass\n').run('--write');
  assert.equal(last.code, 2, last.out + last.err);
});
