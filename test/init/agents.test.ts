// Every agent's registration on real files: written, written again, taken out, beside the hooks of others.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Agent, agentNamed, agents, isForm, type Places } from '../../src/init/agents.ts';
import { forms } from '../../src/init/forms.ts';
import { InitError, init, targetOf } from '../../src/init/init.ts';
import { inspect, register, unregister } from '../../src/init/json-registration.ts';
import { inspectSwitches } from '../../src/init/switches.ts';

const root = mkdtempSync(join(tmpdir(), 'tiergate agents '));
after(() => rmSync(root, { recursive: true, force: true }));

const hookOf = (agent: Agent): string => {
  const file = join(root, "it's tiergate", agent.hook);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
};

function newPlaces(): Places {
  const home = mkdtempSync(join(root, 'home '));
  return { home, project: join(home, 'project'), env: {}, platform: 'linux' };
}

const run = (agent: Agent, places: Places, action: 'add' | 'remove' = 'add', dryRun = false) =>
  init({ agent, places, action, dryRun, scope: 'user', node: process.execPath, hook: hookOf(agent) });

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name);

for (const agent of agents)
  describe(agent.name, () => {
    test('add, add again, remove, remove again', () => {
      const places = newPlaces();
      const first = run(agent, places);
      assert.equal(first.before, undefined);
      assert.equal(readFileSync(first.file, 'utf8'), first.after);
      const second = run(agent, places);
      assert.equal(second.before, second.after);
      assert.equal(run(agent, places, 'remove').after, undefined);
      assert.equal(run(agent, places, 'remove').after, undefined);
      assert.deepEqual(filesIn(places.home), []);
    });

    test('a dry run leaves no trace', () => {
      const places = newPlaces();
      assert.ok(run(agent, places, 'add', true).after);
      assert.deepEqual(readdirSync(places.home), []);
    });

    test('a removal where nothing was leaves no trace', () => {
      const places = newPlaces();
      run(agent, places, 'remove');
      assert.deepEqual(readdirSync(places.home), []);
    });

    test('the hook of another tool stays', () => {
      const places = newPlaces();
      const target = targetOf(agent, 'user', places) ?? assert.fail();
      mkdirSync(dirname(target.file), { recursive: true });
      if (!isForm(target.kind)) {
        writeFileSync(target.file, 'my own');
        assert.throws(() => run(agent, places), InitError);
        assert.equal(run(agent, places, 'remove').after, 'my own');
        return;
      }
      const other = target.kind.grouped
        ? { matcher: 'x', hooks: [{ type: 'command', command: 'other' }] }
        : { command: 'other' };
      const [event = ''] = target.kind.events;
      const text = `${JSON.stringify({ ...target.kind.fixed, hooks: { [event]: [other], later: [other] } }, undefined, 4)}\n`;
      writeFileSync(target.file, text);
      const { after } = run(agent, places);
      const now = JSON.parse(after ?? '').hooks;
      assert.deepEqual(now[event][0], other);
      assert.equal(now[event].length, 2);
      assert.deepEqual(now.later, [other]);
      assert.equal(run(agent, places, 'remove').after, text);
      assert.deepEqual(filesIn(places.home).length, 1);
    });
  });

test('what is registered is inspected as whole and current', () => {
  for (const form of Object.values(forms)) {
    const registration = { node: '/usr/bin/node', hook: `/x/tiergate/hooks/${form.agent}.cjs` };
    const { entries, hooksDisabled } = inspect(form, register(form, undefined, registration));
    assert.deepEqual(
      entries.map(({ event, current, narrow }) => ({ event, current, narrow })),
      form.events.map(event => ({ event, current: true, narrow: false })),
      form.agent,
    );
    assert.equal(hooksDisabled, false);
  }
});

describe('Droid: where `hooks.json` has the event, the settings count for nothing', () => {
  const droid = agentNamed('droid') ?? assert.fail();
  test('it is registered there, in the flat form', () => {
    const places = newPlaces();
    const file = join(places.home, '.factory/hooks.json');
    mkdirSync(dirname(file));
    writeFileSync(file, '{"PreToolUse":[]}');
    assert.equal(run(droid, places).file, file);
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).PreToolUse.length, 1);
    run(droid, places, 'remove');
    assert.equal(readFileSync(file, 'utf8'), '{"PreToolUse":[]}');
  });
  test('another event there does not matter', () => {
    const places = newPlaces();
    mkdirSync(join(places.home, '.factory'));
    writeFileSync(join(places.home, '.factory/hooks.json'), '{"Stop":[]}');
    assert.equal(run(droid, places).file, join(places.home, '.factory/settings.json'));
  });
});

describe('comments stay where they are', () => {
  const registration = { node: '/n', hook: '/x/tiergate/hooks/gemini.cjs' };
  const texts = [
    '{\n  // mine\n  "a": 1 // last\n}\n',
    '{\n  "a": 1 /* last, or so */\n  // end\n}\n',
    '{ // only\n}\n',
    '{\n  "hooks": {\n    // nothing yet\n  }\n}\n',
    '{\n  "hooks": {\n    "BeforeTool": [\n      {"hooks": []} // other\n      // end\n    ]\n  }\n}\n',
    '// first\n{"a":1 // x\n}',
  ];
  for (const text of texts)
    test(JSON.stringify(text), () => {
      const after = register(forms.gemini, text, registration);
      for (const comment of text.match(/\/\/.*|\/\*.*\*\//g) ?? []) assert.ok(after.includes(comment), after);
      assert.equal(inspect(forms.gemini, after).entries.length, 1);
      assert.equal(register(forms.gemini, after, registration), after);
      assert.equal(unregister(forms.gemini, after, text), text);
      const rest = unregister(forms.gemini, after);
      // Lists that only we needed go as a whole.
      for (const comment of text.match(/\/\/ (?!nothing).*|\/\*.*\*\//g) ?? []) assert.ok(rest.includes(comment), rest);
      assert.equal(inspect(forms.gemini, rest).entries.length, 0);
    });
});

test('many runs at once leave one whole registration', async () => {
  const places = newPlaces();
  const agent = agentNamed('gemini') ?? assert.fail();
  const script = `
    import { init } from ${JSON.stringify(new URL('../../src/init/init.ts', import.meta.url).href)};
    import { agentNamed } from ${JSON.stringify(new URL('../../src/init/agents.ts', import.meta.url).href)};
    const places = ${JSON.stringify(places)};
    init({ agent: agentNamed('gemini'), places, action: 'add', dryRun: false, scope: 'user', node: process.execPath, hook: ${JSON.stringify(hookOf(agent))} });`;
  const file = join(places.home, 'run.ts');
  writeFileSync(file, script);
  const codes = await Promise.all(
    Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], { stdio: 'inherit' });
      return new Promise(done => child.on('close', done));
    }),
  );
  assert.deepEqual(codes, [0, 0, 0, 0, 0, 0]);
  const settings = join(places.home, '.gemini/settings.json');
  assert.equal(inspect(forms.gemini, readFileSync(settings, 'utf8')).entries.length, 1);
  assert.ok(!existsSync(`${settings}.tiergate-lock`));
});

describe('switches that start an agent without hooks are seen', () => {
  const places: Places = { home: '/h', project: '/p', env: {}, platform: 'linux' };
  const cases: readonly (readonly [Agent['name'], string, string])[] = [
    ['claude-code', '/p/.claude/settings.local.json', '{"disableAllHooks":true}'],
    ['droid', '/p/.factory/hooks.json', '{"hooksDisabled":true}'],
    ['gemini', '/p/.gemini/settings.json', '{/* x */"hooksConfig":{"enabled":false}}'],
    ['copilot', '/p/.github/copilot/settings.json', '{"disableAllHooks":true}'],
    ['codex', '/p/.codex/config.toml', 'model = "x"\n[features]\nhooks = false\n'],
  ];
  for (const [agent, file, text] of cases)
    test(file, () => {
      const lines = inspectSwitches(agent, places, name => (name === file ? text : undefined));
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /switches the gate off in this project/);
      assert.deepEqual(
        inspectSwitches(agent, places, () => '{}'),
        [],
      );
    });
  test('OPENCODE_PURE', () =>
    assert.equal(inspectSwitches('opencode', { ...places, env: { OPENCODE_PURE: '1' } }, () => undefined).length, 1));
});
