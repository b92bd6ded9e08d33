// [I/O] The container engine that docker would talk to: its context, and where that leads. Of `config.json` only one key is looked at,
// because the rest holds logins.
import { readdirSync } from 'node:fs';
import { textAt } from '../json.ts';
import { joined, shownPath } from '../path-text.ts';
import { type Answer, named, type Place, pathFrom } from './reader.ts';
import { settingsObject, Unreadable } from './settings-file.ts';

const maxContexts = 64;
const ownEngine = 'unix:///var/run/docker.sock';

export function dockerContext(place: Place): Answer {
  const { env, scene, of } = place;
  const folder = pathFrom(place, 'DOCKER_CONFIG', '.docker');
  const config = joined(folder, 'config.json');
  if (of === undefined && env.DOCKER_HOST)
    return { names: named(['host', withoutLogin(env.DOCKER_HOST)]), source: 'the variable DOCKER_HOST' };
  const set = of ?? (env.DOCKER_CONTEXT || textAt(settingsObject(config), 'currentContext'));
  const source = of !== undefined || !env.DOCKER_CONTEXT ? shownPath(config, scene) : 'the variable DOCKER_CONTEXT';
  if (set === undefined || set === 'default') return { names: named(['host', ownEngine]), source };
  return { names: named(['context', set], ['host', endpointOf(joined(folder, 'contexts/meta'), set)]), source };
}

/** Folders there are named after a digest, so the one that holds the name is looked for. */
function endpointOf(folder: string, context: string): string | undefined {
  const names = entriesOf(folder);
  if (names.length > maxContexts) throw new Unreadable(folder);
  for (const name of names) {
    const meta = settingsObject(joined(folder, `${name}/meta.json`));
    if (textAt(meta, 'Name') === context) {
      const host = textAt(meta, 'Endpoints', 'docker', 'Host');
      return host === undefined ? undefined : withoutLogin(host);
    }
  }
  return undefined;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const withoutLogin = (url: string): string => url.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
