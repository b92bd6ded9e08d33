// All catalogue entries by the names they are called by. The build replaces this module by one that loads a family when it is asked for.
import { families } from './programs.ts';
import type { Entry } from './spec.ts';

const byName = new Map<string, Entry>();
for (const exports of Object.values(families))
  for (const entry of Object.values(exports)) for (const name of entry.names) byName.set(name, entry);

export const find = (name: string): Entry | undefined => byName.get(name);
