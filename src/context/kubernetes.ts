// [I/O] The cluster that kubectl and helm would talk to by default: the `current-context` of the kubeconfig, and nothing else of it,
// because the rest holds credentials.
import type { Fact } from '../facts.ts';
import { absolute, joined, shownPath, withHome } from './path-text.ts';
import { readText } from './read-file.ts';
import type { Survey } from './survey.ts';

const maxConfig = 1024 * 1024;

export function readKubernetesContext(named: string | undefined, survey: Survey): Fact<'kubernetes.context'> {
  const { scene, env } = survey;
  for (const path of configPaths(named, survey)) {
    const text = readText(path, maxConfig);
    const source = `${shownPath(path, scene)}${named === undefined && env.KUBECONFIG ? ' (from KUBECONFIG)' : ''}`;
    if (text === undefined) continue;
    const found = currentContext(text);
    // Kubectl takes the first file that sets it, so one that cannot be understood ends the search.
    if (found !== '') return { value: found, source };
  }
  return { value: undefined, source: named ?? (env.KUBECONFIG ? 'KUBECONFIG' : '~/.kube/config') };
}

function configPaths(named: string | undefined, { scene, env }: Survey): string[] {
  if (named !== undefined) return [absolute(scene.cwd, withHome(named, scene.home))];
  if (!env.KUBECONFIG) return [joined(scene.home, '.kube/config')];
  return env.KUBECONFIG.split(':')
    .filter(path => path !== '')
    .map(path => absolute(scene.cwd, path));
}

/** The name; empty where none is set; undefined where it is written in a way that is not understood. */
export function currentContext(text: string): string | undefined {
  if (/^\s*[{[]/.test(text)) return undefined;
  const lines = text.split(/\r?\n/);
  const at = lines.flatMap((line, index) => (/^(["']?)current-context\1[ \t]*:(?=[ \t]|$)/.test(line) ? [index] : []));
  const [only, ...others] = at;
  if (only === undefined) return '';
  if (others.length > 0 || isContinued(lines[only + 1])) return undefined;
  return scalar((lines[only] ?? '').replace(/^[^:]*:[ \t]*/, ''));
}

/** A value may go on in the next line if that one is indented. */
const isContinued = (line: string | undefined): boolean => line !== undefined && /^[ \t]+[^ \t#]/.test(line);

function scalar(written: string): string | undefined {
  const single = /^'((?:[^']|'')*)'[ \t]*(?:[ \t]#.*)?$/.exec(written);
  if (single) return single[1]?.replaceAll("''", "'");
  const double = /^"([^"\\]*)"[ \t]*(?:[ \t]#.*)?$/.exec(written);
  if (double) return double[1];
  const plain = written.replace(/(?:^|[ \t]+)#.*$/, '').trimEnd();
  if (plain === '' || plain === '~' || /^null$/i.test(plain)) return '';
  // Anchors, tags, block text and the like begin with one of these.
  return /^[&*!|>{}[\]%@`"'?,]/.test(plain) || /:(?:[ \t]|$)/.test(plain) ? undefined : plain;
}
