// What has to be seen before a rung is climbed, and what of it is missing. Pure.
import { type Stage, stages } from '../policy/ladder.ts';
import type { LadderReport } from './ladder-report.ts';
import { number, plural } from './words.ts';

export const needed = { days: 5, calls: 200, answered: 10, share: 0.95 } as const;

/** Going down needs no evidence. */
export const isDown = (stage: Stage, next: Stage): boolean => stages.indexOf(next) <= stages.indexOf(stage);

export function missingFor(report: Omit<LadderReport, 'missing'>): string[] {
  const { stage, next, onRung } = report;
  if (next === undefined) return ['this is the last rung'];
  if (isDown(stage, next)) return [];
  return [
    ...(onRung.days < needed.days ? [`${onRung.days} of ${needed.days} days with calls on \`${stage}\``] : []),
    ...(onRung.calls < needed.calls ? [`${number(onRung.calls)} of ${needed.calls} calls on \`${stage}\``] : []),
    ...missingAnswers(next, report.spared),
  ];
}

/** Whether those who were asked let through what the next rung would not ask about. */
function missingAnswers(next: Stage, { asked, ran, stopped }: LadderReport['spared']): string[] {
  if (asked === 0) return [];
  if (ran < needed.answered)
    return [
      `${number(ran)} of ${needed.answered} prompts that \`${next}\` would spare are known to have been let through`,
    ];
  if (ran >= needed.share * (ran + stopped)) return [];
  return [
    `${number(stopped)} of the ${plural(ran + stopped, 'prompt')} that \`${next}\` would spare did not end in a call that ran; look at them first: \`tiergate log --decision ask\``,
  ];
}
