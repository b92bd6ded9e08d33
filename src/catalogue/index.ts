// Finds the description of a program by the name it is called by.
import { families } from './programs.ts';
import type { Entry, Program } from './spec.ts';

/** All entries with the file that holds them. */
export const entries: readonly { readonly file: string; readonly entry: Entry }[] = Object.entries(families).flatMap(
  ([file, exports]) => Object.values(exports).map(entry => ({ file, entry })),
);

const byName = new Map<string, Entry>();
for (const { entry } of entries) for (const name of entry.names) byName.set(name, entry);

/** Undefined for a program that the catalogue does not know. Names are compared exactly: `RM` is not `rm`. */
export const describe = (name: string): Program | undefined => byName.get(name)?.describe();
