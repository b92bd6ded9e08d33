// The parts of the policy schema that are about people: whose tokens count, who has a role, what fits an intent.
import * as z from 'zod';
import { tiers } from '../tier.ts';
import { choice, glob, named, object, oneOrMany, text } from './schema-parts.ts';
import { tokenProviderNames } from './token-sources.ts';

export const variableName = z.string().regex(/^[A-Za-z_]\w{0,99}$/, 'expected the name of a variable');

/** `refactor`, `incident-response`. */
export const intentName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a word of small letters, digits and `-`');

export const tokens = object({
  provider: z.enum(tokenProviderNames).optional().describe('A well-known issuer; fills in what is not given here.'),
  issuer: z
    .string()
    .regex(/^https:\/\/[^\s?#]+$/, 'expected an address that starts with `https://`')
    .optional()
    .describe('Exactly as in the token.'),
  audience: oneOrMany(text).describe('What the tokens were made for; one of these.'),
  jwks: z
    .string()
    .regex(/^(https:\/\/[^\s#]+|\/[^\0]+)$/, 'expected an `https://` address or an absolute path')
    .optional()
    .describe("The issuer's public keys."),
  variable: oneOrMany(variableName).optional().describe('Variables that may hold the token.'),
  file: oneOrMany(z.string().regex(/^(\/|~\/)[^\0]+$/, 'expected an absolute path or one from `~/`'))
    .optional()
    .describe('Files that may hold the token.'),
  claims: named(oneOrMany(glob)).optional().describe('Claims that a token must also have.'),
  clockSkew: z
    .string()
    .regex(/^(?:[0-9]|[1-9]\d|[12]\d\d|300)s$/, 'expected seconds up to `300s`')
    .optional()
    .describe('By how much clocks may differ. Default: `60s`.'),
});

export const members = z
  .array(text.regex(/^(os|oidc|git|group):./, 'expected `os:`, `oidc:`, `git:` or `group:` in front'))
  .min(1)
  .max(500);

export const whatFits = object({
  tier: oneOrMany(choice([...tiers, 'unknown']))
    .optional()
    .describe('Tiers that fit.'),
  action: oneOrMany(glob).optional().describe('Actions that fit.'),
  environment: oneOrMany(glob).optional().describe('Environments that fit.'),
});

export type PolicyTokens = z.infer<typeof tokens>;
