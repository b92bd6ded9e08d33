// `tiergate policy test`: runs the cases beside policies; exit code 1 if one fails or too little is tried.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Coverage, Share } from '../authoring/coverage.ts';
import { junitOf } from '../authoring/junit.ts';
import { runTests, type TestReport } from '../authoring/test-run.ts';
import { parseTests, type TestFile } from '../authoring/test-schema.ts';
import { visible } from '../paint.ts';
import { evaluateCondition } from '../policy/condition.ts';
import { formatError } from '../policy/parse.ts';
import { projectFileNames } from '../policy/places.ts';
import type { Output } from './output.ts';
import { draftOf, draftOfLayers, shownPath } from './policy-files.ts';
import { UsageError } from './usage.ts';

export interface TestFlags {
  readonly json?: boolean;
  readonly junit?: string;
  readonly minCoverage?: string;
  readonly verbose?: boolean;
}

interface Tested extends TestReport {
  readonly file: string;
  readonly policy: string;
}

export function testPolicies(given: readonly string[], flags: TestFlags, output: Output): number {
  const least = percentIn(flags.minCoverage);
  const files = (given.length > 0 ? given : [projectPolicy()]).map(testFileOf);
  const tested = files.map(testOne);
  if (flags.junit !== undefined) writeReport(flags.junit, junitOf(tested));
  if (flags.json) output.line(JSON.stringify({ files: tested.map(forMachines) }));
  else for (const one of tested) print(one, flags, output);
  const failed = tested.some(({ results }) => results.some(({ differences }) => differences.length > 0));
  const tooLittle = tested.filter(({ coverage }) => percentOf(coverage.rules) < least);
  for (const { policy, coverage } of tooLittle)
    output.error(
      `tiergate: ${policy}: ${percentOf(coverage.rules)} % of the rules are tried, ${least} % are required; add cases for the rules that are not`,
    );
  return failed || tooLittle.length > 0 ? 1 : 0;
}

function percentIn(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number(text);
  if (!/^\d{1,3}$/.test(text) || number > 100)
    throw new UsageError(`--min-coverage: expected a number from 0 to 100, got \`${text}\``);
  return number;
}

function projectPolicy(): string {
  const found = projectFileNames.find(name => existsSync(name) && name !== 'package.json');
  if (found === undefined)
    throw new UsageError('no policy here; name a policy or a file of cases, such as `.tiergate.test.yaml`');
  return found;
}

const isTestFile = (file: string): boolean => /\.tests?\.(?:ya?ml|json)$/.test(file);

/** The cases of `policy.yaml` are in `policy.test.yaml` beside it. */
function testFileOf(file: string): string {
  if (isTestFile(file)) return file;
  const stem = file.replace(/\.(?:ya?ml|json)$/, '');
  const candidates = ['yaml', 'yml', 'json'].map(ending => `${stem}.test.${ending}`);
  const found = candidates.find(existsSync);
  if (found === undefined) throw new UsageError(`${file}: no cases beside it; write them into \`${candidates[0]}\``);
  return found;
}

function testOne(file: string): Tested {
  const shown = shownPath(file);
  const parsed = parseTests(textOf(shown), shown);
  if (!parsed.ok) {
    const [first] = parsed.errors;
    const more = parsed.errors.length > 1 ? ` (and ${parsed.errors.length - 1} more)` : '';
    throw new UsageError(`${first ? formatError(first) : shown}${more}`);
  }
  const { tests, lineOf } = parsed;
  const policyFile = shownPath(join(dirname(shown), tests.policy ?? policyNameOf(shown)));
  const { policy, files } = policyFor(tests, policyFile, dirname(shown));
  return { file: shown, policy: policyFile, ...runTests(tests, lineOf, policy, files, evaluateCondition) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file}: there is no such file`);
  }
}

function policyNameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.replace(/\.tests?\.(?:ya?ml|json)$/, '');
  const found = ['yaml', 'yml', 'json']
    .map(ending => `${stem}.${ending}`)
    .find(one => existsSync(join(dirname(file), one)));
  return found ?? `${stem}.yaml`;
}

function policyFor(tests: TestFile, file: string, folder: string) {
  const own = draftOf(file, tests.layer);
  const { organization, user } = tests.beside ?? {};
  if (organization === undefined && user === undefined && tests.trusted !== false) return own;
  const layer = tests.layer ?? 'project';
  const at = (name: string): string => resolve(folder, name);
  const policy = draftOfLayers([
    ...(organization === undefined ? [] : [{ file: at(organization), layer: 'organization' as const }]),
    ...(user === undefined ? [] : [{ file: at(user), layer: 'user' as const }]),
    { file, layer, trusted: tests.trusted ?? true },
  ]);
  return { policy, files: own.files };
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

const percentOf = ({ tried, all }: Share): number => (all === 0 ? 100 : Math.floor((tried / all) * 100));

function print({ file, results, coverage }: Tested, flags: TestFlags, output: Output): void {
  const { paint, line } = output;
  for (const { name, line: at, differences } of results) {
    if (differences.length === 0 && !flags.verbose) continue;
    const mark = differences.length === 0 ? paint('green', 'passed') : paint('red', 'failed');
    line(
      `${mark} ${file}:${at}: ${visible(name)}${differences.length > 0 ? `: ${visible(differences.join('; '))}` : ''}`,
    );
  }
  const passed = results.filter(({ differences }) => differences.length === 0).length;
  line(
    `${file}: ${paint(passed === results.length ? 'green' : 'red', `${passed} of ${results.length} passed`)}, ${coverageText(coverage)}`,
  );
  for (const [what, { untried }] of Object.entries(coverage))
    for (const name of untried.slice(0, flags.verbose ? 1000 : 5))
      line(paint('grey', `  not tried: ${what === 'rules' ? 'rule' : 'row'} ${name}`));
}

const coverageText = ({ rules, matrix }: Coverage): string =>
  `${rules.tried} of ${rules.all} rules and ${matrix.tried} of ${matrix.all} rows of the matrix tried`;

const forMachines = ({ file, policy, results, coverage }: Tested) => ({
  file,
  policy,
  coverage,
  cases: results.map(({ name, line, differences, decision }) => ({
    name,
    line,
    passed: differences.length === 0,
    differences,
    effect: decision.effect,
    rule: decision.rulings[0].rule,
  })),
});
