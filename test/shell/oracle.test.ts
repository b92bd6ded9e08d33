// Real bash as the oracle: whatever makes bash run a command must show up in our reading of the line, or make the line unreadable.
// The scripts hold nothing but a harmless function called `canary`, `:` and shell punctuation, and run without PATH in an empty directory.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { plan } from '../../src/classify/classify.ts';
import { guessScene } from '../../src/context/guess.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiergate-oracle-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const scene = guessScene('/home/me/proj', {}, [{ pattern: 'canary*', tier: 'destructive' }]);

/** Whether our reading sees the canary, or says that it cannot read the line. */
function isSeen(script: string): boolean {
  const { classification } = plan(
    { host: 'cli', tool: 'Bash', input: { command: script }, cwd: '/home/me/proj' },
    scene,
  );
  return classification.tier === 'destructive' || classification.tier === 'unknown' || classification.unread;
}

/** Which of the scripts make bash run the canary. One process for all, one subshell each. */
function runs(scripts: readonly string[]): boolean[] {
  const setUp =
    'canary() { echo "ran $canary_of" >&9; }; export -f canary; ulimit -u 64 -t 2 -f 64; shopt -s extglob; ';
  const body = scripts
    .map((_, i) => `( export canary_of=${i}; exec 9>&1 >/dev/null 2>&1 </dev/null; eval "\${S${i}}" )`)
    .join('\n');
  const env = Object.fromEntries(scripts.map((script, i) => [`S${i}`, script]));
  const result = spawnSync('/bin/bash', ['--norc', '--noprofile', '-c', `${setUp}\n${body}`], {
    cwd: folder,
    env: { ...env, PATH: '/nonexistent', HOME: folder },
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  // By number, because what runs in the background may say so only when the next script is on.
  const ran = new Set(result.stdout.split('\n'));
  return scripts.map((_, i) => ran.has(`ran ${i}`));
}

const written = [
  'canary',
  '\\canary',
  "'can'ary",
  '"can"ary',
  "$'canary'",
  "$'\\x63anary'",
  'can\\\nary',
  'c=can; ${c}ary',
  ': | canary',
  ': & canary',
  ': && canary',
  'false || canary',
  '! canary',
  '(canary)',
  '{ canary; }',
  'if :; then canary; fi',
  'while canary; do break; done',
  'until canary; do break; done',
  'for i in 1; do canary; done',
  'case x in x) canary;; esac',
  'f() { canary; }; f',
  'function f { canary; }; f',
  ': $(canary)',
  ': `canary`',
  ': "$(canary)"',
  ': "`canary`"',
  ': <(canary)',
  'x=$(canary)',
  'x=`canary` :',
  ': ${x:-$(canary)}',
  ': "${x:=$(canary)}"',
  'x=1; : ${x:+$(canary)}',
  ': ${x#$(canary)}',
  'x=a; : ${x/$(canary)/b}',
  'x=abc; : ${x:$(canary):1}',
  'a=(1 2); : ${a[$(canary)0]}',
  ': $(( $(canary)1 + 1 ))',
  '(( $(canary)1 ))',
  ': $[ $(canary)1 ]',
  '[[ $(canary) ]]',
  '[[ x = $(canary) ]]',
  'a[$(canary)0]=1',
  'a=($(canary))',
  'declare a=$(canary)',
  'export a="$(canary)"',
  ': <<E\n$(canary)\nE',
  ': <<-E\n\t$(canary)\n\tE',
  ': <<E\n`canary`\nE',
  ": <<'E'\nx\nE\ncanary",
  ': <<< $(canary)',
  ': > $(canary)x',
  ': 2>&1 && canary',
  '>/dev/null canary',
  '2>/dev/null canary',
  'x=1 canary',
  'x=1 y=2 canary',
  'time canary',
  'time -p canary',
  '! ! canary',
  'coproc canary',
  'eval canary',
  "eval 'can''ary'",
  'eval "$(echo canary)"',
  'builtin eval canary',
  'command eval canary',
  'trap canary EXIT; exit',
  'echo $(echo $(canary))',
  ': `: \\`canary\\``',
  ': ${x-`canary`}',
  ': {a,$(canary)}',
  ': *$(canary)*',
  ': [$(canary)]',
  ': @($(canary))',
  ': ~$(canary)',
  'case $(canary) in *) ;; esac',
  'case x in $(canary)) ;; *) canary;; esac',
  'for i in $(canary); do :; done',
  'select x in a; do canary; break; done <<< 1',
  'for ((i=$(canary)0;i<1;i++)); do :; done',
  "cat <<E\n${x-'$(canary)'}\nE",
  "(( '$(canary)' ))",
  ": $(( '$(canary)' ))",
  ": ${x:'$(canary)'}",
  "a['$(canary)']=1",
  '>&-canary',
  ': <(:)#; canary',
  'a=<(:) canary',
  '11111111111<x canary',
  'a=(1)`canary`',
  ': ${x/$(true / ; canary)/b}',
  ': 2>(canary)',
  "a[ ''] x; canary",
  ': $((canary #))$((\n))',
  "let 'a[$(canary)]=1'",
  "test -v 'a[$(canary)]'",
  "printf -v 'a[$(canary)]' y",
  ": >&'$(canary)'",
  'v=\'$(canary)\'; : "${v@P}"',
  "x='a[$(canary)]'; : $((x))",
  'f=canary; "$f"',
  'f=canary; $f',
  'a=(canary x); "${a[@]}"',
  'v=c; c=canary; ${!v}',
  'set -- canary; "$@"',
  'set -- canary; $1',
  'x=CANARY; ${x,,}',
  'IFS=,; c=canary,x; $c',
  'read -r c <<< canary; $c',
  'printf -v c canary; $c',
  'c=can; c+=ary; $c',
  'g() { "$1"; }; g canary',
  'for c in canary; do $c; done',
  'for c in x canary; do "$c"; done',
  'if false; then c=:; else c=canary; fi; $c',
  'c=:; : && c=canary; $c',
  'alias q=canary',
  'echo \\\n; canary',
  '# x\ncanary',
  ': # x \\\ncanary',
];

const ran = runs(written);
for (const [i, script] of written.entries()) {
  test(JSON.stringify(script), () =>
    assert.ok(!ran[i] || isSeen(script), 'bash runs the canary, the reading does not show it'),
  );
}

test('the oracle does run most of them', () =>
  assert.ok(ran.filter(Boolean).length > written.length * 0.75, `${ran.filter(Boolean).length} of ${written.length}`));

const q = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const wraps: readonly ((inner: string) => string)[] = [
  s => `(${s})`,
  s => `{ ${s}; }`,
  s => `: $(${s})`,
  s => `: "$(${s})"`,
  s => `x=$(${s})`,
  s => `if :; then ${s}; fi`,
  s => `for i in 1; do ${s}; done`,
  s => `case x in x) ${s};; esac`,
  s => `eval ${q(s)}`,
  s => `f() { ${s}; }; f`,
  s => `: <(${s})`,
  s => `cat <<E\n$(${s})\nE`,
  s => `: \${y:-$(${s})}`,
  s => `: $(( $(${s}) 1 ))`,
  s => `[[ -n $(${s}) ]]`,
  s => `a=($(${s}))`,
  s => `while ${s}; do break; done`,
  s => `: | ${s}`,
  s => `! ${s}`,
  s => `time ${s}`,
  s => `: && ${s}`,
  s => `trap ${q(s)} EXIT; exit`,
  s => `: > "$(${s}; echo /dev/null)"`,
  s => `: {a,$(${s})}`,
  s => `false || ${s}`,
  s => `: # c\n${s}`,
  s => `v=${q(s)}; eval "$v"`,
  s => `: "\${y:=$(${s})}"`,
  s => `g() { eval "$1"; }; g ${q(s)}`,
  s => `${s} | :`,
  s => `: & ${s}`,
  s => `coproc { ${s}; }; wait`,
];
const noise = [
  '',
  '',
  '',
  ' ',
  ';',
  "'",
  '"',
  '\\',
  '`',
  '$',
  '(',
  ')',
  '{',
  '}',
  '#',
  '\\\n',
  '\n',
  '&',
  '|',
  '<',
  '>',
  '!',
  '*',
  '~',
  '[',
  ']',
  '=',
  '-',
  '0',
  '$x',
  "$'",
  '<<E',
  '${',
  '$((',
];

/** Nested constructs around a canary, with one piece of noise thrown in somewhere. */
const nested = fc
  .tuple(
    fc.array(fc.constantFrom(...wraps), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...noise),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([layers, piece, where]) => {
    const text = layers.reduce((inner, wrap) => wrap(inner), 'canary');
    const at = Math.floor(text.length * where);
    return text.slice(0, at) + piece + text.slice(at);
  });

test('nested constructs around a canary, with noise', () => {
  const scripts = fc.sample(nested, { numRuns: 3000, seed: 20261124 });
  let hits = 0;
  for (let at = 0; at < scripts.length; at += 200) {
    const batch = scripts.slice(at, at + 200);
    const hit = runs(batch);
    hits += hit.filter(Boolean).length;
    assert.deepEqual(
      batch.filter((script, i) => hit[i] && !isSeen(script)),
      [],
    );
  }
  assert.ok(hits > 1000, `only ${hits} scripts ran the canary`);
});
