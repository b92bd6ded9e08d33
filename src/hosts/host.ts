// What every host adapter offers: reading one call, and answering it in the host's own form. Knows no host by name.
import type { Decision } from '../decision.ts';
import type { HostName, Invocation } from '../invocation.ts';

/** What the hook process prints and how it ends. Nothing else may be written to either stream. */
export interface HostAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

/** Takes the secrets out of a text that people or a model will read. */
export type Redact = (text: string) => string;

export interface Surroundings {
  /** Nobody sits in front of the session, so nobody can answer a question. */
  readonly headless: boolean;
  readonly redact: Redact;
}

export interface Host {
  readonly name: HostName;
  /** Throws `InputError` for everything that is not one well-formed call of this host. */
  readonly parse: (text: string) => Invocation;
  readonly render: (decision: Decision, around: Surroundings) => HostAnswer;
  /** The answer of the outermost catch: blocks the call, whatever went wrong and whichever host asked. Never throws. */
  readonly renderFailure: (error: unknown, redact: Redact) => HostAnswer;
  /** Whether the hook's environment says that nobody attends the session. */
  readonly isHeadless: (env: Readonly<Record<string, string | undefined>>) => boolean;
}

export type InputErrorCode = 'empty' | 'too-large' | 'too-deep' | 'not-json' | 'other-host' | 'other-event' | 'field';

/** The host's input cannot be judged. The message is for people and holds nothing of the input but names of fields. */
export class InputError extends Error {
  readonly code: InputErrorCode;
  constructor(code: InputErrorCode, message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}
