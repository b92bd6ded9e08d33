// [I/O] Where tokens lie: variables and files that the organization's policy names. Cheap, so that calls without a token cost nothing.
import { withHome } from './path-text.ts';
import { linkStatOf, readText } from './read-file.ts';
import type { Variables } from './survey.ts';

/** Whose tokens count; compiled from the policy. */
export interface Vouched {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly jwks: string;
  readonly variables: readonly string[];
  readonly files: readonly string[];
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds. */
  readonly clockSkew: number;
}

export interface TokenPlace {
  readonly env: Variables;
  readonly home: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface FoundToken {
  /** The variable or the file as the policy writes it. */
  readonly place: string;
  /** For people. */
  readonly from: string;
  /** Undefined where it is there and cannot be read. */
  readonly text: string | undefined;
}

const maxToken = 32 * 1024;

export function findTokens(sources: readonly Vouched[], { env, home }: TokenPlace): FoundToken[] {
  const variables = [...new Set(sources.flatMap(source => source.variables))];
  const files = [...new Set(sources.flatMap(source => source.files))];
  return [
    ...variables.flatMap(name => {
      const text = env[name]?.trim();
      return text
        ? [{ place: name, from: `the variable ${name}`, text: text.length <= maxToken ? text : undefined }]
        : [];
    }),
    ...files.flatMap(file => {
      const path = withHome(file, home);
      return isThere(path) ? [{ place: file, from: file, text: readText(path, maxToken)?.trim() }] : [];
    }),
  ];
}

function isThere(path: string): boolean {
  try {
    return linkStatOf(path) !== undefined;
  } catch {
    return true;
  }
}
