// [I/O] The project or subscription that Google Cloud and Azure tools would use.

import { listAt, textAt } from '../json.ts';
import { joined, shownPath } from '../path-text.ts';
import { parseIni, setIn } from './ini.ts';
import { type Answer, named, type Place, pathFrom } from './reader.ts';
import { settingsObject, settingsText } from './settings-file.ts';

export const gcloudProject = (place: Place): Answer => gcloud(place, 'CLOUDSDK_CORE_PROJECT', 'core', 'project');
export const gcloudRegion = (place: Place): Answer => gcloud(place, 'CLOUDSDK_COMPUTE_REGION', 'compute', 'region');

function gcloud(place: Place, variable: string, section: string, kind: 'project' | 'region'): Answer {
  const { env, scene, of } = place;
  if (env[variable]) return { names: named([kind, env[variable]]), source: `the variable ${variable}` };
  const folder = pathFrom(place, 'CLOUDSDK_CONFIG', '.config/gcloud');
  const active = of ?? env.CLOUDSDK_ACTIVE_CONFIG_NAME ?? settingsText(joined(folder, 'active_config'))?.trim();
  // The name becomes part of a path.
  const name = /^[a-z][a-z0-9-]*$/.exec(active ?? '')?.[0] ?? 'default';
  const file = joined(folder, `configurations/config_${name}`);
  const config = parseIni(settingsText(file) ?? '');
  return { names: named([kind, setIn(config, section, kind)]), source: shownPath(file, scene) };
}

export function azureSubscription(place: Place): Answer {
  const file = joined(pathFrom(place, 'AZURE_CONFIG_DIR', '.azure'), 'azureProfile.json');
  const subscriptions = listAt(settingsObject(file), 'subscriptions');
  const isDefault = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'isDefault' in one && one.isDefault === true;
  const chosen = subscriptions.find(isDefault);
  return {
    names: named(['account', textAt(chosen, 'name')], ['account', textAt(chosen, 'id')]),
    source: shownPath(file, place.scene),
  };
}
