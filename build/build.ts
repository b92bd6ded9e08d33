// Builds what is shipped: one small bundle per hook entry, the command line, and the parts that a hook loads only when a call needs them.
// Catalogue families become files of their own, loaded by the name of the program: a process that judges one command pays for one family.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { families } from '../src/catalogue/programs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => `${root}${path}`;

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'import.meta.url': '__importMetaUrl', TIERGATE_BUILD: JSON.stringify(buildId()) },
  banner: { js: "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
};

/** Identifies the code that made a snapshot: a digest over all sources. */
function buildId(): string {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  for (const folder of ['src', 'hooks']) {
    for (const name of readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(at(`${folder}/${name}`)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Replaces the list of families by one that loads a family's file when one of its programs is asked for. */
const lazyFamilies = (folder: string): Plugin => ({
  name: 'lazy-families',
  setup(builder) {
    builder.onLoad({ filter: /src[\\/]catalogue[\\/]entries\.ts$/ }, () => ({
      loader: 'ts',
      contents: lazyEntries(folder),
    }));
    builder.onResolve({ filter: /^lazy:/ }, ({ path }) => ({ path: path.slice('lazy:'.length), external: true }));
  },
});

function lazyEntries(folder: string): string {
  const names = Object.entries(families).flatMap(([file, exports]) =>
    Object.values(exports).flatMap(entry => entry.names.map(name => [name, file] as const)),
  );
  return [
    `const files = ${JSON.stringify(Object.fromEntries(names))};`,
    'const own = Object.prototype.hasOwnProperty;',
    'const loaded = new Map();',
    'export function find(name) {',
    '  if (!own.call(files, name)) return undefined;',
    '  const file = files[name];',
    '  let family = loaded.get(file);',
    `  if (!family) loaded.set(file, family = Object.values(require(__dirname + ${JSON.stringify(folder)} + file + '.cjs')));`,
    '  return family.find(entry => entry.names.includes(name));',
    '}',
  ].join('\n');
}

const slowParts = ['policy/load', 'policy/condition'] as const;

async function main(): Promise<void> {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist/hooks'), { recursive: true });
  const hooks = readdirSync(at('hooks')).filter(name => name.endsWith('.ts'));
  await build({
    ...common,
    banner: {},
    define: { TIERGATE_BUILD: JSON.stringify(buildId()) },
    entryPoints: hooks.map(name => at(`hooks/${name}`)),
    outdir: at('dist/hooks'),
    outExtension: { '.js': '.cjs' },
    plugins: [lazyFamilies('/../catalogue/'), external('/../')],
  });
  await build({
    ...common,
    banner: {},
    define: { TIERGATE_BUILD: JSON.stringify(buildId()) },
    entryPoints: Object.keys(families).map(file => at(`src/catalogue/programs/${file}.ts`)),
    outdir: at('dist/catalogue'),
    outExtension: { '.js': '.cjs' },
  });
  await build({
    ...common,
    entryPoints: slowParts.map(part => at(`src/${part}.ts`)),
    outdir: at('dist/policy'),
    outExtension: { '.js': '.cjs' },
  });
  await build({
    ...common,
    entryPoints: { cli: at('src/cli/main.ts') },
    outdir: at('dist'),
    outExtension: { '.js': '.cjs' },
    plugins: [lazyFamilies('/catalogue/')],
    banner: { js: `#!/usr/bin/env node\n${common.banner?.js ?? ''}` },
  });
  for (const name of readdirSync(at('schemas'))) cpSync(at(`schemas/${name}`), at(`dist/schemas/${name}`));
  writeFileSync(at('dist/package.json'), '{ "type": "commonjs" }\n');
}

/** Slow parts are required at run time, from their own bundles. */
const external = (up: string): Plugin => ({
  name: 'slow-parts',
  setup(builder) {
    for (const part of slowParts) {
      builder.onLoad({ filter: new RegExp(`src[\\\\/]${part.replace('/', '[\\\\/]')}\\.ts$`) }, () => ({
        loader: 'js',
        contents: `module.exports = new Proxy({}, { get: (_, name) => (...args) => require(__dirname + ${JSON.stringify(up)} + ${JSON.stringify(`${part}.cjs`)})[name](...args) });`,
      }));
    }
  },
});

await main();
