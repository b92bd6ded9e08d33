// [I/O] The account and region that AWS tools would use, from `~/.aws/config`. The credentials file is never opened.
import { shownPath } from '../path-text.ts';
import { type Ini, parseIni, setIn } from './ini.ts';
import { type Answer, named, type Place, pathFrom, Unclear } from './reader.ts';
import { settingsText } from './settings-file.ts';

const maxChain = 8;

export function awsAccount(place: Place): Answer {
  const { env, of } = place;
  // Keys in variables win over a profile in a variable, and whose they are cannot be told.
  if (of === undefined && env.AWS_ACCESS_KEY_ID) throw new Unclear('the variable AWS_ACCESS_KEY_ID');
  if (of === undefined && env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN)
    return { names: named(['account', accountIn(env.AWS_ROLE_ARN)]), source: 'the variable AWS_ROLE_ARN' };
  const { name, from } = profileOf(place);
  const { config, source } = configOf(place);
  const shown = from === undefined ? source : `${source} (profile from ${from})`;
  return { names: named(['account', name], ...accountsOf(config, name)), source: shown };
}

export function awsRegion(place: Place): Answer {
  const variable = ['AWS_REGION', 'AWS_DEFAULT_REGION'].find(name => place.env[name]);
  if (variable) return { names: named(['region', place.env[variable]]), source: `the variable ${variable}` };
  const { config, source } = configOf(place);
  return { names: named(['region', settingIn(config, profileOf(place).name, 'region')]), source };
}

function profileOf({ env, of }: Place): { readonly name: string; readonly from?: string } {
  if (of !== undefined) return { name: of };
  const from = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'].find(name => env[name]);
  return from === undefined ? { name: 'default' } : { name: env[from] ?? '', from };
}

function configOf(place: Place): { readonly config: Ini; readonly source: string } {
  const path = pathFrom(place, 'AWS_CONFIG_FILE', '.aws/config');
  return { config: parseIni(settingsText(path) ?? ''), source: shownPath(path, place.scene) };
}

const settingIn = (config: Ini, profile: string, key: string): string | undefined =>
  setIn(config, `profile ${profile}`, key) ?? (profile === 'default' ? setIn(config, 'default', key) : undefined);

/** A role's account is the one acted upon; where the keys come from says nothing more. */
function accountsOf(config: Ini, profile: string): (readonly ['account', string | undefined])[] {
  let at: string | undefined = profile;
  for (let step = 0; at !== undefined && step < maxChain; step += 1) {
    const own: string | undefined =
      accountIn(settingIn(config, at, 'role_arn')) ?? settingIn(config, at, 'sso_account_id');
    if (own !== undefined) return [['account', own]];
    at = settingIn(config, at, 'source_profile');
  }
  return [];
}

const accountIn = (arn: string | undefined): string | undefined => /^arn:[\w-]+:iam::(\d{12}):/.exec(arn ?? '')?.[1];
