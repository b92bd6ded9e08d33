// [I/O] The registry that a package would go to. Of `.npmrc` only the registries are looked at, because the rest holds tokens.
import { textAt } from '../json.ts';
import { joined, shownPath } from '../path-text.ts';
import { type Ini, parseIni, setIn } from './ini.ts';
import { type Answer, named, type Place, pathFrom, Unclear, upwards } from './reader.ts';
import { settingsObject, settingsText } from './settings-file.ts';

const defaultRegistry = 'https://registry.npmjs.org/';

export function npmRegistry(place: Place): Answer {
  const variable = ['npm_config_registry', 'NPM_CONFIG_REGISTRY'].find(name => place.env[name]);
  if (variable) return answer(place.env[variable] ?? '', `the variable ${variable}`);
  const manifest = nearestManifest(place);
  const published = textAt(manifest?.value, 'publishConfig', 'registry');
  if (manifest && published) return answer(published, shownPath(manifest.path, place.scene));
  const scope = /^(@[^/]+)\//.exec(textAt(manifest?.value, 'name') ?? '')?.[1];
  for (const path of rcFiles(place)) {
    const text = settingsText(path);
    const found = text === undefined ? undefined : registryIn(parseIni(text), scope);
    if (found !== undefined) return answer(found, shownPath(path, place.scene));
  }
  return answer(defaultRegistry, 'no .npmrc names another');
}

function nearestManifest(place: Place): { readonly path: string; readonly value: unknown } | undefined {
  for (const folder of upwards(place)) {
    const path = joined(folder, 'package.json');
    const value = settingsObject(path);
    if (value !== undefined) return { path, value };
  }
  return undefined;
}

const rcFiles = (place: Place): string[] => [
  ...[...upwards(place)].map(folder => joined(folder, '.npmrc')),
  pathFrom(place, place.env.npm_config_userconfig ? 'npm_config_userconfig' : 'NPM_CONFIG_USERCONFIG', '.npmrc'),
];

const registryIn = (ini: Ini, scope: string | undefined): string | undefined =>
  (scope === undefined ? undefined : setIn(ini, '', `${scope.toLowerCase()}:registry`)) ?? setIn(ini, '', 'registry');

function answer(registry: string, source: string): Answer {
  const bare = registry.replace(/^["']|["']$/g, '');
  if (bare.includes('${')) throw new Unclear(`${source}, where the registry is computed`);
  return { names: named(['registry', bare.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1')]), source };
}
