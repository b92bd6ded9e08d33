// `tiergate policy matrix`: the whole table of a policy, folded, in the terminal or as a page.
import { writeFileSync } from 'node:fs';
import { aboutOf } from '../authoring/describe-rule.ts';
import { whereOf } from '../authoring/diff.ts';
import { type Matrix, matrixOf } from '../authoring/matrix.ts';
import { matrixHtml } from '../authoring/matrix-html.ts';
import { isBeyondMatrix } from '../authoring/rule-probes.ts';
import { effectColour } from '../paint.ts';
import { evaluateCondition } from '../policy/condition.ts';
import type { FileLayer, PolicySet } from '../policy/policy-set.ts';
import { settingFor } from '../setting.ts';
import type { Output } from './output.ts';
import { draftOf, shownPath } from './policy-files.ts';
import { UsageError } from './usage.ts';

export interface MatrixFlags {
  readonly json?: boolean;
  readonly html?: string;
  readonly layer?: FileLayer;
}

export function showMatrix(
  file: string | undefined,
  flags: MatrixFlags,
  process: NodeJS.Process,
  output: Output,
): number {
  const policy = file === undefined ? policyHere(process) : draftOf(file, flags.layer).policy;
  const title = file === undefined ? 'Policy in force' : shownPath(file);
  const matrix = matrixOf(policy, evaluateCondition);
  const beyond = beyondOf(policy);
  if (flags.html !== undefined) {
    write(flags.html, matrixHtml(matrix, { title, digest: policy.digest || 'none', beyond }));
    output.line(`${output.paint('green', 'written')} ${flags.html}`);
  } else if (flags.json)
    output.line(JSON.stringify({ dimensions: matrix.dimensions, rows: matrix.rows.map(forMachines), beyond }));
  else print(matrix, beyond, output);
  return 0;
}

function policyHere(process: NodeJS.Process): PolicySet {
  const { policy } = settingFor({ cwd: process.cwd(), env: process.env, time: Date.now(), facts: true });
  const [broken] = policy.broken;
  if (broken) throw new UsageError(broken.message);
  return policy;
}

const beyondOf = (policy: PolicySet) =>
  policy.layers.flatMap(({ file, rules, limits }) =>
    [...limits, ...rules]
      .filter(isBeyondMatrix)
      .map(rule => ({ id: rule.id, effect: rule.effect, about: aboutOf(rule), where: `${file}:${rule.line}` })),
  );

const forMachines = ({ where, outcome, cells }: Matrix['rows'][number]) => ({
  where,
  effect: outcome.effect,
  answer: outcome.text,
  rules: outcome.rules,
  cells: cells.length,
});

function print({ rows, cells }: Matrix, beyond: ReturnType<typeof beyondOf>, { line, paint }: Output): void {
  const width = Math.max(...rows.map(row => whereOf(row).length));
  const answers = Math.max(...rows.map(({ outcome }) => outcome.text.length));
  for (const row of rows) {
    const { effect, text, rules } = row.outcome;
    line(
      `${whereOf(row).padEnd(width)}  ${paint(effectColour[effect], text.padEnd(answers))}  ${paint('grey', rules.join(', '))}`,
    );
  }
  line(paint('grey', `${cells} cells in ${rows.length} rows. A dimension that is not named makes no difference.`));
  if (beyond.length > 0) line('\nRules that look at more:');
  for (const { id, effect, about, where } of beyond)
    line(`  ${paint(effectColour[effect], effect.padEnd(7))} ${id}: ${about} ${paint('grey', `(${where})`)}`);
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}
