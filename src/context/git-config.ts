// Reads the text of a git configuration file. Pure; `include` is seen but not followed.

/** `section.subsection.key` → values in order. Section and key are in lower case, the subsection is as written. */
export type GitConfig = ReadonlyMap<string, readonly string[]>;

/** The value that counts: the last one. */
export const settingOf = (config: GitConfig, key: string): string | undefined => config.get(key)?.at(-1);

const yes = new Set(['true', 'yes', 'on', '1']);
const no = new Set(['false', 'no', 'off', '0', '']);

/** Undefined if the key is not set, or to something that is neither yes nor no. */
export function flagOf(config: GitConfig, key: string): boolean | undefined {
  const value = settingOf(config, key)?.toLowerCase();
  if (value === undefined) return undefined;
  return yes.has(value) ? true : no.has(value) ? false : undefined;
}

export const hasIncludes = (config: GitConfig): boolean =>
  [...config.keys()].some(key => /^include(?:if\..*)?\.path$/s.test(key));

/** Several files as one; those named later count more. */
export function layered(configs: readonly (GitConfig | undefined)[]): GitConfig {
  const all = new Map<string, readonly string[]>();
  for (const config of configs) {
    for (const [key, values] of config ?? []) all.set(key, [...(all.get(key) ?? []), ...values]);
  }
  return all;
}

/** Undefined where git would refuse the file. */
export function parseConfig(text: string): GitConfig | undefined {
  const config = new Map<string, string[]>();
  const source: Source = { text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), at: 0 };
  let section: string | undefined;
  for (;;) {
    skip(source, /(?:\s|[#;][^\n]*)+/y);
    if (source.at >= source.text.length) return config;
    if (source.text[source.at] === '[') {
      section = readSection(source);
      if (section === undefined) return undefined;
      continue;
    }
    const key = skip(source, /[A-Za-z][A-Za-z0-9-]*/y);
    if (key === undefined) return undefined;
    skip(source, /[ \t]+/y);
    const value = readAssignment(source);
    if (value === undefined) return undefined;
    const name = `${section === undefined ? '' : `${section}.`}${key.toLowerCase()}`;
    config.set(name, [...(config.get(name) ?? []), value]);
  }
}

interface Source {
  readonly text: string;
  at: number;
}

/** Moves past what matches here, and gives it. */
function skip(source: Source, pattern: RegExp): string | undefined {
  pattern.lastIndex = source.at;
  const match = pattern.exec(source.text);
  if (!match) return undefined;
  source.at = pattern.lastIndex;
  return match[0];
}

/** `[core]`, `[branch "main"]`, and the old `[branch.main]`, whose subsection is in lower case. */
function readSection(source: Source): string | undefined {
  const header = skip(source, /\[[A-Za-z0-9.-]+(?:[ \t]+"(?:[^"\\\n]|\\[^\n])*")?\]/y);
  if (header === undefined) return undefined;
  const quote = header.indexOf('"');
  if (quote < 0) return header.slice(1, -1).toLowerCase();
  const subsection = header.slice(quote + 1, -2).replace(/\\(.)/gs, '$1');
  return `${header.slice(1, quote).trim().toLowerCase()}.${subsection}`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '"': '"', '\\': '\\', '\n': '', '': '' };

/** From the `=` to the end of the line. A key alone means `true`. */
function readAssignment(source: Source): string | undefined {
  if (source.text[source.at] !== '=') {
    return skip(source, /(?=\n|$)/y) === undefined ? undefined : 'true';
  }
  source.at += 1;
  skip(source, /[ \t]+/y);
  let value = '';
  // Spaces at the end count only if something follows them.
  let spaces = '';
  let quoted = false;
  for (;;) {
    const char = source.text[source.at];
    source.at += 1;
    if (char === undefined || char === '\n') return quoted ? undefined : value;
    if (!quoted && (char === '#' || char === ';')) {
      skip(source, /[^\n]*/y);
    } else if (!quoted && (char === ' ' || char === '\t')) {
      spaces += char;
    } else if (char === '"') {
      quoted = !quoted;
      value += spaces;
      spaces = '';
    } else {
      const meant = char === '\\' ? escapes[source.text[source.at++] ?? ''] : char;
      if (meant === undefined) return undefined;
      value += spaces + meant;
      spaces = '';
    }
  }
}
