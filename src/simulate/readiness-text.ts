// The state of the ladder for a terminal. Pure.
import { type Paint, tierColour, visible } from '../paint.ts';
import { tiers } from '../tier.ts';
import { type LadderReport, type Noise, needed, type Prompts } from './readiness.ts';
import { columns, number, plural, share } from './words.ts';

export function ladderLines(report: LadderReport, paint: Paint): string[] {
  const { stage, next, days, calls, missing } = report;
  return [
    paint('bold', `Rung \`${stage}\`: ${plural(calls, 'call')} on ${plural(days, 'day')}`),
    ...columns([...tiers, 'unknown' as const].map(tier => [tier, number(report.tiers[tier] ?? 0)])).map((line, i) => {
      const tier = [...tiers, 'unknown' as const][i];
      return `  ${tier ? paint(tierColour[tier], line) : line}`;
    }),
    '',
    ...promptLines(report),
    ...(report.noise.length > 0 ? ['', 'Always let through; a rule would spare them:'] : []),
    ...report.noise.flatMap(one => noiseLines(one, paint)),
    '',
    ...(next === undefined
      ? ['This is the last rung.']
      : missing.length === 0
        ? [paint('green', `Ready for \`${next}\`. \`tiergate ladder --write\` puts it into your policy.`)]
        : [paint('yellow', `Not yet ready for \`${next}\`:`), ...missing.map(one => `  ${one}`)]),
  ];
}

function promptLines({ prompts, spared, next, deniedThenAllowed }: LadderReport): string[] {
  const { asked, ran, timed, fast } = prompts;
  if (asked === 0) return ['Nobody was asked about anything.'];
  return [
    `${plural(asked, 'prompt')}: ${ran} ran, ${asked - ran} did not or the agent does not tell`,
    ...(timed > 0
      ? [`${share(fast, timed)} of the ${number(timed)} with a known time were answered in less than two seconds`]
      : [
          'how fast prompts are answered is not known: only Claude Code tells, with the hooks that `tiergate init` registers',
        ]),
    ...(next === undefined ? [] : [`\`${next}\` would have spared ${sparedText(spared)}`]),
    ...(deniedThenAllowed > 0 ? [`${plural(deniedThenAllowed, 'call')} denied first and allowed later`] : []),
  ];
}

const sparedText = ({ asked, ran }: Prompts): string =>
  asked === 0 ? 'none of them' : `${number(asked)} of them, ${number(ran)} of which are known to have run`;

const noiseLines = ({ asked, fast, timed, action, why, rule, example }: Noise, paint: Paint): string[] => [
  `${String(asked).padStart(7)}  ${visible(action)}: ${visible(why)}${timed > 0 ? `; ${share(fast, timed)} in less than two seconds` : ''}`,
  paint('grey', `         ${visible(example)}`),
  `         ${visible(rule)}`,
];

/** What has to be seen, for the help text. */
export const neededText = `${needed.days} days, ${needed.calls} calls, and ${needed.share * 100} % of the prompts it would spare let through`;
