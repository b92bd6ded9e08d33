// `npm run bench -- --corpus DIR [--misses] [--compare]`: judges the labelled corpora in DIR and prints how well and how fast. Without DIR: the speed of the hook.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Setting } from '../src/gate.ts';
import { type Stage, stages } from '../src/policy/ladder.ts';
import { settingFor } from '../src/setting.ts';
import { compare } from './compare.ts';
import { measureHook } from './hook.ts';
import { type Miss, measureBypasses, measureCases, measureSessions, measureSpeed, measureTools } from './measure.ts';
import { measurePolicy } from './policy.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    misses: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});

const missed: Miss = (corpus, why, text) => {
  if (values.misses) console.log(`  ${corpus}\t${why}\t${text.replaceAll('\n', '␤').slice(0, 160)}`);
};

const at = (stage: Stage): Setting =>
  settingFor({ cwd: '/', env: { HOME: '/nonexistent' }, time: Date.now(), facts: false, stage });

const print = (title: string, lines: readonly string[]): void => {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
};

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
const { corpus } = values;
if (corpus === undefined || !existsSync(join(corpus, 'dev-cases.jsonl')))
  console.log(
    `no corpora${corpus === undefined ? '' : ` in ${corpus}`}: give their folder with --corpus DIR; only the hook is timed`,
  );
else {
  print('cases, stage deployment', measureCases(corpus, at('deployment'), missed));
  print('bypasses, stage deployment', measureBypasses(corpus, at('deployment'), missed));
  print('MCP tools', measureTools(corpus, at('deployment'), missed));
  print('sessions', measureSessions(corpus, Object.fromEntries(stages.map(stage => [stage, at(stage)])), missed));
  print('one decision in this process', measureSpeed(corpus, at('deployment')));
  if (values.compare)
    for (const [name, lines] of Object.entries(compare(corpus, at('deployment'))))
      print(`shell lines only, ${name}`, lines);
}
print('a policy of many rules', measurePolicy());
print('the built hook as a process', measureHook());
