// Finds the description of a program by the name it is called by.
import { find } from './entries.ts';
import type { Program } from './spec.ts';

/** Undefined for a program that the catalogue does not know. Names are compared exactly: `RM` is not `rm`. */
export const describe = (name: string): Program | undefined => find(name)?.describe();
