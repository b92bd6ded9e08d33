// The surroundings of a call where the machine may not be asked: guessed from the working directory alone. Pure.
import type { Scene } from '../facts.ts';

export const temporaryFolders = [
  '/tmp',
  '/var/tmp',
  '/private/tmp',
  '/private/var/tmp',
  '/private/var/folders',
  '/var/folders',
] as const;

/** Stands for a home directory that is not known: nothing lies in it. */
export const noHome = '/nonexistent';

export function guessScene(cwd: string, environments: Scene['environments'], commands: Scene['commands']): Scene {
  const home = /^(?:\/home\/[^/]+|\/Users\/[^/]+|\/root)(?=\/|$)/.exec(cwd)?.[0] ?? noHome;
  return { cwd, home, project: cwd, temporary: temporaryFolders, environments, commands };
}
