// The results of policy tests as JUnit XML, which every CI shows. Pure.
import type { CaseResult } from './test-run.ts';

export interface Suite {
  readonly file: string;
  readonly results: readonly CaseResult[];
}

export function junitOf(suites: readonly Suite[]): string {
  const all = suites.flatMap(({ results }) => results);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tiergate policy test" tests="${all.length}" failures="${failures(all)}">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

const failures = (results: readonly CaseResult[]): number =>
  results.filter(({ differences }) => differences.length > 0).length;

const suiteLines = ({ file, results }: Suite): string[] => [
  `  <testsuite name="${escaped(file)}" tests="${results.length}" failures="${failures(results)}" errors="0" skipped="0">`,
  ...results.flatMap(result => caseLines(file, result)),
  '  </testsuite>',
];

function caseLines(file: string, { name, line, differences }: CaseResult): string[] {
  const start = `    <testcase name="${escaped(name)}" classname="${escaped(file)}" file="${escaped(file)}" line="${line}"`;
  if (differences.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    `      <failure message="${escaped(differences[0] ?? '')}">${escaped(`${file}:${line}\n${differences.join('\n')}`)}</failure>`,
    '    </testcase>',
  ];
}

/** XML knows no other control letters than these, not even escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�')
    .replaceAll(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
