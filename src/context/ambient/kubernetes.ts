// [I/O] The cluster that kubectl and helm would talk to: the context in force, and the cluster, namespace and server behind it. Of a
// kubeconfig nothing else is looked at, because the rest holds credentials. Several files count as one: the first that says something wins.
import type { Ambient } from '../../facts.ts';
import { absolute, joined, shownPath, withHome } from '../path-text.ts';
import { type KubeConfig, readKubeConfig } from './kubeconfig.ts';
import { type Answer, named, type Place, Unclear } from './reader.ts';
import { settingsText } from './settings-file.ts';

const maxFiles = 16;

export function kubernetesContext(place: Place): Answer {
  const files = readFiles(place);
  const { of, env } = place;
  const from = env.KUBECONFIG ? ' (from KUBECONFIG)' : '';
  const chosen = of ?? current(files);
  const source =
    files.length === 0 ? (env.KUBECONFIG ? 'KUBECONFIG' : '~/.kube/config') : `${chosenFile(files, of)}${from}`;
  if (chosen === undefined) return { names: [], source };
  return { names: [...named(['cluster', chosen]), ...behind(files, chosen)], source };
}

interface File {
  readonly shown: string;
  readonly config: KubeConfig;
}

function readFiles(place: Place): File[] {
  const paths = configPaths(place);
  if (paths.length > maxFiles) throw new Unclear('KUBECONFIG, which names too many files');
  return paths.flatMap(path => {
    const text = settingsText(path);
    if (text === undefined) return [];
    const config = readKubeConfig(text);
    // One file that is not understood may set anything.
    if (config === undefined) throw new Unclear(`${shownPath(path, place.scene)}, which is not understood`);
    return [{ shown: shownPath(path, place.scene), config }];
  });
}

function configPaths({ scene, env, dir }: Place): string[] {
  if (!env.KUBECONFIG) return [joined(scene.home, '.kube/config')];
  return env.KUBECONFIG.split(':')
    .filter(path => path !== '')
    .map(path => absolute(dir, withHome(path, scene.home)));
}

const current = (files: readonly File[]): string | undefined =>
  files.map(({ config }) => config.current).find(name => name !== undefined && name !== '');

const chosenFile = (files: readonly File[], of: string | undefined): string =>
  (files.find(({ config }) => (of === undefined ? config.current : config.contexts.has(of))) ?? files[0])?.shown ?? '';

function behind(files: readonly File[], context: string): Ambient[] {
  const chosen = files.map(({ config }) => config.contexts.get(context)).find(found => found !== undefined);
  if (chosen === undefined) return [];
  const server = files.map(({ config }) => config.servers.get(chosen.cluster ?? '')).find(found => found !== undefined);
  const host = server === undefined ? undefined : /^[a-z]+:\/\/([^/?#]*)/i.exec(server)?.[1]?.replace(/^[^@]*@/, '');
  return named(
    ['cluster', chosen.cluster],
    ['namespace', chosen.namespace],
    // A tunnel makes any cluster look local, so such an address says nothing.
    ['host', host !== undefined && isOwnAddress(host) ? undefined : host],
  );
}

const isOwnAddress = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|host\.docker\.internal)/i.test(
    host,
  );
