// What files of scripts, targets and tasks say they run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { RecipeKind } from '../../src/catalogue/spec.ts';
import { readRecipes } from '../../src/languages/recipes/index.ts';
import { type RecipeFile, recipeNamed } from '../../src/languages/recipes/recipe.ts';

const read = (kind: RecipeKind, text: string, given: Readonly<Record<string, string>> = {}): RecipeFile => {
  const file = readRecipes(kind, text, new Map(Object.entries(given)));
  assert.ok(file);
  return file;
};

/** All texts that run for a name, in no order that matters; holes as `…`. */
function textsOf(file: RecipeFile, name = file.first ?? ''): string[] {
  const texts = file.always.map(step => step.text);
  const seen = new Set<string>();
  for (const open = [name]; open.length > 0; ) {
    const next = open.shift() ?? '';
    const recipe = seen.has(next) ? undefined : recipeNamed(file, next);
    seen.add(next);
    texts.push(...(recipe?.steps.map(step => step.text) ?? []));
    open.push(...(recipe?.needs ?? []));
  }
  return texts.map(text => text.replaceAll('\uFFFC', '…'));
}

describe('package.json', () => {
  const file =
    '{"scripts":{"prebuild":"a","build":"b","postbuild":"c","x":"y","z":3},"devDependencies":{"left-pad":"1"}}';
  test('with what comes before and after', () =>
    assert.deepEqual(textsOf(read('package', file), 'build'), ['b', 'a', 'c']));
  test('alone', () => assert.deepEqual(textsOf(read('package', file), 'x'), ['y']));
  test('no text', () => assert.deepEqual(textsOf(read('package', file), 'z'), []));
  test('unknown', () => assert.deepEqual(textsOf(read('package', file), 'constructor'), []));
  test('packages', () => assert.deepEqual([...(read('package', file).packages ?? [])], ['left-pad']));
  for (const bad of ['', '[]', '{"scripts"', 'null'])
    test(`${bad} is none`, () => assert.equal(readRecipes('package', bad, new Map()), undefined));
});

describe('composer.json', () => {
  const file = String.raw`{"scripts":{"a":["@b","@php x.php","App\\Setup::run","rm -rf /srv/x","@putenv A=b"],"b":"echo b"}}`;
  test('texts, references, classes', () =>
    assert.deepEqual(textsOf(read('composer', file), 'a'), ['php x.php', 'rm -rf /srv/x', 'export A=b', 'echo b']));
});

describe('deno.json', () => {
  const file = '{"tasks":{"a":"echo a","b":{"command":"echo b","dependencies":["a"]}}}';
  test('objects', () => assert.deepEqual(textsOf(read('deno', file), 'b'), ['echo b', 'echo a']));
});

describe('Procfile', () => {
  const file = 'web: node server.js\n# no\nworker:   rake jobs\n';
  test('all', () => assert.deepEqual(textsOf(read('procfile', file)), ['node server.js', 'rake jobs']));
  test('one', () => assert.deepEqual(textsOf(read('procfile', file), 'web'), ['node server.js']));
});

describe('justfile', () => {
  const rows: readonly (readonly [file: string, name: string | undefined, texts: readonly string[]])[] = [
    ['build:\n  cargo build\n\ntest: build\n  cargo test\n', 'test', ['cargo test', 'cargo build']],
    ['a:\n  echo a\nb:\n  echo b\n', undefined, ['echo a']],
    ['x := "out"\nclean:\n  @rm -rf {{x}}/{{ y }}\n', 'clean', ['rm -rf out/…']],
    ['v := `git rev-parse HEAD`\na:\n  echo {{v}}\n', 'a', ['git rev-parse HEAD', 'echo …']],
    ["q := 'a b'\na p='1' *rest:\n  -echo {{q}} {{'lit'}} {{{{raw\n", 'a', ['echo a b lit {{raw']],
    [
      'alias d := deploy\ndeploy: (build "x") && after\n  ./deploy\nbuild t:\n  echo {{t}}\nafter:\n  echo z\n',
      'd',
      ['./deploy', 'echo …', 'echo z'],
    ],
    ['a:\n  #!/usr/bin/env bash\n  set -e\n  rm -rf /srv/x\n', 'a', ['#!/usr/bin/env bash\nset -e\nrm -rf /srv/x']],
    ['a:\n  echo 1 \\\n    2\n  # no\n', 'a', ['echo 1    2']],
    ['[private]\n@a:\n  echo hi\nset shell := ["bash", "-c"]\n', 'a', ['echo hi']],
  ];
  for (const [file, name, texts] of rows)
    test(JSON.stringify(file), () => {
      const found = textsOf(read('just', file), name);
      assert.deepEqual(
        found.map(text => text.replace(/ +/g, ' ')),
        texts.map(text => text.replace(/ +/g, ' ')),
      );
    });
  test('the language of a script', () => {
    const { steps } = recipeNamed(read('just', 'a:\n  #!/usr/bin/env python3\n  print(1)\n'), 'a') ?? {};
    assert.equal(steps?.[0]?.language, 'python');
  });
});

describe('Taskfile.yml', () => {
  const file = `vars:
  DIR: out
  SHA:
    sh: git rev-parse HEAD
tasks:
  default:
    deps: [gen]
    cmds:
      - echo {{.DIR}} {{.SHA}}
      - task: sub
      - cmd: echo obj
      - defer: rm -rf {{.TMP}}
  gen: protoc x
  sub:
    vars: { DIR: in }
    preconditions: [ { sh: test -f x } ]
    status: [ "test -d y" ]
    cmd: echo {{.DIR}}
    aliases: [s]
`;
  test('all there is', () =>
    assert.deepEqual(textsOf(read('task', file)), [
      'git rev-parse HEAD',
      'echo out …',
      'echo obj',
      'rm -rf …',
      'echo in',
      'test -f x',
      'test -d y',
      'protoc x',
    ]));
  test('an alias', () =>
    assert.deepEqual(textsOf(read('task', file), 's').slice(1), ['echo in', 'test -f x', 'test -d y']));
  test('no YAML', () => assert.equal(readRecipes('task', 'a: [', new Map()), undefined));
});

describe('.pre-commit-config.yaml', () => {
  const file = `repos:
  - repo: https://github.com/psf/black
    rev: 24.1.0
    hooks: [ { id: black } ]
  - repo: local
    hooks:
      - { id: lint, name: x, language: system, entry: npm run lint, args: [--fix] }
      - { id: words, language: pygrep, entry: "rm -rf" }
`;
  test('all', () => assert.deepEqual(textsOf(read('pre-commit', file)), ['npm run lint --fix']));
  test('one', () => assert.deepEqual(textsOf(read('pre-commit', file), 'black'), []));
});

describe('lefthook.yml', () => {
  const file =
    'pre-commit:\n  commands:\n    a:\n      run: eslint {staged_files}\n  jobs:\n    - run: echo 1\n    - group: { jobs: [ { run: echo 2 } ] }\n';
  test('commands, jobs, groups', () =>
    assert.deepEqual(textsOf(read('lefthook', file), 'pre-commit'), ['eslint …', 'echo 1', 'echo 2']));
});

const folder = mkdtempSync(join(tmpdir(), 'tiergate-recipes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The makefiles here run nothing when they are read, so that `make -n` may look at them. */
describe('makefiles, as make itself reads them', () => {
  const rows: readonly (readonly [file: string, ...goals: string[]])[] = [
    ['all:\n\techo hi\n'],
    ['.PHONY: a b\na: b\n\techo a\nb:\n\techo b\n', 'a'],
    ['CC := gcc\nFLAGS = -O2 $(EXTRA)\nEXTRA += -g\nEXTRA += -W\nx:\n\t$(CC) $(FLAGS) -o $@ main.c\n'],
    ['x ?= 1\ny := $(x)2\nall:\n\t@echo $(y) $${HOME} ${x}\n'],
    ['x = 1\nall:\n\techo $(x)\n', 'all', 'x=2'],
    ['all: one two ; echo inline $^ $<\none two:\n\techo $@\n'],
    ['define twice\necho 1\necho 2\nendef\nall:\n\t$(twice)\n'],
    ['all:\n\techo a \\\n\t  b\n\t-false\n\t+true\n'],
    ['X = a \\\n  b\nall: ; echo $(X) # c\n'],
    ['%.o: %.c\n\techo no\nall:\n\techo yes\n'],
    ['all: export A = 1\nall:\n\techo b\n'],
    ['override V := 3\nexport V\nall:\n\techo $(V) $(MAKE_X)\n'],
    ['all::\n\techo 1\nall::\n\techo 2\n'],
    ["all: ; echo 'a # b'; echo c\n"],
    ['X = a; b # c\nall:\n\techo $(X); echo d\n'],
    ['.DEFAULT_GOAL := b\na:\n\techo a\nb:\n\techo b\n'],
    ['all: a | b\n\techo $^\na b:\n\techo $@\n'],
    ['ifdef NOPE\nelse\nall:\n\techo else\nendif\n'],
  ];
  for (const [file, ...words] of rows)
    test(JSON.stringify(file), () => {
      writeFileSync(join(folder, 'Makefile'), file);
      const shown = execFileSync('make', ['-n', '-C', folder, '--no-print-directory', ...words], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
      });
      const given = Object.fromEntries(words.filter(word => word.includes('=')).map(word => word.split('=', 2)));
      const own = read('make', file, given);
      const texts = textsOf(own, words.find(word => !word.includes('=')) ?? own.first);
      const lines = (all: readonly string[]): string[] =>
        all
          .map(line =>
            line
              .replace(/\$\{MAKE_X\}/, '')
              .replace(/\s+(;|$)/g, '$1')
              .replace(/\s+/g, ' ')
              .trim(),
          )
          .filter(Boolean)
          .sort();
      assert.deepEqual(
        lines(texts),
        lines(
          shown
            .replaceAll('\\\n', '\\')
            .split('\n')
            .map(line => line.replaceAll('\\', '\\\n')),
        ),
      );
    });
});

describe('makefiles that make would run to read them', () => {
  const rows: readonly (readonly [file: string, texts: readonly string[]])[] = [
    ['X := $(shell rm -rf /srv/x)\nall:\n\techo $(X)\n', ['rm -rf /srv/x', '…']],
    ['X != id\nall: ;\n', ['id']],
    ['$(shell touch x)\nall: ;\n', ['touch x']],
    ['all:\n\techo $(shell git log) $(wildcard *.c) $(patsubst a,b,c)\n', ['git log', 'echo … … …']],
    ['X = $(X)\nall:\n\techo $(X)\n', ['echo …']],
    [
      `${Array.from({ length: 40 }, (_, i) => `v${i + 1} = $(v${i})$(v${i})`).join('\n')}\nv0 = 12345678\nall:\n\techo $(v40)\n`,
      ['…'],
    ],
    ['%.o: %.c\n\tcc -c $< -o $@\nall: a.o\n', ['cc -c … -o …']],
  ];
  for (const [file, texts] of rows)
    test(JSON.stringify(file.slice(0, 80)), () => {
      const found = textsOf(read('make', file));
      for (const text of texts)
        assert.ok(
          found.some(one => one.includes(text)),
          JSON.stringify(found).slice(0, 200),
        );
      assert.ok(JSON.stringify(found).length < 100_000);
    });
});
