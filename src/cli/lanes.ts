// The policies that a simulation tries out: every rung, and the files that were named.
import { basename, resolve } from 'node:path';
import type { Setting } from '../gate.ts';
import { type Stage, stages } from '../policy/ladder.ts';
import { settingFor } from '../setting.ts';
import type { Lane } from '../simulate/judged.ts';
import { UsageError } from './usage.ts';

export interface TriedLane extends Lane {
  readonly setting: Setting;
}

export interface LaneOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly time: number;
  readonly facts: boolean;
  readonly policy?: string;
  readonly compare?: string;
  readonly stage?: Stage;
}

type Common = Omit<LaneOptions, 'policy' | 'compare' | 'stage'>;

export interface Lanes {
  readonly all: readonly TriedLane[];
  /** Positions of the two that are compared. */
  readonly compared?: { readonly before: number; readonly after: number };
}

export function lanesFor(options: LaneOptions): Lanes {
  const { policy, compare, stage } = options;
  const common = { cwd: options.cwd, env: options.env, time: options.time, facts: options.facts };
  const here = settingOf(common);
  const [broken] = here.policy.broken;
  // With it everything above reading is denied on every rung, which says nothing about the rungs.
  if (broken) throw new UsageError(`${broken.message}; mend it first`);
  const own = stageInForce(here);
  const rungs = stages.map(
    (name): TriedLane => ({
      name,
      kind: 'stage',
      inForce: name === own,
      chosen: name === stage && policy === undefined,
      setting: name === own ? here : settingOf({ ...common, stage: name }),
    }),
  );
  const files = [
    ...(policy === undefined ? [] : [fileLane(policy, common, stage)]),
    ...(compare === undefined ? [] : [fileLane(compare, common)]),
  ];
  return { all: [...rungs, ...files], ...comparedOf(options, rungs) };
}

/** A file that was named; on another rung where one was named beside it. */
function fileLane(file: string, common: Common, stage?: Stage): TriedLane {
  const name = stage === undefined ? basename(file) : `${basename(file)} on ${stage}`;
  const setting = ofFile(file, stage === undefined ? common : { ...common, stage });
  return { name, kind: 'policy', inForce: false, chosen: true, setting };
}

/** What was named is compared with what is in force; with `--compare`, that file with the rest. */
function comparedOf({ policy, compare }: LaneOptions, rungs: readonly TriedLane[]): Pick<Lanes, 'compared'> {
  const inForce = rungs.findIndex(rung => rung.inForce);
  const named = policy === undefined ? rungs.findIndex(rung => rung.chosen) : rungs.length;
  const before = compare === undefined || named < 0 ? inForce : named;
  const after = compare === undefined ? named : rungs.length + (policy === undefined ? 0 : 1);
  return after < 0 || after === before ? {} : { compared: { before, after } };
}

export const stageInForce = ({ policy }: Pick<Setting, 'policy'>): Stage =>
  policy.layers.find(layer => layer.trusted && layer.stage !== undefined)?.stage ?? 'privileged';

/** What a person declared today says nothing about calls of another day. */
function settingOf(options: Parameters<typeof settingFor>[0]): Setting {
  const { state: _, ...setting } = settingFor(options);
  return setting;
}

function ofFile(file: string, common: Common & { readonly stage?: Stage }): Setting {
  const setting = settingOf({ ...common, policyFile: resolve(common.cwd, file) });
  const [broken] = setting.policy.broken;
  if (broken) throw new UsageError(broken.message);
  return setting;
}
