// The table of ARCHITECTURE.md as a test: who may import whom, and who may touch the machine.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'hooks'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name)),
);

/** Modules that a file imports, values and types alike. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(match => match[1] ?? '');

/** Files that may look at the machine or change it. Everything else is pure. */
const outside = [
  /^hooks\//,
  /^src\/(?:clock|enforce|gate|prompt|setting|stdio|opencode|index)\.ts$/,
  /^src\/context\//,
  /^src\/policy\/(?:load|chain|bundle|files|search|snapshot|trust|validate|state)\.ts$/,
  /^src\/audit\/(?:write|note-answer|lock|tail|read|run-log|run-verify|verify|log-entry|report|follow)\.ts$/,
  /^src\/init\/(?:init|files|codex-trust)\.ts$/,
  /^src\/cli\//,
  /^src\/obligations\/notify\.ts$/,
];

/** Folders and what of ours they may import besides themselves and the types at the top. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shell: [],
  catalogue: ['shell'],
  languages: ['catalogue', 'shell'],
  classify: ['catalogue', 'languages', 'shell', 'policy'],
  context: [],
  authoring: ['policy', 'classify', 'catalogue', 'context', 'shell'],
  policy: [],
  hosts: [],
  audit: [],
  init: ['audit', 'hosts'],
  obligations: ['audit', 'hosts', 'policy'],
  simulate: ['audit', 'authoring', 'classify', 'context', 'hosts', 'policy'],
  cli: ['audit', 'authoring', 'simulate', 'obligations', 'context', 'hosts', 'init', 'policy', 'classify', 'catalogue'],
};
/** Files at the top of src/ that are types and the order of tiers, open to all. */
const types = [
  'clock',
  'once',
  'unique',
  'paint',
  'address',
  'identity',
  'intent',
  'tier',
  'facts',
  'classification',
  'invocation',
  'request',
  'decision',
];
const story = ['paint', 'decide', 'gate', 'enforce', 'prompt', 'setting', 'stdio', 'explain'];

const pureBuiltins = /^node:(?:util|path)$/;

for (const file of sources) {
  const text = readFileSync(join(root, file), 'utf8');
  test(file, () => {
    for (const name of importsOf(text)) checkImport(file, name);
    if (!outside.some(pattern => pattern.test(file))) checkPurity(text);
  });
}

function checkImport(file: string, name: string): void {
  if (!name.startsWith('.')) {
    if (name.startsWith('node:') && !outside.some(pattern => pattern.test(file)))
      assert.match(name, pureBuiltins, `${file} must stay pure: ${name}`);
    return;
  }
  const target = relative(root, join(root, dirname(file), name));
  const [, from = ''] = file.split('/');
  const [, to = ''] = target.split('/');
  if (!file.startsWith('src/') || from.endsWith('.ts')) return;
  if (to === from || types.includes(to.replace(/\.ts$/, ''))) return;
  if (from === 'cli' && [...story, 'explain'].includes(to.replace(/\.ts$/, ''))) return;
  assert.ok(mayImport[from]?.includes(to), `${file} must not import ${target}`);
}

/** No clock, no randomness, no process in the core. */
function checkPurity(text: string): void {
  const code = text
    .replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
  for (const forbidden of [
    /\bDate\.now\(/,
    /\bnew Date\(\)/,
    /\bMath\.random\(/,
    /\bprocess\./,
    /\bperformance\.now\(/,
    /\bfetch\(/,
  ])
    assert.doesNotMatch(code, forbidden);
}

test('only the catalogue knows programs by name', () => {
  const names = /'(?:git|kubectl|docker|terraform|npm|psql|rm|curl|aws)'/;
  const others = sources.filter(file => /^src\/(?:shell|classify|decide|gate|enforce|policy)/.test(file));
  assert.deepEqual(
    others.filter(file =>
      names.test(readFileSync(join(root, file), 'utf8').replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')),
    ),
    [],
  );
});

test('no regular expression over raw command text: only the shell layer sees it', () => {
  const line = readFileSync(join(root, 'src/classify/line.ts'), 'utf8');
  assert.doesNotMatch(line, /\/[^/\n]+\/[a-z]*\.(?:test|exec)\(.*source/);
});
