// A temporary home with real git repositories in it, removed after the test file has run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gather } from '../../src/context/gather.ts';
import { surroundingsOf } from '../../src/context/scene.ts';
import type { Variables } from '../../src/context/survey.ts';
import { plan } from '../../src/decide.ts';
import { type Fact, type FactQuery, type FactValues, factKey, type PathFact, type Scene } from '../../src/facts.ts';

export const base = realpathSync(mkdtempSync(join(tmpdir(), 'tiergate-context-')));
after(() => rmSync(base, { recursive: true, force: true }));

export const home = join(base, 'home');
mkdirSync(home);
export const env: Variables = { HOME: home };

let count = 0;
/** A new empty folder below home. */
export function folder(): string {
  count += 1;
  const path = join(home, `project-${count}`);
  mkdirSync(path);
  return path;
}

/** Writes files; parents are made as needed. */
export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const gitEnv = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-C', root, '-c', 'protocol.file.allow=always', ...args], {
    env: gitEnv,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A new repository with these files committed on `main`. */
export function repository(files: Readonly<Record<string, string>> = { 'a.txt': 'one\n' }): string {
  const root = folder();
  git(root, 'init', '-q', '-b', 'main');
  write(root, files);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'first', '--allow-empty');
  return root;
}

export const scene = (cwd: string, variables: Variables = env): Scene => ({
  ...surroundingsOf(cwd, variables),
  environments: {},
  commands: [],
});

export function ask<Q extends FactQuery>(
  query: Q,
  at: Scene,
  variables: Variables = env,
): { value: FactValues[Q['fact']]; source: string } {
  const fact = gather([query], at, variables, 10_000).get(factKey(query));
  if (!fact) throw new Error('no answer');
  return fact as { value: FactValues[Q['fact']]; source: string };
}

/** The path fact of `path`, seen from the project at `root`. */
export const pathFact = (root: string, path: string): PathFact =>
  ask({ fact: 'path', deep: true, path: path.startsWith('/') ? path : join(root, path) }, scene(root)).value;

/** What `path` must be told to be, after `change`, in a repository with these files committed. */
export type StatusCase = readonly [
  title: string,
  path: string,
  status: PathFact['git'],
  change?: ((root: string) => unknown) | undefined,
  files?: Readonly<Record<string, string>>,
];

export function testStatus(cases: readonly StatusCase[]): void {
  for (const [title, path, status, change, files] of cases) {
    test(title, () => {
      const root = repository(files);
      change?.(root);
      const fact = pathFact(root, path);
      assert.equal(fact.git, status);
      assert.equal(fact.exists, existsSync(join(root, path)));
    });
  }
}

/** Waits until the clock shows a new second, so that files written before are no longer "just written". */
export function nextSecond(): void {
  const end = (Math.floor(Date.now() / 1000) + 1) * 1000 + 20;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, end - Date.now());
}

/** What a command is judged as in a folder, with everything asked for looked up there. */
export function judged(command: string, cwd: string) {
  const at = scene(cwd);
  const facts = new Map<string, Fact>();
  for (let round = 0; round < 5; round++) {
    const { classification, needs } = plan({ host: 'cli', tool: 'Bash', input: { command }, cwd }, at, facts);
    const open = [...needs.values()].filter(query => !facts.has(factKey(query)));
    if (open.length === 0) return classification;
    for (const [key, fact] of gather(open, at, env, 5_000)) facts.set(key, fact);
  }
  throw new Error('it asks on and on');
}
