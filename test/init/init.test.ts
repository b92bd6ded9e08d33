// `init` on real files: what it writes, keeps, refuses and brings back.
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Agent, agentNamed, agents, type Places, type Scope } from '../../src/init/agents.ts';
import { forms } from '../../src/init/forms.ts';
import { InitError, type InitOptions, init, targetOf } from '../../src/init/init.ts';
import * as json from '../../src/init/json-registration.ts';
import { reportText } from '../../src/init/report.ts';

const root = mkdtempSync(join(tmpdir(), 'tiergate init '));
after(() => rmSync(root, { recursive: true, force: true }));

const hook = join(root, "it's here/hooks/claude-code.cjs");
mkdirSync(join(hook, '..'), { recursive: true });
writeFileSync(hook, '');

const claude = agentNamed('claude-code') ?? assert.fail();
const inspect = (text: string): json.Inspection => json.inspect(forms['claude-code'], text);

interface Place {
  readonly home: string;
  readonly file: string;
  readonly backup: string;
  readonly run: (changes?: Partial<InitOptions>) => ReturnType<typeof init>;
}

function newPlace(text?: string | Uint8Array): Place {
  const home = mkdtempSync(join(root, 'home '));
  const userDirectory = join(home, '.claude');
  const file = join(userDirectory, 'settings.json');
  if (text !== undefined) {
    mkdirSync(userDirectory);
    writeFileSync(file, text);
  }
  const options: InitOptions = {
    scope: 'user',
    action: 'add',
    dryRun: false,
    agent: claude,
    places: { home, project: join(home, 'project'), env: {}, platform: 'linux' },
    node: process.execPath,
    hook,
  };
  return { home, file, backup: `${file}.tiergate-backup`, run: changes => init({ ...options, ...changes }) };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const names = (place: Place): string[] => readdirSync(join(place.home, '.claude')).sort();
const registered = (text: string | undefined): string =>
  json.register(forms['claude-code'], text, { node: process.execPath, hook });

describe('add, add again, remove, remove again', () => {
  const texts = [
    '',
    '{}',
    '{}\n',
    '{ "model": "x" }',
    '{"hooks":{"PreToolUse":[]}}',
    '{\r\n\t"model": "x"\r\n}',
    '\uFEFF{\n}',
  ];
  for (const text of texts)
    test(JSON.stringify(text), () => {
      const place = newPlace(text);
      assert.equal(place.run().backup, place.backup);
      assert.equal(read(place.file), registered(text));
      assert.equal(read(place.backup), text);
      assert.equal(place.run().after, registered(text));
      assert.equal(read(place.backup), text);
      place.run({ action: 'remove' });
      assert.equal(read(place.file), text);
      assert.deepEqual(names(place), ['settings.json']);
      const again = place.run({ action: 'remove' });
      assert.equal(again.before, again.after);
      assert.deepEqual(names(place), ['settings.json']);
    });

  test('no file', () => {
    const place = newPlace();
    assert.equal(place.run().backup, undefined);
    assert.deepEqual(names(place), ['settings.json']);
    assert.equal(statSync(place.file).mode & 0o777, 0o600);
    place.run();
    place.run({ action: 'remove' });
    assert.deepEqual(names(place), []);
    const again = place.run({ action: 'remove' });
    assert.deepEqual([again.before, again.after], [undefined, undefined]);
  });
});

test('a setting made after the registration survives its removal', () => {
  const place = newPlace('{\n  "model": "x"\n}\n');
  place.run();
  writeFileSync(place.file, read(place.file).replace('"x"', '"y"'));
  const report = place.run({ action: 'remove' });
  assert.equal(read(place.file), '{\n  "model": "y"\n}\n');
  assert.equal(report.backup, place.backup);
});

test('a new start keeps the text of now, not of long ago', () => {
  const place = newPlace('{"model":"x"}');
  writeFileSync(place.backup, '{"model":"long ago"}');
  place.run();
  assert.equal(read(place.backup), '{"model":"x"}');
});

test('an upgrade changes only the entry and keeps the first backup', () => {
  const place = newPlace('{"model":"x"}');
  const other = join(root, 'other/hooks/claude-code.cjs');
  mkdirSync(join(other, '..'), { recursive: true });
  writeFileSync(other, '');
  place.run({ hook: other });
  const report = place.run();
  assert.notEqual(report.before, report.after);
  assert.equal(read(place.file), registered('{"model":"x"}'));
  assert.equal(read(place.backup), '{"model":"x"}');
});

describe('a dry run writes nothing', () => {
  test('add', () => {
    const place = newPlace();
    const report = place.run({ dryRun: true });
    assert.equal(report.after, registered(undefined));
    assert.ok(!existsSync(join(place.home, '.claude')));
  });
  test('remove', () => {
    const place = newPlace('{}');
    place.run();
    assert.equal(place.run({ action: 'remove', dryRun: true }).after, '{}');
    assert.equal(read(place.file), registered('{}'));
    assert.equal(read(place.backup), '{}');
  });
});

describe('links and modes stay', () => {
  test('a link to a file', () => {
    const place = newPlace('');
    const real = join(place.home, 'dotfiles.json');
    writeFileSync(real, '{}');
    chmodSync(real, 0o640);
    rmSync(place.file);
    symlinkSync('../dotfiles.json', place.file);
    place.run();
    assert.equal(readlinkSync(place.file), '../dotfiles.json');
    assert.equal(read(real), registered('{}'));
    assert.equal(statSync(real).mode & 0o777, 0o640);
    assert.equal(statSync(place.backup).mode & 0o777, 0o640);
    assert.deepEqual(names(place), ['settings.json', 'settings.json.tiergate-backup']);
    place.run({ action: 'remove' });
    assert.ok(lstatSync(place.file).isSymbolicLink());
    assert.equal(read(real), '{}');
  });
  test('a link to nothing, over another link', () => {
    const place = newPlace('');
    rmSync(place.file);
    symlinkSync(join(place.home, 'second'), place.file);
    symlinkSync('there/settings.json', join(place.home, 'second'));
    place.run();
    assert.equal(read(join(place.home, 'there/settings.json')), registered(undefined));
    assert.ok(lstatSync(place.file).isSymbolicLink());
  });
  test('links in a circle', () => {
    const place = newPlace('');
    rmSync(place.file);
    symlinkSync(place.file, place.file);
    assert.throws(() => place.run(), InitError);
  });
  for (const mode of [0o600, 0o644, 0o666])
    test(`mode ${mode.toString(8)}`, () => {
      const place = newPlace('{}');
      chmodSync(place.file, mode);
      place.run();
      assert.equal(statSync(place.file).mode & 0o777, mode);
    });
});

describe('refuses, and changes nothing', () => {
  const cases: readonly (readonly [
    title: string,
    text: string | Uint8Array,
    changes: Partial<InitOptions>,
    message: RegExp,
  ])[] = [
    ['broken JSON', '{\n  "a": 1,,\n}', {}, /settings\.json:2:10: not valid JSON .*\. Nothing was changed$/],
    ['broken JSON, remove', '{', { action: 'remove' }, /settings\.json:1:2: not valid JSON/],
    ['a comment', '// mine\n{}', {}, /settings\.json:1:1: Claude Code ignores a settings file with comments/],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), {}, /settings\.json: not UTF-8 text/],
    ['a hook that is not there', '{}', { hook: join(root, 'gone') }, /gone`: no such file$/],
    ['a hook that is a folder', '{}', { hook: root }, /no such file$/],
    ['a relative node', '{}', { node: 'node' }, /`node`: expected an absolute path$/],
    ['a line break in a path', '{}', { hook: '/a\nb' }, /a line break cannot be registered$/],
  ];
  for (const [title, text, changes, message] of cases)
    test(title, () => {
      const place = newPlace(text);
      assert.throws(
        () => place.run(changes),
        (error: unknown) => error instanceof InitError && message.test(error.message) && !error.message.includes('\n'),
      );
      assert.deepEqual(readFileSync(place.file), Buffer.from(text));
      assert.deepEqual(names(place), ['settings.json']);
    });

  test('a hook in a cache of npx', () => {
    const cached = join(root, '_npx/1/node_modules/tiergate/dist/hooks/claude-code.cjs');
    mkdirSync(join(cached, '..'), { recursive: true });
    writeFileSync(cached, '');
    assert.throws(() => newPlace('{}').run({ hook: cached }), /npm install --global tiergate/);
  });

  test('a folder in the place of the file', () => {
    const place = newPlace();
    mkdirSync(place.file, { recursive: true });
    assert.throws(() => place.run(), InitError);
  });

  test('a file in the place of the folder', () => {
    const place = newPlace();
    writeFileSync(join(place.home, '.claude'), '');
    assert.throws(() => place.run(), InitError);
  });
});

test('the project has a file of its own, with a warning', () => {
  const place = newPlace();
  const report = place.run({ scope: 'project' });
  assert.equal(report.file, join(place.home, 'project/.claude/settings.json'));
  assert.equal(inspect(read(report.file)).entries.length, forms['claude-code'].events.length);
  assert.match(report.warnings.join(), /do not commit it/);
});

test('hooks that are switched off give a warning', () =>
  assert.match(newPlace('{"disableAllHooks":true}').run().warnings.join(), /`disableAllHooks` is set/));

describe('where each agent keeps its hooks', () => {
  const places: Places = { home: '/h', project: '/p', env: {}, platform: 'linux' };
  const cases: Readonly<Record<string, readonly [user: string, project: string, managed?: string]>> = {
    'claude-code': [
      '/h/.claude/settings.json',
      '/p/.claude/settings.json',
      '/etc/claude-code/managed-settings.d/tiergate.json',
    ],
    droid: ['/h/.factory/settings.json', '/p/.factory/settings.json', '/etc/factory/settings.json'],
    opencode: ['/h/.config/opencode/plugins/tiergate.js', '/p/.opencode/plugins/tiergate.js'],
    cursor: ['/h/.cursor/hooks.json', '/p/.cursor/hooks.json', '/etc/cursor/hooks.json'],
    codex: ['/h/.codex/hooks.json', '/p/.codex/hooks.json'],
    gemini: ['/h/.gemini/settings.json', '/p/.gemini/settings.json', '/etc/gemini-cli/settings.json'],
    copilot: ['/h/.copilot/hooks/tiergate.json', '/p/.github/hooks/tiergate.json'],
    vscode: ['/h/.copilot/hooks/tiergate.json', '/p/.github/hooks/tiergate.json'],
    cline: ['/h/.cline/hooks/PreToolUse', '/p/.clinerules/hooks/PreToolUse'],
    windsurf: ['/h/.codeium/windsurf/hooks.json', '/p/.windsurf/hooks.json', '/etc/windsurf/hooks.json'],
    kiro: ['/h/.kiro/hooks/tiergate.json', '/p/.kiro/hooks/tiergate.json'],
  };
  const fileOf = (agent: Agent, scope: Scope, at = places): string | undefined => targetOf(agent, scope, at)?.file;

  for (const agent of agents)
    test(agent.name, () =>
      assert.deepEqual(
        [fileOf(agent, 'user'), fileOf(agent, 'project'), fileOf(agent, 'managed')],
        [...(cases[agent.name] ?? []), ...(cases[agent.name]?.length === 2 ? [undefined] : [])],
      ),
    );
  test('a folder that the person chose', () => {
    const env = { CLAUDE_CONFIG_DIR: '/c', CODEX_HOME: '/x', COPILOT_HOME: '/g', OPENCODE_CONFIG_DIR: '/o' };
    const chosen = (name: string): string | undefined =>
      fileOf(agentNamed(name) ?? assert.fail(), 'user', { ...places, env });
    assert.deepEqual(['claude-code', 'codex', 'copilot', 'opencode'].map(chosen), [
      '/c/settings.json',
      '/x/hooks.json',
      '/g/hooks/tiergate.json',
      '/o/plugins/tiergate.js',
    ]);
  });
});

describe('the report reads', () => {
  const base = { agent: 'claude-code', file: '/f', dryRun: false, backup: undefined, notes: ['n'], warnings: [] };
  const cases: readonly (readonly [expected: string, report: Parameters<typeof reportText>[0]])[] = [
    ['/f: nothing to change\n', { ...base, before: '{}', after: '{}' }],
    ['/f: created\nnote: n\n', { ...base, before: undefined, after: '{}' }],
    ['/f: changed\nthe text from before is in /b\nnote: n\n', { ...base, before: '', after: '{}', backup: '/b' }],
    ['/f: deleted, as nothing else was in it\n', { ...base, notes: [], before: '{}', after: undefined }],
    [
      '/f: would be changed\n-b\n+c\n+d\nwarning: w\nnote: n\n',
      { ...base, dryRun: true, before: 'a\nb\ne', after: 'a\nc\nd\ne', warnings: ['w'] },
    ],
  ];
  for (const [expected, report] of cases)
    test(JSON.stringify(expected), () => assert.equal(reportText(report), expected));
});
