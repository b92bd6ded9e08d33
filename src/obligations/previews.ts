// What a session remembers of previews (`terraform plan`, `--dry-run`) that ran in it. The seam to whatever keeps such a memory.
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';

export interface PreviewMemory {
  /**
   * Whether a preview of this very operation ran in the session of the call and succeeded: the same action on the same targets with the same
   * words, but for the words that make it a preview. What cannot be told is false.
   */
  readonly ran: (call: Invocation, operation: Part) => boolean;
}
