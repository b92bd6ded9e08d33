// The parts of a hook that lie in files of their own and are loaded when a call needs them: most calls need two or three of fifty.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { families } from '../src/catalogue/programs.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Modules in src/ that most calls do not need. */
const modules = [
  'address',
  'audit/note-answer',
  'catalogue/environment',
  'catalogue/mcp/find',
  'classify/content',
  'classify/mcp',
  'classify/web',
  'classify/batch',
  'classify/powershell/walk',
  'context/ambient/index',
  'context/ambient/ssh',
  'context/ignored',
  'context/session-memory',
  'context/token',
  'context/work-tree',
  'hosts/cline',
  'hosts/codex',
  'hosts/copilot',
  'hosts/cursor',
  'hosts/droid',
  'hosts/gemini',
  'hosts/kiro',
  'hosts/vscode',
  'hosts/windsurf',
  'languages/awk',
  'languages/console',
  'languages/cypher',
  'languages/foreign',
  'languages/javascript',
  'languages/jq',
  'languages/mongo',
  'languages/php-ruby-perl',
  'languages/python',
  'languages/recipes/compose',
  'languages/recipes/index',
  'languages/recipes/just',
  'languages/recipes/make',
  'languages/recipes/yaml',
  'languages/redis',
  'languages/sed',
  'languages/sql',
  'languages/statistics',
  'obligations/meet',
  'policy/condition',
  'policy/load',
  'policy/match',
  'shell/arithmetic',
  'shell/braces',
  'shell/parameter',
  'shell/syntax',
];

/** In dist/parts/. The folder that a part knows is the one of the loader, dist/hooks/. */
export const namesFile = 'names.txt';

const familyPart = (file: string): string => `catalogue/programs/${file}`;

/** The families of programs by the names of their parts. */
export const familyParts = Object.entries(families).map(([file, entries]) => [familyPart(file), entries] as const);

/** Every part with its entry file, by the name that `part` takes. */
export const parts: Readonly<Record<string, string>> = Object.fromEntries(
  [...modules, ...familyParts.map(([name]) => name)].map(name => [name, `${source}${name}.ts`]),
);

/** Puts a call of `part` where a part is imported. Entry points stay whole, so a part is not replaced in its own file. */
export const separateParts: Plugin = {
  name: 'separate-parts',
  setup(builder) {
    builder.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const file = fileURLToPath(new URL(path, `file://${resolveDir}/`));
      const name = modules.find(one => file === `${source}${one}.ts`);
      if (name) return { path: name, namespace: 'part' };
      return file === `${source}catalogue/entries.ts` ? { path: 'entries', namespace: 'part' } : undefined;
    });
    builder.onLoad({ filter: /./, namespace: 'part' }, async ({ path }) => ({
      loader: 'js',
      contents: path === 'entries' ? entriesText() : await forwardingText(path),
    }));
  },
};

/** Functions that load the part when they are first called. Where it exports something else, too, getters, which cost a wrapper each. */
async function forwardingText(name: string): Promise<string> {
  const exported: object = await import(`${source}${name}.ts`);
  const members = Object.entries(exported);
  const isFunction = (value: unknown): boolean => typeof value === 'function' && !/^class\b/.test(String(value));
  if (members.every(([, value]) => isFunction(value)))
    return members.map(([key]) => `export const ${key} = (...given) => part('${name}').${key}(...given);`).join('\n');
  const forwards = members.map(([key, value]) =>
    isFunction(value)
      ? `${key}: (...given) => part('${name}').${key}(...given)`
      : `get ${key}() { return part('${name}').${key}; }`,
  );
  return `module.exports = { ${forwards.join(', ')} };`;
}

/** Which family knows a name, as one text to search: a name, a tab and the number of the family on each line. */
export function namesText(): string {
  const files = Object.keys(families);
  const rows = Object.entries(families).flatMap(([file, exports]) =>
    Object.values(exports).flatMap(entry => entry.names.map(name => `${name}\t${files.indexOf(file)}`)),
  );
  return `\n${rows.join('\n')}\n`;
}

/** In place of catalogue/entries.ts: looks into the list of names, which is no code and need not be compiled. */
function entriesText(): string {
  return `
    import { readFileSync } from 'node:fs';
    const files = ${JSON.stringify(Object.keys(families).map(familyPart))};
    let names;
    export function find(name) {
      // Bytes, as a text of this size would have to be copied by the next collection.
      names ??= readFileSync(__dirname + '/../parts/${namesFile}');
      const sought = Buffer.from('\\n' + name + '\\t');
      const at = names.indexOf(sought);
      if (at < 0) return undefined;
      const family = part(files[parseInt(names.latin1Slice(at + sought.length, at + sought.length + 4))]);
      return Object.values(family).find(entry => entry.names.includes(name));
    }`;
}
