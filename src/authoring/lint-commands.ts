// Entries of `commands` that do nothing, or look misspelt. Judged by the same classification as every call. Pure.
import { describe } from '../catalogue/index.ts';
import { plan } from '../classify/classify.ts';
import { guessScene } from '../context/guess.ts';
import type { Policy } from '../policy/schema.ts';
import { isAbove, type Tier } from '../tier.ts';
import type { Remark } from './finding.ts';
import { misspeltProgram } from './lint-names.ts';
import { probeHome } from './probe.ts';

export const lintCommands = ({ commands = {} }: Policy): Remark[] =>
  Object.entries(commands).flatMap(([pattern, tier]) => [...misspelt(pattern), ...pointless(pattern, tier)]);

function misspelt(pattern: string): Remark[] {
  const [program = ''] = pattern.split(' ');
  if (/[*{/]/.test(program) || describe(program) !== undefined) return [];
  const near = misspeltProgram(program);
  if (near === undefined) return [];
  return [
    {
      code: 'unknown-program',
      path: ['commands', pattern],
      part: 'key',
      message: `commands: \`${pattern}\`: nothing is known about the program \`${program}\`; if it is not your own, did you mean \`${near}\`?`,
    },
  ];
}

/** An entry settles what is not known, and raises what is; it never lowers. */
function pointless(pattern: string, tier: Tier): Remark[] {
  const command = pattern
    .replaceAll(/\{([^,}]*)[^}]*\}/g, '$1')
    .replaceAll('*', '')
    .trim();
  const scene = guessScene(`${probeHome}/project`, {}, []);
  const { classification } = plan({ host: 'cli', tool: 'Bash', input: { command }, cwd: scene.cwd }, scene);
  if (classification.tier === 'unknown' || isAbove(tier, classification.tier)) return [];
  const why =
    classification.tier === tier ? 'is that anyway' : `is ${classification.tier}, and an entry can only raise it`;
  return [
    {
      code: 'pointless-command',
      path: ['commands', pattern],
      part: 'key',
      message: `commands: \`${pattern}\`: a call such as \`${command}\` ${why}; write a rule for it instead`,
    },
  ];
}
