// The library as others import it, built, and the examples of docs/hosts.md. A home of its own keeps the log and the policy away.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const home = mkdtempSync(join(tmpdir(), 'tiergate-library-'));
after(() => rmSync(home, { recursive: true, force: true }));
const cwd = join(home, 'project');
mkdirSync(join(cwd, '.git'), { recursive: true });
writeFileSync(join(cwd, '.git/HEAD'), 'ref: refs/heads/topic\n');
for (const name of ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME']) delete process.env[name];
process.env.HOME = home;

const { classify, decide } = await import('tiergate');
const { guarded } = await import('../../examples/libraries/ai-sdk.ts');
const { gate } = await import('../../examples/libraries/claude-agent-sdk.ts');
const { tiergate } = await import('../../examples/libraries/langchain.ts');

const bash = (command: string) => ({ tool: 'Bash', input: { command }, cwd });

describe('decide', () => {
  test('allow', () => assert.equal(decide(bash('git status')).effect, 'allow'));
  test('ask', () => {
    const { effect, reason } = decide(bash('npm publish'));
    assert.equal(effect, 'ask');
    assert.match(reason, /^tiergate asks you: `npm publish`/);
  });
  test('ask, where nobody is there', () => {
    const { effect, reason } = decide(bash('npm publish'), { attended: false });
    assert.equal(effect, 'deny');
    assert.match(reason, /nobody attends this session/);
  });
  test('deny', () => assert.equal(decide(bash('rm -rf /')).effect, 'deny'));
  test('a call that cannot be judged is denied', () => {
    assert.equal(decide({ ...bash('ls'), cwd: 'relative' }).effect, 'deny');
    // As from a caller without types.
    assert.equal(Reflect.apply(decide, undefined, [{ tool: 'Bash' }]).effect, 'deny');
    assert.equal(Reflect.apply(decide, undefined, [undefined]).effect, 'deny');
  });
  test('every decision is on record', () =>
    assert.match(readFileSync(join(home, '.local/state/tiergate/audit.jsonl'), 'utf8'), /"host":"library"/));
});

describe('classify', () => {
  test('says what the call would do', () => {
    assert.equal(classify(bash('git status')).tier, 'read-only');
    assert.equal(classify(bash('git push --force origin main')).tier, 'destructive');
  });
});

describe('Claude Agent SDK', () => {
  test('allows', async () =>
    assert.deepEqual(await gate(cwd)('Bash', { command: 'ls' }), {
      behavior: 'allow',
      updatedInput: { command: 'ls' },
    }));
  test('denies', async () => assert.equal((await gate(cwd)('Bash', { command: 'rm -rf /' })).behavior, 'deny'));
  test('asks the person, who decides', async () => {
    for (const yes of [true, false]) {
      const questions: string[] = [];
      const confirm = async (question: string): Promise<boolean> => questions.push(question) > 0 && yes;
      const { behavior } = await gate(cwd, confirm)('Bash', { command: 'npm publish' });
      assert.equal(behavior, yes ? 'allow' : 'deny');
      assert.equal(questions.length, 1);
    }
  });
});

test('AI SDK: a tool runs only if allowed', async () => {
  const ran: string[] = [];
  const tools = guarded({ shell: { execute: ({ command }: { command: string }) => ran.push(command) } }, cwd, {
    shell: 'Bash',
  });
  const execute = tools.shell.execute as (input: { command: string }, options: { toolCallId: string }) => unknown;
  await execute({ command: 'ls' }, { toolCallId: '1' });
  assert.match(
    JSON.stringify(await execute({ command: 'rm -rf /' }, { toolCallId: '2' })),
    /tiergate blocked this call/,
  );
  assert.deepEqual(ran, ['ls']);
});

test('LangChain: a refusal is the result of the call', async () => {
  const { wrapToolCall } = tiergate(cwd, text => text);
  const call = (command: string) => wrapToolCall({ toolCall: { name: 'Bash', args: { command } } }, async () => 'ran');
  assert.equal(await call('ls'), 'ran');
  assert.match(await call('rm -rf /'), /tiergate blocked this call/);
});
