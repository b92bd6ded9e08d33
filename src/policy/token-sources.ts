// Whose signed tokens say who somebody is, and where those tokens lie. Data and its compilation; verifies nothing.
import { globsOf } from './expand.ts';
import type { PolicyTokens } from './schema-people.ts';

export interface TokenSource {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** URL or absolute path of the issuer's public keys. */
  readonly jwks: string;
  /** Variables and files that may hold the token, in this order. A file may start with `~/`. */
  readonly variables: readonly string[];
  readonly files: readonly string[];
  /** Claims that a token must also have: name → globs. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds by which clocks may differ. */
  readonly clockSkew: number;
}

interface Provider {
  readonly issuer?: string;
  /** Appended to the issuer. */
  readonly jwks: string;
  readonly variables: readonly string[];
  /** Anybody in the world can get a token of this issuer, so its signature alone says little. */
  readonly isShared: boolean;
}

/** Issuers that come up often. Where each customer has one, the policy names it. */
export const tokenProviders = {
  'github-actions': {
    issuer: 'https://token.actions.githubusercontent.com',
    jwks: '/.well-known/jwks',
    variables: [],
    isShared: true,
  },
  gitlab: {
    issuer: 'https://gitlab.com',
    jwks: '/oauth/discovery/keys',
    variables: ['TIERGATE_ID_TOKEN'],
    isShared: true,
  },
  circleci: {
    jwks: '/.well-known/jwks-pub.json',
    variables: ['CIRCLE_OIDC_TOKEN_V2', 'CIRCLE_OIDC_TOKEN'],
    isShared: false,
  },
  bitbucket: { jwks: '/keys.json', variables: ['BITBUCKET_STEP_OIDC_TOKEN'], isShared: false },
  buildkite: {
    issuer: 'https://agent.buildkite.com',
    jwks: '/.well-known/jwks',
    variables: ['BUILDKITE_OIDC_TOKEN'],
    isShared: true,
  },
} as const satisfies Readonly<Record<string, Provider>>;
export const tokenProviderNames = Object.keys(tokenProviders) as (keyof typeof tokenProviders)[];

/** In the state folder, which only people and this tool write to. */
export const defaultTokenFile = '~/.local/state/tiergate/id-token';
const defaultSkew = 60_000;

const providerOf = (source: PolicyTokens): Provider | undefined =>
  source.provider === undefined ? undefined : tokenProviders[source.provider];

const issuerOf = (source: PolicyTokens): string | undefined => source.issuer ?? providerOf(source)?.issuer;

const isShared = (source: PolicyTokens): boolean => {
  const issuer = issuerOf(source);
  return Object.values<Provider>(tokenProviders).some(one => one.isShared && one.issuer === issuer);
};

/** Undefined where the issuer or its keys are not named; checks.ts reports that. */
export function tokenSourceOf(source: PolicyTokens): TokenSource | undefined {
  const issuer = issuerOf(source);
  const provider = providerOf(source);
  const jwks = source.jwks ?? (provider && issuer ? `${issuer.replace(/\/$/, '')}${provider.jwks}` : undefined);
  if (issuer === undefined || jwks === undefined) return undefined;
  return {
    issuer,
    jwks,
    audience: [source.audience].flat(),
    variables: [source.variable ?? provider?.variables ?? []].flat(),
    files: [source.file ?? defaultTokenFile].flat(),
    claims: Object.fromEntries(
      Object.entries(source.claims ?? {}).map(([name, globs]) => [name, [globs].flat().flatMap(globsOf)]),
    ),
    clockSkew: source.clockSkew === undefined ? defaultSkew : Number(source.clockSkew.slice(0, -1)) * 1000,
  };
}

/** What is wrong with a source of the right shape. */
export function tokenProblem(source: PolicyTokens): string | undefined {
  if (tokenSourceOf(source) === undefined)
    return 'name the `issuer` and its `jwks`, or a `provider` that is known by one';
  if (isShared(source) && source.claims === undefined)
    return 'anybody can get a token of this issuer; say under `claims` which ones count, such as `repository_owner: acme`';
  return undefined;
}
