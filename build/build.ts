// Builds what is shipped: one bundle for each hook, its loader and code cache, the command line, and the parts that a hook loads only
// when a call needs them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { families } from '../src/catalogue/programs.ts';
import { loaderText } from './loader.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => `${root}${path}`;

/** Identifies the code that made a snapshot: a digest over all sources. */
function buildId(): string {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  for (const folder of ['src', 'hooks']) {
    const names = readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) if (name.endsWith('.ts')) hash.update(name).update(readFileSync(at(`${folder}/${name}`)));
  }
  return hash.digest('hex').slice(0, 16);
}

const common: BuildOptions = {
  bundle: true,
  external: ['typescript'],
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  outExtension: { '.js': '.cjs' },
  define: { TIERGATE_BUILD: JSON.stringify(buildId()) },
};

/** Families of the catalogue are part of the bundle, but each is set up only when one of its programs is asked for. */
const lazyFamilies: Plugin = {
  name: 'lazy-families',
  setup(builder) {
    builder.onLoad({ filter: /src[\\/]catalogue[\\/]entries\.ts$/ }, () => ({
      loader: 'ts',
      contents: lazyEntries(),
      resolveDir: at('src/catalogue'),
    }));
  },
};

function lazyEntries(): string {
  const files = Object.keys(families);
  const names = Object.entries(families).flatMap(([file, exports]) =>
    Object.values(exports).flatMap(entry => entry.names.map(name => [name, files.indexOf(file)] as const)),
  );
  return [
    `const index = new Map(${JSON.stringify(names)});`,
    `const load = [${files.map(file => `() => require('./programs/${file}.ts')`).join(', ')}];`,
    'export function find(name) {',
    '  const at = index.get(name);',
    '  return at === undefined ? undefined : Object.values(load[at]()).find(entry => entry.names.includes(name));',
    '}',
  ].join('\n');
}

/** Modules that a hook loads from files of their own, and what it calls of them. */
const slowParts = {
  'policy/load': ['compileFresh'],
  'policy/condition': ['evaluateCondition'],
  'context/token': ['verifiedTokens'],
} as const;

const externalParts: Plugin = {
  name: 'slow-parts',
  setup(builder) {
    for (const [part, names] of Object.entries(slowParts)) {
      const contents = names.map(
        name => `export const ${name} = (...given) => require(__dirname + '/../${part}.cjs').${name}(...given);`,
      );
      builder.onLoad({ filter: new RegExp(`src[\\\\/]${part.replace('/', '[\\\\/]')}\\.ts$`) }, () => ({
        loader: 'js',
        contents: contents.join('\n'),
      }));
    }
  },
};

async function buildHooks(): Promise<void> {
  const hooks = readdirSync(at('hooks')).map(name => name.replace(/\.ts$/, ''));
  await build({
    ...common,
    entryPoints: Object.fromEntries(hooks.map(name => [`${name}.main`, at(`hooks/${name}.ts`)])),
    outdir: at('dist/hooks'),
    plugins: [lazyFamilies, externalParts],
  });
  for (const name of hooks) {
    assertAscii(`dist/hooks/${name}.main.cjs`);
    const digest = createHash('sha256')
      .update(readFileSync(at(`dist/hooks/${name}.main.cjs`)))
      .digest('hex');
    writeFileSync(at(`dist/hooks/${name}.cjs`), loaderText(name, digest.slice(0, 16)));
  }
}

/** The loader reads a bundle byte by byte, which changes any other letter. Regular expressions must write theirs as escapes. */
function assertAscii(file: string): void {
  const found = /[^\x00-\x7f]/.exec(readFileSync(at(file), 'utf8'));
  if (found)
    throw new Error(`${file}: holds \`${found[0]}\` (offset ${found.index}); write it as an escape in the source`);
}

async function buildCommandLine(): Promise<void> {
  const url = "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;";
  await build({
    ...common,
    minify: false,
    entryPoints: { cli: at('src/cli/main.ts') },
    outdir: at('dist'),
    banner: { js: `#!/usr/bin/env node\n${url}` },
    define: { ...common.define, 'import.meta.url': '__importMetaUrl' },
  });
}

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist/hooks'), { recursive: true });
writeFileSync(at('dist/package.json'), '{ "type": "commonjs" }\n');
await build({
  ...common,
  entryPoints: Object.fromEntries(Object.keys(slowParts).map(part => [part, at(`src/${part}.ts`)])),
  outdir: at('dist'),
});
await buildHooks();
await buildCommandLine();
// The code cache belongs to this Node; `init` makes one for the Node that it registers.
execFileSync(process.execPath, [at('dist/cli.cjs'), 'warm'], { stdio: ['ignore', 'ignore', 'inherit'] });
