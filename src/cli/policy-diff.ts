// `tiergate policy diff A B`: every answer that changes; exit code 1 if one is looser than before.
import { type Difference, diffPolicies, type PolicyDiff } from '../authoring/diff.ts';
import { visible } from '../paint.ts';
import { evaluateCondition } from '../policy/condition.ts';
import type { FileLayer } from '../policy/policy-set.ts';
import type { Output } from './output.ts';
import { draftOf } from './policy-files.ts';

export interface DiffFlags {
  readonly json?: boolean;
  readonly layer?: FileLayer;
  /** Only show; looser answers do not fail. */
  readonly exitZero?: boolean;
}

export function diffFiles(before: string, after: string, flags: DiffFlags, output: Output): number {
  const [old, now] = [draftOf(before, flags.layer), draftOf(after, flags.layer)];
  const diff = diffPolicies(old.policy, now.policy, evaluateCondition);
  if (flags.json) output.line(JSON.stringify(diff));
  else print(diff, output);
  return diff.loosened && !flags.exitZero ? 1 : 0;
}

function print(diff: PolicyDiff, output: Output): void {
  const { line, paint } = output;
  const sections: [string, readonly Difference[]][] = [
    ['Settings', diff.settings],
    ['Matrix', diff.matrix],
    ['What the rules of either speak of', diff.requests],
  ];
  for (const [title, differences] of sections) {
    if (differences.length === 0) continue;
    line(`${title}:`);
    for (const difference of differences) line(`  ${lineOf(difference, output)}`);
  }
  const all = sections.flatMap(([, differences]) => differences);
  const count = (change: Difference['change']): number => all.filter(one => one.change === change).length;
  const { cells, requests } = diff.compared;
  line(
    all.length === 0
      ? paint('green', `no answer changes (${cells} cells and ${requests} requests compared)`)
      : `${paint(diff.loosened ? 'red' : 'green', `${count('loosened')} loosened`)}, ${count('tightened')} tightened, ${count('changed')} changed both ways (${cells} cells and ${requests} requests compared)`,
  );
}

const colours = { loosened: 'red', changed: 'yellow', tightened: 'green' } as const;

function lineOf({ change, where, before, after, rules }: Difference, { paint }: Output): string {
  const by = [...new Set(after === before ? [] : rules.after)].join(', ');
  return `${paint(colours[change], change.padEnd(9))} ${visible(where)}: ${before} → ${after}${by === '' ? '' : paint('grey', ` (${by})`)}`;
}
