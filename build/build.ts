// Builds what is shipped: the hooks, in parts that are loaded only when a call needs them, their loaders and code caches, and the command line.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { processHosts } from '../src/hosts/all.ts';
import { loaderText } from './loader.ts';
import { familyParts, namesFile, namesText, parts, separateParts } from './parts.ts';
import { compareWithSource, withoutExamples } from './without-examples.ts';

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

/** Writes the parts that hooks share, a bundle for each hook, and the loaders that agents' settings name. */
async function buildHooks(): Promise<void> {
  const entryPoints = { ...parts, 'hooks/agent': at('hooks/agent.ts') };
  // The function that the loader calls.
  const banner = { js: '(function(exports,require,module,__filename,__dirname,part){' };
  await build({
    ...common,
    entryPoints,
    outdir: at('dist/parts'),
    plugins: [separateParts, withoutExamples],
    banner,
    footer: { js: '})' },
  });
  writeFileSync(at(`dist/parts/${namesFile}`), namesText());
  const names = Object.keys(entryPoints);
  const fileOf = (name: string): string => at(`dist/parts/${name}.cjs`);
  for (const [name, entries] of familyParts) compareWithSource(fileOf(name), entries);
  const text = loaderText(
    'agent',
    digestOf(names.map(fileOf)),
    names.filter(name => isWide(fileOf(name))),
  );
  // One bundle; the name of the loader says which agent asks.
  for (const name of processHosts) writeFileSync(at(`dist/hooks/${name}.cjs`), text);
}

/** 16 hex digits. */
function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex').slice(0, 16);
}

const isWide = (file: string): boolean => readFileSync(file).some(byte => byte > 0x7f);

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

/** What others import: whole, as they may run in another program than Node. */
async function buildModules(): Promise<void> {
  await build({
    ...common,
    minify: false,
    format: 'esm',
    entryPoints: { index: at('src/index.ts'), opencode: at('src/opencode.ts') },
    outdir: at('dist'),
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
}

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist/hooks'), { recursive: true });
writeFileSync(at('dist/package.json'), '{ "type": "commonjs" }\n');
await buildHooks();
await buildCommandLine();
await buildModules();
// The code cache belongs to this Node; `init` makes one for the Node that it registers.
execFileSync(process.execPath, [at('dist/cli.cjs'), 'warm'], { stdio: ['ignore', 'ignore', 'inherit'] });
