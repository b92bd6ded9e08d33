// [I/O] The workspace and the backend that terraform would act upon, from its `.terraform` folder. State itself is never opened.
import { objectAt, textAt } from '../json.ts';
import { absolute, joined, shownPath } from '../path-text.ts';
import { type Answer, named, type Place } from './reader.ts';
import { settingsObject, settingsText } from './settings-file.ts';

export function terraformWorkspace(place: Place): Answer {
  const { env, scene, dir } = place;
  const folder = absolute(dir, env.TF_DATA_DIR || '.terraform');
  const file = joined(folder, 'environment');
  const chosen = env.TF_WORKSPACE || settingsText(file)?.trim();
  const backend = objectAt(settingsObject(joined(folder, 'terraform.tfstate')), 'backend');
  return {
    names: named(['workspace', chosen ?? 'default'], ...backendNames(backend)),
    source: env.TF_WORKSPACE ? 'the variable TF_WORKSPACE' : shownPath(chosen === undefined ? folder : file, scene),
  };
}

/** Where the state lies is often the only name that says which system this is. */
function backendNames(backend: unknown): (readonly ['url' | 'workspace', string | undefined])[] {
  const config = objectAt(backend, 'config');
  const type = textAt(backend, 'type');
  if (config === undefined || type === undefined || type === 'local') return [];
  const workspaces = objectAt(config, 'workspaces');
  const place = [
    'bucket',
    'storage_account_name',
    'hostname',
    'organization',
    'address',
    'path',
    'prefix',
    'container_name',
    'key',
  ]
    .flatMap(key => textAt(config, key) ?? [])
    .map(part =>
      part
        .replace(/^[a-z]+:\/\//i, '')
        .replace(/^[^/@]*@/, '')
        .replace(/[?#].*$/, ''),
    );
  return [
    ['url', place.length === 0 ? undefined : `${type}://${place.join('/')}`],
    ['workspace', textAt(workspaces, 'name')],
  ];
}
