// `tiergate policy keygen|sign|install`: the organization's policy as a signed bundle, and the key that it must be signed with.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type Bundle,
  bundleProblem,
  fingerprintOf,
  newKeys,
  type Pin,
  parseBundle,
  parsePin,
  pinOf,
  signBundle,
} from '../policy/bundle.ts';
import { readFile, writeFile } from '../policy/files.ts';
import { formatError, parsePolicy } from '../policy/parse.ts';
import { placesFor } from '../setting.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

export function makeKeys(name: string, output: Output): number {
  const [secret, shared] = [`${name}.pem`, `${name}.pub.pem`];
  for (const file of [secret, shared])
    if (existsSync(file))
      throw new UsageError(`${file}: is there already; choose another name, or bundles signed with it are lost`);
  const { privatePem, publicPem } = newKeys();
  writeFileSync(secret, privatePem, { mode: 0o600, flag: 'wx' });
  chmodSync(secret, 0o600);
  writeFileSync(shared, publicPem, { flag: 'wx' });
  const pin = pinOf(publicPem, 0);
  output.line(
    `${output.paint('green', 'written')} ${secret} (keep it secret) and ${shared}, fingerprint ${pin ? fingerprintOf(pin) : 'unknown'}`,
  );
  return 0;
}

export interface SignFlags {
  readonly key: string;
  readonly serial: string;
  readonly out: string;
}

export function signPolicy(file: string, flags: SignFlags, output: Output): number {
  const serial = Number(flags.serial);
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new UsageError(
      `--serial: expected a whole number above 0 that grows with every bundle, got \`${flags.serial}\``,
    );
  const text = textOf(file);
  const parsed = parsePolicy(text, file, { layer: 'organization' });
  const [first] = parsed.ok ? [] : parsed.errors;
  if (first) throw new UsageError(`${formatError(first)}; a broken policy is not signed`);
  if (parsed.ok && parsed.policy.extends !== undefined)
    throw new UsageError(`${file}: \`extends\` cannot be in a bundle, which is one file; write what it stands for`);
  const bundle = signed(text, serial, flags.key);
  writeFileSync(flags.out, `${JSON.stringify(bundle, null, 2)}\n`);
  output.line(`${output.paint('green', 'signed')} ${flags.out}, serial ${serial}`);
  return 0;
}

function signed(text: string, serial: number, key: string): Bundle {
  const pem = textOf(key);
  try {
    return signBundle(text, serial, pem);
  } catch {
    throw new UsageError(
      `${key}: expected a private Ed25519 key in PEM form; \`tiergate policy keygen NAME\` makes one`,
    );
  }
}

export interface InstallFlags {
  readonly key?: string;
  readonly remove?: boolean;
}

/** Puts a bundle in force for this user. The first time, the key is named and pinned; later bundles must be of that key and newer. */
export function installBundle(
  file: string | undefined,
  flags: InstallFlags,
  process: NodeJS.Process,
  output: Output,
): number {
  const places = placesFor({ cwd: process.cwd(), env: process.env });
  if (flags.remove) {
    rmSync(places.bundle, { force: true });
    rmSync(places.pin, { force: true });
    output.line('the bundle of the organization and its key are no longer in force here');
    return 0;
  }
  if (file === undefined) throw new UsageError('name the bundle to install, or `--remove`');
  const bundle = parseBundle(textOf(file));
  if (bundle === undefined) throw new UsageError(`${file}: it is no bundle that \`tiergate policy sign\` wrote`);
  const pin = pinFor(places.pin, flags.key);
  const problem = bundleProblem(bundle, pin) ?? policyProblem(bundle, file);
  if (problem !== undefined) throw new UsageError(`${file}: ${problem}`);
  writeFile(places.bundle, `${JSON.stringify(bundle, null, 2)}\n`);
  writeFile(places.pin, `${JSON.stringify({ ...pin, serial: bundle.serial }, null, 2)}\n`);
  output.line(
    `${output.paint('green', 'installed')} serial ${bundle.serial}, signed with the key ${fingerprintOf(pin)}`,
  );
  return 0;
}

function policyProblem({ policy }: Bundle, file: string): string | undefined {
  const parsed = parsePolicy(policy, file, { layer: 'organization' });
  return parsed.ok ? undefined : `the policy inside is broken: ${parsed.errors[0]?.message ?? 'it cannot be read'}`;
}

/** A key that was pinned is not changed by the way. */
function pinFor(file: string, named: string | undefined): Pin {
  const stored = readFile(file);
  const pinned = stored.kind === 'text' ? parsePin(stored.text) : undefined;
  if (stored.kind !== 'absent' && pinned === undefined)
    throw new UsageError(`${file}: the pinned key cannot be read; run \`tiergate policy install --remove\` first`);
  const given = named === undefined ? undefined : pinOf(textOf(named), 0);
  if (named !== undefined && given === undefined)
    throw new UsageError(`${named}: expected a public Ed25519 key in PEM form`);
  if (pinned !== undefined && given !== undefined && pinned.key !== given.key)
    throw new UsageError(
      `another key is pinned (${fingerprintOf(pinned)}); run \`tiergate policy install --remove\` first if the organization has a new one`,
    );
  const pin = pinned ?? given;
  if (pin === undefined)
    throw new UsageError('no key is pinned yet; name the public key of the organization with `--key FILE`');
  return pin;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file}: there is no such file, or it cannot be read`);
  }
}
