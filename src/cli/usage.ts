// Errors of the person at the command line: exit code 2 and one line that says what to change.
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit codes of `check` and `explain`. */
export const exitCodes = { allow: 0, ask: 10, approve: 11, deny: 12, usage: 2, failure: 1 } as const;
