// Suggested rules, and habits that stay a question, for a terminal. Pure.
import { type Paint, visible } from '../paint.ts';
import type { LadderReport } from './ladder-report.ts';
import type { Withheld } from './suggest.ts';
import type { Suggestion } from './trial.ts';
import { number, plural, share } from './words.ts';

export function suggestionLines({ suggestions, sparedTogether, file, next }: LadderReport, paint: Paint): string[] {
  const [first] = suggestions;
  if (!first) return [];
  const together = suggestions.length > 1 ? `; together they spare ${number(sparedTogether)}` : '';
  return [
    '',
    `Always let through. A rule would spare them, tried on ${plural(first.tried, 'recorded call')}${together}:`,
    ...suggestions.flatMap(one => oneSuggestion(one, next, paint)),
    paint('grey', 'None of them lets through a call that is denied now, was stopped, or is destructive.'),
    paint(
      'grey',
      `They belong under \`rules:\` of ${visible(file ?? 'your policy file')}; \`tiergate simulate --policy FILE\` shows the whole effect.`,
    ),
  ];
}

const oneSuggestion = (
  { asked, spares, byNext, fast, timed, action, why, rule, example }: Suggestion,
  next: string | undefined,
  paint: Paint,
): string[] => [
  `${number(asked).padStart(7)}  ${visible(action)}: ${visible(why)}${timed > 0 ? `; ${share(fast, timed)} in less than two seconds` : ''}`,
  paint('grey', `         ${visible(example)}`),
  `         ${visible(rule)}`,
  paint(
    'grey',
    `         spares ${plural(spares, 'prompt')}${byNext > 0 ? `, ${byNext === asked ? 'all' : number(byNext)} of which \`${next}\` would spare as well` : ''}`,
  ),
];

/** The most frequent are enough to see why. */
const mostWithheld = 5;

export function withheldLines({ withheld }: LadderReport, paint: Paint): string[] {
  if (withheld.length === 0) return [];
  return [
    '',
    'Always let through as well, and still asked about:',
    ...[...withheld]
      .sort((a, b) => b.noise.asked - a.noise.asked)
      .slice(0, mostWithheld)
      .map((one: Withheld) =>
        paint('grey', `${number(one.noise.asked).padStart(7)}  ${visible(one.noise.action)}: ${visible(one.because)}`),
      ),
  ];
}
