// What a command of the command line is given: the process, where to print, and how to end.
import type { Output } from './output.ts';

export interface Shell {
  readonly process: NodeJS.Process;
  readonly output: Output;
  /** Sets the exit code. */
  readonly end: (code: number) => void;
}
