// What one round of fact gathering shares: the surroundings, the time left, and what was already opened.
import { steadyMs } from '../clock.ts';
import type { Scene } from '../facts.ts';
import type { Repository } from './git-repository.ts';
import type { WorkTree } from './work-tree.ts';

/** Environment variables of the process that the host started. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** How many entries one round may look at in directories. */
const maxEntries = 40_000;
/** How many bytes of file content one round may compare with git. */
const maxContent = 16 * 1024 * 1024;

export class Survey {
  readonly scene: Scene;
  readonly env: Variables;
  readonly opened = new Map<string, Repository | undefined>();
  readonly workTrees = new Map<string, WorkTree>();
  private readonly end: number;
  private entries = maxEntries;
  private content = maxContent;

  /** `budget` in milliseconds, from now. */
  constructor(scene: Scene, env: Variables, budget: number) {
    this.scene = scene;
    this.env = env;
    this.end = steadyMs() + budget;
  }

  get isLate(): boolean {
    return steadyMs() >= this.end;
  }

  /** Accounts for one more directory entry; false once there were too many or it took too long. */
  step(): boolean {
    this.entries -= 1;
    return this.entries >= 0 && (this.entries % 32 !== 0 || !this.isLate);
  }

  /** Accounts for the content of a file to be compared; false where that is too much. */
  mayRead(size: number): boolean {
    this.content -= size;
    return this.content >= 0 && !this.isLate;
  }
}
