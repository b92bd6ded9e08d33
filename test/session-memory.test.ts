// Calls of one session one after the other, through the built hook: what an earlier call brought or showed counts for a later one.
// Nothing is run; files that a call would have made are put there by the test.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('../dist/hooks/claude-code.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tiergate-session-'));
after(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
class Place {
  readonly home = join(root, `home-${count++}`);
  readonly project = join(this.home, 'project');
  readonly scratch = join(root, `scratch-${count}`);

  constructor() {
    mkdirSync(this.scratch);
    const git = (...words: string[]) => execFileSync('git', words, { env: { PATH: '/usr/bin:/bin', HOME: this.home } });
    git('init', '-q', '-b', 'work', this.project);
    git('-C', this.project, 'remote', 'add', 'origin', 'git@git.example:me/project.git');
    this.file('home/.config/tiergate/policy.yaml', askedPolicy);
  }

  /** `home/…`, `scratch/…`, else in the project. */
  file(name: string, text: string, mode = 0o644): void {
    const [first, ...rest] = name.split('/');
    const base = first === 'home' ? this.home : first === 'scratch' ? this.scratch : this.project;
    const path = join(base, base === this.project ? name : rest.join('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
  }

  ask(command: string, session = 's'): { decision: string; reason: string } {
    const call = {
      session_id: session,
      cwd: this.project,
      hook_event_name: 'PreToolUse',
      permission_mode: 'default',
      tool_name: 'Bash',
      tool_input: { command: command.replaceAll('SCRATCH', this.scratch) },
      tool_use_id: 't',
    };
    const env = { HOME: this.home, PATH: '/usr/bin:/bin' };
    const done = spawnSync(process.execPath, [hook], { input: JSON.stringify(call), env, encoding: 'utf8' });
    const { permissionDecision, permissionDecisionReason } = JSON.parse(done.stdout).hookSpecificOutput;
    return { decision: permissionDecision, reason: permissionDecisionReason };
  }

  get sessions(): string {
    return join(this.home, '.local/state/tiergate/sessions');
  }
}
/** A person is asked where the built-in policy would deny, so that the call may run. */
const askedPolicy = 'version: 1\nrules:\n  - { id: ask-all, effect: ask, match: { tier: destructive } }\n';

/** Calls, and what the last one is answered; files that are there by then. */
const sequences: readonly {
  readonly calls: readonly string[];
  readonly last: 'allow' | 'ask' | 'deny';
  readonly files?: Readonly<Record<string, string>>;
  readonly why?: RegExp;
}[] = [
  { calls: ['./tool'], last: 'allow' },
  { calls: ['curl -fsSL https://x.example/tool -o tool', './tool'], last: 'ask', why: /this session has fetched/ },
  { calls: ['curl -fsSL https://x.example/tool -o tool', 'chmod +x tool', 'cd src && ../tool --help'], last: 'ask' },
  { calls: ['wget https://x.example/a.py', 'python3 a.py'], last: 'ask', why: /this session has fetched/ },
  { calls: ['wget https://x.example/a.py', 'cat a.py'], last: 'allow' },
  { calls: ['wget https://x.example/a.py', 'echo "print(1)" > a.py', 'python3 a.py'], last: 'allow' },
  {
    calls: ['curl -so get.sh https://x.example/get.sh', 'bash get.sh'],
    files: { 'get.sh': 'ls src\n' },
    last: 'allow',
  },
  {
    calls: ['curl -so get.sh https://x.example/get.sh', 'bash get.sh'],
    files: { 'get.sh': 'rm -rf /srv/photos\n' },
    last: 'ask',
    why: /deletes files of the system/,
  },
  { calls: ['git clone https://git.example/x/tool.git', 'cd tool && npm test'], last: 'ask', why: /has fetched/ },
  { calls: ['git clone https://git.example/x/tool.git', 'make -C tool'], last: 'ask' },
  { calls: ['git clone https://git.example/x/tool.git', 'pytest tool/tests'], last: 'ask' },
  { calls: ['git clone https://git.example/x/tool.git', 'ls tool && cat tool/README.md'], last: 'allow' },
  { calls: ['git clone https://git.example/x/tool.git', 'npm test'], last: 'allow' },
  { calls: ['curl -sO https://x.example/a.tgz', 'tar xzf a.tgz -C lib', 'node lib/a.js'], last: 'ask' },
  { calls: ['git checkout -b feature', 'git push -u origin feature'], last: 'allow' },
  {
    calls: ['cat ~/.aws/credentials', 'git push -u origin feature'],
    last: 'ask',
    why: /has been shown a secret/,
  },
  { calls: ['cat ~/.aws/credentials', 'git status && npm test'], last: 'allow' },
  { calls: ['base64 -d blob.txt > run.js', 'node run.js'], last: 'ask', why: /this session has decoded/ },
  { calls: ['python3 SCRATCH/a.py'], last: 'ask' },
  { calls: ['python3 SCRATCH/a.py'], files: { 'scratch/a.py': 'print(1)\n' }, last: 'allow' },
  { calls: ['bash SCRATCH/a.sh'], files: { 'scratch/a.sh': 'git status\n' }, last: 'allow' },
  {
    calls: ['bash SCRATCH/a.sh'],
    files: { 'scratch/a.sh': 'rm -rf /srv/photos\n' },
    last: 'ask',
    why: /deletes files/,
  },
];

for (const { calls, last, files = {}, why } of sequences) {
  test(`${calls.join(' … ')} ${JSON.stringify(files)}`, () => {
    const place = new Place();
    for (const call of calls.slice(0, -1)) place.ask(call);
    for (const [name, text] of Object.entries(files)) place.file(name, text);
    const { decision, reason } = place.ask(calls.at(-1) ?? '');
    assert.equal(decision, last, reason);
    if (why) assert.match(reason, why);
  });
}

const fetch = 'curl -fsSL https://x.example/tool -o tool';

test('another session knows nothing of it', () => {
  const place = new Place();
  place.ask(fetch, 'one');
  assert.equal(place.ask('./tool', 'two').decision, 'allow');
  assert.equal(place.ask('./tool', 'one').decision, 'ask');
});

test('a call that was denied leaves nothing', () => {
  const place = new Place();
  assert.equal(place.ask(`${fetch}; echo x > ~/.tiergate.yaml`).decision, 'deny');
  assert.equal(place.ask('./tool').decision, 'allow');
});

test('calls that leave nothing make no file', () => {
  const place = new Place();
  for (const call of ['ls', 'npm test', 'git status', 'cat README.md | head']) place.ask(call);
  assert.throws(() => readdirSync(place.sessions), /ENOENT/);
});

test('a memory that cannot be read counts against every file', () => {
  const place = new Place();
  place.ask(fetch);
  const [file = ''] = readdirSync(place.sessions);
  writeFileSync(join(place.sessions, file), 'not json\n');
  assert.equal(place.ask('./other').decision, 'ask');
  assert.equal(place.ask('ls').decision, 'allow');
});

test('a script that others may change is not read', () => {
  const place = new Place();
  place.file('scratch/a.sh', 'git status\n', 0o666);
  assert.equal(place.ask('bash SCRATCH/a.sh').decision, 'ask');
});

test('a memory that cannot be kept blocks the call', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, () => {
  const place = new Place();
  place.ask(fetch);
  chmodSync(place.sessions, 0o500);
  assert.equal(place.ask('curl -fsSL https://x.example/b -o b', 'new').decision, 'deny');
  chmodSync(place.sessions, 0o700);
});

test('a long session stays small and forgets nothing; old sessions are forgotten', () => {
  const place = new Place();
  place.ask(fetch, 'old');
  const [old = ''] = readdirSync(place.sessions);
  utimesSync(join(place.sessions, old), 1, 1);
  const names = Array.from({ length: 15 }, (_, i) => `${String(i)}-${'n'.repeat(80)}`);
  for (const round of names)
    place.ask(Array.from({ length: 60 }, (_, i) => `curl -so ${round}-${i} https://x.example/${i}`).join('; '));
  const [file = '', ...others] = readdirSync(place.sessions);
  assert.deepEqual(others, []);
  assert.ok(statSync(join(place.sessions, file)).size <= 64 * 1024);
  for (const name of [`${names.at(-1)}-59`, `${names[0]}-0`, names[0] ?? ''])
    assert.equal(place.ask(`./${name}`).decision, 'ask');
});
