// The state of the ladder for a terminal. Pure.
import { type Paint, tierColour, visible } from '../paint.ts';
import { tiers } from '../tier.ts';
import type { LadderReport } from './ladder-report.ts';
import { isDown, needed } from './missing.ts';
import { suggestionLines, withheldLines } from './suggestion-text.ts';
import type { Prompts } from './watched.ts';
import { columns, date, number, plural, rate, share } from './words.ts';

export function ladderLines(report: LadderReport, paint: Paint): string[] {
  return [
    ...about(report, paint),
    '',
    ...table(report, paint),
    '',
    ...promptLines(report),
    ...deniedLines(report, paint),
    ...suggestionLines(report, paint),
    ...withheldLines(report, paint),
    '',
    ...verdict(report, paint),
  ];
}

function about(
  { stage, calls, days, from, to, file, project, mode, observed, onRung }: LadderReport,
  paint: Paint,
): string[] {
  const when = from === undefined || to === undefined ? '' : `, ${date(from)} to ${date(to)}`;
  return [
    paint('bold', `Rung \`${stage}\`: ${plural(calls, 'call')} on ${plural(days, 'day')}${when}`),
    paint('grey', file === undefined ? 'built in; no policy file names a rung' : `named in ${visible(file)}`),
    ...(project === undefined ? [] : [paint('grey', `only calls of ${visible(project)}, which has a rung of its own`)]),
    ...(onRung.calls < calls
      ? [paint('grey', `${plural(onRung.calls, 'call')} on ${plural(onRung.days, 'day')} while this rung was in force`)]
      : []),
    ...(mode === 'observe'
      ? [
          paint(
            'yellow',
            'mode: observe – nobody is asked and nothing is stopped; what follows is what would have been',
          ),
        ]
      : observed > 0
        ? [
            paint(
              'yellow',
              `${plural(observed, 'call')} from when the policy only watched; their answers are what would have been`,
            ),
          ]
        : []),
  ];
}

function table({ tiers: all, mode, observed, calls }: LadderReport, paint: Paint): string[] {
  const approvals = all.some(tier => tier.approvals > 0);
  const rows = all.map(({ tier, calls: made, prompts, approvals: wanted, denied }) => [
    tier,
    number(made),
    number(prompts.asked),
    prompts.asked === 0 ? '–' : number(prompts.ran),
    share(prompts.fast, prompts.timed),
    ...(approvals ? [number(wanted)] : []),
    number(denied),
  ]);
  const prompts = mode === 'observe' && observed === calls ? 'would ask' : 'prompts';
  const head = ['', 'calls', prompts, 'ran', 'under 2 s', ...(approvals ? ['approvals'] : []), 'denied'];
  return columns([head, ...rows]).map((line, index) => {
    const tier = [...tiers, 'unknown' as const][index - 1];
    return tier === undefined ? paint('grey', line) : paint(tierColour[tier], line);
  });
}

function promptLines({ prompts, days, approvals, ...report }: LadderReport): string[] {
  const { asked, observed, ran, stopped } = prompts;
  if (asked === 0) return ['Nobody was asked about anything.'];
  const untold = asked - ran - stopped;
  const parts = [
    `${number(ran)} ran`,
    ...(stopped > 0 ? [`${number(stopped)} did not`] : []),
    ...(untold > 0 ? [`of ${number(untold)} the agent does not tell`] : []),
  ];
  const what = observed === asked ? 'prompt that would have been' : 'prompt';
  const many = observed === asked ? 'prompts that would have been' : 'prompts';
  return [
    `${plural(asked, what, many)}, ${rate(asked / Math.max(1, days))} a day: ${parts.join(', ')}`,
    ...(observed > 0 && observed < asked
      ? [`${number(observed)} of them would have been only: the policy watched`]
      : []),
    ...fastLines(prompts),
    ...(approvals.wanted > 0
      ? [
          `${plural(approvals.wanted, 'call')} wanted an approval; ${number(approvals.given)} ran later in the same session`,
        ]
      : []),
    ...moveLines(report),
  ];
}

function fastLines({ asked, observed, timed, fast }: Prompts): string[] {
  if (observed === asked) return [];
  return timed > 0
    ? [
        `${share(fast, timed)} of the ${number(timed)} with a known time were answered in less than two seconds: hardly read`,
      ]
    : [
        'how fast prompts are answered is not known: only Claude Code tells, with the hooks that `tiergate init` registers',
      ];
}

/** What the next rung would have done to the same calls. */
function moveLines({
  stage,
  next,
  spared,
  moves,
}: Pick<LadderReport, 'stage' | 'next' | 'spared' | 'moves'>): string[] {
  if (next === undefined || next === stage) return [];
  const stopped = spared.stopped > 0 ? `, ${number(spared.stopped)} not to have` : '';
  const known = `${number(spared.ran)} of these are known to have run${stopped}`;
  const others = moves.filter(({ from, to }) => !(from === 'ask' && to === 'allow'));
  return [
    spared.asked === 0
      ? `\`${next}\` would have spared none of them`
      : `\`${next}\` would have spared ${number(spared.asked)} of them; ${known}`,
    ...others.map(
      ({ from, to, calls }) =>
        `\`${next}\` would answer ${plural(calls, 'call')} with ${to} instead of ${from}${to === 'approve' ? ', which is a denial until approvals are built' : ''}`,
    ),
  ];
}

function deniedLines({ denials: { denied, lifted, most } }: LadderReport, paint: Paint): string[] {
  if (lifted === 0) return [];
  return [
    '',
    `${number(lifted)} of the ${plural(denied, 'denial')} ran later in the same session, so the answer was lifted:`,
    ...most.flatMap(({ count, action, why, example }) => [
      `${number(count).padStart(7)}  ${visible(action)}: ${visible(why)}`,
      paint('grey', `         ${visible(example)}`),
    ]),
  ];
}

function verdict({ stage, next, missing, mode, spared }: LadderReport, paint: Paint): string[] {
  if (next === undefined) return ['This is the last rung.'];
  if (next === stage) return [`\`${stage}\` is the rung in force.`];
  const watching =
    mode === 'observe' ? ['With `mode: observe` no rung stops anything; `mode: enforce` comes first.'] : [];
  if (isDown(stage, next))
    return [
      `\`${next}\` is below \`${stage}\`; going down needs no evidence. \`tiergate ladder --stage ${next} --write\` does it`,
    ];
  if (missing.length === 0 && spared.asked === 0)
    return [
      `Nothing is missing for \`${next}\`, but it spares no prompt; climb for what it adds, with \`tiergate ladder --write\``,
    ];
  if (missing.length === 0)
    return [
      paint('green', `Ready for \`${next}\`. \`tiergate ladder --write\` puts it into your policy.`),
      ...watching,
    ];
  return [paint('yellow', `Not yet ready for \`${next}\`:`), ...missing.map(one => `  ${one}`), ...watching];
}

/** What has to be seen, for the help text. */
export const neededText = `${needed.days} days and ${needed.calls} calls on the present one, and ${needed.share * 100} % of the prompts that it would spare let through`;
