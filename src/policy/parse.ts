// Text of a policy file → the policy, or every problem with file, line and column. Pure.
import { checkPolicy } from './checks.ts';
import { type Document, type Path, type Position, readDocument } from './document.ts';
import { findingsOf } from './issues.ts';
import type { FileLayer } from './policy-set.ts';
import { type Policy, policySchema } from './schema.ts';

/** Something to mend in a policy file. */
export interface PolicyError extends Position {
  readonly file: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export type Parsed =
  | {
      readonly ok: true;
      readonly policy: Policy;
      readonly lines: RuleLines;
      readonly warnings: readonly PolicyError[];
      /** Where a part of the policy stands. */
      readonly locate: Document['locate'];
    }
  | { readonly ok: false; readonly errors: readonly PolicyError[]; readonly warnings: readonly PolicyError[] };

/** Line of each rule, by its place in the list. */
export interface RuleLines {
  readonly rules: readonly number[];
  readonly limits: readonly number[];
}

export interface ParseOptions {
  /** Undefined: only to validate; what belongs to one layer alone is then a warning. */
  readonly layer?: FileLayer;
  /** Key under which the policy stands: `tiergate` in a package.json. */
  readonly under?: string;
}

export function parsePolicy(text: string, file: string, options: ParseOptions = {}): Parsed {
  const document = readDocument(text, options.under === undefined ? [] : [options.under]);
  if (document.problems.length > 0) return failed(document.problems.map(problem => ({ file, ...problem })));
  const checked = policySchema.safeParse(document.value ?? {});
  if (!checked.success)
    return failed(
      findingsOf(checked.error.issues, document.value ?? {}).map(({ path, part, message }) => ({
        file,
        ...document.locate(path, part),
        message,
        severity: 'error',
      })),
    );
  const findings = checkPolicy(checked.data, options.layer).map(({ path, part, offset, message, severity }) => ({
    file,
    ...(offset === undefined ? document.locate(path, part) : document.within(path, offset)),
    message,
    severity,
  }));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failed(errors, warnings);
  return { ok: true, policy: checked.data, lines: linesOf(document, checked.data), warnings, locate: document.locate };
}

const failed = (errors: readonly PolicyError[], warnings: readonly PolicyError[] = []): Parsed => ({
  ok: false,
  errors: [...errors].sort((a, b) => a.line - b.line || a.column - b.column),
  warnings,
});

function linesOf(document: Document, policy: Policy): RuleLines {
  const lines = (list: 'rules' | 'limits'): number[] =>
    (policy[list] ?? []).map((_, index) => document.locate([list, index] satisfies Path).line);
  return { rules: lines('rules'), limits: lines('limits') };
}

/** `file:line:column: message`. */
export const formatError = ({ file, line, column, message }: PolicyError): string =>
  `${file}:${line}:${column}: ${message}`;
