// Something that an author should look at, with a code that machines can filter by.
import type { PolicyError } from '../policy/parse.ts';

export const findingCodes = {
  invalid: 'The file cannot be used as it is.',
  note: 'The file can be used, but a part of it may not do what it seems to.',
  'never-matches': 'No call can match the rule.',
  'unknown-name': 'A name that nothing known to this file has.',
  'unknown-program': 'A program that nothing is known about and that looks misspelt.',
  'unreachable-rule': 'Another rule of the file always decides first.',
  contradiction: 'Two rules say different things about the same calls.',
  'pointless-command': 'An entry of `commands` that changes nothing.',
} as const;
export type FindingCode = keyof typeof findingCodes;

export interface Finding extends PolicyError {
  readonly code: FindingCode;
}

/** Before it has a place in a file. */
export interface Remark {
  readonly code: Exclude<FindingCode, 'invalid' | 'note'>;
  readonly path: readonly PropertyKey[];
  readonly part?: 'key' | 'value';
  readonly message: string;
}
