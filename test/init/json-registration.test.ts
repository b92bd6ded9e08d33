// Edits of the text of Claude Code's settings: what is written, what stays, and that taking it out restores every byte.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { forms } from '../../src/init/forms.ts';
import * as json from '../../src/init/json-registration.ts';
import { type Registration, toCommand } from '../../src/init/registration.ts';
import { SettingsError } from '../../src/init/settings.ts';

// One event: how several are written is seen on every agent in agents.test.ts.
const form = { ...forms['claude-code'], events: ['PreToolUse'] };
const register = (text: string | undefined, registration: Registration): string =>
  json.register(form, text, registration);
const unregister = (text: string, before?: string): string => json.unregister(form, text, before);
const inspect = (text: string): json.Inspection => json.inspect(form, text);

const registration = { node: '/usr/bin/node', hook: '/opt/tiergate/dist/hooks/claude-code.cjs' };
const older = { node: '/old/node', hook: '/old place/hooks/claude-code.cjs' };
const command = toCommand(registration);
const entry = { type: 'command', command, timeout: 20, onFailure: 'block' };
const group = { matcher: '*', hooks: [entry] };
const other = { matcher: 'Bash', hooks: [{ type: 'command', command: 'other' }] };
const line = JSON.stringify;

describe('register writes', () => {
  const entryText = (indent: string, unit = '  '): string =>
    line(group, undefined, unit).replaceAll('\n', `\n${indent}`);
  const fresh = `{\n  "hooks": {\n    "PreToolUse": [\n      ${entryText('      ')}\n    ]\n  }\n}\n`;
  const cases: readonly (readonly [title: string, before: string | undefined, after: string])[] = [
    ['no file', undefined, fresh],
    ['an empty file', '', fresh],
    ['white space', ' \n', fresh],
    ['an empty object', '{}', fresh.trimEnd()],
    ['an empty object with a line end', '{\n}\n', fresh],
    ['another setting', '{\n  "model": "x"\n}\n', `{\n  "model": "x",\n${fresh.slice(2)}`],
    [
      'tabs',
      '{\n\t"model": "x"\n}',
      `{\n\t"model": "x",\n\t"hooks": {\n\t\t"PreToolUse": [\n\t\t\t${entryText('\t\t\t', '\t')}\n\t\t]\n\t}\n}`,
    ],
    [
      'line ends of Windows',
      '{\r\n  "model": "x"\r\n}\r\n',
      `{\n  "model": "x",\n${fresh.slice(2)}`.replaceAll('\n', '\r\n'),
    ],
    ['a byte order mark', '\uFEFF{}', `\uFEFF${fresh.trimEnd()}`],
    ['no layout', '{"model":"x"}', `{"model":"x","hooks":{"PreToolUse":[${line(group)}]}}`],
    [
      'no layout, a group',
      `{"hooks":{"PreToolUse":[${line(other)}]}}\n`,
      `{"hooks":{"PreToolUse":[${line(other)},${line(group)}]}}\n`,
    ],
    ['empty hooks', '{\n  "hooks": {}\n}\n', fresh],
    ['an empty list', '{\n  "hooks": {\n    "PreToolUse": []\n  }\n}\n', fresh],
    [
      'hooks of another event',
      '{\n  "hooks": {\n    "Stop": []\n  }\n}\n',
      fresh.replace('{\n    "Pre', '{\n    "Stop": [],\n    "Pre'),
    ],
    [
      'another hook',
      `{\n  "hooks": {\n    "PreToolUse": [\n      ${line(other)}\n    ]\n  }\n}\n`,
      fresh.replace('[\n      {', `[\n      ${line(other)},\n      {`),
    ],
    ['an older entry of ours', register(undefined, older), fresh],
    [
      'an older entry without layout',
      `{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"node /x/tiergate/dist/hooks/claude-code.cjs"}]},${line(other)}]}}`,
      `{"hooks":{"PreToolUse":[${line(group)},${line(other)}]}}`,
    ],
    [
      'ours twice',
      `{"hooks":{"PreToolUse":[${line(group)},${line(group)}]}}`,
      `{"hooks":{"PreToolUse":[${line(group)}]}}`,
    ],
    [
      'ours in a group of others',
      `{"a":1,"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[${line(entry)},${line(other.hooks[0])}]}]}}`,
      `{"a":1,"hooks":{"PreToolUse":[${line(other)},${line(group)}]}}`,
    ],
  ];
  for (const [title, before, after] of cases) {
    test(title, () => assert.equal(register(before, registration), after));
    test(`${title}, again`, () => assert.equal(register(after, registration), after));
  }
});

describe('unregister without the text from before', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    ['nothing of ours', `{"hooks":{"PreToolUse":[${line(other)}]}}`, `{"hooks":{"PreToolUse":[${line(other)}]}}`],
    ['an empty file', '', ''],
    [
      'ours first',
      `{"hooks":{"PreToolUse":[${line(group)}, ${line(other)}]}}`,
      `{"hooks":{"PreToolUse":[${line(other)}]}}`,
    ],
    [
      'ours last',
      `{"hooks":{"PreToolUse":[${line(other)}, ${line(group)}]}}`,
      `{"hooks":{"PreToolUse":[${line(other)}]}}`,
    ],
    ['ours twice', `{"a":1,"hooks":{"PreToolUse":[${line(group)},${line(group)}]}}`, '{"a":1}'],
    [
      'ours in a group of others',
      `{"hooks":{"PreToolUse":[{"hooks":[${line(entry)},${line(other.hooks[0])}]}]}}`,
      `{"hooks":{"PreToolUse":[{"hooks":[${line(other.hooks[0])}]}]}}`,
    ],
    [
      'lists that only we needed',
      `{\n  "hooks": {\n    "PreToolUse": [${line(group)}]\n  },\n  "model": "x"\n}\n`,
      '{\n  "model": "x"\n}\n',
    ],
    ['hooks of another event stay', `{"hooks":{"PreToolUse":[${line(group)}],"Stop":[]}}`, '{"hooks":{"Stop":[]}}'],
    [
      'an entry in exec form',
      `{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"/usr/bin/node","args":["/x/tiergate/hooks/claude-code.cjs"]}]}]}}`,
      '{}',
    ],
    [
      'a hook of another tool with such a name',
      '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"node /x/guard/hooks/claude-code.cjs"}]}]}}',
      '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"node /x/guard/hooks/claude-code.cjs"}]}]}}',
    ],
  ];
  for (const [title, before, after] of cases) test(title, () => assert.equal(unregister(before), after));
});

test('a text from before that is no longer what stands around our entry is not brought back', () => {
  const now = register('{\n  "model": "new"\n}\n', registration);
  assert.equal(unregister(now, '{\n  "model": "old"\n}\n'), '{\n  "model": "new"\n}\n');
  assert.equal(unregister(now, 'broken'), '{\n  "model": "new"\n}\n');
});

describe('settings that Claude Code would ignore are refused', () => {
  const cases: readonly (readonly [title: string, text: string, line: number, column: number, message: RegExp])[] = [
    ['a comment', '{\n  // mine\n}', 2, 3, /ignores a settings file with comments/],
    ['a trailing comma', '{\n  "a": 1,\n}', 3, 1, /not valid JSON \(property name expected\)/],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, /not valid JSON \(comma expected\)/],
    ['an end too early', '{ "hooks": ', 1, 12, /not valid JSON/],
    ['something behind', '{} {}', 1, 4, /not valid JSON/],
    ['an array', '[]', 1, 1, /expected a JSON object/],
    ['hooks that are a list', '{ "hooks": [] }', 1, 12, /`hooks`: expected an object/],
    ['an event that is an object', '{ "hooks": { "PreToolUse": {} } }', 1, 28, /`PreToolUse`: expected an array/],
    ['hooks twice', '{ "hooks": {}, "hooks": {} }', 1, 16, /`hooks` stands here a second time/],
    [
      'the event twice',
      '{ "hooks": { "PreToolUse": [], "PreToolUse": [] } }',
      1,
      32,
      /`PreToolUse` stands here a second time/,
    ],
  ];
  for (const [title, text, at, column, message] of cases)
    test(title, () => {
      const isRight = (error: unknown): boolean =>
        error instanceof SettingsError && error.line === at && error.column === column && message.test(error.message);
      assert.throws(() => register(text, registration), isRight);
      assert.throws(() => unregister(text), isRight);
      assert.match(inspect(text).problem ?? '', new RegExp(`^${at}:${column}: `));
    });
});

describe('inspect', () => {
  const found = { ...registration, event: 'PreToolUse', matcher: '*', narrow: false, current: true, command };
  const nothing = { entries: [], hooksDisabled: false };
  const withGroup = (changed: object): string => line({ hooks: { PreToolUse: [changed] } });
  const cases: readonly (readonly [title: string, text: string, expected: object])[] = [
    ['an empty file', '', nothing],
    ['nothing of ours', '{}', nothing],
    ['our entry', register(undefined, registration), { ...nothing, entries: [found] }],
    ['a byte order mark', `\uFEFF${register(undefined, registration)}`, { ...nothing, entries: [found] }],
    ['twice', line({ hooks: { PreToolUse: [group, group] } }), { ...nothing, entries: [found, found] }],
    [
      'no hook at all',
      line({ disableAllHooks: true, hooks: { PreToolUse: [group] } }),
      { entries: [found], hooksDisabled: true },
    ],
    [
      'a narrow matcher',
      withGroup({ ...group, matcher: 'Bash|Write' }),
      { ...nothing, entries: [{ ...found, matcher: 'Bash|Write', narrow: true, current: false }] },
    ],
    ['no matcher', withGroup({ hooks: [entry] }), { ...nothing, entries: [{ ...found, current: false }] }],
    [
      'without onFailure',
      withGroup({ matcher: '*', hooks: [{ ...entry, onFailure: undefined }] }),
      { ...nothing, entries: [{ ...found, current: false }] },
    ],
    [
      'without the wrapper',
      withGroup({ matcher: '*', hooks: [{ ...entry, command: '"/a/node" /b/tiergate/hooks/claude-code.cjs' }] }),
      {
        ...nothing,
        entries: [
          {
            ...found,
            node: '/a/node',
            hook: '/b/tiergate/hooks/claude-code.cjs',
            current: false,
            command: '"/a/node" /b/tiergate/hooks/claude-code.cjs',
          },
        ],
      },
    ],
    ['shapes it does not know', '{"hooks":{"PreToolUse":[1,{"hooks":1},{"hooks":[null,{"command":1}]}]}}', nothing],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.deepEqual(inspect(text), expected));

  const path = fc.string({ unit: fc.constantFrom(...'ab /\'"\\$`;|&{}*?!é\t'.split('')) }).map(text => `/${text}`);
  test('paths come back whole, whatever is in them', () =>
    fc.assert(
      fc.property(path, path, (node, folder) => {
        const hook = `${folder}/hooks/claude-code.cjs`;
        assert.deepEqual(inspect(register(undefined, { node, hook })).entries, [
          { ...found, node, hook, command: toCommand({ node, hook }) },
        ]);
      }),
    ));
});

describe('any settings', () => {
  const hookLists = fc.array(fc.constantFrom<unknown>(other, { hooks: [] }, 1), { maxLength: 3 });
  const settings = fc.record(
    {
      model: fc.string(),
      permissions: fc.jsonValue({ maxDepth: 3 }),
      hooks: fc.record({ Stop: hookLists, PreToolUse: hookLists }, { requiredKeys: [] }),
      disableAllHooks: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const layout = fc.record({
    indent: fc.constantFrom(undefined, ' ', '  ', '\t', 4),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.constantFrom('', '\n', ' \n\n'),
    compactInside: fc.boolean(),
  });
  const texts = fc.tuple(settings, layout).map(([value, { indent, eol, mark, end, compactInside }]) => {
    const text = line(value, undefined, indent);
    const inside = compactInside ? text.replace(/\[\s+/g, '[ ').replace(/\s+\]/g, ' ]') : text;
    return mark + (inside + end).replaceAll('\n', eol);
  });
  const parsed = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));
  const withGroup = (value: unknown): unknown => {
    const { hooks = {}, ...rest } = value as { hooks?: { PreToolUse?: unknown[] } };
    return { ...rest, hooks: { ...hooks, PreToolUse: [...(hooks.PreToolUse ?? []), group] } };
  };

  test('has exactly one more group after register, and no other byte gone', () =>
    fc.assert(
      fc.property(texts, text => {
        const after = register(text, registration);
        assert.deepEqual(parsed(after), withGroup(parsed(text)));
        const squeezed = (s: string): string => s.replace(/\s/g, '');
        let at = 0;
        for (const sign of squeezed(after)) if (sign === squeezed(text)[at]) at++;
        assert.equal(at, squeezed(text).length);
      }),
    ));

  test('is the same, byte for byte, after register and unregister', () =>
    fc.assert(fc.property(texts, text => assert.equal(unregister(register(text, registration), text), text))));

  test('is the same after an upgrade in between', () =>
    fc.assert(
      fc.property(texts, text => {
        const upgraded = register(register(text, older), registration);
        assert.equal(upgraded, register(text, registration));
        assert.equal(unregister(upgraded, text), text);
      }),
    ));

  test('without the text from before, differs at most in lists that are empty', () =>
    fc.assert(
      fc.property(texts, text => {
        const { hooks, ...rest } = parsed(text) as { hooks?: Record<string, unknown[]> };
        const { PreToolUse = [], ...events } = hooks ?? {};
        const kept = { ...events, ...(PreToolUse.length > 0 ? { PreToolUse } : {}) };
        const expected = Object.keys(kept).length > 0 ? { ...rest, hooks: kept } : rest;
        const after = unregister(register(text, registration));
        assert.deepEqual(parsed(after), expected);
        if (hooks === undefined && Object.keys(rest).length > 0) assert.equal(after, text);
        if (PreToolUse.length > 0) assert.equal(after, text);
      }),
    ));
});
