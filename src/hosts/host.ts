// What every host adapter offers: reading one call, and answering it in the host's own form.
import type { Decision } from '../decision.ts';
import type { AgentName, Invocation } from '../invocation.ts';
import { titles } from './titles.ts';

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
  /** The call that is answered: on some hosts the form of the answer depends on its event, tool or mode. */
  readonly call: Invocation;
  /** The input that must run in place of the call's own. Only where `takesRewrites(call)`. */
  readonly rewritten?: Invocation['input'];
}

/** What a person wrote to the agent. */
export interface Prompt {
  readonly session: string;
  readonly text: string;
}

/** What the host says of a call once it is over. */
export interface After {
  readonly call: Invocation;
  readonly outcome: 'ran' | 'failed';
  /** Milliseconds that the tool itself took. */
  readonly ranMs?: number;
}

export interface Host {
  readonly name: AgentName;
  /**
   * Throws `InputError` for everything that is not one well-formed call of this host, `OtherHostError` for the call of another.
   * `here` is the folder of the hook's own process: some hosts tell the project in no other way.
   */
  readonly parse: (text: string, here: () => string) => Invocation;
  /** What a person wrote to the agent, where the host shows that to its hooks; undefined for any other event. Throws `InputError`. */
  readonly prompt?: (text: string) => Prompt | undefined;
  /** What became of a call, where the host tells its hooks; undefined for any other event. Throws `InputError`. */
  readonly after?: (text: string) => After | undefined;
  readonly render: (decision: Decision, around: Surroundings) => HostAnswer;
  /** The answer of the outermost catch: blocks the call, whatever went wrong and whichever host asked. Never throws. */
  readonly renderFailure: (error: unknown, redact: Redact) => HostAnswer;
  /**
   * For a host that also runs the hooks of another one's settings: its own settings below the home folder, and whether they hold our
   * hook. Then that hook answers, which may be able to ask where the borrowed one is not.
   */
  readonly own?: { readonly file: string; readonly holdsHook: (text: string) => boolean };
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

/** Another host asks through this hook: some run the hooks of other hosts' settings too. */
export class OtherHostError extends InputError {
  readonly host: AgentName;
  constructor(host: AgentName) {
    super('other-host', `this call comes from ${titles[host]}`);
    this.host = host;
  }
}
