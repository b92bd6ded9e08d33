// What the readers of ambient facts share: the question, the answer, and where a tool keeps its files.
import type { Ambient, Scene } from '../../facts.ts';
import { absolute, joined } from '../path-text.ts';
import type { Variables } from '../survey.ts';

export interface Place {
  readonly scene: Scene;
  readonly env: Variables;
  /** The folder that the tool would start in. */
  readonly dir: string;
  /** A name given on the line, to be looked up. */
  readonly of?: string;
}

/** `source`: where it was read, for people. */
export interface Answer {
  readonly names: readonly Ambient[];
  readonly source: string;
}

/** Throws `Unreadable` where a file that counts cannot be read, and `Unclear` where it can be and does not tell. */
export type Reader = (place: Place) => Answer;

/** The file was read and leaves open which name counts. */
export class Unclear extends Error {
  constructor(source: string) {
    super(source);
    this.name = 'Unclear';
  }
}

/** A path that a variable names, else one below home. */
export const pathFrom = ({ env, scene, dir }: Place, variable: string, below: string): string => {
  const set = env[variable];
  return set ? absolute(dir, set) : joined(scene.home, below);
};

/** The nearest of these files, from `dir` up to the root of the project. */
export function* upwards({ scene, dir }: Place): Generator<string> {
  let at = dir;
  for (let depth = 0; depth < 32; depth += 1) {
    yield at;
    if (at === scene.project || at === '/' || at === scene.home) return;
    at = at.slice(0, at.lastIndexOf('/')) || '/';
  }
}

/** The names that are set, of one kind each; names longer than people write are cut. */
export const named = (...found: readonly (Ambient | readonly [Ambient['kind'], string | undefined])[]): Ambient[] =>
  found.flatMap(one => {
    if ('name' in one) return [one];
    const [kind, name] = one;
    return name === undefined || name === '' ? [] : [{ ...(kind ? { kind } : {}), name: name.slice(0, 200) }];
  });
