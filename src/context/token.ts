// [I/O] Signed tokens as evidence of who somebody is: found, verified against the issuer's keys, turned into identities. Loads the signature
// library, so it is a part of its own that only calls with a token need.
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { type FoundToken, findTokens, type TokenPlace, type Vouched } from './token-files.ts';
import { type KeyPlace, KeysUnavailable, keysOf } from './token-keys.ts';

/** Symmetric algorithms are out: whoever could check such a token could make one. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

export interface Circumstances extends TokenPlace, KeyPlace {
  /** Whether a glob of the policy fits a text. */
  readonly matches: (glob: string, text: string) => boolean;
}

export interface TokenFindings {
  /** `oidc:sub=…` first; empty where no token counts. */
  readonly identities: readonly string[];
  /** Claims of tokens that may be good and could not be verified now. */
  readonly claimed: readonly string[];
  readonly problems: readonly string[];
}

export async function verifiedTokens(sources: readonly Vouched[], place: Circumstances): Promise<TokenFindings> {
  const all = { identities: new Set<string>(), claimed: new Set<string>(), problems: new Set<string>() };
  for (const token of findTokens(sources, place)) {
    const found = await judgeToken(token, sources, place);
    for (const one of found.identities) all.identities.add(one);
    for (const one of found.claimed) all.claimed.add(one);
    for (const one of found.problems) all.problems.add(one);
  }
  return { identities: [...all.identities], claimed: [...all.claimed], problems: [...all.problems] };
}

async function judgeToken(
  token: FoundToken,
  sources: readonly Vouched[],
  place: Circumstances,
): Promise<TokenFindings> {
  if (token.text === undefined) return problem(`the token in ${token.from} cannot be read`);
  const payload = decoded(token.text);
  if (payload === undefined) return problem(`what is in ${token.from} is no token`);
  const named = sources.filter(one => one.issuer === payload.iss && holds(one, token));
  let last = problem(`the token in ${token.from} is of an issuer that the policy does not name`);
  for (const source of named) {
    last = await judgeAs(source, token.text, payload, token.from, place);
    if (last.identities.length > 0) return last;
  }
  return last;
}

async function judgeAs(
  source: Vouched,
  text: string,
  payload: JWTPayload,
  from: string,
  place: Circumstances,
): Promise<TokenFindings> {
  try {
    const verified = await verify(text, source, place);
    const unfit = Object.entries(source.claims).find(([name, globs]) => !fits(verified[name], globs, place.matches));
    if (unfit)
      return problem(
        `the token in ${from} does not count: its claim \`${unfit[0]}\` is not one that the policy accepts`,
      );
    return { identities: identitiesOf(verified), claimed: [], problems: [] };
  } catch (error) {
    const claimed = mayBeGood(error) ? identitiesOf(payload) : [];
    return { identities: [], claimed, problems: [`the token in ${from} ${reasonFor(error)}`] };
  }
}

const problem = (text: string): TokenFindings => ({ identities: [], claimed: [], problems: [text] });

const holds = (source: Vouched, token: FoundToken): boolean =>
  source.variables.includes(token.place) || source.files.includes(token.place);

function decoded(text: string): JWTPayload | undefined {
  try {
    return decodeJwt(text);
  } catch {
    return undefined;
  }
}

async function verify(text: string, source: Vouched, place: KeyPlace): Promise<JWTPayload> {
  const options = {
    issuer: source.issuer,
    audience: [...source.audience],
    clockTolerance: source.clockSkew / 1000,
    currentDate: new Date(place.time),
    algorithms,
    requiredClaims: ['exp', 'sub'],
  };
  try {
    return (await jwtVerify(text, await keysOf(source.jwks, place, false), options)).payload;
  } catch (error) {
    // The issuer may have new keys. Asked once, and not again for a while.
    if (!(error instanceof errors.JWKSNoMatchingKey) || source.jwks.startsWith('/')) throw error;
    return (await jwtVerify(text, await keysOf(source.jwks, place, true), options)).payload;
  }
}

/** Out of date, or nobody could look: what it says may still be true. A wrong signature proves the contrary of nothing, but is no claim. */
const mayBeGood = (error: unknown): boolean => error instanceof errors.JWTExpired || error instanceof KeysUnavailable;

function reasonFor(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'has expired; get a new one';
  if (error instanceof KeysUnavailable) return `cannot be verified: ${error.message}`;
  if (error instanceof errors.JWTClaimValidationFailed)
    return `does not count: its claim \`${error.claim}\` is not as it must be`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'is signed with a key that its issuer does not show';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'is signed in a way that does not count';
  if (error instanceof errors.JOSEError) return 'does not count: its signature is wrong';
  throw error;
}

const maxIdentities = 60;
const maxLength = 200;

/** `oidc:email=maria@example.com`, one for each plain claim and each text of a list, with the subject first. */
function identitiesOf({ sub, ...claims }: JWTPayload): string[] {
  const texts = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).flatMap(one =>
      typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : [],
    );
  return Object.entries({ sub, ...claims })
    .filter(([name]) => /^[\w.:/-]{1,100}$/.test(name) && !registered.has(name))
    .flatMap(([name, value]) => texts(value).map(text => `oidc:${name}=${text}`))
    .filter(text => text.length <= maxLength)
    .slice(0, maxIdentities);
}

/** Say nothing about who somebody is. */
const registered = new Set(['iss', 'aud', 'iat', 'exp', 'nbf', 'jti', 'nonce', 'at_hash', 'c_hash', 'auth_time']);

const fits = (value: unknown, globs: readonly string[], matches: Circumstances['matches']): boolean =>
  (Array.isArray(value) ? value : [value]).some(
    one =>
      (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') &&
      globs.some(glob => matches(glob, String(one))),
  );
