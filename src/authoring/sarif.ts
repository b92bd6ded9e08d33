// Findings as SARIF 2.1.0, which code scanning services show beside the lines of a change. Pure.
import { type Finding, type FindingCode, findingCodes } from './finding.ts';

const codes = Object.keys(findingCodes) as FindingCode[];

/** `uriOf`: a file as the service knows it, relative to the root of the repository. */
export function sarifOf(findings: readonly Finding[], version: string, uriOf: (file: string) => string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tiergate',
            semanticVersion: version,
            rules: codes.map(id => ({
              id,
              shortDescription: { text: findingCodes[id] },
              defaultConfiguration: { level: id === 'invalid' ? 'error' : 'warning' },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ code, file, line, column, message, severity }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: severity,
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(file) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}
