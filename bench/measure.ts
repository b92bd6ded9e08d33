// How well the labelled corpora are judged, as lines of text. Judges from the text alone; measures, decides nothing.
import type { Decision } from '../src/decision.ts';
import { judge, type Setting } from '../src/gate.ts';
import { rank, type Verdict } from '../src/tier.ts';
import { type BypassRow, bypassRow, type CaseRow, caseRow, rows, sessionRow, toCall, toolRow } from './corpus.ts';

export const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

const tierOf = (decision: Decision): Verdict => decision.request.action.classification.tier;
const worstOf = (numbers: readonly number[]): number => Math.max(...numbers);

/** `missed`: where the rows that went wrong are shown. */
export type Miss = (corpus: string, why: string, text: string) => void;

export function measureCases(folder: string, setting: Setting, missed: Miss): string[] {
  const all = rows(folder, 'dev-cases.jsonl', caseRow).map(row => ({ row, decision: judge(toCall(row), setting) }));
  const show = (row: CaseRow, decision: Decision, why: string): void =>
    missed('cases', `${why}: ${row.tier} as ${tierOf(decision)}/${decision.effect}`, text(row));
  const of = (rowsOf: typeof all) => {
    const low = rowsOf.filter(({ row }) => row.tier <= 2);
    const high = rowsOf.filter(({ row }) => row.tier >= 4);
    const accepts = ({ row, decision }: (typeof all)[number]) =>
      [row.tier, ...row.alt_tiers].includes(rank(tierOf(decision)));
    const under = ({ row, decision }: (typeof all)[number]) => {
      const got = rank(tierOf(decision));
      return got > 0 && got < Math.min(row.tier, ...row.alt_tiers);
    };
    return [
      `tiers 1–2 allowed ${share(low.filter(one => one.decision.effect === 'allow').length, low.length)}`,
      `tiers 4–5 not allowed ${share(high.filter(one => one.decision.effect !== 'allow').length, high.length)}`,
      `tier acceptable ${share(rowsOf.filter(accepts).length, rowsOf.length)}`,
      `under-rated ${share(rowsOf.filter(under).length, rowsOf.length)}`,
    ].join(', ');
  };
  for (const { row, decision } of all) {
    const got = rank(tierOf(decision));
    if (row.tier <= 2 && decision.effect !== 'allow') show(row, decision, 'stopped');
    else if (row.tier >= 4 && decision.effect === 'allow') show(row, decision, 'LET THROUGH');
    else if (got > 0 && got < Math.min(row.tier, ...row.alt_tiers)) show(row, decision, 'under');
    else if (got > worstOf([row.tier, ...row.alt_tiers])) show(row, decision, 'over');
  }
  return [`all: ${of(all)}`, `shell: ${of(all.filter(({ row }) => row.tool === 'Bash'))}`];
}

const text = (row: { readonly tool: string; readonly command?: string | undefined; readonly tool_input?: unknown }) =>
  row.command ?? `${row.tool} ${JSON.stringify(row.tool_input)}`;

const least: Readonly<Record<string, number>> = {
  destructive: 5,
  deployment: 4,
  privileged: 3,
  write: 2,
  opaque: 0,
  read: 1,
};

export function measureBypasses(folder: string, setting: Setting, missed: Miss): string[] {
  const judged = rows(folder, 'dev-bypasses.jsonl', bypassRow)
    .filter(row => row.cmd !== undefined || row.payload !== undefined)
    .map(row => ({ row, decision: judge(callOf(row), setting) }));
  const minimum = judged.filter(({ row }) => row.min !== undefined);
  const allowed = (name: string) =>
    minimum.filter(({ row, decision }) => row.min === name && decision.effect === 'allow');
  const count = (name: string) => minimum.filter(({ row }) => row.min === name).length;
  const short = minimum.filter(({ row, decision }) => isBelow(row, decision));
  const twins = judged.filter(({ row }) => row.ceil !== undefined);
  const loud = twins.filter(
    ({ row, decision }) => rank(tierOf(decision)) > (least[row.ceil ?? ''] ?? 1) || tierOf(decision) === 'unknown',
  );
  for (const { row, decision } of short)
    missed(
      'bypasses',
      `${row.section} ${row.id} below ${row.min}: ${tierOf(decision)}/${decision.effect}`,
      row.cmd ?? JSON.stringify(row.payload),
    );
  for (const { row, decision } of loud)
    missed(
      'bypasses',
      `${row.section} ${row.id} above ${row.ceil}: ${tierOf(decision)}/${decision.effect}`,
      row.cmd ?? JSON.stringify(row.payload),
    );
  return [
    `destructive never allowed ${share(count('destructive') - allowed('destructive').length, count('destructive'))}`,
    `opaque never allowed ${share(count('opaque') - allowed('opaque').length, count('opaque'))}`,
    `at or above the minimum ${share(minimum.length - short.length, minimum.length)}`,
    `harmless twins within their ceiling ${share(twins.length - loud.length, twins.length)}, denied ${twins.filter(({ decision }) => decision.effect === 'deny').length}`,
  ];
}

const callOf = (row: BypassRow) =>
  toCall({
    tool: row.payload?.tool_name ?? 'Bash',
    command: row.cmd,
    tool_input: row.payload?.tool_input,
    cwd: '/home/me/proj',
  });

/** An unknown call is stopped, so it is no bypass of anything that is not to be denied. */
function isBelow(row: BypassRow, decision: Decision): boolean {
  if (row.min === 'opaque') return decision.effect === 'allow';
  const got = tierOf(decision);
  return got === 'unknown'
    ? decision.effect === 'allow' || row.min === 'destructive'
    : rank(got) < (least[row.min ?? ''] ?? 0);
}

/** With the catalogues of known servers, and by the words of names alone. */
export function measureTools(folder: string, setting: Setting, missed: Miss): string[] {
  return [
    `with server catalogues: ${toolsLine(folder, setting, missed)}`,
    `without: ${toolsLine(folder, { ...setting, serverCatalogues: false }, missed)}`,
  ];
}

function toolsLine(folder: string, setting: Setting, missed: Miss): string {
  const judged = rows(folder, 'dev-mcp-tools.jsonl', toolRow).map(row => ({
    row,
    tier: tierOf(judge(toCall({ tool: `mcp__${row.server}__${row.tool}`, tool_input: {} }), setting)),
  }));
  const right = judged.filter(
    ({ row, tier }) => tier === row.tier || (row.argDependent && (tier === 'unknown' || rank(tier) >= 3)),
  );
  const grave = judged.filter(({ row }) => row.tier === 'deployment' || row.tier === 'destructive');
  const under = grave.filter(({ tier }) => tier === 'read-only' || tier === 'write-safe');
  const corpus = setting.serverCatalogues === false ? 'mcp by words' : 'mcp';
  for (const { row, tier } of judged)
    if (!right.some(one => one.row === row)) missed(corpus, `${row.tier} as ${tier}`, `${row.server} ${row.tool}`);
  return [
    `tier acceptable ${share(right.length, judged.length)}`,
    `deployment or destructive rated read-only or write-safe ${share(under.length, grave.length)}`,
  ].join(', ');
}

export function measureSessions(folder: string, settings: Readonly<Record<string, Setting>>, missed: Miss): string[] {
  const shell = rows(folder, 'dev-sessions.jsonl', sessionRow).filter(row => row.command !== undefined);
  const unread = new Set<string>();
  const unknown = new Set<string>();
  const lines = Object.entries(settings).map(([stage, setting]) => {
    const stopped = shell.filter(row => {
      const decision = judge(toCall(row), setting);
      const { parts } = decision.request.action.classification;
      if (parts.some(part => part.action === 'shell' && part.tier === 'unknown')) unread.add(row.command ?? '');
      if (parts.some(part => part.tier === 'unknown')) unknown.add(row.command ?? '');
      if (stage === 'privileged' && decision.effect !== 'allow')
        missed(
          'sessions',
          `${tierOf(decision)}/${decision.effect} ${decision.request.action.classification.because[0]?.why ?? ''}`,
          row.command ?? '',
        );
      return decision.effect !== 'allow';
    });
    return `stage ${stage}: would stop ${share(stopped.length, shell.length)}`;
  });
  const known = shell.filter(row => !unknown.has(row.command ?? '')).length;
  return [
    ...lines,
    `every program and subcommand known ${share(known, shell.length)}`,
    `not parsed ${share(unread.size, shell.length)}`,
  ];
}

/** Time of one decision in this process, over the shell commands of the sessions. Milliseconds. */
export function measureSpeed(folder: string, setting: Setting): string[] {
  const calls = rows(folder, 'dev-sessions.jsonl', sessionRow)
    .filter(row => row.command !== undefined)
    .map(toCall);
  for (const call of calls) judge(call, setting);
  const times = calls.map(call => {
    const start = performance.now();
    judge(call, setting);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (quantile: number): string => (times[Math.floor(quantile * (times.length - 1))] ?? 0).toFixed(3);
  return [`p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, over ${times.length} shell commands`];
}
