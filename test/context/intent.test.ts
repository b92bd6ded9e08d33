// Intents: how they are written, kept, and lost; and that the hook, the terminal and the agent are told apart.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { intentFor, readIntent, removeIntent, storeIntent } from '../../src/context/intent-store.ts';
import { claudeCode } from '../../src/hosts/claude-code.ts';
import { type Intent, intentIn } from '../../src/intent.ts';
import { notePrompt } from '../../src/prompt.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-intent-')));
after(() => rmSync(base, { recursive: true, force: true }));
let count = 0;
const newState = (): string => join(base, `state-${++count}`);
const hour = 3_600_000;
const now = 1_800_000_000_000;

describe('in a prompt', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'intent: refactor': 'refactor 8',
    'Intent: Refactor\nPlease clean up the parser.': 'refactor 8',
    'Please clean up.\n\nintent: refactor for 2h\n\n': 'refactor 2',
    'intent:release': 'release 8',
    'intent: incident-response for 24h': 'incident-response 24',
    'intent: none': 'withdrawn',
    'intent: undeclared': 'withdrawn',
    'intent: release for 2d': 'problem',
    'intent: release for 25h': 'problem',
    'intent: unknown': 'problem',
    'intent: ../x': 'problem',
    'intent: release the kraken': undefined,
    'my intent: release': undefined,
    '> intent: release': undefined,
    '  intent: release': undefined,
    'the issue says:\nintent: release\nfix it': undefined,
    'intent:': undefined,
    '': undefined,
  };
  for (const [prompt, want] of Object.entries(cases))
    test(JSON.stringify(prompt), () => {
      const found = intentIn(prompt);
      assert.equal(found?.is === 'intent' ? `${found.name} ${found.lasts / hour}` : found?.is, want);
    });
  test('only the first and the last line are looked at, whatever stands between', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (before, behind) => {
        const prompt = ['look at this', ...before, 'intent: release', ...behind, 'and fix it'].join('\n');
        assert.equal(intentIn(prompt), undefined);
      }),
    ));
});

const intent = (over: Partial<Intent> = {}): Intent => ({
  name: 'refactor',
  from: 'terminal',
  since: now,
  until: now + hour,
  ...over,
});
const session = { session: 'claude-code s1' };
const root = { root: '/home/me/app' };

describe('in the store', () => {
  const at = (state: string, time: number) => {
    const found = intentFor(state, [session, root], time);
    return typeof found === 'object' ? found.name : found;
  };
  test('it holds until it expires', () => {
    const state = newState();
    assert.equal(at(state, now), undefined);
    storeIntent(state, root, intent());
    assert.deepEqual(
      [now, now + hour - 1, now + hour].map(time => at(state, time)),
      ['refactor', 'refactor', undefined],
    );
  });
  test('never longer than a day, never from the future', () => {
    const state = newState();
    storeIntent(state, root, intent({ until: now + 900 * hour }));
    assert.equal(at(state, now + 23 * hour), 'refactor');
    assert.equal(at(state, now + 24 * hour), undefined);
    assert.equal(at(state, now - hour), undefined);
  });
  test('the last word counts, of the session or of the project', () => {
    const state = newState();
    storeIntent(state, root, intent());
    storeIntent(state, session, intent({ name: 'release', from: 'prompt', since: now + 1 }));
    assert.equal(at(state, now + 2), 'release');
    storeIntent(state, root, intent({ name: 'review', since: now + 3 }));
    assert.equal(at(state, now + 4), 'review');
    assert.equal(intentFor(state, [{ session: 'claude-code s2' }], now + 4), undefined);
    assert.ok(removeIntent(state, root));
    assert.equal(removeIntent(state, root), false);
    assert.equal(at(state, now + 5), 'release');
  });
  const spoil: Readonly<Record<string, (file: string) => void>> = {
    empty: file => writeFileSync(file, ''),
    'no JSON': file => writeFileSync(file, '{'),
    'another form': file => writeFileSync(file, '{"version":2}'),
    'of another project': file => writeFileSync(file, JSON.stringify({ version: 1, for: 'root /other', ...intent() })),
    'an odd name': file =>
      writeFileSync(file, JSON.stringify({ version: 1, for: 'root /home/me/app', ...intent(), name: 'a b' })),
    'from nobody': file =>
      writeFileSync(file, JSON.stringify({ version: 1, for: 'root /home/me/app', ...intent(), from: 'agent' })),
    'larger than any': file => writeFileSync(file, ' '.repeat(5000)),
    'writable by others': file => chmodSync(file, 0o666),
    'a link': file => {
      rmSync(file);
      symlinkSync('/dev/null', file);
    },
    'a folder': file => {
      rmSync(file);
      mkdirSync(file);
    },
    'a pipe': file => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
  };
  for (const [how, change] of Object.entries(spoil))
    test(`a file that is ${how} may say anything`, () => {
      const state = newState();
      storeIntent(state, root, intent());
      const [name = ''] = readdirSync(join(state, 'intents'));
      change(join(state, 'intents', name));
      assert.equal(readIntent(state, root), 'unreadable');
      assert.equal(intentFor(state, [session, root], now), 'unreadable');
    });
});

describe('from the prompt hook', () => {
  const home = join(base, 'home');
  mkdirSync(home);
  const env = { HOME: home };
  const state = join(home, '.local/state/tiergate');
  const event = (prompt: string, name = 'UserPromptSubmit'): string =>
    JSON.stringify({ session_id: 's1', cwd: home, hook_event_name: name, prompt });
  const say = (prompt: string, time = now): string | undefined => {
    const said = claudeCode.prompt?.(event(prompt)) ?? assert.fail();
    return notePrompt(said, 'claude-code', env, time).systemMessage;
  };
  test('an intent is kept for the session, and taken back', () => {
    assert.equal(say('fix the typo'), undefined);
    assert.equal(intentFor(state, [session], now), undefined);
    assert.equal(say('intent: refactor for 2h'), 'tiergate: intent refactor, said in your prompt, until 10:00 UTC');
    const found = intentFor(state, [session], now + 1);
    assert.equal(typeof found === 'object' && found.name, 'refactor');
    assert.match(say('intent: release for ever') ?? '', /no intent was set/);
    assert.match(say('intent: none', now + 2) ?? '', /no intent is declared/);
    assert.equal(intentFor(state, [session], now + 3), undefined);
  });
  test('a tool call that speaks of it is a tool call', () => {
    const call = JSON.stringify({
      session_id: 's1',
      cwd: home,
      hook_event_name: 'PreToolUse',
      tool_name: 'Write',
      tool_input: { hook_event_name: 'UserPromptSubmit', prompt: 'intent: release' },
    });
    assert.equal(claudeCode.prompt?.(call), undefined);
  });
});
