// The organization's policy as a signed bundle: an Ed25519 signature over the text and a serial number. [I/O] for the signature alone.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import * as z from 'zod';

const bundleShape = z.strictObject({
  kind: z.literal('tiergate-bundle'),
  version: z.literal(1),
  /** Grows with every bundle, so that an old one cannot be put in place of a newer one. */
  serial: z.int().min(1),
  policy: z.string().max(1_000_000),
  signature: z.base64(),
});
const pinShape = z.strictObject({
  kind: z.literal('tiergate-organization-key'),
  version: z.literal(1),
  /** DER of the public key, base64. */
  key: z.base64(),
  /** No bundle below this one is taken. */
  serial: z.int().min(0),
});

export type Bundle = z.infer<typeof bundleShape>;
export type Pin = z.infer<typeof pinShape>;

export const parseBundle = (text: string): Bundle | undefined => parsed(bundleShape, text);
export const parsePin = (text: string): Pin | undefined => parsed(pinShape, text);

function parsed<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What is signed: a name of its own, so that no other signature of the key fits. */
const signedText = (serial: number, policy: string): Buffer => Buffer.from(`tiergate-bundle 1\n${serial}\n${policy}`);

/** Undefined: the bundle is what the pinned key signed, and not older than what was installed. */
export function bundleProblem(bundle: Bundle, pin: Pin): string | undefined {
  const key = publicKeyIn(Buffer.from(pin.key, 'base64'));
  if (key === undefined) return 'the pinned key cannot be read; pin it again with `tiergate policy install`';
  const fits = verify(null, signedText(bundle.serial, bundle.policy), key, Buffer.from(bundle.signature, 'base64'));
  if (!fits) return 'the signature is not of the pinned key';
  return bundle.serial < pin.serial
    ? `its serial ${bundle.serial} is older than ${pin.serial}, which was installed`
    : undefined;
}

/** Throws where the key is no private Ed25519 key. */
export function signBundle(policy: string, serial: number, privatePem: string): Bundle {
  const key = createPrivateKey(privatePem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('it is not an Ed25519 key');
  const signature = sign(null, signedText(serial, policy), key).toString('base64');
  return { kind: 'tiergate-bundle', version: 1, serial, policy, signature };
}

/** PEM, or undefined where the text holds no public Ed25519 key. */
export function pinOf(publicPem: string, serial: number): Pin | undefined {
  try {
    const key = createPublicKey(publicPem);
    if (key.asymmetricKeyType !== 'ed25519' || publicPem.includes('PRIVATE')) return undefined;
    const der = key.export({ type: 'spki', format: 'der' });
    return { kind: 'tiergate-organization-key', version: 1, key: der.toString('base64'), serial };
  } catch {
    return undefined;
  }
}

/** What a person compares. */
export const fingerprintOf = ({ key }: Pin): string =>
  `SHA256:${createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64').replace(/=+$/, '')}`;

export function newKeys(): { readonly privatePem: string; readonly publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privatePem: privateKey, publicPem: publicKey };
}

function publicKeyIn(der: Buffer): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
