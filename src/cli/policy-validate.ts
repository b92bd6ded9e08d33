// `tiergate policy validate`: what is wrong with policy files, for people with the place shown, as JSON, or as SARIF.
import { readFileSync } from 'node:fs';
import type { Finding } from '../authoring/finding.ts';
import { sarifOf } from '../authoring/sarif.ts';
import { visible } from '../paint.ts';
import { formatError } from '../policy/parse.ts';
import type { FileLayer } from '../policy/policy-set.ts';
import type { Output } from './output.ts';
import { version } from './package.ts';
import { lintFile } from './policy-files.ts';

export interface ValidateFlags {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly layer?: FileLayer;
  /** Warnings count as well. */
  readonly strict?: boolean;
}

export function validate(files: readonly string[], flags: ValidateFlags, output: Output): number {
  const findings = files.flatMap(file => lintFile(file, flags.layer));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const passes = errors === 0 && !(flags.strict && findings.length > 0);
  if (flags.sarif) output.line(JSON.stringify(sarifOf(findings, version(), uriOf), null, 2));
  else if (flags.json) output.line(JSON.stringify({ valid: errors === 0, findings }));
  else print(findings, files, passes, output);
  return passes ? 0 : 1;
}

/** Relative paths are relative to the root of the checkout, where CI runs. */
const uriOf = (file: string): string => encodeURI(file.replaceAll('\\', '/'));

function print(findings: readonly Finding[], files: readonly string[], passes: boolean, output: Output): void {
  const { paint, line } = output;
  for (const finding of findings) {
    const colour = finding.severity === 'error' ? 'red' : 'yellow';
    line(`${paint(colour, finding.severity)} ${visible(formatError(finding))} ${paint('grey', `[${finding.code}]`)}`);
    for (const shown of excerpt(finding)) line(paint('grey', shown));
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (passes)
    line(
      `${paint('green', 'valid')} ${files.join(', ')}${warnings > 0 ? `, with ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : ''}`,
    );
}

const widest = 120;

/** The line of the file with a caret below the place; nothing where it cannot be shown. */
function excerpt({ file, line, column }: Finding): string[] {
  const text = lineOf(file, line);
  if (text === undefined) return [];
  // A long line is shown around the place.
  const from = column > widest ? column - 1 - widest / 2 : 0;
  const shown = text.slice(from, from + widest).replaceAll('\t', ' ');
  return [
    `  ${line} | ${visible(shown)}`,
    `  ${' '.repeat(String(line).length)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`,
  ];
}

function lineOf(file: string, line: number): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1];
    return text === undefined || text.trim() === '' ? undefined : text;
  } catch {
    return undefined;
  }
}
