// `load FILE`: loads a policy and prints the milliseconds and where it came from. `ask FILE`: asks it about calls that are classified already.
import { surroundingsOf } from '../src/context/scene.ts';
import { answer, examineText } from '../src/gate.ts';
import { compileFresh } from '../src/policy/load.ts';
import { candidatesOf, placesOf } from '../src/policy/places.ts';
import { type PolicyInForce, policyInForce } from '../src/policy/snapshot.ts';
import { settingFor } from '../src/setting.ts';

const commands = [
  'git status',
  'npm test',
  'git push origin feat/x',
  'kubectl apply -f x.yaml',
  'rm -rf build',
  'curl https://x.example',
];
const [, , what, policyFile = ''] = process.argv;
console.log(what === 'load' ? load() : ask());

function load(): string {
  const { env } = process;
  const { home, project } = surroundingsOf(process.cwd(), env);
  const places = placesOf({ platform: process.platform, env, home, cwd: process.cwd(), root: project, policyFile });
  const source = { buildId: 'bench', cache: `${home}/.cache/tiergate`, candidates: candidatesOf(places) };
  const start = performance.now();
  const found: PolicyInForce = policyInForce(source, () => compileFresh(places));
  const time = performance.now() - start;
  if (found.policy.broken[0]) throw new Error(found.policy.broken[0].message);
  return `${time} ${found.from}`;
}

function ask(): string {
  const setting = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: false, policyFile });
  const calls = commands.map(command =>
    examineText({ host: 'cli', tool: 'Bash', input: { command }, cwd: '/home/maria/app' }, setting),
  );
  const times: number[] = [];
  for (let round = 0; round < 300; round++)
    for (const call of calls) {
      const start = performance.now();
      answer(call, setting);
      if (round >= 50) times.push(performance.now() - start);
    }
  return `${times.sort((a, b) => a - b)[times.length >> 1]} asked`;
}
