// The few keys of a kubeconfig that say which cluster is meant. Pure. Reads the plain block style that kubectl writes, and JSON; anything
// else is not understood, and then nothing of the file is believed. A full YAML reader would cost every call of kubectl its loading time.
import { isObject, listAt, objectAt, textAt } from '../json.ts';

export interface KubeConfig {
  /** Empty or undefined: none is set. */
  readonly current: string | undefined;
  readonly contexts: ReadonlyMap<string, { readonly cluster?: string; readonly namespace?: string }>;
  /** Name of a cluster → URL of its server. */
  readonly servers: ReadonlyMap<string, string>;
}

/** Undefined where it is not understood. */
export function readKubeConfig(text: string): KubeConfig | undefined {
  try {
    return /^\s*\{/.test(text) ? fromJson(JSON.parse(text)) : fromBlocks(text);
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): KubeConfig | undefined {
  if (!isObject(value)) return undefined;
  return described(
    textAt(value, 'current-context'),
    listAt(value, 'contexts').map(one => [textAt(one, 'name'), objectAt(one, 'context')]),
    listAt(value, 'clusters').map(one => [textAt(one, 'name'), objectAt(one, 'cluster')]),
  );
}

type Named = readonly [name: string | undefined, value: unknown];

function described(current: string | undefined, contexts: readonly Named[], clusters: readonly Named[]): KubeConfig {
  const found = new Map<string, { cluster?: string; namespace?: string }>();
  const servers = new Map<string, string>();
  const named = new Set<string>();
  // The first of a name counts, as in kubectl's own merging.
  for (const [name, value] of contexts) {
    if (name === undefined || found.has(name)) continue;
    const [cluster, namespace] = [textAt(value, 'cluster'), textAt(value, 'namespace')];
    found.set(name, { ...(cluster ? { cluster } : {}), ...(namespace ? { namespace } : {}) });
  }
  for (const [name, value] of clusters) {
    if (name === undefined || named.has(name)) continue;
    named.add(name);
    const server = textAt(value, 'server');
    if (server !== undefined) servers.set(name, server);
  }
  return { current, contexts: found, servers };
}

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  readonly key: string;
  readonly value: string;
}

/** The four sections that matter must be plain; what the users' section holds is never looked at. */
function fromBlocks(text: string): KubeConfig | undefined {
  const sections = sectionsOf(text);
  if (sections === undefined) return undefined;
  const currents = sections.filter(({ key }) => key === 'current-context');
  if (currents.length > 1 || sections.filter(({ key }) => key === 'contexts' || key === 'clusters').length > 2)
    return undefined;
  const only = currents[0];
  if (only?.lines.some(line => line.trim() !== '' && !/^\s*#/.test(line))) return undefined;
  const current = only === undefined ? undefined : scalar(only.value);
  if (only !== undefined && current === undefined) return undefined;
  const contexts = itemsOf(sections, 'contexts', 'context');
  const clusters = itemsOf(sections, 'clusters', 'cluster');
  return contexts && clusters ? described(current, contexts, clusters) : undefined;
}

interface Section {
  readonly key: string;
  readonly value: string;
  readonly lines: string[];
}

function sectionsOf(text: string): Section[] | undefined {
  const sections: Section[] = [];
  for (const line of text.split(/\r?\n/)) {
    const top = /^(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    if (top) sections.push({ key: top[1] ?? top[2] ?? top[3] ?? '', value: top[4] ?? '', lines: [] });
    else if (/^[ \t]*$/.test(line)) continue;
    else if (/^(?:[ \t]|- |-$)/.test(line)) {
      const section = sections.at(-1);
      if (section === undefined && !/^[ \t]*#/.test(line)) return undefined;
      section?.lines.push(line);
    } else if (!/^(?:#|---\s*$|\.\.\.\s*$|%)/.test(line)) return undefined;
  }
  return sections;
}

/** `- cluster: {…}, name: x` items of one list. Undefined where a line is not plain. */
function itemsOf(sections: readonly Section[], key: string, inner: string): Named[] | undefined {
  const section = sections.find(one => one.key === key);
  if (section === undefined || /^(?:\[\]|null|~)?\s*(?:#.*)?$/.test(section.value) === false)
    return section ? undefined : [];
  const items: { name?: string; readonly value: Record<string, string> }[] = [];
  let [outer, within] = [-1, false];
  for (const written of section.lines) {
    const line = lineOf(written);
    if (line === null) continue;
    if (line === undefined) return undefined;
    if (line.dash) {
      items.push({ value: {} });
      outer = line.indent;
    }
    const item = items.at(-1);
    if (item === undefined) return undefined;
    if (line.indent === outer) {
      within = line.key === inner;
      const name = line.key === 'name' ? scalar(line.value) : '';
      if (name === undefined || (within && scalar(line.value) !== '')) return undefined;
      if (line.key === 'name') item.name = name;
    } else if (within && ['cluster', 'namespace', 'server'].includes(line.key)) {
      const value = scalar(line.value);
      if (value === undefined) return undefined;
      item.value[line.key] ??= value;
    }
  }
  return items.map(({ name, value }) => [name, value]);
}

/** Null for a line that says nothing; undefined for one that is not `key: value`. */
function lineOf(text: string): Line | null | undefined {
  if (/^\s*(?:#.*)?$/.test(text)) return null;
  const match = /^( *)(- +)?([\w./-]+|"[\w./-]+"):(?:[ \t]+(.*?))?[ \t]*$/.exec(text);
  if (!match) return undefined;
  const [, indent = '', dash = '', key = '', value = ''] = match;
  return { indent: indent.length + dash.length, dash: dash !== '', key: key.replaceAll('"', ''), value };
}

/** Undefined where it is written in a way that is not understood; empty where nothing is set. */
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
