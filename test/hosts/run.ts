// `npm run test:hosts`: the real hosts, and the table of what was seen in docs/hosts.md. `--all`: those too that are tried before a
// release only. `--latest`: the newest versions, without writing the table.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HostResults, kept, rows } from './results.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = fileURLToPath(new URL('../../docs/hosts.md', import.meta.url));
const [all, latest] = ['--all', '--latest'].map(flag => process.argv.includes(flag));

const start = '<!-- results: written by `npm run test:hosts` -->';
const end = '<!-- end of results -->';

const results = mkdtempSync(join(tmpdir(), 'tiergate-results-'));
try {
  const files = readdirSync(here).filter(name => (all ? /\.(?:live|ondemand)\.ts$/ : /\.live\.ts$/).test(name));
  const env = { ...process.env, TIERGATE_RESULTS: results, ...(latest ? { TIERGATE_HOSTS: 'latest' } : {}) };
  const args = ['--import', 'tsx', '--test', ...files.map(name => join(here, name))];
  process.exitCode = spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
  if (process.exitCode === 0 && !latest) writeTable(kept(results));
} finally {
  rmSync(results, { recursive: true, force: true });
}

/** The columns of this run in place of their older ones; the others stay. */
function writeTable(seen: readonly HostResults[]): void {
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(start);
  const [old = '', behind = ''] = rest.split(end);
  const columns = new Map(columnsIn(old).map(column => [column.title, column]));
  for (const column of seen) columns.set(column.title, column);
  writeFileSync(page, `${before}${start}\n${tableOf([...columns.values()])}${end}${behind}`);
}

function columnsIn(table: string): HostResults[] {
  const [head = [], , ...body] = table
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
  return head.slice(1).map((name, at) => {
    const [, title = name, version = ''] = /^(.*) (\S+)$/.exec(name) ?? [];
    return { title, version, cells: Object.fromEntries(body.map(cells => [cells[0], cells[at + 1]])) };
  });
}

/** Laid out as the formatter would, so that a run changes nothing but what it saw. */
function tableOf(columns: readonly HostResults[]): string {
  const sorted = columns.toSorted((a, b) => a.title.localeCompare(b.title));
  const lines = [
    ['', ...sorted.map(({ title, version }) => `${title} ${version}`)],
    ...rows.map(row => [row, ...sorted.map(({ cells }) => cells[row] ?? '–')]),
  ];
  const widths = ['', ...sorted].map((_, at) => Math.max(3, ...lines.map(cells => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |\n`;
  const [head = [], ...body] = lines;
  return [
    line(head),
    line(
      widths.map(() => ''),
      '-',
    ),
    ...body.map(cells => line(cells)),
  ].join('');
}
