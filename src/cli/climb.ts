// `tiergate ladder --write`: the line of the right policy file that names the rung. Looks first, shows what it will change, then writes.
import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type LineChange, setStage } from '../authoring/set-stage.ts';
import type { Setting } from '../gate.ts';
import { codeOf, readFile, writeFile } from '../policy/files.ts';
import { type Stage, stages } from '../policy/ladder.ts';
import { findChains } from '../policy/load.ts';
import type { Places } from '../policy/places.ts';
import type { PolicyLayer } from '../policy/policy-set.ts';
import { trust } from '../policy/trust.ts';
import { UsageError } from './usage.ts';

/** What writing would do. `change` missing: the rung is there already. */
export interface Climb {
  readonly stage: Stage;
  readonly file: string;
  readonly change?: LineChange;
  /** Writes it; throws UsageError where that cannot be done. */
  readonly write: () => void;
}

/** Throws UsageError where this is not the file, or not the person, to change. */
export function planClimb(stage: Stage, { policy }: Pick<Setting, 'policy'>, places: Places): Climb {
  const [broken] = policy.broken;
  if (broken) throw new UsageError(`${broken.message}; mend it first`);
  refuseUntrusted(stage, policy.layers);
  const said = policy.layers.find(layer => layer.trusted && layer.stage !== undefined);
  const file = fileToChange(said, places);
  refuseElsewhere(file, said, places);
  const found = readFile(file);
  if (found.kind === 'unusable') throw new UsageError(`${file}: ${found.why}; nothing was written`);
  const edit = setStage(found.kind === 'text' ? found.text : undefined, file, stage);
  if (edit.is === 'refused') throw new UsageError(`${file}: ${edit.why}`);
  if (edit.is === 'same') return { stage, file, write: () => undefined };
  const before = found.kind === 'text' ? found.bytes : undefined;
  const trustStore = said?.layer === 'project' ? places.trustStore : undefined;
  return { stage, file, change: edit.change, write: () => put(file, edit.text, before, trustStore) };
}

/** It would go on to hold this project on its own rung, and it is not ours to write. */
function refuseUntrusted(stage: Stage, layers: readonly PolicyLayer[]): void {
  const holding = layers.find(
    layer => !layer.trusted && layer.stage !== undefined && stages.indexOf(layer.stage) < stages.indexOf(stage),
  );
  if (holding)
    throw new UsageError(
      `${holding.file}: it is not trusted and keeps this project on \`${holding.stage}\`; read it and run \`tiergate trust\`, or climb from a folder outside this project`,
    );
}

/** The file that says the rung; where it takes it from one that it extends, the file itself, for others may extend that one, too. */
function fileToChange(said: PolicyLayer | undefined, places: Places): string {
  if (said === undefined) return places.user;
  if (said.layer === 'organization')
    throw new UsageError(
      `${said.file}: the rung \`${said.stage}\` is the organization's; ask those who keep that file to change \`stage:\` there`,
    );
  const chain = findChains(places).chains.find(links =>
    links.some(link => link.layer === said.layer && link.file === said.file),
  );
  return chain?.[0]?.file ?? said.file;
}

/** A link leads to a file that others may use, and writing would put a copy in its place. */
function refuseElsewhere(file: string, said: PolicyLayer | undefined, { project }: Places): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(`${file}: it is a link to ${readlinkSync(file)}; change \`stage:\` there yourself`);
  const root = project.at(-1);
  if (said?.layer !== 'project' || root === undefined) return;
  const [folder, inside] = [realpathSync(dirname(file)), realpathSync(root)];
  if (folder !== inside && !folder.startsWith(`${inside}/`))
    throw new UsageError(`${file}: it lies in ${folder}, outside this project; change \`stage:\` there yourself`);
}

function put(file: string, text: string, before: Uint8Array | undefined, trustStore: string | undefined): void {
  const now = readFile(file);
  if (before === undefined ? now.kind !== 'absent' : now.kind !== 'text' || !same(now.bytes, before))
    throw new UsageError(`${file}: it changed in the meantime; nothing was written, run this again`);
  const whole = hasMark(before) ? `\uFEFF${text}` : text;
  try {
    const mode = before === undefined ? undefined : statSync(file).mode & 0o777;
    writeFile(file, whole, mode);
    // The person trusted the rest of these bytes, and has just seen the line that is new.
    if (trustStore !== undefined) trust(file, Buffer.from(whole), trustStore);
  } catch (error) {
    throw new UsageError(`${file}: it cannot be written (${codeOf(error) ?? 'error'})`);
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
/** The byte order mark, which reading takes off. */
const hasMark = (bytes: Uint8Array | undefined): boolean =>
  bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
