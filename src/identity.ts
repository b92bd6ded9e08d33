// Who the agent acts for, and how sure that is. Types only.
import type { Evidence } from './request.ts';

export interface Identity {
  /** The strongest name: `oidc:sub=maria@example.com`, else `os:maria`. */
  readonly user: string;
  readonly evidence: Evidence;
  /** All that is known for sure: claims of verified tokens, and the account. */
  readonly identities: readonly string[];
  /** What is only claimed: a token that could not be verified. May restrict, never permit. */
  readonly claimed: readonly string[];
  /** Why a token does not count, one sentence each. */
  readonly problems: readonly string[];
}

/** The account of the operating system alone. */
export const accountOnly = (user: string): Identity => ({
  user,
  evidence: 'system',
  identities: [user],
  claimed: [],
  problems: [],
});
