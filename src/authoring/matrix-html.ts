// The matrix as one HTML page that needs nothing else: for a document, a mail, an archive. Pure.
import type { DecisionEffect } from '../decision.ts';
import { dimensionNames } from './dimensions.ts';
import type { Matrix } from './matrix.ts';

const colours: Readonly<Record<DecisionEffect, string>> = {
  allow: '#1a7f37',
  ask: '#9a6700',
  approve: '#8250df',
  deny: '#cf222e',
};

export interface Page {
  readonly title: string;
  readonly digest: string;
  /** Rules that look at more than the five dimensions. */
  readonly beyond: readonly {
    readonly id: string;
    readonly effect: DecisionEffect;
    readonly about: string;
    readonly where: string;
  }[];
}

export const matrixHtml = (matrix: Matrix, page: Page): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #8884; }
tr.first td { border-top: 2px solid #888a; }
.any { color: #888; }
.answer { font-weight: 600; white-space: nowrap; }
${Object.entries(colours)
  .map(([effect, colour]) => `.${effect} { color: ${colour}; }`)
  .join('\n')}
code { font-size: .9em; }
</style>
</head>
<body>
<h1>${escaped(page.title)}</h1>
<p>${matrix.cells} cells in ${matrix.rows.length} rows: what an act of each tier is answered, where no rule about commands, paths or tools says more. Digest <code>${escaped(page.digest)}</code>.</p>
<table>
<thead><tr>${dimensionNames.map(name => `<th>${name}</th>`).join('')}<th>answer</th><th>settled by</th></tr></thead>
<tbody>
${matrix.rows.map((row, at) => rowHtml(matrix, row, at)).join('\n')}
</tbody>
</table>
${beyondHtml(page)}
</body>
</html>
`;

function rowHtml({ dimensions, rows }: Matrix, row: Matrix['rows'][number], at: number): string {
  const cells = dimensionNames.map(name => {
    const values = row.where[name];
    return values === undefined || values.length === dimensions[name].length
      ? '<td class="any">any</td>'
      : `<td>${escaped(values.join(', '))}</td>`;
  });
  const isFirst = rows[at - 1]?.where.tier?.join() !== row.where.tier?.join();
  const { effect, text, rules } = row.outcome;
  return `<tr${isFirst ? ' class="first"' : ''}>${cells.join('')}<td class="answer ${effect}">${escaped(text)}</td><td><code>${escaped(rules.join(', '))}</code></td></tr>`;
}

function beyondHtml({ beyond }: Page): string {
  if (beyond.length === 0) return '';
  const rows = beyond.map(
    ({ id, effect, about, where }) =>
      `<tr><td><code>${escaped(id)}</code></td><td class="answer ${effect}">${effect}</td><td>${escaped(about)}</td><td><code>${escaped(where)}</code></td></tr>`,
  );
  return `<h2>Rules that look at more</h2>
<table>
<thead><tr><th>rule</th><th>answer</th><th>about</th><th>where</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
