// What `init` did, or would do, as text for people.
import type { InitReport } from './init.ts';

export function reportText(report: InitReport): string {
  const lines = [headline(report)];
  if (report.dryRun && report.before !== report.after)
    lines.push(changedLines(report.before ?? '', report.after ?? ''));
  else if (report.backup) lines.push(`the text from before is in ${report.backup}`);
  const remarks = [
    ...report.warnings.map(text => `warning: ${text}`),
    ...(report.before === report.after ? [] : report.notes.map(text => `note: ${text}`)),
  ];
  return [...lines, ...remarks, ''].join('\n');
}

function headline({ file, before, after, dryRun }: InitReport): string {
  if (before === after) return `${file}: nothing to change`;
  const would = dryRun ? 'would be ' : '';
  if (before === undefined) return `${file}: ${would}created`;
  return `${file}: ${would}${after === undefined ? 'deleted, as nothing else was in it' : 'changed'}`;
}

/** The one stretch of lines that differs, as in a diff. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const most = Math.min(old.length, now.length);
  let top = 0;
  while (top < most && old[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < most - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  const part = (lines: readonly string[], mark: string) =>
    lines.slice(top, lines.length - bottom).map(line => `${mark}${line}`);
  return [...part(old, '-'), ...part(now, '+')].join('\n');
}
