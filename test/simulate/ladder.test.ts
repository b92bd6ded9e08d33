// `tiergate ladder` on logs that the hook wrote, with the times moved to where a test needs them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ladderIn } from './support.ts';

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
const reads = recordOf('git log', writeSafe);
const installs = recordOf('npm install left-pad', writeSafe);
const denied = recordOf('rm -rf /srv/x', writeSafe);
const deploys = recordOf('kubectl apply -f x --context prod-1', writeSafe);

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
  const run = (...words: string[]) => ladderIn(env.HOME, env, words);
  const policyFile = join(env.HOME, '.config/tiergate/policy.yaml');
  return { run, env, folder: env.HOME, report: async () => JSON.parse((await run('--json')).out), policy: policyFile };
}

const many = (count: number, line: (i: number) => Line): Line[] => Array.from({ length: count }, (_, i) => line(i));
const week = [
  ...many(200, i => ({ of: reads, day: i % 6 })),
  ...many(20, i => ({ of: installs, day: i % 6, ran: [i < 15 ? 1.2 : 9, 200] as const })),
];
const rule =
  '- { id: npm-install, effect: allow, match: { tier: privileged-write, action: "npm install", environment: [local] } }';

test('a week of calls whose prompts were all let through is ready', async () => {
  const { run, report } = machine(week);
  const { stage, next, days, calls, onRung, prompts, spared, suggestions, missing } = await report();
  assert.deepEqual([stage, next, days, calls], ['write-safe', 'privileged', 6, 220]);
  assert.deepEqual(onRung, { calls: 220, days: 6 });
  assert.deepEqual(prompts, { asked: 20, observed: 0, ran: 20, stopped: 0, timed: 20, fast: 15 });
  assert.deepEqual(spared, prompts);
  assert.deepEqual(missing, []);
  const [first, ...others] = suggestions;
  assert.deepEqual([first.action, first.rule, first.spares, first.tried], ['npm install', rule, 20, 220]);
  assert.equal(others.length, 0);
  const { code, out } = await run();
  assert.equal(code, 0);
  assert.match(out, /75\.0 % of the 20 with a known time were answered in less than two seconds/);
  assert.match(out, /Ready for `privileged`/);
});

/** Lines → what is missing. */
const unready: readonly [title: string, lines: readonly Line[], missing: readonly RegExp[]][] = [
  ['too short', week.map(line => ({ ...line, day: 0 })), [/1 of 5 days/]],
  ['too little', week.slice(180), [/40 of 200 calls/]],
  [
    'another rung was in force until today',
    week.map(line => ({ ...line, of: line.day < 5 ? { ...line.of, rulings: [{ id: 'stage read-only' }] } : line.of })),
    [/1 of 5 days with calls on `write-safe`/, /\d\d of 200 calls/],
  ],
  [
    'nobody knows what became of the prompts',
    week.map(({ of, day }) => ({ of, day })),
    [/0 of 10 prompts .* let through/],
  ],
  [
    'prompts that did not end in a call',
    [...week, ...many(5, i => ({ of: installs, day: i }))],
    [/5 of the 25 prompts that `privileged` would spare did not end in a call that ran/],
  ],
];
for (const [title, lines, expected] of unready)
  test(`not ready: ${title}`, async () => {
    const { run, policy } = machine(lines);
    const { code, out } = await run('--write', '--json');
    const { missing, climb } = JSON.parse(out);
    assert.equal(missing.length, expected.length, missing.join('\n'));
    for (const [i, one] of expected.entries()) assert.match(missing[i], one);
    assert.deepEqual([code, climb.change.after], [1, 'stage: privileged']);
    assert.equal(readFileSync(policy, 'utf8'), writeSafe);
  });

test('in observe mode what would have been asked counts, and nobody was fast', async () => {
  const lines = week.map(line => ({ ...line, of: { ...line.of, mode: 'observe' } }));
  const { run, report } = machine(lines, `${writeSafe}mode: observe\n`);
  const { mode, observed, prompts, missing } = await report();
  assert.deepEqual([mode, observed, missing], ['observe', 220, []]);
  assert.deepEqual(prompts, { asked: 20, observed: 20, ran: 20, stopped: 0, timed: 0, fast: 0 });
  const { out } = await run();
  assert.match(out, /mode: observe – nobody is asked and nothing is stopped; what follows is what would have been/);
  assert.match(out, /20 prompts that would have been, 3\.3 a day: 20 ran/);
  assert.match(out, /`mode: enforce` comes first/);
  assert.doesNotMatch(out, /hardly read/);
});

/** Calls that were always let through → why no rule for them is shown. */
const withheld: readonly [title: string, of: Record<string, unknown>, because?: RegExp][] = [
  ['production', deploys, /production/],
  ['denied by today’s policy', { ...denied, effect: 'ask' }],
  ['unknown', { ...reads, tier: 'unknown', effect: 'ask' }, /not known/],
  ['unread', { ...installs, unread: true }, /no rule can spare it: floor: .*could not be read/],
  ['a protected branch', { ...installs, branch: 'main' }, /protected branch/],
];
test(`no rule is suggested for ${withheld.map(([title]) => title).join(', ')}`, async () => {
  const lines = withheld.flatMap(([title, of]) =>
    many(8, i => ({ of: { ...of, action: title }, day: i, ran: [1, 0] as const })),
  );
  const report = await machine(lines).report();
  assert.deepEqual(report.suggestions, []);
  for (const [title, , because] of withheld) {
    const found = report.withheld.find(({ noise }: { noise: { action: string } }) => noise.action === title);
    if (because) assert.match(found?.because, because, title);
    else assert.equal(found, undefined);
  }
});

test('no rule is suggested: an untrusted project asks', async () => {
  const { report, folder } = machine(many(8, i => ({ of: installs, day: i, ran: [1, 0] as const })));
  const own = 'version: 1\nrules: [{ id: no-installs, effect: ask, match: { action: "npm install" } }]\n';
  writeFileSync(join(folder, '.tiergate.yaml'), own);
  const { suggestions, withheld } = await report();
  assert.deepEqual(suggestions, []);
  assert.match(withheld[0].because, /no rule can spare it: no-installs \(.*\.tiergate\.yaml:2\)/);
});

test('no rule is suggested: a limit of the organization asks', async () => {
  const { report, folder, env } = machine(many(8, i => ({ of: installs, day: i, ran: [1, 0] as const })));
  const limit = '{ id: no-packages, effect: ask, match: { action: "npm install" } }';
  writeFileSync(join(folder, 'org.yaml'), `version: 1\nlimits: [${limit}]\n`);
  for (const words of [
    'keygen key',
    'sign --key key.pem --serial 1 --out bundle.json org.yaml',
    'install --key key.pub.pem bundle.json',
  ])
    spawnSync(process.execPath, [built('cli.cjs'), 'policy', ...words.split(' ')], { env, cwd: folder });
  const { suggestions, withheld } = await report();
  assert.deepEqual(suggestions, []);
  assert.match(withheld[0].because, /no rule can spare it: no-packages \(.*organization\.bundle\.json:2\)/);
});

test('a rule that would let through what a person stopped is not suggested', async () => {
  const other = { ...installs, environment: 'local', because: [{ tier: 'privileged-write', why: 'x' }] };
  const lines = [
    ...many(8, i => ({ of: installs, day: i, ran: [1, 0] as const })),
    { of: { ...other, branch: 'main' }, day: 9 },
  ];
  const { suggestions, withheld } = await machine(lines).report();
  assert.deepEqual(suggestions, []);
  assert.match(withheld[0].because, /also let 1 calls? through that a person stopped/);
});

test('a rule for a branch that is not protected leaves those that are', async () => {
  const { report } = machine(many(8, i => ({ of: { ...installs, branch: 'feat/x' }, day: i, ran: [1, 0] as const })));
  assert.match((await report()).suggestions[0].rule, /environment: \[local\], branch: \["!main", "!master"/);
});

test('a denial that was lifted in the same session is told; in another session, or before, it is not', async () => {
  const of = (session: string, effect: string) => ({ ...denied, session, effect });
  const { denials } = await machine([
    { of: of('allowed later', 'deny'), day: 0 },
    { of: of('allowed later', 'allow'), day: 1 },
    { of: of('asked later', 'deny'), day: 1 },
    { of: of('asked later', 'ask'), day: 1, ran: [3] },
    { of: of('asked and stopped', 'deny'), day: 1 },
    { of: of('asked and stopped', 'ask'), day: 1 },
    { of: of('allowed before', 'allow'), day: 1 },
    { of: of('allowed before', 'deny'), day: 1 },
    { of: of('another call', 'deny'), day: 1 },
    { of: { ...reads, session: 'another call' }, day: 1 },
  ]).report();
  assert.deepEqual([denials.denied, denials.lifted], [5, 2]);
  assert.deepEqual(
    denials.most.map(({ action, count }: { action: string; count: number }) => [action, count]),
    [['rm', 2]],
  );
});

test('approvals that were wanted, and those that were given', async () => {
  const wants = { ...deploys, effect: 'approve' };
  const { approvals } = await machine([
    { of: wants, day: 0 },
    { of: { ...deploys, effect: 'allow' }, day: 0 },
    { of: { ...wants, session: 't' }, day: 1 },
  ]).report();
  assert.deepEqual(approvals, { wanted: 2, given: 1 });
});

test('a project with a rung of its own looks at its own calls', async () => {
  const { run, folder, env } = machine(week);
  writeFileSync(join(folder, '.tiergate.yaml'), 'version: 1\nstage: write-safe\n');
  spawnSync(process.execPath, [built('cli.cjs'), 'trust'], { env, cwd: folder });
  const { code, err } = await run();
  assert.equal(code, 2);
  assert.match(err, /there are no decisions about .* in it yet, which has a rung of its own/);
});

test('a machine without a log, a broken policy, the last rung', async () => {
  const empty = await machine([]).run();
  assert.deepEqual([empty.code, /there are no decisions in it yet/.test(empty.err)], [2, true], empty.err);
  const last = await machine(week, 'version: 1\nstage: break-glass\n').run('--write', 'agrees');
  assert.deepEqual([last.code, /the last rung/.test(last.err)], [2, true], last.out + last.err);
  const broken = await machine(week, 'version: 1\nstage: nowhere\n').run();
  assert.deepEqual([broken.code, /policy\.yaml:2:8: .*mend it first/.test(broken.err)], [2, true], broken.err);
});
