// One record as one line for people: when, what was answered, how dangerous, what, and by which rule. Pure; reads nothing.
import { effectColour, type Paint, tierColour, visible } from '../paint.ts';
import type { LogEntry } from './log-entry.ts';

/** Characters of the call that are shown. */
const longest = 100;

export function show(entry: LogEntry, paint: Paint): string {
  const notes =
    entry.segment || entry.torn
      ? [paint('magenta', entry.segment ? `[new chain: ${visible(entry.segment.why)}]` : '[after an unfinished line]')]
      : [];
  return [
    paint('grey', visible(entry.time.slice(0, 19).replace('T', ' '))),
    entry.effect ? paint(effectColour[entry.effect], entry.effect.padEnd(7)) : visible(entry.kind).padEnd(7),
    entry.tier ? paint(tierColour[entry.tier], entry.tier.padEnd(16)) : ''.padEnd(16),
    ...words(entry),
    ...(entry.rule ? [paint('grey', `(${ruleOf(entry.rule, entry.mode)})`)] : []),
    ...notes,
  ].join('  ');
}

/** The call itself says more than the name of its action, which is shown where it adds something. */
function words({ action, tool, input, because, tier, outcome }: LogEntry): string[] {
  if (outcome !== undefined) return [`${visible(tool ?? 'a call')} that was asked about: ${visible(outcome)}`];
  const call = cut(visible(input?.text ?? tool ?? ''));
  const why = because?.find(reason => reason.tier === tier)?.why;
  const said = action && !call.startsWith(action) ? `${visible(action)}: ${call}` : call;
  return [why ? `${said} — ${visible(why)}` : said];
}

const ruleOf = ({ id, layer, where }: NonNullable<LogEntry['rule']>, mode: string | undefined): string =>
  `${visible(id)}, ${visible(where ?? layer)}${mode === 'observe' ? ', only observed' : ''}`;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
