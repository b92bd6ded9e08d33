// One classification under way: the surroundings it may use, the facts it asks for, and the parts judged so far.
import type { Part } from '../classification.ts';
import {
  type Fact,
  type FactName,
  type FactQuery,
  type Facts,
  type FactValues,
  factKey,
  type Scene,
} from '../facts.ts';

/** Nested commands, scripts and functions deeper than this are not read. */
export const maxDepth = 12;
/** A line that comes to more parts than this is not read to its end. */
export const maxParts = 500;

export const unreadToTheEnd = (words: string): Pick<Part, 'tier' | 'unread' | 'because'> => ({
  tier: 'unknown',
  unread: true,
  because: [{ tier: 'unknown', why: 'the line is too long or nested too deeply to be read to its end', words }],
});

export class Inquiry {
  readonly scene: Scene;
  readonly parts: Part[] = [];
  /** Everything that classification would like to know, whether or not it is known yet. */
  readonly needs = new Map<string, FactQuery>();
  /** Catalogue entries that the parts rest on. */
  readonly entries = new Set<object>();
  /** Other shells whose own commands the line holds where a Unix shell would read them. */
  readonly otherShells = new Set<'powershell' | 'batch'>();
  private inOtherShell = false;
  private isTrying = false;
  /** Scripts of substitutions that were walked: none may be left out. */
  readonly walked = new Set<object>();
  private readonly facts: Facts;

  constructor(scene: Scene, facts: Facts) {
    this.scene = scene;
    this.facts = facts;
  }

  /** The fact, if it is known; asking makes it a need. */
  ask<Q extends FactQuery>(query: Q): { readonly value: FactValues[Q['fact']]; readonly source: string } | undefined {
    const key = factKey(query);
    this.needs.set(key, query);
    // A fact is stored under the key of the query it answers, so its value has the query's type.
    return this.facts.get(key) as (Fact<FactName> & { readonly value: FactValues[Q['fact']] }) | undefined;
  }

  /** What no longer fits is not forgotten: the last part then says that there was more. */
  add(part: Part): Part {
    if (this.parts.length < maxParts) this.parts.push(part);
    else if (this.parts.length === maxParts) this.parts.push({ ...part, ...unreadToTheEnd(part.words) });
    return part;
  }

  /** A text for another shell: that it holds that shell's commands says nothing about the line. */
  readOther<R>(read: () => R): R {
    const before = this.inOtherShell;
    this.inOtherShell = true;
    try {
      return read();
    } finally {
      this.inOtherShell = before;
    }
  }

  /** Reads words that may be no command. Not within such a trial, which has every word as a beginning already. */
  tryOut(read: () => void): void {
    if (this.isTrying) return;
    this.isTrying = true;
    try {
      this.readOther(read);
    } finally {
      this.isTrying = false;
    }
  }

  /** What a command rests on. */
  note(used: Iterable<object>, shell: 'powershell' | 'batch' | undefined): void {
    for (const entry of used) this.entries.add(entry);
    if (shell !== undefined && !this.inOtherShell) this.otherShells.add(shell);
  }

  /** Nothing more is read. */
  stop(words: string): void {
    this.add({ action: 'shell', effects: ['executes'], resources: [], targets: [], words, ...unreadToTheEnd(words) });
  }

  get isFull(): boolean {
    return this.parts.length >= maxParts;
  }
}
