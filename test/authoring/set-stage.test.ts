// The text of a policy file → the same with another rung, and nothing else changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setStage } from '../../src/authoring/set-stage.ts';

const yaml = 'policy.yaml';
/** File, text before, text after; `refused` or `same` where nothing is written. */
const table: readonly [title: string, file: string, before: string, after: string][] = [
  [
    'a comment behind it',
    yaml,
    '# mine\nversion: 1\nstage:   read-only  # for now\n\nrules: []\n',
    '# mine\nversion: 1\nstage:   privileged  # for now\n\nrules: []\n',
  ],
  ['in quotes', yaml, "version: 1\nstage: 'read-only'\n", 'version: 1\nstage: privileged\n'],
  [
    'no stage yet',
    yaml,
    'version: 1 # first\nmode: observe\n',
    'version: 1 # first\nstage: privileged\nmode: observe\n',
  ],
  ['no stage, no last newline', yaml, 'version: 1', 'version: 1\nstage: privileged\n'],
  ['version last', yaml, 'mode: observe\nversion: 1\n', 'mode: observe\nversion: 1\nstage: privileged\n'],
  [
    'line ends of Windows',
    yaml,
    'version: 1\r\nmode: observe\r\n',
    'version: 1\r\nstage: privileged\r\nmode: observe\r\n',
  ],
  ['braces', yaml, '{ version: 1, mode: observe }\n', '{ version: 1, stage: privileged, mode: observe }\n'],
  [
    'a word `stage` elsewhere',
    yaml,
    'version: 1\nrules:\n  - { id: stage, effect: ask, match: { action: "stage: read-only" } }\nstage: read-only\n',
    'version: 1\nrules:\n  - { id: stage, effect: ask, match: { action: "stage: read-only" } }\nstage: privileged\n',
  ],
  [
    'marked as a document',
    yaml,
    '---\nversion: 1\nstage: read-only\n...\n',
    '---\nversion: 1\nstage: privileged\n...\n',
  ],
  [
    'JSON',
    '.tiergate.json',
    '{\n    "version": 1,\n    "stage": "read-only"\n}\n',
    '{\n    "version": 1,\n    "stage": "privileged"\n}\n',
  ],
  [
    'JSON without stage',
    '.tiergate.json',
    '{\n\t"version": 1\n}\n',
    '{\n\t"version": 1,\n\t"stage": "privileged"\n}\n',
  ],
  [
    'package.json',
    '/p/package.json',
    '{\n  "name": "x",\n  "stage": 1,\n  "tiergate": { "version": 1, "stage": "read-only" }\n}\n',
    '{\n  "name": "x",\n  "stage": 1,\n  "tiergate": { "version": 1, "stage": "privileged" }\n}\n',
  ],
  ['already there', yaml, 'version: 1\nstage: privileged\n', 'same'],
  ['broken YAML', yaml, 'version: 1\nstage: [\n', 'refused'],
  ['a rung that is none', yaml, 'version: 1\nstage: nowhere\n', 'refused'],
  ['empty', yaml, '', 'refused'],
  ['two documents', yaml, 'version: 1\n---\nversion: 1\n', 'refused'],
];

for (const [title, file, before, after] of table)
  test(title, () => {
    const edit = setStage(before, file, 'privileged');
    assert.equal(edit.is === 'edited' ? edit.text : edit.is, after);
    if (edit.is !== 'edited') return;
    assert.equal(setStage(edit.text, file, 'privileged').is, 'same', 'a second time changes nothing');
    assert.equal(edit.text.split(/\r?\n/)[edit.change.line - 1], edit.change.after);
    if (edit.change.before !== undefined) assert.ok(before.split(/\r?\n/).includes(edit.change.before));
  });

test('no file yet', () => {
  const edit = setStage(undefined, yaml, 'privileged');
  assert.equal(edit.is === 'edited' && edit.text, 'version: 1\nstage: privileged\n');
});
