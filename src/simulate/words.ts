// Numbers and times as people write them. Pure.

/** `14,455` */
export const number = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `97.6 %`; what is rare but there never reads as 0, what is nearly all never as 100. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 0.1) return '< 0.1 %';
  if (part < whole && percent > 99.9) return '> 99.9 %';
  return `${percent.toFixed(1)} %`;
}

/** `0`, `0.42`, `3.1`, `120` */
export const rate = (value: number): string =>
  value >= 100 || value === 0 ? number(value) : value.toFixed(value > 0 && value < 1 ? 2 : 1);

/** `2026-01-31` */
export const date = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Text in columns: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map(row => (row[index] ?? '').length)));
  return rows.map(row =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const names: Readonly<Record<string, string>> = {
  'audit log': 'the audit log',
  'claude-code': 'Claude Code',
  codex: 'Codex',
  opencode: 'OpenCode',
  'hook calls': 'logged hook calls',
  'check lines': 'lines for `check`',
};
/** Where calls come from, in words. */
export const sourceName = (source: string): string => names[source] ?? source;
