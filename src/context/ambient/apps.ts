// [I/O] The app, site or project on a hosting platform that a folder is linked to, from the file that the platform's tool keeps in it.

import type { Fact } from '../../facts.ts';
import { objectAt, textAt } from '../json.ts';
import { joined, shownPath } from '../path-text.ts';
import { type Answer, named, type Place, upwards } from './reader.ts';
import { settingsObject, settingsText } from './settings-file.ts';

type Found = Answer['names'];

/** The nearest of the files that is there. */
function nearest(place: Place, files: readonly string[], read: (path: string) => Found | undefined): Answer {
  for (const folder of upwards(place)) {
    for (const file of files) {
      const path = joined(folder, file);
      const names = read(path);
      if (names !== undefined) return { names, source: shownPath(path, place.scene) };
    }
  }
  return { names: [], source: `no ${files[0]}` };
}

const json =
  (look: (value: unknown) => Found) =>
  (path: string): Found | undefined => {
    const value = settingsObject(path);
    return value === undefined ? undefined : look(value);
  };

export const vercelProject = (place: Place): Answer =>
  nearest(
    place,
    ['.vercel/project.json'],
    json(value => named(['app', textAt(value, 'projectName') ?? textAt(value, 'projectId')])),
  );

export const netlifySite = (place: Place): Answer =>
  nearest(
    place,
    ['.netlify/state.json'],
    json(value => named(['app', textAt(value, 'siteId')])),
  );

export const firebaseProject = (place: Place): Answer =>
  nearest(
    place,
    ['.firebaserc'],
    json(value => named(['project', textAt(objectAt(value, 'projects'), 'default')])),
  );

export const supabaseProject = (place: Place): Answer =>
  nearest(place, ['supabase/.temp/project-ref'], path => {
    const text = settingsText(path);
    return text === undefined ? undefined : named(['project', text.trim()]);
  });

/** Only keys in front of the first table. */
const topLevel = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}[ \\t]*=[ \\t]*(["'])([^"'\\n]*)\\1`, 'm').exec(text.split(/^[ \t]*\[/m)[0] ?? '')?.[2];

export const flyApp = (place: Place): Answer => {
  if (place.env.FLY_APP) return { names: named(['app', place.env.FLY_APP]), source: 'the variable FLY_APP' };
  return nearest(place, ['fly.toml'], path => {
    const text = settingsText(path);
    return text === undefined ? undefined : named(['app', topLevel(text, 'app')]);
  });
};

export const cloudflareWorker = (place: Place): Answer =>
  nearest(place, ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'], path => {
    const text = settingsText(path);
    if (text === undefined) return undefined;
    return named(['app', path.endsWith('.toml') ? topLevel(text, 'name') : /"name"\s*:\s*"([^"]*)"/.exec(text)?.[1]]);
  });

/** The app is known from the remote that it is pushed to. */
export function herokuApp({ value, source }: Fact<'repository'>, { env }: Place): Answer {
  if (env.HEROKU_APP) return { names: named(['app', env.HEROKU_APP]), source: 'the variable HEROKU_APP' };
  const apps = Object.values(value?.remotes ?? {}).flatMap(
    url => /(?:git\.heroku\.com\/|heroku\.com:)([\w-]+)/.exec(url)?.[1] ?? [],
  );
  return { names: apps.map(name => ({ kind: 'app', name })), source };
}
