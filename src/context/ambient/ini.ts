// INI files as AWS, Google Cloud, libpq and npm write them. Pure. Indented lines belong to a value above and are passed over.

/** Section → key → value; what stands before the first section is in ''. Keys in lower case; the last one counts. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let at = section(sections, '');
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || /^[ \t#;]/.test(line)) continue;
    const header = /^\[([^\]]*)\]/.exec(line)?.[1];
    if (header !== undefined) {
      at = section(sections, header.trim().replace(/^(\S+)[ \t]+["']?(.*?)["']?$/, '$1 $2'));
      continue;
    }
    const equals = line.indexOf('=');
    if (equals > 0) at.set(line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim());
  }
  return sections;
}

function section(sections: Map<string, Map<string, string>>, name: string): Map<string, string> {
  const found = sections.get(name) ?? new Map<string, string>();
  sections.set(name, found);
  return found;
}

/** A value that is set, without a comment behind it. */
export function setIn(ini: Ini, name: string, key: string): string | undefined {
  const value = ini
    .get(name)
    ?.get(key)
    ?.replace(/[ \t][#;].*$/, '')
    .trim();
  return value === '' ? undefined : value;
}
